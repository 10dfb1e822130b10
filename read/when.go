package read

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"sitrep"
	"sitrep/read/when"
)

// moment is a time expression with its words.
type moment struct {
	sent, first, last int // with the preposition
	head              int // the word that hangs outside
	expr              when.Expression
	time              sitrep.Time
	counted           bool          // from something else that happened
	back              bool          // counted back from another attack: of nothing else that is told
	ends              []sitrep.Time // of a range, its two
}

// findTimes reads every time expression against the report's date, in a chronology or bulletin against the day of its entry.
func (v *view) findTimes() {
	day, hasTime := published(v.report)
	v.times = v.timesIn(v.sents, when.Reference{Published: day, HasTime: hasTime})
	entries := v.dayEntries()
	if len(entries) == 0 {
		entries = v.bulletins()
	}
	if len(entries) == 0 {
		return
	}
	told := v.timesIn(v.sents[:entries[0].from], when.Reference{Published: day, HasTime: hasTime})
	for i, e := range entries {
		to := len(v.sents)
		if i+1 < len(entries) {
			to = entries[i+1].from
		}
		told = append(told, v.timesIn(v.sents[e.from:to], when.Reference{Published: e.day})...)
	}
	v.times = told
}

// timesIn are the time expressions of a run of sentences, read against one date.
func (v *view) timesIn(sents []*sentence, ref when.Reference) []moment {
	var words []when.Word
	var where []at
	for _, s := range sents {
		for i := range s.Words {
			w := &s.Words[i]
			words = append(words, when.Word{Form: w.Form, Start: w.Start, End: w.End, Sentence: s.index, Tense: v.tenseOf(s, i)})
			where = append(where, at{s.index, i})
		}
	}
	var out []moment
	for _, e := range when.Join(when.Find(words, ref)) {
		from, to := where[e.SpanFirst], where[e.Last]
		s := v.sents[from.sent]
		m := moment{sent: from.sent, first: from.word, last: to.word, expr: e}
		m.head = headOf(s, m.first, m.last)
		m.time = v.expressed(s, e, m.first, m.last)
		m.counted = countsFrom(s, &m)
		for _, part := range e.Parts {
			m.ends = append(m.ends, v.expressed(s, part, where[part.SpanFirst].word, where[part.Last].word))
		}
		out = append(out, m)
	}
	return out
}

// countsFrom reports whether a time is counted from something else that the sentence names: "three days after the truce". Its day
// is not known; the record lists it as it is read.
func countsFrom(s *sentence, m *moment) bool {
	if l := s.lemmas[m.last]; m.first == m.last || l != "after" && l != "before" || m.last+1 >= len(s.Words) {
		return false
	}
	switch next := &s.Words[m.last+1]; next.UPOS {
	case "DET", "PRON", "ADJ", "NUM":
		return true
	default:
		return s.isNoun(m.last+1) || next.XPOS == "VBG"
	}
}

func (v *view) expressed(s *sentence, e when.Expression, first, last int) sitrep.Time {
	span := v.span(s, first, last)
	return sitrep.Time{Start: e.Start, End: e.End, Precision: e.Precision, Text: span.Exact, Value: e.Value, Span: span}
}

// told are the times as the record lists them: the two ends of a range one by one, as TIMEX3 has them, where each is a date by
// itself ("from 1790 to 1801", not "5–6 May").
func (m *moment) told() []sitrep.Time {
	if len(m.ends) != 2 || fragment(m.ends[0].Text) || m.ends[0].Span.End >= m.ends[1].Span.Start {
		return []sitrep.Time{m.time}
	}
	return m.ends
}

// coarse reports whether a time is no finer than a year.
func (m *moment) coarse() bool {
	switch m.time.Precision {
	case "year", "decade", "century":
		return true
	}
	return false
}

// placed reports whether a time names a day or a stretch of days, and not only how long something took: "for an hour", "a two-day strike".
func (m *moment) placed() bool { return m.expr.Start != "" || m.expr.End != "" }

// places reports whether a time of a sentence says when something was: it is neither vague, nor counted from something else, nor only a length.
func (m *moment) places(s *sentence) bool {
	return m.sent == s.index && !m.expr.Vague && !m.counted && m.placed()
}

// lasts reports whether a time only says how many hours or minutes something took, all on one day: "lasted 40 minutes", "in the early hours".
func (m *moment) lasts() bool {
	const day = 24 // hours
	length, clock := strings.CutPrefix(m.expr.Value, "PT")
	if m.placed() || !clock || m.counted {
		return false
	}
	hours, err := strconv.ParseFloat(strings.TrimSuffix(length, "H"), 64)
	return err != nil || hours < day
}

// firstDay is the day on which a time begins; false if that is not known.
func (m *moment) firstDay() (time.Time, bool) {
	day, err := time.Parse(time.DateOnly, sitrep.Day(m.time.Start))
	return day, err == nil
}

// undated reports whether no time of a claim says on which day or days it was.
func (c *claim) undated() bool { return c.moment == nil || c.moment.lasts() }

// fortnight and fewDays are how long times may be, in days.
const (
	fortnight = 14
	weekDays  = 7
	fewDays   = 3
)

// wide reports whether a time is no finer than a year or longer than a fortnight.
func (m *moment) wide() bool { return m.longer(fortnight) }

// longer reports whether a time is no day, no finer than a year or longer than so many days.
func (m *moment) longer(days int) bool {
	from, err := time.Parse(time.DateOnly, m.time.Start)
	to, err2 := time.Parse(time.DateOnly, m.time.End)
	if m.time.Start == "" && m.time.End == "" {
		return true // "for two hours" is no day
	}
	return m.coarse() || days < weekDays && (m.time.Precision == "week" || m.time.Precision == "month") || err == nil && err2 == nil && to.Sub(from) > time.Duration(days)*24*time.Hour
}

// fragment reports whether the first end of a range is no date without the second: the number of a day.
func fragment(text string) bool {
	const day = 2 // digits
	digits := 0
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if unicode.IsDigit(rune(w[0])) {
			digits = len(strings.TrimRight(strings.ToLower(w), "stndrh"))
			if digits > day {
				return false
			}
			continue
		}
		if !slices.Contains([]string{"from", "between", "on", "the", "of"}, strings.ToLower(w)) {
			return false
		}
	}
	return digits > 0
}

// headOf is the word of a run whose head lies outside it.
func headOf(s *sentence, first, last int) int {
	for i := first; i <= last; i++ {
		if h := s.Words[i].Head; h < first || h > last {
			if s.Words[i].UPOS != "ADP" && s.Words[i].UPOS != "PUNCT" || first == last {
				return i
			}
		}
	}
	return last
}

// tenseOf is the tense that a day stands in: a timetable's present is a future, "talks start on Monday".
func (v *view) tenseOf(s *sentence, i int) byte {
	if t := tense(s, i); t != 'n' {
		return t
	}
	if v.headsEntry(s, i) {
		return 'p' // a chronology tells what was
	}
	h := s.Words[i].Head
	if h >= 0 && (s.Words[h].XPOS == "VBZ" || s.Words[h].XPOS == "VBP") && s.child(h, "obj") < 0 && v.r.words.InClass(s.lemmas[h], "timetables") {
		return 'f'
	}
	return 'n'
}

// tense is the tense of the clause that a word stands in: p past, f future, n present or unknown.
func tense(s *sentence, i int) byte {
	for range len(s.Words) {
		w := &s.Words[i]
		if w.UPOS == "VERB" || w.UPOS == "AUX" || w.Head < 0 {
			if t := verbTense(s, i); t != 'n' || w.Head < 0 {
				return t
			}
		}
		if w.Head < 0 {
			break
		}
		i = w.Head
	}
	return 'n'
}

func verbTense(s *sentence, i int) byte {
	for _, c := range s.all(i, "aux", "cop") {
		switch s.lemmas[c] {
		case "will", "shall", "'ll", "wo", "must":
			return 'f'
		case "would":
			if !slices.ContainsFunc(s.all(i, "aux"), func(x int) bool { return s.lemmas[x] == "have" }) {
				return 'f' // "said that the road would be opened on Friday"
			}
		case "have", "be", "do", "get":
			if isTo(s, i) && !slices.ContainsFunc(s.all(i, "aux"), func(x int) bool { return s.lemmas[x] == "have" }) {
				return 'f' // "are to leave", and not "were to have left"
			}
			if strings.Contains(s.Words[c].Feats, "Tense=Past") {
				return 'p'
			}
			if s.lemmas[c] == "have" {
				return 'p'
			}
		}
	}
	if strings.Contains(s.Words[i].Feats, "Tense=Past") && strings.Contains(s.Words[i].Feats, "VerbForm=Fin") {
		return 'p'
	}
	if s.Words[i].XPOS == "VBN" && s.child(i, "aux") < 0 {
		if looksAhead(s, i) {
			return 'f'
		}
		return 'p'
	}
	return 'n'
}

// looksAhead reports whether a participle tells of what is still to be done: "a meeting set to take place on 16 May".
func looksAhead(s *sentence, i int) bool {
	switch s.lemmas[i] {
	case "set", "schedule", "slate", "expect", "plan", "due":
		c := s.child(i, "xcomp")
		return c > i && s.child(c, "mark") >= 0 || slices.ContainsFunc(s.all(i, "obl"), func(o int) bool { return o > i && s.preposition(o) == "for" })
	}
	return false
}
