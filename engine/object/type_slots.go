// This file computes the slots of a type: inherited from its bases when it is made, resolved from the special methods
// in its MRO when it is written in Python.

package object

import "slices"

// isWrapperOf reports that f is a slot wrapper of slot s.
func isWrapperOf(f Value, s slotID) bool {
	return !f.IsNull() && f.Type() == WrapperDescrType && Cast[WrapperDescr](f).def.slot == s
}

// inheritSlots gives a built-in type the slots that it does not have itself.
func (t *Type) inheritSlots() {
	for _, base := range t.Bases {
		if t.Number == nil {
			t.Number = base.Number
		}
		if t.Sequence == nil {
			t.Sequence = base.Sequence
		} else if base.Sequence != nil && t.Sequence != base.Sequence {
			t.Sequence.IsSequence = t.Sequence.IsSequence || base.Sequence.IsSequence
		}
		if t.Hash == nil && t.Compare == nil {
			t.Hash, t.Compare = base.Hash, base.Compare
		}
		for s := slotID(0); s < numSlots; s++ {
			if s == slotHash || s == slotCompare || s == slotNew && base == ObjectType {
				continue
			}
			if s >= slotPow3 && (t.Number == base.Number || base.Number == nil) && (s < slotConcat || s > slotInPlaceRepeat) {
				continue
			}
			if ops := &slotTable[s]; !ops.has(t) && ops.has(base) {
				ops.copy(t, base)
			}
		}
	}
}

// resolveSlot computes slot s of t, a type written in Python, from what its MRO has under the slot's special methods.
func (t *Type) resolveSlot(s slotID) {
	ops := &slotTable[s]
	var from *Type // the built-in type whose slot all the wrappers found stand for
	special := false
	for _, d := range slotDefinitions().bySlot[s] {
		f := t.Lookup(d.name)
		if f.IsNull() {
			continue
		}
		switch f.Type() {
		case WrapperDescrType:
			w := Cast[WrapperDescr](f)
			if w.def.name != d.name {
				special = true
				continue
			}
			if s == slotPow3 && w.def.slot == slotBinary+slotID(Pow) {
				w = &WrapperDescr{def: d, Owner: w.Owner}
			}
			if w.def.slot != s {
				special = special || !t.IsSubtype(w.Owner) // to be refused when it is called
				continue                                   // stands for another slot of the same name, such as the __add__ of sequences
			}
			if !t.IsSubtype(w.Owner) || from != nil && from != w.Owner && !ops.same(from, w.Owner) {
				special = true
				continue
			}
			from = w.Owner
		case NativeType:
			n := Cast[Native](f)
			if s == slotNew && n.Method == &newMethod {
				from = n.Self.AsType()
				continue
			}
			special = true
		default:
			if s == slotHash && f.IsNone() {
				from, special = nil, false
				continue
			}
			special = true
		}
	}
	switch {
	case special && ops.special != nil:
		ops.special(t)
	case from != nil && !special:
		ops.copy(t, from)
	default:
		ops.clear(t)
	}
}

// resolveSlots computes the slots of a type just made. With one base its slots are a good start: only what the namespace defines can differ.
func (t *Type) resolveSlots() {
	t.Slots = t.Base.Slots
	t.owns = 0
	if len(t.Bases) > 1 {
		for s := slotID(0); s < numSlots; s++ {
			if s != slotSend {
				t.resolveSlot(s)
			}
		}
		t.refreshDerived()
		return
	}
	for i := 0; ; {
		k, _, next, ok := t.Namespace().Next(i)
		if !ok {
			break
		}
		i = next
		if k.Type() == StrType {
			t.resolveName(k.AsStr())
		}
	}
	t.refreshDerived()
}

// resolveName computes the slots that the special method name stands for, if it is one.
func (t *Type) resolveName(name *Str) bool {
	if len(name.s) < 5 || name.s[:2] != "__" {
		return false
	}
	defs := slotDefinitions().byName[name]
	for _, d := range defs {
		t.resolveSlot(d.slot)
	}
	return len(defs) > 0
}

// refreshDerived computes what follows from other slots: Send, and whether instances are indexed by position.
func (t *Type) refreshDerived() {
	if sameFunc(t.Next, UnaryFunc(specialNext)) {
		t.Send = specialSend
	} else {
		t.Send = t.Base.Send
	}
	if sameFunc(t.GetItem, BinaryFunc(specialGetItem)) && !t.Has(FlagDict) && (t.Sequence == nil || !t.Sequence.IsSequence) {
		t.ownSequence().IsSequence = true
	}
	if t.Del != nil {
		t.Flags |= FlagHasFinalizer
		if t.IsHeap() && !t.PlainInstance() && t.Alloc != nil {
			t.Alloc = watchedAlloc
		}
	}
}

// attributeChanged is called after name was set or deleted in the namespace of t: it refreshes slots and versions of t and everything below.
func (t *Type) attributeChanged(name *Str) {
	t.Touch()
	if t.resolveName(name) {
		t.refreshDerived()
		t.Touch()
	}
	for _, sub := range t.subs.live() {
		if _, shadowed := sub.Namespace().GetStr(name); shadowed {
			sub.touchAll()
			continue
		}
		sub.attributeChanged(name)
	}
}

// touchBelow gives new versions to all classes written in Python below t.
func touchBelow(th *Thread, t *Type) {
	for _, sub := range subclassesOf(th, t).live() {
		sub.touchAll()
	}
	builtinSubsMu.Lock()
	subs := slices.Clone(t.builtinSubs)
	builtinSubsMu.Unlock()
	for _, sub := range subs {
		touchBelow(th, sub)
	}
}

// touchAll gives new versions to t and everything below.
func (t *Type) touchAll() {
	t.Touch()
	for _, sub := range t.subs.live() {
		sub.touchAll()
	}
}
