package actors

import (
	"cmp"
	_ "embed"
	"slices"
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
