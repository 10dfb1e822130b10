package when

import (
	"fmt"
	"strings"
)

// rows gives each line of a word list to take, cut at its tabs. Empty lines
// and lines that begin with # are skipped. The error names file and line.
func rows(name, text string, columns int, take func(f []string) error) error {
	seen := map[string]int{}
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			return fmt.Errorf("%s:%d: %d columns, want %d", name, n+1, len(f), columns)
		}
		for _, x := range f {
			if x == "" || x != strings.TrimSpace(x) {
				return fmt.Errorf("%s:%d: a column is empty or has spaces around it", name, n+1)
			}
		}
		if f[0] != strings.ToLower(f[0]) {
			return fmt.Errorf("%s:%d: %q is not in lower case", name, n+1, f[0])
		}
		if m := seen[f[0]]; m > 0 {
			return fmt.Errorf("%s:%d: %q is on line %d already", name, n+1, f[0], m)
		}
		seen[f[0]] = n + 1
		if err := take(f); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	return nil
}

// oneOf is f's column if it is among the words allowed.
func oneOf(x string, allowed ...string) error {
	for _, a := range allowed {
		if x == a {
			return nil
		}
	}
	return fmt.Errorf("%q is none of %s", x, strings.Join(allowed, " "))
}

// number reads a whole number between lo and hi.
func number(x string, lo, hi int) (int, error) {
	neg := strings.HasPrefix(x, "-")
	y := strings.TrimPrefix(x, "-")
	if !digits(y) || len(y) > 10 {
		return 0, fmt.Errorf("%q is not a number", x)
	}
	n := atoi(y)
	if neg {
		n = -n
	}
	if n < lo || n > hi {
		return 0, fmt.Errorf("%d is not between %d and %d", n, lo, hi)
	}
	return n, nil
}
