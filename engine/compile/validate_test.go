// Tests of the validation of trees that programs build.

package compile

import (
	"os"
	"path/filepath"
	"testing"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/parser"
)

func TestValidate_Validate_Bad(t *testing.T) {
	x := &ast.Name{ID: "x"}
	stored := &ast.Name{ID: "x", Ctx: ast.Store}
	pass := []ast.Stmt{&ast.Pass{}}
	expr := func(e ast.Expr) ast.Stmt { return &ast.ExprStmt{Value: e} }
	match := func(p ast.Pattern) ast.Stmt {
		return &ast.Match{Subject: x, Cases: []*ast.MatchCase{{Pattern: p, Body: pass}}}
	}
	for _, c := range []struct {
		stmt ast.Stmt
		want string
	}{
		{expr(&ast.BoolOp{Values: []ast.Expr{x}}), "ValueError: BoolOp with less than 2 values"},
		{expr(&ast.Compare{Left: x}), "ValueError: Compare with no comparators"},
		{expr(stored), "ValueError: expression must have Load context but has Store instead"},
		{expr(&ast.ListComp{Elt: x}), "ValueError: comprehension with no generators"},
		{expr(&ast.NamedExpr{Target: &ast.Attribute{Value: x, Ctx: ast.Store}, Value: x}), "TypeError: NamedExpr target must be a Name"},
		{expr(&ast.Name{ID: "None"}), "ValueError: identifier field can't represent 'None' constant"},
		{&ast.Assign{Value: x}, "ValueError: empty targets on Assign"},
		{&ast.Assign{Targets: []ast.Expr{&ast.Constant{}}, Value: x}, "ValueError: expression which can't be assigned to in Store context"},
		{&ast.While{Test: x}, "ValueError: empty body on While"},
		{&ast.Try{Body: pass}, "ValueError: Try has neither except handlers nor finalbody"},
		{match(&ast.MatchStar{}), "ValueError: can't use MatchStar here"},
		{match(&ast.MatchValue{Value: x}), "ValueError: patterns may only match literals and attribute lookups"},
		{match(&ast.MatchOr{}), "ValueError: MatchOr requires at least 2 patterns"},
	} {
		err := Validate(&ast.Module{Body: []ast.Stmt{c.stmt}}, nil)
		if err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

// TestValidate_Validate_Good accepts what the parser makes.
func TestValidate_Validate_Good(t *testing.T) {
	files, _ := filepath.Glob("../../conformance/golden/*.py")
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		mod, _, perr := parser.Parse(src, parser.Options{Filename: f})
		if perr != nil {
			continue
		}
		if err := Validate(mod, nil); err != nil {
			t.Errorf("%s:%d: %s", f, err.Line, err)
		}
	}
}
