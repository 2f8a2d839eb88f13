// Package mimetypes implements module mimetypes: which type the content of a file has, by its name.
package mimetypes

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// module is what belongs to one interpreter.
type module struct {
	*native.Classes
	db value // the MimeTypes of the functions, null before init
}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	o := native.Module("mimetypes", "Guesses the types of files by their names.", nil)
	m := &module{Classes: native.NewClasses(th, o, "mimetypes")}
	m.addClass()
	if m.Err != nil {
		return nil, m.Err
	}
	native.Add(o.Dict, "mimetypes", m.functions())
	for name, list := range map[string][]pair{"types_map": standard, "common_types": common, "encodings_map": encodings, "suffix_map": suffixes} {
		o.Dict.SetName(name, dictOf(list))
	}
	o.Dict.SetName("knownfiles", native.Strings(known...))
	o.Dict.SetName("inited", object.False)
	o.Dict.SetName("__all__", native.Strings("knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type", "guess_all_extensions", "guess_extension", "add_type", "init", "read_mime_types",
		"suffix_map", "encodings_map", "types_map", "common_types"))
	return o, nil
}

func dictOf(list []pair) value {
	d := object.NewDict()
	for _, p := range list {
		d.SetName(p.ext, object.StrOf(p.kind))
	}
	return d.Value()
}

func (m *module) functions() []object.Method {
	py := native.Python
	// forward is a function that is a method of the database too.
	forward := func(name, sig, doc string) object.Method {
		return py(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
			db, exc := m.database(th)
			if exc != nil {
				return value{}, exc
			}
			for i, v := range args {
				if v.IsNull() {
					args[i] = object.True
				}
			}
			f, exc := object.GetAttrName(th, db, name)
			if exc != nil {
				return value{}, exc
			}
			if strings.Contains(sig, "*") {
				return object.Call(th, f, args, []*object.Str{object.Intern("strict")})
			}
			return object.Call(th, f, args, nil)
		})
	}
	return []object.Method{
		forward("guess_type", "(url, strict=True)", "The type and the encoding of what a URL or a path leads to, each None if it cannot be told. With strict unset, types that are not registered count too."),
		forward("guess_file_type", "(path, *, strict=True)", "The type and the encoding of a file, by its path."),
		forward("guess_all_extensions", "(type, strict=True)", "The extensions of files of a type."),
		forward("guess_extension", "(type, strict=True)", "The usual extension of files of a type, or None."),
		forward("add_type", "(type, ext, strict=True)", "Makes an extension mean a type."),
		py("init", "(files=None)", "Makes the tables anew, and reads files with more types.", func(th *thread, _ value, args []value) (value, *exception) {
			return object.None, m.init(th, args[0])
		}),
		py("read_mime_types", "(file)", "The types that a file lists, by extension; None if it cannot be opened.", func(th *thread, _ value, args []value) (value, *exception) {
			f, exc := open(th, args[0])
			if exc != nil {
				if exc.Is(object.OSErrorType) {
					return object.None, nil
				}
				return value{}, exc
			}
			defer func() { _, _ = native.CallMethod(th, f, "close") }()
			db, exc := object.Call0(th, m.By["MimeTypes"].Value())
			if exc == nil {
				_, exc = native.CallMethod(th, db, "readfp", f, object.True)
			}
			if exc != nil {
				return value{}, exc
			}
			t, exc := table(th, db, "types_map", true)
			if exc != nil {
				return value{}, exc
			}
			return t.Value(), nil
		}),
	}
}

func open(th *thread, name value) (value, *exception) {
	f, exc := native.FromModule(th, "io", "open")
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, []value{name, object.StrOf("utf-8")}, []*object.Str{object.Intern("encoding")})
}

// database is what the functions ask.
func (m *module) database(th *thread) (value, *exception) {
	if m.db.IsNull() {
		if exc := m.init(th, object.None); exc != nil {
			return value{}, exc
		}
	}
	return m.db, nil
}

func (m *module) init(th *thread, files value) *exception {
	m.NS.SetName("inited", object.True) // before the class asks
	db := m.db
	var list []value
	fresh := files.IsNull() || files.IsNone() || db.IsNull()
	if fresh {
		var exc *exception
		if db, exc = object.Call0(th, m.By["MimeTypes"].Value()); exc != nil {
			return exc
		}
		if names, ok := m.NS.GetName("knownfiles"); ok {
			if list, exc = object.Collect(th, names); exc != nil {
				return exc
			}
		}
	}
	if !files.IsNull() && !files.IsNone() {
		more, exc := object.Collect(th, files)
		if exc != nil {
			return exc
		}
		list = append(list, more...)
	}
	for _, name := range list {
		// What is no file that can be read is passed over.
		if _, exc := native.CallMethod(th, db, "read", name); exc != nil && !exc.Is(object.OSErrorType) {
			return exc
		}
	}
	m.db = db
	for _, name := range []string{"encodings_map", "suffix_map"} {
		v, exc := object.GetAttrName(th, db, name)
		if exc != nil {
			return exc
		}
		m.NS.SetName(name, v)
	}
	for name, strict := range map[string]bool{"types_map": true, "common_types": false} {
		t, exc := table(th, db, "types_map", strict)
		if exc != nil {
			return exc
		}
		m.NS.SetName(name, t.Value())
	}
	return nil
}

// table is one of the two dicts of an attribute: that of registered types if strict is set.
func table(th *thread, self value, name string, strict bool) (*object.Dict, *exception) {
	v, exc := object.GetAttrName(th, self, name)
	if exc != nil {
		return nil, exc
	}
	i := int64(0)
	if strict {
		i = 1
	}
	if v, exc = object.GetItem(th, v, object.Int64(i)); exc != nil {
		return nil, exc
	}
	if !v.Type().Has(object.FlagDict) {
		return nil, object.TypeErrorf("%s must consist of dicts", name)
	}
	return v.AsDict(), nil
}
