package record

import (
	"slices"
	"strings"
)

// addStruck reads a line of struck.txt.
func (t *tables) addStruck(f []string) error {
	for _, w := range strings.Fields(f[1]) {
		t.struck[w] = f[0]
	}
	return nil
}

// struckIn are the classes of what a claim says was struck, sorted: of its objects, of those who suffered, of what it counts.
func (t *tables) struckIn(c *Claim) []string {
	if c.Type != "ASSAULT" && !casualty(c) {
		return nil
	}
	var out []string
	add := func(words string) {
		for w := range strings.FieldsSeq(strings.ToLower(headed(words))) {
			w = strings.Trim(w, `"'.,;`)
			class, ok := t.struck[w]
			if !ok {
				class = t.struck[strings.TrimSuffix(w, "s")]
			}
			if class != "" && !slices.Contains(out, class) {
				out = append(out, class)
			}
		}
	}
	for _, o := range c.Objects {
		add(o.Exact)
	}
	for _, p := range c.Targets {
		add(p.Name)
	}
	for _, f := range c.Figures {
		switch f.Of {
		case "killed", "wounded":
			add(f.Who)
		case "destroyed", "damaged":
			add(f.Unit)
		}
	}
	slices.Sort(out)
	return out
}

// headed is a phrase up to what describes its head from behind: "a market" of "a market in the old town".
func headed(phrase string) string {
	words := strings.Fields(phrase)
	for i, w := range words {
		if i > 0 && slices.Contains([]string{"in", "of", "at", "on", "near", "that", "which", "who", "by", "with", "from", "for", "to"}, w) {
			return strings.Join(words[:i], " ")
		}
	}
	return phrase
}
