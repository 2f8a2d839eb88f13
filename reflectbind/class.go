// This file makes Python classes of Go types.

package reflectbind

import (
	"reflect"
	"slices"
	"sync"
	"sync/atomic"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// class is a Go type as a Python class. It is complete before anybody else sees it, except for the constructor, which a module may bring later.
type class struct {
	typemap.Class
	order     []string // the fields in declaration order, by their Python names
	must      []string // those that have to be given
	parts     []string // the embedded fields, which are in Fields too
	secret    map[string]bool
	construct atomic.Pointer[plan]  // NewT, nil means by fields
	offer     atomic.Pointer[offer] // the module that it belongs to, nil if none has it
	once      sync.Once
	room      reflect.Type // see anchored
	lock      *locker      // of a type that one thread at a time may use, nil for others
	getters   []*plan      // of the attributes that methods were made
	setters   []*plan      // beside getters, nil for what cannot be set
}

// isBox reports that instances hold a pointer to the Go value; those of named basic types are ints, floats or strs instead.
func (c *class) isBox() bool { return !c.Basic }

// class is the class of t, made at first use.
func (b *binder) class(t reflect.Type) *class {
	if c, ok := b.classes.Load(t); ok {
		return c.(*class)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.makeClass(t)
}

// made reports that the class of t is made already; that of time.Time counts as made from the start.
func (b *binder) made(t reflect.Type) bool {
	_, ok := b.classes.Load(t)
	return ok || t == timeType()
}

// offer is what a module says about a type that it offers.
type offer struct{ module, doc string }

// offers notes that module offers the type t. The first module counts, and its name is that of the class's module: it has to be known before the class is made, because all
// interpreters see that. A class that is made already keeps the name of its package.
func (b *binder) offers(t reflect.Type, module, doc string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.offered[t] != nil {
		return
	}
	o := &offer{module, doc}
	b.offered[t] = o
	if c, made := b.classes.Load(t); made {
		c.(*class).offer.CompareAndSwap(nil, o)
	}
}

// makeClass is class inside the lock. Classes under construction are found in building: Go types may embed one another.
func (b *binder) makeClass(t reflect.Type) *class {
	if c, ok := b.classes.Load(t); ok {
		return c.(*class)
	}
	if c := b.building[t]; c != nil {
		return c
	}
	if t == timeType() {
		return b.makeTime()
	}
	c := &class{secret: map[string]bool{}}
	c.Go = t
	c.Basic = t.Kind() != reflect.Struct && t.Kind() != reflect.Interface && isScalar(t.Kind())
	c.Fields = map[string]*typemap.Field{}
	c.Py = &object.Type{Name: typeName(t), Qualname: typeName(t), Module: packageName(t)}
	if o := b.offered[t]; o != nil {
		c.offer.Store(o)
		c.Py.Module = o.module
	}
	b.building[t] = c
	defer delete(b.building, t)
	if k, ok := b.constructors[t]; ok {
		c.construct.Store(b.newPlan(k.fn, k.info))
	}
	object.ReadyType(c.Py, b.baseOf(c), func(py *object.Type) { b.fill(c, py) })
	if t.Kind() == reflect.Interface {
		c.Py.SetType(InterfaceType)
	}
	b.ofPython.Store(c.Py, c)
	c.Upcast = b.upcast(c)
	if c.Basic {
		b.basics.Store(c.Py, t)
	}
	b.classes.Store(t, c)
	return c
}

func isScalar(k reflect.Kind) bool {
	return k >= reflect.Bool && k <= reflect.Complex128 || k == reflect.String
}

// typeName is the name of the class of t.
func typeName(t reflect.Type) string {
	if t.Name() != "" {
		return t.Name()
	}
	return t.Kind().String()
}

// packageName is the last element of the import path of t: what the class's module is until a module names it.
func packageName(t reflect.Type) string {
	path := t.PkgPath()
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' {
			return path[i+1:]
		}
	}
	if path == "" {
		return "go"
	}
	return path
}

// baseOf is the built-in base of the class: for basic types the Python type of their values, else Box or the class of an embedded struct.
func (b *binder) baseOf(c *class) *object.Type {
	if c.Basic {
		switch k := c.Go.Kind(); {
		case k == reflect.String:
			return object.StrType
		case k == reflect.Float32 || k == reflect.Float64:
			return object.FloatType
		default:
			return object.IntType
		}
	}
	if bases := b.embedded(c.Go); len(bases) > 0 {
		return bases[0].Py
	}
	return typemap.BoxType
}

// upcast finds the embedded value of another type in an instance, or what an interface holds.
func (b *binder) upcast(c *class) func(to reflect.Type, p typemap.Ptr) (typemap.Ptr, bool) {
	t := c.Go
	if t.Kind() == reflect.Interface {
		return func(to reflect.Type, p typemap.Ptr) (typemap.Ptr, bool) {
			held := typemap.ValueAt(t, p).Elem()
			if held.IsValid() && held.Kind() == reflect.Pointer && held.Type().Elem() == to {
				return typemap.PtrOf(held), true
			}
			return nil, false
		}
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	paths := map[reflect.Type][]int{}
	for _, f := range reflect.VisibleFields(t) {
		if e := f.Type; f.Anonymous && f.IsExported() {
			if e.Kind() == reflect.Pointer {
				e = e.Elem()
			}
			if _, taken := paths[e]; !taken {
				paths[e] = f.Index
			}
		}
	}
	if len(paths) == 0 {
		return nil
	}
	return func(to reflect.Type, p typemap.Ptr) (typemap.Ptr, bool) {
		path, ok := paths[to]
		if !ok {
			return nil, false
		}
		v, err := typemap.ValueAt(t, p).FieldByIndexErr(path)
		if err != nil {
			return nil, false
		}
		if v.Kind() == reflect.Pointer {
			return typemap.PtrOf(v), !v.IsNil()
		}
		return typemap.AddrOf(v), true
	}
}

// fill sets everything of a class: fields, methods, protocols, construction.
func (b *binder) fill(c *class, py *object.Type) {
	py.Flags |= object.FlagBasetype
	py.Doc = "The Go type " + c.Go.String() + "."
	if o := c.offer.Load(); o != nil {
		py.Namespace().SetName("__module__", object.StrOf(o.module))
		if o.doc != "" {
			py.Doc = o.doc
		}
	}
	if c.isBox() {
		py.Solid = typemap.BoxType
		b.setBases(c, py)
		if b.traits[c.Go].dynamic {
			py.HasDict, py.AttrsOffset = true, py.Base.SubAttrsOffset
		}
		b.addFields(c, py)
		b.addConstruction(c, py)
		c.addSignature(py)
	} else {
		b.addBasicConstruction(c, py)
	}
	b.addMethods(c, py, b.addProperties(c, py))
	b.addMakers(c, py)
	b.addProtocols(c, py)
	b.addMapping(c, py)
	b.addDicts(c, py)
	b.addInterface(c, py)
}

// addFields makes descriptors of the exported fields, promoted ones included.
func (b *binder) addFields(c *class, py *object.Type) {
	if b.traits[c.Go].locked {
		c.lock = newLocker(c.Go)
	}
	if c.Go.Kind() != reflect.Struct {
		return
	}
	var sets []object.GetSet
	for _, at := range b.namedFields(c.Go) {
		f, name, tag := at.field, at.name, parseTag(at.field)
		access := b.members[memberKey{c.Go, f.Name}].access
		if access == typemap.Usual && tag.readOnly {
			access = typemap.ReadOnly
		}
		field := &typemap.Field{Name: name, Go: f, Plan: typemap.WithAccess(b.types.Plan(f.Type), access), Index: f.Index}
		c.Fields[name] = field
		c.order = append(c.order, name)
		if tag.must {
			c.must = append(c.must, name)
		}
		c.secret[name] = tag.secret
		set := object.GetSet{Name: name, Doc: b.fieldDoc(c.Go, f), Get: fieldGetter(c, field), Set: fieldSetter(c, field, tag.readOnly)}
		if c.lock != nil {
			c.lock.lockField(c, &set)
		}
		sets = append(sets, set)
	}
	py.AddGetSets(append(sets, b.embeddedFields(c)...))
	b.addAmbiguous(c, py)
	if len(c.order) > 0 {
		names := make([]object.Value, len(c.order))
		for i, n := range c.order {
			names[i] = object.Intern(n).Value()
		}
		py.Namespace().SetName("__match_args__", object.TupleOf(names...))
	}
}

// namedField is a field and the name that it has in Python.
type namedField struct {
	field reflect.StructField
	name  string
}

// namedFields are the fields of a struct that Python sees, in order. Of several whose names are one in Python, those of the struct itself come before promoted
// ones, as in Go: the first has the name, others of its depth have it with underscores behind, deeper ones are reached through the embedded value.
func (b *binder) namedFields(t reflect.Type) []namedField {
	var all []*namedField
	for _, f := range reflect.VisibleFields(t) {
		if f.IsExported() && !f.Anonymous && !parseTag(f).omit && !throughUnexported(t, f) {
			all = append(all, &namedField{field: f, name: b.fieldName(t, f)})
		}
	}
	byDepth := slices.Clone(all)
	slices.SortStableFunc(byDepth, func(x, y *namedField) int { return len(x.field.Index) - len(y.field.Index) })
	depths := map[string]int{}
	for _, f := range byDepth {
		for depth := len(f.field.Index); f.name != ""; f.name += "_" {
			first, taken := depths[f.name]
			if !taken {
				depths[f.name] = depth
				break
			}
			if first < depth {
				f.name = ""
				break
			}
		}
	}
	var named []namedField
	for _, f := range all {
		if f.name != "" {
			named = append(named, *f)
		}
	}
	return named
}

// fieldDoc is the help of a field: its Go type, and what the source says.
func (b *binder) fieldDoc(t reflect.Type, f reflect.StructField) string {
	if doc := b.members[memberKey{t, f.Name}].doc; doc != "" {
		return f.Type.String() + "\n\n" + doc
	}
	return f.Type.String()
}

// throughUnexported reports that a promoted field is reached through a struct that is not exported by pointer:
// reflection cannot set such a pointer.
func throughUnexported(t reflect.Type, f reflect.StructField) bool {
	for _, x := range f.Index[:len(f.Index)-1] {
		e := t.Field(x)
		if !e.IsExported() && e.Type.Kind() == reflect.Pointer {
			return true
		}
		t = e.Type
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
	}
	return false
}

// fieldOffset is where a field lies in the struct; ok is false when a pointer is on the way.
func fieldOffset(t reflect.Type, index []int) (offset uintptr, ok bool) {
	for i, x := range index {
		if i > 0 && t.Kind() == reflect.Pointer {
			return 0, false
		}
		f := t.Field(x)
		offset += f.Offset
		t = f.Type
	}
	return offset, true
}

// fieldGetter reads a field from Go memory: structs, slices and maps in it as live views.
func fieldGetter(c *class, field *typemap.Field) func(*object.Thread, object.Value) (object.Value, *object.Exception) {
	view := field.Plan.View
	offset, direct := fieldOffset(c.Go, field.Index)
	py := c.Py
	return func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		if direct && self.Type() == py {
			if p := typemap.Pointer(self); p != nil {
				return view(th, typemap.Add(p, offset))
			}
		}
		p, ok := c.Unwrap(self)
		if !ok || p == nil {
			return object.Value{}, uninitialised(self)
		}
		v, err := typemap.ValueAt(c.Go, p).FieldByIndexErr(field.Index)
		if err != nil {
			return object.Value{}, object.AttributeErrorf("'%s' object has no attribute '%s': the embedded %s is nil", c.Py.Name, field.Name, embeddedName(c.Go, field))
		}
		return view(th, typemap.AddrOf(v))
	}
}

func embeddedName(t reflect.Type, field *typemap.Field) string { return t.Field(field.Index[0]).Name }

// fieldSetter writes a field into Go memory.
func fieldSetter(c *class, field *typemap.Field, readOnly bool) func(*object.Thread, object.Value, object.Value) *object.Exception {
	if readOnly {
		return nil
	}
	offset, direct := fieldOffset(c.Go, field.Index)
	return func(th *object.Thread, self, v object.Value) *object.Exception {
		if v.IsNull() {
			return object.AttributeErrorf("cannot delete attribute '%s': it is a field of the Go type %s", field.Name, c.Go)
		}
		p, ok := c.Unwrap(self)
		if !ok || p == nil {
			return uninitialised(self)
		}
		if typemap.Frozen(self) {
			return object.AttributeErrorf("this %s is a copy of a value in a Go map, where it has no address: copy it, change the copy, then assign it back", c.Py.Name)
		}
		var fault *typemap.Fault
		if direct {
			fault = field.Plan.Store(th, v, typemap.Add(p, offset))
		} else {
			fault = typemap.StoreField(th, c.Go, field, v, p)
		}
		if fault != nil {
			return fault.Exception(field.Name)
		}
		return nil
	}
}

// addMethods puts the exported methods of *T (of T, for an interface) into the class.
func (b *binder) addMethods(c *class, py *object.Type, properties map[string]bool) {
	t := c.Go
	if t.Kind() != reflect.Interface {
		t = reflect.PointerTo(t)
	}
	for i := range t.NumMethod() {
		m := t.Method(i)
		known := b.member(c.Go, m)
		name := pythonName(m.Name)
		if known.as != "" {
			name = known.as
		}
		if !m.IsExported() || known.hidden || c.Fields[name] != nil || properties[m.Name] {
			continue
		}
		info := funcInfo{name: name, goName: m.Name, module: py.Module, facts: known}
		py.Namespace().SetName(name, b.method(c, m, info))
	}
}

// methodOf is the exported method name of instances of t.
func methodOf(t reflect.Type, name string) (reflect.Method, bool) {
	if t.Kind() != reflect.Interface {
		t = reflect.PointerTo(t)
	}
	return t.MethodByName(name)
}
