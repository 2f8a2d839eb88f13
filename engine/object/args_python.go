// This file binds arguments as functions written in Python do, with their messages.

package object

import (
	"fmt"
	"strings"
)

// BindPython puts args and kw in the order of the parameters into values; absent ones are null. The messages are those of
// functions written in Python; implied is how many arguments, such as self, come before those of p. Keywords that p has no name for
// are an error, unless open is set: then they are rest and names.
func (p *Params) BindPython(implied int, open bool, args []Value, kw []*Str) (values, rest []Value, names []*Str, exc *Exception) {
	return p.List().bindPython(implied, open, args, kw)
}

func (p *ParamList) bindPython(implied int, open bool, args []Value, kw []*Str) (values, rest []Value, names []*Str, exc *Exception) {
	values = make([]Value, len(p.Names))
	npos := len(args) - len(kw)
	copy(values[:p.MaxPos], args[:npos])
	var wrong []string
	for i, name := range kw {
		v, at := args[npos+i], -1
		for j := p.PosOnly; j < len(p.Names); j++ {
			if p.Names[j].String() == name.String() {
				at = j
			}
		}
		switch {
		case at < 0 && !open && p.PosOnly > 0 && p.positional(name):
			wrong = append(wrong, name.String())
		case at < 0 && open:
			rest, names = append(rest, v), append(names, name)
		case at < 0:
			return nil, nil, nil, UnexpectedKeyword(p.Func, name.String(), texts(p.Names[p.PosOnly:])...)
		case !values[at].IsNull():
			return nil, nil, nil, TypeErrorf("%s() got multiple values for argument '%s'", p.Func, name)
		default:
			values[at] = v
		}
	}
	if len(wrong) > 0 {
		return nil, nil, nil, TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", p.Func, strings.Join(wrong, ", "))
	}
	if npos > p.MaxPos {
		return nil, nil, nil, p.tooManyPython(implied, npos, values)
	}
	return values, rest, names, p.missingPython(values)
}

// positional reports that name is that of a parameter which is positional only.
func (p *ParamList) positional(name *Str) bool {
	for _, n := range p.Names[:p.PosOnly] {
		if n.String() == name.String() {
			return true
		}
	}
	return false
}

func texts(names []*Str) []string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = n.String()
	}
	return list
}

// tooManyPython is the error about npos positional arguments where p takes fewer; it counts the keyword-only arguments of values too.
func (p *ParamList) tooManyPython(implied, npos int, values []Value) *Exception {
	most, takes := p.MaxPos+implied, ""
	if p.Required < p.MaxPos {
		takes = fmt.Sprintf("from %d to ", p.Required+implied)
	}
	named := 0
	for _, v := range values[p.MaxPos:] {
		if !v.IsNull() {
			named++
		}
	}
	given, were := npos+implied, " were"
	switch {
	case named > 0:
		were = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s) were", ending(given), named, ending(named))
	case given == 1:
		were = " was"
	}
	plural := ending(most)
	if takes != "" {
		plural = "s"
	}
	return TypeErrorf("%s() takes %s%d positional argument%s but %d%s given", p.Func, takes, most, plural, given, were)
}

// ending is the plural ending of a noun for n things.
func ending(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// missingPython is the error about required parameters without a value, positional ones first.
func (p *ParamList) missingPython(values []Value) *Exception {
	for _, kind := range []struct {
		word     string
		from, to int
	}{{"positional", 0, p.MaxPos}, {"keyword-only", p.MaxPos, len(values)}} {
		var absent []string
		for i := kind.from; i < kind.to; i++ {
			if values[i].IsNull() && p.KwReq[i] {
				absent = append(absent, "'"+p.Names[i].String()+"'")
			}
		}
		if n := len(absent); n > 0 {
			list, plural := absent[0], ""
			if n == 2 {
				list = absent[0] + " and " + absent[1]
			} else if n > 2 {
				list = strings.Join(absent[:n-1], ", ") + ", and " + absent[n-1]
			}
			if n > 1 {
				plural = "s"
			}
			return TypeErrorf("%s() missing %d required %s argument%s: %s", p.Func, n, kind.word, plural, list)
		}
	}
	return nil
}
