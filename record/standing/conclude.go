package standing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sitrep/record/dispute"
)

// All gives what every rule concludes on every question that has an answer, in the order of questions and rules.
// witness numbers the witness that each report belongs to.
func All(questions []dispute.Question, witness map[string]int) []Conclusion {
	var out []Conclusion
	for i := range questions {
		for _, rule := range Rules() {
			if c, ok := Conclude(rule, &questions[i], witness); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// Conclude applies one rule to one question; ok is false where the rule has nothing to say on it (a range of names) or
// is unknown.
func Conclude(rule string, q *dispute.Question, witness map[string]int) (c Conclusion, ok bool) {
	c = Conclusion{Rule: rule, Question: q.About, Of: q.Of, Scope: q.Scope}
	all := standing(q)
	if len(all) == 0 {
		return c, false
	}
	counted := strings.HasPrefix(q.About, dispute.HowMany)
	switch rule {
	case Range:
		if !counted {
			return c, false
		}
		c.span(q, all, witness, "")
	case Neutral:
		neutral := slices.DeleteFunc(slices.Clone(all), func(i int) bool { return q.Answers[i].Party && !q.Answers[i].OwnLoss })
		left := len(all) - len(neutral)
		if len(neutral) == 0 {
			c.Why = "every source is a party to the event"
			return c, true
		}
		if counted {
			c.span(q, neutral, witness, fmt.Sprintf(", %s left out as a party's", plural(left, "answer")))
		} else {
			c.most(q, neutral, witness)
			c.Why += fmt.Sprintf(", %s left out as a party's", plural(left, "answer"))
		}
	case Latest:
		c.latest(q, all)
	case Conservative:
		if !counted {
			return c, false
		}
		c.least(q, all)
	case Majority:
		c.majority(q, all, witness)
	case List:
		c.Answers, c.Words = all, strings.Join(words(q, all), "; ")
		c.Why = "every answer, without a conclusion"
	default:
		return c, false
	}
	return c, true
}

// standing are the answers that stand: superseded ones count only where there is no other.
func standing(q *dispute.Question) []int {
	var all, good []int
	for i := range q.Answers {
		all = append(all, i)
		if !q.Answers[i].Value.Superseded {
			good = append(good, i)
		}
	}
	if len(good) > 0 {
		return good
	}
	return all
}

// span concludes lowest low to highest high; counts of a part say nothing of the whole where others count it.
func (c *Conclusion) span(q *dispute.Question, at []int, witness map[string]int, more string) {
	if whole := slices.DeleteFunc(slices.Clone(at), func(i int) bool { return q.Answers[i].Value.Part }); len(whole) > 0 {
		at = whole
	}
	c.Answers = at
	c.Low, c.High = q.Answers[at[0]].Value.Low, q.Answers[at[0]].Value.High
	for _, i := range at[1:] {
		v := &q.Answers[i].Value
		if c.Low != nil && (v.Low == nil || *v.Low < *c.Low) {
			c.Low = v.Low
		}
		if c.High != nil && (v.High == nil || *v.High > *c.High) {
			c.High = v.High
		}
	}
	c.Words = dispute.Number(c.Low, c.High, false)
	if most := largest(q, at); c.Low != nil && c.High == nil && most > *c.Low {
		c.Words = fmt.Sprintf("%d to %d or more", *c.Low, most)
	}
	if c.Low == nil && c.High == nil && smallest(q, at) > 0 { // "up to 600" and "at least 200"
		c.Words = fmt.Sprintf("%d to %d, more or fewer", smallest(q, at), largest(q, at))
	}
	n := len(witnesses(q, at, witness))
	c.Why = "all that " + plural(n, "witness") + " allow"
	if n == 1 {
		c.Why += "s"
	}
	c.Why += more
}

// smallest is the smallest number that answers name, 0 if they name none.
func smallest(q *dispute.Question, at []int) int64 {
	least := largest(q, at)
	for _, i := range at {
		for _, n := range []*int64{q.Answers[i].Value.Low, q.Answers[i].Value.High} {
			if n != nil {
				least = min(least, *n)
			}
		}
	}
	return least
}

// largest is the largest number that answers name.
func largest(q *dispute.Question, at []int) int64 {
	most := int64(0)
	for _, i := range at {
		for _, n := range []*int64{q.Answers[i].Value.Low, q.Answers[i].Value.High} {
			if n != nil {
				most = max(most, *n)
			}
		}
	}
	return most
}

// latest concludes with the last published answer; one that its text calls preliminary gives way to others of the day.
func (c *Conclusion) latest(q *dispute.Question, at []int) {
	last := slices.MaxFunc(at, func(i, j int) int {
		a, b := &q.Answers[i], &q.Answers[j]
		return cmp.Or(strings.Compare(a.Published, b.Published), cmp.Compare(firm(a), firm(b)), cmp.Compare(i, j))
	})
	a := &q.Answers[last]
	c.Answers, c.Low, c.High, c.Words = []int{last}, a.Value.Low, a.Value.High, a.Words
	c.Why = "the last report, " + a.Said()
	if a.Published != "" {
		c.Why += " on " + a.Published
	}
}

func firm(a *dispute.Answer) int {
	if a.Value.Tentative || a.Value.Vague {
		return 0
	}
	return 1
}

// least concludes with the lowest number that a source gives. A party's count of its own dead weighs before others'.
func (c *Conclusion) least(q *dispute.Question, at []int) {
	best := -1
	for _, i := range at {
		v := &q.Answers[i].Value
		if v.Low == nil {
			continue
		}
		if best < 0 || *v.Low < *q.Answers[best].Value.Low {
			best = i
		}
	}
	if best < 0 {
		c.Why = "nobody gives a lower bound"
		return
	}
	a := &q.Answers[best]
	c.Answers, c.Low, c.Words = []int{best}, a.Value.Low, dispute.Number(a.Value.Low, nil, false)
	c.Why = "the least that a source gives: " + a.Said()
}

// majority concludes with what more than half of the witnesses give.
func (c *Conclusion) majority(q *dispute.Question, at []int, witness map[string]int) {
	group, n, all := c.largest(q, at, witness)
	if 2*n <= all {
		c.Why = fmt.Sprintf("no answer has more than half of %s", plural(all, "witness"))
		return
	}
	c.set(q, group)
	c.Why = fmt.Sprintf("%d of %s", n, plural(all, "witness"))
}

// most concludes with the answer that most witnesses give.
func (c *Conclusion) most(q *dispute.Question, at []int, witness map[string]int) {
	group, n, all := c.largest(q, at, witness)
	c.set(q, group)
	c.Why = fmt.Sprintf("%d of %s", n, plural(all, "witness"))
}

func (c *Conclusion) set(q *dispute.Question, group []int) {
	a := &q.Answers[group[0]]
	c.Answers, c.Low, c.High, c.Words = group, a.Value.Low, a.Value.High, a.Words
}

// largest is the answer with the most witnesses, the first of equals, how many those are, and how many there are in all.
func (*Conclusion) largest(q *dispute.Question, at []int, witness map[string]int) (group []int, n, all int) {
	for _, i := range at {
		var same []int
		for _, j := range at {
			if equal(&q.Answers[i], &q.Answers[j]) {
				same = append(same, j)
			}
		}
		if k := len(witnesses(q, same, witness)); k > n {
			group, n = same, k
		}
	}
	return group, n, len(witnesses(q, at, witness))
}

// equal reports whether two answers are the same one.
func equal(a, b *dispute.Answer) bool {
	if a.Words == b.Words {
		return true
	}
	if len(a.Value.Parties) == 0 || len(b.Value.Parties) == 0 || a.Value.Code != b.Value.Code {
		return false
	}
	return slices.ContainsFunc(a.Value.Parties, func(p party) bool {
		return slices.ContainsFunc(b.Value.Parties, func(o party) bool { return o.Key == p.Key })
	})
}

func witnesses(q *dispute.Question, at []int, witness map[string]int) map[int]bool {
	out := map[int]bool{}
	for _, i := range at {
		out[witness[q.Answers[i].Report]] = true
	}
	return out
}

func words(q *dispute.Question, at []int) []string {
	var out []string
	for _, i := range at {
		w := q.Answers[i].Said() + ": " + q.Answers[i].Words
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// plural counts a thing in words.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	if strings.HasSuffix(thing, "s") {
		return fmt.Sprintf("%d %ses", n, thing)
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
