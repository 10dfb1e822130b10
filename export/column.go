package export

import (
	"strconv"
	"strings"
)

// column is a column of a table: its name, its HXL tag (hxlstandard.org, 1.1) and what a row has in it. A nil value is
// unknown.
type column[T any] struct {
	name, hxl string
	value     func(T) any
}

// text is a string, or unknown if it is empty.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// list puts several words into one cell.
func list(words []string) any { return text(strings.Join(words, "; ")) }

// number is a bound or a coordinate, or unknown.
func number[N int64 | float64](n *N) any {
	if n == nil {
		return nil
	}
	return *n
}

// cell is a value as CSV has it.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return safe(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// safe keeps a spreadsheet from taking the words of a report for a formula.
func safe(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
