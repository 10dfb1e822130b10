package record

import (
	"context"
	"errors"

	"sitrep"
	"sitrep/actors"
	"sitrep/record/standing"
	"sitrep/witness"
)

// Link is the least score of two linked entries: below it they cannot be of one event by themselves.
const Link = 0.5

var errNotYet = errors.New("not written yet")

// Entries puts the claims of one report together by the events they tell of. Claims that share event.id are one entry;
// the others are put together by what they say. The entries stand in the order of their first claims. table gives the
// actors' other names. The text of the record must be whole; spans that do not slice to it are an error.
func Entries(table *actors.Table, r *sitrep.Record) ([]Entry, error) { return nil, errNotYet }

// Keys are the entry's blocking keys, sorted: the places (cells of the map, names and what holds them) times the days on
// which it can have been. Entries of one event share at least one.
func Keys(e *Entry) []string { return nil }

// Match scores from 0 to 1 how likely two entries tell of one event, and says why in words. It is symmetric.
func Match(a, b *Entry) (score float64, why string) { return 0, "" }

// Shelf finds the entries that are filed under keys.
type Shelf interface {
	// Under gives every entry that is filed under at least one of the keys, in any order.
	Under(ctx context.Context, keys []string) ([]Entry, error)
}

// Component gives the entries and all that links connect with them, in canonical order.
func Component(ctx context.Context, shelf Shelf, from []Entry) ([]Entry, error) {
	return nil, errNotYet
}

// Cluster divides entries into events. The set must be closed under links (see Component); its order does not matter.
// The sets come in the order of their founding entries, and within a set the founding entry comes first.
func Cluster(entries []Entry) [][]Entry { return nil }

// Assemble makes the event of a set of entries. sketches are the texts' fingerprints by report, for the witnesses; a
// report without one is a copy of nothing. Reliability of sources is left out: see Reliability.
func Assemble(entries []Entry, sketches map[string]witness.Sketch) Event { return Event{} }

// Build makes the whole record of some reports in memory: the same events as adding them one by one, in any order. A
// record that cannot be used is left out, and named in the error that is returned with the events of the others.
func Build(ctx context.Context, table *actors.Table, records []*sitrep.Record) ([]Event, error) {
	return nil, errNotYet
}

// Reliability grades every source by its record of agreement over events: how often its answers stood against those of
// independent witnesses, and how often it was a party to what it told. By witness key.
func Reliability(events []Event) map[string]standing.Letter { return nil }

// Histories are the series that reach over events: the phases of each process and the control of each place, by source.
func Histories(entries []Entry) []Series { return nil }
