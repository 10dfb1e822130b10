package store

import (
	"math"
	"strings"
	"time"

	"sitrep/actors"
)

// sql is the filter as conditions on the table event. Each that finds few events is a set of ids, so that no index of another
// is gone through in its place; a kind, which most events may have, and a country, where more is asked, are looked at event by event.
func (f *Filter) sql() (where string, args []any) {
	var all []string
	add := func(condition string, values ...any) {
		all = append(all, condition)
		args = append(args, values...)
	}
	if f.Area != nil {
		f.Area.sql(add, f.Since != "" || f.Until != "" || f.Actor != "" || f.Search != "" || f.Disputed)
	}
	switch {
	case f.Since != "" && f.Until != "":
		first, last := days(f.Since, f.Until)
		add("id IN (SELECT id FROM event_days WHERE first <= ? AND last >= ?)", last, first)
	case f.Since != "": // half of a store: in the order of lists
		add("(starts = '') = 0 AND ends >= ?", f.Since)
	case f.Until != "":
		add("(starts = '') = 0 AND starts <= ?", f.Until)
	}
	if f.Actor != "" {
		name := actors.Fold(f.Actor)
		add(`id IN (SELECT event FROM event_actor WHERE party IN
			(SELECT id FROM party WHERE words = ? OR words LIKE ? OR words LIKE ? OR words LIKE ?))`,
			name, name+" %", "% "+name, "% "+name+" %")
	}
	if f.Search != "" {
		add("id IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)", phrase(f.Search))
	}
	if len(f.Kinds) > 0 {
		add("EXISTS (SELECT 1 FROM event_kind k WHERE k.kind IN (?"+strings.Repeat(", ?", len(f.Kinds)-1)+
			") AND k.starts = event.starts AND k.event = event.id)", anys(f.Kinds)...)
	}
	if f.Disputed {
		add("disputed")
	}
	if len(all) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(all, " AND "), args
}

func anys(words []string) []any {
	out := make([]any, len(words))
	for i, w := range words {
		out[i] = w
	}
	return out
}

// sql adds the area's condition; narrowed says that another condition finds few events.
func (a *Area) sql(add func(condition string, values ...any), narrowed bool) {
	switch {
	case a.Lat != nil && a.Lon != nil:
		north, east := kilometresADegree, kilometresADegree*max(math.Cos(*a.Lat*math.Pi/180), narrowest)
		add(`id IN (SELECT id FROM event WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?
			AND (lat - ?) * (lat - ?) * ? + (lon - ?) * (lon - ?) * ? <= ?
			UNION ALL SELECT id FROM event WHERE place = ? COLLATE NOCASE AND lat IS NULL)`,
			*a.Lat-a.Km/north, *a.Lat+a.Km/north, *a.Lon-a.Km/east, *a.Lon+a.Km/east,
			*a.Lat, *a.Lat, north*north, *a.Lon, *a.Lon, east*east, a.Km*a.Km, a.Name)
	case a.Admin1 != "":
		add(`id IN (SELECT id FROM event WHERE country = ? AND admin1 = ? COLLATE NOCASE
			UNION ALL SELECT id FROM event WHERE place = ? COLLATE NOCASE)`, a.Country, a.Admin1, a.Name)
	case a.Country != "" && narrowed:
		add("+country = ?", a.Country) // the plus keeps its index out of it
	case a.Country != "":
		add("country = ?", a.Country)
	default:
		add("id IN (SELECT id FROM event WHERE place = ? COLLATE NOCASE)", a.Name)
	}
}

const (
	kilometresADegree = 111.2 // of latitude
	narrowest         = 0.01  // of a degree of longitude, near the poles
)

// days are a first and a last day as event_days has them: days since 1970. A day that is not given is as early, or as late, as can be.
func days(first, last string) (from, to int32) {
	return dayNumber(first, math.MinInt32), dayNumber(last, math.MaxInt32)
}

func dayNumber(day string, otherwise int32) int32 {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return otherwise
	}
	return int32(t.Unix() / int64((24 * time.Hour).Seconds())) //nolint:gosec // a year has four digits
}
