// This file defines overloads: one Python name for several Go functions, of which the arguments choose.

package reflectbind

import (
	"reflect"
	"strings"

	"dappco.re/go/py/engine/object"
)

// Overloads are functions of one name, for the maps given to Module.
type Overloads struct{ fns []any }

// Overload makes one Python function of several Go functions. A call goes to the one whose parameters are exactly of the arguments' types, else to the only
// one that takes them.
func Overload(fns ...any) Overloads { return Overloads{fns} }

// overload is the plans of an overloaded function.
type overload struct {
	name  string
	plans []*plan
}

// overloaded is a Python function for several Go functions.
func (b *binder) overloaded(info funcInfo, fns []reflect.Value) object.Value {
	o := &overload{name: info.name}
	for _, fn := range fns {
		o.plans = append(o.plans, b.newPlan(fn, info))
	}
	f := &function{Head: object.NewHead(FunctionType), plan: o.plans[0], call: o.run, others: o.plans[1:]}
	return f.Value()
}

// run converts the arguments for every function, which has no effect, and calls the best.
func (o *overload) run(th *object.Thread, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	var fits []*plan
	var first *object.Exception
	best := -1
	for _, p := range o.plans {
		p.prepare()
		f := p.frames.Get().(*frame)
		exc := p.bind(th, f, args, kw)
		p.release(f)
		if exc != nil {
			if first == nil {
				first = exc
			}
			continue
		}
		switch n := p.exactness(args[:len(args)-len(kw)]); {
		case n > best:
			best, fits = n, []*plan{p}
		case n == best:
			fits = append(fits, p)
		}
	}
	switch len(fits) {
	case 1:
		return fits[0].general(th, args, kw)
	case 0:
		return object.Value{}, object.TypeErrorf("%s(): no function of this name takes these arguments: %s", o.name, o.signatures(o.plans))
	}
	return object.Value{}, object.TypeErrorf("%s(): the arguments fit several functions: %s", o.name, o.signatures(fits))
}

func (o *overload) signatures(plans []*plan) string {
	texts := make([]string, len(plans))
	for i, p := range plans {
		texts[i] = p.typ.String()
	}
	return strings.Join(texts, "; ")
}

// exactness counts the positional arguments that have the very type of their parameters.
func (p *plan) exactness(args []object.Value) (n int) {
	for i, v := range args {
		at := p.recv + p.ctx + i
		if i >= len(p.params) || at >= p.typ.NumIn() {
			break
		}
		if isExactly(v, p.typ.In(at)) {
			n++
		}
	}
	return n
}

func isExactly(v object.Value, t reflect.Type) bool {
	switch k := t.Kind(); k {
	case reflect.Bool:
		return v.IsBool()
	case reflect.Float32, reflect.Float64:
		return v.Type() == object.FloatType
	case reflect.String:
		return v.Type().Has(object.FlagStr)
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return v.Type().Has(object.FlagBytes)
		}
		if v.Type() == object.ListType {
			items := v.AsList().Items
			return len(items) > 0 && isExactly(items[0], t.Elem())
		}
		return false
	case reflect.Map:
		return v.Type() == object.DictType
	default:
		return k >= reflect.Int && k <= reflect.Uintptr && v.Type() == object.IntType && !v.IsBool()
	}
}
