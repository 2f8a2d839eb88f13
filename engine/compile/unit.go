// A unit is one code object in the making: instructions, registers, constants and labels.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

type unit struct {
	c      *compiler
	parent *unit
	depth  int
	frame  *symtable.Scope // the scope of the code object
	scope  *symtable.Scope // the current scope: frame, or a comprehension inlined in it
	code   *code.Code
	loc    ast.Span

	regs   map[string]int                     // registers of the frame's named variables and cells
	hidden map[*symtable.Scope]map[string]int // registers of inlined comprehensions' variables
	named  int                                // how many registers have names
	top    int                                // the next free temporary
	max    int

	consts map[any]int
	sites  map[siteKey]int
	blocks []*block

	bound     bits // the local variables that are certainly bound here
	deletable bits // the local variables that may become unbound
	dead      bool // this point cannot be reached
}

type siteKey struct {
	op   code.Opcode
	name string
}

// label is a jump target. State holds what is bound at it: the intersection over the jumps to it.
type label struct {
	pos   int32 // -1 while it is not placed
	refs  []int32
	state bits
	used  bool
}

func newLabel() *label { return &label{pos: -1} }

func newUnit(c *compiler, parent *unit, s *symtable.Scope) *unit {
	u := &unit{c: c, parent: parent, frame: s, scope: s, regs: map[string]int{}, hidden: map[*symtable.Scope]map[string]int{},
		consts: map[any]int{}, sites: map[siteKey]int{}}
	u.code = &code.Code{Name: s.Name, Filename: c.file, FirstLine: int(s.Span.Line)}
	if parent != nil {
		if u.depth = parent.depth + 1; u.depth > maxUnits {
			c.tooDeep(s.Span)
		}
	}
	u.code.Qualname = u.qualname()
	if c.future {
		u.code.Flags |= code.FutureAnnotations
	}
	if s.IsFunctionLike() {
		u.code.Flags |= code.Optimized | code.NewLocals
		if s.Nested {
			u.code.Flags |= code.Nested
		}
		switch {
		case s.Generator && s.Coroutine:
			u.code.Flags |= code.AsyncGenerator
		case s.Generator:
			u.code.Flags |= code.Generator
		case s.Coroutine:
			u.code.Flags |= code.Coroutine
		}
		if !s.IsAnnotation() && s.Parent.Kind == symtable.Class {
			u.code.Flags |= code.MethodFlag
		}
	}
	u.loc = ast.Span{Line: s.Span.Line, EndLine: s.Span.Line}
	u.layOut()
	return u
}

// qualname is the dotted path to the definition.
func (u *unit) qualname() string {
	s := u.frame
	if u.parent == nil {
		return s.Name
	}
	p := u.parent
	for p.frame.Kind == symtable.TypeParams && p.parent != nil {
		p = p.parent
	}
	if p.parent == nil {
		return s.Name
	}
	if s.Kind == symtable.Function || s.Kind == symtable.Class {
		if sym := p.frame.Lookup(p.frame.Mangle(s.Name)); sym != nil && sym.Res == symtable.ResGlobalExplicit {
			return s.Name
		}
	}
	if p.frame.Kind == symtable.Function || p.frame.Kind == symtable.Lambda {
		return p.code.Qualname + ".<locals>." + s.Name
	}
	return p.code.Qualname + "." + s.Name
}

// layOut gives registers to parameters, other locals, variables of inlined comprehensions and free variables, and makes the cells.
func (u *unit) layOut() {
	s := u.frame
	var cells []int
	add := func(name string, kind code.LocalKind) int {
		r := len(u.code.Locals)
		u.code.Locals = append(u.code.Locals, code.Local{Name: name, Kind: kind})
		return r
	}
	isParam := map[string]bool{}
	for _, p := range s.Params {
		kind := code.PlainLocal
		if s.Symbols[p].Res == symtable.ResCell {
			kind = code.CellLocal
			cells = append(cells, len(u.code.Locals))
		}
		u.regs[p] = add(p, kind)
		isParam[p] = true
	}
	for _, sym := range s.Order {
		switch {
		case isParam[sym.Name] || !s.IsFunctionLike():
		case sym.Res == symtable.ResLocal:
			u.regs[sym.Name] = add(sym.Name, code.PlainLocal)
		case sym.Res == symtable.ResCell:
			cells = append(cells, len(u.code.Locals))
			u.regs[sym.Name] = add(sym.Name, code.CellLocal)
		}
	}
	for _, name := range u.classCells() {
		cells = append(cells, len(u.code.Locals))
		u.regs[name] = add(name, code.CellLocal)
	}
	u.layOutHidden(s, 0, map[hiddenKey]int{})
	for _, name := range s.Frees {
		r := add(name, code.FreeLocal)
		u.regs[name] = r
	}
	u.code.NumFree = len(s.Frees)
	u.named = len(u.code.Locals)
	u.top, u.max = u.named, u.named
	if u.named > 60000 {
		u.c.fail(s.Span, "too many local variables")
		return
	}
	u.bound, u.deletable = newBits(u.named), newBits(u.named)
	for i := range s.Params {
		u.bound.set(i)
	}
	for _, sym := range s.Order {
		if r, ok := u.regs[sym.Name]; ok && sym.Flags&symtable.DefDeleted != 0 {
			u.deletable.set(r)
		}
	}
	if u.code.NumFree > 0 {
		u.emit(code.OpCopyFree, u.named-u.code.NumFree, 0, u.code.NumFree)
	}
	for _, r := range cells {
		u.emit(code.OpMakeCell, r, 0, 0)
	}
}

// classCells are the variables of a class body that its methods and annotation scopes see.
func (u *unit) classCells() []string {
	s := u.frame
	if s.Kind != symtable.Class {
		return nil
	}
	var list []string
	if s.NeedsClassCell {
		list = append(list, "__class__")
	}
	if s.NeedsClassDict {
		list = append(list, "__classdict__")
	}
	if s.HasConditional {
		list = append(list, "__conditional_annotations__")
	}
	return list
}

type hiddenKey struct {
	name  string
	kind  code.LocalKind
	depth int
}

// layOutHidden gives registers to the variables of inlined comprehensions. Those that never live at the same time share one.
func (u *unit) layOutHidden(s *symtable.Scope, depth int, seen map[hiddenKey]int) {
	for _, child := range s.Children {
		if !child.Inlined {
			continue
		}
		regs := map[string]int{}
		for _, sym := range child.Order {
			kind := code.HiddenLocal
			switch sym.Res {
			case symtable.ResLocal:
			case symtable.ResCell:
				kind = code.HiddenCell
			default:
				continue
			}
			key := hiddenKey{sym.Name, kind, depth}
			r, ok := seen[key]
			if !ok {
				r = len(u.code.Locals)
				u.code.Locals = append(u.code.Locals, code.Local{Name: sym.Name, Kind: kind})
				seen[key] = r
			}
			regs[sym.Name] = r
		}
		u.hidden[child] = regs
		u.layOutHidden(child, depth+1, seen)
	}
}

// alloc takes the next temporary register.
func (u *unit) alloc() int { return u.allocN(1) }

// allocN takes n consecutive temporaries and returns the first.
func (u *unit) allocN(n int) int {
	r := u.top
	u.top += n
	if u.top > u.max {
		u.max = u.top
		if u.max > code.MaxReg {
			u.c.fail(u.loc, "too many values in one expression")
			u.top, u.max = u.named, u.named
		}
	}
	return r
}

// isTemp reports that a register is a temporary.
func (u *unit) isTemp(r int) bool { return r >= u.named }

// emit appends an instruction with the current position.
func (u *unit) emit(op code.Opcode, a, b, c int) int {
	if u.dead || u.c.err != nil {
		return -1
	}
	if len(u.code.Instrs) >= maxInstrs {
		u.c.fail(u.loc, "too much code in one block")
		return -1
	}
	if c > code.MaxC || c < -code.MaxImmediate-1 {
		u.c.fail(u.loc, "too many constants or names in one block")
		return -1
	}
	u.code.Instrs = append(u.code.Instrs, code.Make(op, a, b, c))
	u.code.Positions = append(u.code.Positions, code.Position{Line: u.loc.Line, EndLine: u.loc.EndLine, Col: u.loc.Col, EndCol: u.loc.EndCol})
	if op.Ends() {
		u.dead = true
	}
	return len(u.code.Instrs) - 1
}

// emitAt is emit with a position.
func (u *unit) emitAt(at ast.Span, op code.Opcode, a, b, c int) int {
	saved := u.loc
	u.loc = at
	i := u.emit(op, a, b, c)
	u.loc = saved
	return i
}

// jump emits a jump to a label.
func (u *unit) jump(op code.Opcode, a, b int, l *label) {
	if u.dead {
		return
	}
	u.meet(l)
	pos := int(l.pos)
	if pos < 0 {
		pos = 0
	}
	i := u.emit(op, a, b, pos)
	if i >= 0 && l.pos < 0 {
		l.refs = append(l.refs, int32(i))
	}
}

// meet takes the bound variables of this point into the state of a label.
func (u *unit) meet(l *label) {
	if !l.used {
		l.used = true
		l.state = u.bound.clone()
		return
	}
	l.state.and(u.bound)
}

// place puts a label here. Code goes on if it was reachable or the label is used.
func (u *unit) place(l *label) {
	if !u.dead {
		u.meet(l)
	}
	l.pos = int32(len(u.code.Instrs))
	for _, i := range l.refs {
		u.code.Instrs[i] = u.code.Instrs[i].WithC(int(l.pos))
	}
	l.refs = nil
	if l.used {
		u.dead = false
		u.bound.copyFrom(l.state)
	}
}

// placeWith puts a label here that is reached with the given variables bound, from jumps that come later.
func (u *unit) placeWith(l *label, state bits) {
	l.used = true
	l.state = state.clone()
	u.place(l)
}

func (u *unit) here() int32 { return int32(len(u.code.Instrs)) }

// finish completes the code object.
func (u *unit) finish() *code.Code {
	k := u.code
	k.NumRegs = max(u.max, 1)
	if u.c.err != nil {
		return k
	}
	if len(k.Instrs) == 0 || !u.dead {
		u.dead = false
		u.emit(code.OpReturnK, 0, 0, u.konst(nil))
	}
	threadJumps(k.Instrs)
	return k
}

// threadJumps lets jumps to unconditional jumps go to the final target.
func threadJumps(instrs []code.Instr) {
	for i, in := range instrs {
		if !in.Op().Jumps() {
			continue
		}
		target := in.C()
		for n := 0; n < 8 && target < len(instrs) && instrs[target].Op() == code.OpJump && instrs[target].C() != target; n++ {
			target = instrs[target].C()
		}
		if target != in.C() {
			instrs[i] = in.WithC(target)
		}
	}
}

// site returns the site of a name. Attribute sites have a cache of their own per instruction; names share theirs per opcode.
func (u *unit) site(op code.Opcode, name string) int {
	switch op {
	case code.OpGetGlobal, code.OpSetGlobal, code.OpDelGlobal, code.OpGetName, code.OpSetName, code.OpDelName:
		key := siteKey{op, name}
		if i, ok := u.sites[key]; ok {
			return i
		}
		u.sites[key] = len(u.code.Sites)
	}
	u.code.Sites = append(u.code.Sites, name)
	return len(u.code.Sites) - 1
}

// emitSite emits an instruction whose C is the site of a name.
func (u *unit) emitSite(op code.Opcode, a, b int, name string) {
	if !u.dead && u.c.err == nil {
		u.emit(op, a, b, u.site(op, name))
	}
}
