package when

import (
	"strings"
	"testing"
	"time"
	"unicode"
)

// split is a small tokeniser for tests: words, numbers and single signs, a new
// sentence after a full stop that a space follows. "|" ends a sentence too.
func split(text string) []Word {
	rs := []rune(text)
	var out []Word
	sentence := 0
	for i := 0; i < len(rs); {
		r := rs[i]
		j := i + 1
		switch {
		case unicode.IsSpace(r):
			i++
			continue
		case r == '|':
			sentence++
			i++
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			for j < len(rs) && (unicode.IsLetter(rs[j]) || unicode.IsDigit(rs[j]) || rs[j] == '.' && j+1 < len(rs) && (unicode.IsLetter(rs[j+1]) || unicode.IsDigit(rs[j+1]))) {
				j++
			}
			if w := string(rs[i:j]); j < len(rs) && rs[j] == '.' && (strings.Contains(w, ".") || len(w) < 5 && builtin().months[strings.ToLower(w)].class == "short") {
				j++
			}
		case isApostrophe(r):
			for j < len(rs) && (rs[j] == 's') {
				j++
			}
		}
		out = append(out, Word{Form: string(rs[i:j]), Start: i, End: j, Sentence: sentence})
		if r == '.' && j < len(rs) && unicode.IsSpace(rs[j]) {
			sentence++
		}
		i = j
	}
	return out
}

func day(s string) time.Time {
	t, err := time.Parse(dayLayout, s)
	if err != nil {
		panic(err)
	}
	return t
}

// line is "text = value start..end" as the tests write it.
func line(words []Word, e Expression) string {
	s := plain(words[e.First:e.Last+1]) + " = " + e.Value
	if e.Start != "" || e.End != "" {
		s += " " + e.Start + ".." + e.End
	}
	return s
}

func check(t *testing.T, published, text string, want ...string) {
	t.Helper()
	var ref Reference
	if published != "" {
		ref.Published = day(published)
	}
	words := split(text)
	var got []string
	for _, e := range Find(words, ref) {
		got = append(got, line(words, e))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s: %s\n got %s\nwant %s", published, text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

// 2016-12-16 is a Friday.
const friday = "2016-12-16"

func TestNews(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Shells fell on the suburb on Friday.", "Friday = 2016-12-16 2016-12-16..2016-12-16"},
		{"The talks ended on Thursday.", "Thursday = 2016-12-15 2016-12-15..2016-12-15"},
		{"The buses left last Saturday.", "last Saturday = 2016-12-10 2016-12-10..2016-12-10"},
		{"The council will meet on Monday.", "Monday = 2016-12-19 2016-12-19..2016-12-19"},
		{"Ministers plan to return next Tuesday.", "next Tuesday = 2016-12-20 2016-12-20..2016-12-20"},
		{"Two men were shot yesterday.", "yesterday = 2016-12-15 2016-12-15..2016-12-15"},
		{"Two men were shot the day before yesterday.", "the day before yesterday = 2016-12-14 2016-12-14..2016-12-14"},
		{"A vote is due tomorrow.", "tomorrow = 2016-12-17 2016-12-17..2016-12-17"},
		{"The army moved in last night.", "last night = 2016-12-15TNI 2016-12-15..2016-12-15"},
		{"The army moved in this morning.", "this morning = 2016-12-16TMO 2016-12-16..2016-12-16"},
		{"Rebels withdrew late Thursday.", "late Thursday = 2016-12-15 2016-12-15..2016-12-15"},
		{"Rebels withdrew late on Thursday.", "late on Thursday = 2016-12-15 2016-12-15..2016-12-15"},
		{"It began early Friday morning.", "early Friday morning = 2016-12-16TMO 2016-12-16..2016-12-16"},
		{"A clash broke out on Wednesday night.", "Wednesday night = 2016-12-14TNI 2016-12-14..2016-12-14"},
		{"Four died during the night.", "the night = 2016-12-15TNI 2016-12-15..2016-12-16"},
		{"In 1983 soldiers shot 40 miners.", "1983 = 1983 1983-01-01..1983-12-31"},
		{"Four villages were taken overnight.", "overnight = 2016-12-15TNI 2016-12-15..2016-12-16"},
		{"Two villages fell overnight. The road was cut on Monday. Nobody was hurt in the overnight clashes.",
			"overnight = 2016-12-15TNI 2016-12-15..2016-12-16\nMonday = 2016-12-12 2016-12-12..2016-12-12\nthe overnight = 2016-12-15TNI 2016-12-15..2016-12-16"},
		{"Prices rose last week.", "last week = 2016-W49 2016-12-05..2016-12-11"},
		{"Prices rose this week.", "this week = 2016-W50 2016-12-12..2016-12-16"},
		{"The rebels attacked twice this year.", "this year = 2016 2016-01-01..2016-12-16"},
		{"The council will meet on Friday.", "Friday = 2016-12-16 2016-12-16..2016-12-16"},
		{"Dozens have died since the revolt flared in January 2004. Two were shot on March 10.",
			"January 2004 = 2004-01 2004-01-01..2004-01-31\nMarch 10 = 2016-03-10 2016-03-10..2016-03-10"},
		{"It began at 7:00 p.m. (1600 GMT) on Sunday.",
			"7:00 p.m. = 2016-12-11T19:00 2016-12-11T19:00..2016-12-11T19:00\n" +
				"1600 GMT = 2016-12-11T16:00Z 2016-12-11T16:00:00Z..2016-12-11T16:00:00Z\nSunday = 2016-12-11 2016-12-11..2016-12-11"},
		{"Prices will rise next week.", "next week = 2016-W51 2016-12-19..2016-12-25"},
		{"Prices rose last month.", "last month = 2016-11 2016-11-01..2016-11-30"},
		{"Prices rose last year.", "last year = 2015 2015-01-01..2015-12-31"},
		{"He was seized three days ago.", "three days ago = 2016-12-13 2016-12-13..2016-12-13"},
		{"He was seized two years ago.", "two years ago = 2014 2014-01-01..2014-12-31"},
		{"He was seized some months ago.", "some months ago = PAST_REF"},
		{"He resigned a year and a half ago.", "a year and a half ago = 2015-06 2015-06-01..2015-06-30"},
		{"Hundreds fled in the past two weeks.", "the past two weeks = P2W 2016-12-02..2016-12-16"},
		{"Hundreds fled in the past week.", "the past week = P1W 2016-12-09..2016-12-16"},
		{"Planes struck twice in the past 24 hours.", "the past 24 hours = PT24H 2016-12-15..2016-12-16"},
		{"The town has been cut off for more than four years.", "more than four years = P4Y ..2016-12-16"},
		{"They held out for six weeks.", "six weeks = P6W"},
		{"Roads have been closed since Tuesday.", "Tuesday = 2016-12-13 2016-12-13..2016-12-16"},
		{"Roads have been closed since 2012.", "2012 = 2012 2012-01-01..2016-12-16"},
		{"He arrived in early October.", "early October = 2016-10 2016-10-01..2016-10-10"},
		{"He arrived in mid - August.", "mid - August = 2016-08 2016-08-11..2016-08-20"},
		{"He arrived in late February.", "late February = 2016-02 2016-02-21..2016-02-29"},
		{"It was finished by the end of March.", "the end of March = 2016-03 2016-03-21..2016-03-31"},
		{"He left in mid-2016 and died in late 2011.", "mid-2016 = 2016 2016-05-01..2016-08-31\nlate 2011 = 2011 2011-09-01..2011-12-31"},
		{"Fighting began on Dec. 6th and ended the following day.", "Dec. 6th = 2016-12-06 2016-12-06..2016-12-06\nthe following day = 2016-12-07 2016-12-07..2016-12-07"},
		{"On Dec 9 police fired. Two days later a boy died.", "Dec 9 = 2016-12-09 2016-12-09..2016-12-09\nTwo days later = 2016-12-11 2016-12-11..2016-12-11"},
		{"It fell on 5 December, a day earlier than planned.", "5 December = 2016-12-05 2016-12-05..2016-12-05\na day earlier = 2016-12-04 2016-12-04..2016-12-04"},
		{"Guns fell silent over the weekend.", "the weekend = 2016-W49-WE 2016-12-10..2016-12-11"},
		{"The summit opens in January and will end on January 20.", "January = 2017-01 2017-01-01..2017-01-31\nJanuary 20 = 2017-01-20 2017-01-20..2017-01-20"},
		{"Output fell in the third quarter of 2016.", "the third quarter of 2016 = 2016-Q3 2016-07-01..2016-09-30"},
		{"Output fell in the second half of last year.", "the second half of last year = 2015-H2 2015-07-01..2015-12-31"},
		{"It snowed last winter.", "last winter = 2015-WI 2015-12-01..2016-02-29"},
		{"A blast hit the market on Friday at about 7:45 p.m. local time.", "Friday = 2016-12-16 2016-12-16..2016-12-16\n7:45 p.m. local time = 2016-12-16T19:45 2016-12-16T19:45..2016-12-16T19:45"},
		{"The barrage began around 1130 am.", "1130 am = 2016-12-16T11:30 2016-12-16T11:30..2016-12-16T11:30"},
		{"Posted 10-12-2016.", "10-12-2016 = 2016-12-10 2016-12-10..2016-12-10"},
		{"Posted 11/12/2016 and 12/11/2016 and 02/10/2016.", "11/12/2016 = 2016-12-11 2016-12-11..2016-12-11\n12/11/2016 = 2016-12-11 2016-12-11..2016-12-11\n02/10/2016 = 2016-02-10 2016-02-10..2016-02-10"},
		{"The ship docked at 0900 GMT on Thursday.", "0900 GMT = 2016-12-15T09:00Z 2016-12-15T09:00:00Z..2016-12-15T09:00:00Z\nThursday = 2016-12-15 2016-12-15..2016-12-15"},
		{"On Thursday they attacked at dawn.", "Thursday = 2016-12-15 2016-12-15..2016-12-15\ndawn = 2016-12-15TMO 2016-12-15..2016-12-15"},
		{"A truce was broken on Christmas Day.", "Christmas Day = 2015-12-25 2015-12-25..2015-12-25"},
		{"They will march on New Year's Eve.", "New Year's Eve = 2016-12-31 2016-12-31..2016-12-31"},
	} {
		check(t, friday, c.text, strings.Split(c.want, "\n")...)
	}
}

func TestCalendar(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It was signed on 16 December 2016.", "16 December 2016 = 2016-12-16 2016-12-16..2016-12-16"},
		{"It was signed on December 16, 2016, in Astana.", "December 16, 2016 = 2016-12-16 2016-12-16..2016-12-16"},
		{"It was signed on Friday, December 16, 2016.", "Friday, December 16, 2016 = 2016-12-16 2016-12-16..2016-12-16"},
		{"Updated 2016-12-16.", "2016-12-16 = 2016-12-16 2016-12-16..2016-12-16"},
		{"Updated 2016-12-16T10:30Z.", "2016-12-16T10:30Z = 2016-12-16T10:30Z 2016-12-16T10:30:00Z..2016-12-16T10:30:00Z"},
		{"Filed 12/03/2016.", "12/03/2016 = 2016-12-03 2016-12-03..2016-12-03"},
		{"Filed 25/03/2016.", "25/03/2016 = 2016-03-25 2016-03-25..2016-03-25"},
		{"Lima, 3 Jan 90 (EFE)", "3 Jan 90 = 1990-01-03 1990-01-03..1990-01-03"},
		{"It opened in the 1990s.", "the 1990s = 199 1990-01-01..1999-12-31"},
		{"It opened in the '90s.", "the '90s = 199 1990-01-01..1999-12-31"},
		{"It opened in the sixties.", "the sixties = 196 1960-01-01..1969-12-31"},
		{"It stood there in the 19th century.", "the 19th century = 18 1800-01-01..1899-12-31"},
		{"It stood there in the twenty-first century.", "the twenty-first century = 20 2000-01-01..2099-12-31"},
		{"It burned in the summer of 1941.", "the summer of 1941 = 1941-SU 1941-06-01..1941-08-31"},
		{"They ruled from June to August 1944.", "June = 1944-06 1944-06-01..1944-06-30\nAugust 1944 = 1944-08 1944-08-01..1944-08-31"},
		{"They met on March 3–5, 2011.", "March 3 = 2011-03-03 2011-03-03..2011-03-03\n5, 2011 = 2011-03-05 2011-03-05..2011-03-05"},
		{"They met between 2 and 5 March 2011.", "2 = 2011-03-02 2011-03-02..2011-03-02\n5 March 2011 = 2011-03-05 2011-03-05..2011-03-05"},
		{"The war (1955-57) ended badly.", "1955 = 1955 1955-01-01..1955-12-31\n57 = 1957 1957-01-01..1957-12-31"},
		{"The first war lasted from 499 to 493 BC.", "499 = BC0499\n493 BC = BC0493"},
		{"They met in April of 2009.", "April of 2009 = 2009-04 2009-04-01..2009-04-30"},
		{"It was Easter 2016.", "Easter 2016 = 2016-03-27 2016-03-27..2016-03-27"},
		{"Shops closed on Thanksgiving 2016.", "Thanksgiving 2016 = 2016-11-24 2016-11-24..2016-11-24"},
		{"They struck on the night of 8 February 1904.", "the night of 8 February 1904 = 1904-02-08TNI 1904-02-08..1904-02-08"},
		{"They struck early in the morning of 3 May 1904.", "early in the morning of 3 May 1904 = 1904-05-03TMO 1904-05-03..1904-05-03"},
	} {
		check(t, friday, c.text, strings.Split(c.want, "\n")...)
		if !strings.Contains(c.text, "'90s") && !strings.Contains(c.text, "sixties") {
			check(t, "", c.text, strings.Split(c.want, "\n")...)
		}
	}
}

func TestNth(t *testing.T) {
	check(t, friday, "It opened in the first week of March 2014.", "the first week of March 2014 = 2014-W10 2014-03-03..2014-03-09")
	check(t, friday, "It opened on the last Friday in October.", "the last Friday in October = 2016-10-28 2016-10-28..2016-10-28")
	check(t, friday, "It closed on the last day of last month.", "the last day of last month = 2016-11-30 2016-11-30..2016-11-30")
	check(t, friday, "It closed on the 20th of last month.", "the 20th of last month = 2016-11-20 2016-11-20..2016-11-20")
	check(t, friday, "The dam gave way shortly before 1700 on Tuesday.", "1700 = 2016-12-13T17:00 2016-12-13T17:00..2016-12-13T17:00", "Tuesday = 2016-12-13 2016-12-13..2016-12-13")
	check(t, friday, "Shots rang out between 1830 and 2200 on 10 December.", "1830 = 2016-12-10T18:30 2016-12-10T18:30..2016-12-10T18:30",
		"2200 = 2016-12-10T22:00 2016-12-10T22:00..2016-12-10T22:00", "10 December = 2016-12-10 2016-12-10..2016-12-10")
	check(t, friday, "They met at five o'clock on Thursday.", "five o'clock = 2016-12-15T05:00 2016-12-15T05:00..2016-12-15T05:00", "Thursday = 2016-12-15 2016-12-15..2016-12-15")
	check(t, friday, "They met yesterday between 9:30 and 11 a.m.", "yesterday = 2016-12-15 2016-12-15..2016-12-15",
		"9:30 = 2016-12-15T09:30 2016-12-15T09:30..2016-12-15T09:30", "11 a.m. = 2016-12-15T11:00 2016-12-15T11:00..2016-12-15T11:00")
	check(t, friday, "They waited for two hours before leaving.", "two hours = PT2H")
	check(t, friday, "Mondays raid failed; they pray on Mondays.", "Mondays = 2016-12-12 2016-12-12..2016-12-12", "Mondays = XXXX-WXX-1")
	check(t, friday, "The war began in March 2011. On February 27 a truce held.", "March 2011 = 2011-03 2011-03-01..2011-03-31", "February 27 = 2016-02-27 2016-02-27..2016-02-27")
	check(t, friday, "It closed on Tuesday of last week.", "Tuesday of last week = 2016-12-06 2016-12-06..2016-12-06")
	check(t, friday, "He fell at 3 in the morning on Thursday.", "3 in the morning = 2016-12-15T03:00 2016-12-15T03:00..2016-12-15T03:00", "Thursday = 2016-12-15 2016-12-15..2016-12-15")
}

func TestNarrative(t *testing.T) {
	check(t, "2009-12-19",
		"In June 1950 the border was crossed. On 28 June the capital fell. The following day the bridge was blown up. "+
			"Later that year a second army arrived. In January it took the capital again. In March 1951 it was driven out. "+
			"Two months later talks began. They went on until July 1953. That month a truce was signed. In the same year the camps closed.",
		"June 1950 = 1950-06 1950-06-01..1950-06-30",
		"28 June = 1950-06-28 1950-06-28..1950-06-28",
		"The following day = 1950-06-29 1950-06-29..1950-06-29",
		"Later that year = 1950 1950-09-01..1950-12-31",
		"January = 1951-01 1951-01-01..1951-01-31",
		"March 1951 = 1951-03 1951-03-01..1951-03-31",
		"Two months later = 1951-05 1951-05-01..1951-05-31",
		"July 1953 = 1953-07 1953-07-01..1953-07-31",
		"That month = 1953-07 1953-07-01..1953-07-31",
		"the same year = 1953 1953-01-01..1953-12-31",
	)
	check(t, "2009-12-19",
		"On July 25 of that year, as in August of 1861, nothing moved. In October 1862 and in 1863 it did.",
		"July 25 of that year = 2009-07-25 2009-07-25..2009-07-25",
		"August of 1861 = 1861-08 1861-08-01..1861-08-31",
		"October 1862 = 1862-10 1862-10-01..1862-10-31",
		"1863 = 1863 1863-01-01..1863-12-31",
	)
}

// Nothing is counted from a date that nobody gave.
func TestNoReference(t *testing.T) {
	check(t, "", "He left on Friday.", "Friday = XXXX-WXX-5")
	check(t, "", "He left yesterday.", "yesterday = XXXX-XX-XX")
	check(t, "", "He left last week.", "last week = XXXX-WXX")
	check(t, "", "He left on 5 June.", "5 June = XXXX-06-05")
	check(t, "", "He left three days ago.", "three days ago = PAST_REF")
	check(t, "", "He left at 5 p.m.", "5 p.m. = XXXX-XX-XXT17:00")
	check(t, "", "He has been there for two years.", "two years = P2Y")
	check(t, "", "He left on 5 June 1944. The next day he was back.",
		"5 June 1944 = 1944-06-05 1944-06-05..1944-06-05", "The next day = 1944-06-06 1944-06-06..1944-06-06")
}

// A part of a day takes the day behind it, and a day without a year that of the month told just before.
func TestBehind(t *testing.T) {
	check(t, friday, "Rebels stormed the post before dawn Tuesday.",
		"dawn = 2016-12-13TMO 2016-12-13..2016-12-13", "Tuesday = 2016-12-13 2016-12-13..2016-12-13")
	check(t, friday, "War came in March 2011. Troops entered the city on 19 June.",
		"March 2011 = 2011-03 2011-03-01..2011-03-31", "19 June = 2011-06-19 2011-06-19..2011-06-19")
}

func TestSets(t *testing.T) {
	check(t, friday, "They pray every day and each Friday.", "every day = XXXX-XX-XX", "each Friday = XXXX-WXX-5")
	check(t, friday, "The paper appears daily.", "daily = XXXX-XX-XX")
	check(t, friday, "Ten die per week.", "per week = P1W")
	check(t, friday, "Shells fall at night.", "night = XXXX-XX-XXTNI")
}

// Words that look like times and are none.
func TestNoTimes(t *testing.T) {
	for _, text := range []string{
		"He may march on the capital in the sun.",
		"A second man sat there; the third fell.",
		"Mrs May spoke to Mr March.",
		"May said nothing.",
		"A 22-year-old student and a man aged 40 were hurt.",
		"She is 35 years old.",
		"Police counted 1500 people and 2000 goats.",
		"They spent $2012 on 1,998 tents.",
		"The fall of the city came with a spring in the step.",
		"Resolution 2254 was passed.",
		"Wait a second.",
		"The polls show a 50 to 40 lead.",
	} {
		check(t, friday, text)
	}
}

func TestRelations(t *testing.T) {
	words := split("Since Tuesday, from 2 March 2011 until May 2012, by the end of July, for two days, in the 1990s")
	var got []string
	for _, e := range Find(words, Reference{Published: day(friday)}) {
		got = append(got, plain(words[e.SpanFirst:e.First+1])+"="+e.Relation)
	}
	want := "Since Tuesday=since|from 2=from|until May=until|by the=by|for two=for|in the=on"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got %s\nwant %s", s, want)
	}
}

func TestBounds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It lasted until April 2012.", "..2012-04-30"},
		{"It was over before 2 May 2012.", "..2012-05-01"},
		{"It came after May 2012.", "2012-05-31.."},
		{"It came in May 2012.", "2012-05-01..2012-05-31"},
		{"It lasted for two years.", ".."},
		{"It came after two years.", ".."},
	} {
		es := Find(split(c.text), Reference{Published: day(friday)})
		if len(es) != 1 {
			t.Fatalf("%s: %d expressions", c.text, len(es))
		}
		a, b := es[0].Bounds()
		if s := a + ".." + b; s != c.want {
			t.Errorf("%s: got %s, want %s", c.text, s, c.want)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"They ruled from June to August 1944.", "June to August 1944 = 1944-06/1944-08 1944-06-01..1944-08-31"},
		{"They met on 3-5 March 2011.", "3-5 March 2011 = 2011-03-03/2011-03-05 2011-03-03..2011-03-05"},
		{"They met on 3 and 5 March 2011.", "3 = 2011-03-03 2011-03-03..2011-03-03|5 March 2011 = 2011-03-05 2011-03-05..2011-03-05"},
	} {
		words := split(c.text)
		var got []string
		for _, e := range Join(Find(words, Reference{})) {
			got = append(got, line(words, e))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("got %s\nwant %s", s, c.want)
		}
	}
}

func TestDayFirst(t *testing.T) {
	es := Find(split("Filed 12/03/2016."), Reference{DayFirst: true})
	if len(es) != 1 || es[0].Value != "2016-03-12" {
		t.Errorf("got %+v", es)
	}
}

// The tense that the caller gives decides.
func TestTense(t *testing.T) {
	for tense, want := range map[byte]string{'p': "2016-12-12", 'f': "2016-12-19"} {
		words := split("Troops in the square on Monday")
		for i := range words {
			words[i].Tense = tense
		}
		es := Find(words, Reference{Published: day(friday)})
		if len(es) != 1 || es[0].Value != want {
			t.Errorf("%c: got %+v, want %s", tense, es, want)
		}
	}
}

func TestThisWeekOnMonday(t *testing.T) {
	check(t, "2019-01-28", "Voters this week backed the law.", "this week = 2019-W04 2019-01-21..2019-01-28")
	check(t, "2019-01-28", "Voters will decide this week.", "this week = 2019-W05 2019-01-28..2019-02-03")
}

func TestHoursAgo(t *testing.T) {
	ref := Reference{Published: time.Date(2016, 12, 16, 2, 30, 0, 0, time.UTC), HasTime: true}
	es := Find(split("The shelling stopped three hours ago."), ref)
	if len(es) != 1 || es[0].Value != "2016-12-15T23:30" {
		t.Errorf("got %+v", es)
	}
}

func TestVague(t *testing.T) {
	words := split("He recently met the former minister, who is now abroad; during this period in May 2012 they spoke.")
	var got []string
	for _, e := range Find(words, Reference{Published: day(friday)}) {
		if e.Vague {
			got = append(got, e.Value)
		}
	}
	if s := strings.Join(got, " "); s != "PAST_REF PAST_REF PRESENT_REF " {
		t.Errorf("got %q", s)
	}
}
