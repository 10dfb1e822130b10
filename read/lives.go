package read

// takesLives reports whether a verb takes lives, so that "claim" says nothing: "the blast claimed the lives of six people".
func takesLives(s *sentence, verb int) bool {
	if s.lemmas[verb] != "claim" || !s.isVerb(verb) {
		return false
	}
	o := s.child(verb, "obj")
	return o >= 0 && s.lemmas[o] == "life"
}

// livesOf is the noun "lives" that a word hangs on by "of", whose fate is that of the lives: "the lives of six people"; -1 if it
// hangs on none.
func livesOf(s *sentence, noun int) int {
	if h := s.Words[noun].Head; h >= 0 && s.rel(noun) == "nmod" && s.preposition(noun) == "of" && s.lemmas[h] == "life" {
		return h
	}
	return -1
}
