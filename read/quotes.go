package read

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"sitrep"
)

// contentSpans are the stretches of text that are said: what stands between the same quotation marks is one stretch, with
// the stop or comma before the closing mark.
func (v *view) contentSpans(q *saying) []sitrep.Span {
	runs := slices.Clone(q.content)
	sort.SliceStable(runs, func(a, b int) bool {
		return runs[a].sent < runs[b].sent || runs[a].sent == runs[b].sent && runs[a].first < runs[b].first
	})
	var out []sitrep.Span
	quote := 0 // the quotation that the last stretch ends in
	for _, r := range runs {
		s := v.sents[r.sent]
		sp := v.span(s, r.first, r.last)
		if n := s.quoted[r.last]; n > 0 && !v.spoken[n] {
			end := r.last
			for end+1 < len(s.Words) && s.quoted[end+1] == n && s.Words[end+1].UPOS == "PUNCT" {
				end++
			}
			if end+1 < len(s.Words) && opensWithin(s, r.first, r.last) && quoteMarkOf(s.Words[end+1].Form).closes {
				end++
			}
			sp = v.span(s, r.first, end)
		}
		if last := len(out) - 1; last >= 0 && quote > 0 && s.quoted[r.first] == quote && v.onlyMarks(out[last].End, sp.Start) {
			out[last] = v.text.Span(out[last].Start, sp.End)
		} else {
			out = append(out, sp)
		}
		quote = s.quoted[r.last]
	}
	return out
}

// opensWithin reports whether the quotation that the last word stands in begins behind the first: its closing mark belongs to what is
// said then.
func opensWithin(s *sentence, first, last int) bool {
	for j := last; j > first && s.quoted[j] == s.quoted[last]; j-- {
		if s.quoted[j-1] == 0 && quoteMarkOf(s.Words[j-1].Form).opens {
			return true
		}
	}
	return false
}

// onlyMarks reports whether nothing but blanks and punctuation stands between two places of a quotation.
func (v *view) onlyMarks(from, to int) bool {
	if to < from {
		return false
	}
	return !strings.ContainsFunc(v.text.Slice(from, to), func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	})
}

// quotes lists the attributions for the record.
func (v *view) quotes() []sitrep.Quote {
	out := []sitrep.Quote{}
	for i := range v.says {
		q := &v.says[i]
		s := v.sents[q.sent]
		o := sitrep.Quote{Direct: q.direct && !q.mixed, Mixed: q.mixed}
		if q.srcFrom >= 0 {
			sp := v.span(v.sents[q.srcSent], q.srcFrom, q.srcTo)
			o.Source = &sp
		}
		if q.cue >= 0 {
			sp := v.span(s, q.cueFrom, q.cueTo)
			o.Cue = &sp
		}
		o.Content = v.contentSpans(q)
		for _, a := range q.speaker {
			o.Speakers = append(o.Speakers, v.cast.id(a))
		}
		if len(o.Speakers) > 0 {
			o.Speaker = o.Speakers[0]
		}
		if len(o.Speakers) < 2 {
			o.Speakers = nil
		}
		out = append(out, o)
	}
	return out
}
