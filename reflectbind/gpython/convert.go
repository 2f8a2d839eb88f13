// This file converts values between the two object models.

package gpython

import (
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
	"github.com/go-python/gpython/py"
)

// out is v as a gpython object: numbers, texts and containers are converted, everything else is a proxy.
func (b *bridge) out(th *object.Thread, v object.Value) (py.Object, error) {
	t := v.Type()
	switch {
	case v.IsNone():
		return py.None, nil
	case v.IsBool():
		return py.NewBool(v.AsBool()), nil
	case t == object.IntType:
		if i, ok := object.IntValue(v); ok {
			return py.Int(i), nil
		}
		return (*py.BigInt)(new(big.Int).Set(object.ToBig(v))), nil
	case t == object.FloatType:
		return py.Float(object.FloatValue(v)), nil
	case t == object.StrType:
		return py.String(v.AsStr().String()), nil
	case t == object.BytesType:
		return py.Bytes(object.Cast[object.Bytes](v).Data), nil
	case t == object.ListType:
		items, err := b.outAll(th, v.AsList().Items)
		return py.NewListFromItems(items), err
	case t == object.TupleType:
		items, err := b.outAll(th, v.AsTuple().Items)
		return py.Tuple(items), err
	case t == object.DictType:
		return b.outDict(th, v.AsDict())
	case t == foreignType:
		return object.Cast[foreign](v).o, nil
	}
	if t.Has(object.FlagType) && (v.AsType().Has(object.FlagException) || knownType(v.AsType())) {
		return b.typeFor(v.AsType()), nil
	}
	return b.newProxy(v), nil
}

// knownType reports that the class has been exported.
func knownType(t *object.Type) bool {
	types.Lock()
	defer types.Unlock()
	return types.out[t] != nil
}

func (b *bridge) outAll(th *object.Thread, items []object.Value) ([]py.Object, error) {
	if exc := th.Enter(" while converting to gpython"); exc != nil {
		return nil, b.toError(th, exc)
	}
	defer th.Leave()
	all := make([]py.Object, len(items))
	for i, v := range items {
		o, err := b.out(th, v)
		if err != nil {
			return nil, err
		}
		all[i] = o
	}
	return all, nil
}

// outDict is a dict of gpython, whose keys are strings only.
func (b *bridge) outDict(th *object.Thread, d *object.Dict) (py.Object, error) {
	if exc := th.Enter(" while converting to gpython"); exc != nil {
		return nil, b.toError(th, exc)
	}
	defer th.Leave()
	all := py.NewStringDictSized(d.Len())
	for i := 0; ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			return all, nil
		}
		i = next
		if k.Type() != object.StrType {
			return nil, py.ExceptionNewf(py.TypeError, "gpython dicts have str keys only, not %s", k.Type().Name)
		}
		o, err := b.out(th, v)
		if err != nil {
			return nil, err
		}
		all[k.AsStr().String()] = o
	}
}

// in is the gpython object o as a value.
func (b *bridge) in(th *object.Thread, o py.Object) (object.Value, *object.Exception) {
	switch o := o.(type) {
	case nil, py.NoneType:
		return object.None, nil
	case py.Bool:
		return object.Bool(bool(o)), nil
	case py.Int:
		return object.Int64(int64(o)), nil
	case *py.BigInt:
		return object.NormInt(new(big.Int).Set((*big.Int)(o))), nil
	case py.Float:
		return object.Float(float64(o)), nil
	case py.String:
		return typemap.Text(string(o)), nil
	case py.Bytes:
		return object.NewBytes(string(o)), nil
	case py.Tuple:
		items, exc := b.inAll(th, o)
		return object.TupleOf(items...), exc
	case *py.List:
		items, exc := b.inAll(th, o.Items)
		return object.NewList(items).Value(), exc
	case py.StringDict:
		d := object.NewDict()
		for k, e := range o {
			v, exc := b.in(th, e)
			if exc != nil {
				return v, exc
			}
			if exc := d.Set(th, typemap.Text(k), v); exc != nil {
				return object.Value{}, exc
			}
		}
		return d.Value(), nil
	case *proxy:
		return o.v, nil
	case *exported:
		return o.v, nil
	case *py.Exception:
		return b.exception(o).Value(), nil
	case *py.Type:
		if py.ExceptionClassCheck(o) {
			return b.classFor(o).Value(), nil
		}
		if t := ourType(o); t != nil {
			return t.Value(), nil
		}
	}
	return newForeign(b, o), nil
}

// ourType is the class of ours that o stands for, nil if it is gpython's own.
func ourType(o *py.Type) *object.Type {
	types.Lock()
	defer types.Unlock()
	for t, gt := range types.out {
		if gt == o {
			return t
		}
	}
	return nil
}

func (b *bridge) inAll(th *object.Thread, items []py.Object) ([]object.Value, *object.Exception) {
	if exc := th.Enter(" while converting from gpython"); exc != nil {
		return nil, exc
	}
	defer th.Leave()
	all := make([]object.Value, len(items))
	for i, o := range items {
		v, exc := b.in(th, o)
		if exc != nil {
			return nil, exc
		}
		all[i] = v
	}
	return all, nil
}

// gpythonClasses are the exception classes of gpython by name.
func gpythonClasses() map[string]*py.Type {
	all := map[string]*py.Type{}
	for _, t := range []*py.Type{
		py.BaseException, py.ExceptionType, py.ArithmeticError, py.OverflowError, py.ZeroDivisionError, py.AssertionError, py.AttributeError, py.BufferError,
		py.EOFError, py.ImportError, py.LookupError, py.IndexError, py.KeyError, py.MemoryError, py.NameError, py.OSError, py.BlockingIOError,
		py.ChildProcessError, py.ConnectionError, py.BrokenPipeError, py.ConnectionAbortedError, py.ConnectionRefusedError, py.ConnectionResetError,
		py.FileExistsError, py.FileNotFoundError, py.InterruptedError, py.IsADirectoryError, py.NotADirectoryError, py.PermissionError,
		py.ProcessLookupError, py.TimeoutError, py.RuntimeError, py.NotImplementedError, py.TypeError, py.ValueError, py.UnicodeError, py.StopIteration,
	} {
		all[t.Name] = t
	}
	return all
}

// toError is exc as an exception of gpython, of the class that its class is there.
func (b *bridge) toError(th *object.Thread, exc *object.Exception) error {
	text := ""
	if s, e := object.ToStr(th, exc.Value()); e == nil {
		text = s.String()
	}
	return py.ExceptionNewf(b.typeFor(exc.Type()), "%s", text)
}

// exception is an error of gpython as an exception here, of the class that its class is here.
func (b *bridge) exception(err error) *object.Exception {
	var e *py.Exception
	switch err := err.(type) {
	case *py.Exception:
		e = err
	case py.ExceptionInfo:
		e, _ = err.Value.(*py.Exception)
	case *py.ExceptionInfo:
		e, _ = err.Value.(*py.Exception)
	}
	if e == nil {
		return object.Errorf(object.RuntimeErrorType, "gpython: %s", err.Error())
	}
	th := b.thread()
	var args []object.Value
	if tuple, ok := e.Args.(py.Tuple); ok {
		var exc *object.Exception
		if args, exc = b.inAll(th, tuple); exc != nil {
			return exc
		}
	}
	return object.NewException(b.classFor(e.Base), args...)
}

// builtinException is the built-in exception class called name, nil if there is none.
func builtinException(th *object.Thread, name string) *object.Type {
	var find func(t *object.Type) *object.Type
	find = func(t *object.Type) *object.Type {
		if t.Name == name && t.Module == "builtins" {
			return t
		}
		for _, sub := range t.Subclasses(th) {
			if found := find(sub); found != nil {
				return found
			}
		}
		return nil
	}
	return find(object.BaseExceptionType)
}
