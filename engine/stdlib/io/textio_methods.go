// This file implements the methods of TextIOWrapper.

package io

import "dappco.re/go/py/engine/object"

func fillTextIOWrapper(t *Type) {
	t.Sig = "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)"
	t.Doc = "Character and line based layer over a BufferedIOBase object, buffer."
	fillType[textFile](t, []object.Method{
		noState(),
		{Name: "read", Sig: "($self, size=-1, /)", FN: textRead, Max: 1},
		{Name: "readline", Sig: "($self, size=-1, /)", FN: textReadline, Max: 1},
		{Name: "write", Sig: "($self, text, /)", F1: textWrite},
		{Name: "seek", Sig: "($self, cookie, whence=0, /)", FN: textSeek, Min: 1, Max: 2},
		{Name: "tell", Sig: "($self, /)", F0: textTell},
		{Name: "truncate", Sig: "($self, pos=None, /)", FN: func(th *Thread, self Value, args []Value) (Value, *Exception) {
			if _, exc := call(th, self, "flush"); exc != nil {
				return Value{}, exc
			}
			return call(th, object.Cast[textFile](self).buffer, "truncate", args...)
		}, Max: 1},
		{Name: "flush", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			t := object.Cast[textFile](self)
			if exc := t.usable(th); exc != nil {
				return Value{}, exc
			}
			t.telling = true
			if exc := t.flushPending(th); exc != nil {
				return Value{}, exc
			}
			return call(th, t.buffer, "flush")
		}},
		{Name: "close", Sig: "($self, /)", F0: textClose},
		{Name: "detach", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			if _, exc := call(th, self, "flush"); exc != nil {
				return Value{}, exc
			}
			t := object.Cast[textFile](self)
			buffer := t.buffer
			t.buffer, t.buf = Value{}, nil
			return buffer, nil
		}},
		{Name: "reconfigure", Sig: "($self, /, *, encoding=None, errors=None, newline=None,\n            line_buffering=None, write_through=None)", FS: textReconfigure},
		textForwarded("fileno"), textForwarded("isatty"), textForwarded("readable"), textForwarded("writable"), textForwarded("seekable"),
	}, textGetSets())
	t.New = newAlloc
	t.Init = textInit
	t.Repr = func(th *Thread, self Value) (Value, *Exception) {
		t := object.Cast[textFile](self)
		more := ""
		if mode := object.AttrsOf(self).Get(object.Intern("mode")); !mode.IsNull() {
			r, exc := object.Repr(th, mode)
			if exc != nil {
				return Value{}, exc
			}
			more = " mode=" + r.String()
		}
		return streamRepr(th, self, more+" encoding='"+t.encoding+"'")
	}
	t.Next = func(th *Thread, self Value) (Value, *Exception) {
		t := object.Cast[textFile](self)
		if exc := t.usable(th); exc != nil {
			return Value{}, exc
		}
		t.telling = false
		line, exc := t.readLine(th, -1)
		if exc != nil {
			return Value{}, exc
		}
		if line == "" {
			t.telling = true
			return Value{}, nil
		}
		return object.NewStr(line).Value(), nil
	}
}

var textInitParams = object.ParseParams("TextIOWrapper", "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")

func textInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	room := make([]Value, 6)
	if exc := textInitParams.Bind(args, kw, room); exc != nil {
		return exc
	}
	for i, name := range []string{"encoding", "errors", "newline"} {
		v := &room[i+1]
		if v.IsNull() {
			*v = object.None
		}
		if !v.IsNone() && !v.Type().Has(object.FlagStr) {
			return object.TypeErrorf("TextIOWrapper() argument '%s' must be str or None, not %s", name, v.Type().Name)
		}
	}
	var flags [2]bool
	for i := range flags {
		if v := room[i+4]; !v.IsNull() {
			var exc *Exception
			if flags[i], exc = object.Truth(th, v); exc != nil {
				return exc
			}
		}
	}
	return object.Cast[textFile](self).init(th, room[0], room[1], room[2], room[3], flags[0], flags[1])
}

// textForwarded is a method that the buffer answers.
func textForwarded(name string) object.Method {
	return object.Method{Name: name, Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
		t := object.Cast[textFile](self)
		if t.buffer.IsNull() {
			return Value{}, t.usable(th)
		}
		return call(th, t.buffer, name)
	}}
}

func textRead(th *Thread, self Value, args []Value) (Value, *Exception) {
	t := object.Cast[textFile](self)
	n, exc := sizeArgument(th, args)
	if exc != nil {
		return Value{}, exc
	}
	if exc := t.usable(th); exc != nil {
		return Value{}, exc
	}
	if exc := t.canRead(th); exc != nil {
		return Value{}, exc
	}
	var s string
	if n < 0 {
		s, exc = t.readAll(th)
	} else {
		s, exc = t.readChars(th, n)
	}
	if exc != nil {
		return Value{}, exc
	}
	return object.StrOf(s), nil
}

func (t *textFile) canRead(th *Thread) *Exception {
	if t.buf != nil {
		if !t.buf.readable {
			return unsupported("not readable")
		}
		return nil
	}
	ok, exc := callTruth(th, t.buffer, "readable")
	if exc == nil && !ok {
		exc = unsupported("not readable")
	}
	return exc
}

func textReadline(th *Thread, self Value, args []Value) (Value, *Exception) {
	t := object.Cast[textFile](self)
	n := -1
	if len(args) > 0 {
		var exc *Exception
		if n, exc = object.ToIndexInt(th, args[0], object.OverflowErrorType); exc != nil {
			return Value{}, exc
		}
	}
	if exc := t.usable(th); exc != nil {
		return Value{}, exc
	}
	if exc := t.canRead(th); exc != nil {
		return Value{}, exc
	}
	s, exc := t.readLine(th, max(n, -1))
	if exc != nil {
		return Value{}, exc
	}
	return object.StrOf(s), nil
}

func textWrite(th *Thread, self, v Value) (Value, *Exception) {
	t := object.Cast[textFile](self)
	if !v.Type().Has(object.FlagStr) {
		return Value{}, object.TypeErrorf("write() argument must be str, not %s", v.Type().Name)
	}
	s := v.AsStr()
	return object.Int64(int64(s.Len())), t.writeText(th, bytesOf(s.String()))
}

func textClose(th *Thread, self Value) (Value, *Exception) {
	t := object.Cast[textFile](self)
	if t.buffer.IsNull() {
		return Value{}, t.usable(th)
	}
	if closed, exc := isClosed(th, t.buffer); exc != nil || closed {
		return object.None, exc
	}
	_, exc := call(th, self, "flush")
	forgetDirtyText(th, t)
	_, closeExc := call(th, t.buffer, "close")
	if exc != nil {
		closeExc = exc
	}
	return object.None, closeExc
}

func textReconfigure(th *Thread, self Value, args []Value) (Value, *Exception) {
	t := object.Cast[textFile](self)
	for i, name := range []string{"encoding", "errors", "newline"} {
		if v := args[i]; !v.IsNull() && !v.IsNone() && !v.Type().Has(object.FlagStr) {
			return Value{}, object.TypeErrorf("reconfigure() argument '%s' must be str or None, not %s", name, v.Type().Name)
		}
	}
	given := func(i int) bool { return !args[i].IsNull() && !args[i].IsNone() }
	if (given(0) || given(1) || !args[2].IsNull()) && t.decoded && (t.at < len(t.text) || t.text != "") {
		return Value{}, unsupported("It is not possible to set the encoding or newline of stream after the first read")
	}
	if _, exc := call(th, self, "flush"); exc != nil {
		return Value{}, exc
	}
	if given(0) {
		encoding, errors := t.encoding, t.errors
		t.encoding = encodingName(args[0])
		if !given(1) {
			t.errors = "strict"
		}
		if exc := t.findCodec(th); exc != nil {
			t.encoding, t.errors = encoding, errors
			return Value{}, exc
		}
	}
	if given(1) {
		t.errors = args[1].AsStr().String()
	}
	if !args[2].IsNull() {
		if exc := t.setNewline(args[2]); exc != nil {
			return Value{}, exc
		}
	}
	for i, flag := range []*bool{&t.lineBuffering, &t.writeThrough} {
		if given(3 + i) {
			b, exc := object.Truth(th, args[3+i])
			if exc != nil {
				return Value{}, exc
			}
			*flag = b
		}
	}
	return object.None, nil
}

func textGetSets() []object.GetSet {
	get := func(name string, f func(t *textFile) Value) object.GetSet {
		return object.GetSet{Name: name, Get: func(_ *Thread, self Value) (Value, *Exception) { return f(object.Cast[textFile](self)), nil }}
	}
	from := func(name string) object.GetSet {
		return object.GetSet{Name: name, Get: func(th *Thread, self Value) (Value, *Exception) {
			t := object.Cast[textFile](self)
			if t.buffer.IsNull() {
				return Value{}, t.usable(th)
			}
			return object.GetAttrName(th, t.buffer, name)
		}}
	}
	return []object.GetSet{
		get("encoding", func(t *textFile) Value { return object.StrOf(t.encoding) }),
		get("errors", func(t *textFile) Value { return object.StrOf(t.errors) }),
		get("newlines", func(t *textFile) Value { return t.seen.value() }),
		get("line_buffering", func(t *textFile) Value { return object.Bool(t.lineBuffering) }),
		get("write_through", func(t *textFile) Value { return object.Bool(t.writeThrough) }),
		get("buffer", func(t *textFile) Value {
			if t.buffer.IsNull() {
				return object.None
			}
			return t.buffer
		}),
		{Name: "_CHUNK_SIZE", Get: func(*Thread, Value) (Value, *Exception) { return object.Int64(8192), nil },
			Set: func(*Thread, Value, Value) *Exception { return nil }},
		from("closed"), from("name"),
	}
}
