// This file describes frames and tracebacks.

package inspect

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

var frameFunctions = []object.Method{
	{Name: "currentframe", Sig: "()", Doc: "Return the frame of the caller or None if this is not possible.", Python: true, FP: func(th *thread, _ value, _ []value) (value, *exception) {
		if f := vm.CurrentFrame(th, 0); f != nil {
			return f.Value(), nil
		}
		return object.None, nil
	}},
	{Name: "getframeinfo", Sig: "(frame, context=1)", Doc: "Get information about a frame or traceback object.\n\nA named tuple of five things is returned: the filename, the line number of the current line, the function name, a list of lines of context from the source code, and the index of the current line within that list.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		context, exc := contextOf(th, a[1])
		if exc != nil {
			return value{}, exc
		}
		return frameInfo(th, a[0], context)
	}},
	{Name: "getlineno", Sig: "(frame)", Doc: "Get the line number from a frame object, allowing for optimization.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return object.GetAttrName(th, a[0], "f_lineno")
	}},
	{Name: "getouterframes", Sig: "(frame, context=1)", Doc: "Get a list of records for a frame and all higher (calling) frames.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return outerFrames(th, a[0], a[1])
	}},
	{Name: "getinnerframes", Sig: "(tb, context=1)", Doc: "Get a list of records for a traceback's frame and all lower frames.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return innerFrames(th, a[0], a[1])
	}},
	{Name: "stack", Sig: "(context=1)", Doc: "Return a list of records for the stack above the caller's frame.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		f := vm.CurrentFrame(th, 0)
		if f == nil {
			return object.NewList(nil).Value(), nil
		}
		return outerFrames(th, f.Value(), a[0])
	}},
	{Name: "trace", Sig: "(context=1)", Doc: "Return a list of records for the stack below the current exception.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		exc := th.Handling()
		if exc == nil || exc.Traceback.IsNull() || exc.Traceback.Type() != vm.TracebackType {
			return object.NewList(nil).Value(), nil
		}
		return innerFrames(th, exc.Traceback, a[0])
	}},
}

func contextOf(th *thread, v value) (int, *exception) {
	if v.IsNull() {
		return 1, nil
	}
	return object.ToIndexInt(th, v, object.OverflowErrorType)
}

// newPositioned makes a class that derives from a named tuple and has the attribute positions beside the items.
func newPositioned(th *thread, name string, base *object.Type) (*object.Type, *exception) {
	fields := base.LookupName("_fields").AsTuple().Items
	sig := "(cls, "
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.AsStr().String()
		sig += names[i] + ", "
	}
	params := object.ParseParams(name+".__new__", sig[:1]+sig[len("(cls, "):]+"*, positions=None)")
	create := func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		if len(args) == len(kw) || !isClass(args[0]) {
			return value{}, object.TypeErrorf("%s() missing 1 required positional argument: 'cls'", params.Func)
		}
		a, _, _, exc := native.BindPython(params, 1, false, args[1:], kw)
		if exc != nil {
			return value{}, exc
		}
		v, exc := object.NewAs(th, object.TupleType, args[0], object.TupleOf(a[:len(names)]...))
		if exc != nil {
			return value{}, exc
		}
		return v, object.SetAttr(th, v, object.Intern("positions"), orNone(a[len(names)]))
	}
	return object.NewClass(th, object.ClassSpec{Module: "inspect", Name: name, Bases: []*object.Type{base}, Methods: []object.Method{
		{Name: "__new__", Sig: sig + "*, positions=None)", Kind: object.StaticMethod, FK: create},
		{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
			text := name + "("
			for i, f := range names {
				s, exc := object.Repr(th, self.AsTuple().Items[i])
				if exc != nil {
					return value{}, exc
				}
				text += f + "=" + s.String() + ", "
			}
			positions, exc := object.GetAttrName(th, self, "positions")
			if exc != nil {
				return value{}, exc
			}
			s, exc := object.Repr(th, positions)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(text + "positions=" + s.String() + ")"), nil
		}},
	}})
}

// described is what there is to say of a frame.
type described struct {
	frame value
	items []value // filename to index
	pos   value
}

func describe(th *thread, v value, context int) (d described, exc *exception) {
	line, pos := object.None, code.Position{Col: -1}
	d.frame = v
	if v.Type() == vm.TracebackType {
		tb := object.Cast[vm.Traceback](v)
		pos = tb.Position()
		if line, exc = object.GetAttrName(th, v, "tb_lineno"); exc != nil {
			return d, exc
		}
		d.frame = tb.Frame().Value()
	} else if v.Type() == vm.FrameType {
		pos = object.Cast[vm.FrameObject](v).Position()
		if line, exc = object.GetAttrName(th, v, "f_lineno"); exc != nil {
			return d, exc
		}
	} else {
		if _, exc = object.GetAttrName(th, v, "f_lineno"); exc == nil {
			exc = object.TypeErrorf("%s is not a frame or traceback object", reprOf(th, v))
		}
		return d, exc
	}
	d.pos = positions(th, pos, line)
	filename, exc := sourceFileOf(th, d.frame)
	if exc != nil {
		return d, exc
	}
	c := object.Cast[vm.FrameObject](d.frame).Code()
	if filename.IsNone() {
		filename = object.StrOf(c.Filename)
	}
	lines, index := object.None, object.None
	if n, ok := object.IntValue(line); ok && context > 0 {
		all, _, failed := findSource(th, d.frame)
		switch {
		case failed == nil:
			start := max(0, min(int(n)-1-context/2, len(all)-context))
			index = object.Int64(n - 1 - int64(start))
			lines = native.Strings(all[start:min(len(all), start+context)]...)
		case !failed.Is(object.OSErrorType):
			return d, failed
		}
	}
	d.items = []value{filename, line, object.StrOf(c.Name), lines, index}
	return d, nil
}

// positions is a range as dis.Positions, or a plain tuple where module dis is not to be had.
func positions(th *thread, p code.Position, line value) value {
	number := func(n int32, ok bool) value {
		if !ok {
			return object.None
		}
		return object.Int64(int64(n))
	}
	items := []value{line, number(p.EndLine, p.Line > 0), number(p.Col, p.Col >= 0), number(p.EndCol, p.Col >= 0)}
	if class, exc := native.FromModule(th, "dis", "Positions"); exc == nil {
		if v, exc := object.Call(th, class, items, nil); exc == nil {
			return v
		}
	}
	return object.TupleOf(items...)
}

func frameInfo(th *thread, v value, context int) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	d, exc := describe(th, v, context)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, st.traceback.Value(), append(d.items, d.pos), []*object.Str{object.Intern("positions")})
}

func record(th *thread, v value, context int) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	d, exc := describe(th, v, context)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, st.frameInfo.Value(), append(append([]value{d.frame}, d.items...), d.pos), []*object.Str{object.Intern("positions")})
}

// follow lists the records of v and what comes after it by attribute next.
func follow(th *thread, v, contextArg value, next string) (value, *exception) {
	context, exc := contextOf(th, contextArg)
	if exc != nil {
		return value{}, exc
	}
	var list []value
	for !v.IsNone() {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		r, exc := record(th, v, context)
		if exc != nil {
			return value{}, exc
		}
		list = append(list, r)
		if v, exc = object.GetAttrName(th, v, next); exc != nil {
			return value{}, exc
		}
	}
	return object.ListOf(list...), nil
}

func outerFrames(th *thread, v, context value) (value, *exception) {
	return follow(th, v, context, "f_back")
}

func innerFrames(th *thread, v, context value) (value, *exception) {
	return follow(th, v, context, "tb_next")
}
