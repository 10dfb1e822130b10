package lang

import "testing"

func TestClassesLoad(t *testing.T) {
	table, err := readClasses(classesText)
	if err != nil {
		t.Fatal(err)
	}
	for _, class := range []string{"harms", "givings", "days", "charges", "judgements"} {
		if len(table[class]) == 0 {
			t.Errorf("no class %s", class)
		}
	}
	if !inClass("harms", "wound") || inClass("harms", "say") {
		t.Error("who is wounded is harmed, who is told something is not")
	}
	for _, bad := range []string{"harms kill", "harms | wound kill", "harms | kill\nharms | wound"} {
		if _, err := readClasses(bad); err == nil {
			t.Errorf("the bad table %q is read", bad)
		}
	}
}
