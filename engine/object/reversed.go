// This file implements reversed.

package object

// Reversed is a reversed object over a sequence; Seq is null once it is exhausted.
type Reversed struct {
	Head
	Seq   Value
	Index int
}

// ReversedType is the type reversed.
var ReversedType = &Type{Name: "reversed"}

func fillReversed(t *Type) {
	fillIterator(t, reversedNext, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			r := Cast[Reversed](v)
			if r.Seq.IsNull() {
				return Int64(0), nil
			}
			n, exc := Len(th, r.Seq)
			if exc != nil {
				return Value{}, exc
			}
			if n < r.Index+1 {
				return Int64(0), nil
			}
			return Int64(int64(r.Index + 1)), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			r := Cast[Reversed](v)
			if r.Seq.IsNull() {
				return TupleOf(v.Type().Value(), TupleOf(EmptyTuple.Value())), nil
			}
			return TupleOf(v.Type().Value(), TupleOf(r.Seq), Int64(int64(r.Index))), nil
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: setStateDoc, F1: reversedSetState},
	})
	t.Doc = "Return a reverse iterator over the values of the given sequence."
	t.Sig = "(sequence, /)"
	constructible(t, reversedNew)
	t.Alloc = AllocOf[Reversed]
	t.SubAttrsOffset = SubclassAttrs[Reversed]()
}

func reversedNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	if exc := noKeywords(cls, ReversedType, "__init__", kw); exc != nil {
		return Value{}, exc
	}
	args = args[:len(args)-len(kw)]
	if len(args) != 1 {
		return Value{}, ArityError("reversed", len(args), 1, 1)
	}
	seq := args[0]
	f, ok, exc := LookupSpecial(th, seq, reversedName)
	if exc != nil {
		return Value{}, exc
	}
	if ok && !f.IsNone() {
		return Call(th, f, nil, nil)
	}
	if ok || seq.Type().GetItem == nil || !isSequence(seq) {
		return Value{}, TypeErrorf("'%s' object is not reversible", seq.Type().Name)
	}
	n, exc := Len(th, seq)
	if exc != nil {
		return Value{}, exc
	}
	v, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	r := Cast[Reversed](v)
	r.Index = n - 1
	if n > 0 {
		r.Seq = seq
	}
	return v, nil
}

var reversedName = Intern("__reversed__")

func reversedNext(th *Thread, v Value) (Value, *Exception) {
	r := Cast[Reversed](v)
	if r.Seq.IsNull() {
		return Value{}, nil
	}
	if r.Index < 0 {
		r.Seq = Value{}
		return Value{}, nil
	}
	x, exc := GetItem(th, r.Seq, Int64(int64(r.Index)))
	if exc != nil {
		if exc.Is(IndexErrorType) || exc.Is(StopIterationType) {
			r.Seq = Value{}
			return Value{}, nil
		}
		return Value{}, exc
	}
	r.Index--
	return x, nil
}

func reversedSetState(th *Thread, v, state Value) (Value, *Exception) {
	i, exc := stateIndex(th, state)
	r := Cast[Reversed](v)
	if exc != nil || r.Seq.IsNull() {
		return None, exc
	}
	n, exc := Len(th, r.Seq)
	if exc != nil {
		return Value{}, exc
	}
	r.Index = min(max(i, -1), n-1)
	return None, nil
}
