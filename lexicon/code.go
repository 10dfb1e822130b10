package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Code is what a predicate stands for in the record's format: an event, a hold on a place, a process, or several at once.
type Code struct {
	Event, Mode    string // PLOVER 2.0 type and mode
	Control        string // state
	Process, Phase string // kind and phase; the phase may be missing
	Nothing        bool   // no event, whatever the words look like: "sign off", "hold in contempt"
}

// String writes the code as the files do.
func (c Code) String() string {
	var parts []string
	add := func(head, dot string) {
		if dot != "" {
			head += "." + dot
		}
		parts = append(parts, head)
	}
	if c.Event != "" {
		add(c.Event, c.Mode)
	}
	if c.Control != "" {
		add("control:"+c.Control, "")
	}
	if c.Process != "" {
		add("process:"+c.Process, c.Phase)
	}
	if c.Nothing {
		add("none", "")
	}
	return strings.Join(parts, "+")
}

// modes are the modes of each type of event.
var modes = map[string][]string{
	"AGREE": nil, "SUPPORT": nil, "CONCEDE": nil, "COOPERATE": nil, "AID": nil,
	"CONSULT":  {"visit", "third-party", "multilateral", "phone"},
	"RETREAT":  {"withdraw", "release", "disarm", "ceasefire", "access", "resign"},
	"REQUEST":  {"assist", "change", "yield", "meet"},
	"REJECT":   {"assist", "change", "yield", "meet"},
	"ACCUSE":   {"disapprove", "investigate", "allege"},
	"THREATEN": {"restrict", "arrest", "relations", "expel", "territory", "violence"},
	"SANCTION": {"convict", "expel", "withdraw", "discontinue"},
	"PROTEST":  {"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"},
	"MOBILIZE": {"troops", "weapons", "police", "militia"},
	"COERCE": {"seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
		"cyber"},
	"ASSAULT": {"abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
		"suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"},
}

var states = []string{"holds", "takes", "loses", "contested", "besieges", "nears"}

var kinds = []string{"ceasefire", "talks", "evacuation", "siege", "offensive", "aid", "prisoner-exchange", "withdrawal",
	"election"}

var phases = []string{"called-for", "proposed", "agreed", "planned", "begun", "ongoing", "suspended", "resumed", "violated",
	"collapsed", "ended", "rejected"}

var counted = []string{"killed", "wounded", "missing", "detained", "abducted", "released", "displaced", "evacuated", "trapped",
	"protesting", "deployed", "surrendered", "destroyed", "damaged", "launched", "delivered"}

// Processes are the kinds of process that the record knows.
func Processes() []string { return slices.Clone(kinds) }

func parseCode(s string) (c Code, err error) {
	if s == "" {
		return c, fmt.Errorf("no code")
	}
	for part := range strings.SplitSeq(s, "+") {
		if err := c.add(part); err != nil {
			return Code{}, err
		}
	}
	if c.String() != s {
		return Code{}, fmt.Errorf("code %q is written %q", s, c.String())
	}
	return c, nil
}

func (c *Code) add(part string) error {
	kind, name, ok := strings.Cut(part, ":")
	if !ok {
		kind, name = "event", part
	}
	head, dot, dotted := strings.Cut(name, ".")
	if dotted && dot == "" {
		return fmt.Errorf("code %q ends in a dot", part)
	}
	if part == "none" {
		c.Nothing = true
		return nil
	}
	switch kind {
	case "event":
		list, ok := modes[head]
		if !ok {
			return fmt.Errorf("no event type %q", head)
		}
		if dotted && !slices.Contains(list, dot) {
			return fmt.Errorf("%s has no mode %q", head, dot)
		}
		if c.Event != "" {
			return fmt.Errorf("two events in one code")
		}
		c.Event, c.Mode = head, dot
	case "control":
		if !slices.Contains(states, name) {
			return fmt.Errorf("no state of control %q", name)
		}
		if c.Control != "" {
			return fmt.Errorf("two states in one code")
		}
		c.Control = name
	case "process":
		if !slices.Contains(kinds, head) {
			return fmt.Errorf("no process %q", head)
		}
		if dotted && !slices.Contains(phases, dot) {
			return fmt.Errorf("no phase %q", dot)
		}
		if c.Process != "" {
			return fmt.Errorf("two processes in one code")
		}
		c.Process, c.Phase = head, dot
	default:
		return fmt.Errorf("no code %q", part)
	}
	return nil
}
