// This file implements BaseException: what all exceptions have.

package object

func fillBaseException(t *Type) {
	t.Flags |= FlagException
	t.AttrsOffset = exceptionAttrs
	t.HasDict = true
	t.New, t.Init = exceptionNew, exceptionInitSlot
	t.Repr, t.Str = exceptionRepr, exceptionStr
	t.Alloc = func(_ *Thread, cls *Type) (Value, *Exception) { return newExceptionOf(cls).Value(), nil }
	t.AddMembers([]GetSet{{Name: "__suppress_context__", Get: exceptionGetSuppress, Set: exceptionSetSuppress}})
	t.AddGetSets([]GetSet{
		{Name: "__dict__", Get: getInstanceDict, Set: setNativeDict},
		{Name: "args", Get: func(_ *Thread, self Value) (Value, *Exception) { return self.AsException().Args.Value(), nil }, Set: exceptionSetArgs},
		{Name: "__traceback__", Get: exceptionGetTraceback, Set: exceptionSetTraceback},
		{Name: "__context__", Get: exceptionGetContext, Set: exceptionSetContext},
		{Name: "__cause__", Get: exceptionGetCause, Set: exceptionSetCause},
	})
	t.AddMethods([]Method{
		{Name: "__reduce__", Sig: "($self, /)", F0: exceptionReduce},
		{Name: "__setstate__", Sig: "($self, state, /)", F1: exceptionSetState},
		{Name: "with_traceback", Sig: "($self, tb, /)", Doc: "Set self.__traceback__ to tb and return self.", F1: exceptionWithTraceback},
		{Name: "add_note", Sig: "($self, note, /)", Doc: "Add a note to the exception", F1: exceptionAddNote},
	})
}

func newExceptionOf(cls *Type) *Exception {
	e := &Exception{Args: EmptyTuple}
	e.typ = cls
	e.Attrs.Init(cls)
	return e
}

// exceptionNew sets args whatever __init__ does with them later; keywords are __init__'s business.
func exceptionNew(_ *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	e := newExceptionOf(cls)
	if n := len(args) - len(kw); n > 0 {
		e.Args = TupleOf(args[:n]...).AsTuple()
	}
	return e.Value(), nil
}

func exceptionInitSlot(_ *Thread, self Value, args []Value, kw []*Str) *Exception {
	e := self.AsException()
	if len(kw) > 0 {
		return TypeErrorf("%s() takes no keyword arguments", e.typ.Name)
	}
	e.setArgs(args)
	return nil
}

// setArgs makes e.Args the values of args, keeping the tuple that __new__ made if it is the same.
func (e *Exception) setArgs(args []Value) {
	if len(args) == len(e.Args.Items) {
		same := true
		for i, v := range args {
			same = same && v.Is(e.Args.Items[i])
		}
		if same {
			return
		}
	}
	e.Args = TupleOf(args...).AsTuple()
}

func exceptionRepr(th *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	var inner *Str
	var exc *Exception
	if len(e.Args.Items) == 1 {
		if inner, exc = Repr(th, e.Args.Items[0]); exc == nil {
			return NewStr(e.typ.Name + "(" + inner.s + ")").Value(), nil
		}
	} else if inner, exc = Repr(th, e.Args.Value()); exc == nil {
		return NewStr(e.typ.Name + inner.s).Value(), nil
	}
	return Value{}, exc
}

func exceptionStr(th *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	var s *Str
	var exc *Exception
	switch len(e.Args.Items) {
	case 0:
		return EmptyStr.Value(), nil
	case 1:
		s, exc = ToStr(th, e.Args.Items[0])
	default:
		s, exc = ToStr(th, e.Args.Value())
	}
	if exc != nil {
		return Value{}, exc
	}
	return s.Value(), nil
}

// orNone is v, or None when it is null.
func orNone(v Value) Value {
	if v.IsNull() {
		return None
	}
	return v
}

func exceptionSetArgs(th *Thread, self, v Value) *Exception {
	if v.IsNull() {
		return TypeErrorf("args may not be deleted")
	}
	items, exc := Collect(th, v)
	if exc == nil {
		self.AsException().Args = TupleOf(items...).AsTuple()
	}
	return exc
}

func exceptionGetSuppress(_ *Thread, self Value) (Value, *Exception) {
	return Bool(self.AsException().SuppressContext), nil
}

func exceptionSetSuppress(_ *Thread, self, v Value) *Exception {
	if v.IsNull() {
		return TypeErrorf("can't delete numeric/char attribute")
	}
	if !v.IsBool() {
		return TypeErrorf("attribute value type must be bool")
	}
	self.AsException().SuppressContext = v.AsBool()
	return nil
}

func exceptionGetTraceback(_ *Thread, self Value) (Value, *Exception) {
	return orNone(self.AsException().Traceback), nil
}

func exceptionSetTraceback(_ *Thread, self, v Value) *Exception {
	if v.IsNull() {
		return TypeErrorf("__traceback__ may not be deleted")
	}
	e := self.AsException()
	switch {
	case v.IsNone():
		e.Traceback = Value{}
	case v.Type().Name == "traceback" && !v.Type().IsHeap():
		e.Traceback = v
	default:
		return TypeErrorf("__traceback__ must be a traceback or None")
	}
	return nil
}

func exceptionGetContext(_ *Thread, self Value) (Value, *Exception) {
	if c := self.AsException().Context; c != nil {
		return c.Value(), nil
	}
	return None, nil
}

func exceptionSetContext(_ *Thread, self, v Value) *Exception {
	e := self.AsException()
	switch {
	case v.IsNull():
		return TypeErrorf("__context__ may not be deleted")
	case v.IsNone():
		e.Context = nil
	case IsException(v):
		e.Context = v.AsException()
	default:
		return TypeErrorf("exception context must be None or derive from BaseException")
	}
	return nil
}

func exceptionGetCause(_ *Thread, self Value) (Value, *Exception) {
	return orNone(self.AsException().Cause), nil
}

func exceptionSetCause(_ *Thread, self, v Value) *Exception {
	e := self.AsException()
	switch {
	case v.IsNull():
		return TypeErrorf("__cause__ may not be deleted")
	case v.IsNone():
		e.Cause = Value{}
	case IsException(v):
		e.Cause = v
	default:
		return TypeErrorf("exception cause must be None or derive from BaseException")
	}
	e.SuppressContext = true
	return nil
}

func exceptionWithTraceback(th *Thread, self, tb Value) (Value, *Exception) {
	if exc := exceptionSetTraceback(th, self, tb); exc != nil {
		return Value{}, exc
	}
	return self, nil
}

func exceptionAddNote(th *Thread, self, note Value) (Value, *Exception) {
	if !note.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("add_note() argument must be str, not %s", note.Type().MessageName())
	}
	return asNone(self.AsException().AddNote(th, note))
}

// AddNote appends note, a str, to __notes__.
func (e *Exception) AddNote(th *Thread, note Value) *Exception {
	notes, ok, exc := FindAttr(th, e.Value(), nameNotes)
	if exc != nil {
		return exc
	}
	if !ok {
		return SetAttr(th, e.Value(), nameNotes, ListOf(note))
	}
	if !notes.Type().Has(FlagList) {
		return TypeErrorf("Cannot add note: __notes__ is not a list")
	}
	notes.AsList().Append(note)
	return nil
}

func exceptionReduce(_ *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	if d := exceptionDict(e); d != nil {
		return TupleOf(e.typ.Value(), e.Args.Value(), d.Value()), nil
	}
	return TupleOf(e.typ.Value(), e.Args.Value()), nil
}

// exceptionDict is the __dict__ of e, nil when it has no attributes.
func exceptionDict(e *Exception) *Dict {
	empty := true
	e.Attrs.Range(func(*Str, Value) bool { empty = false; return false })
	if empty {
		return nil
	}
	return e.Attrs.Dict(e.typ)
}

func exceptionSetState(th *Thread, self, state Value) (Value, *Exception) {
	if state.IsNone() {
		return None, nil
	}
	if !state.Type().Has(FlagDict) {
		return Value{}, TypeErrorf("state is not a dictionary")
	}
	for i, d := 0, state.AsDict(); ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			return None, nil
		}
		i = next
		name, exc := attributeName(k)
		if exc == nil {
			exc = SetAttr(th, self, name, v)
		}
		if exc != nil {
			return Value{}, exc
		}
	}
}
