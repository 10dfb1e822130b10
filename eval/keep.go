package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
)

// Marks in the README between which the table stands.
const (
	tableStarts = "<!-- sitrep eval --write -->\n"
	tableEnds   = "<!-- end -->\n"
)

// Load reads kept figures. A file that is not there holds none.
func Load(path string) (Figures, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return Figures{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the last commit's figures: %w", err)
	}
	var out Figures
	if err := json.Unmarshal(text, &out); err != nil {
		return nil, fmt.Errorf("%s: not JSON (%w); write it anew with sitrep eval --write", path, err)
	}
	return out, nil
}

// Save keeps the figures: those measured now, and of the others what was kept before.
func Save(path string, now, last Figures) error {
	all := Figures{}
	for _, figures := range []Figures{last, now} {
		for k, v := range figures {
			all[k] = v
		}
	}
	text, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the figures as JSON: %w", err)
	}
	if err := os.WriteFile(path, append(text, '\n'), 0o644); err != nil { //nolint:gosec // a file of the project, to be read by all
		return fmt.Errorf("keeping the figures: %w", err)
	}
	return nil
}

// WriteReadme puts the table between its marks.
func WriteReadme(path, table string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("reading the README: %w", err)
	}
	before, rest, found := strings.Cut(string(text), tableStarts)
	_, after, closed := strings.Cut(rest, tableEnds)
	if !found || !closed {
		return fmt.Errorf("%s: the table's place is not marked; put it between %q and %q", path, strings.TrimSpace(tableStarts), strings.TrimSpace(tableEnds))
	}
	if err := os.WriteFile(path, []byte(before+tableStarts+table+tableEnds+after), 0o644); err != nil { //nolint:gosec // the README is for all
		return fmt.Errorf("writing the README: %w", err)
	}
	return nil
}
