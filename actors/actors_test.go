package actors

import "testing"

func TestOpen(t *testing.T) {
	x, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Log(len(x.nouns), "nouns", len(x.bodies), "bodies", len(x.groups), "groups", len(x.parties), "parties", len(x.offices), "offices of", len(x.humans), "people", len(x.outlets), "outlets")
}
