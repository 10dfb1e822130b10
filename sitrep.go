// Package sitrep holds the words of the domain: reports, claims, actors, sources, events, processes, control, figures,
// places, times and quotes. It promises to depend on nothing: every other package speaks in these types, and their JSON
// form is the record's format, "sitrep.report/1", that the scorers read.
//
// A report is not an event, and a claim is not a fact. A claim is what one report puts forward, with its source, its
// status and the exact words it rests on. Absent and null mean unknown, never a guess.
package sitrep

// Format names the version of the record's format.
const Format = "sitrep.report/1"

// Record is what sitrep read from one report.
type Record struct {
	Format   string     `json:"format"`
	Report   Report     `json:"report"`
	Actors   []Actor    `json:"actors"`
	Claims   []Claim    `json:"claims"`
	Quotes   []Quote    `json:"quotes"`
	Places   []Place    `json:"places"`
	Times    []Time     `json:"times"`
	SetAside []SetAside `json:"set_aside"`
	LeftOut  []LeftOut  `json:"left_out,omitempty"`
}

// Actor returns the actor with the given id, or nil.
func (r *Record) Actor(id string) *Actor {
	for i := range r.Actors {
		if r.Actors[i].ID == id {
			return &r.Actors[i]
		}
	}
	return nil
}
