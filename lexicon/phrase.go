package lexicon

import (
	"cmp"
	"slices"
	"strings"
)

// Table is the table that a phrase is an entry of.
type Table uint8

// The tables.
const (
	PredicateTable Table = iota
	PhaseTable
	FigureTable
	UnitTable
	CueTable
	EffectTable
	LightTable
)

func (t Table) String() string {
	return [...]string{"predicates", "phases", "figures", "units", "cues", "status", "light"}[t]
}

// Match is an entry of several words, found in running text.
type Match struct {
	Table Table
	Lemma string // as the lookups take it
	Pos   Pos
	At    []int // the tokens that its words stand on, without those in its gaps
	End   int   // the token after its last word
}

// longestGap is how many tokens a gap may span.
const longestGap = 6

// phrase is an entry that may be several tokens.
type phrase struct {
	key
	table Table
	words []phraseWord
}

// phraseWord is a word of a phrase: "_" for a gap. parts are what hyphens divide it into, if any do.
type phraseWord struct {
	text  string
	parts []string
}

func wordsOf(text string) []phraseWord {
	var out []phraseWord
	for word := range strings.SplitSeq(text, " ") {
		w := phraseWord{text: word}
		if strings.Contains(word, "-") {
			w.parts = strings.Split(word, "-")
		}
		out = append(out, w)
	}
	return out
}

// phraseIndex holds the entries that may be several tokens, by their first word.
type phraseIndex struct {
	at   map[string]run
	list []phrase
}

func (x *phraseIndex) of(first string) []phrase {
	r := x.at[first]
	return x.list[r.from:r.to]
}

// indexPhrases files every entry that may be several tokens under its first word.
func (l *Lexicon) indexPhrases() {
	var firsts []string
	var list []phrase
	add := func(t Table, k key) {
		end := 0
		for end < len(k.word) && k.word[end] != ' ' && k.word[end] != '-' {
			end++
		}
		if end == 0 || end == len(k.word) {
			return
		}
		p := phrase{k, t, wordsOf(k.word)}
		firsts, list = append(firsts, k.word[:end]), append(list, p)
		if k.word[end] == '-' {
			if sp := strings.IndexByte(k.word, ' '); sp > 0 { // the first word has hyphens
				firsts, list = append(firsts, k.word[:sp]), append(list, p)
			}
		}
	}
	n := len(l.predicates.rows) + len(l.phases.rows) + len(l.figures.rows)
	firsts, list = make([]string, 0, n), make([]phrase, 0, n)
	keysOf(&l.predicates, PredicateTable, add)
	keysOf(&l.phases, PhaseTable, add)
	keysOf(&l.figures, FigureTable, add)
	keysOf(&l.units, UnitTable, add)
	keysOf(&l.cues, CueTable, add)
	keysOf(&l.effects, EffectTable, add)
	keysOf(&l.lights, LightTable, add)
	l.phrases.at, l.phrases.list = sideBySide(firsts, list)
}

func keysOf[T entry[T]](t *table[T], name Table, add func(Table, key)) {
	var last key
	for _, row := range t.rows {
		if k := row.key(); k != last {
			add(name, k)
			last = k
		}
	}
}

// MatchPhrase finds the entries of several tokens that begin at a token, longest first. A word of an entry is met by its
// lemma; where lemmas and forms are both at hand, use MatchTokens. Entries with hyphens are met by tokens split at them
// ("rebel", "-", "held").
func (l *Lexicon) MatchPhrase(lemmas []string, at int) []Match { return l.MatchTokens(lemmas, nil, at) }

// MatchTokens is MatchPhrase where a word of an entry may be met by a token's lemma or by its lower-case form.
func (l *Lexicon) MatchTokens(lemmas, forms []string, at int) []Match {
	if at < 0 || at >= len(lemmas) {
		return nil
	}
	t := tokens{lemmas, forms}
	found := t.match(nil, l.phrases.of(lemmas[at]), at)
	if form := t.form(at); form != "" && form != lemmas[at] {
		found = t.match(found, l.phrases.of(form), at)
	}
	slices.SortFunc(found, func(a, b Match) int {
		return cmp.Or(cmp.Compare(len(b.At), len(a.At)), cmp.Compare(b.End, a.End), cmp.Compare(a.Table, b.Table),
			cmp.Compare(a.Lemma, b.Lemma), cmp.Compare(a.Pos, b.Pos))
	})
	return slices.CompactFunc(found, func(a, b Match) bool {
		return a.Table == b.Table && a.Lemma == b.Lemma && a.Pos == b.Pos
	})
}

// Opens reports whether an entry of several words of a part of speech begins with a word.
func (l *Lexicon) Opens(word string, pos Pos) bool {
	return slices.ContainsFunc(l.phrases.of(word), func(p phrase) bool { return p.pos == pos })
}

// tokens is the text that phrases are found in.
type tokens struct{ lemmas, forms []string }

func (t tokens) form(i int) string {
	if i < len(t.forms) {
		return t.forms[i]
	}
	return ""
}

func (t tokens) is(i int, word string) bool {
	return i < len(t.lemmas) && (t.lemmas[i] == word || t.form(i) == word)
}

func (t tokens) match(found []Match, list []phrase, at int) []Match {
	if len(list) == 0 {
		return found
	}
	used := make([]int, 0, 16)
	for _, p := range list {
		if places, end := t.words(used, p.words, at); end > at+1 {
			found = append(found, Match{p.table, p.word, p.pos, slices.Clone(places), end})
		}
	}
	return found
}

// words lays the words of an entry on the tokens from at on. It returns the tokens it used and the one after the last, or
// an end of 0.
func (t tokens) words(used []int, words []phraseWord, at int) ([]int, int) {
	for i, word := range words {
		if word.text == "_" {
			return t.gap(used, words[i+1:], at)
		}
		n := t.word(word, at)
		if n == 0 {
			return nil, 0
		}
		for range n {
			used = append(used, at)
			at++
		}
	}
	return used, at
}

// gap lays words on the tokens after the shortest gap that lets it.
func (t tokens) gap(used []int, words []phraseWord, at int) ([]int, int) {
	for i := at; i <= at+longestGap && i < len(t.lemmas); i++ {
		if all, end := t.words(used, words, i); end > 0 {
			return all, end
		}
		if strings.ContainsAny(t.lemmas[i], ".;:?!()") {
			break
		}
	}
	return nil, 0
}

// word returns how many tokens a word of an entry takes at a place: one, several if they were split at its hyphens, or none.
func (t tokens) word(word phraseWord, at int) int {
	if t.is(at, word.text) {
		return 1
	}
	n := 0
	for _, part := range word.parts {
		if n > 0 {
			if !t.is(at+n, "-") {
				return 0
			}
			n++
		}
		if !t.is(at+n, part) {
			return 0
		}
		n++
	}
	return n
}
