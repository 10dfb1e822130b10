package store

import (
	"context"
	"database/sql"
	"fmt"

	"sitrep"
)

// derivation is the version of what is computed from the reports: their entries, keys and events. Raise it when package
// record or witness makes them otherwise; stores filled by an older version are then put together anew when they are opened.
const derivation = 16

// refile computes entries and events anew, if another version computed them, in one transaction: a crash leaves the old ones.
func (s *Store) refile(ctx context.Context, told []Renewing) error {
	var version, all, done int
	if err := s.write.QueryRowContext(ctx, "SELECT version FROM derived").Scan(&version); err != nil {
		return fmt.Errorf("reading what version computed its events: %w", err)
	}
	if version == derivation {
		return nil
	}
	if err := s.write.QueryRowContext(ctx, "SELECT count(*) FROM report WHERE superseded_by IS NULL").Scan(&all); err != nil {
		return fmt.Errorf("counting its reports: %w", err)
	}
	err := s.change(ctx, func(w *writing) error {
		for _, q := range []string{
			"DELETE FROM event_words", "UPDATE entry SET event = NULL", "DELETE FROM event", "DELETE FROM pair", "DELETE FROM entry",
			fmt.Sprintf("UPDATE derived SET version = %d", derivation),
		} {
			if _, err := w.exec(ctx, q); err != nil {
				return err
			}
		}
		for last := int64(0); ; {
			kept, err := after(ctx, w, last)
			if err != nil || len(kept) == 0 {
				return err
			}
			var batch renewal
			for _, k := range kept {
				fresh, err := s.file(ctx, w, k.Number, k.Record)
				if err != nil {
					return fmt.Errorf("reading the report %s again: %w", k.Record.Report.ID, err)
				}
				batch.fresh = append(batch.fresh, fresh...)
				last = k.Number
			}
			if err := s.shelf(w).renew(ctx, batch); err != nil {
				return err
			}
			done += len(kept)
			for _, tell := range told {
				tell(done, all)
			}
		}
	})
	if err != nil {
		return fmt.Errorf("putting its events together anew: %w", err)
	}
	return nil
}

// after reads the next standing reports after one.
func after(ctx context.Context, w *writing, last int64) ([]Kept, error) {
	const some = 64
	var out []Kept
	err := w.each(ctx, func(rows *sql.Rows) error {
		var k Kept
		var packed []byte
		if err := rows.Scan(&k.Number, &packed); err != nil {
			return err //nolint:wrapcheck // each says what was being done
		}
		var err error
		k.Record, err = unpack[sitrep.Record](packed)
		out = append(out, k)
		return err
	}, "SELECT id, record FROM report WHERE superseded_by IS NULL AND id > ? ORDER BY id LIMIT ?", last, some)
	if err != nil {
		return nil, fmt.Errorf("reading the reports: %w", err)
	}
	return out, nil
}
