package record

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sitrep"
	"sitrep/record/party"
)

// TestScopes has two counts of some of the dead, and whether they are of one kind and part.
func TestScopes(t *testing.T) {
	type count struct {
		words, number, who string // number: the words in which it stands
		n, days            int64
		report, against    string
		by, time           string
	}
	front := func(name string) []party.Party {
		return []party.Party{{Name: name, Key: name, Camp: party.Armed}}
	}
	entry := func(c count, id string) Entry {
		if c.report == "" {
			c.report = id
		}
		first := utf8.RuneCountInString(c.words[:strings.Index(c.words, c.number)])
		claim := Claim{ID: id, Type: "ASSAULT", Status: sitrep.Happened, Evidence: sitrep.Span{End: utf8.RuneCountInString(c.words), Exact: c.words}, Figures: []sitrep.Figure{{
			Of: "killed", Who: c.who, Low: &c.n, High: &c.n, Unit: "people", Span: sitrep.Span{Start: first, End: first + utf8.RuneCountInString(c.number), Exact: c.number}}}}
		if c.against != "" {
			claim.Targets = front(c.against)
		}
		if c.by != "" {
			claim.Actors = front(c.by)
		}
		if c.days > 0 {
			claim.When = &Window{First: "2024-03-01", Last: date("2024-03-01").AddDate(0, 0, int(c.days)-1).Format("2006-01-02"), Text: c.time, Span: &sitrep.Span{Start: 1, End: 2}}
		}
		return Entry{ID: c.report + "#" + id, Report: c.report, Outlet: c.report, Given: "e1", Asserted: true, Claims: []Claim{claim}}
	}
	rebels := count{words: "12 rebels were killed", number: "12 rebels", who: "rebels", n: 12}
	for _, c := range []struct {
		name string
		a, b count
		want bool // a dispute
	}{
		{"one side's rebels are the other's terrorists", rebels, count{words: "30 terrorists died", number: "30 terrorists", who: "terrorists", n: 30}, true},
		{"soldiers are not", rebels, count{words: "30 soldiers died", number: "30 soldiers", who: "soldiers", n: 30}, false},
		{"two words in one voice", func() count { r := rebels; r.report = "r"; return r }(), count{words: "30 militants died", number: "30 militants", who: "militants", n: 30, report: "r"}, false},
		{"two fronts struck", func() count { r := rebels; r.against = "Osk Front"; return r }(), count{words: "30 militants died", number: "30 militants", who: "militants", n: 30, against: "Tarn League"}, false},
		{"six days", rebels, count{words: "30 militants died in six days", number: "30 militants", who: "militants", n: 30, days: 6, time: "in six days"}, false},
		{"a day of six", rebels, count{words: "30 militants died earlier this week", number: "30 militants", who: "militants", n: 30, days: 6, time: "earlier this week"}, true},
		{"who strikes is struck", count{words: "12 rebels were killed", number: "12 rebels", who: "rebels", n: 12, by: "Osk Front"}, count{words: "30 militants died", number: "30 militants", who: "militants", n: 30, against: "Osk Front"}, false},
		{"colleagues at a clinic", count{words: "two nurses were killed", number: "two nurses", who: "nurses", n: 2}, count{words: "the head of the clinic and six colleagues", number: "six colleagues", who: "colleagues", n: 6}, true},
		{"colleagues of a driver", count{words: "two nurses were killed", number: "two nurses", who: "nurses", n: 2}, count{words: "a driver and six colleagues", number: "six colleagues", who: "colleagues", n: 6}, false},
		{"members of the staff of a hospital", count{words: "two medics were killed", number: "two medics", who: "medics", n: 2}, count{words: "six members of hospital staff", number: "six members", who: "members", n: 6}, true},
	} {
		disputed := false
		for _, q := range questions([]Entry{entry(c.a, "c1"), entry(c.b, "c2")}) {
			disputed = disputed || strings.HasPrefix(q.About, HowMany("killed")) && q.Disputed()
		}
		if disputed != c.want {
			t.Errorf("%s: disputed %v, want %v", c.name, disputed, c.want)
		}
	}
}

// TestKinOfOne has one man's brother among those struck, who may be a soldier, and two of a family, who are taken for none.
func TestKinOfOne(t *testing.T) {
	struck := func(names ...string) *Claim {
		c := &Claim{}
		for _, n := range names {
			c.Targets = append(c.Targets, party.Party{Name: n, Key: n, Open: true})
		}
		return c
	}
	for want, c := range map[int]*Claim{0: struck("her brother"), -1: struck("the groom's father", "brother"), 1: struck("soldiers")} {
		if got := fighting(c); got != want {
			t.Errorf("%+v: %d, want %d", c.Targets, got, want)
		}
	}
}
