package record

import (
	"math"
	"slices"
	"strings"
)

// Link is the least score of two linked entries: below it they cannot be of one event by themselves.
const Link = 0.15

// matcher adds up what speaks for and against.
type matcher struct {
	w    *weights
	odds float64
	why  []string
}

func (m *matcher) add(odds float64, why string) {
	m.odds += odds
	if why != "" {
		m.why = append(m.why, why)
	}
}

// weigh adds what has a weight between such entries; what has none is no reason either.
func (m *matcher) weigh(odds float64, why string) {
	if odds != 0 {
		m.add(odds, why)
	}
}

// Match scores from 0 to 1 how likely two entries tell of one event, and says why in words. It is symmetric.
func Match(a, b *Entry) (score float64, why string) {
	if a.ID > b.ID {
		a, b = b, a
	}
	if a.Given != "" && b.Given != "" {
		if a.Given == b.Given {
			return 1, "whoever coded the records gave them one event: " + a.Given
		}
		return 0, "whoever coded the records gave them two events"
	}
	if a.Report == b.Report && (a.Given != "" || b.Given != "") {
		return 0, "one report tells of them as two events"
	}
	if a.Asserted != b.Asserted {
		return 0, "one tells what happened, the other what may"
	}
	if split(a, b) {
		return 0, "one text, split by its coder"
	}
	if aside(&a.Claims[0]) != aside(&b.Claims[0]) {
		return 0, "one counts a whole war"
	}
	if !a.Coded && !b.Coded && a.sums() != b.sums() && (a.daily() || b.daily()) {
		return 0, "one counts several days"
	}
	t, err := known()
	if err != nil {
		return 0, err.Error()
	}
	w := t.weigh(a, b)
	m := &matcher{w: w, odds: w.Prior}
	for _, step := range []func(t *tables, a, b *Entry) bool{m.kind, m.place, m.time} {
		if !step(t, a, b) {
			return 0, strings.Join(m.why, "; ")
		}
	}
	m.sides(a, b)
	m.struck(a, b)
	m.held(a, b)
	m.tolls(a, b)
	m.hurt(a, b)
	m.seized(t, a, b)
	m.categories(t, a, b)
	m.outlets(a, b)
	const mostWords = 4
	if n := min(mostWords, shared(a.Words, b.Words)); n > 0 {
		m.add(m.w.Word*float64(n), "words in common")
	}
	if a.Report == b.Report {
		m.add(m.w.SameReport, "one report tells of them as two events")
	}
	return chance(m.odds), strings.Join(m.why, "; ")
}

// sums reports whether an entry's first claim counts the dead of several days.
func (e *Entry) sums() bool { return e.Claims[0].Sums }

// daily reports whether an entry counts dead, and says on what day or the next they died.
func (e *Entry) daily() bool {
	const night = 2
	return !e.sums() && e.When != nil && !e.When.Carried && length(e.When) <= night && len(counted(e, "killed")) > 0
}

// split reports whether two records are parts of one text, which a coder divided on purpose: two events, unless he says that they
// are one.
func split(a, b *Entry) bool {
	if a.Given != "" && a.Given == b.Given {
		return false
	}
	return a.Report != b.Report && a.Text != "" && a.Text == b.Text && a.Outlet == b.Outlet && (a.Coded && b.Coded || !alike(a, b))
}

// alike reports whether two entries of the same text say the same: a report that was added under two ids.
func alike(a, b *Entry) bool {
	same := func(x, y []Claim) bool {
		return slices.EqualFunc(x, y, func(p, q Claim) bool {
			return p.ID == q.ID && p.Evidence == q.Evidence && len(p.Figures) == len(q.Figures) &&
				sameParties(p.Actors, q.Actors) &&
				slices.EqualFunc(p.Places, q.Places, func(r, s Place) bool { return r.Name == s.Name }) &&
				!slices.ContainsFunc(p.Figures, func(f figure) bool {
					return !slices.ContainsFunc(q.Figures, func(g figure) bool {
						return f.Of == g.Of && !apart(f.Low, f.High, g.Low, g.High)
					})
				}) && (p.When == nil) == (q.When == nil) && (p.When == nil || p.When.First == q.When.First && p.When.Last == q.When.Last)
		})
	}
	return same(a.Claims, b.Claims)
}

func (m *matcher) kind(t *tables, a, b *Entry) bool {
	x, y := kinds(a.Types, a.Modes, a.Process), kinds(b.Types, b.Modes, b.Process)
	if len(x) == 0 || len(y) == 0 {
		if len(x) > 0 || len(y) > 0 || !a.Control || !b.Control {
			m.add(0, "two kinds of thing")
			return false
		}
		m.add(m.w.Control, "who holds a place")
		return true
	}
	near := t.nearest(x, y)
	switch near {
	case 0:
		m.add(0, x[0]+" and "+y[0])
		return false
	case 3:
		m.add(m.w.SameType, "both "+x[0])
	default:
		m.add(m.w.Kin*float64(3-near)/2, x[0]+" and "+y[0])
	}
	if a.Process != "" && a.Process == b.Process {
		m.add(m.w.Process, "")
	}
	if len(a.Modes) > 0 && len(b.Modes) > 0 {
		agree := slices.ContainsFunc(a.Modes, func(p string) bool {
			return slices.ContainsFunc(b.Modes, func(q string) bool { return t.agree(p, q) })
		})
		switch {
		case agree && t.odd(a.Modes, b.Modes):
			m.add(m.w.Odd, a.Modes[0]+" and "+b.Modes[0])
		case agree:
			m.add(m.w.Modes, "means that agree")
			if t.seldom(a.Modes, b.Modes) {
				m.add(m.w.Rare, "")
			}
		default:
			m.add(m.w.Means, a.Modes[0]+" and "+b.Modes[0])
		}
	} else if len(a.Modes)+len(b.Modes) > 0 {
		m.add(m.w.OneMeans, "")
	}
	return true
}

// chance is the probability of log odds.
func chance(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
