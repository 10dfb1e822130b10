package read

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep"
)

// BenchmarkRead reads the sample reports; words/s is for one core. With -cpuprofile it shows the encoder's share:
//
//	go test -run '^$' -bench Read -cpuprofile cpu.out ./read && go tool pprof -top -cum read.test cpu.out | grep -E 'Encode|Run$|Analyse|Reader..Read'
func BenchmarkRead(b *testing.B) {
	files, _ := filepath.Glob("../testdata/reports/*.txt")
	var texts []string
	words := 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(data))
		words += len(strings.Fields(string(data)))
	}
	r := newTestReader(b)
	for b.Loop() {
		for _, t := range texts {
			if _, err := r.Read(context.Background(), sitrep.Report{ID: "x", Text: t, Published: "2024-03-12"}, nil); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}
