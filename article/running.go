package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep"
)

// leastRunning is how many words a line has at the least in which phrases of the page may stand among those of the report.
const leastRunning = 40

// mostOnward is how many words of a line may be set aside from a phrase onward.
const mostOnward = 150

// within is a set of phrases that stand inside longer lines, as one expression, with the reason each group sets aside.
type within struct {
	find    *regexp.Regexp
	reasons []string // by group, from 1
	rare    []string // the longest word of each phrase
}

// newWithin makes one expression of phrases, of which the first that fits is taken; # stands for a number.
func newWithin(list []phrase) within {
	var w within
	var groups []string
	for _, p := range list {
		var words []string
		longest := ""
		for f := range strings.FieldsSeq(p.words) {
			if len(f) > len(longest) {
				longest = f
			}
			words = append(words, strings.ReplaceAll(regexp.QuoteMeta(f), "#", `\d[\d,.]*`))
		}
		groups = append(groups, "("+strings.Join(words, `\s*`)+")")
		w.reasons = append(w.reasons, p.reason)
		if !slices.Contains(w.rare, longest) {
			w.rare = append(w.rare, longest)
		}
	}
	if len(groups) > 0 {
		w.find = regexp.MustCompile(`(?:^|[\s.,;:!?)"”’\d])(?:` + strings.Join(groups, "|") + `)`)
	}
	return w
}

// in finds the phrases in a text, as regexp gives them. The expression is slow: only a text that holds the longest
// word of a phrase is shown to it.
func (w within) in(text string) [][]int {
	if !slices.ContainsFunc(w.rare, func(word string) bool { return strings.Contains(text, word) }) {
		return nil
	}
	return w.find.FindAllStringSubmatchIndex(text, -1)
}

// running are the parts of a line that are no report, where a page's furniture has run into its text: phrases within it, and
// all behind a phrase that begins what follows a report.
func (p phrases) running(b *block) []sitrep.SetAside {
	if b.words < leastRunning {
		return nil
	}
	var out []sitrep.SetAside
	add := func(from, to int, reason string) { // bytes of the line
		start := b.start + utf8.RuneCountInString(b.text[:from])
		out = append(out, sitrep.SetAside{Start: start, End: start + utf8.RuneCountInString(b.text[from:to]), Reason: reason})
	}
	end, rest := len(b.text), ""
	for _, m := range p.onward.in(b.text) {
		from, group := groupOf(m)
		if from*2 < len(b.text) || !p.closes(b.text[from:]) {
			continue
		}
		end, rest = from, p.onward.reasons[group]
		break
	}
	for _, m := range p.inside.in(b.text[:end]) {
		from, group := groupOf(m)
		add(from, m[2*(group+1)+1], p.inside.reasons[group])
	}
	if rest != "" {
		add(end, len(b.text), rest)
	}
	return out
}

// groupOf is where the group begins that a match is of, and its number from 0.
func groupOf(m []int) (from, group int) {
	for g := 1; 2*g < len(m); g++ {
		if m[2*g] >= 0 {
			return m[2*g], g - 1
		}
	}
	return m[0], 0
}

// closes reports whether a stretch at a line's end tells nothing more: it is short, or no sentence ends in it.
func (p phrases) closes(rest string) bool {
	const short = 25 // words
	n := len(strings.Fields(rest))
	return n <= short || n <= mostOnward && !final(strings.TrimSpace(rest))
}
