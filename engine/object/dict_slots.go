// This file implements the slots of dict.

package object

func fillDict(t *Type) {
	t.Module = "builtins"
	t.Doc = "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)"
	t.Flags |= FlagBasetype | FlagDict | FlagMapping | FlagMatchSelf | FlagImmutable
	t.Alloc = AllocOf[Dict]
	t.SubAttrsOffset = SubclassAttrs[Dict]()
	t.Slots = Slots{
		New:      dictNew,
		Init:     dictInit,
		Repr:     dictRepr,
		Compare:  dictCompare,
		Iter:     dictIter,
		Len:      func(_ *Thread, v Value) (int, *Exception) { return v.AsDict().used, nil },
		GetItem:  dictGetItem,
		SetItem:  dictSetItem,
		Contains: dictContains,
		Number:   &NumberSlots{},
	}
	t.Number.Binary[Or] = dictOr
	t.Number.InPlace[Or] = dictInPlaceOr
	t.AddMethods(dictMethods)
}

func dictNew(th *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) {
	if cls == DictType {
		return NewDict().Value(), nil
	}
	return cls.Alloc(th, cls)
}

func dictInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	return self.AsDict().updateCall(th, "dict", args, kw)
}

var missingName = Intern("__missing__")

func dictGetItem(th *Thread, self, key Value) (Value, *Exception) {
	v, ok, exc := self.AsDict().Get(th, key)
	if ok || exc != nil {
		return v, exc
	}
	if self.Type() != DictType {
		if v, ok, exc := CallSpecial(th, self, missingName, key); ok || exc != nil {
			return v, exc
		}
	}
	return Value{}, NewException(KeyErrorType, key)
}

func dictSetItem(th *Thread, self, key, v Value) *Exception {
	d := self.AsDict()
	if !v.IsNull() {
		return d.Set(th, key, v)
	}
	_, ok, exc := d.Delete(th, key)
	if exc == nil && !ok {
		exc = NewException(KeyErrorType, key)
	}
	return exc
}

func dictContains(th *Thread, self, key Value) (bool, *Exception) {
	_, ok, exc := self.AsDict().Get(th, key)
	return ok, exc
}

func dictRepr(th *Thread, v Value) (Value, *Exception) {
	d := v.AsDict()
	if d.used == 0 {
		return NewASCII("{}").Value(), nil
	}
	if !th.EnterRepr(v) {
		return NewASCII("{...}").Value(), nil
	}
	defer th.LeaveRepr()
	b := append(make([]byte, 0, 64), '{')
	for i := 0; ; {
		key, val, next, ok := d.Next(i)
		if !ok {
			break
		}
		i = next
		if len(b) > 1 {
			b = append(b, ", "...)
		}
		var exc *Exception
		if b, exc = appendRepr(th, b, key); exc != nil {
			return Value{}, exc
		}
		b = append(b, ": "...)
		if b, exc = appendRepr(th, b, val); exc != nil {
			return Value{}, exc
		}
	}
	return NewStr(string(append(b, '}'))).Value(), nil
}

func dictCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if op != EQ && op != NE || !a.Type().Has(FlagDict) || !b.Type().Has(FlagDict) {
		return NotImplemented, nil
	}
	same, exc := dictEqual(th, a.AsDict(), b.AsDict())
	return Bool(same == (op == EQ)), exc
}

func dictEqual(th *Thread, a, b *Dict) (bool, *Exception) {
	if a.used != b.used {
		return false, nil
	}
	for i := 0; i < len(a.entries); i++ {
		e := a.entries[i]
		if e.key.IsNull() {
			continue
		}
		if i&pollMask == pollMask {
			if exc := th.Poll(); exc != nil {
				return false, exc
			}
		}
		at, exc := b.find(th, e.key, e.hash)
		if exc != nil || at < 0 {
			return false, exc
		}
		same, exc := EqualValues(th, e.val, b.entries[at].val)
		if exc != nil || !same {
			return false, exc
		}
	}
	return true, nil
}

func dictOr(th *Thread, a, b Value) (Value, *Exception) {
	if !a.Type().Has(FlagDict) || !b.Type().Has(FlagDict) {
		return NotImplemented, nil
	}
	d, exc := a.AsDict().copyWith(th)
	if exc != nil {
		return Value{}, exc
	}
	return d.Value(), d.update(th, b)
}

func dictInPlaceOr(th *Thread, a, b Value) (Value, *Exception) {
	return a, a.AsDict().update(th, b)
}
