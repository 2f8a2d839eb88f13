// This file defines the options that say how results and fields reach Python: as copies, as views, or as views that cannot be changed.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/typemap"
)

// Copy makes results of the functions whose Go names match one of the patterns (as in path.Match) copies: lists instead of views on numbers. Methods are
// Type.Method, fields Type.Field, and package variables have a copy at every access. Without patterns it is for all of the module.
func Copy(patterns ...string) Option { return choose("Copy", typemap.Copied, patterns) }

// View makes slices and maps that functions return live, as those in fields are, and bytes a memoryview on Go's memory.
func View(patterns ...string) Option { return choose("View", typemap.Viewed, patterns) }

// ReadOnly makes numbers that functions return, and that fields and variables have, views that Python cannot change; everything else is a copy. It is
// for Go code that hands out its internal state.
func ReadOnly(patterns ...string) Option { return choose("ReadOnly", typemap.ReadOnly, patterns) }

func choose(option string, access typemap.Access, patterns []string) Option {
	return func(o *options) {
		o.checked, o.access = true, append(o.access, accessChoice{option, access, patterns})
	}
}

type accessChoice struct {
	option   string
	access   typemap.Access
	patterns []string
}

func (c accessChoice) matches(name string) bool {
	return len(c.patterns) == 0 || matchesAny(c.patterns, name)
}

// applyAccess notes the choices at functions, methods, fields and variables. A later option overrides an earlier one.
func (d *Descriptor) applyAccess() {
	for _, choice := range d.options.access {
		found := false
		for _, it := range d.items {
			switch it.kind {
			case itemFunc:
				if choice.matches(it.goName) && hasChoice(it.value.Type()) {
					it.access, found = choice.access, true
				}
			case itemVariable:
				if choice.matches(it.goName) && typemap.HasChoice(it.value.Type()) {
					it.access, found = choice.access, true
				}
			case itemClass:
				found = d.applyToMembers(it, choice) || found
			case itemGeneric:
				for _, in := range it.instances {
					if in.kind == itemClass {
						found = d.applyToMembers(in, choice) || found
					}
				}
			}
		}
		if !found && len(choice.patterns) > 0 {
			d.problem("%s: no function, field or variable with a slice or map matches %q", choice.option, choice.patterns)
		}
	}
}

// hasChoice reports that a result of the function type t can reach Python in more than one way.
func hasChoice(t reflect.Type) bool {
	for i := range t.NumOut() {
		if typemap.HasChoice(t.Out(i)) {
			return true
		}
	}
	return false
}

// applyToMembers notes the choice at the methods and fields of a class.
func (d *Descriptor) applyToMembers(it *item, choice accessChoice) (found bool) {
	set := func(name string) {
		found = true
		if !shared.setAccess(it.typ, name, choice.access) {
			d.problem("%s: the class of %s is made already: give the option to the first module that uses the type", choice.option, it.goName)
		}
	}
	t := it.typ
	if t.Kind() == reflect.Struct {
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() && choice.matches(it.goName+"."+f.Name) && typemap.HasChoice(f.Type) {
				set(f.Name)
			}
		}
	}
	if t.Kind() != reflect.Interface {
		t = reflect.PointerTo(t)
	}
	for i := range t.NumMethod() {
		if m := t.Method(i); choice.matches(it.goName+"."+m.Name) && hasChoice(m.Type) {
			set(m.Name)
		}
	}
	return found
}

// setAccess notes the choice for a method or field; ok is false when it comes too late.
func (b *binder) setAccess(t reflect.Type, name string, access typemap.Access) (ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	key := memberKey{t, name}
	f := b.members[key]
	if b.made(t) && f.access != access {
		return false
	}
	f.access = access
	b.members[key] = f
	return true
}
