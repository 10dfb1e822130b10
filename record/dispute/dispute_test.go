package dispute

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sitrep/actors"
	"sitrep/record/party"
)

// TestRelations reads testdata/*.test: answers, and how each pair of them must stand. The language is explained there.
func TestRelations(t *testing.T) {
	files, err := filepath.Glob("testdata/*.test")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata/*.test", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		question, answers, checked := "", map[string]*Answer{}, 0
		for n, line := range strings.Split(string(data), "\n") {
			at := fmt.Sprintf("%s:%d", file, n+1)
			line = strings.TrimSpace(line)
			name, said, isAnswer := strings.Cut(line, ": ")
			f := strings.Fields(line)
			switch {
			case line == "" || line[0] == '#':
			case f[0] == "question":
				question, answers = f[1], map[string]*Answer{}
			case isAnswer:
				a, err := parseAnswer(question, said)
				if err != nil {
					t.Fatalf("%s: %v", at, err)
				}
				a.Claim = name
				answers[name] = a
			case len(f) == 3 && answers[f[0]] != nil && answers[f[1]] != nil:
				checked++
				for _, p := range [][2]string{{f[0], f[1]}, {f[1], f[0]}} {
					got := Compare(question, answers[p[0]], answers[p[1]])
					if got.Relation != f[2] {
						t.Errorf("%s: %s and %s: %s (%s), want %s", at, p[0], p[1], got.Relation, got.Why, f[2])
					}
					if got.Why == "" {
						t.Errorf("%s: no reason", at)
					}
				}
			default:
				t.Fatalf("%s: %q is no answer and no relation", at, line)
			}
		}
		if checked == 0 {
			t.Errorf("%s checks nothing", file)
		}
	}
}

var answerForm = regexp.MustCompile(`^(.+?)(?: in (R\d+))?(?: on (\S+))? says (.+?)((?:, (?:preliminary|replacing|superseded|own|vague|party|region|village|(?:struck|carried) \S+))*)$`)

var struckForm = regexp.MustCompile(`(struck|carried) (\S+)`)

func parseAnswer(question, text string) (*Answer, error) {
	m := answerForm.FindStringSubmatch(text)
	if m == nil {
		return nil, fmt.Errorf("%q is no answer", text)
	}
	a := &Answer{Outlet: m[1], Report: m[2], Published: m[3], Words: m[4], Sources: []string{m[1]}, Keys: []string{m[1]}}
	if a.Report == "" {
		a.Report = m[1]
	}
	if strings.Contains(m[5], "own") {
		a.Sources = nil
	}
	a.Value.Tentative = strings.Contains(m[5], "preliminary")
	a.Value.Replaces = strings.Contains(m[5], "replacing")
	a.Value.Vague = strings.Contains(m[5], "vague")
	a.Party = strings.Contains(m[5], "party")
	if day := struckForm.FindStringSubmatch(m[5]); day != nil {
		a.Value.Struck = &Days{First: day[2], Last: day[2], Carried: day[1] == "carried"}
	}
	if region := strings.Contains(m[5], "region"); region || strings.Contains(m[5], "village") {
		a.Value.Spot = &Spot{Said: true, Wide: region, Fine: !region}
	}
	a.Value.Superseded = strings.Contains(m[5], "superseded")
	return a, parseValue(question, m[4], &a.Value)
}

func parseValue(question, text string, v *Value) error {
	switch question {
	case Happened, Phase, Weapon:
		v.Code = text
		if strings.HasPrefix(text, "not ") && question != Phase {
			v.Code = Not
		}
	case Who, Whom:
		rest, not := strings.CutPrefix(text, "not ")
		if not {
			v.Code = Not
		}
		v.Parties = []party.Party{parseParty(rest)}
	case Holder:
		rest, not := strings.CutPrefix(text, "not ")
		state, name, named := strings.Cut(rest, " ")
		if v.Code = state; named {
			v.Parties = []party.Party{parseParty(name)}
		}
		if not {
			v.Code = "not " + state
		}
	case Where:
		name, point, ok := strings.Cut(text, " at ")
		f := strings.Fields(point)
		if !ok || len(f) != 2 {
			return fmt.Errorf("%q is no place", text)
		}
		lat, err := strconv.ParseFloat(f[0], 64)
		if err != nil {
			return err
		}
		lon, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			return err
		}
		name, near := strings.CutPrefix(name, "near ")
		name, region := strings.CutPrefix(name, "region ")
		v.Spot = &Spot{Name: name, Lat: &lat, Lon: &lon, Fine: !region, Near: near}
	case When:
		for _, part := range []string{Early, Late} {
			if rest, ok := strings.CutPrefix(text, part+" "); ok {
				v.Code, text = part, rest
			}
		}
		first, last, ok := strings.Cut(text, " to ")
		if !ok {
			last = first
		}
		v.Start, v.End = first, last
	default:
		return parseNumber(text, v)
	}
	return nil
}

func parseNumber(text string, v *Value) error {
	var low, high int64
	forms := []struct {
		form string
		set  func()
	}{
		{"at least %d", func() { v.Low = &low }},
		{"up to %d", func() { high = low; v.High = &high }},
		{"about %d", func() { high = low; v.Low, v.High, v.Approx = &low, &high, true }},
		{"%d to %d", func() { v.Low, v.High = &low, &high }},
		{"%d", func() { high = low; v.Low, v.High = &low, &high }},
	}
	for _, f := range forms {
		n := strings.Count(f.form, "%d")
		if got, err := fmt.Sscanf(text, f.form, []any{&low, &high}[:n]...); err == nil && got == n {
			f.set()
			return nil
		}
	}
	return fmt.Errorf("%q is no number", text)
}

var partyForm = regexp.MustCompile(`^(some )?(.+?) \((\w+)(?: ([A-Z]{3}))?\)$`)

func parseParty(text string) party.Party {
	m := partyForm.FindStringSubmatch(text)
	if m == nil {
		return party.Party{Name: text, Key: actors.Fold(text)}
	}
	return party.Party{Name: m[2], Key: actors.Fold(m[2]), Camp: m[3], Country: m[4], Open: m[1] != ""}
}

// TestWhy has the words that a rising toll is told in.
func TestWhy(t *testing.T) {
	a, err := parseAnswer(HowMany, "Reuters in R1 on 2031-05-02T09:00:00Z says 72")
	if err != nil {
		t.Fatal(err)
	}
	b, err := parseAnswer(HowMany, "Reuters in R2 on 2031-05-02T18:00:00Z says 100")
	if err != nil {
		t.Fatal(err)
	}
	want := "Reuters 72 at 09:00 and Reuters 100 at 18:00: a rising toll by one source"
	for _, got := range []Comparison{Compare(HowMany, a, b), Compare(HowMany, b, a)} {
		if got.Why != want {
			t.Errorf("%q, want %q", got.Why, want)
		}
	}
}
