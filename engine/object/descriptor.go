// This file implements the descriptors of built-in types: methods, class methods, slot wrappers, computed attributes and members.

package object

import (
	"fmt"
	"strings"
)

// GetSetDescr is a computed attribute in the namespace of a built-in type.
type GetSetDescr struct {
	Head
	GetSet *GetSet
	Owner  *Type
}

// MemberDescr is a stored attribute: one of the __slots__ of a class (Index says which of Attrs.vals), or a member of a
// built-in type (GetSet is set).
type MemberDescr struct {
	Head
	Name   *Str
	Owner  *Type
	Index  int
	GetSet *GetSet
}

// NewGetSet is a computed attribute of t as a descriptor, for namespaces of classes made at run time.
func NewGetSet(t *Type, gs *GetSet) Value {
	d := &GetSetDescr{Head{GetSetType}, gs, t}
	return d.Value()
}

// descrParts is what all descriptors of built-in types have.
func descrParts(v Value) (name string, owner *Type, doc, sig string) {
	switch v.Type() {
	case WrapperDescrType:
		d := Cast[WrapperDescr](v)
		return d.def.name.s, d.Owner, d.def.doc, d.signature()
	case MethodDescrType, ClassMethodDescrType:
		d := Cast[MethodDescr](v)
		return d.Method.Name, d.Owner, d.Method.Doc, d.Method.textSignature()
	case GetSetType:
		d := Cast[GetSetDescr](v)
		return d.GetSet.Name, d.Owner, d.GetSet.Doc, ""
	}
	d := Cast[MemberDescr](v)
	if d.GetSet != nil {
		doc = d.GetSet.Doc
	}
	return d.Name.s, d.Owner, doc, ""
}

// signature is __text_signature__ of the special method.
func (d *WrapperDescr) signature() string {
	if !d.Owner.PythonLike {
		return d.def.sig
	}
	if sig, ok := d.Owner.SlotSigs[d.def.name.s]; ok {
		return sig
	}
	if d.def.slot == slotInit && d.Owner.Sig != "" {
		return "($self, " + strings.TrimPrefix(d.Owner.Sig, "(")
	}
	return strings.Replace(strings.Replace(d.def.sig, ", /", "", 1), "($self, value", "($self, other", 1)
}

// checkDescr refuses an instance of another type than the descriptor's.
func checkDescr(name string, owner *Type, obj Value) *Exception {
	if IsInstance(obj, owner) {
		return nil
	}
	return TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, owner.MessageName(), obj.Type().MessageName())
}

func methodDescrGet(_ *Thread, descr, obj Value, _ *Type) (Value, *Exception) {
	if obj.IsNull() {
		return descr, nil
	}
	d := Cast[MethodDescr](descr)
	if exc := checkDescr(d.Method.Name, d.Owner, obj); exc != nil {
		return Value{}, exc
	}
	return NewNative(d.Method, obj).Value(), nil
}

func wrapperDescrGet(_ *Thread, descr, obj Value, _ *Type) (Value, *Exception) {
	if obj.IsNull() {
		return descr, nil
	}
	d := Cast[WrapperDescr](descr)
	if exc := checkDescr(d.def.name.s, d.Owner, obj); exc != nil {
		return Value{}, exc
	}
	m := &MethodWrapper{Head{MethodWrapperType}, d, obj}
	return m.Value(), nil
}

func classMethodDescrGet(_ *Thread, descr, obj Value, owner *Type) (Value, *Exception) {
	d := Cast[MethodDescr](descr)
	if owner == nil {
		owner = obj.Type()
	}
	if !owner.IsSubtype(d.Owner) {
		return Value{}, TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", d.Method.Name, d.Owner.MessageName(), owner.MessageName())
	}
	return NewNative(d.Method, owner.Value()).Value(), nil
}

func classMethodDescrCall(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
	d := Cast[MethodDescr](callee)
	if len(args)-len(kw) == 0 {
		return Value{}, TypeErrorf("descriptor '%s' of '%s' object needs an argument", d.Method.Name, d.Owner.MessageName())
	}
	if !args[0].Type().Has(FlagType) {
		return Value{}, TypeErrorf("descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2", d.Method.Name, d.Owner.MessageName(), args[0].Type().MessageName())
	}
	cls := args[0].AsType()
	if !cls.IsSubtype(d.Owner) {
		return Value{}, TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", d.Method.Name, d.Owner.MessageName(), cls.Name)
	}
	return d.Method.Invoke(th, args[0], args[1:], kw)
}

func getSetGet(th *Thread, descr, obj Value, _ *Type) (Value, *Exception) {
	if obj.IsNull() {
		return descr, nil
	}
	d := Cast[GetSetDescr](descr)
	if exc := checkDescr(d.GetSet.Name, d.Owner, obj); exc != nil {
		return Value{}, exc
	}
	if d.GetSet.Get == nil {
		return Value{}, AttributeErrorf("attribute '%s' of '%s' objects is not readable", d.GetSet.Name, d.Owner.MessageName())
	}
	return d.GetSet.Of(th, obj)
}

func getSetSet(th *Thread, descr, obj, v Value) *Exception {
	d := Cast[GetSetDescr](descr)
	if exc := checkDescr(d.GetSet.Name, d.Owner, obj); exc != nil {
		return exc
	}
	if d.GetSet.Set == nil {
		return AttributeErrorf("attribute '%s' of '%s' objects is not writable", d.GetSet.Name, d.Owner.MessageName())
	}
	return d.GetSet.Set(th, obj, v)
}

func memberGet(th *Thread, descr, obj Value, _ *Type) (Value, *Exception) {
	if obj.IsNull() {
		return descr, nil
	}
	d := Cast[MemberDescr](descr)
	if exc := checkDescr(d.Name.s, d.Owner, obj); exc != nil {
		return Value{}, exc
	}
	if d.GetSet != nil {
		return d.GetSet.Of(th, obj)
	}
	if a := AttrsOf(obj); a != nil && d.Index < len(a.vals) && !a.vals[d.Index].IsNull() {
		return a.vals[d.Index], nil
	}
	return Value{}, noAttribute(obj, d.Name)
}

func memberSet(th *Thread, descr, obj, v Value) *Exception {
	d := Cast[MemberDescr](descr)
	if exc := checkDescr(d.Name.s, d.Owner, obj); exc != nil {
		return exc
	}
	if d.GetSet != nil {
		if d.GetSet.Set == nil {
			return AttributeErrorf("readonly attribute")
		}
		return d.GetSet.Set(th, obj, v)
	}
	a := AttrsOf(obj)
	if a == nil {
		return noAttribute(obj, d.Name)
	}
	if d.Index >= len(a.vals) {
		a.Init(obj.Type())
	}
	if v.IsNull() && a.vals[d.Index].IsNull() {
		return NewException(AttributeErrorType, d.Name.Value())
	}
	a.vals[d.Index] = v
	return nil
}

// SlotMember reports that descr is one of the __slots__ of a class, at index of the instance's Attrs. For inline caches.
func SlotMember(descr Value) (index int, ok bool) {
	if descr.Type() != MemberType {
		return 0, false
	}
	d := Cast[MemberDescr](descr)
	return d.Index, d.GetSet == nil
}

func descrRepr(kind string) UnaryFunc {
	return func(_ *Thread, self Value) (Value, *Exception) {
		name, owner, _, _ := descrParts(self)
		return NewStr(fmt.Sprintf("<%s '%s' of '%s' objects>", kind, name, owner.MessageName())).Value(), nil
	}
}

// textOrNone is text as a str, None when it is empty.
func textOrNone(text string) Value {
	if text == "" {
		return None
	}
	return NewStr(text).Value()
}

// addDescrAttrs gives a descriptor type __objclass__, __name__, __qualname__, __doc__ and, if it is callable,
// __text_signature__; reduce: it can be pickled.
func addDescrAttrs(t *Type, callable, reduce bool) {
	t.AddMembers([]GetSet{
		{Name: "__objclass__", Get: func(_ *Thread, self Value) (Value, *Exception) {
			_, owner, _, _ := descrParts(self)
			return owner.Value(), nil
		}},
		{Name: "__name__", Get: func(_ *Thread, self Value) (Value, *Exception) {
			name, _, _, _ := descrParts(self)
			return Intern(name).Value(), nil
		}},
	})
	attrs := []GetSet{
		{Name: "__doc__", Get: func(_ *Thread, self Value) (Value, *Exception) {
			_, _, doc, _ := descrParts(self)
			return textOrNone(doc), nil
		}},
		{Name: "__qualname__", Get: func(_ *Thread, self Value) (Value, *Exception) {
			name, owner, _, _ := descrParts(self)
			return NewStr(owner.Qualname + "." + name).Value(), nil
		}},
	}
	if callable {
		attrs = append(attrs, GetSet{Name: "__text_signature__", Get: func(_ *Thread, self Value) (Value, *Exception) {
			_, _, _, sig := descrParts(self)
			return textOrNone(sig), nil
		}})
	}
	t.AddGetSets(attrs)
	if !reduce {
		return
	}
	t.AddMethods([]Method{{Name: "__reduce__", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
		name, owner, _, _ := descrParts(self)
		return reduceByGetattr(th, owner.Value(), name)
	}}})
}

// reduceByGetattr pickles something as getattr(obj, name).
func reduceByGetattr(th *Thread, obj Value, name string) (Value, *Exception) {
	getattr, ok := th.Interp.Builtins.GetName("getattr")
	if !ok {
		return Value{}, Errorf(RuntimeErrorType, "lost builtins.getattr")
	}
	return TupleOf(getattr, TupleOf(obj, NewStr(name).Value())), nil
}

func fillMethodDescr(t *Type) {
	t.Flags |= FlagMethodDescr | FlagDisallowNew
	t.Repr, t.Call, t.DescrGet = descrRepr("method"), methodDescrCall, methodDescrGet
	addDescrAttrs(t, true, true)
}

func fillClassMethodDescr(t *Type) {
	t.Flags |= FlagDisallowNew
	t.Repr, t.Call, t.DescrGet = descrRepr("method"), classMethodDescrCall, classMethodDescrGet
	addDescrAttrs(t, true, false)
}

func fillWrapperDescr(t *Type) {
	t.Flags |= FlagMethodDescr | FlagDisallowNew
	t.Repr, t.Call, t.DescrGet = descrRepr("slot wrapper"), wrapperCall, wrapperDescrGet
	addDescrAttrs(t, true, true)
}

func fillGetSet(t *Type) {
	t.Flags |= FlagDisallowNew
	t.Repr, t.DescrGet, t.DescrSet = descrRepr("attribute"), getSetGet, getSetSet
	addDescrAttrs(t, false, false)
}

func fillMember(t *Type) {
	t.Flags |= FlagDisallowNew
	t.Repr, t.DescrGet, t.DescrSet = descrRepr("member"), memberGet, memberSet
	addDescrAttrs(t, false, true)
}

func fillMethodWrapper(t *Type) {
	t.Flags |= FlagDisallowNew
	t.Call = methodWrapperCall
	t.Repr = func(_ *Thread, self Value) (Value, *Exception) {
		m := Cast[MethodWrapper](self)
		return NewStr(fmt.Sprintf("<method-wrapper '%s' of %s object at %#x>", m.Descr.def.name, m.Self.Type().MessageName(), m.Self.Address())).Value(), nil
	}
	t.Hash = func(_ *Thread, self Value) (int64, *Exception) {
		m := Cast[MethodWrapper](self)
		return mixAddresses(m.Self, m.Descr.Value()), nil
	}
	t.Compare = func(_ *Thread, a, b Value, op CompareOp) (Value, *Exception) {
		if op != EQ && op != NE || a.Type() != MethodWrapperType || b.Type() != MethodWrapperType {
			return NotImplemented, nil
		}
		x, y := Cast[MethodWrapper](a), Cast[MethodWrapper](b)
		return Bool((x.Descr == y.Descr && x.Self.Is(y.Self)) == (op == EQ)), nil
	}
	get := func(f func(m *MethodWrapper) Value) func(*Thread, Value) (Value, *Exception) {
		return func(_ *Thread, self Value) (Value, *Exception) { return f(Cast[MethodWrapper](self)), nil }
	}
	t.AddMembers([]GetSet{{Name: "__self__", Get: get(func(m *MethodWrapper) Value { return m.Self })}})
	t.AddGetSets([]GetSet{
		{Name: "__objclass__", Get: get(func(m *MethodWrapper) Value { return m.Descr.Owner.Value() })},
		{Name: "__name__", Get: get(func(m *MethodWrapper) Value { return m.Descr.def.name.Value() })},
		{Name: "__qualname__", Get: get(func(m *MethodWrapper) Value { return NewStr(m.Descr.Owner.Qualname + "." + m.Descr.def.name.s).Value() })},
		{Name: "__doc__", Get: get(func(m *MethodWrapper) Value { return textOrNone(m.Descr.def.doc) })},
		{Name: "__text_signature__", Get: get(func(m *MethodWrapper) Value { return textOrNone(m.Descr.signature()) })},
	})
	t.AddMethods([]Method{{Name: "__reduce__", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
		m := Cast[MethodWrapper](self)
		return reduceByGetattr(th, m.Self, m.Descr.def.name.s)
	}}})
}

// mixAddresses is a hash of the identities of a and b.
func mixAddresses(a, b Value) int64 {
	h := int64(a.Address()>>4)*1000003 ^ int64(b.Address()>>4)
	if h == -1 {
		h = -2
	}
	return h
}
