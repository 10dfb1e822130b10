package story

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sitrep"
)

// reports are three happenings, two of them of the same kind, told by several outlets; the third is told once.
var reports = []struct {
	story string
	sitrep.Report
}{
	{"ferry", sitrep.Report{ID: "a", Title: "Ferry sinks off Port Amsel", Published: "2021-05-03", Text: "PORT AMSEL - At least 14 people drowned when the ferry Corvina sank off Port Amsel late Sunday, the coast guard said. Captain Ilse Brandt, 51, told investigators that a wave had broken the bow door. Divers searched the wreck on Monday for nine passengers who are still missing."}},
	{"ferry", sitrep.Report{ID: "b", Title: "14 dead in Corvina disaster", Published: "2021-05-03", Text: "Fourteen people died and nine were missing after the passenger ferry Corvina went down near Port Amsel on Sunday night. Prosecutors questioned the captain, Ilse Brandt, about the bow door. The coast guard said divers had reached the wreck."}},
	{"ferry", sitrep.Report{ID: "c", Title: "Captain of Corvina questioned", Published: "2021-05-04", Text: "Ilse Brandt, captain of the ferry Corvina that sank off Port Amsel on Sunday, was questioned by prosecutors for six hours on Tuesday. The death toll rose to 17 as divers brought up three more bodies."}},
	{"barge", sitrep.Report{ID: "d", Title: "Ferry capsizes on Lake Tolmo", Published: "2021-05-03", Text: "KARSUND - Six people drowned when a small ferry capsized on Lake Tolmo on Saturday, police in Karsund said. The boat, the Heron, was built for twenty people and carried forty on the way to a wedding. Its owner, Petar Lunic, was arrested."}},
	{"barge", sitrep.Report{ID: "e", Title: "Owner of sunken Heron arrested", Published: "2021-05-04", Text: "Police in Karsund have arrested Petar Lunic, owner of the ferry Heron, which capsized on Lake Tolmo on Saturday with wedding guests aboard. Six people drowned. Forty were aboard a boat built for twenty."}},
	{"vote", sitrep.Report{ID: "f", Title: "Parliament approves budget", Published: "2021-05-04", Text: "Lawmakers approved next year's budget by 61 votes to 55 on Tuesday after a debate of eleven hours. Finance minister Oda Kell said the deficit would fall."}},
}

func group(t *testing.T, of []sitrep.Report) []string {
	t.Helper()
	var profiles []Profile
	for _, r := range of {
		p, err := Read(r)
		if err != nil {
			t.Fatal(err)
		}
		profiles = append(profiles, p)
	}
	labels, err := Group(context.Background(), profiles)
	if err != nil {
		t.Fatal(err)
	}
	return labels
}

func invented() []sitrep.Report {
	var out []sitrep.Report
	for _, r := range reports {
		out = append(out, r.Report)
	}
	return out
}

func TestGroup(t *testing.T) {
	labels := group(t, invented())
	want := map[string]string{"ferry": "a", "barge": "d", "vote": "f"}
	for i, r := range reports {
		if labels[i] != want[r.story] {
			t.Errorf("%s: got the story %s, want %s", r.ID, labels[i], want[r.story])
		}
	}
}

func TestGroupFew(t *testing.T) {
	if labels := group(t, nil); len(labels) != 0 {
		t.Errorf("no reports: got %v", labels)
	}
	one := invented()[:1]
	if labels := group(t, one); !slices.Equal(labels, []string{"a"}) {
		t.Errorf("one report: got %v", labels)
	}
	empty := []sitrep.Report{{ID: "x", Text: "…"}, {ID: "y", Text: "…"}}
	if labels := group(t, empty); !slices.Equal(labels, []string{"x", "y"}) {
		t.Errorf("reports without words: got %v, want each its own story", labels)
	}
}

// TestGroupSameName: reports that were given one id stay apart where they tell of different things.
func TestGroupSameName(t *testing.T) {
	rs := invented()
	rs[0].ID, rs[5].ID = "same", "same"
	labels := group(t, rs)
	if labels[0] == labels[5] {
		t.Errorf("got %v: two happenings under one name", labels)
	}
	if labels[0] != labels[1] {
		t.Errorf("got %v: one happening under two names", labels)
	}
}

// TestGroupOrder: the order of the reports makes no difference.
func TestGroupOrder(t *testing.T) {
	rs := many(200)
	want := map[string]string{}
	for i, label := range group(t, rs) {
		want[rs[i].ID] = label
	}
	if n := len(distinct(want)); n < 20 || n > 150 {
		t.Fatalf("%d stories of %d reports: the batch shows nothing", n, len(rs))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		random.Shuffle(len(rs), func(i, j int) { rs[i], rs[j] = rs[j], rs[i] })
		for i, label := range group(t, rs) {
			if label != want[rs[i].ID] {
				t.Fatalf("%s: got the story %s in another order, had %s", rs[i].ID, label, want[rs[i].ID])
			}
		}
	}
}

// TestGroupCopy: a report that is added word for word joins the story of the first.
func TestGroupCopy(t *testing.T) {
	rs := many(120)
	for i := range 5 {
		again := rs[i*7]
		again.ID += "-copy"
		rs = append(rs, again)
	}
	labels := group(t, rs)
	for i := range 5 {
		if labels[120+i] != labels[i*7] {
			t.Errorf("%s is in the story %s, its copy in %s", rs[i*7].ID, labels[i*7], labels[120+i])
		}
	}
}

func distinct(labels map[string]string) map[string]bool {
	out := map[string]bool{}
	for _, l := range labels {
		out[l] = true
	}
	return out
}

// many makes reports of about n/3 happenings with names and sentences drawn by chance.
func many(n int) []sitrep.Report {
	random := rand.New(rand.NewPCG(3, 4))
	syllables := strings.Fields("kar tol mir sen dov bal ruk tes vin gor lam pesh")
	name := func() string {
		s := syllables[random.IntN(len(syllables))] + syllables[random.IntN(len(syllables))] + syllables[random.IntN(len(syllables))]
		return strings.ToUpper(s[:1]) + s[1:]
	}
	deeds := []string{"shot dead", "stabbed", "arrested", "rescued", "kidnapped"}
	var out []sitrep.Report
	for k := 0; len(out) < n; k++ {
		town, who, deed, count := name(), name()+" "+name(), deeds[random.IntN(len(deeds))], 2+random.IntN(40)
		for range 1 + random.IntN(5) {
			if len(out) == n {
				break
			}
			more := fmt.Sprintf(" Witnesses in %s spoke of %s. Officials had no comment on %s %s.", town, name(), name(), name())
			out = append(out, sitrep.Report{ID: fmt.Sprint("r", len(out)), Published: fmt.Sprintf("2020-%02d-%02d", 1+k%12, 1+random.IntN(28)),
				Title: fmt.Sprintf("%d %s in %s", count, deed, town),
				Text:  fmt.Sprintf("Police said %d people were %s in %s, and named %s as a suspect. The case of %s shocked %s.", count, deed, town, who, who, town) + more})
		}
	}
	return out
}

func TestWords(t *testing.T) {
	v, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	if !v.empty["the"] || v.share["polic"] == 0 && v.share["police"] == 0 || len(v.share) < 1000 {
		t.Errorf("the table lacks words: %d with a share", len(v.share))
	}
	for w := range v.share {
		if stem(w) != w && stem(stem(w)) != stem(w) {
			t.Logf("%s is cut twice", w)
		}
	}
}

func TestBadWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"# head\nword\n", `words.txt:2: "word": not "word reports"`},
		{"word x\n", `words.txt:1: "word x": "x" is no number of reports from 1 to 252`},
		{"word 0\n", `words.txt:1: "word 0": "0" is no number of reports from 1 to 252`},
		{"word 3\nword -\n", `words.txt:2: "word -": stands in the table already`},
	} {
		if _, err := parseWords(c.text); err == nil || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
}

func TestList(t *testing.T) {
	got := List([]string{"x", "y", "y", "z", "x", "y"})
	if want := "[[1 2 5] [0 4] [3]]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func FuzzGroup(f *testing.F) {
	f.Add("Ferry sinks", "At least 14 people drowned on Sunday near Port Amsel.", "2021-05-03", "Fourteen drowned.")
	f.Add("", "\xff\xfe '' n't 's 12/03/2016", "2021-13-40", "…")
	f.Fuzz(func(t *testing.T, title, text, published, other string) {
		rs := []sitrep.Report{{ID: "1", Title: title, Text: text, Published: published}, {ID: "2", Text: other}, {ID: "3", Title: other, Text: text}}
		var ps []Profile
		for _, r := range rs {
			p, err := Read(r)
			if err != nil {
				t.Fatal(err)
			}
			ps = append(ps, p)
		}
		labels, err := Group(context.Background(), ps)
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(ps)
		again, err := Group(context.Background(), ps)
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(again)
		if !slices.Equal(labels, again) {
			t.Errorf("%v, and in another order %v", labels, again)
		}
	})
}

func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{500, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			rs := many(n)
			for b.Loop() {
				var ps []Profile
				for _, r := range rs {
					p, err := Read(r)
					if err != nil {
						b.Fatal(err)
					}
					ps = append(ps, p)
				}
				if _, err := Group(context.Background(), ps); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/report")
		})
	}
}
