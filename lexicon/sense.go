package lexicon

// Sense is one thing that a word can stand for.
type Sense struct {
	Lemma string
	Pos   Pos
	Line  int // of predicates.txt
	*Frame
}

// Frame is a code, where its fillers stand and what must hold. Senses share frames.
type Frame struct {
	Code Code

	// Where each role stands, in the order to try. A slot in both Recipient and Object takes an actor to the first and a
	// thing or place to the second.
	Actor, Recipient, Object []Slot

	Needs
}

func (f *frames) sense(number int, line string) (s Sense, err error) {
	k, line, err := cutKey(line, 7, "vna")
	if err != nil {
		return s, err
	}
	frame, ok := f.frames[line]
	if !ok {
		if frame, err = f.frame(line); err != nil {
			return s, err
		}
		f.frames[line] = frame
	}
	return Sense{k.word, k.pos, number, frame}, nil
}

// frame reads the columns of a predicate after its part of speech.
func (f *frames) frame(line string) (*Frame, error) {
	var cols [5]string
	if err := columns(line, &cols[0], &cols[1], &cols[2], &cols[3], &cols[4]); err != nil {
		return nil, err
	}
	frame := new(Frame)
	var err error
	if frame.Code, err = f.code(cols[0]); err != nil {
		return nil, err
	}
	for i, to := range []*[]Slot{&frame.Actor, &frame.Recipient, &frame.Object} {
		if *to, err = f.list(cols[1+i]); err != nil {
			return nil, err
		}
	}
	frame.Needs, err = f.needs(cols[4])
	return frame, err
}

func (s Sense) key() key          { return key{s.Lemma, s.Pos} }
func (s Sense) same(t Sense) bool { return s.Code == t.Code && s.Needs.same(t.Needs) }

// rank is that of its conditions; of two alike, the fuller code stands in front.
func (s Sense) rank() int {
	r := 4 * s.Needs.rank()
	for _, part := range []string{s.Code.Event, s.Code.Control, s.Code.Process} {
		if part != "" {
			r--
		}
	}
	return r
}

func (s Sense) line() int { return s.Line }
