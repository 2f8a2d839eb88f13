// This file has the groups of arguments.

package argparse

import "dappco.re/go/py/engine/object"

// shared are the attributes that a group has from its container.
var shared = []string{"_registries", "_actions", "_option_string_actions", "_defaults", "_has_negative_number_optionals", "_mutually_exclusive_groups"}

func initGroup(r *run, self, container, title, description value, kwargs *object.Dict) {
	if _, ok := kwargs.GetName("prefix_chars"); ok {
		r.Fail(object.Warn(r.Th, object.DeprecationWarningType, "The use of the undocumented 'prefix_chars' parameter in ArgumentParser.add_argument_group() is deprecated."))
	}
	get := func(name string) value {
		if v, ok := take(kwargs, name); ok {
			return v
		}
		return r.Attr(container, name)
	}
	handler, chars, otherwise := get("conflict_handler"), get("prefix_chars"), get("argument_default")
	if kwargs.Len() > 0 {
		k, _, _, _ := kwargs.Next(0)
		r.Raise(object.TypeErrorType, "_ActionsContainer.__init__() got an unexpected keyword argument %s", r.Repr(k))
	}
	if !r.OK() {
		return
	}
	initContainer(r, self, description, chars, otherwise, handler)
	r.Set(self, "title", title)
	r.Set(self, "_group_actions", object.ListOf())
	for _, name := range shared {
		r.Set(self, name, r.Attr(container, name))
	}
}

func groupSpec(st *state) object.ClassSpec {
	return object.ClassSpec{Name: "_ArgumentGroup", Bases: []*class{st.container}, Methods: []object.Method{
		{Name: "__init__", Sig: "($self, container, title=None, description=None, **kwargs)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			r, kwargs := begin(th), object.Keywords(args, kw)
			a := [3]value{{}, object.None, object.None}
			for i, name := range []string{"container", "title", "description"} {
				if i < len(args)-len(kw) {
					a[i] = args[i]
				} else if v, ok := take(kwargs, name); ok {
					a[i] = v
				}
			}
			if a[0].IsNull() {
				return value{}, object.TypeErrorf("_ArgumentGroup.__init__() missing 1 required positional argument: 'container'")
			}
			initGroup(r, self, a[0], a[1], a[2], kwargs)
			return r.Done(object.None)
		}},
		def("_ArgumentGroup._add_action", "($self, action)", "", func(r *run, self value, a []value) value {
			action := addAction(r, self, a[0])
			r.Method(r.Attr(self, "_group_actions"), "append", action)
			return action
		}),
		def("_ArgumentGroup._remove_action", "($self, action)", "", func(r *run, self value, a []value) value {
			r.Method(r.Attr(self, "_actions"), "remove", a[0])
			r.Method(r.Attr(self, "_group_actions"), "remove", a[0])
			return object.None
		}),
		{Name: "add_argument_group", Sig: "($self, *args, **kwargs)", Doc: "Groups in groups are not possible.", FK: func(*thread, value, []value, []*object.Str) (value, *exception) {
			return value{}, object.ValueErrorf("argument groups cannot be nested")
		}},
	}}
}

func mutexSpec(st *state) object.ClassSpec {
	return object.ClassSpec{Name: "_MutuallyExclusiveGroup", Bases: []*class{st.group}, Methods: []object.Method{
		def("_MutuallyExclusiveGroup.__init__", "($self, container, required=False)", "", func(r *run, self value, a []value) value {
			initGroup(r, self, a[0], object.None, object.None, object.NewDict())
			r.Set(self, "required", or(a[1], object.False))
			r.Set(self, "_container", a[0])
			return object.None
		}),
		def("_MutuallyExclusiveGroup._add_action", "($self, action)", "", func(r *run, self value, a []value) value {
			if r.Truth(r.Attr(a[0], "required")) {
				r.Raise(object.ValueErrorType, "mutually exclusive arguments must be optional")
			}
			action := r.Method(r.Attr(self, "_container"), "_add_action", a[0])
			r.Method(r.Attr(self, "_group_actions"), "append", action)
			return action
		}),
		def("_MutuallyExclusiveGroup._remove_action", "($self, action)", "", func(r *run, self value, a []value) value {
			r.Method(r.Attr(self, "_container"), "_remove_action", a[0])
			r.Method(r.Attr(self, "_group_actions"), "remove", a[0])
			return object.None
		}),
		{Name: "add_mutually_exclusive_group", Sig: "($self, **kwargs)", Doc: "Groups in groups are not possible.", FK: func(*thread, value, []value, []*object.Str) (value, *exception) {
			return value{}, object.ValueErrorf("mutually exclusive groups cannot be nested")
		}},
	}}
}
