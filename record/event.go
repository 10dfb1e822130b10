package record

import (
	"sitrep"
	"sitrep/record/dispute"
	"sitrep/record/party"
	"sitrep/record/standing"
	"sitrep/witness"
)

// EventFormat names the version of the event's format.
const EventFormat = "sitrep.event/1"

// Event is one thing that happened in the world, as far as any number of claims tell of it. Its JSON form is
// "sitrep.event/1", a superset of what design.md asks of `sitrep record --jsonl`: event, claims, disputes and range are a
// contract, the rest says more. Lists are in a canonical order, so equal records give equal bytes.
type Event struct {
	Format string `json:"format"`
	ID     string `json:"event"` // from the founding entry; see the package comment

	Type    string   `json:"type,omitempty"` // PLOVER, the one that most witnesses' reports give
	Modes   []string `json:"modes,omitempty"`
	Process string   `json:"process,omitempty"` // kind
	Control bool     `json:"control,omitempty"` // its claims say who holds a place
	Happens string   `json:"happens"`           // asserted: somebody says that it happened, or denies it; else expected

	Place      *Place        `json:"place"` // the finest that its reports agree with
	Places     []Place       `json:"places,omitempty"`
	Start      string        `json:"start,omitempty"` // the first day that some report allows
	End        string        `json:"end,omitempty"`
	Published  string        `json:"published,omitempty"` // of its first report
	Actors     []party.Party `json:"actors"`              // canonical; descriptions that a name covers are left out
	Recipients []party.Party `json:"recipients"`

	Claims    []Telling                  `json:"claims"`
	Reports   []Told                     `json:"reports"`
	Witnesses []witness.Witness          `json:"witnesses"`
	Questions []dispute.Question         `json:"questions"` // every question with its answers and how each pair stands
	Disputes  []Dispute                  `json:"disputes"`  // the questions on which some pair is in conflict
	Range     map[string][2]*int64       `json:"range"`     // by what was counted: lowest low, highest high; null is no bound
	Standing  []standing.Conclusion      `json:"standing"`  // by every rule
	Grade     standing.Grade             `json:"grade"`
	Series    []Series                   `json:"series,omitempty"`
	Reliable  map[string]standing.Letter `json:"reliability,omitempty"` // of its sources, where a whole record has been looked at
}

// Values of Event.Happens.
const (
	Asserted = "asserted"
	Expected = "expected"
)

// Telling is one claim that tells of an event, with the words it rests on.
type Telling struct {
	Ref
	Evidence sitrep.Span   `json:"evidence"`
	Status   sitrep.Status `json:"status"`
	Sources  []string      `json:"sources,omitempty"` // names; none: the report's own voice
}

// Told is one report of an event.
type Told struct {
	Report    string   `json:"report"`
	Outlet    string   `json:"outlet,omitempty"`
	Published string   `json:"published,omitempty"`
	Claims    []string `json:"claims"`
}

// Dispute is a question on which two answers cannot both be right.
type Dispute struct {
	Question string         `json:"question"` // happened who whom where when how-many phase holder weapon
	Of       string         `json:"of,omitempty"`
	Scope    string         `json:"scope,omitempty"`
	Relation string         `json:"relation"` // conflict
	Claims   []Ref          `json:"claims"`   // of both sides
	Sides    []dispute.Side `json:"sides"`    // who answers what, in words
	Why      string         `json:"why"`
}

// Series is a history by one source: the tolls of an event, the phases of a process, who held a place. Values of
// different sources are never put into one series.
type Series struct {
	About  string  `json:"about"` // killed, wounded …, phase, holder
	Scope  string  `json:"scope,omitempty"`
	Of     string  `json:"of,omitempty"` // the process's kind and place, or the place
	Source string  `json:"source"`       // the witness key of the source; the outlet's where the report speaks for itself
	Points []Point `json:"points"`       // by date, then by report and claim
}

// Point is one value of a series.
type Point struct {
	At     string `json:"at"`   // the day it is for, else the day of the report
	Told   string `json:"told"` // when the report was published
	Low    *int64 `json:"low,omitempty"`
	High   *int64 `json:"high,omitempty"`
	Value  string `json:"value"` // in words
	Claim  Ref    `json:"claim"`
	Status string `json:"status,omitempty"`
}
