package gazetteer

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// goldPlace is a place of the gold; goldReport a line of it.
type goldPlace struct {
	Start, End int
	Exact      string
	Lat, Lon   *float64
	Geonames   int
	Code       string
}

type goldReport struct {
	ID, Text, Outlet string
	Title            string
	URL              string
	Gold             struct{ Places []goldPlace }
}

func readGold(t testing.TB, name string) []goldReport {
	f, err := os.Open(filepath.Join("..", "..", "shared", "gold", name))
	if err != nil {
		t.Skip("no gold here")
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	var list []goldReport
	for s.Scan() {
		var r goldReport
		if err := json.Unmarshal(s.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
	return list
}

// TestGold measures resolving on gold spans when SITREP_GOLD is set. With
// SITREP_GOLD=list it also lists what is wrong.
func TestGold(t *testing.T) {
	mode := os.Getenv("SITREP_GOLD")
	if mode == "" {
		t.Skip("SITREP_GOLD is not set")
	}
	g := Open()
	for _, name := range []string{"places-lgl-dev.jsonl", "places-geovirus-dev.jsonl"} {
		var n, found, near, possible, none int
		for _, r := range readGold(t, name) {
			var ms []Mention
			var gold []goldPlace
			for _, p := range r.Gold.Places {
				if p.Lat != nil {
					ms = append(ms, Mention{Text: p.Exact, Start: p.Start, End: p.End})
					gold = append(gold, p)
				}
			}
			out := g.Resolve(Report{Text: r.Text, Outlet: r.Outlet, Contexts: []string{r.Title}}, ms)
			for i, p := range gold {
				n++
				var reach bool
				for _, c := range g.Lookup(p.Exact) {
					reach = reach || Distance(c.Lat, c.Lon, *p.Lat, *p.Lon) <= 161
				}
				if c, ok := g.Demonym(p.Exact); ok {
					x, _ := g.Country(c)
					reach = reach || Distance(x.Lat, x.Lon, *p.Lat, *p.Lon) <= 161
				}
				if reach {
					possible++
				}
				if !out[i].Found {
					none++
					if mode == "list" {
						fmt.Printf("%s NONE %v %q %.2f,%.2f %s\n", name[7:10], reach, p.Exact, *p.Lat, *p.Lon, p.Code)
					}
					continue
				}
				found++
				q := out[i].Place
				km := Distance(q.Lat, q.Lon, *p.Lat, *p.Lon)
				if km <= 161 {
					near++
					if mode == "list" {
						fmt.Printf("%s NEAR %.2f\n", name[7:10], out[i].Score)
					}
				} else if mode == "list" {
					fmt.Printf("%s FAR %v %q %.2f,%.2f %s -> %s %s/%s %.2f,%.2f %s %.2f km %.0f [%s]\n", name[7:10], reach, p.Exact, *p.Lat, *p.Lon, p.Code, q.Name, q.Country, q.Admin1, q.Lat, q.Lon, q.Kind, out[i].Score, km, r.Outlet)
				}
			}
		}
		fmt.Printf("%s: %d located names, %d resolved, within 161 km %.1f %% of resolved, %.1f %% of all; possible %.1f %%\n", name, n, found,
			100*float64(near)/float64(found), 100*float64(near)/float64(n), 100*float64(possible)/float64(n))
	}
}
