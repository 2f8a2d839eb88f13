// This file turns plain code.Code into Code, the form that runs.

package vm

import (
	"math/big"
	"slices"
	"sync/atomic"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// Code is loaded code, and Python's code object.
type Code struct {
	object.Head
	*code.Code
	ip     *code.Instr
	consts []object.Value
	kpool  window // consts, unchecked
	sites  *site

	names     []site
	keywords  map[int][]*object.Str // by constant: the tuples of keyword names of calls
	params    []*object.Str         // names of the parameters that can be given by keyword or position
	numRegs   int
	numLocals int // named registers without free variables
	argCount  int
	// simple: positional parameters only and an ordinary function: the frame can start on the caller's registers.
	simple bool
	// resumable: calling makes a generator, coroutine or async generator.
	resumable bool
	isExec    bool // module or class body: names live in a mapping
	// inlines: it has inlined comprehensions, without the handlers that await has.
	inlines bool
	nameStr *object.Str
	qualStr *object.Str

	twin      *twin                // set in the twins of traced code; see trace.go
	traceTwin atomic.Pointer[Code] // the twin of this code, once it was traced
}

// CodeType is the type of code objects.
var CodeType = &object.Type{Name: "code", Def: definition{}}

// Load verifies c and makes it runnable.
func Load(th *object.Thread, c *code.Code) (*Code, *object.Exception) {
	ld := &loader{th: th}
	err := code.Verify(c, ld.stop)
	if ld.exc == nil && err != nil {
		return nil, object.Errorf(object.SystemErrorType, "%s", err.Error())
	}
	if ld.exc != nil {
		return nil, ld.exc
	}
	l := ld.code(c)
	return l, ld.exc
}

// load makes c runnable, which has been verified.
func load(c *code.Code) *Code { return new(loader).code(c) }

// loader makes code runnable until an interrupt is due.
type loader struct {
	th   *object.Thread // nil for code that is small, or was loaded before
	work int            // constants and names loaded since the last poll
	exc  *object.Exception
}

// pollWork is how many constants and names are loaded before the loader polls again.
const pollWork = 1 << 12

func (ld *loader) stop() bool {
	if ld.exc == nil && ld.th != nil {
		ld.exc = ld.th.Poll()
	}
	return ld.exc != nil
}

// did counts a constant or a name; it reports whether to stop.
func (ld *loader) did() bool {
	if ld.work++; ld.work >= pollWork {
		ld.work = 0
		return ld.stop()
	}
	return ld.exc != nil
}

// code is c made runnable; it means nothing once an interrupt was due.
func (ld *loader) code(c *code.Code) *Code {
	l := &Code{Head: object.NewHead(CodeType), Code: c}
	l.ip = &c.Instrs[0]
	l.consts = make([]object.Value, len(c.Consts)+1)
	for i, k := range c.Consts {
		if l.consts[i] = ld.constant(k); ld.did() {
			return l
		}
	}
	l.kpool = window{&l.consts[0]}
	l.names = make([]site, len(c.Sites)+1)
	for i, n := range c.Sites {
		l.names[i].name = object.Intern(n)
		l.names[i].entry.Store(noEntry)
		if ld.did() {
			return l
		}
	}
	l.sites = &l.names[0]
	l.loadKeywords()
	l.numRegs = max(c.NumRegs, len(c.Locals), 1)
	l.numLocals = c.NumLocals()
	l.argCount = c.ArgCount
	l.resumable = c.Flags&(code.Generator|code.Coroutine|code.AsyncGenerator) != 0
	l.simple = !l.resumable && c.KwOnly == 0 && c.Flags&(code.VarArgs|code.VarKeywords) == 0 && c.Flags&code.Optimized != 0
	l.isExec = c.Flags&code.Optimized == 0
	l.inlines = c.Flags&(code.Coroutine|code.AsyncGenerator) == 0 && slices.ContainsFunc(c.Locals, func(l code.Local) bool {
		return l.Kind == code.HiddenLocal || l.Kind == code.HiddenCell
	})
	l.nameStr, l.qualStr = object.Intern(c.Name), object.NewStr(c.Qualname)
	return l
}

// constant makes the value of a plain constant.
func (ld *loader) constant(k any) object.Value {
	switch k := k.(type) {
	case nil:
		return object.None
	case bool:
		return object.Bool(k)
	case int64:
		return object.Int64(k)
	case *big.Int:
		return object.NormInt(new(big.Int).Set(k))
	case float64:
		return object.Float(k)
	case complex128:
		return object.NewComplex(k)
	case string:
		if len(k) <= 64 {
			return object.Intern(k).Value()
		}
		return object.NewStr(k).Value()
	case code.Bytes:
		return object.NewBytes(string(k))
	case code.EllipsisConst:
		return object.Ellipsis
	case code.Tuple:
		t := object.NewTuple(len(k))
		for i, x := range k {
			t.Items[i] = ld.constant(x)
			ld.did() // the container has to be complete all the same
		}
		return t.Value()
	case code.FrozenSet:
		items := make([]object.Value, len(k))
		for i, x := range k {
			items[i] = ld.constant(x)
		}
		return object.NewFrozenSetOf(items)
	case code.SliceConst:
		return object.NewSlice(ld.constant(k.Start), ld.constant(k.Stop), ld.constant(k.Step))
	case *code.Code:
		return ld.code(k).Value()
	}
	panic("unreachable: the verifier admits no other constants")
}

// kwNames is constant i, a tuple of keyword names, as the call protocol wants it.
func (c *Code) kwNames(i int) []*object.Str { return c.keywords[i] }

// loadKeywords prepares the keyword names of all calls.
func (c *Code) loadKeywords() {
	for _, ins := range c.Instrs {
		if op := ins.Op(); op != code.OpCallKw && op != code.OpCallMethodKw {
			continue
		}
		if c.keywords == nil {
			c.keywords = map[int][]*object.Str{}
		}
		items := c.consts[ins.C()].AsTuple().Items
		names := make([]*object.Str, len(items))
		for j, v := range items {
			names[j] = v.AsStr()
		}
		c.keywords[ins.C()] = names
	}
	for _, l := range c.Locals[:c.ArgCount+c.KwOnly] {
		c.params = append(c.params, object.Intern(l.Name))
	}
}

// handler is the exception table's entry for the instruction at pc, nil if there is none.
func (c *Code) handler(pc int) *code.Handler {
	for i := range c.Handlers {
		if h := &c.Handlers[i]; int(h.Start) <= pc && pc < int(h.End) {
			return h
		}
	}
	return nil
}

// Constant is the value of constant i of c.
func Constant(c *Code, i int) object.Value { return c.consts[i] }
