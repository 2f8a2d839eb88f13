// This file reads what makes objects: containers, names, calls and state.

package pickle

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func (u *unpickler) container(th *thread, op byte) *exception {
	switch op {
	case opTuple1, opTuple2, opTuple3:
		n := int(op-opTuple1) + 1
		if len(u.stack)-u.floor() < n {
			return u.underflow(th)
		}
		t := object.TupleOf(append([]value(nil), u.stack[len(u.stack)-n:]...)...)
		u.stack = append(u.stack[:len(u.stack)-n], t)
		return nil
	case opAppend:
		v, exc := u.pop(th)
		if exc != nil {
			return exc
		}
		return u.extend(th, []value{v})
	case opSetItem:
		if len(u.stack)-u.floor() < 3 {
			return u.underflow(th)
		}
		pair := append([]value(nil), u.stack[len(u.stack)-2:]...)
		u.stack = u.stack[:len(u.stack)-2]
		return u.setItems(th, pair)
	}
	items, exc := u.popMark(th)
	if exc != nil {
		return exc
	}
	switch op {
	case opTuple:
		u.push(object.TupleOf(items...))
	case opList:
		u.push(object.NewList(items).Value())
	case opFrozenSet:
		v, exc := object.Call1(th, object.FrozenSetType.Value(), object.NewList(items).Value())
		if exc != nil {
			return exc
		}
		u.push(v)
	case opDict:
		if len(items)%2 != 0 {
			return loadingError(th, "odd number of items for DICT")
		}
		u.push(object.NewDict().Value())
		return u.setItems(th, items)
	case opAppends:
		return u.extend(th, items)
	case opSetItems:
		if len(items)%2 != 0 {
			return loadingError(th, "odd number of items for SETITEMS")
		}
		return u.setItems(th, items)
	case opAddItems:
		return u.addItems(th, items)
	}
	return nil
}

// extend appends items to what is on top of the stack.
func (u *unpickler) extend(th *thread, items []value) *exception {
	list, exc := u.top(th)
	if exc != nil || len(items) == 0 {
		return exc
	}
	if list.Type() == object.ListType {
		l := list.AsList()
		l.Items = append(l.Items, items...)
		return nil
	}
	f, ok, exc := object.FindAttr(th, list, object.Intern("extend"))
	if exc != nil {
		return exc
	}
	if ok {
		_, exc := object.Call1(th, f, object.NewList(items).Value())
		return exc
	}
	if f, exc = object.GetAttrName(th, list, "append"); exc != nil {
		return exc
	}
	for _, v := range items {
		if _, exc := object.Call1(th, f, v); exc != nil {
			return exc
		}
	}
	return nil
}

// setItems sets pairs of items of what is on top of the stack.
func (u *unpickler) setItems(th *thread, items []value) *exception {
	d, exc := u.top(th)
	if exc != nil {
		return exc
	}
	for i := 0; i+1 < len(items); i += 2 {
		if d.Type() == object.DictType {
			exc = d.AsDict().Set(th, items[i], items[i+1])
		} else {
			exc = object.SetItem(th, d, items[i], items[i+1])
		}
		if exc != nil {
			return exc
		}
	}
	return nil
}

func (u *unpickler) addItems(th *thread, items []value) *exception {
	set, exc := u.top(th)
	if exc != nil || len(items) == 0 {
		return exc
	}
	if set.Type() == object.SetType {
		_, exc := object.CallMethod(th, set, object.Intern("update"), object.NewList(items).Value())
		return exc
	}
	add, exc := object.GetAttrName(th, set, "add")
	if exc != nil {
		return exc
	}
	for _, v := range items {
		if _, exc := object.Call1(th, add, v); exc != nil {
			return exc
		}
	}
	return nil
}

// make reads names, calls, state and extension codes.
func (u *unpickler) make(th *thread, op byte) *exception {
	switch op {
	case opGlobal:
		v, exc := u.named(th)
		if exc == nil {
			u.push(v)
		}
		return exc
	case opStackGlobal:
		name, exc := u.pop(th)
		if exc != nil {
			return exc
		}
		module, exc := u.pop(th)
		if exc != nil {
			return exc
		}
		if module.Type() != object.StrType || name.Type() != object.StrType {
			return loadingError(th, "STACK_GLOBAL requires str")
		}
		v, exc := u.class(th, module, name)
		if exc == nil {
			u.push(v)
		}
		return exc
	case opInst, opObj:
		return u.instance(th, op)
	case opReduce:
		args, exc := u.pop(th)
		if exc != nil {
			return exc
		}
		f, exc := u.pop(th)
		if exc != nil {
			return exc
		}
		if !args.Type().Has(object.FlagTuple) {
			return object.TypeErrorf("argument list must be a tuple")
		}
		v, exc := object.Call(th, f, append([]value(nil), args.AsTuple().Items...), nil)
		if exc == nil {
			u.push(v)
		}
		return exc
	case opNewObj, opNewObjEx:
		return u.newObject(th, op)
	case opBuild:
		return u.build(th)
	}
	return u.extension(th, op)
}

// named reads a module and a name, and is what they stand for.
func (u *unpickler) named(th *thread) (value, *exception) {
	var parts [2]value
	for i := range parts {
		line, exc := u.readLine(th)
		if exc == nil && line == "" {
			exc = loadingError(th, "pickle data was truncated")
		}
		if exc != nil {
			return value{}, exc
		}
		s, exc := object.DecodeText(th, []byte(line), "utf-8", "strict")
		if exc != nil {
			return value{}, exc
		}
		parts[i] = s.Value()
	}
	return u.class(th, parts[0], parts[1])
}

// instance makes an object in the way of protocol 0.
func (u *unpickler) instance(th *thread, op byte) *exception {
	args, exc := u.popMark(th)
	if exc != nil {
		return exc
	}
	cls := value{}
	if op == opInst {
		if cls, exc = u.named(th); exc != nil {
			return exc
		}
	} else {
		if len(args) == 0 {
			return u.underflow(th)
		}
		cls, args = args[0], args[1:]
	}
	// A class without arguments is not called, unless it asks for them.
	if len(args) == 0 && cls.Type().Has(object.FlagType) {
		_, asks, exc := object.FindAttr(th, cls, object.Intern("__getinitargs__"))
		if exc != nil {
			return exc
		}
		if !asks {
			v, exc := object.CallMethod(th, cls, nameNew.Str(), cls)
			if exc == nil {
				u.push(v)
			}
			return exc
		}
	}
	v, exc := object.Call(th, cls, args, nil)
	if exc == nil {
		u.push(v)
	}
	return exc
}

func (u *unpickler) newObject(th *thread, op byte) *exception {
	kwargs, name := value{}, "NEWOBJ"
	if op == opNewObjEx {
		var exc *exception
		name = "NEWOBJ_EX"
		if kwargs, exc = u.pop(th); exc != nil {
			return exc
		}
	}
	args, exc := u.pop(th)
	if exc != nil {
		return exc
	}
	cls, exc := u.pop(th)
	if exc != nil {
		return exc
	}
	switch {
	case !cls.Type().Has(object.FlagType):
		return loadingError(th, "%s class argument must be a type, not %s", name, cls.Type().Name)
	case !args.Type().Has(object.FlagTuple):
		return loadingError(th, "%s args argument must be a tuple, not %s", name, args.Type().Name)
	case !kwargs.IsNull() && !kwargs.Type().Has(object.FlagDict):
		return loadingError(th, "%s kwargs argument must be a dict, not %s", name, kwargs.Type().Name)
	case cls.AsType().New == nil:
		return loadingError(th, "%s class argument '%s' doesn't have __new__", name, cls.AsType().Name)
	}
	values := append([]value{cls}, args.AsTuple().Items...)
	var names []*object.Str
	if !kwargs.IsNull() {
		for i := 0; ; {
			k, v, next, ok := kwargs.AsDict().Next(i)
			if !ok {
				break
			}
			i = next
			if !isText(k) {
				return object.TypeErrorf("keywords must be strings")
			}
			values, names = append(values, v), append(names, k.AsStr())
		}
	}
	create, exc := object.GetAttr(th, cls, nameNew.Str())
	if exc != nil {
		return exc
	}
	v, exc := object.Call(th, create, values, names)
	if exc == nil {
		u.push(v)
	}
	return exc
}

// build gives the object below the top of the stack the state on top.
func (u *unpickler) build(th *thread) *exception {
	if len(u.stack)-u.floor() < 2 {
		return u.underflow(th)
	}
	state, exc := u.pop(th)
	if exc != nil {
		return exc
	}
	obj, exc := u.top(th)
	if exc != nil {
		return exc
	}
	set, ok, exc := object.FindAttr(th, obj, object.Intern("__setstate__"))
	if exc != nil {
		return exc
	}
	if ok {
		_, exc := object.Call1(th, set, state)
		return exc
	}
	slots := object.None
	if state.Type() == object.TupleType && len(state.AsTuple().Items) == 2 {
		state, slots = state.AsTuple().Items[0], state.AsTuple().Items[1]
	}
	if !state.IsNone() {
		if exc := setAttributes(th, obj, state); exc != nil {
			return exc
		}
	}
	if slots.IsNone() {
		return nil
	}
	if !slots.Type().Has(object.FlagDict) {
		return loadingError(th, "slot state is not a dictionary")
	}
	for i := 0; ; {
		k, v, next, ok := slots.AsDict().Next(i)
		if !ok {
			return nil
		}
		i = next
		if !isText(k) {
			return object.TypeErrorf("attribute name must be string, not '%s'", k.Type().Name)
		}
		if exc := object.SetAttr(th, obj, k.AsStr(), v); exc != nil {
			return exc
		}
	}
}

// setAttributes puts the items of state into __dict__ of an object.
func setAttributes(th *thread, obj, state value) *exception {
	if !state.Type().Has(object.FlagDict) {
		return loadingError(th, "state is not a dictionary")
	}
	ns, exc := object.GetAttrName(th, obj, "__dict__")
	if exc != nil {
		return exc
	}
	for i := 0; ; {
		k, v, next, ok := state.AsDict().Next(i)
		if !ok {
			return nil
		}
		i = next
		if k.Type() == object.StrType {
			k = object.Intern(k.AsStr().String()).Value()
		}
		if exc := object.SetItem(th, ns, k, v); exc != nil {
			return exc
		}
	}
}

// extension reads a number that copyreg has for a name.
func (u *unpickler) extension(th *thread, op byte) *exception {
	width := map[byte]int{opExt1: 1, opExt2: 2, opExt4: 4}[op]
	n, exc := u.size(th, width)
	if exc != nil {
		return exc
	}
	if width == 4 {
		n = int(int32(n))
	}
	if n <= 0 {
		return loadingError(th, "EXT specifies code <= 0")
	}
	m, exc := native.Import(th, "copyreg")
	if exc != nil {
		return exc
	}
	var tables [2]value
	for i, name := range []string{"_extension_cache", "_inverted_registry"} {
		if tables[i], exc = object.GetAttrName(th, m, name); exc != nil {
			return exc
		}
		if !tables[i].Type().Has(object.FlagDict) {
			return object.Errorf(object.RuntimeErrorType, "copyreg.%s should be a dict, not a %s", name, tables[i].Type().Name)
		}
	}
	code := object.Int64(int64(n))
	if v, ok, exc := tables[0].AsDict().Get(th, code); exc != nil {
		return exc
	} else if ok {
		u.push(v)
		return nil
	}
	pair, ok, exc := tables[1].AsDict().Get(th, code)
	if exc != nil {
		return exc
	}
	if !ok {
		return object.ValueErrorf("unregistered extension code %d", n)
	}
	if !pair.Type().Has(object.FlagTuple) || len(pair.AsTuple().Items) != 2 {
		return object.ValueErrorf("_inverted_registry[%d] isn't a 2-tuple of strings", n)
	}
	v, exc := u.class(th, pair.AsTuple().Items[0], pair.AsTuple().Items[1])
	if exc != nil {
		return exc
	}
	u.push(v)
	return tables[0].AsDict().Set(th, code, v)
}
