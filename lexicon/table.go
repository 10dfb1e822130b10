package lexicon

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// LineError says which line of which file was refused, and why.
type LineError struct {
	File   string
	Line   int
	Reason string
}

func (e *LineError) Error() string { return fmt.Sprintf("lexicon/%s:%d: %s", e.File, e.Line, e.Reason) }

// key is what an entry is found by.
type key struct {
	word string
	pos  Pos
}

// entry is a row of a table.
type entry[T any] interface {
	key() key
	// same reports whether two rows of one key say the same thing twice, or contradict each other.
	same(T) bool
	// rank orders the rows of one key: lower ranks first.
	rank() int
	line() int
}

// table holds the rows of a file, those of one word side by side and in the order of their parts of speech.
type table[T entry[T]] struct {
	at   map[string]run
	rows []T
}

// run is a stretch of rows.
type run struct{ from, to int32 }

func (t *table[T]) of(word string, pos Pos) []T {
	r := t.at[word]
	for r.from < r.to && t.rows[r.from].key().pos != pos {
		r.from++
	}
	to := r.from
	for to < r.to && t.rows[to].key().pos == pos {
		to++
	}
	return t.rows[r.from:to:to]
}

// load reads a file with parse, which makes one row of one line.
func (t *table[T]) load(fsys fs.FS, file string, parse func(number int, line string) (T, error)) error {
	var words []string
	var rows []T
	err := eachLine(fsys, file, func(n int, line string, left int) error {
		if rows == nil {
			words, rows = make([]string, 0, left), make([]T, 0, left)
		}
		row, err := parse(n, line)
		if err != nil {
			return err
		}
		words, rows = append(words, row.key().word), append(rows, row)
		return nil
	})
	if err != nil {
		return err
	}
	t.at, t.rows = sideBySide(words, rows)
	return t.order(file)
}

// order puts the rows of each word in the order of their parts of speech and ranks, and refuses a row that comes twice.
func (t *table[T]) order(file string) error {
	var again *LineError
	for _, r := range t.at {
		of := t.rows[r.from:r.to]
		if len(of) == 1 {
			continue
		}
		slices.SortStableFunc(of, func(a, b T) int {
			return cmp.Or(cmp.Compare(a.key().pos, b.key().pos), cmp.Compare(a.rank(), b.rank()))
		})
		for i := range of {
			for j := i - 1; j >= 0 && of[j].key().pos == of[i].key().pos; j-- {
				if !of[i].same(of[j]) {
					continue
				}
				first, second := min(of[i].line(), of[j].line()), max(of[i].line(), of[j].line())
				if again == nil || second < again.Line {
					again = &LineError{file, second, fmt.Sprintf("says again, or otherwise, what line %d says", first)}
				}
			}
		}
	}
	if again != nil {
		return again
	}
	return nil
}

// sideBySide orders values so that those of one key follow each other, and says where each key's are.
func sideBySide[K comparable, V any](keys []K, values []V) (map[K]run, []V) {
	at := make(map[K]run, len(keys))
	id := make([]int32, len(keys))
	var count []int32
	for i, k := range keys {
		r, ok := at[k]
		if !ok {
			r.from = int32(len(count))
			at[k] = r
			count = append(count, 0)
		}
		id[i] = r.from
		count[r.from]++
	}
	next := make([]int32, len(count))
	var sum int32
	for i, c := range count {
		next[i] = sum
		sum += c
	}
	for k, r := range at {
		at[k] = run{next[r.from], next[r.from] + count[r.from]}
	}
	out := make([]V, len(values))
	for i, v := range values {
		out[next[id[i]]] = v
		next[id[i]]++
	}
	return at, out
}

// eachLine calls do with every line that is not empty or a comment, and with the number of lines left.
func eachLine(fsys fs.FS, file string, do func(number int, line string, left int) error) error {
	text, err := read(fsys, file)
	if err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	left := strings.Count(text, "\n") + 1
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if line != "" && line[0] != '#' {
			if err := do(n, line, left); err != nil {
				return &LineError{file, n, err.Error()}
			}
		}
		left--
	}
	return nil
}

// read returns a file's text with one copy of it.
func read(fsys fs.FS, file string) (string, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var b strings.Builder
	if info, err := f.Stat(); err == nil {
		b.Grow(int(info.Size()))
	}
	_, err = io.Copy(&b, f)
	return b.String(), err
}

// columns divides a line at " | " into as many columns as it must have; "-" is an empty one.
func columns(line string, to ...*string) error {
	n := strings.Count(line, "|") + 1
	if n != len(to) {
		return fmt.Errorf("%d columns, want %d", n, len(to))
	}
	for _, col := range to {
		var err error
		if *col, line, err = firstColumn(line); err != nil {
			return err
		}
	}
	return nil
}

// firstColumn cuts the first column off a line.
func firstColumn(line string) (col, rest string, err error) {
	i := strings.IndexByte(line, '|')
	switch {
	case i < 0:
		col = line
	case i == 0 || i+1 >= len(line) || line[i-1] != ' ' || line[i+1] != ' ':
		return "", "", fmt.Errorf("columns are divided by %q", " | ")
	default:
		col, rest = line[:i-1], line[i+2:]
	}
	if err := checkColumn(col); err != nil {
		return "", "", err
	}
	if col == "-" {
		col = ""
	}
	return col, rest, nil
}

func checkColumn(col string) error {
	if col == "" {
		return fmt.Errorf("an empty column is written %q", "-")
	}
	before := byte(' ')
	for i := range len(col) {
		c := col[i]
		if c < ' ' || c == 0x7f {
			return fmt.Errorf("column %q holds a control character", col)
		}
		if c == ' ' && before == ' ' {
			return fmt.Errorf("column %q holds a space too many", col)
		}
		before = c
	}
	if before == ' ' {
		return fmt.Errorf("column %q holds a space too many", col)
	}
	return nil
}

// cutKey cuts the word and the part of speech, which every table but units.txt begins with, off a line of so many columns.
func cutKey(line string, want int, allowed string) (k key, rest string, err error) {
	if n := strings.Count(line, "|") + 1; n != want {
		return k, "", fmt.Errorf("%d columns, want %d", n, want)
	}
	word := strings.IndexByte(line, '|') - 1
	if word <= 0 || len(line) < word+8 || line[word:word+3] != " | " || line[word+4:word+7] != " | " {
		return k, "", fmt.Errorf("a line begins with a word and a part of speech of one letter, divided by %q", " | ")
	}
	k = key{line[:word], Pos(line[word+3])}
	if strings.IndexByte(allowed, byte(k.pos)) < 0 {
		return k, "", fmt.Errorf("part of speech %q is none of %q", k.pos.String(), allowed)
	}
	return k, line[word+7:], checkWord(k.word)
}

// checkWord refuses what no lower-case lemma or phrase can be.
func checkWord(word string) error {
	before := byte(' ')
	for i := range len(word) {
		c := word[i]
		if c < ' ' || c == 0x7f || c >= 'A' && c <= 'Z' || c == '{' || c == '}' || c == ';' || c == ':' || c == ',' || c == '|' {
			return fmt.Errorf("word %q holds %q", word, string(rune(c)))
		}
		if c == ' ' && before == ' ' {
			return fmt.Errorf("word %q holds a space too many", word)
		}
		before = c
	}
	if before == ' ' {
		return fmt.Errorf("word %q is empty or holds a space too many", word)
	}
	if word[0] == '_' || before == '_' {
		return fmt.Errorf("word %q begins or ends with a gap", word)
	}
	return nil
}
