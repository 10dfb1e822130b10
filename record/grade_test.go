package record

import (
	"testing"

	"sitrep/record/dispute"
	"sitrep/record/standing"
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
		witness := map[string]int{"front": 0}
		for i, n := range c.others {
			id := string(rune('a' + i))
			witness[id] = i + 1
			q.Answers = append(q.Answers, toll(id, n, false))
		}
		q.Compare()
		tracks := map[string]*standing.Track{}
		track(&q, witness, tracks)
		if got := *tracks["front"]; got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
