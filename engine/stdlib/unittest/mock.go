// This file begins module unittest.mock: what a mock object knows, and how it is made.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

type mockKey struct{}

// mocks is the classes of module unittest.mock in one interpreter.
type mocks struct {
	ns                                        *object.Dict
	base, nonCallable, callable, mock, magic  *class
	nonCallableMagic, magicMock, propertyMock *class
	call, callList, invalidSpec               *class
	missing, def_                             value // DEFAULT, and what stands for a deleted attribute
}

func mocksOf(th *thread) *mocks {
	return th.Interp.State(mockKey{}, func() any { return new(mocks) }).(*mocks)
}

// mockData is what a mock knows; it is an attribute of the mock, so that the mock may be of any class.
type mockData struct {
	object.Head
	children                       *object.Dict
	parent, newParent              value // null: none
	name                           value // None or a str
	newName                        string
	methods                        *object.Dict // names that the spec allows, nil: all
	specClass, signature           value        // null: none
	specSet, sealed, unsafe        bool
	wraps, returnValue, sideEffect value
	delegate                       value // the mock behind a function made by create_autospec
	called, callCount, callArgs    value
	callArgsList, mockCalls        value
	methodCalls                    value
}

var (
	mockDataType = &class{Name: "_MockData", Module: "unittest.mock", Def: mockDataDef{}}
	nameData     = object.Name{Text: "_mock_data"}
)

type mockDataDef struct{}

// Define implements object.Definition.
func (mockDataDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) { t.Flags |= object.FlagDisallowNew })
}

// dataOf is what the mock v knows, nil if v is no mock, or not yet.
func dataOf(v value) *mockData {
	if v.IsNull() || v.Type().Has(object.FlagType) {
		return nil
	}
	a := object.AttrsOf(v)
	if a == nil {
		return nil
	}
	x := a.Get(nameData.Str())
	if x.IsNull() || x.Type() != mockDataType {
		return nil
	}
	return object.Cast[mockData](x)
}

// known is what the mock self knows; one that was not initialised raises an AttributeError and knows nothing.
func known(r *run, self value) *mockData {
	if d := dataOf(self); d != nil {
		return d
	}
	r.Raise(object.AttributeErrorType, "'%s' object has no attribute '_mock_methods'", self.Type().Name)
	return &mockData{children: object.NewDict(), name: object.None, returnValue: object.None, sideEffect: object.None, called: object.False, callCount: integer(0), callArgs: object.None,
		callArgsList: object.ListOf(), mockCalls: object.ListOf(), methodCalls: object.ListOf()}
}

// mockIn is the mock that v is, or that stands behind the function v; null if there is none.
func mockIn(r *run, v value) value {
	if v.IsNull() || dataOf(v) != nil {
		return v
	}
	if v.Type() == vm.FunctionType {
		if m := r.Find(v, "mock"); !m.IsNull() && dataOf(m) != nil {
			return m
		}
	}
	return value{}
}

// newMockClass makes the class of one mock, and the mock: magic methods are set on its class.
func newMockClass(r *run, cls *class) value {
	ns := object.NewDict()
	ns.SetName("__doc__", or(r.Find(cls.Value(), "__doc__"), object.None))
	ns.SetName("__module__", str(cls.ModuleName()))
	t, exc := object.NewType(r.Th, cls.Type(), cls.Name, []*class{cls}, ns, nil, nil)
	if exc != nil {
		r.Fail(exc)
		return object.None
	}
	return r.Call(object.ObjectType.LookupName("__new__"), t.Value())
}

// mockParams are the parameters of mocks that cannot be called, and of those that can.
var (
	plainParams = ondemand.Value[[]string]{Make: func() []string {
		return strings.Fields("spec wraps name spec_set parent _spec_state _new_name _new_parent _spec_as_instance _eat_self unsafe")
	}}
	callableParams = ondemand.Value[[]string]{Make: func() []string {
		return strings.Fields("spec side_effect return_value wraps name spec_set parent _spec_state _new_name _new_parent")
	}}
)

// initMock is __init__ of all mocks.
func initMock(r *run, self value, args []value, kw []*object.Str) value {
	ms := mocksOf(r.Th)
	t := self.Type()
	names := plainParams.Get()
	if t.IsSubtype(ms.callable) {
		names = callableParams.Get()
	}
	n := len(args) - len(kw)
	if n > len(names) {
		r.Raise(object.TypeErrorType, "%s.__init__() takes at most %d positional arguments (%d given)", t.Name, len(names)+1, n+1)
		return object.None
	}
	opts := map[string]value{}
	for i, v := range args[:n] {
		opts[names[i]] = v
	}
	rest := object.NewDict()
	for i, k := range kw {
		name := k.String()
		known := false
		for _, list := range [][]string{plainParams.Get(), callableParams.Get()} {
			for _, p := range list {
				known = known || p == name && (t.IsSubtype(ms.callable) || name != "side_effect" && name != "return_value")
			}
		}
		if known {
			opts[name] = args[n+i]
		} else {
			rest.SetStr(k, args[n+i])
		}
	}
	d := &mockData{Head: object.NewHead(mockDataType), children: object.NewDict(), name: or(opts["name"], object.None), newName: text(opts["_new_name"]),
		returnValue: or(opts["return_value"], ms.def_), sideEffect: object.None, called: object.False, callCount: integer(0), callArgs: object.None}
	d.callArgsList, d.mockCalls, d.methodCalls = newCallList(r), newCallList(r), newCallList(r)
	if given(opts["parent"]) {
		d.parent = opts["parent"]
	}
	d.newParent = d.parent
	if given(opts["_new_parent"]) {
		d.newParent = opts["_new_parent"]
	}
	if given(opts["wraps"]) {
		d.wraps = opts["wraps"]
	}
	d.unsafe = !opts["unsafe"].IsNull() && r.Truth(opts["unsafe"])
	if a := object.AttrsOf(self); a != nil {
		a.Set(t, nameData.Str(), d.Value())
	}
	spec, set := or(opts["spec"], object.None), or(opts["spec_set"], object.None)
	if given(set) {
		spec = set
	}
	if given(spec) {
		addSpec(r, d, spec, given(set), !opts["_spec_as_instance"].IsNull() && r.Truth(opts["_spec_as_instance"]), !opts["_eat_self"].IsNull() && r.Truth(opts["_eat_self"]))
	}
	if t.IsSubtype(ms.magic) {
		setMagics(r, self, d)
	}
	if rv := opts["return_value"]; !rv.IsNull() && !rv.Is(ms.def_) {
		adopt(r, self, rv, "", "()")
	}
	if effect := opts["side_effect"]; given(effect) {
		setSideEffect(r, d, effect)
	}
	configure_(r, self, rest)
	return object.None
}

// addSpec limits the attributes of a mock to those of spec: an object, a class, or a list of names.
func addSpec(r *run, d *mockData, spec value, set, asInstance, eatSelf bool) {
	if dataOf(spec) != nil {
		raise(r, mocksOf(r.Th).invalidSpec.Value(), str("Cannot spec a Mock object. [object="+r.Repr(spec)+"]"))
		return
	}
	names := spec
	d.specClass, d.signature = value{}, value{}
	if spec.Type() != object.ListType && spec.Type() != object.TupleType {
		d.specClass = spec
		if !spec.Type().Has(object.FlagType) {
			d.specClass = r.Attr(spec, "__class__")
		}
		d.signature = r.Call(mocksOf(r.Th).global("_signature_of"), spec, object.Bool(asInstance), object.Bool(eatSelf))
		if !given(d.signature) {
			d.signature = value{}
		}
		names = r.Call(r.Builtin("dir"), spec)
		if fields := r.Find(spec, "__dataclass_fields__"); !fields.IsNull() {
			names = object.NewList(append(r.Items(names), r.Items(fields)...)).Value()
		}
	}
	d.methods = object.NewDict()
	for _, name := range r.Items(names) {
		r.Fail(d.methods.Set(r.Th, name, object.None))
	}
	d.specSet = set
}

func (ms *mocks) global(name string) value {
	v, ok := ms.ns.GetName(name)
	if !ok {
		return object.None
	}
	return v
}

// allows reports that the spec of a mock, if it has one, has name.
func (d *mockData) allows(name string) bool {
	if d.methods == nil {
		return true
	}
	_, ok := d.methods.GetName(name)
	return ok
}

// adopt makes the mock v a child of parent, unless it has one already; it reports that.
func adopt(r *run, parent, v value, name, newName string) bool {
	v = mockIn(r, v)
	if v.IsNull() {
		return false
	}
	d := dataOf(v)
	if given(d.name) && text(d.name) != "" || d.newName != "" || !d.parent.IsNull() || !d.newParent.IsNull() {
		return false
	}
	for up, n := parent, 0; !up.IsNull() && n < 10000; n++ {
		if up.Is(v) {
			return false
		}
		u := dataOf(up)
		if u == nil {
			break
		}
		up = u.newParent
	}
	if newName != "" {
		d.newParent, d.newName = parent, newName
	}
	if name != "" {
		d.parent, d.name = parent, str(name)
	}
	return true
}

// fullName is how a mock is called: by the way from its first ancestor.
func fullName(r *run, self value) string {
	d := dataOf(self)
	if d == nil {
		return "mock"
	}
	names := []string{d.newName}
	dot, last := ".", d
	if d.newName == "()" {
		dot = ""
	}
	for up, n := d.newParent, 0; !up.IsNull() && n < 10000; n++ {
		u := dataOf(up)
		if u == nil {
			break
		}
		last = u
		names = append(names, u.newName+dot)
		dot = "."
		if u.newName == "()" {
			dot = ""
		}
		up = u.newParent
	}
	for i, j := 0, len(names)-1; i < j; i, j = i+1, j-1 {
		names[i], names[j] = names[j], names[i]
	}
	first := "mock"
	if given(last.name) && r.Truth(last.name) {
		first = r.Str(last.name)
	}
	if len(names) > 1 && names[1] != "()" && names[1] != "()." {
		first += "."
	}
	names[0] = first
	return strings.Join(names, "")
}

// childMock makes a mock that is an attribute or the result of another; opts are keywords.
func childMock(r *run, self value, opts map[string]value) value {
	kwargs := object.NewDict()
	for _, name := range []string{"parent", "name", "wraps", "_new_name", "_new_parent"} {
		if v, ok := opts[name]; ok && !v.IsNull() {
			kwargs.SetName(name, v)
		}
	}
	var names []string
	var values []value
	for _, k := range r.Items(kwargs.Value()) {
		names, values = append(names, text(k)), append(values, r.Item(kwargs.Value(), k))
	}
	return r.CallNamed(r.Attr(self, "_get_child_mock"), values, names...)
}

// getChildMock is _get_child_mock: by default children are of the class of their parent, or one like it that can be called.
func getChildMock(r *run, self value, args []value, kw []*object.Str) value {
	ms, d := mocksOf(r.Th), dataOf(self)
	if d != nil && d.sealed {
		attr := "()"
		for i, k := range kw {
			if k.String() == "name" {
				attr = "." + r.Str(args[len(args)-len(kw)+i])
			}
		}
		r.Fail(object.NewException(object.AttributeErrorType, str(fullName(r, self)+attr)))
		return object.None
	}
	t := self.Type()
	cls := t.MRO[1]
	switch {
	case t.IsSubtype(ms.callable):
	case t.IsSubtype(ms.nonCallableMagic):
		cls = ms.magicMock
	default:
		cls = ms.mock
	}
	if !r.OK() {
		return object.None
	}
	return r.Keep(object.Call(r.Th, cls.Value(), args, kw))
}

// NewMock makes module unittest.mock.
func NewMock(th *thread) (*object.Module, *exception) {
	m := native.Module("unittest.mock", "Mock objects: stand-ins that record how they are used.\n\nMock and MagicMock make attributes and results up as they are asked for; patch replaces\nsomething by a mock for a while.", nil)
	r, ms := native.Begin(th), mocksOf(th)
	ms.ns = m.Dict
	make := func(spec object.ClassSpec) *class {
		if !r.OK() {
			return object.ObjectType
		}
		spec.Module = "unittest.mock"
		t, exc := object.NewClass(th, spec)
		if exc != nil {
			r.Fail(exc)
			return object.ObjectType
		}
		m.Dict.SetName(spec.Name, t.Value())
		return t
	}
	makeSentinels(r, ms, make)
	ms.invalidSpec = make(object.ClassSpec{Name: "InvalidSpecError", Doc: "A spec is itself a mock.", Bases: []*class{object.ExceptionType}})
	makeCallClasses(ms, make)
	makeMockClasses(r, ms, make)
	m.Dict.SetName("FILTER_DIR", object.True)
	m.Dict.SetName("__name__", str("unittest.mock"))
	if r.OK() {
		code, exc := source.Compile(th, []byte(mockPrelude+"\n"+patchPrelude+"\n"+asyncPrelude), source.Options{Filename: "<unittest.mock>", Mode: parser.Exec, FromString: true, Quiet: true})
		r.Fail(exc)
		if r.OK() {
			_, exc = vm.RunCode(th, code, m.Dict, m.Dict.Value())
			r.Fail(exc)
		}
	}
	m.Dict.SetName("__all__", native.Strings("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock", "FILTER_DIR", "NonCallableMock",
		"NonCallableMagicMock", "mock_open", "PropertyMock", "seal"))
	return m, r.Exc
}

// makeSentinels makes sentinel and its class.
func makeSentinels(r *run, ms *mocks, make func(object.ClassSpec) *class) {
	one := make(object.ClassSpec{Name: "_SentinelObject", Doc: "A unique object with a name.", Methods: []object.Method{
		def("_SentinelObject.__init__", "($self, name)", "", func(r *run, self value, a []value) value {
			r.Set(self, "name", a[0])
			return object.None
		}),
		def("_SentinelObject.__repr__", "($self)", "", func(r *run, self value, _ []value) value { return str("sentinel." + r.Str(r.Attr(self, "name"))) }),
		def("_SentinelObject.__reduce__", "($self)", "", func(r *run, self value, _ []value) value { return str("sentinel." + r.Str(r.Attr(self, "name"))) }),
	}})
	all := make(object.ClassSpec{Name: "_Sentinel", Doc: "Makes unique objects: its attributes.", Methods: []object.Method{
		def("_Sentinel.__init__", "($self)", "", func(r *run, self value, _ []value) value {
			r.Set(self, "_sentinels", object.NewDict().Value())
			return object.None
		}),
		def("_Sentinel.__getattr__", "($self, name)", "", func(r *run, self value, a []value) value {
			if text(a[0]) == "__bases__" || text(a[0]) == "_sentinels" {
				r.Fail(object.NewException(object.AttributeErrorType, a[0]))
				return object.None
			}
			known := r.Attr(self, "_sentinels")
			v := r.Method(known, "get", a[0])
			if r.OK() && v.IsNone() {
				v = r.Call(one.Value(), a[0])
				r.SetItem(known, a[0], v)
			}
			return v
		}),
		def("_Sentinel.__reduce__", "($self)", "", func(*run, value, []value) value { return str("sentinel") }),
	}})
	sentinel := r.Call(all.Value())
	ms.ns.SetName("sentinel", sentinel)
	ms.def_, ms.missing = r.Attr(sentinel, "DEFAULT"), r.Attr(sentinel, "DELETED")
	ms.ns.SetName("DEFAULT", ms.def_)
}
