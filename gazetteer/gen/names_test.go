package main

import (
	"maps"
	"slices"
	"testing"

	"sitrep/gazetteer/internal/index"
)

func TestKeysOf(t *testing.T) {
	for _, c := range []struct {
		p    draft
		want []string
	}{
		{draft{Place: index.Place{Name: "Khān Yūnis"}, country: "PS", names: []string{"Khan Yunis", "Khan Younis", "han yu ni si", "خان يونس", "KYN", "Khan-Yunis"}}, []string{"khan younis", "khan yunis"}},
		{draft{Place: index.Place{Name: "Al Fāshir"}, country: "SD", names: []string{"Al Fashir", "El Fasher"}}, []string{"al fashir", "el fasher", "fasher", "fashir"}},
		{draft{Place: index.Place{Name: "Harris County", Feature: index.Second}, country: "US"}, []string{"harris", "harris county"}},
		{draft{Place: index.Place{Name: "Zhytomyr Raion", Feature: index.Second}, country: "UA"}, []string{"zhytomyr"}},
	} {
		got := slices.Sorted(maps.Keys(keysOf(&c.p)))
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.p.Name, got, c.want)
		}
	}
}

func TestUseful(t *testing.T) {
	for name, want := range map[string]bool{"Aleppo": true, "al-Bab": true, "halab": false, "Алеппо": false, "ALP": false, "Zone 5": false, "": false} {
		if useful(name) != want {
			t.Errorf("useful(%q) is %v", name, !want)
		}
	}
}
