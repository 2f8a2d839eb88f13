// This file has the methods of the class Symbol.

package symtable

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// symbol is a Symbol taken apart.
type symbol struct {
	name   value
	flags  int64
	scope  int64
	spaces []value
	module bool
}

func symbolOf(th *thread, self value) (s symbol, exc *exception) {
	if s.name, exc = object.GetAttr(th, self, attrName.Str()); exc != nil {
		return s, exc
	}
	v, exc := object.GetAttr(th, self, attrFlags.Str())
	if exc != nil {
		return s, exc
	}
	if s.flags, exc = object.ToInt64(th, v); exc != nil {
		return s, exc
	}
	s.scope = scopeOf(s.flags)
	if v, exc = object.GetAttr(th, self, attrNamespaces.Str()); exc != nil {
		return s, exc
	}
	if s.spaces, exc = object.Collect(th, v); exc != nil {
		return s, exc
	}
	if v, exc = object.GetAttr(th, self, attrModule.Str()); exc == nil {
		s.module, exc = object.Truth(th, v)
	}
	return s, exc
}

// test is a method that says whether something holds for a symbol.
func test(name, doc string, holds func(s symbol) bool) object.Method {
	return native.Python("Symbol."+name, "($self)", doc, func(th *thread, self value, _ []value) (value, *exception) {
		s, exc := symbolOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		return object.Bool(holds(s)), nil
	})
}

func flagged(name, doc string, bit int64) object.Method {
	return test(name, doc, func(s symbol) bool { return s.flags&bit != 0 })
}

func symbolMethods() []object.Method {
	return []object.Method{
		native.Python("Symbol.__init__", "($self, name, flags, namespaces=None, *, module_scope=False)", "", func(th *thread, self value, a []value) (value, *exception) {
			spaces, module := a[2], a[3]
			if spaces.IsNull() || spaces.IsNone() {
				spaces = object.EmptyTuple.Value()
			}
			if module.IsNull() {
				module = object.False
			}
			flags, exc := object.ToInt64(th, a[1])
			if exc != nil {
				return value{}, exc
			}
			for i, v := range []value{a[0], a[1], object.Int64(scopeOf(flags)), spaces, module} {
				if exc := object.SetAttr(th, self, []*object.Str{attrName.Str(), attrFlags.Str(), attrScope.Str(), attrNamespaces.Str(), attrModule.Str()}[i], v); exc != nil {
					return value{}, exc
				}
			}
			return object.None, nil
		}),
		native.Python("Symbol.__repr__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			s, exc := symbolOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			name, exc := object.Repr(th, s.name)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf("<symbol " + name.String() + ": " + scopeText(s.scope) + ", " + strings.Join(flagList(s.flags), "|") + ">"), nil
		}),
		native.Python("Symbol.get_name", "($self)", "Return the name.", func(th *thread, self value, _ []value) (value, *exception) {
			return object.GetAttr(th, self, attrName.Str())
		}),
		flagged("is_referenced", "Return True if the name is used in its block.", use),
		flagged("is_parameter", "Return True if the name is a parameter.", defParam),
		flagged("is_type_parameter", "Return True if the name is a type parameter.", defTypeParam),
		flagged("is_nonlocal", "Return True if the name is declared nonlocal.", defNonlocal),
		flagged("is_annotated", "Return True if the name has an annotation.", defAnnot),
		flagged("is_imported", "Return True if the name is bound by an import.", defImport),
		flagged("is_assigned", "Return True if the name is assigned to.", defLocal),
		flagged("is_free_class", "Return True if a class has the name and a method uses that of a function around it.", defFreeClass),
		flagged("is_comp_iter", "Return True if the name is the target of a comprehension.", defCompIter),
		flagged("is_comp_cell", "Return True if the name is a cell in a comprehension.", defCompCell),
		test("is_global", "Return True if the name is global.", func(s symbol) bool {
			return s.scope == scopeGlobalImplicit || s.scope == scopeGlobalExplicit || s.module && s.flags&defBound != 0
		}),
		test("is_declared_global", "Return True if the name is declared global.", func(s symbol) bool { return s.scope == scopeGlobalExplicit }),
		test("is_local", "Return True if the name is local to its block.", func(s symbol) bool {
			return s.scope == scopeLocal || s.scope == scopeCell || s.module && s.flags&defBound != 0
		}),
		test("is_free", "Return True if the name is that of a function around the block.", func(s symbol) bool { return s.scope == scopeFree }),
		test("is_namespace", "Return True if the name is bound to a function or class.", func(s symbol) bool { return len(s.spaces) > 0 }),
		native.Python("Symbol.get_namespaces", "($self)", "Return the tables of the functions and classes that the name is bound to.", func(th *thread, self value, _ []value) (value, *exception) {
			return object.GetAttr(th, self, attrNamespaces.Str())
		}),
		native.Python("Symbol.get_namespace", "($self)", "Return the table of the function or class that the name is bound to; ValueError if there is none, or more than one.", func(th *thread, self value, _ []value) (value, *exception) {
			s, exc := symbolOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			switch len(s.spaces) {
			case 0:
				return value{}, object.ValueErrorf("name is not bound to any namespaces")
			case 1:
				return s.spaces[0], nil
			}
			return value{}, object.ValueErrorf("name is bound to multiple namespaces")
		}),
	}
}
