package record

import (
	"fmt"
	"regexp"
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

// struckIn are the classes of what a claim says was struck, sorted: of its objects, of those who suffered, of the site where it was, of
// what it counts; else of what the attack's noun is followed by.
func (t *tables) struckIn(c *Claim) []string {
	if c.Type != "ASSAULT" && !casualty(c) {
		return nil
	}
	var out []string
	add := func(words string) {
		for w := range strings.FieldsSeq(strings.ToLower(headed(words))) {
			class := t.class(w)
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
	for _, p := range c.Places {
		if p.Precision == "site" && !from(c, p.Name) {
			add(p.Name) // "clashed at Kassala airport"
		}
	}
	for _, f := range c.Figures {
		switch f.Of {
		case "killed", "wounded":
			if !oneOfSeveral(c.Figures, &f) {
				add(f.Who)
			}
		case "destroyed", "damaged":
			add(f.Unit)
		}
	}
	if len(out) == 0 && c.Trigger != nil {
		add(ofDeed(c))
	}
	if m := wasStruck.FindStringSubmatch(c.Evidence.Exact); len(out) == 0 && m != nil {
		add(m[1])
	}
	slices.Sort(out)
	return out
}

// class is the class of a word for what was struck, "" for others.
func (t *tables) class(word string) string {
	w := strings.Trim(word, `"'.,;`)
	for _, form := range []string{w, singular(w), strings.TrimSuffix(w, "ies") + "y"} {
		if class := t.struck[form]; class != "" {
			return class
		}
	}
	return ""
}

// oneOfSeveral reports whether a figure counts one kind among several of the dead: of two drivers and a nurse the nurse says little of
// what was struck.
func oneOfSeveral(figures []figure, f *figure) bool {
	return slices.ContainsFunc(figures, func(g figure) bool {
		return f.Of == g.Of && g.PartOf == f.PartOf && g.Span != f.Span
	})
}

// otherStruck reports whether two tellings both say what was struck, and mean different things.
func otherStruck(a, b *Entry) bool {
	return len(a.Struck) > 0 && len(b.Struck) > 0 && shared(a.Struck, b.Struck) == 0
}

// atSite reports whether an entry's place, or the place of its report, is a site with a name of its own: "Kassala airport".
func (e *Entry) atSite() bool {
	if len(e.Places) > 0 {
		return e.Places[0].Precision == "site"
	}
	return e.Home != nil && e.Home.Precision == "site"
}

// from reports whether a claim's words name a place as where the fire came from.
func from(c *Claim, place string) bool {
	before, _, found := strings.Cut(c.Evidence.Exact, place)
	return found && (strings.HasSuffix(before, "from ") || strings.HasSuffix(before, "from the "))
}

// deedOf is what follows the noun of an attack: "of the market" of "the shelling of the market in Osk".
var deedOf = regexp.MustCompile(`^ (?:of|on|against|at) (?:an?|the) ((?:\p{L}+ ){0,2}\p{L}+)`)

// wasStruck is what a clause says was struck: "18 of the 31 lorries were destroyed".
var wasStruck = regexp.MustCompile(`(\p{L}+) (?:was|were|(?:has|have|had) been) (?:destroyed|hit|struck|targeted|shelled|bombed|damaged|levelled|burned|burnt)\b`)

// ofDeed is what the noun of an attack names as struck, "" where it names nothing.
func ofDeed(c *Claim) string {
	evidence := []rune(c.Evidence.Exact)
	end := c.Trigger.End - c.Evidence.Start
	if end < 0 || end > len(evidence) {
		return ""
	}
	if m := deedOf.FindStringSubmatch(string(evidence[end:])); m != nil {
		return m[1]
	}
	return ""
}

// atHome takes the site that a report's events were at for what an attack of it struck, where the attack has no place of its own:
// "26 soldiers were killed" in a report on the capture of an airport.
func (t *tables) atHome(entries []Entry) {
	for i := range entries {
		e := &entries[i]
		if e.Home != nil && e.Home.Precision == "site" && len(e.Struck) == 0 && slices.Contains(e.Types, "ASSAULT") {
			e.Struck = t.struckIn(&Claim{Type: "ASSAULT", Places: []Place{*e.Home}})
		}
	}
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
	if !slices.Contains([]string{"fights", "not", "kin"}, f[0]) {
		return fmt.Errorf("%q is neither fights nor not nor kin", f[0])
	}
	for _, w := range strings.Fields(f[1]) {
		t.sides[w] = f[0]
	}
	return nil
}

// fights is 1 for victims who fight, -1 for those who do not, and 0 where their word leaves it open.
func (t *tables) fights(who string) int {
	switch t.side(who) {
	case "fights":
		return 1
	case "not", "kin":
		return -1
	}
	return 0
}

// addCalling reads a line of callings.txt.
func (t *tables) addCalling(f []string) error {
	for _, w := range strings.Fields(f[1]) {
		if t.called[w] != "" {
			return fmt.Errorf("%q stands in the table already", w)
		}
		t.called[w] = f[0]
	}
	return nil
}

// calling is what callings.txt says that those are whom a word names, "" where it says nothing.
func (t *tables) calling(who string) string { return ofLast(t.called, who) }

// side is what fighters.txt says of victims, "" where it says nothing.
func (t *tables) side(who string) string { return ofLast(t.sides, who) }

// ofLast is what a table says of the last word of a description, in the singular.
func ofLast(table map[string]string, who string) string {
	words := strings.Fields(strings.ToLower(who))
	if len(words) == 0 {
		return ""
	}
	last := words[len(words)-1]
	for _, w := range []string{last, singular(last), strings.TrimSuffix(last, "en") + "an", strings.TrimSuffix(last, "ren")} {
		if side := table[w]; side != "" {
			return side
		}
	}
	return ""
}
