package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineReason judges a line by its own words.
func lineReason(b *block, known phrases) string {
	if r := known.reason(b.folded); r != "" {
		if r == furniture && b.words > 3 && tells(b.folded) && !caption(b.folded) {
			return ""
		}
		return r
	}
	switch {
	case bareAddress(b.text):
		return furniture
	case byline(b):
		return credit
	case strings.HasPrefix(b.text, "██"):
		return furniture
	case creditBrackets(b):
		return credit
	case caption(b.folded):
		return furniture
	case !hasLetter(b.text):
		return furniture
	}
	return ""
}

// tells reports whether a line says that somebody says something: then it is part of the report whatever it begins with.
func tells(folded string) bool {
	for w := range strings.FieldsSeq(folded) {
		if isOf("telling", strings.Trim(w, ",.;:\"'")) {
			return true
		}
	}
	return false
}

// caption recognises the credit that ends a caption: "(AP Photo/Jo Bloggs)", "(Photo by …)", "REUTERS/Jo Bloggs".
func caption(folded string) bool {
	const longest = 60 // words
	if len(strings.Fields(folded)) > longest {
		return false
	}
	s := strings.TrimRight(folded, " .")
	if strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]") {
		if open := strings.LastIndexAny(s, "(["); open >= 0 {
			inside := s[open+1 : len(s)-1]
			if _, ok := beginsWith("picture", inside); ok || strings.Contains(inside, "getty") || strings.Contains(inside, "photo") {
				return true
			}
		}
	}
	for _, before := range phrasesOf("pictured") {
		if i := strings.LastIndex(s, " "+before+" "); i > 0 && len(strings.Fields(s[i:])) <= 8 {
			return true // "… on Tuesday. Image: Jo Bloggs."
		}
	}
	if i := strings.LastIndex(s, "reuters/"); i > 0 && len(strings.Fields(s[i:])) <= 3 {
		return true
	}
	return false
}

// bareAddress recognises a line that is a web or mail address or an account's name.
func bareAddress(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 3 {
		return false
	}
	last := strings.Trim(fields[len(fields)-1], "()<>[].,")
	if len(fields) > 1 && !strings.HasSuffix(fields[len(fields)-2], ":") {
		return false
	}
	switch {
	case strings.HasPrefix(last, "http://"), strings.HasPrefix(last, "https://"), strings.HasPrefix(last, "www."):
		return true
	case strings.HasPrefix(last, "@") && len(last) > 1:
		return true
	}
	name, host, ok := strings.Cut(last, "@")
	return ok && name != "" && strings.Contains(host, ".")
}

// byline recognises "By Jo Bloggs", "By JO BLOGGS and SAM ROE, Associated Press", "Jo Bloggs, Reuters".
func byline(b *block) bool {
	const longest = 14 // words
	if b.words > longest || b.words < 2 || final(b.text) && !strings.HasSuffix(b.text, "Jr.") {
		return false
	}
	rest, by := strings.CutPrefix(b.folded, "by ")
	if !by {
		name, agency, ok := strings.Cut(b.text, ", ")
		return ok && (isOutlet(agency) || isOutlet(strings.TrimSuffix(agency, " News"))) && names(name) && b.words <= 8
	}
	return rest != "" && names(b.text[len("By "):])
}

// names reports whether every word could be of a name or of an office.
func names(s string) bool {
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(|"))
		if unicode.IsUpper(r) || r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if !isOf("name", strings.Trim(w, ",|")) {
			return false
		}
	}
	return true
}

// creditBrackets recognises a line of nothing but brackets with an agency or its workers in them: "(Reuters)",
// "(Reporting by …)".
func creditBrackets(b *block) bool {
	s := strings.TrimRight(b.folded, " .")
	if !strings.HasPrefix(s, "(") || !strings.HasSuffix(s, ")") || strings.Count(s, "(") != 1 {
		return false
	}
	inside := strings.Trim(s, "()")
	if isOutlet(inside) {
		return true
	}
	_, ok := beginsWith("workers", inside)
	return ok
}

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
