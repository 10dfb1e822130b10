//go:build !amd64 || purego

package kernel

func has(l Level) bool { return l == Portable }

func (l Level) mulI8([]float32, int, []uint8, []float32, int, *I8) bool     { return false }
func (l Level) mulF32([]float32, int, []float32, int, int, *F32) bool       { return false }
func (l Level) addNorm(_, _, _, _ []float32, _ int, _, _ float32) bool      { return false }
func (l Level) quant([]uint8, []float32, []float32, int) bool               { return false }
func (l Level) gelu([]float32) bool                                         { return false }
func (l Level) softmax([]float32, int, int, int, float32) bool              { return false }
func (l Level) embed([]float32, []int8, float32, []float32, []float32) bool { return false }
func (l Level) mean([]float32, []float32, int, int, float32) bool           { return false }
func (l Level) addRelu(_, _, _ []float32) bool                              { return false }
func (l Level) pack16(_, _ []float32, _, _ int) bool                        { return false }
