// This file implements unparse(): program text of a tree of Python objects. Expressions and strings have files of their own.

package ast

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

var unparseFunctions = []object.Method{
	{Name: "unparse", Sig: "(ast_obj)", Doc: "Return program text that parses to a tree equal to ast_obj.\n\nComments and layout are not those of the text that the tree was made of.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		text, exc := unparse(th, a[0])
		return object.StrOf(text), exc
	}},
}

// rank is how tight an expression binds, from loose to tight.
type rank int

const (
	rankNamed rank = iota
	rankTuple
	rankYield
	rankTest
	rankOr
	rankAnd
	rankNot
	rankCompare
	rankBitOr
	rankBitXor
	rankBitAnd
	rankShift
	rankArith
	rankTerm
	rankFactor
	rankPower
	rankAwait
	rankAtom
)

// tighter is the next rank.
func (r rank) tighter() rank { return min(r+1, rankAtom) }

// writer writes a tree. After an error it writes nothing more.
type writer struct {
	th      *thread
	st      *state
	exc     *exception
	out     strings.Builder
	indent  int
	ignores map[int]string // the comments "# type: ignore" by line
}

func unparse(th *thread, node value) (string, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return "", exc
	}
	w := &writer{th: th, st: st}
	if node.Type().Has(object.FlagList) {
		for _, n := range node.AsList().Items {
			w.any(n)
		}
	} else {
		w.any(node)
	}
	return strings.TrimPrefix(w.out.String(), "\n"), w.exc
}

func (w *writer) write(text string) {
	if w.exc == nil {
		if w.exc = w.th.CheckAlloc(w.out.Len()+len(text), 1); w.exc == nil {
			w.out.WriteString(text)
		}
	}
}

func (w *writer) fail(exc *exception) {
	if w.exc == nil {
		w.exc = exc
	}
}

// line starts a line.
func (w *writer) line(text string) {
	w.write("\n" + strings.Repeat("    ", w.indent) + text)
}

// get is field name of a node.
func (w *writer) get(node value, name string) value {
	if w.exc != nil {
		return object.None
	}
	v, exc := object.GetAttrName(w.th, node, name)
	if exc != nil {
		w.exc = exc
		return object.None
	}
	return v
}

// list is a field that is a list.
func (w *writer) list(node value, name string) []value {
	v := w.get(node, name)
	if w.exc != nil || v.IsNone() {
		return nil
	}
	items, exc := object.Collect(w.th, v)
	if exc != nil {
		w.exc = exc
		return nil
	}
	return append([]value(nil), items...)
}

// name is a field that is a str, "" for None.
func (w *writer) name(node value, field string) string { return w.textOf(w.get(node, field)) }

func (w *writer) textOf(v value) string {
	if w.exc != nil || v.IsNone() {
		return ""
	}
	if !isText(v) {
		w.fail(object.TypeErrorf("sequence item 0: expected str instance, %s found", v.Type().Name))
		return ""
	}
	return v.AsStr().String()
}

// set reports that a field is true.
func (w *writer) set(node value, field string) bool {
	v := w.get(node, field)
	if w.exc != nil {
		return false
	}
	yes, exc := object.Truth(w.th, v)
	w.fail(exc)
	return yes && w.exc == nil
}

// separated calls f for each item, with text between.
func (w *writer) separated(items []value, text string, f func(v value)) {
	for i, v := range items {
		if i > 0 {
			w.write(text)
		}
		f(v)
	}
}

// enter counts the depth of the tree; it is false after an error.
func (w *writer) enter() bool {
	if w.exc == nil {
		w.exc = w.th.Enter(" while calling a Python object")
		if w.exc == nil {
			if w.exc = w.th.Poll(); w.exc != nil {
				w.th.Leave()
			}
		}
	}
	return w.exc == nil
}

// any writes a node of any class.
func (w *writer) any(node value) {
	k := w.st.kindOf(node)
	switch {
	case k == noKind:
		if !object.IsInstance(node, w.st.ast) {
			w.fail(object.AttributeErrorf("'%s' object has no attribute '_fields'", node.Type().Name))
		}
		return
	case nodes[k].group == "mod":
		w.module(k, node)
	case nodes[k].group == "stmt":
		w.stmt(node)
	case nodes[k].group == "expr":
		w.expr(node, rankTest)
	case nodes[k].group == "pattern":
		w.pattern(node, rankTest)
	case nodes[k].group == "type_param":
		w.typeParam(node)
	default:
		w.part(k, node)
	}
}

// part writes a product on its own.
func (w *writer) part(k kind, node value) {
	switch k {
	case kindExceptHandler:
		w.handler(node, "except")
	case kindOfArguments:
		w.arguments(node)
	case kindOfArg:
		w.arg(node)
	case kindOfKeyword:
		w.keyword(node)
	case kindOfAlias:
		w.alias(node)
	case kindOfWithitem:
		w.withItem(node)
	case kindOfMatchCase:
		w.matchCase(node)
	case kindOfComprehension:
		w.comprehension(node)
	}
}

func (w *writer) module(k kind, node value) {
	switch k {
	case kindExpression:
		w.any(w.get(node, "body"))
	case kindFunctionType:
		w.write("(")
		w.separated(w.list(node, "argtypes"), ", ", func(v value) { w.expr(v, rankTest) })
		w.write(") -> ")
		w.expr(w.get(node, "returns"), rankTest)
	case kindInteractive:
		w.stmts(w.list(node, "body"))
	default:
		w.ignores = map[int]string{}
		for _, ignore := range w.list(node, "type_ignores") {
			line, exc := object.ToIndexInt(w.th, w.get(ignore, "lineno"), object.OverflowErrorType)
			w.fail(exc)
			w.ignores[line] = "ignore" + w.name(ignore, "tag")
		}
		w.documented(w.list(node, "body"))
		w.ignores = nil
	}
}

func (w *writer) stmts(list []value) {
	for _, s := range list {
		w.stmt(s)
	}
}

// documented writes statements of which the first may be a docstring.
func (w *writer) documented(list []value) {
	if len(list) > 0 && w.st.kindOf(list[0]) == kindExpr {
		if doc := w.get(list[0], "value"); w.exc == nil && w.st.kindOf(doc) == kindConstant {
			if v := w.get(doc, "value"); w.exc == nil && isText(v) {
				w.line("")
				if w.name(doc, "kind") == "u" {
					w.write("u")
				}
				w.write(quoted(w.th, v.AsStr().String(), multiQuotes))
				list = list[1:]
			}
		}
	}
	w.stmts(list)
}

// block writes statements with a colon in front; more writes the type comment behind it.
func (w *writer) block(list []value, comment string) {
	w.write(":" + comment)
	w.indent++
	w.stmts(list)
	w.indent--
}

// comment is the type comment of a node, or the "type: ignore" of its line.
func (w *writer) comment(node value) string {
	if w.exc != nil {
		return ""
	}
	text := ""
	if w.ignores != nil {
		if line, ok, exc := object.FindAttr(w.th, node, attributeNames.Get()[0]); exc == nil && ok {
			if n, ok := object.IntValue(line); ok {
				text = w.ignores[int(n)]
			}
		}
	}
	if text == "" {
		text = w.name(node, "type_comment")
	}
	if text == "" {
		return ""
	}
	return " # type: " + text
}

func (w *writer) typeParams(node value) {
	if list := w.list(node, "type_params"); len(list) > 0 {
		w.write("[")
		w.separated(list, ", ", w.typeParam)
		w.write("]")
	}
}

func (w *writer) typeParam(node value) {
	k := w.st.kindOf(node)
	switch k {
	case kindTypeVarTuple:
		w.write("*")
	case kindParamSpec:
		w.write("**")
	}
	w.write(w.name(node, "name"))
	if k == kindTypeVar {
		w.optional(": ", w.get(node, "bound"))
	}
	w.optional(" = ", w.get(node, "default_value"))
}

// optional writes an expression that may be None, with text in front.
func (w *writer) optional(text string, node value) {
	if w.exc == nil && !node.IsNone() {
		w.write(text)
		w.expr(node, rankTest)
	}
}
