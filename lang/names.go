package lang

import (
	"math"
	"slices"
	"strings"

	"sitrep/internal/arabic"
	"sitrep/lang/encoder"
)

// Names are read as a whole: the tags that together score best, of those sequences in which nothing is inside a name that
// has not begun (Viterbi).

// What is added where a name goes on, and where it goes on with a noun in small letters ("Lowton | province"), what is taken off where an organisation's begins (the encoder finds too many), and how much surer a
// mention must be of its own type than of the common one to keep it. Chosen on the development sets of names.
const (
	nameGoesOn = 1
	nounGoesOn = 0.3
	bodyBar    = 0.3
	ownWay     = 0.8
)

// names gives every word its name tag in BIO.
func (m *Model) names(rows encoder.Matrix, words []Word) {
	c := m.tags["ner"]
	n, k := len(words), len(c.labels)
	score, back := make([]float32, k), make([]int, n*k)
	for i := range words {
		emit := rows.Row(i)[c.from:c.to]
		if startsUpper(words[i].Form) {
			words[i].Marks.names = append([]float32(nil), emit...)
		}
		next, more := make([]float32, k), goesOn(&words[i])
		for t, label := range c.labels {
			best, from := float32(-1e30), 0
			var add float32
			if label[0] == 'I' {
				add = more
			}
			for p, before := range c.labels {
				if i == 0 {
					before = "O"
				}
				if !follows(before, label) {
					continue
				}
				if v := score[p] + add; v > best {
					best, from = v, p
				}
			}
			next[t], back[i*k+t] = best+emit[t], from
			if label == "B-ORG" {
				next[t] -= bodyBar
			}
		}
		score = next
	}
	for i, t := n-1, argmax(score); i >= 0; i-- {
		words[i].NER = c.labels[t]
		t = back[i*k+t]
	}
	for i := range words {
		if words[i].NER[0] == 'B' {
			takeArticle(words, i)
		}
	}
	m.ends.mendNames(words)
	dropMarks(words)
}

// dropMarks lets no name begin with the sign that marks a word: "Kharkiv" of "#Kharkiv".
func dropMarks(words []Word) {
	for i := range words {
		if words[i].Form != "#" || words[i].NER[0] != 'B' {
			continue
		}
		if i+1 < len(words) && words[i+1].NER[0] == 'I' {
			words[i+1].NER = words[i].NER
		}
		words[i].NER = "O"
	}
}

// takeArticles gives all names of a text the articles that belong to them, also those that agree has named or typed anew.
func takeArticles(doc *Document) {
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		dropMarks(words)
		for k := range words {
			if words[k].NER[0] == 'B' {
				takeArticle(words, k)
			}
		}
	}
}

// TakeArticle lets the name that begins at a word begin with the article that belongs to it.
func (s *Sentence) TakeArticle(at int) { takeArticle(s.Words, at) }

// takeArticle lets a name begin with the article that belongs to it: an Arabic one before a hyphen (al-Hol, ash-Shaddadi), or
// an English one with a capital of its own inside a sentence (The Hague, The New Herald).
func takeArticle(words []Word, at int) {
	from := at
	switch {
	case at > 1 && words[at].Glued && words[at-1].Form == "-" && words[at-1].Glued && arabic.IsArticle(strings.ToLower(words[at-2].Form)):
		from = at - 2
	case at > 1 && words[at-1].Form == "The" && !strings.ContainsAny(words[at-2].Form, ".:\"“”'‘’!?-") && longName(words, at):
		from = at - 1
	}
	if from == at || words[from].NER != "O" {
		return
	}
	words[from].NER = words[at].NER
	for k := from + 1; k <= at; k++ {
		words[k].NER = "I" + words[from].NER[1:]
	}
}

// longName reports whether the name that begins at a word is an organisation's, or a place's of several words.
func longName(words []Word, at int) bool {
	switch words[at].NER[2:] {
	case "ORG":
		return true
	case "LOC":
		return nameEnd(words, at) > at+1
	}
	return false
}

// mention is a run of words that a report writes the same way wherever it names something.
type mention struct {
	words []Word
	share []float32 // how likely each type is here, "none" first
}

// agree lets all places of a text where the same words stand decide together what they name: who is a person in one
// sentence is none the less one in the next. Only words with a capital take part.
func (m *Model) agree(doc *Document) {
	surfaces := map[string]int{}  // -> number of words
	surnames := map[string]bool{} // the last words of persons' names of several words
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for a := 0; a < len(words); a++ {
			if words[a].NER[0] != 'B' {
				continue
			}
			b := nameEnd(words, a)
			if key := surface(words[a:b]); key != "" {
				surfaces[key] = b - a
			}
			if words[a].NER == "B-PER" && b > a+1 && startsUpper(words[b-1].Form) {
				surnames[words[b-1].Form] = true
			}
			a = b - 1
		}
	}
	if len(surfaces) == 0 {
		return
	}
	c := m.tags["ner"]
	found := map[string][]mention{}
	var order []string
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for a := 0; a < len(words); a++ {
			for n := min(5, len(words)-a); n > 0; n-- {
				key := surface(words[a : a+n])
				if key == "" || surfaces[key] != n || !apart(words, a, a+n) {
					continue
				}
				if len(found[key]) == 0 {
					order = append(order, key)
				}
				found[key] = append(found[key], mention{words[a : a+n], typeShares(c, words[a:a+n])})
				a += n - 1
				break
			}
		}
	}
	for _, key := range order {
		if list := found[key]; len(list) > 1 || surnames[key] {
			vote(c, list, surnames[key])
		}
	}
}

// vote gives all mentions the type that they have in common. A surname has one vote more for a person.
func vote(c column, list []mention, surname bool) {
	sum := make([]float32, len(list[0].share))
	if surname {
		sum[(slices.Index(c.labels, "B-PER")+1)/2]++
	}
	for _, f := range list {
		for t, v := range f.share {
			sum[t] += v
		}
	}
	best := argmax(sum)
	for _, f := range list {
		if f.share[argmax(f.share)]-f.share[best] > ownWay {
			continue
		}
		for k := range f.words {
			switch {
			case best == 0:
				f.words[k].NER = "O"
			case k == 0:
				f.words[k].NER = c.labels[2*best-1]
			default:
				f.words[k].NER = c.labels[2*best]
			}
		}
	}
}

// typeShares are the shares of "none" and of each type for a run of words. The labels are O, then B- and I- of each type.
func typeShares(c column, words []Word) []float32 {
	out := make([]float32, (len(c.labels)+1)/2)
	for k := range words {
		s := words[k].Marks.names
		out[0] += s[0]
		for t := 1; t < len(out); t++ {
			if k == 0 {
				out[t] += s[2*t-1]
			} else {
				out[t] += s[2*t]
			}
		}
	}
	top := out[argmax(out)]
	var sum float32
	for t := range out {
		out[t] = float32(math.Exp(float64(out[t] - top)))
		sum += out[t]
	}
	for t := range out {
		out[t] /= sum
	}
	return out
}

// surface is how a run of words is written, "" if one of them has no capital.
func surface(words []Word) string {
	var b strings.Builder
	for i := range words {
		if words[i].Marks.names == nil {
			return ""
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].Form)
	}
	return b.String()
}

func nameEnd(words []Word, a int) int {
	b := a + 1
	for b < len(words) && words[b].NER[0] == 'I' {
		b++
	}
	return b
}

// apart reports whether no name reaches over the ends of a run of words.
func apart(words []Word, a, b int) bool {
	return words[a].NER[0] != 'I' && (b == len(words) || words[b].NER[0] != 'I')
}

// follows reports whether a tag may stand after another.
func follows(before, tag string) bool {
	return tag[0] != 'I' || len(before) > 1 && before[1:] == tag[1:]
}

// goesOn is what is added where a name goes on with a word.
func goesOn(w *Word) float32 {
	if w.UPOS == "NOUN" && !startsUpper(w.Form) {
		return nounGoesOn
	}
	return nameGoesOn
}
