// Package thread implements module _thread: threads, which are goroutines that take turns at Python code, locks, and variables of threads.
package thread

import (
	"context"
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/structseq"
	"dappco.re/go/py/engine/vm"
)

type (
	pyThread  = object.Thread
	value     = object.Value
	exception = object.Exception
)

type stateKey struct{}

// state is the threads of one interpreter.
type state struct {
	mu      sync.Mutex
	idents  map[*pyThread]int64
	names   map[int64]string
	last    int64
	running map[int64]*handle
	handles []*handle // those that the end of the program waits for
}

func stateOf(in *object.Interp) *state {
	return in.State(stateKey{}, func() any {
		s := &state{idents: map[*pyThread]int64{}, names: map[int64]string{}, running: map[int64]*handle{}}
		s.ident(in.Main)
		return s
	}).(*state)
}

// ident is the number of a thread; the main thread has the first.
func (s *state) ident(th *pyThread) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	n, ok := s.idents[th]
	if !ok {
		s.last++
		n = s.last
		s.idents[th] = n
	}
	return n
}

func (s *state) forget(th *pyThread) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.idents[th]
	delete(s.idents, th)
	delete(s.names, n)
	delete(s.running, n)
}

// New makes the module.
func New(th *pyThread) (*object.Module, *exception) {
	m := native.Module("_thread", "Threads, locks, and variables of threads; module threading is what programs use.", functions)
	for name, t := range map[string]*object.Type{"lock": lockType, "LockType": lockType, "RLock": rlockType, "_local": localType, "_ThreadHandle": handleType, "_ExceptHookArgs": &hookArgs.Type, "error": object.RuntimeErrorType} {
		m.Dict.SetName(name, t.Value())
	}
	m.Dict.SetName("TIMEOUT_MAX", object.Float(timeoutMax))
	m.Dict.SetName("_NAME_MAXLEN", object.Int64(15))
	stateOf(th.Interp)
	return m, nil
}

// hookArgs is what threading.excepthook gets.
var hookArgs = structseq.New("_thread", "_ExceptHookArgs", "What is known about an exception that ended a thread.", 0, true, "exc_type", "exc_value", "exc_traceback", "thread")

// handle is a _ThreadHandle: a thread that others wait for.
type handle struct {
	object.Head
	ident   int64
	started bool
	done    chan struct{}
	once    sync.Once
}

func newHandle(t *object.Type, ident int64) *handle {
	return &handle{Head: object.NewHead(t), ident: ident, done: make(chan struct{})}
}

func (h *handle) finish() { h.once.Do(func() { close(h.done) }) }

func (h *handle) isDone() bool {
	select {
	case <-h.done:
		return true
	default:
		return false
	}
}

var (
	handleType = &object.Type{Name: "_ThreadHandle", Module: "_thread", Def: handleDef{}}
)

type handleDef struct{}

// Define implements object.Definition.
func (handleDef) Define(t *object.Type) {
	native.Class[handle](t, object.ObjectType, func(_ *pyThread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
		if _, exc := native.Positional(cls, "_ThreadHandle", args, kw, 0, 0); exc != nil {
			return value{}, exc
		}
		return newHandle(cls, 0).Value(), nil
	}, func(t *object.Type) {
		t.Flags &^= object.FlagBasetype
		t.AddGetSets([]object.GetSet{{Name: "ident", Doc: "the number of the thread", Get: func(_ *pyThread, v value) (value, *exception) {
			return object.Int64(object.Cast[handle](v).ident), nil
		}}})
		t.AddMethods([]object.Method{
			{Name: "is_done", Sig: "($self, /)", Doc: "Whether the thread has ended.", F0: func(_ *pyThread, v value) (value, *exception) {
				return object.Bool(object.Cast[handle](v).isDone()), nil
			}},
			{Name: "_set_done", Sig: "($self, /)", F0: func(_ *pyThread, v value) (value, *exception) {
				object.Cast[handle](v).finish()
				return object.None, nil
			}},
			{Name: "join", Doc: "Waits until the thread has ended, at most for a number of seconds.", FN: func(th *pyThread, v value, args []value) (value, *exception) {
				h := object.Cast[handle](v)
				limit, exc := joinLimit(th, args)
				if exc != nil {
					return value{}, exc
				}
				if !h.started && !h.isDone() {
					return value{}, object.Errorf(object.RuntimeErrorType, "thread not started")
				}
				if h.ident == stateOf(th.Interp).ident(th) && !h.isDone() {
					return value{}, object.Errorf(object.RuntimeErrorType, "Cannot join current thread")
				}
				_, exc = wait(th, h.done, limit)
				return object.None, exc
			}, Max: 1},
		})
		t.Repr = func(_ *pyThread, v value) (value, *exception) {
			return object.StrOf("<_thread._ThreadHandle object: ident=" + itoa(object.Cast[handle](v).ident) + ">"), nil
		}
	})
}

// start calls f on a thread of its own, which ends h. Uncaught exceptions are reported as unraisable ones, but for SystemExit.
func start(th *pyThread, f value, args []value, kw []*object.Str, h *handle) (int64, *exception) {
	in := th.Interp
	s := stateOf(in)
	in.Share()
	t := in.NewThread()
	// The budget of steps is shared with the new thread.
	if th.Interrupt.Load()&object.InterruptSteps != 0 {
		t.Steps = th.Steps / 2
		th.Steps -= t.Steps
		t.SetInterrupt(object.InterruptSteps)
	}
	ident := s.ident(t)
	h.ident, h.started = ident, true
	s.mu.Lock()
	s.running[ident] = h
	s.mu.Unlock()
	ctx := vm.Context(th)
	go func() {
		defer h.finish()
		defer s.forget(t)
		if in.Turn.Take(nil, context.WithoutCancel(ctx)) != nil {
			return
		}
		in.Turn.Hold(t)
		defer in.Turn.Release()
		defer in.Obey(t, ctx)()
		t.Mark(func() {
			if _, exc := object.Call(t, f, args, kw); exc != nil && !exc.Is(object.SystemExitType) {
				in.OnUnraisable(t, exc, "Exception ignored in thread started by", f)
			}
		})
	}()
	return ident, nil
}
