// This file reads signatures off functions, and parses those of built-in ones from their text.

package inspect

import (
	"math/big"
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/vm"
)

func isCode(v value) bool { return v.Type() == vm.CodeType }

// codeShape is how a code object takes its arguments.
type codeShape struct {
	positional, posOnly, kwOnly int
	varArgs, varKeywords        bool
	names                       []value
}

func shapeOf(th *thread, c value) (codeShape, *exception) {
	s := codeShape{}
	for _, f := range []struct {
		name string
		to   *int
	}{{"co_argcount", &s.positional}, {"co_posonlyargcount", &s.posOnly}, {"co_kwonlyargcount", &s.kwOnly}} {
		v, exc := object.GetAttrName(th, c, f.name)
		if exc != nil {
			return s, exc
		}
		*f.to = int(v.AsInt64())
	}
	flags := object.Cast[vm.Code](c).Flags
	s.varArgs, s.varKeywords = flags&0x4 != 0, flags&0x8 != 0
	names, exc := object.GetAttrName(th, c, "co_varnames")
	if exc == nil {
		s.names, exc = object.Collect(th, names)
	}
	return s, exc
}

// function is the signature of a Python function, or of what looks like one.
func (f *finder) function(v value) (s sig, exc *exception) {
	th := f.th
	c, exc := object.GetAttrName(th, v, "__code__")
	if exc != nil {
		return s, exc
	}
	if !isCode(c) {
		return s, object.TypeErrorf("__code__ must be code, not %s", c.Type().MessageName())
	}
	shape, exc := shapeOf(th, c)
	if exc != nil {
		return s, exc
	}
	annotations, exc := f.annotations(v)
	if exc != nil {
		return s, exc
	}
	defaults, exc := object.GetAttrName(th, v, "__defaults__")
	if exc != nil {
		return s, exc
	}
	var positional []value
	if !defaults.IsNone() {
		tuple, exc := object.TupleFrom(defaults, "__defaults__")
		if exc != nil {
			return s, exc
		}
		positional = tuple.Items
	}
	keywords, exc := object.GetAttrName(th, v, "__kwdefaults__")
	if exc != nil {
		return s, exc
	}
	byName := object.NewDict()
	if !keywords.IsNone() {
		if byName, exc = object.DictFrom(keywords, "__kwdefaults__"); exc != nil {
			return s, exc
		}
	}
	add := func(name value, kind int, def value) {
		p := param{name: name.AsStr(), kind: kind, def: def, ann: annotations[name.AsStr().String()]}
		s.params = append(s.params, p)
	}
	for i, name := range shape.names[:shape.positional] {
		kind, def := positionalOrKeyword, value{}
		if i < shape.posOnly {
			kind = positionalOnly
		}
		if at := i - shape.positional + len(positional); at >= 0 {
			def = positional[at]
		}
		add(name, kind, def)
	}
	rest := shape.names[shape.positional:]
	if shape.varArgs {
		add(rest[shape.kwOnly], varPositional, value{})
	}
	for _, name := range rest[:shape.kwOnly] {
		def, _ := byName.GetStr(name.AsStr())
		add(name, keywordOnly, def)
	}
	if shape.varKeywords {
		at := shape.kwOnly
		if shape.varArgs {
			at++
		}
		add(rest[at], varKeyword, value{})
	}
	for i := range s.params {
		if exc := s.params[i].checkName(th); exc != nil && s.params[i].name.String()[0] == '.' {
			return s, exc
		}
	}
	s.ret = annotations["return"]
	return s, nil
}

// annotations is the annotations of v by name.
func (f *finder) annotations(v value) (map[string]value, *exception) {
	d, exc := annotationsOf(f.th, v, f.globals, f.locals, f.evaluate, f.format)
	if exc != nil {
		return nil, exc
	}
	byName := map[string]value{}
	for i := 0; ; {
		k, x, next, ok := d.Next(i)
		if !ok {
			return byName, nil
		}
		i = next
		if isStr(k) {
			byName[k.AsStr().String()] = x
		}
	}
}

// isBuiltin reports that v is a function or method of the interpreter, with a signature in text if any.
func isBuiltin(v value) bool {
	switch v.Type() {
	case object.NativeType, object.MethodDescrType, object.WrapperDescrType, object.MethodWrapperType, object.ClassMethodDescrType:
		return true
	}
	return false
}

// hasTextSignature reports that v is a callable of a built-in type, such as a function made by Go code that scripts see as one written in Python,
// whose signature is in text.
func hasTextSignature(th *thread, v value) bool {
	if isClass(v) || v.Type().IsHeap() {
		return false
	}
	text, exc := attr(th, v, "__text_signature__")
	return exc == nil && isStr(text)
}

// builtin is the signature of a built-in function or method, from its text.
func (f *finder) builtin(v value, dropSelf bool) (s sig, exc *exception) {
	text, exc := attr(f.th, v, "__text_signature__")
	if exc != nil {
		return s, exc
	}
	if !isStr(text) || text.AsStr().Len() == 0 {
		return s, object.ValueErrorf("no signature found for builtin %s", reprOf(f.th, v))
	}
	return f.parse(v, text.AsStr().String(), dropSelf)
}

// parse reads the signature of v from text, such as "($self, key, default=None, /)". The parameter marked with $ is not one where it is filled already.
func (f *finder) parse(v value, text string, dropSelf bool) (s sig, exc *exception) {
	invalid := func() *exception { return object.ValueErrorf("%s builtin has invalid signature", reprOf(f.th, v)) }
	hasSelf := strings.HasPrefix(text, "($")
	isModule := strings.HasPrefix(text, "($module")
	names := f.namespaceOf(v)
	if looksPython(v) || v.Type() != object.NativeType && hasTextSignature(f.th, v) {
		var values *object.Dict
		if text, values = f.replaceShown(text, names); values != nil {
			names = append(names, values)
		}
	}
	mod, _, err := parser.Parse([]byte("def _"+strings.Replace(text, "$", "", 1)+": pass\n"), parser.Options{SourceIsString: true})
	if err != nil {
		return s, invalid()
	}
	def, ok := mod.(*ast.Module).Body[0].(*ast.FunctionDef)
	if !ok {
		return s, invalid()
	}
	failed := false
	add := func(arg *ast.Arg, kind int, def ast.Expr) {
		p := param{name: object.Intern(arg.Arg), kind: kind}
		if def != nil {
			if p.def, ok = f.constant(def, names); !ok {
				failed = true
			}
		}
		s.params = append(s.params, p)
	}
	a := def.Args
	positional := append(append([]*ast.Arg{}, a.PosOnlyArgs...), a.Args...)
	for i, arg := range positional {
		kind, expr := positionalOrKeyword, ast.Expr(nil)
		if i < len(a.PosOnlyArgs) {
			kind = positionalOnly
		}
		if at := i - len(positional) + len(a.Defaults); at >= 0 {
			expr = a.Defaults[at]
		}
		add(arg, kind, expr)
	}
	if a.Vararg != nil {
		add(a.Vararg, varPositional, nil)
	}
	for i, arg := range a.KwOnlyArgs {
		add(arg, keywordOnly, a.KwDefaults[i])
	}
	if a.Kwarg != nil {
		add(a.Kwarg, varKeyword, nil)
	}
	if failed {
		return s, invalid()
	}
	if hasSelf && len(s.params) > 0 {
		self, exc := attr(f.th, v, "__self__")
		if exc != nil {
			return s, exc
		}
		bound := !given(self).IsNull()
		if isModule || bound && (dropSelf || self.Type() == object.ModuleType) {
			s.params = s.params[1:]
		} else if !looksPython(v) {
			s.params[0].kind = positionalOnly
		}
	}
	return s, nil
}

// looksPython reports that the built-in function or method v is to look like one written in Python.
func looksPython(v value) bool {
	switch v.Type() {
	case object.NativeType:
		return object.Cast[object.Native](v).Method.LooksPython()
	case object.MethodDescrType, object.ClassMethodDescrType:
		return object.Cast[object.MethodDescr](v).Method.LooksPython()
	case object.WrapperDescrType:
		return object.Cast[object.WrapperDescr](v).Owner.PythonLike
	}
	return false
}

// namespaceOf is the modules whose names defaults of v may mention.
func (f *finder) namespaceOf(v value) []*object.Dict {
	var all []*object.Dict
	owner := v
	if d, exc := attr(f.th, v, "__objclass__"); exc == nil && !d.IsNull() {
		owner = d
	}
	if name, exc := attr(f.th, owner, "__module__"); exc == nil && isStr(name) {
		if m, ok := f.th.Interp.Modules.GetStr(name.AsStr()); ok && m.Type() == object.ModuleType {
			all = append(all, object.Cast[object.Module](m).Dict)
		}
	}
	return append(all, f.st.module.Dict, f.th.Interp.Modules, f.th.Interp.Builtins)
}

// constant is the value of a default: a literal, a name that the module knows, an attribute, or arithmetic of these.
func (f *finder) constant(e ast.Expr, names []*object.Dict) (v value, ok bool) {
	if f.th.Enter("") != nil {
		return value{}, false
	}
	defer f.th.Leave()
	switch e := e.(type) {
	case *ast.Constant:
		return literal(e.Value), true
	case *ast.Name:
		for _, d := range names {
			if v, ok := d.GetName(e.ID); ok {
				return v, true
			}
		}
	case *ast.Attribute:
		of, ok := f.constant(e.Value, names)
		if !ok {
			return value{}, false
		}
		v, exc := attr(f.th, of, e.Attr)
		return v, exc == nil && !v.IsNull()
	case *ast.UnaryOp:
		x, ok := f.constant(e.Operand, names)
		if !ok || e.Op != ast.USub {
			return value{}, false
		}
		v, exc := object.Binary(f.th, object.Sub, object.Int64(0), x)
		return v, exc == nil
	case *ast.BinOp:
		x, okx := f.constant(e.Left, names)
		y, oky := f.constant(e.Right, names)
		ops := map[ast.Operator]object.BinaryOp{ast.Add: object.Add, ast.Sub: object.Sub, ast.BitOr: object.Or}
		op, known := ops[e.Op]
		if !okx || !oky || !known {
			return value{}, false
		}
		v, exc := object.Binary(f.th, op, x, y)
		return v, exc == nil
	case *ast.Tuple:
		items, ok := f.constants(e.Elts, names)
		return object.TupleOf(items...), ok
	case *ast.List:
		items, ok := f.constants(e.Elts, names)
		return object.ListOf(items...), ok
	case *ast.Dict:
		return object.NewDict().Value(), len(e.Keys) == 0
	}
	return value{}, false
}

func (f *finder) constants(list []ast.Expr, names []*object.Dict) ([]value, bool) {
	items := make([]value, len(list))
	for i, e := range list {
		v, ok := f.constant(e, names)
		if !ok {
			return nil, false
		}
		items[i] = v
	}
	return items, true
}

// literal is the value of a constant of the tree.
func literal(c any) value {
	switch c := c.(type) {
	case bool:
		return object.Bool(c)
	case int64:
		return object.Int64(c)
	case *big.Int:
		return object.NormInt(c)
	case float64:
		return object.Float(c)
	case complex128:
		return object.NewComplex(c)
	case string:
		return object.StrOf(c)
	case ast.Bytes:
		return object.NewBytes(string(c))
	case ast.Ellipsis:
		return object.Ellipsis
	}
	return object.None
}
