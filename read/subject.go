package read

import (
	"fmt"
	"slices"
	"strings"

	"sitrep"
)

// A report of politics or conflict names an authority, a party, a court or an armed force in every few sentences.
const (
	subjectWords = 150  // a text with fewer words says too little of its subject
	subjectShare = 0.03 // of its words name such a side, at least
)

// publicSectors are the sectors (PLOVER 2.0) that politics and conflict are made by.
var publicSectors = strings.Fields("COP GOV JUD LEG MIL PRM PTY REB SPY UAF CRM OPP REF")

// armedSectors are those of them that bear arms.
var armedSectors = strings.Fields("MIL PRM REB SPY UAF")

// keepToSubject leaves out, in a report that is not of politics or conflict as a whole (games, science, trade, a life), the
// claims in which nobody of whom such reports speak acts or suffers and nobody is counted: "the midfielder was released". The
// record says which and why.
func (v *view) keepToSubject() {
	share, words := v.publicShare()
	if words < subjectWords || share >= subjectShare || slices.ContainsFunc(v.claims, v.ofConflict) {
		return
	}
	var kept []*claim
	for _, c := range v.claims {
		if len(c.figures) > 0 || c.kind != "" || v.anyPublic(c.actors) || v.anyPublic(c.targets) || c.holder >= 0 && v.anyPublic([]int{c.holder}) {
			kept = append(kept, c)
			continue
		}
		v.left = append(v.left, sitrep.LeftOut{Span: v.span(c.s, c.from, c.to),
			Reason: fmt.Sprintf("not of politics or conflict: %.1f of 100 words of the report name a public side", 100*share)})
	}
	v.claims = kept
}

// plainAttack is the model's score, with the lexicon's, from which an attack that has a day is one though nobody is told to have made or
// suffered it: "violence broke out on Monday", in which relief agencies alone are named.
const plainAttack = 3

// ofConflict reports whether a claim tells of an attack that hurt somebody, by number or by name, or in which a force has a part, or that
// is plain, of a campaign, of people displaced, of a curfew or of who holds a place: one such is enough for a report of conflict.
func (v *view) ofConflict(c *claim) bool {
	if unreal(c) {
		return false
	}
	switch c.kind {
	case "ceasefire", "siege", "offensive":
		return true
	}
	if c.state != "" && c.holder >= 0 && v.anyOf([]int{c.holder}, armedSectors) {
		return true
	}
	if c.mode == "curfew" || c.mode == "martial-law" || slices.ContainsFunc(c.figures, func(f amount) bool { return f.Of == "displaced" }) {
		return true
	}
	hurt := func(f amount) bool { return f.Of == "killed" || f.Of == "wounded" }
	shot := func(who int) bool {
		return v.cast.list[who].kind == sitrep.Person && (c.mode == "firearms" || c.s.in(c.word, "deaths"))
	}
	return c.code == "ASSAULT" && (c.margin >= plainAttack && c.moment != nil || slices.ContainsFunc(c.figures, hurt) || slices.ContainsFunc(c.targets, shot) || v.anyOf(c.actors, armedSectors) || v.anyOf(c.targets, armedSectors))
}

// publicShare is the share of a report's words that name somebody of whom politics or conflict is told, and how many words
// the report has.
func (v *view) publicShare() (share float64, words int) {
	named := 0
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		for i := range s.Words {
			if s.Words[i].UPOS == "PUNCT" {
				continue
			}
			words++
			if who, ok := v.cast.byWord[at{s.index, i}]; ok && v.anyPublic([]int{who}) {
				named++
			}
		}
	}
	return float64(named) / float64(max(words, 1)), words
}

// anyPublic reports whether one of a list is a state or of a public sector.
func (v *view) anyPublic(list []int) bool {
	return v.anyOf(list, publicSectors) || slices.ContainsFunc(list, func(who int) bool { return v.cast.list[who].kind == sitrep.Country })
}

// anyOf reports whether one of a list is of one of some sectors.
func (v *view) anyOf(list []int, sectors []string) bool {
	return slices.ContainsFunc(list, func(who int) bool { return slices.Contains(sectors, v.cast.list[who].sector) })
}
