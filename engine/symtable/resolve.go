// Resolving: what every name refers to.

package symtable

import "slices"

// shareInlined records names that inlined comprehensions use but do not bind as uses of the scope around them, innermost first.
func (b *builder) shareInlined(s *Scope) {
	for _, c := range s.Children {
		b.shareInlined(c)
	}
	if !s.Inlined || s.Parent.Kind == Class {
		return
	}
	for _, sym := range s.Order {
		if sym.Flags&Bound == 0 && sym.Flags&DefGlobal == 0 {
			s.Parent.symbol(sym.Name).Flags |= Used
		}
	}
}

func (b *builder) resolve(s *Scope) {
	if b.err != nil {
		return
	}
	for i := 0; i < len(s.Order); i++ {
		b.resolveSymbol(s, s.Order[i])
	}
	for _, c := range s.Children {
		b.resolve(c)
	}
	slices.Sort(s.Frees)
}

func (b *builder) resolveSymbol(s *Scope, sym *Symbol) {
	switch {
	case sym.Flags&DefGlobal != 0:
		if sym.Flags&DefNonlocal != 0 && s.Kind != Comprehension {
			b.fail(sym.decl, "name '"+sym.Name+"' is nonlocal and global")
			return
		}
		sym.Res = ResGlobalExplicit
	case s.Kind == Module && b.globals[sym.Name]:
		sym.Res = ResGlobalExplicit
	case s.Inlined:
		b.resolveInlined(s, sym)
	case sym.Flags&DefNonlocal != 0:
		b.resolveNonlocal(s, sym)
	case sym.Flags&Bound != 0:
		sym.Res = ResLocal
	case s.SeesClass:
		sym.Res = b.lookupThroughClass(s, sym.Name)
	default:
		sym.Res = b.lookup(s, sym.Name)
	}
}

// lookupThroughClass resolves a name in an annotation scope of a class. What the class binds is looked for in its namespace and then among the
// globals, never in the functions around the class; what it declares global is global.
func (b *builder) lookupThroughClass(s *Scope, name string) Resolution {
	p := s.Parent
	for ; p.SeesClass; p = p.Parent {
		if sym := p.Symbols[name]; sym != nil && sym.Flags&Bound != 0 {
			return b.lookup(s, name)
		}
	}
	if sym := p.Symbols[name]; sym != nil && !implicitClassName(name) {
		switch {
		case sym.Flags&DefGlobal != 0:
			return ResGlobalExplicit
		case sym.Flags&Bound != 0 && sym.Flags&DefNonlocal == 0:
			return ResGlobalImplicit
		}
	}
	return b.lookup(s, name)
}

func (b *builder) resolveNonlocal(s *Scope, sym *Symbol) {
	for p := s.Parent; p != nil; p = p.Parent {
		if p.Kind == Class || p.Kind == Module {
			continue
		}
		if x := p.Symbols[sym.Name]; x != nil && x.Flags&DefTypeParam != 0 {
			b.fail(sym.decl, "nonlocal binding not allowed for type parameter '"+sym.Name+"'")
			return
		} else if x != nil && x.Flags&Bound != 0 && x.Flags&(DefGlobal|DefNonlocal) == 0 {
			break
		}
	}
	if b.lookup(s, sym.Name) != ResFree {
		b.fail(sym.decl, "no binding for nonlocal '"+sym.Name+"' found")
		return
	}
	sym.Res = ResFree
}

func (b *builder) resolveInlined(s *Scope, sym *Symbol) {
	switch {
	case sym.Flags&Bound != 0 && sym.Flags&DefNonlocal == 0:
		if sym.Res == ResUnknown {
			sym.Res = ResLocal
		}
	case s.Parent.Kind == Class:
		if implicitClassName(sym.Name) {
			sym.Res = ResGlobalImplicit
			return
		}
		sym.Res = b.lookup(s, sym.Name)
	default:
		sym.Res = ResOuter
	}
}

func implicitClassName(name string) bool {
	return name == "__class__" || name == "__classdict__" || name == "__conditional_annotations__"
}

// lookup searches the enclosing functions for a name that s does not bind. The scope that binds it gets a cell, the frames between have it free.
func (b *builder) lookup(s *Scope, name string) Resolution {
	for p := s.Parent; p != nil && p.Kind != Module; p = p.Parent {
		sym := p.Symbols[name]
		if p.Kind == Class {
			if !implicitClassName(name) {
				continue
			}
			if name == "__conditional_annotations__" && (sym == nil || sym.Flags&Bound == 0) {
				continue
			}
			p.NeedsClassCell = p.NeedsClassCell || name == "__class__"
			p.NeedsClassDict = p.NeedsClassDict || name == "__classdict__"
			markFree(s, p, name)
			return ResFree
		}
		if sym == nil || sym.Flags&DefNonlocal != 0 {
			continue
		}
		if sym.Flags&DefGlobal != 0 {
			return ResGlobalImplicit
		}
		if sym.Flags&Bound != 0 {
			sym.Res = ResCell
			markFree(s, p, name)
			return ResFree
		}
	}
	return ResGlobalImplicit
}

// markFree makes the name free in all frames from s up to the one of p, which binds it.
func markFree(s, p *Scope, name string) {
	home := p.Frame()
	for f := s.Frame(); f != home; f = f.Parent.Frame() {
		if f.freeSet[name] {
			continue
		}
		if f.freeSet == nil {
			f.freeSet = map[string]bool{}
		}
		f.freeSet[name] = true
		f.Frees = append(f.Frees, name)
	}
}
