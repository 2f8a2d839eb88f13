// This file binds arguments as functions written in Python do, whose messages count self and name the class.

package random

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

type body = func(th *thread, self value, args []value) (value, *exception)

// def is a method of class owner that binds its arguments as a Python function does; f gets them in order, absent ones null.
func def(owner, name, sig, doc string, f body) object.Method {
	p := object.ParseParams(owner+"."+name, sig)
	return object.Method{Name: name, Sig: sig, Doc: doc, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		room := make([]value, len(p.Names))
		if exc := bind(p, args, kw, room); exc != nil {
			return value{}, exc
		}
		return f(th, self, room)
	}}
}

func bind(p *object.Params, args []value, kw []*object.Str, room []value) *exception {
	npos := len(args) - len(kw)
	copy(room[:p.MaxPos], args[:npos])
	for i, name := range kw {
		at := -1
		for j, n := range p.Names {
			if n.String() == name.String() {
				at = j
			}
		}
		switch {
		case at < 0:
			return unexpected(p, name)
		case !room[at].IsNull():
			return object.TypeErrorf("%s() got multiple values for argument '%s'", p.Func, name.String())
		}
		room[at] = args[npos+i]
	}
	if npos > p.MaxPos {
		return tooMany(p, npos, room)
	}
	var missing []string
	for i, v := range room[:p.Required] {
		if v.IsNull() {
			missing = append(missing, "'"+p.Names[i].String()+"'")
		}
	}
	if len(missing) == 0 {
		return nil
	}
	plural := ""
	if len(missing) > 1 {
		plural = "s"
		last := len(missing) - 1
		missing = append(missing[:last], "and "+missing[last])
	}
	sep := ", "
	if len(missing) == 2 {
		sep = " "
	}
	return object.TypeErrorf("%s() missing %d required positional argument%s: %s", p.Func, len(missing), plural, strings.Join(missing, sep))
}

func unexpected(p *object.Params, name *object.Str) *exception {
	known := make([]string, len(p.Names))
	for i, n := range p.Names {
		known[i] = n.String()
	}
	return object.UnexpectedKeyword(p.Func, name.String(), known...)
}

func tooMany(p *object.Params, npos int, room []value) *exception {
	plural, most := "s", p.MaxPos+1
	if p.Required < p.MaxPos {
		return object.TypeErrorf("%s() takes from %d to %d positional arguments but %d%s given", p.Func, p.Required+1, most, npos+1, keywordOnly(p, room))
	}
	if most == 1 {
		plural = ""
	}
	return object.TypeErrorf("%s() takes %d positional argument%s but %d%s given", p.Func, most, plural, npos+1, keywordOnly(p, room))
}

// keywordOnly says which arguments were given beside the positional ones, and the verb.
func keywordOnly(p *object.Params, room []value) string {
	n := 0
	for _, v := range room[p.MaxPos:] {
		if !v.IsNull() {
			n++
		}
	}
	switch n {
	case 0:
		return " were"
	case 1:
		return " positional arguments (and 1 keyword-only argument) were"
	}
	return " positional arguments (and " + string(rune('0'+n)) + " keyword-only arguments) were"
}
