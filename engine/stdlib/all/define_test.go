// This file tests that interpreters may see the types of modules first at the same time.

package all_test

import (
	"sync"
	"testing"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/stdlib/all"
)

// TestDefineTypesTogether imports every module in several interpreters at once.
func TestDefineTypesTogether(t *testing.T) {
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			in, exc := engine.New(engine.Config{})
			if exc != nil {
				t.Error(exc.Message(nil))
				return
			}
			for _, name := range (all.Library{}).Names() {
				if _, exc := in.Imports.ImportModule(in.Thread, name); exc != nil {
					t.Errorf("%s: %s", name, exc.Message(in.Thread))
				}
			}
		})
	}
	wg.Wait()
}
