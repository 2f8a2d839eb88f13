// This file has the containers that convert their items when they are asked for, for configurators that scripts write.

package logging

import "dappco.re/go/py/engine/object"

// makeConverting makes ConvertingDict, ConvertingList and ConvertingTuple. Their attribute configurator converts.
func makeConverting(mk *maker) {
	mixin := mk.class(object.ClassSpec{Name: "ConvertingMixin", Doc: "Converts items by the attribute configurator.", Methods: []object.Method{
		def("ConvertingMixin.convert_with_key", "($self, key, value, replace=True)", "The value converted; it takes the place of the one under key, unless replace is false.", func(r *run, self value, a []value) value {
			v := converted(r, self, a[1])
			if !v.Is(a[1]) {
				if a[2].IsNull() || r.Truth(a[2]) {
					r.SetItem(self, a[0], v)
				}
				belong(r, self, v, a[0])
			}
			return v
		}),
		def("ConvertingMixin.convert", "($self, value)", "The value converted.", func(r *run, self value, a []value) value {
			v := converted(r, self, a[0])
			if !v.Is(a[0]) {
				belong(r, self, v, value{})
			}
			return v
		}),
	}})
	item := func(name string, base *class, replace bool) object.Method {
		return def(name+".__getitem__", "($self, key)", "", func(r *run, self value, a []value) value {
			v := r.Call(r.Attr(base.Value(), "__getitem__"), self, a[0])
			return r.CallNamed(r.Attr(self, "convert_with_key"), []value{a[0], v, object.Bool(replace)}, "replace")
		})
	}
	mk.class(object.ClassSpec{Name: "ConvertingDict", Bases: []*class{object.DictType, mixin}, Doc: "A dict that converts its values.", Methods: []object.Method{
		item("ConvertingDict", object.DictType, true),
		def("ConvertingDict.get", "($self, key, default=None)", "The value of key converted, or default.", func(r *run, self value, a []value) value {
			v := r.Call(r.Attr(object.DictType.Value(), "get"), self, a[0], or(a[1], object.None))
			return r.Method(self, "convert_with_key", a[0], v)
		}),
		def("ConvertingDict.pop", "($self, key, default=None)", "Remove key and give its value converted, or default.", func(r *run, self value, a []value) value {
			v := r.Call(r.Attr(object.DictType.Value(), "pop"), self, a[0], or(a[1], object.None))
			return r.CallNamed(r.Attr(self, "convert_with_key"), []value{a[0], v, object.False}, "replace")
		}),
	}})
	mk.class(object.ClassSpec{Name: "ConvertingList", Bases: []*class{object.ListType, mixin}, Doc: "A list that converts its items.", Methods: []object.Method{
		item("ConvertingList", object.ListType, true),
		def("ConvertingList.pop", "($self, idx=-1)", "Remove an item and give it converted.", func(r *run, self value, a []value) value {
			v := r.Call(r.Attr(object.ListType.Value(), "pop"), self, or(a[0], integer(-1)))
			return r.Method(self, "convert", v)
		}),
	}})
	mk.class(object.ClassSpec{Name: "ConvertingTuple", Bases: []*class{object.TupleType, mixin}, Doc: "A tuple that converts its items.", Methods: []object.Method{item("ConvertingTuple", object.TupleType, false)}})
}

func converted(r *run, self, v value) value {
	return r.Method(r.Attr(self, "configurator"), "convert", v)
}

// belong tells a converted container where it is.
func belong(r *run, self, v, key value) {
	if t := v.Type().Name; t != "ConvertingDict" && t != "ConvertingList" && t != "ConvertingTuple" {
		return
	}
	r.Set(v, "parent", self)
	if !key.IsNull() {
		r.Set(v, "key", key)
	}
}
