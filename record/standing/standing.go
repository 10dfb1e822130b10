// Package standing draws conclusions from answers by named rules that a reader chooses, and grades events and sources
// in the words that the field uses. It never changes an answer.
package standing

// Rules of standing.
const (
	Range        = "range"        // everything that some witness allows
	Neutral      = "neutral"      // the same over sources that are no party to the event
	Latest       = "latest"       // the last published, of those that are not tentative where there are others
	Conservative = "conservative" // the least that some witness gives
	Majority     = "majority"     // what more than half of the witnesses give
	List         = "list"         // no conclusion: every answer
)

// Rules gives the rules' names in the order in which they are shown.
func Rules() []string { return []string{Range, Neutral, Latest, Conservative, Majority, List} }

// Conclusion is what a rule makes of a question.
type Conclusion struct {
	Rule     string   `json:"rule"`
	Question string   `json:"question"`
	Of       string   `json:"of,omitempty"`
	Scope    string   `json:"scope,omitempty"`
	Low      *int64   `json:"low,omitempty"`
	High     *int64   `json:"high,omitempty"`
	Words    string   `json:"words"` // the conclusion; empty where the rule gives none
	Why      string   `json:"why"`   // "3 witnesses, of them 1 a party to the event"
	Answers  []int    `json:"answers"`
	Reports  []string `json:"reports,omitempty"`
}

// The words of an event's grade.
const (
	Confirmed = "confirmed"
	Fair      = "fair"
	Weak      = "weak"
	Contested = "contested"
)

// Grade is how well an event is attested.
type Grade struct {
	Word        string `json:"word"`        // confirmed fair weak contested
	Credibility int    `json:"credibility"` // Admiralty: 1 confirmed by others … 5 improbable, 6 cannot be judged
	Why         string `json:"why"`
}

// Letter is the reliability of a source on the Admiralty scale, A to F.
type Letter struct {
	Letter string `json:"letter"`
	Why    string `json:"why"`
}
