// This file has the Python-visible methods and attributes of generators and coroutines.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

func fillGeneratorLike(t *object.Type, prefix string) {
	t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return object.StrOf(reprAt(t.Name+" object", object.Cast[Generator](v).qualname.String(), v)), nil
	}
	t.HasWeakref = true
	t.AddMethods([]object.Method{
		{Name: "send", Doc: "Resume with value as the value of the pending yield; the result is what is yielded next.", F1: generatorSendMethod},
		{Name: "throw", Doc: "Raise an exception where the generator stands.", FN: generatorThrowMethod, Min: 1, Max: 3},
		{Name: "__del__", Sig: "($self, /)", Doc: "Called when the instance is about to be destroyed.", F0: generatorDel},
		{Name: "close", Sig: "($self, /)", Doc: "Raise GeneratorExit where the generator stands.", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return object.Cast[Generator](self).Close(th)
		}},
	})
	get := func(f func(g *Generator) object.Value) func(*object.Thread, object.Value) (object.Value, *object.Exception) {
		return func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return f(object.Cast[Generator](self)), nil
		}
	}
	setName := func(what string, field func(g *Generator) **object.Str) func(*object.Thread, object.Value, object.Value) *object.Exception {
		return func(_ *object.Thread, self, v object.Value) *object.Exception {
			if v.IsNull() || !v.Type().Has(object.FlagStr) {
				return object.TypeErrorf("%s must be set to a string object", what)
			}
			*field(object.Cast[Generator](self)) = v.AsStr()
			return nil
		}
	}
	delegateName := "await"
	if prefix == "gi_" {
		delegateName = "yieldfrom"
	}
	t.AddGetSets([]object.GetSet{
		{Name: "__name__", Doc: "name of the generator", Get: get(func(g *Generator) object.Value { return g.name.Value() }),
			Set: setName("__name__", func(g *Generator) **object.Str { return &g.name })},
		{Name: "__qualname__", Doc: "qualified name of the generator", Get: get(func(g *Generator) object.Value { return g.qualname.Value() }),
			Set: setName("__qualname__", func(g *Generator) **object.Str { return &g.qualname })},
		{Name: prefix + "running", Get: get(func(g *Generator) object.Value { return object.Bool(g.state == running) })},
		{Name: prefix + "suspended", Get: get(func(g *Generator) object.Value { return object.Bool(g.state == suspended || g.state == waiting) })},
		{Name: prefix + "code", Get: get(func(g *Generator) object.Value {
			if g.frame == nil {
				return object.None
			}
			return g.frame.code.Value()
		})},
		{Name: prefix + "frame", Get: get(func(g *Generator) object.Value {
			if g.state == finished || g.frame == nil {
				return object.None
			}
			return frameObject(g.frame).Value()
		})},
		{Name: prefix + delegateName, Doc: "object being iterated by yield from, or None", Get: get(func(g *Generator) object.Value {
			if d := g.delegate(); !d.IsNull() {
				return d
			}
			return object.None
		})},
	})
}

func fillGenerator(t *object.Type) {
	fillGeneratorLike(t, "gi_")
	t.Iter = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return v, nil }
	t.Next = generatorNext
	t.Send = generatorSend
	t.Flags |= object.FlagDisallowNew
	t.AddMethods([]object.Method{object.ClassGetItem()})
}

func fillCoroutine(t *object.Type) {
	fillGeneratorLike(t, "cr_")
	t.Send = generatorSend
	t.Await = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return newCoroutineWrapper(v), nil
	}
	t.Flags |= object.FlagDisallowNew
	t.AddGetSets([]object.GetSet{{Name: "cr_origin", Get: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
		if o := object.Cast[Generator](self).origin; !o.IsNull() {
			return o, nil
		}
		return object.None, nil
	}}})
	t.AddMethods([]object.Method{object.ClassGetItem()})
}

// sendResult turns the outcome of a resumption into what send() and throw() do: return what is yielded, raise StopIteration(result) at the end.
func sendResult(v object.Value, status object.SendStatus, exc *object.Exception) (object.Value, *object.Exception) {
	if status == object.SendReturn {
		if v.IsNone() {
			return object.Value{}, object.NewException(object.StopIterationType)
		}
		return object.Value{}, object.NewException(object.StopIterationType, v)
	}
	return v, exc
}

func generatorSendMethod(th *object.Thread, self, v object.Value) (object.Value, *object.Exception) {
	return sendResult(object.Cast[Generator](self).Send(th, v))
}

func generatorThrowMethod(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
	thrown, exc := ThrowArgument(th, args)
	if exc != nil {
		return object.Value{}, exc
	}
	return sendResult(object.Cast[Generator](self).Throw(th, thrown))
}

// warnThrown warns of a call of method with more than the exception.
func warnThrown(th *object.Thread, method string, args []object.Value) *object.Exception {
	if len(args) < 2 {
		return nil
	}
	return object.Warn(th, object.DeprecationWarningType, "the (type, exc, tb) signature of %s() is deprecated, use the single-arg signature instead.", method)
}

// ThrowArgument is the exception that the arguments of the method throw mean; see ThrownException.
func ThrowArgument(th *object.Thread, args []object.Value) (thrown, exc *object.Exception) {
	if exc := warnThrown(th, "throw", args); exc != nil {
		return nil, exc
	}
	return ThrownException(th, args)
}

// ThrownException is the exception that throw(type[, value[, traceback]]) means. An exception raised by making it is what is thrown.
func ThrownException(th *object.Thread, args []object.Value) (thrown, exc *object.Exception) {
	v := args[0]
	var made *object.Exception
	switch {
	case object.IsException(v):
		if len(args) > 1 && !args[1].IsNone() {
			return nil, object.TypeErrorf("instance exception may not have a separate value")
		}
		made = v.AsException()
	case v.Type().Has(object.FlagType) && v.AsType().Has(object.FlagException):
		switch {
		case len(args) > 1 && args[1].Type().IsSubtype(v.AsType()):
			made = args[1].AsException()
		default:
			var callArgs []object.Value
			if len(args) > 1 && !args[1].IsNone() {
				callArgs = args[1:2]
				if args[1].Type().Has(object.FlagTuple) {
					callArgs = args[1].AsTuple().Items
				}
			}
			r, exc := object.Call(th, v, callArgs, nil)
			switch {
			case exc != nil:
				made = exc
			case !object.IsException(r):
				made = object.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", reprOf(th, v), r.Type().Name)
			default:
				made = r.AsException()
			}
		}
	default:
		return nil, object.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", v.Type().Name)
	}
	if len(args) > 2 && !args[2].IsNone() {
		if args[2].Type() != TracebackType {
			return nil, object.TypeErrorf("throw() third argument must be a traceback object")
		}
		made.Traceback = args[2]
	}
	return made, nil
}

// coroutineWrapper is the iterator that coroutine.__await__ returns.
type coroutineWrapper struct {
	object.Head
	coro object.Value
}

// CoroutineWrapperType is its type.
var CoroutineWrapperType = &object.Type{Name: "coroutine_wrapper", Def: definition{}}

func newCoroutineWrapper(coro object.Value) object.Value {
	w := &coroutineWrapper{Head: object.NewHead(CoroutineWrapperType), coro: coro}
	return w.Value()
}

func fillCoroutineWrapper(t *object.Type) {
	of := func(v object.Value) *Generator { return object.Cast[Generator](object.Cast[coroutineWrapper](v).coro) }
	t.Flags |= object.FlagDisallowNew
	t.Iter = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return v, nil }
	t.Next = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return sendResult(of(v).Send(th, object.None))
	}
	t.Send = func(th *object.Thread, v, x object.Value) (object.Value, object.SendStatus, *object.Exception) {
		return of(v).Send(th, x)
	}
	t.AddMethods([]object.Method{
		{Name: "send", F1: func(th *object.Thread, self, v object.Value) (object.Value, *object.Exception) {
			return sendResult(of(self).Send(th, v))
		}},
		{Name: "throw", FN: func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
			return generatorThrowMethod(th, object.Cast[coroutineWrapper](self).coro, args)
		}, Min: 1, Max: 3},
		{Name: "close", Sig: "($self, /)", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return of(self).Close(th)
		}},
	})
}

// getYieldIter is GetYieldIter: what yield from delegates to.
func (m *Machine) getYieldIter(f *Frame, v object.Value) (object.Value, *object.Exception) {
	if v.Type() == CoroutineType {
		if f.code.Flags&(code.Coroutine|code.IterableCoroutine) == 0 {
			return object.Value{}, object.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator")
		}
		return v, nil
	}
	if v.Type() == GeneratorType {
		return v, nil
	}
	return object.Iter(m.th, v)
}

// generatorDel is __del__ as a script may call it: it closes the generator. The interpreter never calls it, see object.Finalizers.
func generatorDel(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	g := object.Cast[Generator](self)
	if g.state != suspended && g.state != waiting || g.async != nil {
		return object.None, nil
	}
	if _, exc := g.Close(th); exc != nil {
		th.Interp.OnUnraisable(th, exc, "Exception ignored while closing generator", self)
	}
	return object.None, nil
}
