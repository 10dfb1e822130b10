package party

import "testing"

// TestRivals has states: some fight each other, most act side by side.
func TestRivals(t *testing.T) {
	state := func(country string) Party { return Party{Name: country, Key: country, Country: country, Camp: State} }
	for _, c := range []struct {
		a, b string
		want bool
	}{{"RUS", "UKR", true}, {"PAK", "IND", true}, {"USA", "GBR", false}, {"SDN", "SDN", false}, {"SAU", "YEM", false}} {
		if got := Rivals(state(c.a), state(c.b)); got != c.want || Rivals(state(c.b), state(c.a)) != got {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.want)
		}
	}
	group := func(country string) Party {
		return Party{Name: "Front", Key: "front " + country, Country: country, Sector: "REB", Camp: Armed}
	}
	for _, c := range []struct {
		state, group string
		want         bool
	}{{"SDN", "SDN", true}, {"IRQ", "IMG", true}, {"ISR", "PSE", true}, {"RWA", "COD", false}, {"SYR", "LBN", false}} {
		if got := Rivals(state(c.state), group(c.group)); got != c.want || Rivals(group(c.group), state(c.state)) != got {
			t.Errorf("%s and a group of %s: %v, want %v", c.state, c.group, got, c.want)
		}
	}
	militiamen := Party{Name: "Home Guard", Key: "home guard", Country: "VAR", Sector: "PRM", Camp: Armed}
	if Rivals(state("VAR"), militiamen) {
		t.Error("a militia fights beside its state")
	}
	if len(hostile()) == 0 || len(umbrella()) == 0 {
		t.Error("rivals.txt is not read")
	}
}
