package show

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"sitrep"
)

// figures prints a claim's counted quantities; parts name their whole.
func (p *page) figures(c *sitrep.Claim) string {
	var parts []string
	for _, f := range wholesFirst(c) {
		s := figure(f)
		if f.PartOf != "" {
			s = p.part(c, f, s)
		}
		if f.SupersededBy != "" {
			s += " (since replaced)"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, ", ")
}

// wholesFirst puts every figure that is a part of another one of its claim behind it.
func wholesFirst(c *sitrep.Claim) []*sitrep.Figure {
	var out []*sitrep.Figure
	placed := make([]bool, len(c.Figures))
	var place func(i int)
	place = func(i int) {
		if placed[i] {
			return
		}
		placed[i] = true
		out = append(out, &c.Figures[i])
		for j := range c.Figures {
			if c.Figures[j].PartOf == c.ID+"#"+strconv.Itoa(i) {
				place(j)
			}
		}
	}
	for i := range c.Figures {
		if id, _, ok := strings.Cut(c.Figures[i].PartOf, "#"); !ok || id != c.ID {
			place(i)
		}
	}
	for i := range c.Figures {
		place(i)
	}
	return out
}

// part says of what a figure is a part: "of them 108 wounded", or "15 strikes launched (of 26)" for a whole that another
// claim tells.
func (p *page) part(c *sitrep.Claim, f *sitrep.Figure, s string) string {
	id, index, _ := strings.Cut(f.PartOf, "#")
	n, err := strconv.Atoi(index)
	if err != nil || n < 0 {
		return s
	}
	for i := range p.record.Claims {
		whole := &p.record.Claims[i]
		switch {
		case whole.ID != id || n >= len(whole.Figures):
		case whole == c:
			return "of them " + strings.TrimSuffix(s, " "+words(f.Of))
		default:
			return s + " (of " + bounds(&whole.Figures[n]) + ")"
		}
	}
	return s
}

// figure prints "at least 40 civilians killed", "up to 9,000 people evacuated", "“dozens” of rebels killed (24 to 99)".
func figure(f *sitrep.Figure) string {
	done := words(f.Of)
	for _, other := range f.CombinedWith {
		done += " or " + words(other)
	}
	what := counted(f)
	said := clean(f.Span.Exact)
	switch {
	case f.Vague && said != "":
		s := "“" + said + "”"
		if numberWord(said) && what != "" {
			s += " " + what
		}
		s += " " + done
		if f.Low != nil || f.High != nil {
			s += " (" + bounds(f) + ")"
		}
		return s
	case f.Low != nil && f.High != nil && *f.Low == 1 && *f.High == 1:
		what = one(what)
	}
	return strings.Join(strings.Fields(bounds(f)+" "+what+" "+done), " ")
}

// counted is who or what a figure counts.
func counted(f *sitrep.Figure) string {
	if who := clean(f.Who); who != "" {
		return who
	}
	return clean(f.Unit)
}

// numberWord reports whether vague words end with the number, without what is counted.
func numberWord(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	switch strings.ToLower(last) {
	case "dozens", "dozen", "scores", "hundreds", "thousands", "millions", "several", "many", "tens", "few", "some", "numerous", "most", "all", "more":
		return true
	}
	return false
}

// bounds prints a figure's bounds.
func bounds(f *sitrep.Figure) string {
	about := ""
	if f.Approx {
		about = "about "
	}
	switch {
	case f.Low == nil && f.High == nil:
		return "an unknown number of"
	case f.Low == nil:
		return "up to " + about + count(*f.High)
	case f.High == nil:
		return "at least " + about + count(*f.Low)
	case *f.Low == *f.High && *f.Low == 0:
		return "no"
	case *f.Low == *f.High:
		return about + count(*f.Low)
	}
	return about + count(*f.Low) + " to " + count(*f.High)
}

// count writes a number with commas: 9,000.
func count(n int64) string {
	if n == math.MinInt64 {
		return fmt.Sprint(n)
	}
	if n < 0 {
		return "-" + count(-n)
	}
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
