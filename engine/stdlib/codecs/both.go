// This file implements StreamReaderWriter and StreamRecoder.

package codecs

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// forward is a method that calls the same of the attribute part, with what was given of the arguments.
func forward(class, name, sig, doc, part string) object.Method {
	return native.Python(class+"."+name, sig, doc, func(th *thread, self value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		for len(args) > 0 && args[len(args)-1].IsNull() {
			args = args[:len(args)-1]
		}
		return st.Result(st.Method(st.Attr(self, part), name, args...))
	})
}

// makeParts sets the stream of self, and its reader and writer made of classes.
func makeParts(st *native.Steps, self, stream, reader, writer, errors value) {
	st.SetAttr(self, "stream", stream)
	st.SetAttr(self, "reader", st.Call(reader, stream, errors))
	st.SetAttr(self, "writer", st.Call(writer, stream, errors))
	st.SetAttr(self, "errors", errors)
}

// resetBoth resets reader and writer.
func resetBoth(class string) object.Method {
	return native.Python(class+".reset", "($self)", "Forget what came before.", func(th *thread, self value, _ []value) (value, *exception) {
		st := native.Steps{Th: th}
		st.Method(st.Attr(self, "reader"), "reset")
		st.Method(st.Attr(self, "writer"), "reset")
		return st.Result(object.None)
	})
}

var bothMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return append([]object.Method{
		native.Python("StreamReaderWriter.__init__", "($self, stream, Reader, Writer, errors='strict')", "Make a stream that reads and writes by these classes.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			makeParts(&st, self, args[0], args[1], args[2], orDefault(args[3], "strict"))
			return st.Result(object.None)
		}),
		forward("StreamReaderWriter", "read", "($self, size=-1)", "Read and decode.", "reader"),
		forward("StreamReaderWriter", "readline", "($self, size=None, keepends=True)", "Read a line.", "reader"),
		forward("StreamReaderWriter", "readlines", "($self, sizehint=None, keepends=True)", "Read all lines.", "reader"),
		native.Python("StreamReaderWriter.__next__", "($self)", "Return the next line.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(nextOf(&st, st.Attr(self, "reader")))
		}),
		itself("StreamReaderWriter"),
		forward("StreamReaderWriter", "write", "($self, data)", "Write data, encoded.", "writer"),
		forward("StreamReaderWriter", "writelines", "($self, list)", "Write the strings of a list.", "writer"),
		resetBoth("StreamReaderWriter"),
		native.Python("StreamReaderWriter.seek", "($self, offset, whence=0)", "Go to another place of the stream.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			whence := orZero(args[1])
			st.Method(st.Attr(self, "stream"), "seek", args[0], whence)
			st.Method(st.Attr(self, "reader"), "reset")
			if st.Exc == nil && st.Int(whence) == 0 && st.Int(args[0]) == 0 {
				st.Method(st.Attr(self, "writer"), "reset")
			}
			return st.Result(object.None)
		}),
		delegate("StreamReaderWriter", "stream"),
	}, entered("StreamReaderWriter")...)
}}

// recoded is what a recoder makes of text that its reader has read.
func recoded(st *native.Steps, self, text value) value {
	data, _ := st.Pair(st.Call(st.Attr(self, "encode"), text, st.Attr(self, "errors")))
	return data
}

// unrecoded is the text that data for its writer stand for.
func unrecoded(st *native.Steps, self, data value) value {
	text, _ := st.Pair(st.Call(st.Attr(self, "decode"), data, st.Attr(self, "errors")))
	return text
}

var recoderMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return append([]object.Method{
		native.Python("StreamRecoder.__init__", "($self, stream, encode, decode, Reader, Writer, errors='strict')", "Make a recoder: Reader and Writer work on the stream, encode and decode are for those who use it.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.SetAttr(self, "encode", args[1])
			st.SetAttr(self, "decode", args[2])
			makeParts(&st, self, args[0], args[3], args[4], orDefault(args[5], "strict"))
			return st.Result(object.None)
		}),
		native.Python("StreamRecoder.read", "($self, size=-1)", "Read data in the encoding of the user.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			size := args[0]
			if size.IsNull() {
				size = object.Int64(-1)
			}
			return st.Result(recoded(&st, self, st.Method(st.Attr(self, "reader"), "read", size)))
		}),
		native.Python("StreamRecoder.readline", "($self, size=None)", "Read a line in the encoding of the user.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			size := args[0]
			if size.IsNull() {
				size = object.None
			}
			return st.Result(recoded(&st, self, st.Method(st.Attr(self, "reader"), "readline", size)))
		}),
		native.Python("StreamRecoder.readlines", "($self, sizehint=None)", "Read all lines in the encoding of the user.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(st.Method(recoded(&st, self, st.Method(st.Attr(self, "reader"), "read")), "splitlines", object.True))
		}),
		native.Python("StreamRecoder.__next__", "($self)", "Return the next line.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(recoded(&st, self, nextOf(&st, st.Attr(self, "reader"))))
		}),
		itself("StreamRecoder"),
		native.Python("StreamRecoder.write", "($self, data)", "Write data that are in the encoding of the user.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(st.Method(st.Attr(self, "writer"), "write", unrecoded(&st, self, args[0])))
		}),
		native.Python("StreamRecoder.writelines", "($self, list)", "Write a list of data that are in the encoding of the user.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			data := st.Method(object.NewBytes(""), "join", args[0])
			return st.Result(st.Method(st.Attr(self, "writer"), "write", unrecoded(&st, self, data)))
		}),
		resetBoth("StreamRecoder"),
		native.Python("StreamRecoder.seek", "($self, offset, whence=0)", "Go to another place of the stream.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			whence := orZero(args[1])
			st.Method(st.Attr(self, "reader"), "seek", args[0], whence)
			st.Method(st.Attr(self, "writer"), "seek", args[0], whence)
			return st.Result(object.None)
		}),
		delegate("StreamRecoder", "stream"),
	}, entered("StreamRecoder")...)
}}

// nextOf is next(it), with a StopIteration at the end.
func nextOf(st *native.Steps, it value) value {
	return st.Do(func() (value, *exception) {
		v, exc := object.Next(st.Th, it)
		if exc == nil && v.IsNull() {
			exc = object.NewException(object.StopIterationType)
		}
		return v, exc
	})
}
