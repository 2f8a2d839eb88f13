// This file lists what Python sees of a module, for tests that notice when that changes.

package reflectbind

import (
	"fmt"
	"reflect"
	"slices"

	"dappco.re/go/py/engine/object"
)

// Surface lists everything that Python sees of the module, a line each, sorted: functions with their signatures and Go types, classes with their fields and methods, errors,
// values. Package bindtest compares it with a file.
func (d *Descriptor) Surface() (lines []string) {
	shared.use()
	for _, it := range d.items {
		switch it.kind {
		case itemFunc:
			lines = append(lines, functionLine(it.name, shared.newPlan(it.value, it.funcInfo(d.name))))
			for _, fn := range it.overloads {
				lines = append(lines, functionLine(it.name, shared.newPlan(fn, it.funcInfo(d.name))))
			}
		case itemClass:
			lines = append(lines, classLines(it.name, it.typ)...)
		case itemGeneric:
			for _, in := range it.instances {
				if _, args, _ := cutInstance(in.goName); in.kind == itemClass {
					lines = append(lines, classLines(it.name+"["+args[0]+"]", in.typ)...)
				} else {
					lines = append(lines, functionLine(in.goName, shared.newPlan(in.value, in.funcInfo(d.name))))
				}
			}
		case itemError:
			lines = append(lines, "error "+it.name)
		default:
			lines = append(lines, "value "+it.name+": "+it.value.Type().String())
		}
	}
	slices.Sort(lines)
	return lines
}

func functionLine(name string, p *plan) string {
	return "func " + name + p.textSignature() + ": " + p.typ.String()
}

func classLines(name string, t reflect.Type) (lines []string) {
	c := shared.class(t)
	lines = append(lines, "class "+name+": "+t.String())
	if e := shared.enumOf(t); e != nil {
		for i, member := range e.names {
			lines = append(lines, fmt.Sprintf("member %s.%s = %v", name, member, e.values[i].Convert(exactKind(t)).Interface()))
		}
	}
	for _, field := range c.order {
		lines = append(lines, "field "+name+"."+field+": "+c.Fields[field].Go.Type.String())
	}
	for _, key := range sortedNames(c.Py.Namespace()) {
		v, _ := c.Py.Namespace().GetName(key)
		switch {
		case v.Type() == MethodType || v.Type() == FunctionType:
			lines = append(lines, functionLine(name+"."+key, functionOf(v).plan))
		case v.Type() == object.MethodDescrType && key[0] != '_':
			lines = append(lines, "func "+name+"."+key+object.Cast[object.MethodDescr](v).Method.Sig)
		}
	}
	return lines
}
