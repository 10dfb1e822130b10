package record

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"

	"sitrep"
)

const (
	sentenceReach = 200 // how far, in characters, the sentence of a claim is looked at for words on its figures
	passageReach  = 700 // how far a report may stand from a toll that it expects to rise
	earlierReach  = 120 // how far a number stands behind "an earlier toll of"
)

//go:embed finality.txt
var finalityText string

// updatedTitle begins the title of a report that was written anew.
var updatedTitle = regexp.MustCompile(`^\W*(UPDATED?|Updated?\s*[:\d-])`)

// finality says whether the words around a claim with figures call them preliminary, and whether they replace others.
func (v *resolver) finality(c *sitrep.Claim) (tentative, replaces bool) {
	if len(c.Figures) == 0 {
		return false, false
	}
	before := v.text.Slice(max(0, c.Evidence.Start-sentenceReach), c.Evidence.Start)
	if i := strings.LastIndexAny(before, ".!?\n"); i >= 0 {
		before = before[i+1:]
	}
	after := v.text.Slice(c.Evidence.End, c.Evidence.End+sentenceReach)
	if i := strings.IndexAny(after, ".!?\n"); i >= 0 {
		after = after[:i]
	}
	sentence := before + v.text.Slice(c.Evidence.Start, c.Evidence.End) + after
	for i := range c.Figures {
		replaces = replaces || c.Figures[i].SupersededBy != ""
	}
	replaces = replaces || v.known.finality["replaces"].MatchString(sentence) || updatedTitle.MatchString(v.record.Report.Title) || updatedTitle.MatchString(v.record.Report.Text)
	tentative = v.known.finality["preliminary"].MatchString(sentence) ||
		v.known.finality["rising"].MatchString(v.text.Slice(max(0, c.Evidence.Start-passageReach), c.Evidence.End+passageReach))
	return tentative, replaces
}

// calledEarlier reports whether the words before a figure call it an earlier toll: "an earlier death toll put it at 15".
func (v *resolver) calledEarlier(f *sitrep.Figure) bool {
	return f.Span.End > f.Span.Start && v.known.finality["earlier"].MatchString(v.text.Slice(max(0, f.Span.Start-earlierReach), f.Span.Start))
}

// spreadFinality takes a figure for preliminary wherever an entry gives it, if it calls it so once.
func spreadFinality(claims []Claim) {
	for i := range claims {
		if !claims[i].Tentative {
			continue
		}
		for k := range claims {
			claims[k].Tentative = claims[k].Tentative || sameFigure(claims[i].Figures, claims[k].Figures)
		}
	}
}

// sameFigure reports whether two lists hold the same count of the same kind.
func sameFigure(a, b []sitrep.Figure) bool {
	for i := range a {
		for k := range b {
			if a[i].Of == b[k].Of && a[i].Low != nil && b[k].Low != nil && *a[i].Low == *b[k].Low && a[i].PartOf == "" && b[k].PartOf == "" {
				return true
			}
		}
	}
	return false
}

// addFinality adds a line of finality.txt to what is looked for.
func (t *tables) addFinality(f []string) error {
	const inSentence = `[^.!?\n]`
	ending := `\b`
	switch f[0] {
	case "preliminary", "rising", "replaces":
	case "earlier":
		ending += inSentence + "*$"
	default:
		return fmt.Errorf("%q is no kind of finality", f[0])
	}
	var words strings.Builder
	gap := `\b`
	for _, word := range strings.Fields(f[1]) {
		inner, optional := strings.CutPrefix(word, "[")
		either := regexp.QuoteMeta(strings.TrimSuffix(inner, "]"))
		either = `(?:` + strings.NewReplacer("/", "|", `\*`, `\w+`).Replace(either) + `)`
		switch {
		case word == "…":
			gap = `\b` + inSentence + `{0,40}\b`
			continue
		case optional:
			either = `(?: ` + either + `)?`
			words.WriteString(either)
			continue
		}
		words.WriteString(gap + either)
		gap = " "
	}
	all := words.String() + ending
	if old := t.finality[f[0]]; old != nil {
		all = strings.TrimPrefix(old.String(), "(?i)") + "|" + all
	}
	var err error
	if t.finality[f[0]], err = regexp.Compile("(?i)" + all); err != nil {
		return fmt.Errorf("words %q: %w", f[1], err)
	}
	return nil
}
