// Package configparser implements module configparser: files of sections with options.
package configparser

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

// module is what belongs to one interpreter.
type module struct {
	*native.Classes
	unset   value // stands for arguments that were not given
	unnamed value // UNNAMED_SECTION
}

const maxDepth = 10

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	o := native.Module("configparser", "Reads and writes files of sections with options, as INI files are.", nil)
	m := &module{Classes: native.NewClasses(th, o, "configparser").Know(object.ExceptionType)}
	m.Import("collections.abc", "MutableMapping")
	var exc *exception
	if m.unset, exc = object.Call0(th, object.ObjectType.Value()); exc != nil {
		return nil, exc
	}
	unnamed := m.Add("_UnnamedSection", "", nil, []object.Method{native.Python("_UnnamedSection.__repr__", "($self)", "", func(*thread, value, []value) (value, *exception) {
		return object.StrOf("<UNNAMED_SECTION>"), nil
	})})
	if m.Err != nil {
		return nil, m.Err
	}
	if m.unnamed, exc = object.Call0(th, unnamed.Value()); exc != nil {
		return nil, exc
	}
	m.addErrors()
	m.addInterpolations()
	m.addMappings()
	m.addParser()
	if m.Err != nil {
		return nil, m.Err
	}
	o.Dict.SetName("UNNAMED_SECTION", m.unnamed)
	o.Dict.SetName("DEFAULTSECT", object.StrOf("DEFAULT"))
	o.Dict.SetName("MAX_INTERPOLATION_DEPTH", object.Int64(maxDepth))
	var names []value
	for _, n := range []string{"NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError", "InterpolationDepthError", "InterpolationMissingOptionError",
		"InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError", "MultilineContinuationError", "UnnamedSectionDisabledError", "InvalidWriteError", "ConfigParser", "RawConfigParser",
		"Interpolation", "BasicInterpolation", "ExtendedInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION"} {
		names = append(names, object.StrOf(n))
	}
	o.Dict.SetName("__all__", object.TupleOf(names...))
	return o, nil
}

// mapping makes a class of mappings.
func (m *module) mapping(name, doc string, base string, methods []object.Method, attrs ...object.ClassAttr) *class {
	if m.Err != nil {
		return nil
	}
	t, exc := abc.NewClass(m.Thread, object.ClassSpec{Module: "configparser", Name: name, Doc: doc, Bases: []*class{m.By[base]}, Methods: methods, Attrs: attrs})
	if exc != nil {
		m.Err = exc
		return nil
	}
	m.By[name] = t
	m.NS.SetName(name, t.Value())
	return t
}

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttrName(th, v, name)
}

// call calls a method that may have been overridden, keyword arguments first as name, value.
func call(th *thread, self value, name string, args ...value) (value, *exception) {
	return native.CallMethod(th, self, name, args...)
}

// callKW calls method name with positional and keyword arguments.
func callKW(th *thread, self value, name string, args []value, names []string, values ...value) (value, *exception) {
	f, exc := get(th, self, name)
	if exc != nil {
		return value{}, exc
	}
	kw := make([]*str, len(names))
	for i, n := range names {
		kw[i] = object.Intern(n)
	}
	return object.Call(th, f, append(append([]value(nil), args...), values...), kw)
}

// attr is the truth of an attribute.
func flag(th *thread, self value, name string) (bool, *exception) {
	v, exc := get(th, self, name)
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, v)
}

// fail raises an exception of the module.
func (m *module) fail(th *thread, name string, args ...value) *exception {
	return object.Raise(th, m.By[name].Value(), args...)
}

// isA reports that exc is of one of the module's exceptions.
func (m *module) isA(exc *exception, names ...string) bool {
	for _, n := range names {
		if exc.Is(m.By[n]) {
			return true
		}
	}
	return false
}

// lookup is item k of a mapping; ok is unset if there is none.
func lookup(th *thread, d, k value) (v value, ok bool, exc *exception) {
	if d.Type() == object.DictType {
		return d.AsDict().Get(th, k)
	}
	v, exc = object.GetItem(th, d, k)
	if exc != nil && exc.Is(object.KeyErrorType) {
		return value{}, false, nil
	}
	return v, exc == nil, exc
}

// each calls f for the items of a mapping as they were at the beginning.
func each(th *thread, d value, f func(k, v value) *exception) *exception {
	items, exc := call(th, d, "items")
	if exc != nil {
		return exc
	}
	list, exc := object.Collect(th, items)
	if exc != nil {
		return exc
	}
	for _, item := range list {
		pair, exc := object.Collect(th, item)
		if exc != nil {
			return exc
		}
		if len(pair) != 2 {
			return object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(pair))
		}
		if exc := f(pair[0], pair[1]); exc != nil {
			return exc
		}
	}
	return nil
}

func repr(th *thread, v value) (string, *exception) {
	r, exc := object.Repr(th, v)
	if exc != nil {
		return "", exc
	}
	return r.String(), nil
}

func text(th *thread, v value) (string, *exception) {
	s, exc := object.ToStr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

func orDefault(v, otherwise value) value {
	if v.IsNull() {
		return otherwise
	}
	return v
}
