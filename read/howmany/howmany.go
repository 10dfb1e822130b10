// Package howmany finds the numbers of a text and reads them as bounds.
//
// It knows digits and number words ("3.5 million", "two hundred and fifty"), words for no exact number ("dozens",
// "several hundred", "tens of thousands"), ranges ("between 20 and 30", "20-30") and modifiers ("at least", "up to",
// "nearly", "or more"), and it tells what counts something from what does not: ages, dates, money, percentages,
// ordinals, measures, shares and names such as those of weapons and resolutions.
//
// The bounds are the record's: exact 9 is 9 to 9; "at least 40", "more than 40" and "40 or more" have no upper bound;
// "up to 9,000" and "fewer than 9,000" have no lower one; "about 50" is 50 to 50 and Approx; "dozens" is 24 to 99 and
// Vague; "many" is Vague without bounds; "no casualties" is 0 to 0. A number with decimals is rounded outwards.
//
// What the package promises: quantities come in the order of the tokens and do not overlap; First <= NumberFirst <=
// NumberLast <= Last; Low <= High where both are known; the same tokens always give the same answer. It needs no
// syntax, so the caller decides what is counted. It never fails.
package howmany

import "strings"

// Kind says what a number does.
type Kind uint8

// The kinds of numbers. Only Count says how many there are of something.
const (
	Count   Kind = iota // 12 soldiers
	Age                 // a 32-year-old, aged 5
	Date                // 5 May, 2016, 9:30, 10 p.m.
	Money               // $30, two million euros
	Percent             // 40 %
	Ordinal             // the third
	Measure             // 20 km, three days
	Share               // one in three, two thirds, one of them
	Name                // F-16, Resolution 12, MH0, telephone numbers
)

var kindNames = [...]string{"count", "age", "date", "money", "percent", "ordinal", "measure", "share", "name"}

// String is the kind in a word.
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return "unknown"
	}
	return kindNames[k]
}

// Quantity is one number with what modifies it. Token numbers are inclusive and count from 0.
type Quantity struct {
	First, Last             int    // with its modifiers ("at least 20", "$ 30")
	NumberFirst, NumberLast int    // the number itself, or both numbers of a range
	Low, High               *int64 // nil: no bound known
	Approx                  bool   // about, nearly
	Vague                   bool   // a word for no exact number
	Ordinal                 bool   // the third
	More                    bool   // another 12, 12 more, 12 others
	Kind                    Kind
}

// reader is the state of one Find.
type reader struct {
	lex   *lexicon
	forms []string
	low   []string // the forms in lower case
	line  string   // these joined by blanks, of which every phrase is a stretch
	from  []int    // where in it each begins
}

// Find returns the quantities in a run of words, as a rule those of a sentence.
func Find(forms []string) []Quantity {
	r := &reader{lex: lex(), forms: forms, low: make([]string, len(forms)), from: make([]int, len(forms))}
	at := 0
	for i, f := range forms {
		r.low[i], r.from[i] = strings.ToLower(f), at
		at += len(r.low[i]) + 1
	}
	r.line = strings.Join(r.low, " ")
	var out []Quantity
	from := 0
	for i := 0; i < len(forms); {
		n, ok := r.number(i)
		if !ok {
			i++
			continue
		}
		q := r.quantity(n, from, out)
		out = append(out, q)
		i, from = q.Last+1, q.Last+1
	}
	return out
}

// quantity completes the number n; from is the first token that is free before it.
func (r *reader) quantity(n number, from int, before []Quantity) Quantity {
	n = r.span(r.repeated(n))
	kind, first, last := r.kind(&n, from, before)
	m := modified{number: n, first: min(first, n.first), last: max(last, n.last), floor: from}
	if kind != Name && kind != Ordinal {
		r.modify(&m)
	}
	if kind == Date && m.bound && n.year {
		kind = Count // "more than 2000"
	}
	q := Quantity{First: m.first, Last: m.last, NumberFirst: n.first, NumberLast: n.last, Approx: m.approx,
		Vague: n.vague, Ordinal: n.ordinal, More: m.more, Kind: kind}
	b := m.bounds
	if b.hasLow {
		q.Low = &b.low
	}
	if b.hasHigh {
		q.High = &b.high
	}
	return q
}

// repeated takes a number that stands again in brackets behind itself for one: "forty-two (42)".
func (r *reader) repeated(n number) number {
	if r.at(n.last+1) != "(" || n.ordinal || n.opaque {
		return n
	}
	again, ok := r.cardinal(n.last + 2)
	if ok && again.bounds == n.bounds && again.digits != n.digits && r.at(again.last+1) == ")" {
		n.last = again.last + 1
	}
	return n
}

// at is the lower-case form at i, or "" outside.
func (r *reader) at(i int) string {
	if i < 0 || i >= len(r.low) {
		return ""
	}
	return r.low[i]
}

// form is the form at i as written, or "" outside.
func (r *reader) form(i int) string {
	if i < 0 || i >= len(r.forms) {
		return ""
	}
	return r.forms[i]
}

// phrase joins the lower-case words from i to j, inclusive; "" if they are not all there.
func (r *reader) phrase(i, j int) string {
	if i < 0 || j >= len(r.low) || i > j {
		return ""
	}
	return r.line[r.from[i] : r.from[j]+len(r.low[j])]
}

// isHyphen reports whether a form joins the parts of a compound or a range.
func isHyphen(form string) bool {
	return form == "-" || form == "–" || form == "‑" || form == "‐"
}
