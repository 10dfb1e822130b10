package read

// takeTurns ends what one source says where another source's words begin in the same sentence: "the army said 30 rebels were
// killed; the rebels said they had lost seven", "… , while the front put its losses at seven".
func (v *view) takeTurns() {
	for i := range v.says {
		q := &v.says[i]
		for k := range q.content {
			r := &q.content[k]
			s := v.sents[r.sent]
			if s.quoted[r.first] != 0 {
				continue // what stands in quotation marks is one speaker's
			}
			for j := range v.says {
				next := &v.says[j]
				if j == i || next.sent != r.sent || next.srcFrom <= r.first || next.srcFrom > r.last || next.cue < next.srcFrom || next.cue > r.last {
					continue
				}
				if end := turnBefore(s, next.srcFrom); end > r.first {
					r.last = end - 1
				}
			}
		}
	}
}

// turnBefore is the mark that ends a clause just before a word which begins another's turn: a semicolon, or a comma before
// "while"; -1 if there is none.
func turnBefore(s *sentence, word int) int {
	i := word - 1
	if i > 0 && s.in(i, "turnings") {
		i--
		if s.Words[i].Form == "," {
			return i
		}
	}
	if i > 0 && s.Words[i].Form == ";" {
		return i
	}
	return -1
}
