package when

import (
	"embed"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"time"
)

//go:embed data/*.txt
var files embed.FS

// A named word has a number (a month's, a weekday's) and a class.
type named struct {
	n     int
	class string
}

type season struct {
	code  string
	month int
	class string
}

type daypart struct {
	code     string
	from, to int
	class    string
}

type unit struct {
	letter string
	clock  bool // written after PT
	number string
}

type modifier struct{ part, stand string }

// A lexicon holds the word lists.
type lexicon struct {
	months, weekdays map[string]named
	seasons          map[string]season
	dayparts         map[string]daypart
	units            map[string]unit
	numbers          map[string]int
	ordinals         map[string]int
	directions       map[string]string
	modifiers        map[string]modifier
	zones            map[string]string
	measures         map[string]bool
	prepositions     phrases
	references       phrases
	sets             phrases
	holidays         phrases
	heads            map[string]bool // words that an expression can begin with
}

// phrases are expressions of several words, found by their first word.
type phrases map[string][]phrase

type phrase struct {
	words []string
	value string
}

func (p phrases) add(words, value string) {
	f := strings.Fields(words)
	p[f[0]] = append(p[f[0]], phrase{f, value})
}

// builtin is the built-in lexicon. Its files are part of the program, so that a
// bad line is a mistake of ours, which the tests catch.
var builtin = sync.OnceValue(func() *lexicon {
	l, err := load(func(name string) (string, error) {
		b, err := files.ReadFile("data/" + name)
		return string(b), err
	})
	if err != nil {
		panic("when: " + err.Error())
	}
	return l
})

// load reads all word lists.
func load(open func(name string) (string, error)) (*lexicon, error) {
	l := &lexicon{
		months: map[string]named{}, weekdays: map[string]named{}, seasons: map[string]season{},
		dayparts: map[string]daypart{}, units: map[string]unit{}, numbers: map[string]int{},
		ordinals: map[string]int{}, directions: map[string]string{}, modifiers: map[string]modifier{},
		zones: map[string]string{}, measures: map[string]bool{}, heads: map[string]bool{}, prepositions: phrases{}, references: phrases{}, sets: phrases{}, holidays: phrases{},
	}
	for _, list := range l.lists() {
		text, err := open(list.name)
		if err == nil {
			err = rows(list.name, text, list.columns, list.take)
		}
		if err != nil {
			return nil, err
		}
	}
	l.addHeads()
	return l, nil
}

// wordList is a file of the lexicon: its columns, and what takes a row of it.
type wordList struct {
	name    string
	columns int
	take    func(f []string) error
}

// lists are the files of the lexicon, which they fill.
func (l *lexicon) lists() []wordList {
	return []wordList{
		{"months.txt", 3, func(f []string) error {
			n, err := number(f[1], 1, 12)
			l.months[f[0]] = named{n, f[2]}
			return first(err, oneOf(f[2], "full", "word", "short"))
		}},
		{"weekdays.txt", 3, func(f []string) error {
			n, err := number(f[1], 1, 7)
			l.weekdays[f[0]] = named{n, f[2]}
			return first(err, oneOf(f[2], "full", "plural", "short"))
		}},
		{"seasons.txt", 4, func(f []string) error {
			n, err := number(f[2], 1, 12)
			l.seasons[f[0]] = season{f[1], n, f[3]}
			return first(err, oneOf(f[1], "SP", "SU", "FA", "WI"), oneOf(f[3], "full", "word"))
		}},
		{"dayparts.txt", 5, func(f []string) error {
			from, err1 := number(f[2], 0, 23)
			to, err2 := number(f[3], 0, 23)
			l.dayparts[f[0]] = daypart{f[1], from, to, f[4]}
			return first(err1, err2, oneOf(f[1], "MO", "AF", "EV", "NI", "DT", "MI"), oneOf(f[4], "noun", "point", "plural"))
		}},
		{"units.txt", 4, func(f []string) error {
			l.units[f[0]] = unit{f[1], f[2] == "time", f[3]}
			return first(oneOf(f[1], "S", "M", "H", "D", "W", "F", "E", "Q", "Y", "DE", "CE", "ML"),
				oneOf(f[2], "date", "time"), oneOf(f[3], "one", "many", "short"))
		}},
		{"numbers.txt", 2, func(f []string) (err error) {
			l.numbers[f[0]], err = number(f[1], 1, 1_000_000_000)
			return err
		}},
		{"ordinals.txt", 2, func(f []string) (err error) {
			l.ordinals[f[0]], err = number(f[1], 1, 99)
			return err
		}},
		{"directions.txt", 2, func(f []string) error {
			l.directions[f[0]] = f[1]
			return oneOf(f[1], "this", "last", "next", "that", "before", "after", "past", "coming")
		}},
		{"modifiers.txt", 3, func(f []string) error {
			l.modifiers[f[0]] = modifier{f[1], f[2]}
			return first(oneOf(f[1], "early", "mid", "late", "start", "end", "rest", "all"), oneOf(f[2], "before", "of"))
		}},
		{"zones.txt", 2, func(f []string) error { l.zones[f[0]] = f[1]; return zone(f[1]) }},
		{"heads.txt", 1, func(f []string) error { l.heads[f[0]] = true; return nil }},
		{"measures.txt", 1, func(f []string) error { l.measures[f[0]] = true; return nil }},
		{"prepositions.txt", 2, func(f []string) error {
			l.prepositions.add(f[0], f[1])
			return oneOf(f[1], "on", "since", "until", "before", "after", "by", "from", "to", "for", "over", "between")
		}},
		{"references.txt", 2, func(f []string) error {
			l.references.add(f[0], strings.TrimPrefix(f[1], "-"))
			return oneOf(f[1], "PRESENT_REF", "PAST_REF", "FUTURE_REF", "-")
		}},
		{"sets.txt", 2, func(f []string) error { l.sets.add(f[0], f[1]); return timex(f[1]) }},
		{"holidays.txt", 2, func(f []string) error { l.holidays.add(f[0], f[1]); return holidayRule(f[1]) }},
	}
}

// addHeads takes every word of the lists for one that a time expression may begin with.
func (l *lexicon) addHeads() {
	heads(l, l.months)
	heads(l, l.weekdays)
	heads(l, l.seasons)
	heads(l, l.dayparts)
	heads(l, l.units)
	heads(l, l.numbers)
	heads(l, l.ordinals)
	heads(l, l.directions)
	heads(l, l.modifiers)
	heads(l, l.references)
	heads(l, l.sets)
	heads(l, l.holidays)
}

func heads[V any, M ~map[string]V](l *lexicon, list M) {
	for w := range list {
		l.heads[w] = true
	}
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func zone(x string) error {
	if x == "-" {
		return nil
	}
	if _, err := time.Parse("-07:00", x); err != nil {
		return fmt.Errorf("%q is no zone: %w", x, err)
	}
	return nil
}

var setValue = regexp.MustCompile(`^(XXXX(-(XX|WXX|QX)(-XX(T(NI|XX))?)?)?|P\d[DWMY])$`)

func timex(x string) error {
	if !setValue.MatchString(x) {
		return fmt.Errorf("%q is no value for a set", x)
	}
	return nil
}
