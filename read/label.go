package read

import (
	"slices"
	"strings"
	"unicode"

	"sitrep/lang"
)

// enoughPlaces is how many known places make places of all that the entries of a report begin with.
const enoughPlaces = 2

// longHead is how many words the label of an entry may have.
const longHead = 8

// entryLabel is what an entry begins with where that stands for itself, a place, a day or both, behind a bullet or number or none: "b. Hara.",
// "2. Hara, 14 January.", "-- Hara, Osk:", "HARA.", "14 January, Hara:". marked says that there is a bullet or number. ok is false where a
// sentence begins no entry.
func entryLabel(s *lang.Sentence) (from, to int, marked, ok bool) {
	words := s.Words
	for from < len(words) && onlySigns(words[from].Form) {
		from++
	}
	marked = from > 0
	if from+2 < len(words) && numbered(words[from:]) {
		from, marked = from+2, true
	}
	end := from
	for end < len(words) && ofLabel(words[end].Form) {
		end++
	}
	to = end - 1
	if end == from || end == len(words) || to-from >= longHead {
		return 0, 0, false, false
	}
	if words[end].Form == ":" && dayAndPlace(words[from:end]) {
		return from, to, marked, true
	}
	if !capital(words[from].Form) && words[from].NER != "B-LOC" {
		return 0, 0, false, false
	}
	first := words[from].Form
	shouts := len(first) > 3 && strings.ToUpper(first) == first
	return from, to, marked, words[end].Form == "." && (end == len(words)-1 || shouts) || words[end].Form == ":" && marked
}

// dayAndPlace reports whether what a paragraph begins with is a day and, behind a comma, a place: "8 April 2024, Hara:".
func dayAndPlace(words []lang.Word) bool {
	comma := slices.IndexFunc(words, func(w lang.Word) bool { return w.Form == "," })
	return comma > 0 && comma+1 < len(words) && words[comma-1].NER == "I-DATE" && words[comma+1].NER == "B-LOC"
}

// labelAt is the label of the entry that a sentence of a report begins; its number may stand in a sentence before it: "d." before "Hara.".
func labelAt(doc *lang.Document, n int) (from, to int, marked, ok bool) {
	s := &doc.Sentences[n]
	from, to, marked, ok = entryLabel(s)
	behind := n > 0 && doc.Sentences[n-1].Break && onlyNumber(&doc.Sentences[n-1])
	return from, to, marked || behind, ok && (s.Break || behind)
}

// ofLabel reports whether a form may be part of a place's name or a day, or join two.
func ofLabel(form string) bool {
	return capital(form) || unicode.IsDigit(rune(form[0])) || strings.Contains(",-'’", form) || slices.Contains(articles, form)
}

// onlySigns reports whether a form has no letter and no digit: "-", "•".
func onlySigns(form string) bool {
	return strings.IndexFunc(form, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// onlyNumber reports whether a sentence is no more than the number of the entry that it begins: "d.".
func onlyNumber(s *lang.Sentence) bool {
	const most = 2
	return len(s.Words) == most && numbers(s.Words[0].Form) && s.Words[1].Form == "."
}

// numbered reports whether words begin with the number of an entry: "2.", "b)".
func numbered(words []lang.Word) bool {
	return len(words) > 1 && numbers(words[0].Form) && (words[1].Form == "." || words[1].Form == ")")
}

// numbers reports whether a form counts entries: "2", "b", "iv".
func numbers(form string) bool {
	const longest = 3
	if len(form) == 1 && form >= "a" && form <= "z" {
		return true
	}
	return len(form) <= longest && (strings.Trim(form, "0123456789") == "" || strings.Trim(form, "ivx") == "")
}

// nameLabels makes places of the names that the entries of a report begin with, where the map or the model knows two of them, or at least
// half, as places: of "a. Hara.", "b. Osk." and "c. Tell Mir." all are.
func (r *Reader) nameLabels(doc *lang.Document) {
	type head struct {
		s        *lang.Sentence
		from, to int
	}
	var unknown []head
	known := 0
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		from, end, marked, ok := labelAt(doc, n)
		if !ok {
			continue
		}
		to := nameEnd(s, from)
		switch tag := s.Words[from].NER; {
		case tag == "B-LOC", slices.ContainsFunc(s.Words[from:end+1], func(w lang.Word) bool { return w.NER == "B-LOC" }) && tag != "B-PER":
			known++
		case (tag == "B-PER" || tag == "B-ORG") && (r.isTown(formsOf(s, from, to), knownTown) || r.isProvince(formsOf(s, from, to))):
			known++
			mark(s, from, to, "LOC")
		case tag == "B-PER" && nameLast(s, from) == to && (len(r.places.Lookup(formsOf(s, from, to))) > 0 || marked):
			unknown = append(unknown, head{s, from, to})
		}
	}
	if known < len(unknown) && known < enoughPlaces || known == 0 {
		return
	}
	for _, h := range unknown {
		mark(h.s, h.from, h.to, "LOC")
	}
}

// nameLines makes places of the names with a colon that paragraphs begin with, where the map has them first of all as towns or provinces, and of
// those between them that nobody knows: "Borno: …", "Zamfara: …", "FCT: …".
func (r *Reader) nameLines(doc *lang.Document) {
	var unknown []*lang.Sentence
	known := 0
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		if !s.Break || len(s.Words) < 3 || !capital(s.Words[0].Form) {
			continue
		}
		colon := slices.IndexFunc(s.Words[:min(len(s.Words), longLine)], func(w lang.Word) bool { return w.Form == ":" })
		if colon < 1 {
			continue
		}
		text := formsOf(s, 0, colon-1)
		switch tag := s.Words[0].NER; {
		case tag == "B-LOC" && nameLast(s, 0) == colon-1:
			known++
		case r.knownKind(text) == "" && (r.isTown(text, knownTown) || r.isProvince(text)):
			known++
			mark(s, 0, colon-1, "LOC")
		case r.knownKind(text) == "" && colon == 1 && s.Words[0].UPOS == "PROPN" && tag != "B-PER":
			unknown = append(unknown, s)
		}
	}
	if known < enoughPlaces || known < len(unknown) {
		return
	}
	for _, s := range unknown {
		mark(s, 0, 0, "LOC")
	}
}

// longLine is how many words may stand before the colon of a line and with it.
const longLine = 4

// findLabels notes what the entries of a report begin with; a single one is a dateline or a heading.
func (v *view) findLabels() {
	var heads []*sentence
	for k, s := range v.sents {
		from, to, marked, ok := labelAt(v.doc, k)
		if !ok || !marked && strings.ToUpper(s.Words[from].Form) != s.Words[from].Form {
			continue
		}
		if slices.ContainsFunc(s.Words[from:to+1], func(w lang.Word) bool { return w.NER == "B-LOC" || w.NER == "B-DATE" }) {
			s.label = [2]int{from, to + 1}
			heads = append(heads, s)
		}
	}
	if len(heads) == 1 {
		heads[0].label = [2]int{}
	}
}

// inLabel reports whether a word is of what an entry begins with.
func (s *sentence) inLabel(word int) bool { return s.label[0] <= word && word < s.label[1] }
