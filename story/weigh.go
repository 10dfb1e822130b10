package story

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// prior is how many reports of the usual news are thought to stand beside the batch, so that weights mean something in a
// batch of three.
const prior = 200

// vector is a report's terms in one field with their weights, by term; its length is 1.
type vector []weighed

type weighed struct {
	term   int32
	weight float64
}

// batch is the reports that are compared.
type batch struct {
	profiles []Profile // in order of day and id, whatever order they came in
	vectors  [fields][]vector
	common   []float64 // of words: the share of reports that a term stands in
}

// weigh turns counts into vectors: tf-idf, with the logarithm of the count.
func (b *batch) weigh(v *vocabulary) {
	rest := prior / float64(len(b.profiles)+prior) // what a term that no other report has still weighs
	for f := range fields {
		terms, share, alone := b.terms(f, v)
		if f == words {
			b.common = share
		}
		b.vectors[f] = make([]vector, len(b.profiles))
		for i, p := range b.profiles {
			x := make(vector, 0, len(p.terms[f]))
			for w, n := range p.terms[f] {
				id := terms[w]
				weight := (1 + math.Log(n)) * -math.Log(share[id])
				if alone[id] {
					weight *= rest
				}
				if weight > 0 {
					x = append(x, weighed{id, weight})
				}
			}
			slices.SortFunc(x, func(a, b weighed) int { return cmp.Compare(a.term, b.term) })
			b.vectors[f][i] = x.unit()
		}
	}
}

// terms numbers a field's terms, in their alphabetical order, and gives the share of reports that each stands in.
func (b *batch) terms(f field, v *vocabulary) (ids map[string]int32, share []float64, alone []bool) {
	count := map[string]int{}
	for _, p := range b.profiles {
		for w := range p.terms[f] {
			count[w]++
		}
	}
	all := slices.Sorted(maps.Keys(count))
	ids = make(map[string]int32, len(all))
	share, alone = make([]float64, len(all)), make([]bool, len(all))
	for i, w := range all {
		ids[w] = int32(i)
		alone[i] = count[w] == 1
		usual := 0.0
		switch f {
		case words, lead, numbers:
			usual = v.share[w]
		case names:
			usual = v.share[stem(w)]
		}
		share[i] = (float64(count[w]) + prior*usual) / float64(len(b.profiles)+prior)
	}
	return ids, share, alone
}

// unit scales a vector to the length 1.
func (x vector) unit() vector {
	sum := 0.0
	for _, t := range x {
		sum += t.weight * t.weight
	}
	if sum == 0 {
		return nil
	}
	scale := 1 / math.Sqrt(sum)
	for i := range x {
		x[i].weight *= scale
	}
	return x
}

// dot is the cosine of two vectors.
func dot(x, y vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].term < y[j].term:
			i++
		case x[i].term > y[j].term:
			j++
		default:
			sum += x[i].weight * y[j].weight
			i++
			j++
		}
	}
	return sum
}

// apart is how strongly both sides have something that the other lacks: the lesser of the two greatest weights.
func apart(x, y vector) float64 { return min(lack(x, y), lack(y, x)) }

func lack(x, y vector) float64 {
	most, j := 0.0, 0
	for _, t := range x {
		for j < len(y) && y[j].term < t.term {
			j++
		}
		if j == len(y) || y[j].term != t.term {
			most = max(most, t.weight)
		}
	}
	return most
}
