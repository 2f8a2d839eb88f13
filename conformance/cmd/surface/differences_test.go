// This file tests that docs/differences.md names what CorePy lacks, all of it and nothing else, and what names answer that mean little.

package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dappco.re/go/py/conformance"
)

const differences = "../../../docs/differences.md"

// rows are the cells of the table under a title of the page.
func rows(t *testing.T, title string) [][]string {
	t.Helper()
	text, err := os.ReadFile(differences)
	if err != nil {
		t.Fatal(err)
	}
	_, section, ok := strings.Cut(string(text), "\n## "+title+"\n")
	if !ok {
		t.Fatalf("%s has no section %q", differences, title)
	}
	section, _, _ = strings.Cut(section, "\n## ")
	var all [][]string
	for line := range strings.Lines(section) {
		if strings.HasPrefix(line, "| `") {
			all = append(all, strings.Split(strings.Trim(line, "| \n"), " | "))
		}
	}
	if len(all) == 0 {
		t.Fatalf("section %q has no table", title)
	}
	return all
}

var quotedText = regexp.MustCompile("`([^`]+)`")

func quoted(cell string) []string {
	var all []string
	for _, m := range quotedText.FindAllStringSubmatch(cell, -1) {
		all = append(all, m[1])
	}
	return all
}

func corepy(t *testing.T) string {
	t.Helper()
	if file := os.Getenv("COREPY_CONFORMANCE_BIN"); file != "" {
		return file
	}
	file := filepath.Join(t.TempDir(), "corepy")
	if err := conformance.BuildCorePy(file); err != nil {
		t.Fatal(err)
	}
	return file
}

// missingNames are the full names that the interpreter lacks, without what belongs to a missing name.
func missingNames(t *testing.T, python string) map[string]bool {
	t.Helper()
	entries, err := readTable()
	if err != nil {
		t.Fatal(err)
	}
	entries = choose(entries, false, nil)
	answers, err := probe(python, entries)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for i, e := range entries {
		if !answers[i].found {
			names[strings.TrimSuffix(e.owner+"."+e.path, ".")] = true
		}
	}
	for name := range names {
		for at, c := range name {
			if c == '.' && names[name[:at]] {
				delete(names, name)
			}
		}
	}
	return names
}

func TestDifferences_Missing_Good(t *testing.T) {
	missing := missingNames(t, corepy(t))
	listed := map[string]bool{}
	for _, row := range rows(t, "Missing names") {
		for _, name := range quoted(row[0]) {
			if listed[name] {
				t.Errorf("%s is listed twice", name)
			}
			listed[name] = true
			if !missing[name] {
				t.Errorf("%s is listed, but CorePy has it", name)
			}
		}
		if len(row) != 2 || row[1] == "" {
			t.Errorf("%v: the reason is missing", row)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(missing)) {
		if !listed[name] {
			t.Errorf("%s is missing in CorePy and in the page", name)
		}
	}
}

func TestDifferences_Answers_Good(t *testing.T) {
	script := "import gc, sys\n"
	var want []string
	for _, row := range rows(t, "Names that say little") {
		for _, expr := range quoted(row[0]) {
			script += "print(repr(" + expr + "))\n"
			want = append(want, expr+" = "+strings.Trim(row[1], "`"))
		}
	}
	out, err := exec.Command(corepy(t), "-c", script).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	got := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(got) != len(want) {
		t.Fatalf("%d answers to %d expressions:\n%s", len(got), len(want), out)
	}
	for i, text := range want {
		expr, answer, _ := strings.Cut(text, " = ")
		if got[i] != answer {
			t.Errorf("%s is %s, not %s", expr, got[i], answer)
		}
	}
}
