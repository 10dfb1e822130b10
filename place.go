package sitrep

// Place is a place name of a report, put on the map as finely as its words allow.
type Place struct {
	Name      string   `json:"name"`
	Country   string   `json:"country,omitempty"`
	City      string   `json:"city,omitempty"` // the town that a site or a quarter belongs to, where it is not its own name
	Admin1    string   `json:"admin1,omitempty"`
	GeoNames  int64    `json:"geonames,omitempty"`
	Lat       *float64 `json:"lat,omitempty"`
	Lon       *float64 `json:"lon,omitempty"`
	Precision string   `json:"precision,omitempty"` // site city district region country
	Relation  string   `json:"relation,omitempty"`  // near
	Side      string   `json:"side,omitempty"`      // of a land of which this is a part: northern
	Span      Span     `json:"span"`
}
