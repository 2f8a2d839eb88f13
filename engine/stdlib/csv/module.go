// This file makes module csv: the classes of dialects, and what it has of module _csv.

package csv

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type run = native.Run

// New makes module csv.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("csv", "Read and write tables as text whose fields are delimited, by commas or otherwise.", nil)
	r := native.Begin(th)
	low := r.Import("_csv")
	public := []string{"QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "unregister_dialect", "__version__"}
	for _, name := range public {
		m.Dict.SetName(name, r.Attr(low, name))
	}
	m.Dict.SetName("_Dialect", dialectType.Value())
	if !r.OK() {
		return nil, r.Exc
	}
	c := native.NewClasses(th, m, "csv")
	addDialects(c)
	addDictReader(c)
	addDictWriter(c)
	addSniffer(c)
	if c.Err != nil {
		return nil, c.Err
	}
	for _, d := range [][2]string{{"excel", "excel"}, {"excel-tab", "excel_tab"}, {"unix", "unix_dialect"}} {
		r.Call(r.Attr(low, "register_dialect"), object.StrOf(d[0]), c.By[d[1]].Value())
	}
	m.Dict.SetName("__all__", native.Strings("QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab",
		"field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"))
	return m, r.Exc
}

// def is a method that scripts see as one written in Python.
func def(name, sig, doc string, f func(r *run, self value, a []value) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, self value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, a))
	})
}

// or is v, or otherwise if v is absent.
func or(v, otherwise value) value {
	if v.IsNull() {
		return otherwise
	}
	return v
}

// generic is the method that makes class[int] an alias.
func generic() object.Method {
	return object.Method{Name: "__class_getitem__", Sig: "(origin, args, /)", Doc: "Make an alias of the class with the types of what it holds.", Kind: object.ClassMethod,
		F1: func(th *thread, cls, args value) (value, *exception) { return object.NewGenericAlias(th, cls, args) }}
}

// attributes is the namespace of a class of dialects.
func attributes(delimiter, end string, quoting int64) []object.ClassAttr {
	return []object.ClassAttr{{Name: "delimiter", V: object.StrOf(delimiter)}, {Name: "quotechar", V: object.StrOf(`"`)}, {Name: "doublequote", V: object.True},
		{Name: "skipinitialspace", V: object.False}, {Name: "lineterminator", V: object.StrOf(end)}, {Name: "quoting", V: object.Int64(quoting)}}
}

func addDialects(c *native.Classes) {
	base := []object.ClassAttr{{Name: "_name", V: object.StrOf("")}, {Name: "_valid", V: object.False}}
	for _, name := range []string{"delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting"} {
		base = append(base, object.ClassAttr{Name: name, V: object.None})
	}
	c.Add("Dialect", "Base of the classes that describe dialects with their attributes.\n\nInstances of subclasses are checked when they are made: Error says what is wrong.", nil, []object.Method{
		def("Dialect.__init__", "($self)", "", func(r *run, self value, _ []value) value {
			if class := r.Attr(self, "__class__"); r.OK() && !class.Is(c.By["Dialect"].Value()) {
				r.Set(self, "_valid", object.True)
			}
			r.Method(self, "_validate")
			return object.None
		}),
		def("Dialect._validate", "($self)", "", func(r *run, self value, _ []value) value {
			r.Call(dialectType.Value(), self)
			if failed := r.Exc; r.Catch(object.TypeErrorType) {
				r.Fail(fail(r.Th, "%s", r.Str(failed.Value())))
			}
			return object.None
		}),
	}, base...)
	c.Add("excel", "The dialect of files that Excel writes.", []string{"Dialect"}, nil, attributes(",", "\r\n", quoteMinimal)...)
	c.Add("excel_tab", "The dialect of files that Excel writes with tabs.", []string{"excel"}, nil, object.ClassAttr{Name: "delimiter", V: object.StrOf("\t")})
	c.Add("unix_dialect", "The dialect of files that programs on Unix write: lines end in a newline, all fields are quoted.", []string{"Dialect"}, nil, attributes(",", "\n", quoteAll)...)
}
