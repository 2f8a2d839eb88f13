// Package platform implements module platform: what the program runs on.
package platform

import (
	"strings"
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// state is what an interpreter remembers of the system.
type state struct {
	mu             sync.Mutex
	uname, release value
	names          *object.Type // uname_result
	ios, android   *object.Type
}

var empty = ondemand.Value[object.Value]{Make: func() object.Value { return object.EmptyStr.Value() }}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	s := &state{}
	m := native.Module("platform", "What the program runs on: system, machine and interpreter, as far as they tell.", nil)
	r := native.Begin(th)
	for _, name := range []string{"collections", "functools", "os", "re", "sys"} {
		m.Dict.SetName(name, r.Import(name))
	}
	executable := r.Repr(r.From("sys", "executable"))
	if !r.OK() {
		return nil, r.Exc
	}
	var exc *exception
	no := object.False
	if s.ios, exc = native.NamedTuple(th, "platform", "IOSVersionInfo", nil, "system", "release", "model", "is_simulator"); exc != nil {
		return nil, exc
	}
	if s.android, exc = native.NamedTuple(th, "platform", "AndroidVer", nil, "release", "api_level", "manufacturer", "model", "device", "is_emulator"); exc != nil {
		return nil, exc
	}
	if s.names, exc = newNames(th); exc != nil {
		return nil, exc
	}
	for _, t := range []*object.Type{s.ios, s.android, s.names} {
		m.Dict.SetName(t.Name, t.Value())
	}
	m.Dict.SetName("__version__", object.StrOf("1.0.9"))
	blank := object.TupleOf(empty.Get(), empty.Get(), empty.Get())
	native.Add(m.Dict, "platform", append(s.functions(), python()...))
	native.Add(m.Dict, "platform", commandFunctions)
	native.Add(m.Dict, "platform", []object.Method{
		native.Python("architecture", "(executable="+executable+", bits='', linkage='')", "How wide the words of an executable file are, and its format.", architecture),
		native.Python("libc_ver", "(executable=None, lib='', version='', chunksize=16384)", "The name and the version of the C library that an executable file uses.", libc),
		native.Python("_parse_os_release", "(lines)", "The entries of lines in the format of os-release.", func(th *thread, _ value, a []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(parseRelease(r, a[0]))
		}),
		native.Python("system_alias", "(system, release, version)", "The names under which a system is sold.", alias),
		{Name: "_platform", Sig: "(*args)", Doc: "The parts as one name that may be that of a file.", Python: true, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			if len(kw) > 0 {
				return value{}, object.TypeErrorf("_platform() got an unexpected keyword argument '%s'", kw[0])
			}
			r := native.Begin(th)
			var parts []string
			for _, v := range args {
				parts = append(parts, r.Str(v))
			}
			return r.Done(object.StrOf(join(parts...)))
		}},
		defaults("ios_ver", "(system='', release='', model='', is_simulator=False)", "Of iOS: what was given, elsewhere.", []value{empty.Get(), empty.Get(), empty.Get(), no}, s.ios),
		defaults("android_ver", "(release='', api_level=0, manufacturer='', model='', device='', is_emulator=False)", "Of Android: what was given, elsewhere.", []value{empty.Get(), object.Int64(0), empty.Get(), empty.Get(), empty.Get(), no}, s.android),
		defaults("mac_ver", "(release='', versioninfo=('', '', ''), machine='')", "Of macOS: what was given, elsewhere.", []value{empty.Get(), blank, empty.Get()}, nil),
		defaults("win32_ver", "(release='', version='', csd='', ptype='')", "Of Windows: what was given, elsewhere.", []value{empty.Get(), empty.Get(), empty.Get(), empty.Get()}, nil),
		native.Python("java_ver", "(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', ''))", "Of Java: what was given, elsewhere. Deprecated.", func(th *thread, _ value, a []value) (value, *exception) {
			if exc := object.Warn(th, object.DeprecationWarningType, "'java_ver' is deprecated and slated for removal in Python 3.15"); exc != nil {
				return value{}, exc
			}
			return object.TupleOf(filled(a, []value{empty.Get(), empty.Get(), blank, blank})...), nil
		}),
		text("win32_edition", "The edition of Windows: None, here.", object.None), text("win32_is_iot", "Whether Windows is that for things: False, here.", object.False),
	})
	return m, nil
}

// filled is the arguments with defaults for those that are absent.
func filled(a, defaults []value) []value {
	all := append([]value(nil), defaults...)
	for i, v := range a {
		if !v.IsNull() {
			all[i] = v
		}
	}
	return all
}

// defaults is a function that gives its arguments back, in a tuple or a named one of class t.
func defaults(name, sig, doc string, absent []value, t *object.Type) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, a []value) (value, *exception) {
		items := filled(a, absent)
		if t == nil {
			return object.TupleOf(items...), nil
		}
		return object.Call(th, t.Value(), items, nil)
	})
}

// text is a function that gives v.
func text(name, doc string, v value) object.Method {
	return native.Python(name, "()", doc, func(*thread, value, []value) (value, *exception) { return v, nil })
}

// python is the functions about the interpreter.
func python() []object.Method {
	version := func(r *native.Run) string {
		s, _, _ := strings.Cut(r.Str(r.From("sys", "version")), " ")
		return s
	}
	return []object.Method{
		text("python_implementation", "The name of the interpreter.", object.StrOf("CorePy")), text("python_branch", "The branch that the interpreter was built from: unknown.", empty.Get()),
		text("python_revision", "The revision that the interpreter was built from: unknown.", empty.Get()), text("python_compiler", "What the interpreter was compiled with.", object.StrOf("Go")),
		text("python_build", "The number and the date of the build.", object.TupleOf(object.StrOf("CorePy"), object.StrOf("Go"))),
		native.Python("python_version", "()", "The version of Python, as 'major.minor.patch'.", func(th *thread, _ value, _ []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(object.StrOf(version(r)))
		}),
		native.Python("python_version_tuple", "()", "The version of Python as a tuple of strs.", func(th *thread, _ value, _ []value) (value, *exception) {
			r := native.Begin(th)
			var parts []value
			for _, p := range strings.Split(version(r), ".") {
				parts = append(parts, object.StrOf(p))
			}
			return r.Done(object.TupleOf(parts...))
		}),
	}
}
