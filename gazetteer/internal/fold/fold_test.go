package fold

import (
	"strings"
	"testing"
)

func TestKey(t *testing.T) {
	for name, want := range map[string]string{
		"Khān Yūnis": "khan yunis", "KHAN-YUNIS": "khan yunis", "Sana'a": "sanaa", "Ṣan‘ā’": "sana",
		"U.S.": "us", "U.K.'s": "uk", "St. Louis": "st louis", "Saint-Louis": "st louis", "The Hague": "hague",
		"Mount Sinjar": "mt sinjar", "Fort Worth": "ft worth", "Syria's": "syria", "Bosnia & Herzegovina": "bosnia and herzegovina",
		"Łódź": "lodz", "Tromsø": "tromso", "Diyarbakır": "diyarbakir", "İzmir": "izmir", "Київ": "киів",
		"W.Va.": "wva", "the": "the", "The": "the", "": "", "...": "", "Washington, D.C.": "washington dc", "Straße": "strasse",
		"the the x": "x", "Al-Bāb": "al bab",
	} {
		if got := Key(name); got != want {
			t.Errorf("Key(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestBare(t *testing.T) {
	for key, want := range map[string]string{"al fashir": "fashir", "el fasher": "fasher", "ar raqqah": "raqqah", "al": "al", "alabama": "alabama"} {
		if got, _ := Bare(key); got != want {
			t.Errorf("Bare(%q) = %q, want %q", key, got, want)
		}
	}
}

func TestKindsLoad(t *testing.T) {
	k, err := readKinds(kindsText)
	if err != nil {
		t.Fatal(err)
	}
	if k.of["county"] != "filed" || k.of["ville de"] != "town" || len(k.before) < 50 || len(k.behind) < 50 {
		t.Errorf("%d words before a name, %d behind it: %v", len(k.before), len(k.behind), k.of)
	}
	for _, bad := range []string{"county", "county|beside|filed", "county|behind|large", "Comté|behind|division"} {
		if _, err := readKinds(bad); err == nil {
			t.Errorf("the bad line %q is read", bad)
		}
	}
}

func TestKind(t *testing.T) {
	for key, want := range map[string][2]string{
		"harris county": {"harris", "county"}, "county mayo": {"mayo", "county"}, "province of sulu": {"sulu", "province of"},
		"kansas city": {"kansas", "city"}, "city": {"city", ""}, "aleppo": {"aleppo", ""},
	} {
		if bare, kind := Kind(key); bare != want[0] || kind != want[1] {
			t.Errorf("Kind(%q) = %q, %q, want %q", key, bare, kind, want)
		}
	}
}

// A folded key folds to itself, and neither case nor outer space matters.
func FuzzKey(f *testing.F) {
	for _, s := range []string{"Khān Yūnis", "the the St. X's", "A.B.C", "&", "Ǆ", "ﬁ", "İ", "ß", "x'''s", "the"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k := Key(s)
		if again := Key(k); again != k {
			t.Errorf("Key(%q) = %q, folded again %q", s, k, again)
		}
		if ascii(s) && !strings.Contains(s, "'") && Key(strings.ToUpper(s)) != k {
			t.Errorf("Key(%q) = %q but in capitals %q", s, k, Key(strings.ToUpper(s)))
		}
		if strings.Contains(k, "  ") || k != strings.TrimSpace(k) {
			t.Errorf("Key(%q) = %q", s, k)
		}
	})
}
