// This file writes generic types and functions into stubs: a class for every instance, and what its subscript is.

package reflectbind

import (
	"fmt"
	"strings"
	"unicode"
)

// instanceName is what the stub calls the class of an instance: _Pair_int of Pair[int].
func instanceName(in *item) string {
	base, args, _ := cutInstance(in.goName)
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, strings.Join(args, "_"))
	return "_" + base + "_" + name
}

// generic writes the overloads of a generic function, or the classes of a generic type: Pair[int] is that of its instance.
func (w *stubWriter) generic(it *item) {
	var plans []*plan
	var classes []*item
	for _, in := range it.instances {
		if in.kind == itemClass {
			classes = append(classes, in)
			w.class(shared.class(in.typ), instanceName(in), in.doc)
			continue
		}
		info := in.funcInfo(w.d.name)
		info.name = it.name
		plans = append(plans, shared.newPlan(in.value, info))
	}
	if len(classes) == 0 {
		w.functions(plans, "")
		return
	}
	fmt.Fprintf(&w.body, "\nclass _%s_generic:\n", it.name)
	writeDoc(&w.body, "    ", it.doc)
	for _, in := range classes {
		if len(classes) > 1 {
			fmt.Fprintf(&w.body, "    @%s\n", w.a.take("overload"))
		}
		_, args, _ := cutInstance(in.goName)
		fmt.Fprintf(&w.body, "    def __getitem__(self, key: %s, /) -> type[%s]: ...\n", w.subscript(args), instanceName(in))
	}
	fmt.Fprintf(&w.body, "\n%s: %s[_%s_generic]\n", it.name, w.a.take("Final"), it.name)
}

// subscript is the annotation of what chooses an instance.
func (w *stubWriter) subscript(args []string) string {
	keys := make([]string, len(args))
	for i, arg := range args {
		name := pythonTypeName(arg)
		switch {
		case name[0] == '\'':
			keys[i] = w.a.take("Any")
		case name == "object":
			keys[i] = "type[object]"
		case goSpellings(name) != nil:
			keys[i] = "type[" + w.a.builtins(name) + "]"
		case w.d.offers(name[strings.LastIndexByte(name, '.')+1:]):
			keys[i] = "type[" + name[strings.LastIndexByte(name, '.')+1:] + "]"
		default:
			keys[i] = w.a.take("Any")
		}
	}
	if len(keys) == 1 {
		return keys[0]
	}
	return w.a.builtins("tuple[") + strings.Join(keys, ", ") + "]"
}
