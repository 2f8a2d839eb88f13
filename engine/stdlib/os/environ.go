// This file implements os.environ and os.environb: the environment as mappings, and the classes of the module.

package os

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

func environFunctions() []object.Method {
	return []object.Method{
		native.Python("getenv", "(key, default=None)", "The variable key of the environment, default if there is none. All are str.", getter("environ")),
		native.Python("getenvb", "(key, default=None)", "The variable key of the environment, default if there is none. All are bytes.", getter("environb")),
		native.Python("reload_environ", "()", "Read the environment of the process anew: environ and environb show what it is now.", func(th *thread, _ value, _ []value) (value, *exception) {
			fresh, exc := posix(th, "_create_environ")
			if exc != nil {
				return value{}, exc
			}
			data, exc := native.FromModule(th, "posix", "environ")
			if exc != nil {
				return value{}, exc
			}
			if _, exc := object.CallMethod(th, data, object.Intern("clear")); exc != nil {
				return value{}, exc
			}
			_, exc = object.CallMethod(th, data, object.Intern("update"), fresh)
			return object.None, exc
		}),
		native.Python("popen", "(cmd, mode='r', buffering=-1)", "A file that is connected with the input (mode 'w') or the output of the shell command cmd.\n\nclose() waits for the command and returns None if it succeeded, and its status otherwise.", popen),
	}
}

func getter(mapping string) native.Body {
	return func(th *thread, _ value, a []value) (value, *exception) {
		env, exc := native.FromModule(th, "os", mapping)
		if exc != nil {
			return value{}, exc
		}
		otherwise := a[1]
		if otherwise.IsNull() {
			otherwise = object.None
		}
		return object.CallMethod(th, env, object.Intern("get"), a[0], otherwise)
	}
}

// Attributes of a mapping of the environment: the dict of bytes that is behind it, and the functions between its keys and values and what is seen.
const (
	attrData        = "_data"
	attrEncodeKey   = "encodekey"
	attrDecodeKey   = "decodekey"
	attrEncodeValue = "encodevalue"
	attrDecodeValue = "decodevalue"
)

func attr(th *thread, self value, name string) (value, *exception) {
	return object.GetAttrName(th, self, name)
}

// apply calls the function that is attribute name of self.
func apply(th *thread, self value, name string, v value) (value, *exception) {
	f, exc := attr(th, self, name)
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, f, v)
}

// keyError is KeyError(key) that does not show what it comes from.
func keyError(key value) *exception {
	exc := object.NewException(object.KeyErrorType, key)
	exc.SuppressContext = true
	return exc
}

var environMethods = []object.Method{
	{Name: "_Environ.__init__", Sig: "($self, data, encodekey, decodekey, encodevalue, decodevalue)", Doc: "A mapping over the dict data.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		for i, name := range []string{attrData, attrEncodeKey, attrDecodeKey, attrEncodeValue, attrDecodeValue} {
			if exc := object.SetAttr(th, self, object.Intern(name), a[i]); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	}},
	{Name: "_Environ.__getitem__", Sig: "($self, key)", Doc: "The variable key.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		key, exc := apply(th, self, attrEncodeKey, a[0])
		if exc != nil {
			return value{}, exc
		}
		data, exc := attr(th, self, attrData)
		if exc != nil {
			return value{}, exc
		}
		v, exc := object.GetItem(th, data, key)
		if exc != nil {
			if exc.Is(object.KeyErrorType) {
				exc = keyError(a[0])
			}
			return value{}, exc
		}
		return apply(th, self, attrDecodeValue, v)
	}},
	{Name: "_Environ.__setitem__", Sig: "($self, key, value)", Doc: "Set the variable key, for child processes too.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		key, exc := apply(th, self, attrEncodeKey, a[0])
		if exc != nil {
			return value{}, exc
		}
		v, exc := apply(th, self, attrEncodeValue, a[1])
		if exc != nil {
			return value{}, exc
		}
		if _, exc := posix(th, "putenv", key, v); exc != nil {
			return value{}, exc
		}
		data, exc := attr(th, self, attrData)
		if exc != nil {
			return value{}, exc
		}
		return object.None, object.SetItem(th, data, key, v)
	}},
	{Name: "_Environ.__delitem__", Sig: "($self, key)", Doc: "Remove the variable key.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		key, exc := apply(th, self, attrEncodeKey, a[0])
		if exc != nil {
			return value{}, exc
		}
		if _, exc := posix(th, "unsetenv", key); exc != nil {
			return value{}, exc
		}
		data, exc := attr(th, self, attrData)
		if exc != nil {
			return value{}, exc
		}
		if exc := object.DelItem(th, data, key); exc != nil {
			if exc.Is(object.KeyErrorType) {
				exc = keyError(a[0])
			}
			return value{}, exc
		}
		return object.None, nil
	}},
	{Name: "_Environ.__iter__", Sig: "($self)", Doc: "The names of the variables.", Python: true, FP: func(_ *thread, self value, _ []value) (value, *exception) {
		return generator.Lazy("_Environ.__iter__", func(th *thread) ([]value, *exception) { return shownKeys(th, self) }), nil
	}},
	{Name: "_Environ.__len__", Sig: "($self)", Doc: "How many variables there are.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
		data, exc := attr(th, self, attrData)
		if exc != nil {
			return value{}, exc
		}
		n, exc := object.Len(th, data)
		return object.Int64(int64(n)), exc
	}},
	{Name: "_Environ.__repr__", Sig: "($self)", Doc: "environ({...}).", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
		keys, exc := shownKeys(th, self)
		if exc != nil {
			return value{}, exc
		}
		var parts []string
		for _, k := range keys {
			v, exc := object.GetItem(th, self, k)
			if exc != nil {
				return value{}, exc
			}
			shownKey, exc := object.Repr(th, k)
			if exc != nil {
				return value{}, exc
			}
			shown, exc := object.Repr(th, v)
			if exc != nil {
				return value{}, exc
			}
			parts = append(parts, shownKey.String()+": "+shown.String())
		}
		return object.StrOf("environ({" + strings.Join(parts, ", ") + "})"), nil
	}},
	{Name: "_Environ.copy", Sig: "($self)", Doc: "A dict with the variables as they are now.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
		return object.Call1(th, object.DictType.Value(), self)
	}},
	{Name: "_Environ.setdefault", Sig: "($self, key, value)", Doc: "The variable key, which is set to value first if there is none.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		there, exc := object.Contains(th, self, a[0])
		if exc == nil && !there {
			exc = object.SetItem(th, self, a[0], a[1])
		}
		if exc != nil {
			return value{}, exc
		}
		return object.GetItem(th, self, a[0])
	}},
	{Name: "_Environ.__ior__", Sig: "($self, other)", Doc: "Set all variables of the mapping other.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		_, exc := object.CallMethod(th, self, object.Intern("update"), a[0])
		return self, exc
	}},
	{Name: "_Environ.__or__", Sig: "($self, other)", Doc: "A dict of the variables and what is in the mapping other.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		return merged(th, self, a[0], a[0])
	}},
	{Name: "_Environ.__ror__", Sig: "($self, other)", Doc: "A dict of what is in the mapping other and the variables.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		return merged(th, a[0], self, a[0])
	}},
}

// shownKeys is the keys of an environment, decoded. They are taken at once: variables may be set while they are gone through.
func shownKeys(th *thread, self value) ([]value, *exception) {
	data, exc := attr(th, self, attrData)
	if exc != nil {
		return nil, exc
	}
	keys, exc := object.Collect(th, data)
	for i := range keys {
		if exc == nil {
			keys[i], exc = apply(th, self, attrDecodeKey, keys[i])
		}
	}
	return keys, exc
}

// merged is a dict of first and then second; NotImplemented if other, which is one of them, is no mapping.
func merged(th *thread, first, second, other value) (value, *exception) {
	mapping, exc := native.FromModule(th, "_collections_abc", "Mapping")
	if exc != nil {
		return value{}, exc
	}
	if is, exc := object.IsInstanceOf(th, other, mapping); exc != nil || !is {
		return object.NotImplemented, exc
	}
	d, exc := object.Call1(th, object.DictType.Value(), first)
	if exc != nil {
		return value{}, exc
	}
	_, exc = object.CallMethod(th, d, object.Intern("update"), second)
	return d, exc
}

// addClasses makes the classes of the module and the two mappings of the environment.
func addClasses(th *thread, m *object.Module) *exception {
	base, exc := native.FromModule(th, "_collections_abc", "MutableMapping")
	if exc != nil {
		return exc
	}
	environ, exc := abc.NewClass(th, object.ClassSpec{Module: "os", Name: "_Environ", Doc: "The environment as a mapping.", Bases: []*object.Type{base.AsType()}, Methods: environMethods})
	if exc != nil {
		return exc
	}
	if exc := object.SetAttr(th, environ.Value(), object.Intern("__abstractmethods__"), emptyFrozenSet(th)); exc != nil {
		return exc
	}
	m.Dict.SetName("_Environ", environ.Value())
	data, exc := native.FromModule(th, "posix", "environ")
	if exc != nil {
		return exc
	}
	only := func(name string, flag object.TypeFlags, convert func(th *thread, v value) (value, *exception)) value {
		return native.NewClosure("os", "encode", "encode", func(th *thread, args []value, _ []*object.Str) (value, *exception) {
			if len(args) != 1 || !args[0].Type().Has(flag) {
				return value{}, object.TypeErrorf("%s expected, not %s", name, args[0].Type().Name)
			}
			return convert(th, args[0])
		})
	}
	decode := native.NewClosure("os", "decode", "decode", func(th *thread, args []value, _ []*object.Str) (value, *exception) { return fsDecode(th, args[0]) })
	encode := only("str", object.FlagStr, fsEncode)
	check := only("bytes", object.FlagBytes, func(_ *thread, v value) (value, *exception) { return v, nil })
	for name, functions := range map[string][]value{"environ": {data, encode, decode, encode, decode}, "environb": {data, check, object.BytesType.Value(), check, object.BytesType.Value()}} {
		v, exc := object.Call(th, environ.Value(), functions, nil)
		if exc != nil {
			return exc
		}
		m.Dict.SetName(name, v)
	}
	like, exc := abc.NewClass(th, object.ClassSpec{Module: "os", Name: "PathLike", Doc: "What has __fspath__: objects that stand for names of files.", Methods: pathLikeMethods.Get(),
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.EmptyTuple.Value()}}})
	if exc != nil {
		return exc
	}
	abstract, exc := object.Call1(th, object.FrozenSetType.Value(), native.Strings("__fspath__"))
	if exc == nil {
		exc = object.SetAttr(th, like.Value(), object.Intern("__abstractmethods__"), abstract)
	}
	if exc != nil {
		return exc
	}
	m.Dict.SetName("PathLike", like.Value())
	stream, exc := object.NewClass(th, object.ClassSpec{Module: "os", Name: "_wrap_close", Doc: "The file that popen returns.", Methods: pipeMethods})
	if exc == nil {
		m.Dict.SetName("_wrap_close", stream.Value())
		fdopen := object.NewNative(&object.Method{Name: "fdopen", Sig: "(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs)", Doc: "A file object for the descriptor fd; the other arguments are those of open.", FK: fdOpen, Python: true, Of: "os"}, m.Value())
		fdopen.Module = object.StrOf("os")
		m.Dict.SetName("fdopen", fdopen.Value())
	}
	return exc
}

func emptyFrozenSet(th *thread) value {
	v, exc := object.Call0(th, object.FrozenSetType.Value())
	if exc != nil {
		return object.EmptyTuple.Value()
	}
	return v
}

var pathLikeMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("PathLike.__fspath__", "($self)", "The name of the file, a str or bytes.", func(*thread, value, []value) (value, *exception) {
			return value{}, object.NewException(object.NotImplementedErrorType)
		}),
		native.Python("PathLike.__subclasshook__", "($cls, subclass)", "Whether the class has __fspath__.", func(th *thread, cls value, a []value) (value, *exception) {
			like, exc := native.FromModule(th, "os", "PathLike")
			if exc != nil || !cls.Is(like) || !a[0].Type().Has(object.FlagType) {
				return object.NotImplemented, exc
			}
			for _, t := range a[0].AsType().MRO {
				if f, ok := t.Namespace().GetName("__fspath__"); ok && !f.IsNone() {
					return object.True, nil
				} else if ok {
					break
				}
			}
			return object.NotImplemented, nil
		}),
		object.GenericClass(),
	}
}}
