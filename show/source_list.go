package show

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"sitrep/record/standing"
	"sitrep/witness"
)

// Sources prints each source with its letter on the Admiralty scale and why it has it: the most reliable first. Sources that
// only one report can have ("residents") are left out. names are what reports call them, where that is not the key.
func Sources(all map[string]standing.Letter, names map[string]string, o Options) string {
	o.Width = min(max(o.Width, narrowest), widest)
	p := &page{options: o, ink: ink{on: o.Colour}}
	graded := maps.Clone(all)
	maps.DeleteFunc(graded, func(key string, _ standing.Letter) bool { return !witness.Named(key) || described(names[key]) })
	keys := slices.SortedFunc(maps.Keys(graded), func(a, b string) int {
		return cmp.Or(cmp.Compare(graded[a].Letter, graded[b].Letter), cmp.Compare(a, b))
	})
	if len(keys) == 0 {
		p.line("No source that has a name has said anything yet.")
	}
	const indent = 3
	for _, k := range keys {
		lines := wrap(clean(cmp.Or(names[k], k))+": "+clean(graded[k].Why), o.Width-indent)
		p.line(p.ink.strong(graded[k].Letter) + "  " + lines[0])
		for _, l := range lines[1:] {
			p.line(strings.Repeat(" ", indent) + l)
		}
	}
	return p.b.String()
}

// described reports whether a source is called by a description alone, which is nobody's name: "Earlier reports", "group of experts".
func described(name string) bool {
	f := strings.Fields(name)
	return len(f) > 1 && unicode.IsLower([]rune(f[len(f)-1])[0])
}
