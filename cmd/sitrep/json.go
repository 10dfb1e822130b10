package main

import (
	"encoding/json"
	"fmt"
	"io"
)

// writeJSON writes a value as JSON on a line of its own, or over several with an indent. Signs of HTML stay as they are.
func writeJSON(w io.Writer, v any, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}
