package show

import (
	"cmp"
	"slices"
	"strings"

	"sitrep"
)

// group is the claims of the same sources through the same relays.
type group struct {
	sources, relays []string
	claims          []*sitrep.Claim
}

// groups orders the claims by who says so, each voice where it is first heard.
func groups(r *sitrep.Record) []group {
	claims := make([]*sitrep.Claim, len(r.Claims))
	for i := range r.Claims {
		claims[i] = &r.Claims[i]
	}
	slices.SortStableFunc(claims, func(a, b *sitrep.Claim) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	var out []group
	at := map[string]int{}
	for _, c := range claims {
		key := strings.Join(sorted(c.Sources), "\x00") + "\x01" + strings.Join(sorted(c.Relays), "\x00")
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, group{sources: c.Sources, relays: c.Relays})
		}
		out[i].claims = append(out[i].claims, c)
	}
	return out
}

func sorted(s []string) []string {
	s = slices.Clone(s)
	slices.Sort(s)
	return s
}

// names lists actors as people do: "the army", "the army and residents", "A, B and C".
func (p *page) names(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, p.name(id))
	}
	return and(names)
}

func (p *page) name(id string) string {
	if a := p.record.Actor(id); a != nil && clean(a.Name) != "" {
		return clean(a.Name)
	}
	return clean(id)
}

func and(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
}
