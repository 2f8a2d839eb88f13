// This file implements ForwardRef, and the objects that stand for names while annotations are computed without them.

package annotationlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// forwardRef is a ForwardRef, or, while an annotation is being computed, an expression that is written down instead of evaluated.
type forwardRef struct {
	object.Head
	text       string
	binding    int // how tightly the outermost operator of text binds
	module     value
	owner      value
	isArgument bool
	isClass    bool
	globals    *object.Dict // of the function that it comes from, nil if it was made by a call
	cells      map[string]*object.Cell
}

// ForwardRefType is annotationlib.ForwardRef, expressionType the type of expressions that are written down.
var (
	ForwardRefType = &object.Type{Name: "ForwardRef", Module: "annotationlib", Doc: "Wrapper that holds a forward reference: an annotation that cannot be evaluated yet.", Def: forwardRefDef{}}
	expressionType = &object.Type{Name: "_Stringifier", Module: "annotationlib", Def: expressionDef{}}
)

var refParams = object.ParseParams("ForwardRef.__init__", "(arg, *, module=None, owner=None, is_argument=True, is_class=False)")

func refOf(v value) *forwardRef { return object.Cast[forwardRef](v) }

type forwardRefDef struct{}

// Define implements object.Definition.
func (forwardRefDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.PythonLike = true
		t.Sig = "(arg, *, module=None, owner=None, is_argument=True, is_class=False)"
		t.New = newRef
		t.Repr = refRepr
		t.Hash = func(th *thread, self value) (int64, *exception) {
			r := refOf(self)
			return object.Hash(th, object.TupleOf(object.StrOf(r.text), object.TupleOf(object.StrOf(moduleText(r)))))
		}
		t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, *exception) {
			if op != object.EQ && op != object.NE || a.Type() != ForwardRefType || b.Type() != ForwardRefType {
				return object.NotImplemented, nil
			}
			x, y := refOf(a), refOf(b)
			same := x.text == y.text && moduleText(x) == moduleText(y) && x.isClass == y.isClass && x.globals == y.globals && x.owner.Is(y.owner)
			return object.Bool(same == (op == object.EQ)), nil
		}
		t.Number = &object.NumberSlots{}
		t.Number.Binary[object.Or] = func(th *thread, a, b value) (value, *exception) {
			return object.MakeUnion(th, strRef(a), strRef(b))
		}
		get := func(name string, f func(r *forwardRef) value) object.GetSet {
			return object.GetSet{Name: name, Get: func(_ *thread, v value) (value, *exception) { return f(refOf(v)), nil }}
		}
		text := func(r *forwardRef) value { return object.StrOf(r.text) }
		none := func(name string) object.GetSet { return get(name, func(*forwardRef) value { return object.None }) }
		t.Namespace().SetName("__slots__", object.TupleOf(object.Cast[object.List](native.Strings("__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__weakref__", "__arg__", "__globals__",
			"__extra_names__", "__code__", "__ast_node__", "__cell__", "__owner__", "__stringifier_dict__", "__resolved_str_cache__")).Items...))
		t.AddGetSets([]object.GetSet{
			none("__ast_node__"), none("__cell__"), none("__code__"), none("__extra_names__"), none("__resolved_str_cache__"), none("__stringifier_dict__"),
			get("__forward_arg__", text), get("__arg__", text), get("__resolved_str__", text),
			get("__forward_module__", func(r *forwardRef) value { return r.module }),
			get("__forward_is_class__", func(r *forwardRef) value { return object.Bool(r.isClass) }),
			get("__forward_is_argument__", func(r *forwardRef) value { return object.Bool(r.isArgument) }),
			get("__owner__", func(r *forwardRef) value { return r.owner }),
			get("__globals__", func(r *forwardRef) value {
				if r.globals == nil {
					return object.None
				}
				return r.globals.Value()
			}),
			{Name: "__forward_code__", Get: func(th *thread, self value) (value, *exception) {
				code, exc := refOf(self).compile(th)
				if exc != nil {
					return value{}, exc
				}
				return code.Value(), nil
			}},
		})
		t.AddMethods([]object.Method{{Name: "__reduce__", Sig: "($self, /)", F0: refReduce}, {Name: "evaluate", Sig: "($self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE)", Doc: "Evaluate the forward reference and return the value.", FS: refEvaluate}})
	})
}

// strRef is v, or a forward reference if it is a str.
func strRef(v value) value {
	if v.Type().Has(object.FlagStr) {
		return NewForwardRef(v.AsStr().String(), value{}, true, false)
	}
	return v
}

// refReduce makes the same reference again. One that knows the namespace it comes from cannot be taken apart.
func refReduce(th *thread, self value) (value, *exception) {
	r := refOf(self)
	if r.globals != nil || r.cells != nil {
		return value{}, object.TypeErrorf("cannot pickle 'ForwardRef' object")
	}
	newobj, exc := native.FromModule(th, "copyreg", "__newobj_ex__")
	if exc != nil {
		return value{}, exc
	}
	options := object.NewDict()
	options.SetName("module", r.module)
	options.SetName("owner", r.owner)
	options.SetName("is_argument", object.Bool(r.isArgument))
	options.SetName("is_class", object.Bool(r.isClass))
	return object.TupleOf(newobj, object.TupleOf(ForwardRefType.Value(), object.TupleOf(object.StrOf(r.text)), options.Value())), nil
}

func moduleText(r *forwardRef) string {
	if r.module.Type().Has(object.FlagStr) {
		return r.module.AsStr().String()
	}
	return ""
}

// NewForwardRef is a ForwardRef for text, which means what it means in module.
func NewForwardRef(text string, module value, isArgument, isClass bool) value {
	r := &forwardRef{Head: object.NewHead(ForwardRefType), text: text, module: orNone(module), owner: object.None, isArgument: isArgument, isClass: isClass}
	return r.Value()
}

func newRef(th *thread, _ *class, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(refParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if !a[0].Type().Has(object.FlagStr) {
		s, exc := object.Repr(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.TypeErrorf("Forward reference must be a string -- got %s", s)
	}
	r := refOf(NewForwardRef(a[0].AsStr().String(), a[1], true, false))
	r.owner = orNone(a[2])
	if !a[3].IsNull() {
		if r.isArgument, exc = object.Truth(th, a[3]); exc != nil {
			return value{}, exc
		}
	}
	if !a[4].IsNull() {
		if r.isClass, exc = object.Truth(th, a[4]); exc != nil {
			return value{}, exc
		}
	}
	return r.Value(), nil
}

func refRepr(th *thread, self value) (value, *exception) {
	r := refOf(self)
	shown, exc := object.Repr(th, object.StrOf(r.text))
	if exc != nil {
		return value{}, exc
	}
	out := "ForwardRef(" + shown.String()
	isClass := object.None
	if r.isClass {
		isClass = object.True
	}
	for _, extra := range []struct {
		name string
		v    value
	}{{"module", r.module}, {"is_class", isClass}, {"owner", r.owner}} {
		if extra.v.IsNone() {
			continue
		}
		s, exc := object.Repr(th, extra.v)
		if exc != nil {
			return value{}, exc
		}
		out += ", " + extra.name + "=" + s.String()
	}
	return object.StrOf(out + ")"), nil
}

func (r *forwardRef) compile(th *thread) (*vm.Code, *exception) {
	code, exc := compileExpression(th, r.text)
	if exc != nil && exc.Is(object.SyntaxErrorType) {
		s, reprExc := object.Repr(th, object.StrOf(r.text))
		if reprExc != nil {
			return nil, reprExc
		}
		return nil, object.Errorf(object.SyntaxErrorType, "Forward reference must be an expression -- got %s", s)
	}
	return code, exc
}

// compileExpression compiles an annotation. A starred one, of *args, is the item that it unpacks to.
func compileExpression(th *thread, text string) (*vm.Code, *exception) {
	if strings.HasPrefix(text, "*") {
		text = "(" + text + ",)[0]"
	}
	return source.Compile(th, []byte(text), source.Options{Filename: "<string>", Mode: parser.Eval, FromString: true, Quiet: true})
}

func refEvaluate(th *thread, self value, args []value) (value, *exception) {
	format, exc := toFormat(th, args[4])
	if exc != nil {
		return value{}, exc
	}
	r := refOf(self)
	switch format {
	case formatString:
		return object.StrOf(r.text), nil
	case formatFake:
		return value{}, object.Errorf(object.NotImplementedErrorType, "%d", formatFake)
	}
	v, exc := Evaluate(th, self, orNone(args[0]), orNone(args[1]), orNone(args[2]), orNone(args[3]))
	if exc != nil && format == formatForward && exc.Is(object.ExceptionType) {
		return self, nil
	}
	return v, exc
}

// Evaluate is the value of the forward reference ref; globals, locals, typeParams and owner may be None.
func Evaluate(th *thread, ref, globals, locals, typeParams, owner value) (value, *exception) {
	r := refOf(ref)
	if owner.IsNone() {
		owner = r.owner
	}
	g, exc := r.scope(th, globals, owner)
	if exc != nil {
		return value{}, exc
	}
	ns := object.NewDict()
	if typeParams.IsNone() && !owner.IsNone() {
		if p, ok, exc := object.FindAttr(th, owner, nameTypeParams.Str()); exc != nil {
			return value{}, exc
		} else if ok {
			typeParams = p
		}
	}
	if locals.IsNone() && owner.Type().Has(object.FlagType) {
		ns = owner.AsType().Namespace().Copy()
	} else if !locals.IsNone() {
		if exc := ns.Update(th, locals); exc != nil {
			return value{}, exc
		}
	}
	if !typeParams.IsNone() {
		params, exc := object.Collect(th, typeParams)
		if exc != nil {
			return value{}, exc
		}
		for _, p := range params {
			name, exc := object.GetAttr(th, p, nameName.Str())
			if exc != nil {
				return value{}, exc
			}
			if _, exc := ns.SetDefault(th, name, p); exc != nil {
				return value{}, exc
			}
		}
	}
	for name, cell := range r.cells {
		if _, ok := ns.GetName(name); !ok && !cell.V.IsNull() {
			ns.SetName(name, cell.V)
		}
	}
	code, exc := r.compile(th)
	if exc != nil {
		return value{}, exc
	}
	return vm.RunCode(th, code, g, ns.Value())
}

// scope is the globals in which r means something.
func (r *forwardRef) scope(th *thread, globals, owner value) (*object.Dict, *exception) {
	if !globals.IsNone() {
		if globals.Type().Has(object.FlagDict) {
			return globals.AsDict(), nil
		}
		d := object.NewDict()
		return d, d.Update(th, globals)
	}
	if r.globals != nil {
		return r.globals, nil
	}
	module := r.module
	if module.IsNone() && !owner.IsNone() {
		if g, ok, exc := object.FindAttr(th, owner, nameGlobals.Str()); exc != nil {
			return nil, exc
		} else if ok && g.Type().Has(object.FlagDict) {
			return g.AsDict(), nil
		}
		m, ok, exc := object.FindAttr(th, owner, nameModule.Str())
		if exc != nil {
			return nil, exc
		}
		if ok {
			module = m
		}
	}
	if d := moduleDict(th, module); d != nil {
		return d, nil
	}
	return object.NewDict(), nil
}

// moduleDict is the namespace of module, which is one or its name; nil if it is not there.
func moduleDict(th *thread, module value) *object.Dict {
	if module.Type().Has(object.FlagStr) {
		found, ok := th.Interp.Modules.GetStr(module.AsStr())
		if !ok {
			return nil
		}
		module = found
	}
	if module.Type() != object.ModuleType {
		return nil
	}
	return object.Cast[object.Module](module).Dict
}
