// This file writes statements for unparse().

package ast

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// operatorText is how operators are written, by kind.
var operatorText = ondemand.Value[map[kind]string]{Make: func() map[kind]string {
	return map[kind]string{kindAnd: "and", kindOr: "or", kindAdd: "+", kindSub: "-", kindMult: "*", kindMatMult: "@", kindDiv: "/", kindMod: "%", kindPow: "**",
		kindLShift: "<<", kindRShift: ">>", kindBitOr: "|", kindBitXor: "^", kindBitAnd: "&", kindFloorDiv: "//", kindInvert: "~", kindNot: "not", kindUAdd: "+", kindUSub: "-",
		kindEq: "==", kindNotEq: "!=", kindLt: "<", kindLtE: "<=", kindGt: ">", kindGtE: ">=", kindIs: "is", kindIsNot: "is not", kindIn: "in", kindNotIn: "not in"}
}}

// operator is how the operator in a field is written.
func (w *writer) operator(node value, field string) (kind, string) {
	op := w.get(node, field)
	k := w.st.kindOf(op)
	text, ok := operatorText.Get()[k]
	if !ok && w.exc == nil {
		w.fail(object.NewException(object.KeyErrorType, object.StrOf(op.Type().Name)))
	}
	return k, text
}

func (w *writer) stmt(node value) {
	if !w.enter() {
		return
	}
	defer w.th.Leave()
	switch k := w.st.kindOf(node); k {
	case kindFunctionDef:
		w.function(node, "def ")
	case kindAsyncFunctionDef:
		w.function(node, "async def ")
	case kindClassDef:
		w.class(node)
	case kindFor:
		w.loop(node, "for ")
	case kindAsyncFor:
		w.loop(node, "async for ")
	case kindWhile:
		w.line("while ")
		w.expr(w.get(node, "test"), rankTest)
		w.block(w.list(node, "body"), "")
		w.otherwise(node)
	case kindIf:
		w.conditional(node)
	case kindWith:
		w.with(node, "with ")
	case kindAsyncWith:
		w.with(node, "async with ")
	case kindMatch:
		w.line("match ")
		w.expr(w.get(node, "subject"), rankTest)
		w.write(":")
		w.indent++
		for _, c := range w.list(node, "cases") {
			w.matchCase(c)
		}
		w.indent--
	case kindTry:
		w.try(node, "except")
	case kindTryStar:
		w.try(node, "except*")
	case noKind:
		w.any(node)
	default:
		w.simple(k, node)
	}
}

func (w *writer) simple(k kind, node value) {
	switch k {
	case kindReturn:
		w.line("return")
		w.optional(" ", w.get(node, "value"))
	case kindDelete:
		w.line("del ")
		w.separated(w.list(node, "targets"), ", ", w.test)
	case kindAssign:
		w.line("")
		for _, t := range w.list(node, "targets") {
			w.expr(t, rankTuple)
			w.write(" = ")
		}
		w.test(w.get(node, "value"))
		w.write(w.comment(node))
	case kindTypeAlias:
		w.line("type ")
		w.test(w.get(node, "name"))
		w.typeParams(node)
		w.write(" = ")
		w.test(w.get(node, "value"))
	case kindAugAssign:
		w.line("")
		w.test(w.get(node, "target"))
		_, op := w.operator(node, "op")
		w.write(" " + op + "= ")
		w.test(w.get(node, "value"))
	case kindAnnAssign:
		w.annotated(node)
	case kindRaise:
		w.raise(node)
	case kindAssert:
		w.line("assert ")
		w.test(w.get(node, "test"))
		w.optional(", ", w.get(node, "msg"))
	case kindImport:
		w.line("import ")
		w.separated(w.list(node, "names"), ", ", w.alias)
	case kindImportFrom:
		w.importFrom(node)
	case kindGlobal, kindNonlocal:
		w.line(strings.ToLower(nodes[k].name) + " ")
		w.separated(w.list(node, "names"), ", ", func(v value) { w.write(w.textOf(v)) })
	case kindExpr:
		w.line("")
		w.expr(w.get(node, "value"), rankYield)
	case kindPass, kindBreak, kindContinue:
		w.line(strings.ToLower(nodes[k].name))
	}
}

// test writes an expression where any but a tuple without parentheses may stand.
func (w *writer) test(node value) { w.expr(node, rankTest) }

func (w *writer) annotated(node value) {
	w.line("")
	target := w.get(node, "target")
	bracketed := w.exc == nil && w.st.kindOf(target) == kindName && !w.set(node, "simple")
	if bracketed {
		w.write("(")
	}
	w.test(target)
	if bracketed {
		w.write(")")
	}
	w.write(": ")
	w.test(w.get(node, "annotation"))
	w.optional(" = ", w.get(node, "value"))
}

func (w *writer) raise(node value) {
	w.line("raise")
	exc, cause := w.get(node, "exc"), w.get(node, "cause")
	if exc.IsNone() {
		if w.exc == nil && !cause.IsNone() {
			w.fail(object.ValueErrorf("Node can't use cause without an exception."))
		}
		return
	}
	w.optional(" ", exc)
	w.optional(" from ", cause)
}

func (w *writer) importFrom(node value) {
	w.line("from ")
	level := 0
	if v := w.get(node, "level"); w.exc == nil && !v.IsNone() {
		n, exc := object.ToIndexInt(w.th, v, object.OverflowErrorType)
		if exc == nil {
			exc = w.th.CheckAlloc(max(n, 0), 1)
		}
		if w.fail(exc); exc != nil {
			return
		}
		level = max(n, 0)
	}
	w.write(strings.Repeat(".", level) + w.name(node, "module") + " import ")
	w.separated(w.list(node, "names"), ", ", w.alias)
}

func (w *writer) alias(node value) {
	w.write(w.name(node, "name"))
	if as := w.name(node, "asname"); as != "" {
		w.write(" as " + as)
	}
}

// apart writes an empty line, unless nothing has been written yet.
func (w *writer) apart() {
	if w.out.Len() > 0 {
		w.write("\n")
	}
}

func (w *writer) decorators(node value) {
	w.apart()
	for _, d := range w.list(node, "decorator_list") {
		w.line("@")
		w.test(d)
	}
}

func (w *writer) function(node value, keyword string) {
	w.decorators(node)
	w.line(keyword + w.name(node, "name"))
	w.typeParams(node)
	w.write("(")
	if a := w.get(node, "args"); w.exc == nil && !a.IsNone() {
		w.arguments(a)
	}
	w.write(")")
	w.optional(" -> ", w.get(node, "returns"))
	w.write(":" + w.comment(node))
	w.indent++
	w.documented(w.list(node, "body"))
	w.indent--
}

func (w *writer) class(node value) {
	w.decorators(node)
	w.line("class " + w.name(node, "name"))
	w.typeParams(node)
	bases, keywords := w.list(node, "bases"), w.list(node, "keywords")
	if len(bases)+len(keywords) > 0 {
		w.write("(")
		w.separated(append(bases, keywords...), ", ", w.argument)
		w.write(")")
	}
	w.write(":")
	w.indent++
	w.documented(w.list(node, "body"))
	w.indent--
}

// argument writes an argument of a call: an expression or a keyword.
func (w *writer) argument(node value) {
	if w.st.kindOf(node) == kindOfKeyword {
		w.keyword(node)
		return
	}
	w.test(node)
}

func (w *writer) keyword(node value) {
	if name := w.get(node, "arg"); name.IsNone() {
		w.write("**")
	} else {
		w.write(w.textOf(name) + "=")
	}
	w.test(w.get(node, "value"))
}

func (w *writer) loop(node value, keyword string) {
	w.line(keyword)
	w.expr(w.get(node, "target"), rankTuple)
	w.write(" in ")
	w.test(w.get(node, "iter"))
	w.block(w.list(node, "body"), w.comment(node))
	w.otherwise(node)
}

// otherwise writes an else clause, if there is one.
func (w *writer) otherwise(node value) { w.clause(node, "orelse", "else") }

func (w *writer) clause(node value, field, keyword string) {
	if list := w.list(node, field); len(list) > 0 {
		w.line(keyword)
		w.block(list, "")
	}
}

func (w *writer) conditional(node value) {
	keyword := "if "
	for {
		w.line(keyword)
		w.test(w.get(node, "test"))
		w.block(w.list(node, "body"), "")
		rest := w.list(node, "orelse")
		if w.exc != nil || len(rest) != 1 || w.st.kindOf(rest[0]) != kindIf {
			w.otherwise(node)
			return
		}
		if w.exc = w.th.Poll(); w.exc != nil {
			return
		}
		node, keyword = rest[0], "elif "
	}
}

func (w *writer) with(node value, keyword string) {
	w.line(keyword)
	w.separated(w.list(node, "items"), ", ", w.withItem)
	w.block(w.list(node, "body"), w.comment(node))
}

func (w *writer) withItem(node value) {
	w.test(w.get(node, "context_expr"))
	w.optional(" as ", w.get(node, "optional_vars"))
}

func (w *writer) try(node value, keyword string) {
	w.line("try")
	w.block(w.list(node, "body"), "")
	for _, h := range w.list(node, "handlers") {
		w.handler(h, keyword)
	}
	w.otherwise(node)
	w.clause(node, "finalbody", "finally")
}

func (w *writer) handler(node value, keyword string) {
	w.line(keyword)
	w.optional(" ", w.get(node, "type"))
	if name := w.name(node, "name"); name != "" {
		w.write(" as " + name)
	}
	w.block(w.list(node, "body"), "")
}

func (w *writer) matchCase(node value) {
	w.line("case ")
	w.pattern(w.get(node, "pattern"), rankTest)
	w.optional(" if ", w.get(node, "guard"))
	w.block(w.list(node, "body"), "")
}

func (w *writer) pattern(node value, context rank) {
	if !w.enter() {
		return
	}
	defer w.th.Leave()
	alternatives := func(v value) { w.pattern(v, rankTest) }
	switch w.st.kindOf(node) {
	case noKind:
		w.any(node)
	case kindMatchValue:
		w.test(w.get(node, "value"))
	case kindMatchSingleton:
		w.constant(w.get(node, "value"))
	case kindMatchSequence:
		w.write("[")
		w.separated(w.list(node, "patterns"), ", ", alternatives)
		w.write("]")
	case kindMatchStar:
		name := w.name(node, "name")
		if name == "" {
			name = "_"
		}
		w.write("*" + name)
	case kindMatchMapping:
		w.mapping(node)
	case kindMatchClass:
		w.expr(w.get(node, "cls"), rankAtom)
		w.write("(")
		patterns := w.list(node, "patterns")
		w.separated(patterns, ", ", alternatives)
		names, values := w.list(node, "kwd_attrs"), w.list(node, "kwd_patterns")
		for i := range min(len(names), len(values)) {
			if i > 0 || len(patterns) > 0 {
				w.write(", ")
			}
			w.write(w.textOf(names[i]) + "=")
			w.pattern(values[i], rankTest)
		}
		w.write(")")
	case kindMatchAs:
		w.capture(node, context)
	case kindMatchOr:
		w.group(context, rankBitOr, func() {
			w.separated(w.list(node, "patterns"), " | ", func(v value) { w.pattern(v, rankBitOr.tighter()) })
		})
	}
}

func (w *writer) capture(node value, context rank) {
	name, inner := w.name(node, "name"), w.get(node, "pattern")
	switch {
	case w.exc != nil:
	case name == "":
		w.write("_")
	case inner.IsNone():
		w.write(name)
	default:
		w.group(context, rankTest, func() {
			w.pattern(inner, rankBitOr)
			w.write(" as " + name)
		})
	}
}

func (w *writer) mapping(node value) {
	w.write("{")
	keys, patterns := w.list(node, "keys"), w.list(node, "patterns")
	n := min(len(keys), len(patterns))
	for i := range n {
		if i > 0 {
			w.write(", ")
		}
		w.test(keys[i])
		w.write(": ")
		w.pattern(patterns[i], rankTest)
	}
	if rest := w.name(node, "rest"); rest != "" {
		if n > 0 {
			w.write(", ")
		}
		w.write("**" + rest)
	}
	w.write("}")
}
