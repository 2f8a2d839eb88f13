// gopher-lua: functions written against its stack; it has no field reads of Go structs by itself.

package main

import (
	"fmt"
	"time"

	lua "github.com/yuin/gopher-lua"
)

type luaPeer struct{ state *lua.LState }

func openLua() (peer, error) {
	l := lua.NewState()
	l.SetGlobal("scale", l.NewFunction(func(l *lua.LState) int {
		l.Push(lua.LNumber(scale(float64(l.CheckNumber(1)), float64(l.CheckNumber(2)))))
		return 1
	}))
	l.SetGlobal("echo", l.NewFunction(func(l *lua.LState) int {
		l.Push(lua.LString(echo(l.CheckString(1))))
		return 1
	}))
	for k, body := range map[kind]string{empty: "", floatFloat: "r = scale(1.5, 2.0)", str: "r = echo('hello')"} {
		if err := l.DoString(fmt.Sprintf("function %s(n) local r = nil; for i = 1, n do %s end; return tostring(r) end", loopName(k), body)); err != nil {
			return nil, err
		}
	}
	return luaPeer{l}, nil
}

func (luaPeer) name() string { return "gopher-lua, handwritten" }

func (p luaPeer) loop(k kind) (float64, bool, error) {
	f := p.state.GetGlobal(loopName(k))
	if f == lua.LNil {
		return 0, false, nil
	}
	start := time.Now()
	err := p.state.CallByParam(lua.P{Fn: f, NRet: 1, Protect: true}, lua.LNumber(calls))
	took := time.Since(start)
	if err != nil {
		return 0, false, err
	}
	text := p.state.ToString(-1)
	p.state.Pop(1)
	switch {
	case k == empty && text == "nil":
		text = "None"
	case k == floatFloat && text == "3":
		text = "3.0"
	}
	return float64(took.Nanoseconds()), true, validate(k, text)
}
