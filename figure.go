package sitrep

// Figure is a counted quantity with a lower and an upper bound; a nil bound is unknown.
type Figure struct {
	Of           string   `json:"of"`
	Low          *int64   `json:"low"`
	High         *int64   `json:"high"`
	Unit         string   `json:"unit"` // people, or the noun that was counted
	Who          string   `json:"who,omitempty"`
	Approx       bool     `json:"approx"`
	Vague        bool     `json:"vague"`
	PartOf       string   `json:"part_of,omitempty"` // "claim#index", counted from 0
	CombinedWith []string `json:"combined_with,omitempty"`
	SupersededBy string   `json:"superseded_by,omitempty"`
	Span         Span     `json:"span"`
}
