// Tests of the verifier: broken code is an error, never a crash.

package code

import (
	"math/rand"
	"testing"
)

// sample is a function that counts up to its argument.
func sample() *Code {
	c := &Code{Name: "f", Qualname: "f", Flags: Optimized | NewLocals, ArgCount: 1, NumRegs: 3,
		Locals: []Local{{"n", PlainLocal}, {"i", PlainLocal}}, Consts: []any{"doc", int64(1), Tuple{"a"}}, Sites: []string{"print"}}
	c.Instrs = []Instr{
		Make(OpLoadInt, 1, 0, 0),
		Make(OpJump, 0, 0, 3),
		Make(OpIAddK, 1, 1, 1),
		Make(OpJumpLt, 1, 0, 2),
		Make(OpGetGlobal, 2, 0, 0),
		Make(OpReturn, 2, 0, 0),
	}
	c.Positions = make([]Position, len(c.Instrs))
	c.Handlers = []Handler{{Start: 2, End: 3, Target: 4, Reg: 2}}
	return c
}

func TestVerify_Verify_Good(t *testing.T) {
	if err := Verify(sample(), nil); err != nil {
		t.Fatal(err)
	}
}

func TestVerify_Verify_Bad(t *testing.T) {
	for name, damage := range map[string]func(*Code){
		"register":      func(c *Code) { c.Instrs[0] = Make(OpLoadInt, 3, 0, 0) },
		"range":         func(c *Code) { c.Instrs[0] = Make(OpBuildTuple, 0, 1, 3) },
		"huge range":    func(c *Code) { c.Instrs[0] = Make(OpBuildTuple, 0, 1, MaxC) },
		"call":          func(c *Code) { c.Instrs[0] = Make(OpCall, 1, 2, 0) },
		"constant":      func(c *Code) { c.Instrs[0] = Make(OpLoadK, 1, 0, 3) },
		"site":          func(c *Code) { c.Instrs[4] = Make(OpGetGlobal, 2, 0, 1) },
		"jump":          func(c *Code) { c.Instrs[1] = Make(OpJump, 0, 0, 6) },
		"opcode":        func(c *Code) { c.Instrs[0] = Instr(255) },
		"end":           func(c *Code) { c.Instrs[5] = Make(OpNop, 0, 0, 0) },
		"empty":         func(c *Code) { c.Instrs, c.Positions = nil, nil },
		"positions":     func(c *Code) { c.Positions = c.Positions[1:] },
		"registers":     func(c *Code) { c.NumRegs = 1 },
		"parameters":    func(c *Code) { c.ArgCount = 9 },
		"handler":       func(c *Code) { c.Handlers[0].Target = 99 },
		"handler range": func(c *Code) { c.Handlers[0].End = 2 },
		"handler reg":   func(c *Code) { c.Handlers[0].Reg = 3 },
		"const type":    func(c *Code) { c.Consts[1] = 1 },
		"nested const":  func(c *Code) { c.Consts[2] = Tuple{int32(1)} },
		"code in tuple": func(c *Code) { c.Consts[2] = Tuple{sample()} },
		"nil code":      func(c *Code) { c.Consts[2] = (*Code)(nil) },
		"function":      func(c *Code) { c.NumRegs = 9; c.Instrs[0] = Make(OpMakeFunction, 1, 3, 1) },
		"cell":          func(c *Code) { c.Instrs[0] = Make(OpGetCell, 1, 0, 0) },
		"keywords":      func(c *Code) { c.Instrs[0] = Make(OpCallKw, 1, 0, 2) },
		"yield":         func(c *Code) { c.Instrs[0] = Make(OpYield, 1, 1, 0) },
		"free":          func(c *Code) { c.NumFree = 1 },
		"docstring":     func(c *Code) { c.Flags |= HasDocstring; c.Consts[0] = int64(1) },
	} {
		c := sample()
		damage(c)
		if Verify(c, nil) == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

// TestVerify_Verify_Ugly feeds random words: nothing may panic.
func TestVerify_Verify_Ugly(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 20000 {
		c := sample()
		for i := range c.Instrs {
			if r.Intn(2) == 0 {
				c.Instrs[i] = Instr(r.Uint64())
				if r.Intn(2) == 0 {
					c.Instrs[i] = Make(Opcode(r.Intn(NumOpcodes)), r.Intn(4), r.Intn(4), r.Intn(8))
				}
			}
		}
		Verify(c, nil)
		Listing(c)
	}
}
