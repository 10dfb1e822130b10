package read

import (
	"cmp"
	"slices"
	"strings"

	"sitrep/actors"
)

// A transcript prints what is said without quotation marks: each turn behind its speaker's name and a colon, or behind the name in two
// pairs of brackets. A statement is often
// printed so as well, in a paragraph behind "the ministry said:". Such stretches are numbered like those between quotation marks,
// so that whatever holds for the words of a quotation holds for them.

// longLabel is how many words may stand before the colon of a turn.
const longLabel = 6

// label is the name of a speaker at the beginning of a paragraph, or behind the hour that it begins with.
type label struct{ sent, from, colon int }

// markSpoken numbers the turns of a transcript and the paragraphs that a colon announces, on from the last number of a quotation.
func (v *view) markSpoken(n int) {
	v.spoken, v.labels = map[int]bool{}, map[int]label{}
	turn := func(l label, end int) {
		n++
		if first := v.sents[l.sent].quotedBehind(l.colon); first > 0 {
			v.labels[first] = l
			return
		}
		v.labels[n] = l
		v.speak(n, l.sent, v.sents[l.sent].behindLabel(l.colon), end)
	}
	labels := v.speakerLabels()
	for k, l := range labels {
		next := -1
		if k+1 < len(labels) {
			next = labels[k+1].sent
		}
		switch {
		case l.from == 0:
			turn(l, v.turnEnd(l.sent, next))
		case v.sents[l.sent].initials(l): // the paper itself asks
		case next >= 0:
			turn(l, next)
		default:
			turn(l, v.paragraphEnd(l.sent))
		}
	}
	for _, l := range v.hourLabels() {
		turn(l, v.paragraphEnd(l.sent))
	}
	for _, s := range v.sents[:max(len(v.sents)-1, 0)] {
		if !v.announces(s) {
			continue
		}
		n++
		end := s.index + 2 // in its own paragraph a colon announces a sentence
		if v.sents[s.index+1].Break {
			end = v.paragraphEnd(s.index + 1)
		}
		v.speak(n, s.index+1, 0, end)
	}
}

// quotedBehind is the number of the quotation that begins behind a word, 0 if none does.
func (s *sentence) quotedBehind(i int) int {
	if i+2 < len(s.Words) && quoteMarkOf(s.Words[i+1].Form).isQuote {
		return s.quoted[i+2]
	}
	return 0
}

// behindLabel is the first word behind a label that ends in a colon or a bracket.
func (s *sentence) behindLabel(end int) int {
	for end++; end < len(s.Words) && (s.Words[end].Form == ")" || s.Words[end].Form == ":"); end++ {
	}
	return end
}

// initials reports whether a label in brackets has only the initials of the paper or of whoever asks for it: "((KT))".
func (s *sentence) initials(l label) bool {
	name := s.Words[l.from].Form
	return l.colon == l.from+1 && len(name) <= 4 && strings.ToUpper(name) == name
}

// speak gives the words of some sentences that stand in no quotation to a stretch.
func (v *view) speak(number, from, word, end int) {
	v.spoken[number] = true
	for k := from; k < end; k++ {
		s := v.sents[k]
		for i := range s.Words {
			if k == from && i < word || s.quoted[i] > 0 || s.aside {
				continue
			}
			s.quoted[i] = number
		}
	}
}

// paragraphEnd is the sentence that begins the paragraph behind one.
func (v *view) paragraphEnd(k int) int {
	for k++; k < len(v.sents) && !v.sents[k].Break; k++ {
	}
	return k
}

// turnEnd is where a turn ends: before the next label, or with its paragraph if it is the last or too far from the next.
func (v *view) turnEnd(from, next int) int {
	const longest = 4 // paragraphs
	end := v.paragraphEnd(from)
	for n := 1; next > end; n++ {
		if n == longest {
			return v.paragraphEnd(from)
		}
		end = v.paragraphEnd(end)
	}
	return end
}

// announces reports whether a sentence ends in a colon behind a verb of saying, and what it announces stands in a paragraph without
// quotation marks.
func (v *view) announces(s *sentence) bool {
	last, next := len(s.Words)-1, v.sents[s.index+1]
	if s.aside || next.aside || last < 2 || s.Words[last].Form != ":" || s.quoted[last] > 0 {
		return false
	}
	if next.quoted[0] > 0 || quoteMarkOf(next.Words[0].Form).isQuote {
		return false
	}
	cue, ok := v.cueBefore(run{next.index, 0, len(next.Words) - 1})
	if !ok || cue.sent != s.index {
		return false
	}
	_, known := v.cue(s, cue.word)
	return (known || s.in(cue.word, "resumptions")) && !isPassive(s, cue.word) && s.subject(cue.word) >= 0 && s.child(cue.word, "ccomp") < 0
}

// speakerLabels are the labels of a transcript, in order; none if the report is no conversation.
func (v *view) speakerLabels() []label {
	var out []label
	for _, s := range v.sents {
		c := labelColon(s)
		switch {
		case c == 0 || s.aside:
		case s.bracketed():
			out = append(out, label{s.index, 2, c})
		case v.namesPerson(s, c) || s.in(c-1, "askers") || v.isTitle(s, c-1):
			out = append(out, label{s.index, 0, c})
		}
	}
	if !v.converse(out) {
		return nil
	}
	for _, l := range out {
		v.nameLabel(l)
	}
	return out
}

// converse reports whether labels are those of a conversation: of two speakers at least, one of whom speaks twice or who are all
// named in full.
func (v *view) converse(all []label) bool {
	turns, full := map[string]int{}, true
	for _, l := range all {
		turns[v.labelKey(l)]++
		full = full && l.colon > l.from+1
	}
	return len(turns) > 1 && (full || len(all) > len(turns))
}

func (v *view) labelKey(l label) string {
	s := v.sents[l.sent]
	return actors.Fold(s.Words[l.colon-1].Form)
}

// bracketed reports whether a sentence begins with two brackets: "((Ann Ray)) Yes."
func (s *sentence) bracketed() bool {
	return len(s.Words) > 4 && s.Words[0].Form == "(" && s.Words[1].Form == "("
}

// labelColon is the colon behind the capitalised words that a paragraph begins with, or the bracket behind those in two pairs of
// brackets; 0 if it begins otherwise.
func labelColon(s *sentence) int {
	if !s.Break && s.index > 0 {
		return 0
	}
	from, end := 0, ":"
	if s.bracketed() {
		from, end = 2, ")"
	}
	for i := from; i < len(s.Words) && i <= from+longLabel; i++ {
		w := s.Words[i].Form
		if w == end {
			return i
		}
		if w != "." && !capital(w) {
			return 0
		}
	}
	return 0
}

// namesPerson reports whether the words before a colon are a person's name, or the surname of one whom the report names elsewhere.
func (v *view) namesPerson(s *sentence, colon int) bool {
	if n := v.nameAt(s.index, colon-1); n != nil && n.kind == "PER" {
		return true
	}
	surname := actors.Fold(s.Words[colon-1].Form)
	return slices.ContainsFunc(v.names, func(n name) bool {
		return n.kind == "PER" && (n.sent != s.index || n.first > colon) && actors.Fold(v.sents[n.sent].Words[n.last].Form) == surname
	})
}

// isTitle reports whether a word is a title that stands for whoever bears it: "The Prime Minister:".
func (v *view) isTitle(s *sentence, word int) bool {
	n, ok := v.noun(s, word)
	return ok && n.Title
}

// nameLabel makes a name of a label that the model did not read as one.
func (v *view) nameLabel(l label) {
	s := v.sents[l.sent]
	if s.in(l.colon-1, "askers") || v.isTitle(s, l.colon-1) || v.nameAt(l.sent, l.colon-1) != nil {
		return
	}
	first := l.colon - 1
	for first > l.from && v.nameAt(l.sent, first-1) == nil {
		first--
	}
	v.insertName(name{sent: l.sent, first: first, last: l.colon - 1, kind: "PER"})
}

// insertName adds a name where it stands among those of the report.
func (v *view) insertName(n name) {
	at, _ := slices.BinarySearchFunc(v.names, n, func(a, b name) int { return compareWords(at{a.sent, a.first}, at{b.sent, b.first}) })
	v.names = slices.Insert(v.names, at, n)
}

// compareWords orders two words as the report does.
func compareWords(a, b at) int { return cmp.Or(a.sent-b.sent, a.word-b.word) }

// turnOf is a saying whose cue is the colon behind a speaker's label; -1 if a stretch is no turn.
func (v *view) turnOf(st stretch) int {
	l, ok := v.labels[st.number]
	if !ok {
		return -1
	}
	if i := v.sayingOf(at{l.sent, l.colon}); i >= 0 {
		return i
	}
	s, r := v.sents[l.sent], st.runs[0]
	q := saying{sent: l.sent, cue: l.colon, cueFrom: l.colon, cueTo: l.colon, srcSent: l.sent, srcFrom: l.from, srcTo: l.colon - 1,
		sources: []at{{l.sent, headOf(s, l.from, l.colon-1)}}, kind: "say", neutral: true,
		head: at{r.sent, headOf(v.sents[r.sent], r.first, r.last)}}
	v.says = append(v.says, q)
	return len(v.says) - 1
}

// spokenBy reports whether what is said is a turn of a transcript or a statement that a colon announces.
func (v *view) spokenBy(q *saying) bool {
	return slices.ContainsFunc(q.content, func(r run) bool { return v.spoken[v.sents[r.sent].quoted[r.first]] })
}
