// This file makes the class JSONEncoder.

package json

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const encoderDoc = "Extensible JSON encoder: dicts become objects, lists and tuples arrays, str strings, int,\nfloat and enums of them numbers, True, False and None true, false and null.\n\nFor other objects, override default() with a method that returns what can be encoded, or\ncalls default() of the base class, which raises TypeError."

const encoderSig = "*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None)"

var (
	encoderParams    = object.ParseParams("JSONEncoder.__init__", "("+encoderSig)
	encodeParams     = object.ParseParams("JSONEncoder.encode", "(o)")
	defaultParams    = object.ParseParams("JSONEncoder.default", "(o)")
	iterencodeParams = object.ParseParams("JSONEncoder.iterencode", "(o, _one_shot=False)")
)

func newEncoderClass(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: "json.encoder", Name: "JSONEncoder", Doc: encoderDoc, Methods: []object.Method{
		{Name: "__init__", Sig: "($self, " + encoderSig, FK: encoderInit},
		{Name: "default", Sig: "($self, o)", Doc: "Return what can be encoded in place of o; this one raises TypeError.", FK: encoderDefault},
		{Name: "encode", Sig: "($self, o)", Doc: "Return a JSON string representation of a Python data structure.", FK: encode},
		{Name: "iterencode", Sig: "($self, o, _one_shot=False)", Doc: "Encode the given object and yield each string representation as available.", FK: iterencode},
	}, Attrs: []object.ClassAttr{{Name: "item_separator", V: object.StrOf(", ")}, {Name: "key_separator", V: object.StrOf(": ")}}})
}

func encoderInit(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(encoderParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	set := func(name string, v value) {
		if exc == nil {
			exc = object.SetAttr(th, self, object.Intern(name), v)
		}
	}
	for i, standard := range []value{object.Bool(false), object.Bool(true), object.Bool(true), object.Bool(true), object.Bool(false), object.None} {
		if a[i].IsNull() {
			a[i] = standard
		}
		set(encoderParams.List().Names[i].String(), a[i])
	}
	if separators := given(a[6]); !separators.IsNull() {
		item, key, failed := unpackSeparators(th, separators)
		if failed != nil {
			return value{}, failed
		}
		set("item_separator", item)
		set("key_separator", key)
	} else if !a[5].IsNone() {
		set("item_separator", object.StrOf(","))
	}
	if hook := given(a[7]); !hook.IsNull() {
		set("default", hook)
	}
	return object.None, exc
}

func unpackSeparators(th *thread, v value) (item, key value, exc *exception) {
	it, exc := object.Iter(th, v)
	if exc != nil {
		if exc.Is(object.TypeErrorType) {
			exc = object.TypeErrorf("cannot unpack non-iterable %s object", v.Type().Name)
		}
		return item, key, exc
	}
	items, exc := object.Collect(th, it)
	switch {
	case exc != nil:
	case len(items) < 2:
		exc = object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
	case len(items) > 2 && (v.Type() == object.ListType || v.Type() == object.TupleType || v.Type() == object.DictType):
		exc = object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
	case len(items) > 2:
		exc = object.ValueErrorf("too many values to unpack (expected 2)")
	default:
		return items[0], items[1], nil
	}
	return item, key, exc
}

func encoderDefault(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(defaultParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	return value{}, object.TypeErrorf("Object of type %s is not JSON serializable", a[0].Type().Name)
}

// writerOf is a writer with the attributes of encoder.
func writerOf(th *thread, encoder value) (*writer, *exception) {
	w := &writer{th: th, encoder: encoder}
	for _, flag := range []struct {
		name string
		to   *bool
	}{{"skipkeys", &w.skipKeys}, {"ensure_ascii", &w.ascii}, {"check_circular", &w.circular}, {"allow_nan", &w.nan}, {"sort_keys", &w.sortKeys}} {
		v, exc := object.GetAttrName(th, encoder, flag.name)
		if exc == nil {
			*flag.to, exc = object.Truth(th, v)
		}
		if exc != nil {
			return nil, exc
		}
	}
	for _, text := range []struct {
		name string
		to   *string
		arg  int
	}{{"key_separator", &w.key, 5}, {"item_separator", &w.item, 6}} {
		v, exc := object.GetAttrName(th, encoder, text.name)
		if exc != nil {
			return nil, exc
		}
		if !v.Type().Has(object.FlagStr) {
			return nil, object.TypeErrorf("make_encoder() argument %d must be str, not %s", text.arg, v.Type().Name)
		}
		*text.to = v.AsStr().String()
	}
	indent, exc := object.GetAttrName(th, encoder, "indent")
	if exc != nil {
		return nil, exc
	}
	return w, w.setIndent(indent)
}

// setIndent takes the indent of an encoder: None, a str, or a number of spaces.
func (w *writer) setIndent(indent value) *exception {
	if indent.IsNone() {
		return nil
	}
	if !indent.Type().Has(object.FlagStr) {
		var exc *exception
		if indent, exc = object.Binary(w.th, object.Mul, object.StrOf(" "), indent); exc != nil {
			return exc
		}
		if !indent.Type().Has(object.FlagStr) {
			return object.TypeErrorf("indent must be a str or an int, not %s", indent.Type().Name)
		}
	}
	w.pretty, w.indent = true, indent.AsStr().String()
	return nil
}

// whole is v as one str.
func (w *writer) whole(v value) (value, *exception) {
	if exc := w.value(v, false); exc != nil {
		return value{}, exc
	}
	return object.StrOf(string(w.buf)), nil
}

func encode(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(encodeParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if a[0].Type().Has(object.FlagStr) {
		v, exc := object.GetAttrName(th, self, "ensure_ascii")
		if exc != nil {
			return value{}, exc
		}
		ascii, exc := object.Truth(th, v)
		if exc != nil {
			return value{}, exc
		}
		return quoted(th, a[0], ascii)
	}
	iter, exc := object.GetAttrName(th, self, "iterencode")
	if exc != nil {
		return value{}, exc
	}
	pieces, exc := object.Call(th, iter, []value{a[0], object.Bool(true)}, []*object.Str{object.Intern("_one_shot")})
	if exc != nil {
		return value{}, exc
	}
	return object.CallMethod(th, object.EmptyStr.Value(), object.Intern("join"), pieces)
}

func iterencode(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(iterencodeParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	w, exc := writerOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	if !a[1].IsNull() {
		once, exc := object.Truth(th, a[1])
		if exc != nil {
			return value{}, exc
		}
		if once {
			text, exc := w.whole(a[0])
			if exc != nil {
				return value{}, exc
			}
			return object.TupleOf(text), nil
		}
	}
	return newPieces(w, a[0]), nil
}
