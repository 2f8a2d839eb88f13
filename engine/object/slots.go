// This file defines Slots, the behaviour of a type as Go function pointers, and the operator enums that index them.

package object

// BinaryOp numbers the binary operators; each has a reflected and an in-place form.
type BinaryOp uint8

// The binary operators.
const (
	Add BinaryOp = iota
	Sub
	Mul
	MatMul
	TrueDiv
	FloorDiv
	Mod
	Pow
	LShift
	RShift
	And
	Or
	Xor
	DivMod // divmod(); has no in-place form
	NumBinaryOps
)

// binaryOps has, per operator, its spelling for messages and its special methods.
var binaryOps = [NumBinaryOps]struct{ symbol, method, reflected, inPlace string }{
	Add:      {"+", "__add__", "__radd__", "__iadd__"},
	Sub:      {"-", "__sub__", "__rsub__", "__isub__"},
	Mul:      {"*", "__mul__", "__rmul__", "__imul__"},
	MatMul:   {"@", "__matmul__", "__rmatmul__", "__imatmul__"},
	TrueDiv:  {"/", "__truediv__", "__rtruediv__", "__itruediv__"},
	FloorDiv: {"//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"},
	Mod:      {"%", "__mod__", "__rmod__", "__imod__"},
	Pow:      {"** or pow()", "__pow__", "__rpow__", "__ipow__"},
	LShift:   {"<<", "__lshift__", "__rlshift__", "__ilshift__"},
	RShift:   {">>", "__rshift__", "__rrshift__", "__irshift__"},
	And:      {"&", "__and__", "__rand__", "__iand__"},
	Or:       {"|", "__or__", "__ror__", "__ior__"},
	Xor:      {"^", "__xor__", "__rxor__", "__ixor__"},
	DivMod:   {"divmod()", "__divmod__", "__rdivmod__", ""},
}

// Symbol is how messages spell the operator.
func (op BinaryOp) Symbol() string { return binaryOps[op].symbol }

// CompareOp numbers the rich comparisons.
type CompareOp uint8

// The rich comparisons, in CPython's order.
const (
	LT CompareOp = iota
	LE
	EQ
	NE
	GT
	GE
)

var compareOps = [6]struct {
	symbol, method string
	swapped        CompareOp
}{{"<", "__lt__", GT}, {"<=", "__le__", GE}, {"==", "__eq__", EQ}, {"!=", "__ne__", NE}, {">", "__gt__", LT}, {">=", "__ge__", LE}}

// Symbol is the operator's spelling.
func (op CompareOp) Symbol() string { return compareOps[op].symbol }

// Swapped is the operator for exchanged operands.
func (op CompareOp) Swapped() CompareOp { return compareOps[op].swapped }

// Holds says whether the comparison holds for an ordering cmp (<0, 0, >0).
func (op CompareOp) Holds(cmp int) bool {
	switch op {
	case LT:
		return cmp < 0
	case LE:
		return cmp <= 0
	case EQ:
		return cmp == 0
	case NE:
		return cmp != 0
	case GT:
		return cmp > 0
	default:
		return cmp >= 0
	}
}

// SendStatus says how a Send slot came back.
type SendStatus uint8

// The outcomes of Send.
const (
	SendYield  SendStatus = iota // the value was yielded
	SendReturn                   // the value is the result (StopIteration.value)
	SendError                    // the exception was raised
)

// CallFunc is the signature of everything that can be called: positional arguments first in args, then one value per
// name of kw. The callee must not keep or change args: it is a window on the caller's registers.
type CallFunc func(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception)

// UnaryFunc is a slot of one operand, BinaryFunc of two.
type (
	UnaryFunc  func(th *Thread, v Value) (Value, *Exception)
	BinaryFunc func(th *Thread, a, b Value) (Value, *Exception)
)

// Slots is the behaviour of a type. A nil slot means that the type does not support the operation. Slots are inherited by
// copying when a type is made. slotdefs.go maps every slot to its special methods, in both directions.
//
// Binary slots are called for both operand orders, as in the Language Reference's "emulating numeric types": a or b is an instance of the type
// that owns the slot, the other may be anything, and NotImplemented is the answer to what it cannot do.
type Slots struct {
	New  func(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception)
	Init func(th *Thread, self Value, args []Value, kw []*Str) *Exception
	Call CallFunc
	Del  func(th *Thread, self Value) *Exception // __del__

	GetAttr func(th *Thread, self Value, name *Str) (Value, *Exception)
	SetAttr func(th *Thread, self Value, name *Str, v Value) *Exception // null v: delete

	Repr    UnaryFunc // a str object
	Str     UnaryFunc
	Hash    func(th *Thread, self Value) (int64, *Exception)
	Compare func(th *Thread, a, b Value, op CompareOp) (Value, *Exception)
	Truth   func(th *Thread, self Value) (bool, *Exception)

	Iter UnaryFunc
	Next UnaryFunc // null value without exception: exhausted
	Send func(th *Thread, self, v Value) (Value, SendStatus, *Exception)

	Await UnaryFunc // am_await
	AIter UnaryFunc
	ANext UnaryFunc

	DescrGet func(th *Thread, descr, obj Value, owner *Type) (Value, *Exception) // null obj: looked up on the class
	DescrSet func(th *Thread, descr, obj, v Value) *Exception                    // null v: delete

	Len      func(th *Thread, self Value) (int, *Exception)
	GetItem  BinaryFunc
	SetItem  func(th *Thread, self, key, v Value) *Exception // null v: delete
	Contains func(th *Thread, self, v Value) (bool, *Exception)

	Number   *NumberSlots
	Sequence *SequenceSlots
	Buffer   func(th *Thread, self Value, writable bool) (*Buffer, *Exception)
}

// NumberSlots is the numeric behaviour of a type.
type NumberSlots struct {
	Binary  [NumBinaryOps]BinaryFunc
	InPlace [NumBinaryOps]BinaryFunc
	Pow3    func(th *Thread, a, b, mod Value) (Value, *Exception) // pow() with modulus

	Neg, Pos, Abs, Invert UnaryFunc
	Int, Float, Index     UnaryFunc

	// special has a bit for each operator whose slot calls special methods written in Python: bit op for Binary, pow3Bit for Pow3.
	special uint32
}

// SequenceSlots is the part of sequence behaviour that arithmetic operators fall back to.
type SequenceSlots struct {
	Concat, InPlaceConcat BinaryFunc
	Repeat, InPlaceRepeat func(th *Thread, self, count Value) (Value, *Exception) // count supports __index__
	// IsSequence: indexable by position (PySequence_Check); false for mappings.
	IsSequence bool
}

// Buffer is an exported memory: what bytes, bytearray, array and bound slices show to memoryview and to Go.
type Buffer struct {
	Owner    Value
	Data     []byte
	Offset   int // of the first element in Data; not 0 only with strides
	ReadOnly bool
	Format   string // struct syntax, "B" for bytes
	ItemSize int
	Shape    []int    // nil means one dimension of as many elements as Data holds
	Strides  []int    // nil means contiguous in C order
	Release  func()   // nil means nothing to do
	Exports  *Exports // what counts the buffer while it is held, nil when nothing does
}
