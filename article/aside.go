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
	issuers(blocks)
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

// titleIn is the first line of a text where it is a heading of two words at least that are no times or numbers: "16:42 GMT" is none.
func titleIn(text string, aside []sitrep.SetAside) string {
	body := strings.TrimLeftFunc(text, unicode.IsSpace)
	start := utf8.RuneCountInString(text[:len(text)-len(body)])
	if len(aside) == 0 || aside[0].Start != start || aside[0].Reason != heading {
		return ""
	}
	words := strings.Fields(sitrep.NewText(text).Slice(start, aside[0].End))
	told := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.ContainsFunc(w, unicode.IsDigit) })
	if len(told) < 2 {
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
		if rest, ok := beginsWith("courtesy", folded); ok {
			name := strings.Trim(line[len(line)-len(rest):], " :-–—.")
			if _, at, ok := findDate(name); ok && at.start > 0 {
				name = strings.TrimRight(name[:at.start], " ,(-–—") // "Source: Tarma Post, 12 May"
			}
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
