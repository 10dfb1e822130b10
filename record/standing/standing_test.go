package standing

import (
	"testing"

	"sitrep/record/dispute"
)

// question has four answers of three witnesses: r1 and r2 are one, and b is a party to the event.
func question() (*dispute.Question, map[string]int) {
	n := func(v int64) *int64 { return &v }
	answer := func(report, source, published string, low, high *int64, party bool) dispute.Answer {
		return dispute.Answer{Report: report, Claim: "c1", Sources: []string{source}, Keys: []string{source}, Published: published, Party: party,
			Words: dispute.Number(low, high, false), Value: dispute.Value{Low: low, High: high}}
	}
	q := &dispute.Question{About: dispute.HowMany, Of: "killed", Answers: []dispute.Answer{
		answer("r1", "the monitor", "2031-05-01", n(12), n(12), false),
		answer("r2", "the monitor", "2031-05-01", n(12), n(12), false),
		answer("r3", "the army", "2031-05-02", n(40), n(40), true),
		answer("r4", "doctors", "2031-05-03", n(12), nil, false),
	}}
	return q, map[string]int{"r1": 0, "r2": 0, "r3": 1, "r4": 2}
}

func TestRules(t *testing.T) {
	q, witness := question()
	for rule, want := range map[string]string{
		Range:        "12 to 40 or more",
		Neutral:      "at least 12",
		Latest:       "at least 12",
		Conservative: "at least 12",
		Majority:     "",
		List:         "the monitor: 12; the army: 40; doctors: at least 12",
	} {
		c, ok := Conclude(rule, q, witness)
		if !ok || c.Words != want || c.Why == "" {
			t.Errorf("%s: %q (%s), want %q", rule, c.Words, c.Why, want)
		}
	}
	q.Answers = q.Answers[:3]
	for rule, want := range map[string]string{Range: "12 to 40", Neutral: "12", Latest: "40", Majority: ""} {
		if c, _ := Conclude(rule, q, witness); c.Words != want {
			t.Errorf("%s: %q, want %q", rule, c.Words, want)
		}
	}
	witness["r2"] = 5 // no copy of r1 any more: two of three witnesses say 12
	if c, _ := Conclude(Majority, q, witness); c.Words != "12" || c.Why != "2 of 3 witnesses" {
		t.Errorf("majority: %q (%s)", c.Words, c.Why)
	}
	q.Answers[2].Value.Superseded = true
	if c, _ := Conclude(Range, q, witness); c.Words != "12" {
		t.Errorf("range without the superseded: %q", c.Words)
	}
	if _, ok := Conclude("loudest", q, witness); ok {
		t.Error("a rule that does not exist concludes something")
	}
}

// TestNoBounds has one answer without a lower bound and one without an upper one: the numbers are told all the same.
func TestNoBounds(t *testing.T) {
	most, least := int64(600), int64(200)
	q := &dispute.Question{About: dispute.HowMany, Of: "killed", Answers: []dispute.Answer{
		{Report: "r1", Claim: "c1", Words: "up to 600", Value: dispute.Value{High: &most}}, {Report: "r2", Claim: "c1", Words: "at least 200", Value: dispute.Value{Low: &least}},
	}}
	if c, _ := Conclude(Range, q, map[string]int{"r1": 0, "r2": 1}); c.Words != "200 to 600, more or fewer" || c.Low != nil || c.High != nil {
		t.Errorf("%+v", c)
	}
}

func TestGrades(t *testing.T) {
	for _, c := range []struct {
		s           Support
		word        string
		credibility int
	}{
		{Support{Witnesses: 2, Neutral: 2}, Confirmed, 1},
		{Support{Witnesses: 2, Neutral: 1}, Fair, 2},
		{Support{Witnesses: 1, Neutral: 1, Sources: true}, Fair, 3},
		{Support{Witnesses: 1, Neutral: 1}, Weak, 3},
		{Support{Witnesses: 1}, Weak, 6},
		{Support{Witnesses: 1, OwnLoss: true}, Confirmed, 2},
		{Support{Witnesses: 3, Neutral: 2, Disputed: 1}, Contested, 2},
		{Support{Witnesses: 3, Neutral: 0, Denied: true}, Contested, 4},
		{Support{Witnesses: 2, Neutral: 2, Hedged: true}, Weak, 4},
	} {
		if g := Event(c.s); g.Word != c.word || g.Credibility != c.credibility || g.Why == "" {
			t.Errorf("%+v: %+v", c.s, g)
		}
	}
	for _, c := range []struct {
		t    Track
		want string
	}{
		{Track{Agree: 20}, "A"}, {Track{Agree: 9, Part: 1}, "B"}, {Track{Agree: 8, Part: 3}, "C"}, {Track{Agree: 6, Part: 5}, "D"},
		{Track{Agree: 1, Part: 9}, "E"}, {Track{Agree: 2, Alone: 30}, "F"}, {Track{Agree: 20, Party: 15}, "C"},
		{Track{Agree: 20, Alone: 30, Party: 15}, "C"}, {Track{Agree: 3}, "C"}, {Track{Agree: 14}, "B"},
	} {
		if l := Source(c.t); l.Letter != c.want {
			t.Errorf("%+v: %s, want %s (%s)", c.t, l.Letter, c.want, l.Why)
		}
	}
}
