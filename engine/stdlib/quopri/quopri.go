// Package quopri implements module quopri: files and bytes as quoted-printable (RFC 1521).
package quopri

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("quopri", "Conversions to and from quoted-printable (RFC 1521).", []object.Method{
		native.Python("encode", "(input, output, quotetabs, header=False)", "Reads a binary file and writes it as quoted-printable to another. quotetabs says whether blanks are quoted too, header whether they become underscores.", func(th *thread, _ value, args []value) (value, *exception) {
			return copied(th, args[0], args[1], func(data value) (value, *exception) { return encode(th, data, args[2], args[3]) })
		}),
		native.Python("decode", "(input, output, header=False)", "Reads a file in quoted-printable and writes what it means to another. header says whether underscores mean blanks.", func(th *thread, _ value, args []value) (value, *exception) {
			return copied(th, args[0], args[1], func(data value) (value, *exception) { return decode(th, data, args[2]) })
		}),
		native.Python("encodestring", "(s, quotetabs=False, header=False)", "bytes as quoted-printable.", func(th *thread, _ value, args []value) (value, *exception) {
			return encode(th, args[0], args[1], args[2])
		}),
		native.Python("decodestring", "(s, header=False)", "The bytes that quoted-printable means.", func(th *thread, _ value, args []value) (value, *exception) {
			return decode(th, args[0], args[1])
		}),
		native.Python("main", "()", "The command line of this module: encode or decode files, or standard input.", runMain),
	})
	m.Dict.SetName("__all__", native.Strings("encode", "decode", "encodestring", "decodestring"))
	return m, nil
}

// copied converts all of a file into another.
func copied(th *thread, input, output value, convert func(data value) (value, *exception)) (value, *exception) {
	data, exc := native.CallMethod(th, input, "read")
	if exc == nil {
		data, exc = convert(data)
	}
	if exc == nil {
		_, exc = native.CallMethod(th, output, "write", data)
	}
	return object.None, exc
}

// call calls a function of binascii with keywords.
func call(th *thread, name string, data value, names []string, values ...value) (value, *exception) {
	f, exc := native.FromModule(th, "binascii", name)
	if exc != nil {
		return value{}, exc
	}
	args, kw := []value{data}, []*object.Str(nil)
	for i, v := range values {
		if v.IsNull() {
			v = object.False
		}
		args, kw = append(args, v), append(kw, object.Intern(names[i]))
	}
	return object.Call(th, f, args, kw)
}

func encode(th *thread, data, quoteTabs, header value) (value, *exception) {
	return call(th, "b2a_qp", data, []string{"quotetabs", "header"}, quoteTabs, header)
}

func decode(th *thread, data, header value) (value, *exception) {
	return call(th, "a2b_qp", data, []string{"header"}, header)
}
