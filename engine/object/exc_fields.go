// This file implements the exceptions that have fields and little else: StopIteration, SystemExit, ImportError,
// NameError, AttributeError, KeyError.

package object

// Indexes into Exception.Fields.
const (
	StopIterationValue = 0
	SystemExitCode     = 0

	NameErrorName = 0

	AttributeErrorName = 0
	AttributeErrorObj  = 1

	ImportErrorMsg      = 0
	ImportErrorName     = 1
	ImportErrorPath     = 2
	ImportErrorNameFrom = 3
)

// fieldMember is a writable member over field i; unset and deleted ones read as None.
func fieldMember(i int, name, doc string) GetSet {
	return GetSet{
		Name: name, Doc: doc,
		Get: func(_ *Thread, self Value) (Value, *Exception) { return orNone(self.AsException().Field(i)), nil },
		Set: func(_ *Thread, self, v Value) *Exception {
			self.AsException().SetField(i, v)
			return nil
		},
	}
}

// initFromArgs makes an Init slot of what BaseException's does and then set, which takes fields from Args.
func initFromArgs(set func(e *Exception)) func(*Thread, Value, []Value, []*Str) *Exception {
	return func(th *Thread, self Value, args []Value, kw []*Str) *Exception {
		if exc := exceptionInitSlot(th, self, args, kw); exc != nil {
			return exc
		}
		set(self.AsException())
		return nil
	}
}

func fillStopIteration(t *Type) {
	t.Solid = t
	t.exceptionInit = func(e *Exception) {
		if len(e.Args.Items) > 0 {
			e.SetField(StopIterationValue, e.Args.Items[0])
		} else {
			e.Fields = nil
		}
	}
	t.Init = initFromArgs(t.exceptionInit)
	t.AddMembers([]GetSet{fieldMember(StopIterationValue, "value", "generator return value")})
}

func fillSystemExit(t *Type) {
	t.Solid = t
	t.exceptionInit = func(e *Exception) {
		switch n := len(e.Args.Items); {
		case n == 1:
			e.SetField(SystemExitCode, e.Args.Items[0])
		case n > 1:
			e.SetField(SystemExitCode, e.Args.Value())
		}
	}
	t.Init = initFromArgs(t.exceptionInit)
	t.AddMembers([]GetSet{fieldMember(SystemExitCode, "code", "exception code")})
}

func fillKeyError(t *Type) {
	t.Str = func(th *Thread, self Value) (Value, *Exception) {
		if e := self.AsException(); len(e.Args.Items) == 1 {
			s, exc := Repr(th, e.Args.Items[0])
			if exc != nil {
				return Value{}, exc
			}
			return s.Value(), nil
		}
		return exceptionStr(th, self)
	}
}

// initKeywords makes an Init slot that takes the fields of names, in the order of Fields from first on, as keywords.
func initKeywords(fn string, first int, names ...string) func(*Thread, Value, []Value, []*Str) *Exception {
	return func(_ *Thread, self Value, args []Value, kw []*Str) *Exception {
		e := self.AsException()
		npos := len(args) - len(kw)
		e.setArgs(args[:npos])
		e.Fields = nil
	next:
		for i, k := range kw {
			for at, name := range names {
				if k.s == name {
					e.SetField(first+at, args[npos+i])
					continue next
				}
			}
			return TypeErrorf("%s() got an unexpected keyword argument '%s'", fn, k)
		}
		return nil
	}
}

func fillNameError(t *Type) {
	t.Solid = t
	t.Init = initKeywords("NameError", 0, "name")
	t.AddMembers([]GetSet{fieldMember(NameErrorName, "name", "name")})
}

func fillAttributeError(t *Type) {
	t.Solid = t
	t.Init = initKeywords("AttributeError", 0, "name", "obj")
	t.AddMembers([]GetSet{fieldMember(AttributeErrorName, "name", "attribute name"), fieldMember(AttributeErrorObj, "obj", "object")})
	t.AddMethods([]Method{
		{Name: "__getstate__", Sig: "($self, /)", F0: attributeErrorGetState},
		{Name: "__reduce__", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			e := self.AsException()
			state, exc := attributeErrorGetState(th, self)
			if exc != nil {
				return Value{}, exc
			}
			return TupleOf(e.typ.Value(), e.Args.Value(), state), nil
		}},
	})
}

// attributeErrorGetState has name and args but not obj, which need not be picklable.
func attributeErrorGetState(_ *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	state := NewDict()
	if d := exceptionDict(e); d != nil {
		state = d.Copy()
	}
	if name := e.Field(AttributeErrorName); !name.IsNull() {
		state.SetName("name", name)
	}
	state.SetName("args", e.Args.Value())
	return state.Value(), nil
}

func fillImportError(t *Type) {
	t.Solid = t
	t.exceptionInit = func(e *Exception) {
		if len(e.Args.Items) == 1 {
			e.SetField(ImportErrorMsg, e.Args.Items[0])
		}
	}
	keywords := initKeywords("ImportError", ImportErrorName, "name", "path", "name_from")
	t.Init = func(th *Thread, self Value, args []Value, kw []*Str) *Exception {
		if exc := keywords(th, self, args, kw); exc != nil {
			return exc
		}
		self.AsException().typ.exceptionInit(self.AsException())
		return nil
	}
	t.Str = func(th *Thread, self Value) (Value, *Exception) {
		if msg := self.AsException().Field(ImportErrorMsg); !msg.IsNull() && msg.Type() == StrType {
			return msg, nil
		}
		return exceptionStr(th, self)
	}
	t.AddMembers([]GetSet{
		fieldMember(ImportErrorMsg, "msg", "exception message"), fieldMember(ImportErrorName, "name", "module name"),
		fieldMember(ImportErrorPath, "path", "module path"), fieldMember(ImportErrorNameFrom, "name_from", "name imported from module"),
	})
	t.AddMethods([]Method{{Name: "__reduce__", Sig: "($self, /)", F0: importErrorReduce}})
}

func importErrorReduce(_ *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	state := exceptionDict(e)
	for i, name := range [3]string{"name", "path", "name_from"} {
		v := e.Field(ImportErrorName + i)
		if v.IsNull() {
			continue
		}
		if state == nil {
			state = NewDict()
		} else if i == 0 {
			state = state.Copy()
		}
		state.SetName(name, v)
	}
	if state == nil {
		return TupleOf(e.typ.Value(), e.Args.Value()), nil
	}
	return TupleOf(e.typ.Value(), e.Args.Value(), state.Value()), nil
}
