// This file makes the tuples of functions whose results have names: tuples with attributes.

package reflectbind

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// newResultType is the class of the results of the function that p calls; names are those of its results.
func newResultType(p *plan, names []string) *object.Type {
	goName := p.info.goName[strings.LastIndexByte(p.info.goName, '.')+1:]
	t := &object.Type{Name: goName + "Result", Qualname: goName + "Result", Module: p.info.module, Doc: "What " + p.qualname() + "() returns."}
	fields := make([]object.Value, len(names))
	object.ReadyType(t, object.TupleType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		getters := make([]object.GetSet, len(names))
		for i, name := range names {
			fields[i] = object.Intern(name).Value()
			getters[i] = object.GetSet{Name: name, Doc: "Result " + name + ".", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
				return v.AsTuple().Items[i], nil
			}}
		}
		t.AddGetSets(getters)
		t.Namespace().SetName("_fields", object.TupleOf(fields...))
		t.Namespace().SetName("__match_args__", object.TupleOf(fields...))
		t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return resultRepr(th, t, names, v)
		}
		t.AddMethods([]object.Method{
			{Name: "_asdict", Sig: "($self, /)", Doc: "The results by name.", F0: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
				d := object.NewDictSize(len(names))
				for i, name := range names {
					d.SetName(name, v.AsTuple().Items[i])
				}
				return d.Value(), nil
			}},
			{Name: "__reduce__", Sig: "($self, /)", F0: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
				return object.TupleOf(object.TupleType.Value(), object.TupleOf(object.TupleOf(v.AsTuple().Items...))), nil
			}},
		})
	})
	return t
}

func resultRepr(th *object.Thread, t *object.Type, names []string, v object.Value) (object.Value, *object.Exception) {
	if !th.EnterRepr(v) {
		return object.StrOf(t.Name + "(...)"), nil
	}
	defer th.LeaveRepr()
	var b strings.Builder
	b.WriteString(t.Name + "(")
	for i, item := range v.AsTuple().Items {
		if i > 0 {
			b.WriteString(", ")
		}
		r, exc := object.Repr(th, item)
		if exc != nil {
			return object.Value{}, exc
		}
		b.WriteString(names[i] + "=" + r.String())
	}
	b.WriteString(")")
	return object.StrOf(b.String()), nil
}
