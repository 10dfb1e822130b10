package lang

import (
	"strconv"
	"strings"
)

// lemma applies an edit rule of train/lemma.py to a form.
func lemma(rule, form string) string {
	switch {
	case rule == "=" || rule == "":
		return form
	case rule == "l":
		return strings.ToLower(form)
	case rule[0] == '!':
		return rule[1:]
	}
	base := form
	if rule[0] == 'l' {
		base = strings.ToLower(form)
	}
	strip, add, _ := strings.Cut(rule[1:], "+")
	n, err := strconv.Atoi(strip)
	letters := []rune(base)
	if err != nil || n > len(letters) || n == len(letters) && add == "" {
		return form
	}
	return string(letters[:len(letters)-n]) + add
}
