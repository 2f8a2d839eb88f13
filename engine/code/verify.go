// This file proves that code is safe to run: every operand is in range, every jump has a target, every constant has a known form. The run loop
// relies on it and checks nothing itself.

package code

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// maxNesting bounds the depth of nested constants and code objects.
const maxNesting = 3000

// Verify reports the first thing that would make c, or code among its constants, unsafe to run.
//
// stop, which may be nil, is asked now and then; when it says yes, the error means nothing.
func Verify(c *Code, stop func() bool) error {
	return (&verifier{stop: stop}).code(c, 0)
}

// verifier counts what it has looked at, so that it can be stopped.
type verifier struct {
	stop func() bool
	work int
}

// pollWork is how many instructions and constants are looked at before stop is asked again.
const pollWork = 1 << 12

var errStopped = errors.New("stopped")

// did counts n instructions or constants.
func (v *verifier) did(n int) error {
	if v.work += n; v.work >= pollWork {
		v.work = 0
		if v.stop != nil && v.stop() {
			return errStopped
		}
	}
	return nil
}

func (v *verifier) code(c *Code, depth int) error {
	if depth > maxNesting {
		return fmt.Errorf("code is nested too deeply")
	}
	if err := c.verifyShape(); err != nil {
		return fmt.Errorf("code %q: %w", c.Qualname, err)
	}
	for i, in := range c.Instrs {
		if err := c.verifyInstr(i, in); err != nil {
			return fmt.Errorf("code %q, instruction %d: %w", c.Qualname, i, err)
		}
		if i%pollWork == pollWork-1 {
			if err := v.did(pollWork); err != nil {
				return err
			}
		}
	}
	if err := v.did(len(c.Instrs) % pollWork); err != nil {
		return err
	}
	for _, k := range c.Consts {
		if err := v.constant(k, depth); err != nil {
			return err
		}
	}
	return nil
}

func (c *Code) verifyShape() error {
	n := len(c.Instrs)
	switch {
	case n == 0:
		return fmt.Errorf("there are no instructions")
	case !c.Instrs[n-1].valid() || !c.Instrs[n-1].Op().Ends():
		return fmt.Errorf("control runs off the end")
	case len(c.Positions) != n:
		return fmt.Errorf("%d positions for %d instructions", len(c.Positions), n)
	case c.NumRegs < len(c.Locals) || c.NumRegs > MaxReg+1 || c.NumRegs < 0:
		return fmt.Errorf("%d registers for %d variables", c.NumRegs, len(c.Locals))
	case c.NumFree < 0 || c.NumFree > len(c.Locals):
		return fmt.Errorf("%d free variables of %d", c.NumFree, len(c.Locals))
	case c.ArgCount < 0 || c.KwOnly < 0 || c.PosOnly < 0 || c.PosOnly > c.ArgCount || c.NumParams() > c.NumLocals():
		return fmt.Errorf("the parameters do not fit the variables")
	case len(c.Sites) > MaxC+1 || len(c.Consts) > MaxC+1:
		return fmt.Errorf("too many names or constants")
	}
	for i, l := range c.Locals {
		if (l.Kind == FreeLocal) != (i >= c.NumLocals()) || l.Kind > HiddenCell {
			return fmt.Errorf("variable %d has the wrong kind", i)
		}
		if i < c.NumParams() && l.Kind != PlainLocal && l.Kind != CellLocal {
			return fmt.Errorf("parameter %d has the wrong kind", i)
		}
	}
	if c.Flags&HasDocstring != 0 {
		if len(c.Consts) == 0 {
			return fmt.Errorf("the docstring is missing")
		}
		if _, ok := c.Consts[0].(string); !ok {
			return fmt.Errorf("the docstring is not a string")
		}
	}
	for _, h := range c.Handlers {
		if h.Start < 0 || h.Start >= h.End || int(h.End) > n || h.Target < 0 || int(h.Target) >= n || int(h.Reg) >= c.NumRegs {
			return fmt.Errorf("an exception handler is out of range")
		}
	}
	return nil
}

func (i Instr) valid() bool { return int(i&0xFF) < NumOpcodes }

func (c *Code) verifyInstr(i int, in Instr) error {
	if !in.valid() {
		return fmt.Errorf("unknown opcode %d", int(in&0xFF))
	}
	if !in.Op().Ends() && i+1 >= len(c.Instrs) {
		return fmt.Errorf("control runs off the end")
	}
	info := &opTable[in.Op()]
	for _, o := range []struct {
		spec string
		v    int
	}{{info.a, int(in.A())}, {info.b, int(in.B())}, {info.c, in.C()}} {
		if err := c.verifyOperand(o.spec, o.v, in); err != nil {
			return err
		}
	}
	return c.verifySpecial(i, in)
}

func (c *Code) verifyOperand(spec string, v int, in Instr) error {
	switch spec[0] {
	case '-', 'i', 'u':
		return nil
	case 'k':
		if v >= len(c.Consts) {
			return fmt.Errorf("%s: there is no constant %d", in.Op(), v)
		}
		return nil
	case 's':
		if v >= len(c.Sites) {
			return fmt.Errorf("%s: there is no site %d", in.Op(), v)
		}
		return nil
	case 'j':
		if v >= len(c.Instrs) {
			return fmt.Errorf("%s: jump to %d", in.Op(), v)
		}
		return nil
	case 'b':
		if int(in.COp()) >= NumOperators {
			return fmt.Errorf("%s: unknown operator %d", in.Op(), in.COp())
		}
		v &= MaxReg
		if v >= c.NumRegs {
			return fmt.Errorf("%s: there is no register %d", in.Op(), v)
		}
		return nil
	}
	n, err := registerCount(spec, in)
	if err != nil {
		return err
	}
	if n > 0 && v+n > c.NumRegs {
		return fmt.Errorf("%s: there are no registers %d to %d", in.Op(), v, v+n-1)
	}
	return nil
}

// registerCount is how many registers an operand such as r, w*2 or m*B+1 stands for.
func registerCount(spec string, in Instr) (int, error) {
	count, many := strings.CutPrefix(spec[1:], "*")
	if !many {
		return 1, nil
	}
	base, plus, _ := strings.Cut(count, "+")
	n := 0
	switch base {
	case "B":
		n = int(in.B())
	case "C":
		n = in.C()
		if in.Op() == OpUnpackEx {
			n = n&0xFFF + n>>12 + 1
		}
	default:
		v, err := strconv.Atoi(base)
		if err != nil {
			return 0, fmt.Errorf("bad operand form %q", spec)
		}
		n = v
	}
	if plus != "" {
		v, err := strconv.Atoi(plus)
		if err != nil {
			return 0, fmt.Errorf("bad operand form %q", spec)
		}
		n += v
	}
	return n, nil
}

// verifySpecial checks what the table does not say.
func (c *Code) verifySpecial(i int, in Instr) error {
	bad := func(what string) error { return fmt.Errorf("%s: %s", in.Op(), what) }
	switch in.Op() {
	case OpCheckBound:
		if int(in.A()) >= len(c.Locals) {
			return bad("not a local variable")
		}
	case OpMakeCell, OpGetDictOrCell, OpGetCell, OpSetCell, OpDelCell:
		return c.verifyCell(in)
	case OpCopyFree:
		if in.C() != c.NumFree || int(in.A()) != c.NumLocals() {
			return bad("the registers are not those of the free variables")
		}
	case OpMakeFunction:
		k, ok := c.Consts[in.C()].(*Code)
		if !ok || k.Flags&Optimized == 0 && len(k.Locals) > 0 && k.NumParams() > 0 {
			return bad("the constant is not code")
		}
	case OpCallKw, OpCallMethodKw:
		names, ok := c.Consts[in.C()].(Tuple)
		if !ok || len(names) > int(in.B()) {
			return bad("the constant is not a tuple of keyword names")
		}
		for _, n := range names {
			if _, ok := n.(string); !ok {
				return bad("a keyword is not a string")
			}
		}
	case OpBuildMap:
		if in.C()%2 != 0 {
			return bad("odd number of registers")
		}
	case OpFormatValue, OpBuildInterp:
		if in.C() > 7 {
			return bad("unknown conversion")
		}
	case OpLoadSpecial:
		if in.C() > 3 {
			return bad("unknown special method")
		}
	case OpLoadCommon:
		if in.C() > 4 {
			return bad("unknown constant")
		}
	case OpGetAwaitable:
		if in.C() > 2 {
			return bad("unknown origin")
		}
	case OpIntrinsic:
		if in.C() >= NumIntrinsics {
			return bad("unknown function")
		}
	case OpYieldDelegated:
		if i == 0 || c.Instrs[i-1].Op() != OpSend || c.Instrs[i-1].A() != in.A() || c.Instrs[i-1].B() != in.B() {
			return bad("not behind its Send")
		}
	}
	switch in.Op() {
	case OpYield, OpYieldDelegated, OpSend:
		if c.Flags&(Generator|Coroutine|AsyncGenerator) == 0 {
			return bad("outside of a generator")
		}
	}
	return nil
}

// verifyCell checks that cell instructions touch registers of cells only, which nothing else writes.
func (c *Code) verifyCell(in Instr) error {
	r := int(in.A())
	switch in.Op() {
	case OpGetCell:
		r = int(in.B())
	case OpGetDictOrCell:
		r = in.C() & MaxReg
	}
	if r >= len(c.Locals) {
		return fmt.Errorf("%s: register %d is not a variable", in.Op(), r)
	}
	switch c.Locals[r].Kind {
	case CellLocal, HiddenCell:
		return nil
	case FreeLocal:
		if in.Op() != OpMakeCell {
			return nil
		}
	}
	return fmt.Errorf("%s: %s is not a cell", in.Op(), c.Locals[r].Name)
}

func (v *verifier) constant(k any, depth int) error {
	if err := v.did(1); err != nil {
		return err
	}
	if depth > maxNesting {
		return fmt.Errorf("constants are nested too deeply")
	}
	switch k := k.(type) {
	case nil, bool, int64, float64, complex128, string, Bytes, EllipsisConst:
		return nil
	case *big.Int:
		if k == nil {
			return fmt.Errorf("a constant is missing")
		}
		return nil
	case Tuple:
		return v.constants(k, depth)
	case FrozenSet:
		return v.constants(k, depth)
	case SliceConst:
		return v.constants([]any{k.Start, k.Stop, k.Step}, depth)
	case *Code:
		if k == nil {
			return fmt.Errorf("a constant is missing")
		}
		return v.code(k, depth+1)
	}
	return fmt.Errorf("a constant has the unknown form %T", k)
}

func (v *verifier) constants(items []any, depth int) error {
	for _, x := range items {
		if _, isCode := x.(*Code); isCode {
			return fmt.Errorf("code inside a constant container")
		}
		if err := v.constant(x, depth+1); err != nil {
			return err
		}
	}
	return nil
}
