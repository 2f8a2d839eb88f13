// This file implements UserString.

package collections

import (
	"math"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var userStringClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "collections", Name: "UserString",
		Methods: append([]object.Method{
			method("UserString.__init__", "($self, seq)", func(th *thread, self value, args []value) (value, *exception) {
				text, exc := dataOr(th, args[0], "UserString")
				if exc == nil && !text.Type().Has(object.FlagStr) {
					text, exc = strOf(th, text)
				}
				if exc != nil {
					return value{}, exc
				}
				return object.None, set(th, self, "data", text)
			}),
			onData("UserString.__str__", "($self)", func(th *thread, data value, _ []value) (value, *exception) { return strOf(th, data) }),
			onData("UserString.__repr__", "($self)", dataRepr),
			onData("UserString.__hash__", "($self)", func(th *thread, data value, _ []value) (value, *exception) {
				h, exc := object.Hash(th, data)
				return object.Int64(h), exc
			}),
			onData("UserString.__int__", "($self)", converted(object.IntType)),
			onData("UserString.__float__", "($self)", converted(object.FloatType)),
			onData("UserString.__complex__", "($self)", converted(object.ComplexType)),
			onData("UserString.__getnewargs__", "($self)", func(th *thread, data value, _ []value) (value, *exception) {
				text, exc := strOf(th, data)
				return object.TupleOf(text), exc
			}),
			textCompare("__eq__", object.EQ), textCompare("__lt__", object.LT), textCompare("__le__", object.LE), textCompare("__gt__", object.GT), textCompare("__ge__", object.GE),
			onData("UserString.__contains__", "($self, char)", func(th *thread, data value, args []value) (value, *exception) {
				char, exc := dataOr(th, args[0], "UserString")
				if exc != nil {
					return value{}, exc
				}
				return dataContains(th, data, []value{char})
			}),
			onData("UserString.__len__", "($self)", func(th *thread, data value, _ []value) (value, *exception) {
				n, exc := object.Len(th, data)
				return object.Int64(int64(n)), exc
			}),
			method("UserString.__getitem__", "($self, index)", func(th *thread, self value, args []value) (value, *exception) {
				data, exc := get(th, self, "data")
				if exc != nil {
					return value{}, exc
				}
				v, exc := object.GetItem(th, data, args[0])
				if exc != nil {
					return value{}, exc
				}
				return object.Call1(th, self.Type().Value(), v)
			}),
			method("UserString.__add__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
				return userStringAdd(th, self, args[0], false)
			}),
			method("UserString.__radd__", "($self, other)", func(th *thread, self value, args []value) (value, *exception) {
				return userStringAdd(th, self, args[0], true)
			}),
			userMul("UserString.__mul__"), userMul("UserString.__rmul__"),
			method("UserString.__mod__", "($self, args)", func(th *thread, self value, args []value) (value, *exception) {
				data, exc := get(th, self, "data")
				if exc != nil {
					return value{}, exc
				}
				return remade(th, self)(object.Binary(th, object.Mod, data, args[0]))
			}),
			method("UserString.__rmod__", "($self, template)", func(th *thread, self value, args []value) (value, *exception) {
				text, exc := strOf(th, args[0])
				if exc != nil {
					return value{}, exc
				}
				return remade(th, self)(object.Binary(th, object.Mod, text, self))
			}),
			{Name: "format", Sig: "($self, /, *args, **kwds)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
				return callData(th, self, "format", args, kw)
			}},
			method("UserString.encode", "($self, encoding='utf-8', errors='strict')", func(th *thread, self value, args []value) (value, *exception) {
				given := []value{object.StrOf("utf-8"), object.StrOf("strict")}
				for i, v := range args {
					if !v.IsNull() && !v.IsNone() {
						given[i] = v
					}
				}
				return callData(th, self, "encode", given, nil)
			}),
			{Name: "maketrans", Sig: "(x, y=<unrepresentable>, z=<unrepresentable>, /)", Kind: object.StaticMethod, Doc: "Return a translation table usable for str.translate().", Min: 1, Max: 3, FN: func(th *thread, _ value, args []value) (value, *exception) {
				return call(th, object.StrType.Value(), "maketrans", args...)
			}},
		}, textMethods()...)}
}}

// textMethods is the methods that str has as well.
func textMethods() []object.Method {
	var all []object.Method
	// Results of the first kind are made instances of the class again, those of the second are not.
	for _, m := range []struct{ sig, remade, plain string }{
		{"($self)", "capitalize casefold lower swapcase title upper", "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper"},
		{"($self, width)", "zfill", ""},
		{"($self, chars=None)", "lstrip rstrip strip", ""},
		{"($self, tabsize=8)", "expandtabs", ""},
		{"($self, keepends=False)", "", "splitlines"},
		{"($self, seq)", "", "join"},
		{"($self, mapping)", "", "format_map"},
		{"($self, sep)", "", "partition rpartition"},
		{"($self, sep=None, maxsplit=-1)", "", "split rsplit"},
		{"($self, prefix, /)", "removeprefix", ""},
		{"($self, suffix, /)", "removesuffix", ""},
		{"($self, old, new, maxsplit=-1)", "replace", ""},
		{"($self, sub, start=0, end=9223372036854775807)", "", "count find index rfind rindex"},
		{"($self, prefix, start=0, end=9223372036854775807)", "", "startswith"},
		{"($self, suffix, start=0, end=9223372036854775807)", "", "endswith"},
	} {
		for _, name := range strings.Fields(m.remade) {
			all = append(all, textMethod(name, m.sig, true))
		}
		for _, name := range strings.Fields(m.plain) {
			all = append(all, textMethod(name, m.sig, false))
		}
	}
	for _, name := range []string{"center", "ljust", "rjust", "translate"} {
		least, sig := 1, "($self, width, *args)"
		if name == "translate" {
			least, sig = 0, "($self, *args)"
		}
		all = append(all, object.Method{Name: name, Sig: sig, Min: least, Max: -1, FN: func(th *thread, self value, args []value) (value, *exception) {
			return remade(th, self)(callData(th, self, name, args, nil))
		}})
	}
	return all
}

func textMethod(name, sig string, again bool) object.Method {
	return native.Python("UserString."+name, sig, "", func(th *thread, self value, args []value) (value, *exception) {
		given := append([]value(nil), args...)
		for i, v := range given {
			var exc *exception
			if v.IsNull() {
				given[i] = textDefault(name, i)
			} else if given[i], exc = dataOr(th, v, "UserString"); exc != nil {
				return value{}, exc
			}
		}
		v, exc := callData(th, self, name, given, nil)
		if !again {
			return v, exc
		}
		return remade(th, self)(v, exc)
	})
}

// textDefault is the default of parameter i of a method of str.
func textDefault(name string, i int) value {
	switch name {
	case "expandtabs":
		return object.Int64(8)
	case "splitlines":
		return object.False
	case "split", "rsplit", "replace":
		if i > 0 {
			return object.Int64(-1)
		}
	case "count", "find", "index", "rfind", "rindex", "startswith", "endswith":
		if i == 1 {
			return zero()
		}
		return object.Int64(math.MaxInt64)
	}
	return object.None
}

// remade makes a str an instance of the class of self.
func remade(th *thread, self value) func(v value, exc *exception) (value, *exception) {
	return func(v value, exc *exception) (value, *exception) {
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(th, self.Type().Value(), v)
	}
}

func strOf(th *thread, v value) (value, *exception) {
	s, exc := object.ToStr(th, v)
	if exc != nil {
		return value{}, exc
	}
	return s.Value(), nil
}

func converted(t *class) func(th *thread, data value, _ []value) (value, *exception) {
	return func(th *thread, data value, _ []value) (value, *exception) { return object.Call1(th, t.Value(), data) }
}

func textCompare(name string, op object.CompareOp) object.Method {
	return onData("UserString."+name, "($self, string)", func(th *thread, data value, args []value) (value, *exception) {
		other, exc := dataOr(th, args[0], "UserString")
		if exc != nil {
			return value{}, exc
		}
		return object.Compare(th, data, other, op)
	})
}

func userStringAdd(th *thread, self, other value, reflected bool) (value, *exception) {
	a, exc := get(th, self, "data")
	if exc != nil {
		return value{}, exc
	}
	b, exc := dataOr(th, other, "UserString")
	if exc == nil && !b.Type().Has(object.FlagStr) {
		b, exc = strOf(th, b)
	}
	if exc != nil {
		return value{}, exc
	}
	if reflected {
		a, b = b, a
	}
	return remade(th, self)(object.Binary(th, object.Add, a, b))
}
