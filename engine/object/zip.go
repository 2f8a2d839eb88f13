// This file implements zip.

package object

import "strconv"

// Zip is a zip object.
type Zip struct {
	Head
	Iters  []Value
	Strict bool
}

// ZipType is the type zip.
var ZipType = &Type{Name: "zip"}

func fillZip(t *Type) {
	fillIterator(t, zipNext, []Method{
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			z := Cast[Zip](v)
			return reduceStrict(v, TupleOf(z.Iters...), z.Strict), nil
		}},
		strictSetState(func(v Value) *bool { return &Cast[Zip](v).Strict }),
	})
	t.Doc = "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]"
	t.Sig = "(*iterables, strict=False)"
	constructible(t, zipNew)
	t.Alloc = AllocOf[Zip]
	t.SubAttrsOffset = SubclassAttrs[Zip]()
}

// strictSetState is the method __setstate__ of zip and map, which sets strict.
func strictSetState(strict func(v Value) *bool) Method {
	return Method{Name: "__setstate__", Sig: "($self, object, /)", Doc: setStateDoc, F1: func(th *Thread, v, state Value) (Value, *Exception) {
		b, exc := Truth(th, state)
		if exc == nil {
			*strict(v) = b
		}
		return None, exc
	}}
}

func reduceStrict(v, args Value, strict bool) Value {
	if strict {
		return TupleOf(v.Type().Value(), args, True)
	}
	return TupleOf(v.Type().Value(), args)
}

// strictKeyword takes the keyword strict, the only one that zip and map have. other is "" or the half of construction
// that a subclass may have overridden.
func strictKeyword(th *Thread, cls, base *Type, args []Value, kw []*Str) (rest []Value, strict bool, exc *Exception) {
	npos := len(args) - len(kw)
	if cls != base && cls.LookupName("__init__") != base.LookupName("__init__") {
		return args[:npos], false, nil
	}
	for i, name := range kw {
		if name.s != "strict" {
			return nil, false, UnexpectedKeyword(base.Name, name.s, "strict")
		}
		if strict, exc = Truth(th, args[npos+i]); exc != nil {
			return nil, false, exc
		}
	}
	return args[:npos], strict, nil
}

func itersOf(th *Thread, iterables []Value) ([]Value, *Exception) {
	iters := make([]Value, len(iterables))
	for i, v := range iterables {
		it, exc := Iter(th, v)
		if exc != nil {
			return nil, exc
		}
		iters[i] = it
	}
	return iters, nil
}

func zipNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	args, strict, exc := strictKeyword(th, cls, ZipType, args, kw)
	if exc != nil {
		return Value{}, exc
	}
	iters, exc := itersOf(th, args)
	if exc != nil {
		return Value{}, exc
	}
	v, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	z := Cast[Zip](v)
	z.Iters, z.Strict = iters, strict
	return v, nil
}

func zipNext(th *Thread, v Value) (Value, *Exception) {
	z := Cast[Zip](v)
	if len(z.Iters) == 0 {
		return Value{}, nil
	}
	t := NewTuple(len(z.Iters))
	ok, exc := nextOfAll(th, z.Iters, t.Items, z.Strict, "zip")
	if exc != nil || !ok {
		return Value{}, exc
	}
	return t.Value(), nil
}

// nextOfAll steps every iterator into room; ok is false when one is exhausted, which strict allows only when all are.
func nextOfAll(th *Thread, iters, room []Value, strict bool, fn string) (ok bool, exc *Exception) {
	for i, it := range iters {
		x, exc := NextInner(th, it)
		if exc != nil {
			return false, exc
		}
		if !x.IsNull() {
			room[i] = x
			continue
		}
		if !strict {
			return false, nil
		}
		if i > 0 {
			return false, unequalLengths(fn, i, "shorter")
		}
		for j := 1; j < len(iters); j++ {
			x, exc := NextInner(th, iters[j])
			if exc != nil {
				return false, exc
			}
			if !x.IsNull() {
				return false, unequalLengths(fn, j, "longer")
			}
		}
		return false, nil
	}
	return true, nil
}

// unequalLengths is the error of strict iteration; i iterables went before the one that is longer or shorter.
func unequalLengths(fn string, i int, relation string) *Exception {
	before := " 1"
	if i > 1 {
		before = "s 1-" + strconv.Itoa(i)
	}
	return ValueErrorf("%s() argument %d is %s than argument%s", fn, i+1, relation, before)
}
