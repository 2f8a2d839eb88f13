// This file parses command lines: it tells options from arguments, and hands each action its strings.

package argparse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// option is what a string of a command line may mean as an option. Its action is None if no option is called so.
type option struct {
	action   value
	name     string
	sep      bool // there is a separator: = or nothing
	equals   bool
	explicit *string // what follows in the same string, nil for nothing
}

// parsing is the state of one command line.
type parsing struct {
	*run
	self, namespace value
	prefix          string
	args            []string
	pattern         string // what each string is: O an option, A an argument, - the --
	options         map[int][]option
	positionals     []value
	extras          []string
	extraPattern    []byte
	seen, given     []value // actions that were met, and those that the command line gives something
	conflicts       map[uintptr][]value
	warned          map[string]bool
	intermixed      bool
}

func parseMethods() []object.Method {
	args := "($self, args=None, namespace=None)"
	known := func(intermixed bool) func(r *run, self value, a []value) value {
		return func(r *run, self value, a []value) value {
			if intermixed {
				for _, action := range actionsOf(r, self, false) {
					if n := r.Attr(action, "nargs"); is(n, parserArgs) || is(n, remainder) {
						r.Raise(object.TypeErrorType, "parse_intermixed_args: positional arg with nargs=%s", r.Str(n))
					}
				}
			}
			return parseKnown(r, self, or(a[0], object.None), or(a[1], object.None), intermixed)
		}
	}
	all := func(method string) func(r *run, self value, a []value) value {
		return func(r *run, self value, a []value) value {
			result := r.Items(r.Method(self, method, or(a[0], object.None), or(a[1], object.None)))
			if !r.OK() || len(result) != 2 {
				return object.None
			}
			if rest := r.Items(result[1]); len(rest) > 0 {
				message := "unrecognized arguments: " + joined(r, rest, " ")
				if r.Truth(r.Attr(self, "exit_on_error")) {
					r.Method(self, "error", object.StrOf(message))
				} else {
					argumentError(r, object.None, message)
				}
			}
			return result[0]
		}
	}
	return []object.Method{
		def("ArgumentParser.parse_args", args, "Parse args, or those of the program, into a namespace; what is left over is an error.", all("parse_known_args")),
		def("ArgumentParser.parse_known_args", args, "Parse args, or those of the program: the namespace, and the strings that are left over.", known(false)),
		def("ArgumentParser.parse_intermixed_args", args, "Parse args, with options anywhere between the positional arguments.", all("parse_known_intermixed_args")),
		def("ArgumentParser.parse_known_intermixed_args", args, "Parse args, with options anywhere between the positional arguments: the namespace, and what is left over.", known(true)),
		def("ArgumentParser._get_values", "($self, action, arg_strings)", "", func(r *run, self value, a []value) value { return valuesOf(r, self, a[0], r.Items(a[1])) }),
		def("ArgumentParser._get_value", "($self, action, arg_string)", "", func(r *run, self value, a []value) value { return valueOf(r, self, a[0], a[1]) }),
		def("ArgumentParser._check_value", "($self, action, value)", "", func(r *run, self value, a []value) value {
			checkValue(r, self, a[0], a[1])
			return object.None
		}),
	}
}

// parseKnown is parse_known_args.
func parseKnown(r *run, self, args, namespace value, intermixed bool) value {
	var items []value
	if args.IsNone() {
		if items = r.Items(r.From("sys", "argv")); len(items) > 0 {
			items = items[1:]
		}
	} else {
		items = r.Items(args)
	}
	if namespace.IsNone() {
		namespace = r.Call(stateOf(r.Th).namespace.Value())
	}
	for _, action := range list(r, self, "_actions") {
		dest, def := r.Attr(action, "dest"), r.Attr(action, "default")
		if name := text(dest); isStr(dest) && name != suppress && !is(def, suppress) && r.Find(namespace, name).IsNull() {
			r.Set(namespace, name, def)
		}
	}
	defaults := r.Attr(self, "_defaults")
	for _, dest := range r.Items(defaults) {
		if r.Find(namespace, text(dest)).IsNull() {
			r.Set(namespace, text(dest), r.Item(defaults, dest))
		}
	}
	p := &parsing{run: r, self: self, namespace: namespace, prefix: text(r.Attr(self, "prefix_chars")), options: map[int][]option{}, warned: map[string]bool{}, intermixed: intermixed}
	for _, v := range items {
		if !isStr(v) && r.OK() {
			r.Raise(object.TypeErrorType, "'%s' object is not subscriptable", v.Type().MessageName())
		}
		p.args = append(p.args, text(v))
	}
	if r.OK() {
		p.parse()
	}
	if r.Exc != nil && r.Exc.Is(stateOf(r.Th).argumentError) {
		cause := r.Exc
		r.Exc = nil
		if r.Truth(r.Attr(self, "exit_on_error")) {
			r.Method(self, "error", object.StrOf(r.Str(cause.Value())))
		} else {
			r.Exc = cause
		}
	}
	rest := stringList(p.extras)
	if left := r.Find(namespace, unrecognized); !left.IsNull() {
		r.Method(rest, "extend", left)
		r.Set(namespace, unrecognized, value{})
	}
	return object.TupleOf(namespace, rest)
}

func stringList(items []string) value {
	values := make([]value, len(items))
	for i, s := range items {
		values[i] = object.StrOf(s)
	}
	return object.ListOf(values...)
}

// parse goes through the command line.
func (p *parsing) parse() {
	if chars := p.Attr(p.self, "fromfile_prefix_chars"); isStr(chars) {
		p.args = p.readFiles(p.args, text(chars), 0)
	}
	p.findConflicts()
	p.classify()
	p.positionals = actionsOf(p.run, p.self, false)
	last, start := -1, 0
	for i := range p.options {
		last = max(last, i)
	}
	for start <= last && p.OK() {
		next := start
		for next <= last && p.options[next] == nil {
			next++
		}
		if !p.intermixed && start != next {
			end := p.takePositionals(start)
			if end > start {
				start = end
				continue
			}
		}
		if p.options[start] == nil {
			p.extras = append(p.extras, p.args[start:next]...)
			p.extraPattern = append(p.extraPattern, p.pattern[start:next]...)
			start = next
		}
		start = p.takeOption(start)
	}
	if !p.OK() {
		return
	}
	if p.intermixed {
		p.takeIntermixed(start)
	} else {
		p.extras = append(p.extras, p.args[p.takePositionals(start):]...)
	}
	p.checkRequired()
}

// takeIntermixed hands the positional arguments all strings that are no options.
func (p *parsing) takeIntermixed(start int) {
	all := append(p.extras, p.args[start:]...)
	kinds := append(p.extraPattern, p.pattern[start:]...)
	p.extras, p.args, p.pattern = nil, nil, ""
	for i, kind := range kinds {
		if kind != 'O' {
			p.args, p.pattern = append(p.args, all[i]), p.pattern+string(kind)
		}
	}
	taken := p.takePositionals(0)
	for i, kind := range kinds {
		if kind != 'O' && taken > 0 {
			taken--
		} else {
			p.extras = append(p.extras, all[i])
		}
	}
}

func (p *parsing) findConflicts() {
	p.conflicts = map[uintptr][]value{}
	for _, group := range list(p.run, p.self, "_mutually_exclusive_groups") {
		actions := list(p.run, group, "_group_actions")
		for i, action := range actions {
			key := uintptr(action.Address())
			p.conflicts[key] = append(append(p.conflicts[key], actions[:i]...), actions[i+1:]...)
		}
	}
}

// classify finds out which strings are options.
func (p *parsing) classify() {
	var kinds strings.Builder
	for i, arg := range p.args {
		if arg == "--" {
			kinds.WriteString("-" + strings.Repeat("A", len(p.args)-i-1))
			break
		}
		if found := p.optionsOf(arg); found != nil {
			p.options[i] = found
			kinds.WriteByte('O')
		} else {
			kinds.WriteByte('A')
		}
	}
	p.pattern = kinds.String()
}

// optionsOf is what arg may mean as an option, nil if it is an argument.
func (p *parsing) optionsOf(arg string) []option {
	if !startsWith(arg, p.prefix) || !p.OK() {
		return nil
	}
	known := p.Attr(p.self, "_option_string_actions")
	find := func(name string) value {
		if v := p.Method(known, "get", object.StrOf(name)); p.OK() && !v.IsNone() {
			return v
		}
		return value{}
	}
	if action := find(arg); !action.IsNull() {
		return []option{{action: action, name: arg}}
	}
	_, first := utf8.DecodeRuneInString(arg)
	if len(arg) == first {
		return nil
	}
	name, explicit, equals := strings.Cut(arg, "=")
	if equals {
		if action := find(name); !action.IsNull() {
			return []option{{action: action, name: name, sep: true, equals: true, explicit: &explicit}}
		}
	}
	if found := p.abbreviated(arg, first); found != nil {
		return found
	}
	if negativeNumber.Get().MatchString(arg) && p.Len(p.Attr(p.self, "_has_negative_number_optionals")) == 0 || strings.Contains(arg, " ") {
		return nil
	}
	return []option{{action: object.None, name: arg}}
}

// abbreviated is the options that arg may be short for, or, for a single prefix character, an option with its argument in one string.
func (p *parsing) abbreviated(arg string, first int) []option {
	known := p.Attr(p.self, "_option_string_actions")
	abbrev := p.Truth(p.Attr(p.self, "allow_abbrev"))
	name, rest, equals := strings.Cut(arg, "=")
	var explicit *string
	if equals {
		explicit = &rest
	}
	var found []option
	long := startsWith(arg[first:], p.prefix)
	_, second := utf8.DecodeRuneInString(arg[first:])
	short, shortRest := arg[:first+second], arg[first+second:]
	for _, key := range p.Items(known) {
		s := text(key)
		switch {
		case !long && s == short:
			found = append(found, option{action: p.Item(known, key), name: s, sep: true, explicit: &shortRest})
		case abbrev && strings.HasPrefix(s, name):
			found = append(found, option{action: p.Item(known, key), name: s, sep: equals, equals: equals, explicit: explicit})
		}
	}
	return found
}

// step is one action with its strings.
type step struct {
	action value
	args   []string
	name   string
}

// takeOption handles the option at start, and gives where to go on.
func (p *parsing) takeOption(start int) int {
	found := p.options[start]
	if len(found) > 1 {
		names := make([]string, len(found))
		for i, o := range found {
			names[i] = o.name
		}
		argumentError(p.run, object.None, "ambiguous option: "+p.args[start]+" could match "+strings.Join(names, ", "))
		return start
	}
	if len(found) == 0 {
		return start + 1
	}
	o := found[0]
	if o.action.IsNone() {
		p.extras, p.extraPattern = append(p.extras, p.args[start]), append(p.extraPattern, 'O')
		return start + 1
	}
	steps, stop := p.steps(o, start)
	for _, s := range steps {
		if !p.OK() {
			return stop
		}
		if p.Truth(p.Attr(s.action, "deprecated")) && !p.warned[s.name] {
			p.Method(p.self, "_warning", object.StrOf("option '"+s.name+"' is deprecated"))
			p.warned[s.name] = true
		}
		p.act(s.action, s.args, s.name)
	}
	return stop
}

// steps are the actions of the option at start: several for -abc.
func (p *parsing) steps(o option, start int) (steps []step, stop int) {
	for p.OK() {
		if o.explicit == nil {
			n := p.match(o.action, p.pattern[start+1:])
			stop = start + 1 + n
			if !p.OK() {
				return nil, stop
			}
			return append(steps, step{o.action, p.args[start+1 : stop], o.name}), stop
		}
		n, explicit := p.match(o.action, "A"), *o.explicit
		if !p.OK() {
			return nil, start + 1
		}
		_, first := utf8.DecodeRuneInString(o.name)
		switch {
		case n == 0 && !startsWith(o.name[first:], p.prefix) && explicit != "":
			if o.equals || startsWith(explicit, p.prefix) {
				argumentError(p.run, o.action, "ignored explicit argument "+p.Repr(object.StrOf(explicit)))
				return nil, start + 1
			}
			steps = append(steps, step{o.action, nil, o.name})
			_, size := utf8.DecodeRuneInString(explicit)
			name := o.name[:first] + explicit[:size]
			action := p.Method(p.Attr(p.self, "_option_string_actions"), "get", object.StrOf(name))
			if action.IsNone() {
				p.extras, p.extraPattern = append(p.extras, o.name[:first]+explicit), append(p.extraPattern, 'O')
				return steps, start + 1
			}
			o = option{action: action, name: name, sep: true}
			if rest := explicit[size:]; rest != "" {
				if rest[0] == '=' {
					o.equals, rest = true, rest[1:]
				}
				o.explicit = &rest
			}
		case n == 1:
			return append(steps, step{o.action, []string{explicit}, o.name}), start + 1
		default:
			argumentError(p.run, o.action, "ignored explicit argument "+p.Repr(object.StrOf(explicit)))
			return nil, start + 1
		}
	}
	return steps, start + 1
}

// takePositionals hands positional arguments the strings from start that they match, and gives where to go on.
func (p *parsing) takePositionals(start int) int {
	counts := p.matchAll(p.positionals, p.pattern[start:])
	for i, n := range counts {
		if !p.OK() {
			return start
		}
		action, args := p.positionals[i], slices.Clone(p.args[start:start+n])
		kinds := p.pattern[start : start+n]
		switch nargs := text(p.Attr(action, "nargs")); {
		case nargs == parserArgs && strings.HasPrefix(kinds, "-"), nargs != parserArgs && nargs != remainder && strings.Contains(kinds, "-"):
			at := slices.Index(args, "--")
			args = slices.Delete(args, at, at+1)
		}
		start += n
		if dest := p.Attr(action, "dest"); len(args) > 0 && p.Truth(p.Attr(action, "deprecated")) && !p.warned[text(dest)] {
			p.Method(p.self, "_warning", object.StrOf("argument '"+p.Str(dest)+"' is deprecated"))
			p.warned[text(dest)] = true
		}
		p.act(action, args, "")
	}
	p.positionals = p.positionals[len(counts):]
	return start
}

func among(items []value, v value) bool {
	return slices.ContainsFunc(items, func(w value) bool { return w.Is(v) })
}

// act calls an action with the values of args.
func (p *parsing) act(action value, args []string, name string) {
	if exc := p.Th.Poll(); exc != nil {
		p.Fail(exc)
		return
	}
	p.seen = append(p.seen, action)
	v := p.Method(p.self, "_get_values", action, stringList(args))
	if !p.OK() {
		return
	}
	if name != "" || len(args) > 0 {
		p.given = append(p.given, action)
		for _, other := range p.conflicts[uintptr(action.Address())] {
			if among(p.given, other) {
				argumentError(p.run, action, "not allowed with argument "+p.Str(actionName(p.run, other)))
				return
			}
		}
	}
	if is(v, suppress) {
		return
	}
	shown := object.None
	if name != "" {
		shown = object.StrOf(name)
	}
	p.Call(action, p.self, p.namespace, v, shown)
}

// checkRequired finds required actions that were not met, and converts defaults that are strings.
func (p *parsing) checkRequired() {
	var missing []value
	for _, action := range list(p.run, p.self, "_actions") {
		if !p.OK() {
			return
		}
		if among(p.seen, action) {
			continue
		}
		if p.Truth(p.Attr(action, "required")) {
			missing = append(missing, actionName(p.run, action))
			continue
		}
		def, dest := p.Attr(action, "default"), text(p.Attr(action, "dest"))
		if isStr(def) {
			if now := p.Find(p.namespace, dest); !now.IsNull() && now.Is(def) {
				p.Set(p.namespace, dest, p.Method(p.self, "_get_value", action, def))
			}
		}
	}
	if len(missing) > 0 {
		argumentError(p.run, object.None, "the following arguments are required: "+joined(p.run, missing, ", "))
	}
	for _, group := range list(p.run, p.self, "_mutually_exclusive_groups") {
		if !p.Truth(p.Attr(group, "required")) {
			continue
		}
		actions := list(p.run, group, "_group_actions")
		if slices.ContainsFunc(actions, func(a value) bool { return among(p.given, a) }) {
			continue
		}
		var names []value
		for _, action := range actions {
			if !is(p.Attr(action, "help"), suppress) {
				names = append(names, actionName(p.run, action))
			}
		}
		argumentError(p.run, object.None, "one of the arguments "+joined(p.run, names, " ")+" is required")
	}
}
