// This file writes objects that say how they are made again: by functions, methods and names.

package pickle

import (
	"encoding/binary"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	nameReduceEx = object.Name{Text: "__reduce_ex__"}
	nameReduce   = object.Name{Text: "__reduce__"}
	nameQualname = object.Name{Text: "__qualname__"}
	nameModule   = object.Name{Text: "__module__"}
	nameNew      = object.Name{Text: "__new__"}
)

// saveOther writes an object of a type that has no opcode.
func (p *pickler) saveOther(th *thread, v value) *exception {
	if !p.override.IsNull() {
		r, exc := object.Call1(th, p.override, v)
		if exc != nil {
			return exc
		}
		if !r.IsNotImplemented() {
			return p.saveReduced(th, v, r)
		}
	}
	t := v.Type()
	switch {
	case t == object.TypeType:
		return p.saveType(th, v)
	case t.Name == "function" && !t.IsHeap():
		return p.saveGlobal(th, v, value{})
	}
	f, found, exc := p.dispatched(th, t)
	if exc != nil {
		return exc
	}
	if found {
		r, exc := object.Call1(th, f, v)
		if exc != nil {
			return exc
		}
		return p.saveReduced(th, v, r)
	}
	if t.Has(object.FlagType) {
		return p.saveGlobal(th, v, value{})
	}
	f, found, exc = object.FindAttr(th, v, nameReduceEx.Str())
	if exc != nil {
		return exc
	}
	if found {
		r, exc := object.Call1(th, f, object.Int64(int64(p.proto)))
		if exc != nil {
			return exc
		}
		return p.saveReduced(th, v, r)
	}
	if f, found, exc = object.FindAttr(th, v, nameReduce.Str()); exc != nil {
		return exc
	}
	if !found {
		return picklingError(th, "can't pickle '%s' object: %s", t.Name, reprText(th, v))
	}
	r, exc := object.Call0(th, f)
	if exc != nil {
		return exc
	}
	return p.saveReduced(th, v, r)
}

// dispatched is the function that a table has for a class.
func (p *pickler) dispatched(th *thread, t *object.Type) (f value, ok bool, exc *exception) {
	table := p.dispatch
	if table.IsNull() {
		m, exc := native.Import(th, "copyreg")
		if exc != nil {
			if exc.Is(object.ImportErrorType) {
				return f, false, nil
			}
			return f, false, exc
		}
		if table, exc = object.GetAttrName(th, m, "dispatch_table"); exc != nil {
			return f, false, exc
		}
	}
	if table.Type() == object.DictType {
		return table.AsDict().Get(th, t.Value())
	}
	f, exc = object.GetItem(th, table, t.Value())
	if exc != nil && exc.Is(object.LookupErrorType) {
		return f, false, nil
	}
	return f, exc == nil, exc
}

// saveReduced writes what __reduce__ or its like has returned for v.
func (p *pickler) saveReduced(th *thread, v, r value) *exception {
	if isText(r) {
		return p.saveGlobal(th, v, r)
	}
	if !r.Type().Has(object.FlagTuple) {
		return note(th, picklingError(th, "__reduce__ must return a string or tuple, not %s", typeName(th, r)), "when serializing %s object", typeName(th, v))
	}
	return p.saveReduce(th, v, r)
}

// saveType writes a class.
func (p *pickler) saveType(th *thread, v value) *exception {
	for _, single := range []value{object.None, object.Ellipsis, object.NotImplemented} {
		if v.Is(single.Type().Value()) {
			return p.saveReduce(th, v, object.TupleOf(object.TypeType.Value(), object.TupleOf(single)))
		}
	}
	return p.saveGlobal(th, v, value{})
}

// reduced is a reduce tuple taken apart; what is absent or None is null.
type reduced struct {
	callable, args, state, items, pairs, setter value
}

func takeReduced(th *thread, r value) (reduced, *exception) {
	parts := r.AsTuple().Items
	if len(parts) < 2 || len(parts) > 6 {
		return reduced{}, picklingError(th, "tuple returned by __reduce__ must contain 2 through 6 elements")
	}
	at := func(i int) value {
		if i < len(parts) && !parts[i].IsNone() {
			return parts[i]
		}
		return value{}
	}
	x := reduced{parts[0], parts[1], at(2), at(3), at(4), at(5)}
	switch {
	case x.callable.Type().Call == nil:
		return x, picklingError(th, "first item of the tuple returned by __reduce__ must be callable, not %s", typeName(th, x.callable))
	case !x.args.Type().Has(object.FlagTuple):
		return x, picklingError(th, "second item of the tuple returned by __reduce__ must be a tuple, not %s", typeName(th, x.args))
	case !x.items.IsNull() && x.items.Type().Next == nil:
		return x, picklingError(th, "fourth item of the tuple returned by __reduce__ must be an iterator, not %s", typeName(th, x.items))
	case !x.pairs.IsNull() && x.pairs.Type().Next == nil:
		return x, picklingError(th, "fifth item of the tuple returned by __reduce__ must be an iterator, not %s", typeName(th, x.pairs))
	case !x.setter.IsNull() && x.setter.Type().Call == nil:
		return x, picklingError(th, "sixth item of the tuple returned by __reduce__ must be callable, not %s", typeName(th, x.setter))
	}
	return x, nil
}

// saveReduce writes what makes v: a callable and its arguments, then state and items.
func (p *pickler) saveReduce(th *thread, v, r value) *exception {
	x, exc := takeReduced(th, r)
	if exc == nil {
		exc = p.saveMaker(th, v, x)
	}
	if exc != nil {
		return note(th, exc, "when serializing %s object", typeName(th, v))
	}
	if _, ok := p.memo[v.Head()]; ok && p.fast == 0 {
		p.emit(opPop)
		p.known(v)
		return nil
	}
	p.memoize(v)
	if !x.items.IsNull() {
		if exc := p.saveItems(th, v, x.items); exc != nil {
			return note(th, exc, "when serializing %s object", typeName(th, v))
		}
	}
	if !x.pairs.IsNull() {
		if exc := p.savePairs(th, v, x.pairs); exc != nil {
			return note(th, exc, "when serializing %s object", typeName(th, v))
		}
	}
	if exc := p.saveState(th, v, x); exc != nil {
		return note(th, exc, "when serializing %s object", typeName(th, v))
	}
	return nil
}

func (p *pickler) saveState(th *thread, v value, x reduced) *exception {
	if x.state.IsNull() {
		return nil
	}
	if x.setter.IsNull() {
		if exc := p.save(th, x.state); exc != nil {
			return note(th, exc, "when serializing %s state", typeName(th, v))
		}
		p.emit(opBuild)
		return nil
	}
	if exc := p.save(th, x.setter); exc != nil {
		return note(th, exc, "when serializing %s state setter", typeName(th, v))
	}
	if exc := p.save(th, v); exc != nil {
		return exc
	}
	if exc := p.save(th, x.state); exc != nil {
		return note(th, exc, "when serializing %s state", typeName(th, v))
	}
	p.emit(opTuple2, opReduce, opPop)
	return nil
}

// saveMaker writes the callable and its arguments.
func (p *pickler) saveMaker(th *thread, v value, x reduced) *exception {
	name := ""
	if p.proto >= 2 {
		n, ok, exc := object.FindAttr(th, x.callable, object.Intern("__name__"))
		if exc != nil {
			return exc
		}
		if ok && isText(n) {
			name = n.AsStr().String()
		}
	}
	switch name {
	case "__newobj_ex__":
		return p.saveNewObjEx(th, v, x)
	case "__newobj__":
		return p.saveNewObj(th, v, x)
	}
	if exc := p.save(th, x.callable); exc != nil {
		return note(th, exc, "when serializing %s reconstructor", typeName(th, v))
	}
	if exc := p.save(th, x.args); exc != nil {
		return note(th, exc, "when serializing %s reconstructor arguments", typeName(th, v))
	}
	p.emit(opReduce)
	return nil
}

func (p *pickler) saveNewObj(th *thread, v value, x reduced) *exception {
	args := x.args.AsTuple().Items
	if len(args) < 1 {
		return picklingError(th, "__newobj__ expected at least 1 argument, got 0")
	}
	cls := args[0]
	if !cls.Type().Has(object.FlagType) {
		return picklingError(th, "first argument to __newobj__() must be a class, not %s", typeName(th, cls))
	}
	if !v.Type().Value().Is(cls) {
		own, exc := object.GetAttrName(th, v, "__class__")
		if exc != nil {
			return exc
		}
		if !own.Is(cls) {
			return picklingError(th, "first argument to __newobj__() must be %s, not %s", reprText(th, own), reprText(th, cls))
		}
	}
	if exc := p.save(th, cls); exc != nil {
		return note(th, exc, "when serializing %s class", typeName(th, v))
	}
	if exc := p.save(th, object.TupleOf(append([]value(nil), args[1:]...)...)); exc != nil {
		return note(th, exc, "when serializing %s __new__ arguments", typeName(th, v))
	}
	p.emit(opNewObj)
	return nil
}

func (p *pickler) saveNewObjEx(th *thread, v value, x reduced) *exception {
	args := x.args.AsTuple().Items
	if len(args) != 3 {
		return picklingError(th, "__newobj_ex__ expected 3 arguments, got %d", len(args))
	}
	cls := args[0]
	switch {
	case !cls.Type().Has(object.FlagType):
		return picklingError(th, "first argument to __newobj_ex__() must be a class, not %s", typeName(th, cls))
	case !args[1].Type().Has(object.FlagTuple):
		return picklingError(th, "second argument to __newobj_ex__() must be a tuple, not %s", typeName(th, args[1]))
	case !args[2].Type().Has(object.FlagDict):
		return picklingError(th, "third argument to __newobj_ex__() must be a dict, not %s", typeName(th, args[2]))
	}
	if p.proto >= 4 {
		for _, a := range args {
			if exc := p.save(th, a); exc != nil {
				return exc
			}
		}
		p.emit(opNewObjEx)
		return nil
	}
	// Older protocols call a partial object that has all arguments.
	partial, exc := native.FromModule(th, "functools", "partial")
	if exc != nil {
		return exc
	}
	create, exc := object.GetAttr(th, cls, nameNew.Str())
	if exc != nil {
		return exc
	}
	values := append([]value{create, cls}, args[1].AsTuple().Items...)
	var names []*object.Str
	for i := 0; ; {
		k, y, next, ok := args[2].AsDict().Next(i)
		if !ok {
			break
		}
		i = next
		if !isText(k) {
			return object.TypeErrorf("keywords must be strings")
		}
		values, names = append(values, y), append(names, k.AsStr())
	}
	made, exc := object.Call(th, partial, values, names)
	if exc != nil {
		return exc
	}
	if exc := p.save(th, made); exc != nil {
		return exc
	}
	if exc := p.save(th, object.EmptyTuple.Value()); exc != nil {
		return exc
	}
	p.emit(opReduce)
	return nil
}

// saveItems writes the items of an iterator, which will be appended.
func (p *pickler) saveItems(th *thread, v, it value) *exception {
	var failed *exception
	exc := p.batches(th, opAppend, opAppends, 1, func(int) ([]value, bool) {
		x, exc := object.Next(th, it)
		if exc != nil {
			failed = exc
		}
		return []value{x}, exc == nil && !x.IsNull()
	}, -1, func(exc *exception, i int, _ []value) *exception {
		return note(th, exc, "when serializing %s item %d", typeName(th, v), i)
	})
	if exc == nil {
		exc = failed
	}
	return exc
}

// savePairs writes the pairs of an iterator, which will be set as items.
func (p *pickler) savePairs(th *thread, v, it value) *exception {
	var failed *exception
	exc := p.batches(th, opSetItem, opSetItems, 2, func(int) ([]value, bool) {
		x, exc := object.Next(th, it)
		if exc != nil || x.IsNull() {
			failed = exc
			return nil, false
		}
		if !x.Type().Has(object.FlagTuple) || len(x.AsTuple().Items) != 2 {
			failed = object.TypeErrorf("dict items iterator must return 2-tuples")
			return nil, false
		}
		return x.AsTuple().Items, true
	}, -1, func(exc *exception, _ int, item []value) *exception {
		return note(th, exc, "when serializing %s item %s", typeName(th, v), reprText(th, item[0]))
	})
	if exc == nil {
		exc = failed
	}
	return exc
}

// dotted follows a name with dots from an object.
func dotted(th *thread, v value, name string) (found value, ok bool, exc *exception) {
	for part := range strings.SplitSeq(name, ".") {
		if v, ok, exc = object.FindAttr(th, v, object.Intern(part)); exc != nil || !ok {
			return v, false, exc
		}
	}
	return v, true, nil
}

// moduleOf is the name of the module that has v under a name.
func moduleOf(th *thread, v value, name string) (string, *exception) {
	m, ok, exc := object.FindAttr(th, v, nameModule.Str())
	if exc != nil {
		return "", exc
	}
	if ok && !m.IsNone() {
		s, exc := object.ToStr(th, m)
		if exc != nil {
			return "", exc
		}
		return s.String(), nil
	}
	modules := th.Interp.Modules
	for i := 0; ; {
		k, m, next, ok := modules.Next(i)
		if !ok {
			return "__main__", nil
		}
		i = next
		if !isText(k) || k.AsStr().String() == "__main__" || k.AsStr().String() == "__mp_main__" || m.IsNone() {
			continue
		}
		if found, ok, exc := dotted(th, m, name); exc == nil && ok && found.Is(v) {
			return k.AsStr().String(), nil
		}
	}
}

// saveGlobal writes a reference to v by module and name; the name is its own if it is null.
func (p *pickler) saveGlobal(th *thread, v, name value) *exception {
	if name.IsNull() {
		var ok bool
		var exc *exception
		if name, ok, exc = object.FindAttr(th, v, nameQualname.Str()); exc == nil && !ok {
			name, exc = object.GetAttrName(th, v, "__name__")
		}
		if exc != nil {
			return exc
		}
		if !isText(name) {
			return picklingError(th, "can't pickle %s: its name is no str", reprText(th, v))
		}
	}
	global := name.AsStr().String()
	if strings.Contains("."+global+".", ".<locals>.") {
		return picklingError(th, "Can't pickle local object %s", reprText(th, v))
	}
	module, exc := moduleOf(th, v, global)
	if exc != nil {
		return exc
	}
	m, exc := native.Import(th, module)
	if exc != nil {
		if !exc.Is(object.ImportErrorType) && !exc.Is(object.ValueErrorType) {
			return exc
		}
		failed := picklingError(th, "Can't pickle %s: %s", reprText(th, v), exc.Message(th))
		failed.SetContext(exc)
		return failed
	}
	found, ok, exc := dotted(th, m, global)
	switch {
	case exc != nil:
		return exc
	case !ok:
		return picklingError(th, "Can't pickle %s: it's not found as %s.%s", reprText(th, v), module, global)
	case !found.Is(v):
		return picklingError(th, "Can't pickle %s: it's not the same object as %s.%s", reprText(th, v), module, global)
	}
	if p.proto >= 2 {
		if done, exc := p.saveExtension(th, module, global); exc != nil || done {
			return exc
		}
	}
	if p.proto >= 4 {
		if exc := p.save(th, object.Intern(module).Value()); exc != nil {
			return exc
		}
		if exc := p.save(th, name); exc != nil {
			return exc
		}
		p.emit(opStackGlobal)
		p.memoize(v)
		return nil
	}
	return p.saveOldGlobal(th, v, module, global)
}

// saveOldGlobal writes a reference in the form of protocols up to 3, with the names of Python 2 if that is wanted: what a class has is an attribute.
func (p *pickler) saveOldGlobal(th *thread, v value, module, global string) *exception {
	parts := strings.Split(global, ".")
	get, _ := th.Interp.Builtins.GetName("getattr")
	for range parts[1:] {
		if exc := p.save(th, get); exc != nil {
			return exc
		}
		if p.proto < 2 {
			p.emit(opMark)
		}
	}
	name := parts[0]
	if p.fixImports {
		module, name = oldName(module, name)
	}
	encoding := "utf-8"
	if p.proto < 3 {
		encoding = "ascii"
	}
	for _, part := range []struct{ kind, name string }{{"module", module}, {"global", name}} {
		s := object.NewStr(part.name)
		if _, cause := object.EncodeText(th, s, encoding, "strict"); cause != nil {
			shown, exc := object.Repr(th, s.Value())
			if exc != nil {
				return exc
			}
			failed := picklingError(th, "can't pickle %s identifier %s using pickle protocol %d", part.kind, shown.String(), p.proto)
			failed.Context = cause
			return failed
		}
	}
	p.emitString("c" + module + "\n" + name + "\n")
	for _, part := range parts[1:] {
		if exc := p.save(th, object.StrOf(part)); exc != nil {
			return exc
		}
		if p.proto < 2 {
			p.emit(opTuple, opReduce)
		} else {
			p.emit(opTuple2, opReduce)
		}
	}
	p.memoize(v)
	return nil
}

// saveExtension writes the number that copyreg has for a name, if it has one.
func (p *pickler) saveExtension(th *thread, module, name string) (bool, *exception) {
	m, exc := native.Import(th, "copyreg")
	if exc != nil {
		if exc.Is(object.ImportErrorType) {
			return false, nil
		}
		return false, exc
	}
	registry, exc := object.GetAttrName(th, m, "_extension_registry")
	if exc != nil || !registry.Type().Has(object.FlagDict) {
		return false, exc
	}
	v, ok, exc := registry.AsDict().Get(th, object.TupleOf(object.StrOf(module), object.StrOf(name)))
	if exc != nil || !ok {
		return false, exc
	}
	n, exc := object.ToInt64(th, v)
	if exc != nil {
		return false, exc
	}
	switch {
	case n <= 0 || n > 0x7FFFFFFF:
		return false, object.Errorf(object.RuntimeErrorType, "extension code %d is out of range", n)
	case n <= 0xFF:
		p.emit(opExt1, byte(n))
	case n <= 0xFFFF:
		p.emit(opExt2, byte(n), byte(n>>8))
	default:
		p.emit(binary.LittleEndian.AppendUint32([]byte{opExt4}, uint32(n))...)
	}
	return true, nil
}
