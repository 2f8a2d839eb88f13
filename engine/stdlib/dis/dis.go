// Package dis implements modules dis, opcode and _opcode: the instructions of this implementation's code, as objects and as text.
package dis

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// options is how a listing is made.
type options struct {
	offsets, positions bool
	depth              int // of nested code; negative means no limit
	lasti              int // offset of the instruction that runs, negative for none
	file               value
	firstLine          int
}

const listingOptions = "show_caches=False, adaptive=False, show_offsets=False, show_positions=False"

// optionsOf reads the options of a, of which file is the first.
func optionsOf(th *thread, file, offsets, positions value) (options, *exception) {
	o := options{depth: -1, lasti: -1, file: file, firstLine: -1}
	var exc *exception
	if o.offsets, exc = flag(th, offsets); exc == nil {
		o.positions, exc = flag(th, positions)
	}
	return o, exc
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("dis", "(x=None, *, file=None, depth=None, "+listingOptions+")", "Print the instructions of a class, method, function, generator, code object or program text, and of the code nested in it down to depth.\n\nWithout an argument, print those of the last traceback.", func(th *thread, _ value, a []value) (value, *exception) {
			o, exc := optionsOf(th, a[1], a[5], a[6])
			if exc != nil {
				return value{}, exc
			}
			if d := given(a[2]); !d.IsNull() {
				if o.depth, exc = object.ToIndexInt(th, d, object.OverflowErrorType); exc != nil {
					return value{}, exc
				}
			}
			if given(a[0]).IsNull() {
				return object.None, disTraceback(th, value{}, o)
			}
			return object.None, disObject(th, a[0], o)
		}),
		listing("disassemble"), listing("disco"),
		native.Python("distb", "(tb=None, *, file=None, "+listingOptions+")", "Print the instructions of the innermost frame of a traceback, the last one if there is no argument, and mark the one that failed.", func(th *thread, _ value, a []value) (value, *exception) {
			o, exc := optionsOf(th, a[1], a[4], a[5])
			if exc != nil {
				return value{}, exc
			}
			return object.None, disTraceback(th, a[0], o)
		}),
		native.Python("code_info", "(x)", "Return what is known of a method, function, generator, code object or program text, as text.", func(th *thread, _ value, a []value) (value, *exception) {
			c, exc := codeOf(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			text, exc := codeInfo(th, c)
			return object.StrOf(text), exc
		}),
		native.Python("show_code", "(co, *, file=None)", "Print what code_info() returns.", func(th *thread, _ value, a []value) (value, *exception) {
			c, exc := codeOf(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			text, exc := codeInfo(th, c)
			if exc != nil {
				return value{}, exc
			}
			return object.None, printTo(th, a[1], text)
		}),
		native.Python("get_instructions", "(x, *, first_line=None, show_caches=None, adaptive=False)", "Iterate over the instructions of a method, function, generator, code object or program text.", func(th *thread, _ value, a []value) (value, *exception) {
			c, exc := codeOf(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			first, exc := optionalInt(th, a[1], -1)
			if exc != nil {
				return value{}, exc
			}
			list, exc := instructions(th, c, first)
			if exc != nil {
				return value{}, exc
			}
			return generator.From("_get_instructions_bytes", func(*thread) (value, *exception) { return object.NewList(list).Value(), nil }), nil
		}),
		native.Python("findlinestarts", "(code)", "Yield pairs of the offset and the number of each line that starts in the code.", generator.Late("findlinestarts", func(th *thread, _ value, a []value) (value, *exception) {
			lines, exc := object.CallMethod(th, a[0], object.Intern("co_lines"))
			if exc != nil {
				return value{}, exc
			}
			items, exc := object.Collect(th, lines)
			if exc != nil {
				return value{}, exc
			}
			var starts []value
			last := value{}
			for _, x := range items {
				if !x.Type().Has(object.FlagTuple) || len(x.AsTuple().Items) != 3 {
					return value{}, object.ValueErrorf("not enough values to unpack (expected 3)")
				}
				if line := item(x, 2); last.IsNull() || !line.Is(last) {
					last = line
					starts = append(starts, object.TupleOf(item(x, 0), line))
				}
			}
			return object.NewList(starts).Value(), nil
		})),
		native.Python("findlabels", "(code)", "Return the offsets that jumps in code, the bytes of co_code, lead to.", func(th *thread, _ value, a []value) (value, *exception) {
			data, exc := object.BytesOf(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			seen := map[int]bool{}
			var labels []value
			for i := 0; i+8 <= len(data); i += 8 {
				var in uint64
				for k := range 8 {
					in |= uint64(data[i+k]) << (8 * k)
				}
				op := int(in & 0xFF)
				if at := code.Instr(in).C() * step; op < code.NumOpcodes && has("hasjump", op) && !seen[at] {
					seen[at] = true
					labels = append(labels, object.Int64(int64(at)))
				}
			}
			return object.NewList(labels).Value(), nil
		}),
		native.Python("pretty_flags", "(flags)", "Return co_flags in words.", func(th *thread, _ value, a []value) (value, *exception) {
			n, exc := object.ToInt64(th, a[0])
			return object.StrOf(prettyFlags(uint64(n))), exc
		}),
		native.Python("main", "(args=None)", "Show the instructions of a program: the command line of this module.", func(th *thread, _ value, a []value) (value, *exception) {
			return object.None, runMain(th, a[0])
		}),
	}
}}

func optionalInt(th *thread, v value, otherwise int) (int, *exception) {
	if given(v).IsNull() {
		return otherwise, nil
	}
	return object.ToIndexInt(th, v, object.OverflowErrorType)
}

func listing(name string) object.Method {
	return native.Python(name, "(co, lasti=-1, *, file=None, "+listingOptions+")", "Print the instructions of a code object; that at offset lasti is marked.", func(th *thread, _ value, a []value) (value, *exception) {
		o, exc := optionsOf(th, a[2], a[5], a[6])
		if exc != nil {
			return value{}, exc
		}
		if o.lasti, exc = optionalInt(th, a[1], -1); exc != nil {
			return value{}, exc
		}
		if a[0].Type() != vm.CodeType {
			_, exc := object.GetAttrName(th, a[0], "co_lines")
			if exc == nil {
				exc = object.TypeErrorf("don't know how to disassemble %s objects", a[0].Type().Name)
			}
			return value{}, exc
		}
		return object.None, disCode(th, object.Cast[vm.Code](a[0]), o)
	})
}

// printTo prints a line to a file, or to standard output.
func printTo(th *thread, file value, text string) *exception {
	print, exc := native.FromModule(th, "builtins", "print")
	if exc != nil {
		return exc
	}
	if file.IsNull() {
		file = object.None
	}
	_, exc = object.Call(th, print, []value{object.StrOf(text), file}, []*object.Str{object.Intern("file")})
	return exc
}

// disObject prints the code behind x: of a class or module, that of all its functions.
func disObject(th *thread, x value, o options) *exception {
	x, exc := inner(th, x)
	if exc != nil {
		return exc
	}
	if x.Type() == vm.CodeType {
		return disNested(th, object.Cast[vm.Code](x), o)
	}
	if isText(x) {
		c, exc := compiled(th, x, "<dis>")
		if exc != nil {
			return exc
		}
		return disNested(th, object.Cast[vm.Code](c), o)
	}
	if !x.Type().Has(object.FlagType) && x.Type() != object.ModuleType {
		return object.TypeErrorf("don't know how to disassemble %s objects", x.Type().Name)
	}
	ns, exc := object.GetAttrName(th, x, "__dict__")
	if exc != nil {
		return exc
	}
	items, exc := object.CallMethod(th, ns, object.Intern("items"))
	if exc != nil {
		return exc
	}
	pairs, exc := object.Collect(th, items)
	if exc != nil {
		return exc
	}
	pairs = slices.Clone(pairs)
	sort.SliceStable(pairs, func(i, j int) bool { return keyText(pairs[i]) < keyText(pairs[j]) })
	for _, p := range pairs {
		v := item(p, 1)
		if !hasCode(v) {
			continue
		}
		if exc := printTo(th, o.file, "Disassembly of "+keyText(p)+":"); exc != nil {
			return exc
		}
		if exc := disObject(th, v, o); exc != nil {
			if !exc.Is(object.TypeErrorType) {
				return exc
			}
			if exc := printTo(th, o.file, "Sorry: "+exc.Message(th)); exc != nil {
				return exc
			}
		}
		if exc := printTo(th, o.file, ""); exc != nil {
			return exc
		}
	}
	return nil
}

func keyText(pair value) string {
	if k := item(pair, 0); isText(k) {
		return k.AsStr().String()
	}
	return ""
}

// hasCode reports that a class's or module's entry is shown with it.
func hasCode(v value) bool {
	switch t := v.Type(); t {
	case vm.CodeType, vm.FunctionType, object.MethodType, object.ClassMethodType, object.StaticMethodType:
		return true
	default:
		return t.Has(object.FlagType)
	}
}

// disTraceback prints the code of the innermost frame of tb, or of the last traceback.
func disTraceback(th *thread, tb value, o options) *exception {
	if given(tb).IsNull() {
		if last, ok := th.Interp.SysDict.GetName("last_exc"); ok {
			v, exc := object.GetAttrName(th, last, "__traceback__")
			if exc != nil {
				return exc
			}
			tb = v
		} else if tb, ok = th.Interp.SysDict.GetName("last_traceback"); !ok {
			return object.Errorf(object.RuntimeErrorType, "no last traceback to disassemble")
		}
	}
	c, lasti, exc := failed(th, tb)
	if exc != nil {
		return exc
	}
	o.lasti = lasti
	return disCode(th, c, o)
}

// failed is the code of the innermost frame of a traceback, and the offset of what it was at.
func failed(th *thread, tb value) (*vm.Code, int, *exception) {
	for {
		next, exc := object.GetAttrName(th, tb, "tb_next")
		if exc != nil {
			return nil, 0, exc
		}
		if next.IsNone() {
			break
		}
		tb = next
	}
	frame, exc := object.GetAttrName(th, tb, "tb_frame")
	if exc != nil {
		return nil, 0, exc
	}
	c, exc := object.GetAttrName(th, frame, "f_code")
	if exc != nil {
		return nil, 0, exc
	}
	at, exc := object.GetAttrName(th, tb, "tb_lasti")
	if exc != nil {
		return nil, 0, exc
	}
	if c.Type() != vm.CodeType {
		return nil, 0, object.TypeErrorf("don't know how to disassemble %s objects", c.Type().Name)
	}
	lasti, exc := object.ToIndexInt(th, at, object.OverflowErrorType)
	return object.Cast[vm.Code](c), lasti, exc
}

// disNested prints c and the code among its constants.
func disNested(th *thread, c *vm.Code, o options) *exception {
	if exc := disCode(th, c, o); exc != nil || o.depth == 0 {
		return exc
	}
	if exc := th.Enter(" while calling a Python object"); exc != nil {
		return exc
	}
	defer th.Leave()
	o.depth--
	for i, k := range c.Consts {
		if _, ok := k.(*code.Code); !ok {
			continue
		}
		v := vm.Constant(c, i)
		name, exc := object.Repr(th, v)
		if exc != nil {
			return exc
		}
		if exc := printTo(th, o.file, "\nDisassembly of "+name.String()+":"); exc != nil {
			return exc
		}
		if exc := disNested(th, object.Cast[vm.Code](v), o); exc != nil {
			return exc
		}
	}
	return nil
}

func disCode(th *thread, c *vm.Code, o options) *exception {
	text, exc := listingOf(th, c, o)
	if exc != nil {
		return exc
	}
	return printTo(th, o.file, text)
}

// listingOf is the instructions of c as text, an empty line between lines of the source.
func listingOf(th *thread, c *vm.Code, o options) (string, *exception) {
	list, exc := instructions(th, c, o.firstLine)
	if exc != nil {
		return "", exc
	}
	labels := c.Labels()
	w := lineWidths{line: 3, label: 3}
	for _, v := range list {
		if n, ok := object.IntValue(item(v, fieldLine)); ok {
			w.line = max(w.line, len(fmt.Sprint(n)))
		}
	}
	for _, l := range labels {
		w.label = max(w.label, len(l)+1)
	}
	if o.offsets {
		w.offset = max(3, len(fmt.Sprint(len(list)*step)))
	}
	if o.positions {
		w.positions = 16
	}
	lines := make([]string, 0, len(list))
	for i, v := range list {
		if i > 0 && !o.positions && item(v, fieldStartsLine).Is(object.True) {
			lines = append(lines, "")
		}
		lines = append(lines, formatInstruction(v, w, i*step == o.lasti))
	}
	if len(c.Handlers) > 0 {
		lines = append(lines, "ExceptionTable:")
		at := func(i int32) string {
			if l, ok := labels[int(i)]; ok {
				return l
			}
			return fmt.Sprint(int(i) * step)
		}
		for _, h := range c.Handlers {
			lines = append(lines, fmt.Sprintf("  %s to %s -> %s [%d]", at(h.Start), at(h.End), at(h.Target), h.Reg))
		}
	}
	return strings.Join(lines, "\n"), nil
}

// New makes module dis.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("dis", "Show the instructions of code.\n\nThe code is that of this implementation: instructions have up to three operands, which are registers, constants, names and jump targets, and offsets count two for each.", functions.Get())
	if exc := fillOpcode(th, m.Dict); exc != nil {
		return nil, exc
	}
	st := stateOf(th)
	if exc := st.build(th); exc != nil {
		return nil, exc
	}
	bytecode, exc := newBytecode(th)
	if exc != nil {
		return nil, exc
	}
	for _, t := range []*object.Type{st.instruction, st.positions, bytecode} {
		m.Dict.SetName(t.Name, t.Value())
	}
	names := object.NewDict()
	for _, f := range flagNames {
		if exc := names.Set(th, object.Int64(int64(f.bit)), object.StrOf(f.name)); exc != nil {
			return nil, exc
		}
	}
	m.Dict.SetName("COMPILER_FLAG_NAMES", names.Value())
	m.Dict.SetName("__all__", native.Strings(append([]string{"code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code", "get_instructions", "Instruction", "Bytecode"}, opcodeNames.Get()...)...))
	return m, nil
}
