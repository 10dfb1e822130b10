package sitrep

// Quote is one attribution: who says (or thinks) what, and by which words. Source and Cue are nil where the text has
// none; a divided quotation has several content spans.
type Quote struct {
	Source   *Span    `json:"source"`
	Cue      *Span    `json:"cue"`
	Content  []Span   `json:"content"`
	Direct   bool     `json:"direct"`
	Mixed    bool     `json:"mixed,omitempty"`
	Speaker  string   `json:"speaker,omitempty"`
	Speakers []string `json:"speakers,omitempty"`
}
