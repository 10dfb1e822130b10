package read

import (
	"regexp"
	"strings"
	"time"
)

// serial is the number under which a monitoring service files an item: "PA170345", "LD2105120993".
var serial = regexp.MustCompile(`^[A-Z]{2}\d{6,10}$`)

// bulletins are the items of a monitoring service's bulletin, each under a line with its serial and the hour and day at which it was heard:
// "PA170345 Quito Voz de los Andes in Spanish 0200 GMT 17 Jan 87". What an item calls "today" is its own day.
func (v *view) bulletins() []dayEntry {
	var out []dayEntry
	filed := func(k int) bool {
		return k >= 0 && len(v.sents[k].Words) > 0 && serial.MatchString(v.sents[k].Words[0].Form)
	}
	for k, s := range v.sents {
		if !filed(k) && !(filed(k-1) && len(v.sents[k-1].Words) == 1) {
			continue
		}
		if day, ok := s.heard(); ok {
			out = append(out, dayEntry{k, day})
		}
	}
	return out
}

// heard is the day in the line over an item of a bulletin; ok is false if it has none.
func (s *sentence) heard() (day time.Time, ok bool) {
	words := s.Words
	for i := 1; i+3 < len(words); i++ {
		if words[i].Form != "GMT" {
			continue
		}
		month := strings.TrimSuffix(words[i+2].Form, ".") // in small letters or capitals
		if day, err := time.Parse("2 Jan 06", words[i+1].Form+" "+month+" "+words[i+3].Form); err == nil {
			return day, true
		}
	}
	return time.Time{}, false
}
