// This file implements the built-in functions that deal with code and frames: compile, exec, eval, locals, globals, __import__, __build_class__.

package builtins

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/compile"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/ast"
	"dappco.re/go/py/engine/vm"
)

// InstallCode puts the functions of this file into the built-ins of in.
func InstallCode(in *object.Interp) {
	name := object.StrOf("builtins")
	for i := range codeFunctions {
		f := object.NewNative(&codeFunctions[i], object.Value{})
		f.Module = name
		in.Builtins.SetName(codeFunctions[i].Name, f.Value())
	}
}

var codeFunctions = []object.Method{
	{Name: "compile", Sig: "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)", FS: compileFunction,
		Doc: "Compile source into a code object that can be executed by exec() or eval()."},
	{Name: "eval", Sig: "(source, /, globals=None, locals=None)", FS: evalFunction, Doc: "Evaluate the given source in the context of globals and locals."},
	{Name: "exec", Sig: "(source, /, globals=None, locals=None, *, closure=None)", FS: execFunction, Doc: "Execute the given source in the context of globals and locals."},
	{Name: "globals", Sig: "()", F0: globalsFunction, Doc: "Return the dictionary containing the current scope's global variables."},
	{Name: "locals", Sig: "()", F0: func(th *object.Thread, _ object.Value) (object.Value, *object.Exception) { return vm.Locals(th) },
		Doc: "Return a dictionary containing the current scope's local variables."},
	{Name: "__import__", Sig: "(name, globals=None, locals=None, fromlist=(), level=0)", FS: importFunction, Doc: "Import a module."},
	{Name: "__build_class__", FK: vm.BuildClass, Doc: "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement."},
}

// The flags of compile().
const (
	flagOnlyAST         = 0x400
	flagTypeComments    = 0x1000
	flagTopLevelAwait   = 0x2000
	flagOptimizedAST    = 0x8400
	flagAllowIncomplete = 0x4000
	flagDontImplyDedent = 0x200
	futureFlags         = 0x1FF0000 // the bits of __future__ features
	knownFlags          = flagOnlyAST | flagTypeComments | flagTopLevelAwait | flagOptimizedAST | flagAllowIncomplete | flagDontImplyDedent | futureFlags | 0x10
)

// sourceText is the text of a str, bytes, bytearray or buffer argument; fn and what complete the message for anything else.
func sourceText(th *object.Thread, v object.Value, fn, what string) (text []byte, fromString bool, exc *object.Exception) {
	if v.Type().Has(object.FlagStr) {
		return []byte(v.AsStr().String()), true, nil
	}
	if v.Type().Buffer == nil {
		return nil, false, object.TypeErrorf("%s() arg 1 must be a %s", fn, what)
	}
	b, exc := v.Type().Buffer(th, v, false)
	if exc != nil {
		return nil, false, exc
	}
	text = append([]byte(nil), b.Data...)
	if b.Release != nil {
		b.Release()
	}
	return text, false, nil
}

func compileFunction(th *object.Thread, _ object.Value, a []object.Value) (object.Value, *object.Exception) {
	opt := source.Options{}
	switch name := a[1]; {
	case name.Type().Has(object.FlagStr):
		opt.Filename = name.AsStr().String()
	case name.Type().Has(object.FlagBytes):
		opt.Filename = object.Cast[object.Bytes](name).Data
	default:
		return object.Value{}, object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", name.Type().Name)
	}
	if !a[2].Type().Has(object.FlagStr) {
		return object.Value{}, object.TypeErrorf("compile() argument 'mode' must be str, not %s", a[2].Type().Name)
	}
	flags, exc := optionalInt(th, a[3], 0)
	if exc != nil {
		return object.Value{}, exc
	}
	optimize, exc := optionalInt(th, a[5], -1)
	if exc != nil {
		return object.Value{}, exc
	}
	if flags&^knownFlags != 0 {
		return object.Value{}, object.ValueErrorf("compile(): unrecognised flags")
	}
	if optimize < -1 || optimize > 2 {
		return object.Value{}, object.ValueErrorf("compile(): invalid optimize value")
	}
	if opt.Mode, exc = compileMode(a[2].AsStr().String(), flags); exc != nil {
		return object.Value{}, exc
	}
	inherit := true
	if !a[4].IsNull() {
		dont, exc := object.Truth(th, a[4])
		if exc != nil {
			return object.Value{}, exc
		}
		inherit = !dont
	}
	opt.AllowIncomplete = flags&flagAllowIncomplete != 0
	opt.KeepIndent = flags&flagDontImplyDedent != 0
	opt.ExplicitOptimize = optimize >= 0
	opt.Compile = compile.Options{
		Optimize:          max(0, optimize),
		FutureAnnotations: flags&int(code.FutureAnnotations) != 0 || inherit && inheritsAnnotations(th),
		TopLevelAwait:     flags&flagTopLevelAwait != 0,
	}
	opt.TypeComments = flags&flagTypeComments != 0
	version, exc := optionalInt(th, a[6], -1)
	if exc != nil {
		return object.Value{}, exc
	}
	if ast.IsNode(th, a[0]) {
		return compileTree(th, a[0], flags, opt)
	}
	text, fromString, exc := sourceText(th, a[0], "compile", "string, bytes or AST object")
	if exc != nil {
		return object.Value{}, exc
	}
	opt.FromString = fromString
	if flags&flagOnlyAST != 0 {
		return treeOf(th, text, flags, version, opt)
	}
	c, exc := source.Compile(th, text, opt)
	if exc != nil {
		return object.Value{}, exc
	}
	return c.Value(), nil
}

// compileMode is the mode that compile() is given by name.
func compileMode(name string, flags int) (parser.Mode, *object.Exception) {
	switch name {
	case "exec":
		return parser.Exec, nil
	case "eval":
		return parser.Eval, nil
	case "single":
		return parser.Single, nil
	case "func_type":
		if flags&flagOnlyAST == 0 {
			return 0, object.ValueErrorf("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
		}
		return parser.FuncType, nil
	}
	if flags&flagOnlyAST != 0 {
		return 0, object.ValueErrorf("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
	}
	return 0, object.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
}

// treeOf is the tree of text as Python objects; version is the minor version of Python whose grammar it may have, negative for any.
func treeOf(th *object.Thread, text []byte, flags, version int, opt source.Options) (object.Value, *object.Exception) {
	mod, exc := source.Parse(th, text, opt)
	if exc != nil {
		return object.Value{}, exc
	}
	tree, exc := ast.ToPython(th, mod)
	if exc == nil && version >= 0 {
		exc = ast.CheckFeatures(th, tree, text, opt.Filename, version)
	}
	if exc == nil && flags&flagOptimizedAST == flagOptimizedAST {
		exc = ast.Optimise(th, tree, optimisation(th, opt))
	}
	return tree, exc
}

// compileTree makes code of a tree that a program has made or changed.
func compileTree(th *object.Thread, tree object.Value, flags int, opt source.Options) (object.Value, *object.Exception) {
	if flags&flagOnlyAST != 0 {
		if flags&flagOptimizedAST == flagOptimizedAST {
			return tree, ast.Optimise(th, tree, optimisation(th, opt))
		}
		return tree, nil
	}
	mode := ast.ExecTree
	switch opt.Mode {
	case parser.Eval:
		mode = ast.EvalTree
	case parser.Single:
		mode = ast.SingleTree
	}
	mod, exc := ast.FromPython(th, tree, mode)
	if exc != nil {
		return object.Value{}, exc
	}
	opt.FromString = true
	if exc := source.Validate(th, mod, opt); exc != nil {
		return object.Value{}, exc
	}
	c, exc := source.CompileTree(th, mod, nil, opt)
	if exc != nil {
		return object.Value{}, exc
	}
	return c.Value(), nil
}

// optimisation is the level that opt asks for.
func optimisation(th *object.Thread, opt source.Options) int {
	if opt.ExplicitOptimize {
		return opt.Compile.Optimize
	}
	return th.Interp.Optimize
}

func optionalInt(th *object.Thread, v object.Value, otherwise int) (int, *object.Exception) {
	if v.IsNull() {
		return otherwise, nil
	}
	return object.ToIndexInt(th, v, object.OverflowErrorType)
}

// inheritsAnnotations reports that the calling code has `from __future__ import annotations`.
func inheritsAnnotations(th *object.Thread) bool {
	f := vm.CurrentFrame(th, 0)
	return f != nil && f.Code().Flags&code.FutureAnnotations != 0
}

func globalsFunction(th *object.Thread, _ object.Value) (object.Value, *object.Exception) {
	if f := vm.CurrentFrame(th, 0); f != nil {
		return f.Globals().Value(), nil
	}
	return object.None, nil
}

// namespaces is the globals and locals of eval and exec: the arguments, or those of the calling frame.
func namespaces(th *object.Thread, fn string, g, l object.Value) (*object.Dict, object.Value, *object.Exception) {
	if l.IsNull() {
		l = object.None
	}
	if g.IsNull() || g.IsNone() {
		f := vm.CurrentFrame(th, 0)
		if f == nil {
			return nil, object.Value{}, object.Errorf(object.SystemErrorType, "globals and locals cannot be NULL")
		}
		if l.IsNone() {
			var exc *object.Exception
			if l, exc = vm.Locals(th); exc != nil {
				return nil, object.Value{}, exc
			}
		}
		g = f.Globals().Value()
	}
	if !g.Type().Has(object.FlagDict) {
		if fn == "eval" && g.Type().GetItem != nil {
			return nil, object.Value{}, object.TypeErrorf("globals must be a real dict; try eval(code, {}, mapping)")
		}
		if fn == "eval" {
			return nil, object.Value{}, object.TypeErrorf("globals must be a dict")
		}
		return nil, object.Value{}, object.TypeErrorf("exec() globals must be a dict, not %s", g.Type().Name)
	}
	if l.IsNone() {
		l = g
	}
	if l.Type().GetItem == nil {
		if fn == "eval" {
			return nil, object.Value{}, object.TypeErrorf("locals must be a mapping")
		}
		return nil, object.Value{}, object.TypeErrorf("locals must be a mapping or None, not %s", l.Type().Name)
	}
	globals := g.AsDict()
	if _, ok := globals.GetName("__builtins__"); !ok {
		builtins := th.Interp.Builtins.Value()
		if f := vm.CurrentFrame(th, 0); f != nil {
			builtins = f.Builtins()
		}
		globals.SetName("__builtins__", builtins)
	}
	return globals, l, nil
}

func evalFunction(th *object.Thread, _ object.Value, a []object.Value) (object.Value, *object.Exception) {
	globals, locals, exc := namespaces(th, "eval", a[1], a[2])
	if exc != nil {
		return object.Value{}, exc
	}
	if a[0].Type() == vm.CodeType {
		c := object.Cast[vm.Code](a[0])
		if c.NumFree > 0 {
			return object.Value{}, object.TypeErrorf("code object passed to eval() may not contain free variables")
		}
		return vm.RunCode(th, c, globals, locals)
	}
	text, fromString, exc := sourceText(th, a[0], "eval", "string, bytes or code object")
	if exc != nil {
		return object.Value{}, exc
	}
	for len(text) > 0 && (text[0] == ' ' || text[0] == '\t') {
		text = text[1:]
	}
	c, exc := source.Compile(th, text, source.Options{Filename: "<string>", Mode: parser.Eval, FromString: fromString,
		Compile: compile.Options{FutureAnnotations: inheritsAnnotations(th)}})
	if exc != nil {
		return object.Value{}, exc
	}
	return vm.RunCode(th, c, globals, locals)
}

func execFunction(th *object.Thread, _ object.Value, a []object.Value) (object.Value, *object.Exception) {
	globals, locals, exc := namespaces(th, "exec", a[1], a[2])
	if exc != nil {
		return object.Value{}, exc
	}
	hasClosure := !a[3].IsNull() && !a[3].IsNone()
	if a[0].Type() == vm.CodeType {
		c := object.Cast[vm.Code](a[0])
		closure, exc := closureFor(c, a[3], hasClosure)
		if exc != nil {
			return object.Value{}, exc
		}
		_, exc = vm.RunClosure(th, c, globals, locals, closure)
		return object.None, exc
	}
	if hasClosure {
		return object.Value{}, object.TypeErrorf("closure argument can only be used if source is a code object")
	}
	text, fromString, exc := sourceText(th, a[0], "exec", "string, bytes or code object")
	if exc != nil {
		return object.Value{}, exc
	}
	c, exc := source.Compile(th, text, source.Options{Filename: "<string>", FromString: fromString,
		Compile: compile.Options{FutureAnnotations: inheritsAnnotations(th)}})
	if exc != nil {
		return object.Value{}, exc
	}
	_, exc = vm.RunCode(th, c, globals, locals)
	return object.None, exc
}

// closureFor checks the closure argument of exec against the free variables of c.
func closureFor(c *vm.Code, v object.Value, given bool) (*object.Tuple, *object.Exception) {
	if c.NumFree == 0 {
		if given {
			return nil, object.TypeErrorf("cannot use a closure with this code object")
		}
		return nil, nil
	}
	bad := object.TypeErrorf("code object requires a closure of exactly length %d", c.NumFree)
	if !given || v.Type() != object.TupleType || len(v.AsTuple().Items) != c.NumFree {
		return nil, bad
	}
	for _, cell := range v.AsTuple().Items {
		if cell.Type() != object.CellType {
			return nil, bad
		}
	}
	return v.AsTuple(), nil
}

func importFunction(th *object.Thread, _ object.Value, a []object.Value) (object.Value, *object.Exception) {
	if !a[0].Type().Has(object.FlagStr) {
		return object.Value{}, object.TypeErrorf("module name must be a string")
	}
	level, exc := optionalInt(th, a[4], 0)
	if exc != nil {
		return object.Value{}, exc
	}
	globals := a[1]
	if globals.IsNull() || globals.IsNone() {
		globals = object.NewDict().Value()
	}
	return th.Interp.Importer.Import(th, a[0].AsStr(), globals, a[2], a[3], level)
}
