// Package witness says which reports are independent of each other. Reports that share their wording are one witness,
// and so are reports whose account of an event comes from the same agency or rests on the same source: the same wire
// copy in ten outlets is one witness. Corroboration counts witnesses, never articles.
//
// What the package promises: Shingles and Copy depend on the words of the texts alone; Copy is symmetric; Fold gives the
// same witnesses whatever the order of the accounts, each with its reason in words; looking up a report's near copies
// costs the same in a store of a thousand reports and of a million. A sketch that comes from outside is checked before
// it is used.
//
//	text ─▶ Shingles ─▶ Sketch ─▶ Bands ─▶ an index (Index in memory, or a table key, report) ─▶ candidates ─▶ Copy
//	accounts of one event ─▶ Fold ─▶ witnesses with reasons
package witness
