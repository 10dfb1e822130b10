package witness

import (
	"strings"
	"testing"

	"sitrep"
	"sitrep/actors"
)

func TestSourceKeys(t *testing.T) {
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	const observatory = "Syrian Observatory for Human Rights"
	body := func(name string) sitrep.Actor { return sitrep.Actor{Name: name, Kind: sitrep.Body} }
	person := func(name, role string) sitrep.Actor {
		return sitrep.Actor{Name: name, Kind: sitrep.Person, Role: role}
	}
	for _, c := range []struct {
		name  string
		actor sitrep.Actor
		also  []sitrep.Actor // named in the same report
		want  string         // "": a key of this report alone
	}{
		{"full name", body(observatory), nil, observatory},
		{"acronym", body("SOHR"), nil, observatory},
		{"its director", person("Rami Abdel Rahman", "director"), nil, observatory},
		{"the table's other spelling, with his title", person("Observatory director Rami Abdulrahman", "director"), nil, observatory},
		{"head of it, unnamed", person("head of the Syrian Observatory for Human Rights", "head"), nil, observatory},
		{"part of the name, where the whole is there", body("Britain-based Observatory"), []sitrep.Actor{body(observatory)}, observatory},
		{"a description, where one body fits", person("monitor", "monitor"), []sitrep.Actor{body(observatory), body("United Nations")}, observatory},
		{"a description, where two fit", body("group"), []sitrep.Actor{body(observatory), body("Human Rights Watch")}, ""},
		{"a description, where none fits", person("monitor", "monitor"), []sitrep.Actor{body("United Nations")}, ""},
		{"an agency", body("state news agency SANA"), nil, "SANA"},
		{"the agency, where it is named", body("news agency"), []sitrep.Actor{body("SANA"), body(observatory)}, "SANA"},
		{"a person, with the article", person("Osman al-Hadrab", "governor"), nil, "Osman Hadrab"},
		{"a person, without", person("Osman Hadrab", "governor"), nil, "Osman Hadrab"},
		{"the governor, where one is named", person("governor", "governor"), []sitrep.Actor{person("Osman Hadrab", "governor")}, "Osman Hadrab"},
		{"nobody in particular", sitrep.Actor{Name: "residents", Kind: sitrep.Group, Anonymous: true}, []sitrep.Actor{body(observatory)}, ""},
		{"a doctor", sitrep.Actor{Name: "doctor", Kind: sitrep.Person, Role: "doctor", Anonymous: true}, nil, ""},
	} {
		actor := c.actor
		actor.ID = "a0"
		record := &sitrep.Record{Report: sitrep.Report{ID: "r1", Outlet: "AFP", Credit: "Meridian Wire"}, Actors: []sitrep.Actor{actor}}
		for i, a := range c.also {
			a.ID = "b" + string(rune('0'+i))
			record.Actors = append(record.Actors, a)
		}
		keys, err := SourceKeys(table, record)
		if err != nil {
			t.Fatal(err)
		}
		got := keys.Sources["a0"]
		if c.want == "" && (Named(got) || !strings.HasPrefix(got, "r1")) || c.want != "" && got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if keys.Outlet != "Agence France-Presse" || keys.Credit != "Meridian Wire" {
			t.Errorf("outlet %q, credit %q", keys.Outlet, keys.Credit)
		}
	}
}

// TestSourceKeysCutName: a long name of which the reading kept the end is still that body's.
func TestSourceKeysCutName(t *testing.T) {
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	text := "Six people drowned, the Syrian Observatory for Human Rights monitor said."
	const at = "for Human Rights monitor"
	start := strings.Index(text, at)
	record := &sitrep.Record{Report: sitrep.Report{ID: "r", Text: text}, Actors: []sitrep.Actor{{ID: "a", Name: at, Kind: sitrep.Person,
		Mentions: []sitrep.Span{sitrep.NewText(text).Span(start, start+len(at))}}}}
	keys, err := SourceKeys(table, record)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := keys.Sources["a"], "Syrian Observatory for Human Rights"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestOutletsThatShareAWord: an outlet is another's only if the whole name agrees, and the report's own outlet goes by its last words.
func TestOutletsThatShareAWord(t *testing.T) {
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ house, name, kind, want string }{ // want "": a key of this report alone
		{"Tana Monitor", "Monitor's correspondents", sitrep.Group, "Tana Monitor"},
		{"Tana Monitor", "Monitor", sitrep.Person, "Tana Monitor"},
		{"Tana Monitor", "reporter of the Monitor", sitrep.Person, "Tana Monitor"},
		{"Tana Monitor", "Al-Monitor", sitrep.Body, "Al-Monitor"},
		{"Lake Wire", "Monitor", sitrep.Body, ""},
		{"Lake Wire", "al-Monitor", sitrep.Body, "Al-Monitor"},
		{"Lake Wire", "Peshawar Daily Times", sitrep.Body, "Peshawar Daily Times"},
		{"Lake Wire", "Tana Evening Standard", sitrep.Body, "Tana Evening Standard"},
		{"Lake Wire", "Evening Standard newspaper", sitrep.Body, "Evening Standard"},
		{"Lake Wire", "Britain's Evening Standard", sitrep.Body, "Evening Standard"},
		{"Lake Wire", "head of the National Relief Bureau", sitrep.Person, "Head Of National Relief Bureau"},
		{"Lake Wire", "Ministry of Foreign Affairs", sitrep.Body, ""},
		{"Lake Wire", "al-Mayadeen TV", sitrep.Body, "Al-Mayadeen"},
		{"Lake Wire", "Guardian newspaper", sitrep.Body, "The Guardian"},
		{"Lake Wire", "Riyadh", sitrep.Body, "Riyadh"},
		{"Lake Wire", "Hill", sitrep.Person, "Hill"},
		{"Voice of Somalia", "Somalia", sitrep.Country, "Somalia"},
		{"Republic News Agency", "Kordofan News Agency", sitrep.Body, "Kordofan News Agency"},
		{"sana", "SANA reporter", sitrep.Person, "SANA"},
	} {
		record := &sitrep.Record{Report: sitrep.Report{ID: "r", Outlet: c.house}, Actors: []sitrep.Actor{{ID: "a", Name: c.name, Kind: c.kind}}}
		keys, err := SourceKeys(table, record)
		if err != nil {
			t.Fatal(err)
		}
		if got := keys.Sources["a"]; c.want == "" && Named(got) || c.want != "" && got != c.want {
			t.Errorf("%s in %s: got %q, want %q", c.name, c.house, got, c.want)
		}
	}
	record := &sitrep.Record{Report: sitrep.Report{ID: "r", Outlet: "Lake Wire"}, Actors: []sitrep.Actor{
		{ID: "a", Name: "Times", Kind: sitrep.Body}, {ID: "b", Name: "Tana Times", Kind: sitrep.Body}, {ID: "c", Name: "local media", Kind: sitrep.Group, Anonymous: true}}}
	keys, err := SourceKeys(table, record)
	if err != nil {
		t.Fatal(err)
	}
	if keys.Sources["a"] != "Tana Times" || Named(keys.Sources["c"]) {
		t.Errorf("got %v", keys.Sources)
	}
}

func TestAccountOf(t *testing.T) {
	n := int64(14)
	record := &sitrep.Record{Report: sitrep.Report{ID: "r"}, Claims: []sitrep.Claim{
		{ID: "c1", Sources: []string{"a1"}, Figures: []sitrep.Figure{{Of: "killed", Low: &n}}},
		{ID: "c2", Sources: []string{"a2"}, Relays: []string{"a1"}, Figures: []sitrep.Figure{{Of: "wounded", Low: &n}}},
		{ID: "c3", Sources: []string{"a1"}},
	}}
	a := AccountOf(record, Keys{Sources: map[string]string{"a1": "X"}, Outlet: "A", Credit: "W"}, Sketch{}, "c2", "c1")
	if a.Report != "r" || a.Outlet != "A" || a.Credit != "W" || len(a.Basis) != 2 {
		t.Fatalf("got %+v", a)
	}
	if b := a.Basis[0]; !b.Killed || b.Wounded || b.Sources[0] != "X" {
		t.Errorf("the first claim: %+v", b)
	}
	if b := a.Basis[1]; b.Killed || !b.Wounded || Named(b.Sources[0]) || b.Relays[0] != "X" {
		t.Errorf("the second claim: %+v", b)
	}
}

func TestDescriptions(t *testing.T) {
	words, err := descriptions()
	if err != nil {
		t.Fatal(err)
	}
	if words["monitor"] != "ngo" || len(words) < 20 {
		t.Errorf("got %v", words)
	}
	for _, c := range []struct{ text, want string }{
		{"monitor\n", `descriptions.txt:1: "monitor" is not "word | kind"`},
		{"# head\nMonitor | ngo\n", `descriptions.txt:2: "Monitor | ngo" is not "word | kind"`},
		{"a | ngo\na | army\n", `descriptions.txt:2: "a" stands in the table already`},
	} {
		if _, err := parseDescriptions(c.text); err == nil || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
}
