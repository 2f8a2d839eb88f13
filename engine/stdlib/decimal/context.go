// This file defines class Context: the rules of a computation.

package decimal

import (
	"fmt"
	"strings"

	arith "dappco.re/go/py/engine/internal/decimal"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/contextvars"
	"dappco.re/go/py/engine/stdlib/native"
)

// context is a Context object. Its flags are the status of c.
type context struct {
	object.Head
	c        arith.Context
	capitals bool
	traps    arith.Condition
	// readFlags and readTraps are the dicts that show them, made when they are asked for.
	readFlags, readTraps value
}

var contextType = &class{Name: "Context", Module: "decimal", Doc: contextDoc, Slots: object.Slots{}, Def: contextDef{}}

const contextDoc = `The rules of a computation: precision, rounding, bounds of exponents, flags and traps.

What is not given is as in DefaultContext. capitals says whether exponents are shown with E or e,
clamp whether the exponents of results are bounded as IEEE 754 has it.`

var roundingNames = []string{"ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"}

func asContext(v value) *context { return object.Cast[context](v) }
func isContext(v value) bool     { return object.IsInstance(v, contextType) }

// templates are the contexts that the module offers.
func templates() map[string]*context {
	wideBounds := arith.Context{Prec: 28, Rounding: arith.HalfEven, Emax: 999999, Emin: -999999}
	plain := wideBounds
	plain.Prec = 9
	basic := plain
	basic.Rounding = arith.HalfUp
	usual := arith.Invalid | arith.DivisionByZero | arith.Overflow
	return map[string]*context{
		"DefaultContext":  {c: wideBounds, capitals: true, traps: usual},
		"BasicContext":    {c: basic, capitals: true, traps: usual | arith.Underflow | arith.Clamped},
		"ExtendedContext": {c: plain, capitals: true},
	}
}

// newContext is a context of class cls with the rules of c and no dicts of its own.
func newContext(cls *class, c *context) *context {
	return &context{Head: object.NewHead(cls), c: c.c, capitals: c.capitals, traps: c.traps}
}

// current is the context of the thread's current variables.
func current(th *thread) (*context, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	if l := st.last.Load(); l != nil && l.th == th && l.vars == th.Vars && l.vars != nil {
		return l.c, nil
	}
	v, ok, exc := contextvars.Value(th, st.variable)
	if exc != nil {
		return nil, exc
	}
	if !ok {
		c := newContext(contextType, st.templates["DefaultContext"])
		c.c.Status = 0
		return c, st.set(th, c)
	}
	st.last.Store(&lookup{th, th.Vars, asContext(v)})
	return asContext(v), nil
}

// lookup is the context that a thread found in its variables.
type lookup struct {
	th   *thread
	vars any
	c    *context
}

// set makes c the context of the thread's current variables.
func (st *state) set(th *thread, c *context) *exception {
	if exc := contextvars.Set(th, st.variable, c.Value()); exc != nil {
		return exc
	}
	st.last.Store(&lookup{th, th.Vars, c})
	return nil
}

// contextOr is the context that v says, the current one where it is absent or None.
func contextOr(th *thread, v value) (*context, *exception) {
	if v.IsNull() || v.IsNone() {
		return current(th)
	}
	if !isContext(v) {
		return nil, object.TypeErrorf("optional argument must be a context")
	}
	return asContext(v), nil
}

var contextParams = object.ParseParams("Context", "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)")

// bindLoose binds as old functions of C do, with their messages.
func bindLoose(p *object.Params, args []value, kw []*object.Str) ([]value, *exception) {
	if len(args) > len(p.List().Names) {
		return nil, object.TypeErrorf("function takes at most %d arguments (%d given)", len(p.List().Names), len(args))
	}
	for _, k := range kw {
		known := false
		for _, n := range p.List().Names {
			known = known || n.String() == k.String()
		}
		if !known {
			return nil, object.TypeErrorf("this function got an unexpected keyword argument '%s'", k)
		}
	}
	return native.Bind(p, args, kw)
}

type contextDef struct{}

// Define implements object.Definition.
func (contextDef) Define(t *object.Type) {
	native.Class[context](t, object.ObjectType, func(th *thread, cls *class, _ []value, _ []*object.Str) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		v, exc := object.Alloc(th, cls)
		if exc != nil {
			return value{}, exc
		}
		c, t := asContext(v), st.templates["DefaultContext"]
		c.c, c.capitals, c.traps = t.c, t.capitals, t.traps
		c.c.Status = 0
		return v, nil
	}, func(t *class) {
		t.Sig = "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)"
		t.Init = func(th *thread, self value, args []value, kw []*object.Str) *exception {
			room, exc := bindLoose(contextParams, args, kw)
			if exc != nil {
				return exc
			}
			for i, v := range room {
				if v.IsNull() || v.IsNone() {
					continue
				}
				if exc := asContext(self).set(th, contextFields[i], v); exc != nil {
					return exc
				}
			}
			return nil
		}
		t.Repr = contextRepr
		t.GetAttr = func(th *thread, self value, name *object.Str) (value, *exception) {
			switch name.String() {
			case "flags":
				return asContext(self).dict(th, true)
			case "traps":
				return asContext(self).dict(th, false)
			}
			return object.GenericGetAttr(th, self, name)
		}
		t.SetAttr = func(th *thread, self value, name *object.Str, v value) *exception {
			for _, f := range contextFields {
				if f == name.String() {
					if v.IsNull() {
						return object.AttributeErrorf("context attributes cannot be deleted")
					}
					return asContext(self).set(th, f, v)
				}
			}
			return object.GenericSetAttr(th, self, name, v)
		}
		t.AddMethods(contextMethods())
		for _, f := range contextFields[:6] {
			t.AddGetSets([]object.GetSet{{Name: f, Doc: contextFieldDocs.Get()[f], Get: func(_ *thread, v value) (value, *exception) { return asContext(v).get(f), nil }, Set: func(th *thread, self, v value) *exception { return asContext(self).set(th, f, v) }}})
		}
	})
}

var contextFields = []string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"}

var contextFieldDocs = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"prec": "How many digits results have at most.", "rounding": "How results are rounded: one of the ROUND_ constants.", "Emin": "The least exponent of normal numbers.", "Emax": "The greatest exponent.",
		"capitals": "1 if exponents are shown with E, 0 if with e.", "clamp": "1 if exponents are bounded by Etop().",
	}
}}

func flagValue(b bool) value {
	if b {
		return object.Int64(1)
	}
	return object.Int64(0)
}

func (c *context) get(field string) value {
	switch field {
	case "prec":
		return object.Int64(c.c.Prec)
	case "rounding":
		return object.Intern(roundingNames[c.c.Rounding]).Value()
	case "Emin":
		return object.Int64(c.c.Emin)
	case "Emax":
		return object.Int64(c.c.Emax)
	case "capitals":
		return flagValue(c.capitals)
	}
	return flagValue(c.c.Clamp)
}

func badRounding() *exception {
	return object.TypeErrorf("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
}

// roundingOf is the rounding that v names.
func roundingOf(v value) (arith.Rounding, *exception) {
	if v.Type().Has(object.FlagStr) {
		for i, name := range roundingNames {
			if v.AsStr().String() == name {
				return arith.Rounding(i), nil
			}
		}
	}
	return 0, badRounding()
}

func sizeOf(th *thread, v value) (int64, *exception) {
	if !v.Type().Has(object.FlagInt) {
		return 0, object.TypeErrorf("an integer is required")
	}
	n, exc := object.ToSsize(th, v)
	return int64(n), exc
}

// set is an assignment to an attribute.
func (c *context) set(th *thread, field string, v value) *exception {
	switch field {
	case "rounding":
		r, exc := roundingOf(v)
		if exc == nil {
			c.c.Rounding = r
		}
		return exc
	case "flags", "traps":
		set, exc := conditionsOf(th, v)
		if exc != nil {
			return exc
		}
		if field == "flags" {
			c.c.Status = set
		} else {
			c.traps = set
		}
		return nil
	}
	n, exc := sizeOf(th, v)
	if exc != nil {
		return exc
	}
	switch field {
	case "prec":
		if n < 1 || n > arith.MaxPrec {
			return object.ValueErrorf("valid range for prec is [1, MAX_PREC]")
		}
		c.c.Prec = n
	case "Emin":
		if n < arith.MinEmin || n > 0 {
			return object.ValueErrorf("valid range for Emin is [MIN_EMIN, 0]")
		}
		c.c.Emin = n
	case "Emax":
		if n < 0 || n > arith.MaxEmax {
			return object.ValueErrorf("valid range for Emax is [0, MAX_EMAX]")
		}
		c.c.Emax = n
	default:
		if n != 0 && n != 1 {
			return object.ValueErrorf("valid values for %s are 0 or 1", field)
		}
		if field == "capitals" {
			c.capitals = n == 1
		} else {
			c.c.Clamp = n == 1
		}
	}
	return nil
}

// names lists the signals of a set as the repr of contexts does.
func names(set arith.Condition) string {
	var list []string
	for _, s := range []struct {
		c    arith.Condition
		name string
	}{{arith.Clamped, "Clamped"}, {arith.Invalid, "InvalidOperation"}, {arith.DivisionByZero, "DivisionByZero"}, {arith.Inexact, "Inexact"}, {arith.FloatOperation, "FloatOperation"},
		{arith.Overflow, "Overflow"}, {arith.Rounded, "Rounded"}, {arith.Subnormal, "Subnormal"}, {arith.Underflow, "Underflow"}} {
		if set&s.c != 0 {
			list = append(list, s.name)
		}
	}
	return "[" + strings.Join(list, ", ") + "]"
}

func contextRepr(_ *thread, v value) (value, *exception) {
	c := asContext(v)
	return object.StrOf(fmt.Sprintf("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)", c.c.Prec, roundingNames[c.c.Rounding],
		c.c.Emin, c.c.Emax, c.get("capitals").AsInt64(), c.get("clamp").AsInt64(), names(c.c.Status), names(c.traps))), nil
}
