package read

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep"
	"sitrep/gazetteer"
	"sitrep/lang/token"
)

// spot is a place name with its words, put on the map.
type spot struct {
	sent, first, last int
	head              int
	found             bool
	anchor            bool // what a distance is measured from: "40 km north of Homs"
	capital           bool
	attribute         bool   // a land's initials before a noun, which say whose that is: "U.S. nurses"
	adjective         bool   // a demonym: no place of the record, but it may tell where something happened
	described         bool   // told by what it is alone: "the Somali capital"
	ward              bool   // where somebody was brought, treated or died: nothing was done to him there
	side              string // a land's part that the words beside it mean: "northern Peru"
	place             sitrep.Place
}

// findPlaces resolves all place names of the report together.
func (v *view) findPlaces() {
	var mentions []gazetteer.Mention
	sites := map[int]bool{} // names of sites, put where their town is
	for i := range v.names {
		n := &v.names[i]
		s := v.sents[n.sent]
		_, demonym := v.r.people(v.nameText(n))
		if n.kind != "LOC" && (n.kind != "NORP" || !demonym) {
			continue
		}
		sp := v.span(s, n.first, n.last)
		text := token.Spelled(sp.Exact)
		if owner := v.r.owner(text); owner != "" {
			text = owner
		}
		text = v.withKind(s, n.first, n.last, text)
		town, site := v.r.ofSite(text)
		text, sites[len(v.places)] = town, site
		mentions = append(mentions, gazetteer.Mention{Text: text, Start: sp.Start, End: sp.Start + utf8.RuneCountInString(text)})
		v.places = append(v.places, spot{sent: n.sent, first: n.first, last: n.last, head: headOf(s, n.first, n.last),
			adjective: n.kind == "NORP" || demonym, place: sitrep.Place{Name: token.Spelled(sp.Exact), Span: sp}})
	}
	report := gazetteer.Report{Text: v.report.Text, Outlet: v.report.Outlet, Contexts: []string{v.report.Title, v.report.URL}, Parties: v.parties()}
	for i, r := range v.r.places.Resolve(report, mentions) {
		p := &v.places[i]
		if !r.Found {
			if r.In != "" && !p.adjective && !sites[i] {
				p.found, p.place.Country, p.place.Precision = true, r.In, "city" // a village on no map
			}
			continue
		}
		p.attribute = v.sents[p.sent].attribute(p.first, p.last)
		lat, lon := round(r.Place.Lat), round(r.Place.Lon)
		p.found, p.capital = true, r.Place.Capital
		p.place.Country, p.place.Admin1, p.place.GeoNames = r.Place.Country, r.Place.Admin1, int64(r.Place.ID)
		p.place.Lat, p.place.Lon, p.place.Precision = &lat, &lon, string(r.Precision)
		if sites[i] {
			p.place.Precision = "site"
		}
		before := v.text.Slice(max(0, p.place.Span.Start-distanceReach), p.place.Span.Start)
		p.anchor = distanceTo.MatchString(before) || p.place.Precision != "country" && v.sents[p.sent].besideOf(p.first, before)
		if r.Near || p.anchor || nearTo.MatchString(before) {
			p.place.Relation = "near"
		}
	}
	v.outlying()
	v.offTheMap()
	v.quarters()
	v.capitals()
	v.inTown()
	v.landParts()
	v.wards()
}

// withKind is the name of a place with the noun beside it that makes a division of it, where the map has one of that name: "the Hara |
// region" and "the department of | Hara" are not the town.
func (v *view) withKind(s *sentence, first, last int, text string) string {
	n := last + 1
	if first > 1 && s.Words[first-1].Form == "of" && s.in(first-2, "provinces") {
		n = first - 2
	}
	if n >= len(s.Words) || !s.in(n, "provinces") || s.Words[n].XPOS == "NNS" {
		return text
	}
	whole := text + " " + s.Words[n].Form
	if found := v.r.places.Lookup(whole); len(found) > 0 && (found[0].Kind == gazetteer.Admin1 || found[0].Kind == gazetteer.Admin2) {
		return whole
	}
	return text
}

// parties are the countries of the armed groups that the report names, each group once: where they fight is what it is about.
func (v *view) parties() []string {
	var names, out []string
	for i := range v.names {
		if v.names[i].kind != "ORG" {
			continue
		}
		g, ok := v.group(v.nameText(&v.names[i]))
		if !ok || len(g.Country) != 3 || g.Country == "IMG" || slices.Contains(names, g.Name) {
			continue
		}
		names, out = append(names, g.Name), append(out, g.Country)
	}
	return out
}

// distanceReach is how far, in characters, the words that measure a distance stand before a name.
const distanceReach = 40

// distanceTo are the words before a place that a distance is measured from.
var distanceTo = regexp.MustCompile(`(?i)\b(kilomet(re|er)s?|kms?|miles?)\)? (\S+ )?(of|from)( the (city|town|village|capital))?( of)? $`)

// besideOf reports whether what stands before a place says that something lies outside it, to one side: "south of the capital", "from the
// direction of"; "in the south of" and "the rebel-held east of" are inside.
func (s *sentence) besideOf(first int, before string) bool {
	m := sideOf.FindStringSubmatch(before)
	if m == nil || m[1] != "" {
		return false
	}
	for k := first - 1; k > 0 && k > first-sideWords; k-- {
		if s.Words[k].Form == "of" && (s.Words[k-1].UPOS == "NOUN" || s.child(k-1, "det", "amod") >= 0) && !strings.HasPrefix(s.lemmas[k-1], "direction") {
			return false
		}
	}
	return true
}

// sideWords is how far before a name the word for its side may stand.
const sideWords = 8

// sideOf are the words by which something lies to one side of a place, with the article that puts it inside.
var sideOf = regexp.MustCompile(`(?i)\b(the )?(?:(?:north|south|east|west)(?:-?(?:east|west))?|directions?) of (?:(?:the|its|[\p{L}-]+['’]s) )?(?:(?:[\p{L}-]+ ){0,2}(?:city|town|village|capital|port)(?: of)? )?$`)

// nearTo are the words that put something near a town, of which they say what it is ("near the northern city of"), or on the way to it
// ("a convoy bound for").
var nearTo = regexp.MustCompile(`(?i)\b((near|outside|close to)( to)? (the |a |[\p{L}-]+['’]s )?([\w-]+ ){0,2}(city|town|village|capital|port)( of)?|(bound for|en route to|destined for|on (its|their|the|his|her) way (back |home )?to)( the ([\w-]+ ){0,2}(city|town|village|capital|port)( of)?)?) $`)

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// actsAsPlace reports whether a place may be where something happened: a proper name that is no party to the clause.
func (p *spot) actsAsPlace() bool { return p.found && !p.adjective && !p.attribute && !p.ward }

// pointsAbroad reports whether a land is named only to say where another ends or whose it was: "the border with Chad", "the
// Chad border", "the former French colony", "the Chad-backed rebels".
func (s *sentence) pointsAbroad(p *spot) bool {
	border := func(i int) bool {
		return i >= 0 && i < len(s.Words) && (s.lemmas[i] == "border" || s.lemmas[i] == "frontier")
	}
	if s.ofEmbassy(p) {
		return true
	}
	if h := s.Words[p.head].Head; p.adjective {
		return h >= 0 && s.lemmas[h] == "colony"
	}
	if n := p.last + 2; n < len(s.Words) && s.Words[n-1].Form == "-" && s.Words[n].XPOS == "VBN" {
		return true
	}
	return border(p.last+1) || border(p.first-2) && s.lemmas[p.first-1] == "with"
}

// attribute reports whether initials stand before a noun that is no land or town itself, as a demonym would: "U.S. nurses", but not
// "U.S. territory".
func (s *sentence) attribute(first, last int) bool {
	form := s.Words[first].Form
	if first != last || len(form) > 4 || form != strings.ToUpper(form) {
		return false
	}
	h, r := s.Words[last].Head, s.rel(last)
	return h > last && s.isNoun(h) && (r == "compound" || r == "amod" || r == "nmod") && !s.in(h, "lands")
}

// ofEmbassy reports whether a land is named for whose embassy or envoy something is: those are abroad.
func (s *sentence) ofEmbassy(p *spot) bool {
	if !p.adjective && p.place.Precision != "country" {
		return false
	}
	if i := p.last + 1; i < len(s.Words) && s.in(i, "embassies") {
		return true
	}
	h := s.Words[p.head].Head
	return h >= 0 && s.in(h, "embassies") && (h < p.head && s.preposition(p.head) == "of" || h > p.head && s.rel(p.head) == "nmod")
}

// spotIn is the place name in the phrase of a word, the head's own first.
func (v *view) spotIn(s *sentence, word int) *spot {
	var best *spot
	from, to := s.stretch(word, func(c int) bool {
		return s.rel(c) == "acl" || s.rel(c) == "appos" && !v.namesSettlement(s, c) || s.rel(c) == "conj"
	})
	for i := range v.places {
		p := &v.places[i]
		if p.sent != s.index || p.last < from || p.first > to || !p.found || p.anchor || s.pointsAbroad(p) {
			continue
		}
		if p.first <= word && word <= p.last {
			return p
		}
		if best == nil || best.adjective && !p.adjective || best.attribute && !p.attribute || best.place.Precision == "country" && p.first > best.last && v.namesSettlement(s, p.head) {
			best = p
		}
	}
	return best
}

// namesSettlement reports whether a word is the name of the capital or town that stands before it: "in Ukraine's second city, Kharkiv".
func (v *view) namesSettlement(s *sentence, word int) bool {
	h := s.Words[word].Head
	if s.rel(word) != "appos" || h < 0 || h > word || !v.inPlaceName(s, word) {
		return false
	}
	if s.in(h, "settlements") && s.Words[h+1].UPOS != "PUNCT" {
		return true // "in the southern province Zabul"; "in Zhari district, Kandahar" is in Zhari
	}
	return slices.Contains([]string{"capital", "city", "port", "town", "village"}, s.lemmas[h])
}

// isBetweenTowns reports whether a word is a town between which and another something happened: "an ambush between Bunia and Komanda". A capital
// may stand for its land.
func (v *view) isBetweenTowns(s *sentence, word int) bool {
	h := word
	if s.rel(h) == "conj" {
		h = s.Words[h].Head
	}
	if s.preposition(h) != "between" || !v.inPlaceName(s, word) {
		return false
	}
	p := v.spotIn(s, word)
	return p == nil || !p.capital && narrow(&p.place)
}

// inPlaceName reports whether a word is part of a place's name.
func (v *view) inPlaceName(s *sentence, word int) bool {
	n := v.nameAt(s.index, word)
	return n != nil && n.kind == "LOC"
}

// isPlace reports whether a word names a place, or a kind of place that a name follows ("the towns of Jabla and …").
func (v *view) isPlace(s *sentence, w int) bool {
	p := v.spotIn(s, w)
	return p != nil && p.actsAsPlace() && (p.first <= w && w <= p.last || s.in(w, "place"))
}

// namesTown reports whether a word names a town or a region: a place, no party. So does what the model reads as a place and
// the gazetteer does not know.
func (v *view) namesTown(s *sentence, word int) bool {
	if who, ok := v.cast.byWord[at{s.index, word}]; ok && v.cast.list[who].ner == "LOC" && v.cast.list[who].country == "" {
		return v.inPlaceName(s, word)
	}
	p := v.spotIn(s, word)
	return p != nil && p.first <= word && word <= p.last && p.actsAsPlace() && p.place.Precision != "country"
}
