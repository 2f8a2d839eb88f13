// Dump of statements.

package ast

func (d *dumper) function(name string, args *Arguments, body []Stmt, decorators []Expr, returns Expr, params []TypeParam) {
	d.text("name", name)
	d.field("args", args)
	list(d, "body", body)
	list(d, "decorator_list", decorators)
	d.expr("returns", returns)
	list(d, "type_params", params)
}

func (d *dumper) loop(target, iter Expr, body, orelse []Stmt) {
	d.expr("target", target)
	d.expr("iter", iter)
	list(d, "body", body)
	list(d, "orelse", orelse)
}

func (d *dumper) try(body []Stmt, handlers []*ExceptHandler, orelse, final []Stmt) {
	list(d, "body", body)
	list(d, "handlers", handlers)
	list(d, "orelse", orelse)
	list(d, "finalbody", final)
}

func (d *dumper) stmt(n Stmt) {
	switch n := n.(type) {
	case *FunctionDef:
		d.open("FunctionDef")
		d.function(n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams)
	case *AsyncFunctionDef:
		d.open("AsyncFunctionDef")
		d.function(n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams)
	case *ClassDef:
		d.open("ClassDef")
		d.text("name", n.Name)
		list(d, "bases", n.Bases)
		list(d, "keywords", n.Keywords)
		list(d, "body", n.Body)
		list(d, "decorator_list", n.DecoratorList)
		list(d, "type_params", n.TypeParams)
	case *For:
		d.open("For")
		d.loop(n.Target, n.Iter, n.Body, n.OrElse)
	case *AsyncFor:
		d.open("AsyncFor")
		d.loop(n.Target, n.Iter, n.Body, n.OrElse)
	case *While:
		d.open("While")
		d.expr("test", n.Test)
		list(d, "body", n.Body)
		list(d, "orelse", n.OrElse)
	case *If:
		d.open("If")
		d.expr("test", n.Test)
		list(d, "body", n.Body)
		list(d, "orelse", n.OrElse)
	case *With:
		d.open("With")
		list(d, "items", n.Items)
		list(d, "body", n.Body)
	case *AsyncWith:
		d.open("AsyncWith")
		list(d, "items", n.Items)
		list(d, "body", n.Body)
	case *Match:
		d.open("Match")
		d.expr("subject", n.Subject)
		list(d, "cases", n.Cases)
	case *Try:
		d.open("Try")
		d.try(n.Body, n.Handlers, n.OrElse, n.FinalBody)
	case *TryStar:
		d.open("TryStar")
		d.try(n.Body, n.Handlers, n.OrElse, n.FinalBody)
	default:
		d.simpleStmt(n)
	}
	d.end(n.Pos())
}

func (d *dumper) simpleStmt(n Stmt) {
	switch n := n.(type) {
	case *Return:
		d.open("Return")
		d.expr("value", n.Value)
	case *Delete:
		d.open("Delete")
		list(d, "targets", n.Targets)
	case *Assign:
		d.open("Assign")
		list(d, "targets", n.Targets)
		d.expr("value", n.Value)
	case *TypeAlias:
		d.open("TypeAlias")
		d.expr("name", n.Name)
		list(d, "type_params", n.TypeParams)
		d.expr("value", n.Value)
	case *AugAssign:
		d.open("AugAssign")
		d.expr("target", n.Target)
		d.word("op", n.Op.String()+"()")
		d.expr("value", n.Value)
	case *AnnAssign:
		d.open("AnnAssign")
		d.expr("target", n.Target)
		d.expr("annotation", n.Annotation)
		d.expr("value", n.Value)
		d.word("simple", map[bool]string{true: "1", false: "0"}[n.Simple])
	case *Raise:
		d.open("Raise")
		d.expr("exc", n.Exc)
		d.expr("cause", n.Cause)
	case *Assert:
		d.open("Assert")
		d.expr("test", n.Test)
		d.expr("msg", n.Msg)
	case *Import:
		d.open("Import")
		list(d, "names", n.Names)
	case *ImportFrom:
		d.open("ImportFrom")
		d.text("module", n.Module)
		list(d, "names", n.Names)
		d.number("level", n.Level)
	case *Global:
		d.open("Global")
		d.texts("names", n.Names)
	case *Nonlocal:
		d.open("Nonlocal")
		d.texts("names", n.Names)
	case *ExprStmt:
		d.open("Expr")
		d.expr("value", n.Value)
	case *Pass:
		d.open("Pass")
	case *Break:
		d.open("Break")
	case *Continue:
		d.open("Continue")
	}
}
