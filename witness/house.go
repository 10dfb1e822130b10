package witness

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/actors"
	"sitrep/internal/arabic"
)

// ofHouse reports whether an actor is the report's own outlet or somebody who writes for it: "the Monitor", "the Monitor's
// correspondents", "a reporter of the Monitor" in the Gash Monitor. A land is not: "Israel" in the Times of Israel.
func (k *keyring) ofHouse(a *sitrep.Actor) bool {
	if a.Kind == sitrep.Country || a.Anonymous && !capital(a.Name) {
		return false
	}
	if k.house(a.Name) {
		return true
	}
	f := strings.Fields(a.Name)
	for n := min(len(f), mostInside); n > 0; n-- {
		for i := 0; i+n <= len(f); i++ {
			part := unpossessed(strings.Join(f[i:i+n], " "))
			if capital(f[i]) && !k.common(part) && k.house(part) && k.wholeName(f, i, i+n) {
				return true
			}
		}
	}
	return false
}

// house reports whether a name is that of the report's own outlet, or its last words ("the Monitor" in the Gash Monitor; not
// "Africa" in the Voice of Africa).
func (k *keyring) house(given string) bool {
	name, outlet := plain(given), plain(k.record.Report.Outlet)
	if name == "" || name == outlet {
		return name != ""
	}
	if articled(given) && !strings.HasSuffix(strings.ToLower(k.record.Report.Outlet), strings.ToLower(given)) {
		return false // Al-Monitor in the Gash Monitor
	}
	return endsIn(outlet, name)
}

// endsIn reports whether a name's last words are another name: "Times" of "Harbour Times", not "Africa" of "Voice Of Africa".
func endsIn(name, last string) bool {
	before, ok := strings.CutSuffix(name, " "+last)
	return ok && !joins(before[strings.LastIndexByte(before, ' ')+1:])
}

// common reports whether a name is only what many outlets are called: "News Agency", "Radio".
func (k *keyring) common(name string) bool {
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool {
		return k.words[w] != outletKind && w != "news" && w != "the"
	})
}

// oneWord is a source of whose name an outlet has the only word: the one that the record names in full elsewhere ("the Times"
// where it names the Harbour Times), or a person ("Mr. Hill").
func (k *keyring) oneWord(a *sitrep.Actor) (known, bool) {
	o, ok := k.body(a.Name)
	if !ok || o.kind != outletKind || len(strings.Fields(a.Name)) > 1+articles(a.Name) || acronym(a.Name) {
		return known{}, false
	}
	for i := range k.record.Actors {
		b := &k.record.Actors[i]
		if b.Kind == sitrep.Body && endsIn(plain(b.Name), plain(a.Name)) {
			return known{key: outletKey(k.table, b.Name), kind: outletKind}, true
		}
	}
	return known{key: plain(a.Name)}, a.Kind == sitrep.Person
}

// wholeName reports whether the words from one to another, of those of a longer name, are a name by themselves: "SANA" in
// "state news agency SANA", not "Daily Times" in "the Gash Daily Times" nor "Foreign Affairs" in "Ministry of Foreign Affairs".
func (k *keyring) wholeName(f []string, from, to int) bool {
	last := f[to-1]
	if to < len(f) && capital(f[to]) && k.words[strings.ToLower(f[to])] == "" && !possessive(last) && !closes(last) && !acronym(last) {
		return false
	}
	if from == 0 || acronym(f[from]) {
		return true
	}
	switch before := f[from-1]; {
	case closes(before) || possessive(before) || ofLand(before):
		return true
	case capital(before):
		return from == 1 && k.titled(before)
	case joins(before) && from > 1 && capital(f[from-2]):
		return articles(f[from]) > 0 || k.worksFor(f[from-2])
	}
	return true
}

// calledOutlet reports whether the word that follows part of a name says that it is an outlet's: "newspaper", "news agency".
func (k *keyring) calledOutlet(f []string, next int) bool {
	if next == len(f) {
		return false
	}
	word := strings.ToLower(strings.Trim(f[next], ",.;:()\""))
	return word == "news" || k.words[word] == outletKind
}

// worksFor reports whether a word is one for a person who has an employer: "Director" of Sky News; a Ministry has none.
func (k *keyring) worksFor(word string) bool {
	n, ok := k.table.Noun(strings.ToLower(word))
	return ok && n.Kind == actors.Person
}

// lacksArticle reports whether a name is an outlet's without the Arabic or Spanish article that all its spellings have:
// "the Monitor" is not Al-Monitor, and "Riyadh" is a town.
func lacksArticle(name string, o actors.Outlet) bool {
	if articled(name) {
		return false
	}
	key, all := actors.Fold(name), false
	for _, spelling := range append([]string{o.Name}, o.Aliases...) {
		if actors.Fold(spelling) != key {
			continue
		}
		if !articled(spelling) {
			return false
		}
		all = true
	}
	return all
}

// articled reports whether a name has an Arabic or Spanish article before it: "Al-Manar", "the al-Manar", "El Tiempo".
func articled(name string) bool {
	f := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' || r == '‐' || r == '‑' })
	if len(f) > 0 && f[0] == "the" {
		f = f[1:]
	}
	return len(f) > 1 && (f[0] == "el" || arabic.IsArticle(f[0]))
}

// articles counts the English article that a name begins with: 1 or 0.
func articles(name string) int {
	if first, _, _ := strings.Cut(name, " "); strings.EqualFold(first, "the") {
		return 1
	}
	return 0
}

// joins reports whether a word holds the parts of a longer name together: "of" in "Ministry of Foreign Affairs".
func joins(word string) bool {
	return slices.Contains([]string{"of", "for", "on", "in", "de", "and", "&"}, strings.ToLower(word))
}

// ofLand reports whether a word with a capital tells only whose or of where something is: "Iranian" Press TV, "Saudi-owned" Al
// Arabiya. Words that are as often a town's name ("Karachi", "Sudan") are not among them.
func ofLand(word string) bool {
	if _, after, ok := strings.Cut(word, "-"); ok {
		return after != "" && !capital(after)
	}
	return slices.ContainsFunc([]string{"ish", "ese", "ian", "ean", "North", "South"}, func(end string) bool { return strings.HasSuffix(word, end) })
}

func closes(word string) bool { return strings.TrimRight(word, ",.;:()\"") != word }

func possessive(word string) bool { return unpossessed(word) != word }

func unpossessed(word string) string {
	for _, end := range []string{"'s", "’s", "'", "’"} {
		if bare, ok := strings.CutSuffix(word, end); ok {
			return bare
		}
	}
	return word
}

// acronym reports whether a word stands in capitals.
func acronym(word string) bool { return len(word) > 1 && word == strings.ToUpper(word) }
