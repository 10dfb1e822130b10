package party

import "testing"

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
