package dispute

import (
	"slices"

	"sitrep"
	"sitrep/record/party"
)

// Not is the Code of an answer that denies: "not Russia", "it did not happen".
const Not = "not"

// happened compares whether it happened.
func happened(a, b *Answer) verdict {
	if (a.Value.Code == Not) == (b.Value.Code == Not) {
		return compatible("same answer")
	}
	if a.Hedged && b.Hedged {
		return differs("neither is sure")
	}
	return conflict(says(a) + " against " + says(b))
}

// parties compares who did it.
func parties(a, b *Answer) verdict {
	notA, notB := a.Value.Code == Not, b.Value.Code == Not
	r, ok := party.Any(a.Value.Parties, b.Value.Parties)
	switch {
	case !ok:
		return compatible("one names nobody")
	case notA && notB:
		return compatible("both deny")
	case (notA || notB) && sameSource(a, b):
		return update(a.Words + " and " + b.Words + " by one source: it says both, or has changed its account")
	case notA || notB:
		if r == party.Same || r == party.Part && !slices.ContainsFunc(a.Value.Parties, func(p party.Party) bool { return p.Kind == "person" }) {
			return conflict(says(a) + " against " + says(b) + ": accusation against denial")
		}
		return compatible("the denial is for another")
	}
	return sides(a, b, r, joint)
}

// targets compares to whom it was done.
func targets(a, b *Answer) verdict {
	r, ok := party.Any(a.Value.Parties, b.Value.Parties)
	if !ok {
		return compatible("one names nobody")
	}
	if a.Value.Code == Not || b.Value.Code == Not {
		return compatible("a denial")
	}
	if r > party.Part && (woundsFoes(a, b) || woundsFoes(b, a)) {
		return conflict(says(a) + " against " + says(b) + ": fighters or civilians")
	}
	return sides(a, b, r, bothStruck)
}

// woundsFoes reports whether a party to the event says that fighters were struck where another voice says that civilians were; whoever
// says so, where both count the same dead: "nine fighters" against "nine civilians".
func woundsFoes(fighters, civilians *Answer) bool {
	if civilians.Value.Fights >= 0 || len(fighters.Sources) == 0 || sameSource(fighters, civilians) || oneVoice(fighters, civilians) {
		return false
	}
	unarmed := func(p party.Party) bool { return p.Camp != party.Armed }
	if sameDead(fighters, civilians) && !slices.ContainsFunc(fighters.Value.Parties, unarmed) {
		return true
	}
	return fighters.Value.Fights > 0 && fighters.Party && !fighters.OwnLoss
}

// sameDead reports whether the claims of two answers count as many dead, and more than many attacks leave: they are of one deed.
func sameDead(a, b *Answer) bool {
	const fewest = 3
	return a.Value.Dead == b.Value.Dead && a.Value.Dead >= fewest
}

// sides compares two lists of parties by the best that they have in common; both says whether two that are apart can both have been.
func sides(a, b *Answer, r party.Relation, both func(a, b *Answer) bool) verdict {
	switch r {
	case party.Same:
		if a.Words == b.Words {
			return compatible("same answer")
		}
		return compatible("two names of one, or one side more")
	case party.Part:
		return differs(a.Words + " and " + b.Words + ": one refines the other")
	case party.Maybe:
		return differs(a.Words + " and " + b.Words + ": one leaves it open")
	}
	if both(a, b) {
		return differs(a.Words + " and " + b.Words + ": both can have been")
	}
	return conflict(says(a) + " against " + says(b))
}

// joint reports whether two different hands can both have been at work: reports in words name one of several sides, and only rivals
// exclude each other. A coder's categories are whole answers.
func joint(a, b *Answer) bool {
	switch {
	case bothCoded(a, b):
		return false
	case eachOther(a, b) || forOthers(a) || forOthers(b):
		return true
	case !sameDead(a, b) && (otherMeans(a, b) || otherSpot(a, b)):
		return true
	case (len(a.Sources) == 0 || len(b.Sources) == 0) && (a.Report == b.Report || !sameDead(a, b)):
		return true
	}
	return slices.ContainsFunc(a.Value.Parties, func(p party.Party) bool {
		return slices.ContainsFunc(b.Value.Parties, func(q party.Party) bool { return !party.Rivals(p, q) })
	})
}

// bothStruck reports whether an attack can have struck both: all but two with names of which neither is a state.
func bothStruck(a, b *Answer) bool {
	open := func(p party.Party) bool { return p.Open || p.Camp == "" || p.Camp == party.Civil }
	state := func(p party.Party) bool { return p.Camp == party.State }
	switch {
	case bothCoded(a, b):
		return false
	case slices.ContainsFunc(a.Value.Parties, open) || slices.ContainsFunc(b.Value.Parties, open) || forOthers(a) || forOthers(b):
		return true
	case len(a.Sources) == 0 || len(b.Sources) == 0 || otherMeans(a, b) || otherSpot(a, b):
		return true
	}
	return slices.ContainsFunc(a.Value.Parties, state) && slices.ContainsFunc(b.Value.Parties, state)
}

// bothCoded reports whether both answers are a coder's categories.
func bothCoded(a, b *Answer) bool {
	coded := func(p party.Party) bool { return p.Coded }
	return slices.ContainsFunc(a.Value.Parties, coded) && slices.ContainsFunc(b.Value.Parties, coded)
}

// eachOther reports whether who acts in one may be whom the other says was struck: both sides of a fight act. Of victims that are only
// "people" nothing is known.
func eachOther(a, b *Answer) bool {
	fights := func(list []party.Party) []party.Party {
		return slices.DeleteFunc(slices.Clone(list), func(p party.Party) bool { return p.Open && (p.Camp == "" || p.Camp == party.Civil) })
	}
	r, ok := party.Any(a.Value.Parties, fights(b.Value.Against))
	q, also := party.Any(b.Value.Parties, fights(a.Value.Against))
	return ok && r <= party.Maybe || also && q <= party.Maybe
}

// forOthers reports whether persons who say so are all that an answer names: "we shot it down" tells of the speaker's side.
func forOthers(a *Answer) bool {
	return !slices.ContainsFunc(a.Value.Parties, func(p party.Party) bool {
		return p.Kind != sitrep.Person || !slices.Contains(a.Sources, p.Name)
	})
}

// otherMeans reports whether the answers tell of two ways of doing it: then they speak of two deeds.
func otherMeans(a, b *Answer) bool {
	x, y := a.Value.Means, b.Value.Means
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(m string) bool { return slices.Contains(y, m) })
}

// otherDeed reports whether two answers on a time or a place, read from words, tell of the deeds of two sides or of two ways
// of doing it.
func otherDeed(a, b *Answer) bool {
	r, ok := party.Any(a.Value.Parties, b.Value.Parties)
	return ok && r == party.Apart || otherMeans(a, b)
}
