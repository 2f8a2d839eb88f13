// This file has the Python-visible attributes of frames and tracebacks.

package vm

import (
	"slices"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

type getter = func(*object.Thread, object.Value) (object.Value, *object.Exception)

func frameGet(f func(th *object.Thread, o *FrameObject) object.Value) getter {
	return func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return f(th, object.Cast[FrameObject](v)), nil
	}
}

func fillFrame(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.Repr = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		o := object.Cast[FrameObject](v)
		return object.StrOf("<frame at " + object.HexAddress(v) + ", file '" + o.code.Filename + "', line " + strconv.Itoa(int(o.code.position(o.at()).Line)) + ", code " + o.code.Name + ">"), nil
	}
	t.AddGetSets([]object.GetSet{
		{Name: "f_code", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return o.code.Value() })},
		{Name: "f_globals", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return o.fn.globals.Value() })},
		{Name: "f_builtins", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return builtinsValue(o.fn.builtins) })},
		{Name: "f_lineno", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value {
			n := int32(o.Line())
			return intOrNone(n, n > 0)
		}), Set: setFrameLine},
		{Name: "f_lasti", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return object.Int64(int64(2 * o.at())) })},
		{Name: "f_back", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value {
			if o.f == nil {
				if o.back != nil {
					return o.back.Value()
				}
				return object.None
			}
			if p := o.f.prev; p != nil && p.fn != nil {
				return frameObject(p).Value()
			}
			return object.None
		})},
		{Name: "f_generator", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value {
			if o.gen != nil {
				return o.gen.Value()
			}
			return object.None
		})},
		{Name: "f_locals", Get: func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.Cast[FrameObject](v).localsView(), nil
		}},
		{Name: "f_trace", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return orNone(o.trace) }),
			Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
				if x.IsNull() {
					x = object.None
				}
				object.Cast[FrameObject](v).setLocalTrace(x)
				return nil
			}},
		{Name: "f_trace_lines", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return object.Bool(!o.noLines) }),
			Set: frameFlag(func(o *FrameObject, on bool) { o.noLines = !on })},
		{Name: "f_trace_opcodes", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return object.Bool(o.opcodes) }),
			Set: frameFlag(func(o *FrameObject, on bool) { o.opcodes = on })},
	})
	t.AddMethods([]object.Method{{Name: "clear", Sig: "($self, /)", F0: frameClear}})
}

// frameFlag sets a flag of a frame.
func frameFlag(set func(o *FrameObject, on bool)) func(*object.Thread, object.Value, object.Value) *object.Exception {
	return func(th *object.Thread, v, x object.Value) *object.Exception {
		if x.IsNull() {
			return object.TypeErrorf("can't delete numeric/char attribute")
		}
		on, exc := object.Truth(th, x)
		if exc == nil {
			set(object.Cast[FrameObject](v), on)
		}
		return exc
	}
}

// frameClear is frame.clear(): forget the variables of a frame that is not running.
func frameClear(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	o := object.Cast[FrameObject](v)
	if o.f != nil {
		switch {
		case o.gen == nil || o.gen.state == running:
			return object.Value{}, object.Errorf(object.RuntimeErrorType, "cannot clear an executing frame")
		case o.gen.state == suspended:
			return object.Value{}, object.Errorf(object.RuntimeErrorType, "cannot clear a suspended frame")
		}
		_, exc := o.gen.Close(th)
		return object.None, exc
	}
	clear(o.vars)
	return object.None, nil
}

// variables is the current values of the frame's named variables, cells looked through, in a new dict: parameters and
// plain locals, then what is shared with inner functions by name, then what is of outer functions. Variables of a
// running inlined comprehension come last and hide those of the function; they have no value when it has ended.
func (o *FrameObject) variables() *object.Dict {
	d := object.NewDict()
	regs := o.registers()
	var cells, hidden []int
	add := func(i int) {
		if v := o.value(i); !v.IsNull() {
			d.SetName(o.code.Locals[i].Name, v)
		}
	}
	params := o.code.NumParams()
	for i := range regs {
		switch l := o.code.Locals[i]; {
		case l.Kind == code.HiddenLocal || l.Kind == code.HiddenCell:
			hidden = append(hidden, i)
		case l.Kind == code.CellLocal && i >= params:
			cells = append(cells, i)
		case l.Kind == code.FreeLocal:
		default:
			add(i)
		}
	}
	slices.SortFunc(cells, func(i, j int) int { return strings.Compare(o.code.Locals[i].Name, o.code.Locals[j].Name) })
	for i := range regs {
		if o.code.Locals[i].Kind == code.FreeLocal {
			cells = append(cells, i)
		}
	}
	for _, i := range append(cells, hidden...) {
		add(i)
	}
	return d
}

// Variables is the variables that the frame's code sees as locals(): a snapshot for a function, the namespace itself for a module or class body.
func (o *FrameObject) Variables() *object.Dict {
	if !o.locals.IsNull() && o.locals.Type().Has(object.FlagDict) {
		return o.locals.AsDict()
	}
	return o.variables()
}

// ModuleName is __name__ of the module that the frame's function belongs to, None if it has none.
func (o *FrameObject) ModuleName() object.Value { return orNone(o.fn.module) }

// Position is where in the source the frame is.
func (o *FrameObject) Position() code.Position { return o.code.position(o.at()) }

// Inner is the code objects of the functions, classes and comprehensions that c defines.
func (c *Code) Inner() []*Code {
	var inner []*Code
	for _, k := range c.consts {
		if !k.IsNull() && k.Type() == CodeType {
			inner = append(inner, object.Cast[Code](k))
		}
	}
	return inner
}

// hasNamespace reports that the names that the frame's code sees are those of a namespace: of a module or class body, outside of
// comprehensions, which see their own variables alone.
func (o *FrameObject) hasNamespace() bool {
	if o.locals.IsNull() {
		return false
	}
	for i, l := range o.code.Locals {
		if (l.Kind == code.HiddenLocal || l.Kind == code.HiddenCell) && !o.value(i).IsNull() {
			return false
		}
	}
	return true
}

// value is that of variable i, a cell looked through; null when it has none.
func (o *FrameObject) value(i int) object.Value {
	regs := o.registers()
	if i >= len(regs) {
		return object.Value{}
	}
	v := regs[i]
	if o.code.Locals[i].Kind != code.PlainLocal && !v.IsNull() && v.Type() == object.CellType {
		v = object.Cast[object.Cell](v).V
	}
	return v
}

// localsView is f_locals: the namespace of a module or class body, else the variables of the function.
func (o *FrameObject) localsView() object.Value {
	if o.hasNamespace() {
		return o.locals
	}
	return newLocalsProxy(o)
}

// Locals is what the built-in locals() returns in the calling frame.
func Locals(th *object.Thread) (object.Value, *object.Exception) {
	o := CurrentFrame(th, 0)
	if o == nil {
		return object.Value{}, object.Errorf(object.SystemErrorType, "frame does not exist")
	}
	if o.hasNamespace() {
		return o.locals, nil
	}
	d, exc := o.allVariables(th)
	if exc != nil {
		return object.Value{}, exc
	}
	return d.Value(), nil
}

func tbOf(v object.Value) *Traceback { return object.Cast[Traceback](v) }

func fillTraceback(t *object.Type) {
	t.New = tracebackNew
	t.Sig = "(tb_next, tb_frame, tb_lasti, tb_lineno)"
	t.AddMethods([]object.Method{{Name: "__dir__", Sig: "($self, /)", F0: func(*object.Thread, object.Value) (object.Value, *object.Exception) {
		return object.ListOf(object.StrOf("tb_frame"), object.StrOf("tb_next"), object.StrOf("tb_lasti"), object.StrOf("tb_lineno")), nil
	}}})
	t.AddMembers([]object.GetSet{
		{Name: "tb_frame", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return tbOf(v).frame.Value(), nil
		}},
		{Name: "tb_lasti", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.Int64(int64(tbOf(v).lasti())), nil
		}},
	})
	t.AddGetSets([]object.GetSet{
		{Name: "tb_next", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			if n := tbOf(v).next; n != nil {
				return n.Value(), nil
			}
			return object.None, nil
		}, Set: setTracebackNext},
		{Name: "tb_lineno", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			tb := tbOf(v)
			return object.Int64(int64(tb.line())), nil
		}},
	})
}

// line and lasti are what the traceback was made with, if it was made by Python code.
func (tb *Traceback) line() int {
	if tb.made != nil {
		return tb.made.line
	}
	return int(tb.frame.code.position(tb.pc - 1).Line)
}

func (tb *Traceback) lasti() int {
	if tb.made != nil {
		return tb.made.lasti
	}
	return 2 * (tb.pc - 1)
}

// setFrameLine is frame.f_lineno = n: jumping is not possible.
func setFrameLine(th *object.Thread, _, _ object.Value) *object.Exception {
	if t := machineOf(th).trace; t == nil || !t.busy {
		return object.ValueErrorf("f_lineno can only be set in a trace function")
	}
	return object.Errorf(object.NotImplementedErrorType, "jumping by setting f_lineno is not implemented")
}

func setTracebackNext(_ *object.Thread, v, x object.Value) *object.Exception {
	if x.IsNull() {
		return object.TypeErrorf("can't delete tb_next attribute")
	}
	if x.IsNone() {
		tbOf(v).next = nil
		return nil
	}
	if x.Type() != TracebackType {
		return object.TypeErrorf("expected traceback object, got '%s'", x.Type().Name)
	}
	for n := tbOf(x); n != nil; n = n.next {
		if n == tbOf(v) {
			return object.ValueErrorf("traceback loop detected")
		}
	}
	tbOf(v).next = tbOf(x)
	return nil
}

var tracebackParams = object.ParseParams("traceback", "(tb_next, tb_frame, tb_lasti, tb_lineno)")

// tracebackNew is types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno).
func tracebackNew(th *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	a := make([]object.Value, 4)
	if exc := tracebackParams.Bind(args, kw, a); exc != nil {
		return object.Value{}, exc
	}
	if a[1].Type() != FrameType {
		name := a[1].Type().Name
		if a[1].IsNone() {
			name = "None"
		}
		return object.Value{}, object.TypeErrorf("traceback() argument 'tb_frame' must be frame, not %s", name)
	}
	lasti, exc := object.ToIndexInt(th, a[2], object.OverflowErrorType)
	if exc != nil {
		return object.Value{}, exc
	}
	line, exc := object.ToIndexInt(th, a[3], object.OverflowErrorType)
	if exc != nil {
		return object.Value{}, exc
	}
	tb := &Traceback{Head: object.NewHead(TracebackType), frame: object.Cast[FrameObject](a[1]), pc: lasti/2 + 1, made: &tracebackPlace{line, lasti}}
	if !a[0].IsNone() {
		if a[0].Type() != TracebackType {
			return object.Value{}, object.TypeErrorf("expected traceback object or None, got '%s'", a[0].Type().Name)
		}
		tb.next = tbOf(a[0])
	}
	return tb.Value(), nil
}
