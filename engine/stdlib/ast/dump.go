// This file shows trees as text, and compares them.

package ast

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

var dumpFunctions = []object.Method{
	{Name: "dump", Sig: "(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False)", Doc: "Return the tree below node as text.\n\nFields have names unless annotate_fields is false; include_attributes adds the places. With indent, a number of spaces or a str, the text has lines. Empty lists are shown only with show_empty.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		d := &dumper{th: th, st: st, names: true}
		for i, flag := range map[int]*bool{1: &d.names, 2: &d.attributes, 4: &d.empty} {
			if !a[i].IsNull() {
				if *flag, exc = object.Truth(th, a[i]); exc != nil {
					return value{}, exc
				}
			}
		}
		if !object.IsInstance(a[0], st.ast) {
			return value{}, object.TypeErrorf("expected AST, got %s", reprText(th, object.StrOf(a[0].Type().Name)))
		}
		if in := a[3]; !in.IsNull() && !in.IsNone() {
			d.lines = true
			if isText(in) {
				d.indent = in.AsStr().String()
			} else {
				n, exc := object.ToIndexInt(th, in, object.OverflowErrorType)
				if exc == nil {
					exc = th.CheckAlloc(max(n, 0), 1)
				}
				if exc != nil {
					return value{}, exc
				}
				d.indent = strings.Repeat(" ", max(n, 0))
			}
		}
		text, _, exc := d.format(a[0], 0)
		return object.StrOf(text), exc
	}},
	{Name: "compare", Sig: "(a, b, /, *, compare_attributes=False)", Doc: "Return whether two trees are the same: their classes and fields, and with compare_attributes their places too.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		c := &comparer{th: th, st: st}
		if !a[2].IsNull() {
			if c.attributes, exc = object.Truth(th, a[2]); exc != nil {
				return value{}, exc
			}
		}
		same, exc := c.nodes(a[0], a[1])
		return object.Bool(same), exc
	}},
}

type dumper struct {
	th                       *thread
	st                       *state
	names, attributes, empty bool
	lines                    bool
	indent                   string
}

// format is the text of v; simple means that it is short enough to share a line.
func (d *dumper) format(v value, level int) (text string, simple bool, exc *exception) {
	if exc := d.th.Enter(" while calling a Python object"); exc != nil {
		return "", false, exc
	}
	defer d.th.Leave()
	if exc := d.th.Poll(); exc != nil {
		return "", false, exc
	}
	prefix, separator := "", ", "
	if d.lines {
		level++
		if exc := d.th.CheckAlloc(level, 2*len(d.indent)); exc != nil {
			return "", false, exc
		}
		prefix = "\n" + strings.Repeat(d.indent, level)
		separator = "," + prefix
	}
	switch {
	case object.IsInstance(v, d.st.ast):
		return d.node(v, level, prefix, separator)
	case v.Type().Has(object.FlagList):
		items := v.AsList().Items
		if len(items) == 0 {
			return "[]", true, nil
		}
		parts := make([]string, len(items))
		for i, x := range items {
			if parts[i], _, exc = d.format(x, level); exc != nil {
				return "", false, exc
			}
		}
		return "[" + prefix + strings.Join(parts, separator) + "]", false, nil
	}
	s, exc := object.Repr(d.th, v)
	if exc != nil {
		return "", false, exc
	}
	return s.String(), true, nil
}

func (d *dumper) node(v value, level int, prefix, separator string) (string, bool, *exception) {
	var args, held []string
	allSimple, keywords := true, d.names
	names, exc := namesIn(d.th, v, nameFields.Str())
	if exc != nil {
		return "", false, exc
	}
	for _, name := range names {
		x, ok, exc := d.shown(v, name)
		if exc != nil {
			return "", false, exc
		}
		if !ok {
			keywords = true
			continue
		}
		if !d.empty {
			left, exc := d.isDefault(v, name, x)
			if exc != nil {
				return "", false, exc
			}
			if left {
				if !keywords {
					held = append(held, reprText(d.th, x))
				}
				continue
			}
			if !keywords {
				args = append(args, held...)
				held = nil
			}
		}
		text, simple, exc := d.format(x, level)
		if exc != nil {
			return "", false, exc
		}
		allSimple = allSimple && simple
		if keywords {
			text = name.AsStr().String() + "=" + text
		}
		args = append(args, text)
	}
	if d.attributes {
		more, exc := namesIn(d.th, v, nameAttributes.Str())
		if exc != nil {
			return "", false, exc
		}
		for _, name := range more {
			x, ok, exc := d.shown(v, name)
			if exc != nil {
				return "", false, exc
			}
			if !ok {
				continue
			}
			text, simple, exc := d.format(x, level)
			if exc != nil {
				return "", false, exc
			}
			allSimple = allSimple && simple
			args = append(args, name.AsStr().String()+"="+text)
		}
	}
	name := v.Type().Name
	if allSimple && len(args) <= 3 {
		return name + "(" + strings.Join(args, ", ") + ")", len(args) == 0, nil
	}
	return name + "(" + prefix + strings.Join(args, separator) + ")", false, nil
}

// shown is field name of v, unless it is missing or the None that its class has anyway.
func (d *dumper) shown(v, name value) (x value, ok bool, exc *exception) {
	if !isText(name) {
		return x, false, object.TypeErrorf("attribute name must be string, not '%s'", name.Type().Name)
	}
	if x, ok, exc = object.FindAttr(d.th, v, name.AsStr()); exc != nil || !ok || !x.IsNone() {
		return x, ok, exc
	}
	otherwise, ok, exc := object.FindAttr(d.th, v.Type().Value(), name.AsStr())
	return x, !ok || !otherwise.IsNone(), exc
}

// isDefault reports that x is what field name gets when it is left out: an empty list.
func (d *dumper) isDefault(v, name, x value) (bool, *exception) {
	if !x.Type().Has(object.FlagList) || len(x.AsList().Items) > 0 {
		return false, nil
	}
	types, ok, exc := object.FindAttr(d.th, v.Type().Value(), nameFieldTypes.Str())
	if exc != nil || !ok || !types.Type().Has(object.FlagDict) {
		return false, exc
	}
	t, ok, exc := types.AsDict().Get(d.th, name)
	if exc != nil || !ok {
		return false, exc
	}
	origin, ok, exc := object.FindAttr(d.th, t, object.Intern("__origin__"))
	return exc == nil && ok && origin.Is(object.ListType.Value()), exc
}

type comparer struct {
	th         *thread
	st         *state
	attributes bool
}

func (c *comparer) nodes(a, b value) (bool, *exception) {
	if a.Type() != b.Type() {
		return false, nil
	}
	if same, exc := c.named(a, b, nameFields.Str()); exc != nil || !same || !c.attributes {
		return same, exc
	}
	return c.named(a, b, nameAttributes.Str())
}

// named compares the attributes that attribute list of both nodes names.
func (c *comparer) named(a, b value, list *object.Str) (bool, *exception) {
	var lists [2]value
	for i, v := range []value{a, b} {
		var exc *exception
		if lists[i], exc = object.GetAttr(c.th, v, list); exc != nil {
			return false, exc
		}
	}
	if same, exc := object.EqualValues(c.th, lists[0], lists[1]); exc != nil || !same {
		return false, exc
	}
	names, exc := object.Collect(c.th, lists[0])
	if exc != nil {
		return false, exc
	}
	for _, name := range names {
		if !isText(name) {
			return false, object.TypeErrorf("attribute name must be string, not '%s'", name.Type().Name)
		}
		x, ok, exc := object.FindAttr(c.th, a, name.AsStr())
		if exc != nil {
			return false, exc
		}
		y, ok2, exc := object.FindAttr(c.th, b, name.AsStr())
		if exc != nil {
			return false, exc
		}
		if !ok && !ok2 {
			continue
		}
		if ok != ok2 {
			return false, nil
		}
		if same, exc := c.values(x, y); exc != nil || !same {
			return false, exc
		}
	}
	return true, nil
}

func (c *comparer) values(x, y value) (bool, *exception) {
	if exc := c.th.Enter(" in comparison"); exc != nil {
		return false, exc
	}
	defer c.th.Leave()
	if exc := c.th.Poll(); exc != nil {
		return false, exc
	}
	switch {
	case object.IsInstance(x, c.st.ast):
		return c.nodes(x, y)
	case x.Type().Has(object.FlagList):
		if !y.Type().Has(object.FlagList) || len(x.AsList().Items) != len(y.AsList().Items) {
			return false, nil
		}
		items := x.AsList().Items
		for i := range items {
			if i >= len(y.AsList().Items) {
				return false, nil
			}
			if same, exc := c.values(items[i], y.AsList().Items[i]); exc != nil || !same {
				return false, exc
			}
		}
		return true, nil
	case x.Type() != y.Type():
		return false, nil
	}
	return object.EqualValues(c.th, x, y)
}
