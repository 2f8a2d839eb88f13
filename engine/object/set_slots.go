// This file implements the slots of set and frozenset.

package object

func fillSet(t *Type) {
	t.Doc = "Build an unordered collection of unique elements."
	fillSetLike(t)
	t.New = setNew
	t.Init = setInit
	t.Number.InPlace[Or] = setInPlace((*Set).update)
	t.Number.InPlace[Sub] = setInPlace((*Set).subtract)
	t.Number.InPlace[Xor] = setInPlace((*Set).toggle)
	t.Number.InPlace[And] = setInPlace((*Set).keep)
	t.AddMethods(setMethods)
}

func fillFrozenSet(t *Type) {
	t.Doc = "Build an immutable unordered collection of unique elements."
	fillSetLike(t)
	t.New = frozenSetNew
	t.Hash = func(_ *Thread, v Value) (int64, *Exception) { return Cast[Set](v).frozenHash(), nil }
	t.AddMethods(frozenSetMethods)
}

func fillSetLike(t *Type) {
	t.Module = "builtins"
	t.Sig = "(iterable=(), /)"
	t.Flags |= FlagBasetype | FlagSet | FlagMatchSelf | FlagImmutable
	t.Alloc = AllocOf[Set]
	t.SubAttrsOffset = SubclassAttrs[Set]()
	t.HasWeakref = true
	t.Slots = Slots{
		Repr:     setRepr,
		Compare:  setCompare,
		Iter:     setIter,
		Len:      func(_ *Thread, v Value) (int, *Exception) { return Cast[Set](v).used, nil },
		Contains: setContains,
		Number:   &NumberSlots{},
	}
	t.Number.Binary[Or] = func(th *Thread, a, b Value) (Value, *Exception) {
		if asSet(a) == nil || asSet(b) == nil {
			return NotImplemented, nil
		}
		return setUnion(th, a, []Value{b})
	}
	t.Number.Binary[Sub] = setBinary((*Set).difference)
	t.Number.Binary[And] = setBinary((*Set).intersect)
	t.Number.Binary[Xor] = setBinary((*Set).symmetricDifference)
}

// setBinary is an operator of two sets; the result is of the left one's type.
func setBinary(f func(s *Set, th *Thread, other Value, t *Type) (*Set, *Exception)) BinaryFunc {
	return func(th *Thread, a, b Value) (Value, *Exception) {
		s := asSet(a)
		if s == nil || asSet(b) == nil {
			return NotImplemented, nil
		}
		r, exc := f(s, th, b, plainSetType(a.Type()))
		if exc != nil {
			return Value{}, exc
		}
		return r.Value(), nil
	}
}

func setInPlace(f func(s *Set, th *Thread, other Value) *Exception) BinaryFunc {
	return func(th *Thread, a, b Value) (Value, *Exception) {
		if asSet(b) == nil {
			return NotImplemented, nil
		}
		return a, f(Cast[Set](a), th, b)
	}
}

// symmetricDifference is the elements that are in one of s and other, as a new set of exact type t.
func (s *Set) symmetricDifference(th *Thread, other Value, t *Type) (*Set, *Exception) {
	r := newSetLike(t)
	if exc := r.update(th, other); exc != nil {
		return nil, exc
	}
	return r, r.toggle(th, s.Value())
}

// keep makes s its intersection with other.
func (s *Set) keep(th *Thread, other Value) *Exception {
	r, exc := s.intersect(th, other, SetType)
	if exc != nil {
		return exc
	}
	s.table, s.fill, s.used = r.table, r.fill, r.used
	s.changes++
	return nil
}

func setNew(th *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) {
	return cls.Alloc(th, cls)
}

func setInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	if len(kw) > 0 {
		return TypeErrorf("set() takes no keyword arguments")
	}
	if len(args) > 1 {
		return ArityError("set", len(args), 0, 1)
	}
	s := Cast[Set](self)
	if s.fill > 0 {
		s.Clear()
	}
	if len(args) == 0 {
		return nil
	}
	return s.update(th, args[0])
}

func frozenSetNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	if exc := noKeywords(cls, FrozenSetType, "__init__", kw); exc != nil {
		return Value{}, exc
	}
	args = args[:len(args)-len(kw)]
	if len(args) > 1 {
		return Value{}, ArityError("frozenset", len(args), 0, 1)
	}
	if len(args) == 1 && cls == FrozenSetType && args[0].Type() == FrozenSetType {
		return args[0], nil
	}
	v, exc := cls.Alloc(th, cls)
	if exc != nil || len(args) == 0 {
		return v, exc
	}
	return v, Cast[Set](v).update(th, args[0])
}

func setRepr(th *Thread, v Value) (Value, *Exception) {
	s, t := Cast[Set](v), v.Type()
	if s.used == 0 {
		return NewStr(t.Name + "()").Value(), nil
	}
	if !th.EnterRepr(v) {
		return NewStr(t.Name + "(...)").Value(), nil
	}
	defer th.LeaveRepr()
	items := s.appendKeys(nil)
	open, end := "{", "}"
	if t != SetType {
		open, end = t.Name+"({", "})"
	}
	b := append(make([]byte, 0, 64), open...)
	for i, item := range items {
		if i > 0 {
			b = append(b, ", "...)
		}
		var exc *Exception
		if b, exc = appendRepr(th, b, item); exc != nil {
			return Value{}, exc
		}
	}
	return NewStr(string(append(b, end...))).Value(), nil
}

func setCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	x, y := asSet(a), asSet(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	var ok bool
	var exc *Exception
	switch op {
	case EQ, NE:
		h, k := x.hash.Load(), y.hash.Load()
		if x.used == y.used && (h == 0 || k == 0 || h == k) {
			ok, exc = x.isSubset(th, y)
		}
		return Bool(ok == (op == EQ)), exc
	case LE:
		ok, exc = x.isSubset(th, y)
	case LT:
		if x.used < y.used {
			ok, exc = x.isSubset(th, y)
		}
	case GE:
		ok, exc = y.isSubset(th, x)
	case GT:
		if x.used > y.used {
			ok, exc = y.isSubset(th, x)
		}
	}
	return Bool(ok), exc
}

// setLookupHash is the hash of an element to look for; an unhashable set is looked for as the frozenset of its elements.
func setLookupHash(th *Thread, key Value) (uint64, *Exception) {
	hash, exc := SetKeyHash(th, key)
	if exc != nil && exc.Is(TypeErrorType) {
		if o := asSet(key); o != nil && key.Type().IsSubtype(SetType) {
			return uint64(o.frozenHash()), nil
		}
	}
	return hash, exc
}

func setContains(th *Thread, self, key Value) (bool, *Exception) {
	hash, exc := setLookupHash(th, key)
	if exc != nil {
		return false, exc
	}
	at, _, exc := Cast[Set](self).find(th, key, hash)
	return at >= 0, exc
}

// SetIterator iterates a set by slot. Set is nil once it is exhausted; Used is the size when iteration began, -1 once a change was reported.
type SetIterator struct {
	Head
	Set  *Set
	Pos  int
	Used int
	Left int
}

// SetIteratorType is the type of iterators of sets.
var SetIteratorType = &Type{Name: "set_iterator"}

func setIter(_ *Thread, v Value) (Value, *Exception) {
	s := Cast[Set](v)
	it := &SetIterator{Head: Head{SetIteratorType}, Set: s, Used: s.used, Left: s.used}
	return it.Value(), nil
}

func fillSetIterator(t *Type) {
	fillIterator(t, setIteratorNext, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			it := Cast[SetIterator](v)
			if it.Set == nil || it.Used != it.Set.used {
				return Int64(0), nil
			}
			return Int64(int64(it.Left)), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			rest := *Cast[SetIterator](v)
			items, exc := Collect(th, rest.Value())
			if exc != nil {
				return Value{}, exc
			}
			return reduceTo(th, "iter", ListOf(items...)), nil
		}},
	})
}

func setIteratorNext(_ *Thread, v Value) (Value, *Exception) {
	it := Cast[SetIterator](v)
	s := it.Set
	if s == nil {
		return Value{}, nil
	}
	if it.Used != s.used {
		it.Used = -1
		return Value{}, Errorf(RuntimeErrorType, "Set changed size during iteration")
	}
	key, next, ok := s.Next(it.Pos)
	if !ok {
		it.Set = nil
		return Value{}, nil
	}
	it.Pos = next
	it.Left--
	return key, nil
}
