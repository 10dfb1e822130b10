package sitrep

// Status says whether what a claim tells has happened by the report's date.
type Status string

// The five statuses.
const (
	Happened     Status = "happened"
	Ongoing      Status = "ongoing"
	Expected     Status = "expected"
	Hypothetical Status = "hypothetical"
	Denied       Status = "denied"
)

// Voices in which a report puts a claim forward.
const (
	Quoted   = "quoted"
	Reported = "reported"
	Own      = "own"
)

// Claim is one proposition that a report puts forward. At least one of Event, Process, Control and Figures is there.
type Claim struct {
	ID       string   `json:"id"`
	Evidence Span     `json:"evidence"` // the clause it rests on, within one sentence
	Sources  []string `json:"sources"`  // actor ids; empty: the report's own voice
	Relays   []string `json:"relays"`
	Voice    string   `json:"voice"`
	Cue      *Span    `json:"cue"`
	Status   Status   `json:"status"`
	Hedged   bool     `json:"hedged"`
	Event    *Event   `json:"event,omitempty"`
	Process  *Process `json:"process,omitempty"`
	Control  *Control `json:"control,omitempty"`
	Figures  []Figure `json:"figures,omitempty"`
	Place    *Place   `json:"place"`
	Places   []Place  `json:"places,omitempty"` // where one claim covers several
	Time     *Time    `json:"time"`
	Why      []Reason `json:"why,omitempty"` // with --explain: which rule and words decided each field
}

// Reason explains one field of a claim.
type Reason struct {
	Field string `json:"field"`
	Rule  string `json:"rule"`
	Words string `json:"words,omitempty"`
}
