package token

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sitrep/internal/paragraph"
)

// show writes tokens with blanks between; the words of a written unit are joined by "+".
func show(tokens []Token) string {
	var b strings.Builder
	for i, t := range tokens {
		if t.Multi > 1 {
			b.WriteByte('+')
		} else if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Form)
	}
	return b.String()
}

func TestTokenize(t *testing.T) {
	cases := []struct{ text, want string }{
		{"", ""},
		{" \n\t ", ""},
		{"They fled.", "They fled ."},
		{"He doesn't know.", "He does+n't know ."},
		{"They can’t; they won't; WON'T", "They ca+n’t ; they wo+n't ; WO+N'T"},
		{"I'd've gone", "I+'d+'ve gone"},
		{"cannot gonna dunno", "can+not gon+na du+n+no"},
		{"the army's and the armies' guns", "the army+'s and the armies+' guns"},
		{"the 'armies' of", "the ' armies ' of"},
		{"the U.N.'s envoy", "the U.N.+'s envoy"},
		{"O'Neil o'clock Sana'a", "O'Neil o'clock Sana'a"},
		{"a well-known al-Nasser", "a well - known al - Nasser"},
		{"non-stop e-mail anti-war", "non-stop e-mail anti-war"},
		{"over-the-counter UN-backed", "over - the - counter UN - backed"},
		{"Lee Chi-wai left", "Lee Chi-wai left"},
		{"an M-16 and two F-15s", "an M - 16 and two F - 15s"},
		{"and/or km/h", "and / or km / h"},
		{"\"Go,\" she said.", "\" Go , \" she said ."},
		{"“Go,” ``go'' ‘go’", "“ Go , ” `` go '' ‘ go ’"},
		{"Well... no…yes .. what?! no!!!", "Well ... no … yes .. what ?! no !!!"},
		{"$30 US$5m €2.5bn £9", "$ 30 US$ 5 m € 2.5 bn £ 9"},
		{"40% 5km 10am 7:30pm 6p.m. 16.5ft", "40 % 5 km 10 am 7:30 pm 6 p.m. 16.5 ft"},
		{"on 12/3/2016 at 09:00", "on 12/3/2016 at 09:00"},
		{"9/11 1/2 24/7", "9/11 1 / 2 24/7"},
		{"9,000 3.5 .22 1,234,567.89", "9,000 3.5 .22 1,234,567.89"},
		{"1,2,3", "1 , 2 , 3"},
		{"5-10 2003-2007 100-2000", "5 - 10 2003 - 2007 100 - 2000"},
		{"call 555-0123 or 1-800-555-0199", "call 555-0123 or 1-800-555-0199"},
		{"the 1990s, '80s, 1960's, 5th", "the 1990s , '80s , 1960's , 5th"},
		{"a 12-year-old", "a 12 - year - old"},
		{"Gen. Lt. Col. Mr. J. K. Roe", "Gen. Lt. Col. Mr. J. K. Roe"},
		{"on Jan. 5 in St. Paul", "on Jan. 5 in St. Paul"},
		{"e.g. this, i.e. that, etc.", "e.g. this , i.e. that , etc ."},
		{"left the U.S. The rest", "left the U.S . The rest"},
		{"the U.S. Senate", "the U.S. Senate"},
		{"at 5 p.m. on", "at 5 p.m. on"},
		{"No. 5 said no. Yes.", "No. 5 said no . Yes ."},
		{"Plan B. It failed.", "Plan B . It failed ."},
		{"see http://example.org/a?b=c, ok", "see http://example.org/a?b=c , ok"},
		{"www.example.org. (https://example.org/a)", "www.example.org . ( https://example.org/a )"},
		{"mail a.b-c@example.org now", "mail a.b-c@example.org now"},
		{"example.com's page; a.doc", "example.com+'s page ; a.doc"},
		{"end.The next", "end . The next"},
		{"#tag @name #1", "#tag @name # 1"},
		{":-) ok :( fine", ":-) ok :( fine"},
		{"--- a -- b—c – d ***", "--- a -- b — c – d ***"},
		{"(a) [b] {c} <d>", "( a ) [ b ] { c } < d >"},
		{"EUR1.5 XYZ200,000 A1", "EUR 1.5 XYZ 200,000 A1"},
		{"AT&T R&D", "AT&T R&D"},
		{"snake_case _edge_", "snake_case _ edge _"},
		{".5abc .5Q +5x -", ".5 abc .5Q +5 x -"},
		{"its a trap, its tail", "it+s a trap , its tail"},
		{"مرحبا, 世界", "مرحبا , 世界"},
		{"a\u200bb\ufeff", "a b"},
	}
	for _, c := range cases {
		if got := show(Tokenize(c.text)); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestSpans(t *testing.T) {
	got := Tokenize("Éa  isn't\nso.\n\nNo")
	want := []Token{
		{0, 2, 0, 3, "Éa", Para, 0, 0, 0},
		{4, 6, 5, 7, "is", Space, 1, 4, 9},
		{6, 9, 7, 10, "n't", None, 2, 4, 9},
		{10, 12, 11, 13, "so", Line, 0, 0, 0},
		{12, 13, 13, 14, ".", None, 0, 0, 0},
		{15, 17, 16, 18, "No", Para, 0, 0, 0},
	}
	if len(got) != len(want) {
		t.Fatalf("%d tokens, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("token %d: %+v, want %+v", i, got[i], want[i])
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, x := range []string{"", "don't", "I'd've", ".5abc", "a\u0301'", "''", "\xff.\xfe", "US$5", "x@y", "@", "#",
		"http://", "www.a", "1-800-555-0199", "9,000,", "12/3/2016", "U.S.", "etc...", "s'", "'80s", "+", "+1:", "a.doc's",
		"its a\r\n\r\nb", "a\u2029b", "::--::", "1:23:4", "_", "__a__", "1.2.3.", "'s", "gonna", "İ's", "ǅ. A", "of\ufb01ce mar\u00adket", "re\u00adsem\u00adbled", "I\u00ads it\u00ads", strings.Repeat("the old boat came back to the small har-\nbour and then ", 3)} {
		f.Add(x)
	}
	f.Fuzz(check)
}

// bare is a word without what a spelling leaves out.
func bare(s string) string {
	for hyphen := range strings.SplitSeq("-‐\u00ad", "") {
		for from := 1; from < len(s); from++ {
			if strings.HasPrefix(s[from:], hyphen) {
				s = s[:from] + strings.TrimLeftFunc(s[from+len(hyphen):], isSpace)
				from--
			}
		}
	}
	for ligature, letters := range ligatures {
		s = strings.ReplaceAll(s, string(ligature), letters)
	}
	return s
}

func TestSpelling(t *testing.T) {
	const wrapped = "The harbour office counted the boats that had come back and found that a humani-\n" +
		"  tarian ship was not among them, though nobody at the lighthouse had seen a well-\n" +
		"known captain leave in the night before, as the guard has written, or the two pas-\r\n"
	for text, want := range map[string]string{
		"of\ufb01cers \ufb02ed":                 "officers fled",
		"mar\u00adket":                          "market",
		"Osk\u00ad":                             "Osk\u00ad",
		"a mar-\nket":                           "a mar - ket",
		wrapped + "sengers of the old one too.": "",
	} {
		check(t, text)
		var forms []string
		for _, k := range Tokenize(text) {
			forms = append(forms, k.Form)
		}
		got := strings.Join(forms, " ")
		if want == "" {
			for _, part := range []string{" humanitarian ", " well - known ", " passengers "} {
				if !strings.Contains(got, part) {
					t.Errorf("%q is not in %q", part, got)
				}
			}
		} else if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func check(t *testing.T, text string) {
	tokens := Tokenize(text)
	rs := []rune(text)
	at, byteAt, unitEnd := 0, 0, 0
	for i, k := range tokens {
		if k.Start < at || k.End <= k.Start || k.End > len(rs) || k.ByteStart < byteAt || k.ByteEnd > len(text) {
			t.Fatalf("%q: token %d %+v after %d", text, i, k, at)
		}
		if bare(text[k.ByteStart:k.ByteEnd]) != bare(k.Form) || utf8.RuneCountInString(text[:k.ByteStart]) != k.Start ||
			utf8.RuneCountInString(text[k.ByteStart:k.ByteEnd]) != k.End-k.Start {
			t.Fatalf("%q: token %d %+v is not its text", text, i, k)
		}
		for _, r := range rs[at:k.Start] {
			if !isSpace(r) {
				t.Fatalf("%q: %q before token %d is in no token", text, r, i)
			}
		}
		for _, r := range rs[k.Start:k.End] {
			if isSpace(r) && bare(text[k.ByteStart:k.ByteEnd]) == text[k.ByteStart:k.ByteEnd] {
				t.Fatalf("%q: token %d %q holds a space", text, i, k.Form)
			}
		}
		checkUnit(t, text, tokens, i, &unitEnd)
		if (k.Space == None) != (i > 0 && onlyInvisible(rs[at:k.Start])) || i == 0 && k.Space != Para {
			t.Fatalf("%q: token %d has space %d", text, i, k.Space)
		}
		at, byteAt = k.End, k.ByteEnd
	}
	for _, r := range rs[at:] {
		if !isSpace(r) {
			t.Fatalf("%q: %q is in no token", text, r)
		}
	}
}

func checkUnit(t *testing.T, text string, tokens []Token, i int, unitEnd *int) {
	k := tokens[i]
	switch k.Multi {
	case 0:
		if k.MultiStart != 0 || k.MultiEnd != 0 || i > 0 && tokens[i-1].End < *unitEnd {
			t.Fatalf("%q: token %d %+v", text, i, k)
		}
	case 1:
		if k.MultiStart != k.Start || k.MultiEnd <= k.End || i+1 == len(tokens) || tokens[i+1].Multi != 2 {
			t.Fatalf("%q: token %d %+v opens no unit", text, i, k)
		}
		*unitEnd = k.MultiEnd
	default:
		p := tokens[i-1]
		if p.Multi != k.Multi-1 || p.MultiStart != k.MultiStart || p.MultiEnd != k.MultiEnd || p.End != k.Start ||
			k.End > k.MultiEnd {
			t.Fatalf("%q: token %d %+v does not continue %+v", text, i, k, p)
		}
	}
}

func onlyInvisible(rs []rune) bool {
	for _, r := range rs {
		if !paragraph.Invisible(r) {
			return false
		}
	}
	return true
}

func TestLexicon(t *testing.T) {
	l, err := parseLexicon(lexiconText)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range classNames {
		if c != "split" && len(l.classes[c]) == 0 {
			t.Errorf("class %s is empty", c)
		}
	}
	if len(l.splits) == 0 {
		t.Error("no splits")
	}
}

func TestLexiconRefusesBadLines(t *testing.T) {
	for _, bad := range []string{"nothing\tx", "abbr", "abbr\t", "abbr\tx\ty", "abbr\tBad", "split\tab", "split\tab\tx+1",
		"split\tab\t1+2", "split\tab\t0+2", " abbr\tx"} {
		_, err := parseLexicon("# head\nabbr\tok\n" + bad + "\n")
		if err == nil || !strings.Contains(err.Error(), "line 3") {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}

func BenchmarkTokenize(b *testing.B) {
	text := strings.Repeat("The U.S.-backed fighters didn't enter the city's 12 eastern districts on Jan. 5, Gen. Roe said; "+
		"at least 1,200 people had left by 9:30am, according to \"monitors\" (who weren't named).\n\n", 50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Tokenize(text)
	}
}
