package actors

import (
	"strings"
	"testing"
	"time"
)

func table(t testing.TB) *Table {
	t.Helper()
	x, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func on(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

// The tables hold what the package was built for, and every line of them loads.
func TestTablesLoad(t *testing.T) {
	x := table(t)
	for _, c := range []struct {
		what      string
		have, min int
	}{
		{"nouns", len(x.nouns), 700}, {"bodies", len(x.bodies), 500}, {"groups", len(x.groups), 400},
		{"parties", len(x.parties), 250}, {"offices", len(x.offices), 1400}, {"outlets", len(x.outlets), 400},
	} {
		t.Logf("%d %s", c.have, c.what)
		if c.have < c.min {
			t.Errorf("%d %s, want %d", c.have, c.what, c.min)
		}
	}
	t.Logf("%d people", len(x.humans))
}

// Every name of every row leads back to it.
func TestEveryNameIsFound(t *testing.T) {
	x := table(t)
	in := func(what string, names []string, find func(string) bool) {
		for _, n := range names {
			if !find(n) {
				t.Errorf("%s: %q leads nowhere", what, n)
			}
		}
	}
	for _, b := range x.bodies {
		in(b.Name, append(b.Aliases, b.Name), func(n string) bool {
			for _, y := range x.Bodies(n) {
				if y.Name == b.Name && y.Country == b.Country {
					return true
				}
			}
			return false
		})
	}
	for _, g := range x.groups {
		in(g.Name, append(g.Aliases, g.Name), func(n string) bool {
			for _, y := range x.Groups(n) {
				if y.Name == g.Name && y.Country == g.Country {
					return true
				}
			}
			return false
		})
	}
	for _, p := range x.parties {
		in(p.Name, append(p.Aliases, p.Name), func(n string) bool {
			for _, y := range x.Parties(n) {
				if y.Name == p.Name && y.Country == p.Country {
					return true
				}
			}
			return false
		})
	}
	for _, o := range x.outlets {
		in(o.Name, append(o.Aliases, o.Name), func(n string) bool {
			for _, y := range x.Outlets(n) {
				if y.Name == o.Name && y.Country == o.Country {
					return true
				}
			}
			return false
		})
	}
	for _, o := range x.offices {
		in(o.Person, append([]string{o.Person, o.Last}, o.Aliases...), func(n string) bool {
			for _, y := range x.People(n, time.Time{}) {
				if y.Person == o.Person {
					return true
				}
			}
			return false
		})
	}
	for _, n := range x.nouns {
		if y, ok := x.Noun(n.Lemma); !ok || y != n {
			t.Errorf("%q leads to %v", n.Lemma, y)
		}
	}
}

func TestNoun(t *testing.T) {
	x := table(t)
	for _, c := range []struct {
		lemma, sector, kind, role string
		anonymous                 bool
	}{
		{"soldier", "MIL", Person, "soldier", false},
		{"Prime Minister", "GOV", Person, "prime minister", false},
		{"premier", "GOV", Person, "prime minister", false},
		{"foreign ministry", "GOV", Agency, "foreign ministry", false},
		{"guerrillas", "REB", Crowd, "guerrillas", false},
		{"gunmen", "UAF", Crowd, "gunmen", false},
		{"Supreme Court judges", "JUD", Person, "judge", false},
		{"residents", "CVL", Crowd, "residents", true},
		{"sources", "UNK", Crowd, "sources", true},
		{"ex-president", "ELI", Person, "former president", false},
		{"vice-president", "GOV", Person, "vice president", false},
		{"policewomen", "COP", Person, "policeman", false},
		{"deputies", "LEG", Crowd, "lawmakers", false},
		{"refugees", "REF", Crowd, "refugees", true},
		{"NGO", "SOC", Agency, "ngo", false},
		{"coca growers", "AGR", Crowd, "coca farmers", false},
	} {
		n, ok := x.Noun(c.lemma)
		if !ok || n.Sector != c.sector || n.Kind != c.kind || n.Role != c.role || n.Anonymous != c.anonymous {
			t.Errorf("%s: %+v", c.lemma, n)
		}
	}
	for _, no := range []string{"", "table", "yesterday", "s"} {
		if n, ok := x.Noun(no); ok {
			t.Errorf("%q is %+v", no, n)
		}
	}
	if n, _ := x.Noun("spokeswoman"); !n.Borrows || n.Role != "spokesman" {
		t.Errorf("spokeswoman: %+v", n)
	}
}

func TestNames(t *testing.T) {
	x := table(t)
	for _, c := range []struct{ name, country, sector string }{
		{"ISIS", "IMG", "REB"}, {"Daesh", "IMG", "REB"}, {"IS", "IMG", "REB"}, {"Al Qaeda", "IMG", "REB"},
		{"the Houthis", "YEM", "REB"}, {"Farabundo Marti National Liberation Front", "SLV", "REB"}, {"FMLN", "SLV", "REB"},
		{"Hizbullah", "LBN", "REB"}, {"al Shabab", "SOM", "REB"}, {"Sendero Luminoso", "PER", "REB"}, {"YPG", "SYR", "REB"},
		{"ash-Shabaab", "SOM", "REB"}, {"M-19", "COL", "REB"}, {"M19", "COL", "REB"}, {"Wagner", "RUS", "PRM"},
	} {
		if g, ok := x.Group(c.name); !ok || g.Country != c.country || g.Sector != c.sector {
			t.Errorf("%s: %+v", c.name, g)
		}
	}
	for _, no := range []string{"is", "Is", "aa", "farc", "", "al", "The"} {
		if g, ok := x.Group(no); ok {
			t.Errorf("%q is %+v", no, g)
		}
	}
	for _, c := range []struct{ name, country, sector string }{
		{"the Pentagon", "USA", "MIL"}, {"Kremlin", "RUS", "GOV"}, {"Knesset", "ISR", "LEG"}, {"UNHCR", "UNO", ""},
		{"Quai d'Orsay", "FRA", "GOV"}, {"Quai d’Orsay", "FRA", "GOV"}, {"IDF", "ISR", "MIL"}, {"European Union", "EUR", ""},
		{"Médecins Sans Frontières", "NGO", "MED"}, {"SOHR", "SYR", "SOC"}, {"Malacañang", "PHL", "GOV"}, {"WHO", "UNO", ""},
	} {
		if b, ok := x.Body(c.name); !ok || b.Country != c.country || b.Sector != c.sector {
			t.Errorf("%s: %+v", c.name, b)
		}
	}
	if b, ok := x.Body("who"); ok {
		t.Errorf("who is %+v", b)
	}
	if p, ok := x.Party("AK Party"); !ok || p.Country != "TUR" {
		t.Errorf("AK Party: %+v", p)
	}
	if n := len(x.Parties("Labour Party")); n < 3 {
		t.Errorf("%d Labour Parties", n)
	}
	if o, ok := x.Outlet("Anadolu"); !ok || !o.State || !o.Agency || o.Country != "TUR" {
		t.Errorf("Anadolu: %+v", o)
	}
	if o, ok := x.Outlet("The New York Times"); !ok || o.State || o.Agency {
		t.Errorf("New York Times: %+v", o)
	}
	if o, ok := x.Outlet("time"); ok {
		t.Errorf("time is %+v", o)
	}
}

func TestPeople(t *testing.T) {
	x := table(t)
	for _, c := range []struct{ name, at, person, role, country string }{
		{"Erdogan", "2016-12-16", "Recep Tayyip Erdogan", "president", "TUR"},
		{"Erdogan", "2010-01-01", "Recep Tayyip Erdogan", "prime minister", "TUR"},
		{"Bush", "1990-08-02", "George H. W. Bush", "president", "USA"},
		{"Bush", "2003-03-20", "George W. Bush", "president", "USA"},
		{"al-Assad", "2016-12-16", "Bashar al-Assad", "president", "SYR"},
		{"Assad", "1982-02-02", "Hafez al-Assad", "president", "SYR"},
		{"Xi", "2019-01-01", "Xi Jinping", "general secretary", "CHN"},
		{"Xi Jinping", "2019-01-01", "Xi Jinping", "general secretary", "CHN"},
		{"Kim Jong Un", "2017-01-01", "Kim Jong-un", "supreme leader", "PRK"},
		{"Cristiani", "1989-11-11", "Alfredo Cristiani", "president", "SLV"},
		{"Nasrallah", "2006-07-12", "Hassan Nasrallah", "secretary-general of Hezbollah", "LBN"},
		{"Ban", "2012-01-01", "Ban Ki-moon", "secretary-general", "UNO"},
		{"Zelenskyy", "2022-02-24", "Volodymyr Zelensky", "president", "UKR"},
		{"de Mistura", "2016-12-16", "Staffan de Mistura", "envoy for Syria", "UNO"},
		{"Sissi", "2015-01-01", "Abdel Fattah al-Sisi", "president", "EGY"},
		{"Lopez Obrador", "2020-01-01", "Andrés Manuel López Obrador", "president", "MEX"},
	} {
		all := x.People(c.name, on(c.at))
		if len(all) == 0 || all[0].Person != c.person || all[0].Role != c.role || all[0].Country != c.country {
			t.Errorf("%s on %s: %+v", c.name, c.at, all)
		}
	}
	if all := x.People("Nobody Atall", on("2000-01-01")); all != nil {
		t.Errorf("nobody: %+v", all)
	}
}

func TestOffice(t *testing.T) {
	x := table(t)
	for _, c := range []struct{ country, role, at, person string }{
		{"TUR", "president", "2016-12-16", "Recep Tayyip Erdogan"},
		{"USA", "secretary of state", "2016-05-23", "John Kerry"},
		{"USA", "foreign minister", "1985-01-01", "George Shultz"},
		{"GBR", "foreign secretary", "2016-12-16", "Boris Johnson"},
		{"DEU", "chancellor", "1990-10-03", "Helmut Kohl"},
		{"DEU", "leader", "2010-01-01", "Angela Merkel"},
		{"IRN", "leader", "2020-01-13", "Ali Khamenei"},
		{"RUS", "defense minister", "2022-02-24", "Sergei Shoigu"},
		{"UNO", "secretary-general", "1994-04-06", "Boutros Boutros-Ghali"},
		{"USA", "president", "2021-01-20", "Joe Biden"}, // the day of the handover
		{"SAU", "king", "1990-08-02", "Fahd bin Abdulaziz"},
		{"CHN", "leader", "1989-06-01", "Yang Shangkun"},
		{"ISR", "prime minister", "1995-11-03", "Yitzhak Rabin"},
		{"HKG", "chief executive", "2019-10-16", "Carrie Lam"},
		{"PER", "president", "1992-04-05", "Alberto Fujimori"},
	} {
		if o, ok := x.Office(c.country, c.role, on(c.at)); !ok || o.Person != c.person {
			t.Errorf("%s %s on %s: %v %q", c.country, c.role, c.at, ok, o.Person)
		}
	}
	for _, c := range []struct{ country, role, at string }{
		{"USA", "king", "2000-01-01"}, {"LBN", "president", "2015-06-01"}, {"XXX", "president", "2000-01-01"},
	} {
		if o, ok := x.Office(c.country, c.role, on(c.at)); ok {
			t.Errorf("%s %s on %s: %q", c.country, c.role, c.at, o.Person)
		}
	}
	if _, ok := x.Office("USA", "president", time.Time{}); ok {
		t.Error("an office without a date")
	}
}

// Two who hold one office at once leave it open, and so do years that touch.
func TestOfficeLeavesOpen(t *testing.T) {
	x := &Table{}
	err := x.loadPeople("A Ant | | president | SLV | GOV | 1990 | 1994\nB Bee | | president | SLV | GOV | 1994 |\n" +
		"C Cat | | king | SLV | GOV | 1990-01-01 |\nD Dog | | king | SLV | GOV | 1991-01-01 |\n")
	if err != nil {
		t.Fatal(err)
	}
	if o, ok := x.Office("SLV", "president", on("1994-03-01")); ok {
		t.Error(o.Person)
	}
	if o, ok := x.Office("SLV", "king", on("1992-01-01")); ok {
		t.Error(o.Person)
	}
	if o, ok := x.Office("SLV", "president", on("1995-01-01")); !ok || o.Person != "B Bee" {
		t.Error(o.Person)
	}
}

// A person's time in one office of a country does not overlap with another's where both are sure of their days, and
// no line ends before it begins.
func TestTermsDoNotCross(t *testing.T) {
	x := table(t)
	for k, rows := range x.held {
		switch k.role {
		case "president", "primeminister", "foreignminister", "defenceminister", "king", "emir", "secretarygeneral":
		default:
			continue
		}
		for i, a := range rows {
			for _, b := range rows[i+1:] {
				a, b := x.offices[a], x.offices[b]
				from, to := a.From.Last, b.To.First
				if b.From.Last.After(from) {
					from = b.From.Last
				}
				if b.To.IsZero() || !a.To.IsZero() && a.To.First.Before(to) {
					to = a.To.First
				}
				if a.To.IsZero() && b.To.IsZero() || to.After(from) {
					t.Errorf("%s %s: %s and %s at once", k.country, k.role, a.Person, b.Person)
				}
			}
		}
	}
}

func TestBadLines(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"nouns", "soldier | MIL | person |", "nouns.txt:1: 4 columns, want 5"},
		{"nouns", "# x\n\nsoldier | XXX | person | | ", `nouns.txt:3: "XXX" is no sector`},
		{"nouns", "soldier | MIL | robot | | ", `nouns.txt:1: "robot" is not`},
		{"nouns", "Soldier | MIL | person | | ", "not in lower case"},
		{"nouns", "soldier | MIL | person | | blue", `"blue" is no flag`},
		{"nouns", "soldier | MIL | person | |\nsoldier | MIL | person | |", "nouns.txt:2"},
		{"bodies", "Knesset | | ISR | LEG | zoo", `bodies.txt:1: "zoo" is no kind`},
		{"bodies", "Knesset | | ISR | LEG | parliament\nknesset | | ISR | LEG | parliament", "bodies.txt:2"},
		{"bodies", "Knesset | a;;b | ISR | LEG | parliament", "empty name"},
		{"bodies", "| | ISR | LEG | parliament", "no name"},
		{"bodies", "... | | ISR | LEG | parliament", "no letter"},
		{"groups", "PKK | | TUR | REB | 1978", "groups.txt:1"},
		{"groups", "PKK | | TUR | REB | 1978-1970", "no years"},
		{"groups", "PKK | | TRK | REB | 1978-", `"TRK" is no country`},
		{"parties", "Likud | | ISR | GOV", "neither PTY nor OPP"},
		{"outlets", "AFP | | FRA | no | perhaps", `"perhaps" is neither yes nor no`},
		{"offices", "president | QQQ | head", "no country"},
		{"offices", "president | | head\nking | | head", "offices.txt:2"},
		{"people", "A B | | president | SLV | GOV | 1990-02-30 |", "people.txt:1: \"1990-02-30\" is no date"},
		{"people", "A B | | president | SLV | GOV | 1990 | 1989", "ends 1989 before"},
		{"people", "A B | | president | SLV | GOV | |", "no date"},
		{"people", "A B | | | SLV | GOV | 1990 |", "no office"},
		{"people", "A /B | | president | SLV | GOV | 1990 |", "slashes"},
		{"people", "A B | C / D | president | SLV | GOV | 1990 |", "slash"},
		{"people", "/=A/ B | | president | SLV | GOV | 1990 |", "only an alias has ="},
		{"people", "A\xff | | president | SLV | GOV | 1990 |", "not UTF-8"},
	} {
		err := loadOne(c.file, c.text)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), c.file+".txt:") {
			t.Errorf("%s %q: %v", c.file, c.text, err)
		}
	}
}

func loadOne(file, text string) error {
	x := &Table{}
	switch file {
	case "nouns":
		return x.loadNouns(text)
	case "bodies":
		return x.loadBodies(text)
	case "groups":
		return x.loadGroups(text)
	case "parties":
		return x.loadParties(text)
	case "outlets":
		return x.loadOutlets(text)
	case "offices":
		return x.loadOffices(text)
	}
	return x.loadPeople(text)
}

func TestFold(t *testing.T) {
	for _, same := range [][]string{
		{"al-Assad", "Assad", "el Assad", "AL-ASSAD", "Assad's", "Assad’s"},
		{"The Hague", "Hague"},
		{"Kim Jong-un", "Kim Jong Un", "Kim Jongun"},
		{"Erdoğan", "Erdogan"}, {"Đinđić", "Dindic"}, {"Łódź", "Lodz"}, {"Şahin", "Sahin"},
		{"Izz ad-Din al-Qassam", "Izz-Din Qassam"},
		{"U.N.", "UN"}, {"Ba'ath", "Baath", "Ba’ath", "Baʿath"}, {"R&AW", "R and AW"},
	} {
		for _, s := range same[1:] {
			if Fold(s) != Fold(same[0]) {
				t.Errorf("%q folds to %q, %q to %q", same[0], Fold(same[0]), s, Fold(s))
			}
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"al-Assad", "The Hague", "al", "the the", "Ærø", "İ", "ﬁ", "al al", "’s", "t he"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := Fold(s)
		if b := Fold(a); b != a {
			t.Errorf("%q folds to %q, that to %q", s, a, b)
		}
	})
}

func FuzzLoad(f *testing.F) {
	for file, text := range map[string]string{
		"nouns": nounsText, "bodies": bodiesText, "groups": groupsText, "parties": partiesText,
		"outlets": outletsText, "offices": officesText, "people": peopleText,
	} {
		for i, line := range strings.Split(text, "\n") {
			if i%97 == 40 {
				f.Add(file, line)
			}
		}
	}
	f.Fuzz(func(t *testing.T, _, text string) {
		x := &Table{}
		for name, load := range map[string]func(string) error{
			"nouns": x.loadNouns, "bodies": x.loadBodies, "groups": x.loadGroups, "parties": x.loadParties,
			"outlets": x.loadOutlets, "offices": x.loadOffices, "people": x.loadPeople,
		} {
			if err := load(text); err != nil && !strings.HasPrefix(err.Error(), name+".txt:") {
				t.Errorf("%s: %v names no line", name, err)
			}
		}
		for _, o := range x.offices {
			if len(x.People(o.Person, o.From.First)) == 0 && Fold(o.Person) != "" {
				t.Errorf("%q is lost", o.Person)
			}
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}
