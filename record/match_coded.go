package record

import "fmt"

// addCategory reads a line of categories.txt.
func (t *tables) addCategory(f []string) error {
	if f[0] != "few" && f[0] != "none" {
		return fmt.Errorf("%q is neither few nor none", f[0])
	}
	t.coders[f[1]] = f[0]
	return nil
}

// saysSomething reports whether a coder's category says anything.
func (t *tables) saysSomething(category string) bool {
	return category != "" && t.coders[category] != "none"
}

// categories compares what coders say in categories of their own: at whom an attack was aimed and on what occasion.
func (m *matcher) categories(t *tables, a, b *Entry) {
	x, y := &a.Claims[0], &b.Claims[0]
	switch {
	case !t.saysSomething(x.Aimed) || !t.saysSomething(y.Aimed):
	case x.Aimed != y.Aimed:
		m.weigh(m.w.AimedApart, "at "+x.Aimed+" or at "+y.Aimed)
	case t.coders[x.Aimed] == "few":
		m.weigh(m.w.AimedSame, "both at "+x.Aimed)
	}
	if x.Occasion == y.Occasion && t.saysSomething(x.Occasion) {
		m.weigh(m.w.OccasionSame, "both at "+x.Occasion)
	}
}

// outlets compares who tells: one outlet tells of one event once.
func (m *matcher) outlets(a, b *Entry) {
	if a.Outlet != "" && a.Outlet == b.Outlet && a.Report != b.Report {
		m.weigh(m.w.OneOutlet, "two records of one outlet")
	}
}
