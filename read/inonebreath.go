package read

import "slices"

// inToll are the fates that one toll tells of side by side: "killed twelve people and drove thousands from their homes".
var inToll = map[string]bool{"killed": true, "wounded": true, "missing": true, "displaced": true, "destroyed": true, "damaged": true}

// goesOnWithToll reports whether a joined clause or phrase only tells what else a toll counts: "six dead and forty hurt", "claimed sixty lives
// and made thousands homeless", "nine lost their lives, while twenty were hurt". One with a doer, a place or a day of its own tells of
// something else.
func (v *view) goesOnWithToll(s *sentence, before, f amount) bool {
	if !isCasualty(before.Of) || !inToll[f.Of] || before.Of == f.Of || isNone(before) || isNone(f) {
		return false
	}
	y, x := joinedTold(s, f.word)
	if x < 0 || !tellsOf(s, x, before.word) || negator(s, y) >= 0 || negator(s, x) >= 0 || v.otherVoice(s, before.word, f.word) {
		return false
	}
	if slices.Contains(s.all(y, "obj"), f.word) && s.child(y, "nsubj") >= 0 || s.diesOtherwise(y) || v.severalTimes(s) || v.twoPlaces(s, x, y) {
		return false
	}
	return !slices.ContainsFunc(s.all(y, "advmod"), func(w int) bool { return s.in(w, "elsewheres") })
}

// isNone reports whether a figure says that there was nobody or nothing.
func isNone(f amount) bool { return f.High != nil && *f.High == 0 }

// joinedTold is the word that tells what became of those counted and the one that it is joined to by "and" or "while"; -1 if it is joined to
// none.
func joinedTold(s *sentence, word int) (told, to int) {
	const most = 4 // from "60" in "more than 60 people were hurt" up to "hurt"
	for w, steps := word, 0; w >= 0 && steps < most; w, steps = s.Words[w].Head, steps+1 {
		switch s.rel(w) {
		case "conj":
			return w, s.Words[w].Head
		case "advcl":
			if m := s.child(w, "mark"); m >= 0 && s.lemmas[m] == "while" {
				return w, s.Words[w].Head
			}
			return -1, -1
		case "nummod", "nsubj", "nsubj:pass", "obj", "nmod", "det":
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// tellsOf reports whether a word tells what became of those counted by another: over it, right behind it or hung on it.
func tellsOf(s *sentence, told, counted int) bool {
	return s.under(counted, told) || told == counted+1 || s.Words[told].Head == counted
}

// onlyHeld reports whether a claim of people seized only goes on with a toll told in nouns, without a verb of its own: "nine dead, 30 hurt and
// 60 arrested", "put the dead at six, with 12 captured"; not "nine were killed and 60 arrested", which tells of two deeds.
func (v *view) onlyHeld(s *sentence, c, toll *claim, before, f amount) bool {
	seized := c != toll && (c.mode == "arrest" || c.mode == "abduct") && len(c.figures) == 0 && (c.word == f.word+1 || c.word == f.word+2)
	if !seized || !slices.ContainsFunc(toll.figures, func(g amount) bool { return isCasualty(g.Of) }) {
		return false
	}
	if isNone(before) || isNone(f) || v.otherVoice(s, before.word, f.word) {
		return false
	}
	return !slices.ContainsFunc(between(before.word, c.word+1), func(i int) bool {
		switch s.Words[i].UPOS {
		case "ADP":
			return i < f.word && s.lemmas[i] != "with" && s.lemmas[i] != "of" && s.lemmas[i] != "at"
		case "VERB":
			return s.Words[i].XPOS != "VBN"
		}
		return s.Words[i].UPOS == "AUX" || s.Words[i].UPOS == "SCONJ" && s.lemmas[i] != "with"
	})
}
