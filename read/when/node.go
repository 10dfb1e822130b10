package when

// A kind is the way a node gets its meaning.
type kind int

const (
	kDate     kind = iota // calendar fields: 3 March 2016, March, Friday, 1990s
	kUnit                 // a direction and a unit: last week, the following day, the past two weeks
	kOffset               // a distance: two days later, three years ago
	kDay                  // today, yesterday, tomorrow
	kDuration             // two weeks
	kSet                  // every day
	kRef                  // now
	kClock                // 5 p.m.
	kHoliday              // Christmas 1963
	kPart                 // a part of a day alone: at dawn, overnight, that night
	kNth                  // the first week of March
	kSome                 // the first four months of the year
)

// A node is an expression as it was read, before it is placed in time. The
// fields that a kind does not use are zero.
type node struct {
	kind        kind
	first, last int // tokens of the sentence, last inclusive

	// kDate; hasYear years are astronomical
	year    int
	hasYear bool
	short   bool // year is two digits that need a century
	era     bool // "BC" or "AD" was written
	month   int
	day     int
	weekday int
	season  string
	quarter int
	half    int
	decade  bool // year is the first of a decade
	century bool // year is the first of a century

	dir      string // direction, also of a weekday, month, season or feast
	article  bool   // "the" before a direction
	letter   string // unit
	clock    bool   // the unit is written after PT
	n        float64
	counted  bool   // there was a number or quantifier
	vague    bool   // of an unknown number: several, a few
	sense    string // kOffset: ago later earlier hence
	of       *node  // kOffset: what it is counted from; kUnit or kPart: what it is part of
	feast    string // rule
	value    string // kSet, kRef
	part     string
	hour     int
	min      int
	exact    bool // minutes were written
	meridiem string
	zone     string

	mod   string
	open  bool // opens a range with the next node
	close bool
	prep  string
	start int // first token of the preposition
}
