// Package json implements module json with json.decoder, json.encoder and json.scanner.
package json

import (
	"math"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const doc = "JSON (JavaScript Object Notation) is a format for the exchange of data: text made of\nobjects, arrays, strings, numbers, true, false and null.\n\ndumps() and dump() write it, loads() and load() read it."

// state is what one interpreter has of the package: its classes, and what tells whether scripts have changed them.
type state struct {
	decodeError, decoder, encoder *object.Type
	constants                     value // what parse_constant is by default
	defaultDecoder                value
	defaultEncoder                value
	failed                        *exception

	decoding, encoding []untouched
}

// untouched is a method as the package defined it.
type untouched struct {
	name string
	v    value
}

type stateKey struct{}

func stateOf(th *thread) (*state, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return &state{} }).(*state)
	if st.encoder == nil && st.failed == nil {
		st.failed = st.build(th)
	}
	return st, st.failed
}

func (st *state) build(th *thread) *exception {
	var exc *exception
	if st.decodeError, exc = newDecodeError(th); exc != nil {
		return exc
	}
	constants := object.NewDict()
	constants.SetName("-Infinity", object.Float(math.Inf(-1)))
	constants.SetName("Infinity", object.Float(math.Inf(1)))
	constants.SetName("NaN", object.Float(object.NaN))
	if st.constants, exc = object.GetAttrName(th, constants.Value(), "__getitem__"); exc != nil {
		return exc
	}
	if st.decoder, exc = newDecoderClass(th); exc != nil {
		return exc
	}
	encoder, exc := newEncoderClass(th)
	if exc != nil {
		return exc
	}
	st.decoding = remember(st.decoder, "__init__", "decode", "raw_decode")
	st.encoding = remember(encoder, "__init__", "encode", "iterencode")
	st.encoder = encoder
	if st.defaultDecoder, exc = object.Call0(th, st.decoder.Value()); exc != nil {
		return exc
	}
	st.defaultEncoder, exc = object.Call0(th, st.encoder.Value())
	return exc
}

func remember(t *object.Type, names ...string) []untouched {
	list := make([]untouched, len(names))
	for i, name := range names {
		list[i] = untouched{name, t.LookupName(name)}
	}
	return list
}

// pristine reports that the methods of t are those that the package defined, so that nobody can tell whether they are called.
func pristine(t *object.Type, methods []untouched) bool {
	for _, m := range methods {
		if !t.LookupName(m.name).Is(m.v) {
			return false
		}
	}
	return true
}

// New makes module json.
func New(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("json", doc, functions)
	m.Dict.SetName("__version__", object.StrOf("2.0.9"))
	m.Dict.SetName("__author__", object.StrOf("Bob Ippolito <bob@redivi.com>"))
	m.Dict.SetName("__all__", native.Strings("dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"))
	m.Dict.SetName("JSONDecoder", st.decoder.Value())
	m.Dict.SetName("JSONDecodeError", st.decodeError.Value())
	m.Dict.SetName("JSONEncoder", st.encoder.Value())
	m.Dict.SetName("_default_decoder", st.defaultDecoder)
	m.Dict.SetName("_default_encoder", st.defaultEncoder)
	return m, withParts(th, m)
}

// withParts imports the modules below json, which are attributes of it for whoever imports only json. They need their parent to be there.
func withParts(th *thread, m *object.Module) *exception {
	if th.Interp.Importer == nil {
		return nil
	}
	m.Dict.SetName("__path__", object.NewList(nil).Value())
	th.Interp.Modules.SetName("json", m.Value())
	for _, part := range []string{"json.scanner", "json.decoder", "json.encoder"} {
		if _, exc := th.Interp.Importer.Import(th, object.Intern(part), object.NewDict().Value(), object.None, object.None, 0); exc != nil {
			th.Interp.Modules.DelStr(object.Intern("json"))
			return exc
		}
	}
	return nil
}

// NewDecoder makes module json.decoder.
func NewDecoder(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("json.decoder", "Implementation of JSONDecoder.", nil)
	native.Add(m.Dict, "_json", scanFunctions())
	scan, _ := m.Dict.GetName("scanstring")
	m.Dict.SetName("c_scanstring", scan)
	m.Dict.SetName("py_scanstring", scan)
	m.Dict.SetName("JSONDecoder", st.decoder.Value())
	m.Dict.SetName("JSONDecodeError", st.decodeError.Value())
	m.Dict.SetName("NaN", object.Float(object.NaN))
	m.Dict.SetName("PosInf", object.Float(math.Inf(1)))
	m.Dict.SetName("NegInf", object.Float(math.Inf(-1)))
	m.Dict.SetName("__all__", native.Strings("JSONDecoder", "JSONDecodeError"))
	return m, nil
}

// NewEncoder makes module json.encoder.
func NewEncoder(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("json.encoder", "Implementation of JSONEncoder.", lazyPatterns)
	native.Add(m.Dict, "_json", quoteFunctions)
	for _, name := range []string{"encode_basestring", "encode_basestring_ascii"} {
		f, _ := m.Dict.GetName(name)
		m.Dict.SetName("c_"+name, f)
		m.Dict.SetName("py_"+name, f)
	}
	native.Add(m.Dict, "json.encoder", pythonQuotes)
	escapes := object.NewDict()
	for c := range rune(0x20) {
		escapes.SetStr(object.RuneStr(c).AsStr(), object.StrOf(string(appendEscape(nil, c))))
	}
	for _, c := range `\"` {
		escapes.SetStr(object.RuneStr(c).AsStr(), object.StrOf(string(appendEscape(nil, c))))
	}
	m.Dict.SetName("ESCAPE_DCT", escapes.Value())
	m.Dict.SetName("c_make_encoder", makerType.Value())
	m.Dict.SetName("INFINITY", object.Float(math.Inf(1)))
	m.Dict.SetName("JSONEncoder", st.encoder.Value())
	return m, nil
}

// NewScanner makes module json.scanner.
func NewScanner(th *thread) (*object.Module, *exception) {
	m := native.Module("json.scanner", "JSON token scanner", nil)
	for _, name := range []string{"make_scanner", "c_make_scanner", "py_make_scanner"} {
		m.Dict.SetName(name, scannerType.Value())
	}
	m.Dict.SetName("__all__", native.Strings("make_scanner"))
	return m, nil
}

// given is v, or null for an absent argument and for None.
func given(v value) value {
	if v.IsNull() || v.IsNone() {
		return value{}
	}
	return v
}
