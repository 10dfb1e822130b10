package when

// season places a season.
func (r *resolver) season(n *node, y int) (point, bool) {
	month := map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}[n.season]
	this := func(y int) point { return at(ymd(y, month, 1), gSeason) }
	switch {
	case n.hasYear:
		return this(y), true
	case n.dir == "last" || n.dir == "past" || n.dir == "next" || n.dir == "coming" || n.dir == "this":
		return r.seasonFromToday(n, this)
	case r.local(n) && n.dir == "that":
		return this(r.latest.t.Year()), true
	case r.local(n):
		return this(r.focus.t.Year()), true
	case !r.known || n.dir != "that" && n.mod == "" && !r.s.m.is(n.first, "the"):
		return point{}, false
	}
	y = r.today.Year()
	p := this(y)
	switch future := r.s.tense(n) == 'f'; {
	case p.t.After(r.today) && !future:
		p = this(y - 1)
	case p.last().Before(r.today) && future:
		p = this(y + 1)
	}
	return p, true
}

// seasonFromToday places "last winter", "next spring", "this summer".
func (r *resolver) seasonFromToday(n *node, this func(year int) point) (point, bool) {
	y := r.today.Year()
	switch n.dir {
	case "last", "past":
		for !this(y).last().Before(r.today) {
			y--
		}
	case "this":
		if n.season == "WI" && r.today.Month() < 5 || this(y).t.After(r.today) && r.s.tense(n) == 'p' {
			y--
		}
	default:
		if r.narrative && r.hasFocus {
			return this(r.focus.t.Year() + 1), true
		}
		if !this(y).t.After(r.today) {
			y++
		}
	}
	return this(y), r.known
}

// holiday places a feast.
func (r *resolver) holiday(n *node) (point, bool) {
	if n.hasYear {
		return feast(n.feast, n.year)
	}
	if n.of != nil {
		p, ok := r.place(n.of)
		if !ok {
			return p, false
		}
		return feast(n.feast, p.t.Year())
	}
	if len(n.feast) == len(dayLayout) && n.feast[4] == '-' {
		return feast(n.feast, 0)
	}
	if r.local(n) {
		return feast(n.feast, r.focus.t.Year())
	}
	if !r.known {
		return point{}, false
	}
	y := r.today.Year()
	p, ok := feast(n.feast, y)
	if !ok {
		return p, false
	}
	d := int(p.t.Sub(r.today).Hours() / 24)
	t := r.s.tense(n)
	if n.prep == "for" && t == 'n' {
		t = 'f'
	}
	switch {
	case n.dir == "last" && d >= 0, n.dir == "" && t == 'p' && d > 0, n.dir == "" && t == 'n' && d > 120:
		return feast(n.feast, y-1)
	case n.dir == "next" && d <= 0, n.dir == "" && t == 'f' && d < 0:
		return feast(n.feast, y+1)
	}
	return p, true
}
