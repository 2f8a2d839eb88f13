// Dump: a tree as text, in the format of Python's ast.dump.

package ast

import (
	"strconv"
	"strings"
)

// Dump returns the text that Python's ast.dump returns for a tree, with positions if attributes is true.
func Dump(n Node, attributes bool) string {
	d := dumper{attributes: attributes}
	d.node(n)
	return d.b.String()
}

type dumper struct {
	b          strings.Builder
	attributes bool
	first      bool // no field of the current node has been written
}

func (d *dumper) open(name string) {
	d.b.WriteString(name)
	d.b.WriteByte('(')
	d.first = true
}

func (d *dumper) key(name string) {
	if !d.first {
		d.b.WriteString(", ")
	}
	d.first = false
	d.b.WriteString(name)
	d.b.WriteByte('=')
}

// field writes a child; a nil one is left out.
func (d *dumper) field(name string, n Node) {
	d.key(name)
	d.node(n)
	d.first = false
}

func (d *dumper) expr(name string, e Expr) {
	if e != nil {
		d.field(name, e)
	}
}

// word writes a value as it is.
func (d *dumper) word(name, text string) {
	d.key(name)
	d.b.WriteString(text)
}

// text writes a string; an empty one is left out.
func (d *dumper) text(name, s string) {
	if s != "" {
		d.word(name, quote(s, false))
	}
}

func (d *dumper) number(name string, n int) { d.word(name, strconv.Itoa(n)) }

func (d *dumper) context(c Context) { d.word("ctx", c.String()+"()") }

// list writes a list of nodes; an empty one is left out, a nil entry is None.
func list[T Node](d *dumper, name string, nodes []T) {
	if len(nodes) == 0 {
		return
	}
	d.key(name)
	d.b.WriteByte('[')
	for i, n := range nodes {
		if i > 0 {
			d.b.WriteString(", ")
		}
		if any(n) == nil {
			d.b.WriteString("None")
			continue
		}
		d.node(n)
	}
	d.b.WriteByte(']')
	d.first = false
}

func (d *dumper) texts(name string, list []string) {
	if len(list) == 0 {
		return
	}
	d.key(name)
	for i, s := range list {
		d.b.WriteString(map[bool]string{true: "[", false: ", "}[i == 0])
		d.b.WriteString(quote(s, false))
	}
	d.b.WriteByte(']')
}

// close ends a node without position.
func (d *dumper) close() {
	d.b.WriteByte(')')
	d.first = false
}

// end ends a node that has a position.
func (d *dumper) end(s Span) {
	if d.attributes {
		d.number("lineno", int(s.Line))
		d.number("col_offset", int(s.Col))
		d.number("end_lineno", int(s.EndLine))
		d.number("end_col_offset", int(s.EndCol))
	}
	d.close()
}

func (d *dumper) node(n Node) {
	switch n := n.(type) {
	case Stmt:
		d.stmt(n)
	case Expr:
		d.expression(n)
	case Pattern:
		d.pattern(n)
	case Mod:
		d.mod(n)
	case TypeParam:
		d.typeParam(n)
	default:
		d.part(n)
	}
}

func (d *dumper) mod(n Mod) {
	switch n := n.(type) {
	case *Module:
		d.open("Module")
		list(d, "body", n.Body)
	case *Interactive:
		d.open("Interactive")
		list(d, "body", n.Body)
	case *Expression:
		d.open("Expression")
		d.expr("body", n.Body)
	case *FunctionType:
		d.open("FunctionType")
		list(d, "argtypes", n.ArgTypes)
		d.expr("returns", n.Returns)
	}
	d.close()
}

func (d *dumper) part(n Node) {
	switch n := n.(type) {
	case *Comprehension:
		d.open("comprehension")
		d.expr("target", n.Target)
		d.expr("iter", n.Iter)
		list(d, "ifs", n.Ifs)
		d.word("is_async", map[bool]string{true: "1", false: "0"}[n.IsAsync])
		d.close()
	case *ExceptHandler:
		d.open("ExceptHandler")
		d.expr("type", n.Type)
		d.text("name", n.Name)
		list(d, "body", n.Body)
		d.end(n.Span)
	case *Arguments:
		d.arguments(n)
	case *Arg:
		d.open("arg")
		d.text("arg", n.Arg)
		d.expr("annotation", n.Annotation)
		d.end(n.Span)
	case *Keyword:
		d.open("keyword")
		d.text("arg", n.Arg)
		d.expr("value", n.Value)
		d.end(n.Span)
	case *Alias:
		d.open("alias")
		d.text("name", n.Name)
		d.text("asname", n.AsName)
		d.end(n.Span)
	case *WithItem:
		d.open("withitem")
		d.expr("context_expr", n.ContextExpr)
		d.expr("optional_vars", n.OptionalVars)
		d.close()
	case *MatchCase:
		d.open("match_case")
		d.field("pattern", n.Pattern)
		d.expr("guard", n.Guard)
		list(d, "body", n.Body)
		d.close()
	}
}

func (d *dumper) arguments(n *Arguments) {
	d.open("arguments")
	list(d, "posonlyargs", n.PosOnlyArgs)
	list(d, "args", n.Args)
	if n.Vararg != nil {
		d.field("vararg", n.Vararg)
	}
	list(d, "kwonlyargs", n.KwOnlyArgs)
	list(d, "kw_defaults", n.KwDefaults)
	if n.Kwarg != nil {
		d.field("kwarg", n.Kwarg)
	}
	list(d, "defaults", n.Defaults)
	d.close()
}

func (d *dumper) pattern(n Pattern) {
	switch n := n.(type) {
	case *MatchValue:
		d.open("MatchValue")
		d.expr("value", n.Value)
	case *MatchSingleton:
		d.open("MatchSingleton")
		d.word("value", Repr(n.Value))
	case *MatchSequence:
		d.open("MatchSequence")
		list(d, "patterns", n.Patterns)
	case *MatchMapping:
		d.open("MatchMapping")
		list(d, "keys", n.Keys)
		list(d, "patterns", n.Patterns)
		d.text("rest", n.Rest)
	case *MatchClass:
		d.open("MatchClass")
		d.expr("cls", n.Cls)
		list(d, "patterns", n.Patterns)
		d.texts("kwd_attrs", n.KwdAttrs)
		list(d, "kwd_patterns", n.KwdPatterns)
	case *MatchStar:
		d.open("MatchStar")
		d.text("name", n.Name)
	case *MatchAs:
		d.open("MatchAs")
		if n.Pattern != nil {
			d.field("pattern", n.Pattern)
		}
		d.text("name", n.Name)
	case *MatchOr:
		d.open("MatchOr")
		list(d, "patterns", n.Patterns)
	}
	d.end(n.Pos())
}

func (d *dumper) typeParam(n TypeParam) {
	switch n := n.(type) {
	case *TypeVar:
		d.open("TypeVar")
		d.text("name", n.Name)
		d.expr("bound", n.Bound)
		d.expr("default_value", n.DefaultValue)
	case *ParamSpec:
		d.open("ParamSpec")
		d.text("name", n.Name)
		d.expr("default_value", n.DefaultValue)
	case *TypeVarTuple:
		d.open("TypeVarTuple")
		d.text("name", n.Name)
		d.expr("default_value", n.DefaultValue)
	}
	d.end(n.Pos())
}
