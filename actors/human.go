package actors

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

type human struct {
	last    string
	aliases []string
	rows    []int
}

func (t *Table) loadPeople(text string) error {
	const rows = 2600
	t.people = people{
		offices: make([]Office, 0, rows), humans: make([]human, 0, rows), human: make(map[string]int, rows),
		whole: newNames(2 * rows), last: newNames(2 * rows), held: make(map[holder][]int, rows/2),
	}
	if err := lines("people.txt", text, 7, t.addOffice); err != nil {
		return err
	}
	for _, h := range t.humans {
		for _, r := range h.rows {
			t.offices[r].Aliases, t.offices[r].Last = h.aliases, h.last
		}
	}
	return nil
}

// addOffice adds a row of people.txt: a person in an office.
func (t *Table) addOffice(f []string) error {
	o, err := office(f)
	if err != nil {
		return err
	}
	at, err := t.addHuman(o.Person, o.Last)
	if err != nil {
		return err
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
}

// office reads a row's person, title, country, sector and dates.
func office(f []string) (o Office, err error) {
	o = Office{Title: f[2], Country: f[3], Sector: f[4]}
	switch {
	case o.Title == "":
		return o, errors.New("no office")
	case !isCountry(o.Country):
		return o, fmt.Errorf("%q is no country", o.Country)
	case !isSector(o.Sector):
		return o, fmt.Errorf("%q is no sector", o.Sector)
	}
	if o.From, err = date(f[5]); err != nil {
		return o, err
	}
	if o.From.IsZero() {
		return o, errors.New("no date to begin with")
	}
	if o.To, err = date(f[6]); err != nil {
		return o, err
	}
	if !o.To.IsZero() && o.To.Last.Before(o.From.First) {
		return o, fmt.Errorf("ends %s before it begins %s", f[6], f[5])
	}
	if o.Person, o.Last, err = parts(f[0]); err == nil && strings.HasPrefix(o.Person, "=") {
		err = fmt.Errorf("%q: only an alias has = before it", o.Person)
	}
	return o, err
}

// addHuman gives the number of a person, who is added under the full name and every last name on the first row.
func (t *Table) addHuman(name, last string) (int, error) {
	if at, ok := t.human[name]; ok {
		return at, nil
	}
	at := len(t.humans)
	t.human[name] = at
	t.humans = append(t.humans, human{last: last})
	if _, err := t.whole.add(name, at); err != nil {
		return 0, err
	}
	for l := last; l != ""; {
		if _, err := t.last.add(l, at); err != nil {
			return 0, err
		}
		_, l, _ = strings.Cut(l, " ")
	}
	return at, nil
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
