package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"

	"sitrep/actors"
	"sitrep/record"
)

// ErrNoEvent says that the store has no such event.
var ErrNoEvent = errors.New("the store has no such event")

// Filter says which events are wanted: those that meet all that is set.
type Filter struct {
	Area     *Area
	Since    string // first and last day that is of interest: 2006-01-02
	Until    string
	Actor    string // a name: of an actor, a recipient or a source
	Type     string // a PLOVER type, control, or process:KIND
	Disputed bool
	Search   string // words of the evidence; words in quotation marks stand together
	Limit    int    // 0: all
}

// Area is a country, or what lies near a point.
type Area struct {
	Country  string // alpha-3; the whole country if there is no point; empty: only what has the name
	Name     string // events whose place has this name are in the area, wherever they were put
	Lat, Lon *float64
	Box      float64 // degrees of latitude to each side of the point
}

// Events gives the events that meet a filter, by their first day, those without a day last.
func (s *Store) Events(ctx context.Context, f Filter) iter.Seq2[*record.Event, error] {
	where, args := f.sql()
	query := "SELECT event FROM event" + where + " ORDER BY starts = '', starts, ends, name"
	if f.Limit > 0 {
		query += fmt.Sprintf(" LIMIT %d", f.Limit)
	}
	return func(yield func(*record.Event, error) bool) {
		rows, err := s.read.QueryContext(ctx, query, args...)
		if err != nil {
			yield(nil, fmt.Errorf("reading the events of the store %s: %w", s.path, err))
			return
		}
		defer rows.Close() //nolint:errcheck // only read from
		for rows.Next() {
			e, err := scanEvent(rows)
			if err != nil {
				yield(nil, fmt.Errorf("reading the events of the store %s: %w", s.path, err))
				return
			}
			if !yield(e, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, fmt.Errorf("reading the events of the store %s: %w", s.path, err))
		}
	}
}

// sql is the filter as conditions.
func (f *Filter) sql() (where string, args []any) {
	var all []string
	add := func(condition string, values ...any) {
		all = append(all, condition)
		args = append(args, values...)
	}
	if f.Area != nil {
		f.Area.sql(add)
	}
	if f.Since != "" {
		add("ends >= ?", f.Since)
	}
	if f.Until != "" {
		add("starts != '' AND starts <= ?", f.Until)
	}
	if f.Actor != "" {
		name := actors.Fold(f.Actor)
		add("id IN (SELECT event FROM event_actor WHERE words = ? OR words LIKE ? OR words LIKE ? OR words LIKE ?)",
			name, name+" %", "% "+name, "% "+name+" %")
	}
	if f.Type != "" {
		add("type = ?", f.Type)
	}
	if f.Disputed {
		add("disputed")
	}
	if f.Search != "" {
		add("id IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)", phrase(f.Search))
	}
	if len(all) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(all, " AND "), args
}

func (a *Area) sql(add func(condition string, values ...any)) {
	switch {
	case (a.Lat == nil || a.Lon == nil) && a.Country != "":
		add("(country = ? OR place = ? COLLATE NOCASE)", a.Country, a.Name)
	case a.Lat == nil || a.Lon == nil || a.Box <= 0:
		add("place = ? COLLATE NOCASE", a.Name)
	default:
		// A degree of longitude is shorter away from the equator; a box that is a little too wide does no harm.
		const wide = 1.5
		add("(lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? OR place = ? COLLATE NOCASE)",
			*a.Lat-a.Box, *a.Lat+a.Box, *a.Lon-a.Box*wide, *a.Lon+a.Box*wide, a.Name)
	}
}

// Event gives the event of an id, or of the beginning of an id that no other event has.
func (s *Store) Event(ctx context.Context, id string) (*record.Event, error) {
	if id == "" {
		return nil, fmt.Errorf("%w: its id is empty: sitrep events lists them", ErrNoEvent)
	}
	escaped := strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(id)
	rows, err := s.read.QueryContext(ctx, `SELECT event FROM event WHERE name = ?1 OR name LIKE ?2 ESCAPE '\' ORDER BY name != ?1, name LIMIT 2`, id, escaped+"%")
	if err != nil {
		return nil, fmt.Errorf("reading the store %s: %w", s.path, err)
	}
	defer rows.Close() //nolint:errcheck // only read from
	var found []*record.Event
	for rows.Next() {
		e, err := scanEvent(rows)
		if err != nil {
			return nil, fmt.Errorf("reading the store %s: %w", s.path, err)
		}
		found = append(found, e)
	}
	switch err := rows.Err(); {
	case err != nil:
		return nil, fmt.Errorf("reading the store %s: %w", s.path, err)
	case len(found) == 0:
		return nil, fmt.Errorf("%w: %s: sitrep events lists them", ErrNoEvent, id)
	case len(found) > 1 && found[0].ID != id:
		return nil, fmt.Errorf("several events begin with %s (%s, %s …): write more of it", id, found[0].ID, found[1].ID)
	}
	return found[0], nil
}

func scanEvent(rows *sql.Rows) (*record.Event, error) {
	var packed []byte
	if err := rows.Scan(&packed); err != nil {
		return nil, fmt.Errorf("reading an event: %w", err)
	}
	return unpack[record.Event](packed)
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
