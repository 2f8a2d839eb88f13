// This file counts recursion, so that neither Go's stack nor the memory of the host runs out.

package object

// DefaultRecursionLimit is sys.getrecursionlimit() of a new interpreter.
const DefaultRecursionLimit = 1000

// Python frames use no Go stack; sys.setrecursionlimit bounds them. What does use Go's stack, which ends the process
// when it grows beyond a gigabyte, is bounded however high that limit is set: recursive walks over data, and entries
// from Go into the run loop. It is counted in units of about stackUnit bytes, a level of a walk as one and an entry as
// callUnits.
const (
	stackUnit = 1024
	callUnits = 4
	maxNative = 64 << 10
	minNative = 4 << 10

	// frameCost is about what a Python frame takes until its exception is dealt with: frame, registers and traceback entry.
	frameCost = 512
	// assumedMemory is the memory limit that recursion is bounded by when there is none.
	assumedMemory = 8 << 30
)

// SetRecursionLimit bounds recursion to n frames, or to as many as a quarter of the memory limit has room for if that
// is less.
func (in *Interp) SetRecursionLimit(n int) {
	in.recursionLimit = n
	in.RecursionLimit = min(n, max(DefaultRecursionLimit, int(in.memoryLimit()/4/frameCost)))
}

// RecursionLimitSet is the limit that was asked for, sys.getrecursionlimit().
func (in *Interp) RecursionLimitSet() int { return in.recursionLimit }

// SetMemoryLimit sets MemoryLimit and adapts the bounds of recursion.
func (in *Interp) SetMemoryLimit(bytes int64) {
	in.MemoryLimit = bytes
	in.nativeLimit = int(min(maxNative, max(minNative, in.memoryLimit()/8/stackUnit)))
	in.SetRecursionLimit(in.recursionLimit)
}

func (in *Interp) memoryLimit() int64 {
	if in.MemoryLimit > 0 {
		return in.MemoryLimit
	}
	return assumedMemory
}

// Enter counts one level of a recursive walk in Go; every successful Enter is paired with Leave. where completes the
// message, such as " while calling a Python object".
func (th *Thread) Enter(where string) *Exception {
	if th.native >= th.Interp.nativeLimit {
		return th.stackOverflow(where)
	}
	th.native++
	if th.native&deepMask == 0 && th.Interrupt.Load() != 0 {
		if exc := th.PollUrgent(); exc != nil {
			th.native--
			return exc
		}
	}
	return nil
}

// deepMask selects the levels at which a deep walk polls: what Go code does at each may be a walk again.
const deepMask = 63

// Leave ends the level of the last Enter.
func (th *Thread) Leave() { th.native-- }

// EnterCall counts an entry into the run loop, paired with LeaveCall.
func (th *Thread) EnterCall() *Exception {
	if th.native+callUnits > th.Interp.nativeLimit {
		return th.stackOverflow("")
	}
	th.native += callUnits
	return nil
}

// LeaveCall ends the entry of the last EnterCall.
func (th *Thread) LeaveCall() { th.native -= callUnits }

func (th *Thread) stackOverflow(where string) *Exception {
	return Errorf(RecursionErrorType, "Stack overflow (used %d kB)%s", th.native*stackUnit/1024, where)
}
