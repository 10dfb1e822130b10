// Command tokenize gives the training code the tokens that sitrep itself reads.
//
// It reads JSON lines {"id", "text"} and writes for each a line
//
//	{"id", "tokens": [[start, end, form, space, multi], …], "pieces": [[…], …], "shapes": […], "paragraphs": [[start, end], …]}
//
// in the same order. start and end are code points into the text, end exclusive; space is 0 nothing, 1 blank, 2 newline,
// 3 start of a paragraph; multi is the index of the word in its written unit, 0 if it stands for itself. pieces (word
// piece numbers) and shapes have one entry for each token.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"sitrep/lang/piece"
	"sitrep/lang/token"
)

type input struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

type output struct {
	ID         string    `json:"id"`
	Tokens     [][5]any  `json:"tokens"`
	Pieces     [][]int32 `json:"pieces"`
	Shapes     []int     `json:"shapes"`
	Paragraphs [][2]int  `json:"paragraphs"`
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "tokenize:", err)
		os.Exit(1)
	}
}

func run(r io.Reader, w io.Writer) error {
	in := json.NewDecoder(bufio.NewReader(r))
	buf := bufio.NewWriter(w)
	out := json.NewEncoder(buf)
	out.SetEscapeHTML(false)
	for {
		var doc input
		err := in.Decode(&doc)
		if err == io.EOF {
			break
		}
		if err != nil {
			return fmt.Errorf("read: %w", err)
		}
		if err := out.Encode(answer(doc)); err != nil {
			return fmt.Errorf("write: %w", err)
		}
	}
	if err := buf.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

func answer(doc input) output {
	pieces := piece.New()
	tokens := token.Tokenize(doc.Text)
	o := output{ID: doc.ID, Tokens: make([][5]any, len(tokens)), Pieces: make([][]int32, len(tokens)),
		Shapes: make([]int, len(tokens)), Paragraphs: [][2]int{}}
	for i, t := range tokens {
		o.Tokens[i] = [5]any{t.Start, t.End, t.Form, t.Space, t.Multi}
		o.Pieces[i] = pieces.Append(nil, t.Form)
		o.Shapes[i] = int(piece.Shape(t.Form))
	}
	for _, p := range token.Paragraphs(doc.Text) {
		o.Paragraphs = append(o.Paragraphs, [2]int{p.Start, p.End})
	}
	return o
}
