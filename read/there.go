package read

// here is where the report was filed, if the clause of a trigger says so outside quotation marks: "a bomb exploded here today", "seized this port"; nil
// if it does not, or the report does not say where it was filed.
func (v *view) here(s *sentence, trigger int) *spot {
	c := v.thisTown(s, trigger)
	if c < 0 {
		c = v.adverb(s, trigger, "here")
	}
	if c < 0 || s.quoted[c] > 0 {
		return nil
	}
	return v.filedTown()
}

// thisTown is the noun by which the words of a trigger call the town that a report is filed from: "seized this border town", "left ten dead in
// this quiet port"; -1 if there is none.
func (v *view) thisTown(s *sentence, trigger int) int {
	words := s.all(trigger, "obj", "obl", "nmod", "nsubj:pass")
	if verb := v.clauseOf(s, trigger); verb >= 0 && verb != trigger {
		words = append(words, s.all(verb, "obl")...)
	}
	for _, w := range words {
		d := s.child(w, "det")
		if d < 0 || s.lemmas[d] != "this" || !s.in(w, "settlements") {
			continue
		}
		if s.rel(w) == "obj" || s.rel(w) == "nsubj:pass" || standsAt(s.preposition(w)) {
			return w
		}
	}
	return -1
}

// adverb is the adverb of a lemma in the clause of a trigger, on its verb or on a noun of it, -1 if it has none.
func (v *view) adverb(s *sentence, trigger int, lemma string) int {
	for i, l := range s.lemmas {
		if l != lemma || s.rel(i) != "advmod" {
			continue
		}
		clause := s.Words[i].Head
		for clause >= 0 && s.isNoun(clause) && s.child(clause, "cop") < 0 {
			clause = s.Words[clause].Head
		}
		protest := v.eventType(s, trigger).code == "PROTEST"
		for g := trigger; g >= 0 && (g == trigger && protest || !v.saysWord(s, g) && !v.speechAct(s, g)); g = s.Words[g].Head {
			if g == clause || g == s.Words[i].Head {
				return i
			}
			if g != trigger && s.isVerb(g) {
				break
			}
		}
	}
	return -1
}

// there is the place that "there" in the clause of a trigger stands for: what the words before it, or the sentence before, put
// somewhere; nil if the clause has none, or nothing does.
func (v *view) there(s *sentence, trigger int) *spot {
	i := v.adverb(s, trigger, "there")
	if i < 0 {
		return nil
	}
	var last *spot
	for k := range v.places {
		p := &v.places[k]
		if !p.actsAsPlace() || p.anchor || s.index-p.sent > 1 || p.sent > s.index || p.sent == s.index && p.last >= i || v.sents[p.sent].aside {
			continue
		}
		if p.place.Precision == "country" && !v.standsAsPlace(v.sents[p.sent], p.head) {
			continue
		}
		switch {
		case last == nil || last.sent < p.sent:
			last = p
		case !v.lies(last, p) && !v.toldAt(last):
			last = p // of "Hara in Daraa province" Hara
		}
	}
	return last
}

// toldAt reports whether a claim has been put at a place.
func (v *view) toldAt(p *spot) bool {
	for _, c := range v.claims {
		if c.spot == p {
			return true
		}
	}
	return false
}

// besideObject is the place behind the object of a verb of force: "massed 4,000 men at Osk"; nil if there is none.
func (v *view) besideObject(s *sentence, trigger int) *spot {
	switch v.eventType(s, trigger).code {
	case "ASSAULT", "MOBILIZE", "COERCE":
	default:
		return nil
	}
	if !s.isVerb(trigger) {
		return nil
	}
	for _, o := range v.objects(s, trigger) {
		if p := v.locative(s, o); p != nil && standsAt(s.preposition(p.head)) {
			return p
		}
	}
	return nil
}
