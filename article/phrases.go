package article

import (
	"bufio"
	_ "embed"
	"strings"
	"sync"
)

//go:embed phrases.txt
var phraseList string

// The longest lines in which a phrase tells, in words.
const (
	mostStarting = 24
	mostEnding   = 60
)

// phrases are the lines of pages that are no report, by the way in which they are matched. A value is the reason.
type phrases struct {
	whole  map[string]string
	starts []phrase
	ends   []phrase
	inside within          // phrases that stand among the words of a report
	onward within          // phrases that begin what follows it
	labels map[string]bool // words before a colon that are no dateline
}

type phrase struct{ words, reason string }

var knownPhrases = sync.OnceValue(func() phrases {
	p := phrases{whole: map[string]string{}, labels: map[string]bool{}}
	way, reason := "", ""
	var inside, onward []phrase
	lines := bufio.NewScanner(strings.NewReader(phraseList))
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "" || strings.HasPrefix(line, "# ") && way == "":
			continue
		case line[0] == '[':
			way, reason, _ = strings.Cut(strings.Trim(line, "[]"), " ")
			if reason == "caption" {
				reason = furniture
			}
			continue
		}
		switch way {
		case "whole":
			p.whole[line] = reason
		case "label":
			p.labels[line] = true
		case "starts":
			p.starts = append(p.starts, phrase{line, reason})
		case "ends":
			p.ends = append(p.ends, phrase{line, reason})
		case "within":
			inside = append(inside, phrase{line, reason})
		case "onward":
			onward = append(onward, phrase{line, reason})
		}
	}
	p.inside, p.onward = newWithin(inside), newWithin(onward)
	return p
})

// reason says why a line is no report, or "". The line is folded: lower case, plain apostrophes.
func (p phrases) reason(line string) string {
	bare := strings.Trim(line, " \t\"“”‘’'.…!:;>»›|*-–—•·")
	if reason := p.whole[bare]; reason != "" {
		return reason
	}
	if reason := p.whole[line]; reason != "" {
		return reason
	}
	if reason := p.whole[withoutNumbers(bare)]; reason != "" {
		return reason
	}
	n := len(strings.Fields(line))
	if n <= mostStarting {
		begun := strings.TrimLeft(line, " \t>»›|*•·([")
		for _, s := range p.starts {
			if rest, ok := strings.CutPrefix(begun, s.words); ok && boundary(s.words, rest) {
				return s.reason
			}
		}
	}
	if n <= mostEnding {
		end := strings.TrimRight(line, " .")
		for _, s := range p.ends {
			if rest, ok := strings.CutSuffix(end, s.words); ok && (rest == "" || !letter(s.words[0]) || !letter(rest[len(rest)-1])) {
				return s.reason
			}
		}
	}
	return ""
}

// withoutNumbers writes # for every number.
func withoutNumbers(s string) string {
	var b strings.Builder
	in := false
	for _, r := range s {
		digit := r >= '0' && r <= '9' || in && r == ','
		if !digit {
			b.WriteRune(r)
		} else if !in {
			b.WriteByte('#')
		}
		in = digit
	}
	return b.String()
}

// boundary keeps "read:" from matching nothing and "email this" from matching "email thistles".
func boundary(words, rest string) bool {
	return rest == "" || !letter(words[len(words)-1]) || !letter(rest[0])
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80 }
