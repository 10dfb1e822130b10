package article

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// facts is what a page says about itself.
type facts struct {
	title, published, outlet, url, credit, language string
}

// factsOf reads JSON-LD first, then the meta elements, then what the page shows.
func factsOf(doc *html.Node) facts {
	f := factsOfLinked(doc)
	m := metaOf(doc)
	f.title = firstOf(f.title, m.first("og:title", "twitter:title", "dc.title", "headline"))
	if f.title == "" {
		f.title = shownTitle(doc, firstOf(f.outlet, m.first("og:site_name")))
	}
	f.outlet = firstOf(f.outlet, m.first("og:site_name", "application-name", "dc.publisher", "publisher", "copyright-holder"))
	f.url = firstOf(m.first("canonical"), m.first("og:url"), f.url)
	f.language = languageTag(doc)
	if f.published == "" {
		f.published = m.date()
	}
	if f.published == "" {
		f.published = shownDate(doc)
	}
	return f
}

func firstOf(candidates ...string) string {
	for _, c := range candidates {
		if c = strings.Join(strings.Fields(c), " "); c != "" {
			return c
		}
	}
	return ""
}

// meta is the page's meta elements and its canonical link, by lower-case name.
type meta map[string][]string

func metaOf(doc *html.Node) meta {
	m := meta{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "meta":
			value := attr(n, "content")
			for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
				if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" && value != "" {
					m[name] = append(m[name], value)
				}
			}
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") && attr(n, "href") != "" {
				m["canonical"] = append(m["canonical"], attr(n, "href"))
			}
		}
	}
	return m
}

func (m meta) first(names ...string) string {
	for _, name := range names {
		for _, v := range m[name] {
			if v = strings.TrimSpace(v); v != "" {
				return v
			}
		}
	}
	return ""
}

func (m meta) date() string {
	for _, name := range []string{
		"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article:published",
		"parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
		"dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "dcterms.date", "dc.date.created", "cxenseparse:recs:publishtime",
		"citation_publication_date", "originalpublicationdate", "article.published", "article.created", "date", "created", "timestamp", "date.release",
	} {
		for _, v := range m[name] {
			if date, ok := pageDate(v); ok {
				return date
			}
		}
	}
	return ""
}

// factsOfLinked reads the page's JSON-LD (schema.org).
func factsOfLinked(doc *html.Node) facts {
	var f facts
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "script" || !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") || n.FirstChild == nil {
			continue
		}
		var value any
		if json.Unmarshal([]byte(strings.TrimSpace(n.FirstChild.Data)), &value) != nil {
			continue
		}
		const deepest = 8
		f.linked(value, deepest)
	}
	return f
}

// linked looks through a JSON-LD value for an article.
func (f *facts) linked(value any, depth int) {
	if depth == 0 {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, e := range v {
			f.linked(e, depth-1)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			f.fromArticle(v)
			return
		}
		f.linked(v["@graph"], depth-1)
		f.linked(v["mainEntity"], depth-1)
	}
}

func (f *facts) fromArticle(v map[string]any) {
	f.title = firstOf(f.title, named(v["headline"]), named(v["name"]))
	f.outlet = firstOf(f.outlet, named(v["publisher"]))
	f.url = firstOf(f.url, named(v["url"]), named(v["mainEntityOfPage"]))
	f.credit = firstOf(f.credit, named(v["sourceOrganization"]), named(v["creditText"]))
	for _, key := range []string{"datePublished", "dateCreated", "uploadDate"} {
		if date, ok := pageDate(named(v[key])); ok && f.published == "" {
			f.published = date
		}
	}
}

func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || k == "Report" || strings.HasSuffix(k, "Posting")
	case []any:
		for _, e := range k {
			if isArticle(e) {
				return true
			}
		}
	}
	return false
}

// named is a string, or the name in an object, or the first of a list.
func named(value any) string {
	switch v := value.(type) {
	case string:
		return html.UnescapeString(v)
	case map[string]any:
		if name := stringIn(v, "name"); name != "" {
			return html.UnescapeString(name)
		}
		return firstOf(stringIn(v, "@id"), stringIn(v, "url"), stringIn(v, "@value"))
	case []any:
		if len(v) > 0 {
			if _, list := v[0].([]any); !list {
				return named(v[0])
			}
		}
	}
	return ""
}

func stringIn(v map[string]any, key string) string {
	s, ok := v[key].(string)
	if !ok {
		return ""
	}
	return s
}

// shownTitle takes the page's only main heading, or its title element without the outlet's name.
func shownTitle(doc *html.Node, outlet string) string {
	var mains []string
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "h1" {
			if t := textOf(n); t != "" {
				mains = append(mains, t)
			}
		}
	}
	title := first(doc, func(n *html.Node) bool { return n.Data == "title" })
	name := ""
	if title != nil && title.FirstChild != nil {
		name = strings.Join(strings.Fields(title.FirstChild.Data), " ")
	}
	for _, main := range mains {
		if len(mains) == 1 || strings.Contains(name, main) {
			return main
		}
	}
	for _, sign := range []string{" | ", " — ", " – ", " - ", " » ", " :: "} {
		i := strings.LastIndex(name, sign)
		if i <= 0 {
			continue
		}
		tail := strings.TrimSpace(name[i+len(sign):])
		const fewWords = 4
		if strings.EqualFold(tail, outlet) || isOutlet(tail) || sign != " - " && len(strings.Fields(tail)) <= fewWords {
			return strings.TrimSpace(name[:i])
		}
	}
	return name
}

// shownDate looks for the publication date where readers see it: a time element, or an element whose class says date.
func shownDate(doc *html.Node) string {
	seen := ""
	const longest = 120
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		class := strings.ToLower(attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "itemprop"))
		isTime := n.Data == "time"
		if strings.Contains(class, "modified") || strings.Contains(class, "updated") {
			continue
		}
		if isTime || strings.Contains(class, "datepublished") {
			if date, ok := pageDate(firstOf(attr(n, "datetime"), attr(n, "content"))); ok {
				return date
			}
		}
		if seen == "" && (isTime || tellsDate(class)) {
			if s := textOf(n); s != "" && utf8.RuneCountInString(s) <= longest {
				if d, _, ok := findDate(s); ok && d.year != 0 {
					seen = d.String()
				}
			}
		}
	}
	return seen
}

func tellsDate(class string) bool {
	return slices.ContainsFunc(phrasesOf("dated"), func(word string) bool { return strings.Contains(class, word) })
}

func languageTag(doc *html.Node) string {
	page := first(doc, func(n *html.Node) bool { return n.Data == "html" })
	if page == nil {
		return ""
	}
	tag, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(attr(page, "lang"), "_", "-")), "-")
	if len(tag) != 2 && len(tag) != 3 || tag == "en" {
		return "" // English is checked by the words
	}
	for _, c := range tag {
		if c < 'a' || c > 'z' {
			return ""
		}
	}
	return tag
}

// dateInURL reads the day that many papers put into the address: /2016/12/16/ or /2016-12-16-.
func dateInURL(address string) (string, bool) {
	u, err := url.Parse(address)
	if err != nil {
		return "", false
	}
	parts := strings.FieldsFunc(u.Path, func(r rune) bool { return r == '/' || r == '-' || r == '_' || r == '.' })
	for i := 0; i+3 <= len(parts); i++ {
		if len(parts[i]) != 4 || len(parts[i+1]) > 3 || len(parts[i+2]) > 2 {
			continue
		}
		m := parts[i+1]
		if n := month(m); n != 0 {
			m = pad(int(n))
		}
		if date, ok := isoDate(parts[i] + "-" + padded(m) + "-" + padded(parts[i+2])); ok && len(date) == len("2006-01-02") {
			return date, true
		}
	}
	return "", false
}

func pad(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

func padded(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}
