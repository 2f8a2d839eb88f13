// This file has what parsers and groups share: the list of actions, and add_argument.

package argparse

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func begin(th *thread) *run { return native.Begin(th) }

// take removes an entry.
func take(d *object.Dict, name string) (value, bool) {
	v, ok := d.GetName(name)
	if ok {
		d.DelStr(object.Intern(name))
	}
	return v, ok
}

// callWith calls f with the entries of kwargs as keywords.
func callWith(r *run, f value, args []value, kwargs *object.Dict) value {
	var names []string
	all := append([]value(nil), args...)
	for i := 0; ; {
		k, v, next, ok := kwargs.Next(i)
		if !ok {
			return r.CallNamed(f, all, names...)
		}
		i = next
		names, all = append(names, text(k)), append(all, v)
	}
}

// negativeNumber matches what looks like one, with underscores between digits.
var negativeNumber = native.Pattern{Text: `^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$`}

func containerSpec() object.ClassSpec {
	return object.ClassSpec{Name: "_ActionsContainer", Methods: []object.Method{
		def("_ActionsContainer.__init__", "($self, description, prefix_chars, argument_default, conflict_handler)", "", func(r *run, self value, a []value) value {
			initContainer(r, self, a[0], a[1], a[2], a[3])
			return object.None
		}),
		def("_ActionsContainer.register", "($self, registry_name, value, object)", "Give an action or a type a name that add_argument() knows it by.", func(r *run, self value, a []value) value {
			registries := r.Attr(self, "_registries")
			registry := r.Method(registries, "setdefault", a[0], object.NewDict().Value())
			r.SetItem(registry, a[1], a[2])
			return object.None
		}),
		def("_ActionsContainer._registry_get", "($self, registry_name, value, default=None)", "", func(r *run, self value, a []value) value {
			return registryGet(r, self, text(a[0]), a[1], or(a[2], object.None))
		}),
		{Name: "set_defaults", Sig: "($self, **kwargs)", Doc: "Set attributes of the namespace that no argument gives, or defaults of those that are given.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			r, d := begin(th), object.Keywords(args, kw)
			r.Method(r.Attr(self, "_defaults"), "update", d.Value())
			for _, action := range list(r, self, "_actions") {
				if v, ok := d.GetName(text(r.Attr(action, "dest"))); ok {
					r.Set(action, "default", v)
				}
			}
			return r.Done(object.None)
		}},
		def("_ActionsContainer.get_default", "($self, dest)", "The default of an attribute of the namespace, None if it has none.", func(r *run, self value, a []value) value {
			for _, action := range list(r, self, "_actions") {
				if r.Equal(r.Attr(action, "dest"), a[0]) {
					if v := r.Attr(action, "default"); !v.IsNone() {
						return v
					}
				}
			}
			return r.Method(r.Attr(self, "_defaults"), "get", a[0])
		}),
		{Name: "add_argument", Sig: "($self, *args, **kwargs)", Doc: "Add an argument: add_argument(dest, ...) a positional one, add_argument(\"-o\", \"--option\", ...) an option.\n\nThe keywords action, nargs, const, default, type, choices, required, help, metavar,\ndest and deprecated say what it takes and does. Returns the action.", FK: addArgument},
		{Name: "add_argument_group", Sig: "($self, *args, **kwargs)", Doc: "Add a group, which help shows under its own title.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			return addGroup(th, self, stateOf(th).group, "_action_groups", args, kw)
		}},
		{Name: "add_mutually_exclusive_group", Sig: "($self, **kwargs)", Doc: "Add a group of options of which only one may be given.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			return addGroup(th, self, stateOf(th).mutex, "_mutually_exclusive_groups", args, kw)
		}},
		def("_ActionsContainer._add_action", "($self, action)", "", func(r *run, self value, a []value) value { return addAction(r, self, a[0]) }),
		def("_ActionsContainer._remove_action", "($self, action)", "", func(r *run, self value, a []value) value {
			r.Method(r.Attr(self, "_actions"), "remove", a[0])
			return object.None
		}),
		def("_ActionsContainer._check_conflict", "($self, action)", "", func(r *run, self value, a []value) value {
			checkConflict(r, self, a[0])
			return object.None
		}),
		def("_ActionsContainer._handle_conflict_error", "($self, action, conflicting_actions)", "", func(r *run, self value, a []value) value {
			var names []value
			for _, pair := range r.Items(a[1]) {
				names = append(names, r.Item(pair, object.Int64(0)))
			}
			plural := ""
			if len(names) != 1 {
				plural = "s"
			}
			argumentError(r, a[0], "conflicting option string"+plural+": "+joined(r, names, ", "))
			return object.None
		}),
		def("_ActionsContainer._handle_conflict_resolve", "($self, action, conflicting_actions)", "", func(r *run, self value, a []value) value {
			for _, pair := range r.Items(a[1]) {
				name, action := r.Item(pair, object.Int64(0)), r.Item(pair, object.Int64(1))
				names := r.Attr(action, "option_strings")
				r.Method(names, "remove", name)
				r.Method(r.Attr(self, "_option_string_actions"), "pop", name, object.None)
				if r.OK() && r.Len(names) == 0 {
					r.Method(r.Attr(action, "container"), "_remove_action", action)
				}
			}
			return object.None
		}),
	}}
}

func initContainer(r *run, self, description, prefixChars, argumentDefault, conflictHandler value) {
	r.Set(self, "description", description)
	r.Set(self, "argument_default", argumentDefault)
	r.Set(self, "prefix_chars", prefixChars)
	r.Set(self, "conflict_handler", conflictHandler)
	actions := object.NewDict()
	for name, t := range stateOf(r.Th).actions {
		actions.SetName(name, t.Value())
	}
	actions.SetName("store", stateOf(r.Th).actions["store"].Value())
	r.Fail(actions.Set(r.Th, object.None, stateOf(r.Th).actions["store"].Value()))
	registries := object.NewDict()
	registries.SetName("action", actions.Value())
	r.Set(self, "_registries", registries.Value())
	conflictMethod(r, self)
	r.Set(self, "_actions", object.ListOf())
	r.Set(self, "_option_string_actions", object.NewDict().Value())
	r.Set(self, "_action_groups", object.ListOf())
	r.Set(self, "_mutually_exclusive_groups", object.ListOf())
	r.Set(self, "_defaults", object.NewDict().Value())
	r.Set(self, "_has_negative_number_optionals", object.ListOf())
}

// conflictMethod is what resolves conflicts of option strings.
func conflictMethod(r *run, self value) value {
	handler := r.Attr(self, "conflict_handler")
	f := r.Find(self, "_handle_conflict_"+r.Str(handler))
	if f.IsNull() {
		r.Raise(object.ValueErrorType, "invalid conflict_resolution value: %s", r.Repr(handler))
		return object.None
	}
	return f
}

func checkConflict(r *run, self, action value) {
	var conflicts []value
	known := r.Attr(self, "_option_string_actions")
	for _, name := range list(r, action, "option_strings") {
		if r.Contains(known, name) {
			conflicts = append(conflicts, object.TupleOf(name, r.Item(known, name)))
		}
	}
	if len(conflicts) > 0 {
		r.Call(conflictMethod(r, self), action, object.ListOf(conflicts...))
	}
}

func registryGet(r *run, self value, registry string, key, otherwise value) value {
	d := r.Method(r.Attr(self, "_registries"), "get", object.StrOf(registry))
	if d.IsNone() {
		return otherwise
	}
	if _, exc := object.Hash(r.Th, key); exc != nil {
		return otherwise
	}
	return r.Method(d, "get", key, otherwise)
}

// addAction adds a complete action to a container.
func addAction(r *run, self, action value) value {
	checkConflict(r, self, action)
	r.Method(r.Attr(self, "_actions"), "append", action)
	r.Set(action, "container", self)
	known := r.Attr(self, "_option_string_actions")
	for _, name := range list(r, action, "option_strings") {
		r.SetItem(known, name, action)
		if numbers := r.Attr(self, "_has_negative_number_optionals"); r.OK() && negativeNumber.Get().MatchString(text(name)) && r.Len(numbers) == 0 {
			r.Method(numbers, "append", object.True)
		}
	}
	return action
}

// startsWith reports that s begins with one of the characters chars.
func startsWith(s, chars string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune(chars, c)
}

// addArgument is add_argument.
func addArgument(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	r, kwargs := begin(th), object.Keywords(args, kw)
	names := args[:len(args)-len(kw)]
	chars := text(r.Attr(self, "prefix_chars"))
	positional := len(names) == 0 || len(names) == 1 && !startsWith(text(names[0]), chars)
	switch {
	case len(names) == 1 && text(names[0]) == "" && isStr(names[0]):
		r.Raise(object.IndexErrorType, "string index out of range")
	case positional:
		if _, twice := kwargs.GetName("dest"); twice && len(names) > 0 {
			r.Raise(object.TypeErrorType, "dest supplied twice for positional argument, did you mean metavar?")
		}
		positionalKeywords(r, names, kwargs)
	default:
		optionKeywords(r, chars, names, kwargs)
	}
	if _, ok := kwargs.GetName("default"); !ok && r.OK() {
		dest, _ := kwargs.GetName("dest")
		if defaults := r.Attr(self, "_defaults"); r.Contains(defaults, dest) {
			kwargs.SetName("default", r.Item(defaults, dest))
		} else if v := r.Attr(self, "argument_default"); !v.IsNone() {
			kwargs.SetName("default", v)
		}
	}
	key, ok := take(kwargs, "action")
	if !ok {
		key = object.None
	}
	make := registryGet(r, self, "action", key, key)
	if r.OK() && make.Type().Call == nil {
		r.Raise(object.ValueErrorType, "unknown action %s", r.Repr(make))
	}
	action := callWith(r, make, nil, kwargs)
	if r.OK() && !r.Truth(r.Attr(action, "option_strings")) && r.Equal(r.Attr(action, "nargs"), object.Int64(0)) {
		r.Raise(object.ValueErrorType, "action %s is not valid for positional arguments", r.Repr(key))
	}
	checkType(r, self, action)
	if r.OK() && !r.Find(self, "_get_formatter").IsNull() {
		formatter := r.Method(self, "_get_formatter")
		r.Method(formatter, "_format_args", action, object.None)
		if r.Catch(object.TypeErrorType) {
			r.Raise(object.ValueErrorType, "length of metavar tuple does not match nargs")
		}
	}
	checkHelp(r, self, action)
	return r.Done(r.Method(self, "_add_action", action))
}

func checkType(r *run, self, action value) {
	t := r.Attr(action, "type")
	f := registryGet(r, self, "type", t, t)
	switch {
	case !r.OK() || f.IsNone():
	case f.Type().Call == nil:
		r.Raise(object.TypeErrorType, "%s is not callable", r.Repr(f))
	case f.Is(stateOf(r.Th).fileType.Value()):
		r.Raise(object.TypeErrorType, "%s is a FileType class object, instance of it must be passed", r.Repr(f))
	}
}

// checkHelp expands the help of an action, so that errors in it are found at once.
func checkHelp(r *run, self, action value) {
	if help := r.Attr(action, "help"); !r.OK() || !r.Truth(help) || r.Find(self, "_get_formatter").IsNull() {
		return
	}
	r.Method(r.Method(self, "_get_formatter"), "_expand_help", action)
	if cause := r.Exc; cause != nil && (cause.Is(object.ValueErrorType) || cause.Is(object.TypeErrorType) || cause.Is(object.KeyErrorType)) {
		r.Exc = object.ValueErrorf("badly formed help string")
		r.Exc.Cause = cause.Value()
	}
}

func positionalKeywords(r *run, names []value, kwargs *object.Dict) {
	if len(names) == 1 {
		kwargs.SetName("dest", names[0])
	}
	if _, ok := kwargs.GetName("dest"); !ok {
		r.Raise(object.TypeErrorType, "_ActionsContainer._get_positional_kwargs() missing 1 required positional argument: 'dest'")
		return
	}
	if _, ok := kwargs.GetName("required"); ok {
		r.Raise(object.TypeErrorType, "'required' is an invalid argument for positionals")
		return
	}
	nargs, _ := kwargs.GetName("nargs")
	if !nargs.IsNull() && r.Equal(nargs, object.Int64(0)) {
		r.Raise(object.ValueErrorType, "nargs for positionals must be != 0")
	}
	switch text(nargs) {
	case optional, remainder, suppress, zeroOrMore:
	default:
		kwargs.SetName("required", object.True)
	}
	kwargs.SetName("option_strings", object.ListOf())
}

func optionKeywords(r *run, chars string, names []value, kwargs *object.Dict) {
	long := ""
	for _, v := range names {
		s := text(v)
		if !startsWith(s, chars) {
			r.Raise(object.ValueErrorType, "invalid option string %s: must start with a character %s", r.Repr(v), r.Repr(object.StrOf(chars)))
			return
		}
		_, n := utf8.DecodeRuneInString(s)
		if long == "" && len(s) > n && startsWith(s[n:], chars) {
			long = s
		}
	}
	if dest, ok := kwargs.GetName("dest"); !ok || dest.IsNone() {
		if long == "" {
			long = text(names[0])
		}
		name := strings.TrimLeft(long, chars)
		if name == "" {
			r.Raise(object.TypeErrorType, "dest= is required for options like %s", r.Repr(object.StrOf(long)))
			return
		}
		kwargs.SetName("dest", object.StrOf(strings.ReplaceAll(name, "-", "_")))
	}
	kwargs.SetName("option_strings", object.ListOf(append([]value(nil), names...)...))
}

// addGroup makes a group of class t and adds it to the list attr.
func addGroup(th *thread, self value, t *class, attr string, args []value, kw []*object.Str) (value, *exception) {
	r := begin(th)
	all := append([]value{self}, args...)
	group := r.Keep(object.Call(th, t.Value(), all, kw))
	r.Method(r.Attr(self, attr), "append", group)
	return r.Done(group)
}
