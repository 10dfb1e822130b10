package standing

import (
	"fmt"

	p "sitrep/record/party"
)

type party = p.Party

// Support is what an event has for and against it.
type Support struct {
	Witnesses int  // independent lines of information that tell of it as having happened
	Against   int  // those that only deny it
	Neutral   int  // of them, those that rest on no party to the event
	Sources   bool // some answer names who says so
	Denied    bool // somebody says that it did not happen
	Hedged    bool // nobody says it without a hedge
	OwnLoss   bool // a party confirms its own loss
	Disputed  int  // questions in conflict
}

// Event grades an event: credibility on the Admiralty scale (1 confirmed by other sources, 2 probably true, 3 possibly
// true, 4 doubtful, 5 improbable, 6 cannot be judged) and a word for it.
func Event(s Support) Grade {
	const confirmed, probable, possible, doubtful, unjudged = 1, 2, 3, 4, 6
	const enough = 2
	switch {
	case s.Witnesses == 0 && s.Against > 0:
		return Grade{Contested, doubtful, fmt.Sprintf("%s against it, and none for it", plural(s.Against, "witness"))}
	case s.Denied && s.Neutral == 0:
		return Grade{Contested, doubtful, fmt.Sprintf("some deny it, and none of %s is neutral", plural(s.Witnesses, "witness"))}
	case s.Denied:
		return Grade{Contested, possible, fmt.Sprintf("some deny it, against %s", plural(s.Neutral, "neutral witness"))}
	case s.Disputed > 0 && s.Witnesses >= enough && s.Neutral >= enough:
		return Grade{Contested, probable, fmt.Sprintf("%s agree that it happened and part on %s", plural(s.Witnesses, "witness"), plural(s.Disputed, "question"))}
	case s.Disputed > 0:
		return Grade{Contested, possible, fmt.Sprintf("%s, in conflict on %s", plural(s.Witnesses, "witness"), plural(s.Disputed, "question"))}
	case s.Hedged:
		return Grade{Weak, doubtful, "nobody says it without a hedge"}
	case s.Neutral >= enough:
		return Grade{Confirmed, confirmed, fmt.Sprintf("%s, none a party to the event, agree", plural(s.Neutral, "witness"))}
	case s.OwnLoss:
		return Grade{Confirmed, probable, "a party to the event confirms its own loss"}
	case s.Witnesses >= enough:
		return Grade{Fair, probable, fmt.Sprintf("%s agree, of them %d neutral", plural(s.Witnesses, "witness"), s.Neutral)}
	case s.Neutral == 1 && s.Sources:
		return Grade{Fair, possible, "one witness, which names its source"}
	case s.Neutral == 1:
		return Grade{Weak, possible, "one witness, which names no source"}
	}
	return Grade{Weak, unjudged, "a party to the event alone says so"}
}

// Track is a source's record of agreement.
type Track struct {
	Agree int // of its answers: those that more independent witnesses bear out than conflict with
	Part  int // those that as many conflict with, or more
	Alone int // those that nobody else speaks of
	Party int // of the answers that are compared: those it gave as a party to the event
}

// Source grades a source from A (completely reliable) to F (cannot be judged) by its record of agreement with
// independent witnesses and by how often it was a party to what it told.
func Source(t Track) Letter {
	const least = 3 // comparisons without which nothing can be said
	n := t.Agree + t.Part
	why := fmt.Sprintf("%d of %d compared answers borne out, %d as a party", t.Agree, n, t.Party)
	if n == 0 {
		return Letter{"F", "no compared answer to judge by"}
	}
	if n < least {
		return Letter{"F", fmt.Sprintf("only %s to judge by", plural(n, "compared answer"))}
	}
	share := float64(t.Agree) / float64(n)
	steps := []struct {
		letter string
		least  float64 // of the compared answers
		of     int     // so many: three that were borne out make nobody completely reliable
	}{{"A", 0.95, 15}, {"B", 0.85, 6}, {"C", 0.7, least}, {"D", 0.5, least}}
	letter := "E"
	for _, s := range steps {
		if share >= s.least && n >= s.of {
			letter = s.letter
			break
		}
	}
	if 2*t.Party > n && letter < "C" {
		letter, why = "C", why+": never above C for one who mostly tells of its own fights"
	}
	return Letter{letter, why}
}
