package read

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"sitrep"
	"sitrep/read/weigh"
)

const raided = "HARA, 14 March 2024 - Gunmen raided the village of Kassala on Tuesday. They burned eleven houses, the mayor said.\n\n" +
	"Two traders were abducted from the market. Police in Gedaref have sent a patrol."

// TestChoices reads what training sees: every choice is of a claim of the record, says what the rules chose, and names each candidate's signs.
func TestChoices(t *testing.T) {
	r := newTestReader(t)
	report := sitrep.Report{ID: "r", Text: raided, Published: "2024-03-14"}
	rec, choices, err := r.Choices(context.Background(), report, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(choices) == 0 {
		t.Fatal("no choices")
	}
	for _, ch := range choices {
		if !slices.ContainsFunc(rec.Claims, func(c sitrep.Claim) bool { return c.ID == ch.Claim }) {
			t.Errorf("a choice of %s, which is no claim of the record", ch.Claim)
		}
		ruled := 0
		for i, k := range ch.Candidates {
			if k.Ruled {
				ruled++
			}
			if len(k.Signs) == 0 {
				t.Errorf("%s of %s: a candidate without signs", ch.Field, ch.Claim)
			}
			if empty := k.Place == nil && k.Time == nil; empty != (i == len(ch.Candidates)-1) {
				t.Errorf("%s of %s: candidate %d is empty: %v", ch.Field, ch.Claim, i, empty)
			}
		}
		if ruled != 1 {
			t.Errorf("%s of %s: the rules chose %d", ch.Field, ch.Claim, ruled)
		}
	}
	again, choices2, err := r.Choices(context.Background(), report, nil)
	if err != nil || !reflect.DeepEqual(rec, again) || !reflect.DeepEqual(choices, choices2) {
		t.Error("the same report gave other choices")
	}
}

// TestLikely has the weights alone decide whether what the rules keep is told: none of it if every sign speaks against it, all if none does.
func TestLikely(t *testing.T) {
	r := *newTestReader(t)
	report := sitrep.Report{ID: "r", Text: raided, Published: "2024-03-14"}
	claims := func(weight string) int {
		w, err := weigh.Parse("kept.txt", weight+"\tany\n")
		if err != nil {
			t.Fatal(err)
		}
		r.weights = map[weigh.Field]weigh.Weights{weigh.Place: r.weights[weigh.Place], weigh.Time: r.weights[weigh.Time], weigh.Kept: w}
		rec, err := r.Read(context.Background(), report, nil)
		if err != nil {
			t.Fatal(err)
		}
		return len(rec.Claims)
	}
	all, noted := claims("9"), 0
	if none := claims("-9"); none != 0 || all < 3 {
		t.Errorf("%d claims against all signs, %d with them", none, all)
	}
	_, choices, err := r.Choices(context.Background(), report, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, ch := range choices {
		if ch.Field == weigh.Kept {
			noted++
		}
	}
	if noted != all {
		t.Errorf("training sees %d of %d claims", noted, all)
	}
}
