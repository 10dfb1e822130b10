package record

import "math"

// weighCrowds makes the scores of a component's pairs those that they have among all that is told there. Where few reports tell of a place in
// some days, two of them are likely of one event; where eighty do, each of the other seventy-nine is as good. What counts is with how
// many others of other reports the one with more of them could be joined. scores has a row and a column for each entry, and 0 where two are no pair.
func weighCrowds(entries []*Entry, scores [][]float64) {
	t, err := known()
	if err != nil {
		return // no pair has a score then
	}
	crowd := make([]int, len(scores))
	for i := range scores {
		for j, s := range scores[i] {
			if s > 0 && entries[i].Report != entries[j].Report {
				crowd[i]++
			}
		}
	}
	for i := range scores {
		for j, s := range scores[i] {
			if s == 0 || s == 1 { // what a coder decided stays
				continue
			}
			w := t.weigh(entries[i], entries[j])
			around := float64(max(1, crowd[i], crowd[j]))
			scores[i][j] = graded(amid(math.Log(s/(1-s)), w.Quiet-w.Crowd*math.Log(around), entries[i].Coded && entries[j].Coded))
		}
	}
}

// graded puts log odds on a scale from 0 to 1, evenly, so that an average of scores is one of log odds: one pair that cannot be of one event
// says more than a chance of nearly nothing does. Link is where it was, as near as matters.
func graded(odds float64) float64 {
	const least, reach = -4.0, 15.0
	return min(max((odds-least)/reach, 0), 1)
}

// mostAgainst is how much, in log odds, a crowd speaks against a pair at the most: around a large event most of the others are of it.
const mostAgainst = -1.0

// amid is the log odds of a pair among all that is told around it. That little else is told speaks for what is likelier than not already, or
// two attacks on a quiet town would be one for want of others; that much is speaks against any pair.
func amid(odds, quiet float64, coded bool) float64 {
	switch {
	case coded:
		return odds + quiet
	case quiet > 0 && odds < 0:
		return odds
	}
	return odds + max(quiet, mostAgainst)
}
