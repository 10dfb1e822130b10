package store

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
)

// packer turns records and events into what the file keeps: JSON in gzip. It is used again and again, because a new compressor
// costs more than what it compresses here.
type packer struct{ zip *gzip.Writer }

func (p *packer) pack(v any) ([]byte, error) {
	var b bytes.Buffer
	if p.zip == nil {
		z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
		if err != nil {
			return nil, fmt.Errorf("packing JSON: %w", err)
		}
		p.zip = z
	} else {
		p.zip.Reset(&b)
	}
	if err := json.NewEncoder(p.zip).Encode(v); err != nil {
		return nil, fmt.Errorf("packing JSON: %w", err)
	}
	if err := p.zip.Close(); err != nil {
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
