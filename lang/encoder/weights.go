package encoder

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"unsafe"
)

// # The weights file
//
// All numbers are little-endian.
//
//	8 bytes   magic "SITREPW1"
//	4 bytes   u32: the header's length
//	header    JSON (may end in spaces)
//	data      the tensors
//
// The header:
//
//	{"meta":    {…},
//	 "tensors": {"emb.pos": {"dtype": "f32", "shape": [512, 384], "offset": 4096}, …}}
//
// dtype is f32, i8 or i32. A tensor is stored row-major (the last dimension is
// contiguous) and without gaps at its offset, counted from the start of the file, a
// multiple of 64 and not inside the header. Its size is the product of shape (at
// least one dimension, each at least 1) times 4, 1 or 4 bytes. The order of tensors
// and what lies between them do not matter.
//
// Since offsets are in the header, whose length they change: lay out the data from a
// start that surely suffices (say 64 + 200*tensors + len(meta), rounded up to 64) and
// fill the header up to it with spaces.
//
// # Meta
//
// All optional:
//
//	"num_heads": 12      attention heads; H/num_heads must be a multiple of 32
//	"ln_eps": 1e-12      epsilon of all layer norms
//	"cls": 101           piece put before a window
//	"sep": 102           piece put after a window
//	"heads": {"upos": [0, 17], "arc.dep": [17, 273]}   column ranges [from, to) of
//	                     the layer "heads", for Model.Head
//
// Anything else is left to the caller (Model.Meta).
//
// # Tensors
//
// H is the width (a multiple of 32), F the inner width of the feed-forward part (a
// multiple of 32). Sizes are read from the shapes.
//
//	emb.word     i8  [V][H]   word embedding, each row scaled by
//	emb.word.s   f32 [V]      (so embedding = float(i8) * s)
//	emb.pos      f32 [P][H]   position; position 0 is [CLS]. Token type 0 is added
//	                          here. P-2 is the longest window
//	emb.shape    f32 [S][H]   shape of the piece's word; row 0 also serves [CLS], [SEP]
//	emb.space    f32 [Q][H]   space before the piece; row 0 also serves [CLS], [SEP]
//	emb.ln.g .b  f32 [H]      layer norm of the sum of the four
//	L{i}.qkv     linear H → 3H, i = 0, 1, …: outputs are all of Q, all of K, all of V,
//	             each with head h in columns h*d to (h+1)*d, d = H/num_heads. Do not
//	             fold 1/sqrt(d) into Q
//	L{i}.out     linear H → H, attention output
//	L{i}.ln1.g .b  f32 [H]
//	L{i}.ffn1    linear H → F, then GELU (erf form)
//	L{i}.ffn2    linear F → H
//	L{i}.ln2.g .b  f32 [H]
//	heads        linear H → N over word vectors; may be missing
//
// A "linear K → N" named x stands for y = x W^T + b with W as torch has it, [N][K].
// N counts padding: outputs are filled up with zero rows to a multiple of 32. K is a
// multiple of 16. It is stored as bytes:
//
//	x.w  i8  [N/16][K/4][16][4]   q[n][k] at [n/16][k/4][n%16][k%4], in -127..127
//	x.s  f32 [N]   W[n][k] ≈ q[n][k] * s[n]; usually s[n] = max|W[n]| / 127 (0 → any)
//	x.b  f32 [N]
//	x.c  i32 [N]   sum over k of q[n][k]
//
// or as floats, to measure what the bytes lose:
//
//	x.wf f32 [N/16][K][16]        W[n][k] at [n/16][k][n%16]
//	x.b  f32 [N]
//
// In numpy, with q of shape [N][K]: q.reshape(N//16, 16, K//4, 4).transpose(0, 2, 1, 3)
// and W.reshape(N//16, 16, K).transpose(0, 2, 1), each made contiguous.
//
// The engine quantises the input of every byte layer for each row (token) by
// s = max|x|/63 (at least 1e-30/63), round half to even, to -63..63; training may
// imitate this.
//
// Other tensors may have any name (but L{number}.*), dtype and shape; Model.F32 fetches
// those of floats.

const magic = "SITREPW1"

// A tensor is a piece of the file.
type tensor struct {
	DType  string  `json:"dtype"`
	Shape  []int64 `json:"shape"`
	Offset int64   `json:"offset"`

	data []byte
}

// container is a parsed file.
type container struct {
	meta    map[string]json.RawMessage
	tensors map[string]*tensor
}

// parse checks the file's frame and every tensor's place in it.
func parse(data []byte) (*container, error) {
	if len(data) < len(magic)+4 {
		return nil, fmt.Errorf("%d bytes are too few for a weights file", len(data))
	}
	if string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("magic is %q, not %q", data[:len(magic)], magic)
	}
	n := int64(binary.LittleEndian.Uint32(data[len(magic):]))
	start := int64(len(magic) + 4)
	if n > int64(len(data))-start {
		return nil, fmt.Errorf("truncated: header of %d bytes in a file of %d", n, len(data))
	}
	var h struct {
		Meta    map[string]json.RawMessage `json:"meta"`
		Tensors map[string]*tensor         `json:"tensors"`
	}
	if err := json.Unmarshal(data[start:start+n], &h); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	for name, t := range h.Tensors {
		if t == nil {
			return nil, fmt.Errorf("tensor %q is null", name)
		}
		if err := t.place(data, start+n); err != nil {
			return nil, fmt.Errorf("tensor %q: %w", name, err)
		}
	}
	return &container{h.Meta, h.Tensors}, nil
}

// place finds the tensor's bytes; body is where the header ends.
func (t *tensor) place(data []byte, body int64) error {
	size, ok := map[string]int64{"f32": 4, "i32": 4, "i8": 1}[t.DType]
	if !ok {
		return fmt.Errorf("dtype %q, want f32, i8 or i32", t.DType)
	}
	if len(t.Shape) == 0 {
		return errors.New("no shape")
	}
	total := int64(len(data))
	for _, d := range t.Shape {
		if d < 1 || d > total || size > total/d {
			return fmt.Errorf("shape %v does not fit a file of %d bytes", t.Shape, total)
		}
		size *= d
	}
	if t.Offset%64 != 0 || t.Offset < body {
		return fmt.Errorf("offset %d is not a multiple of 64 after the header's end at %d", t.Offset, body)
	}
	if t.Offset > total-size {
		return fmt.Errorf("truncated: %d bytes at %d in a file of %d", size, t.Offset, total)
	}
	t.data = data[t.Offset : t.Offset+size : t.Offset+size]
	return nil
}

// get fetches a tensor and checks type and shape; a dimension of -1 may be anything.
func (c *container) get(name, dtype string, shape ...int) (*tensor, error) {
	t, ok := c.tensors[name]
	if !ok {
		return nil, fmt.Errorf("tensor %q is missing", name)
	}
	good := t.DType == dtype && len(t.Shape) == len(shape)
	for i := 0; good && i < len(shape); i++ {
		good = shape[i] == -1 || int64(shape[i]) == t.Shape[i]
	}
	if !good {
		return nil, fmt.Errorf("tensor %q is %s %v, want %s %v (-1: any)", name, t.DType, t.Shape, dtype, shape)
	}
	return t, nil
}

func (c *container) f32(name string, shape ...int) ([]float32, error) {
	t, err := c.get(name, "f32", shape...)
	if err != nil {
		return nil, err
	}
	return view[float32](t.data), nil
}

// view reads little-endian numbers in place where the machine can (an embedded file
// may lie at any address), else from a copy.
func view[T int8 | int32 | float32](b []byte) []T {
	var x T
	size := int(unsafe.Sizeof(x))
	n := len(b) / size
	if n == 0 {
		return nil
	}
	p := unsafe.Pointer(unsafe.SliceData(b))
	anywhere := size == 1 || runtime.GOARCH == "amd64" || runtime.GOARCH == "arm64"
	if littleEndian && (anywhere || uintptr(p)%unsafe.Alignof(x) == 0) {
		return unsafe.Slice((*T)(p), n)
	}
	c := make([]T, n)
	raw := unsafe.Slice((*byte)(unsafe.Pointer(&c[0])), n*size)
	copy(raw, b)
	if !littleEndian && size > 1 {
		for ; len(raw) > 0; raw = raw[size:] {
			slices.Reverse(raw[:size])
		}
	}
	return c
}

var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1
