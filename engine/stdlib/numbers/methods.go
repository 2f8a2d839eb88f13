// This file has the methods that the abstract classes do have, and the functions that stand for those that they do not.

package numbers

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// reflected makes a method of one operand that swaps the operands of op.
func reflected(op object.BinaryOp) func(th *thread, self, other value) (value, *exception) {
	return func(th *thread, self, other value) (value, *exception) { return object.Binary(th, op, other, self) }
}

// quotient makes __divmod__ and __rdivmod__ of // and %.
func quotient(swapped bool) func(th *thread, self, other value) (value, *exception) {
	return func(th *thread, a, b value) (value, *exception) {
		if swapped {
			a, b = b, a
		}
		q, exc := object.Binary(th, object.FloorDiv, a, b)
		if exc != nil {
			return value{}, exc
		}
		r, exc := object.Binary(th, object.Mod, a, b)
		return object.TupleOf(q, r), exc
	}
}

var complexMethods = []object.Method{
	{Name: "__bool__", Sig: "($self)", Doc: "True if self is not 0.", F0: func(th *thread, self value) (value, *exception) {
		return object.Compare(th, self, object.Int64(0), object.NE)
	}},
	{Name: "__sub__", Sig: "($self, other)", Doc: "self - other", F1: func(th *thread, self, other value) (value, *exception) {
		minus, exc := object.Negative(th, other)
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Add, self, minus)
	}},
	{Name: "__rsub__", Sig: "($self, other)", Doc: "other - self", F1: func(th *thread, self, other value) (value, *exception) {
		minus, exc := object.Negative(th, self)
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Add, minus, other)
	}},
}

func positive(th *thread, self value) (value, *exception) { return object.Positive(th, self) }

// asFloat is float(self).
func asFloat(th *thread, self value) (value, *exception) {
	f, exc := object.ToFloat(th, self)
	return object.Float(f), exc
}

var realMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "__divmod__", Sig: "($self, other)", Doc: "The pair (self // other, self % other).", F1: quotient(false)},
		{Name: "__rdivmod__", Sig: "($self, other)", Doc: "The pair (other // self, other % self).", F1: quotient(true)},
		{Name: "__complex__", Sig: "($self)", Doc: "self as a complex number without an imaginary part.", F0: func(th *thread, self value) (value, *exception) {
			f, exc := object.ToFloat(th, self)
			return object.NewComplex(complex(f, 0)), exc
		}},
		{Name: "conjugate", Sig: "($self)", Doc: "self: a real number is its own conjugate.", F0: positive},
	}
}}

var realComputed = []object.GetSet{
	{Name: "real", Doc: "The number itself.", Get: positive},
	{Name: "imag", Doc: "0.", Get: func(*thread, value) (value, *exception) { return object.Int64(0), nil }},
}

var rationalMethods = []object.Method{
	{Name: "__float__", Sig: "($self)", Doc: "numerator / denominator", F0: func(th *thread, self value) (value, *exception) {
		var parts [2]value
		for i, name := range [2]string{"numerator", "denominator"} {
			v, exc := object.GetAttrName(th, self, name)
			if exc != nil {
				return value{}, exc
			}
			if parts[i], exc = object.ToInt(th, v); exc != nil {
				return value{}, exc
			}
		}
		return object.Binary(th, object.TrueDiv, parts[0], parts[1])
	}},
}

var integralMethods = []object.Method{
	{Name: "__index__", Sig: "($self)", Doc: "int(self)", F0: func(th *thread, self value) (value, *exception) { return object.ToInt(th, self) }},
	{Name: "__float__", Sig: "($self)", Doc: "float(int(self))", F0: func(th *thread, self value) (value, *exception) {
		i, exc := object.ToInt(th, self)
		if exc != nil {
			return value{}, exc
		}
		return asFloat(th, i)
	}},
}

var integralComputed = []object.GetSet{
	{Name: "numerator", Doc: "The number itself.", Get: positive},
	{Name: "denominator", Doc: "1.", Get: func(*thread, value) (value, *exception) { return object.Int64(1), nil }},
}

// abstractMethod is a function that classes must override.
type abstractMethod struct {
	object.Head
	owner, name, sig string
	params           *object.Params
}

var abstractMethodType = &class{Name: "function", Module: "numbers", Def: abstractMethodDef{}}

type abstractMethodDef struct{}

// Define implements object.Definition.
func (abstractMethodDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew | object.FlagMethodDescr
		t.Call = func(_ *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			m := object.Cast[abstractMethod](self)
			if _, _, _, exc := native.BindPython(m.params, 0, false, args, kw); exc != nil {
				return value{}, exc
			}
			return value{}, object.NewException(object.NotImplementedErrorType)
		}
		t.DescrGet = func(_ *thread, f, obj value, _ *class) (value, *exception) {
			if obj.IsNull() || obj.IsNone() {
				return f, nil
			}
			return object.NewBoundMethod(f, obj), nil
		}
		text := func(f func(m *abstractMethod) string) func(*thread, value) (value, *exception) {
			return func(_ *thread, v value) (value, *exception) {
				return object.StrOf(f(object.Cast[abstractMethod](v))), nil
			}
		}
		t.AddGetSets([]object.GetSet{
			{Name: "__isabstractmethod__", Get: func(*thread, value) (value, *exception) { return object.True, nil }},
			{Name: "__name__", Get: text(func(m *abstractMethod) string { return m.name })},
			{Name: "__qualname__", Get: text(func(m *abstractMethod) string { return m.owner + "." + m.name })},
			{Name: "__module__", Get: text(func(*abstractMethod) string { return "numbers" })},
			{Name: "__doc__", Get: text(func(m *abstractMethod) string {
				return m.name + " of a number of class " + m.owner + "; classes of numbers define it."
			})},
			{Name: "__signature__", Get: func(th *thread, v value) (value, *exception) {
				m := object.Cast[abstractMethod](v)
				// A function with the same parameters is asked: inspect knows how.
				f, exc := native.FromModule(th, "inspect", "signature")
				if exc != nil {
					return value{}, exc
				}
				return object.Call1(th, f, object.NewNative(&object.Method{Name: m.name, Sig: m.sig, FS: func(*thread, value, []value) (value, *exception) { return object.None, nil }}, value{}).Value())
			}},
			{Name: "__text_signature__", Get: text(func(m *abstractMethod) string { return m.sig })},
		})
	})
}

func newAbstract(owner, name, sig string) value {
	m := &abstractMethod{object.NewHead(abstractMethodType), owner, name, sig, object.ParseParams(owner+"."+name, sig)}
	if name == "__pow__" && owner == "Integral" {
		m.sig = "(self, exponent, modulus=None)"
		m.params = object.ParseParams(owner+"."+name, m.sig)
	} else if name == "__round__" {
		m.sig = "(self, ndigits=None)"
		m.params = object.ParseParams(owner+"."+name, m.sig)
	}
	return m.Value()
}
