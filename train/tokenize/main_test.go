package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	in := `{"id":"a","text":"It isn't <so>."}` + "\n" + `{"id":"b","text":""}` + "\n"
	want := `{"id":"a","tokens":[[0,2,"It",3,0],[3,5,"is",1,1],[5,8,"n't",0,2],[9,10,"<",1,0],[10,12,"so",0,0],[12,13,">",0,0],` +
		`[13,14,".",0,0]],"pieces":[[2009],[2003],[1050,1005,1056],[1026],[2061],[1028],[1012]],"shapes":[2,1,1,8,1,8,8],` +
		`"paragraphs":[[0,14]]}` + "\n" + `{"id":"b","tokens":[],"pieces":[],"shapes":[],"paragraphs":[]}` + "\n"
	var out bytes.Buffer
	if err := run(strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("got  %swant %s", out.String(), want)
	}
}

func TestRunRefusesBadInput(t *testing.T) {
	if err := run(strings.NewReader("{"), new(bytes.Buffer)); err == nil {
		t.Error("no error")
	}
}
