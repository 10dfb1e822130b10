# Shorthand; CONTRIBUTING.md says what each does.
.PHONY: eval
eval:
	go run ./cmd/sitrep eval
