package when

import (
	"math"
	"time"
)

// part places a part of a day.
func (r *resolver) part(n *node) (point, bool) {
	var p point
	var ok bool
	switch {
	case n.of != nil:
		p, ok = r.place(n.of)
		if p.g != gDay {
			ok = false
		}
	case n.dir == "this":
		p, ok = at(r.today, gDay), r.known
	case n.dir == "last":
		p, ok = at(r.today.AddDate(0, 0, -1), gDay), r.known
		if n.part != "NI" && n.part != "EV" && r.hasDay {
			p = r.day.shift(-1)
		}
	case n.dir == "next", n.dir == "after":
		p, ok = r.baseDay()
		p = p.shift(1)
	case n.dir == "before":
		p, ok = r.baseDay()
		p = p.shift(-1)
	case n.dir == "overnight":
		p, ok = r.overnight(n)
	default:
		if day := r.dayBehind(n); day != nil {
			p, ok = r.place(day)
			break
		}
		p, ok = r.baseDay()
		if r.wholeNight(n) && p.t.Equal(r.today) && r.s.tense(n) == 'p' {
			p = p.shift(-1) // "during the night" is over
		}
	}
	p.g, p.part = gPart, n.part
	return p, ok
}

// overnight places a night: on the day behind it, after "the" on the night told of before, else on the one before the day last told of.
func (r *resolver) overnight(n *node) (p point, ok bool) {
	day := r.dayBehind(n)
	switch {
	case day != nil:
		p, ok = r.place(day) // "overnight Tuesday"
	case n.article && r.hasNight:
		return r.night, true // "the overnight clashes", told of before
	default:
		p, ok = r.baseDay()
		if !r.narrative || !r.hasDay || r.now-r.day0 > 1 {
			p = p.shift(-1) // "killed overnight, the army said on Saturday"
		}
	}
	r.night, r.hasNight = p, ok
	return p, ok
}

// dayBehind is the day right behind a part of one that has none of its own: "before dawn Tuesday", "at daybreak on 3 May"; nil if there is
// none.
func (r *resolver) dayBehind(n *node) *node {
	b := r.s.after(r.at)
	if n.dir != "that" && n.dir != "overnight" || b == nil || !isDay(b) {
		return nil
	}
	if gap := b.first - n.last; gap == 1 || gap == 2 && r.s.m.is(n.last+1, "on", ",") {
		return b
	}
	return nil
}

// wholeNight reports whether a part of a day is a night from its evening to its morning: "overnight", "during the night".
func (r *resolver) wholeNight(n *node) bool {
	return n.kind == kPart && n.part == "NI" && n.of == nil && n.mod == "" && (n.dir == "overnight" || n.dir == "that" && r.s.m.is(n.start, "during"))
}

// clock places a clock time on the day of the date beside it, else on the day last told of.
func (r *resolver) clock(n *node) (point, bool) {
	var p point
	ok := false
	if n.of != nil {
		p, ok = r.place(n.of)
	}
	s := r.s
	for _, i := range []int{r.at + 1, r.at + 2, r.at - 1} {
		if ok || i < 0 || i >= len(s.nodes) {
			continue
		}
		o := s.nodes[i]
		gap := o.first - n.last
		if i < r.at {
			gap = n.first - o.last
		}
		if gap > 5 && i != r.at+2 || gap > 9 || i == r.at+2 && (s.nodes[r.at+1].kind != kClock || !n.open && !r.zoned(s.nodes[r.at+1])) {
			continue
		}
		if isDay(o) || o.kind == kPart {
			if p, ok = r.place(o); ok && p.g <= gDay {
				break
			}
			ok = false
		}
	}
	if !ok {
		p, ok = r.baseDay()
		p.thread = true
	}
	p.g, p.hour, p.min, p.zone = gMinute, n.hour, n.min, n.zone
	return p, ok
}

// zoned says whether a clock time stands in brackets behind another, which it gives in another zone: "at 7 p.m. (1600 GMT) on Sunday".
func (r *resolver) zoned(n *node) bool { return r.s.m.is(n.start-1, "(") && r.s.m.is(n.last+1, ")") }

// unit places "last week", "that day", "the following year".
func (r *resolver) unit(n *node) (point, bool) {
	if n.dir == "time" {
		return point{}, false
	}
	g, ok := grains[n.letter]
	if !ok || n.counted {
		return point{}, false
	}
	deictic := at(r.today, g)
	switch n.dir {
	case "this":
		if g == gDay && r.hasDay {
			return r.day, true
		}
		if g == gWeek && r.known && isoDay(r.today) == 1 && r.s.tense(n) == 'p' {
			return deictic.shift(-1), true
		}
		if g == gWeekend && r.known && (isoDay(r.today) < 6 && r.s.tense(n) == 'p' || isoDay(r.today) < 4 && r.s.tense(n) != 'f') {
			return deictic.shift(-1), true
		}
		return deictic, r.known
	case "weekend":
		if r.s.tense(n) == 'f' || r.known && isoDay(r.today) > 5 {
			return deictic, r.known
		}
		return deictic.shift(-1), r.known
	case "last", "past":
		if n.letter == "D" && r.hasFocus {
			b, ok := r.baseDay()
			return b.shift(-1), ok
		}
		return deictic.shift(-1), r.known
	case "next":
		if !n.article && g != gDay {
			return deictic.shift(1), r.known
		}
		fallthrough
	case "after":
		b, ok := r.within(g)
		return b.shift(1), ok
	case "coming":
		return deictic.shift(1), r.known
	case "before":
		b, ok := r.within(g)
		return b.shift(-1), ok
	}
	return r.within(g)
}

// within is the stretch of size g that holds the time last told of.
func (r *resolver) within(g grain) (point, bool) {
	if g == gDay {
		return r.baseDay()
	}
	b, ok := r.base()
	if !ok {
		return b, false
	}
	if b.g > g {
		if !r.hasDay || !b.holds(r.day.t) {
			return point{}, false
		}
		b = r.day
	}
	return at(b.t, g), true
}

// apposed is the date that stands in apposition to a distance and says what it comes to: "170 years later, in 1896".
func (r *resolver) apposed(n *node) *node {
	q := r.s.after(r.at)
	if q == nil || q.kind != kDate || !q.hasYear || n.of != nil || q.start != n.last+2 || !r.s.m.is(n.last+1, ",") {
		return nil
	}
	return q
}

// offset places "three days ago", "two years later".
func (r *resolver) offset(n *node) (point, bool) {
	if n.vague || n.clock && n.sense == "ago" && !r.ref.HasTime {
		return point{}, false
	}
	if q := r.apposed(n); q != nil {
		return r.place(q)
	}
	b, ok := r.origin(n)
	if !ok || n.of == nil && n.sense == "later" && r.s.tense(n) == 'p' && !b.t.Before(r.today) {
		return point{}, false // later than nothing told, and past all the same
	}
	sign := 1
	if n.sense == "ago" || n.sense == "earlier" {
		sign = -1
	}
	days := map[string]float64{"D": 1, "W": 7, "F": 14}[n.letter]
	switch {
	case n.clock && n.sense == "ago":
		return r.hoursAgo(n)
	case n.clock:
		b.g = gDay
		return b, n.n < 24
	case days > 0:
		return at(b.t.AddDate(0, 0, sign*int(math.Round(n.n*days))), gDay), b.g <= gDay && n.n <= 1e5
	}
	return monthsFrom(b, n, sign)
}

// origin is what a distance is counted from.
func (r *resolver) origin(n *node) (point, bool) {
	switch {
	case n.of != nil:
		return r.place(n.of)
	case n.sense == "ago" || n.sense == "hence":
		return at(r.today, gDay), r.known
	case n.letter == "D" || n.letter == "W" || n.clock:
		return r.baseDay()
	}
	return r.base()
}

// hoursAgo is so many hours, minutes or seconds before the report.
func (r *resolver) hoursAgo(n *node) (point, bool) {
	if math.Abs(n.n) > 1e6 {
		return point{}, false
	}
	unit := map[string]time.Duration{"H": time.Hour, "M": time.Minute, "S": time.Second}[n.letter]
	t := r.ref.Published.Add(time.Duration(-n.n * float64(unit)))
	p := at(t, gDay)
	p.t, p.g, p.hour, p.min = midnight(t), gMinute, t.Hour(), t.Minute()
	return p, true
}

// monthsFrom is so many months, years, decades or centuries from a point.
func monthsFrom(b point, n *node, sign int) (point, bool) {
	months := map[string]float64{"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}[n.letter]
	total := n.n * months
	if months == 0 || total > 12*8000 {
		return point{}, false
	}
	t := b.t.AddDate(0, sign*int(math.Round(total)), 0)
	if b.t.Day() > 28 {
		t = ymd(b.t.Year(), int(b.t.Month())+sign*int(math.Round(total)), 1)
	}
	g := gMonth
	switch {
	case n.letter == "Y" && n.n == math.Trunc(n.n), n.letter == "DE" && n.n == 1:
		g = gYear
	case n.letter == "DE":
		g = gDecade
	case n.letter == "CE" || n.letter == "ML":
		g = gCentury
	}
	if b.g > g && b.g != gSeason && b.g != gHalf {
		g = b.g
	}
	return at(t, g), true
}
