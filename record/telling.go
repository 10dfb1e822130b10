package record

import (
	"slices"
	"unicode"

	"sitrep"
)

// telling is one claim of a report, as an entry by itself, with where in the report it stands.
type telling struct {
	Entry
	given    string // event.id of its claim
	at       int    // its number, in the order of the text
	sentence span   // with its trigger, or where its words begin
	line     int
}

// span is a sentence: its number, and its first code point and the one behind its last.
type span struct{ number, start, end int }

// claim is the one claim that it is.
func (t *telling) claim() *Claim { return &t.Claims[0] }

// tellings are the claims of a record in the order of the text.
func (v *resolver) tellings() []telling {
	order := make([]*sitrep.Claim, len(v.record.Claims))
	for i := range order {
		order[i] = &v.record.Claims[i]
	}
	slices.SortStableFunc(order, func(a, b *sitrep.Claim) int { return a.Evidence.Start - b.Evidence.Start })
	sentences, lines := divided([]rune(v.record.Report.Text))
	out := make([]telling, len(order))
	for i, raw := range order {
		c := v.claim(raw)
		t := &out[i]
		*t = telling{Entry: Entry{Claims: []Claim{c}, length: v.text.Len()}, at: i}
		t.summarise(v.known)
		if raw.Event != nil {
			t.given = raw.Event.ID
		}
		at := c.Evidence.Start
		if c.Trigger != nil {
			at = c.Trigger.Start
		}
		n := numberAt(sentences, at)
		t.sentence = span{n, sentences[n], v.text.Len()}
		if n+1 < len(sentences) {
			t.sentence.end = sentences[n+1]
		}
		t.line = numberAt(lines, at)
	}
	return out
}

// divided gives where the sentences and the lines of a text begin, in code points.
func divided(text []rune) (sentences, lines []int) {
	sentences, lines = []int{0}, []int{0}
	for i, r := range text {
		switch {
		case r == '\n':
			lines, sentences = append(lines, i+1), append(sentences, i+1)
		case (r == '.' || r == '!' || r == '?') && i+1 < len(text) && unicode.IsSpace(text[i+1]) && text[i+1] != '\n' && !initial(text[:i]):
			sentences = append(sentences, i+1)
		}
	}
	return sentences, lines
}

// initial reports whether a text ends in a single capital, whose point ends no sentence.
func initial(text []rune) bool {
	n := len(text)
	return n > 0 && unicode.IsUpper(text[n-1]) && (n == 1 || !unicode.IsLetter(text[n-2]))
}

// numberAt is the number of the last of some beginnings, which are sorted, that is not behind a place in the text; 0 for a place before it.
func numberAt(beginnings []int, at int) int {
	n, found := slices.BinarySearch(beginnings, at)
	if found {
		return n
	}
	return max(0, n-1)
}
