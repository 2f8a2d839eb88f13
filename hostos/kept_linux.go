// This file keeps the descriptors that the process itself lives by out of the reach of scripts.

package hostos

import (
	"os"
	"strconv"
	"sync"
)

// kept are the descriptors that scripts must neither close nor replace.
var (
	keptMu sync.Mutex
	kept   map[int]bool
)

// Keep keeps descriptors of the program from scripts: for them they are not open.
func Keep(fds ...int) {
	keptMu.Lock()
	defer keptMu.Unlock()
	if kept == nil {
		kept = map[int]bool{}
	}
	for _, fd := range fds {
		kept[fd] = true
	}
}

// Keeps implements object.DescriptorKeeper.
func (Files) Keeps(fd int) bool {
	keptMu.Lock()
	defer keptMu.Unlock()
	return kept[fd]
}

var runtimeKept sync.Once

// keepRuntime keeps the descriptors by which Go's runtime waits: the process would die without them. It is called before any script runs.
func keepRuntime() { runtimeKept.Do(findRuntime) }

func findRuntime() {
	// The runtime opens them for the first file that it waits for.
	if r, w, err := os.Pipe(); err == nil {
		r.Close()
		w.Close()
	}
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return
	}
	for _, e := range entries {
		target, err := os.Readlink("/proc/self/fd/" + e.Name())
		if err != nil || target != "anon_inode:[eventpoll]" && target != "anon_inode:[eventfd]" {
			continue
		}
		if fd, err := strconv.Atoi(e.Name()); err == nil {
			Keep(fd)
		}
	}
}
