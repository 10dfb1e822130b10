package witness

import "sitrep"

// Kinds of change.
const (
	Number = "number"
	Name   = "name"
)

// Change is a place where a near copy says something else in the same sentence: another number, another name.
type Change struct {
	Kind string      `json:"kind"` // number, name
	A    sitrep.Span `json:"a"`    // what the first text has; empty span where the word is missing
	B    sitrep.Span `json:"b"`    // what the second has in its stead
	// The two sentences, to be shown with the change.
	InA sitrep.Span `json:"in_a"`
	InB sitrep.Span `json:"in_b"`
}

// Changes says what a copy changed in numbers and names: sentences of the two texts that share most of their words are
// laid side by side, and where they part, numbers and names that stand in the same place are compared. In the order of
// the first text. Changes(b, a) gives the same changes with the sides swapped.
func Changes(a, b string) []Change {
	return nil // to come
}
