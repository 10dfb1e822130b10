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
	whole   bool     // nothing is told in the report's own voice
}

// groundOf weighs an account's claims. The toll comes first: the dead, or the wounded where no dead are counted,
// or whoever says that there were dead where nobody counts them. A toll
// that the report gives in its own voice beside one from a source is the same said shortly; alone, it has no source.
func groundOf(a *Account, own []string) ground {
	var all, killed, wounded, died []string
	var dead, hurt, deaths bool
	whole := true
	for _, b := range a.Basis {
		from := restsOn(b, own)
		whole = whole && len(from) > 0
		all = append(all, from...)
		if b.Killed {
			killed, dead = append(killed, from...), true
		}
		if b.Wounded {
			wounded, hurt = append(wounded, from...), true
		}
		if b.Deaths {
			died, deaths = append(died, from...), true
		}
	}
	g := ground{sources: all, toll: dead || hurt || deaths, whole: whole}
	switch {
	case dead:
		g.sources = killed
	case hurt:
		g.sources = wounded
	case deaths:
		g.sources = died
	}
	slices.Sort(g.sources)
	g.sources = slices.Compact(g.sources)
	return g
}

// restsOn is who says what a claim says, or, where the report does not name them, who passed it on. The outlets whose
// own wording it is ("told Reuters", in a report of Reuters or a reprint of it) count for nothing.
func restsOn(b Basis, own []string) []string {
	relays := except(b.Relays, own)
	if len(relays) > 0 && !slices.ContainsFunc(b.Sources, Named) {
		return relays
	}
	return except(b.Sources, own)
}

func except(keys, own []string) []string {
	if !slices.ContainsFunc(keys, func(k string) bool { return slices.Contains(own, k) }) {
		return keys
	}
	return slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return slices.Contains(own, k) })
}

// owners gives for each account the outlets whose wording it is: its own, and those that published a near copy without
// crediting anybody.
func owners(accounts []Account, near []link) [][]string {
	joined := newForest(len(accounts))
	for _, l := range near {
		joined.join(l.a, l.b)
	}
	of := map[int][]string{} // by copied text
	for i := range accounts {
		if a := &accounts[i]; a.Outlet != "" && credited(a) == "" {
			of[joined.find(i)] = append(of[joined.find(i)], a.Outlet)
		}
	}
	out := make([][]string, len(accounts))
	for i := range accounts {
		out[i] = append([]string{accounts[i].Outlet}, of[joined.find(i)]...)
	}
	return out
}

// shared links the accounts that rest on the same sources and name no other. One that gives no toll, and says nothing but what its
// source says, goes with those whose toll is that source's.
func shared(grounds []ground) []link {
	type same struct {
		toll    bool
		sources string
	}
	groups := map[same][]int{}
	var order []same
	for i, g := range grounds {
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
		group := groups[key]
		if key.toll {
			what = "their toll"
			for _, i := range groups[same{false, key.sources}] {
				if grounds[i].whole {
					group = append(slices.Clip(group), i)
				}
			}
			slices.Sort(group)
		}
		words := fmt.Sprintf("both rest %s on %s and name no other source", what, key.sources)
		out = append(out, chain(group, Reason{By: BySource, Toll: key.toll, Words: words})...)
	}
	return out
}

// ownVoice links the accounts that one outlet gives in its own voice, with or without a toll: who says a thing twice is one witness. Whom
// it names for something else than a toll does not change that. What it took from others is not its own.
func ownVoice(accounts []Account, grounds []ground, near []link) []link {
	taken := map[int]bool{}
	for _, l := range near {
		for _, p := range [][2]int{{l.a, l.b}, {l.b, l.a}} {
			a, b := &accounts[p[0]], &accounts[p[1]]
			if a.Outlet != b.Outlet && b.At != "" && b.At < a.At {
				taken[p[0]] = true
			}
		}
	}
	groups := map[string][]int{}
	var outlets []string
	for i := range accounts {
		a := &accounts[i]
		own := len(grounds[i].sources) == 0 || !grounds[i].toll && !grounds[i].whole
		if a.Outlet == "" || !own || credited(a) != "" || taken[i] {
			continue
		}
		if groups[a.Outlet] == nil {
			outlets = append(outlets, a.Outlet)
		}
		groups[a.Outlet] = append(groups[a.Outlet], i)
	}
	var out []link
	for _, outlet := range outlets {
		why := Reason{By: ByOutlet, Words: outlet + " tells both in its own voice"}
		group := groups[outlet]
		for _, i := range group {
			why.Toll = why.Toll || grounds[i].toll
		}
		out = append(out, chain(group, why)...)
	}
	return out
}
