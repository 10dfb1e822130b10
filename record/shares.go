package record

import (
	"slices"

	"sitrep/record/dispute"
)

// largerParts answers how many died in all with a part that is more than somebody's whole: of "dozens of aid workers" and 12 in all
// one is wrong.
func (k *asker) largerParts() {
	for _, whole := range k.questions {
		if whole.About != dispute.HowMany || whole.Scope != "" {
			continue
		}
		for _, part := range k.questions {
			if part.About != whole.About || part.Of != whole.Of || part.Scope == "" {
				continue
			}
			for _, a := range part.Answers {
				if a.Value.Low == nil || slices.ContainsFunc(whole.Answers, func(o dispute.Answer) bool { return o.Report == a.Report }) {
					continue // a report that counts all has given its whole
				}
				if !slices.ContainsFunc(whole.Answers, func(o dispute.Answer) bool { return o.Value.High != nil && *o.Value.High < *a.Value.Low }) {
					continue
				}
				a.Value.Part, a.Value.High = true, nil
				a.Words = dispute.Number(a.Value.Low, nil, false) + " (" + part.Scope + ")"
				whole.Answers = append(whole.Answers, a)
			}
		}
	}
}

// ofMore takes a count of one person beside another ("his father and brother") for the least where somebody counts more.
func (k *asker) ofMore() {
	for _, q := range k.questions {
		for i := range q.Answers {
			a := &q.Answers[i]
			if a.Value.Kin && slices.ContainsFunc(q.Answers, func(o dispute.Answer) bool { return o.Value.Low != nil && *o.Value.Low > *a.Value.High }) {
				a.Value.High, a.Words = nil, dispute.Number(a.Value.Low, nil, false)
			}
		}
	}
}
