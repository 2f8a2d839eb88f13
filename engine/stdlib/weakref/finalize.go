// This file implements finalize: a call that is made when an object is gone, or when the interpreter ends.

package weakref

import (
	"cmp"
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/sys"
)

// finalizer is a finalize object. Its call is in the interpreter's table until it is made or given up.
type finalizer struct {
	object.Head
}

// pendingCall is what a finalizer that is alive will do.
type pendingCall struct {
	number int
	ref    value // the reference to the object, whose callback is the finalizer
	fn     value
	args   []value
	kw     []*str
	atExit bool
}

type finalizeKey struct{}

// finalizers is the table of an interpreter.
type finalizers struct {
	calls      map[*finalizer]*pendingCall
	made       int
	registered bool
}

func finalizersOf(th *thread) *finalizers {
	return th.Interp.State(finalizeKey{}, func() any { return &finalizers{calls: map[*finalizer]*pendingCall{}} }).(*finalizers)
}

func asFinalizer(v value) *finalizer { return object.Cast[finalizer](v) }

// take removes the call of a finalizer; it is nil if there is none any more.
func (t *finalizers) take(v value) *pendingCall {
	c := t.calls[asFinalizer(v)]
	delete(t.calls, asFinalizer(v))
	return c
}

var finalizeType = &class{Name: "finalize", Module: "weakref", Sig: "(obj, func, /, *args, **kwargs)",
	Doc: "Class for finalization of weakrefable objects\n\nfinalize(obj, func, *args, **kwargs) makes an object that can be called: the first call, or the\nend of obj, or of the interpreter, calls func(*args, **kwargs).", Def: finalizeDef{}}

type finalizeDef struct{}

// Define implements object.Definition.
func (finalizeDef) Define(t *object.Type) {
	native.Class[finalizer](t, object.ObjectType, func(th *thread, cls *class, _ []value, _ []*str) (value, *exception) {
		return object.Alloc(th, cls)
	}, func(t *class) {
		t.AttrsOffset = 0
		t.HasWeakref = true
		t.Init = finalizeInit
		t.Call = func(th *thread, self value, args []value, kw []*str) (value, *exception) {
			if len(args)+len(kw) > 1 {
				return value{}, object.TypeErrorf("finalize.__call__() takes from 1 to 2 positional arguments but %d were given", len(args)+1)
			}
			c := finalizersOf(th).take(self)
			if c == nil {
				return object.None, nil
			}
			return object.Call(th, c.fn, c.args, c.kw)
		}
		t.Repr = func(th *thread, self value) (value, *exception) {
			text := "<" + self.Type().Name + " object at " + object.HexAddress(self)
			c := finalizersOf(th).calls[asFinalizer(self)]
			if c == nil {
				return object.StrOf(text + "; dead>"), nil
			}
			if v := asReference(c.ref).get(); !v.IsNull() {
				text += "; for '" + v.Type().Name + "' at " + object.HexAddress(v)
			}
			return object.StrOf(text + ">"), nil
		}
		t.AddMethods([]object.Method{
			{Name: "detach", Sig: "($self)", Doc: "If alive then mark as dead and return (obj, func, args, kwargs);\notherwise return None", F0: func(th *thread, self value) (value, *exception) {
				t := finalizersOf(th)
				v := describe(t.calls[asFinalizer(self)])
				if !v.IsNone() {
					t.take(self)
				}
				return v, nil
			}},
			{Name: "peek", Sig: "($self)", Doc: "If alive then return (obj, func, args, kwargs);\notherwise return None", F0: func(th *thread, self value) (value, *exception) {
				return describe(finalizersOf(th).calls[asFinalizer(self)]), nil
			}},
		})
		t.Namespace().SetName("__slots__", object.EmptyTuple.Value())
		t.AddGetSets([]object.GetSet{
			{Name: "alive", Doc: "Whether finalizer is alive", Get: func(th *thread, self value) (value, *exception) {
				return object.Bool(finalizersOf(th).calls[asFinalizer(self)] != nil), nil
			}},
			{Name: "atexit", Doc: "Whether finalizer should be called at exit", Get: func(th *thread, self value) (value, *exception) {
				c := finalizersOf(th).calls[asFinalizer(self)]
				return object.Bool(c != nil && c.atExit), nil
			}, Set: func(th *thread, self, v value) *exception {
				if v.IsNull() {
					return object.AttributeErrorf("property 'atexit' of 'finalize' object has no deleter")
				}
				on, exc := object.Truth(th, v)
				if c := finalizersOf(th).calls[asFinalizer(self)]; exc == nil && c != nil {
					c.atExit = on
				}
				return exc
			}},
		})
	})
}

// describe is (obj, func, args, kwargs), or None if c is nil or the object gone.
func describe(c *pendingCall) value {
	if c == nil {
		return object.None
	}
	v := asReference(c.ref).get()
	if v.IsNull() {
		return object.None
	}
	return object.TupleOf(v, c.fn, object.TupleOf(c.args[:len(c.args)-len(c.kw)]...), object.Keywords(c.args, c.kw).Value())
}

func finalizeInit(th *thread, self value, args []value, kw []*str) *exception {
	switch len(args) - len(kw) {
	case 0:
		return object.TypeErrorf("finalize.__init__() missing 2 required positional arguments: 'obj' and 'func'")
	case 1:
		return object.TypeErrorf("finalize.__init__() missing 1 required positional argument: 'func'")
	}
	t := finalizersOf(th)
	if !t.registered {
		register, exc := native.FromModule(th, "atexit", "register")
		if exc != nil {
			return exc
		}
		if _, exc := object.Call1(th, register, object.NewNative(&exitMethod, value{}).Value()); exc != nil {
			return exc
		}
		t.registered = true
	}
	ref, exc := makeReference(th, refType, args[0], self)
	if exc != nil {
		return exc
	}
	t.made++
	t.calls[asFinalizer(self)] = &pendingCall{number: t.made, ref: ref, fn: args[1], args: append([]value(nil), args[2:]...), kw: append([]*str(nil), kw...), atExit: true}
	return nil
}

// exitMethod makes the calls that are due at exit, the last made first.
var exitMethod = object.Method{Name: "_exitfunc", F0: func(th *thread, _ value) (value, *exception) {
	t := finalizersOf(th)
	for {
		var due []*finalizer
		for f, c := range t.calls {
			if c.atExit {
				due = append(due, f)
			}
		}
		if len(due) == 0 {
			return object.None, nil
		}
		f := slices.MaxFunc(due, func(a, b *finalizer) int { return cmp.Compare(t.calls[a].number, t.calls[b].number) })
		if _, exc := object.Call0(th, f.Value()); exc != nil {
			sys.Unraisable(th, exc, "Exception ignored in weakref finalizer", value{})
		}
	}
}}
