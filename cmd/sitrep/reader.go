package main

import (
	"fmt"
	"os"

	"sitrep/lang"
	"sitrep/read"
)

// weightsFile names a file of other weights than the embedded ones: to measure what a change of the model, or int8
// against float32, does to the reading (see CONTRIBUTING.md).
const weightsFile = "SITREP_WEIGHTS"

// newReader loads the language model and what the reading needs.
func newReader() (Reader, error) {
	model, err := openModel()
	if err != nil {
		return nil, err
	}
	return read.New(model)
}

func openModel() (*lang.Model, error) {
	path := os.Getenv(weightsFile)
	if path == "" {
		return lang.Open()
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", weightsFile, err)
	}
	return lang.OpenFile(data)
}
