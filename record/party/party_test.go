package party

import (
	"testing"

	"sitrep"
	"sitrep/actors"
)

func TestRelate(t *testing.T) {
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	actor := func(name, sector string) *sitrep.Actor {
		return &sitrep.Actor{Name: name, Kind: sitrep.Group, Country: "SDN", Sector: sector, Mentions: []sitrep.Span{{}}}
	}
	for _, c := range []struct {
		a, b *sitrep.Actor
		want Relation
	}{
		{actor("Eastern Reform Front", "REB"), actor("Eastern Reform Front", "REB"), Same},
		{actor("Eastern Reform Front", "REB"), actor("Terrorists of the so-called Front", "UAF"), Maybe},
		{actor("Eastern Reform Front", "REB"), actor("Front", "REB"), Maybe},
		{actor("Eastern Reform Front", "REB"), actor("Red Sea League", "REB"), Apart},
		{actor("Eastern Reform Front", "REB"), actor("opposition", "OPP"), Maybe},
		{actor("army", "MIL"), actor("opposition", "OPP"), Apart},
		{actor("army", "MIL"), actor("rebels", "REB"), Apart},
		{actor("army", "MIL"), actor("interior ministry", "GOV"), Part},
	} {
		a, b := Resolve(table, c.a), Resolve(table, c.b)
		if Relate(a, b) != c.want || Relate(b, a) != c.want {
			t.Errorf("%s and %s: %d and %d, want %d", c.a.Name, c.b.Name, Relate(a, b), Relate(b, a), c.want)
		}
	}
}
