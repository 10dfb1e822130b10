package article

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// A table of incidents (date | place | what happened) is a list of entries: a row becomes a paragraph that reads as an entry of a chronology
// does, "8 April, Hara: Shelling killed nine people." Rows of column names are furniture. Tables that only lay out a page, with
// paragraphs in their cells, are written as what they hold.

// row is a row of a table.
type row struct {
	cells []string
	names bool // it names the columns
}

const (
	leastTold  = 4   // words of a cell that tells what happened
	mostTold   = 150 // of one in a table of entries
	mostNamed  = 3   // of a column's name
	leastLists = 2   // entries that make a list
)

// table writes a table of entries, and reports whether it is one.
func (w *writer) table(n *html.Node) bool {
	rows := rowsOf(n)
	if !areEntries(rows) {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Data == "caption" {
			w.node(c)
		}
	}
	var names []string
	for _, r := range rows {
		w.paragraph()
		from := w.points
		w.words(r.entry(names))
		if r.names {
			names = r.cells
			w.mark(from, "furniture")
		}
	}
	w.paragraph()
	return true
}

// rowsOf are the rows of a table that have words; none of one with a table or with paragraphs in its cells.
func rowsOf(n *html.Node) []row {
	for d := range n.Descendants() { // before any cell is written: tables may stand in each other ever so deep
		if d.Type == html.ElementNode && d.Data == "table" {
			return nil
		}
	}
	var rows []row
	for d := range n.Descendants() {
		if d.Type != html.ElementNode || d.Data != "tr" || hidden(d) {
			continue
		}
		r := row{names: d.Parent.Data == "thead"}
		heads, words := true, false
		for c := d.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || c.Data != "td" && c.Data != "th" {
				continue
			}
			in := render(c)
			if len(in.marked) > 0 || strings.Contains(in.text, "\n") {
				return nil
			}
			r.cells = append(r.cells, strings.TrimSpace(in.text))
			heads, words = heads && c.Data == "th", words || in.text != ""
		}
		if words {
			r.names = r.names || heads && len(r.cells) > 1
			rows = append(rows, r)
		}
	}
	if len(rows) > 1 && rows[0].couldName() && !slices.ContainsFunc(rows[1:], func(r row) bool { return r.telling() < 0 && len(r.filled()) > 1 }) {
		rows[0].names = true
	}
	return rows
}

// areEntries reports whether rows are a list of what happened: all of them that have several cells tell something, beside what a cell
// of few words says.
func areEntries(rows []row) bool {
	told := 0
	for _, r := range rows {
		switch tells := r.telling(); {
		case r.names:
		case tells < 0 || len(r.filled()) < 2 || len(strings.Fields(r.cells[tells])) > mostTold:
		case slices.ContainsFunc(r.filled(), func(c string) bool { return len(strings.Fields(c)) < leastTold }):
			told++
		}
	}
	const share = 2 // one over the share of the rows that must tell something
	return told >= leastLists && told*share >= len(rows)
}

// couldName reports whether a row that is not marked so could be that of the columns' names: few words in each cell, and no number.
func (r row) couldName() bool {
	return len(r.cells) > 1 && len(r.filled()) == len(r.cells) && !slices.ContainsFunc(r.cells, func(c string) bool {
		return len(strings.Fields(c)) > mostNamed || strings.ContainsFunc(c, unicode.IsDigit)
	})
}

// telling is the cell with most words, if it has enough to tell what happened; else -1.
func (r row) telling() int {
	best, most := -1, leastTold-1
	for i, c := range r.cells {
		if n := len(strings.Fields(c)); n > most {
			best, most = i, n
		}
	}
	return best
}

// filled are the cells that have words.
func (r row) filled() []string {
	return slices.DeleteFunc(slices.Clone(r.cells), func(c string) bool { return c == "" })
}

// entry is a row as a sentence: "8 April, Hara: Shelling killed nine people. Source: Hara Radio." names are the columns'.
func (r row) entry(names []string) string {
	tells := r.telling()
	if r.names || tells < 0 {
		return strings.Join(r.filled(), " | ")
	}
	var before, after []string
	for i, c := range r.cells {
		short := len(strings.Fields(c)) < leastTold && strings.ContainsFunc(c, unicode.IsLetter)
		switch {
		case i == tells || c == "":
		case i < tells && (short || strings.ContainsFunc(c, unicode.IsDigit)):
			before = append(before, c)
		case len(names) == len(r.cells) && names[i] != "" && !strings.ContainsAny(names[i], " ") && !strings.ContainsFunc(c, unicode.IsLetter):
			after = append(after, ended(c+" "+strings.ToLower(names[i]))) // "9 killed"
		case len(names) == len(r.cells) && names[i] != "":
			after = append(after, ended(names[i]+": "+c))
		default:
			after = append(after, ended(c))
		}
	}
	out := ended(r.cells[tells])
	if len(before) > 0 {
		out = strings.TrimRight(strings.Join(before, ", "), ".:,; ") + ": " + out
	}
	return strings.Join(append([]string{out}, after...), " ")
}

// ended gives a sentence its full stop.
func ended(s string) string {
	if strings.ContainsAny(s[len(s)-1:], ".!?:;") || strings.HasSuffix(s, "”") {
		return s
	}
	return s + "."
}
