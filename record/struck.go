package record

import (
	"fmt"
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
			class := ""
			for _, form := range []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "ies") + "y"} {
				if class == "" {
					class = t.struck[form]
				}
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

// addSides reads a line of fighters.txt.
func (t *tables) addSides(f []string) error {
	if f[0] != "fights" && f[0] != "not" {
		return fmt.Errorf("%q is neither fights nor not", f[0])
	}
	for _, w := range strings.Fields(f[1]) {
		t.sides[w] = f[0] == "fights"
	}
	return nil
}

// fights is 1 for victims who fight, -1 for those who do not, and 0 where their word leaves it open.
func (t *tables) fights(who string) int {
	words := strings.Fields(strings.ToLower(who))
	if len(words) == 0 {
		return 0
	}
	last := words[len(words)-1]
	for _, w := range []string{last, strings.TrimSuffix(last, "s"), strings.TrimSuffix(last, "en") + "an", strings.TrimSuffix(last, "ren")} {
		if fights, ok := t.sides[w]; ok && fights {
			return 1
		} else if ok {
			return -1
		}
	}
	return 0
}
