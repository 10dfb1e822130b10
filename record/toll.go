package record

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sitrep"
	"sitrep/record/dispute"
	"sitrep/record/party"
)

// wholes makes numbers of the dead, the hurt, the captives of no kind of those that are all of them to their source: "46 traders died",
// where it gives no other number. Deaths "of the wounded" are a part of all.
func (v *resolver) wholes(c *sitrep.Claim, figures []sitrep.Figure) {
	for i := range figures {
		f := &figures[i]
		behind := f.Span.Exact + v.text.Slice(f.Span.End, f.Span.End+len(" of the wounded"))
		if isRate(v.text.Slice(f.Span.End, f.Span.End+len(" strikes and raids every month before"))) {
			f.Who = "some" // "150 strikes a day" count no one day's
			continue
		}
		if f.Of == "wounded" && v.known.says("hurt", behind) || f.Of == "killed" && scopeOf(f) == "" && v.known.says("among", behind) {
			f.Who = "some" // "several of the wounded" are not all
			continue
		}
		if f.Unit != "" && f.Unit != "people" || f.PartOf != "" || f.High != nil && *f.High == 1 { // one man by what he was is one of the dead
			continue
		}
		if f.High != nil && *f.High == 0 && ofSome.MatchString(v.text.Slice(f.Span.End, f.Span.End+len(" aboard "))) {
			f.Who = "some" // "no one on the plane was hurt"
			continue
		}
		if f.Of == "killed" && v.known.says("hurt", f.Span.Exact) {
			f.Who = "wounded"
			continue
		}
		words := strings.Fields(scopeOf(f))
		if len(words) == 0 || oneOfSeveral(figures, f) || v.known.parts[words[len(words)-1]] || len(figures) > 1 && countsAll(figures, f.Of) || v.givesTotal(c, f.Of) || v.ofMany(f) {
			continue
		}
		f.Who = ""
	}
}

// rate stands behind a count of what is done again and again.
var rate = regexp.MustCompile(`^(?: \p{L}+){0,3} (?:(?:per|an?|each|every) (?:hour|day|night|week|month|year)|daily|hourly|weekly)\b`)

// notRate is what makes a moment of a day and no rate: "a day after the truce".
var notRate = regexp.MustCompile(`^ ?(?:after|later|before|earlier|ago|since|into)`)

// isRate reports whether what stands behind a count says that it is done again and again.
func isRate(behind string) bool {
	at := rate.FindStringIndex(behind)
	return at != nil && !notRate.MatchString(behind[at[1]:])
}

// ofSome stands behind "no one" where it is said of some people only.
var ofSome = regexp.MustCompile(`^ (?:on|aboard|among|of|from) `)

// givesTotal reports whether a claim's sources count all of a kind in another claim.
func (v *resolver) givesTotal(c *sitrep.Claim, of string) bool {
	return slices.ContainsFunc(v.record.Claims, func(o sitrep.Claim) bool {
		return o.ID != c.ID && slices.Equal(o.Sources, c.Sources) && countsAll(o.Figures, of)
	})
}

// ofMany reports whether a report counts many times as many of all kinds as a figure does of one: of fifty dead the
// four singers are some, whoever names them.
func (v *resolver) ofMany(f *figure) bool {
	const times = 5
	return f.High != nil && slices.ContainsFunc(v.record.Claims, func(o sitrep.Claim) bool {
		return slices.ContainsFunc(o.Figures, func(g figure) bool {
			return g.Of == f.Of && g.PartOf == "" && scopeOf(&g) == "" && g.Low != nil && *g.Low >= times**f.High
		})
	})
}

// countsAll reports whether figures count all of a kind.
func countsAll(figures []figure, of string) bool {
	return slices.ContainsFunc(figures, func(f figure) bool {
		return f.Of == of && f.PartOf == "" && scopeOf(&f) == "" && (f.Low != nil || f.High != nil)
	})
}

// HowMany is the question for a kind of figure: how-many for the dead, how-many:wounded and so on for the others.
func HowMany(of string) string {
	if of == "killed" {
		return dispute.HowMany
	}
	return dispute.HowMany + ":" + of
}

// tolls asks how many.
func (k *asker) tolls(e *Entry, c *Claim) {
	if !asserted(c) || aside(c) && !e.Coded { // a coder who gives one event a year has counted that event
		return
	}
	for i := range c.Figures {
		f := &c.Figures[i]
		if f.Low == nil && f.High == nil || f.Who == "some" || e.oneOfMore(c, f) {
			continue
		}
		if c.Status == sitrep.Denied && f.Low != nil && *f.Low > 0 {
			continue // who denies the killing of scores counts nobody
		}
		if f.Unit != "" && f.Unit != "people" && (f.Of == "killed" || f.Of == "wounded") {
			continue
		}
		scope := c.scope(f)
		if scope == "civilians" && f.PartOf == "" && e.most(f.Of) < least(f) && !c.countsOthers(i) {
			scope = "" // who counts civilians and no more than them counts all
		}
		if f.PartOf != "" && scope == "" {
			continue // a part of which nobody says what it is
		}
		if f.Of != "killed" && f.Of != "wounded" && f.Unit != "people" && f.Unit != "" {
			scope = strings.TrimSpace(f.Unit + " " + scope)
		}
		ofKind := scope != "" && f.PartOf == "" && (f.Unit == "people" || f.Unit == "")
		span := c.Evidence
		if f.Span.End > f.Span.Start {
			span = f.Span
		}
		low, high := f.Low, f.High
		sum := len(f.CombinedWith) > 0
		switch {
		case sum:
			low = nil // "30 killed or wounded": so many dead at most
		case c.leavesOut(i) && !c.superseded(i):
			high = nil
		}
		if low == nil && high == nil {
			continue
		}
		first, last := c.asOf(f)
		k.answer(k.question(HowMany(f.Of), f.Of, scope), e, c, span, dispute.Number(low, high, f.Approx && !f.Vague), dispute.Value{
			Start: first, End: last, Low: low, High: high, Approx: f.Approx, Vague: f.Vague, Part: sum,
			Tentative: c.Tentative && !(c.Rises && f.Of == "wounded"), Replaces: c.Replaces && !c.superseded(i), Superseded: c.superseded(i), Kin: c.ofKin(i), Spot: c.ownSpot(), Means: c.Modes,
			By: c.Actors, Against: c.struckOf(scope), Days: c.days(), Wide: c.Wide, Who: wordFor(scope, f), Struck: c.struckOn(), Coded: e.Coded, OfKind: ofKind, Others: ofKind && amongAll(c),
		})
	}
}

// least is the lower bound of a figure, 0 where it has none.
func least(f *figure) int64 {
	if f.Low == nil {
		return 0
	}
	return *f.Low
}

// most is the largest count of all of a kind that an entry gives, 0 if it gives none.
func (e *Entry) most(of string) int64 {
	n := int64(0)
	for i := range e.Claims {
		for k := range e.Claims[i].Figures {
			if f := &e.Claims[i].Figures[k]; f.Of == of && f.PartOf == "" && scopeOf(f) == "" {
				n = max(n, least(f))
			}
		}
	}
	return n
}

// oneOfMore reports whether a figure counts one person of the many that the same voice, or any that its report lets speak, counts:
// "the body of a man lay there" beside 29 dead.
func (e *Entry) oneOfMore(c *Claim, f *figure) bool {
	if f.High == nil || *f.High != 1 || f.PartOf != "" {
		return false
	}
	return slices.ContainsFunc(e.Claims, func(o Claim) bool {
		return (len(c.Sources) == 0 || sameParties(o.Sources, c.Sources)) && slices.ContainsFunc(o.Figures, func(g figure) bool {
			return g.Of == f.Of && g.PartOf == "" && least(&g) > 1
		})
	})
}

// sameSet reports whether two lists name the same parties in any order; each names one once.
func sameSet(a, b []party.Party) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(p party.Party) bool {
		return !slices.ContainsFunc(b, func(q party.Party) bool { return p.Key == q.Key })
	})
}

// sameParties reports whether two lists name the same parties in the same order.
func sameParties(a, b []party.Party) bool {
	return slices.EqualFunc(a, b, func(p, q party.Party) bool { return p.Key == q.Key })
}

// leavesOut reports whether a figure counts some of those whom it could count, so many at least: "38 are still being treated", "five
// new deaths", "the mayor and two others were killed", "her clinic received 12 bodies".
func (c *Claim) leavesOut(i int) bool {
	t, err := known()
	if err != nil {
		return false
	}
	f := &c.Figures[i]
	switch {
	case t.says("additional", f.Span.Exact), c.countsOn(i), c.Divides:
		return true
	case f.Of == "killed":
		return c.Some || t.says("others", f.Span.Exact) && !slices.ContainsFunc(c.Figures[:i], func(o figure) bool { return o.Of != f.Of })
	case f.Of == "wounded":
		return c.Treated || c.Status == sitrep.Ongoing
	}
	return false
}

// countsOn reports whether a claim counts others of the same kind beside a figure: "12 died in the town and seven in a village".
func (c *Claim) countsOn(i int) bool {
	f := &c.Figures[i]
	for k := range c.Figures {
		g := &c.Figures[k]
		a, b := scopeOf(f), scopeOf(g)
		if k != i && !c.superseded(k) && g.Of == f.Of && g.Unit == f.Unit && f.PartOf == "" && g.PartOf == "" && (a == b || a == "" || b == "") && g.Low != nil && f.Span != g.Span {
			return true
		}
	}
	return false
}

// countsOthers reports whether a claim counts others of another kind beside a figure: "12 soldiers and four civilians".
func (c *Claim) countsOthers(i int) bool {
	f := &c.Figures[i]
	for k := range c.Figures {
		g := &c.Figures[k]
		if k != i && g.Of == f.Of && g.PartOf == "" && least(g) > 0 && scopeOf(g) != "" && scopeOf(g) != scopeOf(f) {
			return true
		}
	}
	return false
}

// amongAll reports whether a claim's words count some of more: "four children were among the dead".
func amongAll(c *Claim) bool {
	t, err := known()
	return err == nil && t.says("among", c.Evidence.Exact)
}

// asOf is the day for which a claim counts what goes on from day to day, people moved and things delivered; of the dead it is none.
func (c *Claim) asOf(f *figure) (first, last string) {
	if c.Process == "" || c.When == nil || f.Of == "killed" || f.Of == "wounded" {
		return "", ""
	}
	return c.When.First, c.When.Last
}

// ofKin reports whether a figure is the sum of single persons who are somebody's kin or companions.
func (c *Claim) ofKin(i int) bool {
	t, err := known()
	whole, n := fmt.Sprintf("%s#%d", c.ID, i), 0
	for k := range c.Figures {
		if f := &c.Figures[k]; f.PartOf == whole {
			if err != nil || !few(*f) || !t.parts[scopeOf(f)] {
				return false
			}
			n++
		}
	}
	return n > 1
}

// ownSpot is the place that a claim's own words put it at; nil if they name none.
func (c *Claim) ownSpot() *dispute.Spot {
	if len(c.Places) == 0 || c.Places[0].Carried || c.Places[0].Span == nil {
		return nil
	}
	return spotOf(&c.Places[0])
}

// struckOn is the day or the days of what a claim counts, nil where it has none.
func (c *Claim) struckOn() *dispute.Days {
	if c.When == nil {
		return nil
	}
	return &dispute.Days{First: c.When.First, Last: c.When.Last, Carried: c.When.Carried || c.When.Span == nil}
}

// superseded reports whether the report says that another figure took the place of a claim's.
func (c *Claim) superseded(i int) bool {
	return c.Figures[i].SupersededBy != "" || slices.Contains(c.Earlier, i)
}

// rangeOf is the lowest low and the highest high of the answers on the whole; null is no bound. Superseded figures count
// only where there is no other.
func rangeOf(q *dispute.Question) [2]*int64 {
	if whole := slices.DeleteFunc(slices.Clone(q.Answers), func(a dispute.Answer) bool { return a.Value.Part }); len(whole) > 0 {
		q = &dispute.Question{Answers: whole}
	}
	answers := slices.DeleteFunc(slices.Clone(q.Answers), func(a dispute.Answer) bool { return a.Value.Superseded })
	if len(answers) == 0 {
		answers = q.Answers
	}
	low, high := answers[0].Value.Low, answers[0].Value.High
	for i := range answers[1:] {
		v := &answers[i+1].Value
		switch {
		case v.Low == nil:
			low = nil
		case low != nil && *v.Low < *low:
			low = v.Low
		}
		switch {
		case v.High == nil:
			high = nil
		case high != nil && *v.High > *high:
			high = v.High
		}
	}
	return [2]*int64{low, high}
}
