// This file calls __annotate__ functions, with names replaced as the format asks for.

package annotationlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// collector runs one annotate function with globals of its own.
type collector struct {
	owner   value
	isClass bool
	globals *object.Dict // of the function
	cells   map[string]*object.Cell
	code    value
	name    value
	closure value
	free    []string
}

// maxNames bounds how many undefined names an annotation may have.
const maxNames = 10000

func newCollector(th *thread, f, owner value) (*collector, *exception) {
	c := &collector{owner: owner, isClass: owner.Type().Has(object.FlagType), cells: map[string]*object.Cell{}}
	for _, a := range []struct {
		name *object.Str
		v    *value
	}{{nameCode.Str(), &c.code}, {nameName.Str(), &c.name}, {nameClosure.Str(), &c.closure}} {
		v, exc := object.GetAttr(th, f, a.name)
		if exc != nil {
			return nil, exc
		}
		*a.v = v
	}
	globals, exc := object.GetAttr(th, f, nameGlobals.Str())
	if exc != nil {
		return nil, exc
	}
	if c.globals, exc = object.DictFrom(globals, nameGlobals.Text); exc != nil {
		return nil, exc
	}
	if c.code.Type() != vm.CodeType {
		return nil, object.TypeErrorf("%s must be code, not %s", nameCode.Text, c.code.Type().MessageName())
	}
	var cells []value
	if c.closure.Type() == object.TupleType {
		cells = c.closure.AsTuple().Items
	}
	free, exc := object.GetAttrName(th, c.code, "co_freevars")
	if exc != nil {
		return nil, exc
	}
	for i, name := range free.AsTuple().Items {
		s := name.AsStr().String()
		if i == len(cells) || cells[i].Type() != object.CellType {
			return nil, object.TypeErrorf("%s must be a tuple of %d cells", nameClosure.Text, len(free.AsTuple().Items))
		}
		c.free = append(c.free, s)
		if s != "__classdict__" {
			c.cells[s] = object.Cast[object.Cell](cells[i])
		}
	}
	return c, nil
}

// call runs the function with other globals and cells.
func (c *collector) call(th *thread, globals *object.Dict, closure value) (value, *exception) {
	f, exc := object.Call(th, vm.FunctionType.Value(), []value{c.code, globals.Value(), c.name, object.None, closure}, nil)
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, f, object.Int64(formatFake))
}

// cellsWith is the closure with some cells replaced: with is asked for the new content of each, null keeps the cell.
func (c *collector) cellsWith(with func(name string, old value) value) value {
	if c.closure.Type() != object.TupleType {
		return object.None
	}
	items := append([]value(nil), c.closure.AsTuple().Items...)
	for i, name := range c.free {
		if v := with(name, object.Cast[object.Cell](items[i]).V); !v.IsNull() {
			cell := object.NewCell(v)
			items[i] = cell.Value()
		}
	}
	return object.TupleOf(items...)
}

// forward evaluates the annotations; names that are not defined become forward references.
func (c *collector) forward(th *thread) (value, *exception) {
	globals := c.globals.Copy()
	closure := c.cellsWith(func(name string, old value) value {
		if old.IsNull() {
			return c.expression(name, bindAtom)
		}
		return value{}
	})
	for n := 0; ; n++ {
		v, exc := c.call(th, globals, closure)
		if exc == nil {
			return v, nil
		}
		name := undefinedName(exc)
		if name == "" || n == maxNames {
			return value{}, exc
		}
		if _, ok := globals.GetName(name); ok {
			return value{}, exc
		}
		globals.SetName(name, c.expression(name, bindAtom))
	}
}

// undefinedName is the name that a NameError is about.
func undefinedName(exc *exception) string {
	if !exc.Is(object.NameErrorType) || len(exc.Fields) == 0 {
		return ""
	}
	if v := exc.Fields[0]; !v.IsNull() && v.Type().Has(object.FlagStr) {
		return v.AsStr().String()
	}
	return ""
}

// written evaluates the annotations with every name replaced by an expression that is written down.
func (c *collector) written(th *thread) (value, *exception) {
	globals := object.NewDict()
	if b, ok := c.globals.GetName("__builtins__"); ok {
		globals.SetName("__builtins__", b)
	}
	names, exc := object.GetAttrName(th, c.code, "co_names")
	if exc != nil {
		return value{}, exc
	}
	for _, name := range names.AsTuple().Items {
		if name.AsStr().String() != "NotImplementedError" {
			globals.SetStr(name.AsStr(), c.expression(name.AsStr().String(), bindAtom))
		}
	}
	closure := c.cellsWith(func(name string, _ value) value {
		if name == "__classdict__" {
			return object.NewDict().Value()
		}
		return c.expression(name, bindAtom)
	})
	return c.call(th, globals, closure)
}

// settle turns expressions in v, which was computed, into forward references.
func settle(th *thread, v value) {
	if th.Enter(" in annotations") != nil {
		return
	}
	defer th.Leave()
	switch t := v.Type(); {
	case t == expressionType:
		refOf(v).SetType(ForwardRefType)
	case t == object.TupleType:
		for _, item := range v.AsTuple().Items {
			settle(th, item)
		}
	case t == object.ListType:
		for _, item := range v.AsList().Items {
			settle(th, item)
		}
	case t == object.DictType:
		for i := 0; ; {
			_, item, next, ok := v.AsDict().Next(i)
			if !ok {
				return
			}
			i = next
			settle(th, item)
		}
	case !t.Has(object.FlagType):
		if args, ok, exc := object.FindAttr(th, v, object.Intern("__args__")); exc == nil && ok && args.Type() == object.TupleType {
			settle(th, args)
		}
	}
}

// callAnnotate is annotationlib.call_annotate_function.
func callAnnotate(th *thread, f value, format int, owner value) (value, *exception) {
	if format == formatFake {
		return value{}, object.ValueErrorf("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
	}
	v, exc := object.Call1(th, f, object.Int64(int64(format)))
	if exc == nil || !exc.Is(object.NotImplementedErrorType) || format == formatValue {
		return v, exc
	}
	c, exc := newCollector(th, f, owner)
	if exc != nil {
		return value{}, exc
	}
	if format == formatString {
		if v, exc = c.written(th); exc != nil {
			return value{}, exc
		}
		return toStrings(th, v, func(v value) (string, *exception) { return literal(th, v) })
	}
	if v, exc = c.forward(th); exc != nil && exc.Is(object.ExceptionType) {
		v, exc = c.written(th)
	}
	if exc == nil {
		settle(th, v)
	}
	return v, exc
}

// callEvaluate is annotationlib.call_evaluate_function.
func callEvaluate(th *thread, f value, format int, owner value) (value, *exception) {
	if f.Type() != vm.FunctionType {
		return object.Call1(th, f, object.Int64(int64(format)))
	}
	if format == formatFake {
		return value{}, object.ValueErrorf("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
	}
	v, exc := object.Call1(th, f, object.Int64(int64(format)))
	if exc == nil || !exc.Is(object.NotImplementedErrorType) || format == formatValue {
		return v, exc
	}
	c, exc := newCollector(th, f, owner)
	if exc != nil {
		return value{}, exc
	}
	if format == formatString {
		if v, exc = c.written(th); exc != nil {
			return value{}, exc
		}
		s, exc := literal(th, v)
		return object.StrOf(s), exc
	}
	if v, exc = c.forward(th); exc == nil {
		settle(th, v)
	}
	return v, exc
}
