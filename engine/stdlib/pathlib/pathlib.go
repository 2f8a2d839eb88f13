// Package pathlib implements module pathlib: paths as objects.
package pathlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
	run       = native.Run
)

type stateKey struct{}

// state is the classes of one interpreter.
type state struct {
	pure, purePosix, pureWindows, path, posix, windows, unsupported *class
}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{} }).(*state)
}

// own reports that t is a class of the module itself, whose methods no script overrides.
func (st *state) own(t *class) bool {
	return t == st.posix || t == st.purePosix || t == st.pureWindows || t == st.windows
}

// body is what a method does with its arguments in the order of its signature, null where absent.
type body = func(r *run, self value, a []value) value

func def(name, sig, doc string, f body) object.Method {
	return native.Python(name, sig, doc, func(th *thread, self value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, a))
	})
}

// variadic is a method that takes any number of positional arguments and no keywords.
func variadic(owner, name, sig, doc string, f body) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Python: true, FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
		if len(kw) > 0 {
			return value{}, object.TypeErrorf("%s.%s() got an unexpected keyword argument '%s'", owner, name, kw[0])
		}
		r := native.Begin(th)
		return r.Done(f(r, self, args))
	}}
}

// or is v, or otherwise if v is absent.
func or(v, otherwise value) value {
	if v.IsNull() {
		return otherwise
	}
	return v
}

// flag is whether v, which may be absent, is true.
func flag(r *run, v value, otherwise bool) bool {
	if v.IsNull() {
		return otherwise
	}
	return r.Truth(v)
}

func text(s string) value { return object.StrOf(s) }

func isStr(v value) bool { return v.Type().Has(object.FlagStr) }

const doc = "Object-oriented filesystem paths.\n\nPure paths are taken apart and put together without any look at the file system;\npaths can also do what functions of module os do."

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("pathlib", doc, nil)
	r, st := native.Begin(th), stateOf(th)
	noSlots := object.ClassAttr{Name: "__slots__", V: object.EmptyTuple.Value()}
	posix := object.ClassAttr{Name: "parser", V: r.Import("posixpath")}
	windows := object.ClassAttr{Name: "parser", V: r.Import("ntpath")}
	c := native.NewClasses(th, m, "pathlib").Know(object.NotImplementedErrorType)
	if r.Exc != nil {
		return nil, r.Exc
	}
	st.unsupported = c.Add("UnsupportedOperation", "What is raised for operations that the system does not have.", []string{"NotImplementedError"}, nil)
	st.pure = c.Add("PurePath", "A path that is only text: no method looks at the file system.\n\nPurePath(...) is a PurePosixPath or a PureWindowsPath, as the system is.", nil, pureMethods(),
		append(properties(r, pureProperties), newFunction("PurePath", create(func(st *state) *class { return st.pure }, func(st *state) *class { return st.purePosix })), object.ClassAttr{Name: "__slots__", V: object.TupleOf(text(slot))}, posix)...)
	st.purePosix = c.Add("PurePosixPath", "A pure path by the rules of Unix, on any system.", []string{"PurePath"}, nil, posix, noSlots)
	st.pureWindows = c.Add("PureWindowsPath", "A pure path by the rules of Windows, on any system.", []string{"PurePath"}, nil, windows, noSlots)
	st.path = c.Add("Path", "A path with methods that work on the file system.\n\nPath(...) is a PosixPath or a WindowsPath, as the system is.", []string{"PurePath"}, pathMethods(),
		append(properties(r, pathProperties), newFunction("Path", create(func(st *state) *class { return st.path }, func(st *state) *class { return st.posix })), noSlots)...)
	st.posix = c.Add("PosixPath", "A path of a system other than Windows.", []string{"Path", "PurePosixPath"}, nil, noSlots)
	st.windows = c.Add("WindowsPath", "A path of a Windows system; it cannot be made on others.", []string{"Path", "PureWindowsPath"}, nil, newFunction("WindowsPath", func(th *thread, args []value, _ []*str) (value, *exception) {
		name := "WindowsPath"
		if len(args) > 0 && args[0].Type().Has(object.FlagType) {
			name = args[0].AsType().Name
		}
		return value{}, object.Errorf(stateOf(th).unsupported, "cannot instantiate '%s' on your system", name)
	}), noSlots)
	if c.Err != nil {
		return nil, c.Err
	}
	r.Method(r.From("collections.abc", "Sequence"), "register", parentsType.Value())
	r.Method(r.From("os", "PathLike"), "register", st.pure.Value())
	m.Dict.SetName("__all__", native.Strings("UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"))
	return m, r.Exc
}

// property is a read-only property of paths.
type property struct {
	name, doc string
	get       func(r *run, self value) value
}

func properties(r *run, list []property) []object.ClassAttr {
	var attrs []object.ClassAttr
	for _, p := range list {
		a, exc := native.Property(r.Th, p.name, p.doc, func(th *thread, self value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(p.get(r, self))
		}, nil)
		r.Fail(exc)
		attrs = append(attrs, a)
	}
	return attrs
}

// newFunction is the static method __new__ of a class.
func newFunction(owner string, f func(th *thread, args []value, kw []*str) (value, *exception)) object.ClassAttr {
	made := native.NewClosure("pathlib", "__new__", owner+".__new__", f)
	return object.ClassAttr{Name: "__new__", V: object.NewStaticMethod(native.Signed(made, "(cls, *args, **kwargs)")).Value()}
}
