// This file has what the functions are made of: a path argument, str or bytes, as text and back.

package ospath

import (
	"dappco.re/go/py/engine/object"
)

// path is an argument that names a file.
type path struct {
	v     value // the str or bytes itself
	text  string
	bytes bool
}

// of makes text an object of the kind of p.
func (p path) of(text string) value {
	if p.bytes {
		return object.NewBytes(text)
	}
	return object.StrOf(text)
}

// pathOf is os.fspath(v). wrong makes the error about an object that is no path.
func pathOf(th *thread, v value, wrong func(v value) *exception) (path, *exception) {
	v, exc := object.FSPath(th, v, wrong)
	if exc != nil {
		return path{}, exc
	}
	if v.Type().Has(object.FlagStr) {
		return path{v: v, text: v.AsStr().String()}, nil
	}
	return path{v: v, text: object.Cast[object.Bytes](v).Data, bytes: true}, nil
}

func noPath(v value) *exception {
	return object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().Name)
}

// noPathFor is noPath of the functions that CPython writes in C.
func noPathFor(function string) func(v value) *exception {
	return func(v value) *exception {
		return object.TypeErrorf("%s: path should be string, bytes or os.PathLike, not %s", function, v.Type().Name)
	}
}

// checkKinds is the error about arguments of function that are no paths, or str and bytes together; nil if they are neither.
func checkKinds(function string, args []value) *exception {
	texts, bytes := false, false
	for _, v := range args {
		switch t := v.Type(); {
		case t.Has(object.FlagStr):
			texts = true
		case t.Has(object.FlagBytes):
			bytes = true
		default:
			return object.TypeErrorf("%s() argument must be str, bytes, or os.PathLike object, not '%s'", function, t.Name)
		}
	}
	if texts && bytes {
		return object.TypeErrorf("Can't mix strings and bytes in path components")
	}
	return nil
}

// allPaths are the items of the argument of function, all of them str or all bytes; kind is what its message about none calls the argument.
func allPaths(th *thread, function, kind string, v value) ([]path, *exception) {
	items, exc := object.Collect(th, v)
	if exc != nil {
		return nil, exc
	}
	if len(items) == 0 {
		return nil, object.ValueErrorf("%s() arg is an empty %s", function, kind)
	}
	paths, kinds := make([]path, len(items)), make([]value, len(items))
	for i, v := range items {
		if paths[i], exc = pathOf(th, v, noPath); exc != nil {
			return nil, exc
		}
		kinds[i] = paths[i].v
	}
	return paths, checkKinds(function, kinds)
}

// joining is the function of a join, whose first parameter has the name first.
func joining(first string, f func(th *thread, paths []path) (value, *exception)) func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	return func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		for _, name := range kw {
			if name.String() != first {
				return value{}, object.UnexpectedKeyword("join", name.String(), first)
			}
		}
		if len(args) == 0 {
			return value{}, object.TypeErrorf("join() missing 1 required positional argument: '%s'", first)
		}
		if len(kw) > 0 && len(args) > 1 {
			return value{}, object.TypeErrorf("join() got multiple values for argument '%s'", first)
		}
		p, exc := pathOf(th, args[0], noPath)
		if exc != nil {
			return value{}, exc
		}
		paths, size := []path{p}, len(p.text)
		for _, v := range args[1:] {
			next, exc := pathOf(th, v, noPath)
			if exc == nil && next.bytes != p.bytes {
				exc = object.TypeErrorf("Can't mix strings and bytes in path components")
			}
			if exc != nil {
				if better := checkKinds("join", append([]value{p.v}, args[1:]...)); better != nil && exc.Is(object.TypeErrorType) {
					return value{}, better
				}
				return value{}, exc
			}
			paths, size = append(paths, next), size+1+len(next.text)
			if exc := th.CheckAlloc(size, 1); exc != nil {
				return value{}, exc
			}
		}
		return f(th, paths)
	}
}
