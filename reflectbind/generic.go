// This file binds generic types and functions: one Python object, whose subscripts are the instances that the module has.

package reflectbind

import (
	"reflect"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

// generic is a generic type or function in Python. A function may also be called without a subscript: the arguments choose.
type generic struct {
	object.Head
	name      string
	doc       string
	module    string
	instances []instance
	call      object.Value // an overloaded function, null for types
}

// instance is one instance: its type arguments as Go spells them.
type instance struct {
	args  []string
	value object.Value
}

// GenericType is the class of generic types and functions.
var GenericType = &object.Type{Name: "generic", Qualname: "generic", Module: "go", Doc: "A generic Go type or function: its subscripts are its instances.", Def: genericDef{}}

type genericDef struct{}

// Define implements object.Definition.
func (genericDef) Define(t *object.Type) {
	of := object.Cast[generic]
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.GetItem = func(th *object.Thread, self, key object.Value) (object.Value, *object.Exception) {
			return of(self).get(th, key)
		}
		t.Call = func(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
			g := of(self)
			if g.call.IsNull() {
				if len(g.instances) == 1 {
					return object.Call(th, g.instances[0].value, args, kw)
				}
				return object.Value{}, object.TypeErrorf("%s is generic: choose %s", g.name, g.choices())
			}
			return object.Call(th, g.call, args, kw)
		}
		t.Repr = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return object.StrOf("<go generic " + of(self).module + "." + of(self).name + ">"), nil
		}
		text := func(name string, get func(g *generic) string) object.GetSet {
			return object.GetSet{Name: name, Get: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
				if s := get(of(self)); s != "" {
					return object.StrOf(s), nil
				}
				return object.None, nil
			}}
		}
		t.AddGetSets([]object.GetSet{
			text("__name__", func(g *generic) string { return g.name }),
			text("__qualname__", func(g *generic) string { return g.name }),
			text("__module__", func(g *generic) string { return g.module }),
			text("__doc__", func(g *generic) string { return g.doc }),
		})
	})
}

// get is the instance for a subscript: Python types, classes of Go types, or Go's spelling as text.
func (g *generic) get(_ *object.Thread, key object.Value) (object.Value, *object.Exception) {
	keys := []object.Value{key}
	if key.Type() == object.TupleType {
		keys = key.AsTuple().Items
	}
	for _, exact := range []bool{true, false} {
		for _, in := range g.instances {
			if len(in.args) == len(keys) && !slices.ContainsFunc(indices(keys), func(i int) bool { return !names(keys[i], in.args[i], exact) }) {
				return in.value, nil
			}
		}
	}
	return object.Value{}, object.TypeErrorf("%s has no instance for these types: choose %s", g.name, g.choices())
}

func indices[T any](list []T) []int {
	at := make([]int, len(list))
	for i := range at {
		at[i] = i
	}
	return at
}

// choices lists the instances as Python spells them.
func (g *generic) choices() string {
	var list []string
	for _, in := range g.instances {
		var args []string
		for _, a := range in.args {
			args = append(args, pythonTypeName(a))
		}
		list = append(list, g.name+"["+strings.Join(args, ", ")+"]")
	}
	return strings.Join(list, " or ")
}

// goSpellings are the Go types that a Python type may stand for, the first one before others; nil for types that stand for none.
func goSpellings(python string) []string {
	switch python {
	case "int":
		return []string{"int", "int64", "int32", "int16", "int8", "uint", "uint64", "uint32", "uint16", "uint8", "byte", "rune"}
	case "float":
		return []string{"float64", "float32"}
	case "str":
		return []string{"string"}
	case "bool":
		return []string{"bool"}
	case "bytes":
		return []string{"[]byte", "[]uint8"}
	case "complex":
		return []string{"complex128", "complex64"}
	case "object":
		return []string{"any", "interface{}", "interface {}"}
	}
	return nil
}

// pythonTypeName is how Python would write the Go type.
func pythonTypeName(spelling string) string {
	for _, name := range []string{"int", "float", "str", "bool", "bytes", "complex", "object"} {
		if goSpellings(name)[0] == spelling {
			return name
		}
	}
	if strings.ContainsAny(spelling, "[]*{} ") || slices.ContainsFunc(slices.Concat(goSpellings("int"), goSpellings("float")), func(s string) bool { return s == spelling }) {
		return "'" + spelling + "'"
	}
	return spelling
}

// names reports that key stands for the Go type spelled so.
func names(key object.Value, spelling string, exact bool) bool {
	if key.Type().Has(object.FlagStr) {
		return key.AsStr().String() == spelling
	}
	if !key.Type().IsSubtype(object.TypeType) {
		return false
	}
	t := object.Cast[object.Type](key)
	if list := goSpellings(t.Name); list != nil && t.Module == "builtins" {
		return list[0] == spelling || !exact && slices.Contains(list, spelling)
	}
	short := spelling[strings.LastIndexByte(spelling, '.')+1:]
	return t.Name == short
}

// cutInstance cuts a name such as Map[int,string].
func cutInstance(goName string) (base string, args []string, ok bool) {
	base, rest, ok := strings.Cut(goName, "[")
	if !ok || !strings.HasSuffix(rest, "]") {
		return goName, nil, false
	}
	depth, start := 0, 0
	rest = rest[:len(rest)-1]
	for i, c := range rest {
		switch c {
		case '[', '(', '{':
			depth++
		case ']', ')', '}':
			depth--
		case ',':
			if depth == 0 {
				args, start = append(args, strings.TrimSpace(rest[start:i])), i+1
			}
		}
	}
	return base, append(args, strings.TrimSpace(rest[start:])), true
}

// mergeInstances makes one item of all instances of a generic symbol.
func (d *Descriptor) mergeInstances() {
	generics := map[string]*item{}
	kept := d.items[:0]
	for _, it := range d.items {
		base, _, ok := cutInstance(it.goName)
		if !ok || it.kind != itemFunc && it.kind != itemClass {
			kept = append(kept, it)
			continue
		}
		g := generics[base]
		if g == nil {
			g = &item{goName: base, kind: itemGeneric, facts: facts{doc: it.doc}}
			if g.name = base; it.kind == itemFunc {
				g.name = pythonName(base)
			}
			generics[base] = g
			kept = append(kept, g)
		}
		it.name = g.name
		g.instances = append(g.instances, it)
	}
	d.items = kept
}

// buildGeneric is the object of a generic item.
func (d *Descriptor) buildGeneric(it *item) object.Value {
	g := &generic{Head: object.NewHead(GenericType), name: it.name, doc: it.doc, module: d.name}
	var fns []reflect.Value
	for _, part := range it.instances {
		_, args, _ := cutInstance(part.goName)
		in := instance{args: args}
		if part.kind == itemClass {
			in.value = shared.class(part.typ).Py.Value()
		} else {
			in.value = shared.function(part.value, part.funcInfo(d.name))
			fns = append(fns, part.value)
		}
		g.instances = append(g.instances, in)
	}
	if len(fns) > 0 {
		info := it.instances[0].funcInfo(d.name)
		info.thunk = nil
		g.call = shared.overloaded(info, fns)
	}
	return g.Value()
}
