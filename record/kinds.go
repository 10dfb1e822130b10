package record

import (
	"cmp"
	"slices"
	"strings"

	"sitrep/record/dispute"
	"sitrep/record/standing"
)

// tollsOfKind are the tolls of an event of which nobody gives the whole, summed over the kinds that each claim counts: "12 soldiers and nine
// policemen" are 21. They are asked for the range and the conclusions alone: where accounts part on a kind, the question of that kind says so.
func tollsOfKind(questions []dispute.Question) []dispute.Question {
	var out []dispute.Question
	for i := range questions {
		q := &questions[i]
		if !strings.HasPrefix(q.About, dispute.HowMany) || asks(questions, q.Of) || asks(out, q.Of) {
			continue
		}
		if sum := summed(questions, q.Of); len(sum.Answers) > 0 {
			out = append(out, sum)
		}
	}
	return out
}

// asks reports whether questions ask how many of a kind of figure in all, and get an answer that counts all and still stands.
func asks(questions []dispute.Question, of string) bool {
	return slices.ContainsFunc(questions, func(q dispute.Question) bool {
		return strings.HasPrefix(q.About, dispute.HowMany) && q.Of == of && q.Scope == "" &&
			slices.ContainsFunc(q.Answers, func(a dispute.Answer) bool { return !a.Value.Part && !a.Value.Superseded })
	})
}

// summed has an answer for every claim that counts people of one kind or several, the sum of them. The Words say of which kind, where all
// answers count one; where they count several, others may have been hit as well.
func summed(questions []dispute.Question, of string) dispute.Question {
	sum := dispute.Question{About: HowMany(of), Of: of}
	scopes := map[string][]string{} // by report and claim
	for i := range questions {
		q := &questions[i]
		if q.Of != of || !strings.HasPrefix(q.About, dispute.HowMany) {
			continue
		}
		for _, a := range q.Answers {
			if !a.Value.OfKind {
				continue
			}
			if a.Value.Others {
				a.Value.High = nil
			}
			key := a.Report + " " + a.Claim
			k := slices.IndexFunc(sum.Answers, func(o dispute.Answer) bool { return o.Report == a.Report && o.Claim == a.Claim })
			switch {
			case k < 0:
				sum.Answers = append(sum.Answers, a)
			case slices.Contains(scopes[key], q.Scope):
				continue // one claim gives two numbers of one kind
			default:
				v := &sum.Answers[k].Value
				v.Low, v.High, v.Approx, v.Vague = plus(v.Low, a.Value.Low), plus(v.High, a.Value.High), v.Approx || a.Value.Approx, v.Vague || a.Value.Vague
			}
			scopes[key] = append(scopes[key], q.Scope)
		}
	}
	sum.Scope = one(scopes)
	apart := differ(scopes)
	if apart {
		sum.Answers = slices.DeleteFunc(slices.Clone(sum.Answers), func(a dispute.Answer) bool { return outnumbered(sum.Answers, &a) })
	}
	for i := range sum.Answers {
		a := &sum.Answers[i]
		if apart {
			a.Value.High = nil
		}
		a.Words = dispute.Number(a.Value.Low, a.Value.High, a.Value.Approx && !a.Value.Vague)
	}
	return sum
}

// outnumbered reports whether the report of an answer counts more of another kind: it says that so many died at least.
func outnumbered(answers []dispute.Answer, a *dispute.Answer) bool {
	return a.Value.Low != nil && slices.ContainsFunc(answers, func(o dispute.Answer) bool {
		return o.Report == a.Report && o.Value.Low != nil && *o.Value.Low > *a.Value.Low
	})
}

// plus is the sum of two bounds; nil is no bound.
func plus(a, b *int64) *int64 {
	if a == nil || b == nil {
		return nil
	}
	n := *a + *b
	return &n
}

// one is the kind that all claims count, "" where they count several.
func one(scopes map[string][]string) string {
	var all []string
	for _, list := range scopes {
		all = append(all, list...)
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) == 1 {
		return all[0]
	}
	return ""
}

// differ reports whether two claims count different kinds.
func differ(scopes map[string][]string) bool {
	var first []string
	for _, list := range scopes {
		if first != nil && !slices.Equal(first, list) {
			return true
		}
		first = list
	}
	return false
}

// concluded are the conclusions on the questions, and in the place of a whole that nobody gives the sum of the kinds: "12 (soldiers)".
func concluded(questions, sums []dispute.Question, witness map[string]int) []standing.Conclusion {
	replaced := func(q dispute.Question) bool {
		of := func(s dispute.Question) bool { return s.Of == q.Of }
		return strings.HasPrefix(q.About, dispute.HowMany) && q.Scope == "" && slices.ContainsFunc(sums, of)
	}
	out := standing.All(sums, witness)
	for i := range out {
		c := &out[i]
		if c.Words != "" && c.Scope != "" {
			c.Words += " (" + c.Scope + ")"
		}
		c.Scope, c.Answers = "", []int{} // the answers are those of the kinds' own questions
	}
	out = append(out, standing.All(slices.DeleteFunc(slices.Clone(questions), replaced), witness)...)
	slices.SortStableFunc(out, func(a, b standing.Conclusion) int {
		return cmp.Or(asked(a.Question)-asked(b.Question), strings.Compare(a.Question, b.Question), strings.Compare(a.Of, b.Of),
			strings.Compare(a.Scope, b.Scope))
	})
	return out
}
