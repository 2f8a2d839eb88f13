// This file implements StreamWriter and StreamReader.

package codecs

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// delegate looks up what the class of a stream does not have in the attribute inner of it.
func delegate(class, inner string) object.Method {
	return native.Python(class+".__getattr__", "($self, name, getattr=<built-in function getattr>)", "", func(th *thread, self value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		name := st.Text(args[0], "attribute name")
		if name == inner && st.Exc == nil {
			return value{}, object.AttributeErrorf("'%s' object has no attribute '%s'", self.Type().Name, name)
		}
		return st.Result(st.Attr(st.Attr(self, inner), name))
	})
}

// entered are the methods of a stream that is a context manager and cannot be pickled.
func entered(class string) []object.Method {
	return []object.Method{
		native.Python(class+".__enter__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) { return self, nil }),
		native.Python(class+".__exit__", "($self, type, value, tb)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Method(st.Attr(self, "stream"), "close")
			return st.Result(object.None)
		}),
		native.Python(class+".__reduce_ex__", "($self, proto)", "", func(_ *thread, self value, _ []value) (value, *exception) {
			return value{}, object.TypeErrorf("can't serialize %s", self.Type().Name)
		}),
	}
}

// streamInit is __init__ of readers and writers.
func streamInit(class, doc string, more func(st *native.Steps, self value)) object.Method {
	return native.Python(class+".__init__", "($self, stream, errors='strict')", doc, func(th *thread, self value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		st.SetAttr(self, "stream", args[0])
		st.SetAttr(self, "errors", orDefault(args[1], "strict"))
		if more != nil {
			more(&st, self)
		}
		return st.Result(object.None)
	})
}

var writerMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return append([]object.Method{
		streamInit("StreamWriter", "Make a writer to a stream of bytes; errors names what handles characters that cannot be encoded.", nil),
		native.Python("StreamWriter.write", "($self, object)", "Write the object, encoded.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			data, _ := st.Pair(st.Method(self, "encode", args[0], st.Attr(self, "errors")))
			st.Method(st.Attr(self, "stream"), "write", data)
			return st.Result(object.None)
		}),
		native.Python("StreamWriter.writelines", "($self, list)", "Write the strings of a list.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Method(self, "write", st.Method(object.EmptyStr.Value(), "join", args[0]))
			return st.Result(object.None)
		}),
		pass("StreamWriter.reset", "($self)", "Forget what came before."),
		native.Python("StreamWriter.seek", "($self, offset, whence=0)", "Go to another place of the stream.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			whence := orZero(args[1])
			st.Method(st.Attr(self, "stream"), "seek", args[0], whence)
			if st.Exc == nil && st.Int(whence) == 0 && st.Int(args[0]) == 0 {
				st.Method(self, "reset")
			}
			return st.Result(object.None)
		}),
		delegate("StreamWriter", "stream"),
	}, entered("StreamWriter")...)
}}

func orZero(v value) value {
	if v.IsNull() {
		return object.Int64(0)
	}
	return v
}

var readerMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return append([]object.Method{
		streamInit("StreamReader", "Make a reader of a stream of bytes; errors names what handles bytes that cannot be decoded.", func(st *native.Steps, self value) {
			st.SetAttr(self, "bytebuffer", object.NewBytes(""))
			st.SetAttr(self, "_empty_charbuffer", st.Call(st.Attr(self, "charbuffertype")))
			st.SetAttr(self, "charbuffer", st.Attr(self, "_empty_charbuffer"))
			st.SetAttr(self, "linebuffer", object.None)
		}),
		native.Python("StreamReader.read", "($self, size=-1, chars=-1, firstline=False)", "Read and decode: about size bytes, at most so many characters; all without them.\nWith firstline, an error behind the first line is left for the next call.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			size, chars := -1, -1
			if !args[0].IsNull() {
				size = st.Int(args[0])
			}
			if !args[1].IsNull() {
				chars = st.Int(args[1])
			}
			firstline := !args[2].IsNull() && st.True(args[2])
			return st.Result(readerRead(&st, self, size, chars, firstline))
		}),
		native.Python("StreamReader.readline", "($self, size=None, keepends=True)", "Read a line; size is about how much is read at once.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			size := -1
			if !args[0].IsNull() && !args[0].IsNone() {
				size = st.Int(args[0])
			}
			return st.Result(readerLine(&st, self, size, args[1].IsNull() || st.True(args[1])))
		}),
		native.Python("StreamReader.readlines", "($self, sizehint=None, keepends=True)", "Read all lines.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			keep := args[1]
			if keep.IsNull() {
				keep = object.True
			}
			return st.Result(st.Method(st.Method(self, "read"), "splitlines", keep))
		}),
		native.Python("StreamReader.reset", "($self)", "Forget what came before.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.SetAttr(self, "bytebuffer", object.NewBytes(""))
			st.SetAttr(self, "charbuffer", st.Attr(self, "_empty_charbuffer"))
			st.SetAttr(self, "linebuffer", object.None)
			return st.Result(object.None)
		}),
		native.Python("StreamReader.seek", "($self, offset, whence=0)", "Go to another place of the stream, and forget what was read ahead.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Method(st.Attr(self, "stream"), "seek", args[0], orZero(args[1]))
			st.Method(self, "reset")
			return st.Result(object.None)
		}),
		nextLine("StreamReader"), itself("StreamReader"),
		delegate("StreamReader", "stream"),
	}, entered("StreamReader")...)
}}

// nextLine is __next__ of streams: a line, or the end.
func nextLine(class string) object.Method {
	return native.Python(class+".__next__", "($self)", "Return the next line.", func(th *thread, self value, _ []value) (value, *exception) {
		st := native.Steps{Th: th}
		line := st.Method(self, "readline")
		if !st.True(line) && st.Exc == nil {
			return value{}, object.NewException(object.StopIterationType)
		}
		return st.Result(line)
	})
}

func itself(class string) object.Method {
	return native.Python(class+".__iter__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) { return self, nil })
}

// decodeRest is the method of readers that decodes what is left at the end.
const decodeRest = "_decode_rest"

// readerRead is read() of a reader.
func readerRead(st *native.Steps, self value, size, chars int, firstline bool) value {
	if chars < 0 {
		chars = size
	}
	if ahead := st.Attr(self, "linebuffer"); st.True(ahead) {
		st.SetAttr(self, "charbuffer", st.Method(st.Attr(self, "_empty_charbuffer"), "join", ahead))
		st.SetAttr(self, "linebuffer", object.None)
	}
	text := st.Attr(self, "charbuffer")
	for st.Exc == nil && (chars < 0 || st.Len(text) < chars) {
		var fresh value
		if size < 0 {
			fresh = st.Method(st.Attr(self, "stream"), "read")
		} else {
			fresh = st.Method(st.Attr(self, "stream"), "read", object.Int64(int64(size)))
		}
		data := st.Add(st.Attr(self, "bytebuffer"), fresh)
		if !st.True(data) {
			break
		}
		method := "decode"
		if !st.True(fresh) {
			// The end is near: what is incomplete is wrong, if the reader knows.
			if _, ok, exc := object.FindAttr(st.Th, self, object.Intern(decodeRest)); ok || exc != nil {
				st.Fail(exc)
				method = decodeRest
			}
		}
		more, used := st.Pair(st.Method(self, method, data, st.Attr(self, "errors")))
		if exc := st.Exc; exc != nil && firstline && exc.Is(object.UnicodeDecodeErrorType) {
			st.Exc = nil
			at := st.Int(st.Attr(exc.Value(), "start"))
			more, used = st.Pair(st.Method(self, "decode", st.Slice(data, 0, at), st.Attr(self, "errors")))
			if st.Len(st.Method(more, "splitlines", object.True)) <= 1 {
				st.Fail(exc)
			}
		}
		text = st.Add(text, more)
		st.SetAttr(self, "bytebuffer", st.Slice(data, st.Int(used), -1))
		st.SetAttr(self, "charbuffer", text)
		if !st.True(fresh) {
			break
		}
		if st.Exc == nil {
			st.Exc = st.Th.Poll()
		}
	}
	if chars < 0 {
		st.SetAttr(self, "charbuffer", st.Attr(self, "_empty_charbuffer"))
		return text
	}
	st.SetAttr(self, "charbuffer", st.Slice(text, chars, -1))
	return st.Slice(text, 0, chars)
}

// lineChunk is how much a reader reads at first to find the end of a line, lineMost how much at last.
const lineChunk, lineMost = 72, 8000

// readerLine is readline() of a reader. Lines that were read already are in linebuffer, which has two at least.
func readerLine(st *native.Steps, self value, size int, keepends bool) value {
	if ahead := st.Attr(self, "linebuffer"); st.True(ahead) {
		line := st.Item(ahead, object.Int64(0))
		keepLines(st, self, st.Items(st.Slice(ahead, 1, -1)), st.Attr(self, "_empty_charbuffer"))
		return bareUnless(st, line, keepends)
	}
	chunk := size
	if size < 0 {
		chunk = lineChunk
	}
	text := st.Attr(self, "_empty_charbuffer")
	for st.Exc == nil {
		more := st.CallNamed(st.Attr(self, "read"), []string{"firstline"}, object.Int64(int64(chunk)), object.True)
		if st.True(more) && endsInReturn(more) {
			more = st.Add(more, st.CallNamed(st.Attr(self, "read"), []string{"size", "chars"}, object.Int64(1), object.Int64(1)))
		}
		text = st.Add(text, more)
		if lines := st.Items(st.Method(text, "splitlines", object.True)); len(lines) > 0 {
			if len(lines) > 1 || st.Len(bareUnless(st, lines[0], false)) < st.Len(lines[0]) {
				keepLines(st, self, lines[1:], st.Attr(self, "charbuffer"))
				return bareUnless(st, lines[0], keepends)
			}
		}
		if size >= 0 || !st.True(more) {
			break
		}
		chunk = min(2*chunk, max(chunk, lineMost))
	}
	if !st.True(text) {
		return text
	}
	return bareUnless(st, text, keepends)
}

// bareUnless is a line without its end, unless keep is set.
func bareUnless(st *native.Steps, line value, keep bool) value {
	if keep {
		return line
	}
	return st.Item(st.Method(line, "splitlines", object.False), object.Int64(0))
}

// keepLines puts lines that were read too early, and rest behind them, into the buffers of a reader.
func keepLines(st *native.Steps, self value, lines []value, rest value) {
	switch len(lines) {
	case 0:
		st.SetAttr(self, "charbuffer", rest)
		st.SetAttr(self, "linebuffer", object.None)
	case 1:
		st.SetAttr(self, "charbuffer", st.Add(lines[0], rest))
		st.SetAttr(self, "linebuffer", object.None)
	default:
		last := len(lines) - 1
		lines[last] = st.Add(lines[last], rest)
		st.SetAttr(self, "linebuffer", object.ListOf(lines...))
		st.SetAttr(self, "charbuffer", st.Attr(self, "_empty_charbuffer"))
	}
}

func endsInReturn(line value) bool {
	switch {
	case line.Type().Has(object.FlagStr):
		return strings.HasSuffix(line.AsStr().String(), "\r")
	case line.Type().Has(object.FlagBytes):
		return strings.HasSuffix(object.Cast[object.Bytes](line).Data, "\r")
	}
	return false
}
