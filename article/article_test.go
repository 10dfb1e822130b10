package article

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"sitrep"
)

func TestPlainText(t *testing.T) {
	const text = "\n  Title line here\n\nThe army said on Monday that it had taken the hill.\r\n\u00a0\n“We are here,” he said 🚩.\n"
	a, err := Read("x.txt", strings.NewReader(text), Given{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Report.Text != text {
		t.Errorf("the text was changed: %q", a.Report.Text)
	}
	if want := "Title line here"; a.Report.Title != want {
		t.Errorf("title: got %q, want %q", a.Report.Title, want)
	}
	if len(a.Report.ID) != 64 || a.Report.PublishedFrom != sitrep.FromNone || a.Report.Language != "en" || len(a.Notes) != 0 {
		t.Errorf("got %+v, notes %q", a.Report, a.Notes)
	}
	checkSpans(t, a)
}

func TestBytes(t *testing.T) {
	for _, c := range []struct {
		name, data, text string
		note             string
	}{
		{"UTF-8 with a mark", "\xef\xbb\xbfThe army left.", "The army left.", ""},
		{"brackets that are no JSON", "[Text] The army left.", "[Text] The army left.", ""},
		{"invalid bytes", "The ar\xffmy\xc3 left\xe2\x80.", "The ar\ufffdmy\ufffd left\ufffd\ufffd.", "4 bytes are not UTF-8"},
		{"one invalid byte", "the café \xe9 on fire", "the café \ufffd on fire", "1 byte is not UTF-8"},
		{"UTF-16", "\xff\xfeT\x00h\x00e\x00 \x00a\x00r\x00m\x00y\x00", "The army", "UTF-16"},
		{"UTF-16, the other way", "\xfe\xff\x00T\x00h\x00e\x00 \x00a\x00r\x00m\x00y", "The army", "UTF-16"},
		{"any valid characters", "a\u0000b", "", ""},
		{"a replacement character that was there", "a\ufffdb", "a\ufffdb", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Read("x", strings.NewReader(c.data), Given{})
			if c.text == "" {
				if !errors.Is(err, ErrBinary) {
					t.Fatalf("got %v, want ErrBinary", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if a.Report.Text != c.text {
				t.Errorf("text: got %q, want %q", a.Report.Text, c.text)
			}
			if notes := strings.Join(a.Notes, "\n"); c.note == "" && notes != "" || !strings.Contains(notes, c.note) {
				t.Errorf("notes: got %q, want %q", notes, c.note)
			}
		})
	}
}

func TestUnreadable(t *testing.T) {
	for _, c := range []struct {
		name, data string
		given      Given
		want       error
	}{
		{"empty", "", Given{}, ErrEmpty},
		{"blank", " \n\u00a0\n", Given{}, ErrEmpty},
		{"PDF", "%PDF-1.7\n...", Given{}, ErrBinary},
		{"zero bytes", "abc\x00def", Given{}, ErrBinary},
		{"picture", "\x89PNG\r\n\x1a\nxxxx", Given{}, ErrBinary},
		{"gzip", "\x1f\x8b\x08xxxx", Given{}, ErrBinary},
		{"too long", strings.Repeat("The army left. ", MaxBytes/15+1), Given{}, ErrTooLong},
		{"JSON Lines", `{"text": "The army left."}` + "\n", Given{}, ErrLines},
		{"JSON Lines without text", `{"body": "The army left."}` + "\n" + `{"body": "It came back."}`, Given{}, ErrLines},
		{"a JSON array", `[{"text": "The army left."},` + "\n" + `{"text": "It came back."}]`, Given{}, ErrList},
		{"a JSON object over lines", "{\n \"text\": \"The army left.\"\n}", Given{}, ErrList},
		{"a wrong date", "The army left.", Given{Published: "16/12/2016"}, ErrDate},
		{"a day that is not", "The army left.", Given{Published: "2016-02-30"}, ErrDate},
		{"a page without words", "<html><body><script>x()</script></body></html>", Given{}, ErrEmpty},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read("report.x", strings.NewReader(c.data), c.given)
			var p *Problem
			if !errors.As(err, &p) || !errors.Is(err, c.want) {
				t.Fatalf("got %v, want a Problem with %v", err, c.want)
			}
			if p.Place != "report.x" || p.Doing == "" || p.Mend == "" {
				t.Errorf("the message is not whole: %+v", p)
			}
		})
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	if _, err := Open(dir, Given{}); !errors.Is(err, ErrDirectory) {
		t.Errorf("directory: got %v", err)
	}
	if _, err := Open(filepath.Join(dir, "none.txt"), Given{}); !errors.Is(err, ErrMissing) {
		t.Errorf("missing file: got %v", err)
	}
	path := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(path, []byte("The army left."), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(path, "b"), Given{}); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("file in a file: got %v", err)
	}
	a, err := Open(path, Given{ID: "7", Published: "2016-12-16"})
	if err != nil {
		t.Fatal(err)
	}
	if a.Report.ID != "7" || a.Report.Published != "2016-12-16" || a.Report.PublishedFrom != sitrep.FromInput {
		t.Errorf("got %+v", a.Report)
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2016-12-16":                "2016-12-16",
		" 2016-12-16 ":              "2016-12-16",
		"2016-12-16T09:30:00Z":      "2016-12-16T09:30:00Z",
		"2016-12-16T09:30:00.123Z":  "2016-12-16T09:30:00Z",
		"2016-12-16T09:30:00+03:00": "2016-12-16T09:30:00+03:00",
		"2016-12-16 09:30:00+00:00": "2016-12-16T09:30:00Z",
		"2016-12-16T09:30:00":       "2016-12-16",
		"2016-12-16 09:30":          "2016-12-16",
		"2016-02-29":                "2016-02-29",
		"2015-02-29":                "",
		"16/12/2016":                "",
		"12/16/2016":                "",
		"2016-13-01":                "",
		"0001-01-01":                "",
		"2016":                      "",
		"Friday":                    "",
	} {
		got, err := Date(in)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("Date(%q): got %q, %v, want %q", in, got, err, want)
		}
	}
	if _, err := Date("2015-02-29"); err == nil || !strings.Contains(err.Error(), "February 2015 has no day 29") {
		t.Errorf("got %v", err)
	}
}

func TestFindDateline(t *testing.T) {
	const rest = " The army left the town on Monday, two officers said."
	for _, c := range []struct {
		line   string
		want   Dateline
		extent string // "" where there is no dateline
	}{
		{"San Salvador, 3 Jan 90 -- [Text]", Dateline{Place: "San Salvador", Date: "1990-01-03"}, "San Salvador, 3 Jan 90 --"},
		{"Clandestine, 8 Jan 90 (Radio Venceremos)-- [Text]", Dateline{Place: "Clandestine", Date: "1990-01-08", Credit: "Radio Venceremos"}, "Clandestine, 8 Jan 90 (Radio Venceremos)--"},
		{"Bogota, 25 Aug 89 (Inravision Television Cadena 1) -- [Text]", Dateline{Place: "Bogota", Date: "1989-08-25", Credit: "Inravision Television Cadena 1"}, "Bogota, 25 Aug 89 (Inravision Television Cadena 1) --"},
		{"San Salvador, 3 May 89 (ACAN - EFE) -- [Text]", Dateline{Place: "San Salvador", Date: "1989-05-03", Credit: "ACAN-EFE"}, "San Salvador, 3 May 89 (ACAN - EFE) --"},
		{"Rome (Italy), 11 Jan 90 -- [Text]", Dateline{Place: "Rome (Italy)", Date: "1990-01-11"}, "Rome (Italy), 11 Jan 90 --"},
		{"Bogota, no date (domestic service) -- [Text]", Dateline{Place: "Bogota", Credit: "domestic service"}, "Bogota, no date (domestic service) --"},
		{"ODENVILLE: The two generals met again at the old customs house on Sunday, officials of both sides said.", Dateline{Place: "ODENVILLE"}, "ODENVILLE:"},
		{"Odenville, June 3 (Reuters): The two generals met again at the old customs house, officials said.", Dateline{Place: "Odenville", Credit: "Reuters"}, "Odenville, June 3 (Reuters):"},
		{"PARIS, March 3 (AP) —", Dateline{Place: "PARIS", Credit: "AP"}, "PARIS, March 3 (AP) —"},
		{"PARIS, March 3, 2014 (Associated Press) —", Dateline{Place: "PARIS", Date: "2014-03-03", Credit: "AP"}, "PARIS, March 3, 2014 (Associated Press) —"},
		{"BEIRUT (Reuters) -", Dateline{Place: "BEIRUT", Credit: "Reuters"}, "BEIRUT (Reuters) -"},
		{"HEMPSTEAD, N.Y., Sept. 26 (UPI) —", Dateline{Place: "HEMPSTEAD, N.Y.", Credit: "UPI"}, "HEMPSTEAD, N.Y., Sept. 26 (UPI) —"},
		{"PORT-AU-PRINCE, Haiti (AP) --", Dateline{Place: "PORT-AU-PRINCE, Haiti", Credit: "AP"}, "PORT-AU-PRINCE, Haiti (AP) --"},
		{"INDIANAPOLIS (July 3, 2015) –", Dateline{Place: "INDIANAPOLIS", Date: "2015-07-03"}, "INDIANAPOLIS (July 3, 2015) –"},
		{"(Goma, July 3, 2015) –", Dateline{Place: "Goma", Date: "2015-07-03"}, "(Goma, July 3, 2015) –"},
		{"GOMA\u00a0(Reuters)\u00a0–\u00a0", Dateline{Place: "GOMA", Credit: "Reuters"}, "GOMA\u00a0(Reuters)\u00a0–"},
		{"(CNN) —", Dateline{Credit: "CNN"}, "(CNN) —"},
		{"(Reuters) -", Dateline{Credit: "Reuters"}, "(Reuters) -"},
		{"CNN —", Dateline{Credit: "CNN"}, "CNN —"},
		{"SEATTLE –", Dateline{Place: "SEATTLE"}, "SEATTLE –"},
		{"WARRENSVILLE HEIGHTS, Ohio -", Dateline{Place: "WARRENSVILLE HEIGHTS, Ohio"}, "WARRENSVILLE HEIGHTS, Ohio -"},
		{"Friday, January 4, 2019\n", Dateline{Date: "2019-01-04", Line: true}, "Friday, January 4, 2019"},
		{"Published 3 March 2019 10:21 AM EST\n", Dateline{Date: "2019-03-03", Line: true}, "Published 3 March 2019 10:21 AM EST"},
		{"Updated: March 4, 2019\n", Dateline{}, ""},
		{"The governor - a former general -", Dateline{}, ""},
		{"Islamic State-linked fighters -", Dateline{}, ""},
		{"John Kerry, who spoke on 3 May 2014, said -", Dateline{}, ""},
		{"Yesterday — the army said —", Dateline{}, ""},
		{"UPDATE: The two generals met again at the old customs house on Sunday, officials of both sides said.", Dateline{}, ""},
		{"Mali: ten dead in the north", Dateline{}, ""},
		{"The coup of 26 July 2023\n", Dateline{}, ""},
		{"SALL: The rebels opened fire on our patrol near the bridge at dawn and two soldiers were killed.\n\nHOST: And then?\n\nSALL:", Dateline{}, ""},
		{"", Dateline{}, ""},
	} {
		text := "Title of it\n\n" + c.line + rest
		got, ok := FindDateline(text)
		if ok != (c.extent != "") {
			t.Errorf("%q: got %+v", c.line, got)
			continue
		}
		if got.Span.Exact != c.extent {
			t.Errorf("%q: extent: got %q", c.line, got.Span.Exact)
		}
		if ok && sitrep.NewText(text).Slice(got.Span.Start, got.Span.End) != got.Span.Exact {
			t.Errorf("%q: the span %+v is not its words", c.line, got.Span)
		}
		got.Span = sitrep.Span{}
		if got != c.want {
			t.Errorf("%q: got %+v, want %+v", c.line, got, c.want)
		}
	}
}

func TestSetAside(t *testing.T) {
	const p1 = "The army said on Monday that it had taken the hill above the town of Tessa after two days of fighting."
	const p2 = "Rebels denied that, and a spokesman told reporters in the capital that the hill was still in their hands."
	paragraphs := func(lines ...string) string { return strings.Join(append([]string{p1}, append(lines, p2)...), "\n\n") }
	for _, c := range []struct {
		name, text, title string
		want              []string // reason: words
	}{
		{"nothing", p1 + "\n\n" + p2, "", nil},
		{"a title line", "Army takes the hill\n\n" + p1, "", []string{"heading: Army takes the hill"}},
		{"the title, given, with a full stop", "The army has taken the hill.\n\n" + p1, "The army has taken the hill", []string{"heading: The army has taken the hill."}},
		{"a title in capitals with a full stop", "BOMB EXPLODES AT MEETING PLACE OF OPPOSITION.\n\n" + p1, "", []string{"heading: BOMB EXPLODES AT MEETING PLACE OF OPPOSITION."}},
		{"a title alone is the report", "Kenyan police arrest 50 in political violence.", "", nil},
		{"a title alone without a stop", "Kenyan police arrest 50 in violence", "", nil},
		{"a heading twice", paragraphs("Why is Tessa important?", "Why is Tessa important?"), "", []string{"heading: Why is Tessa important?", "duplicate: Why is Tessa important?"}},
		{"a heading with quotation marks at its end", paragraphs("Rebels mourn 'the fallen'"), "", []string{"heading: Rebels mourn 'the fallen'"}},
		{"single line ends", "On Jan. 9, the force conducted 26 strikes in two countries.\nSyria\n. Near Tessa, one strike destroyed a tank.\nIraq\n. Near Dahr, two strikes hit a bridge.\n", "", []string{"heading: Syria", "heading: Iraq"}},
		{"a list is no heading", paragraphs("Tanks destroyed near Tessa by fire", "Bridge hit near Dahr by planes", "Depot burnt near Karm at night", "Lorry stopped near Salt by mines"), "", nil},
		{"what an issuer says of itself", paragraphs("The rest of the week was calm, said guards.", "About Rivers United"), "", []string{"heading: About Rivers United", "background: " + p2}},
		{"a headline that begins alike", paragraphs("The rest of the week was calm, said guards.", "About twenty held"), "", []string{"heading: About twenty held"}},
		{"a menu", paragraphs("News", "World", "Weather", "Sport"), "", []string{"furniture: News", "furniture: World", "furniture: Weather", "furniture: Sport"}},
		{"a quotation without a stop", paragraphs("“We will never leave this place”"), "", nil},
		{"a turn of an interview that asks", paragraphs("HOST: Who fired first at Tessa?"), "", nil},
		{"what announces a statement", paragraphs("General Diop added:", "Key developments:"), "", []string{"heading: Key developments:"}},
		{"share and subscribe", paragraphs("Share this article", "Subscribe to our newsletter for more", "Advertisement", "READ MORE: Hill changes hands again", "3 min read", "© 2019 The Hill Times. All rights reserved."), "", []string{
			"furniture: Share this article", "furniture: Subscribe to our newsletter for more", "furniture: Advertisement", "furniture: READ MORE: Hill changes hands again", "furniture: 3 min read", "furniture: © 2019 The Hill Times. All rights reserved."}},
		{"sentences that begin like furniture", paragraphs("Share prices fell by a tenth on the news.", "Follow our orders, the colonel told them.", "More than 40 were hurt.", "Agencies warned of hunger.", "By dawn the army had entered."), "", nil},
		{"addresses", paragraphs("https://paper.example/a?b=c", "www.paper.example", "Twitter: @paper", "desk@paper.example"), "", []string{"furniture: https://paper.example/a?b=c", "furniture: www.paper.example", "furniture: Twitter: @paper", "furniture: desk@paper.example"}},
		{"captions", paragraphs("Image: A soldier on the hill", "Soldiers on the hill on Monday. (AP Photo/Jo Bloggs)", "Smoke over Tessa, May 4, 2019. REUTERS/Jo Bloggs", "FILE PHOTO: The hill in 2015."), "", []string{
			"furniture: Image: A soldier on the hill", "furniture: Soldiers on the hill on Monday. (AP Photo/Jo Bloggs)", "furniture: Smoke over Tessa, May 4, 2019. REUTERS/Jo Bloggs", "furniture: FILE PHOTO: The hill in 2015."}},
		{"credits", paragraphs("By Jo Bloggs and SAM ROE, Associated Press", "(Reporting by Jo Bloggs; Editing by Sam Roe)", "News Courtesy: www.cnn.com", "Sam Roe contributed to this report."), "", []string{
			"credit: By Jo Bloggs and SAM ROE, Associated Press", "credit: (Reporting by Jo Bloggs; Editing by Sam Roe)", "credit: News Courtesy: www.cnn.com", "credit: Sam Roe contributed to this report."}},
		{"a date line", "Friday, January 4, 2019\u00a0\n\n" + p1, "", []string{"furniture: Friday, January 4, 2019"}},
		{"a paragraph twice", paragraphs(p1), "", []string{"duplicate: " + p1}},
		{"a pulled quotation", paragraphs("The hill was still in their hands."), "", []string{"duplicate: The hill was still in their hands."}},
		{"short words twice", paragraphs("“No comment.”", "“No comment.”"), "", nil},
		{"terms of the issuer", paragraphs("A strike, as defined in the force's releases, means one or more engagements in one place."), "", []string{"background: A strike, as defined in the force's releases, means one or more engagements in one place."}},
		{"furniture within a line", p1 + " Get short URL " + p2 + " " + p1, "", []string{"furniture: Get short URL"}},
		{"furniture at the end of a line", p1 + " " + p2 + " " + p1 + " Tags Tessa Hill Army", "", []string{"furniture: Tags Tessa Hill Army"}},
		{"words like furniture", p1 + " The tags on the shells were new, and the short road to the hill was closed. " + p2, "", nil},
		{"broken lines", "Army takes the hill above Tessa\n\nThe army said on Monday that it had taken the hill above the\ntown of Tessa after two days of fighting. The rebels had held\nit since May, and nobody knows where they went after the army\ncame up the road from the south with its tanks.\n", "", []string{"heading: Army takes the hill above Tessa"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := sitrep.NewText(c.text)
			var got []string
			last := 0
			for _, a := range SetAside(c.text, c.title) {
				if a.Start < last || a.End <= a.Start || a.End > text.Len() {
					t.Fatalf("the span %+v is out of order", a)
				}
				last = a.End
				got = append(got, a.Reason+": "+text.Slice(a.Start, a.End))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestCredit(t *testing.T) {
	const body = "The army said on Monday that it had taken the hill above the town of Tessa."
	for text, want := range map[string]string{
		body:                                            "",
		"TESSA (Reuters) - " + body:                     "Reuters",
		body + "\n\nNews Courtesy: www.cnn.com":         "CNN",
		body + "\n\nSource: Tarma Post, 12 May":         "Tarma Post",
		body + "\n\nSource: Xinhua News Agency":         "Xinhua",
		body + "\n\n(AFP)":                              "AFP",
		"Jo Bloggs, BBC News\n\n" + body:                "BBC",
		body + "\n\nSource: a man who saw it all today": "",
	} {
		a, err := fromText("x", text, nil, Given{})
		if err != nil {
			t.Fatal(err)
		}
		if a.Report.Credit != want {
			t.Errorf("%q: got %q, want %q", text, a.Report.Credit, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"The army said on Monday that it had taken the hill above the town of Tessa, and the rebels denied it at once to us.": "en",
		"Army takes hill": "en",
		"L'armée a déclaré lundi avoir pris la colline qui domine la ville de Tessa, ce que les rebelles ont aussitôt démenti devant la presse.": "und",
		"قال الجيش يوم الاثنين إنه سيطر على التلة":                                                                                               "und",
		"123 456": "und",
		"Officials say they will not free two prisoners held since last week, even if another court rules otherwise, says Minister Olga Brandt Saturday.": "en",
		"Minister Per Holm sagde, at regeringen kan bede om hjælp for at redde de savnede, og at det er for tidligt at opgive håbet.":                     "und",
		"Rzecznik powiedział, że do miasta nie można wjechać, a by pomóc rannym, na miejsce jadą karetki z sąsiednich gmin, by zdążyć przed nocą.":        "und",
		"De minister zei dat het leger in de nacht van zondag op maandag de brug heeft opgeblazen, was het antwoord van de rebellen in het dorp.":         "und",
	} {
		if got := language(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func checkSpans(t *testing.T, a *Article) {
	t.Helper()
	if !utf8.ValidString(a.Report.Text) {
		t.Error("the text is not valid UTF-8")
	}
	n, last := utf8.RuneCountInString(a.Report.Text), 0
	for _, s := range a.SetAside {
		if s.Start < last || s.End <= s.Start || s.End > n {
			t.Errorf("the part %+v is out of order or out of the text (%d)", s, n)
		}
		last = s.End
	}
}
