package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"sitrep"
)

// page reads an HTML page: its main text by Readability, its facts (date, outlet, title, address) from what the page
// says of itself.
func page(name string, data []byte, given Given) (*Article, error) {
	const doing = "reading the page"
	source, notes := decodePage(data)
	broken := truncated(source)
	if broken {
		notes = append(notes, "the page breaks off before its end: read as far as it goes")
	}
	doc, err := parsePage(source)
	var said facts
	var body rendered
	if err != nil {
		// Nested too deep to be a tree: its words in their order are better than nothing.
		notes = append(notes, fmt.Sprintf("the page's tree cannot be built (%v): read as a run of words", err))
		body = flat(source)
	} else {
		said = factsOf(doc)
		body, err = mainText(doc, said)
		if err != nil {
			notes = append(notes, fmt.Sprintf("the article could not be told from the rest of the page (%v): the whole page was read", err))
		}
	}
	if strings.TrimSpace(body.text) == "" {
		return nil, &Problem{Place: name, Doing: doing, Err: ErrEmpty, Mend: "if the page builds its text with scripts, save it from a browser"}
	}
	a := &Article{Notes: notes, Report: sitrep.Report{
		ID: given.ID, Title: given.Title, Published: given.Published, Outlet: given.Outlet, URL: given.URL,
		Text: body.text, Language: said.language,
	}}
	said.fill(&a.Report)
	a.complete(body.marked, broken)
	return a, nil
}

// fill adds what the page says to what was given.
func (f facts) fill(r *sitrep.Report) {
	if r.Title == "" {
		r.Title = f.title
	}
	if r.URL == "" {
		r.URL = f.url
	}
	if r.Outlet == "" {
		r.Outlet = f.outlet
	}
	if r.Outlet == "" && r.URL != "" {
		r.Outlet, _ = outletAt(r.URL)
	}
	if r.Published == "" && f.published != "" {
		r.Published, r.PublishedFrom = f.published, sitrep.FromPage
	}
	if r.Published == "" {
		if date, ok := dateInURL(r.URL); ok {
			r.Published, r.PublishedFrom = date, sitrep.FromPage
		}
	}
	r.Credit = f.credit
}

// decodePage makes UTF-8 of a page by its byte-order mark, its declared encoding, or the look of its bytes.
func decodePage(data []byte) (string, []string) {
	e, name, _ := charset.DetermineEncoding(data, "text/html")
	if name == "utf-8" {
		text, bad := valid(string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
		if bad > 0 {
			return text, []string{replaced(bad)}
		}
		return text, nil
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		text, bad := valid(string(data))
		return text, []string{fmt.Sprintf("the page says it is %s and is not: %s", name, replaced(bad))}
	}
	text, _ := valid(string(out))
	return text, nil
}

// truncated reports whether a page breaks off.
func truncated(source string) bool {
	const tail = 2048
	end := strings.ToLower(source[max(0, len(source)-tail):])
	if strings.Contains(end, "</html") || strings.Contains(end, "</body") {
		return false
	}
	z := html.NewTokenizer(strings.NewReader(source))
	opened := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			broken := strings.LastIndexByte(source, '<') > strings.LastIndexByte(source, '>')
			return opened || broken
		case html.StartTagToken:
			tag, _ := z.TagName()
			opened = opened || string(tag) == "html" || string(tag) == "body"
		}
	}
}

var errTree = errors.New("too deep or too strange")

// parsePage builds the page's tree; the parser gives up on pages that are nested without end.
func parsePage(source string) (doc *html.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, errTree
		}
	}()
	doc, err = html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, errTree
	}
	return doc, nil
}

var errNoArticle = errors.New("no article found")

// mainText finds the article in a page. Where none is found it gives the whole page's text with an error that says so.
func mainText(doc *html.Node, said facts) (rendered, error) {
	const short = 140 // characters: below, the finder has missed the article
	whole := func(err error) (rendered, error) { return render(bodyOf(doc)), err }
	node, err := readable(doc, said.url)
	if err != nil {
		return whole(err)
	}
	body := render(node)
	if len(body.text) < short {
		if all := render(bodyOf(doc)); len(all.text) > 2*len(body.text) {
			return all, errNoArticle
		}
	}
	return body, nil
}

// readable runs Readability. It is other people's code on other people's bytes: a panic in it is an error here.
func readable(doc *html.Node, address string) (node *html.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			node, err = nil, errNoArticle
		}
	}()
	const mostElements = 100_000
	p := readability.NewParser()
	p.MaxElemsToParse = mostElements
	p.KeepClasses = true
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		base = &url.URL{Scheme: "http", Host: "localhost"}
	}
	found, err := p.ParseDocument(doc, base)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNoArticle, err)
	}
	if found.Node == nil {
		return nil, errNoArticle
	}
	return found.Node, nil
}

// flat gives a page's words without a tree.
func flat(source string) rendered {
	var w writer
	z := html.NewTokenizer(strings.NewReader(source))
	skip := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			if err := z.Err(); err != nil && !errors.Is(err, io.EOF) {
				return w.done()
			}
			return w.done()
		case html.TextToken:
			if skip == "" {
				w.words(string(z.Text()))
			}
		case html.StartTagToken:
			tag, _ := z.TagName()
			if skip == "" && silent(string(tag)) {
				skip = string(tag)
			}
			if blockish(string(tag)) {
				w.paragraph()
			}
		case html.EndTagToken:
			tag, _ := z.TagName()
			if string(tag) == skip {
				skip = ""
			}
			if blockish(string(tag)) {
				w.paragraph()
			}
		}
	}
}
