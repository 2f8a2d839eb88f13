// This file implements the making of classes: type(name, bases, namespace) and everything that a class statement sets in motion.

package object

import (
	"slices"
	"strings"
)

// typeNew is type.__new__.
func typeNew(th *Thread, meta *Type, args []Value, kw []*Str) (Value, *Exception) {
	npos := len(args) - len(kw)
	if npos != 3 {
		return Value{}, TypeErrorf("type.__new__() takes exactly 3 arguments (%d given)", npos)
	}
	for i, want := range [3]struct {
		flag TypeFlags
		name string
	}{{FlagStr, "str"}, {FlagTuple, "tuple"}, {FlagDict, "dict"}} {
		if !args[i].Type().Has(want.flag) {
			return Value{}, TypeErrorf("type.__new__() argument %d must be %s, not %s", i+1, want.name, args[i].Type().MessageName())
		}
	}
	bases := args[1].AsTuple().Items
	for _, b := range bases {
		if b.Type().Has(FlagType) {
			continue
		}
		if _, ok, exc := FindAttr(th, b, nameMroEntries); exc != nil || ok {
			if exc != nil {
				return Value{}, exc
			}
			return Value{}, TypeErrorf("type() doesn't support MRO entry resolution; use types.new_class()")
		}
	}
	winner, exc := WinnerMetatype(th, meta, bases)
	if exc != nil {
		return Value{}, exc
	}
	if winner != meta && !sameFunc(winner.New, TypeType.New) {
		return winner.New(th, winner, args, kw)
	}
	t, exc := createType(th, winner, args[0].AsStr(), bases, args[2].AsDict())
	if exc != nil {
		return Value{}, exc
	}
	if exc := t.announce(th, args[3:], kw); exc != nil {
		return Value{}, exc
	}
	return t.Value(), nil
}

func typeInit(_ *Thread, _ Value, args []Value, kw []*Str) *Exception {
	npos := len(args) - len(kw)
	if len(kw) > 0 && npos == 1 {
		return TypeErrorf("type.__init__() takes no keyword arguments")
	}
	if npos != 1 && npos != 3 {
		return TypeErrorf("type.__init__() takes 1 or 3 arguments")
	}
	return nil
}

// NewType makes a class as type(name, bases, namespace, **keywords) does with metaclass meta; bases may be empty.
// kwArgs has one value per name of kw.
func NewType(th *Thread, meta *Type, name string, bases []*Type, ns *Dict, kwArgs []Value, kw []*Str) (*Type, *Exception) {
	args := append([]Value{NewStr(name).Value(), TupleOf(typeValues(bases)...), ns.Value()}, kwArgs...)
	v, exc := Call(th, meta.Value(), args, kw)
	if exc != nil {
		return nil, exc
	}
	if !v.Type().Has(FlagType) {
		return nil, TypeErrorf("metaclass '%s' returned '%s', not a class", meta.Name, v.Type().MessageName())
	}
	return v.AsType(), nil
}

// WinnerMetatype is the metaclass of a class with these bases for which meta was asked: the most derived of meta and
// the metaclasses of the bases. A built-in metaclass that has an heir (Type.Heir) is asked last: a subclass of it wins over the heir.
func WinnerMetatype(th *Thread, meta *Type, bases []Value) (*Type, *Exception) {
	var inherited *Type
	if meta.Heir != nil {
		inherited, meta = meta, TypeType
	}
	var exc *Exception
	for _, b := range bases {
		if m := b.Type(); m.Heir != nil {
			inherited = m
		} else if meta, exc = moreDerived(meta, m); exc != nil {
			return nil, exc
		}
	}
	if inherited == nil || meta.IsSubtype(inherited) {
		return meta, nil
	}
	heir, exc := inherited.Heir(th)
	if exc != nil {
		return nil, exc
	}
	return moreDerived(meta, heir)
}

func moreDerived(a, b *Type) (*Type, *Exception) {
	switch {
	case a.IsSubtype(b):
		return a, nil
	case b.IsSubtype(a):
		return b, nil
	}
	return nil, TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
}

// ResolveBases replaces bases that are not classes by what their __mro_entries__ say (types.resolve_bases); bases
// itself comes back when there are none.
func ResolveBases(th *Thread, bases []Value) ([]Value, *Exception) {
	var resolved []Value
	changed := false
	for i, b := range bases {
		if !b.Type().Has(FlagType) {
			f, ok, exc := FindAttr(th, b, nameMroEntries)
			if exc != nil {
				return nil, exc
			}
			if ok {
				v, exc := Call1(th, f, TupleOf(bases...))
				if exc != nil {
					return nil, exc
				}
				if !v.Type().Has(FlagTuple) {
					return nil, TypeErrorf("__mro_entries__ must return a tuple")
				}
				if !changed {
					changed = true
					resolved = append(make([]Value, 0, len(bases)+4), bases[:i]...)
				}
				resolved = append(resolved, v.AsTuple().Items...)
				continue
			}
		}
		if changed {
			resolved = append(resolved, b)
		}
	}
	if !changed {
		return bases, nil
	}
	return resolved, nil
}

// bestBase checks bases and picks the one whose instances have the layout that instances of the new class build on.
func bestBase(bases []Value) ([]*Type, *Type, *Exception) {
	types := make([]*Type, len(bases))
	var best, solid *Type
	for i, v := range bases {
		if !v.Type().Has(FlagType) {
			return nil, nil, TypeErrorf("bases must be types")
		}
		b := v.AsType()
		if b.Flags&FlagBasetype == 0 {
			return nil, nil, TypeErrorf("type '%s' is not an acceptable base type", b.MessageName())
		}
		if b.MRO == nil {
			return nil, nil, TypeErrorf("Cannot extend an incomplete type '%s'", b.Name)
		}
		types[i] = b
		switch {
		case best == nil, b.Solid != solid && b.Solid.IsSubtype(solid):
			best, solid = b, b.Solid
		case !solid.IsSubtype(b.Solid):
			return nil, nil, TypeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return types, best, nil
}

// createType makes the class itself; announce tells the rest of the world. ns is copied.
func createType(th *Thread, meta *Type, name *Str, baseValues []Value, ns *Dict) (*Type, *Exception) {
	if len(baseValues) == 0 {
		baseValues = []Value{ObjectType.Value()}
	}
	bases, base, exc := bestBase(baseValues)
	if exc != nil {
		return nil, exc
	}
	if exc := checkClassName(th, name); exc != nil {
		return nil, exc
	}
	t := &Type{Name: name.s, Qualname: name.s, Base: base, Bases: bases, names: ns.Copy()}
	t.typ = meta
	t.ready.Store(true)
	t.Flags = FlagHeap | FlagBasetype | base.Flags&layoutFlags
	t.Alloc, t.exceptionInit = base.Alloc, base.exceptionInit
	t.AttrsOffset, t.SubAttrsOffset = base.AttrsOffset, base.SubAttrsOffset
	t.HasDict, t.HasWeakref, t.SlotCount, t.Solid = base.HasDict, base.HasWeakref, base.SlotCount, base.Solid
	t.attrHint.Store(base.attrHint.Load())
	members, exc := t.layOut(th)
	if exc != nil {
		return nil, exc
	}
	if exc := t.setNamespace(th); exc != nil {
		return nil, exc
	}
	members.install(t)
	if doc, ok := t.names.GetStr(nameDoc); ok && doc.Type() == StrType {
		if _, exc := encodeUTF8(th, doc.AsStr(), "strict"); exc != nil {
			return nil, exc
		}
	} else if !ok {
		t.names.SetStr(nameDoc, None)
	}
	if _, ok := t.names.GetStr(nameEq); ok {
		if _, ok := t.names.GetStr(nameHash); !ok {
			t.names.SetStr(nameHash, None)
		}
	}
	if t.MRO, exc = t.computeMRO(th); exc != nil {
		return nil, exc
	}
	// What patterns take its instances for is up to the first base in its order, not to the one of the layout.
	t.Flags &^= FlagSequence | FlagMapping
	for _, b := range t.MRO {
		if kind := b.Flags & (FlagSequence | FlagMapping); kind != 0 {
			t.Flags |= kind
			break
		}
	}
	t.resolveSlots()
	t.Touch()
	for _, b := range bases {
		subclassesOf(th, b).add(t)
	}
	return t, nil
}

// frameGlobals is implemented by the VM's part of a thread: the globals of the running frame, nil if none runs.
type frameGlobals interface{ CurrentGlobals() *Dict }

// setNamespace treats the names that mean something in a class body.
func (t *Type) setNamespace(th *Thread) *Exception {
	d := t.names
	if _, ok := d.GetStr(nameModule); !ok {
		if vm, ok := th.VM.(frameGlobals); ok {
			if globals := vm.CurrentGlobals(); globals != nil {
				if v, ok := globals.GetStr(nameName); ok {
					d.SetStr(nameModule, v)
				}
			}
		}
	}
	if v, ok := d.GetStr(nameQualname); ok {
		if !v.Type().Has(FlagStr) {
			return TypeErrorf("type __qualname__ must be a str, not %s", v.Type().MessageName())
		}
		t.Qualname = v.AsStr().s
		d.DelStr(nameQualname)
	}
	if v, ok := d.GetStr(nameNew); ok && isPlainFunction(v) {
		m, exc := wrapCallable(th, StaticMethodType, v)
		if exc != nil {
			return exc
		}
		d.SetStr(nameNew, m)
	}
	for _, name := range [2]*Str{nameInitSubclass, nameClassGetItem} {
		if v, ok := d.GetStr(name); ok && isPlainFunction(v) {
			m, exc := NewClassMethod(th, v)
			if exc != nil {
				return exc
			}
			d.SetStr(name, m)
		}
	}
	if v, ok := d.GetStr(nameClassCell); ok {
		if v.Type() != CellType {
			text, _ := typeRepr(th, v.Type().Value())
			return TypeErrorf("__classcell__ must be a nonlocal cell, not %s", text.AsStr())
		}
		Cast[Cell](v).V = t.Value()
		d.DelStr(nameClassCell)
	}
	if v, ok := d.GetStr(nameClassDictCell); ok {
		if v.Type() != CellType {
			text, _ := typeRepr(th, v.Type().Value())
			return TypeErrorf("__classdictcell__ must be a nonlocal cell, not %s", text.AsStr())
		}
		Cast[Cell](v).V = d.Value()
		d.DelStr(nameClassDictCell)
	}
	return nil
}

// isPlainFunction reports that v is a function written in Python.
func isPlainFunction(v Value) bool {
	t := v.Type()
	return t.Flags&FlagMethodDescr != 0 && !t.IsHeap() && t != MethodDescrType && t != WrapperDescrType && strings.HasSuffix(t.Name, "function")
}

// announce calls __set_name__ of what is in the namespace, then __init_subclass__ of the next class in the MRO.
func (t *Type) announce(th *Thread, kwArgs []Value, kw []*Str) *Exception {
	type item struct{ k, v Value }
	var items []item
	for i := 0; ; {
		k, v, next, ok := t.names.Next(i)
		if !ok {
			break
		}
		i = next
		if !v.Type().Lookup(nameSetName).IsNull() {
			items = append(items, item{k, v})
		}
	}
	for _, it := range items {
		f, ok, exc := LookupSpecial(th, it.v, nameSetName)
		if exc == nil && ok {
			_, exc = Call2(th, f, t.Value(), it.k)
		}
		if exc != nil {
			key, keyExc := Repr(th, it.k)
			if keyExc != nil {
				return keyExc
			}
			note := NewStr("Error calling __set_name__ on '" + it.v.Type().MessageName() + "' instance " + key.s + " in '" + t.Name + "'").Value()
			if noteExc := exc.AddNote(th, note); noteExc != nil {
				return noteExc
			}
			return exc
		}
	}
	if !slices.Contains(t.MRO, t) { // as a method mro() may have it
		return TypeErrorf("super(type, obj): obj (type %s) is not an instance or subtype of type (%s).", t.Name, t.Name)
	}
	f, exc := superLookup(th, t, t, Value{}, nameInitSubclass)
	if exc != nil {
		return exc
	}
	if f.IsNull() { // a method mro() left out object: the super object has object's method itself
		if f, exc = GetAttr(th, SuperType.Value(), nameInitSubclass); exc != nil {
			return exc
		}
	}
	_, exc = Call(th, f, kwArgs, kw)
	return exc
}
