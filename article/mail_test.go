package article

import (
	"strings"
	"testing"

	"sitrep"
)

// A mail's head gives its title and day, and tells nothing itself.
func TestMail(t *testing.T) {
	const head = "From: Mira Oss <mira@osk.example>\nTo: crew@osk.example\nDate: Mon, 13 May 2024 09:12:44 +0200\nSubject: Re: Fwd: The bridge at Osk\n"
	a, err := Read("x", strings.NewReader(head+"\nDear all,\n\nThe bridge at Osk was closed on Sunday after a barge had struck its second pier.\n"), Given{})
	if err != nil {
		t.Fatal(err)
	}
	r := a.Report
	if r.Title != "The bridge at Osk" || r.Published != "2024-05-13T09:12:44+02:00" || r.PublishedFrom != sitrep.FromDateline {
		t.Errorf("got %+v", r)
	}
	text := sitrep.NewText(r.Text)
	for _, s := range a.SetAside {
		if got := text.Slice(s.Start, s.End); strings.Contains(got, "barge") {
			t.Errorf("set aside: %q", got)
		}
	}
	if len(a.SetAside) < 4 || a.SetAside[0].Start != 0 {
		t.Errorf("set aside: %+v", a.SetAside)
	}
	for _, text := range []string{"From: here to there.\n\nSubject: none", "The army left.\nFrom: x\nSubject: y\n", ""} {
		if h, ok := mailHeadOf(text); ok {
			t.Errorf("%q is no mail: %+v", text, h)
		}
	}
}
