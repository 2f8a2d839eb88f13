// This file defines what becomes of (T, bool): a tuple, or by choice None or a KeyError where the bool is false.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/engine/object"
)

// Absent is what a result (T, bool) becomes when the bool is false.
type Absent uint8

// The choices; without one, both results are a tuple.
const (
	None     Absent = iota + 1 // T or None
	KeyError                   // T, or KeyError of the first argument
)

// CommaOK drops the bool of results (T, bool), and (T, bool, error): functions whose Go names match one of the patterns, and methods for which Type.Method does,
// return T alone. A directive says the same: //py:ok None.
func CommaOK(absent Absent, patterns ...string) Option {
	return func(o *options) {
		o.checked, o.commaOK = true, append(o.commaOK, commaOK{absent, patterns})
	}
}

type commaOK struct {
	absent   Absent
	patterns []string
}

// absentOf is a choice as directives spell it, 0 for others.
func absentOf(text string) Absent {
	switch text {
	case "None":
		return None
	case "KeyError":
		return KeyError
	}
	return 0
}

// dropsBool reports that a function type ends in results (T, bool).
func dropsBool(t reflect.Type) bool {
	n := t.NumOut()
	if n > 0 && (t.Out(n-1) == errorType() || isErrorType(t.Out(n-1))) {
		n--
	}
	return n > 1 && t.Out(n-1).Kind() == reflect.Bool
}

// applyCommaOK notes the choices of the options at functions and methods.
func (d *Descriptor) applyCommaOK() {
	for _, choice := range d.options.commaOK {
		found := false
		for _, it := range d.items {
			switch it.kind {
			case itemFunc:
				if matchesAny(choice.patterns, it.goName) && dropsBool(it.value.Type()) {
					it.absent, found = choice.absent, true
				}
			case itemClass:
				found = d.applyToMethods(it, choice) || found
			case itemGeneric:
				for _, in := range it.instances {
					if in.kind == itemClass {
						found = d.applyToMethods(in, choice) || found
					}
				}
			}
		}
		if !found {
			d.problem("CommaOK: no function with results (T, bool) matches %q", choice.patterns)
		}
	}
}

func (d *Descriptor) applyToMethods(it *item, choice commaOK) (found bool) {
	t := it.typ
	if t.Kind() != reflect.Interface {
		t = reflect.PointerTo(t)
	}
	for i := range t.NumMethod() {
		m := t.Method(i)
		if !matchesAny(choice.patterns, it.goName+"."+m.Name) || !dropsBool(m.Type) {
			continue
		}
		found = true
		if !shared.changeMember(it.typ, m.Name, func(f *facts) { f.absent = choice.absent }) {
			d.problem("CommaOK: the class of %s is made already: give the option to the first module that uses the type", it.goName)
		}
	}
	return found
}

// absentResult is what the call returns when the bool is false.
func (p *plan) absentResult(th *object.Thread, f *frame) (object.Value, *object.Exception) {
	if p.info.absent == None || len(p.params) == 0 {
		if p.info.absent == KeyError {
			return object.Value{}, object.NewException(object.KeyErrorType)
		}
		return object.None, nil
	}
	key, exc := p.params[0].plan.Load(th, f.at[p.recv+p.ctx])
	if exc != nil {
		return key, exc
	}
	return object.Value{}, object.NewException(object.KeyErrorType, key)
}
