package when

import "strconv"

// unplaced is the value of a node that could not be placed.
func (r *resolver) unplaced(n *node) (value, typ string, vague bool) {
	switch n.kind {
	case kDay, kHoliday, kNth:
		return "XXXX-XX-XX", Date, false
	case kPart:
		return "XXXX-XX-XXT" + n.part, Time, false
	case kClock:
		return "XXXX-XX-XXT" + two(n.hour) + ":" + two(n.min), Time, false
	case kUnit:
		if n.dir == "time" {
			return "PRESENT_REF", Date, true
		}
		if n.counted {
			return period(n.n, n.vague, n.letter, n.clock), Duration, false
		}
		return map[string]string{"D": "XXXX-XX-XX", "W": "XXXX-WXX", "E": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}[n.letter], Date, false
	case kOffset:
		if n.value == "event" && n.of == nil {
			return period(n.n, n.vague, n.letter, n.clock), Duration, false
		}
		if n.sense == "later" || n.sense == "hence" {
			return "FUTURE_REF", Date, true
		}
		return "PAST_REF", Date, true
	case kDate:
		switch {
		case n.month > 0 && n.day > 0:
			return "XXXX-" + two(n.month) + "-" + two(n.day), Date, false
		case n.month > 0:
			return "XXXX-" + two(n.month), Date, false
		case n.season != "":
			return "XXXX-" + n.season, Date, false
		case n.quarter > 0:
			return "XXXX-Q" + strconv.Itoa(n.quarter), Date, false
		case n.half > 0:
			return "XXXX-H" + strconv.Itoa(n.half), Date, false
		case n.weekday > 0 && n.day == 0:
			return "XXXX-WXX-" + strconv.Itoa(n.weekday), Date, false
		case n.day > 0:
			return "XXXX-XX-" + two(n.day), Date, false
		}
		return "XXXX", Date, false
	}
	return "", Date, true
}
