// This file makes the class JSONDecoder.

package json

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const decoderDoc = "Simple JSON decoder: objects become dicts, arrays lists, strings str, numbers int or\nfloat, true and false bool, null None. NaN, Infinity and -Infinity are understood too."

var (
	decoderParams   = object.ParseParams("JSONDecoder.__init__", "(*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None)")
	decodeParams    = object.ParseParams("JSONDecoder.decode", "(s)")
	rawDecodeParams = object.ParseParams("JSONDecoder.raw_decode", "(s, idx=0)")
)

func newDecoderClass(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: "json.decoder", Name: "JSONDecoder", Doc: decoderDoc, Methods: []object.Method{
		{Name: "__init__", Sig: "($self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None)", FK: decoderInit},
		{Name: "decode", Sig: "($self, s)", Doc: "Return the Python representation of s, a str with one JSON document.", FK: decode},
		{Name: "raw_decode", Sig: "($self, s, idx=0)", Doc: "Decode the JSON document at the beginning of s, or at idx, and return a tuple of\nits Python representation and the index in s where it ended.", FK: rawDecode},
	}})
}

func decoderInit(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(decoderParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	defaults := []value{object.None, object.FloatType.Value(), object.IntType.Value(), st.constants, object.Bool(true), object.None}
	for i := range a {
		keep := !a[i].IsNull()
		if keep && i >= 1 && i <= 3 {
			if keep, exc = object.Truth(th, a[i]); exc != nil {
				return value{}, exc
			}
		}
		if !keep {
			a[i] = defaults[i]
		}
	}
	parseString, exc := scanStringOf(th)
	if exc != nil {
		return value{}, exc
	}
	for _, attr := range []struct {
		name string
		v    value
	}{{"object_hook", a[0]}, {"parse_float", a[1]}, {"parse_int", a[2]}, {"parse_constant", a[3]}, {"strict", a[4]}, {"object_pairs_hook", a[5]}, {"parse_string", parseString}, {"memo", object.NewDict().Value()}} {
		if exc := object.SetAttr(th, self, object.Intern(attr.name), attr.v); exc != nil {
			return value{}, exc
		}
	}
	scan, exc := object.Call1(th, scannerType.Value(), self)
	if exc != nil {
		return value{}, exc
	}
	return object.None, object.SetAttr(th, self, object.Intern("scan_once"), scan)
}

// scanStringOf is the function scanstring of module json.decoder, or a new one before that is imported.
func scanStringOf(th *thread) (value, *exception) {
	if m, ok := th.Interp.Modules.GetName("json.decoder"); ok {
		if f, ok, exc := object.FindAttr(th, m, object.Intern("scanstring")); ok || exc != nil {
			return f, exc
		}
	}
	return object.NewNative(&scanFunctions()[0], value{}).Value(), nil
}

// skip is the index of the first character of s at or behind idx that is no white space.
func skip(s *object.Str, idx int) int {
	if idx < 0 || idx >= s.Len() {
		return s.Len()
	}
	p := parser{s: s.String(), i: s.Offset(idx)}
	p.space()
	return s.Index(p.i)
}

func decode(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(decodeParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if !a[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("expected string or bytes-like object, got '%s'", a[0].Type().Name)
	}
	s := a[0].AsStr()
	raw, exc := object.GetAttrName(th, self, "raw_decode")
	if exc != nil {
		return value{}, exc
	}
	result, exc := object.Call(th, raw, []value{a[0], object.Int64(int64(skip(s, 0)))}, []*object.Str{object.Intern("idx")})
	if exc != nil {
		return value{}, exc
	}
	pair, exc := object.Collect(th, result)
	if exc != nil {
		return value{}, exc
	}
	if len(pair) != 2 {
		return value{}, object.ValueErrorf("raw_decode() returned %d values, expected 2", len(pair))
	}
	end, exc := object.ToSsize(th, pair[1])
	if exc != nil {
		return value{}, exc
	}
	if end = skip(s, end); end != s.Len() {
		return value{}, decodeError(th, "Extra data", s, end)
	}
	return pair[0], nil
}

func rawDecode(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(rawDecodeParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if a[1].IsNull() {
		a[1] = object.Int64(0)
	}
	scan, exc := object.GetAttrName(th, self, "scan_once")
	if exc != nil {
		return value{}, exc
	}
	pair, exc := object.Call2(th, scan, a[0], a[1])
	if exc != nil {
		if !a[0].Type().Has(object.FlagStr) {
			return value{}, exc
		}
		return value{}, expecting(th, a[0].AsStr(), exc)
	}
	items, exc := object.Collect(th, pair)
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(items...), nil
}

// expecting turns the StopIteration of a scanner that found no value in doc into the error about that; others stay.
func expecting(th *thread, doc *object.Str, exc *exception) *exception {
	if !exc.Is(object.StopIterationType) {
		return exc
	}
	pos, ok := 0, false
	if v := exc.StopValue(); v.IsInt64() {
		pos, ok = int(v.AsInt64()), true
	}
	if !ok {
		return exc
	}
	e := decodeError(th, "Expecting value", doc, pos)
	e.SetContext(exc)
	e.SuppressContext = true
	return e
}

// decodeWhole reads a document that is all of s, as JSONDecoder.decode does.
func decodeWhole(th *thread, s *object.Str, h *hooks) (value, *exception) {
	p := parser{th: th, doc: s, s: s.String(), hooks: *h}
	p.space()
	v, exc := p.value()
	if exc != nil {
		return v, expecting(th, s, exc)
	}
	if p.space(); p.i != len(p.s) {
		return value{}, p.errorAt("Extra data", p.i)
	}
	return v, nil
}
