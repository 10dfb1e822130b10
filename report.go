package sitrep

// Where a report's publication date was read.
const (
	FromInput    = "input"
	FromPage     = "page"
	FromDateline = "dateline"
	FromNone     = "none"
)

// Report is one text as one outlet published it.
type Report struct {
	ID            string `json:"id"` // as given, else the SHA-256 of the text
	Outlet        string `json:"outlet,omitempty"`
	URL           string `json:"url,omitempty"`
	Title         string `json:"title,omitempty"`
	Credit        string `json:"credit,omitempty"`    // whose copy this is, if the text says so
	Published     string `json:"published,omitempty"` // RFC 3339 date or date-time
	PublishedFrom string `json:"published_from"`
	Language      string `json:"language"`
	Text          string `json:"text"`
}

// SetAside is a part of the text from which no claim is read, with the reason.
type SetAside struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Reason string `json:"reason"` // furniture heading credit duplicate background opinion
}

// LeftOut is a claim that was read and is not put forward, with the reason.
type LeftOut struct {
	Span
	Reason string `json:"reason"`
}
