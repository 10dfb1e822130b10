package article

import (
	"net/mail"
	"strings"
	"time"
	"unicode/utf8"
)

// mailHead is what stands above the first blank line of a mail.
type mailHead struct {
	end     int // in code points
	subject string
	date    string // an RFC 3339 date-time; "" if there is none
}

// mailHeadOf reads the head of a text that is a mail: lines with a field's name and a colon, among them who wrote it and a subject or a day.
func mailHeadOf(text string) (mailHead, bool) {
	var h mailHead
	from, at := false, 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			break
		}
		at += len(line)
		if line[0] == ' ' || line[0] == '\t' { // goes on with the field above
			if !from {
				return h, false
			}
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || name == "" || strings.ContainsAny(name, " \t") {
			return h, false
		}
		switch value = strings.TrimSpace(value); strings.ToLower(name) {
		case "from":
			from = true
		case "subject":
			h.subject = topic(value)
		case "date", "sent":
			if day, err := mail.ParseDate(value); err == nil {
				h.date = day.Format(time.RFC3339)
			} else if day, err := Date(value); err == nil {
				h.date = day
			}
		}
	}
	h.end = utf8.RuneCountInString(text[:at])
	return h, from && (h.subject != "" || h.date != "")
}

// topic is a subject without the signs of replies and of what was sent on: "Re: Fwd: Incident".
func topic(subject string) string {
	for {
		sign, rest, ok := strings.Cut(subject, ":")
		switch strings.ToLower(sign) {
		case "re", "fw", "fwd", "aw":
		default:
			ok = false
		}
		if !ok {
			return subject
		}
		subject = strings.TrimSpace(rest)
	}
}
