// This file implements ChainMap.

package collections

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var chainMapClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "collections", Name: "ChainMap",
		Doc: "A ChainMap groups several mappings together to create a single view.\n\nThey are searched one after another; only the first is written to.",
		Methods: []object.Method{
			{Name: "__init__", Sig: "($self, *maps)", Doc: "Initialize a ChainMap by setting *maps* to the given mappings.\nIf no mappings are provided, a single empty dictionary is used.", Max: -1, FN: func(th *thread, self value, args []value) (value, *exception) {
				if len(args) == 0 {
					return object.None, set(th, self, "maps", object.ListOf(object.NewDict().Value()))
				}
				return object.None, set(th, self, "maps", object.ListOf(append([]value(nil), args...)...))
			}},
			method("ChainMap.__missing__", "($self, key)", func(_ *thread, _ value, args []value) (value, *exception) {
				return value{}, object.NewException(object.KeyErrorType, args[0])
			}),
			method("ChainMap.__getitem__", "($self, key)", chainGet),
			method("ChainMap.get", "($self, key, default=None)", func(th *thread, self value, args []value) (value, *exception) {
				has, exc := object.Contains(th, self, args[0])
				if exc != nil || !has {
					return orNone(args[1]), exc
				}
				return object.GetItem(th, self, args[0])
			}),
			method("ChainMap.__len__", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
				all := object.NewSet()
				exc := eachMap(th, self, false, func(m value) (bool, *exception) {
					return true, object.Each(th, m, func(k value) *exception { return all.Add(th, k) })
				})
				return object.Int64(int64(all.Len())), exc
			}),
			method("ChainMap.__iter__", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
				all := object.NewDict()
				exc := eachMap(th, self, true, func(m value) (bool, *exception) {
					return true, object.Each(th, m, func(k value) *exception { return all.Set(th, k, object.None) })
				})
				if exc != nil {
					return value{}, exc
				}
				return object.Iter(th, all.Value())
			}),
			method("ChainMap.__contains__", "($self, key)", func(th *thread, self value, args []value) (value, *exception) {
				found := false
				exc := eachMap(th, self, false, func(m value) (bool, *exception) {
					var exc *exception
					found, exc = object.Contains(th, m, args[0])
					return !found, exc
				})
				return object.Bool(found), exc
			}),
			method("ChainMap.__bool__", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
				some := false
				exc := eachMap(th, self, false, func(m value) (bool, *exception) {
					var exc *exception
					some, exc = object.Truth(th, m)
					return !some, exc
				})
				return object.Bool(some), exc
			}),
			method("ChainMap.__repr__", "($self)", chainRepr),
			{Name: "ChainMap.fromkeys", Sig: "($cls, iterable, value=None, /)", Doc: "Create a new ChainMap with keys from iterable and values set to value.", Python: true, FP: func(th *thread, cls value, args []value) (value, *exception) {
				d, exc := call(th, object.DictType.Value(), "fromkeys", args[0], orNone(args[1]))
				if exc != nil {
					return value{}, exc
				}
				return object.Call1(th, cls, d)
			}},
			native.Python("ChainMap.copy", "($self)", "New ChainMap or subclass with a new copy of maps[0] and refs to maps[1:]", chainCopy),
			method("ChainMap.__copy__", "($self)", chainCopy),
			{Name: "new_child", Sig: "($self, m=None, **kwargs)", Doc: "New ChainMap with a new map followed by all previous maps.\nIf no map is provided, an empty dict is used.\nKeyword arguments update the map or new empty dict.", FK: newChild},
			method("ChainMap.__setitem__", "($self, key, value)", func(th *thread, self value, args []value) (value, *exception) {
				first, exc := firstMap(th, self)
				if exc != nil {
					return value{}, exc
				}
				return object.None, object.SetItem(th, first, args[0], args[1])
			}),
			method("ChainMap.__delitem__", "($self, key)", func(th *thread, self value, args []value) (value, *exception) {
				first, exc := firstMap(th, self)
				if exc != nil {
					return value{}, exc
				}
				return object.None, notInFirst(th, object.DelItem(th, first, args[0]), args[0])
			}),
			{Name: "ChainMap.popitem", Sig: "($self)", Doc: "Remove and return an item pair from maps[0]. Raise KeyError is maps[0] is empty.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
				first, exc := firstMap(th, self)
				if exc != nil {
					return value{}, exc
				}
				v, exc := call(th, first, "popitem")
				if exc != nil && exc.Is(object.KeyErrorType) {
					err := object.Errorf(object.KeyErrorType, "No keys found in the first mapping.")
					err.SetContext(exc)
					exc = err
				}
				return v, exc
			}},
			{Name: "pop", Sig: "($self, key, *args)", Doc: "Remove *key* from maps[0] and return its value. Raise KeyError if *key* not in maps[0].", Min: 1, Max: -1, FN: func(th *thread, self value, args []value) (value, *exception) {
				first, exc := firstMap(th, self)
				if exc != nil {
					return value{}, exc
				}
				v, exc := call(th, first, "pop", args...)
				return v, notInFirst(th, exc, args[0])
			}},
			{Name: "ChainMap.clear", Sig: "($self)", Doc: "Clear maps[0], leaving maps[1:] intact.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
				first, exc := firstMap(th, self)
				if exc == nil {
					_, exc = call(th, first, "clear")
				}
				return object.None, exc
			}},
			method("ChainMap.__ior__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
				first, exc := firstMap(th, self)
				if exc == nil {
					_, exc = call(th, first, "update", args[0])
				}
				return self, exc
			}),
			method("ChainMap.__or__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
				if is, exc := isABC(th, args[0], "Mapping"); exc != nil || !is {
					return object.NotImplemented, exc
				}
				m, exc := call(th, self, "copy")
				if exc != nil {
					return value{}, exc
				}
				first, exc := firstMap(th, m)
				if exc == nil {
					_, exc = call(th, first, "update", args[0])
				}
				return m, exc
			}),
			method("ChainMap.__ror__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
				if is, exc := isABC(th, args[0], "Mapping"); exc != nil || !is {
					return object.NotImplemented, exc
				}
				d := object.NewDict()
				if exc := d.Update(th, args[0]); exc != nil {
					return value{}, exc
				}
				exc := eachMap(th, self, true, func(m value) (bool, *exception) { return true, d.Update(th, m) })
				if exc != nil {
					return value{}, exc
				}
				return object.Call1(th, self.Type().Value(), d.Value())
			}),
		},
		GetSets: []object.GetSet{{Name: "parents", Doc: "New ChainMap from maps[1:].", Get: func(th *thread, self value) (value, *exception) {
			maps, exc := mapsOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			return object.Call(th, self.Type().Value(), maps[min(1, len(maps)):], nil)
		}}},
	}
}}

// mapsOf is the mappings of a ChainMap.
func mapsOf(th *thread, self value) ([]value, *exception) {
	maps, exc := get(th, self, "maps")
	if exc != nil {
		return nil, exc
	}
	list, exc := object.Collect(th, maps)
	return append([]value(nil), list...), exc
}

// eachMap calls f for the mappings in order, or the other way round, until f says to stop.
func eachMap(th *thread, self value, backward bool, f func(m value) (more bool, exc *exception)) *exception {
	maps, exc := mapsOf(th, self)
	if exc != nil {
		return exc
	}
	for i := range maps {
		at := i
		if backward {
			at = len(maps) - 1 - i
		}
		if more, exc := f(maps[at]); exc != nil || !more {
			return exc
		}
	}
	return nil
}

func firstMap(th *thread, self value) (value, *exception) {
	maps, exc := get(th, self, "maps")
	if exc != nil {
		return value{}, exc
	}
	return object.GetItem(th, maps, zero())
}

// notInFirst is exc, with a message about the first mapping if it is a KeyError.
func notInFirst(th *thread, exc *exception, key value) *exception {
	if exc == nil || !exc.Is(object.KeyErrorType) {
		return exc
	}
	text, failed := object.Repr(th, key)
	if failed != nil {
		return failed
	}
	err := object.Errorf(object.KeyErrorType, "Key not found in the first mapping: %s", text)
	err.SetContext(exc)
	return err
}

func chainGet(th *thread, self value, args []value) (value, *exception) {
	var found value
	exc := eachMap(th, self, false, func(m value) (bool, *exception) {
		v, exc := object.GetItem(th, m, args[0])
		if exc != nil {
			if exc.Is(object.KeyErrorType) {
				return true, nil
			}
			return false, exc
		}
		found = v
		return false, nil
	})
	if exc != nil || !found.IsNull() {
		return found, exc
	}
	return call(th, self, "__missing__", args[0])
}

func chainRepr(th *thread, self value, _ []value) (value, *exception) {
	if !th.EnterRepr(self) {
		return object.StrOf("..."), nil
	}
	defer th.LeaveRepr()
	var parts []string
	exc := eachMap(th, self, false, func(m value) (bool, *exception) {
		text, exc := object.Repr(th, m)
		if exc == nil {
			parts = append(parts, text.String())
		}
		return true, exc
	})
	return object.StrOf(self.Type().Name + "(" + strings.Join(parts, ", ") + ")"), exc
}

func chainCopy(th *thread, self value, _ []value) (value, *exception) {
	maps, exc := mapsOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	if len(maps) > 0 {
		if maps[0], exc = call(th, maps[0], "copy"); exc != nil {
			return value{}, exc
		}
	}
	return object.Call(th, self.Type().Value(), maps, nil)
}

func newChild(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	if exc := atMostOne("ChainMap.new_child", args, kw); exc != nil {
		return value{}, exc
	}
	m, named, npos := object.None, object.NewDict(), len(args)-len(kw)
	if npos == 1 {
		m = args[0]
	}
	for i, k := range kw {
		if k.String() == "m" {
			if npos == 1 {
				return value{}, object.TypeErrorf("ChainMap.new_child() got multiple values for argument 'm'")
			}
			m = args[npos+i]
			continue
		}
		named.SetStr(k, args[npos+i])
	}
	if m.IsNone() {
		m = named.Value()
	} else if named.Len() > 0 {
		if _, exc := call(th, m, "update", named.Value()); exc != nil {
			return value{}, exc
		}
	}
	maps, exc := mapsOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, self.Type().Value(), append([]value{m}, maps...), nil)
}
