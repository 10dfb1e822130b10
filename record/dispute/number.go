package dispute

import (
	"slices"
	"strconv"

	"sitrep/record/party"
)

// tenth is how far a bare approximate number reaches each way.
const tenth = 10

// dozens is what "dozens" are at the most, as figures have it.
const dozens = 99

// bounds are an answer's lower and upper bound, with an approximate number's ten percent; nil is no bound.
func (a *Answer) bounds() (low, high *int64) {
	low, high = a.Value.Low, a.Value.High
	if a.Value.Approx && !a.Value.Vague {
		if low != nil {
			v := *low - *low/tenth
			low = &v
		}
		if high != nil {
			v := *high + (*high+tenth-1)/tenth
			high = &v
		}
	}
	if a.Value.Vague && high != nil && *high >= dozens {
		v := *high * 2 // dozens may be a hundred, and hundreds a thousand
		high = &v
	}
	return low, high
}

// howMany compares two counts of the same kind and scope.
func howMany(a, b *Answer) verdict {
	lowA, highA := a.bounds()
	lowB, highB := b.bounds()
	if lowA == nil && highA == nil || lowB == nil && highB == nil {
		return compatible("one gives no number")
	}
	equal := same(a.Value.Low, b.Value.Low) && same(a.Value.High, b.Value.High)
	if equal {
		return compatible("same bounds")
	}
	meet := !below(highA, lowB) && !below(highB, lowA)
	if v, ok := ordered(a, b); ok && !(meet && a.Value.Vague != b.Value.Vague) { // who says dozens and then 40 has not changed his mind
		return v
	}
	if meet {
		return differs(says(a) + " and " + says(b) + ": the bounds overlap")
	}
	if x, y := a.Value, b.Value; x.End != "" && x.End < y.Start || y.End != "" && y.End < x.Start {
		return differs(says(a) + " and " + says(b) + ": counts of two days")
	}
	if otherDay(a, b) {
		return differs(says(a) + " and " + says(b) + ": of two days")
	}
	if longer(a, b) || longer(b, a) {
		return differs(says(a) + " and " + says(b) + ": one counts more days")
	}
	if wider(a, b) || wider(b, a) {
		return differs(says(a) + " and " + says(b) + ": one counts several places")
	}
	if otherHands(a, b) {
		return differs(says(a) + " and " + says(b) + ": by two that fight each other")
	}
	if otherDead(a, b) {
		return differs(says(a) + " and " + says(b) + ": of two sides")
	}
	if a.Report == b.Report && (a.Value.Spot == nil) != (b.Value.Spot == nil) && oneVoice(a, b) {
		return differs(says(a) + " and " + says(b) + ": one is of a place of its own")
	}
	if otherSpot(a, b) {
		return differs(says(a) + " and " + says(b) + ": counts of two places")
	}
	if coarser(a, b) || coarser(b, a) {
		return differs(says(a) + " and " + says(b) + ": one counts a wider place")
	}
	if farApart(a, b) {
		return differs(says(a) + " and " + says(b) + ": too far apart for two counts of one deed")
	}
	return conflict(says(a) + " against " + says(b) + ", no order between them")
}

// otherDay reports whether the words of two answers put what they count on two days. What two reports both carry on from elsewhere is less sure.
func otherDay(a, b *Answer) bool {
	x, y := a.Value.Struck, b.Value.Struck
	if x == nil || y == nil || a.Report != b.Report && x.Carried && y.Carried {
		return false
	}
	return x.Last != "" && x.Last < y.First || y.Last != "" && y.Last < x.First
}

// coarser reports whether an answer counts the dead of a region or a land, and the other fewer of a town or a site: a sum and one of its
// parts, unless two who are named give them in one report.
func coarser(a, b *Answer) bool {
	x, y := a.Value.Spot, b.Value.Spot
	return x != nil && y != nil && x.Said && y.Said && x.Wide && y.Fine && less(b, a) && !(a.Report == b.Report && namedApart(a, b))
}

// farApart reports whether one count is more than three times the other, and neither is of a party to the event, nor do two who are named give
// them in one report: such counts are seldom of one deed.
func farApart(a, b *Answer) bool {
	const times = 3
	if a.Value.Coded || b.Value.Coded || a.Party || b.Party || a.Report == b.Report && namedApart(a, b) {
		return false
	}
	lowA, highA := a.bounds()
	lowB, highB := b.bounds()
	return highA != nil && lowB != nil && *highA*times < *lowB || highB != nil && lowA != nil && *highB*times < *lowA
}

// longer reports whether an answer counts over a stretch of days, and the other, which counts less, over half of it or less.
func longer(a, b *Answer) bool {
	const stretch = 4
	return a.Value.Days >= stretch && 2*max(1, b.Value.Days) <= a.Value.Days && less(b, a)
}

// wider reports whether an answer counts what happened in several places, and the other, which counts less, does not.
func wider(a, b *Answer) bool { return a.Value.Wide && !b.Value.Wide && less(b, a) }

// otherHands reports whether those who strike in one answer fight those who strike in the other, and nobody strikes in both: so many were killed by
// the army, and so many by the rebels.
func otherHands(a, b *Answer) bool {
	r, ok := party.Any(a.Value.By, b.Value.By)
	return ok && r == party.Apart && slices.ContainsFunc(a.Value.By, func(p party.Party) bool {
		return slices.ContainsFunc(b.Value.By, func(q party.Party) bool { return party.Rivals(p, q) })
	})
}

// otherDead reports whether two counts of one kind are of the dead of two sides: their reports name two parties that were struck, who
// was struck in one strikes in the other, or one voice gives them by two words ("eight rebels", "12 militants").
func otherDead(a, b *Answer) bool {
	r, ok := party.Any(a.Value.Against, b.Value.Against)
	return ok && r == party.Apart || strikes(a, b) || strikes(b, a) || a.Value.Who != b.Value.Who && oneVoice(a, b)
}

// strikes reports whether those who strike in one answer are struck in the other.
func strikes(a, b *Answer) bool {
	r, ok := party.Any(a.Value.By, b.Value.Against)
	return ok && r <= party.Part
}

// ordered finds an update: one source gives both numbers, or a text says that its number is not final or replaces
// another. A later date alone is none.
func ordered(a, b *Answer) (verdict, bool) {
	first, second := a, b
	if later(a, b) {
		first, second = b, a
	}
	lower, higher := a, b
	if less(b, a) {
		lower, higher = b, a
	}
	rising := ": a changed toll"
	if less(first, second) {
		rising = ": a rising toll"
	}
	words := at(first) + " and " + at(second) + rising
	switch {
	case a.Value.Superseded || b.Value.Superseded:
		return update(words + ", and the text calls one superseded"), true
	case len(a.Sources) > 0 && sameSource(a, b):
		return update(words + " by one source"), true
	case sameSource(a, b) && less(first, second) && later(second, first):
		return update(words + " in one outlet"), true
	case lower.Value.Tentative && less(lower, higher) && !sameReportVoice(a, b):
		return update(words + ", and " + lower.Said() + "'s is not final"), true
	case higher.Value.Replaces && a.Report != b.Report:
		return update(words + ", and " + higher.Said() + "'s replaces an earlier one"), true
	}
	return verdict{}, false
}

// sameReportVoice reports whether one report gives both answers in its own voice: then it contradicts itself.
func sameReportVoice(a, b *Answer) bool {
	return a.Report == b.Report && len(a.Sources) == 0 && len(b.Sources) == 0
}

// later reports whether a was published after b, as far as both say.
func later(a, b *Answer) bool {
	return a.Published != "" && b.Published != "" && a.Published > b.Published
}

// less reports whether a's number is the lower one.
func less(a, b *Answer) bool {
	x, y := middle(a), middle(b)
	return x < y
}

func middle(a *Answer) int64 {
	switch v := a.Value; {
	case v.Low != nil && v.High != nil:
		return *v.Low + *v.High
	case v.Low != nil:
		return 2 * *v.Low
	case v.High != nil:
		return 2 * *v.High
	}
	return 0
}

func same(a, b *int64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

// below reports whether an upper bound lies under a lower one; nil is no bound.
func below(high, low *int64) bool { return high != nil && low != nil && *high < *low }

// Number is a count in words: "9", "at least 40", "up to 12", "about 50", "24 to 99".
func Number(low, high *int64, approx bool) string {
	n := func(v *int64) string { return strconv.FormatInt(*v, 10) }
	switch {
	case low == nil && high == nil:
		return "an unknown number"
	case low == nil:
		return "up to " + n(high)
	case high == nil:
		return "at least " + n(low)
	case *low != *high:
		return n(low) + " to " + n(high)
	case approx:
		return "about " + n(low)
	}
	return n(low)
}
