package gazetteer

import (
	"strings"
)

// outlet notes where the outlet is at home, as far as its domain tells.
func (d *document) outlet() {
	o := strings.ToLower(strings.TrimSpace(d.report.Outlet))
	o = strings.TrimPrefix(strings.TrimPrefix(o, "https://"), "http://")
	o, _, _ = strings.Cut(o, "/")
	for host := o; strings.Contains(host, "."); {
		if home, ok := d.g.outlets[host]; ok {
			d.votes[home.country] += d.weights.domain
			if home.town != "" {
				d.home = d.g.homes(home)
			}
			return
		}
		_, host, _ = strings.Cut(host, ".")
	}
	if i := strings.LastIndexByte(o, '.'); i >= 0 {
		d.title = o[:i]
		if home, ok := d.g.outlets[o[i:]]; ok {
			d.votes[home.country] += d.weights.domain
		}
	}
}

// homes finds an outlet's town.
func (g *Gazetteer) homes(o outlet) []candidate {
	for _, c := range g.exact("", key(o.town)) {
		if c.Kind == City && c.Country == o.country && key(c.Admin1) == key(o.division) {
			return []candidate{c}
		}
	}
	return nil
}
