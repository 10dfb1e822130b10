package witness

import "slices"

// Witness is an independent line of information on an event: one report, or several that fold into one.
type Witness struct {
	Reports []string `json:"reports"`           // in order of their ids
	Reasons []Reason `json:"reasons,omitempty"` // why they are one; as many as join them, none for a report by itself
}

// Why two reports are one witness.
const (
	ByCopy   = "copy"   // they share their wording
	ByCredit = "credit" // one credits or relays the other's outlet, or both the same agency
	BySource = "source" // both rest their account on the same source and name no other
)

// Reason is what makes two reports one witness.
type Reason struct {
	A     string  `json:"a"`
	B     string  `json:"b"`
	By    string  `json:"by"`              // copy, credit or source
	Share float64 `json:"share,omitempty"` // of a copy: how much of the shorter text's 5-grams
	Words string  `json:"words"`           // "82 % of the shorter one's wording stands in the other"
}

// Fold puts the reports of one event together into witnesses. Two reports are one witness if they are near copies; if
// one credits or relays the other's outlet or both the same agency for their account; or if both rest their account, its
// toll above all, on the same source or sources and name no other. A report with a source of its own for the toll is a
// witness of its own, and so is one that names no source and copies nobody. The order of the accounts does not matter:
// witnesses come in the order of their first report's id.
func Fold(accounts []Account) []Witness {
	var out []Witness
	for _, a := range accounts {
		out = append(out, Witness{Reports: []string{a.Report}}) // to come
	}
	slices.SortFunc(out, func(a, b Witness) int { return slices.Compare(a.Reports, b.Reports) })
	return out
}
