package witness

import (
	"strings"
	"unicode"

	"sitrep"
	"sitrep/lang/token"
	"sitrep/read/howmany"
)

// mostSentences is how many sentences of a text are laid side by side with another's.
const mostSentences = 2000

// telling is a text cut into sentences.
type telling struct {
	text      *sitrep.Text
	sentences []sentence
}

// sentence is a run of words between full stops.
type sentence struct {
	words   []token.Token
	lower   []string
	numbers []number
}

// run is a stretch of a sentence's words, the end exclusive.
type run struct{ from, to int }

// newTelling cuts a text into sentences, as well as can be done without the language model.
func newTelling(text string) telling {
	out := telling{text: sitrep.NewText(text)}
	words := token.Tokenize(text)
	from := 0
	for i := range words {
		if i+1 < len(words) && !ends(words[i], words[i+1]) {
			continue
		}
		if len(out.sentences) == mostSentences {
			break
		}
		out.sentences = append(out.sentences, newSentence(words[from:i+1]))
		from = i + 1
	}
	return out
}

// ends reports whether a sentence ends between two words.
func ends(word, next token.Token) bool {
	if next.Space >= token.Para {
		return true
	}
	first := []rune(next.Form)[0]
	return strings.Trim(word.Form, ".!?…") == "" && (unicode.IsUpper(first) || unicode.IsDigit(first) || !unicode.IsLetter(first))
}

func newSentence(words []token.Token) sentence {
	s := sentence{words: words}
	forms := make([]string, 0, len(words))
	for _, w := range words {
		forms = append(forms, w.Form)
		s.lower = append(s.lower, strings.ToLower(w.Form))
	}
	for _, q := range howmany.Find(forms) {
		s.numbers = append(s.numbers, number{run{q.First, q.Last + 1}, q})
	}
	return s
}

// span is a stretch of a sentence in the text.
func (t *telling) span(s *sentence, r run) sitrep.Span {
	return t.text.Span(s.words[r.from].Start, s.words[r.to-1].End)
}

// form is a stretch of a sentence, a blank between words.
func (s *sentence) form(r run) string {
	var out []string
	for _, w := range s.words[r.from:r.to] {
		out = append(out, w.Form)
	}
	return strings.Join(out, " ")
}

// number is a quantity where it stands.
type number struct {
	run
	howmany.Quantity
}

// same reports whether two numbers have the same bounds.
func (n number) same(m number) bool {
	equal := func(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }
	return equal(n.Low, m.Low) && equal(n.High, m.High)
}

// touching gives the numbers that lie at least partly in a stretch, or next to it if it is empty.
func touching(numbers []number, in run) []number {
	var out []number
	for _, n := range numbers {
		if n.from < in.to && in.from < n.to || in.from == in.to && n.from <= in.from && in.from <= n.to {
			out = append(out, n)
		}
	}
	return out
}
