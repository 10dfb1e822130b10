// Package record puts many reports side by side: which of their claims tell of the same event, how many independent
// witnesses an event has, and where the accounts of it part.
//
//	sitrep.Record ─▶ Entries ─▶ Keys ─▶ Pairs (Match) ─▶ Renewed ─▶ Cluster ─▶ Assemble ─▶ Event
//
// An Entry is what one report tells of one event: the claims of that report that belong together (fold: rules in tells.go and
// learned weights of signs in told.txt say so of each two), resolved far enough to be compared without the report's text. Events are sets of entries, computed anew from them and never stored state.
//
// # What it promises
//
// Any order of adding gives the same record. Keys and Match look at one entry and one pair, and at nothing else. Two
// entries are linked if they share a key and Match gives at least Link. A component is what links connect, so it depends
// on the set of entries alone; Cluster divides a component, taking its members in a canonical order, and events in
// different components never touch. An event's id comes from its founding entry, the least by publication date, report
// and claim, and changes only if an earlier report of the event is added.
//
// The cost of adding a report does not grow with the record. Candidates are few: an entry's keys name a day and a place, so
// they are the entries of the same days in the same place, however many years lie beside them; one without any date is found by what
// it repeats word for word. Components are bounded: where
// a bar would connect more than a crowd of entries (a siege that is told of day after day links each day with the next), a
// higher bar divides them (see bars). Which bar holds for an entry depends on the set of entries alone, too.
//
// What a store redoes for new entries is their components and those that they change, nothing else:
//
//	file each entry under its keys, and the pairs of record.Pairs
//	components, err := record.Renewed(ctx, linked, fresh, beside)
//	for each set in record.Cluster(component, pairs): if no event holds just that set, drop those that hold some of it and
//	store record.Assemble(set, sketches)
//
// When a new version of a report supersedes an old one, its entries are taken off the shelf: what Beside gave before is handed
// to Renewed with the new ones.
//
// Claims are never overwritten: what the record concludes (Event.Standing, the grades) is computed from them.
package record
