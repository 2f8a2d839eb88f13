// This file has the Python-visible attributes of code objects.

package vm

import (
	"math/big"
	"slices"
	"strconv"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

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

// varNames is co_varnames: parameters, then local variables in the order in which the code first uses them. Variables of inlined comprehensions count.
func (c *Code) varNames() []string {
	rank := make([]int, len(c.Locals))
	for i := range rank {
		rank[i] = len(c.Instrs)
		if i < c.NumParams() {
			rank[i] = -1
		}
	}
	for pc, ins := range c.Instrs {
		ins.Registers(func(first, n int) {
			for r := first; r < first+n && r < len(rank); r++ {
				rank[r] = min(rank[r], pc)
			}
		})
	}
	var order []int
	for i, l := range c.Locals {
		if l.Kind == code.PlainLocal || l.Kind == code.HiddenLocal || i < c.NumParams() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return rank[i] - rank[j] })
	seen, names := map[string]bool{}, []string{}
	for _, i := range order {
		if n := c.Locals[i].Name; !seen[n] {
			seen[n] = true
			names = append(names, n)
		}
	}
	return names
}

// siteNames is co_names: every name once.
func siteNames(c *Code) object.Value {
	seen, names := map[string]bool{}, []string{}
	for _, s := range c.Sites {
		if !seen[s] {
			seen[s] = true
			names = append(names, s)
		}
	}
	return strTuple(names)
}

func instrBytes(c *Code) object.Value {
	b := make([]byte, 0, 8*len(c.Instrs))
	for _, i := range c.Instrs {
		for k := 0; k < 64; k += 8 {
			b = append(b, byte(i>>k))
		}
	}
	return object.NewBytes(string(b))
}

func fillCode(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.HasWeakref = true
	number := func(f func(c *Code) int) getter {
		return codeGet(func(c *Code) object.Value { return object.Int64(int64(f(c))) })
	}
	empty := codeGet(func(*Code) object.Value { return object.NewBytes("") })
	t.Repr = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		c := object.Cast[Code](v)
		return object.StrOf("<code object " + c.Name + " at " + object.HexAddress(v) + ", file \"" + c.Filename + "\", line " + strconv.Itoa(c.FirstLine) + ">"), nil
	}
	t.AddMembers([]object.GetSet{
		{Name: "co_name", Get: codeGet(func(c *Code) object.Value { return c.nameStr.Value() })},
		{Name: "co_qualname", Get: codeGet(func(c *Code) object.Value { return c.qualStr.Value() })},
		{Name: "co_filename", Get: codeGet(func(c *Code) object.Value { return object.StrOf(c.Filename) })},
		{Name: "co_firstlineno", Get: number(func(c *Code) int { return c.FirstLine })},
		{Name: "co_flags", Get: number(func(c *Code) int { return int(c.Flags) })},
		{Name: "co_argcount", Get: number(func(c *Code) int { return c.ArgCount })},
		{Name: "co_posonlyargcount", Get: number(func(c *Code) int { return c.PosOnly })},
		{Name: "co_kwonlyargcount", Get: number(func(c *Code) int { return c.KwOnly })},
		{Name: "co_nlocals", Get: number(func(c *Code) int { return len(c.varNames()) })},
		{Name: "co_stacksize", Get: number(func(c *Code) int { return c.numRegs - len(c.Locals) })},
		{Name: "co_consts", Get: codeGet(func(c *Code) object.Value { return object.TupleOf(c.consts[:len(c.Consts)]...) })},
		{Name: "co_names", Get: codeGet(siteNames)},
		{Name: "co_linetable", Get: empty}, {Name: "co_exceptiontable", Get: empty},
	})
	t.AddGetSets([]object.GetSet{
		{Name: "co_varnames", Get: codeGet(func(c *Code) object.Value { return strTuple(c.varNames()) })},
		{Name: "co_cellvars", Get: codeGet(func(c *Code) object.Value {
			names := c.localNames(func(_ int, l code.Local) bool { return l.Kind == code.CellLocal })
			slices.Sort(names)
			return strTuple(names)
		})},
		{Name: "co_freevars", Get: codeGet(func(c *Code) object.Value {
			return strTuple(c.localNames(func(_ int, l code.Local) bool { return l.Kind == code.FreeLocal }))
		})},
		{Name: "co_code", Get: codeGet(instrBytes)}, {Name: "_co_code_adaptive", Get: codeGet(instrBytes)}, {Name: "co_lnotab", Get: empty},
	})
	t.AddMethods([]object.Method{
		{Name: "co_positions", Sig: "($self, /)", F0: codePositions},
		{Name: "co_lines", Sig: "($self, /)", F0: codeLines},
		{Name: "replace", FK: codeReplace, Sig: "($self, /, **changes)"},
		{Name: "__replace__", FK: codeReplace, Sig: "($self, /, **changes)"},
		{Name: "_varname_from_oparg", Sig: "($self, /, oparg)", FS: func(th *object.Thread, v object.Value, args []object.Value) (object.Value, *object.Exception) {
			c := object.Cast[Code](v)
			i, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
			if exc == nil && (i < 0 || i >= len(c.Locals)) {
				exc = object.Errorf(object.IndexErrorType, "tuple index out of range")
			}
			if exc != nil {
				return object.Value{}, exc
			}
			return object.StrOf(c.Locals[i].Name), nil
		}},
	})
	t.Hash = func(_ *object.Thread, v object.Value) (int64, *object.Exception) {
		c := object.Cast[Code](v)
		return int64((object.HashBytes(c.Name) ^ uint64(c.FirstLine)<<32 ^ uint64(len(c.Instrs))<<16 ^ uint64(c.ArgCount)) >> 1), nil
	}
	t.Compare = func(_ *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
		if a.Type() != CodeType || b.Type() != CodeType || op != object.EQ && op != object.NE {
			return object.NotImplemented, nil
		}
		return object.Bool(sameCode(object.Cast[Code](a).Code, object.Cast[Code](b).Code) == (op == object.EQ)), nil
	}
}

// sameCode reports that a and b do the same at the same lines under the same name.
func sameCode(a, b *code.Code) bool {
	return a == b || a.Name == b.Name && a.FirstLine == b.FirstLine && a.Flags == b.Flags && a.ArgCount == b.ArgCount && a.PosOnly == b.PosOnly && a.KwOnly == b.KwOnly &&
		slices.Equal(a.Instrs, b.Instrs) && slices.Equal(a.Sites, b.Sites) && slices.Equal(a.Locals, b.Locals) && slices.Equal(a.Positions, b.Positions) &&
		slices.Equal(a.Handlers, b.Handlers) && slices.EqualFunc(a.Consts, b.Consts, sameConst)
}

// sameConst compares plain constants; equal ones of different types differ.
func sameConst(a, b any) bool {
	switch a := a.(type) {
	case *big.Int:
		b, ok := b.(*big.Int)
		return ok && a.Cmp(b) == 0
	case *code.Code:
		b, ok := b.(*code.Code)
		return ok && sameCode(a, b)
	case code.Tuple:
		b, ok := b.(code.Tuple)
		return ok && slices.EqualFunc(a, b, sameConst)
	case code.FrozenSet:
		b, ok := b.(code.FrozenSet)
		return ok && slices.EqualFunc(a, b, sameConst)
	case code.SliceConst:
		b, ok := b.(code.SliceConst)
		return ok && sameConst(a.Start, b.Start) && sameConst(a.Stop, b.Stop) && sameConst(a.Step, b.Step)
	case float64:
		b, ok := b.(float64)
		return ok && (a == b || a != a && b != b)
	}
	switch b.(type) {
	case code.Tuple, code.FrozenSet:
		return false
	}
	return a == b
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
func codeReplace(_ *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(args) > len(kw) {
		return object.Value{}, object.TypeErrorf("replace() takes no positional arguments")
	}
	changed := *object.Cast[Code](self).Code
	for i, k := range kw {
		v, name := args[i], k.String()
		text, isText := "", v.Type().Has(object.FlagStr)
		if isText {
			text = v.AsStr().String()
		}
		n, isInt := object.IntValue(v)
		field := map[string]*string{"co_name": &changed.Name, "co_qualname": &changed.Qualname, "co_filename": &changed.Filename}[name]
		switch {
		case field != nil && !isText:
			return object.Value{}, object.TypeErrorf("replace() argument '%s' must be str, not %s", name, v.Type().Name)
		case field != nil:
			*field = text
		case name != "co_firstlineno" && name != "co_flags" && !slices.Contains(codeFields, name):
			return object.Value{}, object.TypeErrorf("replace() got an unexpected keyword argument '%s'", name)
		case slices.Contains(codeFields, name):
			return object.Value{}, object.Errorf(object.NotImplementedErrorType, "code.replace() cannot change %s: register code is not made by hand", name)
		case !isInt:
			return object.Value{}, object.TypeErrorf("'%s' object cannot be interpreted as an integer", v.Type().Name)
		case name == "co_flags":
			changed.Flags = code.Flags(n)
		default:
			changed.FirstLine = int(n)
		}
	}
	return load(&changed).Value(), nil
}

// codeFields are the attributes that CPython's code.replace() takes and ours cannot change.
var codeFields = []string{"co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_code", "co_consts",
	"co_names", "co_varnames", "co_freevars", "co_cellvars", "co_linetable", "co_exceptiontable"}
