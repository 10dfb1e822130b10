package store

import (
	"context"
	"fmt"

	lru "github.com/hashicorp/golang-lru/v2"

	"sitrep/record"
)

// remembered is how many entries are kept in memory: reading one from the file costs a hundred times what comparing it does, and
// new reports are compared with those of the last days. An entry has some four thousand bytes.
const remembered = 8192

// memory keeps the entries that were used last. An entry does not change, and its number in the file is not used again once it
// is committed; what a transaction wrote before it failed is to be forgotten.
type memory struct {
	cache *lru.Cache[int64, record.Entry]
}

func newMemory() (*memory, error) {
	cache, err := lru.New[int64, record.Entry](remembered)
	if err != nil {
		return nil, fmt.Errorf("making room for entries: %w", err)
	}
	return &memory{cache}, nil
}

func (m *memory) forget() { m.cache.Purge() }

// entries gives the entries with the numbers, in their order.
func (m *memory) entries(ctx context.Context, w *writing, ids []int64) ([]record.Entry, error) {
	out := make([]record.Entry, 0, len(ids))
	for _, id := range ids {
		e, ok := m.cache.Get(id)
		if !ok {
			var text []byte
			if err := w.find(ctx, "SELECT entry FROM entry WHERE id = ?", []any{id}, &text); err != nil {
				return nil, fmt.Errorf("reading the entry %d: %w", id, err)
			}
			read, err := decode[record.Entry](text)
			if err != nil {
				return nil, fmt.Errorf("reading the entry %d: %w", id, err)
			}
			e = *read
			m.cache.Add(id, e)
		}
		out = append(out, e)
	}
	return out, nil
}
