package when

import "time"

// weekday places a weekday: the last one not after the report's date unless
// the clause looks ahead.
func (r *resolver) weekday(n *node) (point, bool) {
	back := func(t time.Time) time.Time { return t.AddDate(0, 0, -((isoDay(t) - n.weekday + 7) % 7)) }
	if (n.dir == "that" || n.dir == "after" || n.dir == "before" || r.narrative) && n.dir != "last" {
		b, ok := r.baseDay()
		if n.dir == "that" && r.hasFocus && r.focus.g > gDay {
			ok = false
		}
		if d := r.today.Sub(b.t).Hours() / 24; ok && r.known && n.dir == "" && d < 8 && d > -8 {
			ok = false // a story that has come to the report's own days
		} else if !ok && r.narrative && n.dir == "" {
			return point{}, false
		}
		if !ok {
			if r.narrative && n.dir != "" {
				return point{}, false
			}
		} else {
			switch n.dir {
			case "after":
				return at(back(b.t.AddDate(0, 0, 7)), gDay), true
			case "before":
				return at(back(b.t.AddDate(0, 0, -1)), gDay), true
			}
			if r.narrative && r.now-r.day0 > 3 {
				return point{}, false
			}
			return at(back(b.t.AddDate(0, 0, 3)), gDay), true
		}
	}
	if !r.known {
		return point{}, false
	}
	switch n.dir {
	case "last", "past":
		return at(back(r.today.AddDate(0, 0, -1)), gDay), true
	case "next", "coming":
		if n.article && r.hasDay && r.day.t.Before(r.today) {
			return at(back(r.day.t.AddDate(0, 0, 7)), gDay), true
		}
		return at(back(r.today.AddDate(0, 0, 7)), gDay), true
	case "this":
		return at(r.today.AddDate(0, 0, n.weekday-isoDay(r.today)), gDay), true
	}
	if r.s.tense(n) == 'f' {
		return at(back(r.today.AddDate(0, 0, 6)), gDay), true // "is due later Tuesday", on a Tuesday
	}
	return at(back(r.today), gDay), true
}
