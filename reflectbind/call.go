// This file runs call plans: arguments in, the Go call with its panics contained, results out.

package reflectbind

import (
	"context"
	"reflect"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// handler is the function that runs the plan: a typed one for common signatures, general otherwise.
func (p *plan) handler() handler {
	if p.recv == 0 && isRaw(p.typ) {
		return p.raw(p.fn.Interface().(rawFunc))
	}
	if p.fn.IsValid() && p.info.absent == 0 && !p.info.kwargs && p.info.access == typemap.Usual && p.lock == nil && (p.recv == 0 || p.info.class.isBox()) {
		if h := fastHandler(p, signatureKey(p.typ, p.recv)); h != nil {
			return h
		}
	}
	return p.general
}

// lazyHandler is a handler that chooses the real one at the first call.
func (p *plan) lazyHandler() handler {
	return func(th *object.Thread, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		p.chosen.Do(func() { p.choice = p.handler() })
		return p.choice(th, args, kw)
	}
}

// general runs the plan for any signature.
func (p *plan) general(th *object.Thread, args []object.Value, kw []*object.Str) (v object.Value, exc *object.Exception) {
	p.prepare()
	f := p.frames.Get().(*frame)
	if exc := p.bind(th, f, args, kw); exc != nil {
		p.release(f)
		return object.Value{}, p.explained(th, exc)
	}
	if exc := p.callGo(th, f); exc != nil {
		// The frame is not used again: Go code that panicked may have left it to others.
		return object.Value{}, exc
	}
	v, exc = p.results(th, f)
	p.release(f)
	return v, exc
}

// callGo calls the Go function with the arguments in f, and puts the results there.
func (p *plan) callGo(th *object.Thread, f *frame) (exc *object.Exception) {
	g := p.enter(th)
	defer p.leave(th, g, &exc)
	if p.lock != nil {
		self := *typemap.At[typemap.Ptr](f.at[0])
		guard, err := p.lock.acquire(th, self)
		if err != nil {
			return p.b.Exception(th, err)
		}
		defer p.lock.release(self, guard)
	}
	var out []reflect.Value
	switch {
	case p.info.thunk != nil:
		p.info.thunk(f.thunkIn, f.thunkOut)
		return nil
	case p.invoke != nil:
		out = p.invoke(f.in)
	case p.variadic != nil:
		out = p.fn.CallSlice(f.in)
	default:
		out = p.fn.Call(f.in)
	}
	for i, v := range out {
		f.out[i].Set(v)
	}
	return nil
}

// goCall is the state of a Go call that may call Python.
type goCall struct {
	call   typemap.GoCall
	active bool
	away   bool // the turn was released
}

// enter prepares for callbacks and lets other goroutines in, if there can be any. The arguments are converted by now.
func (p *plan) enter(th *object.Thread) (g goCall) {
	if p.calls || p.lock != nil || typemap.CallbacksAlive() || th.Interp.Shared.Load() {
		return enterGo(th)
	}
	return g
}

// enterGo is apart from enter so that that is inlined.
func enterGo(th *object.Thread) goCall {
	return goCall{call: typemap.EnterGo(th), active: true, away: th.Away()}
}

// leave ends what enter began and turns a panic of the Go function into an exception. It must be deferred itself.
func (p *plan) leave(th *object.Thread, g goCall, exc **object.Exception) {
	r := recover()
	if g.active {
		g.call.LeaveGo(th)
		if g.away {
			th.Return()
		}
	}
	if r == nil {
		return
	}
	if _, isPython := r.(typemap.Unwind); rethrows.Load() && !isPython {
		panic(r)
	}
	if u, ok := r.(typemap.Unwind); ok {
		*exc = u.For(th)
		return
	}
	*exc = p.b.panicException(th, r)
}

// bind converts the arguments into f, from left to right.
func (p *plan) bind(th *object.Thread, f *frame, args []object.Value, kw []*object.Str) *object.Exception {
	npos := len(args) - len(kw)
	given := args[:npos]
	if p.recv == 1 {
		if exc := p.bindReceiver(th, f, given); exc != nil {
			return exc
		}
		given = given[1:]
	}
	at := p.recv + p.ctx
	for i := range min(len(given), len(p.params)) {
		if fault := p.params[i].plan.Store(th, given[i], f.at[at+i]); fault != nil {
			return fault.Exception(p.params[i].root)
		}
		f.set[i] = true
	}
	if len(given) > len(p.params) {
		if exc := p.bindExtra(th, f, given); exc != nil {
			return exc
		}
	}
	if p.ctx == 1 {
		ctx := th.Ctx
		if ctx == nil {
			ctx = context.Background()
		}
		*typemap.At[context.Context](f.at[p.recv]) = ctx
	}
	if len(kw) > 0 {
		if exc := p.bindKeywords(th, f, args[npos:], kw, len(given) > len(p.params)); exc != nil {
			return exc
		}
	}
	for i, set := range f.set {
		if set || p.params[i].zero {
			continue
		}
		def := p.params[i].def
		if def.IsNull() {
			return p.missing(f)
		}
		if fault := p.params[i].plan.Store(th, def, f.at[at+i]); fault != nil {
			return fault.Exception(p.params[i].root)
		}
	}
	if p.options != nil && len(p.options.must) > 0 && len(given) <= len(p.params) {
		return p.missingOptions(kw)
	}
	return nil
}

// bindReceiver converts self.
func (p *plan) bindReceiver(th *object.Thread, f *frame, given []object.Value) *object.Exception {
	c := p.info.class
	if len(given) == 0 {
		return object.TypeErrorf("unbound method %s() needs an argument", p.qualname())
	}
	self := given[0]
	if !object.IsInstance(self, c.Py) && !p.b.isMember(th, self, c) {
		return object.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", p.info.name, c.Py.Name, self.Type().Name)
	}
	if !c.isBox() {
		if fault := p.b.types.Plan(p.typ.In(0)).Store(th, self, f.at[0]); fault != nil {
			return fault.Exception("self")
		}
		return nil
	}
	at, ok := c.Unwrap(self)
	if !ok || at == nil {
		return uninitialised(self)
	}
	*typemap.At[typemap.Ptr](f.at[0]) = at
	return nil
}

// bindExtra converts positional arguments beyond the plain parameters: the variadic rest, or an options struct.
func (p *plan) bindExtra(th *object.Thread, f *frame, given []object.Value) *object.Exception {
	n := len(p.params)
	last := len(f.in) - 1
	switch {
	case p.variadic != nil:
		extra := given[n:]
		rest := reflect.MakeSlice(p.typ.In(last), len(extra), len(extra))
		for i, v := range extra {
			if fault := p.variadic.Store(th, v, typemap.AddrOf(rest.Index(i))); fault != nil {
				return fault.Exception(p.info.name + "() argument " + strconv.Itoa(n+i+1))
			}
		}
		f.in[last].Set(rest)
		return nil
	case p.options != nil && len(given) == n+1:
		pp := p.b.types.Plan(p.typ.In(last))
		if fault := pp.Store(th, given[n], f.at[last]); fault != nil {
			return fault.Exception(p.info.name + "() argument " + strconv.Itoa(n+1))
		}
		return nil
	}
	self := p.recv
	most, got := n+self, len(given)+self
	verb := "were"
	if got == 1 {
		verb = "was"
	}
	plural := "s"
	if most == 1 {
		plural = ""
	}
	return object.TypeErrorf("%s() takes %d positional argument%s but %d %s given", p.qualname(), most, plural, got, verb)
}

// bindKeywords converts keyword arguments: named parameters, ctx, and options.
func (p *plan) bindKeywords(th *object.Thread, f *frame, values []object.Value, kw []*object.Str, optionsGiven bool) *object.Exception {
	last := len(f.in) - 1
	var target typemap.Ptr
	for i, name := range kw {
		text := name.String()
		if at := p.findParam(text); at >= 0 {
			if f.set[at] {
				return object.TypeErrorf("%s() got multiple values for argument '%s'", p.qualname(), text)
			}
			if fault := p.params[at].plan.Store(th, values[i], f.at[p.recv+p.ctx+at]); fault != nil {
				return fault.Exception(p.params[at].root)
			}
			f.set[at] = true
			continue
		}
		if p.ctx == 1 && text == "ctx" {
			if fault := p.b.types.Plan(contextType()).Store(th, values[i], f.at[p.recv]); fault != nil {
				return fault.Exception("ctx")
			}
			continue
		}
		if p.variadic != nil {
			if fn, ok := p.b.option(p.variadic.Go, text); ok {
				if exc := p.bindOption(th, f, fn, text, values[i]); exc != nil {
					return exc
				}
				continue
			}
		}
		if p.kwargs != nil {
			if exc := p.bindKeyword(th, f, text, values[i]); exc != nil {
				return exc
			}
			continue
		}
		if p.options == nil || p.options.fields[text] == nil {
			return p.unexpected(text)
		}
		if optionsGiven {
			return object.TypeErrorf("%s() got the options struct and the keyword argument '%s', which is one of its fields", p.qualname(), text)
		}
		if target == nil {
			target = f.at[last]
			if p.options.pointer {
				fresh := reflect.New(p.options.plan.Go)
				f.in[last].Set(fresh)
				target = typemap.PtrOf(fresh)
			}
		}
		if fault := typemap.StoreField(th, p.options.plan.Go, p.options.fields[text], values[i], target); fault != nil {
			return fault.Exception(text)
		}
	}
	return nil
}

// bindKeyword puts a keyword without a parameter of its own into the map that takes them.
func (p *plan) bindKeyword(th *object.Thread, f *frame, name string, v object.Value) *object.Exception {
	m := f.in[len(f.in)-1]
	if m.IsNil() {
		m.Set(reflect.MakeMap(m.Type()))
	}
	x := reflect.New(m.Type().Elem())
	if fault := p.kwargs.Store(th, v, typemap.PtrOf(x)); fault != nil {
		return fault.Exception(name)
	}
	m.SetMapIndex(reflect.ValueOf(name).Convert(m.Type().Key()), x.Elem())
	return nil
}

func (p *plan) findParam(name string) int {
	for i, n := range p.names {
		if n.String() == name {
			return i
		}
	}
	return -1
}

// unexpected is the error for an unknown keyword, with the name that may have been meant.
func (p *plan) unexpected(name string) *object.Exception {
	known := map[string]bool{}
	for _, n := range p.names {
		known[n.String()] = true
	}
	if p.variadic != nil {
		for _, n := range p.b.optionNames(p.variadic.Go) {
			known[n] = true
		}
	}
	if p.options != nil {
		for n := range p.options.fields {
			known[n] = true
		}
	}
	if p.unflat != "" {
		if st := p.b.class(optionsStruct(p.typ.In(p.typ.NumIn() - 1))); st.Fields[name] != nil {
			return object.TypeErrorf("%s() got an unexpected keyword argument '%s': %s", p.qualname(), name, p.unflat)
		}
	}
	if len(known) == 0 {
		return object.TypeErrorf("%s() takes no keyword arguments", p.qualname())
	}
	if near := typemap.Nearest(name, known); near != "" {
		return object.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", p.qualname(), name, near)
	}
	return object.TypeErrorf("%s() got an unexpected keyword argument '%s'", p.qualname(), name)
}

// missing is the error for absent arguments, in CPython's words; unnamed parameters have no names to list.
func (p *plan) missing(f *frame) *object.Exception {
	var names []string
	n := 0
	for i, set := range f.set {
		if !set && p.params[i].def.IsNull() {
			n++
			if p.names != nil {
				names = append(names, "'"+p.names[i].String()+"'")
			}
		}
	}
	return missingError(p.qualname(), "positional", n, names)
}

func (p *plan) missingOptions(kw []*object.Str) *object.Exception {
	var names []string
	for _, name := range p.options.must {
		given := false
		for _, k := range kw {
			given = given || k.String() == name
		}
		if !given {
			names = append(names, "'"+name+"'")
		}
	}
	if len(names) == 0 {
		return nil
	}
	return missingError(p.qualname(), "keyword-only", len(names), names)
}

func missingError(fn, kind string, n int, names []string) *object.Exception {
	plural := "s"
	if n == 1 {
		plural = ""
	}
	list := ""
	switch len(names) {
	case 0:
	case 1:
		list = ": " + names[0]
	case 2:
		list = ": " + names[0] + " and " + names[1]
	default:
		list = ": " + strings.Join(names[:len(names)-1], ", ") + ", and " + names[len(names)-1]
	}
	return object.TypeErrorf("%s() missing %d required %s argument%s%s", fn, n, kind, plural, list)
}

// results converts what Go returned: None, one value, or a tuple; an error in the last place is raised.
func (p *plan) results(th *object.Thread, f *frame) (object.Value, *object.Exception) {
	if p.raises {
		if err := resultError(f.out[len(f.out)-1]); err != nil {
			return object.Value{}, p.raiseWith(th, err, f)
		}
	}
	if p.info.absent != 0 && !f.out[len(p.outs)].Bool() {
		return p.absentResult(th, f)
	}
	switch len(p.outs) {
	case 0:
		return object.None, nil
	case 1:
		return p.outs[0].Load(th, typemap.AddrOf(f.out[0]))
	}
	t := object.NewTuple(len(p.outs))
	for i, out := range p.outs {
		v, exc := out.Load(th, typemap.AddrOf(f.out[i]))
		if exc != nil {
			return object.Value{}, exc
		}
		t.Items[i] = v
	}
	if p.tuple != nil {
		t.SetType(p.tuple)
	}
	return t.Value(), nil
}

// resultError is the error in a result: nil for a nil pointer of a concrete error type, but not for an error that holds one.
func resultError(v reflect.Value) error {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice, reflect.Func, reflect.Chan:
		if v.IsNil() {
			return nil
		}
	default:
		if v.IsZero() {
			return nil
		}
	}
	return v.Interface().(error)
}

// raiseWith is the exception for err; results that came with it are kept in its attribute result.
func (p *plan) raiseWith(th *object.Thread, err error, f *frame) *object.Exception {
	e := p.b.Exception(th, err)
	var kept []object.Value
	some := false
	for i, out := range p.outs {
		some = some || !f.out[i].IsZero()
		r, exc := out.Load(th, typemap.AddrOf(f.out[i]))
		if exc != nil {
			return e
		}
		kept = append(kept, r)
	}
	switch {
	case !some:
	case len(kept) == 1:
		typemap.SetField(e, "result", kept[0])
	default:
		typemap.SetField(e, "result", object.TupleOf(kept...))
	}
	return e
}

// raise is raiseWith for the typed handlers; result is null when there is none to keep. They are not through with leave yet, and err may hold Python objects.
func (p *plan) raise(th *object.Thread, err error, result object.Value) *object.Exception {
	th.Return()
	e := p.b.Exception(th, err)
	if !result.IsNull() {
		typemap.SetField(e, "result", result)
	}
	return e
}

func uninitialised(self object.Value) *object.Exception {
	return object.TypeErrorf("%s.__init__() has not been called", self.Type().Name)
}
