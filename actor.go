package sitrep

// Kinds of actor.
const (
	Person  = "person"
	Group   = "group"
	Body    = "body"
	Country = "country"
)

// Actor is a person, group, body or country that a claim or a quote names.
type Actor struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Kind      string `json:"kind"`
	Country   string `json:"country,omitempty"` // ISO 3166 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC
	Sector    string `json:"sector,omitempty"`  // PLOVER 2.0 sector
	Role      string `json:"role,omitempty"`
	Anonymous bool   `json:"anonymous,omitempty"`
	Mentions  []Span `json:"mentions"`
}
