package when

// season places a season.
func (r *resolver) season(n *node, y int) (point, bool) {
	m := map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}[n.season]
	this := func(y int) point { return at(ymd(y, m, 1), gSeason) }
	if n.hasYear {
		return this(y), true
	}
	y = r.today.Year()
	switch n.dir {
	case "last", "past":
		p := this(y)
		for !p.last().Before(r.today) {
			y--
			p = this(y)
		}
		return p, r.known
	case "next", "coming":
		if r.narrative && r.hasFocus {
			return this(r.focus.t.Year() + 1), true
		}
		p := this(y)
		if !p.t.After(r.today) {
			p = this(y + 1)
		}
		return p, r.known
	case "this":
		if n.season == "WI" && r.today.Month() < 5 || this(y).t.After(r.today) && r.s.tense(n) == 'p' {
			y--
		}
		return this(y), r.known
	case "after":
		if r.hasFocus {
			p := this(r.focus.t.Year())
			if !p.t.After(r.focus.last()) {
				p = this(r.focus.t.Year() + 1)
			}
			return p, true
		}
	case "before":
		if r.hasFocus {
			p := this(r.focus.t.Year())
			if !p.last().Before(r.focus.t) {
				p = this(r.focus.t.Year() - 1)
			}
			return p, true
		}
	}
	if r.local(n) {
		if n.dir == "that" {
			return this(r.latest.t.Year()), true
		}
		return this(r.focus.t.Year()), true
	}
	if !r.known || n.dir != "that" && n.mod == "" && !r.s.m.is(n.first, "the") {
		return point{}, false
	}
	p := this(y)
	if p.t.After(r.today) && r.s.tense(n) != 'f' {
		p = this(y - 1)
	} else if p.last().Before(r.today) && r.s.tense(n) == 'f' {
		p = this(y + 1)
	}
	return p, true
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
