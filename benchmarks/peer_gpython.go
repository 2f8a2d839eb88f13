// gpython, the Python 3.4 interpreter in Go, in this process.

package main

import (
	"fmt"

	"github.com/go-python/gpython/py"
	_ "github.com/go-python/gpython/stdlib"
)

type gpythonPeer struct{}

func (gpythonPeer) name() string { return "gpython" }

func (gpythonPeer) supports(*program) bool { return true }

func (gpythonPeer) run(p *program) (run, error) {
	source, err := p.source("py")
	if err != nil {
		return run{}, err
	}
	ctx := py.NewContext(py.DefaultContextOpts())
	defer ctx.Close()
	code, err := py.Compile(source, p.path("py"), py.ExecMode, 0, true)
	if err != nil {
		return run{}, err
	}
	module, err := py.RunCode(ctx, code, p.path("py"), nil)
	if err != nil {
		return run{}, err
	}
	function, ok := module.Globals["run"]
	if !ok {
		return run{}, fmt.Errorf("%s defines no run", p.path("py"))
	}
	return measure(func() (string, error) {
		result, err := py.Call(function, nil, nil)
		if err != nil {
			return "", err
		}
		return py.StrAsString(result)
	})
}
