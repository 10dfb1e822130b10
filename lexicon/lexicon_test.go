package lexicon

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func load(t testing.TB) *Lexicon {
	t.Helper()
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLoadTakesEveryLine(t *testing.T) {
	l := load(t)
	for file, rows := range map[string]int{
		"predicates.txt": len(l.predicates.rows), "phases.txt": len(l.phases.rows), "figures.txt": len(l.figures.rows),
		"units.txt": len(l.units.rows), "cues.txt": len(l.cues.rows), "status.txt": len(l.effects.rows),
		"light.txt": len(l.lights.rows), "blame.txt": len(l.blames.rows), "directions.txt": len(l.directions.rows), "classes.txt": len(l.classes.names),
	} {
		lines := 0
		data, err := fs.ReadFile(files, file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if !strings.HasPrefix(line, "#") {
				lines++
			}
		}
		if lines != rows || rows == 0 {
			t.Errorf("%s: %d rows from %d lines", file, rows, lines)
		}
		if !strings.HasPrefix(string(data), "# ") || !strings.HasSuffix(string(data), "\n") || strings.Contains(string(data), "\r") {
			t.Errorf("%s: want a comment first and a line end last", file)
		}
	}
	for what, n := range map[string][2]int{
		"senses": {len(l.predicates.rows), 1800}, "cues": {len(l.cues.rows), 350},
	} {
		if n[0] < n[1] {
			t.Errorf("%d %s, want %d", n[0], what, n[1])
		}
	}
}

// Every code of the record's format can be said, and by more than one part of speech where English has it.
func TestEveryCodeIsCovered(t *testing.T) {
	l := load(t)
	have := map[string]int{}
	for _, s := range l.predicates.rows {
		c := s.Code
		if c.Event != "" {
			have[Code{Event: c.Event, Mode: c.Mode}.String()]++
		}
		if c.Control != "" {
			have["control:"+c.Control]++
		}
		if c.Process != "" {
			have["process:"+c.Process]++
		}
	}
	for _, p := range l.phases.rows {
		have["phase "+p.Phase]++
	}
	for _, f := range l.figures.rows {
		for _, of := range f.Of {
			have["of "+of]++
		}
	}
	want := func(code string, n int) {
		if have[code] < n {
			t.Errorf("%s: %d entries, want at least %d", code, have[code], n)
		}
	}
	for typ, ms := range modes {
		want(typ, 5)
		for _, m := range ms {
			want(typ+"."+m, 10)
		}
	}
	for _, s := range states {
		want("control:"+s, 10)
	}
	for _, k := range kinds {
		want("process:"+k, 10)
	}
	for _, p := range phases {
		want("phase "+p, 10)
	}
	for _, of := range counted {
		want("of "+of, 10)
	}
}

// The files are kept in the order that their headers promise, so that an analyst finds a line and a diff stays small.
func TestFilesAreSorted(t *testing.T) {
	for file, by := range map[string][]int{
		"predicates.txt": {2, 0, 1, 6}, "phases.txt": {2, 0, 1, 3}, "figures.txt": {2, 0, 1, 3, 4}, "units.txt": {1, 0},
		"cues.txt": {2, 0, 1}, "status.txt": {2, 0, 1}, "classes.txt": {0},
	} {
		var last []string
		err := eachLine(files, file, func(number int, line string, _ int) error {
			cols := strings.Split(line, " | ")
			var now []string
			for _, i := range by {
				now = append(now, cols[i])
			}
			if slices.Compare(last, now) > 0 {
				t.Errorf("%s:%d: %q stands after %q", file, number, now, last)
			}
			last = now
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// A word in a list of conditions that ends in s is a class, or one of the few lemmas that do.
func TestNeedsNameClassesThatExist(t *testing.T) {
	l := load(t)
	lemmas := "headquarters|barracks|bus|gas|access|press|business|gps|credentials|remains|goods|arms|waters|polls|glass|witness|outskirts|quarters|class|pass|cross|mass|" +
		"fortress|readiness|illness|virus|crisis|alertness|loss|teargas|phosphorus|news|status|campus"
	check := func(file string, line int, needs []Need) {
		for _, n := range needs {
			for _, w := range n.Words {
				if strings.HasSuffix(w, "s") && !l.classes.names[w] && !slices.Contains(strings.Split(lemmas, "|"), w) {
					t.Errorf("%s:%d: no class %q", file, line, w)
				}
			}
		}
	}
	for _, s := range l.predicates.rows {
		check("predicates.txt", s.Line, s.All)
	}
	for _, f := range l.figures.rows {
		check("figures.txt", f.Line, f.All)
	}
}

func TestLookups(t *testing.T) {
	l := load(t)
	for _, c := range []struct {
		lemma string
		pos   Pos
		code  string
	}{
		{"recapture", Noun, "control:takes"}, {"truce", Noun, "RETREAT.ceasefire+process:ceasefire"},
		{"shell", Verb, "ASSAULT.heavy-weapons"}, {"besieged", Adjective, "control:besieges+process:siege"},
		{"blow up", Verb, "ASSAULT.suicide-attack"}, {"air strike", Noun, "ASSAULT.aerial"},
		{"step down", Verb, "RETREAT.resign"}, {"propose", Verb, "REQUEST.meet+process:talks.proposed"},
		{"hunger strike", Noun, "PROTEST.hunger"}, {"deport", Verb, "COERCE.deport"}, {"rebel-held", Adjective, "control:holds"},
	} {
		if !slices.ContainsFunc(l.Predicates(c.lemma, c.pos), func(s Sense) bool { return s.Code.String() == c.code }) {
			t.Errorf("%s %s has no sense %s", c.lemma, c.pos, c.code)
		}
	}
	for _, c := range []struct {
		word    string
		pos     Pos
		kind    string
		neutral bool
		hedge   Hedge
	}{
		{"say", Verb, "say", true, Plain}, {"deny", Verb, "say", false, Denied}, {"fear", Verb, "believe", true, Hypothetical},
		{"believe", Verb, "believe", true, Hedged}, {"promise", Verb, "say", false, Expected},
		{"according to", Preposition, "accordingto", true, Plain}, {"blame", Verb, "say", false, Plain},
		{"as _ put it", Fixed, "accordingto", true, Plain}, {"urge", Verb, "say", false, Plain},
	} {
		got, ok := l.Cue(c.word, c.pos)
		if !ok || got.Kind != c.kind || got.Neutral != c.neutral || got.Hedge != c.hedge {
			t.Errorf("cue %s %s: %+v, %v", c.word, c.pos, got, ok)
		}
	}
	for _, c := range []struct {
		word   string
		pos    Pos
		effect string
	}{
		{"may", Modal, "hypothetical"}, {"reportedly", Adverb, "hedged"}, {"not", Adverb, "denied"}, {"plan", Verb, "expected"},
		{"try", Verb, "attempt"}, {"refuse", Verb, "denied"}, {"foil", Verb, "failed"}, {"prevent", Verb, "averted"},
		{"cancel", Verb, "cancelled"}, {"postpone", Verb, "postponed"}, {"continue", Verb, "ongoing"},
		{"threat", Noun, "hypothetical"}, {"attempt", Noun, "attempt"}, {"suspected", Adjective, "hedged"},
		{"if", Conjunction, "hypothetical"}, {"unless", Conjunction, "hypothetical"}, {"stop", Verb, "averted"},
		{"no longer", Adverb, "denied"}, {"must", Modal, "required"}, {"almost", Adverb, "denied"},
	} {
		if !slices.ContainsFunc(l.Effect(c.word, c.pos), func(e Effect) bool { return e.Effect == c.effect }) {
			t.Errorf("%s %s: %v, want %s", c.word, c.pos, l.Effect(c.word, c.pos), c.effect)
		}
	}
	if f := l.FigureWord("die", Verb); len(f) != 1 || !slices.Equal(f[0].Of, []string{"killed"}) || f[0].Slots[0] != Subject {
		t.Errorf("die: %+v", f)
	}
	if f := l.FigureWord("casualty", Noun); len(f) == 0 || !slices.Equal(f[0].Of, []string{"killed", "wounded"}) || f[0].Slots[0] != Self {
		t.Errorf("casualty: %+v", f)
	}
	if u, ok := l.Unit("policeman"); !ok || !u.People || u.Name != "police officers" {
		t.Errorf("policeman: %+v", u)
	}
	if u, ok := l.Unit("bus"); !ok || u.People || u.Name != "buses" {
		t.Errorf("bus: %+v", u)
	}
	if u, ok := l.Unit("body"); !ok || !u.People || u.Name != "" {
		t.Errorf("body: %+v", u)
	}
	for _, p := range l.Phases("break", Verb) {
		if p.Of("siege") && p.Phase != "ended" || p.Of("ceasefire") && p.Phase != "violated" {
			t.Errorf("break: %+v", p)
		}
	}
	if v := l.Light("come under"); len(v) != 1 || v[0].Noun != Object || !slices.Equal(v[0].Recipient, []Slot{Subject}) ||
		!v[0].Of(Code{Event: "ASSAULT", Mode: "firearms"}) || v[0].Of(Code{Event: "AID"}) {
		t.Errorf("come under: %+v", v)
	}
	if l.Predicates("harmonica", Noun) != nil && len(l.Predicates("harmonica", Noun)) != 0 {
		t.Error("harmonica is a predicate")
	}
}

func TestSensesToTryFirstStandInFront(t *testing.T) {
	l := load(t)
	for word := range l.predicates.at {
		for _, pos := range []Pos{Verb, Noun, Adjective} {
			senses := l.Predicates(word, pos)
			for i := 1; i < len(senses); i++ {
				if a, b := senses[i-1], senses[i]; a.Weak && !b.Weak || a.Weak == b.Weak && a.rank() > b.rank() {
					t.Fatalf("%s: line %d stands before line %d", word, a.Line, b.Line)
				}
			}
		}
	}
}

func TestAllows(t *testing.T) {
	l := load(t)
	need := func(s string) Need {
		n, err := newFrames().needs(s)
		if err != nil {
			t.Fatal(err)
		}
		return n.All[0]
	}
	for _, c := range []struct {
		need, head string
		is         []string
		want       bool
	}{
		{"obj:truces", "ceasefire", nil, true}, {"obj:truces", "siege", nil, false}, {"not:obj:film,record", "film", nil, false},
		{"not:obj:film,record", "tank", nil, true}, {"not:obj:film", "", nil, true}, {"obj:any", "", nil, false},
		{"obj:any", "tank", nil, true}, {"obj:place", "palmyra", []string{"place"}, true}, {"obj:place", "town", nil, true},
		{"obj:actor", "isis", []string{"group"}, true}, {"obj:actor", "soldier", nil, true}, {"obj:actor", "aleppo", []string{"place"}, false},
		{"obj:self", "himself", []string{"self"}, true}, {"subj:force", "rebel", nil, true}, {"obj:place,half", "half", nil, true},
	} {
		if got := l.Allows(need(c.need), c.head, c.is...); got != c.want {
			t.Errorf("%s of %q %v: %v", c.need, c.head, c.is, got)
		}
	}
	if !l.InClass("howitzer", "weapons") || l.InClass("cat", "weapons") || l.InClass("howitzer", "nonsense") {
		t.Error("InClass")
	}
}

func TestMatchPhrase(t *testing.T) {
	l := load(t)
	for _, c := range []struct {
		lemmas, forms string
		at            int
		table         Table
		lemma         string
		pos           Pos
		places        []int
	}{
		{"the air strike kill nine", "", 1, PredicateTable, "air strike", Noun, []int{1, 2}},
		{"gunman take two priest hostage", "", 1, PredicateTable, "take _ hostage", Verb, []int{1, 4}},
		{"two priest be take hostage", "", 3, PredicateTable, "take _ hostage", Verb, []int{3, 4}},
		{"the rebel - hold east", "the rebel - held east", 1, PredicateTable, "rebel-held", Adjective, []int{1, 2, 3}},
		{"a cease - fire hold", "", 1, PredicateTable, "cease-fire", Noun, []int{1, 2, 3}},
		{"accord to resident", "according to residents", 0, CueTable, "according to", Preposition, []int{0, 1}},
		{"as one diplomat put it", "", 0, CueTable, "as _ put it", Fixed, []int{0, 3, 4}},
		{"he no longer fight", "", 1, EffectTable, "no longer", Adverb, []int{1, 2}},
		{"the death toll rise", "", 1, FigureTable, "death toll", Noun, []int{1, 2}},
		{"six police officer", "", 1, UnitTable, "police officer", Noun, []int{1, 2}},
		{"army carry out raid", "", 1, LightTable, "carry out", Verb, []int{1, 2}},
		{"truce come into force", "", 1, PhaseTable, "come into force", Verb, []int{1, 2, 3}},
	} {
		var forms []string
		if c.forms != "" {
			forms = strings.Fields(c.forms)
		}
		found := l.MatchTokens(strings.Fields(c.lemmas), forms, c.at)
		if !slices.ContainsFunc(found, func(m Match) bool {
			return m.Table == c.table && m.Lemma == c.lemma && m.Pos == c.pos && slices.Equal(m.At, c.places) && m.End == c.places[len(c.places)-1]+1
		}) {
			t.Errorf("%s: %v", c.lemmas, found)
		}
	}
	lemmas := strings.Fields("take the town . they be hostage")
	for _, m := range l.MatchPhrase(lemmas, 0) {
		if m.Lemma == "take _ hostage" {
			t.Error("a gap spans the end of a sentence")
		}
	}
	if l.MatchPhrase(lemmas, -1) != nil || l.MatchPhrase(lemmas, 99) != nil {
		t.Error("a match outside the text")
	}
}

// Whatever MatchPhrase finds can be looked up.
func TestMatchesCanBeLookedUp(t *testing.T) {
	l := load(t)
	for _, p := range l.phrases.list {
		n := 0
		switch p.table {
		case PredicateTable:
			n = len(l.Predicates(p.word, p.pos))
		case PhaseTable:
			n = len(l.Phases(p.word, p.pos))
		case FigureTable:
			n = len(l.FigureWord(p.word, p.pos))
		case UnitTable:
			if _, ok := l.Unit(p.word); ok {
				n++
			}
		case CueTable:
			if _, ok := l.Cue(p.word, p.pos); ok {
				n++
			}
		case EffectTable:
			n = len(l.Effect(p.word, p.pos))
		case LightTable:
			n = len(l.Light(p.word))
		}
		if n == 0 {
			t.Errorf("%v cannot be looked up", p)
		}
		words := strings.Fields(strings.ReplaceAll(p.word, "_ ", ""))
		if !slices.ContainsFunc(l.MatchPhrase(words, 0), func(m Match) bool { return m.Lemma == p.word && m.Table == p.table }) &&
			(len(words) > 1 || !strings.Contains(p.word, "-")) {
			t.Errorf("%q is not found", p.word)
		}
	}
}

// whole is the built-in files with one of them replaced.
func whole(t testing.TB, file, text string) fs.FS {
	m := fstest.MapFS{}
	list, err := fs.Glob(files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range list {
		data, _ := fs.ReadFile(files, name)
		m[name] = &fstest.MapFile{Data: data}
	}
	m[file] = &fstest.MapFile{Data: []byte(text)}
	return m
}

func TestABadLineIsRefused(t *testing.T) {
	for _, c := range []struct{ file, line, why string }{
		{"predicates.txt", "shell | v | ASSAULT.heavy-weapons | subj | obj | obj", "6 columns, want 7"},
		{"predicates.txt", "shell | v | ASSAULT.heavy | subj | obj | obj | -", `no mode "heavy"`},
		{"predicates.txt", "shell | v | ATTACK | subj | obj | obj | -", "no event type"},
		{"predicates.txt", "shell | v | control:has | subj | obj | obj | -", "no state of control"},
		{"predicates.txt", "shell | v | process:truce | subj | obj | obj | -", "no process"},
		{"predicates.txt", "shell | v | process:talks.over | subj | obj | obj | -", "no phase"},
		{"predicates.txt", "shell | v | ASSAULT+AID | subj | obj | obj | -", "two events"},
		{"predicates.txt", "shell | v | process:talks+AID | subj | obj | obj | -", "is written"},
		{"predicates.txt", "shell | verb | AID | subj | obj | obj | -", "one letter"},
		{"predicates.txt", "shell | x | AID | subj | obj | obj | -", "none of"},
		{"predicates.txt", "Shell | v | AID | subj | obj | obj | -", `holds "S"`},
		{"predicates.txt", "shell | v | AID | subject | obj | obj | -", `no slot "subject"`},
		{"predicates.txt", "shell | v | AID | subj subj | obj | obj | -", "comes twice"},
		{"predicates.txt", "shell | v | AID | subj | obj | obj | strong", "no condition"},
		{"predicates.txt", "shell | v | AID | subj | obj | obj | obj:", "no word"},
		{"predicates.txt", "shell | v | AID | subj | obj | obj | obj:a obj:b", "two conditions"},
		{"predicates.txt", "shell | v | AID | subj | obj | obj | weak weak", "comes twice"},
		{"predicates.txt", "shell | v | AID | subj | obj |  | -", "empty column"},
		{"predicates.txt", "shell | v | AID | subj | obj || -", "divided"},
		{"predicates.txt", "shell  out | v | AID | subj | obj | - | -", "a space too many"},
		{"predicates.txt", "shell | v | AID | subj | obj  of | - | -", "a space too many"},
		{"predicates.txt", "_ shell | v | AID | subj | obj | - | -", "gap"},
		{"predicates.txt", "shell | v | AID | - | - | - | -\nshell | v | AID | subj | - | - | weak", "says again"},
		{"phases.txt", "halt | v | halted | * | obj", "no phase"},
		{"phases.txt", "halt | v | ended | truce | obj", "no process"},
		{"phases.txt", "halt | v | ended | * | -", "no slot"},
		{"phases.txt", "halt | v | ended | * | obj\nhalt | v | suspended | * | subj obj", "says again"},
		{"figures.txt", "die | v | dead | subj | -", "no figure"},
		{"figures.txt", "die | v | killed | who | -", "no slot"},
		{"units.txt", "bus | thing | -", "needs a name"},
		{"units.txt", "bus | vehicle | buses", "neither"},
		{"units.txt", "bus | thing | buses\nbus | thing | coaches", "says again"},
		{"cues.txt", "say | v | saying | yes | none", "no kind"},
		{"cues.txt", "say | v | say | maybe | none", "yes, no or clause"},
		{"cues.txt", "say | v | say | yes | sure", "no hedge"},
		{"status.txt", "may | m | maybe | head", "no effect"},
		{"status.txt", "may | m | hedged | -", "no scope"},
		{"light.txt", "wage | obj | subj | on | WAR", "no type and no process"},
		{"blame.txt", "link | obj | - | - | supposed", "no slot for who did it"},
		{"blame.txt", "link | obj | to | - | perhaps", "neither told nor supposed"},
		{"directions.txt", "process:talks | to | -", "no type"},
		{"directions.txt", "AID | towards whom | -", "no slot"},
		{"directions.txt", "AID | to | to\nAID | for | -", "says again"},
		{"classes.txt", "weapons | gun gun", "twice"},
		{"classes.txt", "weapons | @guns", "no class"},
		{"classes.txt", "weapons | @weapons", "itself"},
	} {
		_, err := LoadFS(whole(t, c.file, "# comment\n"+c.line+"\n"))
		var at *LineError
		if !errors.As(err, &at) || at.File != c.file || at.Line < 2 || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: %q: %v, want %q", c.file, c.line, err, c.why)
		}
	}
	if _, err := LoadFS(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no files: %v", err)
	}
}

func FuzzLines(f *testing.F) {
	for _, file := range []string{"predicates.txt", "phases.txt", "figures.txt", "units.txt", "cues.txt", "status.txt", "light.txt", "blame.txt", "directions.txt"} {
		data, err := fs.ReadFile(files, file)
		if err != nil {
			f.Fatal(err)
		}
		n := 0
		for line := range strings.Lines(string(data)) {
			if n++; n%211 == 0 {
				f.Add(strings.TrimSuffix(line, "\n"))
			}
		}
	}
	f.Fuzz(func(t *testing.T, line string) {
		fr := newFrames()
		if s, err := fr.sense(1, line); err == nil {
			code := strings.Split(line, " | ")[2]
			if s.Code.String() != code || s.Code == (Code{}) || s.Lemma == "" {
				t.Fatalf("%q reads as %+v", line, s)
			}
			for _, n := range s.All {
				if again, err := newFrames().needs(n.String()); err != nil || !again.same(Needs{All: []Need{n}}) {
					t.Fatalf("%q: condition %q: %v", line, n, err)
				}
			}
		}
		if p, err := fr.phase(1, line); err == nil && (p.Word == "" || !slices.Contains(phases, p.Phase) || len(p.Slots) == 0) {
			t.Fatalf("%q reads as %+v", line, p)
		}
		if g, err := fr.figure(1, line); err == nil && (g.Word == "" || len(g.Of) == 0 || len(g.Slots) == 0) {
			t.Fatalf("%q reads as %+v", line, g)
		}
		if u, err := parseUnit(1, line); err == nil && (u.Noun == "" || !u.People && u.Name == "") {
			t.Fatalf("%q reads as %+v", line, u)
		}
		if c, err := parseCue(1, line); err == nil && (c.Word == "" || !slices.Contains(hedges, c.Hedge)) {
			t.Fatalf("%q reads as %+v", line, c)
		}
		if e, err := fr.effect(1, line); err == nil && (e.Word == "" || len(e.Scope) == 0) {
			t.Fatalf("%q reads as %+v", line, e)
		}
		if l, err := fr.light(1, line); err == nil && (l.Lemma == "" || l.Noun == "") {
			t.Fatalf("%q reads as %+v", line, l)
		}
		if b, err := fr.blame(1, line); err == nil && (b.Lemma == "" || len(b.Doer) == 0) {
			t.Fatalf("%q reads as %+v", line, b)
		}
		if d, err := fr.direction(1, line); err == nil && d.Type == "" {
			t.Fatalf("%q reads as %+v", line, d)
		}
	})
}

func FuzzMatchTokens(f *testing.F) {
	l := load(f)
	f.Add("gunman take two priest hostage", "gunmen took two priests hostage")
	f.Add("rebel - hold east", "")
	f.Fuzz(func(t *testing.T, lemmas, forms string) {
		a, b := strings.Fields(lemmas), strings.Fields(forms)
		for at := range a {
			for _, m := range l.MatchTokens(a, b, at) {
				if len(m.At) < 2 || m.At[0] != at || m.End != m.At[len(m.At)-1]+1 || m.End > len(a) || !slices.IsSorted(m.At) {
					t.Fatalf("%+v in %q at %d", m, lemmas, at)
				}
			}
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

func BenchmarkMatchTokens(b *testing.B) {
	l := load(b)
	lemmas := strings.Fields("rebel fighter blow up a bridge and take two police officer hostage in the rebel - hold east , accord to a report in state media")
	for b.Loop() {
		for i := range lemmas {
			l.MatchTokens(lemmas, lemmas, i)
		}
	}
}
