// This file works out the signatures of functools.partial and partialmethod objects.

package inspect

import (
	"dappco.re/go/py/engine/object"
)

// partialParts is the arguments that a partial object holds.
func (f *finder) partialParts(v value) (args []value, kw *object.Dict, placeholder value, exc *exception) {
	held, exc := attr(f.th, v, "args")
	if exc == nil && !held.IsNull() {
		args, exc = object.Collect(f.th, held)
	}
	if exc != nil {
		return nil, nil, value{}, exc
	}
	kw = object.NewDict()
	named, exc := attr(f.th, v, "keywords")
	if exc == nil && !given(named).IsNull() {
		exc = kw.Update(f.th, named)
	}
	if exc != nil {
		return nil, nil, value{}, exc
	}
	if m, ok := f.th.Interp.Modules.GetName("functools"); ok {
		placeholder, exc = attr(f.th, m, "Placeholder")
	}
	return args, kw, placeholder, exc
}

// partial is wrapped without what the partial object v fills; extra arguments come before its own.
func (f *finder) partial(wrapped sig, v value, extra []value) (sig, *exception) {
	args, held, placeholder, exc := f.partialParts(v)
	if exc != nil {
		return sig{}, exc
	}
	args = append(extra, args...)
	var kw []*object.Str
	named := map[string]bool{}
	for i := 0; ; {
		k, x, next, ok := held.Next(i)
		if !ok {
			break
		}
		i = next
		if isStr(k) {
			kw, args = append(kw, k.AsStr()), append(args, x)
			named[k.AsStr().String()] = true
		}
	}
	bound, failed := wrapped.bind(f.th, args, kw, true)
	if failed != nil {
		exc := object.ValueErrorf("partial object %s has incorrect arguments", reprOf(f.th, v))
		exc.Cause = failed.Value()
		exc.SuppressContext = true
		return sig{}, exc
	}
	isPlaceholder := func(x value) bool { return !placeholder.IsNull() && x.Is(placeholder) }
	var front, back []param // what can go by position, and keyword-only parameters
	keywords := false
	for _, p := range wrapped.params {
		x, filled := bound.GetStr(p.name)
		switch {
		case !filled:
		case p.kind == positionalOnly || p.kind == positionalOrKeyword && !named[p.name.String()]:
			if !isPlaceholder(x) {
				continue
			}
			p.kind, p.def = positionalOnly, value{}
		case p.kind == positionalOrKeyword:
			keywords = true
			p.def = x
		case p.kind == keywordOnly:
			p.def = x
		}
		switch {
		case keywords && p.kind == varPositional:
		case keywords && p.kind == positionalOrKeyword:
			p.kind = keywordOnly
			back = append(back, p)
		case keywords && p.kind > varPositional:
			back = append(back, p)
		default:
			front = append(front, p)
		}
	}
	wrapped.params = append(front, back...)
	return wrapped, nil
}

// partialMethod is the signature of the function that a partialmethod makes.
func (f *finder) partialMethod(v value) (s sig, made value, exc *exception) {
	fn, exc := object.GetAttrName(f.th, v, "func")
	if exc != nil {
		return s, made, exc
	}
	wrapped, exc := f.taken(f.callable(fn))
	if exc != nil {
		return s, made, exc
	}
	s, exc = f.partial(wrapped, v, []value{object.None})
	if exc != nil || len(wrapped.params) == 0 {
		return s, made, exc
	}
	if first := wrapped.params[0]; first.kind != varPositional {
		s.params = append([]param{first}, s.params...)
	}
	return s, made, nil
}
