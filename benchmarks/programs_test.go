// Tests that every program computes what its file says on CPython and that the other languages' versions compute the same.

package main

import "testing"

// TestPrograms runs every program once on every peer that has to support it.
func TestPrograms(t *testing.T) {
	programs, err := loadPrograms("programs", nil)
	if err != nil {
		t.Fatal(err)
	}
	library, err := loadPrograms("library", nil)
	if err != nil {
		t.Fatal(err)
	}
	programs = append(programs, library...)
	peers, cleanup, err := openPeers([]string{"cpython", "starlark", "goja", "gopher-lua"}, "")
	if err != nil {
		t.Fatal(err)
	}
	defer cleanup()
	for _, program := range programs {
		for _, peer := range peers {
			if !peer.supports(program) {
				continue
			}
			t.Run(program.name+"/"+peer.name(), func(t *testing.T) {
				run, err := peer.run(program)
				if err == nil {
					err = program.validate(run.result)
				}
				if err != nil {
					t.Error(err)
				}
			})
		}
	}
}
