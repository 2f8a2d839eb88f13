// This file defines Thread, the state of one line of execution, and Interp, what the threads of one interpreter share.

package object

import (
	"context"
	"io"
	"sync"
	"sync/atomic"
	"time"
)

// Interrupt bits, set by anyone, tested by the thread at back edges and calls.
const (
	InterruptCancel   uint32 = 1 << iota // the context was cancelled or its deadline has passed
	InterruptSteps                       // steps are counted: every test takes from the budget
	InterruptSignal                      // a signal handler or KeyboardInterrupt is due
	InterruptMemory                      // the memory guard saw too much in use
	InterruptTrace                       // sys.settrace or setprofile is on
	InterruptYield                       // another goroutine waits for the turn, or the interpreter was closed; see Turn
	InterruptFinalize                    // objects with __del__ are unreachable; see Finalizers
	InterruptPending                     // something is to be done between two instructions; see Interp.OnPending
)

// Thread is passed first to everything that can run Python code. It belongs to one goroutine at a time.
type Thread struct {
	Interp    *Interp
	Interrupt atomic.Uint32
	// Depth counts Python frames, which sys.setrecursionlimit bounds.
	Depth int
	// native counts what uses Go's stack; see Enter.
	native int
	// Handled is the innermost exception being handled (sys.exception()); each generator has a state of its own.
	Handled *HandledState
	// VM is the run loop's part of the thread.
	VM any
	// Vars is the context in which the thread's code finds the values of context variables; it belongs to package contextvars, nil means an empty one.
	Vars any
	// reprs holds the containers whose repr is being made, for "[...]".
	reprs   []Value
	reprSet map[Value]struct{} // the same, when they are many
	// scratch is a stack of values for argument windows; see Scratch.
	scratch []Value
	// text is a buffer that string-building code borrows; see takeText.
	text []byte
	// Ctx is the context of the running call, which Go functions that take one receive; nil means context.Background().
	Ctx context.Context
	// Steps is what is left of the step budget while InterruptSteps is set.
	Steps int64
	// away says that the thread has released the turn for a while; see Away.
	away bool
	// wake has something to receive when the thread has been interrupted; see Pause.
	wake chan struct{}
	// charged is what CheckAlloc has let pass since OnMemory was last asked.
	charged int64
}

// Scratch is n null values that live until Release, for an argument window: function pointers would make an array on
// Go's stack escape. Uses nest.
func (th *Thread) Scratch(n int) []Value {
	at := len(th.scratch)
	if at+n > cap(th.scratch) {
		// The old array stays with the windows that point into it.
		th.scratch = make([]Value, 0, max(256, 2*(at+n)))
		at = 0
	}
	th.scratch = th.scratch[:at+n]
	return th.scratch[at : at+n : at+n]
}

// Release gives back the window of the last Scratch.
func (th *Thread) Release(window []Value) {
	clear(window)
	th.scratch = th.scratch[:max(0, len(th.scratch)-len(window))]
}

// TrimScratch gives back a large stack of windows when none is in use.
func (th *Thread) TrimScratch() {
	if len(th.scratch) == 0 && cap(th.scratch) > 4096 {
		th.scratch = nil
	}
}

// SetInterrupt sets bits of the interrupt word; any goroutine may.
func (th *Thread) SetInterrupt(bits uint32) {
	th.Interrupt.Or(bits)
	if bits&waking != 0 {
		th.rouse()
	}
}

// ClearInterrupt clears bits of the interrupt word.
func (th *Thread) ClearInterrupt(bits uint32) { th.Interrupt.And(^bits) }

// HandledState is one level of "the exception being handled": one for the thread and one for each running generator.
type HandledState struct {
	Exc  *Exception // nil means none
	Prev *HandledState
}

// Handling is the exception being handled, nil if there is none: what a bare raise re-raises and what becomes __context__.
func (th *Thread) Handling() *Exception {
	for h := th.Handled; h != nil; h = h.Prev {
		if h.Exc != nil {
			return h.Exc
		}
	}
	return nil
}

// betweenInstructions is what waits for the run loop: it lets others run, who may change what a native loop works on.
const betweenInstructions = InterruptTrace | InterruptFinalize | InterruptPending

// Poll does what the interrupt word asks for and what cannot wait for the next instruction: it ends the script, or handles a signal. Native loops over user data call it every
// so often. It is cheap when nothing is due.
func (th *Thread) Poll() *Exception {
	if th.Interrupt.Load()&^betweenInstructions == 0 {
		return nil
	}
	return th.Interp.OnInterrupt(th)
}

// pollMask selects the rounds of a cheap native loop in which it polls: one in 4096.
const pollMask = 1<<12 - 1

// pieceMask is pollMask for loops whose rounds take a nanosecond.
const pieceMask = 1<<16 - 1

// Interp is what the threads of one interpreter share.
type Interp struct {
	Builtins *Dict   // the namespace of module builtins
	Modules  *Dict   // sys.modules
	SysDict  *Dict   // the namespace of module sys, as far as it has been filled
	Sys      *Module // module sys, once it is there

	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	// Host is what scripts may use of the machine; nothing of it changes once the interpreter runs.
	Host Host
	// zone is what LocalZone returns, nil before the first question.
	zone atomic.Pointer[time.Location]

	// RecursionLimit is how deep recursion may go; see SetRecursionLimit.
	RecursionLimit int
	// recursionLimit is what was asked for.
	recursionLimit int
	// nativeLimit bounds Thread.native.
	nativeLimit int
	// IntMaxStrDigits limits int <-> str conversions, 0 means no limit (sys.set_int_max_str_digits).
	IntMaxStrDigits int
	// BytesWarning says that warnings are issued where bytes are taken for text.
	BytesWarning bool
	// Optimize is how code is compiled unless the caller says otherwise (-O): 1 drops assertions, 2 docstrings as well.
	Optimize int
	// PlainTracebacks leaves the lines of ^ and ~ out of tracebacks (-X no_debug_ranges).
	PlainTracebacks bool
	// MemoryLimit is the most bytes that a script may have allocated, 0 means no limit.
	MemoryLimit int64
	// OnMemory decides whether a thread may allocate need more bytes; it is asked when InterruptMemory is set (need is
	// 0) and by CheckAlloc. Set by who sets MemoryLimit; nil means that only single allocations are bounded.
	OnMemory func(th *Thread, need int64) *Exception

	// OnInterrupt is what Poll does when something is due. Set by vm.
	OnInterrupt func(th *Thread) *Exception
	// OnPending does what is due between two instructions, such as calling callbacks of weak references. Set by who sets InterruptPending.
	OnPending func(th *Thread) *Exception
	// FirstWeakref is a weak reference to v, or None. Set by module _weakref, nil means that there are none.
	FirstWeakref func(v Value) Value
	// FlushFiles writes out the files that scripts have open: whoever reads files behind their back calls it first. Set by module io at the first write, nil before.
	FlushFiles func(th *Thread)
	// Main is the thread that signals are handled on.
	Main *Thread
	// Signals are the signals that have come and were not handled, bit n for signal n; InterruptSignal of Main says that there are any.
	Signals atomic.Uint64
	// OnSignal handles them. Set by module _signal, nil means that each is a KeyboardInterrupt.
	OnSignal func(th *Thread) *Exception
	// RaiseSignal handles a signal that the script sends to its own process, if it has a handler for it. Set by module _signal.
	RaiseSignal func(th *Thread, signal int) (handled bool, exc *Exception)
	// HostInterrupts says that the host itself calls Interrupt when Ctrl-C is pressed.
	HostInterrupts bool
	// OnWarning issues a warning raised by native code; see Warn. Set by the package that implements the warnings
	// module, nil means that they are dropped.
	OnWarning func(th *Thread, category *Type, message string) *Exception
	// OnWarningAt is the same for warnings about a line of source text; see WarnExplicit.
	OnWarningAt func(th *Thread, category *Type, message, filename string, line int) *Exception
	// OnUnraisable reports an exception that cannot be raised: message says what was going on, about is what it was done to. Set by the package that implements
	// module sys.
	OnUnraisable func(th *Thread, exc *Exception, message string, about Value)
	// Finalizers are the objects with __del__.
	Finalizers Finalizers
	// NewThread makes a thread that can run code, and Obey makes a thread stop when a context is done, until restore is
	// called: for Go code that calls Python on goroutines of its own. Set by the package that puts the interpreter
	// together.
	NewThread func() *Thread
	Obey      func(th *Thread, ctx context.Context) (restore func())
	// AddForeignFrames puts frames of Go functions, the innermost first, in front of exc's traceback. Set as NewThread is.
	AddForeignFrames func(exc *Exception, frames []ForeignFrame)
	// Importer finds and runs modules. Set by the package that implements imports.
	Importer Importer

	// Turn is held by the goroutine that executes Python. While Shared is false, no other gets it before the running
	// entry is over; see Share.
	Turn   Turn
	Shared atomic.Bool
	// marked counts the threads inside Mark.
	marked atomic.Int32

	mu    sync.Mutex
	state map[any]any
}

// ForeignFrame is a call of a function that is not written in Python, in a traceback.
type ForeignFrame struct {
	Name, File string
	Line       int
}

// Importer is the import system as seen by the VM and by native code.
type Importer interface {
	// Import is __import__(name, globals, locals, fromlist, level): the module that the statement binds.
	Import(th *Thread, name *Str, globals, locals, fromlist Value, level int) (Value, *Exception)
}

// NewInterp is an interpreter with nothing in it yet.
func NewInterp() *Interp {
	return &Interp{
		Builtins: NewDict(), Modules: NewDict(),
		RecursionLimit: DefaultRecursionLimit, recursionLimit: DefaultRecursionLimit, nativeLimit: maxNative, IntMaxStrDigits: 4300,
		OnInterrupt:  func(*Thread) *Exception { return nil },
		OnUnraisable: func(*Thread, *Exception, string, Value) {},
	}
}

// SysAttr is an attribute of module sys; ok is false if it is missing, or there is no sys yet.
func (in *Interp) SysAttr(name string) (v Value, ok bool) {
	if in.Sys == nil {
		return v, false
	}
	if v, ok = in.Sys.Dict.GetName(name); ok {
		return v, true
	}
	return in.Sys.find(Intern(name))
}

// NewThread is a thread of interpreter in.
func NewThread(in *Interp) *Thread {
	return &Thread{Interp: in, Handled: &HandledState{}, wake: make(chan struct{}, 1)}
}

// State is the per-interpreter state that a package keeps under key (a type private to it), made by create at first use.
func (in *Interp) State(key any, create func() any) any {
	in.mu.Lock()
	defer in.mu.Unlock()
	if s, ok := in.state[key]; ok {
		return s
	}
	if in.state == nil {
		in.state = map[any]any{}
	}
	s := create()
	in.state[key] = s
	return s
}

// CheckAlloc refuses an allocation of n items of size bytes each that the memory limit, or any machine, has no room
// for. Everything that allocates by a size that a script chose asks here first.
func (th *Thread) CheckAlloc(n, size int) *Exception {
	const ceiling = 1 << 40
	if n < 0 || size > 0 && n > ceiling/size {
		return NewException(MemoryErrorType)
	}
	limit := th.Interp.MemoryLimit
	if limit == 0 {
		limit = DefaultMemoryLimit
	}
	bytes := int64(n) * int64(size)
	if bytes > limit {
		return NewException(MemoryErrorType)
	}
	if th.Interp.OnMemory != nil {
		if th.charged += bytes; th.charged > limit/16 {
			th.charged = 0
			return th.Interp.OnMemory(th, bytes)
		}
	}
	return nil
}

// DefaultMemoryLimit bounds a single allocation when the embedder set no limit.
const DefaultMemoryLimit = 16 << 30

// Signal notes that a signal has come, for the main thread to handle; any goroutine may call it.
func (in *Interp) Signal(signal int) {
	in.Signals.Or(1 << (signal & 63))
	in.Main.SetInterrupt(InterruptSignal)
}
