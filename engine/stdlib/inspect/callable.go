// This file finds the signature of a callable: where it comes from depends on what kind of callable it is.

package inspect

import (
	"dappco.re/go/py/engine/object"
)

var signatureFunctions = []object.Method{
	{Name: "signature", Sig: "(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=Format.VALUE)", Doc: "Get a signature object for the passed callable.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		return signatureOf(th, st.signature, a[0], a[1], a[2], a[3], a[4], a[5])
	}},
	{Name: "unwrap", Sig: "(func, *, stop=None)", Doc: "Get the object wrapped by *func*: follow the chain of __wrapped__ attributes.\n\nstop is a callable that is asked about each object; the chain ends where it returns true. ValueError if there is a cycle.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		stop := given(a[1])
		return unwrap(th, a[0], func(v value) (bool, *exception) {
			if stop.IsNull() {
				return false, nil
			}
			r, exc := object.Call1(th, stop, v)
			if exc != nil {
				return false, exc
			}
			return object.Truth(th, r)
		})
	}},
}

// finder looks for signatures with the options of one call.
type finder struct {
	th               *thread
	st               *state
	follow           bool
	keepSelf         bool // show the parameter that a bound method fills
	globals, locals  value
	evaluate, format value
}

// signatureOf is inspect.signature for the class cls; absent options are null.
func signatureOf(th *thread, cls *object.Type, obj, follow, globals, locals, evaluate, format value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	f := &finder{th: th, st: st, follow: true, globals: globals, locals: locals, evaluate: evaluate, format: format}
	if !follow.IsNull() {
		if f.follow, exc = object.Truth(th, follow); exc != nil {
			return value{}, exc
		}
	}
	s, made, exc := f.callable(obj)
	if exc != nil {
		return value{}, exc
	}
	if !made.IsNull() {
		return made, nil
	}
	return st.buildSignature(th, cls, s)
}

// maxWrapped bounds chains of __wrapped__.
const maxWrapped = 1000

// unwrap follows __wrapped__ until stop says so.
func unwrap(th *thread, v value, stop func(v value) (bool, *exception)) (value, *exception) {
	first, seen := v, map[value]bool{}
	for {
		if done, exc := stop(v); exc != nil || done {
			return v, exc
		}
		if isClass(v) {
			return v, nil
		}
		next, exc := attr(th, v, "__wrapped__")
		if exc != nil || next.IsNull() {
			return v, exc
		}
		seen[v] = true
		if seen[next] || len(seen) >= maxWrapped {
			return value{}, object.ValueErrorf("wrapper loop when unwrapping %s", reprOf(th, first))
		}
		v = next
	}
}

// isNotUserDefined reports that v is a function or method of the interpreter itself, which says nothing of the class that has it.
func isNotUserDefined(v value) bool {
	switch v.Type() {
	case object.WrapperDescrType, object.MethodWrapperType, object.ClassMethodDescrType, object.NativeType:
		return true
	}
	return false
}

// signed reports that v ends a chain of wrappers: it has a signature of its own or is a bound method.
func (f *finder) signed(v value) (bool, *exception) {
	if v.Type() == object.MethodType {
		return true, nil
	}
	own, exc := attr(f.th, v, "__signature__")
	return !own.IsNull(), exc
}

// callable is the signature of v; made is set instead where v brings a Signature object.
func (f *finder) callable(v value) (s sig, made value, exc *exception) {
	if exc := f.th.Enter(" while looking for a signature"); exc != nil {
		return s, made, exc
	}
	defer f.th.Leave()
	if v.Type().Call == nil {
		return s, made, object.TypeErrorf("%s is not a callable object", reprOf(f.th, v))
	}
	if fn, _, ok := boundOf(v); ok {
		return f.withoutFirst(f.callable(fn))
	}
	if f.follow {
		if v, exc = unwrap(f.th, v, f.signed); exc != nil {
			return s, made, exc
		}
		if v.Type() == object.MethodType {
			return f.callable(v)
		}
	}
	own, exc := attr(f.th, v, "__signature__")
	if exc != nil {
		return s, made, exc
	}
	if !given(own).IsNull() {
		if !object.IsInstance(own, f.st.signature) {
			return s, made, object.TypeErrorf("unexpected object %s in __signature__ attribute", reprOf(f.th, own))
		}
		return s, own, nil
	}
	if partial, exc := attr(f.th, v, "__partialmethod__"); exc != nil {
		return s, made, exc
	} else if f.isFunctools(partial, "partialmethod") {
		return f.partialMethod(partial)
	}
	return f.plain(v)
}

// plain is callable for what neither wraps nor brings a signature.
func (f *finder) plain(v value) (s sig, made value, exc *exception) {
	if isFunction(v) || f.isFunctionLike(v) {
		s, exc = f.function(v)
		return s, made, exc
	}
	if isBuiltin(v) || hasTextSignature(f.th, v) {
		s, exc = f.builtin(v, !f.keepSelf)
		return s, made, exc
	}
	if f.isFunctools(v, "partial") {
		wrapped, exc := object.GetAttrName(f.th, v, "func")
		if exc != nil {
			return s, made, exc
		}
		s, exc := f.taken(f.callable(wrapped))
		if exc != nil {
			return s, made, exc
		}
		s, exc = f.partial(s, v, nil)
		return s, made, exc
	}
	if isClass(v) {
		return f.class(v)
	}
	call := f.st.staticLookup(v.Type(), "__call__")
	if call.IsNull() {
		return s, made, object.ValueErrorf("callable %s is not supported by signature", reprOf(f.th, v))
	}
	if call, exc = bind(f.th, call, v); exc != nil {
		return s, made, exc
	}
	return f.callable(call)
}

// taken is s, or made taken apart.
func (f *finder) taken(s sig, made value, exc *exception) (sig, *exception) {
	if exc != nil || made.IsNull() {
		return s, exc
	}
	return sigOf(f.th, made)
}

// withoutFirst is a signature without the parameter that a bound method fills.
func (f *finder) withoutFirst(s sig, made value, exc *exception) (sig, value, *exception) {
	if s, exc = f.taken(s, made, exc); exc != nil || f.keepSelf {
		return s, value{}, exc
	}
	if len(s.params) == 0 {
		return s, value{}, object.ValueErrorf("invalid method signature")
	}
	switch first := s.params[0]; first.kind {
	case varKeyword, keywordOnly:
		return s, value{}, object.ValueErrorf("invalid method signature")
	case varPositional:
	default:
		s.params = s.params[1:]
	}
	return s, value{}, nil
}

// bind is the result of a descriptor's __get__ for obj.
func bind(th *thread, descr, obj value) (value, *exception) {
	if descr.Type().DescrGet == nil {
		return descr, nil
	}
	return descr.Type().DescrGet(th, descr, obj, obj.Type())
}

// userMethod is the method name of class t, null where it has none but the interpreter's own.
func (f *finder) userMethod(cls value, name string) (value, *exception) {
	var m value
	var exc *exception
	if name == "__new__" {
		m, exc = attr(f.th, cls, name)
	} else {
		m = f.st.staticLookup(cls.AsType(), name)
	}
	if exc != nil || m.IsNull() {
		return value{}, exc
	}
	if f.follow {
		if m, exc = unwrap(f.th, m, f.signed); exc != nil {
			return value{}, exc
		}
	}
	if isNotUserDefined(m) {
		return value{}, nil
	}
	return m, nil
}

// class is the signature of calling a class: that of its metaclass's __call__, its __new__ or its __init__.
func (f *finder) class(v value) (s sig, made value, exc *exception) {
	t := v.AsType()
	call, exc := f.userMethod(t.Type().Value(), "__call__")
	if exc != nil {
		return s, made, exc
	}
	if !call.IsNull() {
		if call, exc = bind(f.th, call, v); exc != nil {
			return s, made, exc
		}
		return f.callable(call)
	}
	create, exc := f.userMethod(v, "__new__")
	if exc != nil {
		return s, made, exc
	}
	init, exc := f.userMethod(v, "__init__")
	if exc != nil {
		return s, made, exc
	}
	for _, base := range t.MRO {
		if _, ok := base.Namespace().GetName("__new__"); ok && !create.IsNull() {
			if create.Type() == object.MethodType || create.Type() == object.StaticMethodType {
				return f.callable(create)
			}
			return f.withoutFirst(f.callable(create))
		}
		if _, ok := base.Namespace().GetName("__init__"); ok && !init.IsNull() {
			if init.Type().DescrGet == nil {
				return f.callable(init)
			}
			return f.withoutFirst(f.callable(init))
		}
	}
	return f.builtinClass(v)
}

// builtinClass is the signature of a class whose instances the interpreter makes.
func (f *finder) builtinClass(v value) (s sig, made value, exc *exception) {
	t := v.AsType()
	for _, base := range t.MRO[:len(t.MRO)-1] {
		if m := f.nativeMaker(base); !m.IsNull() {
			return f.withoutFirst(f.callable(m))
		}
		if text := base.Sig; text != "" && !base.IsHeap() {
			s, exc = f.parse(base.Value(), text, true)
			return s, made, exc
		}
	}
	if t.IsSubtype(object.TypeType) {
		if t == object.TypeType {
			return s, made, object.ValueErrorf("no signature found for builtin %s", reprOf(f.th, v))
		}
		return s, made, object.ValueErrorf("callable %s is not supported by signature", reprOf(f.th, v))
	}
	init, create := t.LookupName("__init__"), t.LookupName("__new__")
	if init.Is(object.ObjectType.LookupName("__init__")) && create.Is(object.ObjectType.LookupName("__new__")) {
		return s, made, nil
	}
	return s, made, object.ValueErrorf("no signature found for builtin type %s", reprOf(f.th, v))
}

// nativeMaker is the __new__ or __init__ that a class made by Go code, for a module that is written in Python elsewhere, has itself.
func (f *finder) nativeMaker(base *object.Type) value {
	if !base.IsHeap() {
		return value{}
	}
	if m, ok := base.Namespace().GetName("__new__"); ok && m.Type() == object.StaticMethodType {
		inner, exc := attr(f.th, m, "__func__")
		if exc == nil && !inner.IsNull() && inner.Type() == object.NativeType && object.Cast[object.Native](inner).Method.Sig != "" {
			return inner
		}
	}
	if m, ok := base.Namespace().GetName("__init__"); ok && m.Type() == object.MethodDescrType && object.Cast[object.MethodDescr](m).Method.Sig != "" {
		return m
	}
	return value{}
}

// isFunctionLike reports that v has what a Python function has, as functions compiled by other means do.
func (f *finder) isFunctionLike(v value) bool {
	if isClass(v) {
		return false
	}
	get := func(name string) value {
		x, exc := attr(f.th, v, name)
		if exc != nil {
			return value{}
		}
		return x
	}
	name, code, defaults, keywords := get("__name__"), get("__code__"), get("__defaults__"), get("__kwdefaults__")
	if name.IsNull() || code.IsNull() || defaults.IsNull() || keywords.IsNull() || get("__annotations__").IsNull() && get("__annotate__").IsNull() {
		return false
	}
	return isStr(name) && isCode(code) && (defaults.IsNone() || defaults.Type().Has(object.FlagTuple)) && (keywords.IsNone() || keywords.Type().Has(object.FlagDict))
}

// isFunctools reports that v is an instance of a class of module functools.
func (f *finder) isFunctools(v value, class string) bool {
	if v.IsNull() {
		return false
	}
	m, ok := f.th.Interp.Modules.GetName("functools")
	if !ok || m.Type() != object.ModuleType {
		return false
	}
	c, ok := object.Cast[object.Module](m).Dict.GetName(class)
	return ok && isClass(c) && object.IsInstance(v, c.AsType())
}
