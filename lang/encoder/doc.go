// Package encoder runs a BERT encoder over windows of wordpieces and gives each
// word the outputs of all heads.
//
// What it promises:
//
//   - The same model and window give the same bits on every machine and kernel, and
//     whatever other windows are in the call (package kernel says how).
//   - A file is used where it lies: nothing is unpacked or copied at start on amd64
//     and arm64. A bad file gives an error, never a panic.
//   - Run allocates nothing once its Scratch has seen calls of that size.
//   - A Model is read-only and may be shared; a Scratch belongs to one goroutine.
//
// The format of the weights is described in weights.go.
package encoder
