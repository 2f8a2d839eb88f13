// This file follows the references between objects.

package gc

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// isTracked reports that v can hold references to other objects.
func isTracked(v value) bool {
	switch t := v.Type(); {
	case t == object.TupleType:
		for _, x := range v.AsTuple().Items {
			if isTracked(x) {
				return true
			}
		}
		return false
	case t.IsHeap(), t.Has(object.FlagType), t.Has(object.FlagException):
		return true
	case t == object.ListType, t == object.DictType, t == object.SetType, t == object.FrozenSetType, t == object.ModuleType, t == object.NativeType, t == object.MethodType, t == object.CellType, t == vm.FunctionType:
		return true
	case t == object.StrType, t == object.IntType, t == object.FloatType, t == object.BoolType, t == object.NoneType, t == object.ComplexType, t == object.BytesType, t == object.ByteArrayType,
		t == object.EllipsisType, t == object.NotImplementedType, t == object.RangeType:
		return false
	}
	return object.AttrsOf(v) != nil || v.Type().Iter != nil
}

// referents calls f for what v refers to.
func referents(v value, f func(x value)) {
	each := func(items []value) {
		for i := len(items) - 1; i >= 0; i-- {
			if !items[i].IsNull() {
				f(items[i])
			}
		}
	}
	dict := func(d *object.Dict) {
		for i := 0; ; {
			k, x, next, ok := d.Next(i)
			if !ok {
				return
			}
			i = next
			f(k)
			f(x)
		}
	}
	switch t := v.Type(); {
	case t.Has(object.FlagList):
		each(v.AsList().Items)
	case t.Has(object.FlagTuple):
		each(v.AsTuple().Items)
	case t.Has(object.FlagDict):
		dict(v.AsDict())
	case t == object.SetType || t == object.FrozenSetType:
		for i, s := 0, object.Cast[object.Set](v); ; {
			x, next, ok := s.Next(i)
			if !ok {
				break
			}
			i = next
			f(x)
		}
	case t == object.CellType:
		each([]value{object.Cast[object.Cell](v).V})
	case t == object.MethodType:
		m := object.Cast[object.BoundMethod](v)
		each([]value{m.Self, m.Func})
	case t == object.NativeType:
		each([]value{object.Cast[object.Native](v).Self})
	case t == object.ModuleType:
		f(object.Cast[object.Module](v).Dict.Value())
	case t.Has(object.FlagType):
		c := v.AsType()
		if c.Flags&object.FlagImmutable != 0 {
			dict(c.Namespace()) // the dict itself must not get into hands that could change it: all interpreters share it
		} else {
			f(c.Namespace().Value())
		}
		for _, b := range c.Bases {
			f(b.Value())
		}
	case t == vm.FunctionType:
		vm.FunctionReferents(v, f)
	}
	if attrs := object.AttrsOf(v); attrs != nil {
		if d := attrs.DictOrNil(); d != nil {
			f(d.Value())
		}
		for i := range attrs.Len() {
			if x := attrs.At(i); !x.IsNull() {
				f(x)
			}
		}
	}
	if t := v.Type(); t.IsHeap() {
		f(t.Value())
	}
}

// reach calls f for every tracked object that modules and running functions lead to, once.
func reach(th *thread, f func(v value)) *exception {
	seen := map[value]struct{}{}
	var queue []value
	add := func(v value) {
		if v.IsNull() || !isTracked(v) {
			return
		}
		if _, ok := seen[v]; !ok {
			seen[v] = struct{}{}
			queue = append(queue, v)
		}
	}
	add(th.Interp.Modules.Value())
	add(th.Interp.Builtins.Value())
	vm.Roots(th, add)
	for len(queue) > 0 {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		v := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		f(v)
		referents(v, add)
	}
	return nil
}

func getObjects(th *thread, _ value, args []value) (value, *exception) {
	if g := args[0]; !g.IsNull() && !g.IsNone() {
		n, exc := object.ToSsize(th, g)
		switch {
		case exc != nil:
			return value{}, exc
		case n >= 3:
			return value{}, object.ValueErrorf("generation parameter must be less than the number of available generations (3)")
		case n >= 0 && n < 2:
			return object.ListOf(), nil
		}
	}
	var list []value
	exc := reach(th, func(v value) { list = append(list, v) })
	return object.ListOf(list...), exc
}

func getReferrers(th *thread, _ value, args []value) (value, *exception) {
	var list []value
	exc := reach(th, func(v value) {
		found := false
		referents(v, func(x value) {
			for _, a := range args {
				found = found || x.Is(a)
			}
		})
		if found {
			list = append(list, v)
		}
	})
	return object.ListOf(list...), exc
}
