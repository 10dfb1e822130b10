package dispute

import (
	"fmt"
	"slices"
	"strings"
)

// verdict is how two answers stand, in words.
type verdict struct {
	relation string
	differs  bool
	why      string
}

func compatible(why string) verdict { return verdict{Compatible, false, why} }
func differs(why string) verdict    { return verdict{Compatible, true, why} }
func conflict(why string) verdict   { return verdict{Conflict, true, why} }
func update(why string) verdict     { return verdict{Update, true, why} }

// Compare says how two answers to a question stand. Swapping them swaps nothing but the order of the words.
func Compare(question string, a, b *Answer) Comparison {
	compare := map[string]func(a, b *Answer) verdict{
		Happened: happened, Who: parties, Whom: targets, Where: wherePlaced, When: when, Phase: phase, Holder: holder, Weapon: weapon,
	}[question]
	if compare == nil {
		compare = howMany // "how-many", "how-many:wounded"
	}
	v := compare(a, b)
	if v.relation == Conflict && question[:min(len(question), len(HowMany))] != HowMany && oneVoice(a, b) {
		v = differs(a.Words + " and " + b.Words + " in one voice of one report: it means both")
	}
	if v.relation == Conflict && twoTold(a, b) {
		v = differs(a.Words + " and " + b.Words + ": its report tells of them as two events")
	}
	return Comparison{Relation: v.relation, Differs: v.differs, Why: v.why}
}

// twoTold reports whether two answers of one report are about what its reader took for two events. Two who are named set what they say against each
// other where it was put together all the same, or where they speak of one spot and neither of what belongs to no event: the dead of the day's
// raids, and those of one of them.
func twoTold(a, b *Answer) bool {
	if a.Report != b.Report || a.Told == b.Told || a.Value.Code == Not || b.Value.Code == Not {
		return false
	}
	together := a.Entry == b.Entry && a.Entry != ""
	return !namedApart(a, b) || !together && a.Told != "" && b.Told != "" && !oneSpot(a, b)
}

// Compare compares all answers of a question that come from different claims.
func (q *Question) Compare() {
	q.Pairs = []Comparison{}
	for i := range q.Answers {
		for j := i + 1; j < len(q.Answers); j++ {
			a, b := &q.Answers[i], &q.Answers[j]
			if a.Report == b.Report && a.Claim == b.Claim {
				continue
			}
			c := Compare(q.About, a, b)
			c.A, c.B = i, j
			q.Pairs = append(q.Pairs, c)
		}
	}
	q.bothMeant()
	q.overtaken()
}

// overtaken makes an update of two numbers in conflict where some report calls one of them an earlier toll.
func (q *Question) overtaken() {
	for i := range q.Pairs {
		c := &q.Pairs[i]
		if c.Relation != Conflict || !strings.HasPrefix(q.About, HowMany) {
			continue
		}
		for k := range q.Answers {
			old := &q.Answers[k]
			if !old.Value.Superseded {
				continue
			}
			for _, n := range []int{c.A, c.B} {
				if a := &q.Answers[n]; same(a.Value.Low, old.Value.Low) && same(a.Value.High, old.Value.High) {
					c.Relation, c.Why = Update, at(&q.Answers[c.A])+" and "+at(&q.Answers[c.B])+", and "+old.Said()+" calls "+a.Words+" an earlier toll"
				}
			}
		}
	}
}

// bothMeant takes back conflicts of two voices where one of them also says in the same report what the other says: it
// tells of more than one thing, and means both. Numbers and denials are left.
func (q *Question) bothMeant() {
	if strings.HasPrefix(q.About, HowMany) {
		return
	}
	agrees := map[[2]int]bool{}
	for _, c := range q.Pairs {
		if c.Relation == Compatible && !c.Differs {
			agrees[[2]int{c.A, c.B}], agrees[[2]int{c.B, c.A}] = true, true
		}
	}
	also := func(a, b int) bool { // b's report says what a says as well
		return slices.ContainsFunc(q.Pairs, func(c Comparison) bool {
			x, y := c.A, c.B
			if y == b {
				x, y = y, x
			}
			return x == b && oneVoice(&q.Answers[y], &q.Answers[b]) && agrees[[2]int{a, y}]
		})
	}
	for i := range q.Pairs {
		c := &q.Pairs[i]
		a, b := &q.Answers[c.A], &q.Answers[c.B]
		if c.Relation != Conflict || a.Value.Code == Not || b.Value.Code == Not {
			continue
		}
		if also(c.A, c.B) || also(c.B, c.A) {
			c.Relation, c.Why = Compatible, a.Words+" and "+b.Words+": one report says both"
		}
	}
}

// PartsFollow makes updates of the conflicts on a part ("five children" against four) between reports whose totals are an
// update: who counts more dead counts more children. Questions of one event; those on numbers are looked at.
func PartsFollow(questions []*Question) {
	for _, part := range questions {
		if part.Scope == "" || !strings.HasPrefix(part.About, HowMany) {
			continue
		}
		for _, whole := range questions {
			if whole.About == part.About && whole.Of == part.Of && whole.Scope == "" {
				part.follow(whole)
			}
		}
	}
}

func (q *Question) follow(whole *Question) {
	for i := range q.Pairs {
		c := &q.Pairs[i]
		a, b := &q.Answers[c.A], &q.Answers[c.B]
		if c.Relation != Conflict || a.Report == b.Report {
			continue
		}
		if w := whole.between(a.Report, b.Report); w != nil && w.Relation == Update {
			c.Relation, c.Why = Update, at(a)+" and "+at(b)+": part of a toll that changed"
		}
	}
}

// between is the strongest comparison between answers of two reports: an update, else a conflict, else any; nil if there is
// none.
func (q *Question) between(a, b string) *Comparison {
	var best *Comparison
	for i := range q.Pairs {
		c := &q.Pairs[i]
		x, y := q.Answers[c.A].Report, q.Answers[c.B].Report
		if x == a && y == b || x == b && y == a {
			if best == nil || c.Relation == Update || c.Relation == Conflict && best.Relation == Compatible {
				best = c
			}
		}
	}
	return best
}

// Overtaken reports whether an answer is one that its source has given up, and so no side of a dispute: the same source gives another
// number later.
func (q *Question) Overtaken(i int) bool {
	return slices.ContainsFunc(q.Pairs, func(c Comparison) bool {
		other := c.A + c.B - i
		if c.A != i && c.B != i || c.Relation != Update || !strings.HasPrefix(q.About, HowMany) {
			return false
		}
		return sameSource(&q.Answers[i], &q.Answers[other]) && later(&q.Answers[other], &q.Answers[i])
	})
}

// Disputed reports whether some pair is in conflict.
func (q *Question) Disputed() bool {
	return slices.ContainsFunc(q.Pairs, func(c Comparison) bool { return c.Relation == Conflict })
}

// Said is who gives an answer: its sources, or the outlet that speaks for itself.
func (a *Answer) Said() string {
	switch {
	case len(a.Sources) > 0:
		return strings.Join(a.Sources, " and ")
	case a.Outlet != "":
		return a.Outlet
	}
	return "report " + a.Report
}

// says is an answer with who gives it: "Reuters 72".
func says(a *Answer) string { return a.Said() + " " + a.Words }

// at is the same with the hour of its report, where that is known, or the day.
func at(a *Answer) string {
	const dayEnds, minuteEnds = 10, 16
	switch {
	case len(a.Published) >= minuteEnds:
		return fmt.Sprintf("%s at %s", says(a), a.Published[dayEnds+1:minuteEnds])
	case a.Published != "":
		return fmt.Sprintf("%s on %s", says(a), a.Published)
	}
	return says(a)
}

// oneVoice reports whether one report gives both answers in one voice.
func oneVoice(a, b *Answer) bool {
	return a.Report == b.Report && slices.Equal(a.Keys, b.Keys)
}

// sameSource reports whether one source gives both answers: a named one, or the outlet's own voice in two reports.
func sameSource(a, b *Answer) bool {
	if len(a.Sources) == 0 && len(b.Sources) == 0 {
		return a.Report != b.Report && a.Outlet != "" && a.Outlet == b.Outlet
	}
	if len(a.Sources) == 0 || len(b.Sources) == 0 {
		return false
	}
	return slices.ContainsFunc(a.Keys, func(k string) bool {
		return slices.ContainsFunc(b.Keys, func(o string) bool { return k == o || surname(k, o) || surname(o, k) })
	})
}

// surname reports whether a key is the last of the two or three words of another: "Hadrab" for "Osman Hadrab".
func surname(short, long string) bool {
	const words = 3
	return short != "" && !strings.Contains(short, " ") && strings.HasSuffix(long, " "+short) && strings.Count(long, " ") < words
}
