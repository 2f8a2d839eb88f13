// This file implements the calling of classes: by the package's constructor, or field by field.

package reflectbind

import (
	"reflect"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// addConstruction sets New and Init of a class whose instances are boxes.
//
// New makes a complete instance of the class itself; of a Python subclass it makes an empty one, which Init completes: the
// subclass may have an __init__ with arguments of its own that calls super().__init__.
func (b *binder) addConstruction(c *class, py *object.Type) {
	py.New = func(th *object.Thread, cls *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		if cls != py {
			return object.Alloc(th, cls)
		}
		p, v, exc := b.makeInstance(th, c, c.Py.HasDict, args, kw)
		if exc != nil || !v.IsNull() {
			return v, exc
		}
		v = c.Box(th, p)
		if c.Py.HasDict {
			c.anchor(p, v)
		}
		return v, nil
	}
	py.Init = func(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) *object.Exception {
		if self.Type() == py {
			return nil
		}
		p, v, exc := b.makeInstance(th, c, true, args, kw)
		if exc != nil {
			return exc
		}
		if !v.IsNull() {
			p = typemap.Pointer(v)
		}
		c.SetBox(self, p)
		if v.IsNull() {
			c.anchor(p, self)
		}
		return nil
	}
	b.addCopying(c, py)
}

// makeInstance makes the Go value of a new instance: p is its address, with room for an anchor if anchored says so, or v an instance that Go already had.
func (b *binder) makeInstance(th *object.Thread, c *class, anchored bool, args []object.Value, kw []*object.Str) (p typemap.Ptr, v object.Value, exc *object.Exception) {
	if k := c.construct.Load(); k != nil {
		v, exc := k.general(th, args, kw)
		if exc == nil && v.IsNone() {
			exc = object.TypeErrorf("%s() returned nil", k.info.goName)
		}
		return nil, v, exc
	}
	if c.Go.Kind() == reflect.Interface {
		return nil, v, object.TypeErrorf("cannot create '%s' instances: it is a Go interface", c.Py.Name)
	}
	if k := c.Go.Kind(); k == reflect.Slice || k == reflect.Map || k == reflect.Array {
		return b.makeContainer(th, c, anchored, args, kw)
	}
	if c.Go.Kind() != reflect.Struct {
		return nil, v, object.TypeErrorf("cannot create '%s' instances: Go functions return them", c.Py.Name)
	}
	if len(c.order) == 0 && c.Go.NumField() > 0 && !c.zeroIsUseful() {
		return nil, v, object.TypeErrorf("cannot create '%s' instances: the Go type has no exported fields, and its package no New%s", c.Py.Name, c.Py.Name)
	}
	p = c.allocate(anchored)
	if exc := c.setFields(th, p, args, kw); exc != nil {
		return nil, v, exc
	}
	for _, name := range c.must {
		given := false
		for _, k := range kw {
			given = given || k.String() == name
		}
		if !given {
			return nil, v, missingError(c.Py.Name, "keyword-only", 1, []string{"'" + name + "'"})
		}
	}
	return p, v, nil
}

// anchored is the type that a value made by Python is allocated as: the Go value, and behind it room for its Python object. Whoever holds the Go pointer keeps both, so
// that attributes of Python subclasses do not get lost while only Go has the value. Values that Go code has allocated have no such room.
func (c *class) anchored() reflect.Type {
	c.once.Do(func() {
		c.room = reflect.StructOf([]reflect.StructField{{Name: "Go", Type: c.Go}, {Name: "Python", Type: reflect.TypeFor[object.Value]()}})
	})
	return c.room
}

// allocate is the address of a new zero value, with room for an anchor where it is wanted.
func (c *class) allocate(anchored bool) typemap.Ptr {
	if anchored {
		return typemap.PtrOf(reflect.New(c.anchored()))
	}
	return typemap.PtrOf(reflect.New(c.Go))
}

// anchor keeps the Python object v with the value at p, which was allocated with room for it.
func (c *class) anchor(p typemap.Ptr, v object.Value) {
	typemap.ValueAt(c.anchored(), p).Field(1).Set(reflect.ValueOf(v))
}

// zeroIsUseful reports that the documentation of the type says what its zero value is, as that of strings.Builder does: such a type needs no constructor.
func (c *class) zeroIsUseful() bool {
	o := c.offer.Load()
	if o == nil {
		return false
	}
	doc := strings.ToLower(strings.ReplaceAll(o.doc, "\n", " "))
	_, rest, ok := strings.Cut(doc, "zero value")
	sentence, _, _ := strings.Cut(rest, ". ")
	return ok && !strings.Contains(sentence, " not ") && !strings.Contains(sentence, "invalid") && !strings.Contains(sentence, "unusable")
}

// makeContainer makes a named slice or map of at most one argument, what its elements are.
func (b *binder) makeContainer(th *object.Thread, c *class, anchored bool, args []object.Value, kw []*object.Str) (p typemap.Ptr, v object.Value, exc *object.Exception) {
	if len(kw) > 0 || len(args) > 1 {
		return nil, v, object.TypeErrorf("%s() takes at most one positional argument (%d given)", c.Py.Name, len(args))
	}
	p = c.allocate(anchored)
	if len(args) == 1 {
		if fault := b.types.Plan(c.Go).Store(th, args[0], p); fault != nil {
			return nil, v, fault.Exception(c.Py.Name + "() argument 1")
		}
	}
	return p, v, nil
}

// setFields sets the fields of the struct at p from keyword arguments.
func (c *class) setFields(th *object.Thread, p typemap.Ptr, args []object.Value, kw []*object.Str) *object.Exception {
	if n := len(args) - len(kw); n > 0 {
		return object.TypeErrorf("%s() takes no positional arguments: give the fields by keyword", c.Py.Name)
	}
	for i, name := range kw {
		field := c.Fields[name.String()]
		if field == nil {
			if near := typemap.Nearest(name.String(), c.Fields); near != "" {
				return object.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", c.Py.Name, name, near)
			}
			return object.TypeErrorf("%s() got an unexpected keyword argument '%s'", c.Py.Name, name)
		}
		if fault := typemap.StoreField(th, c.Go, field, args[i], p); fault != nil {
			return fault.Exception(name.String())
		}
	}
	return nil
}

// addBasicConstruction sets New of the class of a named basic type: one value of the base type, which must fit.
func (b *binder) addBasicConstruction(c *class, py *object.Type) {
	store := b.types.Plan(c.Go).Store
	py.Init = nil
	py.New = func(th *object.Thread, cls *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		if len(kw) > 0 {
			return object.Value{}, object.TypeErrorf("%s() takes no keyword arguments", c.Py.Name)
		}
		if len(args) != 1 {
			return object.Value{}, object.TypeErrorf("%s() takes exactly one argument (%d given)", c.Py.Name, len(args))
		}
		if cls != py {
			return object.Value{}, object.TypeErrorf("Python subclasses of the Go type %s cannot be instantiated", c.Go)
		}
		p := typemap.PtrOf(reflect.New(c.Go))
		if fault := store(th, args[0], p); fault != nil {
			return object.Value{}, fault.Exception(c.Py.Name + "()")
		}
		return b.types.Plan(c.Go).Load(th, p)
	}
}
