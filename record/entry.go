package record

import (
	"slices"

	"sitrep"
	"sitrep/record/party"
	"sitrep/witness"
)

// Entry is what one report tells of one event: the report's claims that belong together, with what comparing needs. It
// is made from a sitrep.Record, does not change afterwards, and its JSON form can be kept in a store.
type Entry struct {
	ID        string `json:"id"` // the report's id, "#", and its first claim's id
	Report    string `json:"report"`
	Outlet    string `json:"outlet,omitempty"`
	Published string `json:"published,omitempty"` // RFC 3339 date or date-time
	Given     string `json:"given,omitempty"`     // an event id that whoever coded the records gave; it decides alone

	Types   []string `json:"types,omitempty"`   // PLOVER types of its claims, the main one first
	Modes   []string `json:"modes,omitempty"`   // their modes
	Process string   `json:"process,omitempty"` // its kind
	Control bool     `json:"control,omitempty"` // tells who holds a place

	Actors     []party.Party `json:"actors,omitempty"`
	Recipients []party.Party `json:"recipients,omitempty"`
	Places     []Place       `json:"places,omitempty"` // the finest first
	Home       *Place        `json:"home,omitempty"`   // without places: where its report's other events are, most of them
	When       *Window       `json:"when,omitempty"`   // nil: the report gives no time
	Struck     []string      `json:"struck,omitempty"` // classes of what was struck, sorted: struck.txt
	Asserted   bool          `json:"asserted"`         // some claim says that it happened, is so, or is denied
	Words      []string      `json:"words,omitempty"`  // of its evidence, those that can tell one event from another
	Text       string        `json:"text,omitempty"`   // hash of the report's text: two records of one text were split on purpose

	Coded  bool `json:"coded,omitempty"` // made by a coder from a whole text, without the words of its own
	length int  // of the text, while the entry is made

	Said    map[string]string `json:"said,omitempty"` // who speaks in it, by the key of the party: the witness's key
	Claims  []Claim           `json:"claims"`
	Account witness.Account   `json:"account"` // without the sketch, which belongs to the report
}

// Bare reports whether an entry is no more than a toll: people died or were hurt, and its report does not say by what deed.
func (e *Entry) Bare() bool {
	return !slices.ContainsFunc(e.Claims, func(c Claim) bool { return c.Type != "" || c.Process != "" || c.Control != "" })
}

// Claim is one claim of an entry, resolved.
type Claim struct {
	ID        string          `json:"id"`
	Evidence  sitrep.Span     `json:"evidence"`
	Sources   []party.Party   `json:"sources,omitempty"` // empty: the report's own voice
	Status    sitrep.Status   `json:"status"`
	Hedged    bool            `json:"hedged,omitempty"`
	Type      string          `json:"type,omitempty"`
	Told      string          `json:"told,omitempty"` // the event of its report, by the number that the reader gave it
	Modes     []string        `json:"modes,omitempty"`
	Trigger   *sitrep.Span    `json:"trigger,omitempty"`
	Actors    []party.Party   `json:"actors,omitempty"`
	Targets   []party.Party   `json:"recipients,omitempty"`
	Objects   []sitrep.Span   `json:"objects,omitempty"`
	Aimed     string          `json:"aimed,omitempty"`    // a coder's category of those at whom it was aimed
	Occasion  string          `json:"occasion,omitempty"` // a coder's category of the occasion
	Process   string          `json:"process,omitempty"`
	Phase     string          `json:"phase,omitempty"`
	Control   string          `json:"control,omitempty"` // its state
	Holder    *party.Party    `json:"holder,omitempty"`
	Extent    string          `json:"extent,omitempty"`
	Figures   []sitrep.Figure `json:"figures,omitempty"`
	Places    []Place         `json:"places,omitempty"`
	When      *Window         `json:"when,omitempty"`
	Aside     bool            `json:"aside,omitempty"`     // told beside the event: who is accused of it, who holds the place
	Tentative bool            `json:"tentative,omitempty"` // its words call a figure preliminary or rising
	Rises     bool            `json:"rises,omitempty"`     // because a toll is expected to grow, which says nothing of the hurt
	Replaces  bool            `json:"replaces,omitempty"`  // its words say that it replaces an earlier one
	Treated   bool            `json:"treated,omitempty"`   // its words count the hurt that are or were treated
	Some      bool            `json:"some,omitempty"`      // its words count some of the dead, whom somebody has found or received
	Divides   bool            `json:"divides,omitempty"`   // its words go on to count others elsewhere
	Reply     bool            `json:"reply,omitempty"`     // its words say that it answers another attack
	Spread    bool            `json:"spread,omitempty"`    // counts what happened over days or years
	Sums      bool            `json:"sums,omitempty"`      // counts the dead or the hurt of several days
	Wide      bool            `json:"wide,omitempty"`      // counts the dead or the hurt of several places or attacks
	Earlier   []int           `json:"earlier,omitempty"`   // indexes of the figures that its words call an earlier toll
}

// Place is where an entry's event was, as finely as its words allow.
type Place struct {
	Name      string       `json:"name"`
	City      string       `json:"city,omitempty"` // the town that a site or quarter belongs to, where the record says so
	Country   string       `json:"country,omitempty"`
	Admin1    string       `json:"admin1,omitempty"`
	GeoNames  int64        `json:"geonames,omitempty"`
	Lat       *float64     `json:"lat,omitempty"`
	Lon       *float64     `json:"lon,omitempty"`
	Precision string       `json:"precision,omitempty"` // site city district region country
	Relation  string       `json:"relation,omitempty"`  // near
	Carried   bool         `json:"carried,omitempty"`   // told elsewhere in the report, and taken to hold here
	Round     bool         `json:"round,omitempty"`     // says where a smaller place beside it lies: "Tal Orm in rural Osk"
	Span      *sitrep.Span `json:"span,omitempty"`
}

// Window is when something happened: whole days, UTC, from the first to the last that the words allow.
type Window struct {
	First string `json:"first"` // 2006-01-02; empty: open
	Last  string `json:"last"`
	Part  string `json:"part,omitempty"` // early or late: the words leave it to the first or last hours of the day
	Text  string `json:"text,omitempty"`
	// Carried: told elsewhere in the report, and taken to hold here.
	Carried bool         `json:"carried,omitempty"`
	Span    *sitrep.Span `json:"span,omitempty"`
}

// Ref names one claim of one report.
type Ref struct {
	Report string `json:"report"`
	Claim  string `json:"claim"`
}
