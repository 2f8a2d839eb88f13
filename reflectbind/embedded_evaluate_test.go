// This file compares the constants that embedded source has with what Go's type checker says of them.

package reflectbind

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"testing"
)

type evaluatedFlag uint8
type evaluatedText string

// parseConstants is the constants of a source, and the package as Go sees it.
func parseConstants(t *testing.T, text string) (*constants, *types.Package) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Error: func(error) {}}
	pkg, _ := conf.Check("p", fset, []*ast.File{f}, nil)
	known := map[string]reflect.Type{"Flag": reflect.TypeFor[evaluatedFlag](), "Text": reflect.TypeFor[evaluatedText]()}
	return newConstants([]*ast.File{f}, func(name string) reflect.Type { return known[name] }), pkg
}

func TestEmbeddedEvaluate_Constants_Good(t *testing.T) {
	c, pkg := parseConstants(t, `package p

type Flag uint8
type Text string

const (
	A Flag = 1 << iota
	B
	_
	D
	All = A | B | D
)

const (
	None, One Flag = iota * 10, iota*10 + 1
	Ten, Eleven
)

const base = 7
const (
	F     = Flag(base) / 2
	G     = (F + 3) % 4 * 2
	H     Flag = 'a' - 90
	Last  = ^Flag(0)
	Most  = Last &^ 0x0f ^ 1
	Least = Last >> 7
	Big   = 1<<200 - 1
	Small Flag = Big >> 197
	Minus = -base + +1
	Later = Next + 1
	Next  Flag = 40
)

const (
	Hello Text = "hello" + " " + World
	World = "world\n"
	Raw   = Text(`+"`raw`"+`)
)
`)
	for _, name := range c.names {
		want := pkg.Scope().Lookup(name).(*types.Const)
		got := c.evaluate(name)
		if got.value == nil || !constant.Compare(got.value, token.EQL, want.Val()) {
			t.Errorf("%s is %v, want %v", name, got.value, want.Val())
		}
		typ := ""
		if named, ok := want.Type().(*types.Named); ok {
			typ = named.Obj().Name()
		}
		if got.typ != typ {
			t.Errorf("%s is of %q, want %q", name, got.typ, typ)
		}
	}
	if len(c.names) != 23 {
		t.Errorf("%d constants: %v", len(c.names), c.names)
	}
}

func TestEmbeddedEvaluate_Constants_Ugly(t *testing.T) {
	c, _ := parseConstants(t, `package p

import "math"

type Flag uint8

const (
	Itself   Flag = Itself + 1
	Ping          = Pong
	Pong          = Ping
	Imported Flag = math.MaxUint8
	Called        = Flag(len("four"))
	Zero          = Flag(1) / (1 - 1)
	Far           = 1 << 100000
	Mixed         = "a" + 1
	Truth         = 1 < 2
	Negated       = !true
	Missing  Flag = Nowhere
	Generic  [1]Flag = 3
	Huge          = Large * Large
	Large         = 1 << 400
)
`)
	for _, name := range c.names {
		if got := c.evaluate(name); got.value != nil && name != "Large" {
			t.Errorf("%s is %v, though that cannot be known", name, got.value)
		}
	}
}
