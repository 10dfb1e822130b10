package when

import "time"

// date places a node by its calendar fields.
func (r *resolver) date(n *node) (point, bool) {
	if n.of != nil {
		p, ok := r.place(n.of)
		if !ok || p.g != gYear {
			return dayOf(p, ok, n)
		}
		n.year, n.hasYear, n.short = p.t.Year(), true, false
	}
	y := n.year
	if n.short {
		y = r.centuryOf(n.year, n.decade)
	}
	if n.value == "numeric" && r.dayFirst(n, y) {
		n.month, n.day, n.value = n.day, n.month, ""
	}
	switch {
	case n.decade:
		return at(ymd(y, 1, 1), gDecade), true
	case n.century:
		return at(ymd(y, 1, 1), gCentury), true
	case n.month > 0 && !n.hasYear && n.dir == "" && n.weekday == 0 && r.s.generic():
		return point{}, false
	case n.month > 0 && n.day > 0:
		if !n.hasYear {
			return r.monthDay(n)
		}
		return at(ymd(y, n.month, n.day), gDay), valid(y, n.month, n.day)
	case n.month > 0:
		if !n.hasYear {
			return r.month(n)
		}
		return at(ymd(y, n.month, 1), gMonth), true
	case n.season != "":
		return r.season(n, y)
	case n.quarter > 0 || n.half > 0:
		if !n.hasYear {
			if y, ok := r.year(n); ok {
				return n.ofYear(y), true
			}
			return point{}, false
		}
		return n.ofYear(y), true
	case n.weekday > 0 && n.day == 0:
		return r.weekday(n)
	case n.day > 0:
		b, ok := r.within(gMonth)
		if !ok || !valid(b.t.Year(), int(b.t.Month()), n.day) {
			return point{}, false
		}
		return at(b.t.AddDate(0, 0, n.day-1), gDay), true
	case n.hasYear:
		return at(ymd(y, 1, 1), gYear), true
	}
	return point{}, false
}

// dayOf is the day of a week or month that is placed: "Monday of that week", "the 5th of last month".
func dayOf(p point, placed bool, n *node) (point, bool) {
	switch {
	case placed && p.g == gWeek && n.weekday > 0:
		return at(p.t.AddDate(0, 0, n.weekday-1), gDay), true
	case placed && p.g == gMonth && n.month == 0 && n.day > 0:
		return at(p.t.AddDate(0, 0, n.day-1), gDay), n.day <= p.last().Day()
	}
	return point{}, false
}

// dayFirst decides whether 12/03/2016 is 12 March: where outlets write so, and where the other reading lies after the
// report, or this one in the week before it and the other not.
func (r *resolver) dayFirst(n *node, y int) bool {
	if !valid(2024, n.day, n.month) {
		return false
	}
	if r.ref.DayFirst || !r.known {
		return r.ref.DayFirst
	}
	const week = 7
	day, month := ymd(y, n.day, n.month), ymd(y, n.month, n.day)
	recent := func(t time.Time) bool { return !t.After(r.today) && t.AddDate(0, 0, week).After(r.today) }
	return !day.After(r.today) && month.After(r.today) || recent(day) && !recent(month)
}

func (n *node) ofYear(y int) point {
	if n.quarter > 0 {
		return at(ymd(y, 3*n.quarter-2, 1), gQuarter)
	}
	return at(ymd(y, 6*n.half-5, 1), gHalf)
}

// centuryOf completes a year of two digits: the last such year that is not
// more than five after the report's, or the time told of.
func (r *resolver) centuryOf(y int, decade bool) int {
	limit := 2030
	if r.known {
		limit = r.today.Year() + 5
	}
	if decade {
		limit -= 10
	}
	if r.narrative && r.hasFocus {
		limit = r.focus.t.Year() + 50
	}
	return y + floorDiv(limit-y, 100)*100
}

// year is the year of "the third quarter", "the first half of the year".
func (r *resolver) year(n *node) (int, bool) {
	switch n.dir {
	case "last", "past":
		return r.today.Year() - 1, r.known
	case "next", "coming":
		return r.today.Year() + 1, r.known
	case "this":
		return r.today.Year(), r.known
	}
	if r.narrative || n.dir == "that" && r.hasFocus {
		return r.focus.t.Year(), r.hasFocus
	}
	if r.known && n.ofYear(r.today.Year()).t.After(r.today) && r.s.tense(n) != 'f' {
		return r.today.Year() - 1, true
	}
	return r.today.Year(), r.known
}

// local says whether a date of the last sentences, not the report's date,
// fixes the year: in a narrative always, in news where the same sentence has
// gone back to another year, or the one before to a month of it that is no later.
func (r *resolver) local(n *node) bool {
	if r.narrative {
		if r.known && r.hasFocus && r.today.Year()-r.focus.t.Year() < 2 && r.s.tense(n) == 'f' {
			return false
		}
		return r.hasFocus
	}
	near := r.age == 0 || r.age == 1 && n.day > 0 && r.focus.g <= gMonth && int(r.focus.t.Month()) <= n.month && r.s.tense(n) == 'p' // "War came in March 2011. On 19 June …"
	return r.hasFocus && r.known && near && r.focus.g <= gYear && r.today.Year()-r.focus.t.Year() > 1
}

// month places a month without a year.
func (r *resolver) month(n *node) (point, bool) {
	this := func(y int) point { return at(ymd(y, n.month, 1), gMonth) }
	switch n.dir {
	case "last", "past", "before", "next", "coming", "after", "this":
		return r.monthTowards(n, this)
	case "that":
		if r.hasFocus {
			return this(r.latest.t.Year()), true
		}
	}
	if r.local(n) {
		if b := r.s.after(r.at); n.open && b != nil && b.kind == kDate && b.day == 0 && b.month > 0 && b.month < n.month && !b.hasYear {
			return this(r.nearYear(b.month) - 1), true // "from October to March"
		}
		return this(r.nearYear(n.month)), true
	}
	if !r.known {
		return point{}, false
	}
	y := r.today.Year()
	switch ahead, t := n.month-int(r.today.Month()), r.s.tense(n); {
	case t == 'f' && ahead < 0, t == 'n' && ahead < -8:
		y++
	case t == 'p' && ahead > 0, t == 'n' && ahead > 4:
		y--
	}
	if d := monthsBetween(r.focus.t, this(y).t); r.hasFocus && r.age == 0 && r.focus.g == gMonth && (d > 6 || d < -6) {
		return this(r.nearYear(n.month)), true // "in December, January and February"
	}
	return this(y), true
}

// monthTowards places "last May", "next May", "the following May".
func (r *resolver) monthTowards(n *node, this func(year int) point) (point, bool) {
	y, month := r.today.Year(), int(r.today.Month())
	switch n.dir {
	case "before":
		if r.hasFocus {
			return yearBefore(this, r.focus), true
		}
		fallthrough
	case "last", "past":
		if month <= n.month {
			y--
		}
	case "after":
		if r.hasFocus {
			return yearAfter(this, r.focus), true
		}
		fallthrough
	case "next", "coming":
		if month >= n.month {
			y++
		}
	}
	return this(y), r.known
}

// yearBefore is the last month or season of a name that begins before a point.
func yearBefore(this func(year int) point, p point) point {
	if q := this(p.t.Year()); q.t.Before(p.t) {
		return q
	}
	return this(p.t.Year() - 1)
}

// yearAfter is the first one that begins after a point.
func yearAfter(this func(year int) point, p point) point {
	if q := this(p.t.Year()); q.t.After(p.t) {
		return q
	}
	return this(p.t.Year() + 1)
}

func monthsBetween(a, b time.Time) int {
	return 12*(b.Year()-a.Year()) + int(b.Month()) - int(a.Month())
}

// nearYear is the year in which a month stands nearest to the time last told
// of. Stories run forward, so that the months before it seem farther away.
func (r *resolver) nearYear(month int) int {
	f := r.focus
	y := f.t.Year()
	if f.g >= gYear {
		return y
	}
	at := int(f.t.Month())
	if f.g == gSeason && f.season == "WI" {
		at = 12
	}
	best, cost := y, 1000.0
	for _, c := range []int{y, y - 1, y + 1} {
		d := float64(12*(c-y) + month - at)
		v := d
		if d < 0 {
			v = -d * 2
		}
		if c > y {
			v += 2
		} else if c < y {
			v += 6
		}
		if v < cost {
			best, cost = c, v
		}
	}
	return best
}

// monthDay places a day and month without a year.
func (r *resolver) monthDay(n *node) (point, bool) {
	this := func(y int) point { return at(ymd(y, n.month, n.day), gDay) }
	var y int
	switch {
	case n.dir == "last" && r.known:
		y = r.today.Year()
		if !this(y).t.Before(r.today) {
			y--
		}
	case n.dir == "next" && r.known:
		y = r.today.Year()
		if !this(y).t.After(r.today) {
			y++
		}
	case n.dir == "this" && r.known:
		y = r.today.Year()
	case r.local(n):
		y = r.nearYear(n.month)
	case !r.known:
		return point{}, false
	default:
		y = r.today.Year()
		d := int(this(y).t.Sub(r.today).Hours() / 24)
		switch r.s.tense(n) {
		case 'f':
			if d < -60 || d < 0 && !n.open {
				y++
			}
		case 'p':
			if d > 0 {
				y--
			}
		default:
			if d > 100 {
				y--
			} else if d < -265 {
				y++
			}
		}
	}
	if n.weekday > 0 {
		// the weekday tells the year where it can
		for _, c := range []int{y, y - 1, y + 1} {
			if valid(c, n.month, n.day) && isoDay(this(c).t) == n.weekday && (c <= y || r.known && this(c).t.Sub(r.today) < 300*24*time.Hour) {
				y = c
				break
			}
		}
	}
	if !valid(y, n.month, n.day) {
		return point{}, false
	}
	return this(y), true
}
