package lang

import "sitrep"

// Document is an analysed text.
type Document struct {
	Text      *sitrep.Text
	Sentences []Sentence
}

// Sentence is a run of words with one root.
type Sentence struct {
	Start, End int  // code points
	Break      bool // a new paragraph (or line) begins here
	Words      []Word
	Frames     []Frame // predicates with their PropBank-style arguments, by word
	Cues       []Frame // attribution cues with SRC and CON
	Triggers   []Frame // words that may tell of an event, with A R O_ P W F
}

// Word is one syntactic word.
type Word struct {
	Form       string
	Lemma      string
	UPOS, XPOS string
	Feats      string
	Start, End int // code points
	Multi      int // index, from 1, inside a written unit of several words; 0 otherwise
	MultiStart int
	MultiEnd   int
	Glued      bool // no space before
	Short      bool // the text has a short form, of which Form is the word (short.txt)
	Head       int  // index in the sentence; -1 for the root
	Rel        string
	NER        string // B-PER, I-PER, … or O
	Marks      Marks
}

// Marks are the model's other answers on a word. A margin is how far the answer's score lies above that of "none".
type Marks struct {
	Predicate bool
	Cue       string // kind of attribution cue, or ""
	CueMargin float32
	InSource  bool
	InCue     bool
	InContent bool
	Fact      float32 // > 0: tells of something that happened, by the factuality head

	Event         string // best PLOVER type
	EventMargin   float32
	Mode          string // TYPE.mode or "-"
	Control       string
	ControlMargin float32
	Process       string
	ProcessMargin float32
	Phase         string
	PhaseMargin   float32 // over the second best
	Status        string
	StatusMargin  float32 // over the second best
	Hedged        bool
	Figure        string // what a counted noun was: killed, wounded …
	FigureMargin  float32

	events []float32 // scores by type, "none" first
	names  []float32 // scores of the name tags, "O" first; of words with a capital only
}

// EventScore is the score of a PLOVER type on this word above that of "no event".
func (m *Model) EventScore(w *Word, code string) float32 {
	for i, l := range m.tags["ev"].labels {
		if l == code && i < len(w.Marks.events) {
			return w.Marks.events[i] - w.Marks.events[0]
		}
	}
	return -99
}

// Frame is a word with the words that stand to it in a labelled relation.
type Frame struct {
	Word int
	Args []Arg
}

// Arg is the head word of one argument. Margin is its score above that of "none".
type Arg struct {
	Word   int
	Label  string
	Margin float32
}

// Trigger returns the trigger frame of a word, or nil.
func (s *Sentence) Trigger(word int) *Frame { return find(s.Triggers, word) }

// Frame returns the predicate frame of a word, or nil.
func (s *Sentence) Frame(word int) *Frame { return find(s.Frames, word) }

// Cue returns the attribution frame of a word, or nil.
func (s *Sentence) Cue(word int) *Frame { return find(s.Cues, word) }

func find(frames []Frame, word int) *Frame {
	for i := range frames {
		if frames[i].Word == word {
			return &frames[i]
		}
	}
	return nil
}
