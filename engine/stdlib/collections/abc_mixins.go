// This file has the methods that the abstract sequences, mappings and sets give their subclasses.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

func call(th *thread, self value, name string, args ...value) (value, *exception) {
	return object.CallMethod(th, self, object.Intern(name), args...)
}

func method(name, sig string, f func(th *thread, self value, args []value) (value, *exception)) object.Method {
	return native.Python(name, sig, "", f)
}

var mappingMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		method("Mapping.get", "($self, key, default=None)", func(th *thread, self value, args []value) (value, *exception) {
			v, exc := object.GetItem(th, self, args[0])
			if exc != nil && exc.Is(object.KeyErrorType) {
				return orNone(args[1]), nil
			}
			return v, exc
		}),
		method("Mapping.__contains__", "($self, key)", func(th *thread, self value, args []value) (value, *exception) {
			_, exc := object.GetItem(th, self, args[0])
			if exc != nil && exc.Is(object.KeyErrorType) {
				return object.False, nil
			}
			return object.True, exc
		}),
		method("Mapping.__eq__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
			if is, exc := isABC(th, args[0], "Mapping"); exc != nil || !is {
				return object.NotImplemented, exc
			}
			a, exc := plainDict(th, self)
			if exc != nil {
				return value{}, exc
			}
			b, exc := plainDict(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return object.Compare(th, a, b, object.EQ)
		}),
		viewMethod("keys", "KeysView"), viewMethod("items", "ItemsView"), viewMethod("values", "ValuesView"),
	}
}}

// plainDict is a dict of the items of a mapping.
func plainDict(th *thread, m value) (value, *exception) {
	d := object.NewDict()
	return d.Value(), object.Each(th, m, func(k value) *exception {
		v, exc := object.GetItem(th, m, k)
		if exc != nil {
			return exc
		}
		return d.Set(th, k, v)
	})
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

var mutableMappingMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		method("MutableMapping.pop", "($self, key, default=None)", func(th *thread, self value, args []value) (value, *exception) {
			v, exc := object.GetItem(th, self, args[0])
			if exc != nil {
				if exc.Is(object.KeyErrorType) && !args[1].IsNull() {
					return args[1], nil
				}
				return value{}, exc
			}
			return v, object.DelItem(th, self, args[0])
		}),
		method("MutableMapping.popitem", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
			it, exc := object.Iter(th, self)
			if exc != nil {
				return value{}, exc
			}
			k, exc := object.Next(th, it)
			if exc != nil {
				return value{}, exc
			}
			if k.IsNull() {
				return value{}, object.NewException(object.KeyErrorType)
			}
			v, exc := object.GetItem(th, self, k)
			if exc != nil {
				return value{}, exc
			}
			return object.TupleOf(k, v), object.DelItem(th, self, k)
		}),
		method("MutableMapping.clear", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
			for {
				if exc := th.Poll(); exc != nil {
					return value{}, exc
				}
				if _, exc := call(th, self, "popitem"); exc != nil {
					if exc.Is(object.KeyErrorType) {
						return object.None, nil
					}
					return value{}, exc
				}
			}
		}),
		{Name: "update", Sig: "($self, other=(), /, **kwds)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			d := object.NewDict()
			npos := len(args) - len(kw)
			if npos > 1 {
				return value{}, object.TypeErrorf("MutableMapping.update() takes from 1 to 2 positional arguments but %d were given", npos+1)
			}
			if npos == 1 {
				if exc := d.Update(th, args[0]); exc != nil {
					return value{}, exc
				}
			}
			d.SetKeywords(args, kw)
			for i := 0; ; {
				k, v, next, ok := d.Next(i)
				if !ok {
					return object.None, nil
				}
				i = next
				if exc := object.SetItem(th, self, k, v); exc != nil {
					return value{}, exc
				}
			}
		}},
		method("MutableMapping.setdefault", "($self, key, default=None)", func(th *thread, self value, args []value) (value, *exception) {
			v, exc := object.GetItem(th, self, args[0])
			if exc == nil || !exc.Is(object.KeyErrorType) {
				return v, exc
			}
			return orNone(args[1]), object.SetItem(th, self, args[0], orNone(args[1]))
		}),
	}
}}

func itemAt(th *thread, self value, i int) (value, *exception) {
	return object.GetItem(th, self, object.Int64(int64(i)))
}

// atEnd reports that exc says that a sequence has no more items.
func atEnd(exc *exception) bool { return exc != nil && exc.Is(object.IndexErrorType) }

var sequenceMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		method("Sequence.__iter__", "($self)", func(_ *thread, self value, _ []value) (value, *exception) {
			i := -1
			return generator.New("Sequence.__iter__", func(th *thread) (value, *exception) {
				i++
				v, exc := itemAt(th, self, i)
				if atEnd(exc) {
					return value{}, nil
				}
				return v, exc
			}), nil
		}),
		method("Sequence.__contains__", "($self, value)", func(th *thread, self value, args []value) (value, *exception) {
			found := false
			it, exc := object.Iter(th, self)
			for exc == nil && !found {
				var v value
				if v, exc = object.Next(th, it); exc != nil || v.IsNull() {
					break
				}
				if found = v.Is(args[0]); !found {
					found, exc = object.EqualValues(th, v, args[0])
				}
			}
			return object.Bool(found), exc
		}),
		method("Sequence.__reversed__", "($self)", func(_ *thread, self value, _ []value) (value, *exception) {
			i := -1
			return generator.New("Sequence.__reversed__", func(th *thread) (value, *exception) {
				if i < 0 {
					var exc *exception
					if i, exc = object.Len(th, self); exc != nil {
						return value{}, exc
					}
				}
				if i--; i < 0 {
					return value{}, nil
				}
				return itemAt(th, self, i)
			}), nil
		}),
		method("Sequence.index", "($self, value, start=0, stop=None)", sequenceIndex),
		method("Sequence.count", "($self, value)", func(th *thread, self value, args []value) (value, *exception) {
			n := int64(0)
			exc := object.Each(th, self, func(v value) *exception {
				same, exc := object.EqualValues(th, v, args[0])
				if same || v.Is(args[0]) {
					n++
				}
				return exc
			})
			return object.Int64(n), exc
		}),
	}
}}

func sequenceIndex(th *thread, self value, args []value) (value, *exception) {
	bound := func(v value, otherwise int) (int, *exception) {
		if v.IsNull() || v.IsNone() {
			return otherwise, nil
		}
		i, exc := object.ToSsize(th, v)
		if exc == nil && i < 0 {
			n, e := object.Len(th, self)
			i, exc = max(n+i, 0), e
		}
		return i, exc
	}
	start, exc := bound(args[1], 0)
	if exc != nil {
		return value{}, exc
	}
	stop, exc := bound(args[2], int(^uint(0)>>1))
	if exc != nil {
		return value{}, exc
	}
	for i := start; i < stop; i++ {
		v, exc := itemAt(th, self, i)
		if atEnd(exc) {
			break
		}
		if exc == nil {
			exc = th.Poll()
		}
		if exc != nil {
			return value{}, exc
		}
		if same, exc := object.EqualValues(th, v, args[0]); exc != nil || same || v.Is(args[0]) {
			return object.Int64(int64(i)), exc
		}
	}
	return value{}, object.NewException(object.ValueErrorType)
}

var mutableSequenceMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		method("MutableSequence.append", "($self, value)", func(th *thread, self value, args []value) (value, *exception) {
			n, exc := object.Len(th, self)
			if exc != nil {
				return value{}, exc
			}
			_, exc = call(th, self, "insert", object.Int64(int64(n)), args[0])
			return object.None, exc
		}),
		method("MutableSequence.clear", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
			for {
				if exc := th.Poll(); exc != nil {
					return value{}, exc
				}
				if _, exc := call(th, self, "pop"); exc != nil {
					if atEnd(exc) {
						return object.None, nil
					}
					return value{}, exc
				}
			}
		}),
		method("MutableSequence.reverse", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
			n, exc := object.Len(th, self)
			for i := 0; exc == nil && i < n/2; i++ {
				var a, b value
				if a, exc = itemAt(th, self, i); exc == nil {
					b, exc = itemAt(th, self, n-i-1)
				}
				if exc == nil {
					exc = object.SetItem(th, self, object.Int64(int64(i)), b)
				}
				if exc == nil {
					exc = object.SetItem(th, self, object.Int64(int64(n-i-1)), a)
				}
			}
			return object.None, exc
		}),
		method("MutableSequence.extend", "($self, values)", func(th *thread, self value, args []value) (value, *exception) {
			return object.None, extend(th, self, args[0])
		}),
		method("MutableSequence.pop", "($self, index=-1)", func(th *thread, self value, args []value) (value, *exception) {
			i := args[0]
			if i.IsNull() {
				i = object.Int64(-1)
			}
			v, exc := object.GetItem(th, self, i)
			if exc != nil {
				return value{}, exc
			}
			return v, object.DelItem(th, self, i)
		}),
		method("MutableSequence.remove", "($self, value)", func(th *thread, self value, args []value) (value, *exception) {
			i, exc := call(th, self, "index", args[0])
			if exc != nil {
				return value{}, exc
			}
			return object.None, object.DelItem(th, self, i)
		}),
		method("MutableSequence.__iadd__", "($self, values)", func(th *thread, self value, args []value) (value, *exception) {
			return self, extend(th, self, args[0])
		}),
	}
}}

// extend appends values; a sequence is extended by itself as it was.
func extend(th *thread, self, values value) *exception {
	if values.Is(self) {
		items, exc := object.Collect(th, values)
		if exc != nil {
			return exc
		}
		values = object.ListOf(items...)
	}
	return object.Each(th, values, func(v value) *exception {
		_, exc := call(th, self, "append", v)
		return exc
	})
}
