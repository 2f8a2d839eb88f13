// This file writes exception classes, and other classes that are not made of Go types, into stubs.

package reflectbind

import (
	"fmt"
	"reflect"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// exception writes an exception class, or another class that is not made of a Go type.
func (w *stubWriter) exception(it *item) {
	it.class.Complete() // the table of classes has them as they are before first use
	if it.name != it.class.Name {
		fmt.Fprintf(&w.body, "%s = %s\n", it.name, it.class.Name)
		return
	}
	if it.class.Module != w.d.name && it.class.Module != "" && w.d.name != "go" {
		w.a.modules[it.class.Module] = true
		fmt.Fprintf(&w.body, "%s = %s.%s\n", it.name, it.class.Module, it.class.Name)
		return
	}
	var bases []string
	for _, base := range it.class.Bases {
		switch {
		case base.Module == "go":
			bases = append(bases, w.a.goName(base.Name))
		case base.Module == "builtins" && w.d.offers(base.Name):
			w.a.modules["builtins"] = true
			bases = append(bases, "builtins."+base.Name)
		case base.Module == "builtins" || base.Module == w.d.name:
			bases = append(bases, base.Name)
		default:
			w.a.modules[base.Module] = true
			bases = append(bases, base.Module+"."+base.Name)
		}
	}
	fmt.Fprintf(&w.body, "\nclass %s(%s):\n", it.name, strings.Join(bases, ", "))
	doc := it.doc
	if doc == "" {
		doc = it.class.Doc
	}
	writeDoc(&w.body, "    ", doc)
	members := 0
	for _, key := range sortedNames(it.class.Namespace()) {
		v, _ := it.class.Namespace().GetName(key)
		switch {
		case key[0] == '_':
		case it.class.Base != nil && !it.class.Base.Lookup(object.Intern(key)).IsNull():
		case v.Type() == MethodType:
			p := functionOf(v).plan
			p.prepare()
			w.function(p, "    ")
			members++
		case v.Type() == object.MethodDescrType:
			w.native(key, object.Cast[object.MethodDescr](v).Method.Sig)
			members++
		case v.Type() == object.GetSetType:
			text := w.a.take("Any")
			if contains([]string{"nanosecond", "nanoseconds", "capacity"}, key) {
				text = w.a.builtins("int")
			}
			fmt.Fprintf(&w.body, "    %s: %s\n", key, text)
			members++
		}
	}
	members += w.errorFields(it)
	if it.class.Sig != "" {
		if b := it.class.Base; b != nil && b.Module == "datetime" {
			w.native("__new__", strings.Replace(it.class.Sig, "(", "($cls, ", 1))
		} else {
			w.native("__init__", strings.Replace(it.class.Sig, "(", "($self, ", 1))
		}
		members++
	}
	for _, name := range arithmetic {
		if _, has := it.class.Namespace().GetName(name); has {
			fmt.Fprintf(&w.body, "    def %s(self, other: %s, /) -> %s: ...\n", name, w.a.take("Any"), w.a.take("Any"))
			members++
		}
	}
	if it.class == typemap.GoErrorType {
		fmt.Fprintf(&w.body, "    go_error: %s\n", w.a.take("Any"))
		members++
	}
	if members == 0 && doc == "" {
		w.body.WriteString("    ...\n")
	}
	w.body.WriteString("\n")
}

// arithmetic are the operators that a class of the binder may have.
var arithmetic = []string{"__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__floordiv__", "__mod__", "__lt__", "__le__", "__gt__", "__ge__"}

// errorFields writes the attributes that exceptions of an error type have.
func (w *stubWriter) errorFields(it *item) (n int) {
	if it.typ == nil || it.typ.Kind() != reflect.Struct {
		return 0
	}
	for i := range it.typ.NumField() {
		f := it.typ.Field(i)
		name, ok := shared.errorField(it.typ, f)
		if !ok {
			continue
		}
		fmt.Fprintf(&w.body, "    %s: %s\n", name, w.a.result(f.Type))
		n++
	}
	return n
}
