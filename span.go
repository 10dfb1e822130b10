package sitrep

// Span is a stretch of a report's text: Unicode code points, end exclusive. Exact equals the slice.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Exact string `json:"exact"`
}

// Overlaps reports whether two spans share a character.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Text gives spans of one report's text by code points without walking it again for each.
type Text struct {
	s     string
	bytes []int32 // byte offset of every code point, and the length; nil for ASCII text
	n     int
}

// NewText indexes a valid UTF-8 string.
func NewText(s string) *Text {
	n := 0
	ascii := true
	for i := range len(s) {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return &Text{s: s, n: len(s)}
	}
	at := make([]int32, 0, len(s)+1)
	for i := range s {
		at = append(at, int32(i))
		n++
	}
	return &Text{s: s, bytes: append(at, int32(len(s))), n: n}
}

// Len is the text's length in code points.
func (t *Text) Len() int { return t.n }

// Slice returns the words between two code-point offsets, clamped to the text.
func (t *Text) Slice(start, end int) string {
	start, end = max(0, min(start, t.n)), max(0, min(end, t.n))
	if end <= start {
		return ""
	}
	if t.bytes == nil {
		return t.s[start:end]
	}
	return t.s[t.bytes[start]:t.bytes[end]]
}

// Span returns the span between two code-point offsets.
func (t *Text) Span(start, end int) Span {
	return Span{Start: start, End: end, Exact: t.Slice(start, end)}
}

// String returns the whole text.
func (t *Text) String() string { return t.s }
