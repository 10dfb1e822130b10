package story

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"sitrep"
	"sitrep/lang/token"
	"sitrep/read/when"
)

// field is one kind of thing by which reports are compared.
type field int

const (
	words   field = iota // of the title and the text
	lead                 // words of the title and the first lines
	names                // words with a capital inside a sentence
	numbers              // as they are written
	pairs                // two words that follow each other
	days                 // that time expressions name
	years                // that are written out
	fields
)

// How much of a report is looked at.
const (
	mostChars  = 8000
	mostWords  = 500
	leadWords  = 70 // title included
	firstWords = 60 // of the text, whose words count double
	inTitle    = 3  // times a word of the title counts
)

// Profile is what a report tells for the comparing.
type Profile struct {
	id    string
	day   int // published, days since 1970
	dated bool
	terms [fields]map[string]float64
}

// Read takes a report's profile. It fails only if the table of words that is built into the program is broken.
func Read(report sitrep.Report) (Profile, error) {
	v, err := embedded()
	if err != nil {
		return Profile{}, fmt.Errorf("profile of %s: %w", report.ID, err)
	}
	p := Profile{id: report.ID}
	var published time.Time
	if len(report.Published) >= len(time.DateOnly) {
		if published, err = time.Parse(time.DateOnly, report.Published[:len(time.DateOnly)]); err == nil {
			p.day, p.dated = dayNumber(published), true
		}
	}
	for f := range p.terms {
		p.terms[f] = map[string]float64{}
	}
	r := reading{vocabulary: v, p: &p}
	r.title(token.Tokenize(cut(report.Title)))
	text := token.Tokenize(cut(report.Text))
	r.text(text)
	r.times(text, published)
	return p, nil
}

func cut(text string) string {
	n := 0
	for i := range text {
		if n++; n > mostChars {
			return text[:i]
		}
	}
	return text
}

func dayNumber(t time.Time) int {
	const seconds = 24 * 60 * 60
	return int(t.Unix() / seconds)
}

// reading fills a profile.
type reading struct {
	*vocabulary
	p    *Profile
	seen int    // words so far
	last string // the word before
}

func (r *reading) title(ts []token.Token) {
	for _, t := range ts {
		if w, ok := word(t.Form); ok {
			r.word(w, inTitle)
		}
	}
	r.last = ""
}

func (r *reading) text(ts []token.Token) {
	n := 0
	start := true
	for _, t := range ts {
		start = start || t.Space >= token.Para
		w, ok := word(t.Form)
		if !ok {
			start = start && t.Form != "," || strings.ContainsAny(t.Form, ".!?:\"“”")
			continue
		}
		if n++; n > mostWords {
			return
		}
		weight := 1.0
		if n <= firstWords {
			weight = 2
		}
		r.word(w, weight)
		if !start && unicode.IsUpper([]rune(t.Form)[0]) && !r.empty[w] {
			r.p.terms[names][w]++
		}
		if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && allDigits(w) {
			r.p.terms[years][w]++
		}
		start = false
	}
}

// word counts one word of title or text.
func (r *reading) word(w string, weight float64) {
	r.seen++
	if unicode.IsDigit([]rune(w)[0]) {
		r.p.terms[numbers][w]++
	}
	if r.empty[w] {
		return
	}
	w = stem(w)
	r.p.terms[words][w] += weight
	if r.seen <= leadWords {
		r.p.terms[lead][w]++
	}
	if r.last != "" {
		r.p.terms[pairs][r.last+" "+w]++
	}
	r.last = w
}

// word gives a token's word in lower case. Punctuation and the endings that stand apart ("'s", "n't") are none.
func word(form string) (string, bool) {
	first := []rune(form)[0]
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) {
		return "", false
	}
	w := strings.ToLower(form)
	return w, w != "n't"
}

func allDigits(w string) bool {
	return strings.Trim(w, "0123456789") == ""
}

// times counts the days that the time expressions name.
func (r *reading) times(ts []token.Token, published time.Time) {
	forms := make([]when.Word, 0, len(ts))
	sentence := 0
	for i, t := range ts {
		if t.Space >= token.Para || i > 0 && ts[i-1].Form == "." {
			sentence++
		}
		forms = append(forms, when.Word{Form: t.Form, Start: t.Start, End: t.End, Sentence: sentence})
	}
	for _, e := range when.Find(forms, when.Reference{Published: published}) {
		if e.Precision == "day" && len(e.Start) >= len(time.DateOnly) {
			r.p.terms[days][e.Start[:len(time.DateOnly)]]++
		}
	}
}
