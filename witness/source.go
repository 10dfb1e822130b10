package witness

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"sitrep"
	"sitrep/actors"
)

// Keys are names under which whoever a record names is the same in every report. They are for comparing, and plain
// enough to be shown.
type Keys struct {
	Sources map[string]string // of every actor, by its id
	Outlet  string
	Credit  string
}

// unnamed stands in the keys of sources that no other report has, between the report's id and the description.
const unnamed = "#"

// Named reports whether a key is that of a source that other reports may have too.
func Named(key string) bool { return !strings.Contains(key, unnamed) }

// Alone is the key of a source of one report that nobody could tell from those of others.
func Alone(report, name string) string { return report + unnamed + name }

// Calls reports whether a name is one that a key is written from: "Talal al-Barazi" for "Talal Barazi"; not "the monitor".
func Calls(name, key string) bool { return plain(name) == key }

// SourceKeys gives every actor of a record its key: the body's name for its acronym, its other spellings and its
// director or spokesman ("Syrian Observatory for Human Rights" for "SOHR", "Rami Abdel Rahman" and, where the report
// names it elsewhere, "the monitor"), the agency's for an outlet, a person's without accents and article. A source that
// nobody could tell from others ("residents", "a doctor") has a key that no other report has. It fails only if the table
// of descriptions that is built into the program is broken.
func SourceKeys(table *actors.Table, record *sitrep.Record) (Keys, error) {
	words, err := descriptions()
	if err != nil {
		return Keys{}, fmt.Errorf("naming the sources of %s: %w", record.Report.ID, err)
	}
	k := keyring{table: table, words: words, record: record, text: sitrep.NewText(record.Report.Text), named: map[string]known{}}
	if t, err := time.Parse(time.DateOnly, record.Report.Published[:min(len(record.Report.Published), len(time.DateOnly))]); err == nil {
		k.at = t
	}
	for i := range record.Actors {
		a := &record.Actors[i]
		if name, ok := k.name(a); ok {
			k.named[a.ID] = name
		}
	}
	keys := Keys{Sources: map[string]string{}, Outlet: outletKey(table, record.Report.Outlet), Credit: outletKey(table, record.Report.Credit)}
	for i := range record.Actors {
		a := &record.Actors[i]
		if name, ok := k.named[a.ID]; ok {
			keys.Sources[a.ID] = name.key
		} else if name, ok := k.described(a); ok {
			keys.Sources[a.ID] = name.key
		} else {
			keys.Sources[a.ID] = Alone(record.Report.ID, a.Name)
		}
	}
	return keys, nil
}

// outletKey is an outlet's name; an acronym may be given in small letters ("sana"), and the Monitor is not Al-Monitor.
func outletKey(table *actors.Table, name string) string {
	for _, spelling := range []string{name, strings.ToUpper(name)} {
		if o, ok := table.Outlet(spelling); ok && !lacksArticle(name, o) {
			return o.Name
		}
	}
	return plain(name)
}

// plain writes a name without accents, articles and signs: "Talal al-Barazi" and "Talal Barazi" are one.
func plain(name string) string {
	var out []string
	for _, w := range strings.Fields(name) {
		switch w = actors.Fold(w); w {
		case "", "al", "el", "the":
		default:
			first, size := utf8.DecodeRuneInString(w)
			out = append(out, string(unicode.ToUpper(first))+w[size:])
		}
	}
	if len(out) == 0 {
		return strings.TrimSpace(name)
	}
	return strings.Join(out, " ")
}
