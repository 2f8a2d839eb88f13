// This file has the classes of mocks.

package unittest

import (
	"dappco.re/go/py/engine/object"
)

// recorded is a property that shows, and sets, what a mock recorded. For functions made by create_autospec it is that of their mock.
func recorded(name string, of func(d *mockData) *value) object.GetSet {
	return object.GetSet{Name: name, Get: func(th *thread, self value) (value, *exception) {
		d := dataOf(self)
		if d == nil {
			return value{}, object.AttributeErrorf("%s", name)
		}
		if !d.delegate.IsNull() {
			return object.GetAttrName(th, d.delegate, name)
		}
		return *of(d), nil
	}, Set: func(th *thread, self, v value) *exception {
		d := dataOf(self)
		if d == nil || v.IsNull() {
			return object.AttributeErrorf("%s", name)
		}
		if !d.delegate.IsNull() {
			return object.SetAttr(th, d.delegate, object.Intern(name), v)
		}
		*of(d) = v
		return nil
	}}
}

func mockProperties() []object.GetSet {
	return []object.GetSet{
		recorded("called", func(d *mockData) *value { return &d.called }), recorded("call_count", func(d *mockData) *value { return &d.callCount }),
		recorded("call_args", func(d *mockData) *value { return &d.callArgs }), recorded("call_args_list", func(d *mockData) *value { return &d.callArgsList }),
		recorded("mock_calls", func(d *mockData) *value { return &d.mockCalls }),
		{Name: "method_calls", Get: recorded("method_calls", func(d *mockData) *value { return &d.methodCalls }).Get, Set: recorded("method_calls", func(d *mockData) *value { return &d.methodCalls }).Set},
		{Name: "return_value", Doc: "What a call gives.", Get: func(th *thread, self value) (value, *exception) {
			r, d, ms := begin(th), dataOf(self), mocksOf(th)
			if d == nil {
				return value{}, object.AttributeErrorf("return_value")
			}
			v := d.returnValue
			if !d.delegate.IsNull() {
				v = r.Attr(d.delegate, "return_value")
			}
			if v.Is(ms.def_) && d.wraps.IsNull() && r.OK() {
				v = childMock(r, self, map[string]value{"_new_parent": self, "_new_name": str("()")})
				if r.OK() {
					d.returnValue = v
				}
			}
			return r.Done(v)
		}, Set: func(th *thread, self, v value) *exception {
			r, d := begin(th), dataOf(self)
			if d == nil || v.IsNull() {
				return object.AttributeErrorf("return_value")
			}
			if !d.delegate.IsNull() {
				r.Set(d.delegate, "return_value", v)
			} else {
				d.returnValue = v
				adopt(r, self, v, "", "()")
			}
			return r.Exc
		}},
		{Name: "side_effect", Doc: "What a call does: an exception, a function, or results one after the other.", Get: func(th *thread, self value) (value, *exception) {
			r, d := begin(th), dataOf(self)
			if d == nil {
				return value{}, object.AttributeErrorf("side_effect")
			}
			return r.Done(sideEffectOf(r, d))
		}, Set: func(th *thread, self, v value) *exception {
			r, d := begin(th), dataOf(self)
			if d == nil || v.IsNull() {
				return object.AttributeErrorf("side_effect")
			}
			setSideEffect(r, d, v)
			return r.Exc
		}},
		{Name: "__class__", Get: func(_ *thread, self value) (value, *exception) {
			if d := dataOf(self); d != nil && !d.specClass.IsNull() {
				return d.specClass, nil
			}
			return self.Type().Value(), nil
		}, Set: func(_ *thread, self, v value) *exception {
			if d := dataOf(self); d != nil {
				d.specClass = v
			}
			return nil
		}},
	}
}

func mockMethods() []object.Method {
	m := func(name, sig, doc string, f body) object.Method { return def("NonCallableMock."+name, sig, doc, f) }
	return append([]object.Method{
		{Name: "__new__", Kind: object.StaticMethod, Sig: "(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs)", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			r := begin(th)
			if len(args) == len(kw) || !args[0].Type().Has(object.FlagType) {
				return value{}, object.TypeErrorf("NonCallableMock.__new__() missing 1 required positional argument: 'cls'")
			}
			return r.Done(newMockClass(r, args[0].AsType()))
		}},
		free("__init__", "($self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs)", "", initMock),
		m("__getattr__", "($self, name)", "", mockGetAttr), m("__setattr__", "($self, name, value)", "", mockSetAttr), m("__delattr__", "($self, name)", "", mockDelAttr),
		m("__dir__", "($self)", "", mockDir), m("__repr__", "($self)", "", mockRepr),
		free("_get_child_mock", "($self, /, **kw)", "", getChildMock),
		m("attach_mock", "($self, mock, attribute)", "Make a mock an attribute of this one, so that its calls are recorded here too.", func(r *run, self value, a []value) value {
			inner := mockIn(r, a[0])
			if inner.IsNull() {
				inner = a[0]
			}
			if d := dataOf(inner); d != nil {
				d.parent, d.newParent, d.name, d.newName = value{}, value{}, str(""), ""
			}
			r.Set(self, text(a[1]), a[0])
			return object.None
		}),
		free("configure_mock", "($self, /, **kwargs)", "Set attributes; those of children may be given in a dict with dotted keys.", func(r *run, self value, args []value, kw []*object.Str) value {
			configure_(r, self, object.Keywords(args, kw))
			return object.None
		}),
		m("mock_add_spec", "($self, spec, spec_set=False)", "Limit the attributes to those of spec.", func(r *run, self value, a []value) value {
			if d := dataOf(self); d != nil {
				addSpec(r, d, a[0], !a[1].IsNull() && r.Truth(a[1]), false, false)
				if self.Type().IsSubtype(mocksOf(r.Th).magic) {
					for _, name := range magics.Get().each {
						if _, has := self.Type().Namespace().GetName(name); has && !d.allows(name) {
							r.Set(self.Type().Value(), name, value{})
						}
					}
					setMagics(r, self, d)
				}
			}
			return object.None
		}),
		m("reset_mock", "($self, visited=None, *, return_value=False, side_effect=False)", "Forget the calls, of children too; return_value and side_effect say to forget those as well.", func(r *run, self value, a []value) value {
			resetMock(r, self, !a[1].IsNull() && r.Truth(a[1]), !a[2].IsNull() && r.Truth(a[2]), map[uintptr]bool{})
			return object.None
		}),
		m("_mock_add_spec", "($self, spec, spec_set, _spec_as_instance=False, _eat_self=False)", "", func(r *run, self value, a []value) value {
			if d := dataOf(self); d != nil {
				addSpec(r, d, a[0], r.Truth(a[1]), !a[2].IsNull() && r.Truth(a[2]), !a[3].IsNull() && r.Truth(a[3]))
			}
			return object.None
		}),
		m("_extract_mock_name", "($self)", "", func(r *run, self value, _ []value) value { return str(fullName(r, self)) }),
	}, mockAsserts()...)
}

func resetMock(r *run, self value, results, effects bool, seen map[uintptr]bool) {
	d := dataOf(self)
	if d == nil || seen[uintptr(self.Address())] || !r.OK() {
		return
	}
	seen[uintptr(self.Address())] = true
	ms := mocksOf(r.Th)
	d.called, d.callArgs, d.callCount = object.False, object.None, integer(0)
	d.mockCalls, d.callArgsList, d.methodCalls = newCallList(r), newCallList(r), newCallList(r)
	if results {
		d.returnValue = ms.def_
	}
	if effects {
		d.sideEffect = object.None
	}
	for _, k := range keysOf(d.children) {
		child, _ := d.children.GetStr(k.AsStr())
		if inner := mockIn(r, child); !inner.IsNull() && dataOf(inner) != nil {
			resetMock(r, inner, results, effects, seen)
		}
	}
	if v := d.returnValue; dataOf(v) != nil {
		resetMock(r, v, false, false, seen)
	}
}

func makeMockClasses(r *run, ms *mocks, make func(object.ClassSpec) *class) {
	ms.base = make(object.ClassSpec{Name: "Base"})
	ms.nonCallable = make(object.ClassSpec{Name: "NonCallableMock", Bases: []*class{ms.base}, Doc: "A mock that cannot be called.", Methods: mockMethods(), GetSets: mockProperties()})
	const sig = "($self, spec=None, side_effect=None, return_value=sentinel.DEFAULT, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs)"
	ms.callable = make(object.ClassSpec{Name: "CallableMixin", Bases: []*class{ms.base}, Methods: []object.Method{
		free("__init__", sig, "", initMock),
		{Name: "__call__", Sig: "($self, /, *args, **kwargs)", FK: callMock},
		free("_mock_call", "($self, /, *args, **kwargs)", "", execute),
		free("_execute_mock_call", "($self, /, *args, **kwargs)", "", execute),
	}})
	ms.mock = make(object.ClassSpec{Name: "Mock", Bases: []*class{ms.callable, ms.nonCallable}, Doc: "An object that records how it is used.\n\nIts attributes are mocks too, made when they are asked for, and calls give mocks.\nspec limits attributes to those of an object, side_effect says what calls do,\nreturn_value what they give, wraps hands them on; other keywords set attributes."})
	ms.magic = make(object.ClassSpec{Name: "MagicMixin", Bases: []*class{ms.base}, Methods: []object.Method{free("__init__", "($self, /, *args, **kw)", "", initMock)}})
	ms.nonCallableMagic = make(object.ClassSpec{Name: "NonCallableMagicMock", Bases: []*class{ms.magic, ms.nonCallable}, Doc: "A mock with magic methods that cannot be called."})
	ms.magicMock = make(object.ClassSpec{Name: "MagicMock", Bases: []*class{ms.magic, ms.mock}, Doc: "A Mock with magic methods, which give what is usual: len() is 0, iteration is empty.",
		Methods: []object.Method{free("reset_mock", "($self, /, *args, return_value=False, **kwargs)", "Forget the calls; magic methods give again what is usual.", func(r *run, self value, args []value, kw []*object.Str) value {
			opt := func(name string) bool {
				for i, k := range kw {
					if k.String() == name {
						return r.Truth(args[len(args)-len(kw)+i])
					}
				}
				return false
			}
			resetMock(r, self, opt("return_value"), opt("side_effect"), map[uintptr]bool{})
			if d := dataOf(self); d != nil && opt("return_value") {
				for _, name := range magics.Get().each {
					if child, ok := d.children.GetName(name); ok && dataOf(child) != nil {
						(&proxy{object.NewHead(proxyType), name, self}).standard(r, child)
					}
				}
			}
			return object.None
		})}})
	ms.propertyMock = make(object.ClassSpec{Name: "PropertyMock", Bases: []*class{ms.mock}, Doc: "A mock for a property of a class: getting calls it, setting calls it with the value.", Methods: []object.Method{
		free("_get_child_mock", "($self, /, **kwargs)", "", func(r *run, _ value, args []value, kw []*object.Str) value {
			return r.Keep(object.Call(r.Th, ms.magicMock.Value(), args, kw))
		}),
		def("PropertyMock.__get__", "($self, obj, obj_type=None)", "", func(r *run, self value, _ []value) value { return r.Call(self) }),
		def("PropertyMock.__set__", "($self, obj, val)", "", func(r *run, self value, a []value) value {
			r.Call(self, a[1])
			return object.None
		}),
	}})
}
