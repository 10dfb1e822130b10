package read

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"sitrep"
)

// saying is one attribution: who says what, by which words.
type saying struct {
	sent    int
	cue     int // head word of the cue; -1: a quotation that goes on without one
	cueFrom int
	cueTo   int
	sources []at // head words of the sources, side by side
	srcFrom int  // the whole source phrase, in the cue's sentence; -1: none
	srcTo   int
	content []run // what is said
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

func (s *saying) size() int {
	n := 0
	for _, r := range s.content {
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
	}
	v.extendQuoted()
	sort.SliceStable(v.says, func(i, j int) bool { return v.says[i].sent < v.says[j].sent })
	for i := range v.says {
		q := &v.says[i]
		for _, w := range q.sources {
			q.speaker = append(q.speaker, v.authors(v.sents[w.sent], w.word)...)
		}
		q.speaker = unique(q.speaker)
		if len(q.speaker) == 0 && i > 0 && q.cue >= 0 && v.says[i-1].sent == q.sent && v.sents[q.sent].Words[q.cue].XPOS == "VBG" {
			q.speaker = v.says[i-1].speaker // "…, adding that"
		}
		v.markDirect(q)
	}
	v.resolveSpeakers()
}

// Nouns for what is said or written; who says it is its author.
var writings = strings.Fields("statement communique communiqué release report letter announcement speech tweet post message interview declaration remark comment briefing address broadcast estimate data figure statistic footage document memo filing complaint survey count")

// authors is who speaks where a source is a statement and the like: its owner, whom it is by or from, or who made it.
func (v *view) authors(s *sentence, word int) []int {
	if !slices.Contains(writings, s.lemmas[word]) {
		return v.actorsOf(s, word)
	}
	heads := s.all(word, "nmod:poss")
	for _, c := range s.all(word, "nmod") {
		if p := s.preposition(c); p == "by" || p == "from" || p == "of" {
			heads = append(heads, c)
		}
	}
	if h := s.Words[word].Head; len(heads) == 0 && h >= 0 && s.isVerb(h) && (s.rel(word) == "obj" || s.rel(word) == "obl") {
		heads = v.subjects(s, h)
	}
	var out []int
	for _, h := range heads {
		if who, ok := v.cast.byWord[at{s.index, h}]; ok {
			out = append(out, who)
		}
	}
	if len(out) == 0 {
		return v.actorsOf(s, word)
	}
	return unique(out)
}

func unique(xs []int) []int {
	var out []int
	for _, x := range xs {
		if x >= 0 && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// sayingAt reads the attribution whose cue is word i, if it is one.
func (v *view) sayingAt(s *sentence, i int) (saying, bool) {
	w := &s.Words[i]
	cue, known := v.cue(s, i)
	margin := w.Marks.CueMargin
	if margin <= -1 && !(known && margin > -4) {
		return saying{}, false
	}
	q := saying{sent: s.index, cue: i, cueFrom: i, cueTo: i, srcFrom: -1, srcTo: -1, kind: w.Marks.Cue, neutral: true, head: at{-1, -1}}
	if known {
		q.kind, q.neutral, q.effect = cue.Kind, cue.Neutral, cue.Effect
	} else if v.speechAct(s, i) {
		q.neutral = false
	}
	src, con := -1, -1
	var srcMargin, conMargin float32
	if f := s.Cue(i); f != nil {
		for _, a := range f.Args {
			if a.Label == "SRC" && (src < 0 || a.Margin > srcMargin) {
				src, srcMargin = a.Word, a.Margin
			}
			if a.Label == "CON" && (con < 0 || a.Margin > conMargin) {
				con, conMargin = a.Word, a.Margin
			}
		}
	}
	v.accordingTo(s, i, &q, &src, &con)
	if con < 0 {
		con = v.contentByTree(s, i)
	}
	if src < 0 {
		src = sourceByTree(s, i)
	}
	if con < 0 || con == i || slices.Contains(blameNouns, s.lemmas[con]) {
		return saying{}, false
	}
	if src == con {
		src = -1
	}
	if src >= 0 {
		v.setSource(s, &q, src, con)
	}
	q.head = at{s.index, con}
	if src >= 0 && s.Words[src].UPOS == "PRON" && s.lemmas[src] == "we" && s.quoted[src] == 0 {
		q.neutral = false // a release speaks for its own house
	}
	q.neutral = q.neutral || cue.Clause && wholeClause(s, con)
	q.content = v.contentRuns(s, &q, src, con)
	if len(q.content) == 0 {
		return saying{}, false
	}
	v.widenCue(s, &q)
	return q, true
}

// wholeClause reports whether a content is a clause with a subject of its own, or a deed ("of shelling the town").
func wholeClause(s *sentence, con int) bool {
	switch s.rel(con) {
	case "ccomp", "parataxis":
		return s.child(con, "nsubj", "nsubj:pass") >= 0 || s.Words[con].XPOS == "VBG"
	case "xcomp", "advcl":
		return s.Words[con].XPOS == "VBG" || s.child(con, "aux", "aux:pass") >= 0
	}
	return false
}

// accordingTo reads "according to X", whose source hangs on the content and whose cue hangs on the source.
func (v *view) accordingTo(s *sentence, i int, q *saying, src, con *int) {
	if s.lemmas[i] != "accord" && s.lemmas[i] != "according" {
		return
	}
	if c := s.child(i, "fixed"); c >= 0 {
		q.cueTo = c
	} else if i+1 < len(s.Words) && s.lemmas[i+1] == "to" {
		q.cueTo = i + 1
	}
	if h := s.Words[i].Head; h >= 0 && (s.rel(i) == "case" || s.rel(i) == "mark") {
		*src = h
		if g := s.Words[h].Head; g >= 0 {
			*con = g
		}
	}
	q.kind, q.neutral, q.effect = "accordingto", true, ""
}

// contentByTree is the head of what a cue governs: its clausal complement, or the clause that it interrupts.
func (v *view) contentByTree(s *sentence, i int) int {
	if c := s.child(i, "ccomp", "parataxis"); c >= 0 && c != i {
		return c
	}
	if s.rel(i) == "parataxis" {
		return s.Words[i].Head
	}
	if c := s.child(i, "xcomp", "advcl"); c >= 0 && s.isVerb(c) {
		return c
	}
	if s.Words[i].XPOS == "VBG" && s.child(i, "obj", "obl") < 0 { // "called it shameful, adding all sides had to stop"
		for j := i + 1; j < len(s.Words); j++ {
			if s.isVerb(j) && s.child(j, "nsubj") > i && (s.rel(j) == "conj" || s.rel(j) == "parataxis") {
				return j
			}
		}
	}
	if !s.isVerb(i) {
		return s.child(i, "acl", "nmod")
	}
	return s.child(i, "obj", "obl")
}

func sourceByTree(s *sentence, i int) int {
	if s.isVerb(i) {
		if s.passive(i) {
			for _, c := range s.all(i, "obl") {
				if s.preposition(c) == "by" {
					return c
				}
			}
			return -1
		}
		return s.subject(i)
	}
	if c := s.child(i, "nmod:poss"); c >= 0 {
		return c
	}
	for _, c := range s.all(i, "nmod") {
		if p := s.preposition(c); p == "by" || p == "from" {
			return c
		}
	}
	return -1
}

// setSource records the source's phrase and, where several stand side by side, the head of each.
func (v *view) setSource(s *sentence, q *saying, src, con int) {
	drop := func(c int) bool {
		return c == q.cue || c == con || s.rel(c) == "case" || s.rel(c) == "cop" || s.rel(c) == "parataxis" || s.rel(c) == "mark"
	}
	q.srcFrom, q.srcTo = s.stretch(src, drop)
	if q.srcFrom <= q.cue && q.cue <= q.srcTo {
		if q.cue > src {
			q.srcTo = q.cue - 1
		} else {
			q.srcFrom = q.cue + 1
		}
		q.srcFrom, q.srcTo = s.trim(q.srcFrom, q.srcTo, src)
	}
	for _, w := range conjuncts(s, src) {
		q.sources = append(q.sources, at{s.index, w})
	}
}

// conjuncts is a noun with what is joined to it by "and".
func conjuncts(s *sentence, i int) []int {
	out := []int{i}
	for _, c := range s.all(i, "conj") {
		if s.isNoun(c) || s.Words[c].UPOS == "ADJ" {
			out = append(out, c)
		}
	}
	return out
}

// contentRuns are the words that are said: the subtree of the content's head without source and cue.
func (v *view) contentRuns(s *sentence, q *saying, src, con int) []run {
	keep := make([]bool, len(s.Words))
	drop := func(c int) bool {
		if q.kind == "accordingto" {
			return c == src
		}
		return s.under(q.cue, c)
	}
	if s.under(con, q.cue) { // the cue governs the content
		drop = func(c int) bool { return c == src }
	}
	s.walk(con, drop, func(j int) { keep[j] = true })
	for j := q.cueFrom; j <= q.cueTo; j++ {
		keep[j] = false
	}
	if c := s.child(con, "case"); c >= 0 && c == q.cueTo+1 && s.Words[con].Head == q.cue && q.kind != "accordingto" {
		keep[c] = false // "called for restraint": the preposition is the cue's
		q.cueTo = c
	}
	// Punctuation between kept words is kept.
	var runs []run
	for j := 0; j < len(keep); j++ {
		if !keep[j] {
			continue
		}
		r := run{s.index, j, j}
		for k := j + 1; k < len(keep) && (keep[k] || s.Words[k].UPOS == "PUNCT"); k++ {
			if keep[k] {
				r.last = k
			}
		}
		j = r.last
		for r.first < r.last && s.Words[r.first].UPOS == "PUNCT" {
			r.first++
		}
		for r.last > r.first && s.Words[r.last].UPOS == "PUNCT" {
			r.last--
		}
		if s.Words[r.first].UPOS != "PUNCT" {
			runs = append(runs, r)
		}
	}
	return runs
}

// widenCue takes neighbouring words that the model read as part of the cue.
func (v *view) widenCue(s *sentence, q *saying) {
	covered := func(j int) bool { return q.covers(s.index, j) || j >= q.srcFrom && j <= q.srcTo && q.srcFrom >= 0 }
	for q.kind != "accordingto" && q.cueFrom > 0 && !covered(q.cueFrom-1) && s.Words[q.cueFrom-1].Head == q.cue && partOfVerb(s, q.cueFrom-1) {
		q.cueFrom--
	}
	for q.cueTo+1 < len(s.Words) && !covered(q.cueTo+1) && (s.Words[q.cueTo+1].Rel == "compound:prt" && s.Words[q.cueTo+1].Head == q.cue || s.Words[q.cueTo+1].Form == ":" ||
		s.Words[q.cueTo+1].Head == q.cue && strings.HasPrefix(s.Words[q.cueTo+1].Rel, "obl:unmarked") && s.Words[q.cueTo+1].UPOS == "PROPN") {
		q.cueTo++
	}
	for q.cueFrom > 0 && s.Words[q.cueFrom-1].Marks.InCue && !covered(q.cueFrom-1) && s.Words[q.cueFrom-1].UPOS != "PUNCT" {
		q.cueFrom--
	}
	for q.cueTo+1 < len(s.Words) && s.Words[q.cueTo+1].Marks.InCue && !covered(q.cueTo+1) && s.Words[q.cueTo+1].UPOS != "PUNCT" {
		q.cueTo++
	}
}

// partOfVerb reports whether a word before a cue belongs to it: "has said", "also told".
func partOfVerb(s *sentence, i int) bool {
	switch s.rel(i) {
	case "aux":
		return true
	case "advmod":
		return s.Words[i].UPOS == "ADV" || s.Words[i].UPOS == "PART"
	}
	return false
}

// extendQuoted gives every quoted sentence a speaker: what one saying quotes reaches to the closing mark, and a
// quotation without a cue of its own belongs to the last one who was quoted.
func (v *view) extendQuoted() {
	owner := map[int]int{} // quoted stretch -> saying
	for i := range v.says {
		q := &v.says[i]
		if !q.neutral {
			continue
		}
		for _, r := range q.content {
			s := v.sents[r.sent]
			for j := r.first; j <= r.last; j++ {
				n := s.quoted[j]
				if n == 0 {
					continue
				}
				if old, ok := owner[n]; !ok || v.says[old].size() < q.size() {
					owner[n] = i
				}
			}
		}
	}
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		for j := 0; j < len(s.Words); j++ {
			n := s.quoted[j]
			if n == 0 {
				continue
			}
			r := run{s.index, j, j}
			for r.last+1 < len(s.Words) && s.quoted[r.last+1] == n {
				r.last++
			}
			j = r.last
			v.giveRun(owner, n, r)
		}
	}
}

// giveRun adds a run of quoted words to the saying that the quotation belongs to.
func (v *view) giveRun(owner map[int]int, n int, r run) {
	s := v.sents[r.sent]
	i, ok := owner[n]
	if ok {
		for _, have := range v.says[i].content {
			if have.sent == r.sent && have.first <= r.last && r.first <= have.last {
				return // already there, at least in part
			}
		}
		v.says[i].content = append(v.says[i].content, trimRun(s, r))
		return
	}
	if r.last-r.first < 3 || !clauseIn(s, r) {
		return // scare quotes
	}
	for k := range v.says {
		if v.says[k].covers(r.sent, r.first) {
			return
		}
	}
	last := v.lastQuoted(r)
	if last == nil {
		return
	}
	q := saying{sent: r.sent, cue: -1, srcFrom: -1, srcTo: -1, sources: last.sources, content: []run{trimRun(s, r)}, kind: "say",
		neutral: true, direct: true, head: at{r.sent, headOf(s, r.first, r.last)}}
	v.says = append(v.says, q)
	owner[n] = len(v.says) - 1
}

func trimRun(s *sentence, r run) run {
	for r.first < r.last && s.Words[r.first].UPOS == "PUNCT" {
		r.first++
	}
	for r.last > r.first && s.Words[r.last].UPOS == "PUNCT" && s.Words[r.last].Form != "." {
		r.last--
	}
	return r
}

func clauseIn(s *sentence, r run) bool {
	for j := r.first; j <= r.last; j++ {
		if s.isVerb(j) {
			return true
		}
	}
	return false
}

// lastQuoted is the nearest saying before a run, at most two paragraphs back, or else one that follows in its paragraph.
func (v *view) lastQuoted(r run) *saying {
	var best *saying
	for i := range v.says {
		q := &v.says[i]
		if q.cue < 0 || !q.neutral || len(q.sources) == 0 || q.sent > r.sent {
			continue
		}
		if best == nil || q.sent >= best.sent {
			best = q
		}
	}
	breaks := 0
	if best != nil {
		for k := best.sent + 1; k <= r.sent; k++ {
			if v.sents[k].Break {
				breaks++
			}
		}
	}
	if best == nil || breaks > 2 {
		return nil
	}
	return best
}

// markDirect tells whether the content stands in quotation marks, wholly or in part.
func (v *view) markDirect(q *saying) {
	in, all := 0, 0
	for _, r := range q.content {
		s := v.sents[r.sent]
		for j := r.first; j <= r.last; j++ {
			if s.Words[j].UPOS == "PUNCT" {
				continue
			}
			all++
			if s.quoted[j] > 0 {
				in++
			}
		}
	}
	q.direct = in > 0
	q.mixed = in > 0 && in < all
}

// sayings are the attributions whose content holds a word, the innermost first.
func (v *view) sayings(sent, word int) []*saying {
	var out []*saying
	for i := range v.says {
		if q := &v.says[i]; q.covers(sent, word) {
			out = append(out, q)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].size() < out[j].size() })
	return out
}

// saysWord reports whether a word is the cue of an attribution.
func (v *view) saysWord(s *sentence, word int) bool {
	return slices.ContainsFunc(v.says, func(q saying) bool { return q.sent == s.index && q.cue == word })
}

// contentSpans are the stretches of text that are said: what stands between the same quotation marks is one stretch, with
// the stop or comma before the closing mark.
func (v *view) contentSpans(q *saying) []sitrep.Span {
	runs := slices.Clone(q.content)
	sort.SliceStable(runs, func(a, b int) bool {
		return runs[a].sent < runs[b].sent || runs[a].sent == runs[b].sent && runs[a].first < runs[b].first
	})
	var out []sitrep.Span
	quote := 0 // the quotation that the last stretch ends in
	for _, r := range runs {
		s := v.sents[r.sent]
		sp := v.span(s, r.first, r.last)
		if n := s.quoted[r.last]; n > 0 {
			if end := r.last + 1; end < len(s.Words) && s.quoted[end] == n && s.Words[end].UPOS == "PUNCT" {
				sp = v.span(s, r.first, end)
			}
		}
		if last := len(out) - 1; last >= 0 && quote > 0 && s.quoted[r.first] == quote && v.onlyMarks(out[last].End, sp.Start) {
			out[last] = v.text.Span(out[last].Start, sp.End)
		} else {
			out = append(out, sp)
		}
		quote = s.quoted[r.last]
	}
	return out
}

// onlyMarks reports whether nothing but blanks and punctuation stands between two places of the text.
func (v *view) onlyMarks(from, to int) bool {
	if to < from {
		return false
	}
	return !strings.ContainsFunc(v.text.Slice(from, to), func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(opening+closing+"\"", r)
	})
}

// quotes lists the attributions for the record.
func (v *view) quotes() []sitrep.Quote {
	out := []sitrep.Quote{}
	for i := range v.says {
		q := &v.says[i]
		s := v.sents[q.sent]
		o := sitrep.Quote{Direct: q.direct, Mixed: q.mixed}
		if q.srcFrom >= 0 {
			sp := v.span(s, q.srcFrom, q.srcTo)
			o.Source = &sp
		}
		if q.cue >= 0 {
			sp := v.span(s, q.cueFrom, q.cueTo)
			o.Cue = &sp
		}
		o.Content = v.contentSpans(q)
		for _, a := range q.speaker {
			o.Speakers = append(o.Speakers, v.cast.id(a))
		}
		if len(o.Speakers) > 0 {
			o.Speaker = o.Speakers[0]
		}
		if len(o.Speakers) < 2 {
			o.Speakers = nil
		}
		out = append(out, o)
	}
	return out
}

func joinLemmas(s *sentence, from, to int) string { return strings.Join(s.lemmas[from:to+1], " ") }
