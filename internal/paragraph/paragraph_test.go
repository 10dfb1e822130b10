package paragraph

import (
	"strings"
	"testing"
)

const wrapped = "The talks in the capital went on for most of the night without a\n" +
	"word from either side, and by dawn the buses that had been waiting at\n" +
	"the crossing had been sent away; nobody at the gate could say whether\n" +
	"they would come back."

const bulletin = `OSK VALLEY BULLETIN NO. 4

HIGHLIGHTS
• Nine people were killed when shells hit the livestock market in
  Osk on Monday, the health office said. It counted more than twenty
  hurt.
• A convoy of 14 trucks was stopped at the Tarma bridge by the Front
  and sent back.

OVERVIEW
Fighting resumed in the eastern quarter on Sunday after a lull of two
weeks. The council has imposed a curfew there, from 18:00 until dawn,
06:00.

KEY FIGURES
9 killed
4,200 displaced
(a) 3 clinics shut`

const mail = `Dear all,

Update on the flood: volunteers have carried two families from the house east of
Orsk this morning and a boat has turned over. The bridge stays closed until
further notice.

Regards,
Mira`

const wire = `TARMA, JUNE 2 (OPA) -- THE COUNCIL HAS CLOSED THE BRIDGE AFTER A BARGE
STRUCK ITS SECOND PIER ON THURSDAY, THE HARBOUR OFFICE SAID. A DIVER WHO
LOOKED AT IT SAW A CRACK.

NO CAR MAY CROSS.
OPA/MK 020710 GMT`

// A page of one paragraph a line, in which two lines happen to end with a small word.
var pages = strings.Repeat(strings.Repeat("The ferry left late. ", 8)+"It was full.\n", 5) +
	"Where can the people from the island go to\nTarma, or to the north of\nOsk, as they did?"

func TestOf(t *testing.T) {
	cases := []struct {
		text string
		want []string
	}{
		{"", nil},
		{" \n \n", nil},
		{"one", []string{"one"}},
		{" one \n\n two\nthree. ", []string{"one", "two", "three."}},
		{"a\r\nb\r\n\r\nc", []string{"a", "b", "c"}},
		{"a\rb\u2029c\u0085d", []string{"a", "b", "c", "d"}},
		{"The ferry has left\t \t Crew unhurt\n\t\tNobody\twas hurt.", []string{"The ferry has left", "Crew unhurt", "Nobody\twas hurt."}},
		{wrapped, []string{wrapped}},
		{wrapped + "\n\nEnd.", []string{wrapped, "End."}},
		{"Heading\nA sentence that ends.\nAnother one that ends here.", []string{"Heading", "A sentence that ends.",
			"Another one that ends here."}},
		{mail, []string{"Dear all,", strings.Split(mail, "\n\n")[1], "Regards,", "Mira"}},
		{wire, []string{strings.Split(wire, "\n\n")[0], "NO CAR MAY CROSS.", "OPA/MK 020710 GMT"}},
		{pages, strings.Split(pages, "\n")},
		{"killed\nwounded\nmissing\nwithout a home", []string{"killed", "wounded", "missing", "without a home"}},
		{bulletin, []string{"OSK VALLEY BULLETIN NO. 4", "HIGHLIGHTS",
			"• Nine people were killed when shells hit the livestock market in\n  Osk on Monday, the health office said. It counted more than twenty\n  hurt.",
			"• A convoy of 14 trucks was stopped at the Tarma bridge by the Front\n  and sent back.", "OVERVIEW",
			"Fighting resumed in the eastern quarter on Sunday after a lull of two\nweeks. The council has imposed a curfew there, from 18:00 until dawn,\n06:00.",
			"KEY FIGURES", "9 killed", "4,200 displaced", "(a) 3 clinics shut"}},
	}
	for _, c := range cases {
		rs := []rune(c.text)
		var got []string
		for _, p := range Of(c.text) {
			got = append(got, string(rs[p.Start:p.End]))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// FuzzOf holds the law that paragraphs come in order, begin and end with what is no space, and leave out spaces alone.
func FuzzOf(f *testing.F) {
	for _, s := range []string{"", "a\n\nb", wrapped, bulletin, mail, wire, "a\r\n\u2029b\u200b\n", "\xff\n•"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rs := []rune(text)
		at := 0
		for _, p := range Of(text) {
			if p.Start < at || p.End <= p.Start || p.End > len(rs) || Space(rs[p.Start]) || Space(rs[p.End-1]) {
				t.Fatalf("%q: paragraph %+v", text, p)
			}
			allSpace(t, text, rs[at:p.Start])
			at = p.End
		}
		allSpace(t, text, rs[at:])
	})
}

func allSpace(t *testing.T, text string, rs []rune) {
	t.Helper()
	for _, r := range rs {
		if !Space(r) {
			t.Fatalf("%q: %q is in no paragraph", text, r)
		}
	}
}
