// This file has the attributes of mocks: children are made when they are asked for.

package unittest

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// misspelt are beginnings of names that look like assertions.
var misspelt = []string{"assert", "assret", "asert", "aseert", "assrt"}

// denied are names of assertions without assert_ before them.
var denied = []string{"any_call", "called", "called_once", "called_once_with", "called_with", "has_calls", "not_called", "awaited", "awaited_once", "awaited_with", "awaited_once_with", "any_await", "has_awaits", "not_awaited"}

// inner is an attribute of a mock about itself, null if name is none of them.
func (d *mockData) inner(name string) value {
	none := func(v value) value { return or(v, object.None) }
	switch name {
	case "_mock_children":
		return d.children.Value()
	case "_mock_parent":
		return none(d.parent)
	case "_mock_new_parent":
		return none(d.newParent)
	case "_mock_name":
		return none(d.name)
	case "_mock_new_name":
		return str(d.newName)
	case "_mock_methods":
		if d.methods == nil {
			return object.None
		}
		return object.NewList(keysOf(d.methods)).Value()
	case "_spec_class":
		return none(d.specClass)
	case "_spec_set":
		return object.Bool(d.specSet)
	case "_spec_signature":
		return none(d.signature)
	case "_mock_wraps":
		return none(d.wraps)
	case "_mock_return_value":
		return none(d.returnValue)
	case "_mock_side_effect":
		return none(d.sideEffect)
	case "_mock_delegate":
		return none(d.delegate)
	case "_mock_sealed":
		return object.Bool(d.sealed)
	case "_mock_unsafe":
		return object.Bool(d.unsafe)
	case "_mock_called":
		return d.called
	}
	return value{}
}

func keysOf(d *object.Dict) []value {
	var keys []value
	for i := 0; ; {
		k, _, next, ok := d.Next(i)
		if !ok {
			return keys
		}
		i = next
		keys = append(keys, k)
	}
}

func noAttribute(r *run, text string) value {
	r.Fail(object.NewException(object.AttributeErrorType, str(text)))
	return object.None
}

// mockGetAttr is __getattr__ of mocks.
func mockGetAttr(r *run, self value, a []value) value {
	d, name := dataOf(self), text(a[0])
	if d == nil {
		return noAttribute(r, name)
	}
	if v := d.inner(name); !v.IsNull() {
		return v
	}
	if d.methods != nil {
		if !d.allows(name) || magics.Get().all[name] {
			return noAttribute(r, "Mock object has no attribute "+r.Repr(a[0]))
		}
	} else if strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") && len(name) > 4 {
		return noAttribute(r, name)
	}
	if !d.unsafe && (d.methods == nil || !d.allows(name)) {
		if slices.Contains(denied, name) || slices.ContainsFunc(misspelt, func(p string) bool { return strings.HasPrefix(name, p) }) {
			return noAttribute(r, r.Repr(a[0])+" is not a valid assertion. Use a spec for the mock if "+r.Repr(a[0])+" is meant to be an attribute.")
		}
	}
	ms := mocksOf(r.Th)
	if child, ok := d.children.GetStr(a[0].AsStr()); ok {
		if child.Is(ms.missing) {
			return noAttribute(r, name)
		}
		return r.Call(ms.global("_child_of_spec"), self, a[0], child)
	}
	wraps := value{}
	if !d.wraps.IsNull() {
		wraps = r.Attr(d.wraps, name)
	}
	child := childMock(r, self, map[string]value{"parent": self, "name": a[0], "wraps": wraps, "_new_name": a[0], "_new_parent": self})
	if r.OK() {
		d.children.SetStr(a[0].AsStr(), child)
	}
	return child
}

// ownNames are attributes that are set past the spec.
var ownNames = ondemand.Value[map[string]bool]{Make: func() map[string]bool { return map[string]bool{"return_value": true, "side_effect": true} }}

// mockSetAttr is __setattr__ of mocks.
func mockSetAttr(r *run, self value, a []value) value {
	d, name, v := dataOf(self), text(a[0]), a[1]
	plain := func() value {
		if r.OK() {
			r.Fail(object.GenericSetAttr(r.Th, self, object.Intern(name), v))
		}
		return object.None
	}
	switch {
	case d == nil || ownNames.Get()[name] || d.setInner(r, name, v):
		if d != nil && !ownNames.Get()[name] {
			return object.None
		}
		return plain()
	case d.specSet && !d.allows(name) && !hasOwn(r, self, name):
		return noAttribute(r, "Mock object has no attribute '"+name+"'")
	case magics.Get().unsupported[name]:
		return noAttribute(r, "Attempting to set unsupported magic method "+r.Repr(a[0])+".")
	case magics.Get().all[name]:
		return setMagic(r, self, d, name, v)
	case name == "__class__":
		d.specClass = v
		return object.None
	}
	if adopt(r, self, v, name, name) {
		d.children.SetName(name, v)
	}
	if d.sealed && r.Find(self, name).IsNull() {
		return noAttribute(r, "Cannot set "+fullName(r, self)+"."+name)
	}
	if object.IsInstance(v, mocksOf(r.Th).propertyMock) {
		r.SetItem(r.Attr(self, "__dict__"), a[0], v)
		return object.None
	}
	return plain()
}

// setInner sets an attribute of a mock about itself, and reports that name is one.
func (d *mockData) setInner(r *run, name string, v value) bool {
	unset := func() value {
		if v.IsNone() {
			return value{}
		}
		return v
	}
	switch name {
	case "_mock_parent":
		d.parent = unset()
	case "_mock_new_parent":
		d.newParent = unset()
	case "_mock_name":
		d.name = v
	case "_mock_new_name":
		d.newName = text(v)
	case "_mock_delegate":
		d.delegate = unset()
	case "_mock_wraps":
		d.wraps = unset()
	case "_mock_return_value":
		d.returnValue = v
	case "_mock_side_effect":
		d.sideEffect = v
	case "_spec_signature":
		d.signature = unset()
	case "_spec_class":
		d.specClass = unset()
	case "_mock_sealed":
		d.sealed = r.Truth(v)
	default:
		return false
	}
	return true
}

func hasOwn(r *run, self value, name string) bool {
	a := object.AttrsOf(self)
	return a != nil && !a.Get(object.Intern(name)).IsNull()
}

// setMagic sets a magic method of a mock: on its class, which is of this mock only.
func setMagic(r *run, self value, d *mockData, name string, v value) value {
	if d.methods != nil && !d.allows(name) {
		return noAttribute(r, "Mock object has no attribute '"+name+"'")
	}
	t := self.Type().Value()
	if dataOf(v) == nil {
		r.Set(t, name, r.Call(mocksOf(r.Th).global("_as_method"), v))
		d.children.SetName(name, v)
		return object.None
	}
	adopt(r, self, v, "", name)
	r.Set(t, name, v)
	d.children.SetName(name, v)
	return object.None
}

// mockDelAttr is __delattr__ of mocks: a deleted attribute is not made up again.
func mockDelAttr(r *run, self value, a []value) value {
	ms, d, name := mocksOf(r.Th), dataOf(self), text(a[0])
	if d == nil {
		return object.None
	}
	own := hasOwn(r, self, name)
	if _, has := self.Type().Namespace().GetName(name); magics.Get().all[name] && has {
		r.Set(self.Type().Value(), name, value{})
		if !own {
			d.children.SetName(name, ms.missing)
			return object.None
		}
	}
	child, has := d.children.GetName(name)
	if own {
		r.Fail(object.GenericSetAttr(r.Th, self, object.Intern(name), value{}))
	} else if has && child.Is(ms.missing) {
		return noAttribute(r, name)
	}
	d.children.SetName(name, ms.missing)
	return object.None
}

// mockDir is __dir__ of mocks.
func mockDir(r *run, self value, _ []value) value {
	ms, d := mocksOf(r.Th), dataOf(self)
	if d == nil || !r.Truth(ms.global("FILTER_DIR")) {
		return r.Call(r.Attr(object.ObjectType.Value(), "__dir__"), self)
	}
	names := map[string]bool{}
	add := func(v value) {
		if isStr(v) {
			names[text(v)] = true
		}
	}
	for _, k := range r.Items(r.Call(r.Builtin("dir"), self.Type().Value())) {
		if !strings.HasPrefix(text(k), "_") {
			add(k)
		}
	}
	if d.methods != nil {
		for _, k := range keysOf(d.methods) {
			add(k)
		}
	}
	for _, k := range r.Items(r.Attr(self, "__dict__")) {
		if s := text(k); !strings.HasPrefix(s, "_") || magics.Get().all[s] {
			add(k)
		}
	}
	names["method_calls"] = true
	for i := 0; ; {
		k, v, next, ok := d.children.Next(i)
		if !ok {
			break
		}
		i = next
		if !v.Is(ms.missing) {
			add(k)
		}
	}
	out := make([]value, 0, len(names))
	for name := range names {
		if v, ok := d.children.GetName(name); ok && v.Is(ms.missing) {
			continue
		}
		out = append(out, str(name))
	}
	r.Fail(object.SortValues(r.Th, out, value{}, false))
	return object.ListOf(out...)
}

func mockRepr(r *run, self value, _ []value) value {
	d := dataOf(self)
	if d == nil {
		return str("<" + self.Type().Name + ">")
	}
	shown := ""
	if name := fullName(r, self); name != "mock" && name != "mock." {
		shown = " name=" + r.Repr(str(name))
	}
	if !d.specClass.IsNull() {
		kind := " spec="
		if d.specSet {
			kind = " spec_set="
		}
		shown += kind + r.Repr(r.Attr(d.specClass, "__name__"))
	}
	id := r.Str(r.Call(r.Builtin("id"), self))
	return str("<" + self.Type().Name + shown + " id='" + id + "'>")
}

// configure_ sets attributes of a mock and its children: keys may have dots.
func configure_(r *run, self value, kwargs *object.Dict) {
	keys := keysOf(kwargs)
	slices.SortStableFunc(keys, func(a, b value) int { return strings.Count(text(a), ".") - strings.Count(text(b), ".") })
	for _, k := range keys {
		v, _ := kwargs.GetStr(k.AsStr())
		parts := strings.Split(text(k), ".")
		obj := self
		for _, part := range parts[:len(parts)-1] {
			obj = r.Attr(obj, part)
		}
		r.Set(obj, parts[len(parts)-1], v)
	}
}
