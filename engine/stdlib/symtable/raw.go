// This file makes the entries of module _symtable: the engine's scopes as Python objects.

package symtable

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/symtable"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// The flags of symbols, with the values that CPython has for them.
const (
	defGlobal    = 1
	defLocal     = 2
	defParam     = 4
	defNonlocal  = 8
	use          = 16
	defFreeClass = 64
	defImport    = 128
	defAnnot     = 256
	defCompIter  = 512
	defTypeParam = 1024
	defCompCell  = 2048
	defBound     = defLocal | defParam | defImport
	scopeShift   = 12
	scopeMask    = 15
)

// The scopes that a symbol may be in.
const (
	scopeLocal          = 1
	scopeGlobalExplicit = 2
	scopeGlobalImplicit = 3
	scopeFree           = 4
	scopeCell           = 5
)

// The types of tables.
const (
	typeFunction = iota
	typeClass
	typeModule
	typeAnnotation
	typeAlias
	typeParameters
	typeVariable
)

// entry is a table as module _symtable has it.
type entry struct {
	object.Head
	name     string
	kind     int
	line     int
	nested   bool
	symbols  *object.Dict
	params   []value
	children []value
}

var entryType = &object.Type{Name: "symtable entry", Def: entryDef{}}

type entryDef struct{}

// Define implements object.Definition.
func (entryDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(_ *thread, v value) (value, *exception) {
			e := object.Cast[entry](v)
			return object.StrOf(fmt.Sprintf("<symtable entry %s(%d), line %d>", e.name, v.Address(), e.line)), nil
		}
		get := func(name string, f func(e *entry, v value) value) object.GetSet {
			return object.GetSet{Name: name, Get: func(_ *thread, v value) (value, *exception) { return f(object.Cast[entry](v), v), nil }}
		}
		t.AddGetSets([]object.GetSet{
			get("id", func(_ *entry, v value) value { return object.Int64(int64(v.Address())) }),
			get("name", func(e *entry, _ value) value { return object.StrOf(e.name) }),
			get("symbols", func(e *entry, _ value) value { return e.symbols.Value() }),
			get("varnames", func(e *entry, _ value) value { return object.ListOf(e.params...) }),
			get("children", func(e *entry, _ value) value { return object.ListOf(e.children...) }),
			get("type", func(e *entry, _ value) value { return object.Int64(int64(e.kind)) }),
			get("nested", func(e *entry, _ value) value {
				if e.nested {
					return object.Int64(1)
				}
				return object.Int64(0)
			}),
			get("lineno", func(e *entry, _ value) value { return object.Int64(int64(e.line)) }),
		})
	})
}

var lowFunctions = []object.Method{
	{Name: "symtable", Sig: "(source, filename, startstr, /)", Doc: "Return the table of the names of a program.", FN: func(th *thread, _ value, a []value) (value, *exception) {
		return build(th, a[0], a[1], a[2])
	}, Min: 3, Max: 3},
}

// build is the table of a program.
func build(th *thread, text, filename, mode value) (value, *exception) {
	var src []byte
	opt := source.Options{}
	switch {
	case text.Type().Has(object.FlagStr):
		src, opt.FromString = []byte(text.AsStr().String()), true
	case text.Type().Buffer != nil:
		s, exc := object.BytesOf(th, text)
		if exc != nil {
			return value{}, exc
		}
		src = []byte(s)
	default:
		return value{}, object.TypeErrorf("symtable() arg 1 must be a string or bytes object")
	}
	switch {
	case filename.Type().Has(object.FlagStr):
		opt.Filename = filename.AsStr().String()
	case filename.Type().Has(object.FlagBytes):
		opt.Filename, _ = object.BytesOf(th, filename)
	default:
		return value{}, object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", filename.Type().Name)
	}
	if !mode.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("symtable() argument 3 must be str, not %s", mode.Type().Name)
	}
	switch mode.AsStr().String() {
	case "exec":
		opt.Mode = parser.Exec
	case "eval":
		opt.Mode = parser.Eval
	case "single":
		opt.Mode = parser.Single
	default:
		return value{}, object.ValueErrorf("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
	}
	opt.Quiet = true
	top, exc := source.Scopes(th, src, opt)
	if exc != nil {
		return value{}, exc
	}
	e := newEntry(top, "top")
	e.line = 0
	markGlobals(e, top)
	return e.Value(), nil
}

// kinds leads from the engine's kinds of scopes to types.
var kinds = ondemand.Value[map[symtable.Kind]int]{Make: func() map[symtable.Kind]int {
	return map[symtable.Kind]int{symtable.Module: typeModule, symtable.Class: typeClass, symtable.TypeParams: typeParameters, symtable.Annotations: typeAnnotation, symtable.TypeVariable: typeVariable}
}}

// tableName is the name of a scope in tables, which is not always that of its code object.
func tableName(s *symtable.Scope) string {
	switch s.Kind {
	case symtable.Lambda:
		return "lambda"
	case symtable.Comprehension:
		return "genexpr"
	case symtable.TypeParams:
		const prefix, suffix = "<generic parameters of ", ">"
		if len(s.Name) > len(prefix)+len(suffix) && s.Name[:len(prefix)] == prefix {
			return s.Name[len(prefix) : len(s.Name)-len(suffix)]
		}
	}
	return s.Name
}

// newEntry is the entry of a scope and of those in it.
func newEntry(s *symtable.Scope, name string) *entry {
	e := &entry{Head: object.NewHead(entryType), name: name, kind: kinds.Get()[s.Kind], line: int(s.Span.Line), nested: s.Nested, symbols: object.NewDict()}
	// The value of a type alias is a scope of the engine's like the bound of a type parameter.
	if s.Kind == symtable.TypeVariable && (s.Parent == nil || s.Parent.Kind != symtable.TypeParams || tableName(s.Parent) == s.Name) {
		e.kind = typeAlias
	}
	lazy := s.Kind == symtable.Annotations || s.Kind == symtable.TypeVariable
	shown := func(name string) string {
		if lazy && (name == "format" || name == ".format") {
			return ".format"
		}
		return name
	}
	e.addHidden(s)
	params := map[string]bool{}
	for _, p := range s.Params {
		params[p] = true
		e.params = append(e.params, object.StrOf(shown(p)))
		if sym := s.Symbols[p]; sym != nil {
			e.symbols.SetName(shown(p), object.Int64(bits(sym)))
		}
	}
	for _, sym := range s.Order {
		n := bits(sym)
		switch {
		case params[sym.Name]:
			continue
		case sym.Name == "__conditional_annotations__" && lazy:
			continue
		case sym.Name == "__conditional_annotations__" && s.Kind == symtable.Module:
			n = use | scopeGlobalImplicit<<scopeShift
		}
		if s.Kind == symtable.TypeParams && (sym.Name == ".type_params" || sym.Name == ".generic_base") {
			n |= use
		}
		e.symbols.SetName(shown(sym.Name), object.Int64(n))
	}
	if v, ok := e.symbols.GetName(".format"); ok {
		n, _ := object.IntValue(v)
		e.symbols.SetName(".format", object.Int64(n|use))
	}
	e.adopt(s)
	return e
}

// addHidden adds the names that a generic function or class has for what the engine keeps in registers.
func (e *entry) addHidden(s *symtable.Scope) {
	switch {
	case s.Kind == symtable.TypeParams && len(s.Children) > 0 && s.Children[len(s.Children)-1].Kind == symtable.Function:
		if s.Symbols[".defaults"] == nil {
			e.params = append(e.params, object.StrOf(".defaults"))
			e.symbols.SetName(".defaults", object.Int64(defParam|scopeLocal<<scopeShift))
		}
	case s.Kind == symtable.Class && s.Parent != nil && s.Parent.Kind == symtable.TypeParams:
		e.symbols.SetName("__type_params__", object.Int64(defLocal|scopeLocal<<scopeShift))
	}
}

// adopt adds the scopes in s; those of comprehensions that run in its frame give it their names instead.
func (e *entry) adopt(s *symtable.Scope) {
	for i, c := range s.Children {
		if c.Kind == symtable.Comprehension && c.Inlined {
			for _, sym := range c.Order {
				if _, ok := e.symbols.GetName(sym.Name); !ok && sym.Res != symtable.ResOuter && sym.Name != ".0" {
					e.symbols.SetName(sym.Name, object.Int64(bits(sym)))
				}
			}
			e.adopt(c)
			continue
		}
		if c.Kind == symtable.Function && !(i > 0 && s.Children[i-1].Kind == symtable.Annotations && s.Children[i-1].Span.Line >= c.Span.Line) {
			e.children = append(e.children, noAnnotations(s, c).Value())
		}
		child := newEntry(c, tableName(c))
		if c.Kind == symtable.Annotations && len(s.Annotated) > 0 && !(i+1 < len(s.Children) && s.Children[i+1].Kind == symtable.Function && s.Children[i+1].Span.Line == c.Span.Line) {
			child.line = int(s.Annotated[0].Stmt.Span.Line)
		}
		e.children = append(e.children, child.Value())
	}
}

// noAnnotations is the scope of the annotations of a function that has none: tables show one anyway.
func noAnnotations(parent, f *symtable.Scope) *entry {
	e := &entry{Head: object.NewHead(entryType), name: "__annotate__", kind: typeAnnotation, line: int(f.Span.Line), nested: f.Nested, symbols: object.NewDict()}
	e.params = []value{object.StrOf(".format")}
	e.symbols.SetName(".format", object.Int64(use|defParam|scopeLocal<<scopeShift))
	if parent.Kind == symtable.Class {
		e.symbols.SetName("__classdict__", object.Int64(use|scopeFree<<scopeShift))
	}
	return e
}

// markGlobals tells the table of a program which of its names functions declare global.
func markGlobals(top *entry, s *symtable.Scope) {
	for _, sym := range s.Order {
		if sym.Flags&symtable.DefGlobal != 0 {
			n := int64(0)
			if v, ok := top.symbols.GetName(sym.Name); ok {
				n, _ = object.IntValue(v)
			}
			top.symbols.SetName(sym.Name, object.Int64(n&^(scopeMask<<scopeShift)|defGlobal|scopeGlobalExplicit<<scopeShift))
		}
	}
	for _, c := range s.Children {
		markGlobals(top, c)
	}
}

// bits is the flags of a symbol as one number.
func bits(sym *symtable.Symbol) int64 {
	n := int64(0)
	for _, f := range []struct {
		have symtable.Flags
		bit  int64
	}{{symtable.DefGlobal, defGlobal}, {symtable.DefNonlocal, defNonlocal}, {symtable.DefLocal, defLocal}, {symtable.DefParam, defParam}, {symtable.DefImport, defImport},
		{symtable.DefAnnotated, defAnnot}, {symtable.DefTypeParam, defTypeParam}, {symtable.DefIteration, defCompIter}, {symtable.Used, use}} {
		if sym.Flags&f.have != 0 {
			n |= f.bit
		}
	}
	// What a parameter or an import binds is no assignment.
	if n&(defParam|defImport) != 0 {
		n &^= defLocal
	}
	scope := int64(0)
	switch sym.Res {
	case symtable.ResLocal:
		scope = scopeLocal
	case symtable.ResCell:
		scope = scopeCell
	case symtable.ResFree:
		scope = scopeFree
	case symtable.ResGlobalExplicit:
		scope = scopeGlobalExplicit
	case symtable.ResGlobalImplicit:
		scope = scopeGlobalImplicit
	}
	return n | scope<<scopeShift
}

// NewLow makes module _symtable.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_symtable", "", lowFunctions)
	for _, c := range []struct {
		name string
		n    int64
	}{{"USE", use}, {"DEF_GLOBAL", defGlobal}, {"DEF_NONLOCAL", defNonlocal}, {"DEF_LOCAL", defLocal}, {"DEF_PARAM", defParam}, {"DEF_TYPE_PARAM", defTypeParam},
		{"DEF_FREE_CLASS", defFreeClass}, {"DEF_IMPORT", defImport}, {"DEF_BOUND", defBound}, {"DEF_ANNOT", defAnnot}, {"DEF_COMP_ITER", defCompIter}, {"DEF_COMP_CELL", defCompCell},
		{"TYPE_FUNCTION", typeFunction}, {"TYPE_CLASS", typeClass}, {"TYPE_MODULE", typeModule}, {"TYPE_ANNOTATION", typeAnnotation}, {"TYPE_TYPE_ALIAS", typeAlias},
		{"TYPE_TYPE_PARAMETERS", typeParameters}, {"TYPE_TYPE_VARIABLE", typeVariable}, {"LOCAL", scopeLocal}, {"GLOBAL_EXPLICIT", scopeGlobalExplicit},
		{"GLOBAL_IMPLICIT", scopeGlobalImplicit}, {"FREE", scopeFree}, {"CELL", scopeCell}, {"SCOPE_OFF", scopeShift}, {"SCOPE_MASK", scopeMask}} {
		m.Dict.SetName(c.name, object.Int64(c.n))
	}
	return m, nil
}
