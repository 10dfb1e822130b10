package read

import (
	"strings"
	"testing"

	"sitrep"
)

// TestSameEvents reads short invented reports and asks which of their triggers share an event.
func TestSameEvents(t *testing.T) {
	tests := []struct {
		name, text string
		same       [][2]string // pairs of triggers that tell of one event
		apart      [][2]string
		none       []string // triggers of no claim
	}{
		{"a victim named again",
			"Gunmen kidnapped the banker Omar Duval in Koro on Monday. Police said Duval was seized by the Karo Front. The man was abducted at noon.",
			[][2]string{{"kidnapped", "abducted"}}, nil, nil},
		{"an abduction is no bombing",
			"Gunmen kidnapped the banker Omar Duval in Koro on Monday. Rebels bombed the post office in Lesta and destroyed the building.",
			nil, [][2]string{{"kidnapped", "bombed"}}, nil},
		{"another bomb",
			"A bomb exploded in front of the bank in Lesta on Sunday, killing two guards. Another bomb was thrown at a school, wounding a teacher.",
			nil, [][2]string{{"exploded", "thrown"}}, nil},
		{"other things, other victims",
			"Rebels burned a school in Lesta on Sunday. Rebels burned a bus. The rebels killed a teacher. The rebels killed two farmers.",
			nil, [][2]string{{"burned", "killed"}}, nil},
		{"a fight of two sides and a strike on a thing",
			"Rebels shelled the fish market in Kassala on Tuesday. Fighters of the Eastern Front and soldiers of the army clashed at Kassala airport on Tuesday night.",
			nil, [][2]string{{"shelled", "clashed"}}, nil},
		{"days between",
			"Jets bombed the hospital in Lesta on Sunday. The attack on the hospital, which killed two nurses, came two days after rebels shelled a convoy near Koro.",
			[][2]string{{"bombed", "attack"}}, [][2]string{{"attack", "shelled"}}, nil},
		{"the attack with as many dead as one told before",
			"A missile strike on an airfield near Lesta killed five people on Sunday. The president said the raid answered the alleged use of nerve gas in Koro on Friday. \"Five people were killed in the raid and seven were injured,\" the mayor told the radio.",
			[][2]string{{"strike", "raid"}}, nil, nil},
		{"last year's attack on the same town",
			"A suicide bomber attacked a chapel in Lesta on Sunday, killing nine. Last March a bomber struck a chapel in Lesta, killing 12.",
			nil, [][2]string{{"attacked", "struck"}}, nil},
		{"an attack counted from another",
			"A bomb exploded in Lesta on Sunday, killing 12 people. The attack came a week after a blast that killed eight people in the same market.",
			nil, [][2]string{{"exploded", "blast"}}, nil},
		{"a plane shot down, and its pilot",
			"The Karo Front executed a pilot in Lesta on Sunday after his plane was shot down by the Reform Army.",
			nil, [][2]string{{"executed", "shot"}}, nil},
		{"violence in general",
			"The armed struggle goes on, the mayor said. He spoke of the rebels' terror.",
			nil, nil, []string{"terror", "struggle"}},
		{"violence of which nothing is said",
			"The minister spoke of violence and promised a new school.",
			nil, nil, []string{"violence"}},
	}
	r := newTestReader(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rec, err := r.Read(t.Context(), sitrep.Report{ID: "t", Text: tt.text, Published: "2019-06-04"}, nil)
			if err != nil {
				t.Fatal(err)
			}
			ids := map[string]string{}
			for _, c := range rec.Claims {
				if c.Event != nil {
					ids[strings.ToLower(c.Event.Trigger.Exact)] = c.Event.ID
				}
			}
			for _, p := range tt.same {
				if ids[p[0]] == "" || ids[p[0]] != ids[p[1]] {
					t.Errorf("%q and %q: events %q and %q, want one", p[0], p[1], ids[p[0]], ids[p[1]])
				}
			}
			for _, p := range tt.apart {
				if ids[p[0]] == "" || ids[p[1]] == "" || ids[p[0]] == ids[p[1]] {
					t.Errorf("%q and %q: events %q and %q, want two", p[0], p[1], ids[p[0]], ids[p[1]])
				}
			}
			for _, w := range tt.none {
				if _, ok := ids[w]; ok {
					t.Errorf("%q tells of an event", w)
				}
			}
		})
	}
}
