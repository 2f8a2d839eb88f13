// Tests that the generated files are those of the table.

package main

import (
	"os"
	"testing"
)

func TestMain_generate_Good(t *testing.T) {
	table, err := os.ReadFile("../opcodes.txt")
	if err != nil {
		t.Fatal(err)
	}
	goFile, doc, err := generate(string(table))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string][]byte{"../opcode_gen.go": goFile, "../../../docs/opcodes.md": doc} {
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s is out of date: run go generate ./engine/code", path)
		}
	}
}
