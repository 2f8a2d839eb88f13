// This file has wraps and update_wrapper, which make a function look like another one.

package functools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	assignments = ondemand.Value[object.Value]{Make: func() object.Value {
		return object.TupleOf(object.StrOf("__module__"), object.StrOf("__name__"), object.StrOf("__qualname__"), object.StrOf("__doc__"),
			object.StrOf("__annotate__"), object.StrOf("__type_params__"))
	}}
	updates     = ondemand.Value[object.Value]{Make: func() object.Value { return object.TupleOf(object.StrOf("__dict__")) }}
	nameUpdate  = object.Name{Text: "update"}
	nameWrapped = object.Name{Text: "__wrapped__"}
)

var wrapperFunction = []object.Method{native.Python("update_wrapper", "(wrapper, wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__'), updated=('__dict__',))",
	"Update a wrapper function to look like the wrapped function.", updateWrapper)}

func updateWrapper(th *thread, _ value, args []value) (value, *exception) {
	assigned, updated := args[2], args[3]
	if assigned.IsNull() {
		assigned = assignments.Get()
	}
	if updated.IsNull() {
		updated = updates.Get()
	}
	return args[0], update(th, args[0], args[1], assigned, updated)
}

func attrName(v value) (*str, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return nil, object.TypeErrorf("attribute name must be string, not '%s'", v.Type().MessageName())
	}
	return v.AsStr(), nil
}

// update copies the attributes assigned of wrapped to wrapper, and updates those of updated with its.
func update(th *thread, wrapper, wrapped, assigned, updated value) *exception {
	exc := object.Each(th, assigned, func(v value) *exception {
		name, exc := attrName(v)
		if exc != nil {
			return exc
		}
		x, ok, exc := object.FindAttr(th, wrapped, name)
		if exc != nil || !ok {
			return exc
		}
		return object.SetAttr(th, wrapper, name, x)
	})
	if exc != nil {
		return exc
	}
	exc = object.Each(th, updated, func(v value) *exception {
		name, exc := attrName(v)
		if exc != nil {
			return exc
		}
		into, exc := object.GetAttr(th, wrapper, name)
		if exc != nil {
			return exc
		}
		f, exc := object.GetAttr(th, into, nameUpdate.Str())
		if exc != nil {
			return exc
		}
		from, ok, exc := object.FindAttr(th, wrapped, name)
		if exc != nil {
			return exc
		}
		if !ok {
			from = object.NewDict().Value()
		}
		_, exc = object.Call1(th, f, from)
		return exc
	})
	if exc != nil {
		return exc
	}
	return object.SetAttr(th, wrapper, nameWrapped.Str(), wrapped)
}

// wraps is a partial of update_wrapper that waits for the wrapper.
func wraps(th *thread, _ value, args []value) (value, *exception) {
	assigned, updated := args[1], args[2]
	if assigned.IsNull() {
		assigned = assignments.Get()
	}
	if updated.IsNull() {
		updated = updates.Get()
	}
	f := object.NewNative(&wrapperFunction[0], value{})
	f.Module = object.StrOf("functools")
	return newPartial(th, partialType, f.Value(), nil, []value{args[0], assigned, updated},
		[]*str{object.Intern("wrapped"), object.Intern("assigned"), object.Intern("updated")})
}
