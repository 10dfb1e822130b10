package read

import (
	"slices"
	"sort"

	"sitrep"
	"sitrep/lexicon"
)

// saying is one attribution: who says what, by which words.
type saying struct {
	sent    int
	cue     int // head word of the cue; -1: a quotation that goes on without one
	cueFrom int
	cueTo   int
	sources []at // head words of the sources, side by side
	srcSent int  // the whole source phrase: its sentence, the cue's as a rule
	srcFrom int  // -1: none
	srcTo   int
	content []run // what is said
	wide    []run // what else of its sentence is told with it, as far as claims go
	head    at    // the content's head word
	kind    string
	neutral bool   // the content has that source; otherwise the cue is an act of speech and the report speaks
	effect  string // what the cue does to what it governs: hedged hypothetical expected denied, or ""
	direct  bool
	mixed   bool
	speaker []int // actors
}

// run is a stretch of words of one sentence.
type run struct{ sent, first, last int }

func (r run) has(sent, word int) bool { return r.sent == sent && r.first <= word && word <= r.last }

func (s *saying) covers(sent, word int) bool {
	return slices.ContainsFunc(s.content, func(r run) bool { return r.has(sent, word) })
}

// tells reports whether a word is said, or told with what is said.
func (s *saying) tells(sent, word int) bool {
	return s.covers(sent, word) || slices.ContainsFunc(s.wide, func(r run) bool { return r.has(sent, word) })
}

func (s *saying) size() int {
	n := 0
	for _, r := range append(slices.Clip(s.content), s.wide...) {
		n += r.last - r.first + 1
	}
	return n
}

// findQuotes reads every attribution and who speaks.
func (v *view) findQuotes() {
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		for i := range s.Words {
			if q, ok := v.sayingAt(s, i); ok {
				v.says = append(v.says, q)
			}
		}
		if q, ok := v.saidBeforeColon(s); ok && !slices.ContainsFunc(v.says, func(o saying) bool { return o.sent == s.index && o.cue == q.cue }) {
			v.says = append(v.says, q)
		}
		if q, ok := v.saidBehindColon(s); ok {
			v.says = append(v.says, q)
		}
		if q, ok := v.saidInBrackets(s); ok {
			v.says = append(v.says, q)
		}
		if q, ok := v.saidBehindDash(s); ok {
			v.says = append(v.says, q)
		}
	}
	v.extendQuoted()
	v.takeTurns()
	sort.SliceStable(v.says, func(i, j int) bool { return v.says[i].sent < v.says[j].sent })
	for i := range v.says {
		q := &v.says[i]
		for _, w := range q.sources {
			q.speaker = append(q.speaker, v.authors(v.sents[w.sent], w.word)...)
		}
		q.speaker = unique(v.each(q.speaker))
		if len(q.speaker) == 0 && i > 0 && q.cue >= 0 && v.says[i-1].sent == q.sent && v.sents[q.sent].Words[q.cue].XPOS == "VBG" {
			q.speaker = v.says[i-1].speaker // "…, adding that"
		}
		v.sameWriting(i)
		v.oneOfThem(i)
		v.markDirect(q)
	}
	v.resolveSpeakers()
	v.widen()
	v.findFree()
}

// sayingAt reads the attribution whose cue is word i, if it is one.
func (v *view) sayingAt(s *sentence, i int) (saying, bool) {
	if v.saysNothing(s, i) {
		return saying{}, false
	}
	cue, known := v.cue(s, i)
	margin := s.Words[i].Marks.CueMargin
	known = known || accordsWith(s, i) || reckons(s, i)
	if v.frees(s, i) || margin <= readCue && !(known && margin > actCue) {
		return saying{}, false
	}
	q := v.byCue(s, i, cue, known)
	src, con := modelEnds(s, i)
	if p := s.child(i, "nsubj:pass"); p >= 0 && s.lemmas[i] == "quote" {
		src = p // "was quoted by the agency as saying": the agency only passes it on
	}
	src = v.described(s, src)
	if s.Words[i].Rel == "acl:relcl" && con >= 0 && s.isVerb(con) && !s.under(con, i) {
		if c := v.contentByTree(s, i); c >= 0 && s.under(c, i) {
			con = c // "shelling which the army said killed six": it says nothing of the clause around it
		}
	}
	if con >= 0 && s.child(i, "ccomp", "parataxis") >= 0 && v.addedOn(s, i, con) {
		con = -1 // "a bomb went off, Ruiz said, adding that …"
	}
	if con >= 0 && s.Words[con].Rel == "nmod:poss" && s.Words[con].Head == i { // "the mayor's claim that he had fled": the mayor says it
		src, con = con, -1
	}
	if h := s.Words[i].Head; s.Words[i].UPOS == "ADV" && h >= 0 && src == s.subject(h) {
		src = -1 // "the party reportedly refused": others report it
	}
	v.accordingTo(s, i, &q, &src, &con)
	v.byCount(s, i, &q, &src, &con)
	v.byQuoting(s, i, &q, &src, &con)
	if o := s.citedAsSaying(i); o >= 0 {
		src = o
	}
	if con < 0 {
		con = v.contentByTree(s, i)
	}
	if src < 0 {
		src = sourceByTree(s, i)
	}
	if src < 0 {
		src = v.personBefore(s, i)
	}
	if s.Words[i].XPOS == "VBN" && s.Words[i].Rel == "acl" { // "men described as bandits raided": they describe nobody
		if src == s.Words[i].Head {
			src = -1
		}
		if con >= 0 && !s.under(con, i) {
			return saying{}, false
		}
	}
	if con >= 0 && s.isVerb(i) && s.whoClause(con) && !s.under(i, con) {
		return saying{}, false // "Diaz spoke, whose brother was shot"
	}
	if con < 0 || con == i || onlyResult(s, con) || v.answersWith(s, i, con) || onlyActs(s, i, src, con, q.kind) || s.in(con, "responsibilities") && s.child(con, "nsubj") < 0 {
		return saying{}, false
	}
	if src == con || src >= 0 && (doesDeed(s, i, src, con) || v.saysWhen(s, src)) {
		src = -1
	}
	if v.faint(s, &q, src, con) {
		return saying{}, false
	}
	if src >= 0 {
		v.setSource(s, &q, src, con)
	}
	q.head = at{s.index, con}
	if src >= 0 && s.Words[src].UPOS == "PRON" && s.lemmas[src] == "we" && s.quoted[src] == 0 {
		q.neutral = false // a release speaks for its own house
	}
	q.neutral = (q.neutral || cue.Clause && wholeClause(s, con) && !s.passive(i)) &&
		(margin > knownCue || s.rel(con) == "ccomp" || cue.Clause || reckons(s, i))
	q.content = v.contentRuns(s, &q, src, con)
	if len(q.content) == 0 {
		return saying{}, false
	}
	v.widenCue(s, &q)
	return q, true
}

// whoClause reports whether a verb's clause only says who somebody is: "…, who led the march", whatever the tree hangs it on.
func (s *sentence) whoClause(verb int) bool {
	return slices.ContainsFunc(s.all(verb, "nsubj", "nsubj:pass"), func(n int) bool { return s.lemmas[n] == "who" && n > 0 && s.Words[n-1].Form == "," })
}

// citedAsSaying is whom somebody cites or quotes as saying something: "cited | witnesses as saying"; -1 if the cue is no such saying.
func (s *sentence) citedAsSaying(cue int) int {
	m, h := s.child(cue, "mark"), s.Words[cue].Head
	if m < 0 || h < 0 || s.lemmas[m] != "as" || s.Words[cue].XPOS != "VBG" || s.lemmas[h] != "cite" && s.lemmas[h] != "quote" || isPassive(s, h) {
		return -1
	}
	return s.object(h)
}

// onlyResult reports whether a word tells, in a participle of its own, what a deed came to: nobody says it. "Attacked the post, killing nine".
func onlyResult(s *sentence, con int) bool {
	return s.Words[con].XPOS == "VBG" && s.Words[con].UPOS == "VERB" && s.in(con, "harms") && (s.rel(con) == "advcl" || s.rel(con) == "parataxis") && s.quoted[con] == 0
}

// saysNothing reports whether a word that looks like a cue is none: it tells that somebody died ("was pronounced dead") or that a deed
// was done, or it is the colon behind a place of a list ("Homs: two killed").
func (v *view) saysNothing(s *sentence, i int) bool {
	if s.Words[i].Form == ":" {
		if i == 0 {
			return false
		}
		n := v.nameAt(s.index, i-1)
		return v.spotIn(s, i-1) != nil || n != nil && n.kind == "LOC" && n.first == 0
	}
	return leavesOut(s, i) || takesLives(s, i) || v.carriesOut(s, i) || dies(s, i) || v.setsScene(s, i) || v.getsWord(s, i)
}

// getsWord reports whether a verb says that its subject is told something by others: "drew criticism", "faces accusations".
func (v *view) getsWord(s *sentence, i int) bool {
	o := s.object(i)
	if o < 0 || !s.isVerb(i) {
		return false
	}
	return slices.ContainsFunc(v.lights(s, i), func(l lexicon.Light) bool {
		return l.Noun == lexicon.Object && slices.Contains(l.Recipient, lexicon.Subject) && l.Of(lexicon.Code{Event: v.speechCode(s, o)})
	})
}

// addsOn reports whether a word brings in what a speaker says besides: "said that …, | adding that …".
func (v *view) addsOn(s *sentence, i int) bool {
	c, known := v.cue(s, i)
	return known && c.Kind == "say" && s.rel(i) == "advcl" && s.Words[i].XPOS == "VBG" && s.child(i, "mark") < 0
}

// addedOn reports whether a word stands in what the speaker of a cue says besides.
func (v *view) addedOn(s *sentence, cue, word int) bool {
	return slices.ContainsFunc(s.all(cue, "advcl"), func(a int) bool { return v.addsOn(s, a) && s.under(word, a) })
}

// leavesOut reports whether a verb only says who is not in a count: "not counting nine raiders".
func leavesOut(s *sentence, i int) bool {
	return s.lemmas[i] == "count" && s.Words[i].XPOS == "VBG" && negator(s, i) >= 0
}

// setsScene reports whether a verb of seeing only says when or where something was: "Monday saw clashes", "Homs has seen heavy
// fighting".
func (v *view) setsScene(s *sentence, i int) bool {
	n := s.subject(i)
	if n < 0 {
		n = s.child(i, "obl:unmarked") // as the tree may have it
	}
	if n < 0 || !s.in(i, "sights") || s.child(i, "obj") < 0 && s.child(i, "ccomp") < 0 {
		return false
	}
	if v.inTime(s, n) || v.r.words.InClass(s.lemmas[n], "stretches") || s.in(n, "towns") {
		return true
	}
	p := v.spotIn(s, n)
	return p != nil && p.head == n && p.place.Precision != "country"
}

// doesDeed reports whether who was taken for the source of a cue does what is told instead: "was shot, allegedly by rebels",
// "rebels are believed to have shot him", "are suspected of it".
func doesDeed(s *sentence, cue, src, con int) bool {
	h := s.Words[src].Head
	if isBelieved(s, cue) && src < cue {
		return true // "gunmen thought to be rebels attacked", whatever the tree makes of it
	}
	if s.preposition(src) == "by" && h >= 0 && h != cue {
		return s.Words[cue].UPOS == "ADV" || isPassive(s, h) && s.isVerb(h) && !s.under(cue, h)
	}
	if s.in(cue, "charges") && s.passive(cue) && s.subject(cue) == src {
		return true // "was suspected of"
	}
	x := s.child(cue, "xcomp")
	return (s.passive(cue) || s.child(cue, "cop") >= 0) && s.subject(cue) == src && x >= 0 && s.child(x, "mark") >= 0 && (con == x || s.under(con, x))
}

// saysWhen reports whether a word behind "by" says when something was said: "reported by the time the polls closed", "by Monday".
func (v *view) saysWhen(s *sentence, src int) bool {
	return s.preposition(src) == "by" && (s.lemmas[src] == "time" || v.inTime(s, src))
}

// isBelieved reports whether a word is what others think of its subject, as "to be" and "to have" behind it show: "thought to be", "said to have".
func isBelieved(s *sentence, cue int) bool {
	if cue+2 >= len(s.Words) || !s.in(cue, "beliefs") || s.Words[cue].XPOS != "VBN" && s.Words[cue].XPOS != "VBD" || s.lemmas[cue+1] != "to" {
		return false
	}
	return s.lemmas[cue+2] == "be" || s.lemmas[cue+2] == "have"
}

// carriesOut reports whether a verb with its particle only says that an act was done: "carried out the attack".
func (v *view) carriesOut(s *sentence, i int) bool {
	object := s.object(i)
	if object < 0 || !v.isEventNoun(s, object) {
		return false
	}
	if s.lemmas[object] == "fire" || s.lemmas[object] == "firing" {
		return true // "opened fire"
	}
	return slices.ContainsFunc(s.all(i, "compound:prt"), func(p int) bool {
		return len(v.r.words.Light(s.lemmas[i]+" "+s.lemmas[p])) > 0
	})
}

// takesLives reports whether a verb says of something that it claimed lives: nobody says so.
func takesLives(s *sentence, i int) bool {
	o := s.child(i, "obj")
	if s.lemmas[i] != "claim" || o < 0 {
		return false
	}
	taken := false
	s.walk(o, s.isVerb, func(k int) { // "claimed tens of thousands of lives"
		taken = taken || s.lemmas[k] == "life" || s.lemmas[k] == "victim"
	})
	return taken
}

// onlyActs reports whether what was read as a cue says nothing: an answer to what was done ("responded to the attack"), a count of those
// whom it hangs on ("gunmen numbering twenty stormed"), and a purpose ("an inquiry to find out who did it").
func onlyActs(s *sentence, i, src, con int, kind string) bool {
	switch rel := s.rel(i); {
	case rel == "parataxis" && s.Words[i].Head == con && con < i && s.object(i) >= 0 && s.in(i, "rebuts") && s.quoted[con] == 0:
		return true // "Oslo has accepted the plan, Lima has rejected it"
	case accordsWith(s, i) && src >= 0 && ownWords(s, src):
		return true // "according to our findings": of nobody but who speaks
	case s.in(i, "replies") && s.preposition(con) == "to" && s.Words[con].Head == i:
		return true
	case rel == "acl" && s.Words[i].XPOS == "VBG" && s.Words[con].UPOS == "NUM":
		return true
	case kind == "learn" && (rel == "acl" || rel == "advcl"):
		to := s.child(i, "mark")
		return to >= 0 && s.lemmas[to] == "to"
	}
	return false
}

// ownWords reports whether a noun is of whoever writes: "our findings".
func ownWords(s *sentence, noun int) bool {
	p := s.child(noun, "nmod:poss")
	if p < 0 {
		return false
	}
	switch s.lemmas[p] {
	case "we", "our", "i", "my":
		return true
	}
	return false
}

// answersWith reports whether a cue only says what was done, by the noun behind "with": "responded with mortar fire".
func (v *view) answersWith(s *sentence, i, con int) bool {
	return s.preposition(con) == "with" && s.Words[con].Head == i && v.isEventNoun(s, con) && slices.ContainsFunc(v.lights(s, i), func(l lexicon.Light) bool {
		return l.Noun == "with" && slices.Contains(l.Actor, lexicon.Subject)
	})
}

// wholeClause reports whether a content is a clause with a subject of its own, or a deed ("of shelling the town").
func wholeClause(s *sentence, con int) bool {
	switch s.rel(con) {
	case "ccomp", "parataxis":
		a := s.child(con, "aux")
		return s.child(con, "nsubj", "nsubj:pass") >= 0 || s.Words[con].XPOS == "VBG" || a >= 0 && s.Words[a].XPOS == "VBG" // "having raided"
	case "xcomp", "advcl":
		return s.Words[con].XPOS == "VBG" || s.child(con, "aux", "aux:pass") >= 0
	}
	return false
}

// byCue is a saying of which only the cue is known yet.
func (v *view) byCue(s *sentence, i int, cue cueSense, known bool) saying {
	q := saying{sent: s.index, srcSent: s.index, cue: i, cueFrom: i, cueTo: i, srcFrom: -1, srcTo: -1, kind: s.Words[i].Marks.Cue, neutral: true, head: at{-1, -1}}
	if known {
		q.kind, q.neutral, q.effect = cue.Kind, cue.Neutral, cue.Effect
	} else if v.speechAct(s, i) {
		q.neutral = false
	}
	return q
}

// modelEnds are the head words of source and content as the model reads them, -1 where it reads none.
func modelEnds(s *sentence, i int) (src, con int) {
	src, con = -1, -1
	f := s.Cue(i)
	if f == nil {
		return src, con
	}
	var srcMargin, conMargin float32
	for _, a := range f.Args {
		if a.Label == "SRC" && (src < 0 || a.Margin > srcMargin) {
			src, srcMargin = a.Word, a.Margin
		}
		if a.Label == "CON" && (con < 0 || a.Margin > conMargin) {
			con, conMargin = a.Word, a.Margin
		}
	}
	return src, con
}

// described is the person or people that a source's word only describes ("police | sources"), or the word itself.
func (v *view) described(s *sentence, src int) int {
	if src < 0 {
		return src
	}
	word := s.firstJoined(src)
	if s.rel(word) != "compound" && s.rel(word) != "amod" {
		return src
	}
	if n, ok := v.noun(s, s.Words[word].Head); ok && (n.Anonymous || n.Kind == sitrep.Person) {
		return s.Words[word].Head
	}
	return src
}

// sayings are the attributions that tell a word, the innermost first.
func (v *view) sayings(sent, word int) []*saying {
	var out []*saying
	for i := range v.says {
		if q := &v.says[i]; q.tells(sent, word) {
			out = append(out, q)
		}
	}
	size := func(q *saying) int {
		if v.quotesAnother(q) {
			return 0
		}
		return q.size()
	}
	sort.SliceStable(out, func(i, j int) bool { return size(out[i]) < size(out[j]) })
	return out
}

// quotesAnother reports whether a cue names whom somebody else has it from: "the agency reported, quoting witnesses".
func (v *view) quotesAnother(q *saying) bool {
	if q.cue < 0 || len(q.speaker) == 0 {
		return false
	}
	s := v.sents[q.sent]
	h := s.Words[q.cue].Head
	return passesOn(s, q.cue) && h >= 0 && v.saysWord(s, h)
}

// saysWord reports whether a word is the cue of an attribution.
func (v *view) saysWord(s *sentence, word int) bool {
	return slices.ContainsFunc(v.says, func(q saying) bool { return q.sent == s.index && q.cue == word })
}
