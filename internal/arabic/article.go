// Package arabic knows the Arabic article as Latin letters carry it over, for every package that compares names.
package arabic

// IsArticle reports whether a word in small letters is al, or al as it sounds before a sun letter: "el", "ash", "edh".
func IsArticle(word string) bool {
	if len(word) < 2 {
		return false
	}
	sound := word[1:]
	switch word[0] {
	case 'a', 'e':
		switch sound {
		case "l", "d", "dh", "n", "r", "s", "sh", "t", "th", "z":
			return true
		}
	case 'i':
		return sound == "l"
	case 'u':
		return sound == "l" || sound == "r"
	}
	return false
}
