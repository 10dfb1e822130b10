package show

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// Kinds gives the kinds of event that a reader's words mean, as store.Filter takes them: "ASSAULT", "ASSAULT/drone",
// "process:siege", "control", "figures". The words are such a code, in any case, or what the lists say: "drone attack", "sieges",
// "toll". Words may mean several ("ceasefire" is an event and a process), or none.
func Kinds(asked string) []string {
	asked = strings.ToLower(strings.TrimSpace(asked))
	var found []string
	for said, codes := range kindsSaid() {
		if said == asked || said+"s" == asked {
			found = append(found, codes...)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// KindNames are the codes that have no mode, in the order of the alphabet.
func KindNames() []string {
	var names []string
	for code := range saidAs() {
		if code == strings.ToUpper(code) {
			names = append(names, code)
		}
	}
	slices.Sort(names)
	for _, kind := range lexicon.Processes() {
		names = append(names, "process:"+kind)
	}
	return append(names, "control", "figures")
}

// kindsSaid are the codes by what is said for them, in small letters, and by themselves.
func kindsSaid() map[string][]string {
	said := map[string][]string{"toll": {"figures"}}
	add := func(words, code string) { said[strings.ToLower(words)] = append(said[strings.ToLower(words)], code) }
	codes := KindNames()
	for code := range saidAs() {
		if strings.Contains(code, "/") {
			codes = append(codes, code)
		}
	}
	for _, code := range codes {
		add(code, code)
		if process, ok := strings.CutPrefix(code, "process:"); ok {
			add(words(process), code)
			continue
		}
		add(words(code), code)
	}
	return said
}
