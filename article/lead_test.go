package article

import (
	"strings"
	"testing"

	"sitrep"
)

// body is text that is long enough for a page that has lost its line breaks.
const body = "Shells hit the market of Kassala and nine people died, the army said. It blamed the Front, which said that its guns had been " +
	"silent since dawn. Doctors counted twelve bodies in two hospitals, three of them of children who had sold bread there."

func TestLead(t *testing.T) {
	for _, c := range []struct{ name, lead, title, want string }{
		{"date and title", "Fri Jul 1 2031 Nine Die in Kassala Market. ", "Nine Die in Kassala Market", "credit Fri Jul 1 2031|heading Nine Die in Kassala Market."},
		{"date in digits, title as titles are written", "01-07-2031 Shells Kill Nine in Kassala Market. ", "", "credit 01-07-2031|heading Shells Kill Nine in Kassala Market."},
		{"title, agency, date", "Shells kill nine at market Monitor AFP Friday 1 Jul 2031 ", "", "heading Shells kill nine at market Monitor|credit AFP|credit Friday 1 Jul 2031"},
		{"label", "Date of publication 1 July 2031 ", "Other", "credit Date of publication 1 July 2031"},
		{"day and year run together", "Last updated at Jul 012031 ", "", "credit Last updated at Jul 012031"},
		{"author", "Posted on July 1 2031 by Kassala Courier Nine die in market raid ", "Nine die in market raid", "credit Posted on July 1 2031|heading by Kassala Courier Nine die in market raid"},
		{"later version, links", "01.07.2031(updated 1404 01.07.2031) Get short URL 0 214 ", "", "credit 01.07.2031(updated 1404 01.07.2031)|furniture Get short URL 0 214"},
		{"the title's outlet", "Nine die in market raid ", "Nine die in market raid | Kassala Courier", "heading Nine die in market raid"},
		{"a sentence that begins with its date", "1 July 2031 was a day of mourning. ", "", ""},
		{"a sentence behind a date", "1 July 2031 Six men were seen near the river. ", "", "credit 1 July 2031"},
		{"a date without a year", "On 1 July the army came. ", "", ""},
		{"a label that is a verb", "Published reports speak of nine dead. ", "", ""},
		{"the title's words go on", "Nine die in market raids that followed. ", "Nine die in market raid", ""},
		{"a title that is a sentence", "Nine die in market raid. ", "Nine die in market raid.", ""},
		{"a teaser", "Nine people died at Kassala market, the army said on Monday Nine people died at Kassala market, the army said on Monday. ", "",
			"duplicate Nine people died at Kassala market, the army said on Monday."},
		{"a teaser of a longer sentence", "Nine people died at Kassala market, the army said. Nine people died at Kassala market, the army said on Monday. ", "",
			"duplicate Nine people died at Kassala market, the army said."},
		{"no lead", "", "Nine die", ""},
	} {
		text := c.lead + body
		blocks := blocksOf(text)
		var got []string
		for _, p := range leadOf(&blocks[0], c.title) {
			got = append(got, p.Reason+" "+sitrep.NewText(text).Slice(p.Start, p.End))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, "|"), c.want)
		}
	}
}

// TestLeadIsSetAside has the lead's own phrases once, in their order, and what follows the report as before.
func TestLeadIsSetAside(t *testing.T) {
	text := "Date of publication 1 July 2031 " + body + " Read Also"
	got := SetAside(text, "")
	if len(got) != 2 || got[0].Reason != credit || got[1].Reason != furniture || got[0].End > got[1].Start {
		t.Errorf("%+v", got)
	}
}
