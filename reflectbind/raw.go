// This file lets Go functions take Python's arguments as they are: no conversion, no reflection.

package reflectbind

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// Call is a call of a function of the form func(Call) (object.Value, error), which converts its arguments itself: the fastest way across the border, and the one for functions
// whose parameters no Go type describes. The arguments must not be kept or changed.
type Call struct {
	th   *object.Thread
	args []object.Value
	kw   []*object.Str
}

// rawFunc is the form of such functions.
type rawFunc = func(Call) (object.Value, error)

// isRaw reports that t is that form.
func isRaw(t reflect.Type) bool { return t == reflect.TypeFor[rawFunc]() }

// Thread is the thread of the call, which all functions of package object want.
func (c Call) Thread() *object.Thread { return c.th }

// Context is the context of the running call.
func (c Call) Context() context.Context {
	if c.th.Ctx == nil {
		return context.Background()
	}
	return c.th.Ctx
}

// Args are the positional arguments.
func (c Call) Args() []object.Value { return c.args[:len(c.args)-len(c.kw)] }

// Keyword is the keyword argument of that name; ok is false if it was not given.
func (c Call) Keyword(name string) (v object.Value, ok bool) {
	i := slices.IndexFunc(c.kw, func(s *object.Str) bool { return s.String() == name })
	if i < 0 {
		return v, false
	}
	return c.args[len(c.args)-len(c.kw)+i], true
}

// Store puts an argument into the Go variable that dst points to; name is what messages call it.
func (c Call) Store(v object.Value, dst any, name string) error {
	if exc := FromPython(c.th, v, dst, name); exc != nil {
		return shared.Error(c.th.Interp, exc)
	}
	return nil
}

// raw is the handler of a function that takes a Call.
func (p *plan) raw(fn rawFunc) handler {
	return func(th *object.Thread, args []object.Value, kw []*object.Str) (v object.Value, exc *object.Exception) {
		defer p.leave(th, goCall{}, &exc)
		v, err := fn(Call{th, args, kw})
		switch {
		case err != nil:
			return object.Value{}, p.b.Exception(th, err)
		case v.IsNull():
			return object.None, nil
		}
		return v, nil
	}
}

// explained is exc, which says that the arguments do not fit, with a note that says what the function is. Exceptions of Python code that converting has called stay as they are.
func (p *plan) explained(th *object.Thread, exc *object.Exception) *object.Exception {
	if !exc.Traceback.IsNull() || !exc.Attrs.Get(strNotes.Str()).IsNull() {
		return exc
	}
	if failed := exc.AddNote(th, typemap.Text(p.qualname()+strings.Replace(p.textSignature(), "$self", "self", 1)+" is Go's "+p.typ.String())); failed != nil {
		return failed
	}
	return exc
}

var strNotes = object.Name{Text: "__notes__"}
