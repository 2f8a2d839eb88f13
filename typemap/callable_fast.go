// This file makes Go funcs of the most common callback types without reflection per call.

package typemap

import (
	"reflect"
	"sync/atomic"

	"dappco.re/go/py/engine/object"
)

// bindFast is bind for predicates, keys, comparisons and the like over plain types.
func (c *callback) bindFast(p *plainCallback) (reflect.Value, bool) {
	do := p.call
	var fn any
	switch c.t {
	case reflect.TypeFor[func()]():
		fn = func() { do() }
	case reflect.TypeFor[func(string) string]():
		fn = func(s string) string { return p.mustText(do(Text(s))) }
	case reflect.TypeFor[func(string) bool]():
		fn = func(s string) bool { return p.mustBool(do(Text(s))) }
	case reflect.TypeFor[func(string)]():
		fn = func(s string) { do(Text(s)) }
	case reflect.TypeFor[func(int) int]():
		fn = func(i int) int { return p.mustInt(do(object.Int64(int64(i)))) }
	case reflect.TypeFor[func(int) bool]():
		fn = func(i int) bool { return p.mustBool(do(object.Int64(int64(i)))) }
	case reflect.TypeFor[func(int)]():
		fn = func(i int) { do(object.Int64(int64(i))) }
	case reflect.TypeFor[func(float64) float64]():
		fn = func(f float64) float64 { return p.mustFloat(do(object.Float(f))) }
	case reflect.TypeFor[func(float64, float64) float64]():
		fn = func(f, g float64) float64 { return p.mustFloat(do(object.Float(f), object.Float(g))) }
	case reflect.TypeFor[func(int, int) bool]():
		fn = func(i, j int) bool { return p.mustBool(do(object.Int64(int64(i)), object.Int64(int64(j)))) }
	case reflect.TypeFor[func(int, int) int]():
		fn = func(i, j int) int { return p.mustInt(do(object.Int64(int64(i)), object.Int64(int64(j)))) }
	case reflect.TypeFor[func(string, string) int]():
		fn = func(s, t string) int { return p.mustInt(do(Text(s), Text(t))) }
	default:
		return reflect.Value{}, false
	}
	return reflect.ValueOf(fn), true
}

// plainCallback is a Python callable behind a Go func, which holds on to it.
type plainCallback struct {
	m       *Map
	home    home
	v       object.Value
	running atomic.Int32
}

// call calls the callable on the right thread. A null result stands for a zero value: the exception had nowhere to go but the unraisable hook.
func (p *plainCallback) call(args ...object.Value) (r object.Value) {
	p.guarded(func(th *object.Thread) (exc *object.Exception) {
		r, exc = object.Call(th, p.v, args, nil)
		return exc
	})
	return r
}

// guarded runs something for the callable; an exception unwinds or is reported.
func (p *plainCallback) guarded(run func(th *object.Thread) *object.Exception) {
	unwind := guarded(p.home, &p.running, run, func(th *object.Thread, exc *object.Exception, _ error, below bool) bool {
		if !below {
			p.m.binder.Unraisable(p.home.in, th, p.v, exc)
		}
		return below
	})
	if unwind != nil {
		panic(Unwind{unwind, p.home.in, p.m})
	}
}

func (p *plainCallback) mustText(r object.Value) string {
	if r.IsNull() {
		return ""
	}
	if s, ok := PlainText(r); ok {
		return s
	}
	return must(p, r, toString)
}

func (p *plainCallback) mustBool(r object.Value) bool {
	if !r.IsNull() && r.IsBool() {
		return r.AsBool()
	}
	return must(p, r, func(_ *object.Thread, r object.Value) (bool, *Fault) { return false, expected("bool", r) })
}

func (p *plainCallback) mustInt(r object.Value) int {
	if !r.IsNull() && r.IsInt64() && int64(int(r.AsInt64())) == r.AsInt64() {
		return int(r.AsInt64())
	}
	return must(p, r, func(th *object.Thread, r object.Value) (int, *Fault) {
		i := new(int)
		f := signedKind[int]().store(nil, reflect.TypeFor[int]())(th, r, Ptr(i))
		return *i, f
	})
}

func (p *plainCallback) mustFloat(r object.Value) float64 {
	if !r.IsNull() && r.IsFloat() {
		return r.AsFloat()
	}
	return must(p, r, toFloat)
}

// must converts a result that needs a thread to convert, or is wrong; a null one is zero.
func must[T any](p *plainCallback, r object.Value, convert func(*object.Thread, object.Value) (T, *Fault)) (x T) {
	if r.IsNull() {
		return x
	}
	p.guarded(func(th *object.Thread) *object.Exception {
		var f *Fault
		if x, f = convert(th, r); f != nil {
			return f.Exception("result of " + callableName(th, p.v))
		}
		return nil
	})
	return x
}
