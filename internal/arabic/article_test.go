package arabic

import "testing"

func TestIsArticle(t *testing.T) {
	for word, want := range map[string]bool{
		"al": true, "el": true, "ul": true, "il": true, "ash": true, "edh": true, "ath": true, "ez": true, "ur": true,
		"": false, "a": false, "us": false, "in": false, "ab": false, "all": false, "shal": false, "Al": false,
	} {
		if got := IsArticle(word); got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
}
