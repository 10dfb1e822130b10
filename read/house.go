package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
	"sitrep/actors"
)

// house is the armed group, body or party that stands in the words before a name or a description.
type house struct {
	country, sector string
	armed           bool
}

// longestHouse is how many words the name of a house has at most.
const longestHouse = 5

// houseIn finds the house that a stretch of words names: "Pentagon press secretary", "al-Qaida operatives".
func (v *view) houseIn(s *sentence, from, to int) (house, bool) {
	for n := min(longestHouse, to-from+1); n > 0; n-- {
		for a := from; a+n-1 <= to; a++ {
			text := v.text.Slice(s.Words[a].Start, s.Words[a+n-1].End)
			if !named(text) {
				continue
			}
			if g, ok := v.group(text); ok {
				return house{g.Country, g.Sector, true}, true
			}
			if b, ok := v.r.actors.Body(text); ok {
				return house{b.Country, b.Sector, false}, true
			}
			if p, ok := v.r.actors.Party(text); ok {
				return house{p.Country, p.Sector, false}, true
			}
		}
	}
	return house{}, false
}

// Of groups that share a name, the one counts that was active in the year of the report, and the one of a country whose places it
// names: each place up to mostNamings, as much as three of them for its years.
const (
	mostNamings = 5
	inItsYears  = 3
)

// group is the armed group that a name stands for.
func (v *view) group(name string) (actors.Group, bool) {
	all := v.r.actors.Groups(name)
	if len(all) == 0 {
		return actors.Group{}, false
	}
	day, _ := published(v.report)
	best, bestScore := 0, -1
	for i, g := range all {
		score := 0
		for k := range v.places {
			if score < mostNamings && v.places[k].found && v.places[k].place.Country == g.Country {
				score++
			}
		}
		if !day.IsZero() && g.Active(day.Year()) {
			score += inItsYears
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return all[best], true
}

// named reports whether words have a capital in them: small words name no house.
func named(text string) bool {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsUpper(r) {
			return true
		}
		i += n
	}
	return false
}

// enrol gives a person or a description what it lacks from the house that its words name; who belongs to an armed group is
// of that group, whatever the noun says.
func (v *view) enrol(s *sentence, ch *character, from, to int) {
	if from > to {
		return
	}
	h, ok := v.houseIn(s, from, to)
	if !ok {
		return
	}
	if ch.country == "" || h.armed {
		ch.country = h.country
	}
	if ch.sector == "" || h.armed {
		ch.sector = h.sector
	}
}

// borrow takes sector and country from the body or person that a description hangs on ("a spokesman for the army").
func (v *view) borrow(s *sentence, i int, ch *character) {
	for _, c := range s.all(i, "nmod", "compound", "nmod:poss", "amod") {
		w, ok := v.cast.byWord[at{s.index, c}]
		if !ok {
			if n, isNoun := v.noun(s, c); isNoun && ch.sector == "" {
				ch.sector = n.Sector
			}
			continue
		}
		other := v.cast.list[w]
		if ch.sector == "" {
			ch.sector = other.sector
		}
		if ch.country == "" {
			ch.country = other.country
		}
	}
}

// borrowFrom takes what a person lacks from the last body or armed group that the title before the name holds ("Front
// spokesman Omar Said").
func (v *view) borrowFrom(s *sentence, from, to int, ch *character) {
	for k := to; k >= from; k-- {
		w, ok := v.cast.byWord[at{s.index, k}]
		if !ok || v.cast.list[w].ner != "ORG" {
			continue
		}
		if ch.sector == "" {
			ch.sector = v.cast.list[w].sector
		}
		if ch.country == "" {
			ch.country = v.cast.list[w].country
		}
		return
	}
}

// speaksFor gives a spokesman of whom nothing is said the body that has just spoken or acted: "The ministry confirmed the
// attack. A spokesman said …".
func (v *view) speaksFor(s *sentence, i int, ch *character) {
	who := v.before(s, i, func(c *character) bool { return c.ner == "ORG" && c.sector != "JRN" && !c.house }, nil)
	if who < 0 {
		return
	}
	if body := v.cast.list[who]; body.country != "" {
		ch.country = body.country
		if body.sector != "" {
			ch.sector = body.sector
		}
	}
}

// belong gives people whose sector or country nothing else says those of the body whose they are: "Omar Said of the army's
// western command".
func (v *view) belong() {
	for _, ch := range v.cast.list {
		if ch.ner != "PER" || ch.country != "" && ch.sector != "" {
			continue
		}
		for _, h := range ch.heads {
			s := v.sents[h.sent]
			for _, c := range s.all(h.word, "nmod") {
				if p := s.preposition(c); p != "of" && p != "from" && p != "with" {
					continue
				}
				w, ok := v.cast.byWord[at{s.index, c}]
				if !ok {
					continue
				}
				body := v.cast.list[w]
				if body.sector == "" || body.country == "" {
					for _, o := range s.all(c, "nmod:poss", "compound") { // "of the army's Western Command"
						if x, ok := v.cast.byWord[at{s.index, o}]; ok {
							body = v.cast.list[x]
						}
					}
				}
				if body.kind != sitrep.Body && body.kind != sitrep.Group || body.ner == "LOC" || body.ner == "NORP" {
					continue
				}
				if ch.sector == "" {
					ch.sector = body.sector
				}
				if ch.country == "" {
					ch.country = body.country
				}
			}
		}
	}
}

// shortOf reports whether a name is the last or the first words of a longer one: "the Front" for "the Eastern Reform Front".
func shortOf(long, short string) bool {
	return len(short) > 3 && (strings.HasSuffix(long, " "+short) || strings.HasPrefix(long, short+" "))
}

// bearsArms reports whether a body that no table knows, and whose name could be a party's or an army's, is told to have fighters
// anywhere in the report: "Front fighters", "rebels of the Movement", "militants of the Lake Brigade".
func (v *view) bearsArms(s *sentence, n *name, ch *character) bool {
	switch ch.sector {
	case "PTY", "", "REB", "UAF", "MIL":
	default:
		return false
	}
	last := s.Words[n.last].Form
	for _, t := range v.sents {
		for i := range t.Words {
			if t.Words[i].Form != last {
				continue
			}
			if i+1 < len(t.Words) && t.in(i+1, "fighters") && t.lemmas[i+1] != "commander" {
				return true
			}
			h := t.Words[i].Head
			if h < 0 || h > i || t.preposition(i) != "of" && t.preposition(i) != "from" || ch.sector == "MIL" && t.lemmas[h] == "commander" {
				continue
			}
			if t.in(h, "fighters") || t.lemmas[h] == "terrorist" {
				return true
			}
		}
	}
	return false
}
