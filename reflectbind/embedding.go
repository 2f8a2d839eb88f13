// This file makes bases of embedded structs, attributes of all embedded fields, and errors of names that two of them have.

package reflectbind

import (
	"reflect"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// embedded is the classes of the exported structs that t embeds, in order; those under construction are left out.
func (b *binder) embedded(t reflect.Type) []*class {
	if t.Kind() != reflect.Struct {
		return nil
	}
	var bases []*class
	for i := range t.NumField() {
		f := t.Field(i)
		e := f.Type
		if e.Kind() == reflect.Pointer {
			e = e.Elem()
		}
		if !f.Anonymous || !f.IsExported() || e.Kind() != reflect.Struct || parseTag(f).omit || b.building[e] != nil {
			continue
		}
		bases = append(bases, b.makeClass(e))
	}
	return bases
}

// setBases gives py all its bases if they have an order; with the first alone, promoted members are there too, because
// every class lists its own.
func (b *binder) setBases(c *class, py *object.Type) {
	bases := b.embedded(c.Go)
	for i, e := range bases {
		for _, other := range bases[i+1:] {
			if e.Py.IsSubtype(other.Py) || other.Py.IsSubtype(e.Py) {
				return
			}
		}
	}
	for _, e := range bases {
		py.Bases = append(py.Bases, e.Py)
	}
}

// embeddedClasses is embedded for code outside of the lock.
func (b *binder) embeddedClasses(t reflect.Type) []*class {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.embedded(t)
}

// embeddedFields are the attributes for the embedded fields themselves, by the names of their types: dog.animal is what dog is made of.
func (b *binder) embeddedFields(c *class) (sets []object.GetSet) {
	for i := range c.Go.NumField() {
		f := c.Go.Field(i)
		if !f.Anonymous || !f.IsExported() || parseTag(f).omit {
			continue
		}
		name := b.fieldName(c.Go, f)
		if c.Fields[name] != nil || hasMethod(c.Go, name) {
			continue
		}
		field := &typemap.Field{Name: name, Go: f, Plan: b.types.Plan(f.Type), Index: f.Index}
		c.Fields[name] = field
		c.parts = append(c.parts, name)
		set := object.GetSet{Name: name, Doc: "The embedded " + f.Type.String() + ".", Get: fieldGetter(c, field), Set: fieldSetter(c, field, parseTag(f).readOnly)}
		if c.lock != nil {
			c.lock.lockField(c, &set)
		}
		sets = append(sets, set)
	}
	return sets
}

// hasMethod reports that *T has a method of that Python name.
func hasMethod(t reflect.Type, name string) bool {
	t = reflect.PointerTo(t)
	for i := range t.NumMethod() {
		if pythonName(t.Method(i).Name) == name {
			return true
		}
	}
	return false
}

// hasMember reports that instances of t have an attribute of that name.
func hasMember(t reflect.Type, name string) bool {
	return hasMethod(t, name) || slices.ContainsFunc(reflect.VisibleFields(t), func(f reflect.StructField) bool {
		return f.IsExported() && shared.fieldName(t, f) == name
	})
}

// addAmbiguous makes errors of names that Go refuses because two embedded fields have them: a base class would have an answer.
func (b *binder) addAmbiguous(c *class, py *object.Type) {
	owners := map[string][]string{} // by Go name: the embedded fields that have it
	for i := range c.Go.NumField() {
		f := c.Go.Field(i)
		if !f.Anonymous || !f.IsExported() || parseTag(f).omit {
			continue
		}
		t := f.Type
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		part := b.fieldName(c.Go, f)
		seen := map[string]bool{}
		note := func(name string) {
			if !seen[name] {
				seen[name] = true
				owners[name] = append(owners[name], part)
			}
		}
		if t.Kind() == reflect.Struct {
			for _, inner := range reflect.VisibleFields(t) {
				if inner.IsExported() && !inner.Anonymous {
					note(inner.Name)
				}
			}
			t = reflect.PointerTo(t)
		}
		for i := range t.NumMethod() {
			note(t.Method(i).Name)
		}
	}
	for goName, parts := range owners {
		if len(parts) < 2 {
			continue
		}
		if _, ok := c.Go.FieldByName(goName); ok {
			continue
		}
		if _, ok := reflect.PointerTo(c.Go).MethodByName(goName); ok {
			continue
		}
		name := pythonName(goName)
		var choices []string
		for _, part := range parts {
			choices = append(choices, part+"."+name)
		}
		text := "'" + py.Name + "' object has several attributes '" + name + "': say " + strings.Join(choices, " or ")
		py.AddGetSets([]object.GetSet{{Name: name, Doc: "Ambiguous: " + strings.Join(choices, " or ") + ".", Get: func(*object.Thread, object.Value) (object.Value, *object.Exception) {
			return object.Value{}, object.AttributeErrorf("%s", text)
		}, Set: func(*object.Thread, object.Value, object.Value) *object.Exception {
			return object.AttributeErrorf("%s", text)
		}}})
	}
}
