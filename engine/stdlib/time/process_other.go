//go:build !unix

// This file stands in for the processor time of the process where the system does not tell it: the time since the start.

package time

import gotime "time"

func processTime() int64 { return int64(gotime.Since(start.Get())) }
