package sitrep

// Event is something that somebody did, by PLOVER 2.0's types and modes.
type Event struct {
	Type       string   `json:"type"`
	Mode       string   `json:"mode,omitempty"`
	Modes      []string `json:"modes,omitempty"` // where the words name several
	ID         string   `json:"id,omitempty"`    // shared by the claims of this report that tell of the same event
	Trigger    Span     `json:"trigger"`
	Actors     []string `json:"actors"`
	Recipients []string `json:"recipients"`
	Objects    []Span   `json:"objects,omitempty"` // things attacked
	Target     string   `json:"target,omitempty"`  // coded records: a coder's category of those at whom it was aimed
	Context    string   `json:"context,omitempty"` // coded records: a coder's category of the occasion
}

// Process is something with phases that reports follow over days.
type Process struct {
	Kind    string   `json:"kind"`
	Phase   string   `json:"phase"`
	Trigger *Span    `json:"trigger,omitempty"`
	Parties []string `json:"parties"`
}

// Control says who holds a place.
type Control struct {
	Holder  string `json:"holder,omitempty"`
	State   string `json:"state"` // holds takes loses contested besieges nears
	Extent  string `json:"extent,omitempty"`
	Trigger *Span  `json:"trigger,omitempty"`
}
