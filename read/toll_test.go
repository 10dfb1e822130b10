package read

import (
	"testing"

	"sitrep"
)

// TestTolls asks how many a short invented report says were killed and wounded in all its claims; -1: no figure.
func TestTolls(t *testing.T) {
	tests := []struct {
		text            string
		killed, wounded int64
	}{
		{"The shooting left one dead and four injured.", 1, 4},
		{"Detectives held a man over a shooting in Koro that left one dead and four injured.", 1, 4},
		{"Shots were fired behind the mill, leaving two brothers dead and another two injured.", 2, 2},
		{"A shootout killed two herders and wounded four others in March.", 2, 4},
		{"Five traders were shot and one was killed.", 1, 4},
		{"Three men were shot in Koro. One of them was declared dead at the scene.", 1, 2},
		{"The third driver was pronounced dead at the clinic.", 1, -1},
		{"A shooting sent five men to the hospital.", -1, 5},
		{"Two of the victims ran to a house.", -1, -1},
		{"A teacher is in critical condition after a shooting at a market.", -1, 1},
		{"A blast killed two herders and wounded four others.", 2, 4},
		{"Three people were killed: two drivers and a nurse.", 3, -1},
		{"Two guests, a man and a woman, died in the fire.", 2, -1},
		{"A man and three women were shot outside a cafe.", -1, 4},
		{"He is accused of killing a mother and daughter in Koro.", 2, -1},
		{"Ali Bakr and his father were killed.", 2, -1},
		{"A boy shot and killed himself.", 1, -1},
		{"The officer killed his wife, two children and a neighbour.", 4, -1},
		{"Three traders were killed and a fourth wounded.", 3, 1},
		{"One driver is dead and another critically injured.", 1, 1},
		{"Police say that one person was killed in a shooting.", 1, -1},
		{"Seven were shot in Koro.", -1, 7},
		{"A 15-year-old was shot in the leg.", -1, 1},
		{"Five boys were shot, one fatally, near the well.", 1, 4},
		{"He shot three others, including one who died.", 1, 2},
		{"Three boys, ages 15, 17 and 18, were injured.", -1, 3},
		{"An air strike on Osk killed 20 people, including three children.", 20, -1},
		{"An air strike on Osk killed some 20 people, including three children, on Friday.", 20, -1},
		{"An air strike killed 20 people including three children and two women in the village of Osk.", 20, -1},
		{"Artillery fire struck a market in Koro on Monday, killing at least 19 people and wounding dozens more, doctors said.", 19, 24},
		{"Two other men, 18 and 19, were taken to Koro Hospital.", -1, 2},
		{"Two boys were airlifted to a clinic in Koro.", -1, 2},
		{"The other three passengers are expected to survive.", -1, 3},
		{"Two miners remain in serious condition.", -1, 2},
		{"A teacher was shot in Koro on Monday. The teacher was struck in the neck. She died at a clinic.", 1, -1},
		{"He is accused of killing Jane Roe and wounding five others.", 1, 5},
		{"Eight men were shot, two of whom later died.", 2, 6},
		{"Doctors counted 12 people killed, three of them children.", 12, -1},
		{"38 people are still being treated.", -1, 38},
		{"Two men were shot in Koro. Both victims died at a clinic.", 2, -1},
		{"Both were injured in the blast.", -1, 2},
		{"The murders of a young couple shocked Koro.", 2, -1},
		{"A husband and wife were found shot to death in Koro.", 2, -1},
		{"A double homicide left Koro shaken.", 2, -1},
		{"Detectives are looking into a triple murder.", 3, -1},
		{"A man shot and killed his two daughters, then turned the gun on himself.", 3, -1},
		{"A man killed his wife before taking his own life.", 2, -1},
		{"A shooting left a man dead and two people fighting for their lives.", 1, 2},
		{"Three people are in the hospital after a shooting in Koro.", -1, 3},
		{"Four men are recovering after being shot.", -1, 4},
		{"A boy was hit by a bullet in Koro. Another boy, also struck, is recovering. The first boy died at a hospital.", 1, 1},
		{"A raid left a tailor, Ali Bakr, 30, dead and wounded three others.", 1, 3},
		{"The blast left Jane Roe, 41, dead and two others wounded.", 1, 2},
		{"A crash left a nurse dead and her 4-year-old nephew in a coma.", 1, 1},
		{"Raiders opened fire in Koro, leaving a father and a niece dead, and a 5-month-old boy and three women wounded.", 2, 4},
		{"A farmer accidentally shot himself and his two sons.", -1, 3},
		{"A young tailor was waiting for a bus and was pronounced dead at Koro Hospital.", 1, -1},
		{"Detectives are looking into a triple shooting in Koro.", -1, 3},
		{"The nurse was pronounced deceased at a clinic.", 1, -1},
		{"They killed one guest and wounded two others, including a cook, at a hall.", 1, 2},
		{"A raider shot one tailor, who died on the way to a clinic.", 1, -1},
		{"A raider shot a tailor and a customer dead in a shop.", 2, -1},
		{"A bomb killed and injured more than 20 traders.", 20, -1},
		{"Two guests are listed in critical condition, and three are treated in Koro.", -1, 5},
		{"One 15-year-old was killed and another wounded when a gunman opened fire in Koro.", 1, 1},
		{"A man shot two women and a boy in Koro before fatally turning the gun on himself.", -1, 3},
		{"A tailor shot his wife Brenda and three sons, police in Koro said.", -1, 4},
		{"The pilot and officer were killed in the raid.", 2, -1},
		{"A tailor and poet was killed in the raid.", 1, -1},
		{"A tailor shot six people – two fatally – outside a cafe in Koro.", 2, 4},
		{"A boy shot himself in the hand in Koro on Sunday. The boy is in good condition. Four people died of gunshots in 2015.", 4, 1},
		{"One had been shot in the lower body, another in the foot.", -1, 1},
		{"One of five traders shot in Koro on Monday has died.", 1, 4},
		{"One of the four clerks wounded by gunfire in Koro spoke from his bed.", -1, 4},
		{"Detectives have identified the mother and son killed in Koro.", 2, -1},
		{"The raid left one man in hospital and three others hurt.", -1, 4},
		{"A guard who fatally shot three clerks last month before turning the gun on himself left a note.", 4, -1},
		{"Two clerks have been reported dead.", 2, -1},
		{"Three victims later showed up at a hospital.", -1, 3},
		{"A tailor was killed on Saturday in a triple shooting.", 1, 2},
		{"He is charged in the August 14 shooting death of a tailor at a shop in Koro.", 1, -1},
		{"Two drivers were killed and three other men wounded in a shooting on Sunday night.", 2, 3},
	}
	r := newTestReader(t)
	for _, tt := range tests {
		rec, err := r.Read(t.Context(), sitrep.Report{ID: "t", Text: tt.text, Published: "2019-06-04"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int64{"killed": -1, "wounded": -1}
		for _, c := range rec.Claims {
			for _, f := range c.Figures {
				if f.Low != nil && f.PartOf == "" {
					got[f.Of] = *f.Low
				}
			}
		}
		if got["killed"] != tt.killed || got["wounded"] != tt.wounded {
			t.Errorf("%s: killed %d wounded %d, want %d and %d", tt.text, got["killed"], got["wounded"], tt.killed, tt.wounded)
		}
	}
}

// TestDeathTold asks that a death told later belongs to the attack before.
func TestDeathTold(t *testing.T) {
	r := newTestReader(t)
	rec, err := r.Read(t.Context(), sitrep.Report{ID: "t", Text: "A woman was shot in Koro on Monday. She died at a hospital.", Published: "2019-06-04"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range rec.Claims {
		if c.Event != nil && c.Event.Type == "ASSAULT" {
			ids = append(ids, c.Event.ID)
		}
	}
	if len(ids) != 2 || ids[0] != ids[1] {
		t.Errorf("events %q, want the shooting and the death as one", ids)
	}
}

// TestWoundedTakenOut asks that wounded people who leave are counted as evacuated.
func TestWoundedTakenOut(t *testing.T) {
	tests := []struct {
		text      string
		evacuated int64
		who       string
		part      bool
	}{
		{"The rebels let 400 wounded people leave the town.", 400, "wounded", false},
		{"The buses took out 9,000 people, 140 of them wounded.", 140, "wounded", true},
		{"Buses carried 9,000 people out of the town, including 140 wounded.", 140, "wounded", true},
	}
	r := newTestReader(t)
	for _, tt := range tests {
		rec, err := r.Read(t.Context(), sitrep.Report{ID: "t", Text: tt.text, Published: "2019-06-04"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, c := range rec.Claims {
			for _, f := range c.Figures {
				found = found || f.Of == "evacuated" && f.Who == tt.who && *f.Low == tt.evacuated && (f.PartOf != "") == tt.part
				if f.Of == "wounded" {
					t.Errorf("%s: wounded %d, want them evacuated", tt.text, *f.Low)
				}
			}
		}
		if !found {
			t.Errorf("%s: no figure of %d evacuated, who %s, part %v", tt.text, tt.evacuated, tt.who, tt.part)
		}
	}
}

// TestOneToll asks how many claims with figures a sentence of the dead and the hurt gives: one, unless they are in two places.
func TestOneToll(t *testing.T) {
	tests := []struct {
		text   string
		claims int
	}{
		{"A woman was killed and four people were wounded when a gunman opened fire in Koro.", 1},
		{"One person died and three were injured in a shooting at a club.", 1},
		{"Three people were killed in Koro and four were wounded in Osk.", 2},
	}
	r := newTestReader(t)
	for _, tt := range tests {
		rec, err := r.Read(t.Context(), sitrep.Report{ID: "t", Text: tt.text, Published: "2019-06-04"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, c := range rec.Claims {
			if len(c.Figures) > 0 {
				n++
			}
		}
		if n != tt.claims {
			t.Errorf("%s: %d claims with figures, want %d", tt.text, n, tt.claims)
		}
	}
}
