package witness

import (
	"fmt"
	"slices"
)

// credits links the accounts that carry the same agency's copy, and each to the report it is likest of those that the
// agency published itself. Where the copy that was carried is among the reports, the near copy has said so already, and
// the credit adds nothing: an agency's two stories do not become one because somebody reprints both.
func credits(accounts []Account, grounds []ground, near []link) []link {
	published := map[string][]int{} // by outlet: what it did not take from others
	for i := range accounts {
		if a := &accounts[i]; a.Outlet != "" && credited(a) == "" {
			published[a.Outlet] = append(published[a.Outlet], i)
		}
	}
	found := map[int]bool{} // the copy it carries is among the reports
	for _, l := range near {
		for _, p := range [][2]int{{l.a, l.b}, {l.b, l.a}} {
			if carried := carries(&accounts[p[0]], grounds[p[0]], published); carried != "" && slices.Contains(published[carried], p[1]) {
				found[p[0]] = true
			}
		}
	}
	carriers := map[string][]int{}
	var agencies []string
	var out []link
	for i := range accounts {
		agency := carries(&accounts[i], grounds[i], published)
		if agency == "" || found[i] {
			continue
		}
		if carriers[agency] == nil {
			agencies = append(agencies, agency)
		}
		carriers[agency] = append(carriers[agency], i)
		if n, ok := likest(accounts, i, published[agency]); ok {
			out = append(out, link{min(i, n), max(i, n), Reason{By: ByCredit, Words: "one carries the copy of " + agency + ", which published the other"}})
		}
	}
	for _, agency := range agencies {
		words := fmt.Sprintf("both carry the copy of %s", agency)
		out = append(out, chain(carriers[agency], Reason{By: ByCredit, Words: words})...)
	}
	return out
}

// carries is the agency or outlet from which a report has its account: the one it credits or, where that one published
// another of the accounts, the only source that it names.
func carries(a *Account, g ground, published map[string][]int) string {
	if a.Credit != "" {
		return credited(a)
	}
	if len(g.sources) == 1 && len(published[g.sources[0]]) > 0 {
		return g.sources[0]
	}
	return ""
}

// credited is whose copy a report says it is, if that is not its own outlet.
func credited(a *Account) string {
	if a.Credit == a.Outlet {
		return ""
	}
	return a.Credit
}

// likest is the account with most wording in common; the first of those that have equally much.
func likest(accounts []Account, i int, among []int) (int, bool) {
	best, most := -1, -1.0
	for _, n := range among {
		if share, _ := Copy(accounts[i].Sketch, accounts[n].Sketch); n != i && share > most {
			best, most = n, share
		}
	}
	return best, best >= 0
}
