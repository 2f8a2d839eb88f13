// Package syntax_test checks the parser against the standard library of CPython: every file that CPython parses has to parse,
// and every file that CPython rejects has to be rejected.
package syntax_test

import (
	"bufio"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dappco.re/go/py/conformance/oracle"
	"dappco.re/go/py/engine/parser"
)

// verdicts prints, for every file below a directory, whether CPython parses it, and the path relative to the directory.
const verdicts = `
import ast, os, sys, warnings
warnings.simplefilter("ignore")
root = sys.argv[1]
for folder, folders, files in os.walk(root):
    folders.sort()
    for name in sorted(files):
        if name.endswith(".py"):
            path = os.path.join(folder, name)
            with open(path, "rb") as f:
                source = f.read()
            try:
                ast.parse(source)
                verdict = "good"
            except SyntaxError:
                verdict = "bad"
            print(verdict, os.path.relpath(path, root))
`

func TestLib_Parse(t *testing.T) {
	python, err := oracle.Open()
	if err != nil {
		t.Fatal(err)
	}
	out, err := python.Command(context.Background(), "-c", verdicts, python.Lib()).Output()
	if err != nil {
		t.Fatal(err)
	}
	files := 0
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); files++ {
		verdict, name, _ := strings.Cut(lines.Text(), " ")
		source, err := os.ReadFile(filepath.Join(python.Lib(), name))
		if err != nil {
			t.Fatal(err)
		}
		_, _, failure := parser.Parse(source, parser.Options{Filename: name})
		if (failure == nil) != (verdict == "good") {
			t.Errorf("%s: CPython calls it %s, the parser says %v", name, verdict, failure)
		}
	}
	if files < 500 {
		t.Fatalf("only %d files found in %s", files, python.Lib())
	}
}
