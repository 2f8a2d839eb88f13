// This file defines Module, the representation of Python's module objects.

package object

import "fmt"

// Module is a module object; its namespace is what its attributes are.
type Module struct {
	Head
	Dict *Dict // the namespace, as far as it has been filled; see Defer
	// late adds to the namespace, nil once that is complete.
	late func(name string) bool
}

// NewModule is an empty module of that name.
func NewModule(name string) *Module {
	m := &Module{Head: Head{ModuleType}, Dict: NewDict()}
	m.initDict(StrOf(name), None)
	return m
}

// Defer has fill add to the namespace when somebody looks for a name that is not in it or sets one, and with the name "" when somebody sees it as a whole. fill reports that
// nothing is missing any more, as it must for "". So a program pays for what it uses of modules that are there from the start.
func (m *Module) Defer(fill func(name string) (complete bool)) { m.late = fill }

// Namespace is the whole namespace.
func (m *Module) Namespace() *Dict {
	if m.late != nil {
		m.fill("")
	}
	return m.Dict
}

func (m *Module) fill(name string) {
	fill := m.late
	m.late = nil // whoever looks while the namespace is being filled sees what there is
	if !fill(name) {
		m.late = fill
	}
}

// find is an attribute in the namespace.
func (m *Module) find(name *Str) (Value, bool) {
	if v, ok := m.Dict.GetStr(name); ok || m.late == nil {
		return v, ok
	}
	m.fill(name.s)
	return m.Dict.GetStr(name)
}

func (m *Module) initDict(name, doc Value) {
	m.Dict.SetStr(nameName, name)
	m.Dict.SetStr(nameDoc, doc)
	for _, attr := range [3]string{"__package__", "__loader__", "__spec__"} {
		m.Dict.SetName(attr, None)
	}
}

var moduleParams = ParseParams("module", "(name, doc=None)")

func fillModule(t *Type) {
	t.Flags |= FlagBasetype
	t.Doc = "Create a module object.\n\nThe name must be a string; the optional docstring can have any type."
	t.Sig = "(name, doc=None)"
	t.HasDict, t.HasWeakref = true, true
	t.Alloc = func(_ *Thread, cls *Type) (Value, *Exception) {
		m := &Module{Head: Head{cls}, Dict: NewDict()}
		return m.Value(), nil
	}
	t.New = func(th *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) { return cls.Alloc(th, cls) }
	t.Init = func(_ *Thread, self Value, args []Value, kw []*Str) *Exception {
		var room [2]Value
		if exc := moduleParams.Bind(args, kw, room[:]); exc != nil {
			return exc
		}
		if !room[0].Type().Has(FlagStr) {
			return TypeErrorf("module() argument 'name' must be str, not %s", room[0].Type().Name)
		}
		Cast[Module](self).initDict(room[0], orNone(room[1]))
		return nil
	}
	t.GetAttr, t.Repr = moduleGetAttr, moduleRepr
	t.AddMembers([]GetSet{{Name: "__dict__", Get: func(_ *Thread, self Value) (Value, *Exception) { return Cast[Module](self).Namespace().Value(), nil }}})
	t.AddGetSets([]GetSet{
		{Name: "__annotations__", Get: moduleGetAnnotations, Set: moduleSetAnnotations},
		{Name: "__annotate__", Get: moduleGetAnnotate, Set: moduleSetAnnotate},
	})
	t.AddMethods([]Method{{Name: "__dir__", Doc: "__dir__() -> list\nspecialized dir() implementation", F0: moduleDir}})
}

func moduleGetAttr(th *Thread, self Value, name *Str) (Value, *Exception) {
	v, found, exc := genericFind(th, self, name)
	if exc != nil || found {
		return v, exc
	}
	if hook, ok := Cast[Module](self).Dict.GetStr(nameGetAttr); ok {
		return Call1(th, hook, name.Value())
	}
	return Value{}, moduleNoAttribute(th, self, name)
}

// setAttr sets an attribute in the namespace; null deletes.
func (m *Module) setAttr(name *Str, v Value) *Exception {
	if m.late != nil {
		m.find(name)
	}
	if !v.IsNull() {
		m.Dict.SetStr(name, v)
	} else if !m.Dict.DelStr(name) {
		return noAttribute(m.Value(), name)
	}
	return nil
}

// moduleNoAttribute words the error by what is known of the import: most missing attributes of modules half way through are circular imports or
// files named like a library.
func moduleNoAttribute(th *Thread, self Value, attr *Str) *Exception {
	m := Cast[Module](self)
	name, ok := m.Dict.GetStr(nameName)
	if !ok || !name.Type().Has(FlagStr) {
		return attributeError(self, attr, "module has no attribute '%s'", attr)
	}
	mod := name.AsStr()
	spec, ok := m.Dict.GetName("__spec__")
	if !ok || spec.IsNone() {
		return attributeError(self, attr, "module '%s' has no attribute '%s'", mod, attr)
	}
	origin := SpecOrigin(th, spec)
	shadowing := origin != "" && originShadows(th, mod.s, origin)
	switch initializing := specFlag(th, spec, "_initializing"); {
	case shadowing && stdlibModule(th, mod.s):
		return attributeError(self, attr, "module '%s' has no attribute '%s' (consider renaming '%s' since it has the same name as the standard library module named '%s' and prevents importing that standard library module)", mod, attr, origin, mod)
	case initializing && shadowing:
		return attributeError(self, attr, "module '%s' has no attribute '%s' (consider renaming '%s' if it has the same name as a library you intended to import)", mod, attr, origin)
	case initializing && origin != "":
		return attributeError(self, attr, "partially initialized module '%s' from '%s' has no attribute '%s' (most likely due to a circular import)", mod, origin, attr)
	case initializing:
		return attributeError(self, attr, "partially initialized module '%s' has no attribute '%s' (most likely due to a circular import)", mod, attr)
	}
	if sub, ok, exc := FindAttr(th, spec, Intern("_uninitialized_submodules")); exc == nil && ok {
		if in, exc := Contains(th, sub, attr.Value()); exc == nil && in {
			return attributeError(self, attr, "cannot access submodule '%s' of module '%s' (most likely due to a circular import)", attr, mod)
		}
	}
	return attributeError(self, attr, "module '%s' has no attribute '%s'", mod, attr)
}

// SpecOrigin is the file that a module spec says the module came from, "" when there is none.
func SpecOrigin(th *Thread, spec Value) string {
	if !specFlag(th, spec, "has_location") {
		return ""
	}
	v, ok, exc := FindAttr(th, spec, Intern("origin"))
	if exc != nil || !ok || !v.Type().Has(FlagStr) {
		return ""
	}
	return v.AsStr().s
}

func specFlag(th *Thread, spec Value, name string) bool {
	v, ok, exc := FindAttr(th, spec, Intern(name))
	if exc != nil || !ok {
		return false
	}
	b, exc := Truth(th, v)
	return exc == nil && b
}

func moduleDir(th *Thread, self Value) (Value, *Exception) {
	d, exc := GetAttr(th, self, nameDict)
	if exc != nil {
		return Value{}, exc
	}
	if !d.Type().Has(FlagDict) {
		return Value{}, TypeErrorf("<module>.__dict__ is not a dictionary")
	}
	if f, ok := d.AsDict().GetStr(nameDir); ok {
		return Call0(th, f)
	}
	return dictKeys(d.AsDict()), nil
}

func moduleRepr(th *Thread, self Value) (Value, *Exception) {
	d := Cast[Module](self).Dict
	quoted := func(v Value) (string, *Exception) {
		s, exc := Repr(th, v)
		if exc != nil {
			return "", exc
		}
		return s.s, nil
	}
	spec, ok := d.GetName("__spec__")
	var name, origin Value
	location := true
	if ok && !spec.IsNone() {
		name, _, _ = FindAttr(th, spec, Intern("name"))
		origin, _, _ = FindAttr(th, spec, Intern("origin"))
		location = specFlag(th, spec, "has_location")
	} else {
		name, _ = d.GetStr(nameName)
		origin, _ = d.GetName("__file__")
	}
	if name.IsNull() || name.IsNone() {
		name = StrOf("?")
	}
	text, exc := quoted(name)
	if exc != nil {
		return Value{}, exc
	}
	if origin.IsNull() || origin.IsNone() {
		if loader, _ := d.GetName("__loader__"); !loader.IsNull() && !loader.IsNone() {
			s, exc := quoted(loader)
			if exc != nil {
				return Value{}, exc
			}
			return NewStr("<module " + text + " (" + s + ")>").Value(), nil
		}
		return NewStr("<module " + text + ">").Value(), nil
	}
	if !location {
		s, exc := ToStr(th, origin)
		if exc != nil {
			return Value{}, exc
		}
		return NewStr("<module " + text + " (" + s.s + ")>").Value(), nil
	}
	file, exc := quoted(origin)
	if exc != nil {
		return Value{}, exc
	}
	return NewStr("<module " + text + " from " + file + ">").Value(), nil
}

// CannotImport is the ImportError of `from module import name`, worded by what is known of the import.
func CannotImport(th *Thread, module Value, name *Str) *Exception {
	pkg := "<unknown module name>"
	pkgName := None
	if v, ok, exc := FindAttr(th, module, nameName); exc == nil && ok && v.Type().Has(FlagStr) {
		pkg, pkgName = v.AsStr().s, v
	}
	var spec Value
	if v, ok, exc := FindAttr(th, module, Intern("__spec__")); exc == nil && ok && !v.IsNone() {
		spec = v
	}
	origin, initializing := "", false
	if !spec.IsNull() {
		origin, initializing = SpecOrigin(th, spec), specFlag(th, spec, "_initializing")
	}
	if origin == "" {
		if v, ok, exc := FindAttr(th, module, Intern("__file__")); exc == nil && ok && v.Type().Has(FlagStr) {
			origin = v.AsStr().s
		}
	}
	place := origin
	if place == "" {
		place = "unknown location"
	}
	shadowing := origin != "" && originShadows(th, pkg, origin)
	var text string
	switch {
	case shadowing && stdlibModule(th, pkg):
		text = fmt.Sprintf("cannot import name '%s' from '%s' (consider renaming '%s' since it has the same name as the standard library module named '%s' and prevents importing that standard library module)", name, pkg, origin, pkg)
	case initializing && shadowing:
		text = fmt.Sprintf("cannot import name '%s' from '%s' (consider renaming '%s' if it has the same name as a library you intended to import)", name, pkg, origin)
	case initializing && origin != "":
		text = fmt.Sprintf("cannot import name '%s' from partially initialized module '%s' (most likely due to a circular import) (%s)", name, pkg, origin)
	default:
		text = fmt.Sprintf("cannot import name '%s' from '%s' (%s)", name, pkg, place)
	}
	e := Errorf(ImportErrorType, "%s", text)
	e.SetField(ImportErrorName, pkgName)
	if origin != "" {
		e.SetField(ImportErrorPath, NewStr(origin).Value())
	}
	e.SetField(ImportErrorNameFrom, name.Value())
	return e
}
