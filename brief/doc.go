// Package brief writes a situation brief: what happened in a place over some days, by whom it is told, where the accounts
// part and how it went, as Markdown that can be printed.
//
// It promises that every statement carries a numbered footnote which names the outlet, the report and the characters of the
// words it rests on, and that the rule by which a number was concluded is named.
package brief
