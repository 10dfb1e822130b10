package encoder

import (
	"syscall"
	"time"
)

// cpuTime is the processor time of this process. On a machine shared with others it
// says more about the code than the clock on the wall.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
