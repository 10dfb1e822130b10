package lang

// side is on which side of a word its head stands, in English.
type side int

const (
	either side = iota
	before
	after
)

// sideOf is where the head of a relation stands: of 100,000 training words of EWT and GUM with these relations, 99.8 percent are so.
func sideOf(rel string) side {
	switch rel {
	case "det", "det:predet", "nmod:poss", "compound", "cc", "mark", "aux", "aux:pass", "nsubj:outer":
		return after
	case "conj", "appos", "flat", "fixed", "list", "acl:relcl", "advcl:relcl", "compound:prt", "iobj", "xcomp", "obl:agent":
		return before
	}
	return either
}

// turnRound gives words whose head stands on the wrong side for what they are to it the likeliest head on the other side, and
// lists them; their relations are to be read again. scores are as tree takes them.
func turnRound(words []Word, scores []float32) (turned []int) {
	n := len(words)
	for d := range words {
		h := words[d].Head
		if h < 0 {
			continue
		}
		from, to := 0, 0
		switch side := sideOf(words[d].Rel); {
		case side == after && h < d:
			from, to = d+1, n
		case side == before && h > d:
			from, to = 0, d
		}
		best := -1
		for k := from; k < to; k++ {
			if !under(words, k, d) && (best < 0 || scores[d*n+k] > scores[d*n+best]) {
				best = k
			}
		}
		if best >= 0 {
			words[d].Head = best
			turned = append(turned, d)
		}
	}
	return turned
}

// under reports whether a word hangs on another, however far below.
func under(words []Word, i, top int) bool {
	for i >= 0 && i != top {
		i = words[i].Head
	}
	return i == top
}
