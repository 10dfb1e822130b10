package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sitrep/actors"
	"sitrep/record"
	"sitrep/record/party"
)

// putEvent keeps an event, what it is found by, and which entries are put to it.
func putEvent(ctx context.Context, w *writing, e *record.Event, set []record.Entry) error {
	packed, err := w.pack(e)
	if err != nil {
		return err
	}
	outline, err := jsonOf(e.Outline())
	if err != nil {
		return err
	}
	var place record.Place
	if e.Place != nil {
		place = *e.Place
	}
	id, err := w.exec(ctx, `INSERT INTO event (name, country, admin1, place, lat, lon, starts, ends, disputed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, place.Country, place.Admin1, place.Name, place.Lat, place.Lon, e.Start, e.End, len(e.Disputes) > 0)
	if err != nil {
		return fmt.Errorf("inserting it: %w", err)
	}
	if _, err := w.exec(ctx, "INSERT INTO event_told (id, event, outline) VALUES (?, ?, ?)", id, packed, outline); err != nil {
		return fmt.Errorf("inserting what it says: %w", err)
	}
	if e.Start != "" || e.End != "" {
		first, last := days(e.Start, e.End)
		if _, err := w.exec(ctx, "INSERT INTO event_days VALUES (?, ?, ?)", id, first, last); err != nil {
			return fmt.Errorf("indexing its days: %w", err)
		}
	}
	for _, kind := range eventKinds(e, set) {
		if _, err := w.exec(ctx, "INSERT OR IGNORE INTO event_kind VALUES (?, ?, ?)", kind, id, e.Start); err != nil {
			return fmt.Errorf("indexing its kind: %w", err)
		}
	}
	var words []string
	for i := range set {
		if _, err := w.exec(ctx, "UPDATE entry SET event = ? WHERE name = ?", id, set[i].ID); err != nil {
			return fmt.Errorf("putting the entry %s to it: %w", set[i].ID, err)
		}
		for j := range set[i].Claims {
			words = append(words, set[i].Claims[j].Evidence.Exact)
		}
		for _, name := range partiesOf(&set[i]) {
			if err := putParty(ctx, w, name, id); err != nil {
				return fmt.Errorf("indexing its actors: %w", err)
			}
		}
	}
	if _, err := w.exec(ctx, "INSERT INTO event_words (rowid, evidence) VALUES (?, ?)", id, strings.Join(words, "\n")); err != nil {
		return fmt.Errorf("indexing its words: %w", err)
	}
	return nil
}

// putParty notes that a name has to do with an event.
func putParty(ctx context.Context, w *writing, name string, event int64) error {
	if _, err := w.exec(ctx, "INSERT OR IGNORE INTO party (words) VALUES (?)", name); err != nil {
		return err
	}
	_, err := w.exec(ctx, "INSERT OR IGNORE INTO event_actor SELECT id, ? FROM party WHERE words = ?", event, name)
	return err
}

// partiesOf are the names of everyone who acts, suffers or speaks in an entry, as reports have them and as tables do.
func partiesOf(e *record.Entry) []string {
	var out []string
	add := func(p *party.Party) { out = append(out, actors.Fold(p.Name), actors.Fold(p.Key)) }
	for i := range e.Claims {
		c := &e.Claims[i]
		for k := range c.Sources {
			add(&c.Sources[k])
		}
		if c.Holder != nil {
			add(c.Holder)
		}
	}
	for _, list := range [][]party.Party{e.Actors, e.Recipients} {
		for k := range list {
			add(&list[k])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// eventKinds are what an event is found by: the types that its reports give it, with and without their modes, the kind of its
// process, control, and figures where a report only gives a toll.
func eventKinds(e *record.Event, set []record.Entry) []string {
	var out []string
	for i := range set {
		if set[i].Bare() {
			out = append(out, "figures")
			continue
		}
		out = append(out, set[i].Types...)
		for _, c := range set[i].Claims {
			for _, mode := range c.Modes {
				out = append(out, c.Type+"/"+mode)
			}
		}
		if set[i].Process != "" {
			out = append(out, "process:"+set[i].Process)
		}
	}
	if e.Control {
		out = append(out, "control")
	}
	if len(out) == 0 {
		return []string{"figures"}
	}
	return out
}

// dropEvents takes out the events that a query names; their entries stay.
func dropEvents(ctx context.Context, w *writing, query string, arg any) error {
	ids, err := column[int64](ctx, w, query, arg)
	if err != nil {
		return fmt.Errorf("looking up events: %w", err)
	}
	for _, id := range ids {
		for _, q := range []string{
			"UPDATE entry SET event = NULL WHERE event = ?",
			"DELETE FROM event_words WHERE rowid = ?",
			"DELETE FROM event WHERE id = ?",
		} {
			if _, err := w.exec(ctx, q, id); err != nil {
				return fmt.Errorf("taking out an event that has changed: %w", err)
			}
		}
	}
	return nil
}
