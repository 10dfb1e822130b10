package party

import (
	"testing"

	"sitrep"
	"sitrep/actors"
)

func TestPeopleOf(t *testing.T) {
	army := Party{Name: "the army", Key: "army"}
	for name, want := range map[string]bool{"Delegates of the army": true, "soldiers of the Front": false, "of the army": false, "army": false} {
		if got := PeopleOf(Party{Name: name, Key: name, Open: true}, army); got != want {
			t.Errorf("%s of the army: %v, want %v", name, got, want)
		}
	}
	if PeopleOf(Party{Name: "Union of the army", Key: "union", Open: false}, army) {
		t.Error("a name is no description")
	}
}

func TestNameless(t *testing.T) {
	for name, want := range map[string]bool{"its fighters": true, "Their men": true, "fighters": false, "Hers": false, "the army": false} {
		if got := Nameless(Party{Name: name, Open: true}); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// TestOwner has people called by whose they are: an armed group's fighters act as the group, a victim's brother is nobody's side.
func TestOwner(t *testing.T) {
	front := Party{Name: "Osk Front", Key: "oskfront", Camp: Armed, Sector: "REB"}
	fighters := Resolve(&actors.Table{}, &sitrep.Actor{Name: "Osk Front's fighters", Kind: sitrep.Group, Sector: "REB", Mentions: []sitrep.Span{{}}})
	if Relate(front, fighters) != Same || fighters.Name != front.Name {
		t.Errorf("%+v is not %s", fighters, front.Name)
	}
	army := Party{Name: "army", Key: "army", Camp: State, Sector: "MIL", Country: "KLD"}
	envoys := Party{Name: "army's envoys", Key: "army's envoys", Camp: State, Sector: "GOV", Open: true}
	brother := Party{Name: "Hawa’s brother", Key: "hawas brother", Camp: Civil, Sector: "CVL", Open: true}
	hawa := Party{Name: "Hawa", Key: "hawa", Camp: Civil, Sector: "CVL"}
	if !PeopleOf(envoys, army) || PeopleOf(brother, hawa) || !Nameless(brother) || Nameless(envoys) {
		t.Errorf("envoys %v, brother %v, nameless %v %v", PeopleOf(envoys, army), PeopleOf(brother, hawa), Nameless(brother), Nameless(envoys))
	}
}
