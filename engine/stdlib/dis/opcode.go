// This file makes modules opcode and _opcode: the tables of the instruction set of this implementation.

package dis

import (
	"slices"
	"strings"
	"unicode"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// opNames is the names of the opcodes in the spelling that Python programs know.
var opNames = ondemand.Value[[]string]{Make: func() []string {
	names := make([]string, code.NumOpcodes)
	for i := range names {
		names[i] = spelled(code.Opcode(i).String())
	}
	return names
}}

// spelled is a name like LoadK as LOAD_K.
func spelled(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

// comparisons is the names of opcodes that compare, as a part between underscores.
var comparisons = []string{"LT", "LE", "EQ", "NE", "GT", "GE"}

// has reports that an opcode belongs to one of the lists of the module.
func has(list string, op int) bool {
	kinds := code.Opcode(op).Kinds()
	switch list {
	case "hasarg":
		return kinds != ""
	case "hasconst":
		return strings.Contains(kinds, "k")
	case "hasname":
		return strings.Contains(kinds, "s")
	case "hasjump", "hasjabs":
		return strings.Contains(kinds, "j")
	case "haslocal":
		return strings.ContainsAny(kinds, "rwm")
	case "hasfree":
		return strings.Contains(opNames.Get()[op], "CELL") || opNames.Get()[op] == "COPY_FREE"
	case "hascompare":
		return slices.ContainsFunc(strings.Split(opNames.Get()[op], "_"), func(part string) bool { return slices.Contains(comparisons, part) })
	}
	return false
}

var lists = []string{"hasarg", "hasconst", "hasname", "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal", "hasexc", "hascompare"}

// operators is the symbols of the binary operators, with the names that CPython has for them.
var operators = [][2]string{{"NB_ADD", "+"}, {"NB_AND", "&"}, {"NB_FLOOR_DIVIDE", "//"}, {"NB_LSHIFT", "<<"}, {"NB_MATRIX_MULTIPLY", "@"}, {"NB_MULTIPLY", "*"},
	{"NB_REMAINDER", "%"}, {"NB_OR", "|"}, {"NB_POWER", "**"}, {"NB_RSHIFT", ">>"}, {"NB_SUBTRACT", "-"}, {"NB_TRUE_DIVIDE", "/"}, {"NB_XOR", "^"}}

func opFunction(name, list, doc string) object.Method {
	return object.Method{Name: name, Sig: "(opcode)", Doc: doc, FS: func(th *thread, _ value, a []value) (value, *exception) {
		op, exc := object.ToInt32(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		valid := op >= 0 && int(op) < code.NumOpcodes
		return object.Bool(valid && (list == "" || has(list, int(op)))), nil
	}}
}

func nothing(name, sig, doc string, f func() value) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, F0: func(*thread, value) (value, *exception) { return f(), nil }}
}

var lowFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "stack_effect", Sig: "(opcode, oparg=None, /, *, jump=None)", Doc: "Return how an opcode changes the height of the stack.\n\nInstructions of this implementation work on registers: it is 0 for all of them.",
			FS: func(th *thread, _ value, a []value) (value, *exception) {
				op, exc := object.ToInt32(th, a[0])
				if exc != nil {
					return value{}, exc
				}
				if !a[1].IsNull() && !a[1].IsNone() {
					if _, exc := object.ToInt32(th, a[1]); exc != nil {
						return value{}, exc
					}
				}
				if j := a[2]; !j.IsNull() && !j.IsNone() && !j.IsBool() {
					return value{}, object.ValueErrorf("stack_effect: jump must be False, True or None")
				}
				if op < 0 || int(op) >= code.NumOpcodes {
					return value{}, object.ValueErrorf("invalid opcode or oparg")
				}
				return object.Int64(0), nil
			}},
		opFunction("is_valid", "", "Return True if there is an opcode of that number."),
		opFunction("has_arg", "hasarg", "Return True if instructions with the opcode have operands."),
		opFunction("has_const", "hasconst", "Return True if instructions with the opcode use a constant."),
		opFunction("has_name", "hasname", "Return True if instructions with the opcode use a name."),
		opFunction("has_jump", "hasjump", "Return True if instructions with the opcode may jump."),
		opFunction("has_free", "hasfree", "Return True if instructions with the opcode use a cell."),
		opFunction("has_local", "haslocal", "Return True if instructions with the opcode use a register."),
		opFunction("has_exc", "hasexc", "Return True if the opcode sets an exception handler: none does."),
		nothing("get_intrinsic1_descs", "()", "Return the names of the unary intrinsics: there are none.", func() value { return object.NewList(nil).Value() }),
		nothing("get_intrinsic2_descs", "()", "Return the names of the binary intrinsics: there are none.", func() value { return object.NewList(nil).Value() }),
		nothing("get_special_method_names", "()", "Return the names of the special methods that instructions look up: those of with statements.", func() value {
			return native.Strings("__enter__", "__exit__", "__aenter__", "__aexit__")
		}),
		nothing("get_specialization_stats", "()", "Return statistics of specialization: None, for they are not kept.", func() value { return object.None }),
		nothing("get_nb_ops", "()", "Return the binary operators: pairs of name and symbol.", func() value {
			var items []value
			for _, o := range operators {
				items = append(items, object.TupleOf(object.StrOf(o[0]), object.StrOf(o[1])))
			}
			for _, o := range operators {
				items = append(items, object.TupleOf(object.StrOf(strings.Replace(o[0], "NB_", "NB_INPLACE_", 1)), object.StrOf(o[1]+"=")))
			}
			return object.NewList(append(items, object.TupleOf(object.StrOf("NB_SUBSCR"), object.StrOf("[]")))).Value()
		}),
		{Name: "get_executor", Sig: "(code, offset)", Doc: "Return the executor at offset of code: None, for there are none.", FS: func(*thread, value, []value) (value, *exception) {
			return object.None, nil
		}},
	}
}}

// NewLow makes module _opcode.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_opcode", "Opcode support module.", lowFunctions.Get())
	m.Dict.SetName("ENABLE_SPECIALIZATION", object.Int64(1))
	m.Dict.SetName("ENABLE_SPECIALIZATION_FT", object.Int64(0))
	return m, nil
}

// fillOpcode puts the tables into a namespace.
func fillOpcode(th *thread, ns *object.Dict) *exception {
	byName := object.NewDict()
	for i, name := range opNames.Get() {
		byName.SetName(name, object.Int64(int64(i)))
	}
	ns.SetName("opmap", byName.Value())
	ns.SetName("opname", native.Strings(opNames.Get()...))
	ns.SetName("cmp_op", object.TupleOf(object.StrOf("<"), object.StrOf("<="), object.StrOf("=="), object.StrOf("!="), object.StrOf(">"), object.StrOf(">=")))
	for _, list := range lists {
		var items []value
		for op := range opNames.Get() {
			if has(list, op) {
				items = append(items, object.Int64(int64(op)))
			}
		}
		ns.SetName(list, object.NewList(items).Value())
	}
	ns.SetName("HAVE_ARGUMENT", object.Int64(0))
	ns.SetName("EXTENDED_ARG", object.Int64(-1))
	f, exc := native.FromModule(th, "_opcode", "stack_effect")
	if exc == nil {
		ns.SetName("stack_effect", f)
	}
	return exc
}

var opcodeNames = ondemand.Value[[]string]{Make: func() []string {
	return append([]string{"cmp_op", "stack_effect", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG"}, lists...)
}}

// NewOpcode makes module opcode.
func NewOpcode(th *thread) (*object.Module, *exception) {
	m := native.Module("opcode", "The opcodes of this implementation of Python: its instructions have registers, not a stack.\n\nopmap leads from names to numbers, opname from numbers to names; the other lists say which opcodes use what.", nil)
	m.Dict.SetName("__all__", native.Strings(opcodeNames.Get()...))
	return m, fillOpcode(th, m.Dict)
}
