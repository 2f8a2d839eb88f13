// This file implements filling a dict from other mappings, from pairs and from keyword arguments.

package object

var (
	keysName  = Intern("keys")
	iterName  = Intern("__iter__")
	notesName = Intern("__notes__")
)

// updateCall is the call dict(...) or update(...) with these arguments.
func (d *Dict) updateCall(th *Thread, fn string, args []Value, kw []*Str) *Exception {
	npos := len(args) - len(kw)
	if npos > 1 {
		return ArityError(fn, npos, 0, 1)
	}
	if npos == 1 {
		if exc := d.update(th, args[0]); exc != nil {
			return exc
		}
	}
	d.SetKeywords(args, kw)
	return nil
}

// SetKeywords adds the keyword arguments of a call: the last of args, named by kw.
func (d *Dict) SetKeywords(args []Value, kw []*Str) {
	npos := len(args) - len(kw)
	for i, name := range kw {
		d.SetStr(name, args[npos+i])
	}
}

// Keywords is the keyword arguments of a call as a new dict.
func Keywords(args []Value, kw []*Str) *Dict {
	d := NewDictSize(len(kw))
	d.SetKeywords(args, kw)
	return d
}

// update adds the items of arg: a mapping, which is what has keys(), or an iterable of pairs.
func (d *Dict) update(th *Thread, arg Value) *Exception {
	if iteratesAsDict(arg) {
		return d.merge(th, arg.AsDict())
	}
	keys, ok, exc := FindAttr(th, arg, keysName)
	if exc != nil {
		return exc
	}
	if !ok {
		return d.updatePairs(th, arg)
	}
	return eachKey(th, arg, keys, func(key, v Value) *Exception { return d.Set(th, key, v) })
}

// EachItem calls f with the items of a mapping: a dict, or what has keys().
func EachItem(th *Thread, mapping Value, f func(key, v Value) *Exception) *Exception {
	if iteratesAsDict(mapping) {
		d := mapping.AsDict()
		for i := 0; ; {
			key, v, next, ok := d.Next(i)
			if !ok {
				return nil
			}
			i = next
			if exc := f(key, v); exc != nil {
				return exc
			}
		}
	}
	keys, exc := GetAttrName(th, mapping, "keys")
	if exc != nil {
		return exc
	}
	return eachKey(th, mapping, keys, f)
}

// eachKey calls f with the items of a mapping whose method for its keys is keys.
func eachKey(th *Thread, arg, keys Value, f func(key, v Value) *Exception) *Exception {
	names, exc := Call(th, keys, nil, nil)
	if exc != nil {
		return exc
	}
	// The keys are listed before the values are asked for, which may change the mapping.
	it, exc := Iter(th, names)
	if exc != nil {
		if exc.Is(TypeErrorType) {
			exc = TypeErrorf("%s.keys() returned a non-iterable (type %s)", arg.Type().MessageName(), names.Type().MessageName())
		}
		return exc
	}
	list, exc := Collect(th, it)
	if exc != nil {
		return exc
	}
	for _, key := range list {
		v, exc := GetItem(th, arg, key)
		if exc != nil {
			return exc
		}
		if exc := f(key, v); exc != nil {
			return exc
		}
	}
	return nil
}

// iteratesAsDict reports that v is a dict whose class iterates as dict does, so that its table can be read directly.
func iteratesAsDict(v Value) bool {
	t := v.Type()
	return t == DictType || t.Has(FlagDict) && t.Lookup(iterName).Is(DictType.Lookup(iterName))
}

func (d *Dict) merge(th *Thread, o *Dict) *Exception {
	if d == o || o.used == 0 {
		return nil
	}
	if len(d.entries) == 0 {
		return d.becomeWith(th, o)
	}
	changes := o.changes
	for i := 0; i < len(o.entries); i++ {
		e := o.entries[i]
		if e.key.IsNull() {
			continue
		}
		if exc := th.Poll(); exc != nil {
			return exc
		}
		if exc := d.SetHashed(th, e.key, e.hash, e.val); exc != nil {
			return exc
		}
		if o.changes != changes {
			return Errorf(RuntimeErrorType, "dict mutated during update")
		}
	}
	return nil
}

func (d *Dict) updatePairs(th *Thread, arg Value) *Exception {
	n := 0
	return Each(th, arg, func(item Value) *Exception {
		key, v, exc := pairOf(th, item, n)
		if exc != nil {
			return exc
		}
		n++
		return d.Set(th, key, v)
	})
}

// pairOf takes element n of an iterable of pairs apart.
func pairOf(th *Thread, item Value, n int) (key, v Value, exc *Exception) {
	items, ok := sequenceItems(item)
	if !ok {
		it, exc := Iter(th, item)
		if exc != nil {
			if exc.Is(TypeErrorType) {
				exc = TypeErrorf("object is not iterable")
				addNote(exc, "Cannot convert dictionary update sequence element #%d to a sequence", n)
			}
			return key, v, exc
		}
		if items, exc = Collect(th, it); exc != nil {
			return key, v, exc
		}
	}
	if len(items) != 2 {
		return key, v, ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", n, len(items))
	}
	return items[0], items[1], nil
}

// addNote appends a formatted note to a fresh exception.
func addNote(exc *Exception, format string, args ...any) {
	note := Errorf(exc.Type(), format, args...).Args.Items[0]
	exc.Attrs.Set(exc.Type(), notesName, ListOf(note))
}
