// Package story says which reports of a batch are about the same happening.
//
// What the package promises: it needs no model, so thousands of reports take seconds; the same reports give the same
// stories whatever their order; every two reports are weighed by the same few ingredients, whatever they tell of; the
// cost grows with the number of reports, not with its square.
//
//	report ─▶ Read ─▶ Profile ─┐
//	                           ├─▶ Group: weights of words ─▶ candidates ─▶ likeness of pairs ─▶ stories
//	report ─▶ Read ─▶ Profile ─┘
//
// Two reports of the same happening share words of the lead, names, numbers, pairs of words and days. Two happenings of
// the same kind share the words of their kind; so words are also weighed against a report's neighbours: what all its
// neighbours say tells nothing about which of the happenings it is.
package story
