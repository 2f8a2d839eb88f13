// Peak memory of a finished process, as Linux counts it.

package main

import (
	"os"
	"syscall"
)

// peakMemory returns the largest resident set of a finished process in bytes. The kernel counts it in kilobytes.
func peakMemory(state *os.ProcessState) int64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss * 1024
	}
	return 0
}
