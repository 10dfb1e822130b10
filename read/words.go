package read

// cueSense is what the lexicon knows of a word that may attribute.
type cueSense struct {
	Kind    string
	Neutral bool
	Effect  string
}

func (v *view) cue(s *sentence, i int) (cueSense, bool) { return cueSense{}, false }
