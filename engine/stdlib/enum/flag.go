// This file describes the class Flag: members that are sets of bits, and the operators on them.

package enum

import (
	"math/bits"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/generator"
)

// operators are the special methods that every flag has of its own.
var operators = ondemand.Value[[]*object.Str]{Make: func() []*object.Str {
	return []*object.Str{
		object.Intern("__or__"), object.Intern("__and__"), object.Intern("__xor__"), object.Intern("__ror__"), object.Intern("__rand__"), object.Intern("__rxor__"),
		object.Intern("__invert__"),
	}
}}

func flagSpec(st *state) object.ClassSpec {
	binary := func(name string, op object.BinaryOp) object.Method {
		return object.Method{Name: name, Sig: "($self, other)", F1: func(th *thread, self, other value) (value, *exception) { return combine(th, op, self, other) }}
	}
	return object.ClassSpec{
		Name: "Flag", Doc: "Support for flags", Meta: st.meta, Bases: []*class{st.enum},
		Methods: []object.Method{
			{Name: "_generate_next_value_", Kind: object.StaticMethod, Sig: "(name, start, count, last_values)", FS: nextFlag, Doc: "Generate the next value when not given: the bit above the highest so far."},
			{Name: "_iter_member_by_value_", Kind: object.ClassMethod, Sig: "($cls, value)", Doc: "Extract all members from the value in definition (i.e. increasing value) order.", F1: func(_ *thread, cls, v value) (value, *exception) {
				return generator.Lazy("Flag._iter_member_", func(th *thread) ([]value, *exception) { return membersIn(th, cls.AsType(), v) }), nil
			}},
			{Name: "_iter_member_", Kind: object.ClassMethod, Sig: "($cls, value)", Doc: "Extract all members from the value in definition (i.e. increasing value) order.", F1: func(_ *thread, cls, v value) (value, *exception) {
				return generator.Lazy("Flag._iter_member_", func(th *thread) ([]value, *exception) { return membersIn(th, cls.AsType(), v) }), nil
			}},
			{Name: "_iter_member_by_def_", Kind: object.ClassMethod, Sig: "($cls, value)", Doc: "Extract all members from the value in definition order.", F1: func(_ *thread, cls, v value) (value, *exception) {
				return generator.Lazy("Flag._iter_member_by_def_", func(th *thread) ([]value, *exception) { return membersByDefinition(th, cls.AsType(), v) }), nil
			}},
			{Name: "_missing_", Kind: object.ClassMethod, Sig: "($cls, value)", F1: flagMissing, Doc: "Create a composite member containing all canonical members present in `value`.\n\nIf non-member values are present, result depends on `_boundary_` setting."},
			{Name: "__contains__", Sig: "($self, other)", Doc: "Returns True if self has at least the same flags set as other.", F1: flagContains},
			{Name: "__iter__", Sig: "($self)", Doc: "Returns flags in definition order.", F0: func(_ *thread, self value) (value, *exception) {
				return generator.From("Flag.__iter__", func(th *thread) (value, *exception) {
					v, exc := valueOf(th, self)
					if exc != nil {
						return value{}, exc
					}
					return object.CallMethod(th, self, nameIterMember.Str(), v)
				}), nil
			}},
			{Name: "__len__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				v, exc := valueOf(th, self)
				if exc != nil {
					return value{}, exc
				}
				return object.CallMethod(th, v, object.Intern("bit_count"))
			}},
			{Name: "__repr__", Sig: "($self)", F0: flagRepr},
			{Name: "__str__", Sig: "($self)", F0: flagStr},
			{Name: "__bool__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				v, exc := valueOf(th, self)
				if exc != nil {
					return value{}, exc
				}
				b, exc := object.Truth(th, v)
				return object.Bool(b), exc
			}},
			{Name: "_get_value", Sig: "($self, flag)", F1: func(th *thread, self, flag value) (value, *exception) { return operand(th, self, flag) }},
			binary("__or__", object.Or), binary("__and__", object.And), binary("__xor__", object.Xor),
			{Name: "__invert__", Sig: "($self)", F0: flagInvert},
			binary("__rand__", object.And), binary("__ror__", object.Or), binary("__rxor__", object.Xor),
		},
		Attrs: []object.ClassAttr{{Name: "_numeric_repr_", V: builtinRepr(st)}},
	}
}

// builtinRepr is the function repr(), as something that does not bind.
func builtinRepr(*state) value {
	f := object.NewNative(&object.Method{Name: "repr", Sig: "(obj, /)", F1: func(th *thread, _, v value) (value, *exception) {
		s, exc := object.Repr(th, v)
		if exc != nil {
			return value{}, exc
		}
		return s.Value(), nil
	}}, value{})
	f.Module = object.StrOf("builtins")
	return f.Value()
}

// isFlagClass reports that t is a flag.
func isFlagClass(th *thread, t *class) bool {
	st := stateOf(th)
	return st.flag != nil && t.IsSubtype(st.flag)
}

// isSingleBit reports that v is a power of two.
func isSingleBit(th *thread, v value) bool {
	if !v.Type().Has(object.FlagInt) {
		return false
	}
	if i, ok := object.IntValue(v); ok {
		return i > 0 && i&(i-1) == 0
	}
	b := object.ToBig(v)
	return b.Sign() > 0 && int(b.TrailingZeroBits()) == b.BitLen()-1
}

// highBit is the position of the highest bit of i, -1 for 0.
func bitLength(v value) int {
	if i, ok := object.IntValue(v); ok {
		if i < 0 {
			i = -i
		}
		return bits.Len64(uint64(i))
	}
	return object.ToBig(v).BitLen()
}

// nextFlag is the bit above the highest of the values so far.
func nextFlag(th *thread, _ value, args []value) (value, *exception) {
	last, exc := object.Collect(th, args[3])
	if exc != nil {
		return value{}, exc
	}
	if len(last) == 0 {
		if args[1].IsNone() {
			return object.Int64(1), nil
		}
		return args[1], nil
	}
	highest := last[0]
	for _, v := range last[1:] {
		more, exc := object.CompareBool(th, v, highest, object.GT)
		if exc != nil {
			return value{}, exc
		}
		if more {
			highest = v
		}
	}
	if !highest.Type().Has(object.FlagInt) {
		exc := failf(th, object.TypeErrorType, "invalid flag value %s", highest)
		exc.SuppressContext = true
		return value{}, exc
	}
	return object.Binary(th, object.LShift, object.Int64(1), object.Int64(int64(bitLength(highest))))
}

// operand is the bits of flag for an operation with self, NotImplemented if it has none.
func operand(th *thread, self, flag value) (value, *exception) {
	t := self.Type()
	if object.IsInstance(flag, t) {
		return valueOf(th, flag)
	}
	if data := memberType(t); data != object.ObjectType && object.IsInstance(flag, data) {
		return flag, nil
	}
	return object.NotImplemented, nil
}

func combine(th *thread, op object.BinaryOp, self, other value) (value, *exception) {
	y, exc := operand(th, self, other)
	if exc != nil || y.IsNotImplemented() {
		return y, exc
	}
	x, exc := valueOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	for _, p := range [2][2]value{{self, x}, {other, y}} {
		if p[1].IsNone() {
			s, exc := object.ToStr(th, p[0])
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.TypeErrorf("'%s' cannot be combined with other flags with %s", s, op.Symbol())
		}
	}
	v, exc := object.Binary(th, op, plainInt(x), plainInt(y))
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, self.Type().Value(), v)
}

// plainInt is an instance of a subclass of int as an int, other values as they are.
func plainInt(v value) value {
	if !v.IsInt64() && v.Type().Has(object.FlagInt) {
		return object.NormInt(object.ToBig(v))
	}
	return v
}

func flagInvert(th *thread, self value) (value, *exception) {
	v, exc := valueOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	if v.IsNone() {
		s, exc := object.ToStr(th, self)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.TypeErrorf("'%s' cannot be inverted", s)
	}
	known, exc := object.GetAttr(th, self, nameInverted.Str())
	if exc != nil || !known.IsNone() {
		return known, exc
	}
	t, st := self.Type(), stateOf(th)
	inverse, exc := object.Invert(th, plainInt(v))
	if exc != nil {
		return value{}, exc
	}
	if b := t.Lookup(nameBoundary.Str()); !b.Is(st.eject) && !b.Is(st.keep) {
		if inverse, exc = object.Binary(th, object.And, inverse, t.Lookup(nameSingles.Str())); exc != nil {
			return value{}, exc
		}
	}
	m, exc := object.Call1(th, t.Value(), inverse)
	if exc != nil {
		return value{}, exc
	}
	return m, object.SetAttr(th, self, nameInverted.Str(), m)
}

func flagContains(th *thread, self, other value) (value, *exception) {
	if !object.IsInstance(other, self.Type()) {
		return value{}, object.TypeErrorf("unsupported operand type(s) for 'in': '%s' and '%s'", other.Type().Qualname, self.Type().Qualname)
	}
	x, exc := valueOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	y, exc := valueOf(th, other)
	if exc != nil {
		return value{}, exc
	}
	both, exc := object.Binary(th, object.And, y, x)
	if exc != nil {
		return value{}, exc
	}
	return object.Compare(th, both, y, object.EQ)
}

func flagRepr(th *thread, self value) (value, *exception) {
	name, named, exc := nameText(th, self)
	if exc != nil {
		return value{}, exc
	}
	shown, exc := showValue(th, self)
	if exc != nil {
		return value{}, exc
	}
	if named {
		name = "." + name
	}
	return object.StrOf("<" + self.Type().Name + name + ": " + shown + ">"), nil
}

func flagStr(th *thread, self value) (value, *exception) {
	name, named, exc := nameText(th, self)
	if exc != nil {
		return value{}, exc
	}
	if named {
		return object.StrOf(self.Type().Name + "." + name), nil
	}
	v, exc := valueOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	s, exc := text(th, v)
	return object.StrOf(self.Type().Name + "(" + s + ")"), exc
}
