package read

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"sitrep"
)

// Chronologies and bulletins are lists of entries: paragraphs that begin with a day or a place and a colon or a dash, or by themselves before
// a full stop ("b. Hara."; see label.go), or stand under a line with nothing but a day. What an entry begins with holds for all of it, and nothing
// else is carried into it.

// enter gives a claim the day of its entry. A chronology tells in the present what happened: "July 28: The junta revokes …".
func (v *view) enter(c *claim) {
	s := c.s
	m := v.entryDay(s)
	if m == nil && (deed(c) || c.bare()) && v.simplyPast(c) {
		m = v.listDay(s)
	}
	if m == nil || !s.isVerb(c.word) && bygone(s, c.word) {
		return
	}
	if (c.status == sitrep.Ongoing || c.status == sitrep.Expected && plainPresent(s, c.word)) && !v.afterReport(m.expr.Start) {
		c.set(sitrep.Happened, "the present of a chronology", s.Words[c.word].Form)
	}
	if c.undated() && (c.status == sitrep.Happened || c.status == sitrep.Ongoing) {
		c.moment = m
		c.explain("time", "the day of the entry", m.time.Text)
	}
}

// plainPresent reports whether a word, or the verb over a noun, is a verb in the present without an auxiliary.
func plainPresent(s *sentence, word int) bool {
	verb := word
	if !s.isVerb(verb) {
		verb = s.governor(word)
	}
	if verb < 0 || s.child(verb, "aux") >= 0 {
		return false
	}
	return s.Words[verb].XPOS == "VBZ" || s.Words[verb].XPOS == "VBP" || s.child(verb, "aux:pass") >= 0
}

// entryHead is the sentence that begins a sentence's paragraph.
func (v *view) entryHead(s *sentence) *sentence {
	k := s.index
	for k > 0 && !v.sents[k].Break {
		k--
	}
	if k < s.index && onlyNumber(v.sents[k].Sentence) {
		k++ // "d." before "Hara."
	}
	return v.sents[k]
}

// endsLabel reports whether a word ends what an entry begins with.
func (s *sentence) endsLabel(last int) bool {
	return s.inLabel(last) || last+1 < len(s.Words) && (s.Words[last+1].Form == ":" || s.Words[last+1].Form == "|" || s.dashAt(last+1))
}

// entryDay is the day of a sentence's entry, nil if it is in none of a chronology.
func (v *view) entryDay(s *sentence) *moment {
	if m := v.labelDay(s); m != nil {
		return m
	}
	return v.headingDay(s)
}

// listDay is the day of what a list with bullets or numbers tells, where the sentence over it with a colon names it: "In raids on Sunday:".
// The day on which somebody tells it is not of what is told.
func (v *view) listDay(s *sentence) *moment {
	k := v.entryHead(s).index
	if !v.bulleted(k) {
		return nil
	}
	for k > 0 && v.bulleted(k) {
		k = v.entryHead(v.sents[k-1]).index
	}
	last := k
	for last+1 < len(v.sents) && !v.sents[last+1].Break {
		last++
	}
	over := v.sents[last]
	if v.bulleted(k) || len(over.Words) == 0 || over.Words[len(over.Words)-1].Form != ":" {
		return nil
	}
	m := v.momentUnder(over, headOf(over, 0, len(over.Words)-1))
	if m == nil || m.longer(1) || over.Words[m.head].Head < 0 || !over.isNoun(over.Words[m.head].Head) {
		return nil
	}
	return m
}

// bulleted reports whether a paragraph begins with a bullet or a number: "– Hara:", "2. Two men".
func (v *view) bulleted(head int) bool {
	words := v.sents[head].Words
	bullet := len(words) > 0 && onlySigns(words[0].Form) && words[0].Form != "\"" && words[0].Form != "“"
	return bullet || numbered(words) || head > 0 && onlyNumber(v.sents[head-1].Sentence)
}

// findHeadings notes the days that stand for themselves; a report with one of them is no chronology.
func (v *view) findHeadings() {
	for i := range v.times {
		m := &v.times[i]
		if !m.expr.Vague && m.expr.Start != "" && !m.counted && m.time.Precision == "day" && v.standsAlone(m) {
			v.headings = append(v.headings, m)
		}
	}
	if len(v.headings) == 1 {
		v.headings = nil
	}
}

// headingDay is the day that stands for itself above a sentence, nil if none does.
func (v *view) headingDay(s *sentence) *moment {
	for _, m := range slices.Backward(v.headings) {
		if m.sent < s.index {
			return m
		}
	}
	return nil
}

// standsAlone reports whether a day is all that its paragraph has, signs aside.
func (v *view) standsAlone(m *moment) bool {
	s := v.sents[m.sent]
	if !s.Break || m.sent+1 == len(v.sents) || !v.sents[m.sent+1].Break {
		return false
	}
	if m.first == 0 && m.last+1 < len(s.Words) && s.Words[m.last+1].Form == "|" {
		return true // a row over an entry: "17 May | Hara | Tell Osk"
	}
	for i := range s.Words {
		if (i < m.first || i > m.last) && s.Words[i].UPOS != "PUNCT" {
			return false
		}
	}
	return true
}

// labelDay is the day that a sentence's paragraph begins with, nil if it begins with none.
func (v *view) labelDay(s *sentence) *moment {
	head := v.entryHead(s)
	for i := range v.times {
		m := &v.times[i]
		if m.sent == head.index && (m.first == 0 || head.inLabel(m.first)) && head.endsLabel(m.last) && !m.expr.Vague && m.expr.Start != "" && !m.counted {
			return m
		}
	}
	return nil
}

// dayEntry is an entry of a chronology with the sentence that it begins with and the last day of the week that it opens: "on
// Monday" is the first Monday from its day on.
type dayEntry struct {
	from int
	day  time.Time
}

// dayEntries are the entries of a chronology. A year that stands for itself above them is theirs: "1994", then "3 May: …".
func (v *view) dayEntries() []dayEntry {
	var out []dayEntry
	year := ""
	for _, s := range v.sents {
		if y := s.onlyYear(); y != "" {
			year = y
		}
		m := v.labelDay(s)
		if m == nil || m.sent != s.index || m.time.Precision != "day" {
			continue
		}
		start := m.expr.Start
		if year != "" && !strings.Contains(m.time.Text, start[:len(year)]) {
			start = year + start[len(year):]
		}
		if day, err := time.Parse(time.DateOnly, start); err == nil {
			out = append(out, dayEntry{s.index, day.AddDate(0, 0, weekDays-1)})
		}
	}
	return out
}

// onlyYear is the year that a heading consists of, "" if it is none.
func (s *sentence) onlyYear() string {
	const digits = 4
	form := ""
	for i := range s.Words {
		if onlySigns(s.Words[i].Form) {
			continue // "- 1998 -"
		}
		if form != "" {
			return ""
		}
		form = s.Words[i].Form
	}
	if !s.Break || len(form) != digits || strings.IndexFunc(form, func(r rune) bool { return !unicode.IsDigit(r) }) >= 0 {
		return ""
	}
	return form
}

// entryPlace is the place that a sentence's paragraph begins with, nil if it is no entry of a bulletin.
func (v *view) entryPlace(s *sentence) *spot {
	head := v.entryHead(s)
	var first *spot
	for i := range v.places {
		p := &v.places[i]
		if p.sent != head.index || p.adjective || v.inDateline(p) || !head.inLabel(p.first) && (p.first != 0 || !p.found) || !head.endsLabel(p.last) {
			continue
		}
		if first == nil {
			first = p
		} else if !narrow(&first.place) && first.found && narrow(&p.place) {
			return p // "West Osk, Hara"
		}
	}
	return first
}

// otherEntry reports whether a claim stands in another entry than one before it.
func (v *view) otherEntry(c, old *claim) bool {
	if v.sameParagraph(old.s.index, c.s.index) {
		return false
	}
	head := v.entryHead(c.s)
	return head.label[1] > 0 || labelColon(head) > 0 || v.labelDay(c.s) != nil || v.headingDay(c.s) != v.headingDay(old.s)
}

// simplyPast reports whether a claim is told by a verb in the past, neither beside a noun nor in the perfect.
func (v *view) simplyPast(c *claim) bool {
	verb := c.word
	if c.bare() || len(c.figures) > 0 && !c.s.isVerb(verb) {
		verb = v.clauseOf(c.s, verb)
	}
	return verb >= 0 && c.s.isVerb(verb) && c.s.rel(verb) != "acl" && tense(c.s, verb) == 'p' && !presentPerfect(c.s, verb)
}

// deed reports whether a claim tells of what is done in the field, not of words or measures.
func deed(c *claim) bool {
	switch c.code {
	case "ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE":
		return true
	}
	return false
}
