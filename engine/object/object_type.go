// This file implements object: what every type inherits.

package object

import (
	"fmt"
	"sort"
)

func fillObject(t *Type) {
	t.Flags |= FlagBasetype
	t.Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any."
	t.Sig = "()"
	t.SubAttrsOffset = PlainAttrsOffset
	t.Alloc = func(_ *Thread, cls *Type) (Value, *Exception) { return NewInstance(cls).Value(), nil }
	t.New, t.Init = objectNew, objectInit
	t.GetAttr, t.SetAttr = GenericGetAttr, GenericSetAttr
	t.Repr = func(_ *Thread, self Value) (Value, *Exception) { return NewStr(defaultRepr(self)).Value(), nil }
	t.Str = func(th *Thread, self Value) (Value, *Exception) {
		s, exc := Repr(th, self)
		if exc != nil {
			return Value{}, exc
		}
		return s.Value(), nil
	}
	t.Hash, t.Compare = hashIdentity, objectCompare
	t.AddGetSets([]GetSet{{Name: "__class__", Doc: "the object's class", Get: func(_ *Thread, self Value) (Value, *Exception) {
		return self.Type().Value(), nil
	}, Set: setClass}})
	t.AddMethods([]Method{
		{Name: "__reduce_ex__", Sig: "($self, protocol, /)", Doc: "Helper for pickle.", F1: objectReduceEx},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "Helper for pickle.", F0: func(th *Thread, self Value) (Value, *Exception) { return reduceCopyreg(th, self, 0) }},
		{Name: "__getstate__", Sig: "($self, /)", Doc: "Helper for pickle.", F0: func(th *Thread, self Value) (Value, *Exception) { return objectState(th, self, false) }},
		{Name: "__subclasshook__", Sig: "($type, object, /)",
			Doc:  "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).",
			Kind: ClassMethod, FN: func(*Thread, Value, []Value) (Value, *Exception) { return NotImplemented, nil }, Max: -1},
		{Name: "__init_subclass__", Sig: "($type, /)",
			Doc:  "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.",
			Kind: ClassMethod, FK: objectInitSubclass},
		{Name: "__format__", Sig: "($self, format_spec, /)", Doc: "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.", F1: objectFormat},
		{Name: "__sizeof__", Sig: "($self, /)", Doc: "Size of object in memory, in bytes.", F0: func(_ *Thread, self Value) (Value, *Exception) {
			size := int64(16)
			if a := AttrsOf(self); a != nil {
				size += int64(16 * len(a.vals))
			}
			return Int64(size), nil
		}},
		{Name: "__dir__", Sig: "($self, /)", Doc: "Default dir() implementation.", F0: objectDir},
	})
}

// defaultRepr is the repr of objects that say nothing more about themselves.
func defaultRepr(v Value) string {
	t := v.Type()
	if module := t.ModuleName(); module != "" && module != "builtins" {
		return fmt.Sprintf("<%s.%s object at %#x>", module, t.Qualname, v.Address())
	}
	return fmt.Sprintf("<%s object at %#x>", t.Qualname, v.Address())
}

// ModuleName is the __module__ of t if it is a str, else "".
func (t *Type) ModuleName() string {
	if !t.IsHeap() {
		return t.Module
	}
	if v, ok := t.Namespace().GetStr(nameModule); ok && v.Type().Has(FlagStr) {
		return v.AsStr().s
	}
	return ""
}

func objectNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	if len(args) > 0 {
		if !sameFunc(cls.New, ObjectType.New) {
			return Value{}, TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if sameFunc(cls.Init, ObjectType.Init) {
			return Value{}, TypeErrorf("%s() takes no arguments", cls.Name)
		}
	}
	if cls.Flags&FlagAbstract != 0 {
		if exc := abstractError(th, cls); exc != nil {
			return Value{}, exc
		}
	}
	if cls.PlainInstance() {
		in := NewInstance(cls)
		if cls.Has(FlagHasFinalizer) {
			th.Interp.Finalizers.Watch(&in.Head)
		}
		return in.Value(), nil
	}
	if cls.Alloc == nil {
		return Value{}, TypeErrorf("cannot create '%s' instances", cls.Name)
	}
	return cls.Alloc(th, cls)
}

// abstractError names the abstract methods that keep cls from being instantiated.
func abstractError(th *Thread, cls *Type) *Exception {
	v, ok := cls.Namespace().GetStr(nameAbstractMethods)
	if !ok {
		return nil
	}
	items, exc := Collect(th, v)
	if exc != nil {
		return exc
	}
	names := make([]string, 0, len(items))
	for _, item := range items {
		if !item.Type().Has(FlagStr) {
			return TypeErrorf("sequence item %d: expected str instance, %s found", len(names), item.Type().MessageName())
		}
		names = append(names, item.AsStr().s)
	}
	sort.Strings(names)
	text, plural := "", ""
	if len(names) > 1 {
		plural = "s"
	}
	for i, n := range names {
		if i > 0 {
			text += "', '"
		}
		text += n
	}
	return TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s '%s'", cls.Name, plural, text)
}

func objectInit(_ *Thread, self Value, args []Value, kw []*Str) *Exception {
	if len(args) == 0 {
		return nil
	}
	t := self.Type()
	if !sameFunc(t.Init, ObjectType.Init) {
		return TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
	}
	if sameFunc(t.New, ObjectType.New) {
		return TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", t.Name)
	}
	return nil
}

// objectCompare is identity for ==, and for != the opposite of what == of the class says.
func objectCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	switch op {
	case EQ:
		if a.Is(b) {
			return True, nil
		}
	case NE:
		if a.Type().Compare == nil {
			return NotImplemented, nil
		}
		v, exc := a.Type().Compare(th, a, b, EQ)
		if exc != nil || v.IsNotImplemented() {
			return v, exc
		}
		same, exc := Truth(th, v)
		return Bool(!same), exc
	}
	return NotImplemented, nil
}

func objectInitSubclass(_ *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
	name := self.AsType().Name
	if len(kw) > 0 {
		return Value{}, TypeErrorf("%s.__init_subclass__() takes no keyword arguments", name)
	}
	if len(args) > 0 {
		return Value{}, TypeErrorf("%s.__init_subclass__() takes no arguments (%d given)", name, len(args))
	}
	return None, nil
}

func objectFormat(th *Thread, self, spec Value) (Value, *Exception) {
	if !spec.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("__format__() argument must be str, not %s", spec.Type().MessageName())
	}
	if spec.AsStr().s != "" {
		return Value{}, TypeErrorf("unsupported format string passed to %s.__format__", self.Type().MessageName())
	}
	s, exc := ToStr(th, self)
	if exc != nil {
		return Value{}, exc
	}
	return s.Value(), nil
}

// objectDir is the names in the instance's __dict__, its class and the class's bases.
func objectDir(th *Thread, self Value) (Value, *Exception) {
	names := NewDict()
	d, ok, exc := FindAttr(th, self, nameDict)
	if exc != nil {
		return Value{}, exc
	}
	if ok && d.Type().Has(FlagDict) {
		mergeKeys(names, d.AsDict())
	}
	cls, ok, exc := FindAttr(th, self, nameClass)
	if exc != nil {
		return Value{}, exc
	}
	if ok && cls.Type().Has(FlagType) {
		for _, b := range cls.AsType().MRO {
			mergeKeys(names, b.Namespace())
		}
	}
	return dictKeys(names), nil
}

// mergeKeys adds the str keys of from to names.
func mergeKeys(names, from *Dict) {
	for i := 0; ; {
		k, _, next, ok := from.Next(i)
		if !ok {
			return
		}
		if i = next; k.Type().Has(FlagStr) {
			names.SetStr(k.AsStr(), None)
		}
	}
}

func dictKeys(d *Dict) Value {
	items := make([]Value, 0, d.Len())
	for i := 0; ; {
		k, _, next, ok := d.Next(i)
		if !ok {
			return NewList(items).Value()
		}
		i = next
		items = append(items, k)
	}
}

// setClass is assignment to __class__: only between classes whose instances have the same layout.
func setClass(_ *Thread, self, v Value) *Exception {
	if v.IsNull() {
		return TypeErrorf("can't delete __class__ attribute")
	}
	if !v.Type().Has(FlagType) {
		return TypeErrorf("__class__ must be set to a class, not '%s' object", v.Type().MessageName())
	}
	from, to := self.Type(), v.AsType()
	isModule := from.IsSubtype(ModuleType) && to.IsSubtype(ModuleType)
	if !isModule && (from.Flags&FlagImmutable != 0 || to.Flags&FlagImmutable != 0) {
		return TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if !sameLayout(from, to) {
		return TypeErrorf("__class__ assignment: '%s' object layout differs from '%s'", to.Name, from.Name)
	}
	if a := AttrsOf(self); a != nil {
		if to.SlotCount == 0 || from.RootShape != to.RootShape {
			a.rebase(from, to)
		}
	}
	self.Head().SetType(to)
	return nil
}

// sameLayout reports that instances of a and b have the same Go struct and the same __slots__ in it.
func sameLayout(a, b *Type) bool {
	if a.AttrsOffset != b.AttrsOffset || a.HasDict != b.HasDict || a.HasWeakref != b.HasWeakref || a.SlotCount != b.SlotCount {
		return false
	}
	sa, sb := a.Solid, b.Solid
	if sa == sb {
		return true
	}
	// Two classes with equal __slots__ below the same layout are the same too.
	if sa.IsHeap() && sb.IsHeap() && sa.Base.Solid == sb.Base.Solid && len(sa.slotNames) == len(sb.slotNames) {
		for i, n := range sa.slotNames {
			if n != sb.slotNames[i] {
				return false
			}
		}
		return true
	}
	return false
}

// rebase moves the attributes of an instance of from to the shapes of to.
func (a *Attrs) rebase(from, to *Type) {
	if a.dict != nil {
		a.shape = dictShape(to)
		return
	}
	if a.shape == nil {
		return
	}
	shape := to.RootShape
	for _, k := range a.shape.keys[from.SlotCount:] {
		if shape = shape.with(k); shape == nil {
			a.Dict(from)
			a.shape = dictShape(to)
			return
		}
	}
	a.shape = shape
}

// getInstanceDict and setInstanceDict are the __dict__ of instances with Attrs.
func getInstanceDict(_ *Thread, self Value) (Value, *Exception) {
	a := AttrsOf(self)
	if a == nil {
		if self.Type().Has(FlagType) { // a metaclass may inherit the attribute from a base that is no metaclass
			return NewMappingProxy(self.AsType().Namespace().Value()), nil
		}
		return Value{}, AttributeErrorf("This object has no __dict__")
	}
	return a.Dict(self.Type()).Value(), nil
}

// setNativeDict is setInstanceDict where a built-in class defines __dict__: it cannot be deleted.
func setNativeDict(th *Thread, self, v Value) *Exception {
	if v.IsNull() {
		return TypeErrorf("cannot delete __dict__")
	}
	return setInstanceDict(th, self, v)
}

func setInstanceDict(_ *Thread, self, v Value) *Exception {
	a := AttrsOf(self)
	if a == nil {
		if self.Type().Has(FlagType) {
			return AttributeErrorf("attribute '__dict__' of 'type' objects is not writable")
		}
		return AttributeErrorf("This object has no __dict__")
	}
	if v.IsNull() && !self.Type().IsHeap() {
		return TypeErrorf("cannot delete __dict__")
	}
	if v.IsNull() {
		a.SetDict(self.Type(), NewDict())
		return nil
	}
	if !v.Type().Has(FlagDict) {
		return TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", v.Type().MessageName())
	}
	a.SetDict(self.Type(), v.AsDict())
	return nil
}
