// This file measures what it costs to build the core.* modules.

package modules_test

import (
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/modules"
)

func BenchmarkBuild(b *testing.B) {
	all := modules.All()
	th := object.NewThread(object.NewInterp())
	for b.Loop() {
		for _, d := range all {
			if _, exc := d.Build(th); exc != nil {
				b.Fatal(exc.Type().Name)
			}
		}
	}
}
