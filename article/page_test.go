package article

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestPages(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join("testdata", "pages", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) == 0 {
		t.Fatal("no pages")
	}
	for _, path := range append(pages, filepath.Join("..", "testdata", "reports", "local-paper.html")) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			a, err := Open(path, Given{})
			if err != nil {
				t.Fatal(err)
			}
			checkSpans(t, a)
			got := picture(t, a)
			golden := filepath.Join("testdata", "pages", strings.TrimSuffix(filepath.Base(path), ".html")+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the page is not read as in %s (go test ./article -update writes it anew):\n%s", golden, got)
			}
		})
	}
}

// picture writes an article for people to compare: its facts, its notes, and its text with what is set aside in brackets.
func picture(t *testing.T, a *Article) string {
	t.Helper()
	r := a.Report
	text := []rune(r.Text)
	r.Text, r.ID = "", r.ID[:8]
	facts, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.Write(facts)
	b.WriteString("\n")
	for _, note := range a.Notes {
		b.WriteString("note: " + note + "\n")
	}
	at := 0
	for _, s := range a.SetAside {
		b.WriteString(string(text[at:s.Start]) + "[" + s.Reason + ": " + string(text[s.Start:s.End]) + "]")
		at = s.End
	}
	b.WriteString(string(text[at:]) + "\n")
	return b.String()
}

func TestPageFacts(t *testing.T) {
	body := "<p>" + strings.Repeat("The army said on Monday that it had taken the hill, and the rebels denied it. ", 4) + "</p>"
	for _, c := range []struct {
		name, head, body                  string
		title, outlet, published, address string
	}{
		{name: "title element without the outlet", head: `<title>Hill taken | The Hill Times</title>`, title: "Hill taken"},
		{name: "title element with a hyphen of its own", head: `<title>North-south road opens - the day's news in a long sentence</title>`, title: "North-south road opens - the day's news in a long sentence"},
		{name: "known outlet after a hyphen", head: `<title>Hill taken - BBC News</title>`, title: "Hill taken"},
		{name: "only one main heading", head: `<title>x</title>`, body: `<h1>Hill <em>taken</em></h1>`, title: "Hill taken"},
		{name: "meta date in words", head: `<meta name="pubdate" content="December 16, 2016">`, published: "2016-12-16"},
		{name: "meta date with an offset without a colon", head: `<meta property="article:published_time" content="2016-12-16T09:30:00+0300">`, published: "2016-12-16T09:30:00+03:00"},
		{name: "meta date without a zone", head: `<meta property="article:published_time" content="2016-12-16T09:30:00">`, published: "2016-12-16"},
		{name: "a wrong meta date is passed over", head: `<meta property="article:published_time" content="yesterday"><meta name="date" content="20161216">`, published: "2016-12-16"},
		{name: "time element", body: `<time datetime="2016-12-16">Friday</time>`, published: "2016-12-16"},
		{name: "the time of a change is not the time of publication", body: `<time class="updated" datetime="2017-01-01">x</time><time datetime="2016-12-16">y</time>`, published: "2016-12-16"},
		{name: "seen date", body: `<div class="article-date">Posted on 16 Dec 2016</div>`, published: "2016-12-16"},
		{name: "date in the address", head: `<link rel="canonical" href="https://paper.example/2016/dec/16/hill">`, published: "2016-12-16", address: "https://paper.example/2016/dec/16/hill"},
		{name: "outlet by its address", head: `<meta property="og:url" content="https://www.reuters.com/world/hill">`, outlet: "Reuters", address: "https://www.reuters.com/world/hill"},
		{name: "outlet by og:site_name", head: `<meta property="og:site_name" content=" The Hill  Times ">`, outlet: "The Hill Times"},
		{name: "JSON-LD wins", head: `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-12-16","headline":"Hill taken","publisher":"HT"}</script><meta name="date" content="2011-01-01"><meta property="og:title" content="No">`, title: "Hill taken", outlet: "HT", published: "2016-12-16"},
		{name: "nothing said"},
	} {
		t.Run(c.name, func(t *testing.T) {
			source := "<!doctype html><html><head>" + c.head + "</head><body>" + c.body + body + "</body></html>"
			a, err := Read("page.html", strings.NewReader(source), Given{})
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range []struct{ field, got, want string }{
				{"title", a.Report.Title, c.title}, {"outlet", a.Report.Outlet, c.outlet},
				{"published", a.Report.Published, c.published}, {"url", a.Report.URL, c.address},
			} {
				if f.got != f.want {
					t.Errorf("%s: got %q, want %q", f.field, f.got, f.want)
				}
			}
		})
	}
}

// What the caller gives wins over what the page says.
func TestGivenWins(t *testing.T) {
	source := `<html><head><meta property="og:site_name" content="A"><meta name="date" content="2011-01-01"><title>B</title></head><body><p>Some words of a report that is short.</p></body></html>`
	a, err := Read("-", strings.NewReader(source), Given{ID: "7", Outlet: "C", Published: "2012-02-02", Title: "D", URL: "http://e.example/"})
	if err != nil {
		t.Fatal(err)
	}
	r := a.Report
	if r.ID != "7" || r.Outlet != "C" || r.Published != "2012-02-02" || r.PublishedFrom != "input" || r.Title != "D" || r.URL != "http://e.example/" {
		t.Errorf("got %+v", r)
	}
}

// A page that is nested without end is read as a run of words.
func TestDeepPage(t *testing.T) {
	source := "<html><body>" + strings.Repeat("<div><b>", 3000) + "<p>Two soldiers were wounded.</p><script>no()</script><p>A third died.</p>"
	a, err := Read("deep.html", strings.NewReader(source), Given{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Two soldiers were wounded.\n\nA third died."; a.Report.Text != want {
		t.Errorf("got %q, want %q", a.Report.Text, want)
	}
	if len(a.Notes) == 0 {
		t.Error("nothing is said about it")
	}
}
