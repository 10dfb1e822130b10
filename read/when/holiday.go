package when

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

var (
	fixedRule  = regexp.MustCompile(`^\d\d-\d\d$`)
	datedRule  = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	easterRule = regexp.MustCompile(`^(easter|orthodox)([+-]\d{1,2})$`)
	nthRule    = regexp.MustCompile(`^nth (-?[1-5]) ([1-7]) (\d{1,2})$`)
	hijriRule  = regexp.MustCompile(`^hijri (\d{1,2})(-(\d{1,2}))?$`)
)

// holidayRule says what is wrong with a rule.
func holidayRule(rule string) error {
	if _, ok := feast(rule, 2024); ok {
		return nil
	}
	return fmt.Errorf("%q is no rule for a feast", rule)
}

// feast is the feast in the given year. An Islamic feast that falls into a
// year twice gives the first.
func feast(rule string, year int) (point, bool) {
	switch {
	case datedRule.MatchString(rule):
		t, err := time.Parse(dayLayout, rule)
		return at(t, gDay), err == nil
	case fixedRule.MatchString(rule):
		m, d := atoi(rule[:2]), atoi(rule[3:])
		return at(ymd(year, m, d), gDay), valid(2024, m, d)
	case strings.HasPrefix(rule, "nth"):
		f := nthRule.FindStringSubmatch(rule)
		if f == nil {
			return point{}, false
		}
		n, _ := number(f[1], -5, 5)
		return at(nth(year, atoi(f[3]), n, atoi(f[2])), gDay), atoi(f[3]) >= 1 && atoi(f[3]) <= 12
	case strings.HasPrefix(rule, "hijri"):
		f := hijriRule.FindStringSubmatch(rule)
		if f == nil || atoi(f[1]) < 1 || atoi(f[1]) > 12 {
			return point{}, false
		}
		m, d, g := atoi(f[1]), 1, gMonth
		if f[3] != "" {
			d, g = atoi(f[3]), gDay
		}
		// An Islamic year is about 354 days; try those that can touch this one.
		for h := (year-622)*33/32 - 1; h < (year-622)*33/32+4; h++ {
			if t := hijri(h, m, d); t.Year() == year {
				return point{t: t, g: g}, true
			}
		}
		return point{}, false
	}
	if f := easterRule.FindStringSubmatch(rule); f != nil {
		n, _ := number(strings.TrimPrefix(f[2], "+"), -99, 99)
		t := easter(year)
		if f[1] == "orthodox" {
			t = orthodoxEaster(year)
		}
		return at(t.AddDate(0, 0, n), gDay), true
	}
	return point{}, false
}

// nth is the nth weekday of a month, from its end if n is negative.
func nth(y, m, n, weekday int) time.Time {
	if n < 0 {
		t := ymd(y, m+1, 0)
		return t.AddDate(0, 0, -(isoDay(t)-weekday+7)%7+7*(n+1))
	}
	t := ymd(y, m, 1)
	return t.AddDate(0, 0, (weekday-isoDay(t)+7)%7+7*(n-1))
}

// easter is Easter Sunday of the Gregorian calendar (the anonymous algorithm
// that Nature printed in 1876).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	return ymd(y, month, (h+l-7*m+33*month+19)%32)
}

// orthodoxEaster is Easter Sunday of the Julian calendar, as a Gregorian date.
func orthodoxEaster(y int) time.Time {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	return ymd(y, month, day+y/100-y/400-2)
}

// hijri is a date of the arithmetical Islamic calendar (leap years 2, 5, 7,
// 10, 13, 16, 18, 21, 24, 26 and 29 of 30).
func hijri(y, m, d int) time.Time {
	days := d + (59*(m-1)+1)/2 + (y-1)*354 + (3+11*y)/30 - 1
	return ymd(622, 7, 19).AddDate(0, 0, days)
}
