// This file implements the functions of module codecs.

package codecs

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

// getter is a function that looks an encoding up and returns a field of its CodecInfo; need says that None is a LookupError.
func getter(fn, field, doc string, need bool) object.Method {
	return native.Python(fn, "(encoding)", doc, func(th *thread, _ value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		v := st.Attr(findInfo(&st, args[0]), field)
		if need && st.Exc == nil && v.IsNone() {
			return value{}, object.NewException(object.LookupErrorType, args[0])
		}
		return st.Result(v)
	})
}

// findInfo is lookup(encoding).
func findInfo(st *native.Steps, encoding value) value {
	return st.Do(func() (value, *exception) {
		name, exc := encodingName(encoding, "lookup() argument")
		if exc != nil {
			return value{}, exc
		}
		return object.FindCodecInfo(st.Th, name)
	})
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		getter("getencoder", "encode", "Look up an encoding and return its encoder.", false),
		getter("getdecoder", "decode", "Look up an encoding and return its decoder.", false),
		getter("getincrementalencoder", "incrementalencoder", "Look up an encoding and return its class of incremental encoders.", true),
		getter("getincrementaldecoder", "incrementaldecoder", "Look up an encoding and return its class of incremental decoders.", true),
		getter("getreader", "streamreader", "Look up an encoding and return its class of stream readers.", false),
		getter("getwriter", "streamwriter", "Look up an encoding and return its class of stream writers.", false),
		native.Python("open", "(filename, mode='r', encoding=None, errors='strict', buffering=-1)", "Open a file whose text is encoded; the built-in open() does this too.", openFile),
		native.Python("EncodedFile", "(file, data_encoding, file_encoding=None, errors='strict')", "Wrap a file of one encoding so that it looks like one of another.", encodedFile),
		iterator("iterencode", "Encode the strings of an iterator: a generator of bytes.", "incrementalencoder", "encode", object.EmptyStr.Value()),
		iterator("iterdecode", "Decode the bytes of an iterator: a generator of strings.", "incrementaldecoder", "decode", object.NewBytes("")),
		native.Python("make_identity_dict", "(rng)", "Return a dictionary that maps every item of rng to itself.", func(th *thread, _ value, args []value) (value, *exception) {
			d := object.NewDict()
			exc := object.Each(th, args[0], func(v value) *exception { return d.Set(th, v, v) })
			return d.Value(), exc
		}),
		native.Python("make_encoding_map", "(decoding_map)", "Return the reverse of a mapping; what is there more than once maps to None.", func(th *thread, _ value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(reversed(&st, args[0]))
		}),
	}
}}

func reversed(st *native.Steps, decoding value) value {
	d := object.NewDict()
	for _, item := range st.Items(st.Method(decoding, "items")) {
		k, v := st.Pair(item)
		if st.Exc != nil {
			break
		}
		_, ok, exc := d.Get(st.Th, v)
		st.Fail(exc)
		if ok {
			k = object.None
		}
		st.Fail(d.Set(st.Th, v, k))
	}
	return d.Value()
}

func openFile(th *thread, _ value, args []value) (value, *exception) {
	st := native.Steps{Th: th}
	if exc := object.Warn(th, object.DeprecationWarningType, "codecs.open() is deprecated. Use open() instead."); exc != nil {
		return value{}, exc
	}
	mode, encoding, errors, buffering := orDefault(args[1], "r"), args[2], orDefault(args[3], "strict"), args[4]
	if encoding.IsNull() {
		encoding = object.None
	}
	if buffering.IsNull() {
		buffering = object.Int64(-1)
	}
	if text := st.Text(mode, "mode"); !encoding.IsNone() && !strings.Contains(text, "b") {
		mode = object.StrOf(text + "b")
	}
	file := st.Call(st.From("builtins", "open"), args[0], mode, buffering)
	if st.Exc != nil || encoding.IsNone() {
		return st.Result(file)
	}
	s, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	info := findInfo(&st, encoding)
	both := st.Call(s.both.Value(), file, st.Attr(info, "streamreader"), st.Attr(info, "streamwriter"), errors)
	st.SetAttr(both, "encoding", encoding)
	if exc := st.Exc; exc != nil {
		st.Exc = nil
		st.Method(file, "close")
		return value{}, exc
	}
	return both, nil
}

func encodedFile(th *thread, _ value, args []value) (value, *exception) {
	s, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	st := native.Steps{Th: th}
	fileEncoding := args[2]
	if fileEncoding.IsNull() || fileEncoding.IsNone() {
		fileEncoding = args[1]
	}
	data := findInfo(&st, args[1])
	file := findInfo(&st, fileEncoding)
	r := st.Call(s.recoder.Value(), args[0], st.Attr(data, "encode"), st.Attr(data, "decode"), st.Attr(file, "streamreader"), st.Attr(file, "streamwriter"), orDefault(args[3], "strict"))
	st.SetAttr(r, "data_encoding", args[1])
	st.SetAttr(r, "file_encoding", fileEncoding)
	return st.Result(r)
}

// pieces is what iterencode and iterdecode go through.
type pieces struct {
	input, codec value // codec is null until the first piece is asked for
	begin        func() (value, *exception)
	method       string
	last         value // the empty input that ends it
	done         bool
}

func (p *pieces) next(th *thread) (value, *exception) {
	st := native.Steps{Th: th}
	if p.codec.IsNull() {
		p.codec = st.Do(p.begin)
		p.input = st.Do(func() (value, *exception) { return object.Iter(th, p.input) })
	}
	for st.Exc == nil && !p.done {
		v, exc := object.Next(th, p.input)
		var out value
		switch {
		case exc != nil:
			st.Fail(exc)
		case v.IsNull():
			p.done = true
			out = st.Method(p.codec, p.method, p.last, object.True)
		default:
			out = st.Method(p.codec, p.method, v)
		}
		if st.True(out) {
			return out, nil
		}
	}
	return value{}, st.Exc
}

// iterator makes iterencode or iterdecode.
func iterator(fn, doc, field, method string, last value) object.Method {
	params := object.ParseParams(fn, "(iterator, encoding, errors='strict')")
	return object.Method{Name: fn, Sig: "(iterator, encoding, errors='strict', **kwargs)", Doc: doc, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		given, rest, names, exc := native.BindPython(params, 0, true, args, kw)
		if exc != nil {
			return value{}, exc
		}
		p := &pieces{input: given[0], method: method, last: last}
		p.begin = func() (value, *exception) {
			st := native.Steps{Th: th}
			class := st.Attr(findInfo(&st, given[1]), field)
			if st.Exc == nil && class.IsNone() {
				return value{}, object.NewException(object.LookupErrorType, given[1])
			}
			return st.Result(st.Do(func() (value, *exception) {
				return object.Call(th, class, append([]value{orDefault(given[2], "strict")}, rest...), names)
			}))
		}
		return generator.New(fn, p.next), nil
	}}
}
