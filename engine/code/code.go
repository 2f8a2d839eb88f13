// This file defines Code, the compiled form of a module, class body or function.

package code

// Flags are the bits of co_flags that CPython defines.
type Flags uint32

// The flags, with CPython's values.
const (
	Optimized         Flags = 0x1
	NewLocals         Flags = 0x2
	VarArgs           Flags = 0x4
	VarKeywords       Flags = 0x8
	Nested            Flags = 0x10
	Generator         Flags = 0x20
	Coroutine         Flags = 0x80
	IterableCoroutine Flags = 0x100
	AsyncGenerator    Flags = 0x200
	FutureAnnotations Flags = 0x1000000
	HasDocstring      Flags = 0x4000000
	MethodFlag        Flags = 0x8000000
)

// LocalKind says what a named register holds.
type LocalKind uint8

// The kinds of named registers.
const (
	PlainLocal  LocalKind = iota // the value
	CellLocal                    // a cell, made by MakeCell
	FreeLocal                    // a cell of the closure
	HiddenLocal                  // a variable of an inlined comprehension (the value): not in locals()
	HiddenCell                   // the same, a cell
)

// Local names a register.
type Local struct {
	Name string
	Kind LocalKind
}

// Code is a compiled block. Consts holds nil (None), bool, int64, *big.Int, float64, complex128, string, Bytes,
// EllipsisConst, Tuple, FrozenSet, SliceConst and *Code.
type Code struct {
	Name      string
	Qualname  string
	Filename  string
	FirstLine int
	Flags     Flags

	ArgCount int // positional parameters, including the positional-only ones
	PosOnly  int
	KwOnly   int
	NumRegs  int
	Locals   []Local // registers 0..len-1: parameters, other locals, then free variables (FreeLocal) last; see the package comment
	NumFree  int     // how many FreeLocals there are at the end of Locals

	Instrs    []Instr
	Consts    []any
	Sites     []string   // the name of each site
	Handlers  []Handler  // inner before outer
	Positions []Position // one per instruction
}

// Handler is an entry of the exception table: an exception raised by an instruction in [Start, End) is stored in
// register Reg and control goes to Target. The first entry that contains the instruction applies.
type Handler struct {
	Start, End, Target int32
	Reg                uint16
}

// Position is the source range of an instruction: 1-based lines, 0-based UTF-8 byte columns; Line 0 means none
// (artificial code), Col -1 no column.
type Position struct {
	Line, EndLine int32
	Col, EndCol   int32
}

// Bytes is a bytes constant, Tuple a tuple constant, FrozenSet a frozenset constant, EllipsisConst the constant `...`.
type (
	Bytes         string
	Tuple         []any
	FrozenSet     []any
	EllipsisConst struct{}
	// SliceConst is a constant slice object.
	SliceConst struct{ Start, Stop, Step any }
)

// NumLocals is how many named registers precede the free variables.
func (c *Code) NumLocals() int { return len(c.Locals) - c.NumFree }

// NumParams is how many registers hold parameters.
func (c *Code) NumParams() int {
	n := c.ArgCount + c.KwOnly
	if c.Flags&VarArgs != 0 {
		n++
	}
	if c.Flags&VarKeywords != 0 {
		n++
	}
	return n
}
