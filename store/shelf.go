package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"hash/fnv"

	"sitrep/record"
)

// shelf finds entries and pairs for package record.
type shelf struct {
	w     *writing
	known *memory
}

// Under gives the entries that are filed under the keys.
func (s shelf) Under(ctx context.Context, keys []string) ([]record.Entry, error) {
	hashes := make([]int64, len(keys))
	for i, k := range keys {
		hashes[i] = hashed(k)
	}
	list, err := jsonOf(hashes)
	if err != nil {
		return nil, err
	}
	ids, err := column[int64](ctx, s.w, "SELECT DISTINCT entry FROM entry_key WHERE key IN (SELECT value FROM json_each(?)) ORDER BY entry", list)
	if err != nil {
		return nil, fmt.Errorf("looking up what is filed: %w", err)
	}
	return s.known.entries(ctx, s.w, ids)
}

// Links gives the pairs of entries.
func (s shelf) Links(ctx context.Context, entries []string, score float64) ([]record.Pair, error) {
	list, err := jsonOf(entries)
	if err != nil {
		return nil, err
	}
	var out []record.Pair
	err = s.w.each(ctx, func(rows *sql.Rows) error {
		var p record.Pair
		if err := rows.Scan(&p.A, &p.B, &p.Score); err != nil {
			return err //nolint:wrapcheck // each says what was being done
		}
		if p.A > p.B {
			p.A, p.B = p.B, p.A
		}
		out = append(out, p)
		return nil
	}, `SELECT x.name, y.name, p.score FROM json_each(?) j JOIN entry x ON x.name = j.value
		JOIN pair p ON p.a = x.id JOIN entry y ON y.id = p.b WHERE p.score >= ?`, list, score)
	if err != nil {
		return nil, fmt.Errorf("looking up pairs: %w", err)
	}
	return out, nil
}

// hashed is a key as the file keeps it: two keys of one hash give candidates too many, which then do not match.
func hashed(key string) int64 {
	h := fnv.New64a()
	h.Write([]byte(key))
	return int64(h.Sum64()) //nolint:gosec // any 64 bits will do
}

// jsonOf is a value as JSON: a list as SQLite's json_each reads it, an event's outline.
func jsonOf(v any) (string, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("writing JSON: %w", err)
	}
	return string(text), nil
}
