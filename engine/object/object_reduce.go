// This file implements object.__reduce_ex__, __reduce__ and __getstate__: the default way to copy and pickle.

package object

// objectReduceEx prefers an overridden __reduce__.
func objectReduceEx(th *Thread, self, protocol Value) (Value, *Exception) {
	proto, exc := ToIndexInt(th, protocol, OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	cls := self.Type()
	if f := cls.Lookup(nameReduce); !f.IsNull() && !f.Is(ObjectType.Lookup(nameReduce)) {
		return CallMethod(th, self, nameReduce)
	}
	if proto >= 2 {
		return reduceNewObj(th, self)
	}
	return reduceCopyreg(th, self, proto)
}

// copyregFunc is a function of module copyreg, which is imported at need.
func copyregFunc(th *Thread, name string) (Value, *Exception) {
	m, ok := th.Interp.Modules.GetName("copyreg")
	if !ok {
		if th.Interp.Importer == nil {
			return Value{}, Errorf(ImportErrorType, "No module named 'copyreg'")
		}
		var exc *Exception
		if m, exc = th.Interp.Importer.Import(th, Intern("copyreg"), None, None, None, 0); exc != nil {
			return Value{}, exc
		}
	}
	return GetAttrName(th, m, name)
}

// reduceCopyreg is protocol 0 and 1: copyreg._reduce_ex does it.
func reduceCopyreg(th *Thread, self Value, proto int) (Value, *Exception) {
	f, exc := copyregFunc(th, "_reduce_ex")
	if exc != nil {
		return Value{}, exc
	}
	return Call2(th, f, self, Int64(int64(proto)))
}

// newArguments is what __getnewargs_ex__ or __getnewargs__ say; null when the class has neither.
func newArguments(th *Thread, self Value) (args, kwargs Value, exc *Exception) {
	f, ok, exc := LookupSpecial(th, self, nameGetNewArgsEx)
	if exc != nil {
		return Value{}, Value{}, exc
	}
	if ok {
		v, exc := Call0(th, f)
		if exc != nil {
			return Value{}, Value{}, exc
		}
		if !v.Type().Has(FlagTuple) {
			return Value{}, Value{}, TypeErrorf("__getnewargs_ex__ should return a tuple, not '%s'", v.Type().MessageName())
		}
		pair := v.AsTuple().Items
		if len(pair) != 2 {
			return Value{}, Value{}, ValueErrorf("__getnewargs_ex__ should return a tuple of length 2, not %d", len(pair))
		}
		if !pair[0].Type().Has(FlagTuple) {
			return Value{}, Value{}, TypeErrorf("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'", pair[0].Type().MessageName())
		}
		if !pair[1].Type().Has(FlagDict) {
			return Value{}, Value{}, TypeErrorf("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'", pair[1].Type().MessageName())
		}
		return pair[0], pair[1], nil
	}
	f, ok, exc = LookupSpecial(th, self, nameGetNewArgs)
	if exc != nil || !ok {
		return Value{}, Value{}, exc
	}
	v, exc := Call0(th, f)
	if exc != nil {
		return Value{}, Value{}, exc
	}
	if !v.Type().Has(FlagTuple) {
		return Value{}, Value{}, TypeErrorf("__getnewargs__ should return a tuple, not '%s'", v.Type().MessageName())
	}
	return v, Value{}, nil
}

// reduceNewObj is protocol 2 and later: copyreg.__newobj__(cls, *args), state, list items, dict items.
func reduceNewObj(th *Thread, self Value) (Value, *Exception) {
	cls := self.Type()
	if cls.New == nil {
		return Value{}, notPickled(cls)
	}
	args, kwargs, exc := newArguments(th, self)
	if exc != nil {
		return Value{}, exc
	}
	newName, newArgs := "__newobj__", Value{}
	if !kwargs.IsNull() && kwargs.AsDict().Len() > 0 {
		newName, newArgs = "__newobj_ex__", TupleOf(cls.Value(), args, kwargs)
	} else {
		items := []Value{cls.Value()}
		if !args.IsNull() {
			items = append(items, args.AsTuple().Items...)
		}
		newArgs = TupleOf(items...)
	}
	newObj, exc := copyregFunc(th, newName)
	if exc != nil {
		return Value{}, exc
	}
	required := args.IsNull() && !cls.Has(FlagList) && !cls.Has(FlagDict)
	state, exc := getState(th, self, required)
	if exc != nil {
		return Value{}, exc
	}
	listItems, dictItems := None, None
	if cls.Has(FlagList) {
		if listItems, exc = Iter(th, self); exc != nil {
			return Value{}, exc
		}
	}
	if cls.Has(FlagDict) {
		items, exc := CallMethod(th, self, nameItems)
		if exc != nil {
			return Value{}, exc
		}
		if dictItems, exc = Iter(th, items); exc != nil {
			return Value{}, exc
		}
	}
	return TupleOf(newObj, newArgs, state, listItems, dictItems), nil
}

// getState calls __getstate__; object's own is told whether the state is all there is.
func getState(th *Thread, self Value, required bool) (Value, *Exception) {
	f, exc := GetAttr(th, self, nameGetState)
	if exc != nil {
		return Value{}, exc
	}
	if f.Type() == NativeType && Cast[Native](f).Self.Is(self) && Cast[Native](f).Method.owner == ObjectType {
		return objectState(th, self, required)
	}
	return Call0(th, f)
}

func notPickled(cls *Type) *Exception {
	if cls == MemoryViewType || cls.Name == "code" && !cls.IsHeap() { // of variable size in CPython
		return TypeErrorf("cannot pickle %s objects", cls.Name)
	}
	return TypeErrorf("cannot pickle '%s' object", cls.MessageName())
}

// objectState is the __dict__ of self, or (dict, slots) when __slots__ hold values, or None.
func objectState(th *Thread, self Value, required bool) (Value, *Exception) {
	cls := self.Type()
	if required && cls.Solid != ObjectType && !(cls.Solid.IsHeap() && cls.Solid.PlainInstance()) && !cls.Has(FlagException) {
		return Value{}, notPickled(cls)
	}
	state, ok, exc := FindAttr(th, self, nameDict)
	if exc != nil {
		return Value{}, exc
	}
	if !ok || state.Type().Has(FlagDict) && state.AsDict().Len() == 0 && !cls.IsHeap() {
		state = None
	}
	if ok && state.Type().Has(FlagDict) {
		if state.AsDict().Len() == 0 {
			state = None
		} else {
			state = state.AsDict().Copy().Value()
		}
	}
	slots, exc := slotState(th, self)
	if exc != nil || slots == nil {
		return state, exc
	}
	return TupleOf(state, slots.Value()), nil
}

// slotNamesOf is the names of __slots__ of t and its bases, in the order of the classes and as they are declared.
func slotNamesOf(th *Thread, t *Type) ([]string, *Exception) {
	var names []string
	for _, t := range t.MRO {
		if len(t.slotNames) == 0 {
			continue
		}
		slots, _ := t.Namespace().GetStr(nameSlots)
		if slots.IsNull() || slots.Type().Has(FlagStr) {
			for _, n := range t.slotNames {
				names = append(names, n.s)
			}
			continue
		}
		items, exc := Collect(th, slots)
		if exc != nil {
			return nil, exc
		}
		for _, v := range items {
			if v.Type().Has(FlagStr) && v.AsStr().s != "__dict__" && v.AsStr().s != "__weakref__" {
				names = append(names, Mangle(t.Name, v.AsStr().s))
			}
		}
	}
	return names, nil
}

// slotState is the set __slots__ of self by name, nil when there are none.
func slotState(th *Thread, self Value) (*Dict, *Exception) {
	names, exc := slotNamesOf(th, self.Type())
	if exc != nil {
		return nil, exc
	}
	var slots *Dict
	for _, n := range names {
		v, ok, exc := FindAttr(th, self, Intern(n))
		if exc != nil {
			return nil, exc
		}
		if ok {
			if slots == nil {
				slots = NewDict()
			}
			slots.SetName(n, v)
		}
	}
	return slots, nil
}
