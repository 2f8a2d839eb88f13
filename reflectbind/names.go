// This file names Go symbols the way Python code spells them.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/reflectbind/spelling"
)

// SnakeCase is a Go name in snake case, as functions, methods, fields and parameters have it in Python: see package spelling.
func SnakeCase(name string) string { return spelling.Snake(name) }

func pythonName(name string) string   { return spelling.Name(name) }
func constantName(name string) string { return spelling.Constant(name) }
func errorName(name string) string    { return spelling.Error(name) }

// JSONNames lets the tag json name fields where no tag py does: for the types of the packages that the types of the module are from. Tags that are no identifiers, "-" for
// one, name nothing.
func JSONNames() Option {
	return func(o *options) { o.late = append(o.late, (*Descriptor).useJSONNames) }
}

// useJSONNames notes the packages of the module's types.
func (d *Descriptor) useJSONNames() {
	for _, it := range d.items {
		var mentioned []reflect.Type
		switch {
		case it.typ != nil:
			mentioned = append(mentioned, it.typ)
		case it.kind == itemFunc && it.value.Type().NumOut() > 0:
			mentioned = append(mentioned, it.value.Type().Out(0))
		case it.value.IsValid():
			mentioned = append(mentioned, it.value.Type())
		}
		for _, t := range mentioned {
			if t.Kind() == reflect.Pointer {
				t = t.Elem()
			}
			if t.Kind() != reflect.Struct || t.PkgPath() == "" {
				continue
			}
			if _, noted := shared.jsonPackages.LoadOrStore(t.PkgPath(), true); !noted && !d.checkJSONNames(t.PkgPath()) {
				shared.jsonPackages.Delete(t.PkgPath())
			}
		}
	}
}

// checkJSONNames reports classes of the package that have other names already; ok says that there are none.
func (d *Descriptor) checkJSONNames(path string) (ok bool) {
	ok = true
	shared.classes.Range(func(key, c any) bool {
		t := key.(reflect.Type)
		if t.Kind() != reflect.Struct || t.PkgPath() != path {
			return true
		}
		for name, field := range c.(*class).Fields {
			if shared.fieldName(t, field.Go) != name {
				d.problem("JSONNames: the class of %s is made already: give the option to the first module that uses the type", t)
				ok = false
				break
			}
		}
		return true
	})
	return ok
}

// fieldName is the name of the field f of the struct t.
func (b *binder) fieldName(t reflect.Type, f reflect.StructField) string {
	if name := parseTag(f).name; name != "" {
		return name
	}
	if _, json := b.jsonPackages.Load(t.PkgPath()); json {
		if name := jsonName(f); name != "" {
			return spelling.Keyword(name)
		}
	}
	return pythonName(f.Name)
}
