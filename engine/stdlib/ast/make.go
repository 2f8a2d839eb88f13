// This file makes Python objects of the engine's tree; the functions for each node are generated.

package ast

import (
	"math/big"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/object"
)

// maker makes nodes. After an error it makes nothing more.
type maker struct {
	th  *thread
	st  *state
	exc *exception
	// nodes counts the nodes made, for a poll now and then.
	nodes int
}

// ToPython is the tree mod as Python objects.
func ToPython(th *thread, mod ast.Mod) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	c := &maker{th: th, st: st}
	v := c.mod(mod)
	return v, c.exc
}

func (c *maker) enter() bool {
	if c.nodes++; c.nodes&1023 == 0 && c.exc == nil {
		c.exc = c.th.Poll()
	}
	if c.exc == nil {
		c.exc = c.th.Enter(" during ast construction")
	}
	return c.exc == nil
}

func (c *maker) leave() { c.th.Leave() }

// node is a node of kind k with values for its fields.
func (c *maker) node(k kind, span ast.Span, values ...value) value {
	n := object.NewInstance(c.st.classes[k])
	names := fieldNames.Get()[k]
	if nodes[k].attributes {
		values = append(values, object.Int64(int64(span.Line)), object.Int64(int64(span.Col)), object.Int64(int64(span.EndLine)), object.Int64(int64(span.EndCol)))
	}
	t := c.st.classes[k]
	shapes := c.st.shapes[k]
	for i, v := range values {
		if i < len(shapes) {
			n.Attrs.Grow(shapes[i], v)
			continue
		}
		name := attributeNames.Get()[max(0, i-len(names))]
		if i < len(names) {
			name = names[i]
		}
		n.Attrs.Set(t, name, v)
		c.st.shapes[k] = append(c.st.shapes[k], n.Attrs.Shape())
	}
	return n.Value()
}

func makeList[T any](c *maker, items []T, make1 func(T) value) value {
	values := make([]value, len(items))
	for i, x := range items {
		values[i] = make1(x)
	}
	return object.NewList(values).Value()
}

func (c *maker) op(k kind) value { return c.st.operators[k] }

func (c *maker) text(s string) value { return object.Intern(s).Value() }

func (c *maker) optionalText(s string) value {
	if s == "" {
		return object.None
	}
	return c.text(s)
}

func (c *maker) texts(list []string) value { return makeList(c, list, c.text) }

func (c *maker) flag(b bool) value {
	if b {
		return object.Int64(1)
	}
	return object.Int64(0)
}

// constant is the value of a literal.
func (c *maker) constant(k any) value {
	switch k := k.(type) {
	case bool:
		return object.Bool(k)
	case int64:
		return object.Int64(k)
	case *big.Int:
		return object.NormInt(new(big.Int).Set(k))
	case float64:
		return object.Float(k)
	case complex128:
		return object.NewComplex(k)
	case string:
		return object.StrOf(k)
	case ast.Bytes:
		return object.NewBytes(string(k))
	case ast.Ellipsis:
		return object.Ellipsis
	}
	return object.None
}
