package read

import (
	"cmp"
	"slices"

	"sitrep"
	"sitrep/read/weigh"
)

// choice is what may fill a field of a claim: of place and time the last candidate is that it stays empty.
type choice struct {
	field      weigh.Field
	candidates []candidate
}

// candidate is one of them: a place, a time, or that the field stays empty.
type candidate struct {
	sheet  *weigh.Sheet
	spot   *spot
	moment *moment
	ruled  bool // what the rules have chosen
}

// weighing is what the signs of candidates are read from: the claims as the rules have left them, in the order of the text.
type weighing struct {
	told      []*claim
	home      string          // the land that the report is about
	namedIn   [][]*atlasEntry // by sentence
	dayIn     [][]*day        // by sentence
	narrowest []*atlasEntry   // by sentence, the town named last up to it
	latest    []*day          // by sentence, the time told last up to it
	mainDay   *day
	byPlace   map[string]*atlasEntry
	byDay     map[string]*day
	placed    int // claims that the rules have put somewhere
}

// These say how far around a claim candidates are looked for, in sentences, and how many of its last uses one is judged by.
const (
	weighBefore = 40
	weighBehind = 8
	weighStart  = 3 // and the report's first sentences
	weighUses   = 8
)

// weighFields chooses place and time anew where the signs speak for another than the rules have chosen. All is weighed on what the rules
// have left, before anything is changed, so that no choice hangs on another.
func (v *view) weighFields() {
	w := v.newWeighing()
	var apply []func()
	for n, c := range w.told {
		for _, ch := range []choice{v.placeChoice(w, n, c), v.timeChoice(w, n, c)} {
			if len(ch.candidates) == 0 {
				continue
			}
			if v.noting {
				c.choices = append(c.choices, ch)
				continue
			}
			if do := v.decide(c, ch); do != nil {
				apply = append(apply, do)
			}
		}
		w.use(n, c)
	}
	for _, do := range apply {
		do()
	}
}

// decide is what a choice changes in a claim, nil if nothing. What the rules have filled is never emptied.
func (v *view) decide(c *claim, ch choice) func() {
	list := ch.candidates
	if empty := len(list) - 1; !list[empty].ruled {
		list = list[:empty]
	}
	best := slices.MaxFunc(list, func(a, b candidate) int { return cmp.Compare(a.sheet.Odds(), b.sheet.Odds()) })
	if best.ruled {
		return nil
	}
	if ch.field == weigh.Place {
		return func() { v.putAt(c, best.spot) }
	}
	return func() { v.putOn(c, best.moment) }
}

func (v *view) newWeighing() *weighing {
	w := &weighing{told: slices.Clone(v.claims), home: v.mainly(homeShare)}
	slices.SortStableFunc(w.told, func(a, b *claim) int { return cmp.Or(cmp.Compare(a.s.index, b.s.index), cmp.Compare(a.from, b.from)) })
	v.listPlaces(w)
	v.listDays(w)
	return w
}

// use remembers what a claim has said, for those behind it.
func (w *weighing) use(n int, c *claim) {
	if c.spot != nil {
		w.place(c.spot).used = append(w.place(c.spot).used, n)
	}
	if c.moment != nil {
		w.day(c.moment).used = append(w.day(c.moment).used, n)
	}
}

// around lists what may fill a field of a claim of a sentence, each once: first what the rules have chosen, if anything, then what fits of all
// that is told in each sentence around it and in the report's first.
func around[E any](sentence int, ruled *E, told [][]*E, fits func(sentence int, e *E) bool) []*E {
	var list []*E
	if ruled != nil {
		list = append(list, ruled)
	}
	look := func(k int) {
		for _, e := range told[k] {
			if !slices.Contains(list, e) && fits(k, e) {
				list = append(list, e)
			}
		}
	}
	from, to := max(0, sentence-weighBefore), min(len(told)-1, sentence+weighBehind)
	for k := range min(weighStart, from) {
		look(k)
	}
	for k := from; k <= to; k++ {
		look(k)
	}
	return list
}

// sheet is a new sheet for the signs of a candidate for a field.
func (v *view) sheet(field weigh.Field) *weigh.Sheet { return v.r.weights[field].Sheet(v.noting) }

// entry is what a map has under a key, a new one if it has nothing.
func entry[E any](m map[string]*E, key string) *E {
	if m[key] == nil {
		m[key] = new(E)
	}
	return m[key]
}

// tell adds what a sentence tells to what all of them do, once.
func tell[E any](told [][]*E, sentence int, e *E) {
	if !slices.Contains(told[sentence], e) {
		told[sentence] = append(told[sentence], e)
	}
}

// goOn lets what each sentence has told last stand for those behind it that tell nothing.
func goOn[E any](last []*E) {
	for i := 1; i < len(last); i++ {
		if last[i] == nil {
			last[i] = last[i-1]
		}
	}
}

// matter is the kind of thing that a claim tells, as signs name it.
func (c *claim) matter() string {
	of := ""
	if len(c.figures) > 0 {
		of = c.figures[0].Of
	}
	switch {
	case c.bare():
		return "count of " + of
	case c.code != "":
		return c.code
	case c.kind != "":
		return c.kind
	}
	return "control"
}

// likewise reports whether two claims tell the same kind of thing.
func likewise(a, b *claim) bool { return a.code == b.code && a.kind == b.kind }

// yes writes a sign's part that holds or not.
func yes(b bool) string {
	if b {
		return "it"
	}
	return "another"
}

// ruleFor is the rule that filled a field of a claim, "none" if none did.
func (c *claim) ruleFor(field string, filled bool) string {
	rule := "none"
	for _, r := range c.why {
		if r.Field == field && filled {
			rule = r.Rule
		}
	}
	return rule
}

// backBy is how far back something is, in words that signs use.
func backBy(sentences int) string {
	switch {
	case sentences <= 2:
		return []string{"0", "1", "2"}[max(0, sentences)]
	case sentences <= 4:
		return "3 to 4"
	case sentences <= 8:
		return "5 to 8"
	}
	return "more"
}

// pathUp are the words from one up to the root of its sentence.
func (s *sentence) pathUp(word int) []int {
	path := []int{word}
	for h := s.Words[word].Head; h >= 0 && len(path) < len(s.Words); h = s.Words[h].Head {
		path = append(path, h)
	}
	return path
}

// usedBefore are the last claims that have used something, the latest last, once its signs are shown: that and how lately it was used for a
// claim of such a matter.
func (w *weighing) usedBefore(f *weigh.Sheet, used []int, c *claim, matter string) []*claim {
	var uses []*claim
	for _, n := range used[max(0, len(used)-weighUses):] {
		uses = append(uses, w.told[n])
	}
	if len(uses) > 0 {
		last := uses[len(uses)-1]
		f.Shows("told of before")
		f.Much(1/float64(1+c.s.index-last.s.index), "told of lately")
		f.Shows("told of before", last.matter(), matter)
	}
	return uses
}

// Choice is what may fill a field of a claim of a record, with its signs, as training sees it.
type Choice struct {
	Claim      string      `json:"claim"` // its id in the record
	Field      weigh.Field `json:"field"`
	Candidates []Candidate `json:"candidates"`
}

// Candidate is one of what may fill a field: a place or a time; neither is the empty field.
type Candidate struct {
	Place *sitrep.Place `json:"place,omitempty"`
	Time  *sitrep.Time  `json:"time,omitempty"`
	Ruled bool          `json:"ruled"` // what the rules have chosen
	Signs []weigh.Sign  `json:"signs"`
}

// noted are the choices of a claim as training sees them.
func (v *view) noted(c *claim, id string) []Choice {
	var out []Choice
	for _, ch := range c.choices {
		one := Choice{Claim: id, Field: ch.field}
		for _, k := range ch.candidates {
			x := Candidate{Ruled: k.ruled, Signs: k.sheet.Signs}
			if k.spot != nil {
				x.Place = v.placeWritten(k.spot)
			}
			if k.moment != nil {
				x.Time = &k.moment.time
			}
			one.Candidates = append(one.Candidates, x)
		}
		out = append(out, one)
	}
	return out
}
