// This file implements error handlers as Python objects: the built-in ones, and the registry of codecs.register_error.

package object

// builtinHandlers are the names that cannot be unregistered.
var builtinHandlers = [...]string{"strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogatepass", "surrogateescape"}

// RegisterErrorHandler is codecs.register_error(name, handler).
func RegisterErrorHandler(th *Thread, name string, handler Value) *Exception {
	if handler.Type().Call == nil {
		return TypeErrorf("handler must be callable")
	}
	r := th.Interp.codecRegistry()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.handlers[name] = handler
	return nil
}

// UnregisterErrorHandler is codecs._unregister_error(name): whether there was one.
func UnregisterErrorHandler(th *Thread, name string) (bool, *Exception) {
	for _, b := range builtinHandlers {
		if b == name {
			return false, ValueErrorf("cannot un-register built-in error handler '%s'", name)
		}
	}
	r := th.Interp.codecRegistry()
	r.mu.Lock()
	defer r.mu.Unlock()
	_, ok := r.handlers[name]
	delete(r.handlers, name)
	return ok, nil
}

// FindErrorHandler is codecs.lookup_error(name).
func FindErrorHandler(th *Thread, name string) (Value, *Exception) {
	r := th.Interp.codecRegistry()
	r.mu.Lock()
	defer r.mu.Unlock()
	if h, ok := r.handlers[name]; ok {
		return h, nil
	}
	for _, b := range builtinHandlers {
		if b == name {
			fn := name + "_errors"
			if name == "surrogatepass" || name == "surrogateescape" {
				fn = name
			}
			h := NewNative(&Method{Name: fn, Sig: "(self, object, /)", F1: func(th *Thread, _, exc Value) (Value, *Exception) {
				return applyErrorHandler(th, name, exc)
			}}, Value{}).Value()
			r.handlers[name] = h
			return h, nil
		}
	}
	return Value{}, Errorf(LookupErrorType, "unknown error handler name '%s'", name)
}

// callErrorHandler calls handler with the exception and takes its answer apart.
func callErrorHandler(th *Thread, handler Value, failure *Exception, complaint string, allowBytes bool) (Value, int, *Exception) {
	r, exc := Call1(th, handler, failure.Value())
	if exc != nil {
		return Value{}, 0, exc
	}
	if !r.Type().Has(FlagTuple) || len(r.AsTuple().Items) != 2 {
		return Value{}, 0, TypeErrorf("%s", complaint)
	}
	with, at := r.AsTuple().Items[0], r.AsTuple().Items[1]
	if !with.Type().Has(FlagStr) && !(allowBytes && with.Type().Has(FlagBytes)) {
		return Value{}, 0, TypeErrorf("%s", complaint)
	}
	pos, exc := ToSsize(th, at)
	return with, pos, exc
}

// unicodeFailure is a UnicodeError taken apart: text of an encode or translate error, data of a decode error.
type unicodeFailure struct {
	name       string
	text       *Str
	data       string
	start, end int
}

func takeApart(th *Thread, exc Value, handler string) (f unicodeFailure, fail *Exception) {
	get := func(name string) Value {
		v := Value{}
		if fail == nil {
			v, fail = GetAttrName(th, exc, name)
		}
		return v
	}
	e := exc.AsException()
	object, start, end := get("object"), get("start"), get("end")
	if !e.Is(UnicodeTranslateErrorType) {
		if name := get("encoding"); fail == nil && name.Type().Has(FlagStr) {
			f.name = name.AsStr().s
		}
	}
	if fail != nil {
		return
	}
	size := 0
	switch {
	case e.Is(UnicodeDecodeErrorType) && object.Type().Has(FlagBytes):
		f.data = Cast[Bytes](object).Data
		size = len(f.data)
	case !e.Is(UnicodeDecodeErrorType) && object.Type().Has(FlagStr):
		f.text = object.AsStr()
		size = f.text.Len()
	default:
		return f, TypeErrorf("don't know how to handle %s in error callback", e.typ.Name)
	}
	if f.start, fail = ToSsize(th, start); fail != nil {
		return
	}
	if f.end, fail = ToSsize(th, end); fail != nil {
		return
	}
	f.start = min(max(f.start, 0), max(size-1, 0))
	f.end = max(min(max(f.end, 1), size), f.start)
	return
}

// applyErrorHandler is a built-in handler called by Python code.
func applyErrorHandler(th *Thread, handler string, exc Value) (Value, *Exception) {
	if !IsException(exc) {
		return Value{}, TypeErrorf("codec must pass exception instance")
	}
	e := exc.AsException()
	if handler == "strict" {
		return Value{}, e
	}
	encodes, decodes := e.Is(UnicodeEncodeErrorType), e.Is(UnicodeDecodeErrorType)
	known := encodes || decodes
	switch handler {
	case "ignore", "replace", "backslashreplace":
		known = known || e.Is(UnicodeTranslateErrorType)
	case "xmlcharrefreplace", "namereplace":
		known = encodes
	}
	if !known {
		return Value{}, TypeErrorf("don't know how to handle %s in error callback", e.typ.Name)
	}
	f, fail := takeApart(th, exc, handler)
	if fail != nil {
		return Value{}, fail
	}
	var out StrBuilder
	end := f.end
	if decodes {
		d := decoding{th: th, name: f.name, data: f.data, errors: handler, at: f.start}
		if d.fail(f.start, f.end, "") != nil {
			return Value{}, e
		}
		out, end = d.out, d.at
	} else {
		bad := f.text.s[f.text.Offset(f.start):f.text.Offset(f.end)]
		switch handler {
		case "ignore":
		case "replace":
			fill := '?'
			if !encodes {
				fill = 0xFFFD
			}
			out.AddRepeated(fill, f.end-f.start)
		case "surrogatepass", "surrogateescape":
			data, ok := surrogateBytes(handler, f.name, bad)
			if !ok {
				return Value{}, e
			}
			return TupleOf(NewBytes(data), Int64(int64(end))), nil
		default:
			out.Add(replacementFor(handler, bad))
		}
	}
	return TupleOf(out.Str().Value(), Int64(int64(end))), nil
}

// surrogateBytes is what surrogatepass and surrogateescape make of bad.
func surrogateBytes(handler, encodingName, bad string) (string, bool) {
	e := encoding{errors: handler, set: &charset{name: "bytes"}}
	if handler == "surrogatepass" {
		c := builtinCharset(encodingName)
		if c == nil {
			return "", false
		}
		e.set = c
	}
	ok := e.surrogates(bad)
	return string(e.out), ok
}
