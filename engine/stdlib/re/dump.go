// This file shows programs, for flag DEBUG.

package re

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

var opNames = [...]string{
	opText: "TEXT", opSingle: "SINGLE", opRun: "RUN", opAssert: "ASSERT", opSave: "MARK", opSplit: "SPLIT", opSplitLazy: "SPLIT_LAZY", opJump: "JUMP",
	opLoopBegin: "LOOP_BEGIN", opLoop: "LOOP", opLoopNext: "LOOP_NEXT", opAtomic: "ATOMIC", opCommit: "COMMIT", opLook: "LOOK", opLookEnd: "LOOK_END",
	opRef: "REFERENCE", opCond: "CONDITION", opFail: "FAIL", opMatch: "MATCH",
}

// dump writes the program to the standard output.
func (p *program) dump(th *thread) *exception {
	var out strings.Builder
	for pc, in := range p.code {
		fmt.Fprintf(&out, "%3d. %s", pc, opNames[in.op])
		switch in.op {
		case opText:
			fmt.Fprintf(&out, " %s", strconv.Quote(in.text))
		case opRun:
			fmt.Fprintf(&out, " %d to %d", in.min, in.max)
		case opSplit, opSplitLazy, opLoop:
			fmt.Fprintf(&out, " else %d", in.y)
		case opJump:
			fmt.Fprintf(&out, " %d", in.x)
		case opSave, opRef:
			fmt.Fprintf(&out, " %d", in.x)
		}
		out.WriteByte('\n')
	}
	if th.Interp.Stdout != nil {
		// A reader that is gone is no reason to fail.
		_, _ = io.WriteString(th.Interp.Stdout, out.String())
	}
	return nil
}
