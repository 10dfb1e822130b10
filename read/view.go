package read

import (
	"strings"

	"sitrep"
	"sitrep/lang"
	"sitrep/lang/token"
)

// view is one report while it is read.
type view struct {
	r      *Reader
	doc    *lang.Document
	text   *sitrep.Text
	report sitrep.Report
	aside  []sitrep.SetAside

	sents    []*sentence
	names    []name
	times    []moment
	headings []*moment // of times: the days that the entries of a chronology stand under
	places   []spot
	cast     cast
	says     []saying
	claims   []*claim
	free     map[int]*saying // whose words a sentence is that has no cue of its own
	spoken   map[int]bool    // quoted stretches without quotation marks
	labels   map[int]label   // and the labels of those that are turns
	left     []sitrep.LeftOut
	filed    int                   // where the place of the dateline begins, -1 if there is none
	town     *spot                 // what filedTown gives, once asked for
	told     map[*claim]*happening // the event that each claim tells of
	telling  int                   // how many sentences surely tell of an event
	violent  int                   // and how many of violence
	noting   bool                  // choices are noted for training, and not made
	choices  []Choice
}

// at is a word of the report.
type at struct{ sent, word int }

// name is a run of words that the model read as a name.
type name struct {
	sent, first, last int
	kind              string // PER ORG LOC NORP DATE
}

func newView(r *Reader, doc *lang.Document, report sitrep.Report, aside []sitrep.SetAside) *view {
	v := &view{r: r, doc: doc, text: doc.Text, report: report, aside: aside, filed: -1}
	for i := range doc.Sentences {
		s := newSentence(&doc.Sentences[i], i, r.words)
		v.mendLemmas(s)
		mendPlus(s)
		s.aside = v.setAside(s.Start, s.End)
		v.sents = append(v.sents, s)
		v.findNames(s)
	}
	v.findLabels()
	v.setRepetitionsAside()
	for _, s := range v.sents {
		if s.tellsOfEvent() {
			v.telling++
		}
		if s.surelyTells("ASSAULT") {
			v.violent++
		}
	}
	v.markSpoken(v.markQuotes())
	return v
}

// setAside reports whether most of a stretch lies in a part that is set aside.
func (v *view) setAside(start, end int) bool { return v.asideFor("", start, end) }

// asideFor reports whether most of a stretch lies in a part that is set aside for a reason, or for any if that is empty.
func (v *view) asideFor(reason string, start, end int) bool {
	for _, a := range v.aside {
		if reason != "" && a.Reason != reason {
			continue
		}
		if over := min(end, a.End) - max(start, a.Start); over*2 > end-start {
			return true
		}
	}
	return false
}

func (v *view) findNames(s *sentence) {
	for i := 0; i < len(s.Words); i++ {
		tag := s.Words[i].NER
		if !strings.HasPrefix(tag, "B-") {
			continue
		}
		n := name{sent: s.index, first: i, last: i, kind: tag[2:]}
		for n.last+1 < len(s.Words) && s.Words[n.last+1].NER == "I-"+n.kind {
			n.last++
		}
		i = n.last
		if k := len(v.names) - 1; k >= 0 && v.oneGroup(&v.names[k], &n) {
			n.first, v.names = v.names[k].first, v.names[:k]
		}
		v.names = append(v.names, n)
	}
}

// oneGroup reports whether a people's or a land's name and the one behind it are one armed group's: "Pakistani Taliban".
func (v *view) oneGroup(a, b *name) bool {
	if a.sent != b.sent || a.last+1 != b.first || a.kind != "NORP" && a.kind != "LOC" {
		return false
	}
	both := name{sent: a.sent, first: a.first, last: b.last}
	return len(v.r.actors.Groups(v.nameText(&both))) > 0
}

// span is the stretch of text over a run of words of one sentence.
func (v *view) span(s *sentence, from, to int) sitrep.Span {
	return v.text.Span(s.Words[from].Start, s.Words[to].End)
}

// nameAt returns the name that covers a word, or nil.
func (v *view) nameAt(sent, word int) *name {
	for i := range v.names {
		if n := &v.names[i]; n.sent == sent && n.first <= word && word <= n.last {
			return n
		}
	}
	return nil
}

func (v *view) nameText(n *name) string {
	s := v.sents[n.sent]
	return token.Spelled(v.text.Slice(s.Words[n.first].Start, s.Words[n.last].End))
}
