// This file defines SignalDict, the flags and traps of a context as a mapping, and the functions about current contexts.

package decimal

import (
	"strings"

	arith "dappco.re/go/py/engine/internal/decimal"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// signalDict shows a set of conditions of a context.
type signalDict struct {
	object.Head
	of    *context // nil if it was made by a script
	flags bool
}

var signalMixinType = &class{Name: "SignalDictMixin", Module: "decimal", Def: signalMixinDef{}}

func asSignals(v value) *signalDict { return object.Cast[signalDict](v) }

func (d *signalDict) set() *arith.Condition {
	switch {
	case d.of == nil:
		return new(arith.Condition)
	case d.flags:
		return &d.of.c.Status
	}
	return &d.of.traps
}

// dict is the mapping of the flags or traps.
func (c *context) dict(th *thread, flags bool) (value, *exception) {
	kept := &c.readTraps
	if flags {
		kept = &c.readFlags
	}
	if kept.IsNull() {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		v, exc := st.signal.Alloc(th, st.signal)
		if exc != nil {
			return value{}, exc
		}
		d := asSignals(v)
		d.of, d.flags = c, flags
		*kept = v
	}
	return *kept, nil
}

func badSignal() *exception {
	return object.Errorf(object.KeyErrorType, "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
}

// signalOf is the signal whose class is v.
func signalOf(th *thread, v value) (arith.Condition, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return 0, exc
	}
	for _, s := range signalOrder {
		if v.Is(st.signals[s].Value()) {
			return s, nil
		}
	}
	return 0, badSignal()
}

// conditionsOf is the set that a list of signals, a dict or a SignalDict says.
func conditionsOf(th *thread, v value) (arith.Condition, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return 0, exc
	}
	var set arith.Condition
	switch t := v.Type(); {
	case object.IsInstance(v, signalMixinType):
		return *asSignals(v).set(), nil
	case t.Has(object.FlagList):
		for _, item := range v.AsList().Items {
			s, exc := signalOf(th, item)
			if exc != nil {
				return 0, exc
			}
			set |= wide(s)
		}
		return set, nil
	case t.Has(object.FlagDict):
		d := v.AsDict()
		if d.Len() != len(signalOrder) {
			return 0, object.Errorf(object.KeyErrorType, "invalid signal dict")
		}
		for _, s := range signalOrder {
			on, ok, exc := d.Get(th, st.signals[s].Value())
			if exc != nil {
				return 0, exc
			}
			if !ok {
				return 0, object.Errorf(object.KeyErrorType, "invalid signal dict")
			}
			truth, exc := object.Truth(th, on)
			if exc != nil {
				return 0, exc
			}
			if truth {
				set |= wide(s)
			}
		}
		return set, nil
	}
	return 0, object.TypeErrorf("argument must be a signal dict")
}

type signalMixinDef struct{}

// Define implements object.Definition.
func (signalMixinDef) Define(t *object.Type) {
	native.Class[signalDict](t, object.ObjectType, func(th *thread, cls *class, _ []value, _ []*object.Str) (value, *exception) {
		return object.Alloc(th, cls)
	}, fillSignalMixin)
}

func fillSignalMixin(t *class) {
	t.Len = func(*thread, value) (int, *exception) { return len(signalOrder), nil }
	t.Iter = func(th *thread, _ value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		list := make([]value, len(signalOrder))
		for i, s := range signalOrder {
			list[i] = st.signals[s].Value()
		}
		return object.Iter(th, object.TupleOf(list...))
	}
	t.GetItem = func(th *thread, self, key value) (value, *exception) {
		s, exc := signalOf(th, key)
		if exc != nil {
			return value{}, exc
		}
		return object.Bool(*asSignals(self).set()&wide(s) != 0), nil
	}
	t.SetItem = func(th *thread, self, key, v value) *exception {
		if v.IsNull() {
			return object.ValueErrorf("signal keys cannot be deleted")
		}
		s, exc := signalOf(th, key)
		if exc != nil {
			return exc
		}
		on, exc := object.Truth(th, v)
		if exc != nil {
			return exc
		}
		set := asSignals(self).set()
		*set &^= wide(s)
		if on {
			*set |= wide(s)
		}
		return nil
	}
	t.Hash = nil
	t.Compare = compareSignals
	t.Repr = func(th *thread, self value) (value, *exception) {
		parts := make([]string, len(signalOrder))
		for i, s := range signalOrder {
			on := "False"
			if *asSignals(self).set()&wide(s) != 0 {
				on = "True"
			}
			for _, c := range conditionClasses {
				if c.condition == s {
					parts[i] = "<class 'decimal." + c.name + "'>:" + on
				}
			}
		}
		return object.StrOf("{" + strings.Join(parts, ", ") + "}"), nil
	}
	t.AddMethods([]object.Method{{Name: "copy", Sig: "($self, /)", Doc: "The signals as a dict.", F0: func(th *thread, self value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		d := object.NewDict()
		for _, s := range signalOrder {
			if exc := d.Set(th, st.signals[s].Value(), object.Bool(*asSignals(self).set()&wide(s) != 0)); exc != nil {
				return value{}, exc
			}
		}
		return d.Value(), nil
	}}})
}

func compareSignals(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if op != object.EQ && op != object.NE || !object.IsInstance(a, signalMixinType) {
		return object.NotImplemented, nil
	}
	set := arith.Condition(0)
	switch {
	case object.IsInstance(b, signalMixinType):
		set = *asSignals(b).set()
	case b.Type().Has(object.FlagDict):
		var exc *exception
		if set, exc = conditionsOf(th, b); exc != nil {
			if !exc.Is(object.KeyErrorType) {
				return value{}, exc
			}
			if b.AsDict().Len() > 0 {
				return object.Bool(op == object.NE), nil
			}
			return value{}, object.ValueErrorf("invalid signal dict")
		}
	default:
		return object.NotImplemented, nil
	}
	same := true
	for _, s := range signalOrder {
		same = same && (*asSignals(a).set()&wide(s) != 0) == (set&wide(s) != 0)
	}
	return object.Bool(same == (op == object.EQ)), nil
}

var functions = []object.Method{
	{Name: "getcontext", Sig: "($module, /)", Doc: "The current context of the thread.", F0: func(th *thread, _ value) (value, *exception) {
		c, exc := current(th)
		if exc != nil {
			return value{}, exc
		}
		return c.Value(), nil
	}},
	{Name: "setcontext", Sig: "($module, context, /)", Doc: "Make a context the current one of the thread.", F1: func(th *thread, _, v value) (value, *exception) {
		if !isContext(v) {
			return value{}, object.TypeErrorf("argument must be a context")
		}
		return object.None, setCurrent(th, asContext(v))
	}},
	{Name: "localcontext", Sig: "($module, /, ctx=None, **kwargs)", Doc: "A context manager: in its block the current context is a copy of ctx, or of the current one,\nwith the attributes that are given as keywords.", FK: localContext},
	{Name: "IEEEContext", Sig: "($module, bits, /)", Doc: "The context of the IEEE 754 format of so many bits.", F1: ieeeContext},
}

// setCurrent makes c the context of the thread; templates are copied.
func setCurrent(th *thread, c *context) *exception {
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	for _, t := range st.templates {
		if c == t {
			c = newContext(contextType, c)
			c.c.Status = 0
		}
	}
	return st.set(th, c)
}

func ieeeContext(th *thread, _, v value) (value, *exception) {
	bits, exc := sizeOf(th, v)
	if exc != nil {
		return value{}, exc
	}
	if bits <= 0 || bits > 512 || bits%32 != 0 {
		return value{}, object.ValueErrorf("argument must be a multiple of 32, with a maximum of 512")
	}
	emax := int64(3) << (bits/16 + 3)
	c := newContext(contextType, &context{c: arith.Context{Prec: 9*(bits/32) - 2, Emax: emax, Emin: 1 - emax, Rounding: arith.HalfEven, Clamp: true}, capitals: true})
	return c.Value(), nil
}

// manager is what localcontext returns.
type manager struct {
	object.Head
	local, saved *context
}

var managerType = &class{Name: "ContextManager", Module: "decimal", Def: managerDef{}}

type managerDef struct{}

// Define implements object.Definition.
func (managerDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.AddMethods([]object.Method{
			{Name: "__enter__", Sig: "($self, /)", Doc: "Make the local context the current one, and return it.", F0: func(th *thread, self value) (value, *exception) {
				m := object.Cast[manager](self)
				return m.local.Value(), setCurrent(th, m.local)
			}},
			{Name: "__exit__", Doc: "Go back to the context that was current.", FN: func(th *thread, self value, _ []value) (value, *exception) {
				return object.False, setCurrent(th, object.Cast[manager](self).saved)
			}, Max: -1},
		})
	})
}

func localContext(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	n := len(args) - len(kw)
	if n > 1 {
		return value{}, object.TypeErrorf("function takes at most 9 arguments (%d given)", len(args)+8)
	}
	saved, exc := current(th)
	if exc != nil {
		return value{}, exc
	}
	base := saved
	set := map[string]value{}
	if n == 1 {
		set["ctx"] = args[0]
	}
	for i, k := range kw {
		known := k.String() == "ctx"
		for _, f := range contextFields {
			known = known || f == k.String()
		}
		if !known {
			return value{}, object.TypeErrorf("this function got an unexpected keyword argument '%s'", k)
		}
		set[k.String()] = args[n+i]
	}
	if v, ok := set["ctx"]; ok && !v.IsNone() {
		if !isContext(v) {
			return value{}, object.TypeErrorf("optional argument must be a context")
		}
		base = asContext(v)
	}
	local := newContext(contextType, base)
	for _, f := range contextFields {
		if v, ok := set[f]; ok && !v.IsNone() {
			if exc := local.set(th, f, v); exc != nil {
				return value{}, exc
			}
		}
	}
	m := &manager{Head: object.NewHead(managerType), local: local, saved: saved}
	return m.Value(), nil
}
