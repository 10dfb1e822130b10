package record

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"

	"sitrep"
	"sitrep/record/party"
)

//go:embed scopes.txt
var scopesText string

// addScope reads a line of scopes.txt.
func (t *tables) addScope(f []string) error {
	for _, w := range strings.Fields(f[1]) {
		t.scopes[w] = f[0]
	}
	return nil
}

// everyone are the words for victims of any kind; all is asked about them together.
func everyone(who string) bool {
	return slices.Contains([]string{"", "people", "person", "persons", "others", "man", "men", "victims", "individuals", "souls", "lives"}, who)
}

// scopeOf is the kind of victim that a figure counts: "" for all of them.
func scopeOf(f *sitrep.Figure) string {
	who := strings.ToLower(strings.TrimSpace(f.Who))
	if everyone(who) {
		return ""
	}
	t, err := known()
	if err != nil || t.scopes[who] == "" {
		return who
	}
	return t.scopes[who]
}

// ofTrade is how far, in characters, behind a number of people stands where they work: "15 members of the medical staff".
const ofTrade = 40

// scope is the kind of victim that a figure of a claim counts. People of a place of work say their trade only with it, and colleagues are
// of the trade of whom they stand beside: "the head of the clinic and several colleagues".
func (c *Claim) scope(f *figure) string {
	scope := scopeOf(f)
	t, err := known()
	if err != nil || !slices.Contains([]string{"colleagues", "staff", "members", "workers", "employees"}, scope) {
		return scope
	}
	words := []rune(c.Evidence.Exact)
	first, last := f.Span.Start-c.Evidence.Start, min(len(words), f.Span.End-c.Evidence.Start+ofTrade)
	if first < 0 || first > last {
		return scope
	}
	if scope == "colleagues" {
		first, last = 0, len(words)
	}
	for w := range strings.FieldsSeq(strings.ToLower(string(words[first:last]))) {
		if t.class(w) == hospital {
			return medics
		}
	}
	return scope
}

// The class of struck.txt and the kind of scopes.txt of those who heal.
const (
	hospital = "hospital"
	medics   = "medics"
)

// struckOf are those whom a claim names as struck, where it counts those of a kind who fight.
func (c *Claim) struckOf(scope string) []party.Party {
	if t, err := known(); err != nil || t.fights(scope) <= 0 {
		return nil
	}
	return c.Targets
}

// stretch are the words for a time that lasts, and not for a day in it: "earlier this week".
var stretch = regexp.MustCompile(`(?i)\b(since|days|weeks|months)\b`)

// lately are the words for a time that lasts and has no day: "in recent days", "over the past several weeks".
var lately = regexp.MustCompile(`(?i)\b(?:in|over|during|for|within) (?:the )?(?:recent|(?:past|last|previous) (?:few|several|many|couple of)) (?:days|weeks|months|years)\b`)

// days is how many days a claim's own words count over, 0 where they name no stretch.
func (c *Claim) days() int {
	switch w := c.When; {
	case !c.Sums:
		return c.since()
	case w == nil || w.Carried || length(w) == open:
		return leastSum
	}
	return max(leastSum, length(c.When)) // of "on 13 and 16 June" the window has one day
}

// leastSum is how many days a count of several days is over, whatever its words name.
const leastSum = 4

// since is how many days the words for a stretch of time span, 0 where there are none.
func (c *Claim) since() int {
	if w := c.When; (w == nil || w.Carried || w.Span == nil) && lately.MatchString(c.Evidence.Exact) {
		return leastSum
	}
	if w := c.When; w == nil || w.Span == nil || w.Carried || length(w) == open || !stretch.MatchString(w.Text) {
		return 0
	}
	return length(c.When)
}

// wordFor is the word for those whom a figure counts, "" where it counts all.
func wordFor(scope string, f *figure) string {
	if scope == "" {
		return ""
	}
	return strings.ToLower(f.Who)
}
