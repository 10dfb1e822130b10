package read

import (
	"slices"
	"strings"

	"sitrep/lang"
)

// besideQuote is the saying whose cue stands right beside a quotation: "“…,” the mayor said", "said Ruth Hale: “…”". The
// punctuation says it more surely than the tree, which seldom spans a quotation of several sentences. It is -1 if there is
// none; a saying that was not found before is added.
func (v *view) besideQuote(st stretch) int {
	first, last := st.runs[0], st.runs[len(st.runs)-1]
	if i := v.signed(st, last); i >= 0 {
		return i
	}
	if i := v.turnOf(st); i >= 0 {
		return i
	}
	if last == first && (first.last-first.first < 3 || !clauseIn(v.sents[first.sent], first)) {
		return -1
	}
	cue, ok := v.cueBehind(last)
	if !ok {
		cue, ok = v.cueBefore(first)
	}
	if !ok {
		return -1
	}
	s := v.sents[cue.sent]
	i := v.sayingOf(cue)
	if i < 0 {
		sense, known := v.cue(s, cue.word)
		q := v.byCue(s, cue.word, sense, known)
		src, _ := modelEnds(s, cue.word)
		if src < 0 {
			src = sourceByTree(s, cue.word)
		}
		if src >= 0 && s.quoted[src] != st.number {
			v.setSource(s, &q, src, -1)
		}
		v.widenCue(s, &q)
		v.says = append(v.says, q)
		i = len(v.says) - 1
	}
	if q := &v.says[i]; v.sents[q.head.sentOr(q.sent)].quotedAt(q.head.word) == 0 {
		q.content = slices.DeleteFunc(q.content, func(r run) bool { return !q.leadsInto(r, first) })
		q.head = at{first.sent, headOf(v.sents[first.sent], first.first, first.last)}
	}
	return i
}

// nearQuote is how many words may lie between the unquoted beginning of what is said and its quotation.
const nearQuote = 3

// leadsInto reports whether a run is the unquoted beginning of what goes on in quotation marks: "said that most voters “have
// had enough”".
func (s *saying) leadsInto(r, quoted run) bool {
	if r.sent != quoted.sent || r.sent != s.sent || s.cueTo >= r.first && s.cueFrom <= quoted.last {
		return false
	}
	return r.first < quoted.first && r.last < quoted.last && quoted.first <= r.last+1+nearQuote
}

// longSignature is how many words whoever signs a quotation has at the most.
const longSignature = 12

// signed is a saying whose cue is the dash between a quotation and whoever signs it at the end of the paragraph: "“…” — Ann
// Ray, 44, Oslo". It is -1 if there is none.
func (v *view) signed(st stretch, r run) int {
	s, j := v.sents[r.sent], r.last+1
	for j < len(s.Words) && quoteMarkOf(s.Words[j].Form).isQuote {
		j++
	}
	if j == len(s.Words) && v.goesOnBehind(s) {
		s, j = v.sents[r.sent+1], 0
	}
	if j == len(s.Words) || !isDash(s.Words[j].Form) {
		return -1
	}
	cue, by, from := at{s.index, j}, s, j+1
	if from == len(s.Words) && v.goesOnBehind(s) {
		by, from = v.sents[s.index+1], 0
	}
	if from == len(by.Words) || by.Words[from].UPOS != "PROPN" || v.goesOnBehind(by) {
		return -1
	}
	end := len(by.Words) - 1
	for end > from && by.Words[end].UPOS == "PUNCT" && by.Words[end].Form != ")" {
		end--
	}
	if end-from > longSignature || slices.ContainsFunc(by.Words[from:end+1], func(w lang.Word) bool { return w.UPOS == "VERB" }) {
		return -1
	}
	first := st.runs[0]
	v.says = append(v.says, saying{sent: cue.sent, cue: cue.word, cueFrom: cue.word, cueTo: cue.word, srcSent: by.index, srcFrom: from, srcTo: end,
		sources: []at{{by.index, headOf(by, from, end)}}, kind: "say", neutral: true,
		head: at{first.sent, headOf(v.sents[first.sent], first.first, first.last)}})
	return len(v.says) - 1
}

// goesOnBehind reports whether a paragraph goes on behind a sentence.
func (v *view) goesOnBehind(s *sentence) bool {
	return s.index+1 < len(v.sents) && !v.sents[s.index+1].Break
}

func isDash(form string) bool {
	return form != "" && strings.Trim(form, "-–—―") == "" && form != "-"
}

func (a at) sentOr(sent int) int {
	if a.sent < 0 {
		return sent
	}
	return a.sent
}

// quotedAt is the number of the quotation a word stands in, 0 outside and for no word.
func (s *sentence) quotedAt(word int) int {
	if word < 0 {
		return 0
	}
	return s.quoted[word]
}

func (v *view) sayingOf(cue at) int {
	for i := range v.says {
		if v.says[i].sent == cue.sent && v.says[i].cue == cue.word {
			return i
		}
	}
	return -1
}

// cueBehind is the cue of the clause that goes on behind a quotation: the closing mark follows a comma, a question mark or an
// exclamation mark.
func (v *view) cueBehind(r run) (at, bool) {
	s := v.sents[r.sent]
	mark, j := "", r.last
	if s.Words[j].UPOS == "PUNCT" {
		mark = s.Words[j].Form
	}
	for j++; j < len(s.Words) && (s.Words[j].UPOS == "PUNCT" || quoteMarkOf(s.Words[j].Form).isQuote); j++ {
		if mark == "" {
			mark = s.Words[j].Form
		}
		if quoteMarkOf(mark).isQuote {
			mark = ""
		}
	}
	if !strings.ContainsAny(mark, ",?!—―") {
		return at{}, false
	}
	if j == len(s.Words) {
		if r.sent+1 == len(v.sents) || v.sents[r.sent+1].Break || strings.HasSuffix(mark, ".") {
			return at{}, false
		}
		s, j = v.sents[r.sent+1], 0
	}
	for k := j; k < len(s.Words) && k < j+40 && s.quoted[k] == 0; k++ {
		if s.isVerb(k) && s.rel(k) != "acl" && s.rel(k) != "aux" && s.Words[k].XPOS != "VB" {
			return at{s.index, k}, v.brings(s, k) && (s.Words[k].XPOS != "VBG" || k == j)
		}
	}
	return at{}, false
}

// cueBefore is the cue of the clause that brings a quotation in: a comma or a colon stands before the opening mark.
func (v *view) cueBefore(r run) (at, bool) {
	s, j := v.sents[r.sent], r.first-1
	for j >= 0 && quoteMarkOf(s.Words[j].Form).isQuote {
		j--
	}
	if j < 0 {
		if r.sent == 0 {
			return at{}, false
		}
		before := v.sents[r.sent-1]
		if j = len(before.Words) - 1; before.aside || before.Words[j].Form != ":" && (s.Break || before.Words[j].Form != ",") {
			return at{}, false
		}
		s = before
	}
	if f := s.Words[j].Form; f != "," && f != ":" {
		return at{}, false
	}
	for k := j - 1; k >= 0 && s.quoted[k] == 0; k-- {
		if s.isVerb(k) && v.brings(s, k) {
			return at{s.index, k}, true
		}
	}
	return at{}, false
}

// brings reports whether a word may bring a quotation in.
func (v *view) brings(s *sentence, i int) bool {
	sense, known := v.cue(s, i)
	return known && (sense.Kind == "say" || sense.Kind == "direct" || sense.Kind == "question") || s.Words[i].Marks.CueMargin > 0
}
