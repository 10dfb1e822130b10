package token

import "sitrep/internal/paragraph"

// Paragraphs returns the paragraphs of a text as code-point spans without the white space around them (see package paragraph).
func Paragraphs(text string) []paragraph.Span { return paragraph.Of(text) }
