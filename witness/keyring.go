package witness

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"sitrep"
	"sitrep/actors"
)

// keyring names the sources of one record.
type keyring struct {
	table  *actors.Table
	words  map[string]string
	record *sitrep.Record
	text   *sitrep.Text
	at     time.Time
	named  map[string]known // by actor id
}

// known is a source that has a name.
type known struct {
	key  string
	kind string // of a body, as actors/bodies.txt has it; outlet; "" for others
}

// name is what an actor is called by, if it has a name of its own or is known to speak for a body that has one.
func (k *keyring) name(a *sitrep.Actor) (known, bool) {
	if k.ofHouse(a) {
		return known{key: outletKey(k.table, k.record.Report.Outlet), kind: outletKind}, true
	}
	if a.Anonymous || strings.TrimSpace(a.Name) == "" {
		return known{}, false
	}
	if n, ok := k.oneWord(a); ok {
		return n, true
	}
	if n, ok := k.body(a.Name); ok {
		return n, true
	}
	if n, ok := k.around(a); ok {
		return n, true
	}
	if n, ok := k.inside(a.Name); ok { // "Rami Saleh, director of the Northern Monitor"
		return n, true
	}
	if n, ok := k.inside(a.Role); ok && a.Kind == sitrep.Person {
		return n, true
	}
	if k.isDescription(a.Name) {
		return known{}, false
	}
	if n, ok := k.person(a); ok {
		return n, true
	}
	return known{key: plain(a.Name)}, true
}

// body looks a whole name up among bodies, outlets and armed groups.
func (k *keyring) body(name string) (known, bool) {
	if b, ok := k.table.Body(name); ok {
		return known{key: b.Name, kind: b.Kind}, true
	}
	if o, ok := k.table.Outlet(name); ok && !lacksArticle(name, o) {
		return known{key: o.Name, kind: outletKind}, true
	}
	if g, ok := k.table.Group(name); ok {
		return known{key: g.Name}, true
	}
	return known{}, false
}

const (
	leastInside = 2 // words of a body's name inside a longer description
	mostInside  = 8
	reach       = 60 // characters before a mention in which the rest of its name may stand
	shortest    = 8  // characters of a mention that may be a part of a name
)

// inside finds the longest body or outlet that a description names: "state news agency SANA", "director of the Northern
// Monitor". Countries and people are not looked for.
func (k *keyring) inside(name string) (known, bool) {
	f := strings.Fields(name)
	for n := min(len(f), mostInside); n > 0; n-- {
		for i := 0; i+n <= len(f); i++ {
			part := strings.Trim(strings.Join(f[i:i+n], " "), ",.;:()\"'")
			plainly := acronym(part) || k.calledOutlet(f, i+n) // "SANA", "al-Manar TV": one word is enough
			if n < leastInside && !plainly {
				continue
			}
			switch found, ok := k.body(part); {
			case !ok:
			case found.kind == "ngo":
				return found, true
			case found.kind == outletKind && (plainly || n-articles(f[i]) >= leastInside) && k.wholeName(f, i, i+n):
				return found, true
			}
		}
	}
	return known{}, false
}

// around looks for a body whose name reaches into a mention from before it: the reading may have cut a long name short
// ("for Human Rights monitor").
func (k *keyring) around(a *sitrep.Actor) (known, bool) {
	for _, m := range a.Mentions {
		if m.End-m.Start < shortest || !strings.ContainsAny(m.Exact, " ") {
			continue
		}
		before := k.text.Slice(m.Start-reach, m.Start)
		f := strings.Fields(before)
		if len(f) > 0 && len(before) == reach {
			f = f[1:] // may be half a word
		}
		f = f[max(0, len(f)-mostInside):]
		inside := strings.Fields(m.Exact)
		for i := range f {
			for n := len(inside); n > 0; n-- {
				found, ok := k.body(strings.Join(slices.Concat(f[i:], inside[:n]), " "))
				if ok && (found.kind != outletKind || len(f)-i > articles(f[i]) && !(n < len(inside) && capital(inside[n]))) {
					return found, true // no outlet of "the" and the "National" of "National Hospital"
				}
			}
		}
	}
	return known{}, false
}

// person is a person of actors/people.txt: the office that speaks for a body is the body. Titles and descriptions before the
// name go; another first name is another person, and a last name alone only stands for one of the actor's own country.
func (k *keyring) person(a *sitrep.Actor) (known, bool) {
	f := strings.Fields(a.Name)
	for i := range f {
		for _, o := range k.table.People(strings.Join(f[i:], " "), k.at) {
			if i == len(f)-1 && (a.Country == "" || o.Country != a.Country) {
				continue
			}
			if n, ok := k.inside(o.Title); ok {
				return n, true
			}
			return known{key: o.Person}, true
		}
		if capital(f[i]) && !based(f[i]) && !k.titled(f[i]) {
			break
		}
	}
	return known{}, false
}

// titled reports whether a word with a capital is a rank, a title or the kind of a body before a name.
func (k *keyring) titled(word string) bool {
	word = strings.ToLower(strings.Trim(word, ".,"))
	_, ok := k.table.Noun(word)
	return ok || k.words[word] != ""
}

// isDescription reports whether a name is none: no word of it but the first has a capital, or it ends in a word for a
// kind of body and says only where that is based.
func (k *keyring) isDescription(name string) bool {
	f := strings.Fields(name)
	if len(f) == 0 {
		return true
	}
	if n, ok := k.table.Noun(strings.ToLower(name)); ok && n.Lemma != "" && k.words[strings.ToLower(f[len(f)-1])] == "" {
		return true
	}
	own := 0
	if len(f) > 1 && k.titled(strings.TrimSuffix(f[0], "s")) && joins(f[1]) {
		f = f[1:] // "Delegates of the army", as a sentence begins
	}
	for _, w := range f {
		if capital(w) && !based(w) && k.words[strings.ToLower(w)] == "" {
			own++
		}
	}
	return own == 0
}

func capital(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r)
	}
	return false
}

// based reports whether a word says where somebody sits: "Britain-based".
func based(w string) bool { return strings.HasSuffix(strings.ToLower(w), "-based") }

// described finds the one named source of the record that a description stands for: "the Observatory", "the monitor",
// "the governor".
func (k *keyring) described(a *sitrep.Actor) (known, bool) {
	f := strings.Fields(strings.ToLower(a.Name))
	if len(f) == 0 || a.Anonymous && k.kindOf(f) == "" {
		return known{}, false
	}
	head := strings.TrimSuffix(f[len(f)-1], "s")
	if n, ok := k.one(func(b *sitrep.Actor, n known) bool { return hasWord(b.Name, head) || hasWord(n.key, head) }); ok {
		return n, true
	}
	if kind := k.kindOf(f); kind != "" {
		return k.one(func(_ *sitrep.Actor, n known) bool { return n.kind == kind })
	}
	return k.one(func(b *sitrep.Actor, _ known) bool { return b.Kind == sitrep.Person && hasWord(b.Role, head) })
}

// kindOf is the kind of body that the last word or two of a description can stand for: of "state media" an outlet, of "local
// media", which are many, nothing.
func (k *keyring) kindOf(f []string) string {
	if kind := k.words[strings.Join(f[max(0, len(f)-2):], " ")]; kind != "" {
		return kind
	}
	return k.words[f[len(f)-1]]
}

// one gives the named source that fits, if exactly one does.
func (k *keyring) one(fits func(*sitrep.Actor, known) bool) (known, bool) {
	var found known
	for i := range k.record.Actors {
		a := &k.record.Actors[i]
		n, ok := k.named[a.ID]
		if !ok || !fits(a, n) {
			continue
		}
		if found.key != "" && found.key != n.key {
			return known{}, false
		}
		found = n
	}
	return found, found.key != ""
}

func hasWord(text, word string) bool {
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if strings.TrimSuffix(strings.Trim(w, ",.;:"), "s") == word {
			return true
		}
	}
	return false
}
