package actors

import (
	"fmt"
	"strings"
)

type officeKey struct{ word, country string }

func (t *Table) loadOffices(text string) error {
	t.office = make(map[officeKey]string, 400)
	return lines("offices.txt", text, 3, func(f []string) error {
		role, in := f[0], strings.Fields(f[1])
		for _, c := range in {
			if !isCountry(c) {
				return fmt.Errorf("%q is no country", c)
			}
		}
		if len(in) == 0 {
			in = []string{""}
		}
		words, err := list(f[2])
		if err != nil {
			return err
		}
		for _, c := range in {
			for _, w := range words {
				k := officeKey{Fold(w), c}
				if old, ok := t.office[k]; ok && old != role {
					return fmt.Errorf("%q %s means %q already", w, c, old)
				}
				t.office[k] = role
			}
		}
		return nil
	})
}

// Role gives the office that a word stands for in a country: "secretary of state" is the foreign minister in the USA.
// Words that offices.txt does not know stand for themselves.
func (t *Table) Role(country, word string) string {
	key := Fold(word)
	if r, ok := t.office[officeKey{key, country}]; ok {
		return r
	}
	if r, ok := t.office[officeKey{key, ""}]; ok {
		return r
	}
	return word
}
