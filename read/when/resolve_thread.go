package when

// remember makes p the time last told of.
func (r *resolver) remember(n *node, p point) {
	deictic := n.kind == kDay || n.kind == kOffset && (n.sense == "ago" || n.sense == "hence") ||
		(n.kind == kUnit || n.kind == kPart || n.kind == kDate) && (n.dir == "this" || n.dir == "last" || n.dir == "next" && !n.article)
	if r.narrative && deictic && r.hasFocus {
		return // what a speaker calls "today" is not the story's
	}
	if !r.narrative && p.g > gDay && r.measuredFrom(n) {
		return
	}
	if !r.hasFocus || n.prep != "since" || p.g < gYear {
		r.latest = p
	}
	switch {
	case r.hasFocus && n.kind == kUnit && p.g == gYear && r.focus.g <= gMonth && p.holds(r.focus.t):
		// "later that year" does not lose the month, but moves it on
		if n.mod == "late" && r.focus.t.Month() < 10 {
			r.focus = at(ymd(p.t.Year(), 10, 1), gMonth)
		}
		r.age = 0
	case !r.hasFocus || !r.narrative || !r.passing(n, p):
		r.focus, r.age = p, 0
	}
	r.hasFocus = true
	if p.g <= gDay {
		r.day, r.hasDay, r.day0 = p, true, r.now
		r.day.g = gDay
	}
}

// measuredFrom says whether a clause with "since" before a month or year counts something from it: "have died since the revolt broke out in
// January 2004". What is told next has days of its own.
func (r *resolver) measuredFrom(n *node) bool {
	const reach = 12
	for i := n.start - 1; i >= 0 && i > n.start-reach && !r.s.m.is(i, ",", ";", ":"); i-- {
		if r.s.m.is(i, "since") {
			return true
		}
	}
	return false
}

// passing says whether a date is mentioned beside the thread of the story: a
// year in the middle of a sentence, or a jump to another year.
func (r *resolver) passing(n *node, p point) bool {
	if r.heading() {
		return false
	}
	d := p.t.Year() - r.focus.t.Year()
	if p.g >= gYear {
		return p.g > gYear || d > 8 || d < -8 || n.start > 2
	}
	if n.start > 2 && n.prep == "by" && !n.hasYear && p.t.After(r.focus.t) {
		return true // a look ahead: "was increased to 200,000 by December"
	}
	if n.start <= 2 || d == 0 {
		return false
	}
	for i := n.start - 1; i > n.start-8; i-- {
		if r.s.m.is(i, "until", "till") {
			return true
		}
	}
	return n.prep == "since" || n.prep == "until" || d > 8 || d < -8 || r.s.tense(n) == 'f'
}

// heading says whether the sentence is short, as headings are.
func (r *resolver) heading() bool { return len(r.s.m.ts) < 9 }

// base is the time from which "the following day" is counted: the time last
// told of, else the report's date.
func (r *resolver) base() (point, bool) {
	if r.hasFocus {
		return r.latest, true
	}
	return at(r.today, gDay), r.known
}

// baseDay is the same for days: a month last told of does not do.
func (r *resolver) baseDay() (point, bool) {
	if r.hasDay && r.now-r.day0 < 12 {
		return r.day, true
	}
	if r.known && !r.narrative {
		return at(r.today, gDay), true
	}
	return point{}, false
}
