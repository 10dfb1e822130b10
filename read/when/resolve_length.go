package when

import (
	"math"
	"strconv"
	"time"
)

// period is the TIMEX3 value of a length of time.
func period(n float64, vague bool, letter string, clock bool) string {
	s := "P"
	if clock {
		s += "T"
	}
	switch letter {
	case "F":
		n, letter = n*2, "W"
	case "ML":
		n, letter = n*10, "CE"
	case "E":
		letter = "WE"
	}
	if vague {
		return s + "X" + letter
	}
	v := strconv.FormatFloat(n, 'f', -1, 64)
	if n < 1 && n > 0 {
		v = v[1:]
	}
	return s + v + letter
}

// back is the day a length of time before t, or after it if sign is 1.
func away(t time.Time, n float64, letter string, clock bool, sign int) (time.Time, bool) {
	if n > 1e5 {
		return t, false
	}
	if clock {
		hours := n * map[string]float64{"H": 1, "M": 1. / 60, "S": 1. / 3600}[letter]
		return midnight(t.Add(time.Duration(float64(sign) * hours * float64(time.Hour)))), true
	}
	if d := map[string]float64{"D": 1, "W": 7, "F": 14}[letter]; d > 0 {
		return t.AddDate(0, 0, sign*int(math.Round(d*n))), true
	}
	m := n * map[string]float64{"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[letter]
	if m == 0 || m > 12*5000 {
		return t, false
	}
	return t.AddDate(0, sign*int(math.Round(m)), 0), true
}

// lengthPrecision is the contract's word for the unit.
func lengthPrecision(letter string, n float64, clock bool) string {
	if clock {
		switch {
		case letter == "H" && n >= 24:
			return "day"
		case letter == "H":
			return "hour"
		}
		return "minute"
	}
	switch letter {
	case "F":
		return "week"
	case "Q":
		return "quarter"
	}
	return grains[letter].precision()
}

// duration gives a length of time its value. One that lasts up to now ends on
// the report's date.
func (r *resolver) duration(n *node, e *Expression) {
	e.Type, e.Value = Duration, period(n.n, n.vague, n.letter, n.clock)
	e.Precision = lengthPrecision(n.letter, n.n, n.clock)
	if n.value == "rate" {
		e.Type = Set
		return
	}
	if r.known && !r.narrative && e.Relation == "for" && r.perfect(n) {
		e.End = r.today.Format(dayLayout)
	}
}

// perfect says whether "has", "have" or "'ve" and a participle stand before or
// near after the node, in the same clause.
func (r *resolver) perfect(n *node) bool {
	m := r.s.m
	for i := n.start - 1; i >= 0 && i > n.start-15; i-- {
		if m.is(i, ";", "that", "which") {
			break
		}
		if m.is(i, "has", "have", "'ve") && !m.is(i+1, "to", "a", "an", "the", "no") {
			return true
		}
	}
	return false
}

// stretch places "the past two weeks", "the next five years", "the following
// days".
func (r *resolver) stretch(n *node, e *Expression) {
	e.Type, e.Value = Duration, period(n.n, n.vague, n.letter, n.clock)
	e.Precision = lengthPrecision(n.letter, n.n, n.clock)
	var sign int
	base := r.today
	ok := r.known && !r.narrative
	switch n.dir {
	case "past", "last":
		sign = -1
	case "next", "coming":
		sign = 1
	case "before", "after":
		b, has := r.base()
		sign, base, ok = map[string]int{"before": -1, "after": 1}[n.dir], b.t, has && b.g <= gDay
	default:
		return
	}
	if !ok || base.IsZero() {
		return
	}
	near := base.Format(dayLayout)
	far := ""
	if !n.vague {
		if t, ok := away(base, n.n, n.letter, n.clock, sign); ok && t.Year() > 0 {
			far = t.Format(dayLayout)
		}
	}
	if sign < 0 {
		e.Start, e.End = far, near
	} else {
		e.Start, e.End = near, far
	}
	if n.clock && n.n < 24 && r.ref.HasTime && far != "" {
		e.Start, e.End = "", near
	}
}
