// Tests of the compiler's errors and warnings against CPython's: testdata/errors.tsv has a program and what CPython says, per line.

package compile

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dappco.re/go/py/engine/parser"
)

func verdict(src string) string {
	mod, warnings, perr := parser.Parse([]byte(src), parser.Options{Filename: "f", SourceIsString: true})
	if perr != nil {
		return fmt.Sprintf("%s: %s @%d:%d-%d:%d", perr.Class, perr.Msg, perr.Line, perr.Col, perr.EndLine, perr.EndCol)
	}
	_, more, err := Compile(mod, "f", Options{})
	result := "ok"
	if err != nil {
		result = fmt.Sprintf("%s: %s @%d:%d-%d:%d", err.Class, err.Msg, err.Line, err.Col+1, err.EndLine, err.EndCol+1)
	}
	for _, w := range warnings {
		result += fmt.Sprintf(" | %s: %s @%d", w.Category, w.Msg, w.Line)
	}
	for _, w := range more {
		result += fmt.Sprintf(" | SyntaxWarning: %s @%d", w.Msg, w.Line)
	}
	return result
}

func TestErrors_Compile_Bad(t *testing.T) {
	data, err := os.ReadFile("testdata/errors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		src, want, _ := strings.Cut(line, "\t")
		if got := verdict(strings.ReplaceAll(src, `\n`, "\n")); got != want {
			t.Errorf("%s\n got  %s\n want %s", src, got, want)
		}
	}
}
