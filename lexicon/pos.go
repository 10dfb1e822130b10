package lexicon

// Pos is a part of speech as the files write it.
type Pos byte

// The parts of speech.
const (
	Verb        Pos = 'v'
	Noun        Pos = 'n'
	Adjective   Pos = 'a' // and participles used as one
	Adverb      Pos = 'r'
	Modal       Pos = 'm' // auxiliaries and their kin, "be about to"
	Conjunction Pos = 'c' // and prepositions that work as one
	Preposition Pos = 'p'
	Fixed       Pos = 'x' // a phrase of no class of its own
)

func (p Pos) String() string { return string(rune(p)) }
