package piece

// trie finds the longest entry that a byte string begins with. Its edges live in one open hash table.
type trie struct {
	table []edge
	mask  uint32
	ids   []int32 // of each node, -1 where no entry ends
	root  [256]int32
}

// edge leads from a node by a byte to another node; node 0, the root, has its edges in root.
type edge struct {
	key uint32 // node<<8 | byte; 0 is free
	to  int32
}

func newTrie(size int) *trie {
	return &trie{table: make([]edge, 2*size), mask: uint32(2*size - 1), ids: []int32{-1}}
}

func (t *trie) slot(key uint32) uint32 { return (key * 2654435769) >> 7 & t.mask }

func (t *trie) next(node int32, b byte) int32 {
	if node == 0 {
		return t.root[b]
	}
	key := uint32(node)<<8 | uint32(b)
	for i := t.slot(key); ; i = (i + 1) & t.mask {
		e := t.table[i]
		if e.key == key {
			return e.to
		}
		if e.key == 0 {
			return 0
		}
	}
}

func (t *trie) add(entry string, id int32) {
	node := int32(0)
	for i := 0; i < len(entry); i++ {
		to := t.next(node, entry[i])
		if to == 0 {
			to = int32(len(t.ids))
			t.ids = append(t.ids, -1)
			t.link(node, entry[i], to)
		}
		node = to
	}
	t.ids[node] = id
}

func (t *trie) link(node int32, b byte, to int32) {
	if node == 0 {
		t.root[b] = to
		return
	}
	key := uint32(node)<<8 | uint32(b)
	i := t.slot(key)
	for t.table[i].key != 0 {
		i = (i + 1) & t.mask
	}
	t.table[i] = edge{key, to}
}

// longest returns the longest entry that text begins with and its length, 0 if there is none.
func (t *trie) longest(text []byte) (id int32, n int) {
	node := int32(0)
	for i, b := range text {
		node = t.next(node, b)
		if node == 0 {
			return id, n
		}
		if t.ids[node] >= 0 {
			id, n = t.ids[node], i+1
		}
	}
	return id, n
}
