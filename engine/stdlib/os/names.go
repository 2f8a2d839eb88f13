// This file has the functions about names of files, and fdopen.

package os

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

func nameFunctions() []object.Method {
	return []object.Method{
		native.Python("fsencode", "(filename)", "The name of a file, a str, bytes or PathLike, as bytes: those that the system uses.", func(th *thread, _ value, a []value) (value, *exception) {
			name, exc := posix(th, "fspath", a[0])
			if exc != nil {
				return value{}, exc
			}
			return fsEncode(th, name)
		}),
		native.Python("fsdecode", "(filename)", "The name of a file, a str, bytes or PathLike, as a str. Bytes that are no text become lone surrogates.", func(th *thread, _ value, a []value) (value, *exception) {
			name, exc := posix(th, "fspath", a[0])
			if exc != nil || name.Type().Has(object.FlagStr) {
				return name, exc
			}
			return fsDecode(th, name)
		}),
		native.Python("fdopen", "(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs)", "A file object for the descriptor fd; the other arguments are those of open.", nil),
		native.Python("process_cpu_count", "()", "How many processors this process may use, None if that is not known.", func(th *thread, _ value, _ []value) (value, *exception) {
			set, exc := posix(th, "sched_getaffinity", object.Int64(0))
			if exc != nil {
				return posix(th, "cpu_count")
			}
			n, exc := object.Len(th, set)
			return object.Int64(int64(n)), exc
		}),
		native.Python("get_exec_path", "(env=None)", "The directories where programs are looked for: those of PATH in the mapping env, or in the environment.", func(th *thread, _ value, a []value) (value, *exception) {
			return execPath(th, a[0])
		}),
	}
}

// encoding is how names of files are encoded.
var encoding = ondemand.Value[[]value]{Make: func() []value { return []value{object.StrOf("utf-8"), object.StrOf("surrogateescape")} }}

func fsEncode(th *thread, name value) (value, *exception) {
	if !name.Type().Has(object.FlagStr) {
		return name, nil
	}
	return object.CallMethod(th, name, object.Intern("encode"), encoding.Get()...)
}

func fsDecode(th *thread, name value) (value, *exception) {
	return object.CallMethod(th, name, object.Intern("decode"), encoding.Get()...)
}

// fdOpen is fdopen: its arguments go to io.open.
func fdOpen(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	n := len(args) - len(kw)
	if n == 0 {
		return value{}, object.TypeErrorf("fdopen() missing 1 required positional argument: 'fd'")
	}
	if !args[0].Type().Has(object.FlagInt) {
		shown, exc := object.Repr(th, args[0].Type().Value())
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.TypeErrorf("invalid fd type (%s, expected integer)", shown)
	}
	open, exc := native.FromModule(th, "io", "open")
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, open, args, kw)
}

// lookup is env[key] of a mapping, null if it has no such key.
func lookup(th *thread, env, key value) (value, *exception) {
	v, exc := object.GetItem(th, env, key)
	if exc != nil && (exc.Is(object.KeyErrorType) || exc.Is(object.TypeErrorType)) {
		return value{}, nil
	}
	return v, exc
}

// execPath is get_exec_path.
func execPath(th *thread, env value) (value, *exception) {
	if env.IsNull() || env.IsNone() {
		var exc *exception
		if env, exc = native.FromModule(th, "os", "environ"); exc != nil {
			return value{}, exc
		}
	}
	path, exc := lookup(th, env, object.StrOf("PATH"))
	if exc != nil {
		return value{}, exc
	}
	raw, exc := lookup(th, env, object.NewBytes("PATH"))
	if exc != nil {
		return value{}, exc
	}
	switch {
	case raw.IsNull():
	case !path.IsNull():
		return value{}, object.ValueErrorf("env cannot contain 'PATH' and b'PATH' keys")
	default:
		path = raw
	}
	if path.IsNull() {
		if path, exc = native.FromModule(th, "posixpath", "defpath"); exc != nil {
			return value{}, exc
		}
	}
	if !path.Type().Has(object.FlagStr) {
		if path, exc = fsDecode(th, path); exc != nil {
			return value{}, exc
		}
	}
	return native.Strings(strings.Split(path.AsStr().String(), ":")...), nil
}
