// This file defines the options that make single parameters and results stricter or more lenient than their types.

package reflectbind

import (
	"reflect"
	"slices"
	"strconv"
	"time"

	"dappco.re/go/py/typemap"
)

// NonNil refuses None for parameters of the function goName (Type.Method for methods): all that could be None, or those with the given names, or with numbers from 1 where
// names are not known. A directive says the same: //py:nonnil PARAM.
func NonNil(goName string, params ...string) Option {
	return markParams("NonNil", goName, "nonnil", params)
}

// Lossy lets numeric parameters of the function goName (Type.Method for methods) take numbers that do not fit exactly, as a conversion in Go does: 2.7 is 2 to an int, 300 is
// 44 to a byte. Without names it is for all numeric parameters. A directive says the same: //py:lossy PARAM.
func Lossy(goName string, params ...string) Option {
	return markParams("Lossy", goName, "lossy", params)
}

// Unsorted leaves dicts that the functions return (Type.Method for methods) in the order that Go's maps have, which is none. Otherwise they are in the order of their keys.
func Unsorted(patterns ...string) Option {
	return func(o *options) {
		o.checked = true
		o.late = append(o.late, func(d *Descriptor) {
			if !d.eachFunction(patterns, anyFunction, func(f *facts) { f.unsorted = true }) {
				d.problem("Unsorted: no function matches %q", patterns)
			}
		})
	}
}

// AssumeUTC takes datetimes without a zone, given to functions of the module for a time or a list of times, as UTC. Otherwise they are an error.
func AssumeUTC() Option { return assume(time.UTC) }

// AssumeLocal takes them as local time.
func AssumeLocal() Option { return assume(time.Local) }

func assume(loc *time.Location) Option {
	return func(o *options) {
		o.late = append(o.late, func(d *Descriptor) {
			d.eachFunction([]string{"*", "*.*"}, takesTime, func(f *facts) { f.zone = loc })
		})
	}
}

func anyFunction(reflect.Type) bool { return true }

// takesTime reports that a parameter of the function type t is a time, or times.
func takesTime(t reflect.Type) bool {
	for i := range t.NumIn() {
		if typemap.InZone(&typemap.Plan{Go: t.In(i)}, time.UTC) != nil || t.IsVariadic() && i == t.NumIn()-1 && t.In(i).Elem() == timeType() {
			return true
		}
	}
	return false
}

// mark is what a module says about a parameter: "nonnil" or "lossy" of the one with that name or number, "" for all.
type mark struct{ param, kind string }

func markParams(option, goName, kind string, params []string) Option {
	if len(params) == 0 {
		params = []string{""}
	}
	return func(o *options) {
		o.checked = true
		o.late = append(o.late, func(d *Descriptor) {
			found := d.eachFunction([]string{goName}, anyFunction, func(f *facts) {
				for _, param := range params {
					if m := (mark{param, kind}); !slices.Contains(f.marks, m) {
						f.marks = append(slices.Clip(f.marks), m)
					}
				}
			})
			if !found {
				d.problem("%s: there is no function %s here", option, goName)
			}
		})
	}
}

// eachFunction changes what is known of the functions, and of methods as Type.Method, whose Go names match one of the patterns and whose types fit.
func (d *Descriptor) eachFunction(patterns []string, fits func(t reflect.Type) bool, change func(f *facts)) (found bool) {
	for _, it := range d.items {
		switch it.kind {
		case itemFunc:
			if matchesAny(patterns, it.goName) && fits(it.value.Type()) {
				change(&it.facts)
				found = true
			}
		case itemClass:
			t := it.typ
			if t.Kind() != reflect.Interface {
				t = reflect.PointerTo(t)
			}
			for i := range t.NumMethod() {
				m := t.Method(i)
				if !matchesAny(patterns, it.goName+"."+m.Name) || !fits(m.Type) {
					continue
				}
				found = true
				if !shared.changeMember(it.typ, m.Name, change) {
					d.problem("the class of %s is made already: give options about its methods to the first module that uses the type", it.goName)
				}
			}
		}
	}
	return found
}

// changeMember changes what is known of a method; ok is false when that comes too late.
func (b *binder) changeMember(t reflect.Type, name string, change func(f *facts)) (ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.members[memberKey{t, name}]
	before := f
	change(&f)
	if _, made := b.classes.Load(t); made && t != timeType() && !before.sameMarks(f) {
		return false
	}
	b.members[memberKey{t, name}] = f
	return true
}

func (f facts) sameMarks(other facts) bool {
	return f.absent == other.absent && f.hidden == other.hidden && f.unsorted == other.unsorted && f.zone == other.zone && slices.Equal(f.marks, other.marks)
}

// paramPlan is the plan of the parameter with that name and number, by what its module says about it. kind is what its source says.
func (p *plan) paramPlan(pp *typemap.Plan, name string, number int, kind string) *typemap.Plan {
	kinds := []string{kind}
	for _, m := range p.info.marks {
		if m.param == "" || m.param == name || m.param == strconv.Itoa(number) {
			kinds = append(kinds, m.kind)
		}
	}
	for _, kind := range kinds {
		switch kind {
		case "rune", "byte":
			pp = typemap.Character(pp)
		case "nonnil":
			pp = typemap.NonNil(pp)
		case "lossy":
			if lossy := typemap.Lossy(pp); lossy != nil {
				pp = lossy
			}
		}
	}
	return p.zoned(pp)
}

// zoned is pp with the zone that the module gives to datetimes without one.
func (p *plan) zoned(pp *typemap.Plan) *typemap.Plan {
	if p.info.zone != nil {
		if zoned := typemap.InZone(pp, p.info.zone); zoned != nil {
			return zoned
		}
	}
	return pp
}

// refusesNil reports that the parameter i does not take None, for stubs.
func (p *plan) refusesNil(i int) bool {
	return slices.ContainsFunc(p.info.marks, func(m mark) bool {
		return m.kind == "nonnil" && (m.param == "" || m.param == strconv.Itoa(i+1) || p.names != nil && m.param == parseParam(p.info.params[i]).name)
	}) || p.names != nil && parseParam(p.info.params[i]).kind == "nonnil"
}
