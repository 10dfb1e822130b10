package witness

import (
	"fmt"
	"slices"
	"strings"
)

// ground is what a report's account of an event rests on.
type ground struct {
	sources []string // sorted; of the toll where the account gives one, else of the whole account
	toll    bool     // they are the toll's
}

// groundOf weighs an account's claims. The toll comes first: the dead, or the wounded where no dead are counted. A toll
// that the report gives in its own voice beside one from a source is the same said shortly; alone, it has no source.
func groundOf(a *Account) ground {
	var all, killed, wounded []string
	var dead, hurt bool
	for _, b := range a.Basis {
		from := restsOn(a, b)
		all = append(all, from...)
		if b.Killed {
			killed, dead = append(killed, from...), true
		}
		if b.Wounded {
			wounded, hurt = append(wounded, from...), true
		}
	}
	g := ground{sources: all, toll: dead || hurt}
	if dead {
		g.sources = killed
	} else if hurt {
		g.sources = wounded
	}
	slices.Sort(g.sources)
	g.sources = slices.Compact(g.sources)
	return g
}

// restsOn is who says what a claim says, or, where the report does not name them, who passed it on. The report's own
// outlet ("told Reuters", in a report of Reuters) counts for nothing.
func restsOn(a *Account, b Basis) []string {
	relays := except(b.Relays, a.Outlet)
	if len(relays) > 0 && !slices.ContainsFunc(b.Sources, Named) {
		return relays
	}
	return except(b.Sources, a.Outlet)
}

func except(keys []string, outlet string) []string {
	if outlet == "" || !slices.Contains(keys, outlet) {
		return keys
	}
	return slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return k == outlet })
}

// shared links the accounts that rest on the same sources and name no other.
func shared(accounts []Account) []link {
	type same struct {
		toll    bool
		sources string
	}
	groups := map[same][]int{}
	var order []same
	for i := range accounts {
		g := groundOf(&accounts[i])
		if len(g.sources) == 0 {
			continue
		}
		key := same{g.toll, strings.Join(g.sources, " and ")}
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], i)
	}
	var out []link
	for _, key := range order {
		what := "their account"
		if key.toll {
			what = "their toll"
		}
		words := fmt.Sprintf("both rest %s on %s and name no other source", what, key.sources)
		out = append(out, chain(groups[key], Reason{By: BySource, Toll: key.toll, Words: words})...)
	}
	return out
}
