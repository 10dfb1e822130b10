// Throw-away driver while cmd/sitrep is being built.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"sitrep"
	"sitrep/lang"
	"sitrep/read"
)

func main() {
	var m *lang.Model
	var err error
	if p := os.Getenv("WEIGHTS"); p != "" {
		b, e := os.ReadFile(p)
		if e != nil {
			panic(e)
		}
		m, err = lang.OpenFile(b)
	} else {
		m, err = lang.Open()
	}
	if err != nil {
		panic(err)
	}
	if os.Args[1] == "parse" {
		parseAll(m)
		return
	}
	r, err := read.New(m)
	if err != nil {
		panic(err)
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for in.Scan() {
		var x struct{ ID, Text, Title, Published, Outlet, URL string }
		if err := json.Unmarshal(in.Bytes(), &x); err != nil {
			panic(err)
		}
		rep := sitrep.Report{ID: x.ID, Text: x.Text, Title: x.Title, Published: x.Published, Outlet: x.Outlet, URL: x.URL, Language: "en"}
		if os.Args[1] == "parse" {
			s, _ := r.Parse(context.Background(), rep)
			fmt.Fprint(w, s)
			continue
		}
		rec, err := r.Read(context.Background(), rep, nil)
		if err != nil {
			panic(err)
		}
		b, _ := json.Marshal(rec)
		w.Write(b)
		w.WriteByte('\n')
	}
}

func parseAll(m *lang.Model) {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for in.Scan() {
		var x struct{ ID, Text string }
		if err := json.Unmarshal(in.Bytes(), &x); err != nil {
			panic(err)
		}
		d, _ := m.Analyse(context.Background(), x.Text)
		fmt.Fprint(w, d.CoNLLU(x.ID))
	}
}
