package when

// A matcher reads the nodes of one sentence.
type matcher struct {
	*lexicon
	ts      []token
	ancient bool // the text tells of years below 1000
}

// low is the token in lower case, or "" outside the sentence.
func (m *matcher) low(i int) string {
	if i < 0 || i >= len(m.ts) {
		return ""
	}
	return m.ts[i].low
}

// is says whether the token is one of the words.
func (m *matcher) is(i int, words ...string) bool {
	l := m.low(i)
	if l == "" {
		return false
	}
	for _, w := range words {
		if l == w {
			return true
		}
	}
	return false
}

func (m *matcher) num(i int) int {
	if i < 0 || i >= len(m.ts) {
		return -1
	}
	return m.ts[i].num
}

func (m *matcher) capital(i int) bool { return i >= 0 && i < len(m.ts) && capital(m.ts[i].form) }

func (m *matcher) glued(i int) bool { return i > 0 && i < len(m.ts) && m.ts[i].glued }

// phrase is the longest of the phrases that begins at i: its value and the token after it.
func (m *matcher) phrase(p phrases, i int) (value string, next int) {
	for _, c := range p[m.low(i)] {
		if n := m.words(i, c.words); n > next {
			value, next = c.value, n
		}
	}
	return value, next
}

// words is the token after the words if they stand at i, else 0. The words are
// cut as tokens are: "new year 's day" also fits "New Year's Day".
func (m *matcher) words(i int, ws []string) int {
	for _, w := range ws {
		if m.low(i) == w {
			i++
			continue
		}
		if len(w) > 1 && w[0] == '\'' && m.low(i) == "'" && m.low(i+1) == w[1:] {
			i += 2
			continue
		}
		return 0
	}
	return i
}

// all reads the sentence from left to right and takes the longest node at each place.
func (m *matcher) all() []*node {
	var out []*node
	for i := 0; i < len(m.ts); {
		ns := m.at(i)
		if len(ns) == 0 {
			i++
			continue
		}
		for _, n := range ns {
			out = append(out, n)
			i = n.last + 1
		}
		out, i = m.more(out, i)
	}
	for _, n := range out {
		m.preposition(n)
	}
	return out
}

// at gives the nodes of the longest expression at i, mostly one.
func (m *matcher) at(i int) []*node {
	if l := m.low(i); !m.heads[l] && (l == "" || l[0] != '\'' && (l[0] < '0' || l[0] > '9')) {
		return nil
	}
	var best []*node
	end := -1
	for _, read := range readings {
		if ns := read(m, i); len(ns) > 0 {
			if e := ns[len(ns)-1].last; e > end {
				best, end = ns, e
			}
		}
	}
	return best
}

// readings are the ways to read an expression that begins at a token.
var readings = []func(*matcher, int) []*node{
	(*matcher).pair, one((*matcher).modified), one((*matcher).nthOf), one((*matcher).firstOf), one((*matcher).parted), one((*matcher).clockTime),
	one((*matcher).numeric), one((*matcher).calendar), one((*matcher).feastDay), one((*matcher).offset), one((*matcher).directed),
	one((*matcher).deictic), one((*matcher).every), one((*matcher).duration), one((*matcher).reference),
}

func one(read func(*matcher, int) *node) func(*matcher, int) []*node {
	return func(m *matcher, i int) []*node {
		if n := read(m, i); n != nil {
			return []*node{n}
		}
		return nil
	}
}

// span sets the extent of a node: tokens i to next, exclusive.
func (n *node) span(i, next int) *node {
	n.first, n.last = i, next-1
	return n
}

// The words that link the two ends of a range or a list.
func (m *matcher) rangeLink(i int) bool {
	return m.is(i, "-", "to", "through", "until", "till", "thru")
}

func (m *matcher) listLink(i int) bool {
	return m.is(i, "and", "or", "/", "&")
}

// more reads what goes on from the last node: the second day in "May 4 and 5"
// and "April 6-7", the second year in "1955-57".
func (m *matcher) more(out []*node, i int) ([]*node, int) {
	for {
		p := out[len(out)-1]
		link := m.rangeLink(i)
		if p.kind != kDate || i != p.last+1 || !link && !m.listLink(i) && !m.is(i, ",") {
			return out, i
		}
		j := i + 1
		if m.is(i, ",") && m.is(j, "and") {
			j++
		}
		var n *node
		switch {
		case p.day > 0 && p.month > 0 && !p.hasYear && !m.is(i, ","):
			n = m.nextDay(p, j)
		case p.hasYear && p.month == 0 && p.season == "" && !p.decade && !p.century && p.year > 999 && (m.is(i, "-") || m.is(i, "/")):
			// "1955-57"; a full year is found as such
			if d := m.num(j); d > p.year%100 && d < 100 && len(m.low(j)) == 2 && !m.is(j+1, "-", ".", "%") && p.year > 1500 {
				n = &node{kind: kDate, year: p.year/100*100 + d, hasYear: true}
				n.span(j, j+1)
			}
		}
		if n == nil {
			return out, i
		}
		p.open, n.close = link, link
		out = append(out, n)
		i = n.last + 1
	}
}

// nextDay is a bare day that goes on from a day of a month.
func (m *matcher) nextDay(p *node, j int) *node {
	if m.is(j, "the") {
		j++
	}
	d := m.dayNumber(j)
	if d <= 0 || m.monthAt(j+1) > 0 || m.is(j+1, "of", ":", "%", ".") && m.num(j+2) >= 0 || m.units[m.low(j+1)].letter != "" {
		return nil
	}
	if w := m.low(j + 1); w != "" && letters(w) && !m.follows(j+1) {
		return nil
	}
	n := &node{kind: kDate, month: p.month, day: d}
	k := j + 1
	if y, next := m.yearAfter(k); next > 0 {
		n.year, n.hasYear = y, true
		p.year, p.hasYear = y, true
		k = next
	}
	return n.span(j, k)
}

// follows says whether the word can come right after a bare day number:
// not a noun that the number could count.
func (m *matcher) follows(i int) bool {
	switch m.low(i) {
	case "and", "or", "to", "in", "at", "by", "for", "from", "with", "when", "as", "on", "after", "before", "until", "but",
		"were", "was", "is", "are", "had", "has", "the", "a", "this", "last", "that", "while", "where", "which", "would", "will":
		return true
	}
	return false
}

func letters(s string) bool { return s != "" && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 0x80) }

// preposition finds what stands before a node.
func (m *matcher) preposition(n *node) {
	n.start = n.first
	i := n.first
	if m.is(i-1, "the", "a", "an", "his", "her", "their", "its") && n.first > 1 {
		i-- // "in the 1990s", where the article is not part of the extent
	}
	for l := 3; l >= 1; l-- {
		if i-l < 0 {
			continue
		}
		if v, next := m.phrase(m.prepositions, i-l); next == i {
			n.prep, n.start = v, i-l
			return
		}
	}
}
