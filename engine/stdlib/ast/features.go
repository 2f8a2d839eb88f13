// This file refuses grammar that is newer than a version of Python.

package ast

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// feature is what a node needs: the least version, and what it is called.
type feature struct {
	minor int
	text  string
}

// features is what the presence of a kind of node needs.
var features = ondemand.Value[map[kind]feature]{Make: func() map[kind]feature {
	return map[kind]feature{
		kindTemplateStr:      {14, "t-strings are"},
		kindAnnAssign:        {6, "Variable annotation syntax is"},
		kindAsyncFunctionDef: {5, "Async functions are"},
		kindAsyncFor:         {5, "Async for loops are"},
		kindAsyncWith:        {5, "Async with statements are"},
		kindAwait:            {5, "Await expressions are"},
		kindMatMult:          {5, "The '@' operator is"},
		kindNamedExpr:        {8, "Assignment expressions are"},
		kindMatch:            {10, "Pattern matching is"},
		kindTryStar:          {11, "Exception groups are"},
		kindTypeAlias:        {12, "Type statement is"},
	}
}}

// checker goes through a tree and finds the first node that is too new.
type checker struct {
	th    *thread
	st    *state
	lines []string
	minor int
	msg   string
	at    value // the node that the message is about
}

// CheckFeatures is the error about the first part of a tree, made of text, that Python 3.minor does not know.
func CheckFeatures(th *thread, tree value, text []byte, filename string, minor int) *exception {
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	c := &checker{th: th, st: st, lines: splitLines(string(text)), minor: minor}
	if exc := c.node(tree, tree); exc != nil {
		return exc
	}
	if c.msg == "" {
		return nil
	}
	place := [4]value{}
	for i, name := range attributeNames.Get() {
		v, ok, exc := object.FindAttr(th, c.at, name)
		if exc != nil {
			return exc
		}
		if !ok {
			v = object.None
		}
		if n, ok := object.IntValue(v); ok && i%2 == 1 {
			v = object.Int64(n + 1)
		}
		place[i] = v
	}
	return object.Raise(th, object.SyntaxErrorType.Value(), object.StrOf(c.msg), object.TupleOf(object.StrOf(filename), place[0], place[1], object.None, place[2], place[3]))
}

func (c *checker) need(f feature, at value) {
	if c.msg == "" && c.minor < f.minor {
		c.msg = fmt.Sprintf("%s only supported in Python 3.%d and greater", f.text, f.minor)
		c.at = at
	}
}

// node checks a node and those below it; placed is the nearest node that has a place.
func (c *checker) node(v, placed value) *exception {
	if exc := c.th.Enter(" while calling a Python object"); exc != nil {
		return exc
	}
	defer c.th.Leave()
	if _, ok, exc := object.FindAttr(c.th, v, attributeNames.Get()[0]); exc != nil {
		return exc
	} else if ok {
		placed = v
	}
	// A node is complete, and refused, after those below it.
	below := &children{fields: fields{node: v}}
	for c.msg == "" {
		child, exc := below.next(c.th)
		if exc != nil {
			return exc
		}
		if child.IsNull() {
			break
		}
		if exc := c.node(child, placed); exc != nil {
			return exc
		}
	}
	k := c.st.kindOf(v)
	if f, ok := features.Get()[k]; ok && k != kindMatch && k != kindTryStar {
		c.need(f, placed)
	}
	return c.details(k, v, placed)
}

// first is the first item of a field that is a list, null if there is none.
func (c *checker) first(v value, name string) (value, *exception) {
	list, exc := object.GetAttrName(c.th, v, name)
	if exc != nil || !list.Type().Has(object.FlagList) || len(list.AsList().Items) == 0 {
		return value{}, exc
	}
	return list.AsList().Items[0], nil
}

// details checks what depends on the fields of a node.
func (c *checker) details(k kind, v, placed value) *exception {
	has := func(name string, f feature, inner bool) *exception {
		x, exc := c.first(v, name)
		if exc == nil && !x.IsNull() {
			if inner {
				placed = x
				if k == kindMatch {
					if placed, exc = object.GetAttrName(c.th, x, "pattern"); exc != nil {
						return exc
					}
				}
			}
			c.need(f, placed)
		}
		return exc
	}
	switch k {
	case kindOfArguments:
		return has("posonlyargs", feature{8, "Positional-only parameters are"}, false)
	case kindMatch:
		return has("cases", features.Get()[kindMatch], true)
	case kindTryStar:
		return has("handlers", features.Get()[kindTryStar], true)
	case kindFunctionDef, kindAsyncFunctionDef, kindClassDef:
		return has("type_params", feature{12, "Type parameter lists are"}, false)
	case kindTypeVar, kindParamSpec, kindTypeVarTuple:
		d, exc := object.GetAttrName(c.th, v, "default_value")
		if exc == nil && !d.IsNone() {
			c.need(feature{13, "Type parameter defaults are"}, placed)
		}
		return exc
	case kindOfComprehension:
		async, exc := object.GetAttrName(c.th, v, "is_async")
		if exc != nil {
			return exc
		}
		if n, ok := object.IntValue(async); ok && n != 0 {
			c.need(feature{6, "Async comprehensions are"}, placed)
		}
		return nil
	case kindConstant:
		number, exc := object.GetAttrName(c.th, v, "value")
		if exc == nil && (number.Type() == object.IntType || number.Type() == object.FloatType || number.Type() == object.ComplexType) && strings.Contains(c.source(v), "_") {
			c.need(feature{6, "Underscores in numeric literals are"}, placed)
		}
		return exc
	case kindExceptHandler:
		t, exc := object.GetAttrName(c.th, v, "type")
		if exc == nil && c.st.kindOf(t) == kindTuple && !strings.HasPrefix(c.source(t), "(") {
			c.need(feature{14, "except expressions without parentheses are"}, placed)
		}
		return exc
	}
	return nil
}

// source is the text of a node in its first line, as far as it is known.
func (c *checker) source(v value) string {
	var at [4]int
	for i, name := range attributeNames.Get() {
		x, ok, exc := object.FindAttr(c.th, v, name)
		if exc != nil || !ok {
			return ""
		}
		n, isInt := object.IntValue(x)
		if !isInt {
			return ""
		}
		at[i] = int(n)
	}
	if at[0] < 1 || at[0] > len(c.lines) {
		return ""
	}
	line := c.lines[at[0]-1]
	end := len(line)
	if at[2] == at[0] {
		end = min(end, at[3])
	}
	return line[min(at[1], end):end]
}
