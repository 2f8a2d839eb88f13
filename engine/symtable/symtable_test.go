// Tests of scopes and what names in them refer to.

package symtable

import (
	"fmt"
	"strings"
	"testing"

	"dappco.re/go/py/engine/parser"
)

var resolutionNames = map[Resolution]string{ResLocal: "local", ResCell: "cell", ResFree: "free", ResGlobalExplicit: "explicit", ResGlobalImplicit: "global",
	ResOuter: "outer"}

// describe lists the scopes below the module with their names, innermost last.
func describe(s *Scope) string {
	var parts []string
	for _, c := range s.Children {
		var names []string
		for _, sym := range c.Order {
			names = append(names, sym.Name+" "+resolutionNames[sym.Res])
		}
		parts = append(parts, fmt.Sprintf("%s(%s)", c.Name, strings.Join(names, ", ")))
		if inner := describe(c); inner != "" {
			parts = append(parts, inner)
		}
	}
	return strings.Join(parts, " ")
}

func TestSymtable_Build_Good(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"def f(a):\n b = a\n return c", "f(a local, b local, c global)"},
		{"def f(a):\n def g(): return a", "f(a cell, g local) g(a free)"},
		{"def f(a):\n def g():\n  def h():\n   nonlocal a\n   a = 1", "f(a cell, g local) g(h local) h(a free)"},
		{"def f():\n global x\n x = 1\n def g(): return x", "f(x explicit, g local) g(x global)"},
		{"def f(x):\n class C:\n  x = x\n  def m(self): return x", "f(x cell, C local) C(x local, m local) m(self local, x free)"},
		{"class C:\n def m(self): return super()", "C(m local) m(self local, super global, __class__ free)"},
		{"def f(x):\n return [y + x for y in x]", "f(x local) <listcomp>(y local, x outer)"},
		{"def f(x):\n return [lambda: (y, x) for y in x]", "f(x cell) <listcomp>(y cell) <lambda>(y free, x free)"},
		{"def f(x):\n return (y + x for y in x)", "f(x cell) <genexpr>(.0 local, y local, x free)"},
		{"def f():\n [z := y for y in x]\n return z", "f(x global, z local) <listcomp>(y local, z outer)"},
		{"class C:\n def f(self, __a): self.__b", "C(f local) f(self local, _C__a local)"},
		{"class C[T]:\n x: T", "<generic parameters of C>(.type_params cell, .generic_base local, T cell) C(.type_params free, x local) __annotate__(__classdict__ free, format local, T free)"},
	} {
		mod, _, perr := parser.Parse([]byte(c.src), parser.Options{})
		if perr != nil {
			t.Fatalf("%s: %s", c.src, perr)
		}
		table, err := Build(mod, Options{})
		if err != nil {
			t.Fatalf("%s: %s", c.src, err)
		}
		if got := describe(table.Top); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.src, got, c.want)
		}
	}
}

func TestSymtable_Mangle_Good(t *testing.T) {
	for _, c := range [][3]string{{"C", "__x", "_C__x"}, {"_C", "__x", "_C__x"}, {"C", "__x__", "__x__"}, {"C", "_x", "_x"}, {"__", "__x", "__x"}, {"C", "__a.b", "__a.b"}, {"C", "__", "__"}} {
		if got := Mangle(c[0], c[1]); got != c[2] {
			t.Errorf("Mangle(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
