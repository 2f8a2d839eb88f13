// This file does to a tree what compile() does before it makes code, for those who ask for an optimised tree.

package ast

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// optimiser changes a tree in place.
type optimiser struct {
	th    *thread
	st    *state
	level int
}

// Optimise replaces __debug__ by its value, and from level 2 on removes docstrings; simple "%" formats become f-strings, numbers with signs in patterns
// constants.
func Optimise(th *thread, tree value, level int) *exception {
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	o := &optimiser{th: th, st: st, level: level}
	return o.below(tree)
}

// below optimises the nodes below a node.
func (o *optimiser) below(node value) *exception {
	if exc := o.th.Enter(" while calling a Python object"); exc != nil {
		return exc
	}
	defer o.th.Leave()
	k := o.st.kindOf(node)
	if exc := o.docstring(k, node); exc != nil {
		return exc
	}
	f := &fields{node: node}
	for {
		name, v, ok, exc := f.next(o.th)
		if exc != nil || !ok {
			return exc
		}
		switch {
		case v.Type().Has(object.FlagList):
			for i := 0; i < len(v.AsList().Items); i++ {
				x := v.AsList().Items[i]
				if !object.IsInstance(x, o.st.ast) {
					continue
				}
				n, exc := o.node(x, k)
				if exc != nil {
					return exc
				}
				if i < len(v.AsList().Items) {
					v.AsList().Items[i] = n
				}
			}
		case object.IsInstance(v, o.st.ast):
			n, exc := o.node(v, k)
			if exc != nil {
				return exc
			}
			if !n.Is(v) {
				if exc := object.SetAttr(o.th, node, name.AsStr(), n); exc != nil {
					return exc
				}
			}
		}
	}
}

// node is what takes the place of a node below one of kind parent.
func (o *optimiser) node(node value, parent kind) (value, *exception) {
	if exc := o.below(node); exc != nil {
		return value{}, exc
	}
	switch o.st.kindOf(node) {
	case kindName:
		id, exc := object.GetAttrName(o.th, node, "id")
		if exc != nil {
			return value{}, exc
		}
		ctx, exc := object.GetAttrName(o.th, node, "ctx")
		if exc == nil && isText(id) && id.AsStr().String() == "__debug__" && o.st.kindOf(ctx) == kindLoad {
			return o.constant(node, object.Bool(o.level < 1))
		}
		return node, exc
	case kindUnaryOp, kindBinOp:
		if parent == kindMatchValue || parent == kindMatchMapping {
			e := &evaluator{th: o.th, st: o.st}
			v, exc := e.value(node)
			if exc != nil {
				return node, nil
			}
			return o.constant(node, v)
		}
		if o.st.kindOf(node) == kindBinOp {
			return o.format(node)
		}
	}
	return node, nil
}

// constant is a Constant in the place of a node.
func (o *optimiser) constant(node, v value) (value, *exception) {
	c, exc := object.Call1(o.th, o.st.classes[kindConstant].Value(), v)
	if exc != nil {
		return value{}, exc
	}
	if exc := object.SetAttr(o.th, c, object.Intern("kind"), object.None); exc != nil {
		return value{}, exc
	}
	return c, copyLocation(o.th, c, node)
}

// docstring removes the docstring of a module, class or function.
func (o *optimiser) docstring(k kind, node value) *exception {
	if o.level < 2 || k != kindModule && k != kindFunctionDef && k != kindAsyncFunctionDef && k != kindClassDef {
		return nil
	}
	body, exc := object.GetAttrName(o.th, node, "body")
	if exc != nil || !body.Type().Has(object.FlagList) || len(body.AsList().Items) == 0 {
		return exc
	}
	first := body.AsList().Items[0]
	if o.st.kindOf(first) != kindExpr {
		return nil
	}
	v, exc := object.GetAttrName(o.th, first, "value")
	if exc != nil || o.st.kindOf(v) != kindConstant {
		return exc
	}
	if v, exc = object.GetAttrName(o.th, v, "value"); exc != nil || !isText(v) {
		return exc
	}
	if len(body.AsList().Items) == 1 {
		pass, exc := object.Call0(o.th, o.st.classes[kindPass].Value())
		if exc == nil {
			exc = copyLocation(o.th, pass, first)
		}
		body.AsList().Items[0] = pass
		return exc
	}
	body.AsList().RemoveAt(0)
	return nil
}

// format is an f-string for "..." % (...) where the format has nothing but %s, %r, %a and %%.
func (o *optimiser) format(node value) (value, *exception) {
	part := func(name string) value {
		v, exc := object.GetAttrName(o.th, node, name)
		if exc != nil {
			return object.None
		}
		return v
	}
	left, right := part("left"), part("right")
	if o.st.kindOf(part("op")) != kindMod || o.st.kindOf(left) != kindConstant || o.st.kindOf(right) != kindTuple {
		return node, nil
	}
	text, exc := object.GetAttrName(o.th, left, "value")
	if exc != nil || !isText(text) {
		return node, exc
	}
	elts, exc := object.GetAttrName(o.th, right, "elts")
	if exc != nil || !elts.Type().Has(object.FlagList) {
		return node, exc
	}
	values, exc := o.formatParts(node, text.AsStr().String(), elts.AsList().Items)
	if exc != nil || values == nil {
		return node, exc
	}
	joined, exc := object.Call1(o.th, o.st.classes[kindJoinedStr].Value(), object.NewList(values).Value())
	if exc != nil {
		return value{}, exc
	}
	return joined, copyLocation(o.th, joined, node)
}

// formatParts is the values of the f-string, nil where there can be none.
func (o *optimiser) formatParts(node value, text string, args []value) ([]value, *exception) {
	values, literal := []value{}, ""
	flush := func() *exception {
		if literal == "" {
			return nil
		}
		c, exc := o.constant(node, object.StrOf(literal))
		values, literal = append(values, c), ""
		return exc
	}
	for text != "" {
		i := strings.IndexByte(text, '%')
		if i < 0 {
			i = len(text)
		}
		literal, text = literal+text[:i], text[i:]
		switch {
		case text == "":
		case len(text) < 2:
			return nil, nil
		case text[1] == '%':
			literal, text = literal+"%", text[2:]
		case strings.IndexByte("sra", text[1]) >= 0 && len(args) > 0 && o.st.kindOf(args[0]) != kindStarred:
			if exc := flush(); exc != nil {
				return nil, exc
			}
			field, exc := object.Call(o.th, o.st.classes[kindFormattedValue].Value(), []value{args[0], object.Int64(int64(text[1])), object.None}, nil)
			if exc == nil {
				exc = copyLocation(o.th, field, args[0])
			}
			if exc != nil {
				return nil, exc
			}
			values, args, text = append(values, field), args[1:], text[2:]
		default:
			return nil, nil
		}
	}
	if len(args) > 0 {
		return nil, nil
	}
	return values, flush()
}
