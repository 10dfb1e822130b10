// Package record puts many reports side by side: which of their claims tell of the same event, how many independent
// witnesses an event has, and where the accounts of it part.
//
//	sitrep.Record ─▶ Entries ─▶ Keys ─▶ candidates ─▶ Match ─▶ Component ─▶ Cluster ─▶ Assemble ─▶ Event
//
// An Entry is what one report tells of one event: the claims of that report that belong together, resolved far enough to
// be compared without the report's text. Events are sets of entries, computed anew from them and never stored state.
//
// # What it promises
//
// Any order of adding gives the same record. Keys and Match look at one entry and one pair, and at nothing else. Two
// entries are linked if they share a key and Match gives at least Link. A component is what links connect, so it depends
// on the set of entries alone; Cluster divides a component, taking its members in a canonical order, and events in
// different components never touch. An event's id comes from its founding entry, the least by publication date, report
// and claim, and changes only if an earlier report of the event is added.
//
// Candidates are few: an entry's keys name a day and a place, so they are the entries of the same days in the same place,
// however many years lie beside them. Components are not bounded yet: entries link from one day to the next, dated and
// placed ones too, so where many reports tell of the same places day after day a component grows with the store, and with
// it the cost of adding a report.
//
// What a store redoes for a new entry is its component, nothing else:
//
//	for each entry of the new report: file it under its keys
//	component, err := record.Component(ctx, shelf, entries)  // looks up candidates by key and walks along links
//	drop the events that hold an entry of the component
//	for each set in record.Cluster(component): store record.Assemble(set, sketches)
//
// When a new version of a report supersedes an old one, its entries are taken off the shelf, and Component is called with
// what had been in a component with them, and with the new ones.
//
// Claims are never overwritten: what the record concludes (Event.Standing, the grades) is computed from them.
package record
