package record

import (
	"regexp"
	"strings"

	"sitrep"
)

// replyReach is how far, in characters, from a claim's words a report says that it answers something.
const replyReach = 80

var (
	replyWords  = regexp.MustCompile(`(?i)\b(in (response|retaliation|reprisal|revenge|return)|retaliat\w+|reprisals?|(answer|return)(ed|ing)? (the )?(fire|attack|shelling|shots)|counter-?attack\w*|(hit|hitting|struck|striking) back)\b`)
	replyBehind = regexp.MustCompile(`(?i)\b(in (response|retaliation|reprisal|revenge) (to|for)|avenging)\b[^,;]*$|\b(answer|return)(ed|ing) (the )?$`)
)

// replies reports whether the words around an attack say that it answers another: "the army returned fire, killing two". What it
// answers stands behind them: "in response to the shelling".
func (v *resolver) replies(c *sitrep.Claim) bool {
	if c.Event == nil || c.Event.Type != "ASSAULT" {
		return false
	}
	before := v.text.Slice(max(0, c.Evidence.Start-replyReach), c.Evidence.Start)
	if i := strings.LastIndexAny(before, ".!?\n;"); i >= 0 {
		before = before[i+1:]
	}
	if replyBehind.MatchString(before) {
		return false
	}
	return replyWords.MatchString(before + c.Evidence.Exact)
}
