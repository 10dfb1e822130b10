package story

import (
	"cmp"
	"container/heap"
)

// link is the chance that two reports tell of the same happening.
type link struct {
	i, j   int
	chance float64
}

// merge joins reports into groups, always the two groups with the greatest mean chance between their reports, until none
// reaches enough (average linkage). Pairs that are not among the links count as 0. It gives for each report the least
// number of its group.
func merge(n int, links []link, enough float64) []int {
	m := merging{between: make([]map[int]float64, n), members: make([][]int, n)}
	for i := range n {
		m.between[i], m.members[i] = map[int]float64{}, []int{i}
	}
	for _, l := range links {
		m.between[l.i][l.j], m.between[l.j][l.i] = l.chance, l.chance
		if l.chance >= enough {
			m.next = append(m.next, l)
		}
	}
	heap.Init(&m.next)
	for len(m.next) > 0 {
		l := heap.Pop(&m.next).(link)
		if m.members[l.i] == nil || m.members[l.j] == nil || m.mean(l.i, l.j) != l.chance {
			continue // one of them has grown or gone since
		}
		m.join(l.i, l.j, enough)
	}
	root := make([]int, n)
	for i, members := range m.members {
		for _, k := range members {
			root[k] = i
		}
	}
	return root
}

// merging is the groups while they grow. A group has the number of its least member.
type merging struct {
	between []map[int]float64 // sums of the chances between two groups
	members [][]int
	next    queue
}

func (m *merging) mean(i, j int) float64 {
	return m.between[i][j] / float64(len(m.members[i])*len(m.members[j]))
}

// join puts the group j into the group i; i < j.
func (m *merging) join(i, j int, enough float64) {
	m.members[i] = append(m.members[i], m.members[j]...)
	m.members[j] = nil
	delete(m.between[i], j)
	for k, sum := range m.between[j] {
		delete(m.between[k], j)
		if k == i {
			continue
		}
		m.between[i][k] += sum
		m.between[k][i] = m.between[i][k]
	}
	m.between[j] = nil
	for k := range m.between[i] {
		if mean := m.mean(i, k); mean >= enough {
			heap.Push(&m.next, link{min(i, k), max(i, k), mean})
		}
	}
}

// queue gives the link with the greatest chance first; of equal ones the first.
type queue []link

func (q queue) Len() int { return len(q) }
func (q queue) Less(x, y int) bool {
	a, b := q[x], q[y]
	return cmp.Or(cmp.Compare(b.chance, a.chance), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j)) < 0
}
func (q queue) Swap(x, y int) { q[x], q[y] = q[y], q[x] }

// Push is for package heap.
func (q *queue) Push(x any) { *q = append(*q, x.(link)) }

// Pop is for package heap.
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}
