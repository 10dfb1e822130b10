package read

import (
	"slices"
	"time"

	"sitrep"
	"sitrep/read/weigh"
)

// day is a stretch of time that the report tells, with its words and the claims, by their order, that were put then.
type day struct {
	moments []*moment
	used    []int
}

// untimed reports whether a time expression names no stretch of time.
func untimed(m *moment) bool { return m.expr.Vague || m.time.Start == "" && m.time.End == "" }

func (v *view) listDays(w *weighing) {
	w.byDay = map[string]*day{}
	w.dayIn, w.latest = make([][]*day, len(v.sents)), make([]*day, len(v.sents))
	for i := range v.times {
		m := &v.times[i]
		if untimed(m) {
			continue
		}
		d := w.day(m)
		d.moments = append(d.moments, m)
		tell(w.dayIn, m.sent, d)
		w.latest[m.sent] = d
		if w.mainDay == nil || len(d.moments) > len(w.mainDay.moments) {
			w.mainDay = d
		}
	}
	goOn(w.latest)
}

// day is the entry of a time, new if it has none.
func (w *weighing) day(m *moment) *day { return entry(w.byDay, m.time.Start+" to "+m.time.End) }

// timeChoice weighs the times that a claim may be of to which the rules have given none.
func (v *view) timeChoice(w *weighing, n int, c *claim) choice {
	out := choice{field: weigh.Time}
	if c.moment != nil && !v.noting || v.ofYears(c) || bygone(c.s, c.word) {
		return out
	}
	var ruled *day
	if c.moment != nil { // training learns from what the rules have found too
		ruled = w.day(c.moment)
	}
	list := around(c.s.index, ruled, w.dayIn, func(k int, d *day) bool {
		wide := k != c.s.index && d.moments[0].wide() // "since August" says when nothing else was
		return !wide && !v.saidThen(c.s, d) && !v.ofOthers(c, d) && !v.dayOfVerdicts(w, c, d)
	})
	for _, d := range list {
		sheet, at := v.sheet(weigh.Time), c.moment
		if d != ruled {
			at = nearestMoment(c, d)
		}
		v.timeSigns(sheet, w, n, c, d, at)
		out.candidates = append(out.candidates, candidate{sheet: sheet, moment: at, ruled: d == ruled})
	}
	none := v.sheet(weigh.Time)
	none.Shows("no time")
	none.Shows("no time", c.matter())
	none.Shows("no time", string(c.status))
	none.Shows("no time", "verb", v.tenseTold(c))
	none.Shows("no time", "word", c.s.Words[c.word].UPOS)
	none.If(len(w.dayIn[c.s.index]) > 0, "no time", "one in the sentence")
	none.If(c.s.index < weighStart, "no time", "in the report's first sentences")
	out.candidates = append(out.candidates, candidate{sheet: none, ruled: ruled == nil})
	return out
}

// saidThen reports whether a sentence names a time only as that of a saying: "a hospital confirmed 31 deaths on Tuesday".
func (v *view) saidThen(s *sentence, d *day) bool {
	said := false
	for _, m := range d.moments {
		if m.sent != s.index {
			continue
		}
		if h := s.Words[m.head].Head; h < 0 || !v.saysWord(s, h) && !v.speechAct(s, h) {
			return false
		}
		said = true
	}
	return said
}

// ofOthers reports whether a claim's sentence names a time only to say which one something else was, or how long the claim went on.
func (v *view) ofOthers(c *claim, d *day) bool {
	here := false
	for _, m := range d.moments {
		if m.sent != c.s.index {
			continue
		}
		if here = true; !datesOther(c.s, m, c.word) && !untilWhen(c.s, m, c.word) {
			return false
		}
	}
	return here
}

// nearestMoment is the telling of a time that is nearest to a claim, one before it if there is one.
func nearestMoment(c *claim, d *day) *moment {
	best := d.moments[0]
	for _, m := range d.moments {
		if m.sent <= c.s.index {
			best = m
		}
	}
	return best
}

// tenseTold is the form of the verb that tells a claim, as the Penn tags name it.
func (v *view) tenseTold(c *claim) string {
	if verb := v.clauseOf(c.s, c.word); verb >= 0 {
		return c.s.Words[verb].XPOS
	}
	return "none"
}

// timeSigns are what speaks for and against a time.
func (v *view) timeSigns(f *weigh.Sheet, w *weighing, n int, c *claim, d *day, at *moment) {
	matter := c.matter()
	f.Shows("any")
	f.Shows("of", matter)
	f.Shows("of", string(c.status))
	f.Shows("as fine as", at.time.Precision)
	f.If(at.wide(), "weeks or longer")
	f.If(at.longer(fewDays), "longer than a few days")
	f.If(at.back, "counted back from another attack")
	f.If(at.counted, "counted from something else")
	f.Shows("said with", at.expr.Relation)
	f.Shows("expression", at.expr.Type)
	v.ageSigns(f, at, c.status)
	f.If(w.latest[c.s.index] == d, "told last")
	f.If(w.mainDay == d, "told most")
	v.momentSigns(f, c, d)
	uses := w.usedBefore(f, d.used, c, matter)
	if len(uses) == 0 {
		return
	}
	in := func(sign string, so func(o *claim) bool) { f.If(slices.ContainsFunc(uses, so), sign) }
	f.If(n > 0 && w.told[n-1] == uses[len(uses)-1], "when the claim before was")
	in("the same kind of thing told then", func(o *claim) bool { return likewise(o, c) })
	in("the same actors told then", func(o *claim) bool { return overlap(o.actors, c.actors) })
	in("the same recipients told then", func(o *claim) bool { return overlap(o.targets, c.targets) })
	in("the same place told then", func(o *claim) bool { return o.spot != nil && c.spot != nil && w.place(o.spot) == w.place(c.spot) })
	in("told then in the sentence", func(o *claim) bool { return o.s == c.s })
	f.If(c.spot != nil && !slices.ContainsFunc(uses, func(o *claim) bool { return o.spot == nil || w.place(o.spot) == w.place(c.spot) }), "only other places told then")
}

// ageSigns are how old a time is on the report's day.
func (v *view) ageSigns(f *weigh.Sheet, m *moment, status sitrep.Status) {
	day, _ := published(v.report)
	then, ok := m.firstDay()
	if day.IsZero() || !ok {
		f.Shows("of no known age")
		return
	}
	days := int(day.Truncate(24*time.Hour).Sub(then) / (24 * time.Hour))
	age := "over a year"
	switch {
	case days < 0:
		age = "ahead"
	case days == 0:
		age = "the report's day"
	case days == 1:
		age = "the day before"
	case days <= 7:
		age = "within a week"
	case days <= 31:
		age = "within a month"
	case days <= 400:
		age = "within a year"
	}
	f.Shows("age", age)
	f.Shows("age", age, string(status))
}

// momentSigns are what the words around the tellings of a time speak for and against it.
func (v *view) momentSigns(f *weigh.Sheet, c *claim, d *day) {
	var last *moment
	behind, same := true, false
	own := c.s.pathUp(c.word)
	for _, m := range d.moments {
		f.If(m.sent < weighStart, "in the report's first sentences")
		if m.sent > c.s.index {
			continue
		}
		behind = false
		if m.sent < c.s.index {
			last = m
			continue
		}
		same = true
		path := c.s.pathUp(m.head)
		f.Shows("in the sentence")
		f.If(m.first >= c.from && m.last <= c.to, "in the claim's words")
		f.If(slices.Contains(path, c.word), "under the claim's word")
		f.If(len(path) > 1 && slices.Contains(own[:min(3, len(own))], path[1]), "in the claim's clause")
		f.Much(float64(min(len(path), 6))/6, "deep in the sentence")
	}
	f.If(behind, "told only behind")
	f.Shows("verb", v.tenseTold(c), yes(same))
	if last != nil {
		by := c.s.index - last.sent
		f.Shows("told before by", backBy(by))
		f.Much(1/float64(1+by), "told lately")
		f.If(v.sameParagraph(last.sent, c.s.index), "told in the paragraph")
	}
}

// putOn gives a claim a time.
func (v *view) putOn(c *claim, m *moment) {
	c.moment = m
	if m.sent == c.s.index {
		c.moment = v.stillAhead(c, m)
	}
	c.explain("time", "weighed: likelier than none", m.time.Text)
}
