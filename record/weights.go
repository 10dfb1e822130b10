package record

import (
	_ "embed"
	"fmt"
	"math"
	"reflect"
	"strconv"
)

//go:embed weights.txt
var weightsText string

// weights are what speaks for and against two entries telling of one event, in log odds; weights.txt says what each is for.
type weights struct {
	Prior, Quiet, Crowd, SameReport, Word float64

	SameType, Kin, Control, Process, Modes, Means, OneMeans, Odd, Rare float64

	SamePlace, SameQuarter, SameCountry, Within, WithinLand, TownApart, QuarterApart, QuartersApart, Touch, Beside, Around, OffMap, NoPlace, CarriedSame, CarriedApart float64

	SameDay, Meets, Long, Adjacent, AdjacentOne, NextDay, PartApart, Undated, CarriedDay, CarriedDayApart float64

	PublishedDay, PublishedWeek, PublishedMore float64

	ActorSame, ActorsSame, ActorMaybe, ActorApart, Swapped, RecipientSame, RecipientApart, HeldApart, StruckSame, StruckApart, SiteApart, Reply float64

	TollMeets, TollLarge, TollFew, TollNear, TollFar, TollScale, TollOne, HurtLarge, VictimsApart, Unhurt, StruckTolls float64

	OneOutlet, AimedSame, AimedApart, OccasionSame float64
}

// weigh gives the weights for two entries: those of coded records, or those of what was read from words.
func (t *tables) weigh(a, b *Entry) *weights {
	if a.Coded && b.Coded {
		return &t.coded
	}
	return &t.told
}

// addWeight reads a line of weights.txt.
func (t *tables) addWeight(f []string) error {
	for i, w := range []*weights{&t.told, &t.coded} {
		field := reflect.ValueOf(w).Elem().FieldByName(f[0])
		if !field.IsValid() {
			return fmt.Errorf("%q is no weight", f[0])
		}
		v, err := strconv.ParseFloat(f[1+i], 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("%q is no number", f[1+i])
		}
		field.SetFloat(v)
	}
	return nil
}
