package eval

import (
	"bufio"
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed figures.txt
var figuresText string

// Row is a line of the table: figures of one scorer that belong together.
type Row struct {
	What    string
	Scorer  string   // a script, without folder
	Args    []string // its arguments
	Figures []Figure
}

// Figure is one number that a scorer gives.
type Figure struct {
	Way   string   // where it stands in the scorer's JSON line: names divided by dots
	Goal  *float64 // nil: none
	Under bool     // the goal is to stay under it
	Floor *float64 // nil: none
}

// Rows reads figures.txt. An error names the line that is wrong.
func Rows() ([]Row, error) { return rows(figuresText) }

func rows(text string) ([]Row, error) {
	var out []Row
	lines := bufio.NewScanner(strings.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		row, err := parseRow(line)
		if err != nil {
			return nil, fmt.Errorf("eval/figures.txt:%d: %w", n, err)
		}
		out = append(out, row)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading eval/figures.txt: %w", err)
	}
	return out, nil
}

func parseRow(line string) (Row, error) {
	columns := strings.Split(line, "|")
	if len(columns) != 5 {
		return Row{}, fmt.Errorf("%d columns; there are five: what, scorer, ways, goals, floors", len(columns))
	}
	scorer := strings.Fields(columns[1])
	ways, goals, floors := strings.Fields(columns[2]), strings.Fields(columns[3]), strings.Fields(columns[4])
	if len(scorer) == 0 || len(ways) == 0 {
		return Row{}, fmt.Errorf("no scorer or no way into its figures")
	}
	if len(goals) != len(ways) || len(floors) != len(ways) {
		return Row{}, fmt.Errorf("%d figures, %d goals and %d floors; write - for none", len(ways), len(goals), len(floors))
	}
	row := Row{What: strings.TrimSpace(columns[0]), Scorer: scorer[0], Args: scorer[1:]}
	for i, way := range ways {
		f := Figure{Way: way}
		var err error
		goal, under := strings.CutPrefix(goals[i], "<")
		f.Under = under
		if f.Goal, err = number(goal); err != nil {
			return Row{}, err
		}
		if f.Floor, err = number(floors[i]); err != nil {
			return Row{}, err
		}
		row.Figures = append(row.Figures, f)
	}
	return row, nil
}

// number reads a goal or a floor; "-" is none.
func number(word string) (*float64, error) {
	if word == "-" {
		return nil, nil //nolint:nilnil // no goal is no error
	}
	v, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return nil, fmt.Errorf("%q is no number; write - for none", word)
	}
	return &v, nil
}

// key is what a figure is kept under: its scorer, with arguments, and its way.
func (r *Row) key(f Figure) string { return r.command() + " " + f.Way }

// command is the scorer with its arguments, as a person would type it.
func (r *Row) command() string { return strings.Join(append([]string{r.Scorer}, r.Args...), " ") }
