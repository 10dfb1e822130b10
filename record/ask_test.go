package record

import (
	"testing"

	"sitrep/record/dispute"
	"sitrep/record/party"
)

// TestOneArmy has an army that speaks of what its own artillery did: two descriptions, and a party to the event all the same.
func TestOneArmy(t *testing.T) {
	army := func(name, country string) party.Party {
		return party.Party{Name: name, Key: name, Country: country, Sector: "MIL", Camp: party.State, Open: true}
	}
	k := &asker{sides: []party.Party{army("army artillery", "SDN")}}
	for country, want := range map[string]bool{"SDN": true, "TCD": false} {
		var a dispute.Answer
		if k.partial(&a, army("army", country)); a.Party != want {
			t.Errorf("the army of %s: a party %v, want %v", country, a.Party, want)
		}
	}
}
