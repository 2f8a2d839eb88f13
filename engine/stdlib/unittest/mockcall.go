// This file records calls of mocks, and has what they are recorded as.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func newCallList(r *run, items ...value) value {
	return r.Call(mocksOf(r.Th).callList.Value(), object.ListOf(items...))
}

// newCall is a call as it is recorded: (args, kwargs), or (name, args, kwargs) if named.
func newCall(r *run, named bool, name string, args, kwargs value) value {
	items := []value{args, kwargs}
	if named {
		items = []value{str(name), args, kwargs}
	}
	v := r.Keep(object.TupleType.New(r.Th, mocksOf(r.Th).call, []value{object.TupleOf(items...)}, nil))
	setCall(r, v, object.None, object.None, true)
	return v
}

func setCall(r *run, v, name, parent value, fromCall bool) {
	for _, s := range []struct {
		name string
		v    value
	}{{"_mock_name", name}, {"_mock_parent", parent}, {"_mock_from_kall", object.Bool(fromCall)}} {
		if r.OK() {
			r.Fail(object.GenericSetAttr(r.Th, v, object.Intern(s.name), s.v))
		}
	}
}

// callParts is the name, arguments and keywords of something that a call may be compared with.
func callParts(v value) (name string, args, kwargs value, ok bool) {
	args, kwargs = object.TupleOf(), object.NewDict().Value()
	if !v.Type().Has(object.FlagTuple) {
		return "", args, kwargs, false
	}
	take := func(x value) {
		switch {
		case isStr(x):
			name = text(x)
		case x.Type().Has(object.FlagTuple):
			args = x
		default:
			kwargs = x
		}
	}
	switch items := v.AsTuple().Items; len(items) {
	case 0:
	case 1:
		take(items[0])
	case 2:
		if isStr(items[0]) {
			name = text(items[0])
			take(items[1])
		} else {
			args, kwargs = items[0], items[1]
		}
	case 3:
		name, args, kwargs = text(items[0]), items[1], items[2]
	default:
		return "", args, kwargs, false
	}
	return name, args, kwargs, true
}

// signatureText is a call as text.
func signatureText(r *run, name string, args, kwargs value) string {
	var parts []string
	for _, v := range r.Items(args) {
		parts = append(parts, r.Repr(v))
	}
	if kwargs.Type().Has(object.FlagDict) {
		for _, k := range keysOf(kwargs.AsDict()) {
			parts = append(parts, r.Str(k)+"="+r.Repr(r.Item(kwargs, k)))
		}
	}
	return name + "(" + strings.Join(parts, ", ") + ")"
}

func makeCallClasses(ms *mocks, make func(object.ClassSpec) *class) {
	ms.callList = make(object.ClassSpec{Name: "_CallList", Bases: []*class{object.ListType}, Methods: []object.Method{
		def("_CallList.__contains__", "($self, value)", "", func(r *run, self value, a []value) value {
			items := r.Items(self)
			if !a[0].Type().Has(object.FlagList) {
				return object.Bool(indexOf(r, items, a[0]) >= 0)
			}
			want := r.Items(a[0])
			for i := 0; i+len(want) <= len(items) && r.OK(); i++ {
				same := true
				for j := range want {
					same = same && r.Equal(items[i+j], want[j])
				}
				if same {
					return object.True
				}
			}
			return object.False
		}),
		def("_CallList.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			return str(strings.Join(pretty(r, object.NewList(r.Items(self)).Value()), "\n"))
		}),
	}})
	makeCallClass(ms, make)
}

// makeCallClass makes the class of recorded calls.
func makeCallClass(ms *mocks, make func(object.ClassSpec) *class) {
	m := func(name, sig string, f body) object.Method { return def("_Call."+name, sig, "", f) }
	part := func(i int) func(th *thread, self value) (value, *exception) {
		return func(_ *thread, self value) (value, *exception) {
			items := self.AsTuple().Items
			return items[len(items)-2+i], nil
		}
	}
	ms.call = make(object.ClassSpec{Name: "_Call", Bases: []*class{object.TupleType}, Doc: "A call with its arguments, to be compared with those that mocks recorded.",
		GetSets: []object.GetSet{{Name: "args", Get: part(0)}, {Name: "kwargs", Get: part(1)}}, Attrs: []object.ClassAttr{{Name: "__hash__", V: object.None}},
		Methods: []object.Method{
			{Name: "__new__", Kind: object.StaticMethod, Sig: "(cls, value=(), name='', parent=None, two=False, from_kall=True)", FK: newCallObject},
			{Name: "__init__", Sig: "($self, value=(), name=None, parent=None, two=False, from_kall=True)", FK: func(*thread, value, []value, []*object.Str) (value, *exception) { return object.None, nil }},
			m("__eq__", "($self, other)", func(r *run, self value, a []value) value {
				name, args, kwargs, _ := callParts(self)
				other, otherArgs, otherKwargs, ok := callParts(a[0])
				if !ok {
					return object.NotImplemented
				}
				mine, its := r.Find(self, "_mock_parent"), value{}
				if object.IsInstance(a[0], ms.call) {
					its = r.Find(a[0], "_mock_parent")
				}
				if given(mine) && given(its) && !r.Equal(mine, its) || name != "" && other != name {
					return object.False
				}
				return object.Bool(r.Equal(object.TupleOf(otherArgs, otherKwargs), object.TupleOf(args, kwargs)))
			}),
			free("__call__", "($self, /, *args, **kwargs)", "", func(r *run, self value, args []value, kw []*object.Str) value {
				given_ := object.TupleOf(append([]value(nil), args[:len(args)-len(kw)]...)...)
				name := r.Attr(self, "_mock_name")
				if name.IsNone() {
					v := newCall(r, true, "", given_, object.Keywords(args, kw).Value())
					setCall(r, v, str("()"), object.None, true)
					return v
				}
				v := newCall(r, true, text(name), given_, object.Keywords(args, kw).Value())
				setCall(r, v, str(text(name)+"()"), self, true)
				return v
			}),
			m("__getattribute__", "($self, attr)", func(r *run, self value, a []value) value {
				name := text(a[0])
				if _, tuple := object.TupleType.Namespace().GetName(name); tuple {
					return callAttr(r, self, name)
				}
				v, exc := object.GenericGetAttr(r.Th, self, object.Intern(name))
				if exc != nil && exc.Is(object.AttributeErrorType) {
					return callAttr(r, self, name)
				}
				return r.Keep(v, exc)
			}),
			m("_get_call_arguments", "($self)", func(_ *run, self value, _ []value) value {
				_, args, kwargs, _ := callParts(self)
				return object.TupleOf(args, kwargs)
			}),
			m("__repr__", "($self)", callRepr),
			m("call_list", "($self)", func(r *run, self value, _ []value) value {
				var calls []value
				for thing := self; given(thing) && r.OK() && len(calls) < 10000; thing = r.Attr(thing, "_mock_parent") {
					if r.Truth(r.Attr(thing, "_mock_from_kall")) {
						calls = append([]value{thing}, calls...)
					}
				}
				return newCallList(r, calls...)
			}),
		}})
}

// newCallObject is _Call.__new__.
func newCallObject(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	r := begin(th)
	opts := map[string]value{}
	n := len(args) - len(kw)
	for i, name := range []string{"cls", "value", "name", "parent", "two", "from_kall"} {
		if i < n {
			opts[name] = args[i]
		}
	}
	for i, k := range kw {
		opts[k.String()] = args[n+i]
	}
	name, a, kwargs, _ := callParts(or(opts["value"], object.TupleOf()))
	v := newCall(r, opts["two"].IsNull() || !r.Truth(opts["two"]), name, a, kwargs)
	from := opts["from_kall"].IsNull() || r.Truth(opts["from_kall"])
	shown := or(opts["name"], object.None)
	if text(shown) == "" {
		shown = object.None
	}
	setCall(r, v, shown, or(opts["parent"], object.None), from)
	return r.Done(v)
}

// callAttr is call.name: what is called next has a name.
func callAttr(r *run, self value, attr string) value {
	name := r.Attr(self, "_mock_name")
	v := newCall(r, true, "", object.TupleOf(), object.NewDict().Value())
	if !given(name) {
		setCall(r, v, str(attr), object.None, false)
	} else {
		setCall(r, v, str(text(name)+"."+attr), self, false)
	}
	return v
}

func callRepr(r *run, self value, _ []value) value {
	if !r.Truth(r.Attr(self, "_mock_from_kall")) {
		name := "call"
		if shown := r.Attr(self, "_mock_name"); given(shown) {
			name = text(shown)
		}
		if strings.HasPrefix(name, "()") {
			name = "call" + name
		}
		return str(name)
	}
	name, args, kwargs, _ := callParts(self)
	switch {
	case name == "":
		name = "call"
	case strings.HasPrefix(name, "()"):
		name = "call" + name
	default:
		name = "call." + name
	}
	return str(signatureText(r, name, args, kwargs))
}

// record notes a call of a mock, in it and in its ancestors.
func record(r *run, self, args, kwargs value) {
	d := dataOf(self)
	if d == nil {
		return
	}
	d.called = object.True
	d.callCount = integer(intOf(d.callCount) + 1)
	d.callArgs = newCall(r, false, "", args, kwargs)
	r.Method(d.callArgsList, "append", d.callArgs)
	r.Method(d.mockCalls, "append", newCall(r, true, "", args, kwargs))
	method, name := text(d.name), d.newName
	asMethod, isCall := !d.parent.IsNull(), d.newName == "()"
	for up, n := d.newParent, 0; !up.IsNull() && r.OK() && n < 10000; n++ {
		u := dataOf(up)
		if u == nil {
			break
		}
		if asMethod {
			r.Method(u.methodCalls, "append", newCall(r, true, method, args, kwargs))
			if asMethod = !u.parent.IsNull(); asMethod {
				method = text(u.name) + "." + method
			}
		}
		r.Method(u.mockCalls, "append", newCall(r, true, name, args, kwargs))
		if u.newName != "" {
			dot := "."
			if isCall {
				dot = ""
			}
			isCall = u.newName == "()"
			name = u.newName + dot + name
		}
		up = u.newParent
	}
}

// isExc reports that v is an exception or a class of them.
func isExc(v value) bool { return object.IsException(v) || object.IsExceptionClass(v) }

func raiseValue(r *run, v value) {
	if object.IsExceptionClass(v) {
		v = r.Call(v)
	}
	if r.OK() && object.IsException(v) {
		r.Fail(object.Cast[object.Exception](v))
	}
}

// execute is what a call of a mock gives: by its side effect, its return value, or what it wraps.
func execute(r *run, self value, args []value, kw []*object.Str) value {
	ms, d := mocksOf(r.Th), known(r, self)
	if effect := sideEffectOf(r, d); given(effect) && r.OK() {
		v := value{}
		switch {
		case isExc(effect):
			raiseValue(r, effect)
			return object.None
		case effect.Type().Call == nil && effect.Type().Next == nil:
			r.Raise(object.TypeErrorType, "'%s' object is not an iterator", effect.Type().MessageName())
			return object.None
		case effect.Type().Call == nil:
			next, exc := object.Next(r.Th, effect)
			r.Fail(exc)
			if exc == nil && next.IsNull() {
				r.Fail(object.NewException(object.StopIterationType))
			}
			if !r.OK() {
				return object.None
			}
			if isExc(next) {
				raiseValue(r, next)
				return object.None
			}
			v = next
		default:
			v = r.Keep(object.Call(r.Th, effect, args, kw))
		}
		if !r.OK() || !v.Is(ms.def_) {
			return v
		}
	}
	if !d.returnValue.Is(ms.def_) {
		return d.returnValue
	}
	if !d.delegate.IsNull() {
		if v := r.Attr(d.delegate, "return_value"); r.OK() && !v.Is(ms.def_) {
			return v
		}
	}
	if !d.wraps.IsNull() && r.OK() {
		return r.Keep(object.Call(r.Th, d.wraps, args, kw))
	}
	return r.Attr(self, "return_value")
}

func sideEffectOf(r *run, d *mockData) value {
	if !d.delegate.IsNull() {
		return r.Attr(d.delegate, "side_effect")
	}
	return d.sideEffect
}

// setSideEffect sets what a call does: an exception, a function, or what an iterable gives one after the other.
func setSideEffect(r *run, d *mockData, v value) {
	if given(v) && !isExc(v) && v.Type().Call == nil {
		if it, exc := object.Iter(r.Th, v); exc == nil {
			v = it
		} else if !exc.Is(object.TypeErrorType) {
			r.Fail(exc)
		}
	}
	d.sideEffect = v
	if !d.delegate.IsNull() {
		r.Set(d.delegate, "side_effect", v)
	}
}

// callMock is __call__ of mocks.
func callMock(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	r := begin(th)
	if exc := th.EnterCall(); exc != nil {
		return value{}, exc
	}
	defer th.LeaveCall()
	if check := r.Find(self.Type().Value(), "_mock_check_sig"); !check.IsNull() && r.OK() {
		if _, exc := object.Call(th, check, append([]value{self}, args...), kw); exc != nil {
			return value{}, exc
		}
	}
	if dataOf(self) == nil {
		return value{}, object.TypeErrorf("%s.__init__() was not called", self.Type().Name)
	}
	args = append([]value(nil), args...)
	record(r, self, object.TupleOf(append([]value(nil), args[:len(args)-len(kw)]...)...), object.Keywords(args, kw).Value())
	f := r.Attr(self, "_execute_mock_call")
	if !r.OK() {
		return value{}, r.Exc
	}
	return object.Call(th, f, args, kw)
}
