// This file has the Python-visible attributes of code objects, frames and tracebacks.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

type getter = func(*object.Thread, object.Value) (object.Value, *object.Exception)

func strTuple(names []string) object.Value {
	t := object.NewTuple(len(names))
	for i, n := range names {
		t.Items[i] = object.Intern(n).Value()
	}
	return t.Value()
}

func codeGet(f func(c *Code) object.Value) getter {
	return func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return f(object.Cast[Code](v)), nil
	}
}

// localNames is the names of the registers of the kinds that keep accepts.
func (c *Code) localNames(keep func(i int, l code.Local) bool) []string {
	names := []string{}
	for i, l := range c.Locals {
		if keep(i, l) {
			names = append(names, l.Name)
		}
	}
	return names
}

func fillCode(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.HasWeakref = true
	number := func(f func(c *Code) int) getter {
		return codeGet(func(c *Code) object.Value { return object.Int64(int64(f(c))) })
	}
	t.Repr = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		c := object.Cast[Code](v)
		return object.StrOf("<code object " + c.Name + " at " + object.HexAddress(v) + ", file \"" + c.Filename + "\", line " + itoa(c.FirstLine) + ">"), nil
	}
	t.AddGetSets([]object.GetSet{
		{Name: "co_name", Get: codeGet(func(c *Code) object.Value { return c.nameStr.Value() })},
		{Name: "co_qualname", Get: codeGet(func(c *Code) object.Value { return c.qualStr.Value() })},
		{Name: "co_filename", Get: codeGet(func(c *Code) object.Value { return object.StrOf(c.Filename) })},
		{Name: "co_firstlineno", Get: number(func(c *Code) int { return c.FirstLine })},
		{Name: "co_flags", Get: number(func(c *Code) int { return int(c.Flags) })},
		{Name: "co_argcount", Get: number(func(c *Code) int { return c.ArgCount })},
		{Name: "co_posonlyargcount", Get: number(func(c *Code) int { return c.PosOnly })},
		{Name: "co_kwonlyargcount", Get: number(func(c *Code) int { return c.KwOnly })},
		{Name: "co_nlocals", Get: number(func(c *Code) int {
			return len(c.localNames(func(i int, l code.Local) bool { return l.Kind == code.PlainLocal || i < c.NumParams() }))
		})},
		{Name: "co_stacksize", Get: number(func(c *Code) int { return c.numRegs - len(c.Locals) })},
		{Name: "co_consts", Get: codeGet(func(c *Code) object.Value { return object.TupleOf(c.consts[:len(c.Consts)]...) })},
		{Name: "co_names", Get: codeGet(func(c *Code) object.Value {
			seen, names := map[string]bool{}, []string{}
			for _, s := range c.Sites {
				if !seen[s] {
					seen[s] = true
					names = append(names, s)
				}
			}
			return strTuple(names)
		})},
		{Name: "co_varnames", Get: codeGet(func(c *Code) object.Value {
			return strTuple(c.localNames(func(i int, l code.Local) bool { return l.Kind == code.PlainLocal || i < c.NumParams() }))
		})},
		{Name: "co_cellvars", Get: codeGet(func(c *Code) object.Value {
			return strTuple(c.localNames(func(_ int, l code.Local) bool { return l.Kind == code.CellLocal }))
		})},
		{Name: "co_freevars", Get: codeGet(func(c *Code) object.Value {
			return strTuple(c.localNames(func(_ int, l code.Local) bool { return l.Kind == code.FreeLocal }))
		})},
		{Name: "co_code", Get: codeGet(func(c *Code) object.Value {
			b := make([]byte, 0, 8*len(c.Instrs))
			for _, i := range c.Instrs {
				for k := 0; k < 64; k += 8 {
					b = append(b, byte(i>>k))
				}
			}
			return object.NewBytes(string(b))
		})},
	})
	t.AddMethods([]object.Method{
		{Name: "co_positions", Sig: "($self, /)", F0: codePositions},
		{Name: "co_lines", Sig: "($self, /)", F0: codeLines},
		{Name: "replace", FK: codeReplace, Sig: "($self, /, **changes)"},
	})
	t.Hash = func(_ *object.Thread, v object.Value) (int64, *object.Exception) { return int64(v.Address() >> 4), nil }
}

func intOrNone(n int32, ok bool) object.Value {
	if !ok {
		return object.None
	}
	return object.Int64(int64(n))
}

func codePositions(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	c := object.Cast[Code](v)
	items := make([]object.Value, len(c.Positions))
	for i, p := range c.Positions {
		items[i] = object.TupleOf(intOrNone(p.Line, p.Line > 0), intOrNone(p.EndLine, p.Line > 0), intOrNone(p.Col, p.Col >= 0), intOrNone(p.EndCol, p.Col >= 0))
	}
	return object.Iter(th, object.ListOf(items...))
}

func codeLines(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	c := object.Cast[Code](v)
	var items []object.Value
	for i := 0; i < len(c.Positions); {
		j := i
		for j < len(c.Positions) && c.Positions[j].Line == c.Positions[i].Line {
			j++
		}
		items = append(items, object.TupleOf(object.Int64(int64(2*i)), object.Int64(int64(2*j)), intOrNone(c.Positions[i].Line, c.Positions[i].Line > 0)))
		i = j
	}
	return object.Iter(th, object.ListOf(items...))
}

// codeReplace is code.replace(**changes) for the attributes that do not change what runs.
func codeReplace(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(args) > len(kw) {
		return object.Value{}, object.TypeErrorf("replace() takes no positional arguments")
	}
	changed := *object.Cast[Code](self).Code
	for i, k := range kw {
		v := args[i]
		text := func() string {
			if v.Type().Has(object.FlagStr) {
				return v.AsStr().String()
			}
			return ""
		}
		number, _ := object.IntValue(v)
		switch k.String() {
		case "co_name":
			changed.Name = text()
		case "co_qualname":
			changed.Qualname = text()
		case "co_filename":
			changed.Filename = text()
		case "co_firstlineno":
			changed.FirstLine = int(number)
		case "co_flags":
			changed.Flags = code.Flags(number)
		default:
			return object.Value{}, object.Errorf(object.NotImplementedErrorType, "code.replace() cannot change %s: register code is not made by hand", k)
		}
	}
	return load(&changed).Value(), nil
}

func frameGet(f func(th *object.Thread, o *FrameObject) object.Value) getter {
	return func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return f(th, object.Cast[FrameObject](v)), nil
	}
}

func fillFrame(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.Repr = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		o := object.Cast[FrameObject](v)
		return object.StrOf("<frame at " + object.HexAddress(v) + ", file '" + o.code.Filename + "', line " + itoa(int(o.code.position(o.at()).Line)) + ", code " + o.code.Name + ">"), nil
	}
	t.AddGetSets([]object.GetSet{
		{Name: "f_code", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return o.code.Value() })},
		{Name: "f_globals", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return o.fn.globals.Value() })},
		{Name: "f_builtins", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return o.fn.builtins.Value() })},
		{Name: "f_lineno", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value {
			p := o.code.position(o.at())
			return intOrNone(p.Line, p.Line > 0)
		})},
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
			Set: func(th *object.Thread, v, x object.Value) *object.Exception {
				on, exc := object.Truth(th, x)
				object.Cast[FrameObject](v).noLines = !on
				return exc
			}},
		{Name: "f_trace_opcodes", Get: frameGet(func(_ *object.Thread, o *FrameObject) object.Value { return object.Bool(o.opcodes) }),
			Set: func(th *object.Thread, v, x object.Value) *object.Exception {
				on, exc := object.Truth(th, x)
				object.Cast[FrameObject](v).opcodes = on
				return exc
			}},
	})
	t.AddMethods([]object.Method{{Name: "clear", Sig: "($self, /)", F0: frameClear}})
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

// variables is the current values of the frame's named variables, cells looked through, in a new dict. Variables of a running inlined
// comprehension hide those of the function; they have no value when it has ended.
func (o *FrameObject) variables() *object.Dict {
	d := object.NewDict()
	for i, v := range o.registers() {
		l := o.code.Locals[i]
		if l.Kind != code.PlainLocal && !v.IsNull() && v.Type() == object.CellType {
			v = object.Cast[object.Cell](v).V
		}
		if !v.IsNull() {
			d.SetName(l.Name, v)
		}
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

// localsView is f_locals: the namespace of a module or class body, else the variables of the function.
func (o *FrameObject) localsView() object.Value {
	if !o.locals.IsNull() {
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
	if !o.locals.IsNull() {
		return o.locals, nil
	}
	return o.variables().Value(), nil
}

func tbOf(v object.Value) *Traceback { return object.Cast[Traceback](v) }

func fillTraceback(t *object.Type) {
	t.New = tracebackNew
	t.AddGetSets([]object.GetSet{
		{Name: "tb_next", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			if n := tbOf(v).next; n != nil {
				return n.Value(), nil
			}
			return object.None, nil
		}, Set: setTracebackNext},
		{Name: "tb_frame", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return tbOf(v).frame.Value(), nil
		}},
		{Name: "tb_lineno", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			tb := tbOf(v)
			return object.Int64(int64(tb.line())), nil
		}},
		{Name: "tb_lasti", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.Int64(int64(2 * (tbOf(v).pc - 1))), nil
		}},
	})
}

func (tb *Traceback) line() int { return int(tb.frame.code.position(tb.pc - 1).Line) }

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
		return object.Value{}, object.TypeErrorf("traceback() argument 'tb_frame' must be frame, not %s", a[1].Type().Name)
	}
	lasti, exc := object.ToIndexInt(th, a[2], object.OverflowErrorType)
	if exc != nil {
		return object.Value{}, exc
	}
	tb := &Traceback{Head: object.NewHead(TracebackType), frame: object.Cast[FrameObject](a[1]), pc: lasti/2 + 1}
	if !a[0].IsNone() {
		if a[0].Type() != TracebackType {
			return object.Value{}, object.TypeErrorf("expected traceback object or None, got '%s'", a[0].Type().Name)
		}
		tb.next = tbOf(a[0])
	}
	return tb.Value(), nil
}
