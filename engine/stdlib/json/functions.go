// This file implements dump, dumps, load and loads.

package json

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const (
	dumpSig = "*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False"
	loadSig = "*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None"
)

var (
	dumpParams  = object.ParseParams("dump", "(obj, fp, "+dumpSig+")")
	dumpsParams = object.ParseParams("dumps", "(obj, "+dumpSig+")")
	loadParams  = object.ParseParams("load", "(fp, "+loadSig+")")
	loadsParams = object.ParseParams("loads", "(s, "+loadSig+")")
)

var functions = []object.Method{
	{Name: "dump", Sig: "($module, obj, fp, " + dumpSig + ", **kw)", Doc: "Serialize obj as JSON to fp, an object with a method write() for text.", FK: dump},
	{Name: "dumps", Sig: "($module, obj, " + dumpSig + ", **kw)", Doc: "Serialize obj to a JSON formatted str.", FK: dumps},
	{Name: "load", Sig: "($module, fp, " + loadSig + ", **kw)", Doc: "Deserialize the JSON document that fp.read() returns to a Python object.", FK: load},
	{Name: "loads", Sig: "($module, s, " + loadSig + ", **kw)", Doc: "Deserialize s, a str, bytes or bytearray with a JSON document, to a Python object.", FK: loads},
	{Name: "detect_encoding", Sig: "($module, b)", Doc: "Return the name of the encoding of the JSON document b.", F1: func(th *thread, _, b value) (value, *exception) {
		data, exc := object.BytesOf(th, b)
		return object.StrOf(encodingOf(data)), exc
	}},
}

// encoderFor is the writer for the keyword arguments a of dump and dumps. It is nil if a class or method of a script has to do the
// work; then the encoder does.
func encoderFor(th *thread, a, rest []value, names []*object.Str) (w *writer, encoder value, exc *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, value{}, exc
	}
	cls := given(a[4])
	own := cls.IsNull() && pristine(st.encoder, st.encoding)
	plain := own && len(names) == 0
	for _, v := range a {
		plain = plain && v.IsNull()
	}
	if plain {
		return &writer{th: th, options: standard, encoder: st.defaultEncoder}, st.defaultEncoder, nil
	}
	if cls.IsNull() {
		cls = st.encoder.Value()
	}
	var args []value
	var kw []*object.Str
	for i, name := range dumpsParams.List().Names[1:] {
		if i != 4 && !a[i].IsNull() {
			args, kw = append(args, a[i]), append(kw, name)
		}
	}
	if encoder, exc = object.Call(th, cls, append(args, rest...), append(kw, names...)); exc != nil {
		return nil, value{}, exc
	}
	if own {
		w, exc = writerOf(th, encoder)
	}
	return w, encoder, exc
}

func dumps(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	a, rest, names, exc := native.BindPython(dumpsParams, 0, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	w, encoder, exc := encoderFor(th, a[1:], rest, names)
	if exc != nil {
		return value{}, exc
	}
	if w == nil {
		return object.CallMethod(th, encoder, object.Intern("encode"), a[0])
	}
	return w.whole(a[0])
}

func dump(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	a, rest, names, exc := native.BindPython(dumpParams, 0, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	w, encoder, exc := encoderFor(th, a[2:], rest, names)
	if exc != nil {
		return value{}, exc
	}
	put := func(piece value) *exception {
		_, exc := object.CallMethod(th, a[1], object.Intern("write"), piece)
		return exc
	}
	if w == nil {
		iter, exc := object.CallMethod(th, encoder, object.Intern("iterencode"), a[0])
		if exc != nil {
			return value{}, exc
		}
		return object.None, object.Each(th, iter, put)
	}
	w.emit = put
	if exc := w.value(a[0], false); exc != nil {
		return value{}, exc
	}
	return object.None, w.rest()
}

func load(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	a, rest, names, exc := native.BindPython(loadParams, 0, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	s, exc := object.CallMethod(th, a[0], object.Intern("read"))
	if exc != nil {
		return value{}, exc
	}
	return decodeWith(th, s, a[1:], rest, names)
}

func loads(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	a, rest, names, exc := native.BindPython(loadsParams, 0, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	return decodeWith(th, a[0], a[1:], rest, names)
}

// decodeWith is what load and loads do with the document s and the other arguments.
func decodeWith(th *thread, s value, a, rest []value, names []*object.Str) (value, *exception) {
	doc, exc := document(th, s)
	if exc != nil {
		return value{}, exc
	}
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	for i := range a {
		a[i] = given(a[i])
	}
	if a[0].IsNull() && len(names) == 0 && pristine(st.decoder, st.decoding) {
		h := hooks{object: a[1], pairs: a[5], strict: true, constant: a[4],
			parseFloat: unlessType(a[2], object.FloatType), parseInt: unlessType(a[3], object.IntType)}
		return decodeWhole(th, doc, &h)
	}
	cls := orType(a[0], st.decoder)
	for i, name := range loadsParams.List().Names[2:] {
		if v := a[i+1]; !v.IsNull() {
			rest, names = append(rest, v), append(names, name)
		}
	}
	decoder, exc := object.Call(th, cls, rest, names)
	if exc != nil {
		return value{}, exc
	}
	return object.CallMethod(th, decoder, object.Intern("decode"), doc.Value())
}

// document is the text of s, decoded if it is bytes.
func document(th *thread, s value) (*object.Str, *exception) {
	switch t := s.Type(); {
	case t.Has(object.FlagStr):
		doc := s.AsStr()
		if strings.HasPrefix(doc.String(), "\ufeff") {
			return nil, decodeError(th, "Unexpected UTF-8 BOM (decode using utf-8-sig)", doc, 0)
		}
		return doc, nil
	case t.Has(object.FlagBytes), t.Has(object.FlagByteArray):
		data, exc := object.BytesOf(th, s)
		if exc != nil {
			return nil, exc
		}
		return object.DecodeText(th, []byte(data), encodingOf(data), "surrogatepass")
	}
	return nil, object.TypeErrorf("the JSON object must be str, bytes or bytearray, not %s", s.Type().Name)
}

// encodingOf tells the encoding of a document by its byte order mark, or else by where the zeros are: JSON begins with an ASCII
// character.
func encodingOf(b string) string {
	for _, mark := range []struct{ bytes, encoding string }{
		{"\x00\x00\xfe\xff", "utf-32"}, {"\xff\xfe\x00\x00", "utf-32"}, {"\xfe\xff", "utf-16"}, {"\xff\xfe", "utf-16"}, {"\xef\xbb\xbf", "utf-8-sig"},
	} {
		if strings.HasPrefix(b, mark.bytes) {
			return mark.encoding
		}
	}
	if len(b) < 2 || len(b) == 3 {
		return "utf-8"
	}
	long := len(b) >= 4
	switch {
	case b[0] == 0 && (!long || b[1] != 0):
		return "utf-16-be"
	case b[0] == 0:
		return "utf-32-be"
	case b[1] == 0 && (!long || b[2] != 0 || b[3] != 0):
		return "utf-16-le"
	case b[1] == 0:
		return "utf-32-le"
	}
	return "utf-8"
}
