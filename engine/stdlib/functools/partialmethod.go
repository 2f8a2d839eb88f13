// This file implements partialmethod.

package functools

import (
	"dappco.re/go/py/engine/object"
)

var (
	nameFunc     = object.Name{Text: "func"}
	nameArgs     = object.Name{Text: "args"}
	nameKeywords = object.Name{Text: "keywords"}
	nameGet      = object.Name{Text: "__get__"}
	nameSelf     = object.Name{Text: "__self__"}
	nameAbstract = object.Name{Text: "__isabstractmethod__"}
	nameOwnPM    = object.Name{Text: "__partialmethod__"}
)

var partialMethodClass = object.ClassSpec{Module: "functools", Name: "partialmethod",
	Doc: "Method descriptor with partial application of the given arguments and keywords.\n\nSupports wrapping existing descriptors and handles non-descriptor callables as instance methods.",
	Methods: []object.Method{
		{Name: "__init__", Sig: "($self, func, /, *args, **keywords)", FK: partialMethodInit},
		{Name: "__get__", Sig: "($self, obj, cls=None)", FS: partialMethodGet},
		{Name: "__repr__", Sig: "($self)", F0: partialMethodRepr},
		object.GenericClass(),
	},
	GetSets: []object.GetSet{{Name: "__isabstractmethod__", Get: func(th *thread, self value) (value, *exception) {
		f, exc := object.GetAttr(th, self, nameFunc.Str())
		if exc != nil {
			return value{}, exc
		}
		return isAbstract(th, f)
	}}},
}

// isAbstract is the attribute __isabstractmethod__ of f, False where there is none.
func isAbstract(th *thread, f value) (value, *exception) {
	v, ok, exc := object.FindAttr(th, f, nameAbstract.Str())
	if exc != nil || ok {
		return v, exc
	}
	return object.False, nil
}

func partialMethodInit(th *thread, self value, args []value, kw []*str) (value, *exception) {
	npos := len(args) - len(kw)
	if npos < 1 {
		return value{}, object.TypeErrorf("_partial_new() missing 1 required positional argument: 'func'")
	}
	f := args[0]
	if f.Type().Call == nil {
		if _, ok, exc := object.FindAttr(th, f, nameGet.Str()); exc != nil {
			return value{}, exc
		} else if !ok {
			text, exc := object.Repr(th, f)
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.TypeErrorf("the first argument %s must be a callable or a descriptor", text)
		}
	}
	if npos > 1 && args[npos-1].Is(placeholder()) {
		return value{}, object.TypeErrorf("trailing Placeholders are not allowed")
	}
	bound, keywords := append([]value(nil), args[1:npos]...), object.NewDict()
	for i, k := range kw {
		if args[npos+i].Is(placeholder()) {
			return value{}, object.TypeErrorf("Placeholder cannot be passed as a keyword argument")
		}
		keywords.SetStr(k, args[npos+i])
	}
	if partialMethods := self.Type(); f.Type() == partialMethods {
		inner, exc := partsOf(th, f)
		if exc != nil {
			return value{}, exc
		}
		outer := keywords
		f, bound, keywords = inner.fn, inner.fill(bound), inner.kw.Copy()
		if exc := keywords.Update(th, outer.Value()); exc != nil {
			return value{}, exc
		}
	}
	for _, a := range []struct {
		name *str
		v    value
	}{{nameFunc.Str(), f}, {nameArgs.Str(), object.TupleOf(bound...)}, {nameKeywords.Str(), keywords.Value()}} {
		if exc := object.SetAttr(th, self, a.name, a.v); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

// partsOf is the function, arguments and keywords of a partialmethod.
func partsOf(th *thread, self value) (*partial, *exception) {
	var v [3]value
	for i, name := range []*str{nameFunc.Str(), nameArgs.Str(), nameKeywords.Str()} {
		var exc *exception
		if v[i], exc = object.GetAttr(th, self, name); exc != nil {
			return nil, exc
		}
	}
	args, exc := object.Collect(th, v[1])
	if exc != nil {
		return nil, exc
	}
	p := &partial{fn: v[0], args: args, kw: object.NewDict()}
	return p, p.kw.Update(th, v[2])
}

func partialMethodGet(th *thread, self value, args []value) (value, *exception) {
	p, exc := partsOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	obj, cls := args[0], args[1]
	if cls.IsNull() {
		cls = object.None
	}
	get, ok, exc := object.FindAttr(th, p.fn, nameGet.Str())
	if exc != nil {
		return value{}, exc
	}
	if ok {
		bound, exc := object.Call2(th, get, obj, cls)
		if exc != nil {
			return value{}, exc
		}
		if !bound.Is(p.fn) {
			return p.of(th, bound)
		}
	}
	return p.unbound(th, self, obj)
}

// of is a partial of bound with the arguments of p.
func (p *partial) of(th *thread, bound value) (value, *exception) {
	v, exc := object.Alloc(th, partialType)
	if exc != nil {
		return value{}, exc
	}
	q := asPartial(v)
	q.fn, q.args, q.kw = bound, p.args, p.kw
	q.count()
	self, ok, exc := object.FindAttr(th, bound, nameSelf.Str())
	if exc == nil && ok {
		exc = object.SetAttr(th, v, nameSelf.Str(), self)
	}
	return v, exc
}

// unbound is a method of p, bound to obj unless that is None: a partial whose first argument is still to come.
func (p *partial) unbound(th *thread, self, obj value) (value, *exception) {
	v, exc := object.Alloc(th, partialType)
	if exc != nil {
		return value{}, exc
	}
	q := asPartial(v)
	q.fn, q.kw = p.fn, p.kw
	q.args = append([]value{placeholder()}, p.args...)
	q.count()
	abstract, exc := isAbstract(th, p.fn)
	if exc != nil {
		return value{}, exc
	}
	if exc := object.SetAttr(th, v, nameAbstract.Str(), abstract); exc != nil {
		return value{}, exc
	}
	if exc := object.SetAttr(th, v, nameOwnPM.Str(), self); exc != nil || obj.IsNone() {
		return v, exc
	}
	return object.NewBoundMethod(v, obj), nil
}

func partialMethodRepr(th *thread, self value) (value, *exception) {
	p, exc := partsOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	if !th.EnterRepr(self) {
		return object.StrOf("..."), nil
	}
	defer th.LeaveRepr()
	t := self.Type()
	return callRepr(th, t.ModuleName()+"."+t.Qualname, p.fn, p.args, p.kw)
}
