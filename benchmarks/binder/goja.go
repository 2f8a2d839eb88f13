// goja: values are set on the runtime and reached by its reflection.

package main

import (
	"fmt"
	"time"

	"github.com/dop251/goja"
)

type gojaPeer struct{ vm *goja.Runtime }

func openGoja() (peer, error) {
	vm := goja.New()
	vm.SetFieldNameMapper(goja.UncapFieldNameMapper())
	for name, v := range map[string]any{"scale": scale, "echo": echo, "c": &Counter{}} {
		if err := vm.Set(name, v); err != nil {
			return nil, err
		}
	}
	for k, body := range map[kind]string{empty: "", floatFloat: "r = scale(1.5, 2.0)", str: "r = echo('hello')", method: "r = c.add(0)", field: "r = c.total"} {
		if _, err := vm.RunString(fmt.Sprintf("function %s(n) { let r = null; for (let i = 0; i < n; i++) { %s } return String(r) }", loopName(k), body)); err != nil {
			return nil, err
		}
	}
	return gojaPeer{vm}, nil
}

func (gojaPeer) name() string { return "goja" }

func (p gojaPeer) loop(k kind) (float64, bool, error) {
	f, _ := goja.AssertFunction(p.vm.Get(loopName(k)))
	start := time.Now()
	v, err := f(goja.Undefined(), p.vm.ToValue(calls))
	took := time.Since(start)
	if err != nil {
		return 0, false, err
	}
	text := v.String()
	switch {
	case k == empty && text == "null":
		text = "None"
	case k == floatFloat && text == "3":
		text = "3.0"
	}
	return float64(took.Nanoseconds()), true, validate(k, text)
}
