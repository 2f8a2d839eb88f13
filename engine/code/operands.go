// This file offers the operands of instructions to those who show code in a form of their own.

package code

// Operand is an operand of an instruction. Kind is its letter in the table of opcodes, and Text how listings show it.
type Operand struct {
	Kind  byte
	Value int64
	Text  string
}

// Labels is the names of the instructions that jumps and handlers lead to.
func (c *Code) Labels() map[int]string { return newDisassembler(c).labels }

// Operands is the operands of instruction i; labels is those of the code.
func (c *Code) Operands(i int, labels map[int]string) []Operand {
	in := c.Instrs[i]
	if int(in.Op()) >= NumOpcodes {
		return nil
	}
	d := disassembler{c: c, labels: labels}
	info := opTable[in.Op()]
	var list []Operand
	for _, o := range [...]struct {
		spec string
		v    int
	}{{info.a, int(in.A())}, {info.b, int(in.B())}, {info.c, in.C()}} {
		if o.spec[0] == '-' {
			continue
		}
		x := Operand{Kind: o.spec[0], Value: int64(o.v), Text: d.operand(o.spec, o.v, in)}
		if x.Kind == 'i' {
			x.Value = in.CI()
		}
		list = append(list, x)
	}
	return list
}

// Kinds is the letters of the operands that instructions with the opcode have.
func (op Opcode) Kinds() string {
	if int(op) >= NumOpcodes {
		return ""
	}
	info, kinds := opTable[op], ""
	for _, spec := range []string{info.a, info.b, info.c} {
		if spec[0] != '-' {
			kinds += spec[:1]
		}
	}
	return kinds
}
