package read

import (
	"slices"
	"testing"
)

func TestRegularLemmas(t *testing.T) {
	for _, c := range []struct{ form, lemma string }{
		{"violated", "violate"}, {"suspended", "suspend"}, {"banned", "ban"}, {"denied", "deny"}, {"shelling", "shell"}, {"reaches", "reach"},
	} {
		if got := regularLemmas(c.form); !slices.Contains(got, c.lemma) {
			t.Errorf("regularLemmas(%q) = %q, want %q among them", c.form, got, c.lemma)
		}
	}
	for _, form := range []string{"fed", "hit", ""} {
		if got := regularLemmas(form); got != nil {
			t.Errorf("regularLemmas(%q) = %q, want none", form, got)
		}
	}
}
