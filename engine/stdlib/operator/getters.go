// This file implements attrgetter, itemgetter and methodcaller.

package operator

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// attrGetter has the names as they were given and split at the dots.
type attrGetter struct {
	object.Head
	names []value
	paths [][]*name
}

var attrGetterType = ondemand.Value[*class]{Make: func() *class {
	return getter[attrGetter]("attrgetter", "(attr, /, *attrs)",
		"Return a callable object that fetches the given attribute(s) from its operand.\nOf several names it fetches a tuple; a name may have dots.",
		attrGetterNew, attrGet, func(v value) ([]value, []*name) { return object.Cast[attrGetter](v).names, nil })
}}

func attrGetterNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	if len(kw) > 0 {
		return value{}, object.TypeErrorf("attrgetter() takes no keyword arguments")
	}
	if len(args) == 0 {
		return value{}, native.Arity("attrgetter", 0, 1, 1)
	}
	g := &attrGetter{Head: object.NewHead(cls), names: append([]value(nil), args...)}
	for _, a := range args {
		if !a.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("attribute name must be a string")
		}
		var path []*name
		for part := range strings.SplitSeq(a.AsStr().String(), ".") {
			path = append(path, object.Intern(part))
		}
		g.paths = append(g.paths, path)
	}
	return g.Value(), nil
}

func attrGet(th *thread, self value, args []value, kw []*name) (value, *exception) {
	g := object.Cast[attrGetter](self)
	if exc := oneOperand("attrgetter", args, kw); exc != nil {
		return value{}, exc
	}
	return each(len(g.paths), func(i int) (value, *exception) {
		v := args[0]
		for _, n := range g.paths[i] {
			var exc *exception
			if v, exc = object.GetAttr(th, v, n); exc != nil {
				return value{}, exc
			}
		}
		return v, nil
	})
}

type itemGetter struct {
	object.Head
	items []value
}

var itemGetterType = ondemand.Value[*class]{Make: func() *class {
	return getter[itemGetter]("itemgetter", "(item, /, *items)",
		"Return a callable object that fetches the given item(s) from its operand.\nOf several items it fetches a tuple.",
		itemGetterNew, itemGet, func(v value) ([]value, []*name) { return object.Cast[itemGetter](v).items, nil })
}}

func itemGetterNew(_ *thread, cls *class, args []value, kw []*name) (value, *exception) {
	if len(kw) > 0 {
		return value{}, object.TypeErrorf("itemgetter() takes no keyword arguments")
	}
	if len(args) == 0 {
		return value{}, native.Arity("itemgetter", 0, 1, 1)
	}
	g := &itemGetter{Head: object.NewHead(cls), items: append([]value(nil), args...)}
	return g.Value(), nil
}

func itemGet(th *thread, self value, args []value, kw []*name) (value, *exception) {
	g := object.Cast[itemGetter](self)
	if exc := oneOperand("itemgetter", args, kw); exc != nil {
		return value{}, exc
	}
	return each(len(g.items), func(i int) (value, *exception) { return object.GetItem(th, args[0], g.items[i]) })
}

// methodCaller has the name, then the arguments of the call; kw are the names of the last ones.
type methodCaller struct {
	object.Head
	args []value
	kw   []*name
}

var methodCallerType = ondemand.Value[*class]{Make: func() *class {
	return getter[methodCaller]("methodcaller", "(name, /, *args, **kwargs)",
		"Return a callable object that calls the given method on its operand.\nFurther arguments are those of the call.",
		methodCallerNew, methodCall, func(v value) ([]value, []*name) {
			g := object.Cast[methodCaller](v)
			return g.args, g.kw
		})
}}

func methodCallerNew(_ *thread, cls *class, args []value, kw []*name) (value, *exception) {
	if len(args) == len(kw) {
		return value{}, object.TypeErrorf("methodcaller needs at least one argument, the method name")
	}
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("method name must be a string")
	}
	g := &methodCaller{Head: object.NewHead(cls), args: append([]value(nil), args...), kw: append([]*name(nil), kw...)}
	return g.Value(), nil
}

func methodCall(th *thread, self value, args []value, kw []*name) (value, *exception) {
	g := object.Cast[methodCaller](self)
	if len(args)-len(kw) != 1 {
		return value{}, native.Arity("methodcaller", len(args)-len(kw), 1, 1)
	}
	if exc := oneOperand("methodcaller", args, kw); exc != nil {
		return value{}, exc
	}
	f, exc := object.GetAttr(th, args[0], g.args[0].AsStr())
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, g.args[1:], g.kw)
}

// oneOperand refuses all but one positional argument of a call of a getter.
func oneOperand(getter string, args []value, kw []*name) *exception {
	if len(kw) > 0 {
		return object.TypeErrorf("%s() takes no keyword arguments", getter)
	}
	if len(args) != 1 {
		return native.Arity(getter, len(args), 1, 1)
	}
	return nil
}

// each is the one result of f, or the tuple of its n results.
func each(n int, f func(i int) (value, *exception)) (value, *exception) {
	if n == 1 {
		return f(0)
	}
	t := object.NewTuple(n)
	for i := range n {
		v, exc := f(i)
		if exc != nil {
			return value{}, exc
		}
		t.Items[i] = v
	}
	return t.Value(), nil
}

// noVectorCall is where CPython keeps the function that calls an instance faster. There is none here.
var noVectorCall = object.GetSet{Name: "__vectorcalloffset__", Get: func(*thread, value) (value, *exception) { return object.Int64(0), nil }}

// getter completes one of the three types; made is what an instance was made of.
func getter[T any](typeName, sig, doc string, create native.NewFunc, call object.CallFunc, made func(v value) ([]value, []*name)) *class {
	return native.Ready(&class{Name: typeName, Module: "operator", Sig: sig, Doc: doc}, object.ObjectType, func(t *class) {
		t.New, t.Call, t.Alloc = create, call, object.AllocOf[T]
		t.Repr = func(th *thread, v value) (value, *exception) {
			args, kw := made(v)
			return repr(th, v, args, kw)
		}
		t.AddGetSets([]object.GetSet{{Name: "__text_signature__", Get: func(*thread, value) (value, *exception) { return object.StrOf("(obj, /)"), nil }}})
		t.AddMembers([]object.GetSet{noVectorCall})
		t.AddMethods([]object.Method{{Name: "__reduce__", Doc: "Return state information for pickling", F0: func(th *thread, v value) (value, *exception) {
			args, kw := made(v)
			return reduce(th, v, args, kw)
		}}})
	})
}

func repr(th *thread, v value, args []value, kw []*name) (value, *exception) {
	typeName := "operator." + v.Type().Name
	if !th.EnterRepr(v) {
		return object.StrOf(typeName + "(...)"), nil
	}
	defer th.LeaveRepr()
	var b object.StrBuilder
	b.AddASCII(typeName + "(")
	for i, a := range args {
		if i > 0 {
			b.AddASCII(", ")
		}
		if k := i - (len(args) - len(kw)); k >= 0 {
			b.AddStr(kw[k])
			b.AddASCII("=")
		}
		s, exc := object.Repr(th, a)
		if exc == nil {
			exc = b.Check(th, s.Len())
		}
		if exc != nil {
			return value{}, exc
		}
		b.AddStr(s)
	}
	b.AddASCII(")")
	return b.Str().Value(), nil
}

// reduce is the type and its arguments; keywords are bound by functools.partial.
func reduce(th *thread, v value, args []value, kw []*name) (value, *exception) {
	cls := v.Type().Value()
	if len(kw) == 0 {
		return object.TupleOf(cls, object.TupleOf(append([]value(nil), args...)...)), nil
	}
	functools, exc := imported(th, "functools")
	if exc != nil {
		return value{}, exc
	}
	partial, exc := object.GetAttrName(th, functools, "partial")
	if exc != nil {
		return value{}, exc
	}
	// Of the arguments only the name and the keywords are bound: the others are given when the copy is made.
	npos := len(args) - len(kw)
	bound := append([]value{cls, args[0]}, args[npos:]...)
	f, exc := object.Call(th, partial, bound, kw)
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(f, object.TupleOf(append([]value(nil), args[1:npos]...)...)), nil
}
