// This file implements enumerate.

package object

// Enumerate is an enumerate object; Big replaces Index from where counting left the range of int64.
type Enumerate struct {
	Head
	Iter  Value
	Index int64
	Big   Value
}

// EnumerateType is the type enumerate.
var EnumerateType = &Type{Name: "enumerate"}

func fillEnumerate(t *Type) {
	fillIterator(t, enumerateNext, []Method{
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			e := Cast[Enumerate](v)
			return TupleOf(v.Type().Value(), TupleOf(e.Iter, e.index())), nil
		}},
		{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "See PEP 585", Kind: ClassMethod, F1: classGetItem},
	})
	t.Doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ..."
	t.Sig = "(iterable, start=0)"
	constructible(t, enumerateNew)
	t.Alloc = AllocOf[Enumerate]
	t.SubAttrsOffset = SubclassAttrs[Enumerate]()
}

// constructible makes an iterator type one that Python code may call and subclass.
func constructible(t *Type, make func(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception)) {
	t.Flags = t.Flags&^FlagDisallowNew | FlagBasetype
	t.New = make
}

func (e *Enumerate) index() Value {
	if !e.Big.IsNull() {
		return e.Big
	}
	return Int64(e.Index)
}

func enumerateNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	iterable, start, exc := enumerateArguments(args, kw)
	if exc != nil {
		return Value{}, exc
	}
	count := Int64(0)
	if !start.IsNull() {
		if count, exc = Index(th, start); exc != nil {
			return Value{}, exc
		}
	}
	it, exc := Iter(th, iterable)
	if exc != nil {
		return Value{}, exc
	}
	v, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	e := Cast[Enumerate](v)
	e.Iter = it
	if n, ok := IntValue(count); ok {
		e.Index = n
	} else {
		e.Big = exactInt(count)
	}
	return v, nil
}

func enumerateArguments(args []Value, kw []*Str) (iterable, start Value, exc *Exception) {
	if len(args) == 0 {
		return iterable, start, TypeErrorf("enumerate() missing required argument 'iterable'")
	}
	if len(args) > 2 {
		return iterable, start, TypeErrorf("enumerate() takes at most 2 arguments (%d given)", len(args))
	}
	npos := len(args) - len(kw)
	if npos > 0 {
		iterable = args[0]
	}
	if npos > 1 {
		start = args[1]
	}
	for i, name := range kw {
		switch v := args[npos+i]; {
		case name.s == "iterable" && iterable.IsNull():
			iterable = v
		case name.s == "start" && start.IsNull() && (npos > 0 || len(kw) == 2):
			start = v
		default:
			return iterable, start, TypeErrorf("'%s' is an invalid keyword argument for enumerate()", name.s)
		}
	}
	return iterable, start, nil
}

func enumerateNext(th *Thread, v Value) (Value, *Exception) {
	e := Cast[Enumerate](v)
	x, exc := NextInner(th, e.Iter)
	if exc != nil || x.IsNull() {
		return Value{}, exc
	}
	pair := NewTuple(2)
	pair.Items[0], pair.Items[1] = e.index(), x
	if e.Big.IsNull() && e.Index != maxIndex {
		e.Index++
		return pair.Value(), nil
	}
	if e.Big, exc = Binary(th, Add, e.index(), Int64(1)); exc != nil {
		return Value{}, exc
	}
	return pair.Value(), nil
}
