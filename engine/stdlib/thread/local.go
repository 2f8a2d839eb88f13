// This file implements _local: an object whose attributes are others in every thread.

package thread

import (
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// local is a _local. args and kw are those that it was made with: __init__ is called with them in every thread.
type local struct {
	object.Head
	args []value
	kw   []*object.Str
	mu   sync.Mutex
	of   map[*pyThread]*object.Dict
}

var nameDict = object.Name{Text: "__dict__"}

var (
	localType = &object.Type{Name: "_local", Module: "_thread", Doc: "An object whose attributes are others in every thread.", Def: localDef{}}
)

type localDef struct{}

// Define implements object.Definition.
func (localDef) Define(t *object.Type) {
	native.Class[local](t, object.ObjectType, func(th *pyThread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
		if len(args) > 0 && cls.LookupName("__init__").Is(object.ObjectType.LookupName("__init__")) {
			return value{}, object.TypeErrorf("Initialization arguments are not supported")
		}
		v, exc := object.Alloc(th, cls)
		if exc != nil {
			return value{}, exc
		}
		l := object.Cast[local](v)
		l.args, l.kw, l.of = append([]value(nil), args...), append([]*object.Str(nil), kw...), map[*pyThread]*object.Dict{}
		// The first thread gets its attributes by the call of the class.
		l.of[th] = object.NewDict()
		return l.Value(), nil
	}, func(t *object.Type) {
		t.GetAttr = func(th *pyThread, self value, name *object.Str) (value, *exception) {
			d, exc := object.Cast[local](self).dict(th)
			if exc != nil {
				return value{}, exc
			}
			if name.String() == nameDict.Str().String() {
				return d.Value(), nil
			}
			if v, ok := d.GetName(name.String()); ok && !isData(self.Type(), name) {
				return v, nil
			}
			return object.GenericGetAttr(th, self, name)
		}
		t.SetAttr = func(th *pyThread, self value, name *object.Str, v value) *exception {
			d, exc := object.Cast[local](self).dict(th)
			if exc != nil {
				return exc
			}
			if name.String() == nameDict.Str().String() {
				return object.AttributeErrorf("'%s' object attribute '__dict__' is read-only", self.Type().Name)
			}
			if isData(self.Type(), name) {
				return object.GenericSetAttr(th, self, name, v)
			}
			if !v.IsNull() {
				d.SetStr(name, v)
				return nil
			}
			if _, ok := d.GetName(name.String()); !ok {
				return object.AttributeErrorf("'%s' object has no attribute '%s'", self.Type().Name, name)
			}
			d.DelStr(name)
			return nil
		}
	})
}

// isData reports that the type has a descriptor of that name that comes before attributes of instances.
func isData(t *object.Type, name *object.Str) bool {
	v := t.LookupName(name.String())
	return !v.IsNull() && v.Type().DescrSet != nil
}

// dict is the attributes of the current thread; __init__ fills them at the first use.
func (l *local) dict(th *pyThread) (*object.Dict, *exception) {
	l.mu.Lock()
	d, ok := l.of[th]
	if !ok {
		d = object.NewDict()
		l.of[th] = d
	}
	l.mu.Unlock()
	if ok || l.Value().Type().Init == nil {
		return d, nil
	}
	return d, l.Value().Type().Init(th, l.Value(), l.args, l.kw)
}
