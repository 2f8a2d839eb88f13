// Package code defines compiled Python code: the register machine's instructions and the plain data that goes with them.
//
// # Machine model
//
// A frame has NumRegs registers. The first NumLocals are the function's local variables, arguments first
// (positional-only, positional or keyword, keyword-only, *args, **kwargs); next come its free variables (cells of
// enclosing functions, put there by CopyFree); then temporaries. A local variable that nested functions use is a cell
// in its register, made by MakeCell at function entry (an argument's register then holds the cell). A register without
// a value is "nothing", which Python code never sees: reading an unbound local is preceded by CheckBound unless the
// compiler proved it bound.
//
// Arguments of a call lie in consecutive registers behind the callee's, so that the frame of a Python function starts
// at its first argument: nothing is copied.
//
// Code is plain data without runtime values: it can be shared, stored and verified. The VM turns it into its own loaded form once.
package code

// Instr is one instruction: opcode in bits 0-7, A in 8-23, B in 24-39, C in 40-63.
type Instr uint64

// Opcode numbers an instruction of the table.
type Opcode uint8

// MaxC is the largest unsigned C, MaxImmediate the largest signed one.
const (
	MaxReg       = 1<<16 - 1
	MaxC         = 1<<24 - 1
	MaxImmediate = 1<<23 - 1
)

// Make assembles an instruction.
func Make(op Opcode, a, b, c int) Instr {
	return Instr(op) | Instr(uint16(a))<<8 | Instr(uint16(b))<<24 | Instr(uint32(c)&MaxC)<<40
}

// Op is the opcode.
func (i Instr) Op() Opcode { return Opcode(i) }

// A is operand A.
func (i Instr) A() uint16 { return uint16(i >> 8) }

// B is operand B.
func (i Instr) B() uint16 { return uint16(i >> 24) }

// C is operand C, unsigned.
func (i Instr) C() int { return int(i >> 40) }

// CR is operand C as a register.
func (i Instr) CR() uint16 { return uint16(i >> 40) }

// CI is operand C, signed.
func (i Instr) CI() int64 { return int64(i) >> 40 }

// COp is the operator number in C of Binary and InPlace.
func (i Instr) COp() uint8 { return uint8(i >> 56) }

// WithC is the instruction with another C, for patching jumps.
func (i Instr) WithC(c int) Instr { return i&(1<<40-1) | Instr(uint32(c)&MaxC)<<40 }

type opInfo struct {
	name         string
	a, b, c      string
	raises, ends bool
}

// String is the opcode's name.
func (op Opcode) String() string {
	if int(op) < len(opTable) {
		return opTable[op].name
	}
	return "Invalid"
}

// MayRaise reports that the instruction can raise an exception.
func (op Opcode) MayRaise() bool { return opTable[op].raises }

// Ends reports that control never falls through to the next instruction.
func (op Opcode) Ends() bool { return opTable[op].ends }

// Jumps reports that C is a jump target.
func (op Opcode) Jumps() bool { return opTable[op].c == "j" }

//go:generate go run ./gen
