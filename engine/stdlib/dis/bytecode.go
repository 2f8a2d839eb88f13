// This file makes the class Bytecode, and is what "-m dis" runs.

package dis

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// The attributes of a Bytecode.
var (
	attrCode      = object.Name{Text: "codeobj"}
	attrFirst     = object.Name{Text: "first_line"}
	attrOriginal  = object.Name{Text: "_original_object"}
	attrCurrent   = object.Name{Text: "current_offset"}
	attrCaches    = object.Name{Text: "show_caches"}
	attrAdaptive  = object.Name{Text: "adaptive"}
	attrOffsets   = object.Name{Text: "show_offsets"}
	attrPositions = object.Name{Text: "show_positions"}
)

func newBytecode(th *thread) (*object.Type, *exception) {
	const sig = "($self, x, *, first_line=None, current_offset=None, " + listingOptions + ")"
	return object.NewClass(th, object.ClassSpec{Module: "dis", Name: "Bytecode",
		Doc: "The code of a function, method, generator, code object or program text. Iterating over it gives its instructions.",
		Methods: append([]object.Method{
			native.Python("Bytecode.__init__", sig, "", func(th *thread, self value, a []value) (value, *exception) {
				c, exc := codeOf(th, a[0])
				if exc != nil {
					return value{}, exc
				}
				first := given(a[1])
				if first.IsNull() {
					first = object.Int64(int64(c.FirstLine))
				}
				values := []value{c.Value(), first, a[0], a[2], a[3], a[4], a[5], a[6]}
				for i, name := range []*object.Str{attrCode.Str(), attrFirst.Str(), attrOriginal.Str(), attrCurrent.Str(), attrCaches.Str(), attrAdaptive.Str(), attrOffsets.Str(), attrPositions.Str()} {
					if values[i].IsNull() {
						values[i] = object.None
						if i > 3 {
							values[i] = object.False
						}
					}
					if exc := object.SetAttr(th, self, name, values[i]); exc != nil {
						return value{}, exc
					}
				}
				return object.None, nil
			}),
		}, bytecodeMethods()...)})
}

// bytecodeMethods is the methods of Bytecode but the first.
func bytecodeMethods() []object.Method {
	return []object.Method{
		{Name: "__iter__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
			c, first, exc := bytecodeParts(th, self)
			if exc != nil {
				return value{}, exc
			}
			list, exc := instructions(th, c, first)
			if exc != nil {
				return value{}, exc
			}
			return generator.From("_get_instructions_bytes", func(*thread) (value, *exception) { return object.NewList(list).Value(), nil }), nil
		}},
		{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
			v, exc := object.GetAttr(th, self, attrOriginal.Str())
			if exc != nil {
				return value{}, exc
			}
			s, exc := object.Repr(th, v)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(self.Type().Name + "(" + s.String() + ")"), nil
		}},
		native.Python("Bytecode.from_traceback", "($cls, tb, *, show_caches=False, adaptive=False)", "Make a Bytecode of the innermost frame of a traceback.", func(th *thread, cls value, a []value) (value, *exception) {
			c, lasti, exc := failed(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			return object.Call(th, cls, []value{c.Value(), object.Int64(int64(lasti))}, []*object.Str{attrCurrent.Str()})
		}),
		native.Python("Bytecode.info", "($self)", "Return what is known of the code object, as text.", func(th *thread, self value, _ []value) (value, *exception) {
			c, _, exc := bytecodeParts(th, self)
			if exc != nil {
				return value{}, exc
			}
			text, exc := codeInfo(th, c)
			return object.StrOf(text), exc
		}),
		native.Python("Bytecode.dis", "($self)", "Return the listing of the instructions.", func(th *thread, self value, _ []value) (value, *exception) {
			c, first, exc := bytecodeParts(th, self)
			if exc != nil {
				return value{}, exc
			}
			var set [3]value
			for i, name := range []*object.Str{attrCurrent.Str(), attrOffsets.Str(), attrPositions.Str()} {
				if set[i], exc = object.GetAttr(th, self, name); exc != nil {
					return value{}, exc
				}
			}
			o, exc := optionsOf(th, value{}, set[1], set[2])
			if exc != nil {
				return value{}, exc
			}
			o.firstLine = first
			if o.lasti, exc = optionalInt(th, set[0], -1); exc != nil {
				return value{}, exc
			}
			text, exc := listingOf(th, c, o)
			return object.StrOf(text + "\n"), exc
		}),
	}
}

// bytecodeParts is the code and the first line of a Bytecode.
func bytecodeParts(th *thread, self value) (*vm.Code, int, *exception) {
	v, exc := object.GetAttr(th, self, attrCode.Str())
	if exc != nil {
		return nil, 0, exc
	}
	if v.Type() != vm.CodeType {
		return nil, 0, object.TypeErrorf("don't know how to disassemble %s objects", v.Type().Name)
	}
	first, exc := object.GetAttr(th, self, attrFirst.Str())
	if exc != nil {
		return nil, 0, exc
	}
	n, exc := optionalInt(th, first, -1)
	return object.Cast[vm.Code](v), n, exc
}

// runMain lists the program that the last argument names, or standard input.
func runMain(th *thread, args value) *exception {
	r := native.Begin(th)
	flag := []any{"action", "store_true"}
	parser := r.CommandLine([]native.Arg{
		{Names: "-C --show-caches", Help: "show inline caches", Set: flag}, {Names: "-O --show-offsets", Help: "show instruction offsets", Set: flag},
		{Names: "-P --show-positions", Help: "show instruction positions", Set: flag}, {Names: "-S --specialized", Help: "show specialized bytecode", Set: flag},
		{Names: "infile", Set: []any{"nargs", "?", "default", "-"}},
	}, "color", true)
	ns := r.Parse(parser, args)
	o := options{depth: -1, lasti: -1, firstLine: -1, offsets: r.Truth(r.Attr(ns, "show_offsets")), positions: r.Truth(r.Attr(ns, "show_positions"))}
	src, name := r.Source(r.Attr(ns, "infile"))
	c, exc := checkCode(r.Done(r.Call(r.Builtin("compile"), src, name, object.StrOf("exec"))))
	if exc != nil {
		return exc
	}
	return disNested(th, object.Cast[vm.Code](c), o)
}
