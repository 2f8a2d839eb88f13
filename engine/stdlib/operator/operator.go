// Package operator implements modules operator and _operator: the operators of the language as functions.
package operator

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	name      = object.Str
)

const doc = "Operator interface.\n\nThe operators of the language as functions, under the names of the special methods\n(operator.__add__) and without the underscores (operator.add), and callables that fetch\nattributes and items or call methods.\n"

// New makes module operator: what _operator has, and the names with underscores.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("operator", doc, nil)
	low, exc := imported(th, "_operator")
	if exc != nil {
		return nil, exc
	}
	for _, f := range public() {
		v, exc := object.GetAttrName(th, low, f)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(f, v)
		if hasSpecial(f) {
			m.Dict.SetName("__"+strings.Trim(f, "_")+"__", v)
		}
	}
	builtins, exc := imported(th, "builtins")
	if exc != nil {
		return nil, exc
	}
	absolute, exc := object.GetAttrName(th, builtins, "abs")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("_abs", absolute)
	m.Dict.SetName("__all__", native.Strings(public()...))
	return m, nil
}

func imported(th *thread, module string) (value, *exception) {
	return th.Interp.Importer.Import(th, object.Intern(module), object.None, object.None, object.None, 0)
}

// NewLow makes module _operator.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_operator", doc, functions.Get())
	for _, t := range []*class{attrGetterType.Get(), itemGetterType.Get(), methodCallerType.Get()} {
		m.Dict.SetName(t.Name, t.Value())
	}
	return m, nil
}

// public is __all__.
func public() []string {
	return strings.Fields(`abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift
		imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_none is_not is_not_none isub itemgetter itruediv ixor le length_hint lshift lt
		matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor`)
}

// hasSpecial tells whether function f has a second name with underscores.
func hasSpecial(f string) bool {
	switch f {
	case "attrgetter", "itemgetter", "methodcaller", "countOf", "indexOf", "is_", "is_not", "is_none", "is_not_none", "length_hint", "truth":
		return false
	}
	return true
}

// functions are the operators, then what works on sequences and other containers.
var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		binary("add", "+", object.Add), binary("sub", "-", object.Sub), binary("mul", "*", object.Mul), binary("matmul", "@", object.MatMul),
		binary("truediv", "/", object.TrueDiv), binary("floordiv", "//", object.FloorDiv), binary("mod", "%", object.Mod), binary("pow", "**", object.Pow),
		binary("lshift", "<<", object.LShift), binary("rshift", ">>", object.RShift), binary("and_", "&", object.And), binary("or_", "|", object.Or),
		binary("xor", "^", object.Xor),
		inPlace("iadd", "+=", object.Add), inPlace("isub", "-=", object.Sub), inPlace("imul", "*=", object.Mul), inPlace("imatmul", "@=", object.MatMul),
		inPlace("itruediv", "/=", object.TrueDiv), inPlace("ifloordiv", "//=", object.FloorDiv), inPlace("imod", "%=", object.Mod), inPlace("ipow", "**=", object.Pow),
		inPlace("ilshift", "<<=", object.LShift), inPlace("irshift", ">>=", object.RShift), inPlace("iand", "&=", object.And), inPlace("ior", "|=", object.Or),
		inPlace("ixor", "^=", object.Xor),
		comparison("lt", "<", object.LT), comparison("le", "<=", object.LE), comparison("eq", "==", object.EQ), comparison("ne", "!=", object.NE),
		comparison("ge", ">=", object.GE), comparison("gt", ">", object.GT),
		unary("abs", "abs(a)", object.Absolute), unary("neg", "-a", object.Negative), unary("pos", "+a", object.Positive),
		unary("inv", "~a", object.Invert), unary("invert", "~a", object.Invert), unary("index", "a.__index__()", object.Index),
		predicate("not_", "Same as not a.", func(th *thread, a value) (bool, *exception) {
			truth, exc := object.Truth(th, a)
			return !truth, exc
		}),
		predicate("truth", "Return True if a is true, False otherwise.", object.Truth),
		predicate("is_none", "Same as a is None.", func(_ *thread, a value) (bool, *exception) { return a.IsNone(), nil }),
		predicate("is_not_none", "Same as a is not None.", func(_ *thread, a value) (bool, *exception) { return !a.IsNone(), nil }),
		of2("is_", "Same as a is b.", func(_ *thread, _, a, b value) (value, *exception) { return object.Bool(a.Is(b)), nil }),
		of2("is_not", "Same as a is not b.", func(_ *thread, _, a, b value) (value, *exception) { return object.Bool(!a.Is(b)), nil }),
		of2("concat", "Same as a + b, for a and b sequences.", concat),
		of2("iconcat", "Same as a += b, for a and b sequences.", concatInPlace),
		of2("contains", "Same as b in a (note reversed operands).", contains),
		of2("countOf", "Return the number of items in a which are, or which equal, b.", countOf),
		of2("indexOf", "Return the first index of b in a.", indexOf),
		of2("getitem", "Same as a[b].", func(th *thread, _, a, b value) (value, *exception) { return object.GetItem(th, a, b) }),
		of2("delitem", "Same as del a[b].", func(th *thread, _, a, b value) (value, *exception) { return object.None, object.DelItem(th, a, b) }),
		{Name: "setitem", Sig: "($module, a, b, c, /)", Doc: "Same as a[b] = c.", FN: func(th *thread, _ value, args []value) (value, *exception) {
			return object.None, object.SetItem(th, args[0], args[1], args[2])
		}, Min: 3, Max: 3},
		{Name: "length_hint", Sig: "($module, obj, default=0, /)", Doc: "Estimate the number of items in obj: len(obj) where there is one, else its __length_hint__, else default.", FN: lengthHint, Min: 1, Max: 2},
		{Name: "call", Sig: "($module, obj, /, *args, **kwargs)", Doc: "Same as obj(*args, **kwargs).", FK: call},
		{Name: "_compare_digest", Sig: "($module, a, b, /)", Doc: "Compare a and b in a time that does not tell where they differ.", F2: compareDigest},
	}
}}

const parameters = "($module, a, b, /)"

func of2(name, doc string, f func(th *thread, self, a, b value) (value, *exception)) object.Method {
	return object.Method{Name: name, Sig: parameters, Doc: doc, F2: f}
}

func binary(name, symbol string, op object.BinaryOp) object.Method {
	return of2(name, "Same as a "+symbol+" b.", func(th *thread, _, a, b value) (value, *exception) { return object.Binary(th, op, a, b) })
}

func inPlace(name, symbol string, op object.BinaryOp) object.Method {
	return of2(name, "Same as a "+symbol+" b.", func(th *thread, _, a, b value) (value, *exception) { return object.InPlace(th, op, a, b) })
}

func comparison(name, symbol string, op object.CompareOp) object.Method {
	return of2(name, "Same as a "+symbol+" b.", func(th *thread, _, a, b value) (value, *exception) { return object.Compare(th, a, b, op) })
}

func unary(name, same string, f object.UnaryFunc) object.Method {
	return object.Method{Name: name, Sig: "($module, a, /)", Doc: "Same as " + same + ".", F1: func(th *thread, _, a value) (value, *exception) { return f(th, a) }}
}

func predicate(name, doc string, f func(th *thread, a value) (bool, *exception)) object.Method {
	return object.Method{Name: name, Sig: "($module, a, /)", Doc: doc, F1: func(th *thread, _, a value) (value, *exception) {
		yes, exc := f(th, a)
		return object.Bool(yes), exc
	}}
}

func call(th *thread, _ value, args []value, kw []*name) (value, *exception) {
	if len(args) == len(kw) {
		return value{}, native.Arity("call", 0, 1, -1)
	}
	return object.Call(th, args[0], args[1:], kw)
}
