package record

// settleHomes gives the entries of a report that have no place the one where most of its other entries are, if more than half
// of them agree: "the ceasefire" of a report from one town is that town's. It counts in finding and matching, and is told nowhere.
func settleHomes(entries []Entry) {
	placed := 0
	count := map[string]int{}
	var home *Place
	for i := range entries {
		if len(entries[i].Places) == 0 {
			continue
		}
		placed++
		p := town(&entries[i].Places[0])
		count[p.Name]++
		if p.Precision != "country" && (home == nil || count[p.Name] > count[home.Name]) {
			home = p
		}
	}
	if home == nil || 2*count[home.Name] <= placed {
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
