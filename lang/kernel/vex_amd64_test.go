//go:build amd64 && !purego

package kernel

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestVEXTwin holds vex_amd64.s to twin_amd64.s line by line: the same code, with
// each VPDPBUSD as five bytes. The twin runs on machines without AVX-VNNI, so its
// results speak for the bytes as well.
func TestVEXTwin(t *testing.T) {
	vex, twins := asmLines(t, "vex_amd64.s", "VEX"), asmLines(t, "twin_amd64.s", "Twin")
	byteLine := regexp.MustCompile(`^BYTE \$0x([0-9a-f]{2})$`)
	dot := 0
	for _, want := range twins {
		if !strings.HasPrefix(want, "VPDPBUSD") {
			if len(vex) == 0 || vex[0] != want {
				t.Fatalf("twin has %q, vex %q", want, vex[:min(1, len(vex))])
			}
			vex = vex[1:]
			continue
		}
		var b [5]byte
		for i := range b {
			m := byteLine.FindStringSubmatch(vex[i])
			if m == nil {
				t.Fatalf("%q instead of a byte of %q", vex[i], want)
			}
			x, _ := strconv.ParseUint(m[1], 16, 8)
			b[i] = byte(x)
		}
		vex = vex[5:]
		if got, err := decodeDot(b); err != nil || got != want {
			t.Fatalf("% x is %q (%v), want %q", b, got, err, want)
		}
		dot++
	}
	if len(vex) > 0 || dot < 100 {
		t.Fatalf("%d lines left, %d products", len(vex), dot)
	}
}

// decodeDot reads VEX.256.66.0F38.W0 50 /r with a register operand, after the
// manual's layout: C4, RXB(inverted) mmmmm, W vvvv(inverted) L pp, opcode, modrm.
func decodeDot(b [5]byte) (string, error) {
	if b[0] != 0xC4 || b[1]&0x1f != 2 || b[1]&0x40 == 0 || b[2]>>7 != 0 || b[2]&7 != 5 || b[3] != 0x50 || b[4]>>6 != 3 {
		return "", fmt.Errorf("not a VPDPBUSD ymm")
	}
	dst := int(b[4]>>3&7) | int(^b[1]>>7&1)<<3
	rm := int(b[4]&7) | int(^b[1]>>5&1)<<3
	v := int(^b[2] >> 3 & 15)
	return fmt.Sprintf("VPDPBUSD Y%d, Y%d, Y%d", rm, v, dst), nil
}

// asmLines are the instructions of a file, blanks folded, the suffix dropped.
func asmLines(t *testing.T, file, suffix string) []string {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, l := range strings.Split(string(b), "\n") {
		l = strings.Join(strings.Fields(l), " ")
		if l == "" || strings.HasPrefix(l, "//") {
			continue
		}
		out = append(out, strings.ReplaceAll(l, suffix, ""))
	}
	return out
}
