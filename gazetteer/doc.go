// Package gazetteer knows places: what a name can stand for, and which of those
// it stands for in a report.
//
// It holds GeoNames' towns of five hundred people and more with their other
// names, the first- and second-level divisions of countries, and tables that an
// analyst can read and correct: countries.txt, regions.txt and sites.txt hold
// places, peoples.txt the adjectives of regions, outlets.txt where outlets are at
// home, care.txt the names that are mostly something other than a place.
//
// The towns lie in places.bin, which is searched where it is embedded; nothing
// is unpacked when the program starts. `go generate ./gazetteer` makes it anew.
// A Gazetteer does not change and may be used by many goroutines at once.
package gazetteer

//go:generate go run ./gen -out places.bin
