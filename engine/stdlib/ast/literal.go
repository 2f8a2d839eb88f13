// This file implements literal_eval(): values of literals and displays, without running code.

package ast

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var literalFunctions = []object.Method{
	{Name: "literal_eval", Sig: "(node_or_string)", Doc: "Evaluate an expression that consists of literals only: strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None and Ellipsis.\n\nThe argument is the text of the expression, or its tree. ValueError if there is anything else in it. Deep or long input can still take much memory or time.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		node := a[0]
		if isText(node) {
			parse, exc := native.FromModule(th, "ast", "parse")
			if exc != nil {
				return value{}, exc
			}
			text := object.StrOf(strings.TrimLeft(node.AsStr().String(), " \t"))
			if node, exc = object.Call(th, parse, []value{text, object.StrOf("eval")}, []*object.Str{object.Intern("mode")}); exc != nil {
				return value{}, exc
			}
		}
		if st.kindOf(node) == kindExpression {
			if node, exc = object.GetAttrName(th, node, "body"); exc != nil {
				return value{}, exc
			}
		}
		e := &evaluator{th: th, st: st}
		return e.value(node)
	}},
}

type evaluator struct {
	th *thread
	st *state
}

func (e *evaluator) malformed(node value) *exception {
	msg := "malformed node or string"
	line, ok, exc := object.FindAttr(e.th, node, attributeNames.Get()[0])
	if exc != nil {
		return exc
	}
	if ok {
		yes, exc := object.Truth(e.th, line)
		if exc != nil {
			return exc
		}
		if yes {
			msg += fmt.Sprintf(" on line %s", reprText(e.th, line))
		}
	}
	text, exc := object.Repr(e.th, node)
	if exc != nil {
		return exc
	}
	return object.ValueErrorf("%s: %s", msg, text)
}

func (e *evaluator) get(node value, name string) (value, *exception) {
	return object.GetAttrName(e.th, node, name)
}

// value is the value of a node.
func (e *evaluator) value(node value) (value, *exception) {
	if exc := e.th.Enter(" while calling a Python object"); exc != nil {
		return value{}, exc
	}
	defer e.th.Leave()
	switch e.st.kindOf(node) {
	case kindConstant:
		return e.get(node, "value")
	case kindTuple:
		items, exc := e.values(node, "elts")
		return object.TupleOf(items...), exc
	case kindList:
		items, exc := e.values(node, "elts")
		return object.NewList(items).Value(), exc
	case kindSet:
		items, exc := e.values(node, "elts")
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(e.th, object.SetType.Value(), object.NewList(items).Value())
	case kindCall:
		return e.call(node)
	case kindDict:
		return e.dict(node)
	case kindBinOp:
		return e.sum(node)
	}
	return e.signed(node)
}

func (e *evaluator) values(node value, name string) ([]value, *exception) {
	list, exc := e.get(node, name)
	if exc != nil {
		return nil, exc
	}
	items, exc := object.Collect(e.th, list)
	if exc != nil {
		return nil, exc
	}
	items = append([]value(nil), items...)
	for i := range items {
		if i&1023 == 1023 {
			if exc := e.th.Poll(); exc != nil {
				return nil, exc
			}
		}
		if items[i], exc = e.value(items[i]); exc != nil {
			return nil, exc
		}
	}
	return items, nil
}

// call is the value of "set()", the only call that is a literal.
func (e *evaluator) call(node value) (value, *exception) {
	f, exc := e.get(node, "func")
	if exc != nil {
		return value{}, exc
	}
	if e.st.kindOf(f) == kindName {
		id, exc := e.get(f, "id")
		if exc != nil {
			return value{}, exc
		}
		empty := isText(id) && id.AsStr().String() == "set"
		for _, name := range []string{"args", "keywords"} {
			list, exc := e.get(node, name)
			if exc != nil {
				return value{}, exc
			}
			empty = empty && list.Type().Has(object.FlagList) && len(list.AsList().Items) == 0
		}
		if empty {
			return object.NewSet().Value(), nil
		}
	}
	return e.signed(node)
}

func (e *evaluator) dict(node value) (value, *exception) {
	var lists [2]value
	var n [2]int
	for i, name := range []string{"keys", "values"} {
		var exc *exception
		if lists[i], exc = e.get(node, name); exc != nil {
			return value{}, exc
		}
		if n[i], exc = object.Len(e.th, lists[i]); exc != nil {
			return value{}, exc
		}
	}
	if n[0] != n[1] {
		return value{}, e.malformed(node)
	}
	keys, exc := e.values(node, "keys")
	if exc != nil {
		return value{}, exc
	}
	values, exc := e.values(node, "values")
	if exc != nil {
		return value{}, exc
	}
	d := object.NewDict()
	for i := range min(len(keys), len(values)) {
		if i&1023 == 1023 {
			if exc := e.th.Poll(); exc != nil {
				return value{}, exc
			}
		}
		if exc := d.Set(e.th, keys[i], values[i]); exc != nil {
			return value{}, exc
		}
	}
	return d.Value(), nil
}

// number is the value of a literal that is a number.
func (e *evaluator) number(node value) (value, *exception) {
	if e.st.kindOf(node) == kindConstant {
		v, exc := e.get(node, "value")
		if exc != nil {
			return value{}, exc
		}
		switch v.Type() {
		case object.IntType, object.FloatType, object.ComplexType:
			return v, nil
		}
	}
	return value{}, e.malformed(node)
}

// signed is the value of a number with or without a sign.
func (e *evaluator) signed(node value) (value, *exception) {
	if e.st.kindOf(node) != kindUnaryOp {
		return e.number(node)
	}
	op, exc := e.get(node, "op")
	if exc != nil {
		return value{}, exc
	}
	k := e.st.kindOf(op)
	if k != kindUAdd && k != kindUSub {
		return e.number(node)
	}
	operand, exc := e.get(node, "operand")
	if exc == nil {
		operand, exc = e.number(operand)
	}
	if exc != nil {
		return value{}, exc
	}
	if k == kindUAdd {
		return object.Positive(e.th, operand)
	}
	return object.Negative(e.th, operand)
}

// sum is the value of a complex number that is written as a sum or difference.
func (e *evaluator) sum(node value) (value, *exception) {
	op, exc := e.get(node, "op")
	if exc != nil {
		return value{}, exc
	}
	k := e.st.kindOf(op)
	if k != kindAdd && k != kindSub {
		return e.signed(node)
	}
	left, exc := e.get(node, "left")
	if exc == nil {
		left, exc = e.signed(left)
	}
	if exc != nil {
		return value{}, exc
	}
	right, exc := e.get(node, "right")
	if exc == nil {
		right, exc = e.number(right)
	}
	if exc != nil {
		return value{}, exc
	}
	if left.Type() == object.ComplexType || right.Type() != object.ComplexType {
		return e.signed(node)
	}
	if k == kindAdd {
		return object.Binary(e.th, object.Add, left, right)
	}
	return object.Binary(e.th, object.Sub, left, right)
}
