package store

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
)

// pack is a record or an event as the file keeps it: JSON in gzip.
func pack(r any) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, fmt.Errorf("packing JSON: %w", err)
	}
	if err := json.NewEncoder(z).Encode(r); err != nil {
		return nil, fmt.Errorf("packing JSON: %w", err)
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("packing JSON: %w", err)
	}
	return b.Bytes(), nil
}

// unpack undoes pack.
func unpack[T any](data []byte) (*T, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("unpacking JSON: %w", err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpacking JSON: %w", err)
	}
	var r T
	if err := json.Unmarshal(text, &r); err != nil {
		return nil, fmt.Errorf("unpacking JSON: %w", err)
	}
	return &r, nil
}
