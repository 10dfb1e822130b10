package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
)

// Format is one of CSV, JSONL and GeoJSON.
type Format string

// The formats.
const (
	CSV     Format = "csv"
	JSONL   Format = "jsonl"
	GeoJSON Format = "geojson"
)

// Options say how a table is written.
type Options struct {
	Format Format
	HXL    bool   // CSV: a row of HXL tags under the header
	Rule   string // events: the rule that chooses the best value
}

// rows writes a table in the format that is wanted. point gives a row's place on the map.
func rows[T any](w io.Writer, o Options, columns []column[T], all iter.Seq2[T, error], point func(T) (lat, lon *float64)) error {
	switch o.Format {
	case CSV:
		return writeCSV(w, o, columns, all)
	case JSONL:
		return writeLines(w, columns, all)
	case GeoJSON:
		return writeGeo(w, columns, all, point)
	}
	return fmt.Errorf("no format %q: there are csv, jsonl and geojson", o.Format)
}

func writeCSV[T any](w io.Writer, o Options, columns []column[T], all iter.Seq2[T, error]) error {
	out := csv.NewWriter(w)
	names, tags := make([]string, len(columns)), make([]string, len(columns))
	for i, c := range columns {
		names[i], tags[i] = c.name, c.hxl
	}
	head := [][]string{names}
	if o.HXL {
		head = append(head, tags)
	}
	if err := out.WriteAll(head); err != nil {
		return fmt.Errorf("writing the header: %w", err)
	}
	cells := make([]string, len(columns))
	for row, err := range all {
		if err != nil {
			return err
		}
		for i, c := range columns {
			cells[i] = cell(c.value(row))
		}
		if err := out.Write(cells); err != nil {
			return fmt.Errorf("writing a row: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("writing the table: %w", err)
	}
	return nil
}

func writeLines[T any](w io.Writer, columns []column[T], all iter.Seq2[T, error]) error {
	for row, err := range all {
		if err != nil {
			return err
		}
		line, err := object(columns, row)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n", line); err != nil {
			return fmt.Errorf("writing a row: %w", err)
		}
	}
	return nil
}

// writeGeo writes a FeatureCollection (RFC 7946); a row without a place on the map has no geometry.
func writeGeo[T any](w io.Writer, columns []column[T], all iter.Seq2[T, error], point func(T) (lat, lon *float64)) error {
	if _, err := io.WriteString(w, `{"type":"FeatureCollection","features":[`); err != nil {
		return fmt.Errorf("writing the map: %w", err)
	}
	gap := "\n"
	for row, err := range all {
		if err != nil {
			return err
		}
		properties, err := object(columns, row)
		if err != nil {
			return err
		}
		geometry := "null"
		if lat, lon := point(row); lat != nil && lon != nil {
			geometry = fmt.Sprintf(`{"type":"Point","coordinates":[%s,%s]}`, cell(*lon), cell(*lat))
		}
		if _, err := fmt.Fprintf(w, `%s{"type":"Feature","geometry":%s,"properties":%s}`, gap, geometry, properties); err != nil {
			return fmt.Errorf("writing a feature: %w", err)
		}
		gap = ",\n"
	}
	if _, err := io.WriteString(w, "\n]}\n"); err != nil {
		return fmt.Errorf("writing the map: %w", err)
	}
	return nil
}

// object is a row as JSON, its columns in their order; what is unknown is null.
func object[T any](columns []column[T], row T) ([]byte, error) {
	var b bytes.Buffer
	for i, c := range columns {
		sep := byte(',')
		if i == 0 {
			sep = '{'
		}
		b.WriteByte(sep)
		value, err := json.Marshal(c.value(row))
		if err != nil {
			return nil, fmt.Errorf("writing %s as JSON: %w", c.name, err)
		}
		fmt.Fprintf(&b, "%q:%s", c.name, value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
