// This file writes expressions for unparse().

package ast

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// binaryRank is the ranks of binary operators, unaryRank those of unary ones, by kind.
var (
	binaryRank = ondemand.Value[map[kind]rank]{Make: func() map[kind]rank {
		return map[kind]rank{kindAdd: rankArith, kindSub: rankArith, kindMult: rankTerm, kindMatMult: rankTerm, kindDiv: rankTerm, kindMod: rankTerm,
			kindLShift: rankShift, kindRShift: rankShift, kindBitOr: rankBitOr, kindBitXor: rankBitXor, kindBitAnd: rankBitAnd, kindFloorDiv: rankTerm, kindPow: rankPower}
	}}
	unaryRank = ondemand.Value[map[kind]rank]{Make: func() map[kind]rank {
		return map[kind]rank{kindNot: rankNot, kindInvert: rankFactor, kindUAdd: rankFactor, kindUSub: rankFactor}
	}}
)

// group writes f in parentheses where the context binds tighter than own.
func (w *writer) group(context, own rank, f func()) {
	if context > own {
		w.write("(")
		defer w.write(")")
	}
	f()
}

func (w *writer) expr(node value, context rank) {
	if !w.enter() {
		return
	}
	defer w.th.Leave()
	switch k := w.st.kindOf(node); k {
	case kindName:
		w.write(w.name(node, "id"))
	case kindConstant:
		if w.name(node, "kind") == "u" {
			w.write("u")
		}
		w.constant(w.get(node, "value"))
	case kindJoinedStr:
		w.formatted(node, "f")
	case kindTemplateStr:
		w.formatted(node, "t")
	case kindFormattedValue, kindInterpolation:
		w.formattedValue(k, node)
	case kindAttribute, kindSubscript, kindCall, kindStarred, kindSlice, kindAwait, kindYield, kindYieldFrom, kindNamedExpr, kindLambda, kindIfExp:
		w.special(k, node, context)
	case kindBinOp, kindUnaryOp, kindBoolOp, kindCompare:
		w.operation(k, node, context)
	case noKind:
		w.any(node)
	default:
		w.display(k, node, context)
	}
}

func (w *writer) special(k kind, node value, context rank) {
	switch k {
	case kindAttribute:
		w.attribute(node)
	case kindSubscript:
		w.expr(w.get(node, "value"), rankAtom)
		w.write("[")
		w.index(w.get(node, "slice"))
		w.write("]")
	case kindCall:
		w.expr(w.get(node, "func"), rankAtom)
		w.write("(")
		w.separated(append(w.list(node, "args"), w.list(node, "keywords")...), ", ", w.argument)
		w.write(")")
	case kindStarred:
		w.write("*")
		w.expr(w.get(node, "value"), rankBitOr)
	case kindSlice:
		w.optional("", w.get(node, "lower"))
		w.write(":")
		w.optional("", w.get(node, "upper"))
		w.optional(":", w.get(node, "step"))
	case kindAwait:
		w.prefixed(node, "await", context, rankAwait)
	case kindYield:
		w.prefixed(node, "yield", context, rankYield)
	case kindYieldFrom:
		w.prefixed(node, "yield from", context, rankYield)
	case kindNamedExpr:
		w.group(context, rankNamed, func() {
			w.expr(w.get(node, "target"), rankAtom)
			w.write(" := ")
			w.expr(w.get(node, "value"), rankAtom)
		})
	case kindLambda:
		w.group(context, rankTest, func() {
			w.write("lambda")
			before := w.out.Len()
			if a := w.get(node, "args"); w.exc == nil && !a.IsNone() {
				w.write(" ")
				w.arguments(a)
			}
			if w.out.Len() == before+1 { // no arguments: no space
				text := w.out.String()
				w.out.Reset()
				w.out.WriteString(text[:before])
			}
			w.write(": ")
			w.test(w.get(node, "body"))
		})
	case kindIfExp:
		w.group(context, rankTest, func() {
			w.expr(w.get(node, "body"), rankTest.tighter())
			w.write(" if ")
			w.expr(w.get(node, "test"), rankTest.tighter())
			w.write(" else ")
			w.test(w.get(node, "orelse"))
		})
	}
}

// prefixed writes a keyword and the value behind it, if there is one.
func (w *writer) prefixed(node value, keyword string, context, own rank) {
	w.group(context, own, func() {
		w.write(keyword)
		if v := w.get(node, "value"); w.exc == nil && !v.IsNone() {
			w.write(" ")
			w.expr(v, rankAtom)
		} else if keyword == "yield from" {
			w.fail(object.ValueErrorf("Node can't be used without a value attribute."))
		}
	})
}

func (w *writer) attribute(node value) {
	v := w.get(node, "value")
	w.expr(v, rankAtom)
	if w.exc == nil && w.st.kindOf(v) == kindConstant {
		// A point right behind an integer would make it a float.
		if x := w.get(v, "value"); w.exc == nil && x.Type().Has(object.FlagInt) {
			w.write(" ")
		}
	}
	w.write("." + w.name(node, "attr"))
}

// index writes what stands in a subscript's brackets: a tuple has no parentheses there, unless it is empty.
func (w *writer) index(node value) {
	if w.exc == nil && w.st.kindOf(node) == kindTuple {
		if items := w.list(node, "elts"); len(items) > 0 {
			w.items(items)
			return
		}
	}
	w.test(node)
}

// items writes the items of a tuple: one has a comma behind it.
func (w *writer) items(items []value) {
	w.separated(items, ", ", w.test)
	if len(items) == 1 {
		w.write(",")
	}
}

func (w *writer) operation(k kind, node value, context rank) {
	switch k {
	case kindBinOp:
		op, text := w.operator(node, "op")
		own := binaryRank.Get()[op]
		left, right := own, own.tighter()
		if op == kindPow {
			left, right = right, left
		}
		w.group(context, own, func() {
			w.expr(w.get(node, "left"), left)
			w.write(" " + text + " ")
			w.expr(w.get(node, "right"), right)
		})
	case kindUnaryOp:
		op, text := w.operator(node, "op")
		own := unaryRank.Get()[op]
		w.group(context, own, func() {
			w.write(text)
			if own != rankFactor {
				w.write(" ")
			}
			w.expr(w.get(node, "operand"), own)
		})
	case kindBoolOp:
		op, text := w.operator(node, "op")
		own := rankAnd
		if op == kindOr {
			own = rankOr
		}
		w.group(context, own, func() {
			inner := own
			w.separated(w.list(node, "values"), " "+text+" ", func(v value) {
				inner = inner.tighter()
				w.expr(v, inner)
			})
		})
	case kindCompare:
		w.group(context, rankCompare, func() {
			w.expr(w.get(node, "left"), rankCompare.tighter())
			ops, values := w.list(node, "ops"), w.list(node, "comparators")
			for i := range min(len(ops), len(values)) {
				w.write(" " + operatorText.Get()[w.st.kindOf(ops[i])] + " ")
				w.expr(values[i], rankCompare.tighter())
			}
		})
	}
}

func (w *writer) display(k kind, node value, context rank) {
	switch k {
	case kindList:
		w.write("[")
		w.separated(w.list(node, "elts"), ", ", w.test)
		w.write("]")
	case kindTuple:
		items := w.list(node, "elts")
		bracketed := len(items) == 0 || context > rankTuple
		if bracketed {
			w.write("(")
		}
		w.items(items)
		if bracketed {
			w.write(")")
		}
	case kindSet:
		items := w.list(node, "elts")
		if len(items) == 0 {
			w.write("{*()}")
			return
		}
		w.write("{")
		w.separated(items, ", ", w.test)
		w.write("}")
	case kindDict:
		w.write("{")
		keys, values := w.list(node, "keys"), w.list(node, "values")
		for i := range min(len(keys), len(values)) {
			if i > 0 {
				w.write(", ")
			}
			if keys[i].IsNone() {
				w.write("**")
				w.expr(values[i], rankBitOr)
				continue
			}
			w.test(keys[i])
			w.write(": ")
			w.test(values[i])
		}
		w.write("}")
	case kindListComp:
		w.comprehensionIn(node, "[", "]")
	case kindSetComp, kindDictComp:
		w.comprehensionIn(node, "{", "}")
	case kindGeneratorExp:
		w.comprehensionIn(node, "(", ")")
	}
}

func (w *writer) comprehensionIn(node value, open, end string) {
	w.write(open)
	if w.st.kindOf(node) == kindDictComp {
		w.test(w.get(node, "key"))
		w.write(": ")
		w.test(w.get(node, "value"))
	} else {
		w.test(w.get(node, "elt"))
	}
	for _, g := range w.list(node, "generators") {
		w.comprehension(g)
	}
	w.write(end)
}

func (w *writer) comprehension(node value) {
	if w.set(node, "is_async") {
		w.write(" async")
	}
	w.write(" for ")
	w.expr(w.get(node, "target"), rankTuple)
	w.write(" in ")
	w.expr(w.get(node, "iter"), rankTest.tighter())
	for _, c := range w.list(node, "ifs") {
		w.write(" if ")
		w.expr(c, rankTest.tighter())
	}
}

func (w *writer) arg(node value) {
	w.write(w.name(node, "arg"))
	w.optional(": ", w.get(node, "annotation"))
}

// arguments writes the parameters of a function.
func (w *writer) arguments(node value) {
	first := true
	next := func() {
		if !first {
			w.write(", ")
		}
		first = false
	}
	only, plain := w.list(node, "posonlyargs"), w.list(node, "args")
	defaults := w.list(node, "defaults")
	all := append(only, plain...)
	for i, a := range all {
		next()
		w.arg(a)
		if at := i - len(all) + len(defaults); at >= 0 {
			w.write("=")
			w.test(defaults[at])
		}
		if i+1 == len(only) {
			w.write(", /")
		}
	}
	rest, named := w.get(node, "vararg"), w.list(node, "kwonlyargs")
	if w.exc == nil && (!rest.IsNone() || len(named) > 0) {
		next()
		w.write("*")
		if !rest.IsNone() {
			w.arg(rest)
		}
	}
	values := w.list(node, "kw_defaults")
	for i, a := range named {
		next()
		w.arg(a)
		if i < len(values) {
			w.optional("=", values[i])
		}
	}
	if kw := w.get(node, "kwarg"); w.exc == nil && !kw.IsNone() {
		next()
		w.write("**")
		w.arg(kw)
	}
}

// infinity is a literal that is too large for a float.
const infinity = "1e309"

// constant writes the value of a literal.
func (w *writer) constant(v value) {
	if w.exc != nil {
		return
	}
	switch {
	case v.Is(object.Ellipsis):
		w.write("...")
	case v.Type().Has(object.FlagTuple):
		w.write("(")
		items := v.AsTuple().Items
		w.separated(items, ", ", w.constant)
		if len(items) == 1 {
			w.write(",")
		}
		w.write(")")
	default:
		s, exc := object.Repr(w.th, v)
		if exc != nil {
			w.fail(exc)
			return
		}
		text := s.String()
		if t := v.Type(); t == object.FloatType || t == object.ComplexType {
			text = strings.ReplaceAll(strings.ReplaceAll(text, "inf", infinity), "nan", "("+infinity+"-"+infinity+")")
		}
		w.write(text)
	}
}
