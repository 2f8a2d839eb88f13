// This file matches actions with the strings of a command line, and converts the strings.

package argparse

import (
	"regexp"
	"strings"

	"dappco.re/go/py/engine/object"
)

// pattern is a regular expression for the kinds of strings that an action takes; "" means that it can match nothing of n strings.
func pattern(r *run, action value, n int) string {
	nargs, expr := r.Attr(action, "nargs"), ""
	switch {
	case nargs.IsNone():
		expr = "(-*A-*)"
	case is(nargs, optional):
		expr = "(-*A?-*)"
	case is(nargs, zeroOrMore):
		expr = "(-*[A-]*)"
	case is(nargs, oneOrMore):
		expr = "(-*A[A-]*)"
	case is(nargs, remainder):
		expr = "([AO-]*)"
	case is(nargs, parserArgs):
		expr = "(-*A[-AO]*)"
	case is(nargs, suppress):
		expr = "(-*)"
	default:
		count, exc := object.ToSsize(r.Th, nargs)
		if exc != nil {
			r.Fail(exc)
			return ""
		}
		if count > n {
			return ""
		}
		if r.Truth(r.Attr(action, "option_strings")) {
			// An option that takes a number of strings takes them even if they look like options.
			return "(" + strings.Repeat("[AO]", max(count, 0)) + ")"
		}
		if count > 0 {
			expr = "(-*" + strings.Repeat("A-*", count) + ")"
		} else {
			expr = "(-*-*)"
		}
	}
	if r.Truth(r.Attr(action, "option_strings")) {
		expr = strings.NewReplacer("-*", "", "-", "").Replace(expr)
	}
	return expr
}

// match is how many of the strings of kinds an option takes.
func (p *parsing) match(action value, kinds string) int {
	expr := pattern(p.run, action, len(kinds))
	if !p.OK() {
		return 0
	}
	if expr != "" {
		if m := regexp.MustCompile("^" + expr).FindStringSubmatchIndex(kinds); m != nil {
			return m[3] - m[2]
		}
	}
	nargs, message := p.Attr(action, "nargs"), ""
	switch {
	case nargs.IsNone():
		message = "expected one argument"
	case is(nargs, optional):
		message = "expected at most one argument"
	case is(nargs, oneOrMore):
		message = "expected at least one argument"
	default:
		plural := "s"
		if p.Equal(nargs, object.Int64(1)) {
			plural = ""
		}
		message = "expected " + p.Str(nargs) + " argument" + plural
	}
	argumentError(p.run, action, message)
	return 0
}

// matchAll is how many strings each of the first positional arguments takes: as many arguments as match at all.
func (p *parsing) matchAll(actions []value, kinds string) []int {
	exprs := make([]string, len(actions))
	for i, action := range actions {
		exprs[i] = pattern(p.run, action, len(kinds))
	}
	for n := len(actions); n > 0 && p.OK(); n-- {
		expr, possible := "^", true
		for _, e := range exprs[:n] {
			expr += e
			possible = possible && e != ""
		}
		if !possible {
			continue
		}
		m := regexp.MustCompile(expr).FindStringSubmatchIndex(kinds)
		if m == nil {
			continue
		}
		counts := make([]int, n)
		for i := range counts {
			counts[i] = m[2*i+3] - m[2*i+2]
		}
		if m[1] < len(kinds) && kinds[m[1]] == 'O' {
			for len(counts) > 0 && counts[len(counts)-1] == 0 {
				counts = counts[:len(counts)-1]
			}
		}
		return counts
	}
	return nil
}

// readFiles replaces names of files with arguments by their contents.
func (p *parsing) readFiles(args []string, chars string, depth int) []string {
	if depth > 100 {
		p.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
		return nil
	}
	var out []string
	for _, arg := range args {
		if !startsWith(arg, chars) {
			out = append(out, arg)
			continue
		}
		name := string([]rune(arg)[1:])
		file := p.Call(p.Builtin("open"), object.StrOf(name))
		content := p.Method(file, "read")
		if p.OK() {
			p.Method(file, "close")
		}
		if p.Exc != nil && p.Exc.Is(object.OSErrorType) {
			cause := p.Exc
			p.Exc = nil
			argumentError(p.run, object.None, p.Str(cause.Value()))
		}
		var inner []string
		for _, line := range p.Items(p.Method(content, "splitlines")) {
			for _, v := range p.Items(p.Method(p.self, "convert_arg_line_to_args", line)) {
				inner = append(inner, text(v))
			}
		}
		if !p.OK() {
			return nil
		}
		out = append(out, p.readFiles(inner, chars, depth+1)...)
	}
	return out
}

// valuesOf is what an action gets for its strings.
func valuesOf(r *run, self, action value, args []value) value {
	nargs, isOption := r.Attr(action, "nargs"), r.Truth(r.Attr(action, "option_strings"))
	convert := func(check bool) value {
		items := make([]value, len(args))
		for i, s := range args {
			items[i] = r.Method(self, "_get_value", action, s)
		}
		for i, v := range items {
			if check || is(nargs, parserArgs) && i == 0 {
				r.Method(self, "_check_value", action, v)
			}
		}
		return object.ListOf(items...)
	}
	switch {
	case len(args) == 0 && is(nargs, optional):
		v := r.Attr(action, "default")
		if isOption {
			v = r.Attr(action, "const")
		}
		if isStr(v) && !is(v, suppress) {
			v = r.Method(self, "_get_value", action, v)
		}
		return v
	case len(args) == 0 && is(nargs, zeroOrMore) && !isOption:
		v := r.Attr(action, "default")
		if v.IsNone() {
			return object.ListOf()
		}
		if isStr(v) && !is(v, suppress) {
			v = r.Method(self, "_get_value", action, v)
		}
		return v
	case len(args) == 1 && (nargs.IsNone() || is(nargs, optional)):
		v := r.Method(self, "_get_value", action, args[0])
		r.Method(self, "_check_value", action, v)
		return v
	case is(nargs, remainder), is(nargs, parserArgs):
		return convert(false)
	case is(nargs, suppress):
		return suppressed.Value()
	}
	return convert(true)
}

// valueOf is a string converted by the type of an action.
func valueOf(r *run, self, action, s value) value {
	t := r.Attr(action, "type")
	f := registryGet(r, self, "type", t, t)
	if r.OK() && f.Type().Call == nil {
		r.Raise(object.TypeErrorType, "%s is not callable", r.Repr(f))
	}
	v := r.Call(f, s)
	exc := r.Exc
	switch {
	case exc == nil:
	case exc.Is(stateOf(r.Th).argumentTypeError):
		r.Exc = nil
		argumentError(r, action, r.Str(exc.Value()))
	case exc.Is(object.TypeErrorType) || exc.Is(object.ValueErrorType):
		r.Exc = nil
		name := r.Find(t, "__name__")
		shown := ""
		if name.IsNull() {
			shown = r.Repr(t)
		} else {
			shown = r.Str(name)
		}
		argumentError(r, action, "invalid "+shown+" value: "+r.Repr(s))
	}
	return v
}

// checkValue checks that v is one of the choices of an action.
func checkValue(r *run, self, action, v value) {
	choices := r.Attr(action, "choices")
	if !r.OK() || choices.IsNone() {
		return
	}
	among := choices
	if isStr(choices) {
		among = object.ListOf(r.Items(choices)...)
	}
	if r.Contains(among, v) || !r.OK() {
		return
	}
	items := r.Items(choices)
	shown, names, allText := make([]string, len(items)), make([]string, len(items)), true
	for i, c := range items {
		names[i] = r.Str(c)
		shown[i] = r.Repr(object.StrOf(names[i]))
		allText = allText && isStr(c)
	}
	message := "invalid choice: " + r.Repr(object.StrOf(r.Str(v)))
	if r.Truth(r.Attr(self, "suggest_on_error")) && isStr(v) && allText {
		if near := closest(text(v), names); near != "" {
			message += ", maybe you meant " + r.Repr(object.StrOf(near)) + "?"
		}
	}
	argumentError(r, action, message+" (choose from "+strings.Join(shown, ", ")+")")
}
