package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// cueSense is what the lexicon knows of a word that may attribute.
type cueSense struct {
	Kind    string
	Neutral bool
	Clause  bool // neutral where its content is a clause
	Effect  string
}

func (v *view) cue(s *sentence, i int) (cueSense, bool) {
	v.phrases(s)
	if c, ok := s.cues[i]; ok {
		return c, true
	}
	for _, pos := range partsOfSpeech(s, i) {
		if c, ok := v.r.words.Cue(s.lemmas[i], pos); ok {
			return senseOf(c), true
		}
	}
	return cueSense{}, false
}

func senseOf(c lexicon.Cue) cueSense {
	return cueSense{Kind: c.Kind, Neutral: c.Neutral, Clause: c.Clause, Effect: strings.Replace(string(c.Hedge), "none", "", 1)}
}

// speechAct reports whether the lexicon knows a word as an act of speech: it is the report that names it.
func (v *view) speechAct(s *sentence, i int) bool {
	for _, sense := range v.senses(s, i) {
		switch sense.Code.Event {
		case "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE":
			return !sense.Weak
		}
	}
	return false
}

// partsOfSpeech are the lexicon's parts of speech that a word may have, the likeliest first.
func partsOfSpeech(s *sentence, i int) []lexicon.Pos {
	switch s.Words[i].UPOS {
	case "VERB", "AUX":
		if strings.HasPrefix(s.Words[i].XPOS, "VBN") || s.Words[i].XPOS == "VBG" {
			return []lexicon.Pos{lexicon.Verb, lexicon.Adjective}
		}
		return []lexicon.Pos{lexicon.Verb}
	case "NOUN", "PROPN":
		return []lexicon.Pos{lexicon.Noun}
	case "ADJ":
		return []lexicon.Pos{lexicon.Adjective, lexicon.Verb, lexicon.Noun}
	case "ADV":
		return []lexicon.Pos{lexicon.Adverb, lexicon.Adjective}
	case "ADP":
		return []lexicon.Pos{lexicon.Preposition}
	}
	return nil
}

// isThing reports whether a noun is counted as a thing.
func (v *view) isThing(s *sentence, word int) bool {
	u, ok := v.unit(s, word)
	return ok && !u.People && s.Words[word].UPOS == "NOUN"
}

// senses are the lexicon's senses of a word whose conditions the sentence meets, the surest first.
func (v *view) senses(s *sentence, i int) []lexicon.Sense {
	var out []lexicon.Sense
	for _, m := range v.phrases(s)[i] {
		out = append(out, v.fitting(s, i, v.follows(s, i, m), v.r.words.Predicates(m.Lemma, m.Pos))...)
	}
	for _, pos := range partsOfSpeech(s, i) {
		out = append(out, v.fitting(s, i, nil, v.r.words.Predicates(s.lemmas[i], pos))...)
	}
	if s.Words[i].XPOS == "VBG" && s.isVerb(i) {
		switch s.rel(i) { // "fighting broke out": a verb's form, a noun's place
		case "nsubj", "obj", "obl", "nmod":
			out = append(out, v.fitting(s, i, nil, v.r.words.Predicates(strings.ToLower(s.Words[i].Form), lexicon.Noun))...)
		}
	}
	return out
}

// follows is what stands behind the preposition that a verb's phrase ends in, which is the phrase's object where the verb has none
// of its own: "called for a truce", "voiced alarm at the raid".
func (v *view) follows(s *sentence, i int, m lexicon.Match) []int {
	last := m.At[len(m.At)-1]
	h := s.Words[last].Head
	own := slices.ContainsFunc(v.objects(s, i), func(o int) bool { return !slices.Contains(m.At, o) })
	if !s.isVerb(i) || h < last || s.rel(last) != "case" || slices.Contains(m.At, h) || own {
		return nil
	}
	return conjuncts(s, h)
}

// fitting is those of a word's senses whose conditions hold. objects are what the phrase that it heads has for its object, nil where
// that is the word's own.
func (v *view) fitting(s *sentence, i int, objects []int, senses []lexicon.Sense) []lexicon.Sense {
	var out []lexicon.Sense
	for _, sense := range senses {
		if sense.Plural && !strings.HasSuffix(s.Words[i].XPOS, "S") || sense.Clause && s.child(i, "ccomp", "xcomp", "acl") < 0 {
			continue
		}
		if v.meets(s, i, objects, sense.All) {
			out = append(out, sense)
		}
	}
	return out
}

// phrases are the lexicon's entries of several words in a sentence, by the word that heads each.
func (v *view) phrases(s *sentence) map[int][]lexicon.Match {
	if s.phrases != nil {
		return s.phrases
	}
	s.phrases, s.cues, s.counts = map[int][]lexicon.Match{}, map[int]cueSense{}, map[int][]lexicon.Match{}
	s.phases = map[int][]lexicon.Match{}
	forms := make([]string, len(s.Words))
	for i := range s.Words {
		forms[i] = strings.ToLower(s.Words[i].Form)
	}
	for i := range s.Words {
		for _, m := range v.r.words.MatchTokens(s.lemmas, forms, i) {
			if len(m.At) < 2 {
				continue
			}
			head := m.At[0]
			for _, w := range m.At {
				if h := s.Words[w].Head; !slices.Contains(m.At, h) && s.Words[w].UPOS != "ADP" {
					head = w
					break
				}
			}
			switch m.Table {
			case lexicon.PredicateTable:
				s.phrases[head] = append(s.phrases[head], m)
			case lexicon.PhaseTable:
				s.phases[head] = append(s.phases[head], m)
			case lexicon.FigureTable:
				s.counts[head] = append(s.counts[head], m)
			case lexicon.CueTable:
				if c, ok := v.r.words.Cue(m.Lemma, m.Pos); ok && c.Kind != "accordingto" {
					s.cues[head] = senseOf(c)
				}
			}
		}
	}
	return s.phrases
}

// meets reports whether the words around a predicate meet all conditions.
func (v *view) meets(s *sentence, i int, objects []int, needs []lexicon.Need) bool {
	for _, n := range needs {
		fillers := v.slot(s, i, n.Slot)
		if n.Slot == lexicon.Object && len(objects) > 0 {
			fillers = objects
		}
		ok := false
		if len(fillers) == 0 {
			ok = v.r.words.Allows(n, "")
		}
		for _, f := range fillers {
			if v.r.words.Allows(n, s.lemmas[f], v.kindsOf(s, f)...) {
				ok = true
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// kindsOf says what a filler is beyond its lemma: person group force body country place self.
func (v *view) kindsOf(s *sentence, i int) []string {
	var out []string
	for k := range v.places {
		if p := &v.places[k]; p.sent == s.index && p.first <= i && i <= p.last && p.found && !p.adjective {
			out = append(out, "place")
			if p.place.Precision == "country" {
				out = append(out, "country", "body")
			}
		}
	}
	if who, ok := v.cast.byWord[at{s.index, i}]; ok {
		ch := v.cast.list[who]
		out = append(out, ch.kind)
		switch ch.sector {
		case "MIL", "REB", "PRM", "COP", "UAF", "SPY", "CRM":
			out = append(out, "force")
		}
		if ch.kind == "person" || ch.kind == "group" && ch.noun != "" {
			out = append(out, "person")
		}
	}
	if u, ok := v.unit(s, i); ok && u.People || v.standsForPeople(s, i) {
		out = append(out, "person")
	}
	if strings.HasSuffix(s.lemmas[i], "self") || strings.HasSuffix(s.lemmas[i], "selves") {
		out = append(out, "self")
	}
	return out
}

// standsForPeople reports whether a word is one for people by age, sex or kin, or is said of people without a noun of its own:
// "seven were shot", "another was hurt", "a 15-year-old".
func (v *view) standsForPeople(s *sentence, i int) bool {
	if ageOf(s, i) >= 0 || s.in(i, "humans") {
		return true
	}
	switch s.lemmas[i] {
	case "other", "another", "victim", "one":
		return true
	}
	rel := s.rel(i)
	return (s.Words[i].UPOS == "NUM" || v.isOrdinal(s, i)) && (rel == "nsubj" || rel == "obj")
}

// slot is where a filler stands beside a word: the heads of what stands there.
func (v *view) slot(s *sentence, i int, slot lexicon.Slot) []int {
	var heads []int
	switch slot {
	case lexicon.Self:
		return []int{i}
	case lexicon.Subject:
		heads = v.subjects(s, i)
	case lexicon.Object:
		heads = v.objects(s, i)
	case lexicon.IndirectObject:
		heads = s.all(i, "iobj")
	case lexicon.Possessive:
		heads = s.all(i, "nmod:poss", "compound", "amod")
		return heads
	case lexicon.Head:
		if h := s.Words[i].Head; h >= 0 {
			heads = []int{h}
		}
	case lexicon.Infinitive:
		for _, c := range s.all(i, "xcomp", "acl", "advcl", "ccomp") {
			if s.isVerb(c) {
				heads = append(heads, c)
			}
		}
		return heads
	case lexicon.Predicate:
		for _, c := range s.all(i, "xcomp", "advcl", "obl", "advmod") {
			if !s.isVerb(c) && (s.rel(c) == "xcomp" || markedAs(s, c)) {
				heads = append(append(heads, c), s.all(c, "amod")...) // "as a dastardly act"
			}
		}
	case lexicon.Clause:
		return s.all(i, "ccomp", "csubj", "acl")
	default:
		for _, c := range s.all(i, "obl", "nmod") {
			if s.preposition(c) == string(slot) {
				heads = append(heads, c)
			}
		}
	}
	var out []int
	for _, h := range heads {
		for _, w := range conjuncts(s, antecedentOf(s, h)) {
			out = append(out, v.counted(s, w))
		}
	}
	return out
}

// counted is what a noun of quantity counts: the refugees of "a group of refugees".
func (v *view) counted(s *sentence, word int) int {
	if !s.in(word, "quantities") && s.Words[word].Form != "tens" && s.Words[word].Form != "Tens" {
		return word
	}
	for _, c := range s.all(word, "nmod") {
		if s.preposition(c) != "of" {
			continue
		}
		if !s.in(c, "numerals") {
			return c
		}
		for _, d := range s.all(c, "nmod") { // "hundreds of thousands of refugees"
			if s.preposition(d) == "of" {
				return d
			}
		}
	}
	return word
}

// markedAs reports whether an adjective is said of something by "as": "described the raid as cowardly".
func markedAs(s *sentence, i int) bool {
	m := s.child(i, "mark", "case")
	return m >= 0 && s.lemmas[m] == "as"
}

// inSlots reports whether a word stands in one of the slots of another.
func (v *view) inSlots(s *sentence, i int, slots []lexicon.Slot, word int) bool {
	return slices.ContainsFunc(slots, func(slot lexicon.Slot) bool { return slices.Contains(v.slot(s, i, slot), word) })
}

// subjects are who does what a verb tells; of a passive, what follows "by"; of an adjective, the noun it is said of.
func (v *view) subjects(s *sentence, i int) []int {
	if !s.isVerb(i) {
		if s.rel(i) == "amod" || s.rel(i) == "acl" {
			return []int{s.Words[i].Head}
		}
		if c := s.child(i, "nsubj"); c >= 0 {
			return []int{c}
		}
		return nil
	}
	if isPassive(s, i) {
		for _, c := range s.all(i, "obl") {
			if s.preposition(c) == "by" {
				return []int{c}
			}
		}
		return nil
	}
	if c := s.subject(i); c >= 0 {
		return []int{c}
	}
	if s.rel(i) == "acl" && s.Words[i].XPOS == "VBG" {
		return []int{s.Words[i].Head}
	}
	return nil
}

// isPassive also knows participles behind or before a noun: "people killed in", "the besieged city".
func isPassive(s *sentence, i int) bool {
	if s.passive(i) {
		return true
	}
	if s.Words[i].XPOS != "VBN" {
		return false
	}
	if s.rel(i) == "acl" && s.Words[i].Rel != "acl:relcl" || s.rel(i) == "amod" {
		return true
	}
	return s.rel(i) == "conj" && s.child(i, "nsubj", "obj", "aux") < 0 && s.Words[i].Head >= 0 && isPassive(s, s.Words[i].Head)
}

func (v *view) objects(s *sentence, i int) []int {
	if isPassive(s, i) {
		if c := s.subject(i); c >= 0 {
			return []int{c}
		}
		if c := s.child(i, "obj"); c >= 0 && c < i && s.child(i, "aux:pass") >= 0 {
			return []int{c} // the subject of a passive, which the tree takes for its object
		}
		if s.rel(i) == "acl" || s.rel(i) == "amod" {
			return []int{s.Words[i].Head}
		}
		if s.rel(i) == "conj" {
			return v.objects(s, s.Words[i].Head)
		}
		return nil
	}
	if c := s.object(i); c >= 0 {
		return []int{c}
	}
	return nil
}

// antecedentOf is the noun that a relative pronoun stands for, or the word itself.
func antecedentOf(s *sentence, i int) int {
	switch s.lemmas[i] {
	case "who", "which", "that", "whom":
		for h := s.Words[i].Head; h >= 0; h = s.Words[h].Head {
			if s.Words[h].Rel == "acl:relcl" {
				return s.Words[h].Head
			}
		}
	}
	return i
}

// lights are the light verbs that a verb is, alone, with its particle ("carry out") or with a preposition behind it ("come under
// attack").
func (v *view) lights(s *sentence, verb int) []lexicon.Light {
	out := slices.Clone(v.r.words.Light(s.lemmas[verb]))
	for _, p := range s.all(verb, "compound:prt") {
		out = append(out, v.r.words.Light(s.lemmas[verb]+" "+s.lemmas[p])...)
	}
	for _, n := range s.all(verb, "obl") {
		for _, l := range v.r.words.Light(s.lemmas[verb] + " " + s.preposition(n)) {
			if l.Noun == lexicon.Object {
				l.Noun = lexicon.Slot(s.preposition(n))
			}
			out = append(out, l)
		}
	}
	return out
}

// isCarried reports whether a noun is told as a deed by the light verb over it, in the past: "responded with air strikes".
func (v *view) isCarried(c *claim) bool {
	s := c.s
	h := s.Words[c.word].Head
	if h < 0 || s.isVerb(c.word) || s.Words[h].XPOS != "VBD" {
		return false
	}
	return slices.ContainsFunc(v.lights(s, h), func(l lexicon.Light) bool {
		return l.Of(lexicon.Code{Event: c.code, Mode: c.mode}) && slices.Contains(v.slot(s, h, l.Noun), c.word)
	})
}
