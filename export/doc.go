// Package export writes what a store holds as tables: a row a claim, or a row an event, as CSV (with a row of HXL tags if
// wanted), JSON Lines or GeoJSON.
//
// It promises that every number has its bounds beside it, that the rule by which a best value was chosen is named in the row,
// and that a value that is unknown is left empty.
package export
