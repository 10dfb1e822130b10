package record

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sitrep/read/weigh"
	"sitrep/record/party"
)

// pairing shows the signs that two claims of one report tell of one event.
type pairing struct {
	v                   *resolver
	told                []telling
	places, days, count string         // of the report, roughly
	ofKind              map[string]int // claims
	looks               []look         // of each claim
}

// look is what is asked of a claim again and again.
type look struct {
	kind  string
	first bool     // of its kind in the report
	next  int      // number of the next claim of its kind; that of claims if there is none
	names []string // see namesIn
	words []string // of its sentence, that can tell events apart
	cues  []string // in its sentence
}

func (v *resolver) newPairing(told []telling) *pairing {
	p := &pairing{v: v, told: told, ofKind: map[string]int{}, looks: make([]look, len(told))}
	places, days, last := map[string]bool{}, map[string]bool{}, map[string]int{}
	for i := range told {
		c := told[i].claim()
		kind := kindOf(c)
		before, again := last[kind]
		if again {
			p.looks[before].next = i
		}
		sentence := v.text.Slice(told[i].sentence.start, told[i].sentence.end)
		p.looks[i] = look{kind: kind, first: !again, next: len(told), names: namesIn(c), words: v.known.words(sentence), cues: cuesIn(sentence)}
		last[kind] = i
		p.ofKind[kind]++
		for _, at := range c.Places {
			if !at.Carried && at.Precision != "country" {
				places[at.Name] = true
			}
		}
		if c.When != nil {
			days[c.When.First+" "+c.When.Last] = true
		}
	}
	p.places, p.days, p.count = upTo(len(places), 0, 1, 2, 4), upTo(len(days), 0, 1, 2, 4), upTo(len(told), 5, 10, 20)
	return p
}

// upTo is a number as far as it matters: the first of some bounds that it does not exceed.
func upTo(n int, bounds ...int) string {
	for _, b := range bounds {
		if n <= b {
			return "up to " + strconv.Itoa(b)
		}
	}
	return "more"
}

// kindOf is what a claim tells, roughly: a type, a process, who holds a place, a toll or another figure.
func kindOf(c *Claim) string {
	switch {
	case c.Type != "":
		return c.Type
	case c.Process != "":
		return c.Process
	case c.Control != "":
		return "control"
	case casualty(c):
		return "toll"
	}
	return "figure"
}

// signs shows on a sheet what speaks for and against two claims telling of one event. a stands before b in the text.
func (p *pairing) signs(f *weigh.Sheet, a, b *telling) {
	f.Shows("any")
	p.kindSigns(f, a, b)
	p.nounSigns(f, a, b)
	sideSigns(f, a.claim(), b.claim())
	placeSigns(f, a.claim(), b.claim())
	timeSigns(f, a.claim(), b.claim())
	tollSigns(f, a, b)
	p.wordSigns(f, a, b)
	p.positionSigns(f, a, b)
}

func (p *pairing) kindSigns(f *weigh.Sheet, a, b *telling) {
	x, y := a.claim(), b.claim()
	kind, other := p.looks[a.at].kind, p.looks[b.at].kind
	f.Shows("kinds", kind, other)
	f.If(kind == other, "one kind")
	f.Shows("kin", strconv.Itoa(p.v.known.nearest(kinds(a.Types, x.Modes, x.Process), kinds(b.Types, y.Modes, y.Process))))
	if x.Process != "" && x.Process == y.Process {
		f.Shows("one process", strconv.FormatBool(x.Phase == y.Phase))
	}
	f.If(campaign(x.Process) != campaign(y.Process), "campaign and attack")
	f.Shows("status", string(x.Status), string(y.Status))
	switch {
	case len(x.Modes) > 0 && len(y.Modes) > 0:
		agree := false
		for _, m := range x.Modes {
			for _, n := range y.Modes {
				agree = agree || p.v.known.agree(m, n)
				f.Shows("modes", min(m, n), max(m, n))
			}
		}
		f.Shows("modes agree", strconv.FormatBool(agree))
	case len(x.Modes)+len(y.Modes) > 0:
		f.Shows("modes of one")
	}
	switch {
	case a.given == "" || b.given == "":
		f.Shows("the reader's event", "none")
	default:
		f.Shows("the reader's event", strconv.FormatBool(a.given == b.given))
	}
}

// campaign reports whether a process is one of many attacks over days.
func campaign(process string) bool { return process == "offensive" || process == "siege" }

// nounSigns look at how the two are named: the same word or another, one or many, known already or new.
func (p *pairing) nounSigns(f *weigh.Sheet, a, b *telling) {
	x, y := trigger(a.claim()), trigger(b.claim())
	switch {
	case x == "" || y == "":
		f.Shows("trigger", "none")
	case x == y:
		f.Shows("trigger", "same")
	case singular(lastWord(x)) == singular(lastWord(y)):
		f.Shows("trigger", "same noun")
	default:
		f.Shows("trigger", "other")
	}
	first, second := p.number(a), p.number(b)
	f.Shows("number", first, second)
	f.Shows("number of later", second)
	nearest, main := p.looks[a.at].next >= b.at, p.looks[a.at].first
	f.If(nearest, "nearest of its kind")
	f.If(nearest, "nearest of its kind", second)
	f.If(main, "first of its kind")
	f.If(main, "first of its kind", second)
}

// trigger is the word that tells of a claim's event, "" if there is none.
func trigger(c *Claim) string {
	if c.Trigger == nil {
		return ""
	}
	return strings.ToLower(c.Trigger.Exact)
}

// number says how a claim's event is named: "the one", "a one", "another one", "their many".
func (p *pairing) number(t *telling) string {
	c := t.claim()
	if c.Trigger == nil {
		return "none"
	}
	number := "one"
	if w := trigger(c); strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		number = "many"
	}
	for i := range c.Figures {
		if g := &c.Figures[i]; g.Of == "launched" && g.Low != nil {
			number = "many"
			if *g.Low == 1 {
				number = "one"
			}
		}
	}
	const before = 20 // characters
	words := strings.Fields(p.v.text.Slice(max(t.sentence.start, c.Trigger.Start-before), c.Trigger.Start))
	if len(words) == 0 {
		return number
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "the", "this", "that", "these", "those", "such":
		return "the " + number
	case "a", "an":
		return "a " + number
	case "another", "other", "more":
		return "another " + number
	case "its", "their", "his", "her":
		return "their " + number
	}
	return number
}

// related names the relation of two lists of parties.
func related(a, b []party.Party) string {
	r, ok := party.Any(a, b)
	switch {
	case ok:
		return [...]string{party.Same: "same", party.Part: "part", party.Maybe: "maybe", party.Apart: "apart"}[r]
	case len(a)+len(b) > 0:
		return "of one"
	}
	return "none"
}

func sideSigns(f *weigh.Sheet, a, b *Claim) {
	doers, sufferers := related(a.Actors, b.Actors), related(a.Targets, b.Targets)
	f.Shows("actors", doers)
	f.Shows("recipients", sufferers)
	f.Shows("sides", doers, sufferers)
	f.Shows("voices", related(a.Sources, b.Sources))
	if r, ok := party.Any(a.Actors, b.Targets); ok && r <= party.Part {
		f.Shows("who strikes is struck then")
	}
	if r, ok := party.Any(a.Targets, b.Actors); ok && r <= party.Part {
		f.Shows("who is struck strikes then")
	}
	f.If(a.Reply != b.Reply, "one answers an attack")
}

// said is how a report gives a place or a time.
func said(given, carried bool) string {
	switch {
	case !given:
		return "none"
	case carried:
		return "carried"
	}
	return "stated"
}

func placeSigns(f *weigh.Sheet, a, b *Claim) {
	where := "none"
	if len(a.Places) > 0 && len(b.Places) > 0 {
		r, _, at := meet(a.Places, b.Places)
		p, q := &a.Places[at[0]], &b.Places[at[1]]
		where = [...]string{samespot: "same", within: "within", beside: "beside", around: "around", elsewhere: "elsewhere"}[r]
		f.Shows("place and place", where, strconv.Itoa(fineness(p)), strconv.Itoa(fineness(q)))
		f.If(strings.EqualFold(p.Name, q.Name), "one name")
	}
	f.Shows("place", where)
	f.Shows("place", where, placeSaid(a), placeSaid(b))
}

func placeSaid(c *Claim) string {
	return said(len(c.Places) > 0, len(c.Places) > 0 && c.Places[0].Carried)
}

func timeSigns(f *weigh.Sheet, a, b *Claim) {
	when := "none"
	if p, q := a.When, b.When; p != nil && q != nil {
		switch {
		case p.First == q.First && p.Last == q.Last:
			when = "same"
		case before(p, q) || before(q, p):
			when = "apart " + upTo(daysBetween(p, q), 1, 3, phaseReach)
		case max(length(p), length(q)) < 3:
			when = "meet"
		default:
			when = "long"
		}
		f.If(p.Text != "" && strings.EqualFold(p.Text, q.Text), "one word for the day")
	}
	f.Shows("time", when)
	f.Shows("time", when, timeSaid(a), timeSaid(b))
}

func timeSaid(c *Claim) string { return said(c.When != nil, c.When != nil && c.When.Carried) }

func tollSigns(f *weigh.Sheet, a, b *telling) {
	for _, of := range []string{"killed", "wounded", "arrested", "abducted", "displaced", "launched", "destroyed"} {
		x, y := counted(&a.Entry, of), counted(&b.Entry, of)
		switch {
		case len(x) > 0 && len(y) > 0:
			f.Shows("both count", of, numbers(x, y))
		case len(x) > 0:
			f.Shows("earlier counts", of)
		case len(y) > 0:
			f.Shows("later counts", of)
		}
	}
	x, y := a.claim(), b.claim()
	f.If(y.Type == "" && sameFigure(x.Figures, y.Figures), "the same figure again")
	f.If(x.Sums != y.Sums, "one sums days")
	f.If(x.Sums && y.Sums, "both sum days")
	f.If(x.Wide != y.Wide, "one sums places")
	switch {
	case otherStruck(&a.Entry, &b.Entry):
		f.Shows("struck", "other")
	case shared(a.Struck, b.Struck) > 0:
		f.Shows("struck", "same")
	case len(a.Struck)+len(b.Struck) > 0:
		f.Shows("struck", "of one")
	}
}

// numbers says how two counts of one kind compare.
func numbers(a, b []figure) string {
	out := "apart"
	for _, x := range a {
		for _, y := range b {
			switch {
			case x.Low != nil && y.Low != nil && *x.Low == *y.Low:
				return "equal"
			case !apart(x.Low, x.High, y.Low, y.High):
				out = "meet"
			}
		}
	}
	return out
}

// cues are words that set what they stand with apart from what was told before, or bring it together.
var cues = []string{"another", "also", "separately", "separate", "elsewhere", "meanwhile", "earlier", "later", "previous", "last", "other", "second", "similar",
	"since", "after", "before", "following", "same", "total", "overall", "days", "weeks", "months"}

// wordSigns compares the words of the two, and looks for cues in the sentence of the later.
func (p *pairing) wordSigns(f *weigh.Sheet, a, b *telling) {
	x, y := a.claim().Evidence, b.claim().Evidence
	if !x.Overlaps(y) {
		f.Shows("words", upTo(shared(a.Words, b.Words), 0, 1, 2, 3))
	}
	first, second := &p.looks[a.at], &p.looks[b.at]
	if len(first.names) > 0 && len(second.names) > 0 {
		f.Shows("names", upTo(shared(first.names, second.names), 0, 1, 2))
	}
	if a.sentence.number == b.sentence.number {
		return
	}
	f.Shows("sentences share", upTo(shared(first.words, second.words), 0, 1, 2, 4))
	for _, cue := range second.cues {
		f.Shows("cue", cue)
	}
}

// cuesIn are the cues in a sentence.
func cuesIn(sentence string) []string {
	var out []string
	words := strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, cue := range cues {
		if slices.Contains(words, cue) {
			out = append(out, cue)
		}
	}
	return out
}

// namesIn are the capitalised words of a claim but its first and those of its parties, sorted: where, and what was hit.
func namesIn(c *Claim) []string {
	var out []string
	for i, w := range strings.Fields(c.Evidence.Exact) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if i == 0 || len(w) < 3 || !unicode.IsUpper([]rune(w)[0]) {
			continue
		}
		ofParty := func(q party.Party) bool { return strings.Contains(q.Name, w) }
		if slices.ContainsFunc(slices.Concat(c.Actors, c.Targets, c.Sources), ofParty) || calendar(w) {
			continue
		}
		if w = strings.ToLower(w); !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// calendar reports whether a word names a month or a day of the week.
func calendar(word string) bool {
	return slices.Contains([]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"}, word)
}

func (p *pairing) positionSigns(f *weigh.Sheet, a, b *telling) {
	f.Shows("sentences on", upTo(b.sentence.number-a.sentence.number, 0, 1, 2, 4, 8))
	f.Shows("lines on", upTo(b.line-a.line, 0, 1, 2, 4))
	f.Shows("claims between", upTo(b.at-a.at-1, 0, 1, 3, 6))
	f.If(a.claim().Evidence.Overlaps(b.claim().Evidence), "words overlap")
	f.If(a.sentence.number == 0, "in the first sentence")
	f.Shows("places told", p.places)
	f.Shows("days told", p.days)
	f.Shows("claims told", p.count)
	f.Shows("of its kind", upTo(p.ofKind[p.looks[b.at].kind], 1, 2, 4, 8))
}
