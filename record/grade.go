package record

import (
	"slices"

	"sitrep"
	"sitrep/record/dispute"
	"sitrep/record/standing"
	"sitrep/witness"
)

// grade grades the event by its witnesses and conflicts.
func (e *Event) grade() standing.Grade {
	denies := e.deniers()
	s := standing.Support{Hedged: true, Disputed: len(e.Disputes), Denied: len(denies) > 0}
	partial := map[string]bool{} // reports all of whose answers rest on a party
	own := map[string]bool{}
	for i := range e.Questions {
		q := &e.Questions[i]
		for j := range q.Answers {
			a := &q.Answers[j]
			s.Hedged = s.Hedged && a.Hedged
			s.Sources = s.Sources || len(a.Sources) > 0
			s.OwnLoss = s.OwnLoss || a.OwnLoss
			s.Denied = s.Denied || q.About == dispute.Happened && a.Value.Code == dispute.Not
			if a.Party {
				partial[a.Report] = true
			} else {
				own[a.Report] = true
			}
		}
	}
	if len(e.Questions) == 0 {
		s.Hedged = false
	}
	for _, w := range e.Witnesses {
		if !slices.ContainsFunc(w.Reports, func(r string) bool { return !denies[r] }) {
			s.Against++
			continue
		}
		s.Witnesses++
		if slices.ContainsFunc(w.Reports, func(r string) bool { return own[r] || !partial[r] }) {
			s.Neutral++
		}
	}
	return standing.Event(s)
}

// deniers are the reports that tell of the event only to deny it. Who refuses the blame for it denies that he did it, and not the event.
func (e *Event) deniers() map[string]bool {
	out := map[string]bool{}
	for _, t := range e.Reports {
		out[t.Report] = true
	}
	for _, c := range e.Claims {
		if c.Status != sitrep.Denied {
			delete(out, c.Report)
		}
	}
	for i := range e.Questions {
		for _, a := range e.Questions[i].Answers {
			if e.Questions[i].About == dispute.Who {
				delete(out, a.Report)
			}
		}
	}
	return out
}

// Reliability grades every source by its record of agreement over events: how often its answers stood against those of
// independent witnesses, and how often it was a party to what it told. By witness key.
func Reliability(events []Event) map[string]standing.Letter {
	tracks := map[string]*standing.Track{}
	for i := range events {
		e := &events[i]
		of := e.witnessOf()
		for j := range e.Questions {
			track(&e.Questions[j], of, tracks)
		}
	}
	out := make(map[string]standing.Letter, len(tracks))
	for key, t := range tracks {
		out[key] = standing.Source(*t)
	}
	return out
}

// SourceNames are the names by which the reports of events call their sources, by witness key: the first by the alphabet of those that the
// key is written from ("Talal al-Barazi" for "Talal Barazi").
func SourceNames(events []Event) map[string]string {
	out := map[string]string{}
	for i := range events {
		for j := range events[i].Questions {
			for _, a := range events[i].Questions[j].Answers {
				for n, name := range a.Sources {
					if key := a.Keys[n]; witness.Calls(name, key) && (out[key] == "" || name < out[key]) {
						out[key] = name
					}
				}
			}
		}
	}
	return out
}

// track adds to the sources' records what one question says of them. An answer is borne out where more independent witnesses give it than
// one that conflicts with it. What its own source has given up is not held against it, and an update is neither.
func track(q *dispute.Question, witness map[string]int, tracks map[string]*standing.Track) {
	agree, part := make([]map[int]bool, len(q.Answers)), make([]map[int]bool, len(q.Answers))
	for i := range q.Answers {
		agree[i], part[i] = map[int]bool{}, map[int]bool{}
	}
	for _, c := range q.Pairs {
		a, b := witness[q.Answers[c.A].Report], witness[q.Answers[c.B].Report]
		switch {
		case a == b || q.Overtaken(c.A) || q.Overtaken(c.B):
		case c.Relation == dispute.Compatible:
			agree[c.A][b], agree[c.B][a] = true, true
		case c.Relation == dispute.Conflict:
			part[c.A][b], part[c.B][a] = true, true
		}
	}
	for i := range q.Answers {
		for _, key := range q.Answers[i].Keys {
			t := tracks[key]
			if t == nil {
				t = &standing.Track{}
				tracks[key] = t
			}
			compared := true
			switch {
			case len(agree[i]) > len(part[i]):
				t.Agree++
			case len(part[i]) > 0:
				t.Part++
			default:
				t.Alone++
				compared = false
			}
			if q.Answers[i].Party && compared {
				t.Party++
			}
		}
	}
}

// rely notes the reliability of the event's sources.
func (e *Event) rely(letters map[string]standing.Letter) {
	e.Reliable = map[string]standing.Letter{}
	for i := range e.Questions {
		for j := range e.Questions[i].Answers {
			for _, key := range e.Questions[i].Answers[j].Keys {
				e.Reliable[key] = letters[key]
			}
		}
	}
}
