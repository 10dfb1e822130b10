package when

import (
	"fmt"
	"time"
)

// precision is the contract's word for the size.
func (g grain) precision() string {
	switch g {
	case gMinute:
		return "minute"
	case gHour:
		return "hour"
	case gPart, gDay, gWeekend:
		return "day"
	case gWeek:
		return "week"
	case gMonth:
		return "month"
	case gQuarter, gSeason:
		return "quarter"
	case gHalf, gYear:
		return "year"
	case gDecade:
		return "decade"
	case gCentury, gMillennium:
		return "century"
	}
	return ""
}

// value is the TIMEX3 value.
func (p point) value() string {
	y, pre := p.t.Year(), ""
	if y <= 0 {
		y, pre = 1-y, "BC"
	}
	m, d := int(p.t.Month()), p.t.Day()
	day := fmt.Sprintf("%s%04d-%02d-%02d", pre, y, m, d)
	switch p.g {
	case gMinute:
		z := p.zone
		if z == "+00:00" {
			z = "Z"
		}
		return fmt.Sprintf("%sT%02d:%02d%s", day, p.hour, p.min, z)
	case gHour:
		return fmt.Sprintf("%sT%02d", day, p.hour)
	case gPart:
		return day + "T" + p.part
	case gDay:
		return day
	case gWeekend, gWeek:
		wy, w := p.t.ISOWeek()
		v := fmt.Sprintf("%04d-W%02d", wy, w)
		if p.g == gWeekend {
			v += "-WE"
		}
		return v
	case gMonth:
		return fmt.Sprintf("%s%04d-%02d", pre, y, m)
	case gQuarter:
		return fmt.Sprintf("%s%04d-Q%d", pre, y, (m+2)/3)
	case gHalf:
		return fmt.Sprintf("%s%04d-H%d", pre, y, (m+5)/6)
	case gSeason:
		return fmt.Sprintf("%s%04d-%s", pre, y, p.season)
	case gYear:
		return fmt.Sprintf("%s%04d", pre, y)
	case gDecade:
		return fmt.Sprintf("%s%03d", pre, y/10)
	case gCentury:
		return fmt.Sprintf("%s%02d", pre, y/100)
	case gMillennium:
		return fmt.Sprintf("%s%d", pre, y/1000)
	}
	return ""
}

// stamp is a day, or a minute where the point has one, in RFC 3339. Years
// before Christ have none.
func (p point) stamp(day time.Time) string {
	if day.Year() < 1 || day.Year() > 9999 {
		return ""
	}
	if p.g == gMinute || p.g == gHour {
		s := time.Date(day.Year(), day.Month(), day.Day(), p.hour, p.min, 0, 0, time.UTC).Format(minuteLayout)
		switch p.zone {
		case "":
			return s
		case "+00:00":
			return s + ":00Z"
		}
		return s + ":00" + p.zone
	}
	return day.Format(dayLayout)
}
