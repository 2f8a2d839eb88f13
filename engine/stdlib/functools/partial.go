// This file implements partial and Placeholder.

package functools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// partial is a callable with the first arguments of its calls, some of which may be placeholders, and keywords.
type partial struct {
	object.Head
	fn    value
	args  []value
	kw    *object.Dict
	holes int // how many of args are placeholders
}

var placeholderType = &class{Name: "_PlaceholderType", Module: "functools", Doc: "The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.", Def: placeholderDef{}}

type placeholderDef struct{}

// Define implements object.Definition.
func (placeholderDef) Define(t *class) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.New = func(_ *thread, _ *class, args []value, _ []*str) (value, *exception) {
			if len(args) > 0 {
				return value{}, object.TypeErrorf("PlaceholderType takes no arguments")
			}
			return placeholder(), nil
		}
		t.Repr = func(*thread, value) (value, *exception) { return object.StrOf("Placeholder"), nil }
		t.AddMethods([]object.Method{{Name: "__reduce__", F0: func(*thread, value) (value, *exception) { return object.StrOf("Placeholder"), nil }}})
	})
}

var placeholderHead = object.OwnHead(placeholderType)

// placeholder is functools.Placeholder.
func placeholder() value {
	placeholderType.Complete()
	return placeholderHead.Value()
}

var partialType = &class{Name: "partial", Module: "functools", Sig: "(func, /, *args, **keywords)", Def: partialDef{},
	Doc: "Create a new function with partial application of the given arguments\nand keywords."}

type partialDef struct{}

// Define implements object.Definition.
func (partialDef) Define(t *class) { native.Ready(t, object.ObjectType, fillPartial) }

func fillPartial(t *class) {
	t.Flags |= object.FlagBasetype | object.FlagMethodDescr
	t.Alloc, t.AttrsOffset = object.AllocOf[partial], object.SubclassAttrs[partial]()
	t.HasDict, t.HasWeakref = true, true
	t.New, t.Call, t.Repr = partialNew, partialCall, partialRepr
	t.DescrGet = func(_ *thread, f, obj value, _ *class) (value, *exception) {
		if obj.IsNull() || obj.IsNone() {
			return f, nil
		}
		return object.NewBoundMethod(f, obj), nil
	}
	t.AddMembers([]object.GetSet{
		// Where CPython keeps the function that calls an instance faster: there is none here.
		{Name: "__vectorcalloffset__", Get: func(*thread, value) (value, *exception) { return object.Int64(0), nil }},
		{Name: "func", Doc: "function object to use in future partial calls", Get: func(_ *thread, v value) (value, *exception) { return asPartial(v).fn, nil }},
		{Name: "args", Doc: "tuple of arguments to future partial calls", Get: func(_ *thread, v value) (value, *exception) { return tuple(asPartial(v).args), nil }},
		{Name: "keywords", Doc: "dictionary of keyword arguments to future partial calls", Get: func(_ *thread, v value) (value, *exception) { return asPartial(v).kw.Value(), nil }},
	})
	t.AddMethods([]object.Method{
		{Name: "__reduce__", F0: partialReduce},
		{Name: "__setstate__", F1: partialSetState},
		object.ClassGetItem(),
	})
}

func asPartial(v value) *partial { return object.Cast[partial](v) }

// tuple is a tuple of a copy of items.
func tuple(items []value) value { return object.TupleOf(append([]value(nil), items...)...) }

func isPartial(v value) bool { return object.IsInstance(v, partialType) }

func partialNew(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
	npos := len(args) - len(kw)
	if npos < 1 {
		return value{}, object.TypeErrorf("type 'partial' takes at least one argument")
	}
	if args[0].Type().Call == nil {
		return value{}, object.TypeErrorf("the first argument must be callable")
	}
	if npos > 1 && args[npos-1].Is(placeholder()) {
		return value{}, object.TypeErrorf("trailing Placeholders are not allowed")
	}
	for _, v := range args[npos:] {
		if v.Is(placeholder()) {
			return value{}, object.TypeErrorf("Placeholder cannot be passed as a keyword argument")
		}
	}
	return newPartial(th, cls, args[0], args[1:npos], args[npos:], kw)
}

// newPartial binds args and keywords to f; a partial of a partial that has no attributes is made one.
func newPartial(th *thread, cls *class, f value, args, kwArgs []value, kw []*str) (value, *exception) {
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	p := asPartial(v)
	p.fn, p.kw = f, object.NewDict()
	if a := object.AttrsOf(f); isPartial(f) && a.DictOrNil() == nil && a.Len() == 0 {
		inner := asPartial(f)
		p.fn, p.kw = inner.fn, inner.kw.Copy()
		p.args = inner.fill(args)
	} else {
		p.args = append([]value(nil), args...)
	}
	p.kw.SetKeywords(kwArgs, kw)
	p.count()
	return v, nil
}

// count notes how many placeholders there are. One at the end of what was filled is kept: it may come from the inner partial.
func (p *partial) count() {
	p.holes = 0
	for _, a := range p.args {
		if a.Is(placeholder()) {
			p.holes++
		}
	}
}

// fill is the arguments of p, with the first of args in the place of placeholders and the others after them.
func (p *partial) fill(args []value) []value {
	all := make([]value, 0, len(p.args)+len(args))
	for _, a := range p.args {
		if a.Is(placeholder()) && len(args) > 0 {
			a, args = args[0], args[1:]
		}
		all = append(all, a)
	}
	return append(all, args...)
}

func partialCall(th *thread, callee value, args []value, kw []*str) (value, *exception) {
	p := asPartial(callee)
	npos := len(args) - len(kw)
	if npos < p.holes {
		return value{}, object.TypeErrorf("missing positional arguments in 'partial' call; expected at least %d, got %d", p.holes, npos)
	}
	bound := p.kw.Len()
	all := th.Scratch(len(p.args) + len(args) + bound)
	defer th.Release(all)
	at, next := 0, 0
	for _, a := range p.args {
		if p.holes > 0 && a.Is(placeholder()) {
			a = args[next]
			next++
		}
		all[at] = a
		at++
	}
	at += copy(all[at:], args[next:npos])
	if bound == 0 {
		at += copy(all[at:], args[npos:])
		return object.Call(th, p.fn, all[:at], kw)
	}
	keys := make([]*str, 0, bound+len(kw))
	for i := 0; ; {
		k, v, n, ok := p.kw.Next(i)
		if !ok {
			break
		}
		i = n
		if !k.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("keywords must be strings")
		}
		if at < len(all)-len(kw) {
			keys = append(keys, k.AsStr())
			all[at] = v
			at++
		}
	}
	first := at - len(keys)
	for i, k := range kw {
		j := keyAt(keys, k)
		if j == len(keys) {
			keys = append(keys, k)
			at++
		}
		all[first+j] = args[npos+i]
	}
	return object.Call(th, p.fn, all[:at], keys)
}

// keyAt is where k is in keys, or the length of keys.
func keyAt(keys []*str, k *str) int {
	for i, have := range keys {
		if have == k || have.String() == k.String() {
			return i
		}
	}
	return len(keys)
}

func partialRepr(th *thread, v value) (value, *exception) {
	if !th.EnterRepr(v) {
		return object.StrOf("..."), nil
	}
	defer th.LeaveRepr()
	p := asPartial(v)
	t := v.Type()
	return callRepr(th, t.ModuleName()+"."+t.Qualname, p.fn, p.args, p.kw)
}

// callRepr is the repr of what calls f with args and kw: "name(f, 1, 2, k=3)".
func callRepr(th *thread, name string, f value, args []value, kw *object.Dict) (value, *exception) {
	var b object.StrBuilder
	b.Add(name + "(")
	text, exc := object.Repr(th, f)
	if exc != nil {
		return value{}, exc
	}
	b.AddStr(text)
	add := func(v value) *exception {
		text, exc := object.Repr(th, v)
		if exc == nil {
			exc = b.Check(th, text.Len())
		}
		if exc == nil {
			b.AddStr(text)
		}
		return exc
	}
	for _, a := range args {
		b.AddASCII(", ")
		if exc := add(a); exc != nil {
			return value{}, exc
		}
	}
	for i := 0; ; {
		k, v, next, ok := kw.Next(i)
		if !ok {
			break
		}
		i = next
		key, exc := object.ToStr(th, k)
		if exc != nil {
			return value{}, exc
		}
		b.AddASCII(", ")
		b.AddStr(key)
		b.AddASCII("=")
		if exc := add(v); exc != nil {
			return value{}, exc
		}
	}
	b.AddASCII(")")
	return b.Str().Value(), nil
}

func partialReduce(_ *thread, self value) (value, *exception) {
	p := asPartial(self)
	attrs := object.None
	if a := object.AttrsOf(self); a.DictOrNil() != nil || a.Len() > 0 {
		attrs = a.Dict(self.Type()).Value()
	}
	return object.TupleOf(self.Type().Value(), object.TupleOf(p.fn), object.TupleOf(p.fn, tuple(p.args), p.kw.Value(), attrs)), nil
}

func partialSetState(th *thread, self, st value) (value, *exception) {
	invalid := object.TypeErrorf("invalid partial state")
	if !st.Type().Has(object.FlagTuple) || len(st.AsTuple().Items) != 4 {
		return value{}, invalid
	}
	items := st.AsTuple().Items
	f, args, kw, attrs := items[0], items[1], items[2], items[3]
	if f.Type().Call == nil || !args.Type().Has(object.FlagTuple) || !kw.IsNone() && !kw.Type().Has(object.FlagDict) {
		return value{}, invalid
	}
	bound := args.AsTuple().Items
	if len(bound) > 0 && bound[len(bound)-1].Is(placeholder()) {
		return value{}, object.TypeErrorf("trailing Placeholders are not allowed")
	}
	p := asPartial(self)
	p.fn, p.args, p.kw = f, append([]value(nil), bound...), object.NewDict()
	if !kw.IsNone() {
		if exc := p.kw.Update(th, kw); exc != nil {
			return value{}, exc
		}
	}
	p.count()
	if attrs.IsNone() {
		attrs = object.NewDict().Value()
	}
	if !attrs.Type().Has(object.FlagDict) {
		return value{}, invalid
	}
	object.AttrsOf(self).SetDict(self.Type(), attrs.AsDict())
	return object.None, nil
}
