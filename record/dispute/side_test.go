package dispute

import (
	"testing"

	"sitrep"
	"sitrep/record/party"
)

// TestFight compares who did it where both answers can be of one fight, and where they cannot.
func TestFight(t *testing.T) {
	army := party.Party{Name: "the army", Key: "army", Country: "VAR", Camp: party.State}
	front := party.Party{Name: "Eastern Front", Key: "eastern front", Country: "VAR", Camp: party.Armed}
	speaker := party.Party{Name: "Omar Duval", Key: "omar duval", Kind: sitrep.Person, Country: "VAR", Camp: party.Armed}
	answer := func(source string, by party.Party, against ...party.Party) *Answer {
		return &Answer{Report: source, Sources: []string{source}, Keys: []string{source}, Words: by.Name, Value: Value{Parties: []party.Party{by}, Against: against}}
	}
	police := party.Party{Name: "police", Key: "police", Country: "VAR", Sector: "COP", Camp: party.State, Open: true}
	soldiers := party.Party{Name: "the army", Key: "the army", Country: "VAR", Sector: "MIL", Camp: party.State, Open: true}
	rebels := party.Party{Name: "rebels", Key: "rebels", Country: "VAR", Sector: "REB", Camp: party.Armed, Open: true}
	gunmen := party.Party{Name: "gunmen", Key: "gunmen", Country: "VAR", Sector: "UAF", Camp: party.Armed, Open: true}
	people := party.Party{Name: "people", Key: "people", Open: true}
	alliance := party.Party{Name: "Northern Alliance", Key: "northern alliance", Country: "VAR", Sector: "REB", Camp: party.Armed}
	with := func(a *Answer, dead int64, means ...string) *Answer {
		a.Value.Dead, a.Value.Means = dead, means
		return a
	}
	own := func(a *Answer) *Answer {
		a.Sources = nil
		return a
	}
	for _, c := range []struct {
		name string
		a, b *Answer
		want string
	}{
		{"army or rebels, both described", answer("Kestrel", soldiers, people), answer("Harbour", rebels, people), Conflict},
		{"army or a named group", answer("Kestrel", soldiers, people), answer("Harbour", front, people), Conflict},
		{"army or whoever", answer("Kestrel", soldiers, people), answer("Harbour", gunmen, people), Compatible},
		{"a group or whoever", answer("Kestrel", front, people), answer("Harbour", gunmen, people), Compatible},
		{"a group or an alliance", answer("Kestrel", front), answer("Harbour", alliance), Compatible},
		{"army or police", answer("Kestrel", soldiers), answer("Harbour", police), Compatible},
		{"by two means", with(answer("Kestrel", soldiers), 9, "drone"), with(answer("Harbour", rebels), 4, "firearms"), Compatible},
		{"by two means, as many dead", with(answer("Kestrel", soldiers), 9, "drone"), with(answer("Harbour", rebels), 9, "firearms"), Conflict},
		{"in own voice", own(answer("Kestrel", soldiers)), answer("Harbour", rebels), Compatible},
		{"in own voice, as many dead", with(own(answer("Kestrel", soldiers)), 9), with(own(answer("Harbour", rebels)), 9), Conflict},
		{"each strikes", answer("Kestrel", army, front), answer("Harbour", front, army), Compatible},
		{"one strikes the other", answer("Kestrel", army, front), answer("Harbour", front), Compatible},
		{"two accused of one deed", answer("Kestrel", army), answer("Harbour", front), Conflict},
		{"a speaker for his side", answer("Omar Duval", speaker), answer("Harbour", front), Compatible},
	} {
		if got := parties(c.a, c.b).relation; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestVictims has nine dead who to one are an armed group's and to another civilians.
func TestVictims(t *testing.T) {
	answer := func(source string, p party.Party, fights int, dead int64) *Answer {
		v := Value{Parties: []party.Party{p}, Fights: fights, Dead: dead}
		return &Answer{Report: source, Sources: []string{source}, Keys: []string{source}, Words: p.Name, Value: v}
	}
	front := party.Party{Name: "Eastern Front", Key: "eastern front", Country: "VAR", Camp: party.Armed}
	traders := party.Party{Name: "civilians", Key: "civilians", Country: "VAR", Camp: party.Civil, Open: true}
	for dead, want := range map[int64]string{9: Conflict, 4: Compatible, 0: Compatible} {
		if got := targets(answer("Kestrel", front, 0, 9), answer("Harbour", traders, -1, dead)); got.relation != want {
			t.Errorf("nine fighters and %d civilians: %s (%s), want %s", dead, got.relation, got.why, want)
		}
	}
}
