// Tests that the generated file is that of the grammar.

package main

import (
	"os"
	"testing"
)

func TestUpToDate(t *testing.T) {
	grammar, err := os.ReadFile("../nodes.txt")
	if err != nil {
		t.Fatal(err)
	}
	have, err := os.ReadFile("../nodes_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	want, err := Generate(string(grammar))
	if err != nil {
		t.Fatal(err)
	}
	if string(have) != string(want) {
		t.Error("nodes_gen.go is out of date: go generate ./engine/stdlib/ast")
	}
}
