package when

import "testing"

func TestSaidYears(t *testing.T) {
	check(t, friday, "Two rulings, of fifteen twenty, and fifteen thirty-one, were lost in May of sixteen eighteen.",
		"fifteen twenty = 1520 1520-01-01..1520-12-31", "fifteen thirty-one = 1531 1531-01-01..1531-12-31",
		"May of sixteen eighteen = 1618-05 1618-05-01..1618-05-31")
	check(t, friday, "They met around twenty fourteen.", "twenty fourteen = 2014 2014-01-01..2014-12-31")
	check(t, friday, "In sixteen twenty men fell; about twenty fifteen kilometre stages were left.")
}

func TestApposed(t *testing.T) {
	check(t, friday, "The bridge fell in 1801. Some 90 years later, in 1894, it was rebuilt.",
		"1801 = 1801 1801-01-01..1801-12-31", "Some 90 years later = 1894 1894-01-01..1894-12-31", "1894 = 1894 1894-01-01..1894-12-31")
}

func TestFeastsOfYears(t *testing.T) {
	check(t, friday, "Shops had shut during last year's Ramadan.", "last year's Ramadan = 2015-06 2015-06-18..2015-07-17")
	check(t, friday, "They met last year Halloween.", "last year Halloween = 2015-10-31 2015-10-31..2015-10-31")
}

func TestWebWriting(t *testing.T) {
	check(t, friday, "The sponsors of this years race withdrew.", "this years = 2016 2016-01-01..2016-12-31")
	check(t, friday, "He said: [Ten] years ago we fled.", "Ten] years ago = 2006 2006-01-01..2006-12-31")
	check(t, friday, "The Winter Games end in the middle of Feb. and the 2009 and 2014 surveys were lost.",
		"the middle of Feb. = 2017-02 2017-02-11..2017-02-20", "2009 = 2009 2009-01-01..2009-12-31", "2014 = 2014 2014-01-01..2014-12-31")
}

// A bare number of three figures is a year where the text tells of such years, and only there.
func TestAncientYears(t *testing.T) {
	check(t, friday, "Severa (AD 254 – 309) was exiled. In 271, she fled, and by 280, when she was back, 300 had died.",
		"AD 254 = 0254 0254-01-01..0254-12-31", "309 = 0309 0309-01-01..0309-12-31", "271 = 0271 0271-01-01..0271-12-31", "280 = 0280 0280-01-01..0280-12-31")
	check(t, friday, "The camp held 900. In 271, they fled, and by 280, when they were back, 300 had died.")
}
