// This file has the functions of module _thread.

package thread

import (
	"math"
	"strconv"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// timeoutMax is the longest time limit, in seconds.
const timeoutMax = 9223372036.0

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// wait waits until done is closed or can be received from, at most for limit unless that is negative; interrupts are looked for meanwhile.
func wait(th *pyThread, done <-chan struct{}, limit time.Duration) (bool, *exception) {
	select {
	case <-done:
		return true, nil
	default:
	}
	if limit == 0 {
		return false, nil
	}
	var end <-chan time.Time
	if limit > 0 {
		timer := time.NewTimer(limit)
		defer timer.Stop()
		end = timer.C
	}
	for {
		ok, over := waitAway(th, done, end)
		if ok || over {
			return ok, nil
		}
		if exc := th.Poll(); exc != nil {
			return false, exc
		}
	}
}

func waitAway(th *pyThread, done <-chan struct{}, end <-chan time.Time) (ok, over bool) {
	th.Pause(func(due <-chan struct{}) {
		select {
		case <-done:
			ok = true
		case <-end:
			over = true
		case <-due:
		}
	})
	return ok, over
}

// seconds is a time limit.
func seconds(th *pyThread, v value) (time.Duration, *exception) {
	f, exc := object.ToFloat(th, v)
	if exc != nil {
		return 0, exc
	}
	if math.IsNaN(f) {
		return 0, object.ValueErrorf("Invalid value NaN (not a number)")
	}
	if math.Abs(f) > timeoutMax {
		return 0, object.OverflowErrorf("timestamp too large to convert to C PyTime_t")
	}
	return time.Duration(math.Ceil(f * 1e9)), nil
}

// joinLimit is the argument of join: None or nothing means that there is no limit.
func joinLimit(th *pyThread, args []value) (time.Duration, *exception) {
	if len(args) == 0 || args[0].IsNone() {
		return -1, nil
	}
	if !args[0].Type().Has(object.FlagFloat) && !object.HasIndex(args[0]) {
		return 0, object.TypeErrorf("'%s' object cannot be interpreted as an integer or float", args[0].Type().Name)
	}
	d, exc := seconds(th, args[0])
	return max(d, -1), exc
}

var functions = []object.Method{
	{Name: "get_ident", Sig: "($module, /)", Doc: "The number of the current thread, which no other running thread has.", F0: func(th *pyThread, _ value) (value, *exception) {
		return object.Int64(stateOf(th.Interp).ident(th)), nil
	}},
	{Name: "get_native_id", Sig: "($module, /)", Doc: "The number of the current thread: threads move between those of the system.", F0: func(th *pyThread, _ value) (value, *exception) {
		return object.Int64(stateOf(th.Interp).ident(th)), nil
	}},
	{Name: "_get_main_thread_ident", Sig: "($module, /)", Doc: "The number of the main thread.", F0: func(th *pyThread, _ value) (value, *exception) {
		return object.Int64(stateOf(th.Interp).ident(th.Interp.Main)), nil
	}},
	{Name: "_is_main_interpreter", Sig: "($module, /)", Doc: "True: interpreters are not made by others.", F0: func(*pyThread, value) (value, *exception) { return object.True, nil }},
	{Name: "allocate_lock", Sig: "($module, /)", Doc: "A new lock.", F0: func(*pyThread, value) (value, *exception) { return newLock().Value(), nil }},
	{Name: "allocate", Sig: "($module, /)", Doc: "A new lock, by an old name.", F0: func(*pyThread, value) (value, *exception) { return newLock().Value(), nil }},
	{Name: "start_new_thread", Sig: "($module, function, args, kwargs={}, /)", Doc: "Calls a function on a thread of its own, whose number is returned.", FN: startNew, Min: 2, Max: 3},
	{Name: "start_new", Sig: "($module, function, args, kwargs={}, /)", Doc: "Calls a function on a thread of its own, by an old name.", FN: startNew, Min: 2, Max: 3},
	{Name: "start_joinable_thread", Sig: "($module, /, function, handle=None, daemon=True)", Doc: "Calls a function on a thread of its own, whose handle is returned. The end of the program waits for those that are no daemons.", FS: startJoinable},
	{Name: "_make_thread_handle", Sig: "($module, ident, /)", Doc: "The handle of a running thread.", F1: func(th *pyThread, _, v value) (value, *exception) {
		n, exc := object.ToInt64(th, v)
		if exc != nil {
			return value{}, exc
		}
		h := newHandle(handleType, n)
		h.started = true
		return h.Value(), nil
	}},
	{Name: "_shutdown", Sig: "($module, /)", Doc: "Waits for all threads that are no daemons.", F0: shutdown},
	{Name: "_count", Sig: "($module, /)", Doc: "How many threads there are beside the main one.", F0: func(th *pyThread, _ value) (value, *exception) {
		s := stateOf(th.Interp)
		s.mu.Lock()
		defer s.mu.Unlock()
		return object.Int64(int64(len(s.running))), nil
	}},
	{Name: "daemon_threads_allowed", Sig: "($module, /)", Doc: "True: threads may be daemons.", F0: func(*pyThread, value) (value, *exception) { return object.True, nil }},
	{Name: "exit", Sig: "($module, /)", Doc: "Ends the thread, by SystemExit.", F0: exit},
	{Name: "exit_thread", Sig: "($module, /)", Doc: "Ends the thread, by an old name.", F0: exit},
	{Name: "interrupt_main", Sig: "($module, signum=<Signals.SIGINT: 2>, /)", Doc: "Has the main thread handle a signal.", FN: func(th *pyThread, _ value, args []value) (value, *exception) {
		n := int32(2)
		if len(args) > 0 {
			var exc *exception
			if n, exc = object.ToInt32(th, args[0]); exc != nil {
				return value{}, exc
			}
		}
		if n < 1 || n > 64 {
			return value{}, object.ValueErrorf("signal number out of range")
		}
		th.Interp.Signal(int(n))
		return object.None, nil
	}, Max: 1},
	{Name: "stack_size", Sig: "($module, size=0, /)", Doc: "Accepted: stacks grow as they need.", FN: func(th *pyThread, _ value, args []value) (value, *exception) {
		if len(args) > 0 {
			n, exc := object.ToSsize(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if n < 0 {
				return value{}, object.ValueErrorf("size must be at least 53248 bytes")
			}
			if n > 0 && n < 32768 {
				return value{}, object.ValueErrorf("size not valid: %d bytes", n)
			}
		}
		return object.Int64(0), nil
	}, Max: 1},
	{Name: "set_name", Sig: "($module, /, name)", Doc: "Sets the name of the current thread for the system; nobody there sees it.", FS: func(th *pyThread, _ value, args []value) (value, *exception) {
		if !args[0].Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("set_name() argument 'name' must be str, not %s", args[0].Type().Name)
		}
		s := stateOf(th.Interp)
		n := s.ident(th)
		s.mu.Lock()
		s.names[n] = args[0].AsStr().String()
		s.mu.Unlock()
		return object.None, nil
	}},
	{Name: "_get_name", Sig: "($module, /)", Doc: "The name that set_name has set.", F0: func(th *pyThread, _ value) (value, *exception) {
		s := stateOf(th.Interp)
		n := s.ident(th)
		s.mu.Lock()
		defer s.mu.Unlock()
		return object.StrOf(s.names[n]), nil
	}},
	{Name: "_excepthook", Sig: "($module, args, /)", Doc: "Shows an exception that ended a thread.", F1: showException},
}

func exit(*pyThread, value) (value, *exception) {
	return value{}, object.NewException(object.SystemExitType)
}

func startNew(th *pyThread, _ value, args []value) (value, *exception) {
	if args[0].Type().Call == nil {
		return value{}, object.TypeErrorf("first arg must be callable")
	}
	if !args[1].Type().Has(object.FlagTuple) {
		return value{}, object.TypeErrorf("2nd arg must be a tuple")
	}
	positional := append([]value(nil), args[1].AsTuple().Items...)
	var names []*object.Str
	if len(args) > 2 {
		if !args[2].Type().Has(object.FlagDict) {
			return value{}, object.TypeErrorf("optional 3rd arg must be a dictionary")
		}
		d := args[2].AsDict()
		for i := 0; ; {
			k, v, next, ok := d.Next(i)
			if !ok {
				break
			}
			i = next
			if !k.Type().Has(object.FlagStr) {
				return value{}, object.TypeErrorf("keywords must be strings")
			}
			names, positional = append(names, k.AsStr()), append(positional, v)
		}
	}
	ident, exc := start(th, args[0], positional, names, newHandle(handleType, 0))
	return object.Int64(ident), exc
}

func startJoinable(th *pyThread, _ value, args []value) (value, *exception) {
	if args[0].Type().Call == nil {
		return value{}, object.TypeErrorf("thread function must be callable")
	}
	h := newHandle(handleType, 0)
	if !args[1].IsNull() && !args[1].IsNone() {
		if args[1].Type() != handleType {
			return value{}, object.TypeErrorf("'handle' must be a _ThreadHandle")
		}
		h = object.Cast[handle](args[1])
		if h.started {
			return value{}, object.Errorf(object.RuntimeErrorType, "thread already started")
		}
	}
	daemon := true
	if !args[2].IsNull() {
		var exc *exception
		if daemon, exc = object.Truth(th, args[2]); exc != nil {
			return value{}, exc
		}
	}
	if !daemon {
		s := stateOf(th.Interp)
		s.mu.Lock()
		s.handles = append(s.handles, h)
		s.mu.Unlock()
	}
	_, exc := start(th, args[0], nil, nil, h)
	return h.Value(), exc
}

func shutdown(th *pyThread, _ value) (value, *exception) {
	s := stateOf(th.Interp)
	for {
		s.mu.Lock()
		var h *handle
		if n := len(s.handles); n > 0 {
			h = s.handles[0]
			s.handles = s.handles[1:]
		}
		s.mu.Unlock()
		if h == nil {
			return object.None, nil
		}
		if _, exc := wait(th, h.done, -1); exc != nil {
			return value{}, exc
		}
	}
}

// showException is threading.excepthook.
func showException(th *pyThread, _, v value) (value, *exception) {
	if v.Type() != &hookArgs.Type {
		return value{}, object.TypeErrorf("_thread.excepthook argument type must be ExceptHookArgs")
	}
	items := v.AsTuple().Items
	if items[0].Is(object.SystemExitType.Value()) {
		return object.None, nil
	}
	file, ok := th.Interp.SysAttr("stderr")
	if !ok || file.IsNone() {
		return object.None, nil
	}
	name := itoa(stateOf(th.Interp).ident(th))
	if !items[3].IsNone() {
		if n, ok, exc := object.FindAttr(th, items[3], object.Intern("name")); exc != nil {
			return value{}, exc
		} else if ok {
			text, exc := object.ToStr(th, n)
			if exc != nil {
				return value{}, exc
			}
			name = text.String()
		}
	}
	if _, exc := object.CallMethod(th, file, object.Intern("write"), object.StrOf("Exception in thread "+name+":\n")); exc != nil {
		return value{}, exc
	}
	show, exc := native.FromModule(th, "traceback", "print_exception")
	if exc != nil {
		return value{}, exc
	}
	_, exc = object.Call(th, show, []value{items[0], items[1], items[2], file}, []*object.Str{object.Intern("file")})
	return object.None, exc
}
