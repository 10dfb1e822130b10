package read

// livesOf is the noun "lives" that a word hangs on by "of", whose fate is that of the lives: "the lives of six people"; -1 if it
// hangs on none.
func livesOf(s *sentence, noun int) int {
	if h := s.Words[noun].Head; h >= 0 && s.rel(noun) == "nmod" && s.preposition(noun) == "of" && s.lemmas[h] == "life" {
		return h
	}
	return -1
}
