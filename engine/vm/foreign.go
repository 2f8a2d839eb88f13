// This file puts frames of other languages into tracebacks: those of Go functions that an exception came from.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// AddForeignFrames puts frames, the innermost first, in front of exc's traceback.
func AddForeignFrames(exc *object.Exception, frames []object.ForeignFrame) {
	globals, builtins := object.NewDict(), object.NewDict()
	for _, f := range frames {
		here := code.Position{Line: int32(f.Line), EndLine: int32(f.Line), Col: -1, EndCol: -1}
		c := load(&code.Code{Name: f.Name, Qualname: f.Name, Filename: f.File, FirstLine: f.Line, NumRegs: 1, Instrs: make([]code.Instr, 1), Positions: []code.Position{here}})
		fn := &Function{Head: object.NewHead(FunctionType), code: c, globals: globals, builtins: builtins, name: c.nameStr, qualname: c.qualStr, doc: object.None, module: object.None}
		fn.Attrs.Init(FunctionType)
		tb := &Traceback{Head: object.NewHead(TracebackType), pc: 1, frame: &FrameObject{Head: object.NewHead(FrameType), code: c, fn: fn, pc: 1}}
		if !exc.Traceback.IsNull() && exc.Traceback.Type() == TracebackType {
			tb.next = object.Cast[Traceback](exc.Traceback)
		}
		exc.Traceback = tb.Value()
	}
}
