package record

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"

	"sitrep"
)

//go:embed around.txt
var aroundText string

// sentenceReach is how far, in characters, the sentence of a claim is looked at around its words.
const sentenceReach = 200

// around is what stands before and after a claim's words in its sentence, as far as it is looked at.
func (v *resolver) around(evidence sitrep.Span) (before, after string) {
	before = v.text.Slice(max(0, evidence.Start-sentenceReach), evidence.Start)
	if i := strings.LastIndexAny(before, ".!?\n"); i >= 0 {
		before = before[i+1:]
	}
	after = v.text.Slice(evidence.End, evidence.End+sentenceReach)
	if i := strings.IndexAny(after, ".!?\n"); i >= 0 {
		after = after[:i]
	}
	return before, after
}

// says reports whether words hold some that around.txt has for a kind.
func (t *tables) says(kind, words string) bool { return t.around[kind].MatchString(words) }

// inSentence is a character that ends no sentence.
const inSentence = `[^.!?\n]`

// endings are the kinds of around.txt, and what may stand behind their words up to the end of what is looked at; "" is anything.
var endings = map[string]string{
	"preliminary": "", "rising": "", "replaces": "", "treated": "", "some": "", "found": "", "spread": "", "compared": "", "lethal": "", "dead": "",
	"additional": "", "others": "", "hurt": "", "among": "", "reply": "", "itself": "", "refusal": "", "wide": "",
	"earlier":  inSentence + "*$",
	"answered": "[^,;]*$",
}

// addAround adds a line of around.txt to the patterns of its kind.
func (t *tables) addAround(f []string) error {
	ending, ok := endings[f[0]]
	if !ok {
		return fmt.Errorf("%q is no kind of words around a claim", f[0])
	}
	var pattern strings.Builder
	gap := `\b`
	for _, word := range strings.Fields(f[1]) {
		inner, optional := strings.CutPrefix(word, "[")
		either := regexp.QuoteMeta(strings.TrimSuffix(inner, "]"))
		either = `(?:` + strings.NewReplacer("/", "|", `\*`, `\w+`).Replace(either) + `)`
		switch {
		case word == "…":
			gap = `\b` + inSentence + `{0,60}\b`
		case word == "$":
			ending = " ?$"
		case optional:
			pattern.WriteString(`(?: ` + either + `)?`)
		default:
			pattern.WriteString(gap + either)
			gap = " "
		}
	}
	t.patterns[f[0]] = append(t.patterns[f[0]], pattern.String()+`\b`+ending)
	return nil
}

// compileAround makes one expression of the patterns of each kind.
func (t *tables) compileAround() error {
	for kind := range endings {
		if len(t.patterns[kind]) == 0 {
			return fmt.Errorf("around.txt: no words for %q", kind)
		}
		var err error
		if t.around[kind], err = regexp.Compile("(?i)" + strings.Join(t.patterns[kind], "|")); err != nil {
			return fmt.Errorf("around.txt: words for %q: %w", kind, err)
		}
	}
	return nil
}
