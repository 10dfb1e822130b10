package show_test

import (
	"slices"
	"testing"

	"sitrep/show"
)

func TestKinds(t *testing.T) {
	for asked, want := range map[string][]string{
		"ASSAULT":       {"ASSAULT"},
		"assault/drone": {"ASSAULT/drone"},
		"drone attacks": {"ASSAULT/drone"},
		"ceasefire":     {"RETREAT/ceasefire", "process:ceasefire"},
		"process:siege": {"process:siege"},
		"Toll":          {"figures"},
		"control":       {"control"},
		"mischief":      nil,
	} {
		if got := show.Kinds(asked); !slices.Equal(got, want) {
			t.Errorf("%q means %q, want %q", asked, got, want)
		}
	}
}

// Every kind that can be asked for is known by its own name.
func TestKindNames(t *testing.T) {
	const types, processes = 16, 9
	names := show.KindNames()
	if len(names) != types+processes+2 {
		t.Errorf("%d kinds: %q", len(names), names)
	}
	for _, name := range names {
		if !slices.Contains(show.Kinds(name), name) {
			t.Errorf("%s does not mean itself", name)
		}
	}
}
