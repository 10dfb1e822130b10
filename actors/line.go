package actors

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lines gives each line of a table to take, cut into its columns. Empty lines and lines that begin with # are skipped.
// An error names file and line.
func lines(file, text string, columns int, take func(f []string) error) error {
	odd := !utf8.ValidString(text) || strings.ContainsAny(text, "\t\r")
	room := make([]string, 0, 8)
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		err := error(nil)
		if odd {
			err = plain(line)
		}
		if err == nil {
			f := room[:0]
			for more := true; more; {
				var x string
				x, line, more = strings.Cut(line, "|")
				f = append(f, strings.Trim(x, " "))
			}
			switch {
			case len(f) != columns:
				err = fmt.Errorf("%d columns, want %d", len(f), columns)
			case f[0] == "":
				err = errors.New("no name")
			default:
				err = take(f)
			}
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return nil
}

func plain(line string) error {
	switch {
	case !utf8.ValidString(line):
		return errors.New("not UTF-8")
	case strings.ContainsAny(line, "\t\r"):
		return errors.New("a tab or a carriage return")
	}
	return nil
}

// list cuts a column at its semicolons.
func list(column string) ([]string, error) {
	if column == "" {
		return nil, nil
	}
	names := make([]string, 0, 1+strings.Count(column, ";"))
	for more := true; more; {
		var x string
		x, column, more = strings.Cut(column, ";")
		if x = strings.Trim(x, " "); x == "" {
			return nil, errors.New("an empty name among the aliases")
		}
		names = append(names, x)
	}
	return names, nil
}

// entry is one name of a row.
type entry struct {
	row  int32
	next int32 // entry under the same key, or -1
	text string
	form shape
}

// names finds rows by their folded names, in the order of the table.
type names struct {
	first   map[string]int32
	entries []entry
}

func newNames(size int) names {
	return names{first: make(map[string]int32, size), entries: make([]entry, 0, size)}
}

// add puts a row under a name and gives the key.
func (n *names) add(name string, row int) (key string, err error) {
	text, form := shapeOf(name)
	if key = Fold(text); key == "" {
		return "", fmt.Errorf("%q has no letter to find it by", name)
	}
	x := entry{row: int32(row), next: -1, text: text, form: form}
	e, ok := n.first[key]
	if !ok {
		n.first[key] = int32(len(n.entries))
		n.entries = append(n.entries, x)
		return key, nil
	}
	for {
		old := &n.entries[e]
		if int(old.row) == row && (old.form == free || form == free) {
			if form == free && (old.form != free || !strings.ContainsFunc(text, unicode.IsUpper)) {
				old.text = text
			}
			old.form = free
			return key, nil
		}
		if old.next < 0 {
			old.next = int32(len(n.entries))
			n.entries = append(n.entries, x)
			return key, nil
		}
		e = old.next
	}
}

// find gives the rows that a name can stand for.
func (n *names) find(name string) []int {
	e, ok := n.first[Fold(name)]
	if !ok {
		return nil
	}
	var rows []int
	for ; e >= 0; e = n.entries[e].next {
		x := &n.entries[e]
		if x.form.fits(name, x.text) && !slices.Contains(rows, int(x.row)) {
			rows = append(rows, int(x.row))
		}
	}
	return rows
}

// one gives the first row that a name can stand for, or -1.
func (n *names) one(name string) int {
	e, ok := n.first[Fold(name)]
	if !ok {
		return -1
	}
	for ; e >= 0; e = n.entries[e].next {
		if x := &n.entries[e]; x.form.fits(name, x.text) {
			return int(x.row)
		}
	}
	return -1
}
