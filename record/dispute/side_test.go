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
	for _, c := range []struct {
		name string
		a, b *Answer
		want string
	}{
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
