package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"sitrep"
	"sitrep/article"
	"sitrep/gazetteer"
	"sitrep/record/standing"
	"sitrep/show"
	"sitrep/store"
)

type eventsCommand struct {
	database
	wanted
	ruled
	JSON bool `name:"json" help:"Write the events as JSON Lines (format: sitrep.event/1)."`
}

// wanted says which events are wanted.
type wanted struct {
	Place    string  `placeholder:"NAME" help:"Events there: a country, a region, a town or a site."`
	Within   float64 `placeholder:"KM" help:"How far around the place (a town: 25; a province: its borders; another region: 150)."`
	Since    string  `placeholder:"DATE" help:"From this day on."`
	Until    string  `placeholder:"DATE" help:"Up to this day."`
	Actor    string  `placeholder:"NAME" help:"Events in which this actor acts, suffers or speaks."`
	Type     string  `placeholder:"TYPE" help:"What happened, as the lists say it (air attack, siege), or a code: ASSAULT, ASSAULT/drone, process:siege, control, figures."`
	Disputed bool    `help:"Only events on which the accounts part."`
	Search   string  `placeholder:"WORDS" help:"Events whose evidence has these words; put a phrase in quotation marks."`
	Limit    int     `placeholder:"N" help:"At most so many."`
}

// ruled chooses the rule by which a conclusion is drawn.
type ruled struct {
	Rule string `default:"range" placeholder:"RULE" help:"What the record concludes: range, neutral, latest, conservative, majority or list."`
}

// Help is what events --help adds.
func (*eventsCommand) Help() string {
	return `A line an event: the beginning of its id, when, where and what; the toll by the rule; how many independent witnesses there are; how well it is attested, and on which questions the accounts part. "sitrep event ID" shows one whole.`
}

// Run lists the events.
func (c *eventsCommand) Run(ctx context.Context, std streams) (err error) {
	db, filter, err := c.open(ctx, std, c.database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := c.checkRule(); err != nil {
		return err
	}
	options := screen(std.out)
	found := db.Outlines(ctx, filter)
	if c.JSON {
		found = db.Events(ctx, filter)
	}
	n := 0
	for e, err := range found {
		if err != nil {
			return err
		}
		n++
		if c.JSON {
			err = writeJSON(std.out, e, "")
		} else {
			_, err = io.WriteString(std.out, show.EventLine(e, c.Rule, options))
		}
		if err != nil {
			return fmt.Errorf("writing the output: %w", err)
		}
	}
	if n == 0 && !c.JSON {
		fmt.Fprintln(std.err, "sitrep: no event meets all that was asked for")
	}
	return nil
}

// open opens the store and makes a filter of the flags.
func (w *wanted) open(ctx context.Context, std streams, at database) (*store.Store, store.Filter, error) {
	filter, err := w.filter(std)
	if err != nil {
		return nil, filter, err
	}
	db, err := at.filled(ctx, std)
	if err != nil {
		return nil, filter, err
	}
	if err := w.checkPlace(ctx, db, filter.Area); err != nil {
		return nil, filter, errors.Join(err, db.Close())
	}
	return db, filter, nil
}

// checkPlace refuses a place that no table knows and no report of the store names.
func (w *wanted) checkPlace(ctx context.Context, db *store.Store, area *store.Area) error {
	if area == nil || area.Country != "" || area.Lat != nil {
		return nil
	}
	there, err := db.Mentions(ctx, area.Name)
	if err != nil || there {
		return err
	}
	return fmt.Errorf("--place: no table has a place called %q, and no event of the store is put there; try another spelling or the country", w.Place)
}

func (w *wanted) filter(std streams) (store.Filter, error) {
	f := store.Filter{Actor: w.Actor, Disputed: w.Disputed, Search: w.Search, Limit: w.Limit}
	if w.Type != "" {
		if f.Kinds = show.Kinds(w.Type); f.Kinds == nil {
			return f, &usageError{fmt.Sprintf("--type: no event is called %q; write what the lists say, such as \"air attack\", or one of %s, with a mode behind a slash where one is wanted (ASSAULT/drone)",
				w.Type, strings.Join(show.KindNames(), ", "))}
		}
	}
	for _, d := range []struct {
		flag, value string
		into        *string
	}{{"--since", w.Since, &f.Since}, {"--until", w.Until, &f.Until}} {
		if d.value == "" {
			continue
		}
		day, err := article.Date(d.value)
		if err != nil {
			return f, &usageError{fmt.Sprintf("%s: %v; write it as 2016-12-16", d.flag, err)}
		}
		*d.into = sitrep.Day(day)
	}
	if w.Within < 0 {
		return f, &usageError{"--within: a distance is not below 0; write kilometres, such as 20"}
	}
	if w.Place == "" && w.Within != 0 {
		return f, &usageError{"--within says how far around --place, and there is none; add --place with a town, a region or a site"}
	}
	if w.Place == "" {
		return f, nil
	}
	f.Area = areaOf(w.Place, w.Within, std.err)
	return f, nil
}

// How far around a town or a site its events lie, in kilometres, where the reader does not say.
const aroundTown = 25

// areaOf finds a place on the map, and says on the side what it took the name for where several places have it. A name that no
// table knows is looked for as reports write it.
func areaOf(name string, within float64, side io.Writer) *store.Area {
	a := &store.Area{Name: name}
	found := gazetteer.Open().Lookup(name)
	if len(found) == 0 {
		return a
	}
	p := slices.MaxFunc(found, func(a, b gazetteer.Place) int { return weight(a) - weight(b) })
	if len(found) > 1 && p.Precision() != "country" {
		fmt.Fprintf(side, "sitrep: note: %s is taken to be the %s in %s (%.2f, %.2f)\n", name, p.Precision(), p.Country, p.Lat, p.Lon)
	}
	a.Country = p.Country
	switch wide := p.Precision() == "country" || p.Kind == gazetteer.Admin1; {
	case within == 0 && p.Kind == gazetteer.Admin1:
		a.Admin1 = p.Name
	case within == 0 && !wide:
		within = aroundTown
		if p.Precision() == "region" || p.Precision() == "district" {
			within = aroundRegion
		}
	}
	if within > 0 {
		a.Lat, a.Lon, a.Km = &p.Lat, &p.Lon, within
	}
	return a
}

// aroundRegion is how far around the middle of a region that is no first-level division its events lie, in kilometres.
const aroundRegion = 150

// weight is how likely a bare name means a place: countries first, then towns by size, then what a town gives its name to.
func weight(p gazetteer.Place) int {
	const country, region = 1 << 40, 1000
	switch p.Precision() {
	case "country":
		return country
	case "region", "district":
		return min(p.Population, region)
	}
	return p.Population
}

func (r *ruled) checkRule() error {
	if !slices.Contains(standing.Rules(), r.Rule) {
		return &usageError{fmt.Sprintf("--rule: there is no rule %q; there are %s", r.Rule, strings.Join(standing.Rules(), ", "))}
	}
	return nil
}
