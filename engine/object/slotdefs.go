// This file maps slots to special methods and back: which slots there are, how one is tested, copied and resolved.
//
// Every special method that stands for a slot is a row of slotDefs (slotdefs_table.go). The table is read in both
// directions: a built-in type that has a slot gets a slot wrapper of each of its rows in its namespace
// (slot_wrappers.go); a class whose MRO finds a special method gets the slot (slot_special.go), or, when what is found
// is a slot wrapper, the very Go function that it wraps.

package object

import "sync"

// slotID numbers the slots.
type slotID uint8

const (
	slotNew slotID = iota
	slotInit
	slotCall
	slotDel
	slotGetAttr
	slotSetAttr
	slotRepr
	slotStr
	slotHash
	slotCompare
	slotTruth
	slotIter
	slotNext
	slotSend
	slotAwait
	slotAIter
	slotANext
	slotDescrGet
	slotDescrSet
	slotLen
	slotGetItem
	slotSetItem
	slotContains
	slotBuffer
	slotPow3
	slotNeg
	slotPos
	slotAbs
	slotInvert
	slotInt
	slotFloat
	slotIndex
	slotConcat
	slotInPlaceConcat
	slotRepeat
	slotInPlaceRepeat
	slotBinary
	slotInPlace = slotBinary + slotID(NumBinaryOps)
	numSlots    = slotInPlace + slotID(NumBinaryOps)
)

// slotOps says how one slot is tested and set.
type slotOps struct {
	has     func(t *Type) bool
	copy    func(dst, src *Type)
	special func(t *Type) // sets the function that calls the special method; nil: there is none
	clear   func(t *Type)
	same    func(t, u *Type) bool
}

// slotDef is one special method: a row of the table.
type slotDef struct {
	name *Str
	slot slotID
	sig  string
	doc  string
	wrap wrapFunc // nil: built-in types show no wrapper for it
}

// wrapFunc calls the slot of d.Owner as Python code sees it.
type wrapFunc func(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception)

// slotTable is filled by bootstrap: as an initialised variable it would depend on itself.
var slotTable [numSlots]slotOps

// slotDefTable is the special methods that stand for slots, in order, by slot and by name.
type slotDefTable struct {
	rows   []slotDef
	bySlot [numSlots][]*slotDef
	byName map[*Str][]*slotDef
}

// slotDefs is the table, made when a namespace or a class needs it.
var slotDefs struct {
	once  sync.Once
	table slotDefTable
}

func slotDefinitions() *slotDefTable {
	slotDefs.once.Do(func() {
		t := &slotDefs.table
		t.rows = allSlotDefs()
		t.byName = make(map[*Str][]*slotDef, len(t.rows))
		for i := range t.rows {
			d := &t.rows[i]
			t.bySlot[d.slot] = append(t.bySlot[d.slot], d)
			t.byName[d.name] = append(t.byName[d.name], d)
		}
	})
	return &slotDefs.table
}

// direct makes the operations of a slot that is a field of Slots.
func direct[F any](field func(t *Type) *F, special F) slotOps {
	var none F
	ops := slotOps{
		has:   func(t *Type) bool { return !isNilFunc(*field(t)) },
		copy:  func(dst, src *Type) { *field(dst) = *field(src) },
		clear: func(t *Type) { *field(t) = none },
		same:  func(t, u *Type) bool { return sameFunc(*field(t), *field(u)) },
	}
	if !isNilFunc(special) {
		ops.special = func(t *Type) { *field(t) = special }
	}
	return ops
}

// number makes the operations of a slot in NumberSlots; bit is the slot's bit in NumberSlots.special, 0 for none.
func number[F any](field func(n *NumberSlots) *F, special F, bit uint32) slotOps {
	var none F
	get := func(t *Type) F {
		if t.Number == nil {
			return none
		}
		return *field(t.Number)
	}
	set := func(t *Type, f F, isSpecial bool) {
		if t.Number == nil && isNilFunc(f) {
			return
		}
		n := t.ownNumber()
		*field(n) = f
		if n.special &^= bit; isSpecial {
			n.special |= bit
		}
	}
	return slotOps{
		has:     func(t *Type) bool { return !isNilFunc(get(t)) },
		copy:    func(dst, src *Type) { set(dst, get(src), src.Number != nil && bit != 0 && src.Number.special&bit != 0) },
		clear:   func(t *Type) { set(t, none, false) },
		same:    func(t, u *Type) bool { return sameFunc(get(t), get(u)) },
		special: func(t *Type) { set(t, special, true) },
	}
}

// sequence makes the operations of a slot in SequenceSlots: classes written in Python answer operators with numeric
// slots, so it has no special function.
func sequence[F any](field func(s *SequenceSlots) *F) slotOps {
	var none F
	get := func(t *Type) F {
		if t.Sequence == nil {
			return none
		}
		return *field(t.Sequence)
	}
	set := func(t *Type, f F) {
		if t.Sequence != nil || !isNilFunc(f) {
			*field(t.ownSequence()) = f
		}
	}
	return slotOps{
		has:   func(t *Type) bool { return !isNilFunc(get(t)) },
		copy:  func(dst, src *Type) { set(dst, get(src)) },
		clear: func(t *Type) { set(t, none) },
		same:  func(t, u *Type) bool { return sameFunc(get(t), get(u)) },
	}
}

// ownNumber is the numeric suite of t, made its own first if it is shared with a base.
func (t *Type) ownNumber() *NumberSlots {
	if t.owns&ownsNumber == 0 {
		n := new(NumberSlots)
		if t.Number != nil {
			*n = *t.Number
		}
		t.Number = n
		t.owns |= ownsNumber
	}
	return t.Number
}

func (t *Type) ownSequence() *SequenceSlots {
	if t.owns&ownsSequence == 0 {
		s := new(SequenceSlots)
		if t.Sequence != nil {
			*s = *t.Sequence
		}
		t.Sequence = s
		t.owns |= ownsSequence
	}
	return t.Sequence
}

// The bits of Type.owns: which suites are not shared with a base.
const (
	ownsNumber uint8 = 1 << iota
	ownsSequence
)

// fillSlotTable fills the table above.
func fillSlotTable() {
	s := &slotTable
	s[slotNew] = direct(func(t *Type) *func(*Thread, *Type, []Value, []*Str) (Value, *Exception) { return &t.New }, specialNew)
	s[slotInit] = direct(func(t *Type) *func(*Thread, Value, []Value, []*Str) *Exception { return &t.Init }, specialInit)
	s[slotCall] = direct(func(t *Type) *CallFunc { return &t.Call }, specialCall)
	s[slotDel] = direct(func(t *Type) *func(*Thread, Value) *Exception { return &t.Del }, specialDel)
	s[slotGetAttr] = direct(func(t *Type) *func(*Thread, Value, *Str) (Value, *Exception) { return &t.GetAttr }, specialGetAttribute)
	s[slotSetAttr] = direct(func(t *Type) *func(*Thread, Value, *Str, Value) *Exception { return &t.SetAttr }, specialSetAttr)
	s[slotRepr] = direct(func(t *Type) *UnaryFunc { return &t.Repr }, specialRepr)
	s[slotStr] = direct(func(t *Type) *UnaryFunc { return &t.Str }, specialStr)
	s[slotHash] = direct(func(t *Type) *func(*Thread, Value) (int64, *Exception) { return &t.Hash }, specialHash)
	s[slotCompare] = direct(func(t *Type) *func(*Thread, Value, Value, CompareOp) (Value, *Exception) { return &t.Compare }, specialCompare)
	s[slotTruth] = direct(func(t *Type) *func(*Thread, Value) (bool, *Exception) { return &t.Truth }, specialTruth)
	s[slotIter] = direct(func(t *Type) *UnaryFunc { return &t.Iter }, specialIter)
	s[slotNext] = direct(func(t *Type) *UnaryFunc { return &t.Next }, specialNext)
	s[slotSend] = direct(func(t *Type) *func(*Thread, Value, Value) (Value, SendStatus, *Exception) { return &t.Send }, specialSend)
	s[slotAwait] = direct(func(t *Type) *UnaryFunc { return &t.Await }, specialAwait)
	s[slotAIter] = direct(func(t *Type) *UnaryFunc { return &t.AIter }, specialAIter)
	s[slotANext] = direct(func(t *Type) *UnaryFunc { return &t.ANext }, specialANext)
	s[slotDescrGet] = direct(func(t *Type) *func(*Thread, Value, Value, *Type) (Value, *Exception) { return &t.DescrGet }, specialDescrGet)
	s[slotDescrSet] = direct(func(t *Type) *func(*Thread, Value, Value, Value) *Exception { return &t.DescrSet }, specialDescrSet)
	s[slotLen] = direct(func(t *Type) *func(*Thread, Value) (int, *Exception) { return &t.Len }, specialLen)
	s[slotGetItem] = direct(func(t *Type) *BinaryFunc { return &t.GetItem }, specialGetItem)
	s[slotSetItem] = direct(func(t *Type) *func(*Thread, Value, Value, Value) *Exception { return &t.SetItem }, specialSetItem)
	s[slotContains] = direct(func(t *Type) *func(*Thread, Value, Value) (bool, *Exception) { return &t.Contains }, specialContains)
	s[slotBuffer] = direct(func(t *Type) *func(*Thread, Value, bool) (*Buffer, *Exception) { return &t.Buffer }, specialBuffer)
	s[slotPow3] = number(func(n *NumberSlots) *func(*Thread, Value, Value, Value) (Value, *Exception) { return &n.Pow3 }, specialPow3, pow3Bit)
	s[slotNeg] = number(func(n *NumberSlots) *UnaryFunc { return &n.Neg }, specialUnary("__neg__"), 0)
	s[slotPos] = number(func(n *NumberSlots) *UnaryFunc { return &n.Pos }, specialUnary("__pos__"), 0)
	s[slotAbs] = number(func(n *NumberSlots) *UnaryFunc { return &n.Abs }, specialUnary("__abs__"), 0)
	s[slotInvert] = number(func(n *NumberSlots) *UnaryFunc { return &n.Invert }, specialUnary("__invert__"), 0)
	s[slotInt] = number(func(n *NumberSlots) *UnaryFunc { return &n.Int }, specialUnary("__int__"), 0)
	s[slotFloat] = number(func(n *NumberSlots) *UnaryFunc { return &n.Float }, specialUnary("__float__"), 0)
	s[slotIndex] = number(func(n *NumberSlots) *UnaryFunc { return &n.Index }, specialUnary("__index__"), 0)
	s[slotConcat] = sequence(func(q *SequenceSlots) *BinaryFunc { return &q.Concat })
	s[slotInPlaceConcat] = sequence(func(q *SequenceSlots) *BinaryFunc { return &q.InPlaceConcat })
	s[slotRepeat] = sequence(func(q *SequenceSlots) *func(*Thread, Value, Value) (Value, *Exception) { return &q.Repeat })
	s[slotInPlaceRepeat] = sequence(func(q *SequenceSlots) *func(*Thread, Value, Value) (Value, *Exception) { return &q.InPlaceRepeat })
	for op := BinaryOp(0); op < NumBinaryOps; op++ {
		s[slotBinary+slotID(op)] = number(func(n *NumberSlots) *BinaryFunc { return &n.Binary[op] }, specialBinary(op), 1<<op)
		s[slotInPlace+slotID(op)] = number(func(n *NumberSlots) *BinaryFunc { return &n.InPlace[op] }, specialInPlace(op), 0)
	}
}

// pow3Bit is the bit of Pow3 in NumberSlots.special; the binary operators have the bits of their numbers.
const pow3Bit = 1 << NumBinaryOps
