// gopher-lua, a Lua 5.1 interpreter in Go, in this process.

package main

import (
	"strconv"

	lua "github.com/yuin/gopher-lua"
)

type luaPeer struct{}

func (luaPeer) name() string { return "gopher-lua" }

func (luaPeer) supports(p *program) bool { return p.has("lua") }

func (luaPeer) run(p *program) (run, error) {
	state := lua.NewState(lua.Options{RegistrySize: 1 << 20})
	defer state.Close()
	if err := state.DoFile(p.path("lua")); err != nil {
		return run{}, err
	}
	function := state.GetGlobal("run")
	return measure(func() (string, error) {
		if err := state.CallByParam(lua.P{Fn: function, NRet: 1, Protect: true}); err != nil {
			return "", err
		}
		result := state.Get(-1)
		state.Pop(1)
		if number, ok := result.(lua.LNumber); ok {
			return strconv.FormatFloat(float64(number), 'g', 17, 64), nil
		}
		return result.String(), nil
	})
}
