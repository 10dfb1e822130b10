package read

import (
	"slices"

	"sitrep/lexicon"
)

// effectVerb reports whether a word tells what an attack does: beside another verb of attack it tells of the same one.
func effectVerb(s *sentence, word int) bool { return s.in(word, "harms") }

// merge puts together what one clause tells of one event with several words: "airstrikes killed", "proposed talks".
func (v *view) merge(s *sentence, list []*claim) []*claim {
	for _, a := range list {
		for _, b := range list {
			if a == b || a.gone || b.gone {
				continue
			}
			if signedPact(s, a, b) {
				b.gone = true
			} else if v.sameEvent(s, a, b) {
				v.join(a, b)
			}
		}
	}
	var out []*claim
	for _, c := range list {
		if !c.gone {
			out = append(out, c)
		}
	}
	return out
}

// cameOf reports whether a verb is the second of two participles that tell what came of an attack: "fired into a car, killing a woman and
// | wounding her son".
func cameOf(s *sentence, attack, verb int) bool {
	first := s.Words[verb].Head
	if s.rel(verb) != "conj" || first < 0 || s.rel(first) != "advcl" || s.Words[first].Head != attack || s.child(verb, "nsubj") >= 0 {
		return false
	}
	return effectVerb(s, first) && effectVerb(s, verb) && s.Words[first].XPOS == "VBG" && s.Words[verb].XPOS == "VBG"
}

// sameEvent reports whether b, which hangs on a in the tree, tells of the same thing.
func (v *view) sameEvent(s *sentence, a, b *claim) bool {
	if a.code == "ASSAULT" && b.code == a.code && effectVerb(s, b.word) && s.isVerb(b.word) && !s.isVerb(a.word) && s.subject(b.word) == a.word {
		return true // "twelve strikes engaged …; destroyed …"
	}
	if a.code != "" && a.code == b.code && v.inPhrase(s, a.word, b.word) {
		return true // "took three clerks hostage"
	}
	if a.code == "ASSAULT" && b.code == a.code && cameOf(s, a.word, b.word) {
		return true
	}
	asked := notYet(s, a, b)
	if !directlyUnder(s, b.word, a.word) && b.phaseWord != a.word && !asked {
		return false
	}
	if b.kind != "" && b.phaseWord == a.word && a.kind == "" && a.state == "" && a.code != "" && (len(a.actors) == 0 || isPassive(s, a.word)) {
		return true // "the evacuation was suspended": the verb is the phase, not an act
	}
	if b.kind != "" && b.phaseWord == a.word && b.code == "" && b.state == "" && a.code != "" && (a.kind == "" || a.kind == b.kind) {
		return true // "Oslo suspended its aid": the verb is act and phase
	}
	rel := s.rel(b.word)
	if a.code == "ASSAULT" && b.code == a.code && timeBetween(a, b) {
		return false
	}
	if a.code == "ASSAULT" && b.code == a.code && takesBeside(s, a, b) {
		return false
	}
	if a.code == "ASSAULT" && b.code == a.code && (rel == "conj" || rel == "parataxis") && s.isVerb(a.word) && s.isVerb(b.word) {
		return s.child(b.word, "nsubj") < 0 && (v.isEventNoun(s, s.subject(a.word)) || effectVerb(s, a.word) || effectVerb(s, b.word))
	}
	if asked {
		b.code, b.mode = "", ""
		if a.code != "AGREE" { // who is to talk is whom somebody asks
			b.actors, b.targets = nil, unique(append(b.actors, b.targets...))
		}
		return true
	}
	if onlyGiven(s, a, b, rel) {
		return true
	}
	if a.code != "" && a.code == b.code {
		return v.sameDeed(s, a, b, rel)
	}
	if a.code != "" && b.code == "" && b.kind != "" && b.state == "" && a.kind == "" {
		if s.preposition(b.word) == "in" && b.kind != "aid" {
			return false // "accepted his defeat in the election"; but "a million in aid"
		}
		switch a.code {
		case "REQUEST", "AGREE", "REJECT", "CONSULT", "CONCEDE", "AID", "COOPERATE", "RETREAT":
			return rel == "obj" || rel == "obl" || rel == "nmod" || rel == "compound" || rel == "xcomp" || rel == "ccomp"
		case "ASSAULT":
			return rel == "obj" && len(v.lights(s, a.word)) > 0 // "launched an offensive"
		}
		return false
	}
	if a.kind != "" && a.kind == b.kind && a.code == "" {
		return rel == "obj" || rel == "nsubj" || rel == "compound" || rel == "obl" || rel == "nmod"
	}
	if a.state != "" && b.state == "holds" && b.code == "" && b.kind == "" && s.lemmas[b.word] == "control" && !s.isVerb(b.word) {
		return true // "regained control of": the verb says which
	}
	if a.state != "" && a.state == b.state && a.code == "" && b.code == "" {
		return rel == "obj" || rel == "nsubj" || rel == "xcomp" || rel == "acl" || rel == "obl"
	}
	return false
}

// takesBeside reports whether of two joined verbs one tells of people who are carried off and the other what was done to others: "killed nine
// porters and took four captive" is two deeds.
func takesBeside(s *sentence, a, b *claim) bool {
	return (a.mode == "abduct") != (b.mode == "abduct") && s.rel(b.word) == "conj" && s.isVerb(a.word) && s.isVerb(b.word) &&
		s.child(a.word, "obj") >= 0 && s.child(b.word, "obj") >= 0
}

// notYet reports whether b is no more than talks or a truce that a asks for, agrees to or turns down, so that none are held yet: "agreed to
// start talks", "called for a ceasefire".
func notYet(s *sentence, a, b *claim) bool {
	talks, truce := b.kind == "talks" && b.code == "CONSULT", b.kind == "ceasefire" && b.code == "RETREAT"
	if s.isVerb(b.word) || !talks && !truce || a.code != "REQUEST" && a.code != "AGREE" && (a.code != "REJECT" || !talks) {
		return false
	}
	h := s.Words[b.word].Head
	if h >= 0 && h != a.word && s.rel(h) == "xcomp" && s.Words[h].Head == a.word {
		return s.object(h) == b.word // "agreed to start talks"
	}
	if h != a.word {
		return false
	}
	switch s.rel(b.word) {
	case "obj":
		return true
	case "obl", "nmod":
		switch s.preposition(b.word) {
		case "to", "for", "on":
			return true
		}
	}
	return s.object(a.word) == b.word
}

// inPhrase reports whether a word is part of a phrase of the lexicon that another heads.
func (v *view) inPhrase(s *sentence, head, word int) bool {
	return slices.ContainsFunc(v.phrases(s)[head], func(m lexicon.Match) bool { return slices.Contains(m.At, word) })
}

// sameDeed reports whether b, which hangs on a of its own type by a relation, is the same deed and no second one.
func (v *view) sameDeed(s *sentence, a, b *claim, rel string) bool {
	gerund := s.Words[b.word].XPOS == "VBG"
	switch a.code {
	case "ASSAULT":
		if rel == "advcl" && twoHands(s, a, b) {
			return false
		}
		return rel == "nsubj" || rel == "obl" || rel == "advcl" || rel == "compound" || rel == "acl" && (gerund || ownRelative(s, b.word, a.word)) ||
			rel == "amod" && s.isVerb(b.word) || rel == "obj" && len(v.lights(s, a.word)) > 0
	case "CONSULT", "PROTEST", "AGREE", "AID", "RETREAT", "MOBILIZE":
		if a.code == "AGREE" && rel == "acl" && s.in(b.word, "signings") {
			return true // "the accord signed in Osk"
		}
		if rel == "advcl" && a.code == "PROTEST" && s.child(b.word, "nsubj") < 0 || gatheringOf(s, a, b) {
			return true // "rallied to protest the fee"
		}
		return rel == "obj" || rel == "nsubj" || rel == "compound" || rel == "xcomp" || rel == "advcl" && gerund
	}
	return rel == "obj" || rel == "compound" || rel == "advcl" && gerund
}

// signedPact reports whether a noun only names what is signed: "the accord was signed by both".
func signedPact(s *sentence, a, b *claim) bool {
	if a.code != "SUPPORT" && a.code != "AGREE" || b.code != "AGREE" || b.kind != "" {
		return false
	}
	return s.in(a.word, "signings") && isPassive(s, a.word) && s.in(b.word, "pacts") && undergoes(s, a.word) == b.word
}

// gatheringOf reports whether a noun only says at what people met or marched: "met for a summit", "marched in a rally".
func gatheringOf(s *sentence, a, b *claim) bool {
	if a.code != "CONSULT" && a.code != "PROTEST" || a.mode == "visit" || !s.isVerb(a.word) || s.isVerb(b.word) || s.rel(b.word) != "obl" {
		return false
	}
	switch s.preposition(b.word) {
	case "for", "during", "in", "at":
		return s.in(b.word, "meetings") || s.in(b.word, "protests")
	}
	return false
}

// onlyGiven reports whether what b tells is all given with a: a withdrawal that is demanded, restrictions that are lifted, the sentence
// behind a conviction.
func onlyGiven(s *sentence, a, b *claim, rel string) bool {
	if a.code == "REQUEST" && b.code == "RETREAT" && b.kind == "withdrawal" && rel == "obj" && !s.isVerb(b.word) {
		b.code, b.mode = "", "" // a withdrawal that is demanded is none yet
		return true
	}
	lifted := rel == "obj" || rel == "nsubj" && isPassive(s, a.word)
	if a.code == "CONCEDE" && b.code == "COERCE" && lifted && s.in(a.word, "liftings") && s.in(b.word, "restrictions") {
		b.code, b.mode = "", "" // "lifted its blockade": what is lifted is told with it
		return true
	}
	if a.code == "REQUEST" && b.code == "REQUEST" && !s.stopped(b.word) && (rel == "xcomp" || rel == "ccomp" || rel == "advcl") {
		return true // a request repeated in one breath
	}
	if a.mode == "convict" && b.mode == "convict" && rel == "conj" && s.in(a.word, "verdicts") && s.in(b.word, "verdicts") && s.isVerb(b.word) && s.child(b.word, "nsubj", "nsubj:pass") < 0 {
		return true // "convicted him and sentenced him to a year in jail"
	}
	return false
}

// ownRelative reports whether a verb says what an attack did that it stands behind: "a strike that hit the mill".
func ownRelative(s *sentence, verb, noun int) bool {
	subject := s.child(verb, "nsubj")
	return s.Words[verb].Head == noun && !s.isVerb(noun) && subject >= 0 && s.relative(subject)
}

// twoHands reports whether two verbs tell of deeds of two sides: "executed a pilot after the army had shot down his plane", "jets
// strafed the hill, while gunmen raked the road". Whom a pronoun means is not sure enough, and who "was killed when" suffered.
func twoHands(s *sentence, a, b *claim) bool {
	mine, theirs := s.subject(a.word), s.subject(b.word)
	if !s.isVerb(a.word) || !s.isVerb(b.word) || theirs < 0 || s.Words[theirs].UPOS == "PRON" {
		return false
	}
	if len(a.actors) > 0 && len(b.actors) > 0 {
		return !overlap(a.actors, b.actors)
	}
	return mine >= 0 && mine != theirs && !isPassive(s, a.word) && !isPassive(s, b.word)
}

// directlyUnder reports whether the nearest trigger above b is reached within two steps.
func directlyUnder(s *sentence, b, a int) bool {
	h := s.Words[b].Head
	if h == a {
		return true
	}
	return h >= 0 && s.Words[h].Head == a && !s.isVerb(h)
}

// join adds what b has to a.
func (v *view) join(a, b *claim) {
	if b.phaseWord == a.word && (len(a.actors) == 0 || isPassive(a.s, a.word)) && a.kind == "" && b.code == "" {
		switch a.code {
		case "SANCTION", "COERCE", "MOBILIZE", "RETREAT", "ASSAULT", "THREATEN":
			a.code, a.mode = "", ""
		}
	}
	if a.code == "" {
		a.code, a.mode = b.code, b.mode
	}
	if a.mode == "" && a.code == b.code {
		a.mode = b.mode
	}
	if a.code == "AGREE" && b.code == a.code && b.margin > a.margin {
		a.margin, a.known = b.margin, a.known || b.known // "the accord | signed in Osk": the surer word speaks for both
	}
	if a.kind == "" {
		a.kind, a.phase = b.kind, b.phase
	}
	if a.state == "" {
		a.state, a.holder = b.state, b.holder
	}
	if len(a.actors) == 0 {
		a.actors = b.actors
		if a.code == "ASSAULT" && a.s.isVerb(a.word) || endures(a) {
			a.actors = without(b.actors, a.targets) // "the soldiers came under fire", "the nurses were forbidden to march": it is not theirs
		}
	}
	if signs(a, b) { // "the rebels signed an accord with Kampala": both have
		a.actors, a.targets = unique(append(append(a.actors, b.actors...), append(a.targets, b.targets...)...)), nil
	} else if o := a.s.child(b.word, "obj"); len(a.targets) == 0 || o >= 0 && v.undergoesBeside(a.s, a.word, o) {
		a.targets = unique(append(a.targets, without(b.targets, a.actors)...)) // "killed a boy and hurt two porters"
	}
	a.also = append(append(a.also, b.word), b.also...)
	for _, o := range b.objects {
		if !slices.Contains(a.objects, o) {
			a.objects = append(a.objects, o)
		}
	}
	a.why = append(a.why, b.why...)
	b.gone = true
}
