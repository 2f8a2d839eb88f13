// This file implements the encoder with which json.encoder makes text (_json.Encoder).

package json

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// maker is an encoder without a class to override: everything that it does is among its arguments.
type maker struct {
	object.Head
	options
	markers, fallback, quote, indentation value
	keyText, itemText                     value
}

var makerType = &object.Type{Name: "Encoder", Module: "_json", Doc: "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)", Def: makerDef{}}

var makerParams = object.ParseParams("make_encoder", "(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")

var makeParams = object.ParseParams("_iterencode", "(obj, _current_indent_level)")

type makerDef struct{}

// Define implements object.Definition.
func (makerDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Alloc = object.AllocOf[maker]
		t.New = newMaker
		t.Call = callMaker
		get := func(name string, of func(m *maker) value) object.GetSet {
			return object.GetSet{Name: name, Doc: name, Get: func(_ *thread, self value) (value, *exception) {
				return of(object.Cast[maker](self)), nil
			}}
		}
		t.AddMembers([]object.GetSet{
			get("markers", func(m *maker) value { return m.markers }),
			get("default", func(m *maker) value { return m.fallback }),
			get("encoder", func(m *maker) value { return m.quote }),
			get("indent", func(m *maker) value { return m.indentation }),
			get("key_separator", func(m *maker) value { return m.keyText }),
			get("item_separator", func(m *maker) value { return m.itemText }),
			get("sort_keys", func(m *maker) value { return object.Bool(m.sortKeys) }),
			get("skipkeys", func(m *maker) value { return object.Bool(m.skipKeys) }),
		})
	})
}

func newMaker(th *thread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
	a, exc := native.Bind(makerParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	for i, at := range []int{4, 5} {
		if !a[at].Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("make_encoder() argument %d must be str, not %s", i+5, a[at].Type().Name)
		}
	}
	if !a[0].IsNone() && a[0].Type() != object.DictType {
		return value{}, object.TypeErrorf("make_encoder() argument 1 must be dict or None, not %s", a[0].Type().Name)
	}
	made, exc := cls.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	m := object.Cast[maker](made)
	m.markers, m.fallback, m.quote, m.indentation, m.keyText, m.itemText = a[0], a[1], a[2], a[3], a[4], a[5]
	m.key, m.item, m.circular = a[4].AsStr().String(), a[5].AsStr().String(), !a[0].IsNone()
	for i, flag := range []*bool{&m.sortKeys, &m.skipKeys, &m.nan} {
		if *flag, exc = object.Truth(th, a[6+i]); exc != nil {
			return value{}, exc
		}
	}
	return made, nil
}

func callMaker(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, exc := native.Bind(makeParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	level, exc := object.ToSsize(th, a[1])
	if exc != nil {
		return value{}, exc
	}
	m := object.Cast[maker](self)
	w := &writer{th: th, options: m.options, fallback: m.fallback}
	if !m.indentation.IsNone() {
		if !m.indentation.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("can only concatenate str (not %q) to str", m.indentation.Type().Name)
		}
		w.pretty, w.indent, w.depth = true, m.indentation.AsStr().String(), max(level, 0)
		if exc := th.CheckAlloc(w.depth, len(w.indent)); exc != nil {
			return value{}, exc
		}
	}
	if known, ascii := own(m.quote); known {
		w.ascii = ascii
	} else {
		w.quote = m.quote
	}
	text, exc := w.whole(a[0])
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(text), nil
}

// own reports that f is one of the functions of the module which quote text.
func own(f value) (known, ascii bool) {
	if f.Type() != object.NativeType {
		return false, false
	}
	n := object.Cast[object.Native](f)
	if !strings.HasPrefix(n.Method.Name, "encode_basestring") || n.Method.Of != "_json" {
		return false, false
	}
	return true, n.Method.Name == "encode_basestring_ascii"
}

// text writes a string, quoted by the function that the encoder was made with if that is not the module's.
func (w *writer) text(s *object.Str) *exception {
	if w.quote.IsNull() {
		var exc *exception
		w.buf, exc = appendQuoted(w.th, w.buf, s.String(), w.ascii)
		return exc
	}
	quoted, exc := object.Call1(w.th, w.quote, s.Value())
	if exc != nil {
		return exc
	}
	if !quoted.Type().Has(object.FlagStr) {
		return object.TypeErrorf("encoder() must return a string, not %s", quoted.Type().Name)
	}
	w.buf = append(w.buf, quoted.AsStr().String()...)
	return nil
}

// pythonQuotes are the functions that CPython has in Python beside those in C.
var pythonQuotes = []object.Method{
	{Name: "py_encode_basestring", Sig: "(s)", Doc: "Return a JSON representation of a Python string", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return pythonQuoted(th, a[0], false)
	}},
	{Name: "py_encode_basestring_ascii", Sig: "(s)", Doc: "Return an ASCII-only JSON representation of a Python string", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return pythonQuoted(th, a[0], true)
	}},
}

func pythonQuoted(th *thread, s value, ascii bool) (value, *exception) {
	if !s.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("expected string or bytes-like object, got '%s'", s.Type().Name)
	}
	return quoted(th, s, ascii)
}

// patterns are the regular expressions of json.encoder, which nothing here uses. They are compiled when a script asks for one.
var patterns = ondemand.Value[map[string]value]{Make: func() map[string]value {
	return map[string]value{
		"ESCAPE":       object.StrOf(`[\x00-\x1f\\"\b\f\n\r\t]`),
		"ESCAPE_ASCII": object.StrOf(`([\\"]|[^\ -~])`),
		"HAS_UTF8":     object.NewBytes("[\x80-\xff]"),
	}
}}

// lazyPatterns is the function __getattr__ of json.encoder.
var lazyPatterns = []object.Method{
	{Name: "__getattr__", Sig: "(name)", Doc: "Compile the regular expressions of the module.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		s := native.Steps{Th: th}
		name := s.Text(a[0], "name")
		pattern, ok := patterns.Get()[name]
		if !ok {
			s.Fail(object.Errorf(object.AttributeErrorType, "module 'json.encoder' has no attribute '%s'", name))
		}
		m := s.Do(func() (value, *exception) { return native.Import(th, "json.encoder") })
		v := s.Method(s.Do(func() (value, *exception) { return native.Import(th, "re") }), "compile", pattern)
		s.SetAttr(m, name, v)
		return s.Result(v)
	}},
}

// NewPrivate makes module _json.
func NewPrivate(*thread) (*object.Module, *exception) {
	m := native.Module("_json", "json speedups\n", quoteFunctions)
	native.Add(m.Dict, "_json", scanFunctions())
	m.Dict.SetName("make_scanner", scannerType.Value())
	m.Dict.SetName("make_encoder", makerType.Value())
	return m, nil
}
