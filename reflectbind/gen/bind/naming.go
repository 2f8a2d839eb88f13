// This file finds the names that Python programs see, where two Go names would be the same.

package bind

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"dappco.re/go/py/reflectbind/spelling"
)

// settleNames gives all but one of the symbols that would have the same name in Python a name with an underscore behind it. Types keep
// theirs before functions, those before errors, constants and variables.
func (s *Surface) settleNames() {
	type entry struct {
		goName, name string
		rank         int
	}
	var entries []entry
	for _, goName := range slices.Sorted(maps.Keys(s.symbols)) {
		name, rank := s.usualName(goName)
		if name == "" {
			continue
		}
		if as := s.names[goName]; as != "" {
			name, rank = as, -1
		}
		entries = append(entries, entry{goName, name, rank})
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return a.rank - b.rank })
	taken := map[string]bool{}
	for _, e := range entries {
		name := e.name
		for taken[name] {
			name += "_"
		}
		taken[name] = true
		if name != e.name {
			s.names[e.goName] = name
		}
	}
}

// usualName is what the binder would call the symbol; "" for one that becomes part of another: constructors, and instances of one generic.
func (s *Surface) usualName(goName string) (name string, rank int) {
	obj := s.pkg.types.Scope().Lookup(goName)
	switch obj := obj.(type) {
	case *types.TypeName:
		return goName, 0
	case *types.Func:
		if s.constructs(obj) {
			return "", 0
		}
		return spelling.Name(goName), 1
	case *types.Var:
		if !strings.HasPrefix(s.symbols[goName], "&") {
			return spelling.Error(goName), 2
		}
		return spelling.Name(goName), 4
	case *types.Const:
		return spelling.Constant(goName), 3
	}
	return "", 0
}

// constructs reports that f is NewT, which becomes the class T.
func (s *Surface) constructs(f *types.Func) bool {
	name, ok := strings.CutPrefix(f.Name(), "New")
	results := f.Signature().Results()
	if !ok || results.Len() == 0 || results.Len() > 2 || results.Len() == 2 && !isError(results.At(1).Type()) {
		return false
	}
	t := results.At(0).Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Name() != name || n.Obj().Pkg() != s.pkg.types {
		return false
	}
	_, isStruct := n.Underlying().(*types.Struct)
	return isStruct
}
