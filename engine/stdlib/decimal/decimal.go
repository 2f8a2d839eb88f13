// Package decimal implements modules decimal and _decimal: decimal floating-point arithmetic of any precision.
package decimal

import (
	"sync/atomic"

	arith "dappco.re/go/py/engine/internal/decimal"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/contextvars"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/numbers"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

// state is what one interpreter has.
type state struct {
	signals   map[arith.Condition]*class // the classes of conditions
	byName    map[string]*class
	signal    *class // SignalDict
	tuple     *class // DecimalTuple
	number    *class // numbers.Number's relatives
	rational  *class
	complex   *class
	templates map[string]*context

	variable value // the context variable with the current context
	last     atomic.Pointer[lookup]
}

type stateKey struct{}

// holder has the state once it is made.
type holder struct{ st *state }

func stateOf(th *thread) (*state, *exception) {
	h := th.Interp.State(stateKey{}, func() any { return new(holder) }).(*holder)
	if h.st != nil {
		return h.st, nil
	}
	st := &state{signals: map[arith.Condition]*class{}, byName: map[string]*class{}, variable: contextvars.NewVariable("decimal_context"), templates: map[string]*context{}}
	var exc *exception
	for _, s := range conditionClasses {
		spec := object.ClassSpec{Module: "decimal", Name: s.name, Doc: s.doc}
		for _, b := range s.bases {
			if builtin := builtinBases.Get()[b]; builtin != nil {
				spec.Bases = append(spec.Bases, builtin)
			} else {
				spec.Bases = append(spec.Bases, st.byName[b])
			}
		}
		t, exc := object.NewClass(th, spec)
		if exc != nil {
			return nil, exc
		}
		st.byName[s.name] = t
		st.signals[s.condition] = t
	}
	for name, t := range map[string]**class{"Number": &st.number, "Rational": &st.rational, "Complex": &st.complex} {
		if *t, exc = numbers.Class(th, name); exc != nil {
			return nil, exc
		}
	}
	if exc := abc.Register(th, st.number, decimalType); exc != nil {
		return nil, exc
	}
	if st.tuple, exc = native.NamedTuple(th, "decimal", "DecimalTuple", nil, "sign", "digits", "exponent"); exc != nil {
		return nil, exc
	}
	mapping, exc := native.FromModule(th, "collections.abc", "MutableMapping")
	if exc != nil {
		return nil, exc
	}
	if st.signal, exc = abc.NewClass(th, object.ClassSpec{Module: "abc", Name: "SignalDict", Bases: []*class{signalMixinType, mapping.AsType()}}); exc != nil {
		return nil, exc
	}
	for name, c := range templates() {
		made := newContext(contextType, c)
		st.templates[name] = made
	}
	h.st = st
	return st, nil
}

// conditionClasses are the exceptions, in the order in which they are made.
var conditionClasses = []struct {
	name      string
	condition arith.Condition
	bases     []string
	doc       string
}{
	{"DecimalException", 0, []string{"ArithmeticError"}, "What all exceptions of the module are."},
	{"Clamped", arith.Clamped, []string{"DecimalException"}, "An exponent was changed to fit its bounds."},
	{"InvalidOperation", arith.InvalidOperation, []string{"DecimalException"}, "An operation has no meaningful result."},
	{"ConversionSyntax", arith.ConversionSyntax, []string{"InvalidOperation"}, "Text is no number."},
	{"DivisionByZero", arith.DivisionByZero, []string{"DecimalException", "ZeroDivisionError"}, "A number that is not 0 was divided by 0, or a function has a pole."},
	{"DivisionImpossible", arith.DivisionImpossible, []string{"InvalidOperation"}, "The integral part of a quotient has more digits than the precision."},
	{"DivisionUndefined", arith.DivisionUndefined, []string{"InvalidOperation", "ZeroDivisionError"}, "0 was divided by 0."},
	{"Inexact", arith.Inexact, []string{"DecimalException"}, "Digits that were not 0 were dropped."},
	{"InvalidContext", arith.InvalidContext, []string{"InvalidOperation"}, "A context cannot be used."},
	{"Rounded", arith.Rounded, []string{"DecimalException"}, "Digits were dropped, perhaps zeros."},
	{"Subnormal", arith.Subnormal, []string{"DecimalException"}, "The exponent of a result is below Emin."},
	{"Overflow", arith.Overflow, []string{"Inexact", "Rounded"}, "A result is too large."},
	{"Underflow", arith.Underflow, []string{"Inexact", "Rounded", "Subnormal"}, "A result is so small that it was rounded."},
	{"FloatOperation", arith.FloatOperation, []string{"DecimalException", "TypeError"}, "Floats and decimals were mixed."},
}

var builtinBases = ondemand.Value[map[string]*class]{Make: func() map[string]*class {
	return map[string]*class{"ArithmeticError": object.ArithmeticErrorType, "ZeroDivisionError": object.ZeroDivisionErrorType, "TypeError": object.TypeErrorType}
}}

// signalOrder is the signals that contexts have flags and traps for, in the order of their dicts.
var signalOrder = []arith.Condition{arith.InvalidOperation, arith.FloatOperation, arith.DivisionByZero, arith.Overflow, arith.Underflow, arith.Subnormal, arith.Inexact, arith.Rounded, arith.Clamped}

// wide is a signal with all conditions that belong to it.
func wide(s arith.Condition) arith.Condition {
	if s == arith.InvalidOperation {
		return arith.Invalid
	}
	return s
}

// invalidOrder is the conditions of InvalidOperation, in the order in which messages list them.
var invalidOrder = []arith.Condition{arith.InvalidOperation, arith.ConversionSyntax, arith.DivisionImpossible, arith.DivisionUndefined, arith.InvalidContext}

// raise keeps the conditions of an operation in the context, and raises the exception of those that are trapped.
func (c *context) raise(th *thread, status arith.Condition) *exception {
	if status == 0 {
		return nil
	}
	if status&arith.OutOfMemory != 0 {
		return object.NewException(object.MemoryErrorType)
	}
	c.c.Status |= status
	trapped := status & c.traps
	if trapped == 0 {
		return nil
	}
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	var cls *class
	var list []value
	for _, cond := range invalidOrder {
		if trapped&cond != 0 {
			list = append(list, st.signals[cond].Value())
		}
	}
	for _, s := range signalOrder {
		if trapped&wide(s) == 0 {
			continue
		}
		if cls == nil {
			cls = st.signals[s]
		}
		if s != arith.InvalidOperation {
			list = append(list, st.signals[s].Value())
		}
	}
	return object.NewException(cls, object.ListOf(list...))
}

// New makes module decimal, NewLow module _decimal.
func New(th *thread) (*object.Module, *exception) { return build(th, "decimal") }

// NewLow makes module _decimal.
func NewLow(th *thread) (*object.Module, *exception) { return build(th, "_decimal") }

func build(th *thread, name string) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module(name, "Decimal floating-point arithmetic as on paper: of as many digits as a context says, with rounding,\nsignals and traps of the General Decimal Arithmetic specification.\n", nil)
	native.Add(m.Dict, "_decimal", functions)
	all := []string{"Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "getcontext", "setcontext", "localcontext", "IEEEContext",
		"HAVE_THREADS", "HAVE_CONTEXTVAR", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "IEEE_CONTEXT_MAX_BITS"}
	m.Dict.SetName("Decimal", decimalType.Value())
	m.Dict.SetName("Context", contextType.Value())
	m.Dict.SetName("DecimalTuple", st.tuple.Value())
	for _, s := range conditionClasses {
		m.Dict.SetName(s.name, st.byName[s.name].Value())
		if s.condition != arith.ConversionSyntax && s.condition != arith.DivisionImpossible && s.condition != arith.DivisionUndefined && s.condition != arith.InvalidContext {
			all = append(all, s.name)
		}
	}
	for name, c := range st.templates {
		m.Dict.SetName(name, c.Value())
	}
	for name, n := range map[string]int64{"MAX_PREC": arith.MaxPrec, "MAX_EMAX": arith.MaxEmax, "MIN_EMIN": arith.MinEmin, "MIN_ETINY": arith.MinTiny, "IEEE_CONTEXT_MAX_BITS": 512} {
		m.Dict.SetName(name, object.Int64(n))
	}
	m.Dict.SetName("HAVE_THREADS", object.True)
	m.Dict.SetName("HAVE_CONTEXTVAR", object.True)
	m.Dict.SetName("__version__", object.StrOf("1.70"))
	m.Dict.SetName("__libmpdec_version__", object.StrOf("4.0.1"))
	for _, r := range roundingNames {
		m.Dict.SetName(r, object.Intern(r).Value())
		all = append(all, r)
	}
	m.Dict.SetName("__all__", native.Strings(all...))
	return m, nil
}
