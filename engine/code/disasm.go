// This file prints code in readable form, one instruction per line, with names, constants and jump labels.

package code

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Disassemble lists the instructions of c and of the code objects among its constants.
func Disassemble(c *Code) string {
	var b strings.Builder
	c.disassemble(&b, true)
	return b.String()
}

// Listing lists the instructions of c alone, without positions: the form that tests compare.
func Listing(c *Code) string {
	var b strings.Builder
	d := newDisassembler(c)
	for i := range c.Instrs {
		b.WriteString(d.line(i))
		b.WriteByte('\n')
	}
	return b.String()
}

type disassembler struct {
	c      *Code
	labels map[int]string
}

func newDisassembler(c *Code) *disassembler {
	d := &disassembler{c: c, labels: map[int]string{}}
	targets := map[int]bool{}
	for _, in := range c.Instrs {
		if int(in.Op()) < NumOpcodes && in.Op().Jumps() {
			targets[in.C()] = true
		}
	}
	for _, h := range c.Handlers {
		targets[int(h.Target)] = true
	}
	n := 0
	for i := 0; i <= len(c.Instrs); i++ {
		if targets[i] {
			n++
			d.labels[i] = "L" + strconv.Itoa(n)
		}
	}
	return d
}

func (d *disassembler) label(i int) string {
	if l, ok := d.labels[i]; ok {
		return l
	}
	return "?" + strconv.Itoa(i)
}

// line is instruction i: its label if it is a target, the opcode and the operands.
func (d *disassembler) line(i int) string {
	in := d.c.Instrs[i]
	head := ""
	if l, ok := d.labels[i]; ok {
		head = l + ": "
	}
	if int(in.Op()) >= NumOpcodes {
		return fmt.Sprintf("%sInvalid %#x", head, uint64(in))
	}
	info := opTable[in.Op()]
	var args []string
	for _, o := range []struct {
		spec string
		v    int
	}{{info.a, int(in.A())}, {info.b, int(in.B())}, {info.c, in.C()}} {
		if s := d.operand(o.spec, o.v, in); s != "" {
			args = append(args, s)
		}
	}
	return head + strings.TrimSpace(info.name+" "+strings.Join(args, ", "))
}

func (d *disassembler) operand(spec string, v int, in Instr) string {
	switch spec[0] {
	case '-':
		return ""
	case 'k':
		if v < len(d.c.Consts) {
			return constText(d.c.Consts[v])
		}
		return "K?" + strconv.Itoa(v)
	case 's':
		if v < len(d.c.Sites) {
			return "." + d.c.Sites[v]
		}
		return "S?" + strconv.Itoa(v)
	case 'j':
		return d.label(v)
	case 'i':
		return strconv.FormatInt(in.CI(), 10)
	case 'u':
		return "#" + strconv.Itoa(v)
	case 'b':
		return d.register(v&MaxReg) + ", op" + strconv.Itoa(int(in.COp()))
	}
	n := d.count(spec, in)
	if n == 1 {
		return d.register(v)
	}
	if n == 0 {
		return "[]"
	}
	return d.register(v) + ".." + strconv.Itoa(v+n-1)
}

// count is how many registers an operand stands for.
func (d *disassembler) count(spec string, in Instr) int {
	n, _ := registerCount(spec, in)
	return n
}

func (d *disassembler) register(r int) string {
	if r < len(d.c.Locals) {
		return d.c.Locals[r].Name
	}
	return "r" + strconv.Itoa(r)
}

func constText(k any) string {
	switch k := k.(type) {
	case nil:
		return "None"
	case bool:
		if k {
			return "True"
		}
		return "False"
	case string:
		return strconv.Quote(k)
	case Bytes:
		return "b" + strconv.Quote(string(k))
	case *big.Int:
		return k.String()
	case Tuple:
		return "(" + constTexts(k) + ")"
	case FrozenSet:
		return "frozenset{" + constTexts(k) + "}"
	case SliceConst:
		return "slice(" + constTexts([]any{k.Start, k.Stop, k.Step}) + ")"
	case EllipsisConst:
		return "..."
	case *Code:
		return "<code " + k.Qualname + ">"
	}
	return fmt.Sprint(k)
}

func constTexts(items []any) string {
	parts := make([]string, len(items))
	for i, x := range items {
		parts[i] = constText(x)
	}
	return strings.Join(parts, ", ")
}

func (c *Code) disassemble(b *strings.Builder, first bool) {
	if !first {
		b.WriteByte('\n')
	}
	fmt.Fprintf(b, "%s, line %d, %d registers\n", c.Qualname, c.FirstLine, c.NumRegs)
	d := newDisassembler(c)
	last := int32(-1)
	for i := range c.Instrs {
		line := ""
		if i < len(c.Positions) && c.Positions[i].Line != last {
			last = c.Positions[i].Line
			line = strconv.Itoa(int(last))
		}
		fmt.Fprintf(b, "%6s %5d  %s\n", line, i, d.line(i))
	}
	for _, h := range c.Handlers {
		fmt.Fprintf(b, "    exceptions in %d to %d: %s in %s\n", h.Start, h.End-1, d.label(int(h.Target)), d.register(int(h.Reg)))
	}
	for _, k := range c.Consts {
		if inner, ok := k.(*Code); ok {
			inner.disassemble(b, false)
		}
	}
}
