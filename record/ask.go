package record

import (
	"cmp"
	"slices"
	"strings"

	"sitrep"
	"sitrep/actors"
	"sitrep/record/dispute"
	"sitrep/record/party"
	"sitrep/witness"
)

// asker collects the answers of an event's claims, question by question.
type asker struct {
	questions []*dispute.Question
	sides     []party.Party   // those that act in the event or suffer it, or whose the place becomes
	struck    []party.Party   // those that suffer it
	lands     map[string]bool // folded names of lands that its reports say it was in
}

// questions asks an event's entries everything and compares the answers.
func questions(entries []Entry) []dispute.Question {
	k := &asker{lands: landsOf(entries)}
	for i := range entries {
		k.sides = union(union(k.sides, entries[i].Actors), entries[i].Recipients)
		k.struck = union(k.struck, entries[i].Recipients)
		for j := range entries[i].Claims {
			if c := &entries[i].Claims[j]; c.Holder != nil && asserted(c) && !c.Aside { // who takes a town is a party to its fall
				k.sides = union(k.sides, []party.Party{*c.Holder})
			}
		}
	}
	for i := range entries {
		e := &entries[i]
		for j := range e.Claims {
			c := &e.Claims[j]
			k.tolls(e, c)
			k.state(e, c)
			if !asserted(c) {
				continue
			}
			k.deed(e, c)
			k.whereWhen(e, c)
		}
	}
	k.denials()
	k.ofMore()
	k.summands()
	k.largerParts()
	out := make([]dispute.Question, 0, len(k.questions)) // never nil: it is written as a list
	for _, q := range k.questions {
		slices.SortStableFunc(q.Answers, func(a, b dispute.Answer) int {
			return cmp.Or(strings.Compare(a.Published, b.Published), strings.Compare(a.Report, b.Report), strings.Compare(a.Claim, b.Claim), strings.Compare(a.Words, b.Words))
		})
		q.Compare()
	}
	k.sure(entries)
	dispute.PartsFollow(k.questions)
	for _, q := range k.questions {
		out = append(out, *q)
	}
	slices.SortFunc(out, func(a, b dispute.Question) int {
		return cmp.Or(asked(a.About)-asked(b.About), strings.Compare(a.About, b.About), strings.Compare(a.Of, b.Of), strings.Compare(a.Scope, b.Scope))
	})
	return out
}

// landsOf are the folded names of lands that entries call so: a town of the name may be meant for its district.
func landsOf(entries []Entry) map[string]bool {
	t, err := known()
	if err != nil {
		return nil
	}
	out := map[string]bool{}
	for i := range entries {
		for j := range entries[i].Claims {
			for _, p := range entries[i].Claims[j].Places {
				if name := t.spelling.land(p.Name); name != "" {
					out[name] = true
				}
			}
		}
	}
	return out
}

// isLand reports whether a name is a land's, or a town's that some report calls one.
func (k *asker) isLand(name string) bool {
	t, err := known()
	return err == nil && (k.lands[actors.Fold(name)] || t.spelling.land(name) != "")
}

// asked is the order in which questions are shown.
func asked(about string) int {
	about, _, _ = strings.Cut(about, ":")
	return slices.Index([]string{
		dispute.Happened, dispute.Who, dispute.Whom, dispute.Where, dispute.When, dispute.HowMany, dispute.Phase, dispute.Holder, dispute.Weapon,
	}, about)
}

// question gives the question, made on the first call.
func (k *asker) question(about, of, scope string) *dispute.Question {
	for _, q := range k.questions {
		if q.About == about && q.Of == of && q.Scope == scope {
			return q
		}
	}
	q := &dispute.Question{About: about, Of: of, Scope: scope}
	k.questions = append(k.questions, q)
	return q
}

// answer adds an answer, unless the same claim has given it already.
func (k *asker) answer(q *dispute.Question, e *Entry, c *Claim, evidence sitrep.Span, words string, v dispute.Value) {
	a := dispute.Answer{
		Report: e.Report, Claim: c.ID, Outlet: e.Outlet, Published: e.Published, Sources: []string{}, Keys: []string{},
		Words: words, Evidence: evidence, Hedged: c.Hedged, Value: v, Told: c.Told, Entry: e.ID,
	}
	for _, s := range c.Sources {
		a.Sources, a.Keys = append(a.Sources, s.Name), append(a.Keys, e.sourceKey(&s))
		k.partial(&a, s)
	}
	if len(a.Keys) == 0 && e.Outlet != "" {
		a.Keys = append(a.Keys, e.Outlet)
	}
	if slices.ContainsFunc(q.Answers, func(o dispute.Answer) bool {
		return o.Report == a.Report && o.Claim == a.Claim && o.Words == a.Words
	}) {
		return
	}
	q.Answers = append(q.Answers, a)
}

// partial notes whether a source is a party to the event, and whether it counts its own losses.
func (k *asker) partial(a *dispute.Answer, source party.Party) {
	for _, p := range k.sides {
		if p.Camp == party.Civil || p.Camp == "" || p.Open && source.Open && p.Key != source.Key && !oneArmy(p, source) {
			continue
		}
		if party.Relate(p, source) <= party.Part {
			a.Party = true
		}
	}
	counts := a.Value.Low != nil && *a.Value.Low > 0
	if r, ok := party.Any([]party.Party{source}, k.struck); counts && ok && r <= party.Part && source.Camp != party.Civil {
		a.OwnLoss = true
	}
}

// oneArmy reports whether two descriptions are of the armed forces of one country: "army artillery" and "the army".
func oneArmy(a, b party.Party) bool {
	return a.Sector == "MIL" && b.Sector == "MIL" && a.Country != "" && a.Country == b.Country && a.Camp == party.State && b.Camp == party.State
}

// sourceKey is the key under which witness knows a source; one that it does not know is a source of this report alone.
func (e *Entry) sourceKey(s *party.Party) string {
	if key := e.Said[s.Key]; key != "" {
		return key
	}
	return witness.Alone(e.Report, s.Name)
}

// denials drops the question whether it happened where nobody doubts it.
func (k *asker) denials() {
	k.questions = slices.DeleteFunc(k.questions, func(q *dispute.Question) bool {
		return q.About == dispute.Happened && !slices.ContainsFunc(q.Answers, func(a dispute.Answer) bool { return a.Value.Code == dispute.Not || a.Hedged })
	})
}
