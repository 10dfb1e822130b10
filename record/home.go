package record

// settleHomes gives the entries of a report that have no place the one where most of its other entries are, if more than half
// of them agree: "the ceasefire" of a report from one town is that town's. It counts in finding and matching, and is told nowhere.
func settleHomes(entries []Entry) {
	home := homeOf(entries)
	if home == nil {
		return
	}
	home.Carried, home.Span = true, nil
	for i := range entries {
		if len(entries[i].Places) == 0 {
			entries[i].Home = home
		}
		for k := range entries[i].Places {
			if p := &entries[i].Places[k]; home.Precision == "city" && p.Precision == "site" && p.City == "" && !onMap(p) {
				p.City, p.Country = home.Name, home.Country // "the Hayat Hotel" of a report from one town
			}
		}
	}
}

// homeOf is the place of most entries, as far as they have one: a land or region that holds a town does not speak against it. nil
// where no more than half agree.
func homeOf(entries []Entry) *Place {
	var told []*Place
	for i := range entries {
		if len(entries[i].Places) > 0 {
			told = append(told, town(&entries[i].Places[0]))
		}
	}
	var home *Place
	most := 0
	for _, p := range told {
		n := 0
		for _, q := range told {
			if q.Name == p.Name || holds(q, p) {
				n++
			}
		}
		if p.Precision != "country" && (n > most || n == most && fineness(p) < fineness(home)) {
			home, most = p, n
		}
	}
	if 2*most <= len(told) {
		return nil
	}
	return home
}

// town is the town of a site or quarter, or the place itself: a copy.
func town(p *Place) *Place {
	c := *p
	if p.City != "" {
		c.Name, c.City, c.Precision = p.City, "", "city"
	}
	return &c
}

// wheres are an entry's places, or its report's.
func (e *Entry) wheres() []Place {
	if len(e.Places) == 0 && e.Home != nil {
		return []Place{*e.Home}
	}
	return e.Places
}
