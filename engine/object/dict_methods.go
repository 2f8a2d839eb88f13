// This file implements the methods of dict.

package object

var dictMethods = []Method{
	{Name: "__contains__", Sig: "($self, key, /)", Doc: "True if the dictionary has the specified key, else False.", F1: func(th *Thread, self, key Value) (Value, *Exception) {
		ok, exc := dictContains(th, self, key)
		return Bool(ok), exc
	}},
	{Name: "__getitem__", Sig: "($self, key, /)", Doc: "Return self[key].", F1: dictGetItem},
	{Name: "__sizeof__", Sig: "($self, /)", Doc: "Return the size of the dict in memory.", F0: dictSizeof},
	{Name: "__reversed__", Sig: "($self, /)", Doc: "Return a reverse iterator over the dict keys.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		return newDictIterator(DictReverseKeyIteratorType, self.AsDict()), nil
	}},
	{Name: "get", Sig: "($self, key, default=None, /)", Doc: "Return the value for key if key is in the dictionary, else default.", FN: dictGet, Min: 1, Max: 2},
	{Name: "setdefault", Sig: "($self, key, default=None, /)", Doc: "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
		FN: dictSetDefault, Min: 1, Max: 2},
	{Name: "pop", Sig: "($self, key, default=<unrepresentable>, /)", Doc: "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
		FN: dictPop, Min: 1, Max: 2},
	{Name: "popitem", Sig: "($self, /)", Doc: "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.", F0: dictPopItem},
	{Name: "keys", Sig: "($self, /)", Doc: "Return a set-like object providing a view on the dict's keys.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		return newDictView(DictKeysType, self.AsDict()), nil
	}},
	{Name: "items", Sig: "($self, /)", Doc: "Return a set-like object providing a view on the dict's items.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		return newDictView(DictItemsType, self.AsDict()), nil
	}},
	{Name: "values", Sig: "($self, /)", Doc: "Return an object providing a view on the dict's values.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		return newDictView(DictValuesType, self.AsDict()), nil
	}},
	{Name: "update", Doc: "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]",
		FK: func(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
			return None, self.AsDict().updateCall(th, "update", args, kw)
		}},
	{Name: "fromkeys", Sig: "($type, iterable, value=None, /)", Doc: "Create a new dictionary with keys from iterable and values set to value.", Kind: ClassMethod, FN: dictFromKeys, Min: 1, Max: 2},
	{Name: "clear", Sig: "($self, /)", Doc: "Remove all items from the dict.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		self.AsDict().Clear()
		return None, nil
	}},
	{Name: "copy", Sig: "($self, /)", Doc: "Return a shallow copy of the dict.", F0: func(th *Thread, self Value) (Value, *Exception) {
		d, exc := self.AsDict().copyWith(th)
		return d.Value(), exc
	}},
	{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "See PEP 585", Kind: ClassMethod, F1: classGetItem},
}

// optional is args[i], or None where it was left out.
func optional(args []Value, i int) Value {
	if i < len(args) {
		return args[i]
	}
	return None
}

func dictGet(th *Thread, self Value, args []Value) (Value, *Exception) {
	v, ok, exc := self.AsDict().Get(th, args[0])
	if ok || exc != nil {
		return v, exc
	}
	return optional(args, 1), nil
}

func dictSetDefault(th *Thread, self Value, args []Value) (Value, *Exception) {
	return self.AsDict().SetDefault(th, args[0], optional(args, 1))
}

// SetDefault is the value of key, which it adds with v if it is not there. The key is hashed once.
func (d *Dict) SetDefault(th *Thread, key, v Value) (Value, *Exception) {
	hash, exc := HashKey(th, key)
	if exc != nil {
		return Value{}, exc
	}
	at, exc := d.find(th, key, hash)
	if exc != nil {
		return Value{}, exc
	}
	if at >= 0 {
		return d.entries[at].val, nil
	}
	d.insert(key, hash, v)
	return v, nil
}

func dictPop(th *Thread, self Value, args []Value) (Value, *Exception) {
	d := self.AsDict()
	if d.used > 0 {
		if v, ok, exc := d.Delete(th, args[0]); ok || exc != nil {
			return v, exc
		}
	}
	if len(args) > 1 {
		return args[1], nil
	}
	return Value{}, NewException(KeyErrorType, args[0])
}

func dictPopItem(_ *Thread, self Value) (Value, *Exception) {
	d := self.AsDict()
	if d.used == 0 {
		return Value{}, Errorf(KeyErrorType, "popitem(): dictionary is empty")
	}
	return TupleOf(d.popLast()), nil
}

func dictFromKeys(th *Thread, cls Value, args []Value) (Value, *Exception) {
	value := optional(args, 1)
	self, exc := Call(th, cls, nil, nil)
	if exc != nil {
		return Value{}, exc
	}
	if self.Type() != DictType {
		return self, Each(th, args[0], func(key Value) *Exception { return SetItem(th, self, key, value) })
	}
	d := self.AsDict()
	if args[0].Type() == DictType && d.used == 0 {
		if exc := d.becomeWith(th, args[0].AsDict()); exc != nil {
			return Value{}, exc
		}
		for i := range d.entries {
			d.entries[i].val = value
		}
		return self, nil
	}
	if t := args[0].Type(); t == SetType || t == FrozenSetType { // the hashes are known
		return self, d.setKeysOf(th, Cast[Set](args[0]), value)
	}
	return self, Each(th, args[0], func(key Value) *Exception { return d.Set(th, key, value) })
}

// setKeysOf gives all elements of s the same value.
func (d *Dict) setKeysOf(th *Thread, s *Set, value Value) *Exception {
	changes := s.changes
	for i := range s.table {
		e := s.table[i]
		if e.key.ref == nil {
			continue
		}
		if exc := th.Poll(); exc != nil {
			return exc
		}
		if exc := d.SetHashed(th, e.key, e.hash, value); exc != nil {
			return exc
		}
		if s.changes != changes {
			return Errorf(RuntimeErrorType, "Set changed size during iteration")
		}
	}
	return nil
}

func dictSizeof(_ *Thread, self Value) (Value, *Exception) {
	d := self.AsDict()
	size := 48
	if d.used > 0 {
		slots := 8
		for slots*2 < len(d.entries)*3 {
			slots *= 2
		}
		size += 32 + slots + slots*2/3*24
	}
	return Int64(int64(size)), nil
}
