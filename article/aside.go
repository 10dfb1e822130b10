package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// Reasons to set a part aside.
const (
	furniture  = "furniture"
	heading    = "heading"
	credit     = "credit"
	duplicate  = "duplicate"
	background = "background"
)

// block is a paragraph or a line that stands alone, in code points.
type block struct {
	start, end int
	text       string
	folded     string // lower case, single spaces, plain quotation marks
	words      int
	reason     string
}

// setAside points at the parts of a text that tell nothing. marked are the parts that a page's tags call furniture.
func setAside(text, title string, marked []sitrep.SetAside) []sitrep.SetAside {
	blocks := blocksOf(text)
	if len(blocks) == 0 {
		return nil
	}
	mark(blocks, marked)
	known := knownPhrases()
	for i := range blocks {
		b := &blocks[i]
		if reason := lineReason(b, known); reason != "" && (b.reason == "" || b.reason == heading) {
			b.reason = reason
		}
	}
	datelines(blocks)
	headings(blocks, title)
	definitions(blocks)
	duplicates(blocks)
	pullQuotes(blocks)
	leaveSomething(blocks)
	var aside []sitrep.SetAside
	first := slices.IndexFunc(blocks, func(b block) bool { return b.reason == "" })
	for i, b := range blocks {
		if b.reason != "" {
			aside = append(aside, sitrep.SetAside{Start: b.start, End: b.end, Reason: b.reason})
			continue
		}
		var before []sitrep.SetAside
		if i == first {
			before = leadOf(&b, title)
		}
		aside = append(append(aside, before...), behind(before, known.running(&b))...)
	}
	return aside
}

// behind drops the parts of a line that lie in its lead.
func behind(lead, parts []sitrep.SetAside) []sitrep.SetAside {
	if len(lead) == 0 {
		return parts
	}
	end := lead[len(lead)-1].End
	return slices.DeleteFunc(parts, func(p sitrep.SetAside) bool { return p.Start < end })
}

// leaveSomething takes the longest block back where nothing else would be left to read.
func leaveSomething(blocks []block) {
	const least = 8 // words of a paragraph
	longest := 0
	for i, b := range blocks {
		if b.reason == "" && b.words >= least {
			return
		}
		if b.words > blocks[longest].words {
			longest = i
		}
	}
	if blocks[longest].words >= least {
		blocks[longest].reason = ""
	}
}

// blocksOf divides a text at its line ends; a text whose paragraphs are broken into lines of equal length, at its blank
// lines.
func blocksOf(text string) []block {
	lines := linesOf(text)
	if wrapped(lines) {
		lines = joined(lines, text)
	}
	kept := lines[:0]
	for _, l := range lines {
		if l.text != "" {
			l.folded = fold(l.text)
			l.words = len(strings.Fields(l.text))
			kept = append(kept, l)
		}
	}
	return kept
}

func linesOf(text string) []block {
	var lines []block
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		n := utf8.RuneCountInString(line)
		left := strings.TrimLeftFunc(line, unicode.IsSpace)
		body := strings.TrimRightFunc(left, unicode.IsSpace)
		start := at + n - utf8.RuneCountInString(left)
		lines = append(lines, block{start: start, end: start + utf8.RuneCountInString(body), text: body})
		at += n
	}
	return lines
}

// wrapped reports whether the lines are pieces of paragraphs: many go on in the middle of a sentence.
func wrapped(lines []block) bool {
	const (
		least = 45 // characters in a line that was broken for its length
		most  = 110
	)
	joints, broken := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		a, b := lines[i].text, lines[i+1].text
		if a == "" || b == "" {
			continue
		}
		joints++
		n := lines[i].end - lines[i].start
		r, _ := utf8.DecodeRuneInString(b)
		if n >= least && n <= most && !final(a) && (unicode.IsLower(r) || unicode.IsDigit(r)) {
			broken++
		}
	}
	return broken >= 2 && broken*4 >= joints
}

// joined puts the lines between blank lines together.
func joined(lines []block, text string) []block {
	var out []block
	t := sitrep.NewText(text)
	open := false
	for _, l := range lines {
		if l.text == "" {
			open = false
			continue
		}
		if open {
			last := &out[len(out)-1]
			last.end = l.end
			last.text = t.Slice(last.start, last.end)
			continue
		}
		out = append(out, l)
		open = true
	}
	return out
}

// mark takes over what the page's tags say, unless they say it of most of the page.
func mark(blocks []block, marked []sitrep.SetAside) {
	length := blocks[len(blocks)-1].end
	const much = 600 // characters
	for _, m := range marked {
		if n := m.End - m.Start; n > much && n*3 > length {
			continue
		}
		for i := range blocks {
			b := &blocks[i]
			if b.start >= m.Start && b.end <= m.End && (b.reason == "" || b.reason == heading) {
				b.reason = m.Reason
			}
		}
	}
}

// lineReason judges a line by its own words.
func lineReason(b *block, known phrases) string {
	if r := known.reason(b.folded); r != "" {
		if r == furniture && b.words > 3 && tells(b.folded) && !caption(b.folded) {
			return ""
		}
		return r
	}
	switch {
	case bareAddress(b.text):
		return furniture
	case byline(b):
		return credit
	case strings.HasPrefix(b.text, "██"):
		return furniture
	case creditBrackets(b):
		return credit
	case caption(b.folded):
		return furniture
	case !hasLetter(b.text):
		return furniture
	}
	return ""
}

// tells reports whether a line says that somebody says something: then it is part of the report whatever it begins with.
func tells(folded string) bool {
	for w := range strings.FieldsSeq(folded) {
		switch strings.Trim(w, ",.;:\"'") {
		case "said", "says", "told", "according", "killed", "wounded", "announced":
			return true
		}
	}
	return false
}

// caption recognises the credit that ends a caption: "(AP Photo/Jo Bloggs)", "(Photo by …)", "REUTERS/Jo Bloggs".
func caption(folded string) bool {
	const longest = 60 // words
	if len(strings.Fields(folded)) > longest {
		return false
	}
	s := strings.TrimRight(folded, " .")
	if strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]") {
		if open := strings.LastIndexAny(s, "(["); open >= 0 {
			inside := s[open+1 : len(s)-1]
			for _, begin := range []string{"photo", "ap photo", "image", "picture", "file photo", "file/", "file picture", "credit", "courtesy", "video", "screengrab", "afp photo", "reuters photo", "photograph", "handout"} {
				if strings.HasPrefix(inside, begin) {
					return true
				}
			}
			if strings.Contains(inside, "getty") || strings.Contains(inside, "photo") {
				return true
			}
			for _, agency := range []string{"reuters/", "ap/", "afp/", "epa/"} {
				if strings.HasPrefix(inside, agency) {
					return true
				}
			}
		}
	}
	for _, begin := range []string{" image: ", " photo: ", " picture: ", " file photo: ", " image credit: "} {
		if i := strings.LastIndex(s, begin); i > 0 && len(strings.Fields(s[i:])) <= 8 {
			return true // "… on Tuesday. Image: Jo Bloggs."
		}
	}
	if i := strings.LastIndex(s, "reuters/"); i > 0 && len(strings.Fields(s[i:])) <= 3 {
		return true
	}
	return false
}

// bareAddress recognises a line that is a web or mail address or an account's name.
func bareAddress(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 3 {
		return false
	}
	last := strings.Trim(fields[len(fields)-1], "()<>[].,")
	if len(fields) > 1 && !strings.HasSuffix(fields[len(fields)-2], ":") {
		return false
	}
	switch {
	case strings.HasPrefix(last, "http://"), strings.HasPrefix(last, "https://"), strings.HasPrefix(last, "www."):
		return true
	case strings.HasPrefix(last, "@") && len(last) > 1:
		return true
	}
	name, host, ok := strings.Cut(last, "@")
	return ok && name != "" && strings.Contains(host, ".")
}

// byline recognises "By Jo Bloggs", "By JO BLOGGS and SAM ROE, Associated Press", "Jo Bloggs, Reuters".
func byline(b *block) bool {
	const longest = 14 // words
	if b.words > longest || b.words < 2 || final(b.text) && !strings.HasSuffix(b.text, "Jr.") {
		return false
	}
	rest, by := strings.CutPrefix(b.folded, "by ")
	if !by {
		name, agency, ok := strings.Cut(b.text, ", ")
		return ok && (isOutlet(agency) || isOutlet(strings.TrimSuffix(agency, " News"))) && names(name) && b.words <= 8
	}
	return rest != "" && names(b.text[len("By "):])
}

// names reports whether every word could be of a name or of an office.
func names(s string) bool {
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(|"))
		if unicode.IsUpper(r) || r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		switch strings.Trim(w, ",|") {
		case "and", "in", "of", "for", "the", "at", "de", "del", "al", "el", "van", "von", "bin", "ibn", "da", "di", "la", "le", "our", "with", "correspondent", "reporter", "writer", "staff", "editor", "from":
		default:
			return false
		}
	}
	return true
}

// creditBrackets recognises a line of nothing but brackets with an agency or its workers in them: "(Reuters)",
// "(Reporting by …)".
func creditBrackets(b *block) bool {
	s := strings.TrimRight(b.folded, " .")
	if !strings.HasPrefix(s, "(") || !strings.HasSuffix(s, ")") || strings.Count(s, "(") != 1 {
		return false
	}
	inside := strings.Trim(s, "()")
	if isOutlet(inside) {
		return true
	}
	for _, begin := range []string{"reporting by", "additional reporting", "editing by", "writing by", "with inputs from", "with input from", "compiled by", "with files from", "source:", "courtesy"} {
		if strings.HasPrefix(inside, begin) {
			return true
		}
	}
	return false
}

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// datelines sets lines with nothing but a date aside.
func datelines(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if b.reason != "" && b.reason != heading {
			continue
		}
		if _, _, ok := dateLine(b.text); ok {
			b.reason = furniture
		}
	}
}

// headings sets the title line and short lines between paragraphs aside.
func headings(blocks []block, title string) {
	body := bodyLines(blocks)
	if body < 0 {
		return // nothing but short lines: they are all there is to read
	}
	foldedTitle := strings.Trim(fold(title), " .")
	for i := range blocks {
		b := &blocks[i]
		if b.reason != "" {
			continue
		}
		bare := strings.Trim(b.folded, " .")
		switch {
		case foldedTitle != "" && bare == foldedTitle:
			b.reason = heading
		case !headingLike(b):
		case i < body && body <= 5:
			b.reason = heading // above the first paragraph
		case run(blocks, i) >= 3:
			if menu(blocks, i) {
				b.reason = furniture
			}
		default:
			b.reason = heading
		}
	}
	for i := range blocks { // a title that is too long for a heading, or ends with a full stop
		if b := &blocks[i]; i < body && b.reason == "" && i+1 < len(blocks) && capitals(b.text) && b.words <= 20 {
			b.reason = heading
		}
	}
}

// bodyLines returns the place of the first block that is a paragraph, or -1.
func bodyLines(blocks []block) int {
	return slices.IndexFunc(blocks, func(b block) bool {
		const least = 8 // words of a paragraph
		return b.reason == "" && b.words >= least && !headingLike(&b) && !capitals(b.text)
	})
}

// headingLike recognises a short line without a final sign, and a short question outside quotation marks.
func headingLike(b *block) bool {
	const (
		longest  = 14 // words
		question = 10
	)
	r, _ := utf8.DecodeRuneInString(b.text)
	switch {
	case b.words > longest || unicode.IsLower(r):
		return false
	case strings.ContainsRune("-–—•*·.,;()[]{}>\"“”&+#|", r), unicode.IsDigit(r) && listed(b.text):
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(b.text)
	switch last {
	case '?':
		return b.words <= question
	case ':':
		return b.words <= 3
	case ',', ';', '-', '–', '—', '…', '(', ']', '"', '”':
		return false
	}
	return !final(b.text)
}

// listed recognises the number that begins a list's entry: "1.", "2)".
func listed(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	return strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, ")")
}

// final reports whether a line ends as a sentence does.
func final(s string) bool {
	s = strings.TrimRight(s, "\"”“’'»)] ")
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。؟", last)
}

// run counts the heading-like blocks around i that follow each other.
func run(blocks []block, i int) int {
	like := func(j int) bool {
		return j >= 0 && j < len(blocks) && headingLike(&blocks[j]) && (blocks[j].reason == "" || blocks[j].reason == heading || j <= i) && blocks[j].folded != blocks[max(j-1, 0)].folded || j == i
	}
	from, to := i, i
	for like(from - 1) {
		from--
	}
	for like(to + 1) {
		to++
	}
	return to - from + 1
}

// menu reports whether the run around i is a list of links: names without a verb, three words at most each.
func menu(blocks []block, i int) bool {
	from, to := i, i
	for from > 0 && headingLike(&blocks[from-1]) {
		from--
	}
	for to+1 < len(blocks) && headingLike(&blocks[to+1]) {
		to++
	}
	for _, b := range blocks[from : to+1] {
		if b.words > 3 {
			return false
		}
	}
	return true
}

// definitions sets the paragraphs aside in which an issuer explains its own terms and what it does not report.
func definitions(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if b.reason != "" {
			continue
		}
		for _, words := range []string{", as defined in the ", ", as defined in our ", " as defined by ", " does not report the number ", " is defined as any ", " are not classified as "} {
			if strings.Contains(b.folded, words) {
				b.reason = background
			}
		}
		if b.reason == "" && i > 0 && blocks[i-1].reason == background && (strings.HasPrefix(b.folded, "so having ") || strings.HasPrefix(b.folded, "accordingly, ")) {
			b.reason = background
		}
	}
}

// duplicates sets the second and every later telling of the same line aside.
func duplicates(blocks []block) {
	const least = 4 // words: "Yes." may be said twice
	seen := map[string]bool{}
	for i := range blocks {
		b := &blocks[i]
		if b.words < least && b.reason != heading {
			continue
		}
		if seen[b.folded] && (b.reason == "" || b.reason == heading) {
			b.reason = duplicate
		}
		seen[b.folded] = true
	}
}

// pullQuotes sets a paragraph aside whose every word stands in another paragraph too.
func pullQuotes(blocks []block) {
	const (
		least = 6  // words
		most  = 60 // of a quotation that is pulled out
		many  = 2000
	)
	if len(blocks) > many {
		return
	}
	for i := range blocks {
		b := &blocks[i]
		if b.reason != "" || b.words < least || b.words > most {
			continue
		}
		bare := strings.Trim(b.folded, " \".'")
		for j := range blocks {
			if i != j && blocks[j].reason == "" && blocks[j].words > b.words && strings.Contains(blocks[j].folded, bare) {
				b.reason = duplicate
				break
			}
		}
	}
}

// fold makes lines that look the same the same.
func fold(s string) string {
	s = strings.ToLower(s)
	s = strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', '`', '´':
			return '\''
		case '“', '”', '«', '»':
			return '"'
		case '\u00ad', '\u200b', '\ufeff', '\u200e', '\u200f':
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// titleIn is the first line of a text where it is a heading.
func titleIn(text string, aside []sitrep.SetAside) string {
	body := strings.TrimLeftFunc(text, unicode.IsSpace)
	start := utf8.RuneCountInString(text[:len(text)-len(body)])
	if len(aside) == 0 || aside[0].Start != start || aside[0].Reason != heading {
		return ""
	}
	words := strings.Fields(sitrep.NewText(text).Slice(start, aside[0].End))
	if len(words) < 2 {
		return ""
	}
	return strings.Join(words, " ")
}

// creditIn reads whose copy a text is from the credits that were set aside: "News Courtesy: www.cnn.com".
func creditIn(text *sitrep.Text, aside []sitrep.SetAside) string {
	for _, a := range aside {
		if a.Reason != credit {
			continue
		}
		line := strings.Trim(text.Slice(a.Start, a.End), "() .")
		folded := strings.ToLower(line)
		if isOutlet(line) {
			return outletName(line)
		}
		for _, begin := range []string{"news courtesy", "courtesy of", "courtesy", "source", "credit", "with inputs from", "with input from"} {
			rest, ok := strings.CutPrefix(folded, begin)
			if !ok {
				continue
			}
			name := strings.Trim(line[len(line)-len(rest):], " :-–—.")
			if known, ok := outletAt(name); ok {
				return known
			}
			const fewWords = 4
			if isOutlet(name) || name != "" && len(strings.Fields(name)) <= fewWords {
				return outletName(name)
			}
		}
		if _, agency, ok := strings.Cut(line, ", "); ok && isOutlet(agency) {
			return outletName(agency)
		}
	}
	return ""
}
