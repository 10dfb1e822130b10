package read

// besideMoment is the time expression on the verb beside which a new act is told: by a noun that is its object, its subject or a
// manner of it ("on Thursday a guard went on a stabbing spree"), or by a participle behind it. What is spoken of as known has a
// time of its own, and so has what is only said.
func (v *view) besideMoment(s *sentence, trigger int) *moment {
	w := trigger
	for s.rel(w) == "compound" || s.rel(w) == "nmod" && s.preposition(w) == "of" {
		w = s.Words[w].Head
	}
	verb := s.Words[w].Head
	if verb < 0 || !s.isVerb(verb) || v.saysWord(s, verb) || v.speechAct(s, verb) {
		return nil
	}
	switch s.rel(w) {
	case "advcl":
		if s.Words[w].XPOS != "VBG" || s.child(w, "mark", "case") >= 0 {
			return nil
		}
	case "obl":
		switch s.preposition(w) {
		case "in", "on", "with", "by", "at", "into":
		default:
			return nil
		}
		if pointsBack(s, w) || s.child(w, "nmod:poss") >= 0 {
			return nil
		}
	case "obj", "nsubj":
		if pointsBack(s, w) || s.child(w, "nmod:poss") >= 0 {
			return nil
		}
	default:
		return nil
	}
	return v.momentOn(s, verb, -1)
}
