package piece

import "unicode"

// The letter shapes of words. Punctuation beside letters does not count: "U.S." is Caps, "'s" is Lower.
const (
	NoShape    uint8 = iota // no word: a special piece
	Lower                   // president
	Title                   // President
	Caps                    // UN, more than one letter
	Initial                 // J, one capital letter
	Mixed                   // McCain, iPhone
	Digits                  // 2016
	Numeric                 // 9,000, F16, 5th: digits with anything else
	Sign                    // punctuation and symbols
	OtherShape              // letters without case
)

// Shapes is the number of letter shapes.
const Shapes = 10

// Shape classes a word by its letters. It is NoShape only for the empty word.
func Shape(word string) uint8 {
	var lower, upper, other, digits, rest int
	first := false // the first letter is a capital
	for _, r := range word {
		switch {
		case r >= 'a' && r <= 'z', r >= 0x80 && unicode.IsLower(r):
			lower++
		case r >= 'A' && r <= 'Z', r >= 0x80 && (unicode.IsUpper(r) || unicode.IsTitle(r)):
			if lower+upper+other == 0 {
				first = true
			}
			upper++
		case r >= '0' && r <= '9', r >= 0x80 && unicode.IsNumber(r):
			digits++
		case r >= 0x80 && unicode.IsLetter(r):
			other++
		case r >= 0x80 && unicode.IsMark(r):
		default:
			rest++
		}
	}
	letters := lower + upper + other
	switch {
	case digits > 0 && letters+rest == 0:
		return Digits
	case digits > 0:
		return Numeric
	case other > 0:
		return OtherShape
	case letters == 0 && rest > 0:
		return Sign
	case letters == 0 && word == "":
		return NoShape
	case letters == 0:
		return OtherShape
	case upper == 0:
		return Lower
	case lower == 0 && upper == 1:
		return Initial
	case lower == 0:
		return Caps
	case first && upper == 1:
		return Title
	}
	return Mixed
}
