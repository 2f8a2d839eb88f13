// Starlark in Go, in this process, with while loops and recursion allowed and the math module given.

package main

import (
	"fmt"

	"go.starlark.net/lib/math"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

type starlarkPeer struct{}

func (starlarkPeer) name() string { return "starlark" }

func (starlarkPeer) supports(p *program) bool { return p.has("star") }

func (starlarkPeer) run(p *program) (run, error) {
	source, err := p.source("star")
	if err != nil {
		return run{}, err
	}
	options := &syntax.FileOptions{While: true, Recursion: true}
	thread := &starlark.Thread{Name: p.name}
	globals, err := starlark.ExecFileOptions(options, thread, p.path("star"), source, starlark.StringDict{"math": math.Module})
	if err != nil {
		return run{}, err
	}
	function, ok := globals["run"]
	if !ok {
		return run{}, fmt.Errorf("%s defines no run", p.path("star"))
	}
	return measure(func() (string, error) {
		result, err := starlark.Call(thread, function, nil, nil)
		if err != nil {
			return "", err
		}
		return result.String(), nil
	})
}
