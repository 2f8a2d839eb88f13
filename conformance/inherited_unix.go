// The descriptors that this process was started with, which scripts must not see.

//go:build unix

package conformance

import (
	"os"
	"strconv"
	"sync"
	"syscall"
)

// keepInherited lets no script inherit a descriptor that this process inherited itself: a script that asks about a descriptor it did not open expects it to be closed. Go opens its own so that they are
// closed on exec.
var keepInherited = sync.OnceFunc(closeInherited)

// closeInherited marks every open descriptor but the standard three to be closed on exec.
func closeInherited() {
	entries, err := os.ReadDir("/dev/fd")
	if err != nil {
		return
	}
	for _, entry := range entries {
		if fd, err := strconv.Atoi(entry.Name()); err == nil && fd > 2 {
			syscall.CloseOnExec(fd)
		}
	}
}
