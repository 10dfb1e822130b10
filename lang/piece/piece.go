// Package piece turns words into BERT word pieces and letter shapes.
//
// The pieces are those of the uncased WordPiece vocabulary in vocab.txt (one piece a line, its number is the line's
// number from 0; it is that of all-MiniLM-L6-v2, Apache-2.0, and the same as BERT base uncased). A word is cleaned,
// lower-cased, stripped of accents and cut at punctuation and Chinese characters exactly as BERT's basic tokeniser
// does, then covered by the longest pieces from left to right.
//
// What the package promises: every word, even an empty one, has at least one piece and at most MaxPieces; the same word
// always has the same pieces; a Pieces value may be used by many goroutines at once; nothing is allocated for ASCII
// words beyond the growth of the caller's slice.
package piece

import (
	_ "embed"
	"strings"
	"sync"
)

// The special pieces, and how many pieces a word may have.
const (
	PAD       int32 = 0
	UNK       int32 = 100
	CLS       int32 = 101
	SEP       int32 = 102
	MASK      int32 = 103
	MaxPieces       = 8
)

// longestPart is how many characters a part between punctuation may have before it is unknown.
const longestPart = 100

//go:embed vocab.txt
var vocabText string

// Pieces is a vocabulary ready for use.
type Pieces struct {
	names []string
	start *trie // pieces that begin a part
	inner *trie // pieces that go on, without their ##
}

var shared = sync.OnceValue(func() *Pieces { return build(vocabText) })

// New returns the embedded vocabulary. It is built once.
func New() *Pieces { return shared() }

func build(text string) *Pieces {
	p := &Pieces{names: strings.Split(strings.TrimSuffix(text, "\n"), "\n")}
	p.start, p.inner = newTrie(1<<17), newTrie(1<<16)
	for id, name := range p.names {
		if rest, ok := strings.CutPrefix(name, "##"); ok && rest != "" {
			p.inner.add(rest, int32(id))
			continue
		}
		p.start.add(name, int32(id))
	}
	return p
}

// Size is the number of pieces in the vocabulary.
func (p *Pieces) Size() int { return len(p.names) }

// Name is the text of a piece, with ## where it continues a word; "" for a number outside the vocabulary.
func (p *Pieces) Name(id int32) string {
	if id < 0 || int(id) >= len(p.names) {
		return ""
	}
	return p.names[id]
}

// Append adds the pieces of a word to dst and returns the extended slice.
func (p *Pieces) Append(dst []int32, word string) []int32 {
	from := len(dst)
	var buf [128]byte
	norm, ok := lowerASCII(buf[:0], word)
	if !ok {
		norm = normalise(buf[:0], word)
	}
	for len(norm) > 0 && len(dst)-from < MaxPieces {
		n := partEnd(norm)
		if n > 0 && norm[0] != ' ' {
			dst = p.part(dst, norm[:n])
		}
		norm = norm[n:]
	}
	if len(dst) == from {
		return append(dst, UNK)
	}
	return dst[:min(len(dst), from+MaxPieces)]
}

// part adds the pieces of a part that has no punctuation inside: all of them, or one UNK.
func (p *Pieces) part(dst []int32, part []byte) []int32 {
	from := len(dst)
	if tooLong(part) {
		return append(dst, UNK)
	}
	t := p.start
	for len(part) > 0 {
		id, n := t.longest(part)
		if n == 0 {
			return append(dst[:from], UNK)
		}
		dst = append(dst, id)
		part = part[n:]
		t = p.inner
	}
	return dst
}

// tooLong reports whether a part has more than longestPart characters.
func tooLong(part []byte) bool {
	if len(part) <= longestPart {
		return false
	}
	n := 0
	for _, b := range part {
		if b&0xc0 != 0x80 {
			n++
		}
	}
	return n > longestPart
}
