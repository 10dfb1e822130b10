package witness

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Witness is an independent line of information on an event: one report, or several that fold into one.
type Witness struct {
	Reports []string `json:"reports"`           // in order of their ids
	Reasons []Reason `json:"reasons,omitempty"` // why they are one; none for a report by itself
}

// Why two reports are one witness.
const (
	ByCopy   = "copy"   // they share their wording
	ByCredit = "credit" // one credits or relays the other's outlet, or both the same agency
	BySource = "source" // both rest their account on the same source and name no other
	ByOutlet = "outlet" // one outlet tells both and names no source
)

// Reason is what makes two reports one witness.
type Reason struct {
	A     string  `json:"a"`
	B     string  `json:"b"`
	By    string  `json:"by"`              // copy, credit, source or outlet
	Share float64 `json:"share,omitempty"` // of a copy: how much of the shorter text's 5-grams
	Toll  bool    `json:"toll,omitempty"`  // of a source or outlet: it is the toll's
	Words string  `json:"words"`           // "82 % of the shorter one's wording stands in the other"
}

// Fold puts the reports of one event together into witnesses. Two reports are one witness if they are near copies; if
// one credits or relays the other's outlet or both the same agency for their account; if both rest their account, its
// toll above all, on the same source or sources and name no other; or if one outlet tells both and names no source. A
// report with a source of its own for the toll is a witness of its own, and so is an outlet that names no source and
// copies nobody. The order of the accounts does not matter: witnesses come in the order of their first report's id.
func Fold(accounts []Account) []Witness {
	accounts = slices.Clone(accounts)
	slices.SortStableFunc(accounts, func(a, b Account) int { return strings.Compare(a.Report, b.Report) })
	joined := newForest(len(accounts))
	why := map[int][]Reason{}
	near := copies(accounts)
	grounds := make([]ground, len(accounts))
	for i, own := range owners(accounts, near) {
		grounds[i] = groundOf(&accounts[i], own)
	}
	for _, l := range slices.Concat(near, credits(accounts, grounds, near), shared(grounds), ownVoice(accounts, grounds, near)) {
		if joined.join(l.a, l.b) { // as many reasons as joins, the strongest kind first
			l.A, l.B = accounts[l.a].Report, accounts[l.b].Report
			why[l.a] = append(why[l.a], l.Reason)
		}
	}
	var out []Witness
	at := map[int]int{}
	for i := range accounts {
		root := joined.find(i)
		n, ok := at[root]
		if !ok {
			n = len(out)
			at[root] = n
			out = append(out, Witness{})
		}
		out[n].Reports = append(out[n].Reports, accounts[i].Report)
		out[n].Reasons = append(out[n].Reasons, why[i]...)
	}
	return out
}

// link is a reason between two accounts.
type link struct {
	a, b int // a < b
	Reason
}

// mostOfEvent is how many reports of one key are looked at inside one event.
const mostOfEvent = 256

// copies links the accounts whose reports share their wording, the likest first.
func copies(accounts []Account) []link {
	var x Index
	for i := range accounts {
		x.Add("", accounts[i].Sketch)
	}
	var out []link
	for i := range accounts {
		for n, share := range x.near(accounts[i].Sketch, mostOfEvent) {
			if n > i {
				out = append(out, link{i, n, Reason{By: ByCopy, Share: share, Words: fmt.Sprintf("%.0f %% of the shorter one's wording stands in the other", 100*share)}})
			}
		}
	}
	slices.SortFunc(out, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.Share, x.Share), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

// chain links every account of a group to the first.
func chain(group []int, why Reason) []link {
	var out []link
	for _, i := range group[1:] {
		out = append(out, link{group[0], i, why})
	}
	return out
}

// forest is a union-find over the accounts; the least member is a set's root.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

// join puts two sets together and reports whether they were two.
func (f forest) join(a, b int) bool {
	a, b = f.find(a), f.find(b)
	f[max(a, b)] = min(a, b)
	return a != b
}
