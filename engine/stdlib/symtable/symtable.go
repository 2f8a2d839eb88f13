// Package symtable implements modules symtable and _symtable: what the names in a program refer to.
package symtable

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	attrTable      = object.Name{Text: "_table"}
	attrFilename   = object.Name{Text: "_filename"}
	attrSymbols    = object.Name{Text: "_symbols"}
	attrName       = object.Name{Text: "__name"}
	attrFlags      = object.Name{Text: "__flags"}
	attrScope      = object.Name{Text: "__scope"}
	attrNamespaces = object.Name{Text: "__namespaces"}
	attrModule     = object.Name{Text: "__module_scope"}
)

// typeNames is the members of SymbolTableType, by type.
var typeNames = [...][2]string{typeModule: {"MODULE", "module"}, typeFunction: {"FUNCTION", "function"}, typeClass: {"CLASS", "class"}, typeAnnotation: {"ANNOTATION", "annotation"},
	typeAlias: {"TYPE_ALIAS", "type alias"}, typeParameters: {"TYPE_PARAMETERS", "type parameters"}, typeVariable: {"TYPE_VARIABLE", "type variable"}}

var functions = []object.Method{
	{Name: "symtable", Sig: "(code, filename, compile_type)", Doc: "Return the table of the names of a program.\n\nfilename is that of the file with the program, compile_type 'exec', 'eval' or 'single' as for compile().", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		top, exc := build(th, a[0], a[1], a[2])
		if exc != nil {
			return value{}, exc
		}
		return newTable(th, top, a[1])
	}},
	native.Python("main", "(args)", "Show the tables of the files args, or of standard input: the command line of this module.", runMain),
}

// New makes module symtable.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("symtable", "Interface to the compiler's internal symbol tables.", functions)
	enum, exc := native.FromModule(th, "enum", "StrEnum")
	if exc != nil {
		return nil, exc
	}
	var members []value
	for _, k := range []int{typeModule, typeFunction, typeClass, typeAnnotation, typeAlias, typeParameters, typeVariable} {
		members = append(members, object.TupleOf(object.StrOf(typeNames[k][0]), object.StrOf(typeNames[k][1])))
	}
	kinds, exc := object.Call(th, enum, []value{object.StrOf("SymbolTableType"), object.NewList(members).Value(), object.StrOf("symtable")}, []*object.Str{object.Intern("module")})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("SymbolTableType", kinds)
	classes := map[string]*object.Type{}
	for _, c := range []struct {
		name, doc, base string
		methods         []object.Method
	}{
		{"SymbolTable", "The names of a block of a program.", "", tableMethods()},
		{"Function", "The names of a function.", "SymbolTable", functionMethods()},
		{"Class", "The names of a class.", "SymbolTable", classMethods()},
		{"Symbol", "A name in a table.", "", symbolMethods()},
	} {
		spec := object.ClassSpec{Module: "symtable", Name: c.name, Doc: c.doc, Methods: c.methods}
		if c.base != "" {
			spec.Bases = []*object.Type{classes[c.base]}
		}
		t, exc := object.NewClass(th, spec)
		if exc != nil {
			return nil, exc
		}
		classes[c.name] = t
		m.Dict.SetName(c.name, t.Value())
	}
	m.Dict.SetName("__all__", native.Strings("symtable", "SymbolTableType", "SymbolTable", "Class", "Function", "Symbol"))
	return m, nil
}

// newTable is the SymbolTable of an entry.
func newTable(th *thread, raw, filename value) (value, *exception) {
	name := "SymbolTable"
	if raw.Type() != entryType {
		return value{}, object.TypeErrorf("a raw table must be symtable entry, not %s", raw.Type().MessageName())
	}
	switch object.Cast[entry](raw).kind {
	case typeFunction:
		name = "Function"
	case typeClass:
		name = "Class"
	}
	class, exc := native.FromModule(th, "symtable", name)
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, class, raw, filename)
}

// rawOf is the entry of a table.
func rawOf(th *thread, self value) (*entry, *exception) {
	v, exc := object.GetAttr(th, self, attrTable.Str())
	if exc != nil {
		return nil, exc
	}
	if v.Type() != entryType {
		return nil, object.TypeErrorf("raw_table must be a symtable entry, not %s", v.Type().Name)
	}
	return object.Cast[entry](v), nil
}

// of is a method that computes something of the entry.
func of(class, name, doc string, f func(th *thread, self value, e *entry) (value, *exception)) object.Method {
	return native.Python(class+"."+name, "($self)", doc, func(th *thread, self value, _ []value) (value, *exception) {
		e, exc := rawOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		return f(th, self, e)
	})
}

func tableMethods() []object.Method {
	const c = "SymbolTable"
	return []object.Method{
		native.Python(c+".__init__", "($self, raw_table, filename)", "", func(th *thread, self value, a []value) (value, *exception) {
			for i, name := range []*object.Str{attrTable.Str(), attrFilename.Str()} {
				if exc := object.SetAttr(th, self, name, a[i]); exc != nil {
					return value{}, exc
				}
			}
			return object.None, object.SetAttr(th, self, attrSymbols.Str(), object.NewDict().Value())
		}),
		of(c, "__repr__", "", func(th *thread, self value, e *entry) (value, *exception) {
			file, exc := object.GetAttr(th, self, attrFilename.Str())
			if exc != nil {
				return value{}, exc
			}
			text, exc := object.ToStr(th, file)
			if exc != nil {
				return value{}, exc
			}
			kind := ""
			if n := self.Type().Name; n != "SymbolTable" {
				kind = n + " "
			}
			if e.name == "top" {
				return object.StrOf("<" + kind + "SymbolTable for module " + text.String() + ">"), nil
			}
			return object.StrOf("<" + kind + "SymbolTable for " + e.name + " in " + text.String() + ">"), nil
		}),
		of(c, "get_type", "Return what kind of block the table is of: a SymbolTableType.", func(th *thread, _ value, e *entry) (value, *exception) {
			kinds, exc := native.FromModule(th, "symtable", "SymbolTableType")
			if exc != nil {
				return value{}, exc
			}
			return object.GetAttrName(th, kinds, typeNames[e.kind][0])
		}),
		of(c, "get_id", "Return a number for the table.", func(th *thread, self value, _ *entry) (value, *exception) {
			v, exc := object.GetAttr(th, self, attrTable.Str())
			return object.Int64(int64(v.Address())), exc
		}),
		of(c, "get_name", "Return the name of the table: that of the function or class, or 'top'.", func(_ *thread, _ value, e *entry) (value, *exception) { return object.StrOf(e.name), nil }),
		of(c, "get_lineno", "Return the number of the first line of the block.", func(_ *thread, _ value, e *entry) (value, *exception) { return object.Int64(int64(e.line)), nil }),
		of(c, "is_optimized", "Return True if local variables of the block can be optimised: it is a function.", func(_ *thread, _ value, e *entry) (value, *exception) {
			return object.Bool(e.kind == typeFunction), nil
		}),
		of(c, "is_nested", "Return True if the block is inside a function.", func(_ *thread, _ value, e *entry) (value, *exception) { return object.Bool(e.nested), nil }),
		of(c, "has_children", "Return True if there are blocks inside the block.", func(_ *thread, _ value, e *entry) (value, *exception) {
			return object.Bool(len(e.children) > 0), nil
		}),
		of(c, "get_identifiers", "Return a view of the names.", func(th *thread, _ value, e *entry) (value, *exception) {
			return object.CallMethod(th, e.symbols.Value(), object.Intern("keys"))
		}),
		native.Python(c+".lookup", "($self, name)", "Return the Symbol of a name; KeyError if there is none.", lookup),
		of(c, "get_symbols", "Return the list of Symbols.", func(th *thread, self value, e *entry) (value, *exception) {
			var list []value
			for i := 0; ; {
				k, _, next, ok := e.symbols.Next(i)
				if !ok {
					return object.NewList(list).Value(), nil
				}
				i = next
				s, exc := object.CallMethod(th, self, object.Intern("lookup"), k)
				if exc != nil {
					return value{}, exc
				}
				list = append(list, s)
			}
		}),
		of(c, "get_children", "Return the list of tables of the blocks inside the block.", func(th *thread, self value, e *entry) (value, *exception) {
			list, exc := tables(th, self, e.children)
			return object.NewList(list).Value(), exc
		}),
	}
}

// tables is entries as tables, with the file of self.
func tables(th *thread, self value, entries []value) ([]value, *exception) {
	file, exc := object.GetAttr(th, self, attrFilename.Str())
	if exc != nil {
		return nil, exc
	}
	list := make([]value, len(entries))
	for i, e := range entries {
		if list[i], exc = newTable(th, e, file); exc != nil {
			return nil, exc
		}
	}
	return list, nil
}

func lookup(th *thread, self value, a []value) (value, *exception) {
	e, exc := rawOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	known, exc := object.GetAttr(th, self, attrSymbols.Str())
	if exc != nil {
		return value{}, exc
	}
	if known.Type().Has(object.FlagDict) {
		if s, ok, exc := known.AsDict().Get(th, a[0]); exc != nil || ok {
			return s, exc
		}
	}
	flags, ok, exc := e.symbols.Get(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		return value{}, object.NewException(object.KeyErrorType, a[0])
	}
	var inner []value
	for _, c := range e.children {
		if a[0].Type().Has(object.FlagStr) && object.Cast[entry](c).name == a[0].AsStr().String() {
			inner = append(inner, c)
		}
	}
	spaces, exc := tables(th, self, inner)
	if exc != nil {
		return value{}, exc
	}
	class, exc := native.FromModule(th, "symtable", "Symbol")
	if exc != nil {
		return value{}, exc
	}
	s, exc := object.Call(th, class, []value{a[0], flags, object.NewList(spaces).Value(), object.Bool(e.name == "top")}, []*object.Str{object.Intern("module_scope")})
	if exc == nil && known.Type().Has(object.FlagDict) {
		exc = known.AsDict().Set(th, a[0], s)
	}
	return s, exc
}

// matching is the names whose flags have a property.
func matching(class, name, doc string, holds func(flags int64) bool) object.Method {
	return of(class, name, doc, func(_ *thread, _ value, e *entry) (value, *exception) {
		var list []value
		for i := 0; ; {
			k, v, next, ok := e.symbols.Next(i)
			if !ok {
				return object.TupleOf(list...), nil
			}
			i = next
			if n, ok := object.IntValue(v); ok && holds(n) {
				list = append(list, k)
			}
		}
	})
}

func scopeOf(flags int64) int64 { return flags >> scopeShift & scopeMask }

func functionMethods() []object.Method {
	const c = "Function"
	return []object.Method{
		matching(c, "get_parameters", "Return the names of the parameters.", func(n int64) bool { return n&defParam != 0 }),
		matching(c, "get_locals", "Return the names of the local variables.", func(n int64) bool { return scopeOf(n) == scopeLocal || scopeOf(n) == scopeCell }),
		matching(c, "get_globals", "Return the names of global variables.", func(n int64) bool {
			return scopeOf(n) == scopeGlobalExplicit || scopeOf(n) == scopeGlobalImplicit
		}),
		matching(c, "get_nonlocals", "Return the names that are declared nonlocal.", func(n int64) bool { return n&defNonlocal != 0 }),
		matching(c, "get_frees", "Return the names of variables of functions around the function.", func(n int64) bool { return scopeOf(n) == scopeFree }),
	}
}

func classMethods() []object.Method {
	return []object.Method{of("Class", "get_methods", "Return the names of the methods. Deprecated.", func(th *thread, _ value, e *entry) (value, *exception) {
		if exc := object.Warn(th, object.DeprecationWarningType, "symtable.Class.get_methods() is deprecated and will be removed in Python 3.16."); exc != nil {
			return value{}, exc
		}
		var list []value
		seen := map[string]bool{}
		for _, v := range e.children {
			c := object.Cast[entry](v)
			flags, ok := e.symbols.GetName(c.name)
			if !ok || seen[c.name] {
				continue
			}
			if n, ok := object.IntValue(flags); !ok || n&defLocal == 0 {
				continue
			}
			generic := c.kind == typeParameters && len(c.children) > 0 && object.Cast[entry](c.children[len(c.children)-1]).kind == typeFunction
			if c.kind == typeFunction || generic {
				seen[c.name] = true
				list = append(list, object.StrOf(c.name))
			}
		}
		return object.TupleOf(list...), nil
	})}
}

// flagNames is the names of flags, in the order in which repr has them.
var flagNames = []struct {
	bit  int64
	name string
}{{use, "USE"}, {defGlobal, "DEF_GLOBAL"}, {defNonlocal, "DEF_NONLOCAL"}, {defLocal, "DEF_LOCAL"}, {defParam, "DEF_PARAM"}, {defTypeParam, "DEF_TYPE_PARAM"},
	{defFreeClass, "DEF_FREE_CLASS"}, {defImport, "DEF_IMPORT"}, {defAnnot, "DEF_ANNOT"}, {defCompIter, "DEF_COMP_ITER"}, {defCompCell, "DEF_COMP_CELL"}}

var scopeNames = ondemand.Value[map[int64]string]{Make: func() map[int64]string {
	return map[int64]string{scopeLocal: "LOCAL", scopeGlobalExplicit: "GLOBAL_EXPLICIT", scopeGlobalImplicit: "GLOBAL_IMPLICIT", scopeFree: "FREE", scopeCell: "CELL"}
}}

// flagList is flags in words.
func flagList(flags int64) (names []string) {
	for _, f := range flagNames {
		if flags&f.bit != 0 {
			names = append(names, f.name)
		}
	}
	return names
}

// scopeText is a scope in words.
func scopeText(scope int64) string {
	if name, ok := scopeNames.Get()[scope]; ok {
		return name
	}
	return fmt.Sprint(scope)
}
