// Command gen writes nodes_gen.go: the table of nodes, and the functions that make Python objects of the engine's tree and the other way.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"strings"
)

// field is a field of a node: its type in the grammar, and "?", "*" or "?*" behind it.
type field struct{ name, typ, mark string }

// node is a constructor, or a product; group is its sum, "" for products.
type node struct {
	name, group, doc string
	fields           []field
	attributes       bool
}

// sum is a class that only has subclasses.
type sum struct {
	name       string
	attributes bool
	nodes      []*node
}

type grammar struct {
	nodes []*node
	order []string // sums and products as they come
	sums  map[string]*sum
}

func main() {
	text, err := os.ReadFile("nodes.txt")
	if err != nil {
		panic(err)
	}
	out, err := Generate(string(text))
	if err != nil {
		panic(err)
	}
	if err := os.WriteFile("nodes_gen.go", out, 0o644); err != nil {
		panic(err)
	}
}

func read(text string) *grammar {
	g := &grammar{sums: map[string]*sum{}}
	var current *sum
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == ' ':
			n := parse(strings.TrimSpace(line))
			n.group, n.attributes = current.name, current.attributes
			current.nodes = append(current.nodes, n)
			g.nodes = append(g.nodes, n)
		case strings.Contains(line, "("):
			rest, attributes := strings.CutSuffix(line, " attributes")
			n := parse(rest)
			n.attributes = attributes
			g.nodes = append(g.nodes, n)
			g.order = append(g.order, n.name)
		default:
			name, attributes := strings.CutSuffix(line, " attributes")
			current = &sum{name: name, attributes: attributes}
			g.sums[name] = current
			g.order = append(g.order, name)
		}
	}
	return g
}

func parse(doc string) *node {
	name, list, _ := strings.Cut(strings.TrimSuffix(doc, ")"), "(")
	n := &node{name: name, doc: doc}
	if list == "" {
		return n
	}
	for part := range strings.SplitSeq(list, ", ") {
		typ, name, _ := strings.Cut(part, " ")
		bare := strings.TrimRight(typ, "?*")
		n.fields = append(n.fields, field{name, bare, typ[len(bare):]})
	}
	return n
}

// enums are the sums that are numbers in Go, with their Go types.
var enums = map[string]string{"expr_context": "Context", "boolop": "BoolOperator", "operator": "Operator", "unaryop": "UnaryOperator", "cmpop": "CmpOperator"}

// interfaces are the sums that are interfaces in Go.
var interfaces = map[string]string{"mod": "Mod", "stmt": "Stmt", "expr": "Expr", "pattern": "Pattern", "type_param": "TypeParam"}

// structName is the Go type of a node.
func structName(name string) string {
	if name == "Expr" {
		return "ExprStmt"
	}
	if name == "withitem" {
		return "WithItem"
	}
	return camel(name)
}

var irregular = map[string]string{"orelse": "OrElse", "finalbody": "FinalBody", "posonlyargs": "PosOnlyArgs", "kwonlyargs": "KwOnlyArgs", "asname": "AsName",
	"argtypes": "ArgTypes", "id": "ID"}

func camel(name string) string {
	if s, ok := irregular[name]; ok {
		return s
	}
	var b strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

// goField is the Go field of a field of n.
func goField(n *node, f field) string {
	if n.name == "TypeIgnore" && f.name == "lineno" {
		return "Line"
	}
	return camel(f.name)
}

// method is the name of the functions for a type of the grammar.
func method(typ string) string {
	s := camel(typ)
	return strings.ToLower(s[:1]) + s[1:]
}

// flags are the int fields that are bools in Go.
var flags = map[string]bool{"simple": true, "is_async": true}

// makes is the Go expression for the Python value of a field.
func makes(n *node, f field) string {
	x := "n." + goField(n, f)
	switch {
	case enums[f.typ] != "" && f.mark == "*":
		first := firstKind(f.typ)
		return fmt.Sprintf("makeList(c, %s, func(op ast.%s) value { return c.op(%s + kind(op)) })", x, enums[f.typ], first)
	case enums[f.typ] != "":
		return fmt.Sprintf("c.op(%s + kind(%s))", firstKind(f.typ), x)
	case f.typ == "identifier" && f.mark == "*":
		return "c.texts(" + x + ")"
	case (f.typ == "identifier" || f.typ == "string") && f.mark == "?":
		return "c.optionalText(" + x + ")"
	case f.typ == "identifier" || f.typ == "string" || n.name == "Interpolation" && f.name == "str":
		return "c.text(" + x + ")"
	case f.typ == "constant":
		return "c.constant(" + x + ")"
	case f.typ == "int" && flags[f.name]:
		return "c.flag(" + x + ")"
	case f.typ == "int":
		return "object.Int64(int64(" + x + "))"
	case strings.HasSuffix(f.mark, "*"):
		return "makeList(c, " + x + ", c." + method(f.typ) + ")"
	}
	return "c." + method(f.typ) + "(" + x + ")"
}

// takes is the Go expression for the Go value of a field.
func takes(n *node, f field) string {
	at := fmt.Sprintf("c, v, %q, %q", n.name, f.name)
	of := "c." + method(f.typ)
	switch {
	case f.typ == "int" && flags[f.name]:
		return "takeInt(" + at + ", false) != 0"
	case f.typ == "int" && f.name == "conversion":
		return "ast.Conversion(takeInt(" + at + ", false))"
	case f.typ == "int":
		return fmt.Sprintf("takeInt(%s, %v)", at, f.mark == "?")
	case f.typ == "constant" && f.name == "str":
		return "takeSource(" + at + ")"
	case f.typ == "constant":
		return "takeConstant(" + at + ")"
	case f.mark == "*" && (f.typ == "pattern" || f.typ == "type_param"):
		return "takeNodes(" + at + ", " + of + ")"
	case strings.HasSuffix(f.mark, "*"):
		return "takeList(" + at + ", " + of + ")"
	case f.typ == "identifier" || f.typ == "string":
		return fmt.Sprintf("takeText(%s, %v, %v)", at, f.typ == "identifier", f.mark == "?")
	case enums[f.typ] != "":
		return "takeOp(" + at + ", " + of + ")"
	case f.mark == "?":
		return "takeOptional(" + at + ", " + of + ")"
	}
	return "takeOne(" + at + ", " + of + ")"
}

// firstKind is the constant of the first operator of a sum; set by Generate.
var firstKind func(typ string) string

// Generate is the text of nodes_gen.go for a grammar.
func Generate(text string) ([]byte, error) {
	g := read(text)
	firstKind = func(typ string) string { return "kind" + camelKind(g.sums[typ].nodes[0].name) }
	var b bytes.Buffer
	b.WriteString("// Code generated by gen from nodes.txt; DO NOT EDIT.\n\n// The table of nodes, and conversions between the engine's tree and Python objects.\n\npackage ast\n\nimport (\n\t\"dappco.re/go/py/engine/ast\"\n\t\"dappco.re/go/py/engine/object\"\n)\n\n")
	g.table(&b)
	for _, name := range g.order {
		s := g.sums[name]
		switch {
		case enums[name] != "":
			g.takeEnum(&b, s)
		case interfaces[name] != "":
			g.makeSum(&b, s)
			g.takeSum(&b, s)
		case s != nil:
			g.product(&b, s.nodes[0], method(name), name)
		default:
			g.product(&b, g.node(name), method(name), "")
		}
	}
	return format.Source(b.Bytes())
}

func (g *grammar) node(name string) *node {
	for _, n := range g.nodes {
		if n.name == name {
			return n
		}
	}
	panic("no node " + name)
}

// camelKind keeps the names of products and constructors apart.
func camelKind(name string) string {
	if name[0] >= 'a' {
		return "Of" + camel(name)
	}
	return name
}

func (g *grammar) table(b *bytes.Buffer) {
	b.WriteString("// The kinds of nodes.\nconst (\n")
	for i, n := range g.nodes {
		fmt.Fprintf(b, "kind%s", camelKind(n.name))
		if i == 0 {
			b.WriteString(" kind = iota")
		}
		b.WriteString("\n")
	}
	b.WriteString("kindCount\n)\n\n// nodes is the constructors and products by kind.\nvar nodes = [kindCount]node{\n")
	for _, n := range g.nodes {
		fmt.Fprintf(b, "{%q, %q, %q, %v, []field{", n.name, n.group, n.doc, n.attributes)
		for _, f := range n.fields {
			fmt.Fprintf(b, "{%q, %q, %v, %v},", f.name, f.typ, strings.HasSuffix(f.mark, "*"), f.mark == "?")
		}
		b.WriteString("}},\n")
	}
	b.WriteString("}\n\n// bases is the classes below AST, sums and products in order; whether they have attributes, and which kinds are theirs.\nvar bases = []base{\n")
	for _, name := range g.order {
		if s := g.sums[name]; s != nil {
			fmt.Fprintf(b, "{%q, %v, kind%s, kind%s},\n", name, s.attributes, camelKind(s.nodes[0].name), camelKind(s.nodes[len(s.nodes)-1].name))
		} else {
			fmt.Fprintf(b, "{%q, %v, kind%s, kind%s},\n", name, g.node(name).attributes, camelKind(name), camelKind(name))
		}
	}
	b.WriteString("}\n\n")
}

func (g *grammar) make(b *bytes.Buffer, n *node) {
	fmt.Fprintf(b, "c.node(kind%s, n.Span", camelKind(n.name))
	for _, f := range n.fields {
		b.WriteString(", " + makes(n, f))
	}
	b.WriteString(")\n")
}

func (g *grammar) makeSum(b *bytes.Buffer, s *sum) {
	fmt.Fprintf(b, "func (c *maker) %s(n ast.%s) value {\nif n == nil || !c.enter() {\nreturn object.None\n}\ndefer c.leave()\nswitch n := n.(type) {\n", method(s.name), interfaces[s.name])
	for _, n := range s.nodes {
		fmt.Fprintf(b, "case *ast.%s:\nreturn ", structName(n.name))
		g.make(b, n)
	}
	b.WriteString("}\nreturn object.None\n}\n\n")
}

func (g *grammar) take(b *bytes.Buffer, n *node, span string) { g.takeThen(b, n, span, "") }

// takeThen writes what makes a node of v; last comes behind the fields.
func (g *grammar) takeThen(b *bytes.Buffer, n *node, span, last string) {
	fmt.Fprintf(b, "n := &ast.%s{Span: %s}\n", structName(n.name), span)
	for _, f := range n.fields {
		fmt.Fprintf(b, "n.%s = %s\n", goField(n, f), takes(n, f))
	}
	b.WriteString(last + "return n\n")
}

func (g *grammar) takeSum(b *bytes.Buffer, s *sum) {
	fmt.Fprintf(b, "func (c *taker) %s(v value) ast.%s {\nif v.IsNone() || !c.enter(%q) {\nreturn nil\n}\ndefer c.leave()\n", method(s.name), interfaces[s.name], s.name)
	span := "ast.Span{}"
	if s.attributes {
		span = "span"
		fmt.Fprintf(b, "span := c.span(v, %q)\n", s.name)
	}
	fmt.Fprintf(b, "switch c.kindOf(v, %q) {\n", s.name)
	for _, n := range s.nodes {
		fmt.Fprintf(b, "case kind%s:\n", camelKind(n.name))
		g.take(b, n, span)
	}
	b.WriteString("}\nreturn nil\n}\n\n")
}

func (g *grammar) takeEnum(b *bytes.Buffer, s *sum) {
	fmt.Fprintf(b, "func (c *taker) %s(v value) ast.%s {\nreturn ast.%s(c.opOf(v, %q, kind%s))\n}\n\n", method(s.name), enums[s.name], enums[s.name], s.name, camelKind(s.nodes[0].name))
}

// product writes the functions for a node that is a struct of its own in Go; checked is its sum, "" for a product, whose class nobody asks for.
func (g *grammar) product(b *bytes.Buffer, n *node, name, checked string) {
	goType := structName(n.name)
	fmt.Fprintf(b, "func (c *maker) %s(n *ast.%s) value {\nif n == nil || !c.enter() {\nreturn object.None\n}\ndefer c.leave()\nreturn ", name, goType)
	g.make(b, n)
	fmt.Fprintf(b, "}\n\nfunc (c *taker) %s(v value) *ast.%s {\nif !c.enter(%q) {\nreturn nil\n}\ndefer c.leave()\n", name, goType, strings.ToLower(n.name))
	span := fmt.Sprintf("c.span(v, %q)", strings.ToLower(n.name))
	if checked != "" {
		fmt.Fprintf(b, "span := %s\nif c.kindOf(v, %q) != kind%s {\nreturn nil\n}\n", span, checked, camelKind(n.name))
		g.take(b, n, "span")
	} else {
		// The place of a product is asked for last.
		last := ""
		if n.attributes {
			last = "n.Span = " + span + "\n"
		}
		g.takeThen(b, n, "ast.Span{}", last)
	}
	b.WriteString("}\n\n")
}
