// This file tests that the guide names every option, directive and tag, and everything that module go has.

package reflectbind_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

func guide(t *testing.T) string {
	text, err := os.ReadFile("../docs/binding.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// optionNames are the exported functions of the package that return an Option.
func optionNames(t *testing.T) (names []string) {
	files, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Recv != nil || !fn.Name.IsExported() || fn.Type.Results == nil || len(fn.Type.Results.List) != 1 {
				continue
			}
			if id, ok := fn.Type.Results.List[0].Type.(*ast.Ident); ok && id.Name == "Option" {
				names = append(names, fn.Name.Name)
			}
		}
	}
	return names
}

func TestDocs_Options_Good(t *testing.T) {
	text := guide(t)
	names := optionNames(t)
	if len(names) < 20 {
		t.Errorf("only %d options were found", len(names))
	}
	for _, name := range names {
		if !strings.Contains(text, "`"+name+"(") && !strings.Contains(text, "`"+name+"[") {
			t.Errorf("docs/binding.md does not name the option %s", name)
		}
	}
}

func TestDocs_Directives_Good(t *testing.T) {
	text := guide(t)
	source, err := os.ReadFile("gen/bind/notes.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, line := range strings.Split(string(source), "\n") {
		verbs, ok := strings.CutPrefix(strings.TrimSpace(line), "case \"")
		if !ok {
			continue
		}
		for _, verb := range strings.Split(strings.TrimSuffix(verbs, "\":"), "\", \"") {
			found++
			if !strings.Contains(text, "`//py:"+verb) {
				t.Errorf("docs/binding.md does not name the directive //py:%s", verb)
			}
		}
	}
	if found < 9 {
		t.Errorf("only %d directives were found", found)
	}
	for _, tag := range []string{"ro", "secret", "omit", "required"} {
		if !strings.Contains(text, `py:"name,ro,secret,omit,required"`) || !strings.Contains(text, tag) {
			t.Errorf("docs/binding.md does not name the tag %s", tag)
		}
	}
}

func TestDocs_Module_Good(t *testing.T) {
	text := guide(t)
	for _, name := range reflectbind.Go().Names() {
		if name[0] != '_' && !strings.Contains(text, "go."+name) {
			t.Errorf("docs/binding.md does not name go.%s", name)
		}
	}
}
