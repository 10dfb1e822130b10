package read

import (
	"unicode"
	"unicode/utf8"
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
			if g, ok := v.r.actors.Group(text); ok {
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
