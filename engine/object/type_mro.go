// This file computes method resolution orders, and changes them when __bases__ is assigned.

package object

import (
	"slices"
	"strings"
)

// defaultMRO is what type.mro() answers: the C3 linearisation.
func (t *Type) defaultMRO() ([]*Type, *Exception) {
	if len(t.Bases) == 0 {
		return []*Type{t}, nil
	}
	if len(t.Bases) == 1 {
		return append([]*Type{t}, t.Bases[0].MRO...), nil
	}
	for i, b := range t.Bases {
		for _, c := range t.Bases[i+1:] {
			if b == c {
				return nil, TypeErrorf("duplicate base class %s", b.Name)
			}
		}
	}
	mro, left := linearise(t, t.Bases)
	if left != nil {
		var names []string
		seen := map[*Type]bool{}
		for _, l := range left {
			if len(l) > 0 && !seen[l[0]] {
				seen[l[0]] = true
				names = append(names, l[0].Name)
			}
		}
		return nil, TypeErrorf("Cannot create a consistent method resolution order (MRO) for bases %s", strings.Join(names, ", "))
	}
	return mro, nil
}

// computeMRO is the MRO of t: its metaclass may have an mro() of its own.
func (t *Type) computeMRO(th *Thread) ([]*Type, *Exception) {
	if t.typ == TypeType || t.typ.Lookup(nameMro).Is(TypeType.Lookup(nameMro)) {
		return t.defaultMRO()
	}
	v, ok, exc := callSpecial(th, t.Value(), nameMro, nil, nil)
	if exc != nil || !ok {
		return nil, exc
	}
	items, exc := Collect(th, v)
	if exc != nil {
		return nil, exc
	}
	mro := make([]*Type, len(items))
	for i, item := range items {
		if !item.Type().Has(FlagType) {
			return nil, TypeErrorf("mro() returned a non-class ('%s')", item.Type().MessageName())
		}
		mro[i] = item.AsType()
		if !t.Solid.IsHeapSubtype(mro[i].Solid) && mro[i] != t {
			return nil, TypeErrorf("mro() returned base with unsuitable layout ('%s')", mro[i].Name)
		}
	}
	return mro, nil
}

// IsHeapSubtype is IsSubtype by the chain of best bases, for types whose MRO is not there yet.
func (t *Type) IsHeapSubtype(u *Type) bool {
	for b := t; b != nil; b = b.Base {
		if b == u {
			return true
		}
	}
	return false
}

// linearise merges the MROs of bases into that of t by the C3 algorithm; left is what could not be merged when there is no consistent order.
func linearise(t *Type, bases []*Type) (mro []*Type, left [][]*Type) {
	mro = []*Type{t}
	lists := make([][]*Type, 0, len(bases)+1)
	for _, b := range bases {
		lists = append(lists, b.MRO)
	}
	lists = append(lists, bases)
	tails := map[*Type]int{} // in how many lists a type stands behind the first
	for _, l := range lists {
		for _, c := range l[min(1, len(l)):] {
			tails[c]++
		}
	}
	heads := map[*Type][]int{} // the lists that begin with a type
	first := 0                 // the lists before it are empty
	for i, l := range lists {
		if len(l) > 0 {
			heads[l[0]] = append(heads[l[0]], i)
		}
	}
	for {
		for first < len(lists) && len(lists[first]) == 0 {
			first++
		}
		if first == len(lists) {
			return mro, nil
		}
		var next *Type
		for _, l := range lists[first:] {
			if len(l) > 0 && tails[l[0]] == 0 {
				next = l[0]
				break
			}
		}
		if next == nil {
			return nil, lists
		}
		mro = append(mro, next)
		for _, i := range heads[next] {
			lists[i] = lists[i][1:]
			if l := lists[i]; len(l) > 0 {
				tails[l[0]]--
				heads[l[0]] = append(heads[l[0]], i)
			}
		}
	}
}

// setTypeBases is assignment to __bases__: the MROs of the class and everything below it are computed anew, or nothing changes.
func setTypeBases(th *Thread, self, v Value) *Exception {
	t := self.AsType()
	if v.IsNull() {
		return TypeErrorf("cannot delete '__bases__' attribute of immutable type '%s'", t.Name)
	}
	if !v.Type().Has(FlagTuple) {
		return TypeErrorf("can only assign tuple to %s.__bases__, not %s", t.Name, v.Type().MessageName())
	}
	items := v.AsTuple().Items
	if len(items) == 0 {
		return TypeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", t.Name)
	}
	for _, b := range items {
		if !b.Type().Has(FlagType) {
			return TypeErrorf("%s.__bases__ must be tuple of classes, not '%s'", t.Name, b.Type().MessageName())
		}
		if b.AsType().IsSubtype(t) || b.AsType().inheritsFrom(t) {
			return TypeErrorf("a __bases__ item causes an inheritance cycle")
		}
	}
	bases, best, exc := bestBase(items)
	if exc != nil {
		return exc
	}
	if best.Solid != t.Base.Solid || best.SlotCount != t.Base.SlotCount || best.AttrsOffset != t.Base.AttrsOffset && t.Base.AttrsOffset != 0 {
		return TypeErrorf("__bases__ assignment: '%s' object layout differs from '%s'", best.Name, t.Base.Name)
	}
	oldBases, oldBase, unfinished := t.Bases, t.Base, t.MRO == nil
	t.Bases, t.Base = bases, best
	undo := map[*Type][]*Type{}
	exc = t.recomputeMRO(th, undo)
	// A method mro may have assigned bases itself: then those stay.
	ours := &t.Bases[0] == &bases[0]
	if exc != nil {
		if ours && !slices.ContainsFunc(oldBases, func(b *Type) bool { return b.inheritsFrom(t) }) {
			t.Bases, t.Base = oldBases, oldBase
			for u, mro := range undo {
				u.MRO = mro
			}
		}
		return exc
	}
	if unfinished { // whoever makes the class does the rest
		return nil
	}
	for _, b := range oldBases {
		if ours || !slices.Contains(t.Bases, b) {
			subclassesOf(th, b).remove(t)
		}
	}
	if ours {
		for _, b := range bases {
			subclassesOf(th, b).add(t)
		}
	}
	t.refreshAll()
	return nil
}

// inheritsFrom is IsSubtype by the bases: the MRO says nothing while it is computed.
func (t *Type) inheritsFrom(base *Type) bool {
	if t == base {
		return true
	}
	seen := map[*Type]bool{}
	for todo := []*Type{t}; len(todo) > 0; {
		last := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, b := range last.Bases {
			if b == base {
				return true
			}
			if !seen[b] {
				seen[b] = true
				todo = append(todo, b)
			}
		}
	}
	return false
}

func (t *Type) recomputeMRO(th *Thread, undo map[*Type][]*Type) *Exception {
	mro, exc := t.computeMRO(th)
	if exc != nil {
		return exc
	}
	if _, done := undo[t]; !done {
		undo[t] = t.MRO
	}
	t.MRO = mro
	for _, sub := range t.subs.live() {
		if exc := sub.recomputeMRO(th, undo); exc != nil {
			return exc
		}
	}
	return nil
}

// refreshAll computes slots and versions of t and everything below it anew.
func (t *Type) refreshAll() {
	t.Touch()
	t.resolveSlots()
	t.Touch()
	for _, sub := range t.subs.live() {
		sub.refreshAll()
	}
}
