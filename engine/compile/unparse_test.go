// Tests of annotations as text: testdata/unparse.tsv has expressions and what CPython makes of them.

package compile

import (
	"os"
	"strings"
	"testing"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/parser"
)

func TestUnparse_unparse_Good(t *testing.T) {
	data, err := os.ReadFile("testdata/unparse.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		src, want, _ := strings.Cut(line, "\t")
		mod, _, perr := parser.Parse([]byte("("+src+")"), parser.Options{Mode: parser.Eval, SourceIsString: true})
		if perr != nil {
			t.Errorf("%s: %s", src, perr)
			continue
		}
		if got := unparse(mod.(*ast.Expression).Body); got != want {
			t.Errorf("%s\n got  %s\n want %s", src, got, want)
		}
	}
}
