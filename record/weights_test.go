package record

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// TestWeights reads the table: each weight stands there once, and what is none is refused by its line.
func TestWeights(t *testing.T) {
	if _, err := known(); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(weightsText) {
		name, _, _ := strings.Cut(line, "|")
		if name = strings.TrimSpace(name); name == "" || name[0] == '#' {
			continue
		}
		if seen[name] {
			t.Errorf("%s stands there twice", name)
		}
		seen[name] = true
	}
	for i := range reflect.TypeFor[weights]().NumField() {
		if f := reflect.TypeFor[weights]().Field(i).Name; !seen[f] {
			t.Errorf("%s has no line", f)
		}
	}
	for line, want := range map[string]string{
		"Moon | 1 | 1 | its phase":     `weights.txt:1: "Moon" is no weight`,
		"Prior | low | 1 | before all": `weights.txt:1: "low" is no number`,
		"Prior | 1 | NaN | before all": `weights.txt:1: "NaN" is no number`,
		"Prior | 1 | before all":       "weights.txt:1: 3 columns; there are 4",
	} {
		if err := rows("weights.txt", line, 4, new(tables).addWeight); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", line, err, want)
		}
	}
}

// raid is a coder's record of a raid on a town.
func raid(report, town, day string) Entry {
	return Entry{
		ID: report + "#c1", Report: report, Published: day, Types: []string{"ASSAULT"}, Asserted: true, Coded: true,
		When: &Window{First: day, Last: day}, Places: []Place{{Name: town, Country: "SDN", Precision: "city"}}, Claims: []Claim{{ID: "c1"}},
	}
}

// TestCrowd joins two records of one town a day apart where nothing else is told, and not among twenty others; what was read from
// words goes by its words.
func TestCrowd(t *testing.T) {
	together := func(coded bool, others int) bool {
		entries := []Entry{raid("a", "Osk", "2031-05-02"), raid("b", "Osk", "2031-05-03")}
		for i := range others {
			e := raid(fmt.Sprintf("o%02d", i), "Osk", "2031-05-02")
			e.Modes = []string{"firearms"}
			entries = append(entries, e)
		}
		var pairs []Pair
		for i := range entries {
			entries[i].Coded = coded
			for j := range i {
				pairs = addPair(pairs, &entries[i], &entries[j])
			}
		}
		for _, set := range Cluster(entries, pairs) {
			ids := ""
			for _, e := range set {
				ids += e.Report + " "
			}
			if strings.Contains(ids, "a ") {
				return strings.Contains(ids, "b ")
			}
		}
		return false
	}
	if !together(true, 0) {
		t.Error("two records of a quiet town, a day apart, are two events")
	}
	if together(true, 20) {
		t.Error("two records of a crowded town, a day apart, are one event")
	}
	if together(false, 0) {
		t.Error("two reports in words, a day apart and with nothing else in common, are one event")
	}
}
