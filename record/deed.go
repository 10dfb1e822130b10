package record

import (
	"slices"

	"sitrep"
	"sitrep/actors"
	"sitrep/record/dispute"
	"sitrep/record/party"
)

// deed asks who did what to whom, by which means.
func (k *asker) deed(e *Entry, c *Claim) {
	span := c.Evidence
	switch {
	case c.Type == "ACCUSE": // who is accused did it, the accuser says
		if len(c.Targets) > 0 {
			accused := *c
			accused.Sources = c.Actors
			k.answer(k.question(dispute.Who, "", ""), e, &accused, span, party.Names(c.Targets), dispute.Value{Parties: c.Targets})
		}
		return
	case c.Status == sitrep.Denied && len(c.Actors) > 0 && blamed(c):
		cleared := e.cleared(c)
		k.answer(k.question(dispute.Who, "", ""), e, c, span, "not "+party.Names(cleared), dispute.Value{Parties: cleared, Code: dispute.Not})
		return
	case c.Status == sitrep.Denied && c.Type != "" && ofItself(c):
		k.answer(k.question(dispute.Happened, "", ""), e, c, span, "it came of itself", dispute.Value{Code: dispute.Not})
		return
	case c.Status == sitrep.Denied && c.Type != "" && !e.speaksOf(c):
		return // something else is denied
	case c.Status == sitrep.Denied && c.Type != "":
		k.answer(k.question(dispute.Happened, "", ""), e, c, span, "it did not happen", dispute.Value{Code: dispute.Not})
		return
	}
	if c.Type != "" {
		k.answer(k.question(dispute.Happened, "", ""), e, c, span, "it happened", dispute.Value{Code: "happened"})
	}
	if len(c.Actors) > 0 {
		k.answer(k.question(dispute.Who, "", ""), e, c, span, party.Names(c.Actors), dispute.Value{
			Parties: c.Actors, Against: c.Targets, Means: c.Modes, Spot: c.ownSpot(), Dead: c.dead(),
		})
	}
	if len(c.Targets) > 0 {
		k.answer(k.question(dispute.Whom, "", ""), e, c, span, party.Names(c.Targets), dispute.Value{
			Parties: c.Targets, Fights: fighting(c), Dead: c.dead(),
		})
	}
	k.whoDied(e, c)
	for _, m := range c.Modes {
		k.answer(k.question(dispute.Weapon, "", ""), e, c, span, m, dispute.Value{Code: m})
	}
}

// cleared are those who a denial says did not do it: the one named party that its report accuses of it where it only says "its
// fighters".
func (e *Entry) cleared(c *Claim) []party.Party {
	if slices.ContainsFunc(c.Actors, func(p party.Party) bool { return !party.Nameless(p) }) {
		return c.Actors
	}
	var accused []party.Party
	for i := range e.Claims {
		o := &e.Claims[i]
		list := o.Actors
		if o.Type == "ACCUSE" {
			list = o.Targets
		}
		for _, p := range list {
			if r, _ := party.Any([]party.Party{p}, c.Actors); o.Status != sitrep.Denied && !p.Open && r <= party.Maybe {
				accused = union(accused, []party.Party{p})
			}
		}
	}
	if len(accused) != 1 {
		return c.Actors
	}
	return accused
}

// fighting is 1 where all whom a claim says were struck are people in arms, -1 where none is, and 0 where it is mixed, where their words
// leave it open or where they are the source's own.
func fighting(c *Claim) int {
	t, err := known()
	if own, ok := party.Any(c.Sources, c.Targets); err != nil || len(c.Targets) == 0 || ok && own <= party.Part {
		return 0
	}
	if len(c.Targets) == 1 && t.side(c.Targets[0].Name) == "kin" {
		return 0
	}
	first := t.fights(c.Targets[0].Name)
	for _, p := range c.Targets[1:] {
		if t.fights(p.Name) != first {
			return 0
		}
	}
	return first
}

// dead is how many dead in all a claim counts, 0 where it gives no one number.
func (c *Claim) dead() int64 {
	n := int64(0)
	for i := range c.Figures {
		f := &c.Figures[i]
		switch {
		case f.Of != "killed" || f.PartOf != "" || f.Low == nil:
		case n > 0 || f.High == nil || *f.High != *f.Low || len(f.CombinedWith) > 0:
			return 0
		default:
			n = *f.Low
		}
	}
	return n
}

// blamed reports whether a claim is of a kind of deed that one side lays at another's door: who did not attack did not do it, but who
// did not meet or agree has only done something less.
func blamed(c *Claim) bool { return c.Type == "ASSAULT" || c.Type == "COERCE" || c.Type == "MOBILIZE" }

// whoDied takes from a count of the dead whom it was done to, where the claim names nobody else: "104 civilians had been killed", "19
// militants died".
func (k *asker) whoDied(e *Entry, c *Claim) {
	t, err := known()
	if err != nil || len(c.Targets) > 0 || c.Status == sitrep.Denied || aside(c) || !slices.Contains(e.Types, "ASSAULT") {
		return
	}
	for i := range c.Figures {
		f := &c.Figures[i]
		fights := t.fights(f.Who)
		if f.Of != "killed" || f.PartOf != "" || few(*f) || fights == 0 || len(c.Figures) > 1 {
			continue
		}
		camp := party.Civil
		if fights > 0 {
			camp = party.Armed
		}
		p := party.Party{Name: f.Who, Key: actors.Fold(f.Who), Kind: sitrep.Group, Camp: camp, Open: true}
		k.answer(k.question(dispute.Whom, "", ""), e, c, c.Evidence, f.Who, dispute.Value{Parties: []party.Party{p}, Fights: fights, Dead: c.dead()})
	}
}

// ofItself reports whether the words of a denial say that what others call an attack was an accident.
func ofItself(c *Claim) bool {
	t, err := known()
	return err == nil && c.Status == sitrep.Denied && t.says("itself", c.Evidence.Exact)
}

// speaksOf reports whether a claim shares a word that can tell events apart with another of its entry, or is all of it.
func (e *Entry) speaksOf(c *Claim) bool {
	t, err := known()
	if err != nil {
		return false
	}
	mine := t.words(c.Evidence.Exact)
	return len(e.Claims) == 1 || slices.ContainsFunc(e.Claims, func(o Claim) bool {
		return o.ID != c.ID && shared(mine, t.words(o.Evidence.Exact)) > 0
	})
}
