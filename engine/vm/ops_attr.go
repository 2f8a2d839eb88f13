// This file has the slow halves of attribute access: the full lookup, and what inline caches remember of it.

package vm

import (
	"dappco.re/go/py/engine/object"
)

// isGeneric reports that attribute lookup on instances of t is object.__getattribute__, so that it can be cached.
func isGeneric(t *object.Type) bool { return t.GenericGetAttr() }

// finishGetAttr looks an attribute up and remembers how.
func (m *Machine) finishGetAttr(f *Frame, s *site, obj object.Value, dst *object.Value) *object.Exception {
	t := obj.Type()
	if e := s.entry.Load(); e.kind == cacheGetSet && e.version == t.Version() {
		v, exc := object.Cast[object.GetSetDescr](e.value).GetSet.Of(m.th, obj)
		if exc == nil {
			*dst = v
		}
		return exc
	}
	if t.PlainInstance() {
		a := obj.PlainAttrs()
		if e := s.find(t.Version(), a.Shape()); e != nil {
			switch e.kind {
			case cacheInstance:
				if v := a.At(int(e.index)); !v.IsNull() {
					*dst = v
					return nil
				}
			case cacheValue:
				*dst = e.value
				return nil
			case cacheProperty:
				v, exc := m.call1(object.Cast[Function](e.value), obj)
				if exc == nil {
					*dst = v
				} else {
					exc.NoteAttribute(obj, s.name)
				}
				return exc
			}
		}
	}
	e := s.entry.Load()
	switch {
	case t == object.ModuleType:
		d := object.Cast[object.Module](obj).Dict
		if e.kind == cacheModule && e.version2 == d.CachedVersion() {
			*dst = d.ValueAt(int(e.index))
			return nil
		}
		if i := d.FindStr(s.name); i >= 0 {
			s.store(&cacheEntry{kind: cacheModule, version: ^uint32(0), version2: d.Version(), index: int32(i)})
			*dst = d.ValueAt(i)
			return nil
		}
	case t.Has(object.FlagType):
		if e.kind == cacheType && e.version2 == obj.AsType().Version() {
			*dst = e.value
			return nil
		}
	}
	v, exc := object.GetAttr(m.th, obj, s.name)
	if exc != nil {
		return exc
	}
	*dst = v
	if isGeneric(t) {
		m.rememberAttr(s, obj, t)
	} else if t == object.TypeType {
		m.rememberTypeAttr(s, obj.AsType(), v)
	}
	return nil
}

// rememberAttr fills the cache of an attribute site after a generic lookup on obj.
func (m *Machine) rememberAttr(s *site, obj object.Value, t *object.Type) {
	if t.Version() == 0 {
		return
	}
	onType := t.Lookup(s.name)
	if !onType.IsNull() {
		if onType.Type() == object.PropertyType {
			if get := object.PropertyGetter(onType); !get.IsNull() && get.Type() == FunctionType {
				s.store(&cacheEntry{kind: cacheProperty, version: t.Version(), value: get})
			}
			return
		}
		if onType.Type() == object.GetSetType {
			if d := object.Cast[object.GetSetDescr](onType); d.GetSet.Get != nil && t.IsSubtype(d.Owner) {
				s.store(&cacheEntry{kind: cacheGetSet, version: t.Version(), value: onType})
			}
			return
		}
		if onType.Type() == object.MemberType {
			if i, ok := object.SlotMember(onType); ok && t.PlainInstance() {
				a := obj.PlainAttrs()
				if a.DictOrNil() == nil && !a.At(i).IsNull() {
					s.store(&cacheEntry{kind: cacheInstance, version: t.Version(), shape: a.Shape(), index: int32(i)})
				}
			}
			return
		}
		if onType.Type().DescrSet != nil {
			return
		}
	}
	if t.PlainInstance() {
		a := obj.PlainAttrs()
		if a.DictOrNil() != nil {
			return
		}
		if i := a.Find(s.name); i >= 0 {
			s.store(&cacheEntry{kind: cacheInstance, version: t.Version(), shape: a.Shape(), index: int32(i)})
			return
		}
		if !onType.IsNull() && onType.Type().DescrGet == nil {
			s.store(&cacheEntry{kind: cacheValue, version: t.Version(), shape: a.Shape(), value: onType})
		}
	}
}

// rememberTypeAttr caches an attribute of a class that needs no binding.
func (m *Machine) rememberTypeAttr(s *site, t *object.Type, v object.Value) {
	if t.Version() == 0 || !object.TypeType.Lookup(s.name).IsNull() {
		return
	}
	if found := t.Lookup(s.name); !found.IsNull() && found.Is(v) {
		s.store(&cacheEntry{kind: cacheType, version: ^uint32(0), version2: t.Version(), value: v})
	}
}

// finishSetAttr sets an attribute and remembers how.
func (m *Machine) finishSetAttr(s *site, obj, v object.Value) *object.Exception {
	t := obj.Type()
	if e := s.entry.Load(); e.kind == cacheGetSet && e.version == t.Version() {
		return object.Cast[object.GetSetDescr](e.value).GetSet.Set(m.th, obj, v)
	}
	if !t.PlainInstance() || !t.GenericSetAttr() || t.Version() == 0 {
		if exc := object.SetAttr(m.th, obj, s.name, v); exc != nil || t.Version() == 0 || !t.GenericSetAttr() {
			return exc
		}
		if d := t.Lookup(s.name); !d.IsNull() && d.Type() == object.GetSetType && t.IsSubtype(object.Cast[object.GetSetDescr](d).Owner) {
			s.store(&cacheEntry{kind: cacheGetSet, version: t.Version(), value: d})
		}
		return nil
	}
	a := obj.PlainAttrs()
	before, n := a.Shape(), a.Len()
	if e := s.find(t.Version(), before); e != nil && e.shape != nil {
		switch e.kind {
		case cacheInstance:
			a.SetAt(int(e.index), v)
			return nil
		case cacheAdd:
			a.Grow(e.next, v)
			return nil
		}
	}
	if exc := object.SetAttr(m.th, obj, s.name, v); exc != nil {
		return exc
	}
	onType := t.Lookup(s.name)
	if !onType.IsNull() && onType.Type().DescrSet != nil {
		if onType.Type() == object.MemberType {
			if i, ok := object.SlotMember(onType); ok && a.DictOrNil() == nil {
				s.store(&cacheEntry{kind: cacheInstance, version: t.Version(), shape: a.Shape(), index: int32(i)})
			}
		}
		return nil
	}
	if a.DictOrNil() != nil || before == nil {
		return nil
	}
	i := a.Find(s.name)
	switch {
	case i < 0:
	case a.Shape() == before:
		s.store(&cacheEntry{kind: cacheInstance, version: t.Version(), shape: before, index: int32(i)})
	case a.Len() == n+1:
		s.store(&cacheEntry{kind: cacheAdd, version: t.Version(), shape: before, next: a.Shape()})
	}
	return nil
}

// finishGetMethod finds a method for a call: dst[0], dst[1] become the function and its self, or any callable and nothing.
func (m *Machine) finishGetMethod(f *Frame, s *site, obj object.Value, dst []object.Value) *object.Exception {
	t := obj.Type()
	if e := s.entry.Load(); e.kind == cacheModule || e.kind == cacheType {
		exc := m.finishGetAttr(f, s, obj, &dst[0])
		dst[1] = object.Value{}
		return exc
	}
	if t.PlainInstance() {
		if e := s.find(t.Version(), obj.PlainAttrs().Shape()); e != nil && e.kind == cacheMethod {
			dst[0], dst[1] = e.value, obj
			return nil
		}
	} else if e := s.find(t.Version(), nil); e != nil && e.kind == cacheClassMethod {
		dst[0], dst[1] = e.value, obj
		return nil
	}
	if isGeneric(t) && t.Version() != 0 {
		fn := t.Lookup(s.name)
		if !fn.IsNull() && fn.Type().Has(object.FlagMethodDescr) {
			switch {
			case t.AttrsOffset == 0:
				s.store(&cacheEntry{kind: cacheClassMethod, version: t.Version(), value: fn})
				dst[0], dst[1] = fn, obj
				return nil
			case !t.PlainInstance():
				if object.AttrsOf(obj).Get(s.name).IsNull() {
					dst[0], dst[1] = fn, obj
					return nil
				}
			default:
				a := obj.PlainAttrs()
				if d := a.DictOrNil(); d != nil {
					if _, shadowed := d.GetStr(s.name); !shadowed {
						dst[0], dst[1] = fn, obj
						return nil
					}
				} else if a.Find(s.name) < 0 {
					s.store(&cacheEntry{kind: cacheMethod, version: t.Version(), shape: a.Shape(), value: fn})
					dst[0], dst[1] = fn, obj
					return nil
				}
			}
		}
	}
	var v object.Value
	exc := m.finishGetAttr(f, s, obj, &v)
	if exc != nil {
		return exc
	}
	if v.Type() == object.MethodType {
		b := object.Cast[object.BoundMethod](v)
		dst[0], dst[1] = b.Func, b.Self
		return nil
	}
	dst[0], dst[1] = v, object.Value{}
	return nil
}

// pushProperty pushes a frame for the getter when the site knows that the attribute of obj is a property written in Python; nil otherwise.
func (m *Machine) pushProperty(f *Frame, e *cacheEntry, obj object.Value, at uint16) *Frame {
	if e.kind != cacheProperty || e.version != obj.Type().Version() {
		return nil
	}
	fn := object.Cast[Function](e.value)
	if !fn.code.simple || fn.code.argCount != 1 {
		return nil
	}
	nf, exc := m.pushAbove(f, fn)
	if exc != nil {
		return nil
	}
	nf.ret = at
	*nf.regs.at(0) = obj
	return nf
}

// call1 calls fn with one argument.
func (m *Machine) call1(fn *Function, a object.Value) (object.Value, *object.Exception) {
	w := m.th.Scratch(1)
	w[0] = a
	v, exc := m.call(fn, w, nil)
	m.th.Release(w)
	return v, exc
}

// getSuper is GetSuperAttr and GetSuperMethod: regs are super, the class and the instance or class.
func (m *Machine) getSuper(s *site, regs []object.Value, dst []object.Value, method bool) *object.Exception {
	if regs[0].Is(object.SuperType.Value()) {
		fn, self, exc := object.SuperLookup(m.th, regs[1], regs[2], s.name, method)
		if exc != nil {
			return exc
		}
		dst[0] = fn
		if method {
			dst[1] = self
		}
		return nil
	}
	// The name super means something else here: call it as the source says, without arguments.
	sup, exc := object.Call0(m.th, regs[0])
	if exc != nil {
		return exc
	}
	v, exc := object.GetAttr(m.th, sup, s.name)
	if exc != nil {
		return exc
	}
	dst[0] = v
	if method {
		dst[1] = object.Value{}
	}
	return nil
}
