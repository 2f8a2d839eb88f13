// This file has the action of subcommands, which hands the rest of the command line to another parser.

package argparse

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func makeSubparsers(st *state, base []*class, make func(object.ClassSpec) *class) {
	st.choice = make(object.ClassSpec{Name: "_ChoicesPseudoAction", Bases: base, Methods: []object.Method{
		def("_ChoicesPseudoAction.__init__", "($self, name, aliases, help)", "", func(r *run, self value, a []value) value {
			shown := r.Str(a[0])
			if aliases := r.Items(a[1]); len(aliases) > 0 {
				shown += " (" + joined(r, aliases, ", ") + ")"
			}
			return initAction(r, self, map[string]value{"option_strings": object.ListOf(), "dest": a[0], "help": a[2], "metavar": object.StrOf(shown)})
		}),
	}})
	st.subparsers = make(object.ClassSpec{Name: "_SubParsersAction", Bases: base, Attrs: []object.ClassAttr{{Name: "_ChoicesPseudoAction", V: st.choice.Value()}}, Methods: []object.Method{
		def("_SubParsersAction.__init__", "($self, option_strings, prog, parser_class, dest='==SUPPRESS==', required=False, help=None, metavar=None)", "", func(r *run, self value, a []value) value {
			names := object.NewDict().Value()
			r.Set(self, "_prog_prefix", a[1])
			r.Set(self, "_parser_class", a[2])
			r.Set(self, "_name_parser_map", names)
			r.Set(self, "_choices_actions", object.ListOf())
			r.Set(self, "_deprecated", object.NewSet().Value())
			return initAction(r, self, map[string]value{"option_strings": a[0], "dest": or(a[3], suppressed.Value()), "nargs": object.StrOf(parserArgs), "choices": names, "required": a[4], "help": a[5], "metavar": a[6]})
		}),
		{Name: "add_parser", Sig: "($self, name, *, deprecated=False, **kwargs)", Doc: "Add a subcommand and return its parser, which the keywords describe.\n\nhelp is shown in the list of commands, aliases are further names.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			return addParser(th, self, args, kw)
		}},
		def("_SubParsersAction._get_subactions", "($self)", "", func(r *run, self value, _ []value) value { return r.Attr(self, "_choices_actions") }),
		actionCall("_SubParsersAction", callSubparser),
	}})
	st.actions["parsers"] = st.subparsers
}

// addParser is _SubParsersAction.add_parser.
func addParser(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	r, st, kwargs := begin(th), stateOf(th), object.Keywords(args, kw)
	positional := args[:len(args)-len(kw)]
	if len(positional) > 1 {
		return value{}, object.TypeErrorf("_SubParsersAction.add_parser() takes 2 positional arguments but %d were given", len(positional)+1)
	}
	name, ok := take(kwargs, "name")
	if len(positional) == 1 {
		name, ok = positional[0], true
	}
	if !ok {
		return value{}, object.TypeErrorf("_SubParsersAction.add_parser() missing 1 required positional argument: 'name'")
	}
	deprecated, _ := take(kwargs, "deprecated")
	if prog, ok := kwargs.GetName("prog"); !ok || prog.IsNone() {
		kwargs.SetName("prog", object.StrOf(r.Str(r.Attr(self, "_prog_prefix"))+" "+r.Str(name)))
	}
	aliases := object.TupleOf()
	if v, ok := take(kwargs, "aliases"); ok {
		aliases = v
	}
	names := r.Attr(self, "_name_parser_map")
	if r.Contains(names, name) {
		r.Raise(object.ValueErrorType, "conflicting subparser: %s", r.Str(name))
	}
	for _, alias := range r.Items(aliases) {
		if r.Contains(names, alias) {
			r.Raise(object.ValueErrorType, "conflicting subparser alias: %s", r.Str(alias))
		}
	}
	choice := value{}
	if help, ok := take(kwargs, "help"); ok {
		choice = r.Call(st.choice.Value(), name, aliases, help)
		r.Method(r.Attr(self, "_choices_actions"), "append", choice)
	}
	parser := callWith(r, r.Attr(self, "_parser_class"), nil, kwargs)
	if !choice.IsNull() {
		checkHelp(r, parser, choice)
	}
	for _, n := range append([]value{name}, r.Items(aliases)...) {
		r.SetItem(names, n, parser)
		if !deprecated.IsNull() && r.Truth(deprecated) {
			r.Method(r.Attr(self, "_deprecated"), "add", n)
		}
	}
	return r.Done(parser)
}

func callSubparser(r *run, self, parser, namespace, values, _ value) {
	items := r.Items(values)
	if !r.OK() || len(items) == 0 {
		return
	}
	name, names := items[0], r.Attr(self, "_name_parser_map")
	if dest := r.Attr(self, "dest"); !is(dest, suppress) {
		store(r, self, namespace, name)
	}
	if !r.Contains(names, name) {
		argumentError(r, self, "unknown parser "+r.Repr(name)+" (choices: "+joined(r, r.Items(names), ", ")+")")
		return
	}
	if r.Contains(r.Attr(self, "_deprecated"), name) {
		r.Method(parser, "_warning", object.StrOf("command '"+r.Str(name)+"' is deprecated"))
	}
	result := r.Items(r.Method(r.Item(names, name), "parse_known_args", object.ListOf(items[1:]...), object.None))
	if !r.OK() || len(result) != 2 {
		return
	}
	vars := r.Attr(result[0], "__dict__")
	for _, key := range r.Items(vars) {
		r.Set(namespace, text(key), r.Item(vars, key))
	}
	if rest := r.Items(result[1]); len(rest) > 0 {
		left := r.Find(namespace, unrecognized)
		if left.IsNull() {
			left = object.ListOf()
			r.Set(namespace, unrecognized, left)
		}
		r.Method(left, "extend", result[1])
	}
}

// matches is how alike a and b are, from 0 to 1: twice the length of the common blocks over the length of both.
func matches(a, b []rune) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}

// common is the length of the longest common block of a and b, and of those before and after it.
func common(a, b []rune) int {
	best, ai, bi := 0, 0, 0
	row := make([]int, len(b)+1)
	for i := range a {
		for j := len(b); j > 0; j-- {
			if a[i] != b[j-1] {
				row[j] = 0
				continue
			}
			row[j] = row[j-1] + 1
			if start := i - row[j] + 1; row[j] > best || row[j] == best && start == ai && j-row[j] < bi {
				best, ai, bi = row[j], start, j-row[j]
			}
		}
	}
	if best == 0 {
		return 0
	}
	return best + common(a[:ai], b[:bi]) + common(a[ai+best:], b[bi+best:])
}

// closest is the choice that is most like s, "" if none is.
func closest(s string, choices []string) string {
	best, found := 0.6, ""
	for _, c := range choices {
		if len(c) > 1000 || len(s) > 1000 {
			continue
		}
		if m := matches([]rune(c), []rune(s)); m >= best && (found == "" || m > best || c > found) {
			best, found = m, c
		}
	}
	return strings.Clone(found)
}
