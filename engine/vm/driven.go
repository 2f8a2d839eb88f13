// This file makes generators that Go functions drive: what generator functions of native modules return.

package vm

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// driven is a generator without a frame. next gives its items, null after the last; clean is what its finally blocks would be, nil if it has none. Its state is
// unbegun, waiting, running or finished, so that the run loop, which knows created and suspended, takes the general way.
type driven struct {
	Generator
	next  func(th *object.Thread) (object.Value, *object.Exception)
	clean func(th *object.Thread) *object.Exception
}

// NewDriven is a generator that a function with this qualified name returned. next is called for each item, and gives null after the last; clean, if it is not nil, is
// called when the generator is closed or an exception thrown into it between two items.
func NewDriven(qualname string, next func(th *object.Thread) (object.Value, *object.Exception), clean func(th *object.Thread) *object.Exception) object.Value {
	d := &driven{next: next, clean: clean}
	d.Head = object.NewHead(GeneratorType)
	d.state = unbegun
	d.qualname = object.NewStr(qualname)
	d.name = d.qualname
	if i := strings.LastIndexByte(qualname, '.'); i >= 0 {
		d.name = object.NewStr(qualname[i+1:])
	}
	return d.Value()
}

// Unbegun reports that v is a generator that was not resumed yet.
func Unbegun(v object.Value) bool {
	if v.Type() != GeneratorType {
		return false
	}
	g := object.Cast[Generator](v)
	return g.state == created || g.state == unbegun
}

// drivenOf is g, whose state is unbegun or waiting.
func drivenOf(g *Generator) *driven { return object.Cast[driven](g.Value()) }

func (d *driven) end() {
	d.state = finished
	d.next, d.clean = nil, nil
}

// resume goes on to the next item.
func (d *driven) resume(th *object.Thread) (object.Value, object.SendStatus, *object.Exception) {
	if exc := th.EnterCall(); exc != nil {
		return object.Value{}, object.SendError, exc
	}
	defer th.LeaveCall()
	d.state = running
	v, exc := d.next(th)
	switch {
	case exc != nil:
		d.end()
		exc, _ = d.disguised(exc)
		return object.Value{}, object.SendError, exc
	case v.IsNull():
		d.end()
		return object.None, object.SendReturn, nil
	}
	d.state = waiting
	return v, object.SendYield, nil
}

// throw ends the generator with exc, or with what cleaning up raises.
func (d *driven) throw(th *object.Thread, exc *object.Exception) (object.Value, object.SendStatus, *object.Exception) {
	if d.state == unbegun {
		d.end()
		return object.Value{}, object.SendError, exc
	}
	d.state = running
	if d.clean != nil {
		if failed := d.clean(th); failed != nil {
			failed.SetContext(exc)
			exc = failed
		}
	}
	d.end()
	exc, _ = d.disguised(exc)
	return object.Value{}, object.SendError, exc
}
