package when

import "time"

// A Word is one word of the text, as a tokeniser in the manner of Universal
// Dependencies writes it: hyphens, commas and "'s" are words of their own.
// Coarser words ("mid-2016", "5pm") are understood too.
type Word struct {
	Form       string
	Start, End int  // code points into the text, End exclusive
	Sentence   int  // number of the sentence, never falling
	Tense      byte // of the governing clause: 'p' past, 'f' future, 'n' present or unknown
}

// A Reference is what is known about the report as a whole.
type Reference struct {
	Published time.Time // zero if unknown
	HasTime   bool      // Published holds an hour and minute, not only a date
	DayFirst  bool      // 12/03/2016 is 12 March, as outlets outside the United States write
}

// The types of TIMEX3.
const (
	Date     = "DATE"
	Time     = "TIME"
	Duration = "DURATION"
	Set      = "SET"
)

// An Expression is one time expression with its meaning.
type Expression struct {
	First, Last int // words, Last inclusive, without the preposition
	SpanFirst   int // the preposition's first word, or First
	Text        string
	Value       string       // TIMEX3 value
	Type        string       // Date, Time, Duration or Set
	Start, End  string       // RFC 3339 date, or date and time to the minute (with an offset only where one was given); "" if open or unknown
	Precision   string       // minute hour day week month quarter year decade century
	Relation    string       // on since until before after by from to for over between; "" without a preposition
	Modifier    string       // early mid late start end rest: the part of Value that Start and End span
	Ordinal     int          // index in what Find returned
	Range       int          // 1: opens a range that the next expression closes; -1: closes it
	Parts       []Expression // the two ends that Join made it of
	Thread      bool         // an hour whose day no word beside it names: it is the one last told of, or the report's
	Vague       bool         // names no stretch of time that could be looked up: "now", "recently", "former", "this period"
}

// Bounds returns the first and last day on which something said to happen with
// this expression can have happened: "until" and "by" leave the start open,
// "after" the end, and "before" ends on the day before. Both are "" for an
// expression that bounds nothing.
func (e Expression) Bounds() (first, last string) {
	switch e.Relation {
	case "until", "by", "to":
		return "", e.End
	case "before":
		if e.Type == Duration || len(e.Start) < len(dayLayout) {
			return "", ""
		}
		if len(e.Start) > len(dayLayout) {
			return "", e.Start
		}
		t, err := time.Parse(dayLayout, e.Start)
		if err != nil {
			return "", ""
		}
		return "", t.AddDate(0, 0, -1).Format(dayLayout)
	case "after":
		if e.Type == Duration {
			return "", ""
		}
		return e.End, ""
	}
	return e.Start, e.End
}

// Join merges each pair that a range consists of into one expression, which
// has the extent of both, the start of the first, the end of the second and a
// Value of the form first/second. Ordinals are kept.
func Join(es []Expression) []Expression {
	var out []Expression
	for i := 0; i < len(es); i++ {
		e := es[i]
		if e.Range > 0 && i+1 < len(es) && es[i+1].Range < 0 {
			i++
			c := es[i]
			e.Parts = []Expression{es[i-1], c}
			e.Last, e.End = c.Last, c.End
			e.Text += " – " + c.Text
			e.Value += "/" + c.Value
			e.Range = 0
			if e.Relation == "from" || e.Relation == "between" {
				e.Relation = "on"
			}
			if e.Start != "" && e.End != "" && e.Start > e.End {
				e.Start, e.End = es[i-1].Start, es[i-1].End
			}
		}
		out = append(out, e)
	}
	return out
}
