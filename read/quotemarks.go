package read

import "strings"

// Quotation marks by what they do. Straight ones open and close; a single mark that closes is an apostrophe elsewhere.
const (
	opening = "“«„"
	closing = "”»"
)

// quoteMark is what a word is as a quotation mark.
type quoteMark struct {
	single                 bool
	opens, closes, isQuote bool
}

func quoteMarkOf(form string) quoteMark {
	switch {
	case form == `"` || form == "''":
		return quoteMark{opens: true, closes: true, isQuote: true}
	case strings.ContainsAny(form, opening) || form == "``":
		return quoteMark{opens: true, isQuote: true}
	case strings.ContainsAny(form, closing):
		return quoteMark{closes: true, isQuote: true}
	case form == "'":
		return quoteMark{single: true, opens: true, closes: true, isQuote: true}
	case form == "‘":
		return quoteMark{single: true, opens: true, isQuote: true}
	case form == "’":
		return quoteMark{single: true, closes: true, isQuote: true}
	}
	return quoteMark{}
}

// quoting is where markQuotes stands: in which stretch, and by which kind of mark it was opened.
type quoting struct {
	number int
	open   bool
	single bool
}

// markQuotes numbers the stretches of text between quotation marks, the outer ones. A stretch ends with its paragraph at the
// latest; a paragraph that begins with a mark continues a quotation that the one before left open. It returns the last number.
func (v *view) markQuotes() int {
	var q quoting
	cut := -1 // the first sentence of a paragraph before which a quotation was left open
	for k, s := range v.sents {
		if s.Break {
			cut = -1
		}
		if s.Break && q.open && !(!q.single && startsQuoted(s)) {
			q.open, cut = false, k
		}
		for i := range s.Words {
			m := quoteMarkOf(s.Words[i].Form)
			number := q.number
			if continues := i == 0 && s.Break && q.open; m.isQuote && (continues || q.step(m, s, i, func() bool { return v.closesSingle(k, i) })) {
				if cut >= 0 && !q.open && q.number == number && m.closes {
					v.quotedFrom(cut, k, i, number)
				}
				cut = -1
				continue
			}
			if q.open {
				s.quoted[i] = q.number
			}
		}
	}
	return q.number
}

// quotedFrom gives the words of a paragraph up to a mark that only closes to the quotation that the paragraph before left open: a
// page broke its line.
func (v *view) quotedFrom(from, to, word, number int) {
	for k := from; k <= to; k++ {
		for i := range v.sents[k].quoted {
			if k < to || i < word {
				v.sents[k].quoted[i] = number
			}
		}
	}
}

// step takes one mark and reports whether it is one of the outer ones. later tells whether a single mark is closed again.
func (q *quoting) step(m quoteMark, s *sentence, i int, later func() bool) bool {
	before := i > 0 && s.Words[i].Glued                    // touches the word before
	after := i+1 < len(s.Words) && s.Words[i+1].Glued      // touches the word after
	looksOpening, looksClosing := after && !before, before // " both: neither tells
	switch {
	case !q.open && m.single:
		if !m.opens || !looksOpening || !later() {
			return false
		}
		q.number, q.open, q.single = q.number+1, true, true
	case !q.open:
		if m.closes && !looksOpening && (looksClosing || !m.opens) {
			return true // a closing mark that nothing opened
		}
		q.number, q.open, q.single = q.number+1, true, false
	case q.single != m.single:
		return false // a quotation inside a quotation, or an apostrophe
	case m.closes && !(looksOpening && m.opens):
		if m.single && !looksClosing {
			return false
		}
		q.open = false
	case m.opens && looksOpening && m.closes:
		q.number++ // the one before was never closed
	}
	return true
}

// closesSingle reports whether a single quotation mark that opens here is closed in its paragraph.
func (v *view) closesSingle(sent, word int) bool {
	for k := sent; k < len(v.sents) && (k == sent || !v.sents[k].Break); k++ {
		s := v.sents[k]
		for i := range s.Words {
			if k == sent && i <= word+1 {
				continue
			}
			if m := quoteMarkOf(s.Words[i].Form); m.single && m.closes && s.Words[i].Glued && (i+1 == len(s.Words) || !s.Words[i+1].Glued || s.Words[i+1].UPOS == "PUNCT") {
				return true
			}
		}
	}
	return false
}

func startsQuoted(s *sentence) bool {
	m := quoteMarkOf(s.Words[0].Form)
	return m.isQuote && m.opens && !m.single
}
