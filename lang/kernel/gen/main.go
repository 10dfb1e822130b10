// Command gen writes the assembly of sitrep/lang/kernel.
//
// One run writes one family, that is one .s file and the Go file with its
// declarations:
//
//	avx512  everything in zmm registers, int8 products by VPDPBUSD (AVX512-VNNI)
//	avx2    everything in ymm registers, int8 products by VPMADDUBSW
//	vex     int8 GEMM in ymm registers by VPDPBUSD in its VEX form (AVX-VNNI)
//	twin    the same code as vex with VPDPBUSD in its EVEX form; only tests use it,
//	        so that the logic of vex can be run on a machine without AVX-VNNI
//
// It is a module of its own so that avo stays out of sitrep's go.mod.
package main

import (
	"flag"
	"fmt"
	"os"

	. "github.com/mmcloughlin/avo/build"
)

func main() {
	fam := flag.String("family", "", "avx512, avx2, vex or twin")
	decl := flag.String("decl", "", "Go file for the declarations")
	flag.Parse()
	ConstraintExpr("amd64,!purego")
	switch *fam {
	case "avx512":
		t := target{suffix: "AVX512", zmm: true, dot: dotEVEX}
		for _, mr := range []int{12, 8, 4, 2, 1} {
			t.gemmI8(mr)
			t.gemmF32(mr)
		}
		t.rows()
		t.peakI8()
		t.peakF32()
	case "avx2":
		t := target{suffix: "AVX2", dot: dotMadd}
		for _, mr := range []int{4, 2, 1} {
			t.gemmI8(mr)
			t.gemmI8Pairs(mr)
		}
		for _, mr := range []int{6, 4, 2, 1} {
			t.gemmF32(mr)
		}
		t.rows()
		t.pack16()
		t.peakI8()
		t.peakF32()
	case "vex", "twin":
		t := target{suffix: "VEX", dot: dotVEX}
		if *fam == "twin" {
			t = target{suffix: "Twin", dot: dotEVEX}
		}
		for _, mr := range []int{6, 4, 2, 1} {
			t.gemmI8(mr)
		}
		t.peakI8()
	default:
		fmt.Fprintln(os.Stderr, "gen: unknown family", *fam)
		os.Exit(2)
	}
	if err := writeStubs(*decl); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
	Generate()
}
