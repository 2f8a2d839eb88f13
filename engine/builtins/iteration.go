// This file implements the built-in functions about iterables.

package builtins

import "dappco.re/go/py/engine/object"

func all(th *Thread, _, iterable Value) (Value, *Exception)     { return find(th, iterable, false) }
func anyTrue(th *Thread, _, iterable Value) (Value, *Exception) { return find(th, iterable, true) }

// find is truth when some element has that truth, else the opposite.
func find(th *Thread, iterable Value, truth bool) (Value, *Exception) {
	it, exc := object.Iter(th, iterable)
	if exc != nil {
		return Value{}, exc
	}
	for {
		if exc := th.Poll(); exc != nil {
			return Value{}, exc
		}
		x, exc := object.Next(th, it)
		if exc != nil {
			return Value{}, exc
		}
		if x.IsNull() {
			return object.Bool(!truth), nil
		}
		if t, exc := object.Truth(th, x); exc != nil || t == truth {
			return object.Bool(truth), exc
		}
	}
}

func iter(th *Thread, _ Value, args []Value) (Value, *Exception) {
	if len(args) == 1 {
		return object.Iter(th, args[0])
	}
	if args[0].Type().Call == nil {
		return Value{}, object.TypeErrorf("iter(v, w): v must be callable")
	}
	return object.NewCallableIterator(args[0], args[1]), nil
}

func next(th *Thread, _ Value, args []Value) (Value, *Exception) {
	it := args[0]
	t := it.Type()
	if t.Next == nil {
		return Value{}, object.TypeErrorf("'%s' object is not an iterator", t.Name)
	}
	if t.Send != nil && len(args) == 1 {
		// The value of the StopIteration matters to the caller.
		v, status, exc := t.Send(th, it, object.None)
		if status == object.SendReturn && exc == nil {
			return Value{}, object.NewStopIteration(v)
		}
		return v, exc
	}
	v, exc := t.Next(th, it)
	if exc != nil {
		if len(args) == 2 && exc.Is(object.StopIterationType) {
			return args[1], nil
		}
		return Value{}, exc
	}
	if !v.IsNull() {
		return v, nil
	}
	if len(args) == 2 {
		return args[1], nil
	}
	return Value{}, object.NewException(object.StopIterationType)
}

func length(th *Thread, _, v Value) (Value, *Exception) {
	n, exc := object.Len(th, v)
	return object.Int64(int64(n)), exc
}

func aiter(th *Thread, _, v Value) (Value, *Exception) {
	t := v.Type()
	if t.AIter == nil {
		return Value{}, object.TypeErrorf("'%s' object is not an async iterable", t.Name)
	}
	it, exc := t.AIter(th, v)
	if exc != nil {
		return Value{}, exc
	}
	if it.Type().ANext == nil {
		return Value{}, object.TypeErrorf("aiter() returned not an async iterator of type '%s'", it.Type().Name)
	}
	return it, nil
}

func sorted(th *Thread, _ Value, args []Value, kw []*Str) (Value, *Exception) {
	npos := len(args) - len(kw)
	if npos != 1 {
		return Value{}, object.ArityError("sorted", npos, 1, 1)
	}
	var key Value
	reverse := false
	for i, name := range kw {
		v := args[npos+i]
		switch name.String() {
		case "key":
			if !v.IsNone() {
				key = v
			}
		case "reverse":
			var exc *Exception
			if reverse, exc = object.Truth(th, v); exc != nil {
				return Value{}, exc
			}
		default:
			return Value{}, object.UnexpectedKeyword("sort", name.String(), "key", "reverse")
		}
	}
	l := object.NewList(nil)
	if exc := l.Extend(th, args[0]); exc != nil {
		return Value{}, exc
	}
	return l.Value(), l.Sort(th, key, reverse)
}

// extreme is max or min: op holds between a better element and the best so far.
func extreme(name string, op object.CompareOp) func(*Thread, Value, []Value, []*Str) (Value, *Exception) {
	return func(th *Thread, _ Value, args []Value, kw []*Str) (Value, *Exception) {
		npos := len(args) - len(kw)
		if npos == 0 {
			return Value{}, object.ArityError(name, 0, 1, -1)
		}
		var key, otherwise Value
		for i, k := range kw {
			switch v := args[npos+i]; k.String() {
			case "key":
				if !v.IsNone() {
					key = v
				}
			case "default":
				otherwise = v
			default:
				return Value{}, object.UnexpectedKeyword(name, k.String(), "key", "default")
			}
		}
		s := selection{th: th, op: op, key: key}
		if npos > 1 {
			if !otherwise.IsNull() {
				return Value{}, object.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
			}
			for _, x := range args[:npos] {
				if exc := s.offer(x); exc != nil {
					return Value{}, exc
				}
			}
			return s.best, nil
		}
		if exc := object.Each(th, args[0], s.offer); exc != nil {
			return Value{}, exc
		}
		if !s.best.IsNull() {
			return s.best, nil
		}
		if otherwise.IsNull() {
			return Value{}, object.ValueErrorf("%s() iterable argument is empty", name)
		}
		return otherwise, nil
	}
}

// selection is the state of max or min.
type selection struct {
	th      *Thread
	op      object.CompareOp
	key     Value
	best    Value
	bestKey Value
}

func (s *selection) offer(x Value) *Exception {
	k := x
	if !s.key.IsNull() {
		var exc *Exception
		if k, exc = object.Call1(s.th, s.key, x); exc != nil {
			return exc
		}
	}
	if s.best.IsNull() {
		s.best, s.bestKey = x, k
		return nil
	}
	if k.IsInt64() && s.bestKey.IsInt64() {
		if a, b := k.AsInt64(), s.bestKey.AsInt64(); s.op == object.GT && a > b || s.op == object.LT && a < b {
			s.best, s.bestKey = x, k
		}
		return nil
	}
	v, exc := object.Compare(s.th, k, s.bestKey, s.op)
	if exc != nil {
		return exc
	}
	better, exc := object.Truth(s.th, v)
	if better && exc == nil {
		s.best, s.bestKey = x, k
	}
	return exc
}
