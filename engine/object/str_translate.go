// This file implements str.translate and str.maketrans.

package object

func strTranslate(th *Thread, self, table Value) (Value, *Exception) {
	s := self.AsStr()
	var dict *Dict
	if table.Type() == DictType {
		dict = table.AsDict()
	}
	var out StrBuilder
	out.buf = make([]byte, 0, len(s.s))
	// cache holds what ASCII characters became: 0 not known yet, 1 dropped, else the character plus 2.
	var cache [128]rune
	for at := 0; at < len(s.s); {
		r, size := DecodeRune(s.s[at:])
		at += size
		if r < 128 && cache[r] != 0 {
			if cache[r] > 1 {
				out.AddRune(cache[r] - 2)
			}
			continue
		}
		if exc := th.Poll(); exc != nil {
			return Value{}, exc
		}
		var v Value
		var exc *Exception
		if dict != nil {
			v, _, exc = dict.Get(th, Int64(int64(r)))
		} else {
			v, exc = GetItem(th, table, Int64(int64(r)))
		}
		known := rune(0)
		switch {
		case exc == nil && v.IsNull(), exc != nil && exc.Is(LookupErrorType):
			out.AddRune(r)
			known = r + 2
		case exc != nil:
			return Value{}, exc
		case v.IsNone():
			known = 1
		case v.Type().Has(FlagInt):
			n, ok := IntValue(v)
			if !ok || n < 0 || n > 0x10FFFF {
				return Value{}, ValueErrorf("character mapping must be in range(0x110000)")
			}
			out.AddRune(rune(n))
			known = rune(n) + 2
		case v.Type().Has(FlagStr):
			t := v.AsStr()
			if exc := out.Check(th, len(t.s)); exc != nil {
				return Value{}, exc
			}
			out.AddStr(t)
			if t.IsASCII() && len(t.s) == 1 {
				known = rune(t.s[0]) + 2
			}
		default:
			return Value{}, TypeErrorf("character mapping must return integer, None or str")
		}
		if r < 128 {
			cache[r] = known
		}
	}
	return out.Str().Value(), nil
}

func strMakeTrans(th *Thread, _ Value, args []Value) (Value, *Exception) {
	if len(args) == 1 {
		return makeTransDict(th, args[0])
	}
	d := NewDict()
	// The first argument may be anything when its type is wrong: the second is looked at first.
	for i, v := range args[1:] {
		if !v.Type().Has(FlagStr) {
			return Value{}, TypeErrorf("maketrans() argument %d must be str, not %s", i+2, argumentTypeName(v))
		}
	}
	if !args[0].Type().Has(FlagStr) {
		return Value{}, TypeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	x, y := args[0].AsStr(), args[1].AsStr()
	if x.Len() != y.Len() {
		return Value{}, ValueErrorf("the first two maketrans arguments must have equal length")
	}
	for a, b := x.s, y.s; a != ""; {
		r, n := DecodeRune(a)
		w, m := DecodeRune(b)
		a, b = a[n:], b[m:]
		if exc := d.Set(th, Int64(int64(r)), Int64(int64(w))); exc != nil {
			return Value{}, exc
		}
	}
	if len(args) == 3 {
		for z := args[2].AsStr().s; z != ""; {
			r, n := DecodeRune(z)
			z = z[n:]
			if exc := d.Set(th, Int64(int64(r)), None); exc != nil {
				return Value{}, exc
			}
		}
	}
	return d.Value(), nil
}

// makeTransDict is maketrans of one dict: keys of one character become ordinals.
func makeTransDict(th *Thread, arg Value) (Value, *Exception) {
	if !arg.Type().Has(FlagDict) {
		return Value{}, TypeErrorf("if you give only one argument to maketrans it must be a dict")
	}
	d, from := NewDict(), arg.AsDict()
	for i := 0; ; {
		k, v, next, ok := from.Next(i)
		if !ok {
			return d.Value(), nil
		}
		i = next
		switch t := k.Type(); {
		case t.Has(FlagStr):
			if k.AsStr().Len() != 1 {
				return Value{}, ValueErrorf("string keys in translatetable must be of length 1")
			}
			k = Int64(int64(k.AsStr().At(0)))
		case !t.Has(FlagInt):
			return Value{}, TypeErrorf("keys in translate table mustbe strings or integers")
		}
		if exc := d.Set(th, k, v); exc != nil {
			return Value{}, exc
		}
	}
}
