package sitrep

// Time is a time expression resolved against the report's date; an empty end is open or unknown.
type Time struct {
	Start     string `json:"start,omitempty"` // RFC 3339 date or date-time
	End       string `json:"end,omitempty"`
	Precision string `json:"precision,omitempty"`
	Text      string `json:"text"`
	Value     string `json:"value,omitempty"` // TIMEX3
	Span      Span   `json:"span"`
}

// Day is the day of an RFC 3339 date or date-time; what is shorter stays as it is.
func Day(s string) string { return s[:min(len(s), len("2006-01-02"))] }
