package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"

	"sitrep/record"
)

// ErrNoEvent says that the store has no such event.
var ErrNoEvent = errors.New("the store has no such event")

// Filter says which events are wanted: those that meet all that is set.
type Filter struct {
	Area     *Area
	Since    string // first and last day that is of interest: 2006-01-02
	Until    string
	Actor    string   // a name: of an actor, a recipient or a source
	Kinds    []string // any of these: a PLOVER type (ASSAULT), one with its mode (ASSAULT/drone), process:KIND, control, figures
	Disputed bool
	Search   string // words of the evidence; words in quotation marks stand together
	Limit    int    // 0: all
}

// Area is a country, a region of it, or what lies around a point.
type Area struct {
	Country  string   // alpha-3
	Admin1   string   // the region, where it is one
	Name     string   // what reports call it: events that have this place and no point on the map are in the area
	Lat, Lon *float64 // the point; with it Country and Admin1 do not matter
	Km       float64  // how far around the point
}

// Events gives the events that meet a filter, by their first day, those without a day last.
func (s *Store) Events(ctx context.Context, f Filter) iter.Seq2[*record.Event, error] {
	return s.list(ctx, f, whole())
}

// Outlines gives the same events as Events, each cut to what a list shows (record.Event.Outline): that is read many times faster.
func (s *Store) Outlines(ctx context.Context, f Filter) iter.Seq2[*record.Event, error] {
	return s.list(ctx, f, outline())
}

func (s *Store) list(ctx context.Context, f Filter, as form) iter.Seq2[*record.Event, error] {
	where, args := f.sql()
	query := "SELECT id FROM event" + where + " ORDER BY starts = '', starts, ends, name" // the index event_order
	if f.Limit > 0 {
		query += fmt.Sprintf(" LIMIT %d", f.Limit)
	}
	return func(yield func(*record.Event, error) bool) {
		if err := s.events(ctx, as, query, args, func(e *record.Event) bool { return yield(e, nil) }); err != nil {
			yield(nil, fmt.Errorf("reading the events of the store %s: %w", s.path, err))
		}
	}
}

// form is a form in which the file keeps an event.
type form struct {
	column string
	read   func([]byte) (*record.Event, error)
}

func whole() form   { return form{"event", unpack[record.Event]} }
func outline() form { return form{"outline", decode[record.Event]} }

// events finds events first and reads each when it is wanted: what they say is much longer than what they are found by. It
// reads them all from one state of the store.
func (s *Store) events(ctx context.Context, as form, query string, args []any, yield func(*record.Event) bool) (err error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("beginning to read: %w", err)
	}
	defer func() { err = errors.Join(err, rollback(tx)) }()
	w := newWriting(tx)
	ids, err := column[int64](ctx, w, query, args...)
	if err != nil {
		return err
	}
	for _, id := range ids {
		var kept []byte
		if err := w.find(ctx, "SELECT "+as.column+" FROM event_told WHERE id = ?", []any{id}, &kept); err != nil {
			return fmt.Errorf("reading an event: %w", err)
		}
		e, err := as.read(kept)
		if err != nil {
			return err
		}
		if !yield(e) {
			return nil
		}
	}
	return nil
}

// Mentions reports whether some event of the store is put to a place of this name.
func (s *Store) Mentions(ctx context.Context, place string) (bool, error) {
	var n int
	if err := s.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM event WHERE place = ? COLLATE NOCASE)", place).Scan(&n); err != nil {
		return false, fmt.Errorf("reading the store %s: %w", s.path, err)
	}
	return n > 0, nil
}

// Event gives the event of an id, or of the beginning of an id that no other event has.
func (s *Store) Event(ctx context.Context, id string) (*record.Event, error) {
	if id == "" {
		return nil, fmt.Errorf("%w: its id is empty: sitrep events lists them", ErrNoEvent)
	}
	var found []*record.Event
	err := s.events(ctx, whole(), `SELECT id FROM event WHERE name = ?1 OR name LIKE ?2 ESCAPE '\' ORDER BY name != ?1, name LIMIT 2`, []any{id, beginning(id)},
		func(e *record.Event) bool { found = append(found, e); return true })
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading the store %s: %w", s.path, err)
	case len(found) == 0:
		return nil, fmt.Errorf("%w: %s: sitrep events lists them", ErrNoEvent, id)
	case len(found) > 1 && found[0].ID != id:
		return nil, fmt.Errorf("several events begin with %s (%s, %s …): write more of it", id, found[0].ID, found[1].ID)
	}
	return found[0], nil
}

// beginning is the pattern of LIKE (with \ to escape) of what begins with an id.
func beginning(id string) string {
	return strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(id) + "%"
}

// Entries gives every entry of the reports that stand, by their ids: what package record makes histories of.
func (s *Store) Entries(ctx context.Context) (out []record.Entry, err error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, fmt.Errorf("reading the store %s: %w", s.path, err)
	}
	defer func() { err = errors.Join(err, rollback(tx)) }()
	return entries(ctx, newWriting(tx), "SELECT entry FROM entry ORDER BY name")
}
