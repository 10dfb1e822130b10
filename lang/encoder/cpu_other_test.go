//go:build !linux

package encoder

import "time"

var start = time.Now()

func cpuTime() time.Duration { return time.Since(start) }
