// This file has the predicates on kinds of objects.

package inspect

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// predicate is a function of one object that answers yes or no.
func predicate(name, param, doc string, holds func(th *thread, v value) (bool, *exception)) object.Method {
	return native.Python(name, "("+param+")", doc, func(th *thread, _ value, a []value) (value, *exception) {
		yes, exc := holds(th, a[0])
		return object.Bool(yes), exc
	})
}

// ofType is a predicate that holds for instances of t.
func ofType(name, doc string, t *object.Type) object.Method {
	return predicate(name, "object", doc, func(_ *thread, v value) (bool, *exception) { return object.IsInstance(v, t), nil })
}

var predicates = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		ofType("ismodule", "Return true if the object is a module.", object.ModuleType),
		ofType("isclass", "Return true if the object is a class.", object.TypeType),
		ofType("ismethod", "Return true if the object is an instance method.", object.MethodType),
		ofType("isfunction", "Return true if the object is a user-defined function.", vm.FunctionType),
		ofType("isgenerator", "Return true if the object is a generator.", vm.GeneratorType),
		ofType("iscoroutine", "Return true if the object is a coroutine.", vm.CoroutineType),
		ofType("isasyncgen", "Return true if the object is an asynchronous generator.", vm.AsyncGeneratorType),
		ofType("istraceback", "Return true if the object is a traceback.", vm.TracebackType),
		ofType("isframe", "Return true if the object is a frame object.", vm.FrameType),
		ofType("iscode", "Return true if the object is a code object.", vm.CodeType),
		ofType("isbuiltin", "Return true if the object is a built-in function or method.", object.NativeType),
		ofType("ismethodwrapper", "Return true if the object is a method wrapper.", object.MethodWrapperType),
		ofType("isgetsetdescriptor", "Return true if the object is a getset descriptor.", object.GetSetType),
		ofType("ismemberdescriptor", "Return true if the object is a member descriptor.", object.MemberType),
		predicate("ispackage", "object", "Return true if the object is a package.", func(th *thread, v value) (bool, *exception) {
			if !object.IsInstance(v, object.ModuleType) {
				return false, nil
			}
			path, exc := attr(th, v, "__path__")
			return !path.IsNull(), exc
		}),
		predicate("ismethoddescriptor", "object", "Return true if the object is a method descriptor, but not a method, function or class: it has __get__, but neither __set__ nor __delete__.", func(_ *thread, v value) (bool, *exception) {
			return isMethodDescriptor(v), nil
		}),
		predicate("isdatadescriptor", "object", "Return true if the object is a data descriptor: it has __set__ or __delete__.", func(_ *thread, v value) (bool, *exception) {
			return isDataDescriptor(v), nil
		}),
		predicate("isroutine", "object", "Return true if the object is any kind of function or method.", func(_ *thread, v value) (bool, *exception) { return isRoutine(v), nil }),
		predicate("isabstract", "object", "Return true if the object is an abstract base class (ABC).", func(_ *thread, v value) (bool, *exception) {
			return isClass(v) && v.AsType().Has(object.FlagAbstract), nil
		}),
		predicate("isgeneratorfunction", "obj", "Return true if the object is a user-defined generator function.", flagged(code.Generator)),
		predicate("isasyncgenfunction", "obj", "Return true if the object is an asynchronous generator function.", flagged(code.AsyncGenerator)),
		predicate("iscoroutinefunction", "obj", "Return true if the object is a coroutine function: defined with \"async def\", or marked by markcoroutinefunction().", isCoroutineFunction),
		native.Python("markcoroutinefunction", "(func)", "Decorator to ensure callable is recognised as a coroutine function.", markCoroutine),
		predicate("isawaitable", "object", "Return true if object can be passed to an ``await`` expression.", func(th *thread, v value) (bool, *exception) {
			if v.Type() == vm.CoroutineType {
				return true, nil
			}
			return vm.IsAwaitableGenerator(v) || v.Type().Await != nil, nil
		}),
	}
}}

// isPlain reports that v is a class, a method or a function.
func isPlain(v value) bool {
	return isClass(v) || v.Type() == object.MethodType || isFunction(v)
}

func typeHas(v value, name string) bool { return !v.Type().LookupName(name).IsNull() }

func isMethodDescriptor(v value) bool {
	return !isPlain(v) && typeHas(v, "__get__") && !typeHas(v, "__set__") && !typeHas(v, "__delete__")
}

func isDataDescriptor(v value) bool {
	return !isPlain(v) && (typeHas(v, "__set__") || typeHas(v, "__delete__"))
}

func isRoutine(v value) bool {
	t := v.Type()
	return t == object.NativeType || isFunction(v) || t == object.MethodType || isMethodDescriptor(v) || t == object.MethodWrapperType
}

// innermost is the function that methods and partial objects lead to.
func innermost(th *thread, v value) (value, *exception) {
	f := &finder{th: th}
	for range maxWrapped {
		if fn, _, ok := boundOf(v); ok {
			v = fn
			continue
		}
		next, exc := attr(th, v, "__partialmethod__")
		if exc != nil {
			return v, exc
		}
		if !f.isFunctools(next, "partialmethod") {
			if !f.isFunctools(v, "partial") && !f.isFunctools(v, "partialmethod") {
				return v, nil
			}
			next = v
		}
		if v, exc = object.GetAttrName(th, next, "func"); exc != nil {
			return v, exc
		}
	}
	return v, nil
}

// flagged is the predicate that a function's code has flag.
func flagged(flag code.Flags) func(th *thread, v value) (bool, *exception) {
	return func(th *thread, v value) (bool, *exception) {
		v, exc := innermost(th, v)
		if exc != nil || !isFunction(v) && !(&finder{th: th}).isFunctionLike(v) {
			return false, exc
		}
		c, exc := object.GetAttrName(th, v, "__code__")
		return exc == nil && isCode(c) && object.Cast[vm.Code](c).Flags&flag != 0, exc
	}
}

const coroutineMarker = "_is_coroutine_marker"

func isCoroutineFunction(th *thread, v value) (bool, *exception) {
	yes, exc := flagged(code.Coroutine)(th, v)
	if exc != nil || yes {
		return yes, exc
	}
	st, exc := stateOf(th)
	if exc != nil {
		return false, exc
	}
	if v, exc = innermost(th, v); exc != nil {
		return false, exc
	}
	mark, exc := attr(th, v, coroutineMarker)
	return !mark.IsNull() && mark.Is(st.markObject), exc
}

func markCoroutine(th *thread, _ value, a []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	fn := a[0]
	inner, exc := attr(th, fn, "__func__")
	if exc != nil {
		return value{}, exc
	}
	if !inner.IsNull() {
		fn = inner
	}
	return fn, object.SetAttr(th, fn, object.Intern(coroutineMarker), st.markObject)
}
