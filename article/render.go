package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"sitrep"
)

// rendered is the text of a page, with the stretches that its tags mark as no report.
type rendered struct {
	text   string
	marked []sitrep.SetAside
}

// writer builds a text out of words, lines and paragraphs. A paragraph stands between blank lines.
type writer struct {
	b      strings.Builder
	points int // code points written
	space  bool
	breaks int // line ends owed before the next word
	marked []sitrep.SetAside
}

func (w *writer) words(s string) {
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			w.space = true
			continue
		case r == '\u200b' || r == '\ufeff' || r == '\u00ad' || unicode.IsControl(r):
			continue
		}
		w.gap()
		w.b.WriteRune(r)
		w.points++
	}
}

// gap writes the white space that is owed.
func (w *writer) gap() {
	switch {
	case w.points == 0:
	case w.breaks > 0:
		w.b.WriteString("\n\n"[:w.breaks])
		w.points += w.breaks
	case w.space:
		w.b.WriteByte(' ')
		w.points++
	}
	w.space, w.breaks = false, 0
}

func (w *writer) line()      { w.breaks = max(w.breaks, 1) }
func (w *writer) paragraph() { w.breaks = 2 }

// raw writes preformatted text with its line ends.
func (w *writer) raw(s string) {
	for i, part := range strings.Split(s, "\n") {
		if i > 0 {
			w.line()
		}
		w.words(part)
	}
}

func (w *writer) mark(from int, reason string) {
	if w.points > from {
		w.marked = append(w.marked, sitrep.SetAside{Start: from, End: w.points, Reason: reason})
	}
}

func (w *writer) done() rendered { return rendered{text: w.b.String(), marked: w.marked} }

// render writes the text under a node.
func render(n *html.Node) rendered {
	var w writer
	if n != nil {
		w.node(n)
	}
	out := w.done()
	text := sitrep.NewText(out.text)
	for i, m := range out.marked {
		// The gap before the first word was written after the mark began.
		words := text.Slice(m.Start, m.End)
		out.marked[i].Start += utf8.RuneCountInString(words) - utf8.RuneCountInString(strings.TrimLeftFunc(words, unicode.IsSpace))
	}
	return out
}

func (w *writer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		if n.Parent != nil && n.Parent.Data == "pre" {
			w.raw(n.Data)
			return
		}
		w.words(n.Data)
		return
	case html.ElementNode:
		if silent(n.Data) || hidden(n) || n.Data == "sup" && noteMark(n) {
			return
		}
	case html.DocumentNode:
	default:
		return
	}
	switch n.Data {
	case "br":
		w.line()
		return
	case "td", "th":
		w.space = true
	case "table":
		from := w.points
		if reason := reasonOf(n); w.table(n) {
			if reason != "" {
				w.mark(from, reason)
			}
			return
		}
	}
	block := n.Type == html.ElementNode && blockish(n.Data)
	if block {
		w.open(n)
	}
	from := w.points
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if reason := reasonOf(n); reason != "" {
		w.mark(from, reason)
	}
	if block {
		w.open(n)
	}
}

func (w *writer) open(n *html.Node) {
	switch n.Data {
	case "li", "tr", "dt", "dd", "option":
		w.line()
	default:
		w.paragraph()
	}
}

// reasonOf says why an element is no report.
func reasonOf(n *html.Node) string {
	if n.Type != html.ElementNode {
		return ""
	}
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return "heading"
	case "figcaption", "caption", "nav", "footer", "button", "aside", "form", "label":
		return "furniture"
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(attr(n, "class")+" "+attr(n, "id")+" "+attr(n, "itemprop")), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
		switch word {
		case "caption", "thumbcaption", "hatnote", "toc", "editsection", "references", "reflist", "infobox", "navbox", "comments", "newsletter", "related", "share", "sharing", "social", "promo", "advertisement", "advert", "ad", "breadcrumb", "breadcrumbs", "tags":
			return "furniture"
		case "byline", "credit", "credits", "author", "copyright":
			if n.Data != "article" && n.Data != "div" && n.Data != "section" {
				return "credit"
			}
		}
	}
	return ""
}

// noteMark reports whether a raised text points at a footnote: "[2]", "[citation needed]", or a number behind a letter or a sign that is no
// unit's power and no ordinal.
func noteMark(n *html.Node) bool {
	s := ""
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			s += d.Data
		}
	}
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "[") || strings.HasPrefix(s, ":") {
		return true
	}
	if s == "" || strings.Trim(s, "0123456789,; *†‡") != "" {
		return false
	}
	before := ""
	if n.PrevSibling != nil {
		before = n.PrevSibling.Data
	}
	word := before[strings.LastIndexAny(before, " \u00a0\n")+1:]
	switch word {
	case "m", "km", "cm", "mm", "ft", "mi":
		return false
	}
	return word == "" || !unicode.IsDigit(rune(word[len(word)-1]))
}

// silent elements have no words for a reader.
func silent(tag string) bool {
	switch tag {
	case "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea", "math", "canvas", "audio", "video":
		return true
	}
	return false
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch {
		case a.Key == "hidden", a.Key == "aria-hidden" && a.Val == "true":
			return true
		case a.Key == "style" && strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none"):
			return true
		}
	}
	return false
}

func blockish(tag string) bool {
	switch tag {
	case "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
		"nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul":
		return true
	}
	return false
}

func bodyOf(doc *html.Node) *html.Node {
	if body := first(doc, func(n *html.Node) bool { return n.Data == "body" }); body != nil {
		return body
	}
	return doc
}

// first finds an element by a test, in the page's order.
func first(n *html.Node, test func(*html.Node) bool) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && test(d) {
			return d
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textOf is the text under a node in one line.
func textOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	return strings.Join(strings.Fields(render(n).text), " ")
}
