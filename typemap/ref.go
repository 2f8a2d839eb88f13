// This file defines go.Ref, a Go variable that Python hands to Go by its address: what Go writes there, Python sees.

package typemap

import (
	"reflect"

	"dappco.re/go/py/engine/object"
)

// Ref is a variable of a type that is known when it is first handed to Go; until then it holds the object that it was made of.
type Ref struct {
	object.Head
	first object.Value
	at    Ptr
	plan  *Plan // nil before the first use
}

// RefType is the class of references.
var (
	RefType = &object.Type{Name: "ref", Qualname: "ref", Module: "go", Sig: "(value=None, /)",
		Doc: "A variable for a Go parameter that is a pointer to a number, a text, a list or another type without a class. Go may keep it and write to it; value is what it holds.", Def: refDef{}}
)

var refParams = object.ParseParams("ref", "(value=None, /)")

type refDef struct{}

// Define implements object.Definition.
func (refDef) Define(t *object.Type) {
	of := object.Cast[Ref]
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.New = func(_ *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
			var room [1]object.Value
			if exc := refParams.Bind(args, kw, room[:]); exc != nil {
				return object.Value{}, exc
			}
			r := &Ref{Head: object.NewHead(RefType), first: room[0]}
			if r.first.IsNull() {
				r.first = object.None
			}
			return r.Value(), nil
		}
		t.Repr = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			if !th.EnterRepr(self) {
				return Text("go.ref(...)"), nil
			}
			defer th.LeaveRepr()
			v, exc := of(self).get(th)
			if exc != nil {
				return v, exc
			}
			r, exc := object.Repr(th, v)
			if exc != nil {
				return object.Value{}, exc
			}
			return Text("go.ref(" + r.String() + ")"), nil
		}
		t.AddGetSets([]object.GetSet{{Name: "value", Doc: "What the variable holds.",
			Get: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) { return of(self).get(th) },
			Set: func(th *object.Thread, self, v object.Value) *object.Exception {
				r := of(self)
				switch {
				case v.IsNull():
					return object.AttributeErrorf("cannot delete attribute 'value'")
				case r.plan == nil:
					r.first = v
					return nil
				}
				if f := r.plan.Store(th, v, r.at); f != nil {
					return f.Exception("value")
				}
				return nil
			}}})
	})
}

func (r *Ref) get(th *object.Thread) (object.Value, *object.Exception) {
	if r.plan == nil {
		return r.first, nil
	}
	return r.plan.View(th, r.at)
}

// address is the variable as one of elem's type: the same as before if it was one, else a new one with the value. None is the zero value.
func (r *Ref) address(th *object.Thread, elem *Plan) (Ptr, *Fault) {
	if r.plan == elem {
		return r.at, nil
	}
	v, exc := r.get(th)
	if exc != nil {
		return nil, raised(exc)
	}
	fresh := PtrOf(reflect.New(elem.Go))
	if !v.IsNone() {
		if f := elem.Store(th, v, fresh); f != nil {
			return nil, f.In(".value")
		}
	}
	r.at, r.plan, r.first = fresh, elem, object.Value{}
	return fresh, nil
}

// storeRef stores a reference into the pointer at at.
func storeRef(th *object.Thread, v object.Value, elem *Plan, at Ptr) *Fault {
	target, f := object.Cast[Ref](v).address(th, elem)
	if f == nil {
		*At[Ptr](at) = target
	}
	return f
}

// storeAnyRef is a reference where Go takes anything, as sql.Rows.Scan does: a pointer to the Go value that its content is, an *any for None.
func (m *Map) storeAnyRef(th *object.Thread, v object.Value, form dictForm) (any, *Fault) {
	r := object.Cast[Ref](v)
	if r.plan == nil {
		if exc := th.Enter(" while converting to Go"); exc != nil {
			return nil, raised(exc)
		}
		defer th.Leave()
		x, f := m.storeAny(th, r.first, form)
		if f != nil {
			return nil, f.In(".value")
		}
		t := reflect.TypeFor[any]()
		if x != nil {
			t = reflect.TypeOf(x)
		}
		if _, f := r.address(th, m.Plan(t)); f != nil {
			return nil, f
		}
	}
	return reflect.NewAt(r.plan.Go, r.at).Interface(), nil
}
