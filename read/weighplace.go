package read

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sitrep"
	"sitrep/read/weigh"
)

// atlasEntry is a place of the report with all its mentions and the claims, by their order, that were put there.
type atlasEntry struct {
	spots []*spot
	used  []int
	all   int // claims of the whole report that the rules have put there
}

// placeKey tells places apart: by the map, else by name.
func placeKey(p *sitrep.Place) string {
	if p.GeoNames != 0 {
		return strconv.FormatInt(p.GeoNames, 10)
	}
	return strings.ToLower(p.Name)
}

func (v *view) listPlaces(w *weighing) {
	w.namedIn, w.narrowest = make([][]*atlasEntry, len(v.sents)), make([]*atlasEntry, len(v.sents))
	w.byPlace = map[string]*atlasEntry{}
	for i := range v.places {
		p := &v.places[i]
		n := w.place(p)
		n.spots = append(n.spots, p)
		tell(w.namedIn, p.sent, n)
		if (narrow(&p.place) || p.place.Precision == "") && !v.inDateline(p) {
			w.narrowest[p.sent] = n
		}
	}
	goOn(w.narrowest)
	for _, c := range w.told {
		if c.spot != nil {
			w.place(c.spot).all++
			w.placed++
		}
	}
}

// place is the entry of a place, new if it has none.
func (w *weighing) place(p *spot) *atlasEntry { return entry(w.byPlace, placeKey(&p.place)) }

// placeChoice weighs the places that a claim may be at.
func (v *view) placeChoice(w *weighing, n int, c *claim) choice {
	out := choice{field: weigh.Place}
	rule := c.ruleFor("place", c.spot != nil)
	if v.ofNoScene(c) || rule == wholeLandRule {
		return out
	}
	var ruled *atlasEntry
	if c.spot != nil {
		ruled = w.place(c.spot)
	}
	for _, p := range around(c.s.index, ruled, w.namedIn, func(_ int, p *atlasEntry) bool { return v.mayBeAt(c, p) }) {
		sheet, at := v.sheet(weigh.Place), c.spot
		if p != ruled {
			at = bestMention(c, p)
		}
		v.placeSigns(sheet, w, n, c, p, at, p == ruled, rule)
		out.candidates = append(out.candidates, candidate{sheet: sheet, spot: at, ruled: p == ruled})
	}
	none := v.sheet(weigh.Place)
	none.Shows("nowhere")
	none.Shows("nowhere", c.matter())
	none.Shows("nowhere", "rule", rule)
	none.Shows("nowhere", string(c.status))
	out.candidates = append(out.candidates, candidate{sheet: none, ruled: ruled == nil})
	return out
}

// mayBeAt reports whether a claim may be at a place: not where the name is who acts, and not in a capital that only the dateline names, from
// which a land's news come.
func (v *view) mayBeAt(c *claim, p *atlasEntry) bool {
	told := slices.ContainsFunc(p.spots, func(q *spot) bool { return !q.capital || !v.inDateline(q) })
	return told && !slices.ContainsFunc(p.spots, func(q *spot) bool { return q.sent == c.s.index && v.actsAs(c, q) })
}

// wholeLandRule is the rule that puts a claim in the land that the report is about, where nothing finer is told of it: it stays there.
const wholeLandRule = "the country that the report is about"

// ofNoScene reports whether a claim is of no place that the report tells of, or of a whole land: "in three other provinces", a war's dead, a
// vote, all who were driven out, a previous attack.
func (v *view) ofNoScene(c *claim) bool {
	return v.ofYears(c) || c.kind == "election" || uprooted(c) || bygone(c.s, c.word) || v.placedElsewhere(c) || c.moment != nil && c.moment.coarse()
}

// bestMention is the mention of a place that says most of where a claim is: a name that acts as a place, the nearest one before.
func bestMention(c *claim, p *atlasEntry) *spot {
	rank := func(q *spot) (bool, bool, int) {
		return q.actsAsPlace(), q.sent <= c.s.index, -max(q.sent-c.s.index, c.s.index-q.sent)
	}
	return slices.MaxFunc(p.spots, func(a, b *spot) int {
		acts, before, near := rank(a)
		acts2, before2, near2 := rank(b)
		return cmp.Or(compareBool(acts, acts2), compareBool(before, before2), cmp.Compare(near, near2))
	})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// placeSigns are what speaks for and against a place.
func (v *view) placeSigns(f *weigh.Sheet, w *weighing, n int, c *claim, p *atlasEntry, at *spot, ruled bool, rule string) {
	it, matter, kind := yes(ruled), c.matter(), cmp.Or(at.place.Precision, "on no map")
	f.Shows("any")
	f.Shows("rule", rule, it)
	f.Shows("rules say", it, matter)
	f.Shows("kind", kind)
	f.Shows("kind", kind, matter)
	f.Shows("kind", kind, rule, it)
	f.If(at.place.Country != "" && at.place.Country == w.home, "of the land that the report is about", kind)
	f.If(at.capital, "capital")
	f.If(at.found, "on the map")
	f.Much(float64(min(len(p.spots), weighUses))/weighUses, "often named")
	f.Much(float64(len(p.spots))/float64(max(1, len(v.places))), "share of names")
	f.Much(float64(p.all)/float64(max(1, w.placed)), "share of claims")
	f.If(w.narrowest[c.s.index] == p, "town named last")
	v.mentionSigns(f, c, p, matter)
	if c.spot != nil && !ruled {
		q := &c.spot.place
		same := at.place.Country == q.Country
		f.If(same && narrow(&at.place) && !narrow(q), "finer than the rules'", rule)
		f.If(same && !narrow(&at.place) && narrow(q), "coarser than the rules'", rule)
		f.If(at.place.Admin1 != "" && at.place.Admin1 == q.Admin1, "in the province of the rules'")
		f.If(at.sent > c.spot.sent && at.sent <= c.s.index, "named since the rules'", rule)
	}
	uses := w.usedBefore(f, p.used, c, matter)
	if len(uses) == 0 {
		return
	}
	f.If(slices.ContainsFunc(uses, func(o *claim) bool { return likewise(o, c) }), "the same kind of thing told there")
	f.If(slices.ContainsFunc(uses, func(o *claim) bool { return overlap(o.actors, c.actors) }), "the same actors told there")
	f.If(n > 0 && w.told[n-1].spot != nil && w.place(w.told[n-1].spot) == p, "where the claim before is")
}

// mentionSigns are what the words around the mentions of a place speak for and against it.
func (v *view) mentionSigns(f *weigh.Sheet, c *claim, p *atlasEntry, matter string) {
	var last *spot
	acts, stands, behind := false, false, true
	for _, q := range p.spots {
		acts = acts || q.actsAsPlace()
		dateline := v.inDateline(q)
		f.If(dateline, "in the dateline")
		f.If(q.sent < weighStart, "in the report's first sentences")
		f.If(q.ward, "where the hurt are")
		f.If(q.anchor, "what a distance is measured from")
		f.If(q.adjective, "as an adjective")
		f.If(q.attribute, "before a noun")
		if q.sent > c.s.index {
			continue
		}
		behind = false
		if dateline {
			continue
		}
		prep := v.sents[q.sent].preposition(q.head)
		stands = stands || standsAt(prep) || prep == "on"
		if q.sent < c.s.index {
			last = q
			continue
		}
		f.Shows("in the sentence")
		f.If(q.first >= c.from && q.last <= c.to, "in the claim's words")
		prep = cmp.Or(prep, c.s.rel(q.head))
		f.Shows("in the sentence", prep)
		f.Shows("in the sentence", prep, matter)
	}
	f.If(acts, "named as a place")
	f.If(stands, "something stands there")
	f.If(behind, "named only behind")
	if last != nil {
		s, by := v.sents[last.sent], c.s.index-last.sent
		f.Shows("named before by", backBy(by))
		f.Much(1/float64(1+by), "named lately")
		f.If(v.sameParagraph(last.sent, c.s.index), "named in the paragraph")
		f.Shows("named before", cmp.Or(s.preposition(last.head), s.rel(last.head)))
	}
}

// putAt moves a claim to a place.
func (v *view) putAt(c *claim, p *spot) {
	was := "nowhere"
	if c.spot != nil {
		was = c.spot.place.Name
	}
	c.spot = p
	if p.sent != c.s.index && p.place.Relation != "" {
		itself := *p
		itself.place.Relation = "" // once named as what something is near
		c.spot = &itself
	}
	c.explain("place", "weighed: likelier than "+was, p.place.Name)
}
