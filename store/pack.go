package store

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"

	"sitrep"
)

// pack is a record as the file keeps it: JSON in gzip.
func pack(r *sitrep.Record) ([]byte, error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if err := json.NewEncoder(z).Encode(r); err != nil {
		return nil, fmt.Errorf("packing the record: %w", err)
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("packing the record: %w", err)
	}
	return b.Bytes(), nil
}

// unpack undoes pack.
func unpack(data []byte) (*sitrep.Record, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("unpacking a record: %w", err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpacking a record: %w", err)
	}
	var r sitrep.Record
	if err := json.Unmarshal(text, &r); err != nil {
		return nil, fmt.Errorf("unpacking a record: %w", err)
	}
	return &r, nil
}
