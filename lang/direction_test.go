package lang

import "testing"

func TestTurnRound(t *testing.T) {
	words := []Word{ // "Mali 's junta expelled UN staff", with "UN" hung on "junta"
		{Form: "Mali", Head: 2, Rel: "nmod:poss"}, {Form: "'s", Head: 0, Rel: "case"}, {Form: "junta", Head: 3, Rel: "nsubj"},
		{Form: "expelled", Head: -1, Rel: "root"}, {Form: "UN", Head: 2, Rel: "nmod:poss"}, {Form: "staff", Head: 3, Rel: "obj"},
	}
	n := len(words)
	scores := make([]float32, n*n)
	scores[4*n+2], scores[4*n+5], scores[4*n+4] = 3, 1, 2
	if got := turnRound(words, scores); len(got) != 1 || got[0] != 4 || words[4].Head != 5 {
		t.Errorf("turned %v, the head is %d, want word 4 turned to 5", got, words[4].Head)
	}
	words[4].Head, words[4].Rel = 5, "compound"
	if got := turnRound(words, scores); len(got) != 0 {
		t.Errorf("turned %v, want none", got)
	}
	words[2].Rel, words[2].Head, words[3].Head = "conj", 3, 2 // a conjunct before its head, and all that comes before hangs on it
	words[0].Head = 2
	if got := turnRound(words, scores); len(got) != 0 {
		t.Errorf("turned %v: a word was hung on one of its own", got)
	}
}
