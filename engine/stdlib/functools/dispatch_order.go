// This file finds the implementation of a generic function for a class that has none of its own: the classes that have one are searched in an order
// that has the abstract base classes which the class is registered with in it, as PEP 443 describes.

package functools

import (
	"slices"

	"dappco.re/go/py/engine/object"
)

// find is the implementation of the first class in the order of cls that has one. Two unrelated abstract base classes that come to it
// with the same right are an error.
func (d *dispatcher) find(th *thread, cls *class) (value, *exception) {
	o := &order{th: th, cls: cls}
	for i := 0; ; {
		k, _, next, ok := d.registry.Next(i)
		if !ok {
			break
		}
		i = next
		if k.Type().Has(object.FlagType) {
			o.candidates = append(o.candidates, k.AsType())
		}
	}
	line, exc := o.line()
	if exc != nil {
		return value{}, exc
	}
	var match *class
	for _, t := range line {
		_, has, exc := d.registry.Get(th, t.Value())
		if exc != nil {
			return value{}, exc
		}
		if match == nil {
			if has {
				match = t
			}
			continue
		}
		if has && !slices.Contains(cls.MRO, t) && !slices.Contains(cls.MRO, match) {
			related, exc := o.below(match, t)
			if exc != nil {
				return value{}, exc
			}
			if !related {
				return value{}, object.Errorf(object.RuntimeErrorType, "Ambiguous dispatch: %s or %s", shownClass(th, match), shownClass(th, t))
			}
		}
		break
	}
	if match == nil {
		return object.None, nil
	}
	f, _, exc := d.registry.Get(th, match.Value())
	return f, exc
}

func shownClass(th *thread, t *class) string {
	text, exc := object.Repr(th, t.Value())
	if exc != nil {
		return t.Name
	}
	return text.String()
}

// order puts the classes that cls is a subclass of, really or virtually, in line.
type order struct {
	th         *thread
	cls        *class
	candidates []*class
}

// below reports that a is a subclass of b, maybe a virtual one.
func (o *order) below(a, b *class) (bool, *exception) {
	return object.IsSubclassOf(o.th, a.Value(), b.Value())
}

// virtual is the candidates that cls is only a virtual subclass of and that no other of them derives from.
func (o *order) virtual() ([]*class, *exception) {
	var found []*class
	for _, t := range o.candidates {
		if slices.Contains(o.cls.MRO, t) {
			continue
		}
		is, exc := o.below(o.cls, t)
		if exc != nil {
			return nil, exc
		}
		if is {
			found = append(found, t)
		}
	}
	return slices.DeleteFunc(slices.Clone(found), func(t *class) bool {
		return slices.ContainsFunc(found, func(other *class) bool { return other != t && slices.Contains(other.MRO, t) })
	}), nil
}

// line is the order: classes of the MRO with the virtual bases among them. A virtual base that has subclasses which cls is a virtual
// subclass of as well is represented by those.
func (o *order) line() ([]*class, *exception) {
	bases, exc := o.virtual()
	if exc != nil {
		return nil, exc
	}
	var insert []*class
	for _, t := range bases {
		paths, exc := o.through(t, bases)
		if exc != nil {
			return nil, exc
		}
		if len(paths) == 0 {
			insert = append(insert, t)
		}
		for _, path := range paths {
			for _, sub := range path {
				if !slices.Contains(insert, sub) {
					insert = append(insert, sub)
				}
			}
		}
	}
	return o.linearise(o.cls, insert)
}

// through is, for each subclass of t that cls is a virtual subclass of, those of the bases that it derives from; the longest first.
func (o *order) through(t *class, bases []*class) ([][]*class, *exception) {
	list, exc := object.CallMethod(o.th, object.TypeType.Value(), object.Intern("__subclasses__"), t.Value())
	if exc != nil {
		return nil, exc
	}
	subs, exc := object.Collect(o.th, list)
	if exc != nil {
		return nil, exc
	}
	var paths [][]*class
	for _, v := range subs {
		sub, exc := object.TypeFrom(v, "a subclass")
		if exc != nil {
			return nil, exc
		}
		if slices.Contains(o.cls.MRO, sub) {
			continue
		}
		is, exc := o.below(o.cls, sub)
		if exc != nil {
			return nil, exc
		}
		if is {
			paths = append(paths, slices.DeleteFunc(slices.Clone(sub.MRO), func(s *class) bool { return !slices.Contains(bases, s) }))
		}
	}
	slices.SortStableFunc(paths, func(a, b []*class) int { return len(b) - len(a) })
	return paths, nil
}

// linearise is the C3 line of t as if virtual bases were bases of the classes that introduce them: they come behind the last base that is
// abstract itself, before the others.
func (o *order) linearise(t *class, virtual []*class) ([]*class, *exception) {
	if exc := o.th.Enter(""); exc != nil {
		return nil, exc
	}
	defer o.th.Leave()
	abstractEnd := 0
	for i, b := range t.Bases {
		_, abstract, exc := object.FindAttr(o.th, b.Value(), object.Intern("__abstractmethods__"))
		if exc != nil {
			return nil, exc
		}
		if abstract {
			abstractEnd = i + 1
		}
	}
	var own, rest []*class
	for _, v := range virtual {
		introduced, exc := o.below(t, v)
		for _, b := range t.Bases {
			if exc == nil && introduced {
				var inherited bool
				inherited, exc = o.below(b, v)
				introduced = !inherited
			}
		}
		if exc != nil {
			return nil, exc
		}
		if introduced {
			own = append(own, v)
		} else {
			rest = append(rest, v)
		}
	}
	groups := [][]*class{t.Bases[:abstractEnd], own, t.Bases[abstractEnd:]}
	lines := [][]*class{{t}}
	for _, group := range groups {
		for _, b := range group {
			line, exc := o.linearise(b, rest)
			if exc != nil {
				return nil, exc
			}
			lines = append(lines, line)
		}
	}
	return merge(append(lines, groups...))
}

// merge unites lines so that the order within each is kept.
func merge(lines [][]*class) ([]*class, *exception) {
	lines = slices.Clone(lines)
	var out []*class
	for {
		lines = slices.DeleteFunc(lines, func(l []*class) bool { return len(l) == 0 })
		if len(lines) == 0 {
			return out, nil
		}
		var next *class
		for _, l := range lines {
			later := func(other []*class) bool { return slices.Contains(other[1:], l[0]) }
			if !slices.ContainsFunc(lines, later) {
				next = l[0]
				break
			}
		}
		if next == nil {
			return nil, object.Errorf(object.RuntimeErrorType, "Inconsistent hierarchy")
		}
		out = append(out, next)
		for i, l := range lines {
			if l[0] == next {
				lines[i] = l[1:]
			}
		}
	}
}
