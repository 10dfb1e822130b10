package read

import (
	"cmp"
	"regexp"
	"slices"

	"sitrep/read/weigh"
)

// keepOdds is the least log odds that a claim tells something to record. Chosen by ten folds over Wikinews articles whose claims were
// judged one by one and over eval/seen: read/weigh/kept.txt says what it leaves out of each. A claim of the wrong type counts as one that nobody
// would record.
const keepOdds = -0.7

// likely reports whether the signs of a claim speak for its telling something to record.
func (v *view) likely(c *claim) bool {
	sheet := v.r.weights[weigh.Kept].Sheet(v.noting)
	v.keptSigns(sheet, c)
	if v.noting {
		c.choices = append(c.choices, choice{weigh.Kept, []candidate{{sheet: sheet, ruled: true}}})
		return true
	}
	return sheet.Odds() >= keepOdds
}

// keptSigns are what speaks for and against a claim's telling something to record.
func (v *view) keptSigns(f *weigh.Sheet, c *claim) {
	matter := c.matter()
	f.Shows("any")
	f.Shows("matter", matter)
	f.If(c.mode != "", "mode", matter, c.mode)
	f.If(c.kind != "", "phase", c.kind, c.phase)
	f.If(c.kind != "" && c.phaseWord < 0, "no word for the phase", c.kind)
	f.If(c.state != "", "state", c.state)
	f.If(c.state != "" && c.holder < 0, "no holder")
	v.ruleSigns(f, c, matter)
	wordSigns(f, c, matter)
	if c.s.isVerb(c.word) {
		verbSigns(f, c, matter)
	} else {
		nounSigns(f, c, matter)
	}
	v.sideSigns(f, c, matter)
	figureSigns(f, c)
	fieldSigns(f, c, matter)
	v.reportSigns(f, c, matter)
}

// ruleSigns are the rule that made a claim, and the scores on which it rests.
func (v *view) ruleSigns(f *weigh.Sheet, c *claim, matter string) {
	k := &c.s.Words[c.word].Marks
	rule := "none"
	for _, r := range c.why {
		if r.Field == "event" || r.Field == "process" || r.Field == "control" {
			rule = lineNumber.ReplaceAllString(r.Rule, "")
			break
		}
	}
	f.Shows("rule", rule)
	f.Shows("rule", rule, matter)
	f.If(c.known, "known")
	f.If(c.code != "" && !c.known, "strange", matter)
	score := min(max(float64(c.margin), 0), sureMost) / sureMost
	f.Much(score, "score")
	f.Much(score, "score", matter)
	f.If(c.code != "", "score about", about(c.margin))
	f.If(c.code != "", "model about", about(k.EventMargin))
	f.If(c.kind != "", "process about", about(k.ProcessMargin))
	f.If(c.state != "", "control about", about(k.ControlMargin))
}

// lineNumber is what stands in a rule's name of one line or one score only.
var lineNumber = regexp.MustCompile(`[:,]? ?-?[0-9]+(\.[0-9]+)?`)

// about is a score in words that signs use.
func about(score float32) string {
	for _, to := range []struct {
		below float32
		name  string
	}{{-4, "less than -4"}, {-2, "-4 to -2"}, {-1, "-2 to -1"}, {0, "-1 to 0"}, {1, "0 to 1"}, {2, "1 to 2"}, {4, "2 to 4"}, {6, "4 to 6"}} {
		if score < to.below {
			return to.name
		}
	}
	return "more than 6"
}

// wordSigns are the word that tells a claim and those that it hangs on and that hang on it.
func wordSigns(f *weigh.Sheet, c *claim, matter string) {
	s, i := c.s, c.word
	w, rel := &s.Words[i], s.rel(i)
	f.Shows("lemma", s.lemmas[i])
	f.Shows("lemma", s.lemmas[i], matter)
	f.Shows("part of speech", w.XPOS)
	f.Shows("part of speech", w.UPOS, matter)
	f.Shows("relation", rel)
	f.Shows("relation", rel, w.UPOS, matter)
	if w.Head >= 0 {
		f.Shows("under", s.lemmas[w.Head])
		f.Shows("under", s.Words[w.Head].UPOS, rel)
	}
	for _, child := range s.children[i] {
		f.Shows("child", s.rel(child), s.lemmas[child])
		f.Shows("child", s.rel(child), s.Words[child].UPOS, s.Words[child].NER)
	}
	if p := s.preposition(i); p != "" {
		f.Shows("behind", p)
	}
	if g := s.governor(i); g >= 0 {
		f.Shows("governed", s.lemmas[g])
	}
}

// verbSigns are a verb's voice, subject, object and clauses.
func verbSigns(f *weigh.Sheet, c *claim, matter string) {
	s, i := c.s, c.word
	f.If(isPassive(s, i), "passive", matter)
	side := func(name string, w int, without ...string) {
		if w < 0 {
			f.Shows(without...)
			return
		}
		f.Shows(name, s.lemmas[w])
		f.Shows(name, s.Words[w].UPOS, s.Words[w].NER)
		f.If(s.in(w, "humans"), name+" is human")
	}
	side("subject", s.subject(i), "no subject", s.rel(i))
	side("object", s.child(i, "obj"), "no object", matter)
	f.If(s.child(i, "xcomp") >= 0, "with an infinitive", matter)
	f.If(s.child(i, "ccomp") >= 0, "with a clause", matter)
	for _, a := range s.all(i, "aux") {
		f.Shows("auxiliary", s.lemmas[a])
	}
}

// nounSigns are a noun's determiner and what it has of its own.
func nounSigns(f *weigh.Sheet, c *claim, matter string) {
	s, i := c.s, c.word
	if d := s.child(i, "det", "nmod:poss"); d >= 0 {
		f.Shows("determiner", s.lemmas[d])
	} else {
		f.Shows("no determiner", s.Words[i].XPOS)
		f.Shows("no determiner", s.Words[i].XPOS, matter)
	}
	f.If(s.child(i, "nmod") >= 0, "noun with its own")
}

// sideSigns are who does and who suffers.
func (v *view) sideSigns(f *weigh.Sheet, c *claim, matter string) {
	side := func(name string, list []int) {
		if len(list) == 0 {
			f.Shows("no "+name, matter)
			return
		}
		public := v.public(list)
		f.If(public, name+" of politics")
		f.If(public, name+" of politics", matter)
		f.If(!public, name+" of no politics", matter)
		const several = 3 // more say no more
		for _, who := range list[:min(len(list), several)] {
			ch := v.cast.list[who]
			f.Shows(name+" kind", ch.kind)
			f.Shows(name+" kind", ch.kind, matter)
			f.Shows(name+" sector", ch.sector)
			f.Shows(name+" sector", ch.sector, matter)
			f.Shows(name+" name", ch.ner)
			f.If(ch.noun != "", name+" noun", ch.noun)
		}
	}
	side("actor", c.actors)
	side("recipient", c.targets)
	f.If(len(c.actors) > 0 && (len(c.targets) > 0 || len(c.objects) > 0), "both sides")
	f.If(len(c.objects) > 0, "thing", matter)
}

// figureSigns are what a claim counts.
func figureSigns(f *weigh.Sheet, c *claim) {
	for _, n := range c.figures {
		f.Shows("counts", n.Of)
		f.Shows("counts", n.Of, n.Unit)
		f.If(n.Low != nil && n.High != nil && *n.Low == 1 && *n.High == 1, "counts one", n.Of)
		f.If(n.Vague, "vague", n.Of)
		f.If(!n.told, "no quantity", n.Of)
		f.If(c.bare() && n.word >= 0, "counted", c.s.lemmas[max(0, n.word)])
	}
}

// fieldSigns are its status, its source, its place and its time.
func fieldSigns(f *weigh.Sheet, c *claim, matter string) {
	f.Shows("status", string(c.status))
	f.Shows("status", string(c.status), matter)
	f.If(c.hedged, "hedged")
	f.Shows("voice", c.voice)
	f.If(len(c.sources) > 0, "somebody says it")
	f.If(c.claimant >= 0, "claimed or refused")
	if c.spot == nil {
		f.Shows("nowhere")
		f.Shows("nowhere", matter)
	} else if c.spot.sent == c.s.index {
		f.Shows("place told beside it", cmp.Or(c.spot.place.Precision, "on no map"))
	}
	if c.moment == nil {
		f.Shows("no time")
		f.Shows("no time", matter)
	} else {
		f.If(c.moment.sent == c.s.index, "time told beside it")
	}
}

// reportSigns are what stands around a claim: in its sentence and in the report.
func (v *view) reportSigns(f *weigh.Sheet, c *claim, matter string) {
	s := c.s
	amid, violent := float64(v.amid(s, "ASSAULT")), float64(min(v.violent, 2*violentEnough))/(2*violentEnough)
	f.Much(amid, "amid events")
	f.Much(amid, "amid events", matter)
	f.Much(violent, "amid violence")
	f.Much(violent, "amid violence", matter)
	sentences := float64(max(1, len(v.sents)))
	f.Much(float64(v.telling)/sentences, "share of telling sentences")
	f.Much(float64(v.violent)/sentences, "share of violent sentences")
	const long = 60 // sentences of a report, words of a sentence: longer ones are alike
	f.Much(min(sentences, long)/long, "length")
	f.Much(min(float64(len(s.Words)), long)/long, "long sentence")
	f.Much(1/float64(1+s.index), "early")
	for _, l := range []string{"i", "we", "you"} {
		f.If(slices.Contains(s.lemmas, l), l)
	}
	f.If(s.Words[len(s.Words)-1].Form == "?", "question")
	for _, o := range v.claims {
		if o == c || o.s != s {
			continue
		}
		f.If(o.code == c.code && o.code != "", "the same told in the sentence", matter)
		f.Shows("told in the sentence", o.matter())
	}
}
