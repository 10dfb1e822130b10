package record

import (
	_ "embed"
	"fmt"

	"sitrep"
	"sitrep/actors"
	"sitrep/read/weigh"
)

//go:embed told.txt
var toldText string

const (
	// foldBar is the mean of log odds, brought from 0 to 1, from which two sets of claims are put together.
	foldBar = 0.42
	// bareBar is the same for a number alone.
	bareBar = 0.3
	// mostOdds is how much one pair can say, in log odds: one claim of another kind does not outweigh all the others.
	mostOdds = 4.0
	// foldReach is how many claims on a claim of one event may stand: further on in a long report everything is of another.
	foldReach = 200
	// phaseReach is how many days apart two phases of one process lie: a truce is agreed and broken within weeks.
	phaseReach = 14
)

// united divides some of a report's claims into sets that tell of one event, by average linkage.
func (p *pairing) united(some []int) [][]int {
	alike := make([][]float64, len(some))
	for i := range some {
		alike[i] = make([]float64, len(some))
	}
	for j := range some {
		for i := max(0, j-foldReach); i < j; i++ {
			s := p.alike(&p.told[some[i]], &p.told[some[j]])
			alike[i][j], alike[j][i] = s, s
		}
	}
	sets := united(alike, foldBar)
	for _, set := range sets {
		for k := range set {
			set[k] = some[set[k]]
		}
	}
	return sets
}

// countedIn puts claims that only count the dead or others into the set that each is likest: half by the claim that it goes with best, half by
// all. What they have in common with two attacks does not make these one. Those that go with no event are united among themselves.
func (p *pairing) countedIn(sets [][]int, bare []int) [][]int {
	var left []int
	for _, i := range bare {
		home, most := -1, bareBar
		for n, set := range sets {
			best, sum := 0.0, 0.0
			for _, k := range set {
				a, b := &p.told[min(i, k)], &p.told[max(i, k)]
				s := 0.0
				if b.at-a.at <= foldReach {
					s = p.alike(a, b)
				}
				best, sum = max(best, s), sum+max(s, 0)
				if s == forbidden {
					best, sum = forbidden, forbidden
					break
				}
			}
			if s := (best + sum/float64(len(set))) / 2; s > most {
				home, most = n, s
			}
		}
		if home < 0 {
			left = append(left, i)
			continue
		}
		sets[home] = append(sets[home], i)
	}
	return append(sets, p.united(left)...)
}

// alike is how likely two claims of a report tell of one event: the log odds that rules and learned weights of signs give together, brought
// from 0 to 1. Either alone puts together less well than both (eval/errors-log.md). What a coder decided stays.
func (p *pairing) alike(a, b *telling) float64 {
	byCoder := func(t *telling) bool { return t.given != "" && !local.MatchString(t.given) }
	switch {
	case a.given == b.given && byCoder(a):
		return -forbidden
	case a.given != "" && b.given != "" && a.given != b.given && (byCoder(a) || byCoder(b)), apartInReport(a, b):
		return forbidden
	}
	odds, ok := p.v.tells(a, b)
	if !ok {
		return forbidden
	}
	sheet := p.v.known.likeness.Sheet(false)
	p.signs(sheet, a, b)
	odds += sheet.Odds()
	return (min(max(odds, -mostOdds), mostOdds) + mostOdds) / (2 * mostOdds)
}

// apartInReport reports whether two claims cannot be of one event: one tells what happened and one what may, one counts the dead of a war
// or of several days, or they lie weeks apart.
func apartInReport(a, b *telling) bool {
	x, y := a.claim(), b.claim()
	if a.Asserted != b.Asserted || aside(x) || aside(y) || a.sums() != b.sums() && casualty(x) && casualty(y) {
		return true
	}
	p, q := x.When, y.When
	return p != nil && q != nil && !p.Carried && !q.Carried && !ofHurt(y) && (before(p, q) || before(q, p)) && daysBetween(p, q) > phaseReach
}

// ofHurt reports whether a claim counts those of the hurt who died later: of an attack of days before.
func ofHurt(c *Claim) bool {
	for i := range c.Figures {
		if f := &c.Figures[i]; c.Type == "" && f.Of == "killed" && f.Who == "wounded" {
			return true
		}
	}
	return false
}

// aside reports whether a claim counts more than one event: the dead of days, or of a whole war.
func aside(c *Claim) bool {
	const war, many = 180, 20000
	if c.Spread {
		return true
	}
	if c.When != nil && length(c.When) > war && length(c.When) != open {
		return true
	}
	for i := range c.Figures {
		if f := &c.Figures[i]; (f.Of == "killed" || f.Of == "wounded" || f.Of == "displaced") && f.Low != nil && *f.Low >= many {
			return true
		}
	}
	return false
}

// Likeness is the signs of two claims of a report that fold weighs, the first in the text first: what train/fold.py learns the weights from.
type Likeness struct {
	A, B  string // ids of the claims
	Apart bool   // they are never of one event, whatever the signs say
	Signs []weigh.Sign
}

// Likenesses are those of all claims of a record.
func Likenesses(table *actors.Table, r *sitrep.Record) ([]Likeness, error) {
	t, err := known()
	if err != nil {
		return nil, fmt.Errorf("reading the tables of the record: %w", err)
	}
	if err := check(r); err != nil {
		return nil, err
	}
	v := newResolver(table, t, r)
	told := v.tellings()
	p := v.newPairing(told)
	var out []Likeness
	for j := range told {
		for i := max(0, j-foldReach); i < j; i++ {
			sheet := t.likeness.Sheet(true)
			p.signs(sheet, &told[i], &told[j])
			out = append(out, Likeness{told[i].claim().ID, told[j].claim().ID, apartInReport(&told[i], &told[j]), sheet.Signs})
		}
	}
	return out, nil
}
