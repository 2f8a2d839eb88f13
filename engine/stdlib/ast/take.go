// This file makes the engine's tree of Python objects; the functions for each node are generated.

package ast

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/object"
)

// taker takes nodes. After an error it takes nothing more.
type taker struct {
	th    *thread
	st    *state
	exc   *exception
	count int
}

// Modes are the classes of trees that compile() takes in its modes.
type Modes int

// The modes, in the order of the kinds.
const (
	ExecTree Modes = iota
	SingleTree
	EvalTree
	FuncTypeTree
)

// FromPython is the tree v, which has to be one for mode.
func FromPython(th *thread, v value, mode Modes) (ast.Mod, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	want := kindModule + kind(mode)
	if st.kindOf(v) != want {
		return nil, object.TypeErrorf("expected %s node, got %s", nodes[want].name, v.Type().Name)
	}
	c := &taker{th: th, st: st}
	mod := c.mod(v)
	return mod, c.exc
}

// nodeMemory is about what a node takes, pollEvery after how many nodes to look at interrupts and memory.
const (
	nodeMemory = 160
	pollEvery  = 1024
)

// enter counts a node; it is false after an error. A tree may have the same node in many places, so that it is larger than its objects.
func (c *taker) enter(what string) bool {
	if c.exc != nil {
		return false
	}
	if c.count++; c.count%pollEvery == 0 {
		if c.exc = c.th.Poll(); c.exc == nil {
			c.exc = c.th.CheckAlloc(c.count, nodeMemory)
		}
		if c.exc != nil {
			return false
		}
	}
	c.exc = c.th.Enter(" while traversing '" + what + "' node")
	return c.exc == nil
}

func (c *taker) leave() { c.th.Leave() }

func (c *taker) fail(exc *exception) {
	if c.exc == nil {
		c.exc = exc
	}
}

// kindOf is the kind of v, which has to belong to a sum.
func (c *taker) kindOf(v value, group string) kind {
	if c.exc != nil {
		return noKind
	}
	k := c.st.kindOf(v)
	if k != noKind && nodes[k].group == group {
		return k
	}
	c.failKind(v, group)
	return noKind
}

func (c *taker) failKind(v value, group string) {
	text, exc := object.Repr(c.th, v)
	if exc == nil {
		exc = object.TypeErrorf("expected some sort of %s, but got %s", group, text)
	}
	c.fail(exc)
}

// opOf is the number of an operator in its sum.
func (c *taker) opOf(v value, group string, first kind) kind {
	k := c.kindOf(v, group)
	if k == noKind {
		return 0
	}
	return k - first
}

// get is attribute name of v; ok is false if there is none.
func (c *taker) get(v value, name string) (x value, ok bool) {
	if c.exc != nil {
		return value{}, false
	}
	x, ok, c.exc = object.FindAttr(c.th, v, object.Intern(name))
	return x, ok && c.exc == nil
}

// required is attribute name of v, whose class is called owner.
func (c *taker) required(v value, owner, name string) (x value, ok bool) {
	if x, ok = c.get(v, name); !ok {
		c.fail(object.TypeErrorf("required field \"%s\" missing from %s", name, owner))
	}
	return x, ok
}

// span is the place of v.
func (c *taker) span(v value, owner string) ast.Span {
	var s ast.Span
	at := [...]*int32{&s.Line, &s.Col, &s.EndLine, &s.EndCol}
	for i, name := range attributeNames.Get() {
		x, ok := value{}, false
		if i < 2 || owner == "pattern" || owner == "type_param" {
			x, ok = c.required(v, owner, name.String())
		} else {
			x, ok = c.get(v, name.String())
		}
		if c.exc != nil {
			return s
		}
		if i >= 2 && (!ok || x.IsNone()) && owner != "pattern" && owner != "type_param" {
			*at[i] = *at[i-2]
			continue
		}
		*at[i] = int32(c.integer(x))
	}
	return s
}

func (c *taker) integer(x value) int {
	if !x.Type().Has(object.FlagInt) {
		text, exc := object.Repr(c.th, x)
		if exc == nil {
			exc = object.ValueErrorf("invalid integer value: %s", text)
		}
		c.fail(exc)
		return 0
	}
	n, ok := object.IntValue(x)
	if !ok || int64(int32(n)) != n {
		c.fail(object.OverflowErrorf("Python int too large to convert to C int"))
		return 0
	}
	return int(n)
}

func takeInt(c *taker, v value, owner, name string, optional bool) int {
	x, ok := value{}, false
	if optional {
		if x, ok = c.get(v, name); !ok || x.IsNone() {
			return 0
		}
	} else if x, ok = c.required(v, owner, name); !ok {
		return 0
	}
	return c.integer(x)
}

// identifier is a name in a list.
func (c *taker) identifier(x value) string { return c.textOf(x, true) }

func (c *taker) textOf(x value, identifier bool) string {
	if c.exc != nil {
		return ""
	}
	switch {
	case x.Type() == object.StrType:
		return x.AsStr().String()
	case identifier:
		c.fail(object.TypeErrorf("AST identifier must be of type str"))
	case x.Type() == object.BytesType:
		s, exc := object.BytesOf(c.th, x)
		c.exc = exc
		return s
	default:
		c.fail(object.TypeErrorf("AST string must be of type str"))
	}
	return ""
}

func takeText(c *taker, v value, owner, name string, identifier, optional bool) string {
	x, ok := value{}, false
	if optional {
		if x, ok = c.get(v, name); !ok || x.IsNone() {
			return ""
		}
	} else if x, ok = c.required(v, owner, name); !ok {
		return ""
	}
	if x.IsNone() {
		c.fail(object.ValueErrorf("field '%s' is required for %s", name, owner))
		return ""
	}
	return c.textOf(x, identifier)
}

func takeOne[T comparable](c *taker, v value, owner, name string, take func(value) T) T {
	var zero T
	x, ok := c.required(v, owner, name)
	if !ok {
		return zero
	}
	n := take(x)
	if n == zero && c.exc == nil {
		c.fail(object.ValueErrorf("field '%s' is required for %s", name, owner))
	}
	return n
}

func takeOp[T any](c *taker, v value, owner, name string, take func(value) T) T {
	x, ok := c.required(v, owner, name)
	if !ok {
		var zero T
		return zero
	}
	return take(x)
}

func takeOptional[T any](c *taker, v value, _, name string, take func(value) T) T {
	x, ok := c.get(v, name)
	if !ok || x.IsNone() {
		var zero T
		return zero
	}
	return take(x)
}

func takeList[T any](c *taker, v value, owner, name string, take func(value) T) []T {
	x, ok := c.get(v, name)
	if !ok {
		return nil
	}
	if !x.Type().Has(object.FlagList) {
		c.fail(object.TypeErrorf("%s field \"%s\" must be a list, not a %s", owner, name, x.Type().Name))
		return nil
	}
	list := x.AsList()
	n := len(list.Items)
	items := make([]T, 0, n)
	for i := 0; i < n && c.exc == nil; i++ {
		items = append(items, take(list.Items[i]))
		if len(list.Items) != n {
			c.fail(object.Errorf(object.RuntimeErrorType, "%s field \"%s\" changed size during iteration", owner, name))
		}
	}
	return items
}

// takeNodes is a list that may have no None; those of statements and expressions are checked by the validator.
func takeNodes[T comparable](c *taker, v value, owner, name string, take func(value) T) []T {
	var zero T
	return takeList(c, v, owner, name, func(x value) T {
		n := take(x)
		if n == zero {
			c.fail(object.ValueErrorf("None disallowed in field \"%s\" of %s", name, owner))
		}
		return n
	})
}

// takeSource is the text of an interpolation, which may be any constant in the grammar.
func takeSource(c *taker, v value, owner, name string) string {
	x, ok := c.required(v, owner, name)
	if !ok {
		return ""
	}
	if x.Type() != object.StrType {
		c.fail(object.TypeErrorf("got an invalid type in Constant: %s", x.Type().Name))
		return ""
	}
	return x.AsStr().String()
}

func takeConstant(c *taker, v value, owner, name string) any {
	x, ok := c.required(v, owner, name)
	if !ok {
		return nil
	}
	return c.literal(x)
}

// wrongConstant is a value that no literal has; the validator reports it when its turn comes.
type wrongConstant string

// TypeName is the name of the type of the value.
func (w wrongConstant) TypeName() string { return string(w) }

// literal is the value of a Constant.
func (c *taker) literal(x value) any {
	if c.exc != nil {
		return nil
	}
	switch x.Type() {
	case object.NoneType:
		return nil
	case object.BoolType:
		return x.AsBool()
	case object.IntType:
		if n, ok := object.IntValue(x); ok {
			return n
		}
		return object.ToBig(x)
	case object.FloatType:
		return object.FloatValue(x)
	case object.ComplexType:
		z, exc := object.ToComplex(c.th, x, "")
		c.exc = exc
		return z
	case object.StrType:
		return x.AsStr().String()
	case object.BytesType:
		s, exc := object.BytesOf(c.th, x)
		c.exc = exc
		return ast.Bytes(s)
	case object.EllipsisType:
		return ast.Ellipsis{}
	case object.TupleType, object.FrozenSetType:
		return c.literals(x)
	}
	return wrongConstant(x.Type().Name)
}

// literals is the value of a Constant that is a tuple or a frozenset of such values.
func (c *taker) literals(x value) any {
	if !c.enter("expr") {
		return nil
	}
	defer c.leave()
	items, exc := object.Collect(c.th, x)
	if exc != nil {
		c.exc = exc
		return nil
	}
	list := make([]any, 0, len(items))
	for _, item := range items {
		k := c.literal(item)
		if w, ok := k.(wrongConstant); ok {
			return w
		}
		list = append(list, k)
	}
	if x.Type() == object.FrozenSetType {
		return ast.FrozenSet(list)
	}
	return ast.Literals(list)
}
