// This file tests that the documents name only what exists, and that README.md's program and commands work.

package py_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dappco.re/go/py/engine/stdlib/all"
)

var update = flag.Bool("update", false, "write the status part of README.md")

var documents = []string{"README.md", "ARCHITECTURE.md", "RATIONALE.md", "CONTRIBUTING.md"}

func exists(name string) bool {
	_, err := os.Stat(filepath.FromSlash(name))
	return err == nil
}

// declared collects the declarations of a package's folder or of a file: Name, and Type.Method or Type.Field.
func declared(files []*goFile, where string) map[string]bool {
	found := map[string]bool{}
	for _, f := range files {
		if f.name != where && (f.pkg != where || f.test) {
			continue
		}
		for _, decl := range f.syntax.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				name := d.Name.Name
				if d.Recv != nil {
					typ := d.Recv.List[0].Type
					if star, ok := typ.(*ast.StarExpr); ok {
						typ = star.X
					}
					if id, ok := typ.(*ast.Ident); ok {
						name = id.Name + "." + name
					}
				}
				found[name] = true
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch s := spec.(type) {
					case *ast.TypeSpec:
						found[s.Name.Name] = true
					case *ast.ValueSpec:
						for _, name := range s.Names {
							found[name.Name] = true
						}
					}
				}
			}
		}
	}
	return found
}

// A name with a slash is a path, `file.go/Name`, or `folder.Name` and `folder.Type.Method`.
func resolves(files []*goFile, name string) bool {
	if exists(name) {
		return true
	}
	if file, ident, ok := strings.Cut(name, ".go/"); ok {
		return declared(files, file+".go")[ident]
	}
	dir, last := path.Split(name)
	if pkg, ident, ok := strings.Cut(last, "."); ok {
		return declared(files, dir+pkg)[ident]
	}
	return false
}

func TestDocuments_Names_Good(t *testing.T) {
	files := goFiles(t)
	quoted := regexp.MustCompile("`([^`\n]+)`")
	link := regexp.MustCompile(`\]\(([^)#]+)\)`)
	for _, doc := range documents {
		data, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		text := regexp.MustCompile("(?s)```.*?```").ReplaceAllString(string(data), "")
		for _, m := range quoted.FindAllStringSubmatch(text, -1) {
			name := strings.TrimSuffix(m[1], "/")
			if !strings.Contains(name, "/") || strings.ContainsAny(name, " <>*()\"") || strings.HasPrefix(name, "github.com/") || strings.HasPrefix(name, "golang.org/") || strings.HasPrefix(name, modulePath) {
				continue
			}
			if !resolves(files, name) {
				t.Errorf("%s: `%s` does not exist", doc, m[1])
			}
		}
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(m[1], "://") && !exists(m[1]) {
				t.Errorf("%s: the link to %s leads nowhere", doc, m[1])
			}
		}
	}
}

// Without this check a resolver that accepts everything would pass.
func TestDocuments_Names_Bad(t *testing.T) {
	files := goFiles(t)
	for _, name := range []string{"engine/nothing", "engine/vm.Nothing", "engine/vm.Machine.nothing", "py.go/Nothing", "engine/vm/nothing.go"} {
		if resolves(files, name) {
			t.Errorf("%s resolves", name)
		}
	}
}

// The program in README.md is a whole program: it runs and prints what README.md says.
func TestReadme_Program_Good(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	program := regexp.MustCompile("(?s)```go\n(package main\n.*?)```").FindSubmatch(data)
	output := regexp.MustCompile("(?s)prints\n\n```\n(.*?)```").FindSubmatch(data)
	if program == nil || output == nil {
		t.Fatal("README.md has no program, or does not say what it prints")
	}
	name := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(name, program[1], 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", name).CombinedOutput()
	if err != nil || string(out) != string(output[1]) {
		t.Errorf("the program prints (%v)\n%snot\n%s", err, out, output[1])
	}
}

// The first of README.md's two commands does what it promises.
func TestReadme_Report_Good(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	command := regexp.MustCompile(`(?m)^go run ./cmd/corepy (examples/\S+) (.*)$`).FindSubmatch(data)
	if command == nil {
		t.Fatal("README.md does not show how to run the report")
	}
	args := append([]string{"run", "./cmd/corepy", string(command[1])}, strings.Fields(string(command[2]))...)
	out, err := exec.Command("go", args...).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "Longest functions") {
		t.Errorf("%v: %v\n%s", args, err, out)
	}
}

// status is what README.md says of modules and conformance: counted from what is there, so that it can't be out of date.
func status(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	modules := []string{"builtins", "sys"}
	for _, name := range (all.Library{}).Names() {
		if part := strings.HasPrefix(name, "encodings.") || strings.HasSuffix(name, ".__main__"); !part && (!strings.HasPrefix(name, "_") || strings.HasPrefix(name, "__")) {
			modules = append(modules, name)
		}
	}
	slices.Sort(modules)
	fmt.Fprintf(&b, "Native modules: %s.\n\n", strings.Join(modules, ", "))
	ledger, err := os.ReadFile("conformance/ledger.tsv")
	if err != nil {
		t.Fatal(err)
	}
	b.WriteString("| suite | scripts | pass |\n|---|---|---|\n")
	for _, suite := range []string{"language/checks", "golden", "scripts", "fixedbugs", "common"} {
		scripts, err := filepath.Glob(filepath.Join("conformance", filepath.FromSlash(suite), "*.py"))
		if err != nil {
			t.Fatal(err)
		}
		if len(scripts) == 0 {
			continue
		}
		failing := bytes.Count(ledger, []byte("\n"+suite+"/"))
		fmt.Fprintf(&b, "| %s | %d | %d |\n", suite, len(scripts), len(scripts)-failing)
	}
	totals, err := exec.Command("go", "run", "./conformance/cmd/surface", "-totals").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, totals)
	}
	fmt.Fprintf(&b, "\nOf what CPython 3.14.6 has, by `go run ./conformance/cmd/surface`:\n\n")
	for line := range strings.Lines(string(totals)) {
		fmt.Fprintf(&b, "- %s", line)
	}
	return b.String()
}

func TestReadme_Status_Good(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	part := regexp.MustCompile("(?s)(<!-- status[^>]*-->\n)(.*?)(<!-- /status -->)")
	m := part.FindSubmatch(data)
	if m == nil {
		t.Fatal("README.md has no status part")
	}
	want := status(t)
	if *update {
		data = part.ReplaceAll(data, []byte("${1}"+want+"${3}"))
		if err := os.WriteFile("README.md", data, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	// It may say less than what is true by now, so that whoever adds a script need not edit it, but not more.
	claimed, actual := numbers(string(m[2])), numbers(want)
	for suite, n := range claimed {
		if n > actual[suite] {
			t.Errorf("README.md claims %d for %s, not %d: go test . -run Readme -update", n, suite, actual[suite])
		}
	}
	if len(claimed) < 6 {
		t.Errorf("README.md's status part has only %d facts", len(claimed))
	}
}

// numbers reads a status part: 1 for each module, the passing scripts of each suite, and the names of the surface.
func numbers(text string) map[string]int {
	facts := map[string]int{}
	for line := range strings.Lines(text) {
		if list, ok := strings.CutPrefix(strings.TrimSuffix(line, ".\n"), "Native modules: "); ok {
			for name := range strings.SplitSeq(list, ", ") {
				facts["module "+name] = 1
			}
		}
		var have int
		if kind, counts, ok := strings.Cut(line, ": "); ok && strings.HasPrefix(line, "- ") {
			if _, err := fmt.Sscan(counts, &have); err == nil {
				facts[kind] = have
			}
		}
		var pass int
		if cells := strings.Split(line, "|"); len(cells) == 5 {
			if _, err := fmt.Sscan(cells[3], &pass); err == nil {
				facts[strings.TrimSpace(cells[1])] = pass
			}
		}
	}
	return facts
}
