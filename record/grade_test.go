package record

import (
	"testing"

	"sitrep/record/dispute"
	"sitrep/record/party"
	"sitrep/record/standing"
	"sitrep/witness"
)

// TestTrack has an answer that one witness bears out: it counts for its source only as long as fewer conflict with it.
func TestTrack(t *testing.T) {
	toll := func(source string, n int64, party bool) dispute.Answer {
		return dispute.Answer{
			Report: source, Claim: "c1", Sources: []string{source}, Keys: []string{source}, Party: party, Value: dispute.Value{Low: &n, High: &n},
		}
	}
	for _, c := range []struct {
		name   string
		others []int64
		want   standing.Track
	}{
		{"two against one", []int64{31, 12, 12}, standing.Track{Part: 1, Party: 1}},
		{"one against one", []int64{31, 12}, standing.Track{Part: 1, Party: 1}},
		{"one against two", []int64{31, 31, 12}, standing.Track{Agree: 1, Party: 1}},
		{"nobody else", nil, standing.Track{Alone: 1}},
	} {
		q := dispute.Question{About: dispute.HowMany, Of: "killed", Answers: []dispute.Answer{toll("front", 31, true)}}
		of := map[string]int{"front": 0}
		for i, n := range c.others {
			id := string(rune('a' + i))
			of[id] = i + 1
			q.Answers = append(q.Answers, toll(id, n, false))
		}
		q.Compare()
		tracks := map[string]*standing.Track{}
		track(&q, of, tracks)
		if got := *tracks["front"]; got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// TestSourceNames: a source goes by what reports call it, of those names that its key is written from.
func TestSourceNames(t *testing.T) {
	answer := func(name, key string) dispute.Answer {
		return dispute.Answer{Sources: []string{name}, Keys: []string{key}}
	}
	got := SourceNames([]Event{{Questions: []dispute.Question{{Answers: []dispute.Answer{
		answer("Omar al-Rubai", "Omar Rubai"), answer("the mayor", "Omar Rubai"), answer("clerk", "r1#clerk"),
		{Keys: []string{"Tana Post"}, Sources: []string{}},
	}}}}})
	if len(got) != 1 || got["Omar Rubai"] != "Omar al-Rubai" {
		t.Errorf("got %v", got)
	}
}

// TestSourceKey: an answer has its witness's key whatever the order of the claims, and who is not known there is of this report alone.
func TestSourceKey(t *testing.T) {
	e := Entry{Report: "r1", Said: map[string]string{"omarrubai": "Omar Rubai"}}
	if got := e.sourceKey(&party.Party{Key: "omarrubai", Name: "Rubai"}); got != "Omar Rubai" {
		t.Errorf("got %q", got)
	}
	if got := e.sourceKey(&party.Party{Key: "army", Name: "army"}); witness.Named(got) {
		t.Errorf("got %q, a key that other reports have", got)
	}
}
