package howmany

import (
	"fmt"
	"strings"
	"testing"

	"sitrep/lang/token"
)

func forms(text string) []string {
	var out []string
	for _, t := range token.Tokenize(text) {
		out = append(out, t.Form)
	}
	return out
}

// show writes a quantity as "[words with (number)] kind low..high flags".
func show(forms []string, q Quantity) string {
	var b strings.Builder
	b.WriteByte('[')
	for i := q.First; i <= q.Last; i++ {
		if i > q.First {
			b.WriteByte(' ')
		}
		if i == q.NumberFirst {
			b.WriteByte('(')
		}
		b.WriteString(forms[i])
		if i == q.NumberLast {
			b.WriteByte(')')
		}
	}
	b.WriteString("] " + q.Kind.String())
	if q.Kind == Count || q.Kind == Ordinal || q.Low != nil || q.High != nil {
		b.WriteByte(' ')
		if q.Low != nil {
			fmt.Fprint(&b, *q.Low)
		}
		b.WriteString("..")
		if q.High != nil {
			fmt.Fprint(&b, *q.High)
		}
	}
	for name, on := range map[string]bool{" approx": q.Approx, " vague": q.Vague} {
		if on {
			b.WriteString(name)
		}
	}
	if q.More {
		b.WriteString(" more")
	}
	return b.String()
}

func showAll(text string) string {
	f := forms(text)
	var out []string
	for _, q := range Find(f) {
		out = append(out, show(f, q))
	}
	return strings.Join(out, "; ")
}

func check(t *testing.T, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		if got := showAll(c[0]); got != c[1] {
			t.Errorf("%q\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

func TestExact(t *testing.T) {
	check(t, [][2]string{
		{"", ""},
		{"Nothing here.", ""},
		{"9 men and 1,250 women", "[(9)] count 9..9; [(1,250)] count 1250..1250"},
		{"forty-two (42) men", "[(forty - two ( 42 ))] count 42..42"},
		{"forty-two (41) men", "[(forty - two)] count 42..42; [(41)] count 41..41"},
		{"42 (42) men", "[(42)] count 42..42; [(42)] count 42..42"},
		{"twelve men", "[(twelve)] count 12..12"},
		{"17 local guards", "[(17)] count 17..17"},
		{"twenty-one men", "[(twenty - one)] count 21..21"},
		{"Forty two men", "[(Forty two)] count 42..42"},
		{"two hundred and fifty men", "[(two hundred and fifty)] count 250..250"},
		{"a hundred and one men", "[(a hundred and one)] count 101..101"},
		{"three thousand four hundred men", "[(three thousand four hundred)] count 3400..3400"},
		{"one million two hundred thousand and six", "[(one million two hundred thousand and six)] count 1200006..1200006"},
		{"3.5 million people", "[(3.5 million)] count 3500000..3500000"},
		{"2.25 million people", "[(2.25 million)] count 2250000..2250000"},
		{"5 hundred", "[(5 hundred)] count 500..500"},
		{"200 thousand people", "[(200 thousand)] count 200000..200000"},
		{"20k people", "[(20 k)] count 20000..20000"},
		{"two lakh people", "[(two lakh)] count 200000..200000"},
		{"20 000 people", "[(20 000)] count 20000..20000"},
		{"some 1 500 elite troops", "[some (1 500)] count 1500..1500 approx"},
		{"on May 1 300 farmers", "[(1)] date 1..1; [(300)] count 300..300"},
		{"a dozen men", "[(a dozen)] count 12..12"},
		{"two dozen men", "[(two dozen)] count 24..24"},
		{"half a dozen men", "[(half a dozen)] count 6..6"},
		{"a half-dozen men", "[(a half - dozen)] count 6..6"},
		{"half a million people", "[(half a million)] count 500000..500000"},
		{"one and a half million people", "[(one and a half million)] count 1500000..1500000"},
		{"a million and a half people", "[(a million and a half)] count 1500000..1500000"},
		{"two million-strong", "[(two million)] count 2000000..2000000"},
		{"zero casualties", "[(zero)] count 0..0"},
		{"a 12-member team", "[(12)] count 12..12"},
		{"2.5 and 4 per 100", "[(2.5)] measure 2..3; [(4)] count 4..4; [(100)] measure 100..100"},
		{"three men, five women", "[(three)] count 3..3; [(five)] count 5..5"},
		{"12 dead and 30 wounded", "[(12)] count 12..12; [(30)] count 30..30"},
		{"a pair of rockets", "[(a pair of)] count 2..2"},
		{"a couple of rockets", "[(a couple of)] count 2..2 approx"},
	})
}

func TestVague(t *testing.T) {
	check(t, [][2]string{
		{"dozens of men", "[(dozens)] count 24..99 vague"},
		{"several dozen men", "[(several dozen)] count 36..99 vague"},
		{"a few dozen men", "[(a few dozen)] count 24..99 vague"},
		{"a couple of hundred men", "[(a couple of hundred)] count 200..200 approx"},
		{"several hundred men", "[(several hundred)] count 300..999 vague"},
		{"several thousand men", "[(several thousand)] count 3000..9999 vague"},
		{"tens of men", "[(tens)] count 20..99 vague"},
		{"scores of men", "[(scores)] count 40..99 vague"},
		{"he scores a goal", ""},
		{"hundreds fled", "[(hundreds)] count 200..999 vague"},
		{"thousands of men", "[(thousands)] count 2000..9999 vague"},
		{"tens of thousands of men", "[(tens of thousands)] count 20000..99999 vague"},
		{"hundreds of thousands fled", "[(hundreds of thousands)] count 200000..999999 vague"},
		{"several tens of thousands", "[(several tens of thousands)] count 30000..99999 vague"},
		{"many hundreds of men", "[(many hundreds)] count 200..999 vague"},
		{"millions of people", "[(millions)] count 2000000..9999999 vague"},
		{"hundreds, if not thousands, of men", "[(hundreds , if not thousands)] count 200..9999 vague"},
		{"dozens or hundreds of men", "[(dozens or hundreds)] count 24..999 vague"},
		{"several men", "[(several)] count 3..9 vague"},
		{"a few men", "[(a few)] count 2..9 vague"},
		{"many men", "[(many)] count .. vague"},
		{"a lot of men", "[(a lot of)] count .. vague"},
		{"a number of men", "[(a number of)] count .. vague"},
		{"Some victims left.", "[(Some)] count .. vague"},
		{"some time ago; how many left", ""},
		{"no casualties", "[(no)] count 0..0"},
		{"No civilians were hurt", "[(No)] count 0..0"},
		{"none of them; no one died", "[(none)] count 0..0; [(no one)] count 0..0"},
		{"No, he said. No longer. No more than that.", ""},
		{"not a single house", "[(not a single)] count 0..0"},
	})
}

func TestBounds(t *testing.T) {
	check(t, [][2]string{
		{"at least 40 men", "[at least (40)] count 40.."},
		{"in July 2019 at least 13 miners", "[(2019)] date 2019..2019; [at least (13)] count 13.."},
		{"no fewer than 40 men", "[no fewer than (40)] count 40.."},
		{"not less than 40 men", "[not less than (40)] count 40.."},
		{"a minimum of 40 men", "[a minimum of (40)] count 40.."},
		{"upwards of 40 men", "[upwards of (40)] count 40.."},
		{"more than 40 men", "[more than (40)] count 40.."},
		{"well over forty men", "[well over (forty)] count 40.."},
		{"above 40 men", "[above (40)] count 40.."},
		{"40 or more men", "[(40) or more] count 40.."},
		{"40-plus men, 40+ men", "[(40) - plus] count 40..; [(40) +] count 40.."},
		{"more than a dozen men", "[more than (a dozen)] count 12.."},
		{"at least two dozen men", "[at least (two dozen)] count 24.."},
		{"at least dozens", "[at least (dozens)] count 24.. vague"},
		{"up to 9,000 men", "[up to (9,000)] count ..9000"},
		{"as many as 30 men", "[as many as (30)] count ..30"},
		{"no more than 30 men", "[no more than (30)] count ..30"},
		{"at most 30 men", "[at most (30)] count ..30"},
		{"fewer than 30 men", "[fewer than (30)] count ..30"},
		{"less than 30 men", "[less than (30)] count ..30"},
		{"under 30 men", "[under (30)] count ..30"},
		{"30 or fewer men", "[(30) or fewer] count ..30"},
		{"about 50 men", "[about (50)] count 50..50 approx"},
		{"around fifty men", "[around (fifty)] count 50..50 approx"},
		{"roughly 50, approximately 60", "[roughly (50)] count 50..50 approx; [approximately (60)] count 60..60 approx"},
		{"nearly 50, almost 60", "[nearly (50)] count 50..50 approx; [almost (60)] count 60..60 approx"},
		{"close to 50 men", "[close to (50)] count 50..50 approx"},
		{"an estimated 50 men", "[an estimated (50)] count 50..50 approx"},
		{"some 50 men", "[some (50)] count 50..50 approx"},
		{"50-odd men", "[(50) - odd] count 50..50 approx"},
		{"50 or so men", "[(50) or so] count 50..50 approx"},
		{"at least some 50 men", "[at least some (50)] count 50.. approx"},
		{"just over 50 men", "[just over (50)] count 50.."},
		{"another 12 men", "[another (12)] count 12..12 more"},
		{"12 others and 3 more", "[(12)] count 12..12 more; [(3)] count 3..3 more"},
		{"at least another 12", "[at least another (12)] count 12.. more"},
		{"the army took over two towns", "[(two)] count 2..2"},
		{"talks about two prisoners", "[(two)] count 2..2"},
		{"they handed over 12 men", "[(12)] count 12..12"},
	})
}

func TestRanges(t *testing.T) {
	check(t, [][2]string{
		{"between 20 and 30 men", "[between (20 and 30)] count 20..30"},
		{"20 to 30 men", "[(20 to 30)] count 20..30"},
		{"20-30 men", "[(20 - 30)] count 20..30"},
		{"20–30 men", "[(20 – 30)] count 20..30"},
		{"from 20 to 30 men", "[from (20 to 30)] count 20..30"},
		{"two or three men", "[(two or three)] count 2..3"},
		{"anywhere between 20 and 30 men", "[anywhere between (20 and 30)] count 20..30"},
		{"2 to 3 million people", "[(2 to 3 million)] count 2000000..3000000"},
		{"1.5 to 2 million people", "[(1.5 to 2 million)] count 1000000..2000000"},
		{"about 20 to 30 men", "[about (20 to 30)] count 20..30 approx"},
		{"five to ten thousand men", "[(five to ten thousand)] count 5000..10000"},
		{"20 and 30 men", "[(20)] count 20..20; [(30)] count 30..30"},
		{"30 to 20", "[(30)] count 30..30; [(20)] count 20..20"},
	})
}

func TestOtherKinds(t *testing.T) {
	check(t, [][2]string{
		{"a 32-year-old man", "[(32) - year - old] age 32..32"},
		{"boys aged 5 and girls aged 7", "[(5)] age 5..5; [(7)] age 7..7"},
		{"he is 60 years old", "[(60) years old] age 60..60"},
		{"Ann Roe, 32, said", "[(32)] age 32..32"},
		{"a six-month-old baby", "[(six) - month - old] age 6..6"},
		{"children under five.", "[under (five)] age ..5"},
		{"on 5 May 2016", "[(5)] date 5..5; [(2016)] date 2016..2016"},
		{"on May 5, 2016 and on Jan. 7th", "[(5)] date 5..5; [(2016)] date 2016..2016; [(7th)] date 7..7"},
		{"the 5th of May", "[(5th)] date 5..5"},
		{"on May 5 and 6.", "[(5)] date 5..5; [(6)] date 6..6"},
		{"in 2016 rebels left", "[(2016)] date 2016..2016"},
		{"2000 men left", "[(2000)] count 2000..2000"},
		{"more than 2000 left", "[more than (2000)] count 2000.."},
		{"from 2011 to 2016", "[from (2011 to 2016)] date 2011..2016"},
		{"at 9:30 and 10 p.m. and 0900 GMT", "[(9:30)] date; [(10)] date 10..10; [(0900)] date"},
		{"on 12/3/2016 in the 1990s", "[(12/3/2016)] date; [(1990s)] date"},
		{"$30 and $3.5 million", "[$ (30)] money 30..30; [$ (3.5 million)] money 3500000..3500000"},
		{"more than €5m", "[more than € (5 m)] money 5000000.."},
		{"two million euros and 500 Syrian pounds", "[(two million) euros] money 2000000..2000000; [(500) Syrian pounds] money 500..500"},
		{"hundreds of dollars", "[(hundreds) of dollars] money 200..999 vague"},
		{"40% and 5 per cent", "[(40) %] percent 40..40; [(5) per cent] percent 5..5"},
		{"12 percentage points", "[(12) percentage points] percent 12..12"},
		{"the third man, the 21st and the first", "[(third)] ordinal 3..3; [(21st)] ordinal 21..21; [(first)] ordinal 1..1"},
		{"20 km away, about 30 miles", "[(20) km] measure 20..20; [about (30) miles] measure 30..30 approx"},
		{"a three-day truce", "[(three) - day] measure 3..3"},
		{"for several years", "[(several) years] measure 3..9 vague"},
		{"over 50 square kilometres", "[over (50) square kilometres] measure 50.."},
		{"tens of kilometres", "[(tens) of kilometres] measure 20..99 vague"},
		{"one in three people", "[(one) in three] share 1..1"},
		{"3 out of 5", "[(3) out of 5] share 3..3"},
		{"two-thirds of them", "[(two) - thirds] share 2..2"},
		{"one of them", "[(one)] share 1..1"},
		{"AK-47s, an F-16, a Su-24 and T-72 tanks", "[(47s)] name; [(16)] name 16..16; [(24)] name 24..24; [(72)] name 72..72"},
		{"M-16 and COVID-19", "[(16)] name 16..16; [(19)] name 19..19"},
		{"flight MH00 and MiG29", "[(MH00)] name; [(MiG29)] name"},
		{"Resolution 12, page 5, No. 7", "[(12)] name 12..12; [(5)] name 5..5; [(7)] name 7..7"},
		{"call 555-0123", "[(555-0123)] name"},
		{"at 12 Main Street", "[(12)] name 12..12"},
		{"as stated [1] here", "[(1)] name 1..1"},
		{"the 7 Armoured Brigade", "[(7)] name 7..7"},
		{"call 800-555-0199", "[(800-555-0199)] name"},
		{"10 ′ 5 ″, 7,000 m3", "[(10) ′] measure 10..10; [(5) ″] measure 5..5; [(7,000) m3] measure 7000..7000"},
		{"the country's most vocal critics", ""},
		{"HR 99 and the Group of Nine", "[(99)] name 99..99; [(Nine)] name 9..9"},
		{"x86-64", "[(x86)] name; [(64)] name 64..64"},
		{"the twenty-sixth and one hundred and first", "[(twenty - sixth)] ordinal 26..26; [(one hundred and first)] ordinal 101..101"},
		{"the 2016 elections, 2009-11", "[(2016)] date 2016..2016; [(2009 - 11)] date 2009..2011"},
		{"She was 26.", "[(26)] age 26..26"},
		{"the toll was 26.", "[(26)] count 26..26"},
		{"between the ages of 14 and 18", "[(14 and 18)] age 14..18"},
		{"on May 5 rebels left", "[(5)] date 5..5"},
		{"two million pounds", "[(two million) pounds] money 2000000..2000000"},
		{"USD15", "[(USD15)] money"},
		{"a 2-1 win", "[(2)] name 2..2; [(1)] name 1..1"},
		{"one another, the one, no one's", "[(no one)] count 0..0"},
		{"six foot soldiers; six-foot walls", "[(six)] count 6..6; [(six) - foot] measure 6..6"},
		{"123456789012345678901234567890", "[(123456789012345678901234567890)] name"},
	})
}

func TestLexicon(t *testing.T) {
	l, err := parseLexicon(lexiconText)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range listClasses {
		if len(l.lists[c]) == 0 {
			t.Errorf("class %s is empty", c)
		}
	}
	for _, c := range numberClasses {
		if len(l.numbers[c]) == 0 {
			t.Errorf("class %s is empty", c)
		}
	}
	for k := range l.particle {
		if l.effects["before"][k[1]] == 0 {
			t.Errorf("particle for unknown modifier %q", k[1])
		}
	}
}

func TestLexiconRefusesBadLines(t *testing.T) {
	for _, bad := range []string{"unit\t1", "unit\tx\tone", "unit\t-1\tone", "vague\t3\tsome", "vague\t9..3\tsome",
		"vague\ta..\tsome", "vague\t..b\tsome", "before\tfoo\tat least", "nothing\t-\tx", "month\t-\tMay", "month\t-\tmay; ; june",
		"unit\t\tone", "month\t-\t"} {
		_, err := parseLexicon("# head\nunit\t1\tone\n" + bad + "\n")
		if err == nil || !strings.Contains(err.Error(), "line 3") {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, x := range []string{"1 000 000 000 000 000 000 000", "between at least 20 and 3.5 million", "no fewer than a couple of hundreds of thousands - odd",
		"9999999999999999 trillion trillion", "one hundred hundred hundred", "half a half and a half", "- - 20 - 20 - and a half",
		"over over over", "a a a dozen of of", "several tens of", "$ $ 5 m b k", "twenty twenty - - one", "May 5 and 6 and 7"} {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := strings.Fields(text)
		promise(t, words, Find(words))
		words = forms(text)
		promise(t, words, Find(words))
	})
}

func promise(t *testing.T, words []string, found []Quantity) {
	at := -1
	for _, q := range found {
		if q.First <= at || q.NumberFirst < q.First || q.NumberLast < q.NumberFirst || q.Last < q.NumberLast ||
			q.Last >= len(words) {
			t.Fatalf("%q: %+v after %d", words, q, at)
		}
		if q.Low != nil && (*q.Low < 0 || q.High != nil && *q.Low > *q.High) || q.High != nil && *q.High < 0 {
			t.Fatalf("%q: %s", words, show(words, q))
		}
		if q.Kind == Ordinal && !q.Ordinal {
			t.Fatalf("%q: %+v", words, q)
		}
		at = q.Last
	}
}

func BenchmarkFind(b *testing.B) {
	words := forms("At least 40 people, including 12 children, died in the 3-day siege, and hundreds of thousands fled on May 5, 2016.")
	for b.Loop() {
		Find(words)
	}
}
