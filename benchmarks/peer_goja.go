// goja, a JavaScript interpreter in Go, in this process.

package main

import (
	"fmt"

	"github.com/dop251/goja"
)

type gojaPeer struct{}

func (gojaPeer) name() string { return "goja" }

func (gojaPeer) supports(p *program) bool { return p.has("js") }

func (gojaPeer) run(p *program) (run, error) {
	source, err := p.source("js")
	if err != nil {
		return run{}, err
	}
	vm := goja.New()
	if _, err := vm.RunScript(p.path("js"), source); err != nil {
		return run{}, err
	}
	function, ok := goja.AssertFunction(vm.Get("run"))
	if !ok {
		return run{}, fmt.Errorf("%s defines no run", p.path("js"))
	}
	return measure(func() (string, error) {
		result, err := function(goja.Undefined())
		if err != nil {
			return "", err
		}
		return result.String(), nil
	})
}
