// This file has the class ArgumentParser, but for parsing itself.

package argparse

import (
	"path"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const parserSig = "($self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=<class 'argparse.HelpFormatter'>, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True, *, suggest_on_error=False, color=True)"

var parserParams = object.ParseParams("ArgumentParser.__init__", "(prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=None, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True, *, suggest_on_error=False, color=True)")

func parserSpec(st *state, holder *class) object.ClassSpec {
	methods := []object.Method{
		{Name: "__init__", Sig: parserSig, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			a, _, _, exc := native.BindPython(parserParams, 1, false, args, kw)
			if exc != nil {
				return value{}, exc
			}
			r := begin(th)
			initParser(r, self, a)
			return r.Done(object.None)
		}},
		def("ArgumentParser._get_kwargs", "($self)", "", func(r *run, self value, _ []value) value {
			var pairs []value
			for _, name := range []string{"prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"} {
				pairs = append(pairs, object.TupleOf(object.StrOf(name), r.Attr(self, name)))
			}
			return object.ListOf(pairs...)
		}),
		{Name: "add_subparsers", Sig: "($self, **kwargs)", Doc: "Add subcommands: the result's add_parser() adds one and returns its parser.\n\ntitle and description put them into a group of their own in help, dest is where\nthe name of the command is stored.", FK: addSubparsers},
		def("ArgumentParser._add_action", "($self, action)", "", func(r *run, self value, a []value) value {
			group := "_positionals"
			if r.Truth(r.Attr(a[0], "option_strings")) {
				group = "_optionals"
			}
			r.Method(r.Attr(self, group), "_add_action", a[0])
			return a[0]
		}),
		def("ArgumentParser._get_optional_actions", "($self)", "", func(r *run, self value, _ []value) value { return object.ListOf(actionsOf(r, self, true)...) }),
		def("ArgumentParser._get_positional_actions", "($self)", "", func(r *run, self value, _ []value) value { return object.ListOf(actionsOf(r, self, false)...) }),
		def("ArgumentParser._get_formatter", "($self)", "", func(r *run, self value, _ []value) value {
			return r.CallNamed(r.Attr(self, "formatter_class"), []value{r.Attr(self, "prog")}, "prog")
		}),
		def("ArgumentParser.format_usage", "($self)", "The usage as text.", func(r *run, self value, _ []value) value {
			formatter := r.Method(self, "_get_formatter")
			r.Method(formatter, "add_usage", r.Attr(self, "usage"), r.Attr(self, "_actions"), r.Attr(self, "_mutually_exclusive_groups"))
			return r.Method(formatter, "format_help")
		}),
		def("ArgumentParser.format_help", "($self)", "The help as text: usage, description, arguments by group, epilog.", func(r *run, self value, _ []value) value {
			formatter := r.Method(self, "_get_formatter")
			r.Method(formatter, "add_usage", r.Attr(self, "usage"), r.Attr(self, "_actions"), r.Attr(self, "_mutually_exclusive_groups"))
			r.Method(formatter, "add_text", r.Attr(self, "description"))
			for _, group := range list(r, self, "_action_groups") {
				r.Method(formatter, "start_section", r.Attr(group, "title"))
				r.Method(formatter, "add_text", r.Attr(group, "description"))
				r.Method(formatter, "add_arguments", r.Attr(group, "_group_actions"))
				r.Method(formatter, "end_section")
			}
			r.Method(formatter, "add_text", r.Attr(self, "epilog"))
			return r.Method(formatter, "format_help")
		}),
	}
	methods = append(methods, outputMethods()...)
	return object.ClassSpec{Name: "ArgumentParser", Bases: []*class{holder, st.container}, Methods: append(methods, parseMethods()...),
		Doc: "Parses command lines into objects.\n\nprog, usage, description and epilog are for the help; parents gives parsers whose\narguments are taken over; formatter_class lays out help; prefix_chars begin options;\nfromfile_prefix_chars begin names of files with arguments; argument_default is the\ndefault of all; conflict_handler says what happens to options of the same name;\nadd_help adds -h; allow_abbrev lets long options be shortened; exit_on_error ends the\nprogram when a command line is wrong; suggest_on_error names the nearest choice."}
}

// outputMethods are those that write messages and end the program.
func outputMethods() []object.Method {
	return []object.Method{
		printer("print_usage", "format_usage", "Write the usage to file, or standard output."),
		printer("print_help", "format_help", "Write the help to file, or standard output."),
		def("ArgumentParser._print_message", "($self, message, file=None)", "", func(r *run, _ value, a []value) value {
			if !r.Truth(a[0]) {
				return object.None
			}
			file := or(a[1], object.None)
			if file.IsNone() {
				file = r.From("sys", "stderr")
			}
			r.Method(file, "write", a[0])
			_ = r.Catch(object.AttributeErrorType) || r.Catch(object.OSErrorType)
			return object.None
		}),
		def("ArgumentParser.exit", "($self, status=0, message=None)", "End the program, after writing message to standard error.", func(r *run, self value, a []value) value {
			if message := or(a[1], object.None); r.Truth(message) {
				r.Method(self, "_print_message", message, r.From("sys", "stderr"))
			}
			return r.Call(r.From("sys", "exit"), or(a[0], object.Int64(0)))
		}),
		def("ArgumentParser.error", "($self, message)", "Write usage and message to standard error, and end the program with status 2.\n\nA subclass may do something else, but must not return.", func(r *run, self value, a []value) value {
			r.Method(self, "print_usage", r.From("sys", "stderr"))
			r.Method(self, "exit", object.Int64(2), object.StrOf(r.Str(r.Attr(self, "prog"))+": error: "+r.Str(a[0])+"\n"))
			return object.None
		}),
		def("ArgumentParser._warning", "($self, message)", "", func(r *run, self value, a []value) value {
			r.Method(self, "_print_message", object.StrOf(r.Str(r.Attr(self, "prog"))+": warning: "+r.Str(a[0])+"\n"), r.From("sys", "stderr"))
			return object.None
		}),
		def("ArgumentParser.convert_arg_line_to_args", "($self, arg_line)", "The arguments in a line of a file of arguments: by default the line is one.", func(_ *run, _ value, a []value) value {
			return object.ListOf(a[0])
		}),
	}
}

func printer(name, format, doc string) object.Method {
	return def("ArgumentParser."+name, "($self, file=None)", doc, func(r *run, self value, a []value) value {
		file := or(a[0], object.None)
		if file.IsNone() {
			file = r.From("sys", "stdout")
		}
		r.Method(self, "_print_message", r.Method(self, format), file)
		return object.None
	})
}

// actionsOf is the options of a parser, or its positional arguments.
func actionsOf(r *run, self value, options bool) []value {
	var found []value
	for _, action := range list(r, self, "_actions") {
		if r.Truth(r.Attr(action, "option_strings")) == options {
			found = append(found, action)
		}
	}
	return found
}

// The parameters of ArgumentParser by position.
const (
	paramProg = iota
	paramUsage
	paramDescription
	paramEpilog
	paramParents
	paramFormatter
	paramPrefix
	paramFile
	paramDefault
	paramConflict
	paramHelp
	paramAbbrev
	paramExit
	paramSuggest
	paramColor
)

func initParser(r *run, self value, a []value) {
	none, yes := object.None, object.True
	prefix := or(a[paramPrefix], object.StrOf("-"))
	initContainer(r, self, or(a[paramDescription], none), prefix, or(a[paramDefault], none), or(a[paramConflict], object.StrOf("error")))
	prog := or(a[paramProg], none)
	if prog.IsNone() {
		prog = object.StrOf(programName(r))
	}
	for _, s := range []struct {
		name string
		v    value
	}{{"prog", prog}, {"usage", or(a[paramUsage], none)}, {"epilog", or(a[paramEpilog], none)}, {"formatter_class", or(a[paramFormatter], stateOf(r.Th).helpFormatter.Value())},
		{"fromfile_prefix_chars", or(a[paramFile], none)}, {"add_help", or(a[paramHelp], yes)}, {"allow_abbrev", or(a[paramAbbrev], yes)}, {"exit_on_error", or(a[paramExit], yes)},
		{"suggest_on_error", or(a[paramSuggest], object.False)}, {"color", or(a[paramColor], yes)}} {
		r.Set(self, s.name, s.v)
	}
	r.Set(self, "_positionals", r.Method(self, "add_argument_group", object.StrOf("positional arguments")))
	r.Set(self, "_optionals", r.Method(self, "add_argument_group", object.StrOf("options")))
	r.Set(self, "_subparsers", none)
	identity := object.NewNative(&object.Method{Name: "identity", Sig: "(string)", F1: func(_ *thread, _, s value) (value, *exception) { return s, nil }}, value{})
	r.Method(self, "register", object.StrOf("type"), none, identity.Value())
	if r.Truth(r.Attr(self, "add_help")) {
		c := "-"
		if chars := text(prefix); !strings.Contains(chars, "-") && chars != "" {
			c = string([]rune(chars)[0])
		}
		r.CallNamed(r.Attr(self, "add_argument"), []value{object.StrOf(c + "h"), object.StrOf(c + c + "help"), object.StrOf("help"), suppressed.Value(), object.StrOf("show this help message and exit")}, "action", "default", "help")
	}
	if a[paramParents].IsNull() {
		return
	}
	for _, parent := range r.Items(a[paramParents]) {
		if !object.IsInstance(parent, stateOf(r.Th).parser) {
			r.Raise(object.TypeErrorType, "parents must be a list of ArgumentParser")
			return
		}
		addContainerActions(r, self, parent)
		r.Method(r.Attr(self, "_defaults"), "update", r.Attr(parent, "_defaults"))
	}
}

// programName is how the running program was called: its file, or python -m and a module.
func programName(r *run) string {
	arg0 := ""
	if argv := r.Items(r.From("sys", "argv")); len(argv) > 0 {
		arg0 = text(argv[0])
	}
	base := path.Base(strings.ReplaceAll(arg0, "\\", "/"))
	if arg0 == "" {
		base = ""
	}
	main, ok := r.Th.Interp.Modules.GetName("__main__")
	if !ok {
		return base
	}
	spec := r.Find(main, "__spec__")
	if spec.IsNull() || spec.IsNone() {
		return base
	}
	name := strings.TrimSuffix(text(r.Attr(spec, "name")), ".__main__")
	if name == "__main__" || name == "" {
		return base
	}
	return path.Base(text(r.From("sys", "executable"))) + " -m " + name
}

// addContainerActions adds the groups and actions of another container.
func addContainerActions(r *run, self, container value) {
	titles, groups := object.NewDict().Value(), object.NewDict().Value()
	for _, group := range list(r, self, "_action_groups") {
		title := r.Attr(group, "title")
		if r.Contains(titles, title) {
			r.Raise(object.ValueErrorType, "cannot merge actions - two groups are named %s", r.Repr(title))
		}
		r.SetItem(titles, title, group)
	}
	for _, group := range list(r, container, "_action_groups") {
		title := r.Attr(group, "title")
		if !r.Contains(titles, title) {
			made := r.CallNamed(r.Attr(self, "add_argument_group"), []value{title, r.Attr(group, "description"), r.Attr(group, "conflict_handler")}, "title", "description", "conflict_handler")
			r.SetItem(titles, title, made)
		}
		for _, action := range list(r, group, "_group_actions") {
			r.SetItem(groups, action, r.Item(titles, title))
		}
	}
	for _, group := range list(r, container, "_mutually_exclusive_groups") {
		into := self
		if owner := r.Attr(group, "_container"); !owner.Is(container) {
			into = r.Item(titles, r.Attr(owner, "title"))
		}
		made := r.CallNamed(r.Attr(into, "add_mutually_exclusive_group"), []value{r.Attr(group, "required")}, "required")
		for _, action := range list(r, group, "_group_actions") {
			r.SetItem(groups, action, made)
		}
	}
	for _, action := range list(r, container, "_actions") {
		r.Method(r.Method(groups, "get", action, self), "_add_action", action)
	}
}

// addSubparsers is ArgumentParser.add_subparsers.
func addSubparsers(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	r, kwargs := begin(th), object.Keywords(args, kw)
	if n := len(args) - len(kw); n > 0 {
		return value{}, object.TypeErrorf("ArgumentParser.add_subparsers() takes 1 positional argument but %d were given", n+1)
	}
	if !r.Attr(self, "_subparsers").IsNone() {
		r.Raise(object.ValueErrorType, "cannot have multiple subparser arguments")
	}
	if _, ok := kwargs.GetName("parser_class"); !ok {
		kwargs.SetName("parser_class", self.Type().Value())
	}
	title, hasTitle := take(kwargs, "title")
	description, hasDescription := take(kwargs, "description")
	if hasTitle || hasDescription {
		if !hasTitle {
			title = object.StrOf("subcommands")
		}
		r.Set(self, "_subparsers", r.Method(self, "add_argument_group", title, or(description, object.None)))
	} else {
		r.Set(self, "_subparsers", r.Attr(self, "_positionals"))
	}
	if prog, ok := kwargs.GetName("prog"); !ok || prog.IsNone() {
		formatter := r.Method(self, "_get_formatter")
		r.Method(formatter, "add_usage", object.None, object.ListOf(actionsOf(r, self, false)...), r.Attr(self, "_mutually_exclusive_groups"), object.StrOf(""))
		kwargs.SetName("prog", object.StrOf(strings.TrimSpace(r.Str(r.Method(formatter, "format_help")))))
	}
	key, ok := take(kwargs, "action")
	if !ok {
		key = object.StrOf("parsers")
	}
	kwargs.SetName("option_strings", object.ListOf())
	action := callWith(r, registryGet(r, self, "action", key, key), nil, kwargs)
	checkHelp(r, self, action)
	r.Method(r.Attr(self, "_subparsers"), "_add_action", action)
	return r.Done(action)
}
