// This file has the views of mappings among the abstract base classes.

package collections

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/generator"
)

var nameMapping = object.Name{Text: "_mapping"}

// viewSpecs are made after Set and before Mapping.
var viewSpecs = ondemand.Value[[]abcSpec]{Make: func() []abcSpec {
	return []abcSpec{
		{name: "MappingView", bases: "Sized", attrs: []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(nameMapping.Str().Value())}}, methods: []object.Method{
			method("MappingView.__init__", "($self, mapping)", func(th *thread, self value, args []value) (value, *exception) {
				return object.None, object.SetAttr(th, self, nameMapping.Str(), args[0])
			}),
			method("MappingView.__len__", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
				m, exc := object.GetAttr(th, self, nameMapping.Str())
				if exc != nil {
					return value{}, exc
				}
				n, exc := object.Len(th, m)
				return object.Int64(int64(n)), exc
			}),
			method("MappingView.__repr__", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
				m, exc := object.GetAttr(th, self, nameMapping.Str())
				if exc != nil {
					return value{}, exc
				}
				text, exc := object.Repr(th, m)
				if exc != nil {
					return value{}, exc
				}
				return object.StrOf(strings.Join([]string{self.Type().Name, "(", text.String(), ")"}, "")), nil
			}),
			object.GenericClass(),
		}},
		{name: "KeysView", bases: "MappingView Set", methods: []object.Method{intoSet("KeysView"),
			viewIter("KeysView", func(_ *thread, _, k value) (value, *exception) { return k, nil }),
			viewContains("KeysView", func(th *thread, m, k value) (bool, *exception) { return object.Contains(th, m, k) })}},
		{name: "ItemsView", bases: "MappingView Set", methods: []object.Method{intoSet("ItemsView"),
			viewIter("ItemsView", func(th *thread, m, k value) (value, *exception) {
				v, exc := object.GetItem(th, m, k)
				return object.TupleOf(k, v), exc
			}),
			viewContains("ItemsView", func(th *thread, m, item value) (bool, *exception) {
				pair, exc := object.Collect(th, item)
				if exc != nil {
					return false, exc
				}
				if len(pair) != 2 {
					return false, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(pair))
				}
				v, exc := object.GetItem(th, m, pair[0])
				if exc != nil {
					if exc.Is(object.KeyErrorType) {
						exc = nil
					}
					return false, exc
				}
				if v.Is(pair[1]) {
					return true, nil
				}
				return object.EqualValues(th, v, pair[1])
			})}},
		{name: "ValuesView", bases: "MappingView Collection", methods: []object.Method{
			viewIter("ValuesView", func(th *thread, m, k value) (value, *exception) { return object.GetItem(th, m, k) }),
			viewContains("ValuesView", func(th *thread, m, x value) (bool, *exception) {
				items, exc := object.Collect(th, m)
				for _, k := range items {
					v, exc := object.GetItem(th, m, k)
					if exc != nil {
						return false, exc
					}
					if v.Is(x) {
						return true, nil
					}
					if same, exc := object.EqualValues(th, v, x); exc != nil || same {
						return same, exc
					}
				}
				return false, exc
			})}},
	}
}}

// intoSet makes results of operations sets.
func intoSet(owner string) object.Method {
	return method(owner+"._from_iterable", "($cls, it)", func(th *thread, _ value, args []value) (value, *exception) {
		return object.Call1(th, object.SetType.Value(), args[0])
	})
}

func viewIter(owner string, of func(th *thread, m, k value) (value, *exception)) object.Method {
	return method(owner+".__iter__", "($self)", func(th *thread, self value, _ []value) (value, *exception) {
		m, exc := object.GetAttr(th, self, nameMapping.Str())
		if exc != nil {
			return value{}, exc
		}
		return generator.Each(owner+".__iter__", m, func(th *thread, k value) (value, *exception) { return of(th, m, k) }), nil
	})
}

func viewContains(owner string, in func(th *thread, m, x value) (bool, *exception)) object.Method {
	name := map[string]string{"KeysView": "key", "ItemsView": "item", "ValuesView": "value"}[owner]
	return method(owner+".__contains__", "($self, "+name+")", func(th *thread, self value, args []value) (value, *exception) {
		m, exc := object.GetAttr(th, self, nameMapping.Str())
		if exc != nil {
			return value{}, exc
		}
		yes, exc := in(th, m, args[0])
		return object.Bool(yes), exc
	})
}

// viewMethod is a method of mappings that makes a view.
func viewMethod(name, view string) object.Method {
	return method("Mapping."+name, "($self)", func(th *thread, self value, _ []value) (value, *exception) {
		return object.Call1(th, abcsOf(th).by[view].Value(), self)
	})
}
