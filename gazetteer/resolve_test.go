package gazetteer

import (
	"strings"
	"testing"
)

// marked turns "fighting in [Tripoli], [Lebanon]" into a text and its mentions.
func marked(s string) (string, []Mention) {
	var text strings.Builder
	var ms []Mention
	at, start := 0, -1
	for _, r := range s {
		switch r {
		case '[':
			start = at
			continue
		case ']':
			ms = append(ms, Mention{Text: string([]rune(text.String())[start:at]), Start: start, End: at})
			continue
		}
		text.WriteRune(r)
		at++
	}
	return text.String(), ms
}

// The same name is another place in another report.
func TestHomonyms(t *testing.T) {
	g := Open()
	for _, c := range []struct {
		report, mention, want string // country/division of the mention
	}{
		{"Clashes broke out in [Tripoli], [Lebanon], on Monday.", "Tripoli", "LBN"},
		{"Militias fought near [Tripoli] as the government in [Libya] called for calm in [Misrata] and [Benghazi].", "Tripoli", "LBY"},
		{"Shops closed in [Tripoli]. [Beirut] and [Sidon] were quiet, the Lebanese army said.", "Tripoli", "LBN"},
		{"Trucks waited at [Rafah]. Residents of [Gaza] and [Khan Younis] were told to leave.", "Rafah", "PSE"},
		{"Militants attacked a post outside [Rafah] in [North Sinai], Egyptian officials said. [El Arish] was calm.", "Rafah", "EGY"},
		{"[Georgia] said Russian troops were moving from [South Ossetia] towards [Gori] and [Tbilisi].", "Georgia", "GEO"},
		{"The storm crossed [Alabama] and [Georgia], cutting power in [Atlanta] and [Macon].", "Georgia", "USA/Georgia"},
		{"Russian forces shelled [Avdiivka], north of [Donetsk].", "Avdiivka", "UKR/Donetsk"},
		{"Guerrillas blew up pylons in [Santa Ana] and [Chalatenango], the Salvadoran army said in [San Salvador].", "Santa Ana", "SLV"},
		{"A jury in [Santa Ana], [Calif.], convicted the man.", "Santa Ana", "USA/California"},
		{"He was born in [Paris], [Texas], and works in [Dallas].", "Paris", "USA/Texas"},
		{"Protesters marched in [Paris] and [Lyon], French police said.", "Paris", "FRA"},
		{"The ministers met in [Washington] to discuss [Syria].", "Washington", "USA/District of Columbia"},
		{"Fighting spread from [Goma] to [Bukavu] in eastern [Congo].", "Congo", "COD"},
		{"The [U.S.] and the [UK] condemned the attack.", "U.S.", "USA"},
		{"Hundreds fled [Kobani] for [Turkey].", "Turkey", "TUR"},
		{"[Iran] buried its general in [Kerman]. Crowds filled [Tehran], [Qom], [Arak] and [Ahvaz]. [Iran] had struck a base in [Iraq].", "Iraq", "IRQ"},
		{"Gunmen attacked a bus in [Seytenga], in the northern province of [Séno] in [Burkina Faso].", "Seytenga", "BFA"}, // no Northern District of Israel
		{"Rebels hold [Hama] and [Homs]; [Tel Rifaat] fell to [Turkish] troops.", "Hama", "SYR"},
	} {
		text, ms := marked(c.report)
		found := false
		for i, r := range g.Resolve(Report{Text: text}, ms) {
			if ms[i].Text != c.mention {
				continue
			}
			found = true
			got := r.Place.Country
			if strings.Contains(c.want, "/") {
				got += "/" + r.Place.Admin1
			}
			if !r.Found || got != c.want {
				t.Errorf("%s: %s is %s, want %s (%+v)", c.report, c.mention, got, c.want, r)
			}
		}
		if !found {
			t.Errorf("no %s in %s", c.mention, c.report)
		}
	}
}

// A village in a country of which the report says nothing is none of a report about another.
func TestStray(t *testing.T) {
	g := Open()
	for _, c := range []struct {
		report string
		found  bool
	}{
		{"Shops opened in [Nairobi], [Mombasa], [Kisumu] and [Nakuru]. Two men were held near [Bosa].", false},
		{"Shops opened in [Nairobi], [Mombasa], [Kisumu] and [Nakuru]. Two men were held near [Bosa], [Italy].", true},
		{"Shops opened in [Nairobi], [Mombasa], [Kisumu] and [Nakuru]. Two men were held near [Naples].", true},
	} {
		text, ms := marked(c.report)
		if r := g.Resolve(Report{Text: text}, ms)[4]; r.Found != c.found {
			t.Errorf("%s: found %v as %v, want %v", c.report, r.Found, r.Place, c.found)
		}
	}
}

// Hints from outside the text decide where the text does not.
func TestHints(t *testing.T) {
	g := Open()
	text, ms := marked("Two men were arrested in [Tripoli].")
	for _, c := range []struct {
		r    Report
		want string
	}{
		{Report{Text: text}, "LBY"},
		{Report{Text: text, Country: "LBN"}, "LBN"},
		{Report{Text: text, Outlet: "www.dailystar.com.lb"}, "LBN"},
		{Report{Text: text, Contexts: []string{"Lebanese army arrests two"}}, "LBN"},
	} {
		if r := g.Resolve(c.r, ms)[0]; r.Place.Country != c.want {
			t.Errorf("%+v: %s, want %s", c.r, r.Place.Country, c.want)
		}
	}
	text, ms = marked("A fire in [Springfield] closed the road to [Chicopee].")
	if r := g.Resolve(Report{Text: text}, ms)[0]; r.Place.Admin1 != "Massachusetts" {
		t.Errorf("Springfield near Chicopee is in %s", r.Place.Admin1)
	}
}

func TestRelations(t *testing.T) {
	g := Open()
	text, ms := marked("The convoy was hit near [Raqqa]. In northern [Iraq], [Idlib province] and [eastern Aleppo] it was quiet. [March] saw more.")
	r := g.Resolve(Report{Text: text}, ms)
	if !r[0].Near || r[0].Place.Kind != City || r[0].Precision != ToCity {
		t.Errorf("near Raqqa: %+v", r[0])
	}
	if r[1].Part != "northern" || r[1].Precision != ToCountry {
		t.Errorf("northern Iraq: %+v", r[1])
	}
	if r[2].Precision != ToRegion || r[2].Place.Country != "SYR" {
		t.Errorf("Idlib province: %+v", r[2])
	}
	if r[3].Precision != ToDistrict || r[3].Place.Country != "SYR" {
		t.Errorf("eastern Aleppo: %+v", r[3])
	}
	if r[4].Found {
		t.Errorf("March: %+v", r[4])
	}
	if r := g.Resolve(Report{}, []Mention{{Text: "Beirut"}, {Text: "Xqzkjh"}}); !r[0].Found || r[1].Found {
		t.Errorf("without a text: %+v", r)
	}
}

func FuzzResolve(f *testing.F) {
	f.Add("fighting in [Tripoli], [Lebanon] near [La.]. northern [Iraq]", "x.com.lb")
	f.Add("[ ] [] [Paris], [Texas] ([Fr.", ".")
	g := Open()
	f.Fuzz(func(t *testing.T, s, outlet string) {
		if strings.Count(s, "[") > 20 || len(s) > 2000 {
			return
		}
		text, ms := s, []Mention{{Text: s, Start: 3, End: 1 << 30}, {Start: -4, End: 2}, {Text: "Paris", Start: 0, End: 2}}
		if strings.Count(s, "[") == strings.Count(s, "]") && strings.Index(s, "[") <= strings.Index(s, "]") && !strings.Contains(s, "]]") && !strings.Contains(s, "[]") {
			text = strings.NewReplacer("[", "", "]", "").Replace(s)
			for i, w := range strings.Fields(text) {
				ms = append(ms, Mention{Text: w, Start: i, End: i + len([]rune(w))})
			}
		}
		if got := g.Resolve(Report{Text: text, Outlet: outlet}, ms); len(got) != len(ms) {
			t.Fatalf("%d answers for %d mentions", len(got), len(ms))
		}
	})
}

func BenchmarkResolve(b *testing.B) {
	g := Open()
	text, ms := marked(strings.Repeat("Clashes broke out in [Tripoli], [Lebanon], on Monday. [Beirut] and [Sidon] and [San Jose] were quiet, [Springfield] less so. ", 5))
	for b.Loop() {
		g.Resolve(Report{Text: text}, ms)
	}
}

// A name that the country a report is about must have in a village on no map is no town on another continent, and an adjective is
// no land where the words around it say so.
func TestVillageOnNoMap(t *testing.T) {
	g := Open()
	for _, c := range []struct{ report, mention, country, in string }{
		{"Rebels shelled [San Ramon], [Mejicanos] and [Soyapango] near [San Salvador]. The White House sent advisers.", "San Ramon", "", "SLV"},
		{"Four farmers were killed in [Santa Maria del Valle], [Huanuco Department], on 10 March.", "Santa Maria del Valle", "", "PER"},
		{"The mayor lived in [San Ramon], [California], for years.", "San Ramon", "USA", ""},
		{"The ministers of the Central [American] states met in [Managua].", "American", "", ""},
		{"Trucks burned on the pan-[American] highway in [Colombia].", "American", "", ""},
		{"The [American] envoy left [Bogota].", "American", "USA", ""},
		{"The man shouted in [English].", "English", "", ""},
	} {
		text, ms := marked(c.report)
		for i, r := range g.Resolve(Report{Text: text}, ms) {
			if ms[i].Text == c.mention && (r.Place.Country != c.country || r.In != c.in) {
				t.Errorf("%s: %s is %q in %q, want %q in %q", c.report, c.mention, r.Place.Country, r.In, c.country, c.in)
			}
		}
	}
}
