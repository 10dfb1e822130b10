package witness

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// account is a report of its own wording.
func account(id, outlet string, basis ...Basis) Account {
	return Account{Report: id, Outlet: outlet, Sketch: Shingles(prose(hashWord(id), 120)), Basis: basis}
}

func killed(sources ...string) Basis  { return Basis{Sources: sources, Killed: true} }
func wounded(sources ...string) Basis { return Basis{Sources: sources, Wounded: true} }
func says(sources ...string) Basis    { return Basis{Sources: sources} }

func crediting(a Account, credit string) Account {
	a.Credit = credit
	return a
}

// copyOf is a copy by another outlet, which may tell on another basis.
func copyOf(a Account, id, outlet string, basis ...Basis) Account {
	a.Report, a.Outlet = id, outlet
	if len(basis) > 0 {
		a.Basis = basis
	}
	return a
}

func on(at string, a Account) Account {
	a.At = at
	return a
}

func TestFold(t *testing.T) {
	own := Basis{Killed: true}
	wire := account("wire", "Meridian Wire", killed("Dala hospital"))
	for _, c := range []struct {
		name     string
		accounts []Account
		want     string
		reason   string // of the first join
	}{
		{"nobody", nil, "[]", ""},
		{"own voices", []Account{account("a", "A", own), account("b", "B", own)}, "[[a] [b]]", ""},
		{"no claims", []Account{account("a", "A"), account("b", "B")}, "[[a] [b]]", ""},
		{"a reprint", []Account{wire, copyOf(wire, "daily", "Daily Amsel")}, "[[daily wire]]", "100 % of the shorter one's wording stands in the other"},
		{"one source", []Account{account("a", "A", killed("Northern Monitor")), account("b", "B", killed("Northern Monitor"))}, "[[a b]]",
			"both rest their toll on Northern Monitor and name no other source"},
		{"one source, shortly said in the title", []Account{account("a", "A", own, killed("Northern Monitor")), account("b", "B", killed("Northern Monitor"))}, "[[a b]]", ""},
		{"the toll counts, not who is blamed", []Account{account("a", "A", killed("Northern Monitor"), says("residents of Dala")), account("b", "B", killed("Northern Monitor"), says("Army"))}, "[[a b]]", ""},
		{"the dead count, not the wounded", []Account{account("a", "A", own, wounded("Northern Monitor")), account("b", "B", killed("Northern Monitor"))}, "[[a] [b]]", ""},
		{"wounded only", []Account{account("a", "A", wounded("Northern Monitor")), account("b", "B", wounded("Northern Monitor"))}, "[[a b]]", ""},
		{"a source of its own", []Account{account("a", "A", killed("Northern Monitor")), account("b", "B", killed("Northern Monitor"), killed("Dala hospital"))}, "[[a] [b]]", ""},
		{"two sources, both the same", []Account{account("a", "A", killed("X", "Y")), account("b", "B", killed("Y"), killed("X"))}, "[[a b]]",
			"both rest their toll on X and Y and name no other source"},
		{"residents are not the same residents", []Account{account("a", "A", killed("a#residents")), account("b", "B", killed("b#residents"))}, "[[a] [b]]", ""},
		{"no toll, one speaker", []Account{account("a", "A", says("Oda Kell")), account("b", "B", says("Oda Kell"))}, "[[a b]]",
			"both rest their account on Oda Kell and name no other source"},
		{"a toll, and the same speaker without one", []Account{account("a", "A", killed("Oda Kell")), account("b", "B", says("Oda Kell"))}, "[[a b]]",
			"both rest their toll on Oda Kell and name no other source"},
		{"deaths without a number, beside who says how it was done", []Account{account("a", "A", killed("Oda Kell")), account("b", "B", Basis{Sources: []string{"Oda Kell"}, Deaths: true}, says("X"), says())}, "[[a b]]",
			"both rest their toll on Oda Kell and name no other source"},
		{"deaths without a number beside a toll", []Account{account("a", "A", killed("Oda Kell")), account("b", "B", Basis{Sources: []string{"Oda Kell"}, Deaths: true}, killed("X"))}, "[[a] [b]]", ""},
		{"the same speaker, and the report itself", []Account{account("a", "A", killed("Oda Kell")), account("b", "B", says("Oda Kell"), says())}, "[[a] [b]]", ""},
		{"passed on by one agency from nobody named", []Account{account("a", "A", Basis{Relays: []string{"Meridian Wire"}, Killed: true}), account("b", "B", Basis{Sources: []string{"b#a doctor"}, Relays: []string{"Meridian Wire"}, Killed: true})}, "[[a b]]", ""},
		{"told to the outlet itself", []Account{account("a", "A", Basis{Sources: []string{"Oda Kell"}, Relays: []string{"A"}, Killed: true}), account("b", "B", killed("Oda Kell"))}, "[[a b]]", ""},
		{"one agency's copy, reworded", []Account{crediting(account("a", "A", own), "Meridian Wire"), crediting(account("b", "B", own), "Meridian Wire")}, "[[a b]]",
			"both carry the copy of Meridian Wire"},
		{"the agency's copy and the agency", []Account{crediting(account("a", "A", own), "Meridian Wire"), account("w", "Meridian Wire", own)}, "[[a w]]",
			"one carries the copy of Meridian Wire, which published the other"},
		{"all on the agency's word", []Account{account("a", "A", killed("Meridian Wire")), account("w", "Meridian Wire", own)}, "[[a w]]", ""},
		{"one outlet twice", []Account{account("a", "A", own), account("b", "A", own)}, "[[a b]]", "A tells both in its own voice"},
		{"one outlet, first without a toll", []Account{account("a", "A", says()), account("b", "A", own)}, "[[a b]]", ""},
		{"one outlet, once from a source", []Account{account("a", "A", own), account("b", "A", killed("Oda Kell"))}, "[[a] [b]]", ""},
		{"one outlet, once beside a source of no toll", []Account{account("a", "A", says()), account("b", "A", says("Oda Kell"), says())}, "[[a b]]", ""},
		{"one outlet, from two sources", []Account{account("a", "A", killed("X")), account("b", "A", killed("Y"))}, "[[a] [b]]", ""},
		{"no outlet that is known", []Account{account("a", "", own), account("b", "", own)}, "[[a] [b]]", ""},
		{"one outlet, once a copy of a wire of before", []Account{
			on("2031-05-02", account("b", "A", own)), on("2031-05-01", wire), on("2031-05-02", copyOf(wire, "r", "A", own)),
		}, "[[b] [r wire]]", ""},
		{"crediting itself", []Account{crediting(account("a", "A", own), "A"), crediting(account("b", "A", own), "A")}, "[[a b]]", ""},
	} {
		got := Fold(c.accounts)
		sets := [][]string{}
		for _, w := range got {
			sets = append(sets, w.Reports)
			if len(w.Reasons) != len(w.Reports)-1 {
				t.Errorf("%s: %d reasons for %d reports", c.name, len(w.Reasons), len(w.Reports))
			}
		}
		if fmt.Sprint(sets) != c.want {
			t.Errorf("%s: got %v, want %s", c.name, sets, c.want)
		}
		if c.reason != "" && (len(got) == 0 || len(got[0].Reasons) == 0 || got[0].Reasons[0].Words != c.reason) {
			t.Errorf("%s: got %+v, want the reason %q", c.name, got, c.reason)
		}
	}
}

// TestFoldReprints: an agency's two stories do not become one because others reprint both.
func TestFoldReprints(t *testing.T) {
	w1, w2 := account("w1", "Meridian Wire", killed("X")), account("w2", "Meridian Wire", killed("Y"))
	a, b := crediting(copyOf(w1, "a", "A"), "Meridian Wire"), crediting(copyOf(w2, "b", "B"), "Meridian Wire")
	var sets [][]string
	for _, w := range Fold([]Account{w1, w2, a, b}) {
		sets = append(sets, w.Reports)
	}
	if want := "[[a w1] [b w2]]"; fmt.Sprint(sets) != want {
		t.Errorf("got %v, want %s", sets, want)
	}
}

// someAccounts are drawn by chance: sources, credits and copies.
func someAccounts(random *rand.Rand) []Account {
	sources := []string{"X", "Y", "Z", "Meridian Wire"}
	var out []Account
	for i := range 3 + random.IntN(10) {
		id := fmt.Sprint("r", i)
		if len(out) > 0 && random.IntN(4) == 0 {
			out = append(out, copyOf(out[random.IntN(len(out))], id, fmt.Sprint("Copier ", i)))
			continue
		}
		a := account(fmt.Sprint(id, random.Uint64()), []string{"A", "B", "C", "Meridian Wire"}[random.IntN(4)])
		a.Report = id
		for range random.IntN(3) {
			b := Basis{Killed: random.IntN(2) == 0, Wounded: random.IntN(4) == 0}
			for range random.IntN(3) {
				b.Sources = append(b.Sources, sources[random.IntN(len(sources))])
			}
			a.Basis = append(a.Basis, b)
		}
		if random.IntN(4) == 0 {
			a.Credit = "Meridian Wire"
		}
		out = append(out, a)
	}
	return out
}

// TestFoldOrder: the order of the accounts makes no difference, not even to the reasons.
func TestFoldOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		accounts := someAccounts(random)
		want := Fold(accounts)
		random.Shuffle(len(accounts), func(i, j int) { accounts[i], accounts[j] = accounts[j], accounts[i] })
		if got := Fold(accounts); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v in another order, had %+v", got, want)
		}
	}
}

// TestFoldCopy: one more outlet that prints what another printed is no new witness, and makes no two witnesses one.
func TestFoldCopy(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		accounts := someAccounts(random)
		want := len(Fold(accounts))
		more := append(slices.Clone(accounts), copyOf(accounts[random.IntN(len(accounts))], "copy", "Another Daily"))
		if got := len(Fold(more)); got != want {
			t.Fatalf("%d witnesses with the copy, %d without: %+v", got, want, Fold(more))
		}
	}
}

// TestFoldPartition: every report is in one witness.
func TestFoldPartition(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		accounts := someAccounts(random)
		var got, want []string
		for _, w := range Fold(accounts) {
			got = append(got, w.Reports...)
		}
		for _, a := range accounts {
			want = append(want, a.Report)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestReports(t *testing.T) {
	strike := Fold([]Account{account("a", "A", killed("X")), account("b", "B", killed("X")), account("c", "C", killed("Y"))})
	talks := Fold([]Account{account("b", "B", says("Oda Kell")), account("c", "C", says("Oda Kell")), account("d", "D", says("Oda Kell"))})
	if len(talks) != 1 {
		t.Fatalf("the talks: %+v", talks)
	}
	if got, want := fmt.Sprint(Reports(strike, talks)), "[[a b] [c] [d]]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := Reports(); len(got) != 0 {
		t.Errorf("of no events: got %v", got)
	}
}
