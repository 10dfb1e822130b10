package encoder

// Matrix is a view of rows of floats: row i is Data[i*Stride : i*Stride+Cols].
type Matrix struct {
	Rows, Cols, Stride int
	Data               []float32
}

// Row is row i.
func (m Matrix) Row(i int) []float32 {
	return m.Data[i*m.Stride : i*m.Stride+m.Cols : i*m.Stride+m.Cols]
}

// Columns is the view of the columns [from, to).
func (m Matrix) Columns(from, to int) Matrix {
	if from < 0 || from > to || to > m.Cols {
		panic("encoder: columns outside the matrix")
	}
	v := Matrix{Rows: m.Rows, Cols: to - from, Stride: m.Stride}
	if m.Rows > 0 {
		v.Data = m.Data[from:]
	}
	return v
}

// Sub is the view of the rows [from, to).
func (m Matrix) Sub(from, to int) Matrix {
	if from < 0 || from > to || to > m.Rows {
		panic("encoder: rows outside the matrix")
	}
	v := Matrix{Rows: to - from, Cols: m.Cols, Stride: m.Stride}
	if from < to {
		v.Data = m.Data[from*m.Stride:]
	}
	return v
}

// shape makes m rows x cols with the stride, reusing Data where it is large enough.
// What the elements are is undefined.
func (m *Matrix) shape(rows, cols, stride int) {
	m.Rows, m.Cols, m.Stride = rows, cols, stride
	m.Data = grow(m.Data, rows*stride)
}

// grow is s with length n; the content is undefined. A slice that has to move gets
// room to spare, so that calls of rising size do not allocate each time.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		s = make([]T, n, n+n/4)
	}
	return s[:n]
}
