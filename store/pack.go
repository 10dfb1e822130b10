package store

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"

	fast "github.com/goccy/go-json"
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
	return decode[T](text)
}

// decode reads what the store wrote as JSON. Most of a question's time goes here, and encoding/json takes five times as long.
func decode[T any](text []byte) (*T, error) {
	var v T
	if err := fast.Unmarshal(text, &v); err != nil {
		return nil, fmt.Errorf("reading JSON: %w", err)
	}
	return &v, nil
}
