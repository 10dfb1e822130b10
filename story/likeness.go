package story

import "math"

// ingredients are what decides whether two reports tell of the same happening. Each is a cosine from 0 to 1, but for the
// last three.
type ingredients struct {
	Lead    float64 // words of title and first lines
	Names   float64
	Numbers float64
	Local   float64 // words, against the neighbourhood
	Pairs   float64 // two words that follow each other
	Days    float64 // that both speak of
	Years   float64 // how strongly both name years that the other does not
	Gap     float64 // logarithm of one plus the days between their dates
	Undated float64 // 1 if one of them has no date
}

const ingredientCount = 9

func (x ingredients) list() [ingredientCount]float64 {
	return [...]float64{x.Lead, x.Names, x.Numbers, x.Local, x.Pairs, x.Days, x.Years, x.Gap, x.Undated}
}

// weights are those of a logistic regression on the pairs of both development sets, each set counting the same (go test
// -run Tune ./story); the last is the constant.
var weights = [ingredientCount + 1]float64{5.65, 7.20, 4.01, 4.17, 5.45, 3.78, -1.41, -0.73, -1.76, -3.16}

// odds is the logarithm of the odds that two reports tell of the same happening.
func (x ingredients) odds() float64 {
	sum := weights[ingredientCount]
	for i, v := range x.list() {
		sum += weights[i] * v
	}
	return sum
}

// chance turns the logarithm of odds into a probability.
func chance(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// compare weighs two reports.
func (b *batch) compare(p pair, local []vector) ingredients {
	of := func(f field) float64 { return dot(b.vectors[f][p.i], b.vectors[f][p.j]) }
	x := ingredients{
		Lead: of(lead), Names: of(names), Numbers: of(numbers), Pairs: of(pairs), Days: of(days),
		Local: dot(local[p.i], local[p.j]),
		Years: apart(b.vectors[years][p.i], b.vectors[years][p.j]),
	}
	if a, z := &b.profiles[p.i], &b.profiles[p.j]; a.dated && z.dated {
		x.Gap = math.Log1p(math.Abs(float64(a.day - z.day)))
	} else {
		x.Undated = 1
	}
	return x
}
