package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
		return b.words <= question && !isTurn(b.text)
	case ':':
		return b.words <= 3 && !isOf("announcing", strings.TrimSuffix(b.folded[strings.LastIndexByte(b.folded, ' ')+1:], ":"))
	case ',', ';', '-', '–', '—', '…', '(', ']', '"', '”':
		return false
	}
	return !final(b.text)
}

// isTurn reports whether a line begins as a turn of a conversation does: with one to three words, a colon and a capital.
func isTurn(line string) bool {
	who, what, ok := strings.Cut(line, ": ")
	return ok && len(strings.Fields(who)) <= 3 && capital(what)
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

// issuers sets aside what a press release says of its issuer, in its second half under a heading of its own: "About Rivers United".
func issuers(blocks []block) {
	const longest = 6 // words
	about := false
	for i := range blocks {
		b := &blocks[i]
		if b.reason == heading {
			issuer, ok := strings.CutPrefix(b.text, "About ")
			about = ok && i*2 >= len(blocks) && b.words <= longest && capital(issuer)
			continue
		}
		if about && b.reason == "" {
			b.reason = background
		}
	}
}

// definitions sets the paragraphs aside in which an issuer explains its own terms and what it does not report.
func definitions(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if b.reason != "" {
			continue
		}
		for _, words := range phrasesOf("terms") {
			if words[0] != ',' {
				words = " " + words
			}
			if strings.Contains(b.folded, words+" ") {
				b.reason = background
			}
		}
		if rest, ok := beginsWith("going-on", b.folded); ok && rest != "" && rest[0] == ' ' && i > 0 && blocks[i-1].reason == background {
			b.reason = background
		}
	}
}
