package encoder

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
)

// tiny is a model small enough to fuzz: the fuzzer copies it again and again.
var tiny = spec{h: 32, f: 32, heads: 1, layers: 1, vocab: 103, positions: 6, out: 64}

// packed is build's file with a header of just its length.
func packed(p spec) []byte {
	b := build(p)
	n := binary.LittleEndian.Uint32(b[8:])
	head := bytes.TrimRight(b[12:12+n], " ")
	binary.LittleEndian.PutUint32(b[8:], uint32(len(head)))
	return b
}

func TestMeta(t *testing.T) {
	m := mustOpen(t, small)
	if m.Layers() != 2 || m.Width() != 64 || m.Columns() != 64 || m.MaxPieces() != 78 {
		t.Error("sizes:", m.Layers(), m.Width(), m.Columns(), m.MaxPieces())
	}
	if a, b, ok := m.Head("arc"); a != 17 || b != 49 || !ok {
		t.Error("head:", a, b, ok)
	}
	if _, _, ok := m.Head("none"); ok {
		t.Error("a head out of nowhere")
	}
	var note string
	if ok, err := m.Meta("note", &note); !ok || err != nil || note != "random" {
		t.Error("note:", note, ok, err)
	}
	if ok, err := m.Meta("note", new(int)); !ok || err == nil {
		t.Error("a string became an int")
	}
	if u, shape := m.F32("arc.u"); len(u) != 12 || len(shape) != 2 || shape[1] != 4 {
		t.Error("arc.u:", u, shape)
	}
	if u, _ := m.F32("emb.word"); u != nil {
		t.Error("bytes as floats")
	}
}

// TestMisaligned: an embedded file may lie at any address.
func TestMisaligned(t *testing.T) {
	data, ws := build(small), windows(small, 3, 1, 20)
	var first uint64
	for off := range 4 {
		buf := append(make([]byte, off), data...)
		m, err := OpenString(string(buf)[off:])
		if err != nil {
			t.Fatal(err)
		}
		got := sum(m.Run(m.NewScratch(), ws))
		if off == 0 {
			first = got
		}
		if got != first {
			t.Errorf("other bits at offset %d", off)
		}
	}
}

// TestBadFiles: each fault is named.
func TestBadFiles(t *testing.T) {
	good := string(packed(tiny))
	if _, err := OpenString(good); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{"SITREPW1", "SITREPW2", "magic"},
		{`{"meta"`, `["meta"`, "header"},
		{`"num_heads":1`, `"num_heads":0`, "num_heads"},
		{`"num_heads":1`, `"num_heads":2`, "multiples of 32"},
		{`"num_heads":1`, `"num_heads":x`, "header"},
		{`"arc":[17,49]`, `"arc":[17,9]`, `head "arc"`},
		{`"arc":[17,49]`, `"arc":"xxxxx"`, `meta "heads"`},
		{`"L0.qkv.w"`, `"L1.qkv.w"`, "belongs to no layer"},
		{`"L0.out.w"`, `"L0.out.v"`, `"L0.out.wf" is missing`},
		{`"emb.pos"`, `"emb.pox"`, `"emb.pos" is missing`},
		{`"shape":[103,32]`, `"shape":[103,16]`, "multiples of 32"},
		{`"shape":[103,32]`, `"shape":[101,32]`, "no piece 101"},
		{`"shape":[103,32]`, `"shape":[999,99999999999999]`, "does not fit"},
		{`"shape":[103,32]`, `"shape":[-03,-2]`, "header"},
		{`"shape":[103,32]`, `"shape":[-3,-32]`, "does not fit"},
		{`"dtype":"i8"`, `"dtype":"i9"`, "dtype"},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if bad == good {
			t.Fatalf("%q is not in the header", c.old)
		}
		if d := len(c.new) - len(c.old); d != 0 { // keep the data where it is
			n := int(binary.LittleEndian.Uint32([]byte(good[8:12])))
			body := strings.Repeat(" ", max(0, -d)) + bad[12+n+d:][max(0, d):]
			bad = bad[:8] + string(binary.LittleEndian.AppendUint32(nil, uint32(n+d))) + bad[12:12+n+d] + body
		}
		m, err := OpenString(bad)
		if err == nil || m != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s → %s: error %v, want %q", c.old, c.new, err, c.want)
		}
	}
	for _, n := range []int{0, 7, 11, 12, 300, 64 << 10, len(good) - 1} {
		if _, err := OpenString(good[:n]); err == nil {
			t.Errorf("opened %d of %d bytes", n, len(good))
		}
	}
	if _, err := OpenString(good[:len(good)-200]); err == nil || !strings.Contains(err.Error(), "truncated") {
		t.Errorf("cut file: %v", err)
	}
}

// FuzzOpen: whatever the bytes, Open returns; and what it opens can run.
func FuzzOpen(f *testing.F) {
	good := packed(tiny)
	n := 12 + int(binary.LittleEndian.Uint32(good[8:]))
	body := append([]byte(nil), good[n:]...)
	f.Add(good[12:n])
	f.Add([]byte(`{"tensors":{"emb.word":{"dtype":"i8","shape":[1,32],"offset":-64}}}`))
	f.Add([]byte(`{"tensors":{"a":null}}`))
	f.Fuzz(func(_ *testing.T, head []byte) {
		// The fuzzer makes the header; the data follows where it was, if it fits.
		file := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(head)))
		file = append(file, head...)
		if len(file) < n {
			file = append(file, make([]byte, n-len(file))...)
		}
		file = append(file, body...)
		m, err := Open(file)
		if err != nil {
			return
		}
		_ = m.CheckSums() // wrong sums are no fault here; it must return
		if m.positions > 1000 || m.h > 1000 {
			return
		}
		w := Window{Pieces: []int32{0}, Shapes: []uint8{0}, Spaces: []uint8{0}, Words: [][2]int32{{0, 1}}}
		m.Run(m.NewScratch(), []Window{w})
	})
}
