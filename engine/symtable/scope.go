// Package symtable finds the scopes of a module and what every name in them refers to.
//
// Building walks the tree once and records in each Scope how its names are used. Resolving then decides for each symbol whether it is a local
// variable, a cell (a local variable that nested scopes use), a free variable of the closure, or global.
//
// List, set and dict comprehensions are scopes of their own but run in the frame of the scope around them (Inlined):
// their variables are registers of that frame, and names they do not bind belong to the scope around them (ResOuter).
package symtable

import "dappco.re/go/py/engine/ast"

// Kind says what construct a scope belongs to.
type Kind uint8

// The kinds of scopes. The last three are annotation scopes: functions that are evaluated lazily or at once, and that
// see the names of a class around them.
const (
	Module Kind = iota
	Class
	Function
	Lambda
	Comprehension // any comprehension or generator expression
	TypeParams    // the scope around a generic function, class or type alias
	Annotations   // __annotate__ of a function, class or module
	TypeVariable  // the value of a type alias, the bound or the default of a type parameter
)

// Role tells the scopes that belong to one node apart.
type Role uint8

// The roles of scopes.
const (
	RoleBody Role = iota
	RoleTypeParams
	RoleAnnotations
	RoleBound
	RoleDefault
)

// Flags say how a name is used in a scope.
type Flags uint16

// The ways of using a name.
const (
	DefGlobal    Flags = 1 << iota // declared global
	DefNonlocal                    // declared nonlocal, or bound by := in a comprehension
	DefLocal                       // bound
	DefParam                       // a parameter
	DefImport                      // bound by import
	DefAnnotated                   // has an annotation
	DefTypeParam                   // a type parameter
	DefIteration                   // the target of a comprehension's for clause
	DefDeleted                     // may become unbound: del or the end of an except clause
	Used
)

// Bound are the flags that make a name local.
const Bound = DefLocal | DefParam | DefImport | DefTypeParam

// Resolution says what a name refers to.
type Resolution uint8

// The resolutions.
const (
	ResUnknown        Resolution = iota
	ResLocal                     // a local variable; in modules and class bodies a name of the namespace
	ResCell                      // a local variable that nested scopes use
	ResFree                      // a variable of an enclosing function
	ResGlobalExplicit            // declared global
	ResGlobalImplicit            // not found in any enclosing function
	ResOuter                     // in inlined comprehensions: what the name means in the parent scope
)

// Symbol is a name in a scope.
type Symbol struct {
	Name  string
	Flags Flags
	Res   Resolution
	decl  ast.Span // the global or nonlocal statement
}

// Scope is one block of names.
type Scope struct {
	Kind     Kind
	Name     string // of the code object
	Span     ast.Span
	Parent   *Scope
	Children []*Scope

	Symbols map[string]*Symbol // by mangled name
	Order   []*Symbol          // in order of first use
	Params  []string           // mangled
	Frees   []string           // the closure's variables, sorted
	freeSet map[string]bool

	Private     string          // the class whose private names are mangled here, or ""
	MangledOnly map[string]bool // if not nil, only these names are mangled

	Inlined   bool // a comprehension that runs in its parent's frame
	SeesClass bool // an annotation scope that sees the names of the class around it
	Nested    bool // inside a function
	Generator bool // has yield, or is a generator expression
	Coroutine bool // async def, or uses await or async for in a comprehension
	HasWalrus bool // this frame has assignment expressions
	IsGenExp  bool
	iterDepth int // > 0 while the iterable of a comprehension is visited

	NeedsClassCell   bool     // class: some method uses __class__
	NeedsClassDict   bool     // class: some annotation scope needs its namespace
	StaticAttributes []string // class: names assigned through the first parameter of its methods
	staticSet        map[string]bool

	Annotated      []Annotation // class and module: the annotated simple names
	annotatedIndex map[*ast.AnnAssign]int
	HasConditional bool   // class: some of them are conditional
	HasAnnotations bool   // class and module: there are annotated assignments
	blockDepth     int    // nesting of compound statements, for conditional annotations
	restriction    string // what must not contain yield, await and :=, for the message
}

// Annotation is an annotated name of a class or module.
type Annotation struct {
	Stmt        *ast.AnnAssign
	Index       int
	Conditional bool // recorded only when executed
}

// Annotation returns the record of an annotated assignment; nil if it is not recorded.
func (s *Scope) Annotation(stmt *ast.AnnAssign) *Annotation {
	if i, ok := s.annotatedIndex[stmt]; ok {
		return &s.Annotated[i]
	}
	return nil
}

// Error is a SyntaxError (or RecursionError) found in a tree.
type Error struct {
	Class string
	Msg   string
	ast.Span
	Early bool // no code was made yet: the exception has the place as attributes, but not among its arguments
}

// Error is the message.
func (e *Error) Error() string { return e.Class + ": " + e.Msg }

type scopeKey struct {
	node ast.Node
	role Role
}

// Table holds the scopes of a module.
type Table struct {
	Top        *Scope
	FutureAnno bool
	scopes     map[scopeKey]*Scope
}

// Scope returns the scope that belongs to a node in a role; nil if there is none.
func (t *Table) Scope(n ast.Node, role Role) *Scope { return t.scopes[scopeKey{n, role}] }

// IsFunctionLike reports that variables of the scope live in registers.
func (s *Scope) IsFunctionLike() bool { return s.Kind != Module && s.Kind != Class }

// IsAnnotation reports that s is an annotation scope.
func (s *Scope) IsAnnotation() bool { return s.Kind >= TypeParams }

// Frame is the scope whose frame s runs in.
func (s *Scope) Frame() *Scope {
	for s.Inlined {
		s = s.Parent
	}
	return s
}

// IsFree reports that the closure of the frame has the name.
func (s *Scope) IsFree(name string) bool { return s.freeSet[name] }

// Lookup returns the symbol of a mangled name; nil if the scope does not mention it.
func (s *Scope) Lookup(name string) *Symbol { return s.Symbols[name] }

// Mangle returns the name as it is stored: private names of classes get the class's name in front.
func (s *Scope) Mangle(name string) string {
	if s.Private == "" || len(name) < 2 || name[0] != '_' || name[1] != '_' {
		return name
	}
	if s.MangledOnly != nil && !s.MangledOnly[name] {
		return name
	}
	return Mangle(s.Private, name)
}

// Mangle applies the rule of private names for a class.
func Mangle(class, name string) string {
	if len(name) < 3 || name[:2] != "__" || name[len(name)-2:] == "__" {
		return name
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '.' {
			return name
		}
	}
	for class != "" && class[0] == '_' {
		class = class[1:]
	}
	if class == "" {
		return name
	}
	return "_" + class + name
}
