package show

import (
	"strings"
	"testing"

	"sitrep"
)

func TestLeftOut(t *testing.T) {
	r := &sitrep.Record{LeftOut: []sitrep.LeftOut{
		{Span: sitrep.Span{Exact: "players praised the colours"}, Reason: "not of politics or conflict"},
		{Span: sitrep.Span{Exact: "she thanked the team"}, Reason: "not of politics or conflict"},
	}}
	short := Record(r, nil, Options{Width: 80})
	if !strings.Contains(short, "Left out: 2, not of politics or conflict.") || strings.Contains(short, "colours") {
		t.Errorf("short page:\n%s", short)
	}
	if long := Record(r, nil, Options{Width: 80, Explain: true}); !strings.Contains(long, "“she thanked the team”") {
		t.Errorf("explained page:\n%s", long)
	}
}
