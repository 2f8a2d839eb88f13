// Package traceback implements module traceback: stacks and exceptions as objects and as text. The text itself is made by package
// engine/traceback, as it is for uncaught exceptions.
package traceback

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// state is the classes of one interpreter.
type state struct {
	frame, stack, exception *object.Type
	sentinel                value
	failed                  *exception
	built                   bool
}

type stateKey struct{}

func stateOf(th *thread) (*state, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return &state{} }).(*state)
	if !st.built {
		st.built = true
		st.failed = st.build(th)
	}
	return st, st.failed
}

func (st *state) build(th *thread) (exc *exception) {
	if st.frame, exc = object.NewClass(th, frameSpec()); exc != nil {
		return exc
	}
	if st.stack, exc = object.NewClass(th, stackSpec()); exc != nil {
		return exc
	}
	if st.exception, exc = object.NewClass(th, exceptionSpec()); exc != nil {
		return exc
	}
	st.sentinel = sentinelType.Value()
	return nil
}

// sentinelType stands for arguments that are not given, in signatures.
var sentinelType = &object.Type{Name: "_Sentinel", Module: "traceback", Def: sentinelDef{}}

type sentinelDef struct{}

// Define implements object.Definition.
func (sentinelDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(*thread, value) (value, *exception) { return object.StrOf("<implicit>"), nil }
	})
}

// New makes module traceback.
func New(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("traceback", "Extract, format and print information about Python stack traces.", functions)
	for _, t := range []*object.Type{st.frame, st.stack, st.exception} {
		m.Dict.SetName(t.Name, t.Value())
	}
	sentinel := object.NewHead(sentinelType)
	m.Dict.SetName("_sentinel", sentinel.Value())
	m.Dict.SetName("_cause_message", object.StrOf("\nThe above exception was the direct cause of the following exception:\n\n"))
	m.Dict.SetName("_context_message", object.StrOf("\nDuring handling of the above exception, another exception occurred:\n\n"))
	m.Dict.SetName("_RECURSIVE_CUTOFF", object.Int64(3))
	m.Dict.SetName("__all__", native.Strings("extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc", "format_exc", "print_exception",
		"print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"))
	return m, nil
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// given is v, or null for an absent argument and for None.
func given(v value) value {
	if v.IsNull() || v.IsNone() {
		return value{}
	}
	return v
}

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttrName(th, v, name)
}

func set(th *thread, v value, name string, x value) *exception {
	return object.SetAttr(th, v, object.Intern(name), x)
}

// truth is v as a bool, or what stands for an absent argument.
func truth(th *thread, v value, absent bool) (bool, *exception) {
	if v.IsNull() {
		return absent, nil
	}
	return object.Truth(th, v)
}

func intOf(v value, absent int) int {
	if n, ok := object.IntValue(orNone(v)); ok && !v.IsNull() {
		return int(max(-1<<31, min(n, 1<<31)))
	}
	return absent
}

func isStr(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// text is str(v), "None" for null.
func text(th *thread, v value) (string, *exception) {
	s, exc := object.ToStr(th, orNone(v))
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}
