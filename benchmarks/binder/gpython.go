// gpython: the wrappers are written by hand, as it asks for.

package main

import (
	"time"

	"github.com/go-python/gpython/py"
	_ "github.com/go-python/gpython/stdlib"
)

type gpythonPeer struct{ globals py.StringDict }

// counterObject is the handwritten wrapper of Counter.
type counterObject struct{ Counter }

var counterType = py.NewType("Counter", "counts")

// Type implements py.Object.
func (*counterObject) Type() *py.Type { return counterType }

func openGpython() (peer, error) {
	counterType.Dict["add"] = py.MustNewMethod("add", func(self, arg py.Object) (py.Object, error) {
		n, err := py.MakeGoInt(arg)
		if err != nil {
			return nil, err
		}
		total, err := self.(*counterObject).Add(n)
		if err != nil {
			return nil, py.ExceptionNewf(py.ValueError, "%s", err.Error())
		}
		return py.Int(total), nil
	}, 0, "add n")
	counterType.Dict["total"] = &py.Property{Fget: func(self py.Object) (py.Object, error) { return py.Int(self.(*counterObject).Total), nil }}
	ctx := py.NewContext(py.DefaultContextOpts())
	code, err := py.Compile(pythonLoops("")+"\n", "binder.py", py.ExecMode, 0, true)
	if err != nil {
		return nil, err
	}
	module, err := ctx.ModuleInit(&py.ModuleImpl{Info: py.ModuleInfo{Name: "__main__"}, Globals: py.StringDict{
		"scale": py.MustNewMethod("scale", func(_ py.Object, args py.Tuple) (py.Object, error) {
			var a, b py.Object
			if err := py.ParseTuple(args, "dd", &a, &b); err != nil {
				return nil, err
			}
			return py.Float(scale(float64(a.(py.Float)), float64(b.(py.Float)))), nil
		}, 0, "scale"),
		"echo": py.MustNewMethod("echo", func(_ py.Object, arg py.Object) (py.Object, error) {
			return py.String(echo(string(arg.(py.String)))), nil
		}, 0, "echo"),
		"c": &counterObject{},
	}})
	if err != nil {
		return nil, err
	}
	if _, err := ctx.RunCode(code, module.Globals, module.Globals, nil); err != nil {
		return nil, err
	}
	return &gpythonPeer{module.Globals}, nil
}

func (*gpythonPeer) name() string { return "gpython, handwritten" }

func (p *gpythonPeer) loop(k kind) (float64, bool, error) {
	start := time.Now()
	v, err := py.Call(p.globals[loopName(k)], py.Tuple{py.Int(calls)}, nil)
	took := time.Since(start)
	if err != nil {
		return 0, false, err
	}
	text, err := py.StrAsString(v)
	if err != nil {
		return 0, false, err
	}
	if k == floatFloat && text == "3" {
		text = "3.0" // gpython's repr of whole floats
	}
	return float64(took.Nanoseconds()), true, validate(k, text)
}
