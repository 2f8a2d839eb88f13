// This file tests which functions and which zero values make instances.

package reflectbind_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"dappco.re/go/py/reflectbind"
)

func TestConstruct_Zero_Good(t *testing.T) {
	form := func() (map[string]any, map[string]string, map[string][]string) {
		return map[string]any{"Builder": (*strings.Builder)(nil), "Mutex": (*sync.Mutex)(nil)},
			map[string]string{"Builder": "A Builder builds. The zero value is ready to use. Do not copy a\nnon-zero Builder.", "Mutex": "The zero value must not be used."}, nil
	}
	eachScript(t, reflectbind.Module("m", form), map[string]string{
		"builder": `b = m.Builder(); b.write_string("x"); check(str(b), "x"); raises(TypeError, m.Builder, 1)`,
		"mutex":   `assert "cannot create" in str(raises(TypeError, m.Mutex))`,
	})
}

// A function of another package does not become the constructor of a type.
func TestConstruct_Foreign_Ugly(t *testing.T) {
	eachScript(t, reflectbind.Module("m", map[string]any{"NewBuffer": func(n int) *bytes.Buffer { return bytes.NewBuffer(make([]byte, n)) }}), map[string]string{
		"function": `check(m.new_buffer(3).read(), b"\0\0\0"); assert not hasattr(m, "Buffer")`,
	})
}
