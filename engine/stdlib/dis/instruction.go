// This file makes the class Instruction, and the instructions of a code object.

package dis

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// step is how far apart the offsets of instructions are: as in tb_lasti and co_lines().
const step = 2

// state is the classes of an interpreter.
type state struct {
	instruction, positions *object.Type
}

type stateKey struct{}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{} }).(*state)
}

// The fields of Instruction by number.
const (
	fieldName = iota
	fieldOpcode
	fieldArg
	fieldArgval
	fieldArgrepr
	fieldOffset
	fieldStart
	fieldStartsLine
	fieldLine
	fieldLabel
	fieldPositions
	fieldCache
)

func item(v value, i int) value { return v.AsTuple().Items[i] }

func (st *state) build(th *thread) *exception {
	none := object.None
	var exc *exception
	if st.positions, exc = native.NamedTuple(th, "dis", "Positions", []value{none, none, none, none}, "lineno", "end_lineno", "col_offset", "end_col_offset"); exc != nil {
		return exc
	}
	base, exc := native.NamedTuple(th, "dis", "_Instruction", []value{none, none, none}, "opname", "opcode", "arg", "argval", "argrepr", "offset", "start_offset", "starts_line", "line_number",
		"label", "positions", "cache_info")
	if exc != nil {
		return exc
	}
	same := func(name, doc string, field int) object.GetSet {
		return object.GetSet{Name: name, Doc: doc, Get: func(_ *thread, v value) (value, *exception) { return item(v, field), nil }}
	}
	after := func(_ *thread, v value) (value, *exception) {
		n, ok := object.IntValue(item(v, fieldOffset))
		if !ok {
			return value{}, object.TypeErrorf("offset must be an int, not %s", item(v, fieldOffset).Type().Name)
		}
		return object.Int64(n + step), nil
	}
	st.instruction, exc = object.NewClass(th, object.ClassSpec{Module: "dis", Name: "Instruction", Bases: []*object.Type{base},
		Doc: "An instruction of a code object.\n\nopname and opcode are its name and number; arg is its operands as a number, None if it has none; argval is the constant, name, jump target or number among them, argrepr all of them as text. offset counts from the start of the code; label is its name if jumps lead to it.",
		Methods: []object.Method{
			{Name: "__str__", Sig: "($self)", F0: func(th *thread, v value) (value, *exception) {
				return object.StrOf(strings.TrimRight(formatInstruction(v, lineWidths{}, false), " ")), nil
			}},
			{Name: "make", Sig: "(opname, arg, argval, argrepr, offset, start_offset, starts_line, line_number, label=None, positions=None, cache_info=None)", Doc: "Make an instruction whose opcode is that of opname.", Kind: object.StaticMethod,
				FS: func(th *thread, _ value, a []value) (value, *exception) {
					if !isText(a[0]) {
						return value{}, object.NewException(object.KeyErrorType, a[0])
					}
					for op, name := range opNames.Get() {
						if name == a[0].AsStr().String() {
							items := append([]value{a[0], object.Int64(int64(op))}, a[1:]...)
							for i := range items {
								if items[i].IsNull() {
									items[i] = none
								}
							}
							return st.newTuple(th, st.instruction, items)
						}
					}
					return value{}, object.NewException(object.KeyErrorType, a[0])
				}},
		},
		GetSets: []object.GetSet{
			same("oparg", "The operands as a number; the same as arg.", fieldArg),
			same("baseopcode", "The opcode: there are no special forms.", fieldOpcode),
			same("baseopname", "The name of the opcode: there are no special forms.", fieldName),
			{Name: "cache_offset", Doc: "Where the caches of the instruction would start.", Get: after},
			{Name: "end_offset", Doc: "Where the instruction ends.", Get: after},
			{Name: "jump_target", Doc: "The offset that the instruction may jump to, None if it does not jump.", Get: func(_ *thread, v value) (value, *exception) {
				if op, ok := object.IntValue(item(v, fieldOpcode)); ok && op >= 0 && op < code.NumOpcodes && has("hasjump", int(op)) {
					return item(v, fieldArgval), nil
				}
				return none, nil
			}},
			{Name: "is_jump_target", Doc: "True if other code jumps to the instruction.", Get: func(_ *thread, v value) (value, *exception) {
				return object.Bool(!item(v, fieldLabel).IsNone()), nil
			}},
		}})
	return exc
}

func (st *state) newTuple(th *thread, class *object.Type, items []value) (value, *exception) {
	return object.TupleType.New(th, class, []value{object.TupleOf(items...)}, nil)
}

// instructions is the instructions of c. Lines are moved so that the first is firstLine, unless that is negative.
func instructions(th *thread, c *vm.Code, firstLine int) ([]value, *exception) {
	st := stateOf(th)
	labels := c.Labels()
	shift := 0
	if firstLine >= 0 {
		shift = firstLine - c.FirstLine
	}
	list := make([]value, 0, len(c.Instrs))
	lastLine := -1
	for i, in := range c.Instrs {
		if i%1024 == 0 {
			if exc := th.Poll(); exc != nil {
				return nil, exc
			}
		}
		op := int(in.Op())
		operands := c.Operands(i, labels)
		arg, argval, argrepr, exc := operandValues(th, c, in, operands)
		if exc != nil {
			return nil, exc
		}
		line, at, starts := object.None, [4]value{object.None, object.None, object.None, object.None}, false
		if i < len(c.Positions) {
			if p := c.Positions[i]; p.Line > 0 {
				line = object.Int64(int64(int(p.Line) + shift))
				at[0], at[1] = object.Int64(int64(p.Line)), object.Int64(int64(p.EndLine))
				if p.Col >= 0 {
					at[2], at[3] = object.Int64(int64(p.Col)), object.Int64(int64(p.EndCol))
				}
				starts = int(p.Line) != lastLine
				lastLine = int(p.Line)
			}
		}
		positions, exc := st.newTuple(th, st.positions, at[:])
		if exc != nil {
			return nil, exc
		}
		label := object.None
		if l, ok := labels[i]; ok {
			n := 0
			fmt.Sscanf(l, "L%d", &n)
			label = object.Int64(int64(n))
		}
		offset := object.Int64(int64(i * step))
		v, exc := st.newTuple(th, st.instruction, []value{object.StrOf(opNames.Get()[op]), object.Int64(int64(op)), arg, argval, object.StrOf(argrepr), offset, offset, object.Bool(starts), line,
			label, positions, object.None})
		if exc != nil {
			return nil, exc
		}
		list = append(list, v)
	}
	return list, nil
}

// operandValues is what the operands of an instruction are as a number, what the one that matters means, and all of them as text.
func operandValues(th *thread, c *vm.Code, in code.Instr, operands []code.Operand) (arg, argval value, argrepr string, exc *exception) {
	texts := make([]string, len(operands))
	arg, argval = object.None, object.None
	if len(operands) > 0 {
		arg = object.Int64(int64(uint64(in) >> 8))
	}
	for k, o := range operands {
		texts[k] = o.Text
		switch {
		case o.Kind == 'k' && int(o.Value) < len(c.Consts):
			argval = vm.Constant(c, int(o.Value))
			s, exc := object.Repr(th, argval)
			if exc != nil {
				return arg, argval, "", exc
			}
			texts[k] = s.String()
		case o.Kind == 's' && int(o.Value) < len(c.Sites):
			argval = object.StrOf(c.Sites[o.Value])
		case o.Kind == 'j':
			argval = object.Int64(o.Value * step)
			texts[k] = "to " + o.Text
		case (o.Kind == 'i' || o.Kind == 'u') && argval.IsNone():
			argval = object.Int64(o.Value)
		}
	}
	if argval.IsNone() && len(operands) > 0 {
		argval = object.StrOf(operands[len(operands)-1].Text)
		for _, o := range operands {
			if o.Kind == 'k' {
				argval = object.None // the constant None
			}
		}
	}
	return arg, argval, strings.Join(texts, ", "), nil
}

// lineWidths is how wide the columns of a listing are; 0 leaves a column out.
type lineWidths struct{ line, label, offset, positions int }

// formatInstruction is an instruction as a line of a listing; current marks the one that runs.
func formatInstruction(v value, w lineWidths, current bool) string {
	var b strings.Builder
	text := func(i int) string {
		if x := item(v, i); isText(x) {
			return x.AsStr().String()
		}
		return ""
	}
	number := func(x value) string {
		if n, ok := object.IntValue(x); ok {
			return fmt.Sprint(n)
		}
		return "?"
	}
	switch {
	case w.positions > 0:
		p := "--"
		if at := item(v, fieldPositions); at.Type().Has(object.FlagTuple) && len(at.AsTuple().Items) == 4 && !item(at, 0).IsNone() {
			p = fmt.Sprintf("%s:%s-%s:%s", number(item(at, 0)), number(item(at, 2)), number(item(at, 1)), number(item(at, 3)))
		}
		fmt.Fprintf(&b, "%-*s ", w.positions, p)
	case w.line > 0:
		shown := ""
		if item(v, fieldStartsLine).Is(object.True) {
			if shown = number(item(v, fieldLine)); item(v, fieldLine).IsNone() {
				shown = "--"
			}
		}
		fmt.Fprintf(&b, "%*s ", w.line, shown)
	}
	if w.label > 0 {
		label := ""
		if n, ok := object.IntValue(item(v, fieldLabel)); ok {
			label = fmt.Sprintf("L%d:", n)
		}
		fmt.Fprintf(&b, "  %-*s ", w.label, label)
	}
	if w.offset > 0 {
		fmt.Fprintf(&b, "%*s ", w.offset, number(item(v, fieldOffset)))
	}
	if w.label > 0 {
		mark := "   "
		if current {
			mark = "-->"
		}
		b.WriteString(mark + " ")
	}
	fmt.Fprintf(&b, "%-20s %s", text(fieldName), text(fieldArgrepr))
	return strings.TrimRight(b.String(), " ")
}
