package actors

import (
	"cmp"
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

//go:embed people.txt
var peopleText string

//go:embed offices.txt
var officesText string

// Office is a time that a person spent in an office.
type Office struct {
	Person  string
	Last    string // the person's last name
	Aliases []string
	Title   string // the office as the table writes it: "secretary of state"
	Role    string // the office that it is one of: "foreign minister"
	Country string
	Sector  string
	From    Date
	To      Date // zero while in office, as far as the table knows
}

// Date is a day, or a month or year of which the day is not given. The zero Date is open.
type Date struct {
	First, Last time.Time // both inclusive, at midnight UTC
}

// IsZero reports whether the date is open.
func (d Date) IsZero() bool { return d.First.IsZero() }

// Left reports whether the office was over before a day.
func (o Office) Left(at time.Time) bool { return !o.To.IsZero() && day(at).After(o.To.Last) }

// Held reports whether the person may have been in office on a day.
func (o Office) Held(at time.Time) bool {
	at = day(at)
	return !at.Before(o.From.First) && (o.To.IsZero() || !at.After(o.To.Last))
}

// sure reports whether the person was in office on a day whatever day the dates leave open.
func (o Office) sure(at time.Time) bool {
	return !at.Before(o.From.Last) && (o.To.IsZero() || !at.After(o.To.First))
}

// away is how far a day lies from the time in office.
func (o Office) away(at time.Time) time.Duration {
	switch {
	case at.Before(o.From.First):
		return o.From.First.Sub(at)
	case !o.To.IsZero() && at.After(o.To.Last):
		return at.Sub(o.To.Last)
	}
	return 0
}

func day(at time.Time) time.Time {
	y, m, d := at.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

type officeKey struct{ word, country string }

type holder struct{ role, country string }

// people are the rows of people.txt.
type people struct {
	offices []Office
	humans  []human
	human   map[string]int // by name
	whole   names          // full names and aliases, to humans
	last    names          // last names, to humans
	held    map[holder][]int
}

type human struct {
	last    string
	aliases []string
	rows    []int
}

func (t *Table) loadOffices(text string) error {
	t.office = make(map[officeKey]string, 400)
	return lines("offices.txt", text, 3, func(f []string) error {
		role, in := f[0], strings.Fields(f[1])
		for _, c := range in {
			if !isCountry(c) {
				return fmt.Errorf("%q is no country", c)
			}
		}
		if len(in) == 0 {
			in = []string{""}
		}
		words, err := list(f[2])
		if err != nil {
			return err
		}
		for _, c := range in {
			for _, w := range words {
				k := officeKey{Fold(w), c}
				if old, ok := t.office[k]; ok && old != role {
					return fmt.Errorf("%q %s means %q already", w, c, old)
				}
				t.office[k] = role
			}
		}
		return nil
	})
}

// Role gives the office that a word stands for in a country: "secretary of state" is the foreign minister in the USA.
// Words that offices.txt does not know stand for themselves.
func (t *Table) Role(country, word string) string {
	key := Fold(word)
	if r, ok := t.office[officeKey{key, country}]; ok {
		return r
	}
	if r, ok := t.office[officeKey{key, ""}]; ok {
		return r
	}
	return word
}

func (t *Table) loadPeople(text string) error {
	const rows = 2600
	t.people = people{
		offices: make([]Office, 0, rows), humans: make([]human, 0, rows), human: make(map[string]int, rows),
		whole: newNames(2 * rows), last: newNames(2 * rows), held: make(map[holder][]int, rows/2),
	}
	err := lines("people.txt", text, 7, func(f []string) error {
		o := Office{Title: f[2], Country: f[3], Sector: f[4]}
		if o.Title == "" {
			return errors.New("no office")
		}
		if !isCountry(o.Country) {
			return fmt.Errorf("%q is no country", o.Country)
		}
		if !isSector(o.Sector) {
			return fmt.Errorf("%q is no sector", o.Sector)
		}
		var err error
		if o.From, err = date(f[5]); err != nil {
			return err
		}
		if o.From.IsZero() {
			return errors.New("no date to begin with")
		}
		if o.To, err = date(f[6]); err != nil {
			return err
		}
		if !o.To.IsZero() && o.To.Last.Before(o.From.First) {
			return fmt.Errorf("ends %s before it begins %s", f[6], f[5])
		}
		if o.Person, o.Last, err = parts(f[0]); err != nil {
			return err
		}
		at, ok := t.human[o.Person]
		if !ok {
			at = len(t.humans)
			t.human[o.Person] = at
			t.humans = append(t.humans, human{last: o.Last})
			if _, err := t.whole.add(o.Person, at); err != nil {
				return err
			}
			for l := o.Last; l != ""; {
				if _, err := t.last.add(l, at); err != nil {
					return err
				}
				_, l, _ = strings.Cut(l, " ")
			}
		}
		h := &t.humans[at]
		aliases, err := list(f[1])
		if err != nil {
			return err
		}
		for _, a := range aliases {
			if strings.Contains(a, "/") {
				return fmt.Errorf("alias %q: a slash", a)
			}
			if _, err := t.whole.add(a, at); err != nil {
				return err
			}
			h.aliases = append(h.aliases, strings.TrimPrefix(a, "="))
		}
		o.Role = t.Role(o.Country, o.Title)
		k := holder{Fold(o.Role), o.Country}
		t.held[k] = append(t.held[k], len(t.offices))
		h.rows = append(h.rows, len(t.offices))
		t.offices = append(t.offices, o)
		return nil
	})
	if err != nil {
		return err
	}
	for _, h := range t.humans {
		for _, r := range h.rows {
			t.offices[r].Aliases, t.offices[r].Last = h.aliases, h.last
		}
	}
	return nil
}

// parts cuts a name into the whole and the last name, which is what stands between slashes, or else the last word with
// the particles before it.
func parts(s string) (whole, last string, err error) {
	if a, rest, ok := strings.Cut(s, "/"); ok {
		in, b, ok := strings.Cut(rest, "/")
		if !ok || in == "" || strings.Contains(b, "/") {
			return "", "", fmt.Errorf("%q: slashes go around the last name", s)
		}
		return a + in + b, in, nil
	}
	words := strings.Split(s, " ")
	i := len(words) - 1
	for i > 0 && numeral(words[i]) {
		words, i = words[:i], i-1
	}
	for i > 1 && particle(words[i-1]) {
		i--
	}
	return s, strings.Join(words[i:], " "), nil
}

func numeral(s string) bool { return strings.Trim(s, "IVX") == "" || s == "Jr." || s == "Jr" }

func particle(s string) bool {
	switch strings.ToLower(s) {
	case "al", "el", "bin", "ben", "ibn", "van", "von", "de", "der", "den", "da", "dos", "do", "di", "du", "la", "le", "ould", "ter":
		return true
	}
	return false
}

// date reads YYYY, YYYY-MM, YYYY-MM-DD or nothing.
func date(s string) (Date, error) {
	number := func(s string, low, high int) int {
		n := 0
		for _, c := range []byte(s) {
			if c < '0' || c > '9' {
				return -1
			}
			n = 10*n + int(c-'0')
		}
		if n < low || n > high {
			return -1
		}
		return n
	}
	y, m, d := -1, 0, 0
	switch {
	case s == "":
		return Date{}, nil
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		y, m, d = number(s[:4], 1800, 2199), number(s[5:7], 1, 12), number(s[8:], 1, 31)
	case len(s) == 7 && s[4] == '-':
		y, m = number(s[:4], 1800, 2199), number(s[5:], 1, 12)
	case len(s) == 4:
		y = number(s, 1800, 2199)
	}
	bad := y < 0 || m < 0 || d < 0
	a := time.Date(y, time.Month(max(m, 1)), max(d, 1), 0, 0, 0, 0, time.UTC)
	if bad || d > 0 && a.Day() != d {
		return Date{}, fmt.Errorf("%q is no date such as 1999, 1999-12 or 1999-12-31", s)
	}
	switch {
	case m == 0:
		return Date{a, a.AddDate(1, 0, -1)}, nil
	case d == 0:
		return Date{a, a.AddDate(0, 1, -1)}, nil
	}
	return Date{a, a}, nil
}

// People gives the offices of everyone whom a full name, an alias or a last name can stand for: first those held on the
// date, then the nearest in time; of two alike, a full name before a last name. The zero time asks for no date, and the
// order is the table's.
func (t *Table) People(name string, at time.Time) []Office {
	type hit struct {
		row   int
		whole bool
	}
	var hits []hit
	known := map[int]bool{}
	for _, whole := range []bool{true, false} {
		from := &t.last
		if whole {
			from = &t.whole
		}
		for _, h := range from.find(name) {
			if !known[h] {
				known[h] = true
				for _, r := range t.humans[h].rows {
					hits = append(hits, hit{r, whole})
				}
			}
		}
	}
	if len(hits) == 0 {
		return nil
	}
	when := day(at)
	slices.SortStableFunc(hits, func(a, b hit) int {
		if !at.IsZero() {
			if c := cmp.Compare(t.offices[a.row].away(when), t.offices[b.row].away(when)); c != 0 {
				return c
			}
		}
		if a.whole != b.whole {
			if a.whole {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.row, b.row)
	})
	all := make([]Office, len(hits))
	for i, h := range hits {
		all[i] = t.offices[h.row]
	}
	return all
}

// Office gives who held an office of a country on a date: "the Turkish president", "the US secretary of state", "the
// German leader". On the day that one hands over to another it is the one who comes in. Where the table cannot tell who
// it was, because the dates leave it open or two held the office at once, there is no answer.
func (t *Table) Office(country, role string, at time.Time) (Office, bool) {
	if at.IsZero() {
		return Office{}, false
	}
	at = day(at)
	var held, sure []Office
	for _, r := range t.held[holder{Fold(t.Role(country, role)), country}] {
		o := t.offices[r]
		if o.Held(at) {
			held = append(held, o)
			if o.sure(at) {
				sure = append(sure, o)
			}
		}
	}
	if len(sure) > 0 {
		held = sure
	}
	if len(held) == 0 {
		return Office{}, false
	}
	latest := slices.MaxFunc(held, func(a, b Office) int { return a.From.First.Compare(b.From.First) })
	for _, o := range held {
		if o.Person != latest.Person && (o.To.IsZero() || !o.To.First.Equal(o.To.Last) || !o.To.First.Equal(at)) {
			return Office{}, false
		}
	}
	return latest, true
}
