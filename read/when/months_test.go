package when

import "testing"

// Months that come every year have no year; months that follow one another in a sentence lie side by side.
func TestMonthsOfEveryYear(t *testing.T) {
	check(t, "2016-12-16", "October is the month of the fair.", "October = XXXX-10")
	check(t, "2016-12-16", "The tour opens in December, Lesta in January and Koro in February.",
		"December = 2016-12 2016-12-01..2016-12-31", "January = 2017-01 2017-01-01..2017-01-31", "February = 2017-02 2017-02-01..2017-02-28")
}
