// This file makes types whose instances Go code makes of call arguments, iterators among them.

package native

import "dappco.re/go/py/engine/object"

// NewFunc is the New slot of a type.
type NewFunc = func(th *object.Thread, cls *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception)

// Class completes a type with layout T that scripts may call and subclass; instances of subclasses have attributes. more sets what else the type has, nil means nothing.
func Class[T any](t, base *object.Type, create NewFunc, more func(t *object.Type)) *object.Type {
	return Ready(t, base, func(t *object.Type) {
		t.Flags |= object.FlagBasetype
		t.New = create
		t.Alloc = object.AllocOf[T]
		t.SubAttrsOffset = object.SubclassAttrs[T]()
		if more != nil {
			more(t)
		}
	})
}

// Iterator completes an iterator type with layout T; create is nil for one that cannot be called.
func Iterator[T any](t *object.Type, create NewFunc, next object.UnaryFunc, more func(t *object.Type)) *object.Type {
	return Ready(t, object.ObjectType, func(t *object.Type) {
		t.Iter = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return v, nil }
		t.Next = next
		t.Alloc = object.AllocOf[T]
		t.SubAttrsOffset = object.SubclassAttrs[T]()
		if create == nil {
			t.Flags |= object.FlagDisallowNew
		} else {
			t.Flags |= object.FlagBasetype
			t.New = create
		}
		if more != nil {
			more(t)
		}
	})
}

// NoKeywords refuses keywords of a call of cls for the built-in type name, unless a subclass has an __init__ that may take them.
func NoKeywords(cls *object.Type, name string, args []object.Value, kw []*object.Str) ([]object.Value, *object.Exception) {
	if len(kw) == 0 {
		return args, nil
	}
	if cls.LookupName("__init__").Is(object.ObjectType.LookupName("__init__")) {
		return nil, object.TypeErrorf("%s() takes no keyword arguments", name)
	}
	return args[:len(args)-len(kw)], nil
}

// Positional takes between least and most positional arguments and no keywords of a call of cls.
func Positional(cls *object.Type, name string, args []object.Value, kw []*object.Str, least, most int) ([]object.Value, *object.Exception) {
	args, exc := NoKeywords(cls, name, args, kw)
	if exc != nil {
		return nil, exc
	}
	if len(args) < least || most >= 0 && len(args) > most {
		return nil, Arity(name, len(args), least, most)
	}
	return args, nil
}

// Arity is the error of a call of name with got positional arguments; most is negative where there is no upper bound.
func Arity(name string, got, least, most int) *object.Exception {
	bound, n := "at least ", least
	if least == most {
		bound = ""
	} else if got > most && most >= 0 {
		bound, n = "at most ", most
	}
	plural := "s"
	if n == 1 {
		plural = ""
	}
	return object.TypeErrorf("%s expected %s%d argument%s, got %d", name, bound, n, plural, got)
}

// Bind is args and kw in the order of the parameters of p; absent ones are null.
func Bind(p *object.Params, args []object.Value, kw []*object.Str) ([]object.Value, *object.Exception) {
	room := make([]object.Value, len(p.List().Names))
	return room, p.Bind(args, kw, room)
}
