// This file binds the instances of generic types and functions that directives and options ask for.

package bind

import (
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// instances binds what //py:instantiate and Options.Instantiate list.
func (s *Surface) instances() {
	var wanted []string
	scope := s.pkg.types.Scope()
	for _, name := range scope.Names() {
		for _, text := range s.pkg.note(name).instantiate {
			if !strings.HasPrefix(text, name+"[") {
				text = name + "[" + strings.Trim(text, "[]") + "]"
			}
			wanted = append(wanted, text)
		}
	}
	for _, text := range append(wanted, s.opts.Instantiate...) {
		s.instance(text)
	}
}

// instance binds one instance, spelled as in Go.
func (s *Surface) instance(text string) {
	tv, err := s.eval(text)
	if err != nil {
		s.unbound(text, err.Error())
		return
	}
	name, _, _ := strings.Cut(text, "[")
	var args *types.TypeList
	switch t := types.Unalias(tv.Type).(type) {
	case *types.Named:
		args = t.TypeArgs()
	case *types.Signature:
	}
	key := name + "[" + s.argumentText(text, args) + "]"
	expr := s.imports.qualified(name) + "[" + s.argumentCode(text, args) + "]"
	if !tv.IsType() {
		sig, ok := tv.Type.(*types.Signature)
		if !ok || unbindable(sig) != "" {
			s.unbound(text, "no instance that can be bound")
			return
		}
		s.satisfied(name)
		s.bind(key, expr)
		s.docs[key] = s.pkg.note(name).doc
		s.describe(key, sig, s.pkg.note(name))
		s.thunk(key, expr, nil, sig)
		s.adaptParams(sig)
		return
	}
	named, ok := types.Unalias(tv.Type).(*types.Named)
	if !ok {
		s.unbound(text, "no instance that can be bound")
		return
	}
	s.satisfied(name)
	s.bind(key, "(*"+expr+")(nil)")
	s.docs[key] = s.pkg.note(name).doc
	s.methods(key, named, expr)
}

// satisfied takes back that the generic symbol name is not bound.
func (s *Surface) satisfied(name string) {
	s.Unbound = slices.DeleteFunc(s.Unbound, func(u Unbound) bool { return u.Name == name })
}

// eval evaluates an expression where one of the package's files can see it: type arguments may be of imported packages.
func (s *Surface) eval(text string) (tv types.TypeAndValue, err error) {
	tv, err = types.Eval(token.NewFileSet(), s.pkg.types, token.NoPos, text)
	for _, f := range s.pkg.files {
		if err == nil {
			break
		}
		if got, e := types.Eval(token.NewFileSet(), s.pkg.types, f.Name.End(), text); e == nil {
			return got, nil
		}
	}
	return tv, err
}

// argumentText is the type arguments for the key in Exports, without spaces; those of a function are as they were given.
func (s *Surface) argumentText(text string, args *types.TypeList) string {
	if args == nil {
		return strings.ReplaceAll(inBrackets(text), " ", "")
	}
	var parts []string
	for t := range args.Types() {
		parts = append(parts, types.TypeString(t, func(p *types.Package) string {
			if p == s.pkg.types {
				return ""
			}
			return p.Name()
		}))
	}
	return strings.Join(parts, ",")
}

// argumentCode is the type arguments as the file spells them.
func (s *Surface) argumentCode(text string, args *types.TypeList) string {
	var parts []string
	if args == nil {
		for _, part := range splitArguments(inBrackets(text)) {
			tv, err := s.eval(part)
			if err != nil || !tv.IsType() {
				return inBrackets(text)
			}
			parts = append(parts, s.imports.text(tv.Type))
		}
		return strings.Join(parts, ", ")
	}
	for t := range args.Types() {
		parts = append(parts, s.imports.text(t))
	}
	return strings.Join(parts, ", ")
}

func inBrackets(text string) string {
	_, rest, _ := strings.Cut(text, "[")
	return strings.TrimSuffix(strings.TrimSpace(rest), "]")
}

// splitArguments splits at the commas that are not inside brackets.
func splitArguments(text string) (parts []string) {
	depth, start := 0, 0
	for i, c := range text {
		switch c {
		case '[', '(', '{':
			depth++
		case ']', ')', '}':
			depth--
		case ',':
			if depth == 0 {
				parts = append(parts, strings.TrimSpace(text[start:i]))
				start = i + 1
			}
		}
	}
	return append(parts, strings.TrimSpace(text[start:]))
}
