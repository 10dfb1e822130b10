package record

import (
	"slices"
	"testing"

	"sitrep/record/party"
)

// TestSidesOf has what three reports call those who act in one event: whom most name first, nobody twice, and no "others".
func TestSidesOf(t *testing.T) {
	open := func(name, sector, camp string) party.Party {
		return party.Party{Name: name, Key: name, Sector: sector, Camp: camp, Open: true}
	}
	front := party.Party{Name: "Eastern Reform Front", Key: "eastern reform front", Sector: "REB", Camp: party.Armed}
	short := party.Party{Name: "ERF", Key: "erf", Sector: "REB", Camp: party.Armed}
	for _, c := range []struct {
		name  string
		sides [][]party.Party // by report
		want  []string
	}{
		{"whom most name comes first", [][]party.Party{{open("bandits", "CRM", party.Armed)}, {open("soldiers", "MIL", party.State)}, {open("soldiers", "MIL", party.State)}}, []string{"soldiers", "bandits"}},
		{"a name for its description", [][]party.Party{{open("rebels", "REB", party.Armed)}, {front}}, []string{"Eastern Reform Front"}},
		{"and for its first letters", [][]party.Party{{short}, {front}}, []string{"Eastern Reform Front"}},
		{"one head", [][]party.Party{{open("suicide bombers", "UAF", party.Armed)}, {open("first bomber", "UAF", party.Armed)}, {open("suicide bombers", "UAF", party.Armed)}}, []string{"suicide bombers"}},
		{"a name that one report has is not the soldiers of three", [][]party.Party{
			{open("soldiers", "MIL", party.State), {Name: "Unity Party", Key: "unity party", Sector: "GOV", Camp: party.State}}, {open("soldiers", "MIL", party.State)},
		}, []string{"soldiers", "Unity Party"}},
		{"others", [][]party.Party{{open("others", "", ""), open("many of them", "", "")}, {open("traders", "BUS", party.Civil), open("60", "", "")}}, []string{"traders"}},
		{"nobody else", [][]party.Party{{open("people", "CVL", party.Civil)}}, []string{"people"}},
	} {
		var entries []Entry
		for i, list := range c.sides {
			entries = append(entries, Entry{Report: string(rune('a' + i)), Actors: list})
		}
		var got []string
		for _, p := range sidesOf(entries, actorsOf) {
			got = append(got, p.Name)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
