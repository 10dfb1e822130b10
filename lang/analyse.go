package lang

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
	"sitrep/lang/encoder"
	"sitrep/lang/piece"
	"sitrep/lang/token"
)

// maxPieces is the size of a window: consecutive words, usually some paragraphs, that the encoder reads together. The
// model was trained on windows of up to 192 (train/batch.py); shorter ones are as good and cheaper, since attention grows with
// their square.
const maxPieces = 128

// startBias is how far a word's score for beginning a sentence may lie below that for not doing so. Chosen on EWT dev and
// GUM dev together.
const startBias = -1.2

// afterStop is the same for a word with a capital after a full stop that stands for itself: abbreviations keep theirs.
const afterStop = -3

// afterWord is the same where that stop is behind a word in small letters, or a long one with a capital: of 840 such places in EWT dev and GUM dev one is inside
// a sentence.
const afterWord = -100

// withinName is how much a word's score for beginning a sentence must lie above that for not doing so where it goes on with a
// name.
const withinName = 1

// afterSpeech is the same behind a closing quotation mark before which nothing ends a sentence: "We lost two" Haddad said. Of 124 such
// places in 384 reports the model took 20 for a beginning, 19 of them wrongly.
const afterSpeech = 3

// behindMark is the same right behind a mark that opens a quotation: what begins there begins with the mark.
const behindMark = 100

// bias is how far below "none" a word's score for beginning a sentence may lie.
func bias(units []unit, i int) float32 {
	if i == 0 {
		return startBias
	}
	if units[i].space == spaceNone {
		if mark(units[i-1].Form) && units[i-1].space != spaceNone {
			return behindMark
		}
		return startBias
	}
	before := i - 1
	if shut := i > 1 && mark(units[before].Form) && units[before].space == spaceNone; shut && startsUpper(units[i].Form) {
		if endsInLetter(units[i-2].Form) {
			return afterSpeech
		}
		before--
	}
	if endsWithDay(units, i) {
		return afterWord
	}
	switch units[before].Form {
	case ".", "?", "!":
		if startsUpper(units[i].Form) || opensSpeech(units, i) {
			if before > 0 && isSmallWord(units[before-1].Form) {
				return afterWord
			}
			return afterStop
		}
	}
	return startBias
}

// endsWithDay reports whether a day with its month cut short stands right before a number that is no year, and does not open its sentence: "was hit
// on 4 Nov. | 12 were hurt".
func endsWithDay(units []unit, i int) bool {
	const year, opening = 4, 3 // "On 4 Nov. 12 soldiers were hurt" is one sentence
	if i < opening+2 || !isMonth(units[i-1].Form) || len(units[i-2].Form) > 2 || len(units[i].Form) == year {
		return false
	}
	for k := i - 1; k > i-2-opening; k-- {
		if units[k].space == spaceBreak || k < i-1 && strings.ContainsAny(units[k].Form, ".?!") {
			return false
		}
	}
	return unicode.IsDigit([]rune(units[i-2].Form)[0]) && unicode.IsDigit([]rune(units[i].Form)[0])
}

// isMonth reports whether a form is a month cut short, with its period.
func isMonth(form string) bool {
	switch form {
	case "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.":
		return true
	}
	return false
}

// opensSpeech reports whether a word is a quotation mark before a capital: "struck first. "We shot two", he said".
func opensSpeech(units []unit, i int) bool {
	if mark(units[i].Form) {
		return i+1 < len(units) && units[i+1].space == spaceNone && startsUpper(units[i+1].Form)
	}
	return false
}

// mark reports whether a word is a double quotation mark.
func mark(form string) bool { return form == `"` || form == "“" || form == "”" }

// endsInLetter reports whether a word ends in a letter or a digit, and so in no stop.
func endsInLetter(form string) bool {
	last, _ := utf8.DecodeLastRuneInString(form)
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}

// isSmallWord reports whether a word has small letters alone behind its first, and so many that it is no abbreviation.
func isSmallWord(form string) bool {
	const abbreviated = 7 // "Assoc", "Messrs" and "Thurs" are shorter
	if len(form) >= abbreviated && startsUpper(form) {
		form = form[1:]
	}
	return len(form) > 2 && !strings.ContainsFunc(form, func(r rune) bool { return !unicode.IsLower(r) })
}

// Spacing before a word, as the encoder was trained to see it.
const (
	spaceNone  = 1
	spaceBlank = 2
	spaceBreak = 3
)

// scratch is the working memory of one analysis.
type scratch struct {
	enc    *encoder.Scratch
	pieces []int32
	shapes []uint8
	spaces []uint8
	words  [][2]int32
	arcs   encoder.Matrix
	dep    encoder.Matrix
	head   encoder.Matrix
	out    encoder.Matrix
	pairs  [][2]int32
}

// unit is a word on its way through the encoder.
type unit struct {
	token.Token
	space  uint8
	pieces int // number of word pieces
	short  bool
}

// Analyse reads a text. A new paragraph begins at each of the breaks (code points) besides those that the text shows. It
// fails only when the context ends.
func (m *Model) Analyse(ctx context.Context, text string, breaks ...int) (*Document, error) {
	sc, _ := m.pool.Get().(*scratch)
	if sc == nil {
		sc = &scratch{enc: m.enc.NewScratchAt(m.level)}
	}
	defer m.pool.Put(sc)
	doc := &Document{Text: sitrep.NewText(text)}
	units := m.units(text, breaks...)
	for at := 0; at < len(units); {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n, whole := window(units[at:])
		at += m.read(sc, doc, units[at:at+n], whole)
	}
	m.agree(doc)
	m.ends.mendTypes(doc)
	m.ends.mendByWordBefore(doc)
	takeArticles(doc)
	return doc, nil
}

// units cuts the text into words and says what stands before each.
func (m *Model) units(text string, more ...int) []unit {
	toks := token.Tokenize(text)
	breaks := map[int]bool{}
	for _, p := range token.Paragraphs(text) {
		breaks[p.Start] = true
	}
	slices.Sort(more)
	units := make([]unit, len(toks))
	var buf []int32
	for i, t := range toks {
		u := unit{Token: t, space: spaceBlank}
		for len(more) > 0 && t.Start >= more[0] {
			breaks[t.Start] = true
			more = more[1:]
		}
		switch {
		case i == 0 || t.Space == token.Para || breaks[t.Start]:
			u.space = spaceBreak
		case t.Space == token.None:
			u.space = spaceNone
		}
		if word := long(toks, i); word != "" {
			u.Form, u.short = word, true
		}
		buf = m.pieces.Append(buf[:0], u.Form)
		u.pieces = len(buf)
		units[i] = u
	}
	return units
}

// window says how many words the next window takes, and whether it ends where a paragraph does. If the text goes on,
// a window ends at the last paragraph that fits, unless that leaves more than half of it empty.
func window(units []unit) (n int, whole bool) {
	size, last := 0, 0
	for i, u := range units {
		if i > 0 && u.space == spaceBreak {
			if size > maxPieces/2 && size+ahead(units[i:]) > maxPieces {
				return i, true
			}
			last = i
		}
		if size += u.pieces; size > maxPieces && i > 0 {
			if last > 0 && last > i/2 {
				return last, true
			}
			return i, false
		}
	}
	return len(units), true
}

// ahead is the size of the paragraph that units begin with, at most one more than a window holds.
func ahead(units []unit) int {
	size := 0
	for i, u := range units {
		if i > 0 && u.space == spaceBreak {
			break
		}
		if size += u.pieces; size > maxPieces {
			break
		}
	}
	return size
}

// read analyses one window and adds its sentences to the document. If the window was cut inside a paragraph, its last
// sentence is left for the next window. It returns how many words are done.
func (m *Model) read(sc *scratch, doc *Document, units []unit, whole bool) int {
	sc.pieces, sc.shapes, sc.spaces, sc.words = sc.pieces[:0], sc.shapes[:0], sc.spaces[:0], sc.words[:0]
	for _, u := range units {
		from := len(sc.pieces)
		sc.pieces = m.pieces.Append(sc.pieces, u.Form)
		shape := piece.Shape(u.Form)
		for range len(sc.pieces) - from {
			sc.shapes = append(sc.shapes, shape)
			sc.spaces = append(sc.spaces, u.space)
		}
		sc.words = append(sc.words, [2]int32{int32(from), int32(len(sc.pieces))})
	}
	// A window begins as a paragraph does in training.
	for i := range sc.words[0][1] {
		sc.spaces[i] = spaceBreak
	}
	rows := m.enc.Run(sc.enc, []encoder.Window{{Pieces: sc.pieces, Shapes: sc.shapes, Spaces: sc.spaces, Words: sc.words}})
	starts := m.starts(rows, units)
	done := len(units)
	if !whole && len(starts) > 1 {
		done = starts[len(starts)-1]
		starts = starts[:len(starts)-1]
	}
	for i, from := range starts {
		to := done
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		doc.Sentences = append(doc.Sentences, m.sentence(sc, rows.Sub(from, to), units[from:to]))
	}
	return done
}

// starts lists the words that begin a sentence.
func (m *Model) starts(rows encoder.Matrix, units []unit) []int {
	c := m.tags["start"]
	out := []int{0}
	for i := 1; i < len(units); i++ {
		row := rows.Row(i)[c.from:c.to]
		bar := bias(units, i)
		if bar > afterWord && m.insideName(rows, i) {
			bar = max(bar, withinName)
		}
		if units[i].space == spaceBreak || row[1] > row[0]+bar && units[i].Multi < 2 {
			out = append(out, i)
		}
	}
	return out
}

// insideName reports whether a word's tag alone puts it inside the name that the word before it is in.
func (m *Model) insideName(rows encoder.Matrix, i int) bool {
	c := m.tags["ner"]
	label, _ := c.best(rows.Row(i))
	if label[0] != 'I' {
		return false
	}
	before, _ := c.best(rows.Row(i - 1))
	return before != "O" && before[1:] == label[1:]
}
