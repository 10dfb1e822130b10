// Package dispute compares what claims answer to the same question, pairwise: compatible, update or conflict, each with
// its reason in words. The conventions are those of design.md, section 4.
//
// It promises that a conflict is found by looking at the two answers alone, that the other answers of the question can only
// take it back, that swapping the two swaps the sides and nothing else, and that bounds, part and whole, refinement and
// open questions never make a conflict.
package dispute

import (
	"sitrep"
	"sitrep/record/party"
)

// Questions.
const (
	Happened = "happened"
	Who      = "who"
	Whom     = "whom"
	Where    = "where"
	When     = "when"
	HowMany  = "how-many"
	Phase    = "phase"
	Holder   = "holder"
	Weapon   = "weapon"
)

// Relations.
const (
	Compatible = "compatible"
	Update     = "update"
	Conflict   = "conflict"
)

// Question is one question of an event with every answer that its claims give.
type Question struct {
	About   string       `json:"question"`
	Of      string       `json:"of,omitempty"`    // how-many: killed, wounded …; phase: the process's kind
	Scope   string       `json:"scope,omitempty"` // the part that is asked about: children, soldiers, one side
	Answers []Answer     `json:"answers"`         // by publication, report and claim
	Pairs   []Comparison `json:"pairs"`           // of answers of different claims
}

// Answer is what one claim answers.
type Answer struct {
	Report    string      `json:"report"`
	Claim     string      `json:"claim"`
	Outlet    string      `json:"outlet,omitempty"`
	Published string      `json:"published,omitempty"`
	Sources   []string    `json:"sources"` // names; empty: the report's own voice
	Keys      []string    `json:"keys"`    // under which the sources are the same in every report; the outlet's without one
	Party     bool        `json:"party"`   // a source is a party to the event
	OwnLoss   bool        `json:"own_loss,omitempty"`
	Words     string      `json:"words"` // the value in words: "at least 40", "Russia", "ended"
	Evidence  sitrep.Span `json:"evidence"`
	Hedged    bool        `json:"hedged,omitempty"`
	Value     Value       `json:"value"`
	Told      string      `json:"-"` // the event of its report, by the number that the reader gave it
	Entry     string      `json:"-"` // the same, as its claims were put together
}

// Value is an answer in the form that comparing needs. Which fields are set depends on the question.
type Value struct {
	Low     *int64        `json:"low,omitempty"`
	High    *int64        `json:"high,omitempty"`
	Approx  bool          `json:"approx,omitempty"`
	Vague   bool          `json:"vague,omitempty"`
	Parties []party.Party `json:"parties,omitempty"`
	Against []party.Party `json:"-"`               // of who did it and of how many: to whom
	By      []party.Party `json:"-"`               // of how many: who struck them
	Days    int           `json:"-"`               // of how many: over so many days; 0 where its words give none
	Struck  *Days         `json:"-"`               // of how many: when those were struck whom it counts; nil where it says nothing of it
	Coded   bool          `json:"-"`               // of how many: a coder's
	Wide    bool          `json:"-"`               // of how many: counts several places or attacks
	Who     string        `json:"-"`               // of how many: the word for those counted
	Dead    int64         `json:"-"`               // of who did it and to whom: how many dead the same claim counts, 0 where it gives no one number
	OfKind  bool          `json:"-"`               // of how many: people of one kind, and no part of another count of its claim
	Others  bool          `json:"-"`               // of how many of a kind: its words say that there are others
	Fights  int           `json:"-"`               // of to whom: 1 where all of them fight, -1 where none does
	Phase   string        `json:"-"`               // of when: the phase of a process that the time is of
	Code    string        `json:"code,omitempty"`  // a phase, a mode, a control state, happened or denied
	Means   []string      `json:"means,omitempty"` // of who did it: the modes of what was done
	Start   string        `json:"start,omitempty"`
	End     string        `json:"end,omitempty"`

	Spot   *Spot `json:"spot,omitempty"`
	Said   bool  `json:"said,omitempty"`   // a time that was read from words, and not coded by hand
	Extent bool  `json:"extent,omitempty"` // of a part of the place

	Part       bool `json:"part,omitempty"`       // counts a part of the whole, or the whole with others: a bound of it and no more
	Kin        bool `json:"-"`                    // counts somebody's kin one by one
	Superseded bool `json:"superseded,omitempty"` // the text says that another figure took its place
	Tentative  bool `json:"tentative,omitempty"`  // the text says that it is not final
	Replaces   bool `json:"replaces,omitempty"`   // the text says that it replaces an earlier one
}

// Days are the first and the last day of something, "" where it is open.
type Days struct {
	First, Last string
	Carried     bool // told elsewhere in the report
}

// Comparison says how two answers stand.
type Comparison struct {
	A        int    `json:"a"` // index into the question's answers
	B        int    `json:"b"`
	Relation string `json:"relation"`
	Differs  bool   `json:"differs,omitempty"` // compatible without being equal: "differs within bounds"
	Why      string `json:"why"`               // "Reuters 72 at 09:00 and Reuters 100 at 18:00: a rising toll"
}

// Side is one answer of a dispute with everyone who gives it.
type Side struct {
	Words   string   `json:"answer"`
	Sources []string `json:"sources"` // as they are shown
	Reports []string `json:"reports"`
}
