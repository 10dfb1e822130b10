package read

import (
	"cmp"
	"fmt"
	"strings"

	"sitrep"
)

// character is one actor of the report with everything that stands for it.
type character struct {
	name      string
	label     string // what the record calls it, where that says more than the words: Russia's warplanes, told as "its warplanes"
	kind      string
	country   string
	sector    string
	role      string
	anonymous bool
	mentions  []sitrep.Span
	heads     []at

	ner     string   // PER ORG LOC NORP, or "" for descriptions
	noun    string   // head lemma of a description
	key     string   // canonical name in the actor tables, or folded name
	words   []string // of a person's name, each folded
	plural  bool
	female  bool
	male    bool
	former  bool // has left the office that is named with the name, or has yet to take it
	titled  bool // the report itself says which office is held
	house   bool // the publisher, as "we"
	used    bool
	members []int // those whom it stands for together: "both sides"
	order   int   // number in the record, from 1
}

// lastNamed is the word by which one of the cast was last spoken of; a word before all others if none was.
func (ch *character) lastNamed() at {
	if len(ch.heads) == 0 {
		return at{-1, -1}
	}
	return ch.heads[len(ch.heads)-1]
}

// cast is everyone whom the report names.
type cast struct {
	list   []*character
	byWord map[at]int
	next   int
}

// id is the record's id of a character, which it gets when it is first used.
func (c *cast) id(i int) string {
	ch := c.list[i]
	if !ch.used {
		ch.used = true
		c.next++
		ch.order = c.next
	}
	return fmt.Sprintf("a%d", ch.order)
}

func (c *cast) ids(list []int) []string {
	out := []string{}
	for _, i := range list {
		out = append(out, c.id(i))
	}
	return out
}

func (c *cast) add(ch *character) int {
	c.list = append(c.list, ch)
	return len(c.list) - 1
}

// actors lists the characters that the record uses, by id.
func (c *cast) actors() []sitrep.Actor {
	out := make([]sitrep.Actor, c.next)
	for _, ch := range c.list {
		if !ch.used {
			continue
		}
		out[ch.order-1] = sitrep.Actor{ID: fmt.Sprintf("a%d", ch.order), Name: cmp.Or(ch.label, ch.name), Kind: ch.kind, Country: ch.country,
			Sector: ch.sector, Role: ch.role, Anonymous: ch.anonymous, Mentions: ch.mentions}
	}
	return out
}

// findActors finds names, descriptions and pronouns in the order of the text and says who each stands for.
func (v *view) findActors() {
	v.cast.byWord = map[at]int{}
	names := map[at]*name{}
	for i := range v.names {
		n := &v.names[i]
		names[at{n.sent, n.first}] = n
	}
	for _, s := range v.sents {
		for i := range s.Words {
			if n := names[at{s.index, i}]; n != nil {
				v.castName(s, n)
			}
		}
		for i := range s.Words {
			switch s.Words[i].UPOS {
			case "NOUN", "PROPN":
				v.castNoun(s, i)
			case "PRON", "DET", "NUM":
				if !v.castTwo(s, i) && s.leadingSubject(i) < 0 {
					v.castPronoun(s, i)
				}
			}
		}
		for i := range s.Words {
			if n := s.leadingSubject(i); n >= 0 {
				if who, ok := v.cast.byWord[at{s.index, n}]; ok {
					v.mention(s, i, i, i, who)
				}
			}
		}
	}
	v.unmaskRebels()
	v.unmaskMonitor()
}

// mention records that a stretch of words stands for a character.
func (v *view) mention(s *sentence, from, to, head, who int) int {
	ch := v.cast.list[who]
	for i := from; i <= to; i++ {
		if _, taken := v.cast.byWord[at{s.index, i}]; !taken || i == head {
			v.cast.byWord[at{s.index, i}] = who
		}
	}
	ch.heads = append(ch.heads, at{s.index, head})
	for _, m := range ch.members {
		one := v.cast.list[m]
		one.heads, one.mentions = append(one.heads, at{s.index, head}), append(one.mentions, v.span(s, from, to))
	}
	if text := v.span(s, from, to).Exact; len(text) > 4 && ch.name != text && ch.name == strings.ToUpper(text) {
		ch.name = text // "KASSALA" of a dateline is Kassala
	}
	if !s.aside {
		ch.mentions = append(ch.mentions, v.span(s, from, to))
	}
	return who
}
