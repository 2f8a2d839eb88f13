// This file makes classes of one object model known to the other: bound classes and exceptions in gpython, gpython's exceptions here.

package gpython

import (
	"slices"
	"sync"

	"dappco.re/go/py/engine/object"
	"github.com/go-python/gpython/py"
)

// types are the classes that have been made, in both directions. A class means the same in all contexts and interpreters.
var types struct {
	sync.Mutex
	out map[*object.Type]*py.Type // ours in gpython
	in  map[*py.Type]*object.Type // exceptions of gpython here
}

// typeFor is the class t in gpython: an exception class for exceptions, else one whose instances are proxies.
func (b *bridge) typeFor(t *object.Type) *py.Type {
	types.Lock()
	defer types.Unlock()
	return b.makeType(t)
}

func (b *bridge) makeType(t *object.Type) *py.Type {
	if gt := types.out[t]; gt != nil {
		return gt
	}
	for gt, ours := range types.in {
		if ours == t {
			return gt
		}
	}
	if types.out == nil {
		types.out = map[*object.Type]*py.Type{}
	}
	if t.Module == "builtins" {
		if gt := gpythonClasses()[t.Name]; gt != nil {
			types.out[t] = gt
			return gt
		}
	}
	if t.Has(object.FlagException) {
		return b.makeExceptionType(t)
	}
	gt := py.NewTypeX(t.Name, t.Doc, nil, nil)
	gt.New = func(metatype *py.Type, args py.Tuple, kwargs py.StringDict) (py.Object, error) {
		if metatype != gt {
			return nil, py.ExceptionNewf(py.TypeError, "%s is a class of CorePy: gpython code cannot derive from it", gt.Name)
		}
		return (&proxy{b, t.Value(), proxyType}).M__call__(args, kwargs)
	}
	types.out[t] = gt
	return gt
}

// makeExceptionType makes an exception class of gpython with the same bases, as far as it has them.
func (b *bridge) makeExceptionType(t *object.Type) *py.Type {
	var mro py.Tuple
	base := py.ExceptionType
	for i, c := range t.MRO[1:] {
		if !c.Has(object.FlagException) {
			continue
		}
		gt := b.makeType(c)
		if i == 0 || len(mro) == 0 {
			base = gt
		}
		mro = append(mro, gt)
	}
	gt := base.NewType(t.Name, t.Doc, nil, nil)
	gt.Base = base
	gt.Mro = append(append(py.Tuple{gt}, mro...), py.ObjectType)
	types.out[t] = gt
	return gt
}

// fillType gives a class of gpython the attributes that are not methods or fields: members of an enumeration, constants.
func (b *bridge) fillType(th *object.Thread, t *object.Type, gt *py.Type) error {
	for i := 0; ; {
		key, v, next, ok := t.Namespace().Next(i)
		if !ok {
			return nil
		}
		i = next
		name := key.AsStr().String()
		if name[0] == '_' || v.Type().DescrGet != nil || v.Type().Call != nil {
			continue
		}
		o, err := b.out(th, v)
		if err != nil {
			return err
		}
		gt.Dict[name] = o
	}
}

// classFor is an exception class of gpython as one here: the built-in of that name, or a new one with the same bases.
func (b *bridge) classFor(gt *py.Type) *object.Type {
	types.Lock()
	defer types.Unlock()
	return b.makeClass(gt)
}

func (b *bridge) makeClass(gt *py.Type) *object.Type {
	for t, out := range types.out {
		if out == gt {
			return t
		}
	}
	if t := types.in[gt]; t != nil {
		return t
	}
	if gpythonClasses()[gt.Name] == gt {
		if t := builtinException(b.thread(), gt.Name); t != nil {
			return t
		}
	}
	base := object.ExceptionType
	if gt.Base != nil && py.ExceptionClassCheck(gt.Base) {
		base = b.makeClass(gt.Base)
	} else if gt.ObjectType != nil && py.ExceptionClassCheck(gt.ObjectType) {
		base = b.makeClass(gt.ObjectType) // the type that NewType was called on
	}
	t := &object.Type{Name: gt.Name, Qualname: gt.Name, Module: "gpython", Doc: gt.Doc}
	object.ReadyType(t, base, func(t *object.Type) {
		t.Flags |= object.FlagBasetype
		t.Solid = base.Solid
	})
	if types.in == nil {
		types.in = map[*py.Type]*object.Type{}
	}
	types.in[gt] = t
	return t
}

// isInstanceHere reports that gpython's object o is an instance of its class gt, or of one that derives from it.
func isInstanceHere(o py.Object, gt *py.Type) bool {
	t := o.Type()
	return t == gt || t.IsSubtype(gt) || slices.ContainsFunc(t.Mro, func(c py.Object) bool { return c == gt })
}
