package record

import (
	"regexp"
	"strings"

	"sitrep"
)

const (
	sentenceReach = 200 // how far, in characters, the sentence of a claim is looked at for words on its figures
	passageReach  = 700 // how far a report may stand from a toll that it expects to rise
	earlierReach  = 120 // how far a number stands behind "an earlier toll of"
)

var (
	tentativeWords = regexp.MustCompile(`(?i)\b(preliminary|initial (reports?|toll|data|figures?)|first reports?|(expected|set|bound) to (rise|climb|increase|grow)|(could|may|might|likely to) (rise|climb|increase|grow)|feared (dead|trapped|buried)|under the (rubble|debris)|still (retrieving|recovering|searching|looking)|so far|not final)\b`)
	risingToll     = regexp.MustCompile(`(?i)\btoll\b[^.!?\n]{0,40}\b(expected|likely|set|bound|could|may|might)( to)? (rise|climb|increase|grow)\b|\bmore (dead|bodies|victims|people) (were |are )?(feared|believed)\b`)
	replaceWords   = regexp.MustCompile(`(?i)\b(updated (toll|figures?|count)|revis(ed|ing)|(earlier|previous) (death )?(toll|figure|count|report)|(rose|risen|rising|climbed|went up|increased) (to|from)|(raised|raising|updat(ed|ing)) (its|the|their)( \w+)? (toll|count|figure)|initially (said|put|reported)|new toll|up from|first (believed|thought|reported))\b`)
	earlierToll    = regexp.MustCompile(`(?i)\b(earlier|previous|initial|first) (death |casualty )?(toll|figure|count)\b[^.!?\n]*$`)
	updatedTitle   = regexp.MustCompile(`^\W*(UPDATED?|Updated?\s*[:\d-])`)
)

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
	replaces = replaces || replaceWords.MatchString(sentence) || updatedTitle.MatchString(v.record.Report.Title) || updatedTitle.MatchString(v.record.Report.Text)
	tentative = tentativeWords.MatchString(sentence) ||
		risingToll.MatchString(v.text.Slice(max(0, c.Evidence.Start-passageReach), c.Evidence.End+passageReach))
	return tentative, replaces
}

// calledEarlier reports whether the words before a figure call it an earlier toll: "an earlier death toll put it at 15".
func (v *resolver) calledEarlier(f *sitrep.Figure) bool {
	return f.Span.End > f.Span.Start && earlierToll.MatchString(v.text.Slice(max(0, f.Span.Start-earlierReach), f.Span.Start))
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
