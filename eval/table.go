package eval

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Low is a figure under its floor, or one that is to stay under its goal and over it.
type Low struct {
	What, Way  string
	Now, Floor float64
}

// Lows are the figures under their floors.
func Lows(rows []Row, now Figures) []Low {
	var out []Low
	for i := range rows {
		for _, f := range rows[i].Figures {
			v, ok := now[rows[i].key(f)]
			if ok && f.worse(v) {
				out = append(out, Low{What: rows[i].What, Way: f.Way, Now: v, Floor: *f.Floor})
			}
		}
	}
	return out
}

// shown writes a figure with one decimal, and one whose goal is under one with three.
func shown(v float64, f Figure) string {
	if f.Goal != nil && *f.Goal < 1 {
		return fmt.Sprintf("%.3f", v)
	}
	return fmt.Sprintf("%.1f", v)
}

// worse reports whether a value is under the figure's floor, or over it where the goal is to stay under.
func (f Figure) worse(v float64) bool {
	if f.Floor == nil {
		return false
	}
	if f.Under {
		return v > *f.Floor
	}
	return v < *f.Floor
}

// Table lays the figures out for people: what, now, the last commit's, the goal.
func Table(rows []Row, now, last Figures) string {
	cells := [][]string{{"what (development sets)", "now", "last commit", "goal"}}
	for i := range rows {
		cells = append(cells, []string{rows[i].What, rows[i].values(now), rows[i].values(last), rows[i].goals()})
	}
	var b strings.Builder
	wide := make([]int, len(cells[0]))
	for _, row := range cells {
		for i, c := range row {
			wide[i] = max(wide[i], utf8.RuneCountInString(c))
		}
	}
	for n, row := range cells {
		line := ""
		for i, c := range row {
			line += c + strings.Repeat(" ", wide[i]-utf8.RuneCountInString(c)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
		if n == 0 {
			for _, w := range wide {
				b.WriteString(strings.Repeat("-", w) + "  ")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// Markdown is the README's table.
func Markdown(rows []Row, now Figures) string {
	var b strings.Builder
	b.WriteString("| what (development sets) | scorer | figure | goal |\n| --- | --- | --- | --- |\n")
	for i := range rows {
		fmt.Fprintf(&b, "| %s | `%s` | %s | %s |\n", rows[i].What, rows[i].command(), rows[i].values(now), rows[i].goals())
	}
	return b.String()
}

// values are a row's figures, "?" where there is none.
func (r *Row) values(of Figures) string {
	var out []string
	for _, f := range r.Figures {
		if v, ok := of[r.key(f)]; ok {
			out = append(out, shown(v, f))
		} else {
			out = append(out, "?")
		}
	}
	return strings.Join(out, " / ")
}

// goals are a row's goals, "–" where there is none.
func (r *Row) goals() string {
	var out []string
	none := true
	for _, f := range r.Figures {
		switch {
		case f.Goal == nil:
			out = append(out, "–")
			continue
		case f.Under:
			out = append(out, fmt.Sprintf("under %g", *f.Goal))
		default:
			out = append(out, fmt.Sprintf("%g", *f.Goal))
		}
		none = false
	}
	if none {
		return "–"
	}
	return strings.Join(out, " / ")
}
