// This file defines Params, a parsed signature, and the one place that binds arguments of native functions to it.

package object

import (
	"cmp"
	"strings"
	"sync/atomic"
)

// Params is the parameter list of a native function. It is parsed at first use: one in a package variable costs nothing at start.
type Params struct {
	Func, sig string
	list      atomic.Pointer[ParamList]
}

// ParamList is what the text of Params says.
type ParamList struct {
	Func     string
	Names    []*Str
	PosOnly  int // the first PosOnly cannot be given by keyword
	MaxPos   int // the first MaxPos can be given by position
	Required int // the first Required must be given; keyword-only ones are in KwReq
	KwReq    []bool
}

// ParseParams is the parameters of function fn of a text signature such as "($self, a, b=None, /, *, key=None)".
func ParseParams(fn, sig string) *Params { return &Params{Func: fn, sig: sig} }

// List is the parameters. Parsing twice at the same time is harmless.
func (p *Params) List() *ParamList {
	l := p.list.Load()
	if l == nil {
		l = parseParams(p.Func, p.sig)
		p.list.Store(l)
	}
	return l
}

// Named is p for the function fn.
func (p *Params) Named(fn string) *Params {
	l := *p.List()
	l.Func = fn
	return l.Params()
}

// Params is parameters that were made without a text. l stays in use.
func (l *ParamList) Params() *Params {
	p := &Params{Func: l.Func}
	p.list.Store(l)
	return p
}

func parseParams(fn, sig string) *ParamList {
	p := &ParamList{Func: fn, MaxPos: -1}
	body := strings.TrimSuffix(strings.TrimPrefix(sig, "("), ")")
	depth, start := 0, 0
	var parts []string
	for i := 0; i < len(body); i++ {
		switch body[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth--
		case ',':
			if depth == 0 {
				parts = append(parts, body[start:i])
				start = i + 1
			}
		}
	}
	parts = append(parts, body[start:])
	for _, part := range parts {
		part = strings.TrimSpace(part)
		switch {
		case part == "" || part[0] == '$':
		case part == "/":
			p.PosOnly = len(p.Names)
		case part == "*":
			p.MaxPos = len(p.Names)
		default:
			name, _, optional := strings.Cut(part, "=")
			p.Names = append(p.Names, Intern(strings.TrimSpace(name)))
			p.KwReq = append(p.KwReq, !optional)
			if !optional && p.MaxPos < 0 {
				p.Required = len(p.Names)
			}
		}
	}
	if p.MaxPos < 0 {
		p.MaxPos = len(p.Names)
	}
	return p
}

// signature is the parsed Sig, made at first use; parsing twice at the same time is harmless.
func (m *Method) signature() *ParamList {
	p := m.params.Load()
	if p == nil {
		p = parseParams(cmp.Or(m.Func, m.Name), m.Sig)
		m.params.Store(p)
	}
	return p
}

// Bind puts args and keywords in the order of the parameters into room, which holds as many nulls; absent ones stay
// null. The messages are those of CPython's functions written in C.
func (p *Params) Bind(args []Value, kw []*Str, room []Value) *Exception {
	return p.List().bind(args, kw, room)
}

func (p *ParamList) bind(args []Value, kw []*Str, room []Value) *Exception {
	npos := len(args) - len(kw)
	if npos > p.MaxPos || len(args) > len(p.Names) {
		return p.tooMany(npos, len(args))
	}
	if npos < min(p.PosOnly, p.Required) {
		return p.missing(npos, npos)
	}
	copy(room, args[:npos])
	var unknown *Str
	for i, name := range kw {
		at := p.find(name)
		if at < 0 || at < p.PosOnly {
			if unknown == nil {
				unknown = name
			}
			continue
		}
		if !room[at].IsNull() {
			return TypeErrorf("argument for %s() given by name ('%s') and position (%d)", p.Func, name.String(), at+1)
		}
		room[at] = args[npos+i]
	}
	for i, v := range room {
		if v.IsNull() && p.KwReq[i] {
			return p.missing(i, npos)
		}
	}
	if unknown == nil {
		return nil
	}
	names := make([]string, 0, len(p.Names))
	for _, n := range p.Names[p.PosOnly:] {
		names = append(names, n.s)
	}
	return UnexpectedKeyword(p.Func, unknown.s, names...)
}

// UnexpectedKeyword is the error of a call of fn with a keyword that it does not know; known are those that it does.
func UnexpectedKeyword(fn, name string, known ...string) *Exception {
	hint := ""
	if meant := Suggest(name, known); meant != "" {
		hint = ". Did you mean '" + meant + "'?"
	}
	return TypeErrorf("%s() got an unexpected keyword argument '%s'%s", fn, name, hint)
}

func (p *ParamList) find(name *Str) int {
	for i, n := range p.Names {
		if n == name || n.s == name.s {
			return i
		}
	}
	return -1
}

func (p *ParamList) tooMany(npos, all int) *Exception {
	plural := func(n int) string {
		if n == 1 {
			return ""
		}
		return "s"
	}
	if p.PosOnly == len(p.Names) {
		return ArityError(p.Func, npos, p.Required, len(p.Names))
	}
	word, most, bound := "argument", len(p.Names), "at most"
	given := all
	if npos > p.MaxPos && p.MaxPos < len(p.Names) {
		word, most, given = "positional argument", p.MaxPos, npos
		if most == 0 {
			return TypeErrorf("%s() takes no positional arguments", p.Func)
		}
	}
	if p.Required == most && word != "argument" {
		bound = "exactly"
	}
	return TypeErrorf("%s() takes %s %d %s%s (%d given)", p.Func, bound, most, word, plural(most), given)
}

func (p *ParamList) missing(i, npos int) *Exception {
	if i < p.PosOnly && p.PosOnly < len(p.Names) {
		bound, plural := "exactly", "s"
		if p.Required < p.MaxPos {
			bound = "at least"
		}
		if p.Required == 1 {
			plural = ""
		}
		return TypeErrorf("%s() takes %s %d positional argument%s (%d given)", p.Func, bound, p.Required, plural, npos)
	}
	if i < p.PosOnly {
		return ArityError(p.Func, npos, p.Required, p.MaxPos)
	}
	return TypeErrorf("%s() missing required argument '%s' (pos %d)", p.Func, p.Names[i].String(), i+1)
}
