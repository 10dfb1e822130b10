package when

import "time"

// A resolver places nodes in time, one after the other, and remembers what was told.
type resolver struct {
	ref       Reference
	today     time.Time // midnight of the report's date
	known     bool      // today is
	narrative bool      // the text tells of a past that its own dates fix

	latest   point // the time last told of, to the grain it was told
	focus    point // the same, without what is mentioned in passing: the thread of a story
	hasFocus bool
	age      int   // sentences since
	day      point // the day last told of
	hasDay   bool
	day0     int   // sentence it was told in
	night    point // the day whose night something happened "overnight"
	hasNight bool
	now      int // number of this sentence
	s        *sentence
	at       int // index of the node
}

func newResolver(ref Reference, ss []sentence) *resolver {
	r := &resolver{ref: ref, known: !ref.Published.IsZero()}
	if r.known {
		r.today = midnight(ref.Published)
	}
	far, near := 0, 0
	for _, s := range ss {
		share(&s)
		for _, n := range s.nodes {
			switch {
			case n.kind == kDate && n.hasYear && !n.short && !n.decade && !n.century:
				if n.year < r.today.Year() {
					far++
				}
			case n.kind == kDay, n.kind == kDate && n.weekday > 0 && n.day == 0, n.kind == kOffset && n.sense == "ago", n.kind == kUnit && n.dir == "last":
				near++
			}
		}
	}
	r.narrative = !r.known || far >= 3 && far > 3*near
	return r
}

// share gives the year of the last date in a list or range to those before it:
// "from April to June 1968", "April 6 or May 7, 1970".
func share(s *sentence) {
	for i := len(s.nodes) - 2; i >= 0; i-- {
		a, b := s.nodes[i], s.nodes[i+1]
		j := a.last + 1
		if j >= b.first {
			continue
		}
		k := j
		for k < b.first && (s.m.rangeLink(k) || s.m.listLink(k) || s.m.is(k, "the", "early", "late", "mid", "from", "in")) {
			k++
		}
		if k != b.first {
			continue
		}
		if s.m.rangeLink(j) || s.m.is(j, "and") && s.m.is(a.first-1, "between") {
			if a.kind == b.kind && (a.kind == kDate || a.kind == kClock || a.kind == kPart || a.kind == kHoliday) {
				a.open, b.close = true, true
			}
		}
		if a.kind == kDate && b.kind == kDate && !a.hasYear && b.hasYear && !b.decade && !b.century && (a.month > 0 || a.season != "" || a.quarter > 0) {
			if b.month > 0 || b.season != "" || b.quarter > 0 {
				a.year, a.hasYear, a.short = b.year, true, b.short
				if a.month > b.month && b.month > 0 && s.m.rangeLink(j) {
					a.year--
				}
			}
		}
	}
}

func (r *resolver) sentence(k int, s *sentence) {
	r.s, r.now = s, k
	r.age++
}

// resolve gives the meaning of the i-th node of the sentence.
func (r *resolver) resolve(s *sentence, i int) Expression {
	n := s.nodes[i]
	r.at = i
	e := Expression{Type: Date, Relation: n.prep, Modifier: n.mod}
	if n.open {
		e.Range = 1
	} else if n.close {
		e.Range = -1
	}
	switch n.kind {
	case kSet:
		e.Type, e.Value = Set, n.value
		return e
	case kRef:
		e.Value, e.Vague = n.value, true
		return e
	case kDuration:
		r.duration(n, &e)
		return e
	case kSome:
		r.firstOf(n, &e)
		return e
	case kUnit:
		if n.counted && n.dir != "that" {
			r.stretch(n, &e)
			return e
		}
	}
	p, ok := r.place(n)
	if !ok {
		e.Value, e.Type, e.Vague = r.unplaced(n)
		if n.kind == kOffset {
			e.Precision = lengthPrecision(n.letter, n.n, n.clock)
		}
		return e
	}
	if n.kind != kOffset || n.value != "event" {
		r.remember(n, p) // "a day after the raid" is no day that the next is counted from
	}
	e.Value, e.Precision, e.Thread = p.value(), p.g.precision(), p.thread
	if p.g == gPart || p.g == gHour || p.g == gMinute {
		e.Type = Time
	}
	from, to := p.narrow(n.mod)
	if r.wholeNight(n) {
		to = to.AddDate(0, 0, 1)
	}
	e.Start, e.End = p.stamp(from), p.stamp(to)
	if n.mod != "" && n.mod != "rest" && p.g == gMonth {
		e.Precision = "day"
	}
	r.reach(n, p, &e)
	return e
}

// reach lengthens "since X" and "from X" to the report's date, and ends what is
// not over on it.
func (r *resolver) reach(n *node, p point, e *Expression) {
	if e.Start == "" {
		return
	}
	switch e.Relation {
	case "since":
		e.End = ""
		if r.known && !p.t.After(r.today) && !r.narrative {
			e.End = r.today.Format(dayLayout)
		}
	case "from":
		if !n.open {
			e.End = ""
			if r.known && !p.t.After(r.today) && !r.narrative {
				e.End = r.today.Format(dayLayout)
			}
		}
	default:
		if n.kind == kUnit && n.dir == "this" && r.known && r.goesOn(n, p) {
			e.End = r.today.Format(dayLayout)
		}
	}
	if e.Start != "" && e.End != "" && e.Start > e.End {
		e.End = e.Start
	}
}

// goesOn says whether "this week", "this month" or "this year" is told of up to
// the report's date: a week but where it tells what is to come, a month or year
// in which something has been done ("signed truces this year").
func (r *resolver) goesOn(n *node, p point) bool {
	switch n.letter {
	case "W":
		return !p.holds(r.today) || r.s.tense(n) != 'f'
	case "M", "Y":
		return n.mod == "" && p.holds(r.today) && r.s.tense(n) == 'p'
	}
	return false
}

var grains = map[string]grain{"D": gDay, "W": gWeek, "F": gWeek, "E": gWeekend, "M": gMonth, "Q": gQuarter, "Y": gYear, "DE": gDecade, "CE": gCentury, "ML": gMillennium}

// place finds the point that a node means.
func (r *resolver) place(n *node) (point, bool) {
	switch n.kind {
	case kDay:
		return at(r.today.AddDate(0, 0, int(n.n)), gDay), r.known
	case kDate:
		return r.date(n)
	case kHoliday:
		return r.holiday(n)
	case kUnit:
		return r.unit(n)
	case kOffset:
		return r.offset(n)
	case kPart:
		return r.part(n)
	case kNth:
		return r.nthOf(n)
	case kClock:
		return r.clock(n)
	}
	return point{}, false
}
