// This file has uname_result and the functions that tell its parts.

package platform

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var fields = []string{"system", "node", "release", "version", "machine"}

// newNames is the class uname_result: a tuple of five that shows the processor, which is unknown, as its sixth item.
func newNames(th *thread) (*object.Type, *exception) {
	base, exc := native.NamedTuple(th, "platform", "uname_result_base", nil, fields...)
	if exc != nil {
		return nil, exc
	}
	six := func(self value) []value { return append(append([]value(nil), self.AsTuple().Items...), empty.Get()) }
	names := []value{}
	for _, f := range append(append([]string(nil), fields...), "processor") {
		names = append(names, object.StrOf(f))
	}
	processor, exc := native.Property(th, "processor", "The kind of processor: not known.", func(*thread, value) (value, *exception) { return empty.Get(), nil }, nil)
	if exc != nil {
		return nil, exc
	}
	return object.NewClass(th, object.ClassSpec{Module: "platform", Name: "uname_result", Doc: "What uname() gives: a tuple of six, the last of which is the processor.", Bases: []*object.Type{base}, Methods: []object.Method{
		native.Python("uname_result._make", "($cls, iterable)", "A uname_result of five items.", func(th *thread, cls value, a []value) (value, *exception) {
			r := native.Begin(th)
			items := r.Items(a[0])
			if n := len(items); n != len(fields) {
				r.Raise(object.TypeErrorType, "uname_result_base.__new__() takes 6 positional arguments but %d were given", n+1)
			}
			return r.Done(r.Call(cls, items...))
		}),
		native.Python("uname_result.__iter__", "($self)", "Iterates over the six items.", func(th *thread, self value, _ []value) (value, *exception) {
			return object.Iter(th, object.TupleOf(six(self)...))
		}),
		native.Python("uname_result.__getitem__", "($self, key)", "One of the six items, or some.", func(th *thread, self value, a []value) (value, *exception) {
			return object.GetItem(th, object.TupleOf(six(self)...), a[0])
		}),
		native.Python("uname_result.__len__", "($self)", "Six.", func(*thread, value, []value) (value, *exception) { return object.Int64(6), nil }),
		native.Python("uname_result.__reduce__", "($self)", "How to make it again.", func(_ *thread, self value, _ []value) (value, *exception) {
			return object.TupleOf(self.Type().Value(), object.TupleOf(self.AsTuple().Items...)), nil
		}),
		native.Python("uname_result._asdict", "($self)", "A dict of the names of the items and the items.", func(_ *thread, self value, _ []value) (value, *exception) {
			d := object.NewDict()
			for i, v := range six(self) {
				d.SetStr(names[i].AsStr(), v)
			}
			return d.Value(), nil
		}),
	}, Attrs: []object.ClassAttr{{Name: "_fields", V: object.TupleOf(names...)}, processor}})
}

// system is the uname_result of the system, made once.
func (s *state) system(r *native.Run) value {
	s.mu.Lock()
	now := s.uname
	s.mu.Unlock()
	if !now.IsNull() {
		return now
	}
	now = r.Call(s.names.Value(), r.Items(r.Call(r.From("os", "uname")))...)
	if r.OK() {
		s.mu.Lock()
		s.uname = now
		s.mu.Unlock()
	}
	return now
}

// functions are those that tell what uname() knows.
func (s *state) functions() []object.Method {
	part := func(name, doc string) object.Method {
		return native.Python(name, "()", doc, func(th *thread, _ value, _ []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(r.Attr(s.system(r), name))
		})
	}
	return []object.Method{
		native.Python("uname", "()", "The names of the system and of the machine.", func(th *thread, _ value, _ []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(s.system(r))
		}),
		part("system", "The name of the system, such as 'Linux'."), part("node", "The name of the machine in its network."), part("release", "The release of the system."),
		part("version", "The version of the release."), part("machine", "The kind of machine, such as 'x86_64'."), part("processor", "The kind of processor, '' if it is unknown."),
		native.Python("platform", "(aliased=False, terse=False)", "What the program runs on, in one line for people to read.", func(th *thread, _ value, a []value) (value, *exception) {
			r := native.Begin(th)
			u := s.system(r)
			names := []value{r.Attr(u, "system"), r.Attr(u, "release"), r.Attr(u, "version")}
			if r.Truth(a[0]) {
				names = r.Items(r.Call(r.From("platform", "system_alias"), names...))
			}
			if !r.OK() {
				return value{}, r.Exc
			}
			return r.Done(object.StrOf(join(r.Str(names[0]), r.Str(names[1]), r.Str(r.Attr(u, "machine")))))
		}),
		native.Python("freedesktop_os_release", "()", "The entries of the file os-release, which says what distribution of Linux this is.", s.osRelease),
		native.Python("invalidate_caches", "()", "Forget what was found out.", func(*thread, value, []value) (value, *exception) {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.uname, s.release = value{}, value{}
			return object.None, nil
		}),
	}
}
