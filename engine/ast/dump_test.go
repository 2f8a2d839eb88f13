// Tests of constants as text; whole trees are compared in the tests of the parser.

package ast

import (
	"math"
	"math/big"
	"testing"
)

func TestRepr(t *testing.T) {
	huge, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	tests := []struct {
		value any
		want  string
	}{
		{nil, "None"}, {true, "True"}, {int64(-5), "-5"}, {huge, "123456789012345678901234567890"},
		{1.0, "1.0"}, {1e16, "1e+16"}, {0.0001, "0.0001"}, {0.00001, "1e-05"}, {math.Inf(1), "inf"},
		{complex(0, 1), "1j"}, {complex(1, -2), "(1-2j)"}, {Ellipsis{}, "Ellipsis"},
		{"it's", `"it's"`}, {`"'`, `'"\''`}, {"\n\x00\x7fé\u200b\xed\xa0\x80", `'\n\x00\x7fé\u200b\ud800'`},
		{Bytes("a'\xff"), `b"a'\xff"`},
	}
	for _, test := range tests {
		if got := Repr(test.value); got != test.want {
			t.Errorf("Repr(%#v) = %s, want %s", test.value, got, test.want)
		}
	}
}

func TestDumpAbsentParts(t *testing.T) {
	tree := &Module{Body: []Stmt{&Return{Span: Span{1, 2, 3, 4}}, &ExprStmt{Value: &Dict{Keys: []Expr{nil}, Values: []Expr{&Name{ID: "a"}}}}}}
	want := "Module(body=[Return(), Expr(value=Dict(keys=[None], values=[Name(id='a', ctx=Load())]))])"
	if got := Dump(tree, false); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	want = "Return(lineno=1, col_offset=2, end_lineno=3, end_col_offset=4)"
	if got := Dump(tree.Body[0], true); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
