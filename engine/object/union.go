// This file implements Union: int | str, and what typing.Union[...] makes.

package object

// Union is a union of types. Args has no duplicates and no unions; None stands there as NoneType.
type Union struct {
	Head
	Args   *Tuple
	params *Tuple // type parameters, nil until asked for
}

// unionable reports that v can be an operand of |.
func unionable(v Value) bool {
	t := v.Type()
	return v.IsNone() || t.Has(FlagType) || t.IsSubtype(GenericAliasType) || t == UnionType || t == TypeAliasType
}

func unionOr(th *Thread, a, b Value) (Value, *Exception) {
	if !unionable(a) || !unionable(b) {
		if a.Type() == UnionType || b.Type() == UnionType {
			// A union takes what typing.Union[...] takes.
			return uncheckedUnion(th, a, b)
		}
		return NotImplemented, nil
	}
	return MakeUnion(th, a, b)
}

// MakeUnion is the union of args: flat, without duplicates; a lone one is returned itself.
func MakeUnion(th *Thread, args ...Value) (Value, *Exception) {
	var unique []Value
	seen := map[int64][]Value{} // members by hash; those without are under 0
	for i, v := range args {
		switch {
		case v.Type() == UnionType && i == 0:
			unique = append(unique, Cast[Union](v).Args.Items...)
			if len(args) == 2 && args[1].Type() != UnionType {
				// One more for a union, whose own are unique: no need to know all hashes.
				return unionWith(th, unique, args[1])
			}
			for _, w := range unique {
				if _, exc := unionSeen(th, seen, w); exc != nil {
					return Value{}, exc
				}
			}
			continue
		case v.Type() == UnionType:
			for _, w := range Cast[Union](v).Args.Items {
				if dup, exc := unionSeen(th, seen, w); exc != nil {
					return Value{}, exc
				} else if !dup {
					unique = append(unique, w)
				}
			}
			continue
		case v.IsNone():
			v = NoneType.Value()
		}
		if dup, exc := unionSeen(th, seen, v); exc != nil {
			return Value{}, exc
		} else if !dup {
			unique = append(unique, v)
		}
	}
	switch len(unique) {
	case 0:
		return Value{}, TypeErrorf("Cannot take a Union of no types.")
	case 1:
		return unique[0], nil
	}
	u := &Union{Head: Head{UnionType}, Args: TupleOf(unique...).AsTuple()}
	return u.Value(), nil
}

// unionWith is the union of items and v.
func unionWith(th *Thread, items []Value, v Value) (Value, *Exception) {
	if v.IsNone() {
		v = NoneType.Value()
	}
	if dup, exc := unionHas(th, items, v); exc != nil {
		return Value{}, exc
	} else if !dup {
		items = append(items, v)
	}
	u := &Union{Head: Head{UnionType}, Args: TupleOf(items...).AsTuple()}
	return u.Value(), nil
}

// unionSeen reports that v is among seen, and puts it there.
func unionSeen(th *Thread, seen map[int64][]Value, v Value) (bool, *Exception) {
	h, exc := Hash(th, v)
	if exc != nil {
		if !exc.Is(TypeErrorType) {
			return false, exc
		}
		h = 0
	}
	dup, exc := unionHas(th, seen[h], v)
	if exc == nil && !dup {
		seen[h] = append(seen[h], v)
	}
	return dup, exc
}

func unionHas(th *Thread, items []Value, v Value) (bool, *Exception) {
	for _, w := range items {
		if w.Is(v) {
			return true, nil
		}
		if w.Type() == TypeType && v.Type() == TypeType {
			continue
		}
		same, exc := EqualValues(th, w, v)
		if exc != nil || same {
			return same, exc
		}
	}
	return false, nil
}

func fillUnion(t *Type) {
	t.Name = "typing.Union"
	t.Flags |= FlagDisallowNew
	t.Doc = "Represent a union type\n\nE.g. for int | str"
	t.HasWeakref = true
	t.Repr = func(th *Thread, self Value) (Value, *Exception) {
		text, exc := aliasItemReprs(th, Cast[Union](self).Args.Items, " | ")
		return NewStr(text).Value(), exc
	}
	t.Hash = unionHash
	t.Compare = unionCompare
	t.Number = &NumberSlots{}
	t.Number.Binary[Or] = unionOr
	t.GetAttr = GenericGetAttr
	t.GetItem = func(th *Thread, self, item Value) (Value, *Exception) {
		params, exc := unionParams(th, self)
		if exc != nil {
			return Value{}, exc
		}
		args, exc := substitute(th, self, Cast[Union](self).Args.Items, params.Items, item)
		if exc != nil {
			return Value{}, exc
		}
		for i := range args {
			if args[i], exc = checkType(th, args[i], unionMessage); exc != nil {
				return Value{}, exc
			}
		}
		return MakeUnion(th, args...)
	}
	t.AddMembers([]GetSet{{Name: "__args__", Get: func(_ *Thread, self Value) (Value, *Exception) { return Cast[Union](self).Args.Value(), nil }}})
	constant := func(v Value) func(*Thread, Value) (Value, *Exception) {
		return func(*Thread, Value) (Value, *Exception) { return v, nil }
	}
	t.AddGetSets([]GetSet{
		{Name: "__name__", Doc: "Name of the type", Get: constant(Intern("Union").Value())},
		{Name: "__module__", Get: constant(Intern("typing").Value())},
		{Name: "__qualname__", Doc: "Qualified name of the type", Get: constant(Intern("Union").Value())},
		{Name: "__origin__", Doc: "Always returns the type", Get: constant(t.Value())},
		{Name: "__parameters__", Doc: "Type variables in the types.UnionType.", Get: func(th *Thread, self Value) (Value, *Exception) {
			p, exc := unionParams(th, self)
			if exc != nil {
				return Value{}, exc
			}
			return p.Value(), nil
		}},
	})
	t.AddMethods([]Method{
		{Name: "__mro_entries__", F1: func(th *Thread, self, _ Value) (Value, *Exception) {
			s, exc := Repr(th, self)
			if exc != nil {
				return Value{}, exc
			}
			return Value{}, TypeErrorf("Cannot subclass %s", s)
		}},
		{Name: "__class_getitem__", Doc: "Create a union containing the given types", Kind: ClassMethod, F1: func(th *Thread, _, item Value) (Value, *Exception) {
			items := []Value{item}
			if item.Type().Has(FlagTuple) {
				items = append([]Value(nil), item.AsTuple().Items...)
			}
			for i := range items {
				var exc *Exception
				if items[i], exc = checkType(th, items[i], unionMessage); exc != nil {
					return Value{}, exc
				}
			}
			return MakeUnion(th, items...)
		}},
	})
}

func unionParams(th *Thread, self Value) (*Tuple, *Exception) {
	u := Cast[Union](self)
	if u.params == nil {
		params, exc := typeParameters(th, u.Args.Items)
		if exc != nil {
			return nil, exc
		}
		u.params = params
	}
	return u.params, nil
}

// unionMessage says what the arguments of a union are.
const unionMessage = "Union[arg, ...]: each arg must be a type."

// unionHash does not depend on the order of the arguments.
func unionHash(th *Thread, self Value) (int64, *Exception) {
	if exc := th.Enter(" while hashing"); exc != nil {
		return 0, exc
	}
	defer th.Leave()
	args := Cast[Union](self).Args.Items
	hash := int64(len(args)) * 0x345678
	for _, v := range args {
		h, exc := Hash(th, v)
		if exc != nil {
			return 0, exc
		}
		x := uint64(h)
		hash ^= int64((x ^ 89869747 ^ x<<16) * 3644798167)
	}
	if hash == -1 {
		hash = -2
	}
	return hash, nil
}

func unionCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if op != EQ && op != NE || b.Type() != UnionType || a.Type() != UnionType {
		return NotImplemented, nil
	}
	x, y := Cast[Union](a).Args.Items, Cast[Union](b).Args.Items
	same := len(x) == len(y)
	for i := 0; same && i < len(x); i++ {
		var exc *Exception
		if same, exc = unionHas(th, y, x[i]); exc != nil {
			return Value{}, exc
		}
	}
	return Bool(same == (op == EQ)), nil
}
