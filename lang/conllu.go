package lang

import (
	"fmt"
	"strings"
)

// CoNLLU writes a document in CoNLL-U: ten columns, with TokenRange (code points into the text) and ner in MISC. A
// written unit of several words ("don't") has a line of its own before its words, with the unit's TokenRange.
func (d *Document) CoNLLU(id string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# newdoc id = %s\n", oneLine(id))
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Break && i > 0 {
			b.WriteString("# newpar\n")
		}
		fmt.Fprintf(&b, "# sent_id = %s-%d\n# text = %s\n", oneLine(id), i+1, oneLine(d.Text.Slice(s.Start, s.End)))
		for j := range s.Words {
			s.writeWord(&b, d, j)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (s *Sentence) writeWord(b *strings.Builder, d *Document, j int) {
	w := &s.Words[j]
	if w.Multi == 1 {
		last := j
		for last+1 < len(s.Words) && s.Words[last+1].Multi > 1 {
			last++
		}
		fmt.Fprintf(b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", j+1, last+1, field(d.Text.Slice(w.MultiStart, w.MultiEnd)),
			misc(s, last, w.MultiStart, w.MultiEnd, ""))
	}
	form := w.Form
	if w.Short {
		form = d.Text.Slice(w.Start, w.End)
	}
	feats := w.Feats
	if feats == "" {
		feats = "_"
	}
	fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t_\t%s\n", j+1, field(form), field(w.Lemma), w.UPOS, w.XPOS, feats,
		w.Head+1, w.Rel, misc(s, j, w.Start, w.End, w.NER))
}

func misc(s *Sentence, j, start, end int, ner string) string {
	out := ""
	if j+1 < len(s.Words) && s.Words[j+1].Glued && s.Words[j+1].Multi < 2 {
		out = "SpaceAfter=No|"
	}
	out += fmt.Sprintf("TokenRange=%d:%d", start, end)
	if ner != "" {
		out += "|ner=" + ner
	}
	return out
}

// field is a value that can stand in a column: never empty, no white space.
func field(s string) string {
	if s = strings.Join(strings.Fields(s), "\u00a0"); s == "" {
		return "_"
	}
	return s
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
