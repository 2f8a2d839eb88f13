// Package textwrap implements module textwrap: filling paragraphs, and indentation.
package textwrap

import (
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes module textwrap.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("textwrap", "Text wrapping and filling.", nil)
	wrapper, exc := newWrapper(th)
	if exc != nil {
		return nil, exc
	}
	native.Add(m.Dict, "textwrap", functions(wrapper))
	m.Dict.SetName("TextWrapper", wrapper.Value())
	m.Dict.SetName("__all__", native.Strings("TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"))
	return m, nil
}

func functions(wrapper *object.Type) []object.Method {
	// through makes a function that makes a wrapper of its keywords and calls a method of it.
	through := func(name, doc, method string, prepare func(st *native.Steps, text value) value, fixed ...string) object.Method {
		sig := "(text, width=70)"
		if len(fixed) > 0 {
			sig = "(text, width)"
		}
		params := object.ParseParams(name, sig)
		return object.Method{Name: name, Sig: sig[:len(sig)-1] + ", **kwargs)", Doc: doc, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			given, rest, names, exc := native.BindPython(params, 0, true, args, kw)
			if exc != nil {
				return value{}, exc
			}
			if given[1].IsNull() {
				given[1] = object.Int64(defaultWidth)
			}
			call := append([]value{given[1]}, rest...)
			keywords := append([]*object.Str{object.Intern("width")}, names...)
			for _, f := range fixed {
				call, keywords = append(call, object.Int64(1)), append(keywords, object.Intern(f))
			}
			st := native.Steps{Th: th}
			w := st.Do(func() (value, *exception) { return object.Call(th, wrapper.Value(), call, keywords) })
			text := given[0]
			if prepare != nil && st.Exc == nil {
				text = prepare(&st, text)
			}
			return st.Result(st.Method(w, method, text))
		}}
	}
	return []object.Method{
		through("wrap", "Wrap a paragraph: return the list of its lines, none wider than width.", "wrap", nil),
		through("fill", "Fill a paragraph: return a str with lines that are not wider than width.", "fill", nil),
		through("shorten", "Collapse the white space of a text and cut it to fit into width.", "fill", func(st *native.Steps, text value) value {
			return st.Method(object.StrOf(" "), "join", st.Method(st.Method(text, "strip"), "split"))
		}, "max_lines"),
		native.Python("dedent", "(text)", "Remove the white space that all lines of a text begin with. Lines of white space become empty.", dedent),
		native.Python("indent", "(text, prefix, predicate=None)", "Put prefix before the lines of a text that predicate is true of, or that are not just white space.", indent),
	}
}

// isBlank reports that text consists of white space, or is empty.
func isBlank(text string) bool {
	for text != "" {
		r, size := object.DecodeRune(text)
		if !unicodedata.IsSpace(r) {
			return false
		}
		text = text[size:]
	}
	return true
}

func dedent(_ *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("expected str object, not '%s'", args[0].Type().Name)
	}
	lines := strings.Split(args[0].AsStr().String(), "\n")
	margin, found := "", false
	for i, line := range lines {
		if isBlank(line) {
			lines[i] = ""
			continue
		}
		n := len(line) - len(strings.TrimLeft(line, " \t"))
		if !found {
			margin, found = line[:n], true
			continue
		}
		for !strings.HasPrefix(line, margin) {
			margin = margin[:len(margin)-1]
		}
	}
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, margin)
	}
	return object.StrOf(strings.Join(lines, "\n")), nil
}

func indent(th *thread, _ value, args []value) (value, *exception) {
	st := native.Steps{Th: th}
	prefix, predicate := args[1], args[2]
	var out []value
	for _, line := range st.Items(st.Method(args[0], "splitlines", object.True)) {
		yes := false
		if predicate.IsNull() || predicate.IsNone() {
			yes = !isBlank(st.Text(line, "line"))
		} else {
			yes = st.True(st.Call(predicate, line))
		}
		if yes {
			out = append(out, prefix)
		}
		out = append(out, line)
		if st.Exc != nil {
			break
		}
	}
	if st.Exc != nil {
		return value{}, st.Exc
	}
	return object.JoinAll(th, out)
}
