// This file implements module signal over _signal: the same functions, whose numbers are members of enumerations.

package signal

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// enumerations are the classes that the constants of _signal become members of, in this order.
var enumerations = []struct {
	name  string
	holds func(name string) bool
}{
	{"Signals", func(name string) bool {
		return strings.HasPrefix(name, "SIG") && !strings.HasPrefix(name, "SIG_") || strings.HasPrefix(name, "CTRL_")
	}},
	{"Handlers", func(name string) bool { return name == "SIG_DFL" || name == "SIG_IGN" }},
	{"Sigmasks", func(name string) bool { return name == "SIG_BLOCK" || name == "SIG_UNBLOCK" || name == "SIG_SETMASK" }},
}

// New makes module signal.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("signal", "What happens when the process gets a signal: signal() sets its handler, which the main thread calls.", nil)
	r := native.Begin(th)
	low := r.Import("_signal")
	r.Each(r.Call(r.Builtin("dir"), low), func(name value) {
		if s := r.Str(name); !strings.HasPrefix(s, "_") {
			m.Dict.SetName(s, r.Attr(low, s))
		}
	})
	if !r.OK() {
		return nil, r.Exc
	}
	m.Dict.SetName("_signal", low)
	base := r.From("enum", "IntEnum")
	// Enumerations of constants look for the module that they belong to.
	th.Interp.Modules.SetName("signal", m.Value())
	m.Dict.SetName("_IntEnum", base)
	for _, e := range enumerations {
		filter := native.NewClosure("signal", "holds", "holds", func(_ *thread, args []value, _ []*object.Str) (value, *exception) {
			return object.Bool(len(args) == 1 && args[0].Type().Has(object.FlagStr) && e.holds(args[0].AsStr().String())), nil
		})
		class := r.Method(base, "_convert_", object.StrOf(e.name), object.StrOf("signal"), filter, low)
		m.Dict.SetName(e.name, class)
		members := r.Method(r.Attr(class, "__members__"), "items")
		r.Each(members, func(pair value) {
			name, v := r.Pair(pair)
			r.Fail(m.Dict.Set(r.Th, name, v))
		})
	}
	if !r.OK() {
		th.Interp.Modules.DelStr(object.Intern("signal"))
		return nil, r.Exc
	}
	native.Add(m.Dict, "signal", enumFunctions.Get())
	return m, nil
}

// member is the member of an enumeration with the value v, or v itself if there is none.
func member(r *native.Run, class string, v value) value {
	if !r.OK() {
		return v
	}
	m := r.Call(r.From("signal", class), v)
	if r.Catch(object.ValueErrorType) || r.Catch(object.TypeErrorType) {
		return v
	}
	return m
}

// plainNumber is the number of a member; other things stay as they are.
func plainNumber(r *native.Run, v value) value {
	if !r.OK() {
		return v
	}
	n := r.Call(object.IntType.Value(), v)
	if r.Catch(object.ValueErrorType) || r.Catch(object.TypeErrorType) {
		return v
	}
	return n
}

// signalSet is a set of numbers as a set of Signals.
func signalSet(r *native.Run, low value) value {
	var members []value
	for _, v := range r.Items(low) {
		members = append(members, member(r, "Signals", v))
	}
	return r.Call(object.SetType.Value(), object.ListOf(members...))
}

// over is a function of the module that calls the one of _signal.
func over(name, sig, doc string, f func(r *native.Run, low value, a []value) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, r.From("_signal", name), a))
	})
}

var enumFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		over("signal", "(signalnum, handler)", "Set what happens when a signal comes: SIG_DFL, SIG_IGN or a function of the number and the frame. What was set before is returned.", func(r *native.Run, low value, a []value) value {
			return member(r, "Handlers", r.Call(low, plainNumber(r, a[0]), plainNumber(r, a[1])))
		}),
		over("getsignal", "(signalnum)", "What happens when a signal comes: SIG_DFL, SIG_IGN, a function, or None for what Python has not set.", func(r *native.Run, low value, a []value) value {
			return member(r, "Handlers", r.Call(low, a[0]))
		}),
		over("pthread_sigmask", "(how, mask)", "Change which signals are blocked, and return the set of those that were.", func(r *native.Run, low value, a []value) value {
			return signalSet(r, r.Call(low, a[0], a[1]))
		}),
		over("sigpending", "()", "The set of signals that came while they were blocked.", func(r *native.Run, low value, _ []value) value {
			return signalSet(r, r.Call(low))
		}),
		over("sigwait", "(sigset)", "Wait for one of the signals, which are blocked, and return it.", func(r *native.Run, low value, a []value) value {
			return member(r, "Signals", r.Call(low, a[0]))
		}),
		over("valid_signals", "()", "The set of the signals that there are.", func(r *native.Run, low value, _ []value) value {
			return signalSet(r, r.Call(low))
		}),
	}
}}
