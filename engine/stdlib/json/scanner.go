// This file implements the scanner of a decoder (_json.Scanner) and the function scanstring.

package json

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// scanner reads a value of a text at an index, as the decoder that it was made for wants it.
type scanner struct {
	object.Head
	hooks
}

var scannerType = &object.Type{Name: "Scanner", Module: "_json", Doc: "JSON scanner object", Def: scannerDef{}}

var scannerParams = object.ParseParams("make_scanner", "(context)")

var scanParams = object.ParseParams("scan_once", "(string, idx)")

type scannerDef struct{}

// Define implements object.Definition.
func (scannerDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Alloc = object.AllocOf[scanner]
		t.New = newScanner
		t.Call = callScanner
		get := func(name string, of func(h *hooks) value) object.GetSet {
			return object.GetSet{Name: name, Doc: name, Get: func(_ *thread, self value) (value, *exception) {
				if v := of(&object.Cast[scanner](self).hooks); !v.IsNull() {
					return v, nil
				}
				return object.None, nil
			}}
		}
		t.AddMembers([]object.GetSet{
			get("strict", func(h *hooks) value { return object.Bool(h.strict) }),
			get("object_hook", func(h *hooks) value { return h.object }),
			get("object_pairs_hook", func(h *hooks) value { return h.pairs }),
			get("parse_float", func(h *hooks) value { return orType(h.parseFloat, object.FloatType) }),
			get("parse_int", func(h *hooks) value { return orType(h.parseInt, object.IntType) }),
			get("parse_constant", func(h *hooks) value { return h.constant }),
		})
	})
}

// orType is v, or t where v is null: the types that hooks leave out because the parser makes their instances itself.
func orType(v value, t *object.Type) value {
	if v.IsNull() {
		return t.Value()
	}
	return v
}

// unlessType is v, or null if it is t.
func unlessType(v value, t *object.Type) value {
	if v.Is(t.Value()) {
		return value{}
	}
	return v
}

func newScanner(th *thread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
	bound, exc := native.Bind(scannerParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	made, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	h := &object.Cast[scanner](made).hooks
	strict, exc := object.GetAttrName(th, bound[0], "strict")
	if exc != nil {
		return value{}, exc
	}
	if h.strict, exc = object.Truth(th, strict); exc != nil {
		return value{}, exc
	}
	for _, hook := range []struct {
		name string
		to   *value
	}{{"object_hook", &h.object}, {"object_pairs_hook", &h.pairs}, {"parse_float", &h.parseFloat}, {"parse_int", &h.parseInt}, {"parse_constant", &h.constant}} {
		if *hook.to, exc = object.GetAttrName(th, bound[0], hook.name); exc != nil {
			return value{}, exc
		}
	}
	h.object, h.pairs = given(h.object), given(h.pairs)
	h.parseFloat, h.parseInt = unlessType(h.parseFloat, object.FloatType), unlessType(h.parseInt, object.IntType)
	return made, nil
}

func callScanner(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	bound, exc := native.Bind(scanParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	idx, exc := object.ToSsize(th, bound[1])
	if exc != nil {
		return value{}, exc
	}
	if !bound[0].Type().Has(object.FlagStr) {
		return value{}, notString(bound[0])
	}
	v, end, exc := scan(th, bound[0].AsStr(), idx, &object.Cast[scanner](self).hooks)
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(v, object.Int64(int64(end))), nil
}

// scan reads the value at character idx of doc and says where it ends.
func scan(th *thread, doc *object.Str, idx int, h *hooks) (v value, end int, exc *exception) {
	if idx < 0 {
		return v, 0, object.ValueErrorf("idx cannot be negative")
	}
	if idx > doc.Len() {
		return v, 0, object.NewStopIteration(object.Int64(int64(idx)))
	}
	p := parser{th: th, doc: doc, s: doc.String(), i: doc.Offset(idx), hooks: *h}
	if v, exc = p.value(); exc != nil {
		return v, 0, exc
	}
	return v, doc.Index(p.i), nil
}

// scanFunctions is the table of functions; it is made when it is needed, because reading text may need the classes whose instances refer to it.
func scanFunctions() []object.Method {
	return []object.Method{
		{Name: "scanstring", Sig: "($module, string, end, strict=True, /)", Doc: "scanstring(string, end, strict=True) -> (string, end)\n\nRead the JSON string whose opening quote is before index end. The result is the\nstring and the index behind its closing quote.", FN: scanString, Min: 2, Max: 3},
	}
}

func scanString(th *thread, _ value, args []value) (value, *exception) {
	strict := true
	var exc *exception
	end, exc := object.ToSsize(th, args[1])
	if exc == nil && len(args) > 2 {
		strict, exc = object.Truth(th, args[2])
	}
	if exc != nil {
		return value{}, exc
	}
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, notString(args[0])
	}
	doc := args[0].AsStr()
	if end < 0 || end > doc.Len() {
		return value{}, object.ValueErrorf("end is out of bounds")
	}
	p := parser{th: th, doc: doc, s: doc.String(), i: doc.Offset(end), hooks: hooks{strict: strict}}
	v, exc := p.text(false)
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(v, object.Int64(int64(doc.Index(p.i)))), nil
}
