package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/actors"
)

// castPronoun finds whom a personal pronoun stands for. Speakers (I, we) are settled once it is known who says what.
func (v *view) castPronoun(s *sentence, i int) {
	f := strings.ToLower(s.Words[i].Form)
	if who, ok := v.oneself(s, i, f); ok {
		v.mention(s, i, i, i, who)
		return
	}
	var fits, likely func(*character) bool
	switch f {
	case "he", "him", "his", "himself":
		fits = func(c *character) bool { return person(c) && !c.female }
	case "she", "her", "hers", "herself":
		fits = func(c *character) bool { return person(c) && !c.male }
	case "they", "them", "their", "theirs", "themselves":
		fits = func(c *character) bool {
			return (c.plural || c.kind == sitrep.Group && c.ner != "LOC" || c.kind == sitrep.Body) && (!isPaper(c) || v.tells(s, i))
		}
		likely = func(c *character) bool { return c.plural || v.r.words.InClass(c.noun, "multitudes") }
	case "it", "its", "itself":
		fits = func(c *character) bool {
			one := !c.plural && (c.kind == sitrep.Body || c.kind == sitrep.Country || c.kind == sitrep.Group && (c.ner != "NORP" || outlaws(c.sector)))
			town := c.ner == "LOC" && c.kind != sitrep.Country // it neither speaks nor strikes
			return one && (!isPaper(c) || v.tells(s, i)) && !(town && (v.hasTheWord(s, i) || v.strikes(s, i)))
		}
	case "we", "us", "our", "ours", "ourselves":
		if s.quoted[i] == 0 && v.report.Outlet != "" {
			v.mention(s, i, i, i, v.house()) // a release speaks for its own house
		}
		return
	case "each", "both":
		v.castBoth(s, i)
		return
	default:
		return
	}
	who := v.before(s, i, fits, likely)
	if all := v.joinedBefore(s, i, who); len(all) > 1 {
		who = v.crowd(all, s.Words[i].Form)
	}
	if who >= 0 {
		v.mention(s, i, i, i, who)
	}
}

// isPaper reports whether a name is an agency's or a paper's, for whom "they" and "it" stand where they tell something and not where they
// act: "… Koro News Agency reported. They burned the bridge".
func isPaper(ch *character) bool { return ch.ner != "" && ch.kind == sitrep.Body && ch.sector == "JRN" }

// oneself is whom a reflexive pronoun stands for: whoever does what the verb over it tells ("a bomber blew himself up").
func (v *view) oneself(s *sentence, i int, form string) (int, bool) {
	verb := s.governor(i)
	if !strings.HasSuffix(form, "self") && !strings.HasSuffix(form, "selves") || verb < 0 || !s.isVerb(verb) {
		return 0, false
	}
	subject := s.subject(verb)
	if subject < 0 || subject == i {
		return 0, false
	}
	who, ok := v.cast.byWord[at{s.index, antecedentOf(s, subject)}]
	return who, ok
}

// house is who publishes the report.
func (v *view) house() int {
	for i, ch := range v.cast.list {
		if ch.house {
			return i
		}
	}
	ch := &character{name: v.report.Outlet, kind: sitrep.Body, ner: "ORG", key: actors.Fold(v.report.Outlet), house: true}
	if b, ok := v.r.actors.Body(v.report.Outlet); ok {
		ch.country, ch.sector, ch.key = b.Country, b.Sector, actors.Fold(b.Name)
	} else if o, ok := v.r.actors.Outlet(v.report.Outlet); ok {
		ch.country, ch.sector = o.Country, "JRN"
	}
	return v.cast.add(ch)
}

func person(c *character) bool { return c.kind == sitrep.Person && !c.plural }

// before chooses the antecedent of a pronoun: the actors of the same and the two sentences before, subjects first, then
// the nearest; those that are likely before others, unless likely is nil.
func (v *view) before(s *sentence, i int, fits, likely func(*character) bool) int {
	best, bestScore := -1, -1000
	topic := v.topicSince(s, i, fits)
	for k, ch := range v.cast.list {
		if !fits(ch) || v.besideItself(s, i, k) {
			continue
		}
		for _, h := range ch.heads {
			if !v.mayStandFor(s, i, h) {
				continue
			}
			score := v.nearness(s, i, h, likely != nil)
			if ch.ner == "PER" || ch.ner == "ORG" {
				score += 2
			}
			if likely != nil && !likely(ch) {
				score -= 10
			}
			if h.sent < topic {
				score -= stillSpeaks
			}
			if score > bestScore {
				best, bestScore = k, score
			}
		}
	}
	return best
}

// topicSince is the first sentence of a paragraph that has told of somebody by name before a pronoun that speaks: whoever spoke in the paragraph
// before has it no longer. "Cole said all was calm. || The rebel leader, Omar Diop, laughed at that. He said …". It is 0 if there is none.
func (v *view) topicSince(s *sentence, i int, fits func(*character) bool) int {
	if s.Break || !v.hasTheWord(s, i) {
		return 0
	}
	from := s.index
	for from > 0 && !v.sents[from].Break {
		from--
	}
	for _, ch := range v.cast.list {
		if ch.ner != "PER" && ch.ner != "ORG" || !fits(ch) {
			continue
		}
		for _, h := range ch.heads {
			if h.sent >= from && h.sent < s.index && v.sents[h.sent].leads(h.word) {
				return from
			}
		}
	}
	return 0
}

// leads reports whether a word is the subject of its sentence, or another name of it.
func (s *sentence) leads(word int) bool {
	for s.rel(word) == "appos" || s.rel(word) == "flat" {
		word = s.Words[word].Head
	}
	return s.Words[word].Rel == "nsubj" && s.Words[word].Head == s.root()
}

// mayStandFor reports whether a pronoun may stand for who is named at a word before it.
func (v *view) mayStandFor(s *sentence, i int, h at) bool {
	back := s.index - h.sent
	if back > 3 || back < 0 || back == 0 && h.word >= i {
		return false
	}
	t := v.sents[h.sent]
	switch {
	case s.quoted[i] == 0 && t.quoted[h.word] > 0:
		return false // "he said" does not mean whom the quotation names
	case back == 0 && t.Words[h.word].Head >= 0 && (t.Words[h.word].Head == s.Words[i].Head || doesIt(s, i, h.word)):
		return false // an object and a subject of one verb are different
	case back == 0 && v.tells(s, i) && (t.Words[h.word].Rel == "nsubj:pass" && t.in(t.Words[h.word].Head, "deaths") || v.inItsWords(s, i, h.word)):
		return false // the dead do not speak: "another boy was killed, he said"; nor does anybody else whom the words name: "the ship, it said, was sunk"
	case back > 0 && v.tells(s, i) && v.isTold(t, h.word):
		return false // nor is he the one who was told: "a source told our reporter that … . Three wards, he added, were attacked"
	case v.strikes(s, i) && struck(t, h.word):
		return false // nor do they shoot: "eleven people were killed when gunmen came. They fired at traders"
	}
	return true
}

// isTold reports whether a word names those to whom somebody tells something.
func (v *view) isTold(s *sentence, word int) bool {
	h := s.Words[word].Head
	if h < 0 || !s.isVerb(h) || s.lemmas[h] != "tell" && s.lemmas[h] != "inform" || isPassive(s, h) {
		return false
	}
	return (s.rel(word) == "obj" || s.rel(word) == "iobj") && s.subject(h) >= 0
}

// strikes reports whether a word is the subject of an attack, or of a verb to which one is joined: "they came and fired".
func (v *view) strikes(s *sentence, i int) bool {
	verb := s.Words[i].Head
	if verb < 0 || s.Words[i].Rel != "nsubj" || !s.isVerb(verb) {
		return false
	}
	return slices.ContainsFunc(append(s.all(verb, "conj"), verb), func(w int) bool {
		return s.isVerb(w) && !isPassive(s, w) && !dies(s, w) && v.eventType(s, w).code == "ASSAULT"
	})
}

// struck reports whether a word names those who are told to have been hurt.
func struck(s *sentence, i int) bool {
	h := s.Words[i].Head
	return h >= 0 && s.in(h, "harms") && s.isVerb(h) && (s.Words[i].Rel == "nsubj:pass" || s.rel(i) == "obj")
}

// nearness is how much speaks for a pronoun standing for who is named at a word before it, whoever that is. Many says that the pronoun is
// "they".
func (v *view) nearness(s *sentence, i int, h at, many bool) int {
	t, back := v.sents[h.sent], s.index-h.sent
	score := -12*back - (i-h.word)/12
	if back > 0 {
		score = -12*back - h.word/8
	}
	switch t.rel(h.word) {
	case "nsubj":
		score += 9
	case "obl":
		if verb := s.Words[i].Head; back > 0 || verb < 0 || s.rel(verb) != "conj" || s.Words[verb].Head != t.Words[h.word].Head {
			score -= 4 // but not in "came upon the nurses and fired on them"
		}
	case "nmod", "compound", "amod":
		score -= 4
	}
	if s.partOf(i) && t.child(h.word, "nummod") >= 0 {
		score += partOfCounted
	}
	if back == 0 && s.partOf(i) && v.hasTheWord(s, h.word) {
		score -= stillSpeaks // "officials said that many of them were shot"
	}
	if back == 0 && s.toldOf(h.word, i) || v.suffers(s, i) && v.suffers(t, h.word) {
		score += toldOfHim
	}
	if !v.hasTheWord(t, h.word) || !v.tells(t, h.word) && actsAside(t, h.word) {
		return score
	}
	if s.quoted[i] > 0 && t.quoted[h.word] == 0 && !many && v.tells(t, h.word) {
		score -= stillSpeaks // nobody says "he" of himself
	}
	if (back > 0 || goesOnBeside(s, h.word, i)) && v.hasTheWord(s, i) && !s.inClauseBelow(s.Words[i].Head) {
		score += stillSpeaks
		if accordsTo(t, h.word) {
			score += besideSubject
		}
		if many {
			score += theySpeak
		}
	}
	return score
}

// toldOf reports whether a pronoun stands in the clause that is told of a noun by a relative pronoun: "the pilot, who said that | he was hit".
func (s *sentence) toldOf(noun, pronoun int) bool {
	return s.rel(pronoun) == "nsubj" && slices.ContainsFunc(s.all(noun, "acl"), func(clause int) bool {
		return s.ofRelative(clause) && s.under(pronoun, clause)
	})
}

// ofRelative reports whether a clause tells of a noun by a relative pronoun that is its subject: "the pilot, | who was hit".
func (s *sentence) ofRelative(clause int) bool {
	n := s.child(clause, "nsubj")
	return s.Words[clause].Rel == "acl:relcl" && n >= 0 && s.relative(n)
}

// suffers reports whether a word names whom a deed of force is done to, or who is freed from it: "they were killed", "picked out two men",
// "released them".
func (v *view) suffers(s *sentence, word int) bool {
	verb := s.Words[word].Head
	if verb < 0 || !s.isVerb(verb) || s.Words[word].Rel != "nsubj:pass" && s.rel(word) != "obj" {
		return false
	}
	switch v.eventType(s, verb).code {
	case "ASSAULT", "COERCE", "SANCTION", "RETREAT":
		return true
	}
	return s.in(verb, "harms")
}

// actsAside reports whether the deed of a word is told only to say who somebody is: "those whom the gang accused of witchcraft".
func actsAside(s *sentence, word int) bool {
	h := s.Words[word].Head
	return h >= 0 && s.Words[h].Rel == "acl:relcl"
}

// besideItself reports whether a pronoun is the object of a verb of which somebody is the subject already, by a pronoun too: in "they beat
// them" the two are not the same.
func (v *view) besideItself(s *sentence, i, who int) bool {
	verb := s.Words[i].Head
	switch s.rel(i) {
	case "obj", "iobj":
	case "obl":
		if p := s.preposition(i); p != "at" && p != "on" && p != "against" { // "took the boys with them"
			return false
		}
	default:
		return false
	}
	if verb < 0 || !s.isVerb(verb) || isPassive(s, verb) {
		return false
	}
	n := s.subject(verb)
	if n < 0 || n > i || s.Words[n].UPOS != "PRON" {
		return false
	}
	subject, ok := v.cast.byWord[at{s.index, n}]
	return ok && subject == who
}

// partOfCounted is what speaks for a pronoun of which a part is counted ("two of them") standing for those who were counted.
const partOfCounted = 12

// partOf reports whether a pronoun names those of whom a number or some are told: "two of them".
func (s *sentence) partOf(i int) bool {
	h := s.Words[i].Head
	return h >= 0 && s.preposition(i) == "of" && (s.Words[h].UPOS == "NUM" || s.in(h, "quantifiers"))
}

// toldOfHim is what speaks for a pronoun standing for the noun of which its clause tells, or for who suffered before as it does.
const toldOfHim = 10

// stillSpeaks is what speaks for a pronoun that says something standing for who said something before: "they said".
const stillSpeaks = 12

// besideSubject makes who stands behind "according to" as near as a subject.
const besideSubject = 13

// theySpeak is what speaks for it besides where the pronoun is "they": those of whom the clause tells are many as a rule, too.
const theySpeak = 4

// tells reports whether a word is the subject of a verb of saying, and not of one by which others say something of it ("losses were put at
// nine").
func (v *view) tells(s *sentence, word int) bool {
	h := s.Words[word].Head
	if h < 0 || s.rel(word) != "nsubj" || s.Words[word].Rel == "nsubj:pass" || !s.isVerb(h) {
		return false
	}
	cue, known := v.cue(s, h)
	return known && cue.Neutral
}

// hasTheWord reports whether a word names who tells something or acts by what he says ("accused the army", "denied the charge"), or according
// to whom something was.
func (v *view) hasTheWord(s *sentence, word int) bool {
	if accordsTo(s, word) || v.tells(s, word) {
		return true
	}
	h := s.Words[word].Head
	if h < 0 || s.rel(word) != "nsubj" || s.Words[word].Rel == "nsubj:pass" || !s.isVerb(h) {
		return false
	}
	cue, known := v.cue(s, h)
	return known && cue.Kind == "say" || v.speechAct(s, h)
}

// inItsWords reports whether a word stands in what a pronoun behind it says: "Gao was calm, he said", "The truck, it said, was burned". A body may tell what it did.
func (v *view) inItsWords(s *sentence, pronoun, word int) bool {
	cue := s.Words[pronoun].Head
	said := s.child(cue, "ccomp")
	if said < 0 && s.rel(cue) == "parataxis" && s.object(cue) < 0 {
		said = s.Words[cue].Head
	}
	if h := s.Words[cue].Head; said < 0 && s.Words[cue].Rel == "acl:relcl" && parts(s, pronoun-1) && parts(s, cue+1) {
		said = s.Words[h].Head // "the truck, it said, was burned", which the tree hangs on the truck
	}
	if said < 0 || !s.under(word, said) || v.hasTheWord(s, word) {
		return false
	}
	body := s.lemmas[pronoun] == "they" || s.lemmas[pronoun] == "it"
	return !body || s.subject(said) != word || isPassive(s, said) // "Rebels pulled out overnight, they said"
}

// inClauseBelow reports whether a verb stands in a clause that hangs on a noun or another verb.
func (s *sentence) inClauseBelow(verb int) bool {
	switch s.rel(verb) {
	case "acl", "advcl", "ccomp":
		return true
	}
	return false
}

// goesOnBeside reports whether the verb of a pronoun stands beside that of a subject before it: "Cole said all was calm; he had warned of a
// raid before".
func goesOnBeside(s *sentence, subject, pronoun int) bool {
	by, then := s.Words[subject].Head, s.Words[pronoun].Head
	switch {
	case by < 0 || then < 0:
		return false
	case s.Words[then].Head == by:
		return s.rel(then) == "conj" || s.rel(then) == "parataxis"
	}
	return s.Words[by].Head == then && s.rel(by) == "parataxis"
}

// doesIt reports whether a word is the subject of the verb that a pronoun is object of, also where the verb only shares it: "Diaz met Cole and
// thanked him", "the king tried to dismiss him", "troops rounded up the men, | beating them".
func doesIt(s *sentence, pronoun, word int) bool {
	verb := s.Words[pronoun].Head
	if s.rel(pronoun) == "nmod" && s.madeOn(verb, s.preposition(pronoun)) {
		return s.subject(s.Words[verb].Head) == word // "carried out attacks on them", "was blamed for raids on them"
	}
	if verb < 0 || !s.isVerb(verb) || isPassive(s, verb) {
		return false
	}
	switch s.rel(pronoun) {
	case "obj", "iobj":
	case "obl":
		if p := s.preposition(pronoun); p != "at" && p != "on" && p != "against" && (p != "with" || s.object(verb) >= 0) {
			return false // "took the boys with them"
		}
	default:
		return false
	}
	n := s.sharedSubject(verb)
	return n >= 0 && (n == word || antecedentOf(s, n) == word)
}

// madeOn reports whether a noun for an attack stands where its verb says that its subject has made it, and a preposition says on whom.
func (s *sentence) madeOn(noun int, preposition string) bool {
	if noun < 0 || s.isVerb(noun) || !s.in(noun, "attacks") && !s.in(noun, "onslaughts") || preposition != "on" && preposition != "against" {
		return false
	}
	verb := s.Words[noun].Head
	return verb >= 0 && s.isVerb(verb) && (s.object(verb) == noun && !isPassive(s, verb) || s.rel(noun) == "obl" && s.in(verb, "charges"))
}

// sharedSubject is who does what a verb tells where another verb has him for its subject or, of whom somebody is asked or made to do it, for its
// object; -1 if nobody is said to.
func (s *sentence) sharedSubject(verb int) int {
	for range 4 {
		if n := s.child(verb, "nsubj"); n >= 0 {
			return n
		}
		h := s.Words[verb].Head
		if h < 0 {
			return -1
		}
		switch s.rel(verb) {
		case "xcomp":
			if o := s.child(h, "obj", "iobj"); o >= 0 && o != verb {
				return o // "urged the army to free them"
			}
		case "conj":
		case "advcl":
			if s.finite(verb) {
				return -1
			}
		case "acl":
			if from, _ := s.stretch(verb, nil); s.Words[verb].XPOS != "VBG" || from == 0 || s.Words[from-1].Form != "," {
				return -1
			}
			h = s.governor(verb) // a comma parts it from the noun that the tree hangs it on
		default:
			return -1
		}
		verb = h
	}
	return -1
}

// resolveSpeakers lets "I", "we", "our" inside a quotation or a turn stand for its speaker.
func (v *view) resolveSpeakers() {
	for k := range v.says {
		q := &v.says[k]
		if len(q.speaker) == 0 || !q.direct && !v.spokenBy(q) {
			continue
		}
		for _, r := range q.content {
			s := v.sents[r.sent]
			for j := r.first; j <= r.last; j++ {
				if slices.Contains([]string{"i", "me", "my", "we", "us", "our", "ours", "mine"}, strings.ToLower(s.Words[j].Form)) &&
					s.Words[j].UPOS == "PRON" {
					v.mention(s, j, j, j, q.speaker[0])
				}
			}
		}
	}
}

// actorAt is the character that a word stands for, made from its phrase if need be; -1 if the word cannot stand for one.
func (v *view) actorAt(s *sentence, word int) int {
	if who, ok := v.cast.byWord[at{s.index, word}]; ok {
		return who
	}
	if n := v.manyOf(s, word); n != word {
		who := v.actorAt(s, n)
		if who < 0 {
			return -1
		}
		from, _ := core(s, word)
		return v.mention(s, from, n, word, who)
	}
	switch s.Words[word].UPOS {
	case "NOUN", "PROPN", "ADJ", "NUM":
	default:
		if n := s.partOfWhom(word); n != word && (s.Words[n].UPOS != "PRON" || s.relative(n)) {
			return v.actorAt(s, n) // "some of the villagers", "some of whom"
		}
		if s.in(word, "indefinites") && s.lemmas[word] != "that" && s.child(word, "nmod", "acl", "acl:relcl") >= 0 {
			return v.describe(s, word, actors.Noun{}, false) // "some of those at the wheel"
		}
		return v.relativeOf(s, word)
	}
	if who, from, ok := v.bodyBefore(s, word); ok {
		return v.mention(s, from, word, word, who)
	}
	if n := s.child(word, "nmod"); n >= 0 && s.preposition(n) == "of" {
		who, ok := v.cast.byWord[at{s.index, n}]
		switch {
		case ok && s.lemmas[word] == "one" && v.cast.list[who].ner == "ORG": // "one of its fighters" acts for the Front
			return who
		case ok && s.in(word, "quantifiers") && s.Words[n].UPOS == "PRON": // "several of them"
			return who
		case s.in(word, "shares"): // "two-thirds of the council"
			return v.actorAt(s, n)
		}
	}
	if who := v.elided(s, word); who >= 0 {
		return v.mention(s, word, word, word, who)
	}
	noun, known := v.noun(s, word)
	return v.describe(s, word, noun, known)
}

// manyOf is the noun of which a number of more than one, or "most" and the like, counts some: the officials of "nine of the officials".
func (v *view) manyOf(s *sentence, word int) int {
	switch {
	case s.lemmas[word] == "one", s.lemmas[word] == "1", s.child(word, "acl:relcl") >= 0:
		return word
	case s.Words[word].UPOS != "NUM" && !s.in(word, "shares") && !s.in(word, "quantifiers"):
		return word
	}
	for _, n := range s.all(word, "nmod") {
		several := s.isNoun(n) && strings.HasSuffix(s.Words[n].XPOS, "S")
		if several && s.preposition(n) == "of" && s.child(n, "det", "nmod:poss") >= 0 && s.child(n, "acl:relcl") < 0 {
			return n
		}
	}
	return word
}

// elided is who a number or "others" without a noun counts: those to whom the verb before did the same, "killed nine rebels and arrested | five",
// "nine rebels died and | two were hurt", or of whom the sentence before tells, "Rebels came at dawn. | Two were caught."; -1 if nobody is meant.
func (v *view) elided(s *sentence, word int) int {
	verb := s.Words[word].Head
	many := s.Words[word].UPOS == "NUM" && s.lemmas[word] != "one" && s.lemmas[word] != "1"
	counts := many || s.lemmas[word] == "other" && s.child(word, "nummod") >= 0
	if !counts || verb < 0 || !s.isVerb(verb) || s.child(word, "nmod", "acl", "acl:relcl", "appos", "amod", "det") >= 0 {
		return -1
	}
	if n := v.nameAt(s.index, word+2); n != nil && n.kind == "PER" && s.Words[word+1].Form == "," {
		return -1 // "captured two others, Ann Roe and Eve Poe"
	}
	suffers := s.rel(word) == "obj" || s.Words[word].Rel == "nsubj:pass"
	if !suffers && s.Words[word].Rel != "nsubj" || len(v.slot(s, verb, "from")) > 0 {
		return -1
	}
	for h := s.Words[verb].Head; h >= 0 && s.isVerb(h); h = s.Words[h].Head {
		if who := v.manyBeside(s, h, suffers); who >= 0 && h < word {
			return who
		}
	}
	for x := word - 1; x >= 0; x-- { // the tree may hang the first verb elsewhere
		if x != verb && s.isVerb(x) {
			return v.manyBeside(s, x, suffers)
		}
	}
	if s.index == 0 || s.Break {
		return -1
	}
	before := v.sents[s.index-1]
	return v.manyBeside(before, before.root(), suffers)
}

// manyBeside are the people in the plural whom a verb names: its object first where those are asked for who suffer, else its subject.
func (v *view) manyBeside(s *sentence, verb int, suffers bool) int {
	if verb < 0 || !s.isVerb(verb) || v.saysWord(s, verb) {
		return -1
	}
	words := []int{s.subject(verb)}
	if suffers {
		words = []int{s.object(verb), s.subject(verb)}
	}
	for _, w := range words {
		if w < 0 {
			continue
		}
		w = v.counted(s, antecedentOf(s, w))
		who, ok := v.cast.byWord[at{s.index, w}]
		if !ok {
			continue
		}
		if ch := v.cast.list[who]; ch.plural && ch.kind == sitrep.Group && len(ch.members) == 0 {
			return who
		}
	}
	return -1
}

// relativeOf resolves "who", "which" and "that" to the noun that their clause hangs on.
func (v *view) relativeOf(s *sentence, word int) int {
	switch s.lemmas[word] {
	case "who", "which", "that", "whom", "whose":
	default:
		return -1
	}
	for h := s.Words[word].Head; h >= 0; h = s.Words[h].Head {
		if s.Words[h].Rel == "acl:relcl" || s.rel(h) == "acl" {
			if n := s.Words[h].Head; n >= 0 && s.isNoun(n) {
				return v.actorAt(s, n)
			}
			return -1
		}
	}
	return -1
}

// actorsOf is the character of a word and of what is joined to it.
func (v *view) actorsOf(s *sentence, word int) []int {
	if both := v.shared(s, word); len(both) > 1 {
		return both
	}
	var out []int
	for _, w := range conjuncts(s, word) {
		out = append(out, v.actorAt(s, w))
	}
	return unique(out)
}

// actorsAt are the characters that several words stand for.
func (v *view) actorsAt(s *sentence, words []int) []int {
	var out []int
	for _, w := range words {
		out = append(out, v.actorsOf(s, w)...)
	}
	return out
}
