package read

import (
	"slices"

	"sitrep"
)

// leftTown is the town that people fled or were brought out of, which is where that happened: "fled Hara", "were evacuated from Hara".
func (v *view) leftTown(c *claim) *spot {
	flight := c.code == "SANCTION" && c.mode == "expel"
	for _, f := range c.figures {
		flight = flight || f.Of == "displaced" || f.Of == "evacuated"
	}
	verb := c.word
	if c.bare() {
		verb = v.clauseOf(c.s, c.word)
	}
	if !flight || verb < 0 || !c.s.isVerb(verb) || !c.s.in(verb, "flights") {
		return nil
	}
	var words []int
	for _, o := range c.s.all(verb, "obl") {
		if c.s.preposition(o) == "from" {
			words = append(words, o)
		}
	}
	if !isPassive(c.s, verb) {
		words = append(words, v.objects(c.s, verb)...)
	}
	for _, w := range words {
		if p := v.spotIn(c.s, w); p != nil && p.actsAsPlace() && (p.first <= w && w <= p.last || c.s.in(w, "settlements") || c.s.in(w, "landforms")) {
			return v.finer(p)
		}
		for i := range v.places {
			if p := &v.places[i]; p.sent == c.s.index && p.first <= w && w <= p.last && !p.adjective {
				return p // on no map
			}
		}
	}
	return nil
}

// ownLand is the land in which a power is seized or a vote is called off, and whose army its government calls up: the one land of the
// sentence; nil for other claims.
func (v *view) ownLand(c *claim) *spot {
	switch {
	case c.code == "MOBILIZE":
		for _, o := range v.objects(c.s, c.word) {
			if p := c.s.child(o, "nmod:poss"); p >= 0 && c.s.Words[p].UPOS == "PRON" && len(c.actors) == 1 && v.cast.list[c.actors[0]].kind == sitrep.Country {
				return v.onlyLand(c.s)
			}
		}
	case c.kind == "election" && c.status == sitrep.Happened, v.takesPower(c):
		return v.onlyLand(c.s)
	}
	return nil
}

// wholeLandOf is the whole land that a claim is of: the one that expels another's envoys ("Hara expelled the Oskan ambassador"), else the one
// that the report is about, for what that is in for; nil for other claims.
func (v *view) wholeLandOf(c *claim) *spot {
	if c.code == "SANCTION" && c.mode == "expel" && v.abroad(c.targets, v.ruledBy(c)) {
		return v.landSpot(v.ruledBy(c))
	}
	if !v.ofTheLand(c) {
		return nil
	}
	return v.homeSpot()
}

// rules reports whether a claim tells of what a state lays on its land: a ban, a curfew, a state of emergency.
func (c *claim) rules() bool {
	return c.code == "COERCE" && slices.Contains([]string{"restrict", "martial-law", "curfew", "censor"}, c.mode)
}

// ruledBy is the country whose state acts in a claim: the land itself, its government, parliament, courts or police; "" if none does.
func (v *view) ruledBy(c *claim) string {
	for _, a := range c.actors {
		ch := v.cast.list[a]
		if ch.kind == sitrep.Country || slices.Contains([]string{"GOV", "LEG", "JUD", "COP", "MIL"}, ch.sector) {
			return ch.country
		}
	}
	return ""
}

// abroad reports whether some of those named belong to another land than a given one.
func (v *view) abroad(who []int, land string) bool {
	return land != "" && slices.ContainsFunc(who, func(a int) bool { return v.cast.list[a].country != "" && v.cast.list[a].country != land })
}

// atHomeAlone reports whether neither those whom a claim is done to nor its words belong to another land than the one that it is about.
func (v *view) atHomeAlone(c *claim) bool {
	home := v.mainly(homeShare)
	return !v.abroad(c.targets, home) && !slices.ContainsFunc(v.places, func(p spot) bool {
		return p.sent == c.s.index && p.found && p.place.Country != home && c.from <= p.first && p.last <= c.to
	})
}

// takesPower reports whether what is taken is power in a land.
func (v *view) takesPower(c *claim) bool {
	if c.code != "COERCE" && c.state != "takes" {
		return false
	}
	return slices.ContainsFunc(append([]int{c.word}, c.also...), func(w int) bool {
		o := c.s.object(w)
		return o >= 0 && c.s.lemmas[o] == "power"
	})
}

// warToll is from how many dead on a count is a whole war's.
const warToll = 1000

// ofTheLand reports whether a claim is of what a whole land is in for: a vote that was held or will be, a war's dead, what its state forbids.
func (v *view) ofTheLand(c *claim) bool {
	if v.ofYears(c) {
		return true
	}
	votes := c.kind == "election" && (c.status == sitrep.Happened || c.status == sitrep.Expected)
	if votes && c.status == sitrep.Happened && !c.s.isVerb(c.word) {
		return true // "the vote of 2006"
	}
	return (votes || c.rules() && v.ruledBy(c) == v.mainly(homeShare) && v.atHomeAlone(c)) && v.speaksOfHome(c.s.index)
}

// speaksOfHome reports whether the land that a report is about is the one, or among those, which it has named last up to a sentence.
func (v *view) speaksOfHome(sent int) bool {
	last := -1
	for i := range v.places {
		if p := &v.places[i]; p.found && p.sent <= sent {
			last = max(last, p.sent)
		}
	}
	home := v.mainly(homeShare)
	return slices.ContainsFunc(v.places, func(p spot) bool { return p.found && p.sent == last && p.place.Country == home })
}

// ofYears reports whether a war's dead are counted over years or up to now: "some 69,000 have been killed since".
func (v *view) ofYears(c *claim) bool {
	if !c.bare() || c.status != sitrep.Happened || c.moment != nil && !c.moment.wide() {
		return false
	}
	home := v.home()
	if slices.ContainsFunc(v.places, func(p spot) bool {
		return p.sent == c.s.index && c.from <= p.first && p.last <= c.to && p.found && p.place.Country != home
	}) {
		return false // "hundreds of thousands of North Koreans"
	}
	verb := v.clauseOf(c.s, c.word)
	return (!c.undated() || verb >= 0 && presentPerfect(c.s, verb)) && slices.ContainsFunc(c.figures, func(f amount) bool {
		return f.Of == "killed" && f.Low != nil && *f.Low >= warToll
	})
}

// besideSpeaker reports whether a place is where those are who speak: "the ministers, meeting in Luxembourg, said".
func (v *view) besideSpeaker(s *sentence, p *spot) bool {
	doing := s.governor(p.head)
	if doing < 0 || s.rel(doing) != "acl" && s.rel(doing) != "advcl" {
		return false
	}
	return slices.ContainsFunc(v.says, func(q saying) bool {
		if q.srcSent != s.index || q.srcFrom < 0 {
			return false
		}
		if s.rel(doing) == "advcl" {
			return q.sent == s.index && s.Words[doing].Head == q.cue && doing < q.cue
		}
		return s.under(doing, headOf(s, q.srcFrom, q.srcTo))
	})
}

// onlyLand is the land that a sentence names or names a place or a people of, nil if it names several or none.
func (v *view) onlyLand(s *sentence) *spot {
	var only *spot
	for i := range v.places {
		p := &v.places[i]
		if p.sent != s.index || !p.found || p.place.Country == "" || v.besideSpeaker(s, p) {
			continue
		}
		if only != nil && only.place.Country != p.place.Country {
			return nil
		}
		only = p
	}
	if only == nil || only.adjective || only.place.Precision == "country" {
		return wholeLand(only)
	}
	return v.countryOf(only)
}

// officeOf is the province or town of the official who tells of an attack or of the dead, where nothing puts them elsewhere: "the governor
// of Hara said nine people had died".
func (v *view) officeOf(c *claim) *spot {
	if c.code != "ASSAULT" && !c.bare() || c.status != sitrep.Happened || len(c.sources) == 0 {
		return nil
	}
	for i := range v.says {
		q := &v.says[i]
		if q.srcSent != c.s.index || q.srcFrom < 0 || !slices.ContainsFunc(q.content, func(r run) bool { return r.has(c.s.index, c.word) }) {
			continue
		}
		from, to := c.s.stretch(headOf(c.s, q.srcFrom, q.srcTo), func(k int) bool { return c.s.Words[k].Rel == "acl:relcl" })
		if !slices.ContainsFunc(c.s.lemmas[from:to+1], func(l string) bool { return c.s.lexicon.InClass(l, "governors") }) {
			continue
		}
		if p := v.finestIn(c.s, from, to); p != nil && p.place.Precision != "country" && !p.capital {
			return p
		}
	}
	return nil
}
