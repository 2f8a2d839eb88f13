// Tests of code generation.

package compile

import (
	"os"
	"path/filepath"
	"testing"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/parser"
)

func compileText(t testing.TB, src string) *code.Code {
	t.Helper()
	mod, _, perr := parser.Parse([]byte(src), parser.Options{Filename: "test"})
	if perr != nil {
		t.Fatalf("%s\n%s", perr, src)
	}
	c, _, err := Compile(mod, "test", Options{})
	if err != nil {
		t.Fatalf("%s\n%s", err, src)
	}
	if err := code.Verify(c, nil); err != nil {
		t.Fatalf("%s\n%s\n%s", err, src, code.Disassemble(c))
	}
	return c
}

// TestCompile_Checks_Good compiles every script of the language suite.
func TestCompile_Checks_Good(t *testing.T) {
	files, _ := filepath.Glob("../../conformance/*/checks/*.py")
	more, _ := filepath.Glob("../../conformance/golden/*.py")
	for _, f := range append(files, more...) {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		mod, _, perr := parser.Parse(src, parser.Options{Filename: f})
		if perr != nil {
			continue
		}
		c, _, cerr := Compile(mod, f, Options{})
		if cerr != nil {
			t.Errorf("%s:%d: %s", f, cerr.Line, cerr)
			continue
		}
		if err := code.Verify(c, nil); err != nil {
			t.Errorf("%s: %s", f, err)
		} else if err := code.VerifyTypes(c); err != nil {
			t.Errorf("%s: %s", f, err)
		}
	}
}
