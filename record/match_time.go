package record

import "time"

func (m *matcher) time(_ *tables, a, b *Entry) bool {
	firstA, lastA, datedA, okA := a.span()
	firstB, lastB, datedB, okB := b.span()
	switch {
	case okA && okB:
	case a.Report != b.Report && sameClause(a, b):
		m.add(m.w.SameDay, "the same words, once without a date")
		return true
	default:
		m.add(0, "one without any date")
		return false
	}
	gap := int(later(firstA, firstB).Sub(earlier(lastA, lastB)) / day) // of days; 0 and less: they meet
	both := int(later(lastA, lastB).Sub(earlier(firstA, firstB))/day) + 1
	if long := max(daysOf(firstA, lastA), daysOf(firstB, lastB)); long > seasonDays && min(daysOf(firstA, lastA), daysOf(firstB, lastB)) <= shortDays {
		m.add(0, "a day and a season")
		return false
	}
	switch {
	case gap > 1, gap == 1 && (!datedA || !datedB), gap == 1 && !a.Coded && max(daysOf(firstA, lastA), daysOf(firstB, lastB)) > shortDays: // "last week" and this Monday
		m.add(0, "other days")
		return false
	case gap == 1 && adjacent(a.When, b.When) && a.When.Part != "" && b.When.Part != "":
		m.add(m.w.Adjacent, "late on one day, early on the next")
	case gap == 1 && adjacent(a.When, b.When):
		m.add(m.w.AdjacentOne, "a day, and late on that before or early on that after")
	case gap == 1:
		m.add(m.w.NextDay, "a day apart")
	case (!datedA || !datedB) && a.When != nil && b.When != nil && !before(a.When, b.When) && !before(b.When, a.When):
		m.add(m.w.CarriedDay, "the same day, as far as one report says")
	case (!datedA || !datedB) && a.When != nil && b.When != nil && daysBetween(a.When, b.When) > 1:
		m.add(m.w.CarriedDayApart, "other days, as far as one report says")
	case !datedA || !datedB:
		m.add(m.w.Undated, "one without a day")
	case both == 1-gap:
		m.add(m.w.SameDay, "the same day")
	case float64(1-gap) > 0.3*float64(both):
		m.add(m.w.Meets, "days that meet")
	case !a.Coded && !b.Coded && both == max(daysOf(firstA, lastA), daysOf(firstB, lastB)):
		m.add(m.w.Undated, "days of which some are the other's") // "this week" says no less of a Tuesday than no day at all
	default:
		m.add(0, "days that meet")
	}
	if both > 7 {
		m.add(m.w.Long, "")
	}
	if datedA && datedB && both == 1 && a.When.Part != "" && b.When.Part != "" && a.When.Part != b.When.Part {
		m.weigh(m.w.PartApart, a.When.Part+" and "+b.When.Part+" that day")
	}
	m.published(a, b)
	return true
}

// published compares when the reports came out: old events are told beside new ones.
func (m *matcher) published(a, b *Entry) {
	p, q := dayOf(a.Published), dayOf(b.Published)
	if p == "" || q == "" {
		return
	}
	const week = 7
	d := date(p).Sub(date(q)) / day
	switch d = max(d, -d); {
	case d <= 1:
		m.add(m.w.PublishedDay, "")
	case d <= week:
		m.add(m.w.PublishedWeek, "")
	default:
		m.add(m.w.PublishedMore, "reports weeks apart")
	}
}

// later is the second of two moments.
func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// earlier is the first of two moments.
func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
