package article

import "testing"

// The days of a chronology are none of its publication.
func TestChronologyHasNoDateline(t *testing.T) {
	if got, ok := FindDateline("The talks, day by day\n\n3 May 2014\nThe talks began.\n\n5 May\nThey broke down."); ok {
		t.Errorf("got %+v", got)
	}
}

func TestTitleDate(t *testing.T) {
	for title, want := range map[string]string{
		"Daily summary of violations, 14 November 2019":      "2019-11-14",
		"Briefing by the ministry's spokesman – 12 May 2023": "2023-05-12",
		"Situation report (3 March 2024)":                    "2024-03-03",
		"DAILY DIGEST – 13 MAY 2024":                         "2024-05-13",
		"The attack on Tessa of 14 November 2019":            "",
		"Ten killed in Tessa, 14 November":                   "",
	} {
		d, ok := FindDateline(title + "\n\nThe army left the town, two officers said.")
		if ok != (want != "") || d.Date != want {
			t.Errorf("%q: got %+v", title, d)
		}
	}
}
