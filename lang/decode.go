package lang

import (
	"slices"
	"strings"

	"sitrep/lang/encoder"
)

// candidate is how far below "none" a word's event score may lie for its arguments still to be read: the reading may
// know better than the model that a word is an event.
const candidate = -4

func (c column) best(row []float32) (label string, at int) {
	at = argmax(row[c.from:c.to])
	return c.labels[at], at
}

// margin is the best label but the first ("none"), with its score above the first's.
func (c column) margin(row []float32) (string, float32) {
	scores := row[c.from:c.to]
	best := 1
	for i := 2; i < len(scores); i++ {
		if scores[i] > scores[best] {
			best = i
		}
	}
	return c.labels[best], scores[best] - scores[0]
}

// sentence decodes the words of one sentence from their head outputs.
func (m *Model) sentence(sc *scratch, rows encoder.Matrix, units []unit) Sentence {
	n := len(units)
	s := Sentence{Start: units[0].Start, End: units[n-1].End, Break: units[0].space == spaceBreak, Words: make([]Word, n)}
	for i, u := range units {
		s.Words[i] = m.word(rows.Row(i), u)
	}
	m.names(rows, s.Words)
	m.parse(sc, rows, s.Words)
	s.Frames = m.frames(sc, rows, "srl", s.Words, func(w *Word) bool { return w.Marks.Predicate })
	s.Cues = m.frames(sc, rows, "attr", s.Words, func(w *Word) bool { return w.Marks.CueMargin > candidate })
	s.Triggers = m.frames(sc, rows, "arg", s.Words, func(w *Word) bool {
		k := w.Marks
		return max(k.EventMargin, k.ControlMargin, k.ProcessMargin) > candidate
	})
	return s
}

func (m *Model) word(row []float32, u unit) Word {
	tag := func(name string) string {
		label, _ := m.tags[name].best(row)
		return label
	}
	on := func(name string) bool {
		c := m.tags[name]
		return row[c.from+1] > row[c.from]
	}
	w := Word{
		Form: u.Form, Start: u.Start, End: u.End, Multi: u.Multi, MultiStart: u.MultiStart, MultiEnd: u.MultiEnd,
		Glued: u.space == spaceNone, Short: u.short,
		UPOS: tag("upos"), XPOS: tag("xpos"), Feats: tag("feats"),
	}
	if w.XPOS == "VBG" && !strings.Contains(strings.ToLower(w.Form), "in") {
		w.XPOS = m.without("xpos", "VBG", row)
	}
	if w.XPOS == "NN" && plural(w.Form) && m.score("xpos", "NNS", row) > m.score("xpos", "NN", row)-pluralReach {
		w.XPOS = "NNS"
	}
	w.Lemma = m.lemma(row, w.Form, w.XPOS)
	k := &w.Marks
	k.Predicate = on("pred")
	k.InSource, k.InCue, k.InContent = on("src_in"), on("cue_in"), on("con_in")
	k.Fact = row[m.tags["fact"].from]
	k.Cue, k.CueMargin = m.tags["cue"].margin(row)
	k.Event, k.EventMargin = m.tags["ev"].margin(row)
	k.Mode = tag("mode")
	k.Control, k.ControlMargin = m.tags["ctl"].margin(row)
	k.Process, k.ProcessMargin = m.tags["proc"].margin(row)
	k.Phase, k.PhaseMargin = m.best("phase", row)
	k.Figure, k.FigureMargin = m.tags["fig"].margin(row)
	k.Hedged = on("hedge")
	if k.EventMargin > candidate {
		c := m.tags["ev"]
		k.events = append([]float32(nil), row[c.from:c.to]...)
	}
	k.Status, k.StatusMargin = m.best("status", row)
	return w
}

// pluralReach is how far below the singular's the plural's score may lie where a noun ends like a plural.
const pluralReach = 2

// plural reports whether a word has the ending of a plural.
func plural(form string) bool {
	if len(form) < 4 || form[len(form)-1] != 's' {
		return false
	}
	switch form[len(form)-2] {
	case 's', 'u', 'i', 'a':
		return false
	}
	return true
}

// score is what a head gives a label.
func (m *Model) score(name, label string, row []float32) float32 {
	c := m.tags[name]
	return row[c.from+slices.Index(c.labels, label)]
}

// without is the best label of a head other than the one given.
func (m *Model) without(name, label string, row []float32) string {
	c := m.tags[name]
	best := -1
	for i, v := range row[c.from:c.to] {
		if c.labels[i] != label && (best < 0 || v > row[c.from+best]) {
			best = i
		}
	}
	return c.labels[best]
}

// best is the best label of a head with its score above the second best.
func (m *Model) best(head string, row []float32) (string, float32) {
	c := m.tags[head]
	scores := row[c.from:c.to]
	best := argmax(scores)
	second := float32(-1e30)
	for i, v := range scores {
		if i != best {
			second = max(second, v)
		}
	}
	return c.labels[best], scores[best] - second
}

// parse gives every word its head and relation.
func (m *Model) parse(sc *scratch, rows encoder.Matrix, words []Word) {
	n := len(words)
	sc.dep = relu(sc.dep, rows.Columns(m.arc[0].from, m.arc[0].to))
	sc.head = relu(sc.head, rows.Columns(m.arc[1].from, m.arc[1].to))
	sc.enc.MatMulNT(&sc.arcs, sc.dep, sc.head)
	scores := make([]float32, n*n)
	for h := range n {
		var prior float32
		for k, v := range sc.head.Row(h) {
			prior += float32(v * m.bias[k])
		}
		for d := range n {
			scores[d*n+h] = sc.arcs.Row(d)[h] + prior
		}
	}
	heads := tree(scores, n)
	all := make([]int, n)
	for d, h := range heads {
		words[d].Head, all[d] = h, d
	}
	m.relations(sc, rows, words, all)
	mendTags(words)
	repair(words)
	if turned := turnRound(words, scores); len(turned) > 0 {
		m.relations(sc, rows, words, turned)
	}
	mendClauses(words)
}

// relations gives some words their relations to their heads.
func (m *Model) relations(sc *scratch, rows encoder.Matrix, words []Word, some []int) {
	p := m.pairs["rel"]
	sc.pairs = sc.pairs[:0]
	for _, d := range some {
		sc.pairs = append(sc.pairs, [2]int32{int32(d), int32(max(words[d].Head, 0))}) //nolint:gosec // a sentence has fewer words
	}
	sc.enc.Pairs(p.head, &sc.out, rows.Columns(p.a.from, p.a.to), rows.Columns(p.b.from, p.b.to), sc.pairs)
	for i, d := range some {
		words[d].Rel = "root"
		if words[d].Head >= 0 {
			words[d].Rel = relation(p.labels, sc.out.Row(i), &words[d])
		}
	}
}

// relation is the best label of a word that is not the root; no word is punctuation that is not tagged so.
func relation(labels []string, row []float32, w *Word) string {
	mark := w.UPOS == "PUNCT" || w.UPOS == "SYM"
	best := -1
	for i, v := range row {
		if labels[i] != "root" && (mark || labels[i] != "punct") && (best < 0 || v > row[best]) {
			best = i
		}
	}
	return labels[best]
}

// relu copies the positive parts of a view.
func relu(dst, src encoder.Matrix) encoder.Matrix {
	if cap(dst.Data) < src.Rows*src.Cols {
		dst.Data = make([]float32, src.Rows*src.Cols)
	}
	dst.Data = dst.Data[:src.Rows*src.Cols]
	dst.Rows, dst.Cols, dst.Stride = src.Rows, src.Cols, src.Cols
	for i := range src.Rows {
		to := dst.Data[i*src.Cols:]
		for k, v := range src.Row(i) {
			to[k] = max(v, 0)
		}
	}
	return dst
}

// frames reads the arguments of every word that is chosen.
func (m *Model) frames(sc *scratch, rows encoder.Matrix, name string, words []Word, chosen func(*Word) bool) []Frame {
	p := m.pairs[name]
	var out []Frame
	for i := range words {
		if !chosen(&words[i]) {
			continue
		}
		sc.pairs = sc.pairs[:0]
		for j := range words {
			sc.pairs = append(sc.pairs, [2]int32{int32(i), int32(j)})
		}
		sc.enc.Pairs(p.head, &sc.out, rows.Columns(p.a.from, p.a.to), rows.Columns(p.b.from, p.b.to), sc.pairs)
		f := Frame{Word: i}
		for j := range words {
			label, margin := column{to: len(p.labels), labels: p.labels}.margin(sc.out.Row(j))
			if margin > 0 && (j != i || name == "arg") {
				f.Args = append(f.Args, Arg{Word: j, Label: label, Margin: margin})
			}
		}
		out = append(out, f)
	}
	return out
}
