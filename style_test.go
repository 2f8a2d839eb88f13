// This file tests the written limits on the Go files of the repository.

package py_test

import (
	"bytes"
	"go/ast"
	"go/format"
	"regexp"
	"strings"
	"testing"
)

const (
	maxFileLines     = 600
	maxTestFileLines = 1000
	maxFunctionLines = 80
)

// longFiles and longFunctions are exempt from the limits, each with its reason. Generated files are exempt too.
var longFiles = map[string]string{
	"engine/vm/run.go": "the run loop is one function",
}

var longFunctions = map[string]string{
	"engine/vm/run.go run":                    "the run loop: a flat switch",
	"engine/vm/rare.go runRare":               "the run loop's rare opcodes: a flat switch",
	"engine/compile/walrus.go walkSameFrame":  "a flat switch over the kinds of nodes",
	"engine/stdlib/io/bytesio.go fillBytesIO": "a table of methods",
	"engine/stdlib/time/format.go directive":  "a flat switch over the directives",
}

// initFunctions are the files that may have an init function: the tables that make the built-in types.
var initFunctions = map[string]bool{
	"engine/object/bootstrap.go": true,
	"engine/vm/bootstrap.go":     true,
	"engine/imports/spec.go":     true,
}

func TestFiles(t *testing.T) {
	note := regexp.MustCompile(`\b(TODO|FIXME|XXX)\b`)
	used := map[string]bool{}
	for _, f := range goFiles(t) {
		generated := ast.IsGenerated(f.syntax)
		if first, _, _ := bytes.Cut(f.text, []byte("\n")); !strings.HasPrefix(string(first), "//") && !strings.HasPrefix(string(first), "/*") {
			t.Errorf("%s: does not open with a sentence on what is in it", f.name)
		}
		limit := maxFileLines
		if f.test {
			limit = maxTestFileLines
		}
		if n := bytes.Count(f.text, []byte("\n")); n > limit && !generated {
			if used[f.name] = true; longFiles[f.name] == "" {
				t.Errorf("%s: %d lines, more than %d", f.name, n, limit)
			}
		}
		if formatted, err := format.Source(f.text); err != nil || !bytes.Equal(formatted, f.text) {
			t.Errorf("%s: not formatted by gofmt (%v)", f.name, err)
		}
		for _, group := range f.syntax.Comments {
			if note.MatchString(group.Text()) {
				t.Errorf("%s: an open note in a comment", f.fset.Position(group.Pos()))
			}
		}
		if !generated {
			checkFunctions(t, f, used)
		}
	}
	for _, table := range []map[string]string{longFiles, longFunctions} {
		for name := range table {
			if !used[name] {
				t.Errorf("the exemption of %s is not needed", name)
			}
		}
	}
}

func checkFunctions(t *testing.T, f *goFile, used map[string]bool) {
	for _, decl := range f.syntax.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		name := f.name + " " + fn.Name.Name
		if n := f.fset.Position(fn.End()).Line - f.fset.Position(fn.Pos()).Line + 1; n > maxFunctionLines && !f.test {
			if used[name] = true; longFunctions[name] == "" {
				t.Errorf("%s: %s has %d lines, more than %d", f.name, fn.Name.Name, n, maxFunctionLines)
			}
		}
		if fn.Name.Name == "init" && fn.Recv == nil && !initFunctions[f.name] {
			t.Errorf("%s: an init function", f.name)
		}
	}
}

// Exported names of the embedding API and of the binder are documented.
func TestDocumentation(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.test || f.pkg != "." && f.pkg != "reflectbind" && f.pkg != "typemap" && !strings.HasPrefix(f.pkg, "modules/") || ast.IsGenerated(f.syntax) {
			continue
		}
		for _, decl := range f.syntax.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) && !grouped(f, d) {
					t.Errorf("%s: %s has no documentation", f.fset.Position(d.Pos()), d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
						t.Errorf("%s: %s has no documentation", f.fset.Position(s.Pos()), s.Name.Name)
					}
				}
			}
		}
	}
}

// exportedReceiver reports that a method belongs to an exported type, or is a function.
func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	typ := d.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if index, ok := typ.(*ast.IndexExpr); ok {
		typ = index.X
	}
	id, ok := typ.(*ast.Ident)
	return ok && id.IsExported()
}

// grouped reports that one comment documents d and the one-line functions above it.
func grouped(f *goFile, d *ast.FuncDecl) bool {
	line := f.fset.Position(d.Pos()).Line
	for _, decl := range f.syntax.Decls {
		if above, ok := decl.(*ast.FuncDecl); ok && f.fset.Position(above.End()).Line == line-1 {
			return above.Doc != nil || grouped(f, above)
		}
	}
	return false
}
