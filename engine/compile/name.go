// Names: loading, storing and deleting variables.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

type refKind uint8

const (
	refLocal      refKind = iota // the register holds the value
	refCell                      // the register holds a cell
	refName                      // in the namespace
	refGlobal                    // global or built-in
	refClassCell                 // a free variable of a class body: the namespace goes before the cell
	refDictGlobal                // in an annotation scope of a class: its namespace, then global
	refDictCell                  // in an annotation scope of a class: its namespace, then the cell
)

type ref struct {
	kind refKind
	reg  int
	name string
}

// resolve finds out where a (mangled) name lives.
func (u *unit) resolve(name string) ref {
	s := u.scope
	for s.Inlined {
		sym := s.Lookup(name)
		if sym == nil {
			return ref{refGlobal, 0, name}
		}
		switch sym.Res {
		case symtable.ResLocal:
			return ref{refLocal, u.hidden[s][name], name}
		case symtable.ResCell:
			return ref{refCell, u.hidden[s][name], name}
		case symtable.ResFree:
			return ref{refCell, u.regs[name], name}
		case symtable.ResOuter:
			s = s.Parent
		default:
			return ref{refGlobal, 0, name}
		}
	}
	sym := s.Lookup(name)
	if sym == nil {
		if s.IsFunctionLike() {
			return ref{refGlobal, 0, name}
		}
		return ref{refName, 0, name}
	}
	if !s.IsFunctionLike() {
		switch {
		case sym.Res == symtable.ResGlobalExplicit:
			return ref{refGlobal, 0, name}
		case sym.Res == symtable.ResFree:
			return ref{refClassCell, u.regs[name], name}
		case s.Kind == symtable.Class && name == "__conditional_annotations__" && s.HasConditional:
			return ref{refCell, u.regs[name], name}
		}
		return ref{refName, 0, name}
	}
	switch sym.Res {
	case symtable.ResLocal:
		return ref{refLocal, u.regs[name], name}
	case symtable.ResCell:
		return ref{refCell, u.regs[name], name}
	case symtable.ResFree:
		if s.SeesClass && name != "__classdict__" && name != "__conditional_annotations__" {
			return ref{refDictCell, u.regs[name], name}
		}
		return ref{refCell, u.regs[name], name}
	case symtable.ResGlobalImplicit:
		if s.SeesClass && name != "__conditional_annotations__" {
			return ref{refDictGlobal, 0, name}
		}
	}
	return ref{refGlobal, 0, name}
}

// mangle is the stored form of a name in the current scope.
func (u *unit) mangle(name string) string { return u.scope.Mangle(name) }

// checkBound makes sure that a local variable has a value.
func (u *unit) checkBound(r int) {
	if !u.dead && !u.bound.has(r) {
		u.emit(code.OpCheckBound, r, 0, 0)
		u.bound.set(r)
	}
}

// loadName puts the value of a variable into a register.
func (u *unit) loadName(id string, dst int) { u.loadRef(u.resolve(u.mangle(id)), dst) }

func (u *unit) loadRef(r ref, dst int) {
	switch r.kind {
	case refLocal:
		u.checkBound(r.reg)
		if r.reg != dst {
			u.emit(code.OpMove, dst, r.reg, 0)
		}
	case refCell:
		u.emit(code.OpGetCell, dst, r.reg, 0)
	case refName:
		u.emitSite(code.OpGetName, dst, 0, r.name)
	case refGlobal:
		u.emitSite(code.OpGetGlobal, dst, 0, r.name)
	case refClassCell:
		t := u.alloc()
		u.emit(code.OpLoadLocals, t, 0, 0)
		u.emit(code.OpGetDictOrCell, dst, t, r.reg)
		u.top = t
	case refDictGlobal, refDictCell:
		t := u.alloc()
		u.emit(code.OpGetCell, t, u.regs["__classdict__"], 0)
		if r.kind == refDictCell {
			u.emit(code.OpGetDictOrCell, dst, t, r.reg)
		} else {
			u.emitSite(code.OpGetDictOrGlobal, dst, t, r.name)
		}
		u.top = t
	}
}

// storeName binds a variable to the value of a register.
func (u *unit) storeName(id string, src int) { u.storeRef(u.resolve(u.mangle(id)), src) }

func (u *unit) storeRef(r ref, src int) {
	switch r.kind {
	case refLocal:
		if r.reg != src {
			u.emit(code.OpMove, r.reg, src, 0)
		}
		u.setBound(r.reg)
	case refCell, refClassCell, refDictCell:
		u.emit(code.OpSetCell, r.reg, src, 0)
	case refName:
		u.emitSite(code.OpSetName, src, 0, r.name)
	case refGlobal, refDictGlobal:
		u.emitSite(code.OpSetGlobal, src, 0, r.name)
	}
}

func (u *unit) deleteName(id string) {
	r := u.resolve(u.mangle(id))
	switch r.kind {
	case refLocal:
		u.checkBound(r.reg)
		u.emit(code.OpLoadNull, r.reg, 0, 0)
		u.setUnbound(r.reg)
	case refCell, refClassCell, refDictCell:
		u.emit(code.OpDelCell, r.reg, 0, 0)
	case refName:
		u.emitSite(code.OpDelName, 0, 0, r.name)
	case refGlobal, refDictGlobal:
		u.emitSite(code.OpDelGlobal, 0, 0, r.name)
	}
}

// nameTarget returns the register where a value for a simple name is best computed: the variable's own register, or a new temporary.
func (u *unit) nameTarget(id string) int {
	if r := u.resolve(u.mangle(id)); r.kind == refLocal {
		return r.reg
	}
	return u.alloc()
}

// localOf returns the register of a name that is a plain local variable.
func (u *unit) localOf(e ast.Expr) (int, bool) {
	n, ok := e.(*ast.Name)
	if !ok {
		return 0, false
	}
	if n.ID == "__debug__" {
		return 0, false
	}
	r := u.resolve(u.mangle(n.ID))
	return r.reg, r.kind == refLocal
}

// rebinds reports that evaluating one of the expressions may bind the local variable in register r by an assignment expression.
func (u *unit) rebinds(r int, list ...ast.Expr) bool {
	if !u.frame.HasWalrus {
		return false
	}
	for _, e := range list {
		if e != nil && u.hasWalrus(e, r) {
			return true
		}
	}
	return false
}
