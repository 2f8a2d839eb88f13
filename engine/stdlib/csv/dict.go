// This file implements DictReader and DictWriter: rows as dicts.

package csv

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// initWith is an __init__ that has named parameters and gives what else there is to a function of the module.
func initWith(name, sig, rest string, named int, f func(r *run, self value, a, more []value, names []*object.Str)) object.Method {
	params := object.ParseParams(name, sig+")")
	return object.Method{Name: "__init__", Sig: "($self, " + strings.TrimPrefix(sig, "(") + rest, Python: true, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		npos := len(args) - len(kw)
		var more []value
		if npos > named {
			more = append(more, args[named:npos]...)
			args = append(append([]value(nil), args[:named]...), args[npos:]...)
		}
		a, values, names, exc := native.BindPython(params, 1, true, args, kw)
		if exc != nil {
			return value{}, exc
		}
		r := native.Begin(th)
		f(r, self, a, append(more, values...), names)
		return r.Done(object.None)
	}}
}

// create calls reader or writer of _csv.
func create(r *run, name string, f, dialect value, more []value, names []*object.Str) value {
	function := r.From("_csv", name)
	if !r.OK() {
		return object.None
	}
	return r.Keep(object.Call(r.Th, function, append([]value{f, or(dialect, object.StrOf("excel"))}, more...), names))
}

// listed is fieldnames as a list if it is an iterator, which could be used only once.
func listed(r *run, names value) value {
	if it := r.Keep(object.Iter(r.Th, names)); r.OK() && it.Is(names) {
		return object.ListOf(r.Items(names)...)
	}
	return names
}

func addDictReader(c *native.Classes) {
	fields, exc := native.Property(c.Thread, "fieldnames", "The keys of the dicts: what was given, or else the first row.", func(th *thread, self value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(fieldNames(r, self))
	}, func(th *thread, self, v value) (value, *exception) {
		return object.None, native.SetAttr(th, self, "_fieldnames", v)
	})
	if exc != nil {
		c.Err = exc
		return
	}
	c.Add("DictReader", "An iterator over rows as dicts.\n\nThe keys are fieldnames, or else the fields of the first row. A row that is too long has a list of the rest under restkey, what is missing in one that is too short is restval.", nil, []object.Method{
		initWith("DictReader.__init__", "(f, fieldnames=None, restkey=None, restval=None, dialect='excel'", ", *args, **kwds)", 5, func(r *run, self value, a, more []value, names []*object.Str) {
			none := object.None
			fields := or(a[1], none)
			if !fields.IsNone() {
				fields = listed(r, fields)
			}
			r.Set(self, "_fieldnames", fields)
			r.Set(self, "restkey", or(a[2], none))
			r.Set(self, "restval", or(a[3], none))
			r.Set(self, "reader", create(r, "reader", a[0], a[4], more, names))
			r.Set(self, "dialect", or(a[4], object.StrOf("excel")))
			r.Set(self, "line_num", object.Int64(0))
		}),
		def("DictReader.__iter__", "($self)", "", func(_ *run, self value, _ []value) value { return self }),
		def("DictReader.__next__", "($self)", "", func(r *run, self value, _ []value) value { return nextDict(r, self) }),
		generic(),
	}, fields)
}

func fieldNames(r *run, self value) value {
	reader := r.Attr(self, "reader")
	if names := r.Attr(self, "_fieldnames"); r.OK() && names.IsNone() {
		if row := r.Call(r.Builtin("next"), reader); !r.Catch(object.StopIterationType) {
			r.Set(self, "_fieldnames", row)
		}
	}
	r.Set(self, "line_num", r.Attr(reader, "line_num"))
	return r.Attr(self, "_fieldnames")
}

func nextDict(r *run, self value) value {
	if r.Equal(r.Attr(self, "line_num"), object.Int64(0)) {
		r.Attr(self, "fieldnames")
	}
	reader, next := r.Attr(self, "reader"), r.Builtin("next")
	row := r.Call(next, reader)
	r.Set(self, "line_num", r.Attr(reader, "line_num"))
	for r.OK() && r.Len(row) == 0 {
		row = r.Call(next, reader) // a blank line
		if exc := r.Th.Poll(); exc != nil {
			r.Fail(exc)
		}
	}
	names, fields := r.Items(r.Attr(self, "fieldnames")), r.Items(row)
	d := object.NewDict()
	for i, name := range names {
		if !r.OK() {
			break
		}
		v := r.Attr(self, "restval")
		if i < len(fields) {
			v = fields[i]
		}
		r.SetItem(d.Value(), name, v)
	}
	if len(fields) > len(names) {
		r.SetItem(d.Value(), r.Attr(self, "restkey"), object.ListOf(fields[len(names):]...))
	}
	return d.Value()
}

func addDictWriter(c *native.Classes) {
	c.Add("DictWriter", "Writes dicts as rows.\n\nfieldnames has the keys in the order of the fields, restval is written for keys that a dict has not. extrasaction says what becomes of other keys: 'raise' for a ValueError, 'ignore'.", nil, []object.Method{
		initWith("DictWriter.__init__", "(f, fieldnames, restval='', extrasaction='raise', dialect='excel'", ", *args, **kwds)", 5, func(r *run, self value, a, more []value, names []*object.Str) {
			action := or(a[3], object.StrOf("raise"))
			r.Set(self, "fieldnames", listed(r, a[1]))
			r.Set(self, "restval", or(a[2], object.StrOf("")))
			lower := r.Method(action, "lower")
			if what := r.Str(lower); r.OK() && what != "raise" && what != "ignore" {
				r.Raise(object.ValueErrorType, "extrasaction (%s) must be 'raise' or 'ignore'", r.Str(action))
			}
			r.Set(self, "extrasaction", lower)
			r.Set(self, "writer", create(r, "writer", a[0], a[4], more, names))
		}),
		def("DictWriter.writeheader", "($self)", "Write the field names as a row; return what the method write returns.", func(r *run, self value, _ []value) value {
			d := object.NewDict()
			for _, name := range r.Items(r.Attr(self, "fieldnames")) {
				r.SetItem(d.Value(), name, name)
			}
			return r.Method(self, "writerow", d.Value())
		}),
		def("DictWriter._dict_to_list", "($self, rowdict)", "", func(r *run, self value, a []value) value { return rowOf(r, self, a[0]) }),
		def("DictWriter.writerow", "($self, rowdict)", "Write a dict as a row; return what the method write returns.", func(r *run, self value, a []value) value {
			return r.Method(r.Attr(self, "writer"), "writerow", r.Method(self, "_dict_to_list", a[0]))
		}),
		def("DictWriter.writerows", "($self, rowdicts)", "Write the dicts of an iterable as rows.", func(r *run, self value, a []value) value {
			w := r.Attr(self, "writer")
			r.Each(a[0], func(d value) { r.Method(w, "writerow", r.Method(self, "_dict_to_list", d)) })
			return object.None
		}),
		generic(),
	})
}

// rowOf is the list of the fields of a dict.
func rowOf(r *run, self, d value) value {
	names := r.Attr(self, "fieldnames")
	if action := r.Attr(self, "extrasaction"); r.OK() && r.Str(action) == "raise" {
		var wrong []string
		for _, key := range r.Items(r.Method(d, "keys")) {
			if !r.Contains(names, key) && r.OK() {
				wrong = append(wrong, r.Repr(key))
			}
		}
		if len(wrong) > 0 {
			r.Raise(object.ValueErrorType, "dict contains fields not in fieldnames: %s", strings.Join(wrong, ", "))
		}
	}
	var fields []value
	missing := r.Attr(self, "restval")
	for _, name := range r.Items(names) {
		if !r.OK() {
			break
		}
		fields = append(fields, r.Method(d, "get", name, missing))
	}
	return object.ListOf(fields...)
}
