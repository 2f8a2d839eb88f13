// This file completes built-in types: MRO, inherited slots, version.

package object

import "strings"

// layoutFlags are inherited from the base: what instances are, and how patterns match them.
const layoutFlags = FlagInt | FlagFloat | FlagStr | FlagBytes | FlagByteArray | FlagList | FlagTuple | FlagDict | FlagSet | FlagException | FlagType |
	FlagComplex | FlagSequence | FlagMapping | FlagMatchSelf

// ReadyType completes a built-in type: base is its base (nil for object), fill sets slots and flags and says what the namespace has. Packages that
// define types of their own call it once per type.
//
// What fill leaves unset is inherited, with two exceptions: New and the allocator of object are not, because a type with its own Go struct must
// not be instantiated as a plain object; and Hash is not when fill sets Compare: a type that defines equality alone is unhashable.
// A Name such as "types.GenericAlias" is split into Module and Name.
// Solid is t itself unless fill says otherwise.
func ReadyType(t, base *Type, fill func(t *Type)) {
	if base != nil {
		base.Complete()
	}
	t.typ = TypeType
	t.Base = base
	pending := &pendingNames{}
	t.pending.Store(pending)
	fill(t)
	if dot := strings.LastIndexByte(t.Name, '.'); dot >= 0 && t.Module == "" {
		t.Module, t.Name = t.Name[:dot], t.Name[dot+1:]
	}
	if t.Module == "" {
		t.Module = "builtins"
	}
	if t.Qualname == "" {
		t.Qualname = t.Name
	}
	t.Flags |= FlagImmutable
	if t.Bases == nil && base != nil {
		t.Bases = []*Type{base}
	}
	t.MRO = builtinMRO(t)
	if t.RootShape == nil {
		t.RootShape = NewRootShape(0)
	}
	t.inheritLayout()
	for s := slotID(0); s < numSlots; s++ {
		if slotTable[s].has(t) && (s != slotNew || base == nil || !sameFunc(t.New, ObjectType.New)) {
			pending.own.add(s)
		}
	}
	if base != nil {
		t.inheritSlots()
		for _, b := range t.Bases {
			b.addBuiltinSub(t)
		}
	}
	t.Touch()
	t.ready.Store(true)
}

func builtinMRO(t *Type) []*Type {
	for _, b := range t.Bases {
		b.Complete()
	}
	switch len(t.Bases) {
	case 0:
		return []*Type{t}
	case 1:
		return append([]*Type{t}, t.Bases[0].MRO...)
	}
	mro, left := linearise(t, t.Bases)
	if left != nil {
		panic("object: bases of built-in type " + t.Name + " have no order")
	}
	return mro
}

// inheritLayout takes over what the base says about the struct of instances.
func (t *Type) inheritLayout() {
	if t.Solid == nil {
		t.Solid = t
	}
	base := t.Base
	if base == nil {
		return
	}
	t.Flags |= base.Flags & layoutFlags
	if base == ObjectType {
		return
	}
	if t.Alloc == nil {
		t.Alloc = base.Alloc
	}
	if t.AttrsOffset == 0 {
		t.AttrsOffset = base.AttrsOffset
		t.HasDict = t.HasDict || base.HasDict
	}
	if t.SubAttrsOffset == 0 {
		t.SubAttrsOffset = base.SubAttrsOffset
	}
	if t.exceptionInit == nil {
		t.exceptionInit = base.exceptionInit
	}
	t.HasWeakref = t.HasWeakref || base.HasWeakref
}
