// Dump of expressions.

package ast

func (d *dumper) expression(n Expr) {
	switch n := n.(type) {
	case *BoolOp:
		d.open("BoolOp")
		d.word("op", n.Op.String()+"()")
		list(d, "values", n.Values)
	case *NamedExpr:
		d.open("NamedExpr")
		d.expr("target", n.Target)
		d.expr("value", n.Value)
	case *BinOp:
		d.open("BinOp")
		d.expr("left", n.Left)
		d.word("op", n.Op.String()+"()")
		d.expr("right", n.Right)
	case *UnaryOp:
		d.open("UnaryOp")
		d.word("op", n.Op.String()+"()")
		d.expr("operand", n.Operand)
	case *Lambda:
		d.open("Lambda")
		d.field("args", n.Args)
		d.expr("body", n.Body)
	case *IfExp:
		d.open("IfExp")
		d.expr("test", n.Test)
		d.expr("body", n.Body)
		d.expr("orelse", n.OrElse)
	case *Await:
		d.open("Await")
		d.expr("value", n.Value)
	case *Yield:
		d.open("Yield")
		d.expr("value", n.Value)
	case *YieldFrom:
		d.open("YieldFrom")
		d.expr("value", n.Value)
	case *Compare:
		d.open("Compare")
		d.expr("left", n.Left)
		d.comparisons(n)
	case *Call:
		d.open("Call")
		d.expr("func", n.Func)
		list(d, "args", n.Args)
		list(d, "keywords", n.Keywords)
	case *Attribute:
		d.open("Attribute")
		d.expr("value", n.Value)
		d.text("attr", n.Attr)
		d.context(n.Ctx)
	case *Subscript:
		d.open("Subscript")
		d.expr("value", n.Value)
		d.expr("slice", n.Slice)
		d.context(n.Ctx)
	case *Starred:
		d.open("Starred")
		d.expr("value", n.Value)
		d.context(n.Ctx)
	case *Name:
		d.open("Name")
		d.text("id", n.ID)
		d.context(n.Ctx)
	case *Slice:
		d.open("Slice")
		d.expr("lower", n.Lower)
		d.expr("upper", n.Upper)
		d.expr("step", n.Step)
	default:
		d.display(n)
	}
	d.end(n.Pos())
}

func (d *dumper) comparisons(n *Compare) {
	d.key("ops")
	for i, op := range n.Ops {
		d.b.WriteString(map[bool]string{true: "[", false: ", "}[i == 0])
		d.b.WriteString(op.String() + "()")
	}
	d.b.WriteByte(']')
	list(d, "comparators", n.Comparators)
}

// display dumps displays, comprehensions and literals.
func (d *dumper) display(n Expr) {
	switch n := n.(type) {
	case *Dict:
		d.open("Dict")
		list(d, "keys", n.Keys)
		list(d, "values", n.Values)
	case *Set:
		d.open("Set")
		list(d, "elts", n.Elts)
	case *ListComp:
		d.open("ListComp")
		d.expr("elt", n.Elt)
		list(d, "generators", n.Generators)
	case *SetComp:
		d.open("SetComp")
		d.expr("elt", n.Elt)
		list(d, "generators", n.Generators)
	case *DictComp:
		d.open("DictComp")
		d.expr("key", n.Key)
		d.expr("value", n.Value)
		list(d, "generators", n.Generators)
	case *GeneratorExp:
		d.open("GeneratorExp")
		d.expr("elt", n.Elt)
		list(d, "generators", n.Generators)
	case *FormattedValue:
		d.open("FormattedValue")
		d.expr("value", n.Value)
		d.number("conversion", int(n.Conversion))
		d.expr("format_spec", n.FormatSpec)
	case *Interpolation:
		d.open("Interpolation")
		d.expr("value", n.Value)
		d.word("str", quote(n.Str, false))
		d.number("conversion", int(n.Conversion))
		d.expr("format_spec", n.FormatSpec)
	case *JoinedStr:
		d.open("JoinedStr")
		list(d, "values", n.Values)
	case *TemplateStr:
		d.open("TemplateStr")
		list(d, "values", n.Values)
	case *Constant:
		d.open("Constant")
		d.word("value", Repr(n.Value))
		d.text("kind", n.Kind)
	case *List:
		d.open("List")
		list(d, "elts", n.Elts)
		d.context(n.Ctx)
	case *Tuple:
		d.open("Tuple")
		list(d, "elts", n.Elts)
		d.context(n.Ctx)
	}
}
