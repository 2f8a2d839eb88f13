// This file makes the methods of a dataclass. Those that are called often are functions written in Python, made for the class and
// compiled once, so that calls, their errors and tracebacks are those of functions.

package dataclasses

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// builder collects functions to be compiled together: their text, and the values that it names.
type builder struct {
	text   strings.Builder
	names  []string // functions, in order
	params []string
	values []value
}

// bind makes v known to the functions under name.
func (b *builder) bind(name string, v value) {
	b.params, b.values = append(b.params, name), append(b.values, v)
}

// add adds a function with lines of a body.
func (b *builder) add(name, params string, body []string) {
	b.names = append(b.names, name)
	fmt.Fprintf(&b.text, " def %s(%s):\n", name, params)
	for _, line := range body {
		b.text.WriteString("  " + line + "\n")
	}
}

// build compiles the functions in the module of the class.
func (b *builder) build(th *thread, t *class) ([]value, *exception) {
	if len(b.names) == 0 {
		return nil, nil
	}
	text := "def __create_fn__(" + strings.Join(b.params, ", ") + "):\n" + b.text.String() + " return (" + strings.Join(b.names, ", ") + ",)"
	code, exc := source.Compile(th, []byte(text), source.Options{Filename: "<string>", Mode: parser.Exec, FromString: true, Quiet: true})
	if exc != nil {
		return nil, exc
	}
	globals := moduleOf(th, t)
	if globals == nil {
		globals = object.NewDict()
	}
	ns := object.NewDict()
	if _, exc := vm.RunCode(th, code, globals, ns.Value()); exc != nil {
		return nil, exc
	}
	create, _ := ns.GetName("__create_fn__")
	made, exc := object.Call(th, create, b.values, nil)
	if exc != nil {
		return nil, exc
	}
	for i, f := range made.AsTuple().Items {
		if exc := object.SetAttr(th, f, nameQualname.Str(), object.StrOf(t.Qualname+"."+b.names[i])); exc != nil {
			return nil, exc
		}
	}
	return made.AsTuple().Items, nil
}

// addMethods adds the methods that the parameters ask for and the class does not have.
func (m *maker) addMethods(th *thread, hasExplicitHash bool) *exception {
	b := &builder{}
	if m.init {
		if exc := m.buildInit(th, b); exc != nil {
			return exc
		}
	}
	if exc := m.add(th, "__replace__", replaceMethod()); exc != nil {
		return exc
	}
	if m.repr {
		shown, exc := m.real(th, fieldRepr)
		if exc != nil {
			return exc
		}
		if exc := m.add(th, "__repr__", reprMethod(shown)); exc != nil {
			return exc
		}
		b.text.WriteString("\n\n\n") // lines that tracebacks count: in Python it is one of the functions
	}
	if exc := m.buildCompare(th, b); exc != nil {
		return exc
	}
	if m.frozen {
		if exc := m.buildFrozen(th, b); exc != nil {
			return exc
		}
	}
	addHash, exc := m.buildHash(th, b, hasExplicitHash)
	if exc != nil {
		return exc
	}
	made, exc := b.build(th, m.cls)
	if exc != nil {
		return exc
	}
	for i, f := range made {
		name := b.names[i]
		if name == "__hash__" && addHash {
			exc = set(th, m.cls, nameHash.Str(), f)
		} else {
			exc = m.add(th, name, f)
		}
		if exc == nil && name == "__init__" {
			exc = m.annotateInit(th, f)
		}
		if exc != nil {
			return exc
		}
	}
	return nil
}

// add puts a method into the class unless it has one of the name.
func (m *maker) add(th *thread, name string, f value) *exception {
	key := object.Intern(name)
	if !own(m.cls, key).IsNull() {
		return nil
	}
	return set(th, m.cls, key, f)
}

func (m *maker) annotateInit(th *thread, f value) *exception {
	d := object.NewDict()
	for _, p := range append(append([]*field(nil), m.std...), m.kw...) {
		if init, exc := p.is(th, fieldInit); exc != nil {
			return exc
		} else if init {
			d.SetStr(p.name(), p.values[fieldTypeOf])
		}
	}
	d.SetName("return", object.None)
	return object.SetAttr(th, f, nameAnnotations.Str(), d.Value())
}

func (m *maker) buildInit(th *thread, b *builder) *exception {
	self := "self"
	if _, ok := m.fields.GetName("self"); ok {
		self = "__dataclass_self__"
	}
	params := []string{self}
	for i, list := range [][]*field{m.std, m.kw} {
		star := i == 1
		for _, f := range list {
			init, exc := f.is(th, fieldInit)
			if exc != nil {
				return exc
			}
			if !init {
				continue
			}
			if star {
				params, star = append(params, "*"), false
			}
			p := f.name().String()
			switch {
			case f.hasDefault():
				p += "=__dataclass_dflt_" + p + "__"
			case f.hasFactory():
				p += "=__dataclass_HAS_DEFAULT_FACTORY__"
			}
			params = append(params, p)
		}
	}
	b.bind("__dataclass_HAS_DEFAULT_FACTORY__", hasFactory.Get())
	b.bind("__dataclass_builtins_object__", object.ObjectType.Value())
	var body, passed []string
	for _, f := range m.list() {
		if f.isKind(kindClassVar.Get()) {
			continue
		}
		line, exc := m.initLine(th, b, f, self)
		if exc != nil {
			return exc
		}
		if line != "" {
			body = append(body, line)
		}
		if f.isKind(kindInitVar.Get()) {
			passed = append(passed, f.name().String())
		}
	}
	if !m.cls.Lookup(namePostInit.Str()).IsNull() {
		body = append(body, self+".__post_init__("+strings.Join(passed, ",")+")")
	}
	if len(body) == 0 {
		body = []string{"pass"}
	}
	b.add("__init__", strings.Join(params, ", "), body)
	return nil
}

// initLine is the statement of __init__ that sets field f, "" if there is none.
func (m *maker) initLine(th *thread, b *builder, f *field, self string) (string, *exception) {
	name := f.name().String()
	dflt := "__dataclass_dflt_" + name + "__"
	init, exc := f.is(th, fieldInit)
	if exc != nil {
		return "", exc
	}
	v := name
	switch {
	case f.hasFactory():
		b.bind(dflt, f.values[fieldFactory])
		v = dflt + "()"
		if init {
			v += " if " + name + " is __dataclass_HAS_DEFAULT_FACTORY__ else " + name
		}
	case f.hasDefault():
		b.bind(dflt, f.values[fieldDefault])
		if !init {
			if !m.slots {
				return "", nil
			}
			v = dflt
		}
	case !init:
		return "", nil
	}
	if f.isKind(kindInitVar.Get()) {
		return "", nil
	}
	if m.frozen {
		return fmt.Sprintf("__dataclass_builtins_object__.__setattr__(%s,%q,%s)", self, name, v), nil
	}
	return self + "." + name + "=" + v, nil
}

// tuple is the fields of the object called name as a tuple.
func tuple(name string, fields []*field) string {
	var sb strings.Builder
	sb.WriteString("(")
	for _, f := range fields {
		sb.WriteString(name + "." + f.name().String() + ",")
	}
	return sb.String() + ")"
}

var orderings = []struct{ name, op string }{{"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}}

func (m *maker) buildCompare(th *thread, b *builder) *exception {
	compared, exc := m.real(th, fieldCompare)
	if exc != nil {
		return exc
	}
	if m.eq {
		terms := make([]string, len(compared))
		for i, f := range compared {
			name := f.name().String()
			terms[i] = "self." + name + "==other." + name
		}
		all := "True"
		if len(terms) > 0 {
			all = strings.Join(terms, " and ")
		}
		b.add("__eq__", "self,other", []string{"if self is other:", " return True", "if other.__class__ is self.__class__:", " return " + all, "return NotImplemented"})
	}
	if !m.order {
		return nil
	}
	for _, o := range orderings {
		if !own(m.cls, object.Intern(o.name)).IsNull() {
			return object.TypeErrorf("Cannot overwrite attribute %s in class %s Consider using functools.total_ordering", o.name, m.cls.Name)
		}
		b.add(o.name, "self,other", []string{"if other.__class__ is self.__class__:", " return " + tuple("self", compared) + o.op + tuple("other", compared), "return NotImplemented"})
	}
	return nil
}

func (m *maker) buildFrozen(th *thread, b *builder) *exception {
	fields, exc := m.real(th, -1)
	if exc != nil {
		return exc
	}
	condition := "type(self) is __dataclass_cls__"
	if len(fields) > 0 {
		names := make([]string, len(fields))
		for i, f := range fields {
			names[i] = fmt.Sprintf("%q", f.name().String())
		}
		condition += " or name in {" + strings.Join(names, ", ") + "}"
	}
	for _, name := range []string{"__setattr__", "__delattr__"} {
		if !own(m.cls, object.Intern(name)).IsNull() {
			return object.TypeErrorf("Cannot overwrite attribute %s in class %s", name, m.cls.Name)
		}
	}
	b.bind("__dataclass_cls__", m.cls.Value())
	b.bind("__dataclass_frozen__", m.st.frozen.Value())
	b.add("__setattr__", "self, name, value", []string{
		"if " + condition + ":", " raise __dataclass_frozen__(f\"cannot assign to field {name!r}\")", "super(__dataclass_cls__, self).__setattr__(name, value)",
	})
	b.add("__delattr__", "self, name", []string{
		"if " + condition + ":", " raise __dataclass_frozen__(f\"cannot delete field {name!r}\")", "super(__dataclass_cls__, self).__delattr__(name)",
	})
	return nil
}

// buildHash decides about __hash__ as the documentation of dataclass() tells; add says that it replaces what there is.
func (m *maker) buildHash(th *thread, b *builder, explicit bool) (add bool, exc *exception) {
	switch {
	case m.unsafeHash && explicit:
		return false, object.TypeErrorf("Cannot overwrite attribute __hash__ in class %s", m.cls.Name)
	case m.unsafeHash:
	case !m.eq || explicit:
		return false, nil
	case !m.frozen:
		return false, set(th, m.cls, nameHash.Str(), object.None)
	}
	var hashed []*field
	for _, f := range m.list() {
		if !f.isKind(kindField.Get()) {
			continue
		}
		attr := fieldHash
		if f.values[fieldHash].IsNone() {
			attr = fieldCompare
		}
		if yes, exc := f.is(th, attr); exc != nil {
			return false, exc
		} else if yes {
			hashed = append(hashed, f)
		}
	}
	b.add("__hash__", "self", []string{"return hash(" + tuple("self", hashed) + ")"})
	return true, nil
}

// method is a method written in Go for instances of any class.
func method(m *object.Method) value {
	d := &object.MethodDescr{Head: object.NewHead(object.MethodDescrType), Method: m, Owner: object.ObjectType}
	return d.Value()
}

// reprMethod shows the class and the fields; an object within itself is "...".
func reprMethod(fields []*field) value {
	names := make([]*object.Str, len(fields))
	for i, f := range fields {
		names[i] = f.name()
	}
	return method(&object.Method{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
		if !th.EnterRepr(self) {
			return object.StrOf("..."), nil
		}
		defer th.LeaveRepr()
		var sb object.StrBuilder
		sb.Add(self.Type().Qualname + "(")
		for i, name := range names {
			if i > 0 {
				sb.Add(", ")
			}
			v, exc := object.GetAttr(th, self, name)
			if exc != nil {
				return value{}, exc
			}
			s, exc := object.Repr(th, v)
			if exc != nil {
				return value{}, exc
			}
			sb.Add(name.String() + "=")
			sb.AddStr(s)
		}
		sb.Add(")")
		return sb.Str().Value(), nil
	}})
}

func replaceMethod() value {
	return method(&object.Method{Name: "__replace__", Sig: "($self, /, **changes)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		if n := len(args) - len(kw); n > 0 {
			were := "were"
			return value{}, object.TypeErrorf("_replace() takes 1 positional argument but %d %s given", n+1, were)
		}
		return replace(th, self, args, kw)
	}})
}
