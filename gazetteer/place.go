package gazetteer

import (
	"math"

	"sitrep/gazetteer/internal/index"
)

// Kind says what a place is.
type Kind string

// Kinds of place.
const (
	Country  Kind = "country"
	Admin1   Kind = "admin1"   // a first-level division: a state, a province, a governorate
	Admin2   Kind = "admin2"   // a second-level division: a county, a raion
	City     Kind = "city"     // a city, town or village
	District Kind = "district" // part of a city, or a stretch of land of that size
	Region   Kind = "region"   // an area that is no division: the Sahel, the Red Sea, northern Iraq
	Site     Kind = "site"     // an airport, a camp, a dam
)

// Precision is how finely a place is told, in the codes of the record.
type Precision string

// Precisions, the finest first.
const (
	ToSite     Precision = "site"
	ToCity     Precision = "city"
	ToDistrict Precision = "district"
	ToRegion   Precision = "region"
	ToCountry  Precision = "country"
)

// Place is a place that a name can stand for.
type Place struct {
	ID         int     // GeoNames; 0 where it has none or it is not known here
	Name       string  // as the gazetteer writes it
	Country    string  // ISO 3166-1 alpha-3; "" for seas, continents and the like
	Admin1     string  // the name of its first-level division, if known
	Lat, Lon   float64 // decimal degrees; a rough centre for areas
	Kind       Kind
	Population int // 0 unknown
	Capital    bool

	lies lies
}

// lies says where a place belongs, for those who compare places.
type lies struct {
	first, second int // one more than the index of its divisions, 0 none
	table         bool
	countries     []string // of a region in several countries
	class         index.Feature
}

// Precision is the finest that can be said of a report that names the place.
func (p Place) Precision() Precision {
	switch p.Kind {
	case Site:
		return ToSite
	case City:
		return ToCity
	case District:
		return ToDistrict
	case Country:
		if p.Country == "HKG" || p.Country == "MAC" {
			return ToRegion
		}
		return ToCountry
	}
	return ToRegion
}

// Distance is the way over the ground between two points, in kilometres.
func Distance(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	a, b := math.Sin((lat2-lat1)*rad/2), math.Sin((lon2-lon1)*rad/2)
	h := a*a + math.Cos(lat1*rad)*math.Cos(lat2*rad)*b*b
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(h)))
}

// within reports whether p lies inside q as far as the gazetteer can tell.
func (p Place) within(q Place) bool {
	switch q.Kind {
	case Country:
		return p.Country != "" && p.Country == q.Country && p.Kind != Country
	case Admin1:
		return p.lies.first > 0 && p.lies.first == q.lies.first && p.Kind != Admin1
	case Admin2:
		return p.lies.second > 0 && p.lies.second == q.lies.second && p.Kind != Admin2
	case Region:
		if p.Kind == Country {
			return false
		}
		for _, c := range q.lies.countries {
			if c == p.Country {
				return Distance(p.Lat, p.Lon, q.Lat, q.Lon) < 250
			}
		}
		return false
	case City:
		return p.Country == q.Country && p.Kind != Country && p.Kind != Admin1 && Distance(p.Lat, p.Lon, q.Lat, q.Lon) < 40
	}
	return false
}
