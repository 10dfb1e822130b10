package when

import "time"

const (
	dayLayout    = "2006-01-02"
	minuteLayout = "2006-01-02T15:04"
)

// A grain is the size of a stretch of the calendar.
type grain int

const (
	gNone grain = iota
	gMinute
	gHour
	gPart // of a day
	gDay
	gWeekend
	gWeek
	gMonth
	gQuarter
	gSeason
	gHalf
	gYear
	gDecade
	gCentury
	gMillennium
)

// A point is one stretch of the calendar: the day it begins on and its size.
// Years before Christ are counted as astronomers do, with a year 0.
type point struct {
	t      time.Time // midnight UTC of the first day
	g      grain
	season string // of a gSeason
	part   string // of a gPart, or beside a gDay that knows no more
	hour   int    // of a gHour or gMinute
	min    int
	zone   string // offset, "" if unknown
	thread bool   // the day is the one last told of, or the report's
}

func ymd(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// valid says whether a month has such a day.
func valid(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= 31 && ymd(y, m, d).Day() == d
}

func midnight(t time.Time) time.Time { return ymd(t.Year(), int(t.Month()), t.Day()) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// at is the stretch of size g that holds the day t.
func at(t time.Time, g grain) point {
	p := point{t: midnight(t), g: g}
	y, m := t.Year(), int(t.Month())
	switch g {
	case gWeek:
		p.t = p.t.AddDate(0, 0, -isoDay(t)+1)
	case gWeekend:
		p.t = p.t.AddDate(0, 0, -isoDay(t)+6)
	case gMonth:
		p.t = ymd(y, m, 1)
	case gQuarter:
		p.t = ymd(y, (m-1)/3*3+1, 1)
	case gHalf:
		p.t = ymd(y, (m-1)/6*6+1, 1)
	case gSeason:
		first := m / 3 * 3
		if first == 0 {
			y, first = y-1, 12
		}
		p.t, p.season = ymd(y, first, 1), map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}[first]
	case gYear:
		p.t = ymd(y, 1, 1)
	case gDecade:
		p.t = decade(y)
	case gCentury:
		p.t = century(y)
	case gMillennium:
		p.t = ymd(floorDiv(y, 1000)*1000, 1, 1)
	}
	return p
}

// decade is the first day of the year's decade. Before Christ the 470s are 479 to 470.
func decade(y int) time.Time {
	if y <= 0 {
		return ymd(1-((1-y)/10*10+9), 1, 1)
	}
	return ymd(y/10*10, 1, 1)
}

func century(y int) time.Time {
	if y <= 0 {
		return ymd(1-((1-y)/100*100+99), 1, 1)
	}
	return ymd(y/100*100, 1, 1)
}

func isoDay(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// shift moves a point by n of its units.
func (p point) shift(n int) point {
	switch p.g {
	case gMinute, gHour, gPart, gDay:
		p.t = p.t.AddDate(0, 0, n)
	case gWeekend, gWeek:
		p.t = p.t.AddDate(0, 0, 7*n)
	case gMonth:
		p.t = p.t.AddDate(0, n, 0)
	case gQuarter, gSeason:
		s := at(p.t.AddDate(0, 3*n, 0), p.g)
		p.t, p.season = s.t, s.season
	case gHalf:
		p.t = p.t.AddDate(0, 6*n, 0)
	case gYear:
		p.t = p.t.AddDate(n, 0, 0)
	case gDecade:
		p.t = decade(p.t.AddDate(10*n+5, 0, 0).Year())
	case gCentury:
		p.t = century(p.t.AddDate(100*n+50, 0, 0).Year())
	case gMillennium:
		p.t = p.t.AddDate(1000*n, 0, 0)
	}
	return p
}

// last is the last day of the point.
func (p point) last() time.Time {
	switch p.g {
	case gWeekend:
		return p.t.AddDate(0, 0, 1)
	case gWeek:
		return p.t.AddDate(0, 0, 6)
	case gMonth:
		return p.t.AddDate(0, 1, -1)
	case gQuarter, gSeason:
		return p.t.AddDate(0, 3, -1)
	case gHalf:
		return p.t.AddDate(0, 6, -1)
	case gYear:
		return p.t.AddDate(1, 0, -1)
	case gDecade:
		return p.t.AddDate(10, 0, -1)
	case gCentury:
		return p.t.AddDate(100, 0, -1)
	case gMillennium:
		return p.t.AddDate(1000, 0, -1)
	}
	return p.t
}

// holds says whether a day falls in the point.
func (p point) holds(t time.Time) bool { return !t.Before(p.t) && !t.After(p.last()) }

// narrow is the early, middle or late part of a point: the thirds of a month,
// a year and a week, the quarter at the start or end of a year, the halves of a decade as writers use them
// and the outer quarters of a century.
func (p point) narrow(mod string) (from, to time.Time) {
	from, to = p.t, p.last()
	k := map[string]int{"early": 1, "start": 1, "mid": 2, "late": 3, "end": 3}[mod]
	if k == 0 {
		return from, to
	}
	y := from.Year()
	switch p.g {
	case gMonth:
		from, to = p.t.AddDate(0, 0, 10*(k-1)), p.t.AddDate(0, 0, 10*k-1)
		if k == 3 {
			to = p.last()
		}
	case gYear:
		n := 4
		if mod == "start" || mod == "end" {
			n = 3
		}
		switch k {
		case 1:
			to = ymd(y, n+1, 0)
		case 2:
			from, to = ymd(y, 5, 1), ymd(y, 9, 0)
		case 3:
			from = ymd(y, 13-n, 1)
		}
	case gSeason, gHalf, gQuarter:
		months := map[grain]int{gHalf: 2, gSeason: 1, gQuarter: 1}[p.g]
		from, to = p.t.AddDate(0, months*(k-1), 0), p.t.AddDate(0, months*k, -1)
	case gWeek:
		from, to = p.t.AddDate(0, 0, []int{0, 0, 2, 4}[k]), p.t.AddDate(0, 0, []int{0, 1, 3, 6}[k])
	case gDecade:
		from, to = ymd(y+[]int{0, 0, 3, 5}[k], 1, 1), ymd(y+[]int{0, 4, 6, 9}[k], 12, 31)
	case gCentury:
		from, to = ymd(y+[]int{0, 0, 33, 75}[k], 1, 1), ymd(y+[]int{0, 25, 66, 99}[k], 12, 31)
	}
	return from, to
}
