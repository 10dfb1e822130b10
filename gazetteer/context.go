package gazetteer

import (
	"strings"
	"unicode"

	"sitrep/gazetteer/internal/fold"
)

// after reads what follows a mention: ", Va.", ", northern Syria", " (Lebanon)",
// " County". It returns the places that contain the mention, the name that said
// so, and whether it is one that is hardly ever anything but a container.
func (g *Gazetteer) after(text string) ([]candidate, string, bool) {
	rest := strings.TrimLeft(text, " \u00a0")
	comma := true
	if dotted, ok := strings.CutPrefix(rest, "."); ok && strings.HasPrefix(dotted, ",") {
		rest = dotted
	}
	switch {
	case strings.HasPrefix(rest, ","), strings.HasPrefix(rest, "("):
		rest = strings.TrimLeft(rest[1:], " \u00a0")
	case strings.HasPrefix(rest, "in "):
		comma = false
	default:
		return nil, "", false
	}
	for _, lead := range []string{"in the ", "in "} {
		rest = strings.TrimPrefix(rest, lead)
	}
	// The longest run of up to four words that names a container.
	ends := wordEnds(rest, 4)
	for i := len(ends) - 1; i >= 0; i-- {
		name := rest[:ends[i]]
		dotted := strings.HasPrefix(rest[ends[i]:], ".")
		if r := []rune(directionless(name)); len(r) == 0 || !unicode.IsUpper(r[0]) {
			continue // "in the northern province of": whose, the words behind say
		}
		var found []candidate
		strong := false
		for _, c := range g.containers(name) {
			if c.short && len(closed(name)) < 4 && !dotted && !strings.Contains(name, ".") && strings.ToUpper(name) != name {
				continue
			}
			switch c.Kind {
			case Country, Admin1:
				strong = true
				found = append(found, c)
			case Admin2, Region:
				found = append(found, c)
			case City:
				if c.Population > 50000 || c.kind != "" && !fold.Town(c.kind) { // "Hara district", known by its town alone
					found = append(found, c)
				}
			}
		}
		if len(found) > 0 {
			return found, key(name), strong && comma
		}
	}
	return nil, "", false
}

func (g *Gazetteer) containers(name string) []candidate {
	k := key(name)
	found := g.exact(name, k)
	if len(found) == 0 {
		if bare, kind := fold.Kind(k); kind != "" {
			found = g.ofKind(bare, kind)
		}
	}
	if len(found) == 0 {
		if plain := directionless(name); plain != name {
			found = g.exact("", key(plain))
		}
	}
	return found
}

// directionless takes "northern" and the like off the front of a name.
func directionless(name string) string {
	for {
		word, rest, ok := strings.Cut(name, " ")
		if _, known := directions()[key(word)]; !ok || !known {
			return name
		}
		name = rest
	}
}

// wordEnds gives the ends of the first words of a text, up to any sign that
// closes a name.
func wordEnds(s string, most int) []int {
	var ends []int
	in := false
	for i, r := range s {
		letter := unicode.IsLetter(r) || r == '\'' || r == '’' || r == '-' || unicode.IsDigit(r)
		switch {
		case letter:
			in = true
			continue
		case r == '.' && in && initials(s[:i]):
			continue
		}
		if in {
			ends = append(ends, i)
			in = false
		}
		if r != ' ' && r != '\u00a0' || len(ends) == most {
			return ends
		}
	}
	if in {
		ends = append(ends, len(s))
	}
	return ends
}

// named reports whether what follows a mention is a word for a building or the like, which the name is then of.
func named(after string) bool {
	rest, ok := strings.CutPrefix(after, " ")
	ends := wordEnds(rest, 1)
	return ok && len(ends) > 0 && sites[rest[:ends[0]]]
}

// called reports whether the words around a mention, or its own last word, call it a village, a small town or a district.
func called(m *mention) bool {
	if rest, ok := strings.CutPrefix(m.after, " "); ok {
		if ends := wordEnds(rest, 1); len(ends) > 0 && villages[strings.ToLower(rest[:ends[0]])] {
			return true
		}
	}
	words := strings.Fields(strings.ToLower(m.text))
	if len(words) > 1 && villages[words[len(words)-1]] {
		return true
	}
	before := strings.Fields(strings.ToLower(m.before))
	n := len(before)
	return n > 1 && before[n-1] == "of" && villages[before[n-2]]
}

// villages are the words for what too few live in to be named abroad without a word on where it lies.
var villages = set(`village hamlet town township tehsil subdistrict sub-district kampung barangay`)

// sites are the words for what bears the name of a town that it is not in.
var sites = set(`hospital clinic school college mosque church hotel street market square bridge checkpoint barracks prison camp stadium`)

// initials reports whether a text ends in a single capital or an abbreviation's
// part, after which a dot does not end a name.
func initials(s string) bool {
	i := strings.LastIndexAny(s, " .") + 1
	return len(s)-i <= 1
}

// leading finds the countries that the words before a mention name: "the Syrian
// city of", "Iraq's".
func (g *Gazetteer) leading(before string) []string {
	if i := strings.LastIndexAny(before, ".;:!?\n"); i >= 0 {
		before = before[i+1:]
	}
	words := strings.Fields(before)
	var out []string
	for i := len(words) - 1; i >= 0 && i >= len(words)-5; i-- {
		w := strings.Trim(words[i], ",\"“”()")
		if r := []rune(w); len(r) == 0 || !unicode.IsUpper(r[0]) {
			continue
		}
		if c, ok := g.Demonym(w); ok {
			out = append(out, c)
		} else if p, ok := g.countryNamed(w); ok && (strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")) {
			out = append(out, p.Country)
		}
	}
	return out
}

// countryNamed finds a country by one of its names.
func (g *Gazetteer) countryNamed(name string) (Place, bool) {
	k := key(name)
	for _, i := range g.named[k] {
		if g.places[i].Kind == Country {
			return g.places[i], true
		}
	}
	return Place{}, false
}

// adjectives counts the countries whose people the text speaks of.
func (d *document) adjectives() {
	for i, text := range append([]string{d.report.Text}, d.report.Contexts...) {
		vote := .5
		if i > 0 {
			vote = 1.5
		}
		for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if w[0] < 'A' || w[0] > 'Z' || len(w) < 4 {
				continue
			}
			if c, ok := d.g.demonym[strings.ToLower(w)]; ok {
				d.votes[c] += vote
			}
		}
	}
}

// careful reports a name that is mostly an ordinary word and that nothing around
// it makes a place.
func (d *document) careful(m *mention) bool {
	if fold.Acronym(m.text) {
		return false
	}
	switch d.g.care[key(m.text)] {
	case "word", "month", "day", "title", "money":
	default:
		return false
	}
	if _, name, _ := d.g.after(m.after); name != "" {
		return false
	}
	return !endsWith(m.before, "in", "at", "near", "from", "of", "to", "outside", "around", "between", "and", "for", "into", "through", "over", "across")
}

// peopleWith finds an adjective that the word before it makes another's: the Americans of "Latin American" are none of the States.
func (g *Gazetteer) peopleWith(m *mention) (place int, ok bool) {
	words := strings.Fields(m.before)
	if len(words) == 0 || !strings.HasSuffix(m.before, " ") {
		return 0, false
	}
	place, ok = g.people[key(words[len(words)-1]+" "+m.text)]
	return place, ok
}

// noLand reports whether an adjective stands for no country here: a language ("said in English."), or what somebody is for or
// against ("pro-Iranian", "pan-American").
func (m *mention) noLand() bool {
	if before, ok := strings.CutSuffix(m.before, "-"); ok {
		return endsWith(before, "pro", "anti", "non", "pan", "un")
	}
	return endsWith(m.before, "in") && (m.after == "" || strings.ContainsRune(".,;:)]\"”", []rune(m.after)[0]))
}

// direction notes "northern" before a mention that begins after it.
func (m *mention) direction() {
	words := strings.Fields(m.before)
	if len(words) == 0 || strings.HasSuffix(m.before, ",") {
		return
	}
	last := key(words[len(words)-1])
	if way, ok := directions()[last]; ok && way != [2]float64{} && strings.HasSuffix(last, "ern") {
		m.part = last
	}
}

func endsWith(text string, words ...string) bool {
	text = strings.ToLower(strings.TrimRight(text, " \n\u00a0"))
	for _, w := range words {
		if rest, ok := strings.CutSuffix(text, w); ok && (rest == "" || strings.HasSuffix(rest, " ") || strings.HasSuffix(rest, "\n")) {
			return true
		}
	}
	return false
}
