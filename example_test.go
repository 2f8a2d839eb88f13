// This file has the examples of package py.

package py_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing/fstest"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
)

func ExampleNew() {
	interp, err := py.New(py.Stdout(os.Stdout), py.Args("report", "--all"), py.RecursionLimit(200))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer interp.Close()
	err = interp.Run(context.Background(), `
import sys
print(sys.argv, sys.getrecursionlimit())
`)
	if err != nil {
		fmt.Println(err)
	}
	// Output: ['report', '--all'] 200
}

func ExampleInterp_Run() {
	interp, _ := py.New()
	defer interp.Close()
	err := interp.Run(context.Background(), `
def kind(point):
    match point:
        case (0, 0):
            return "origin"
        case (x, 0) | (0, x):
            return f"{x=} on an axis"
        case _:
            return "elsewhere"

for point in (0, 0), (3, 0), (1, 2):
    print(kind(point))
`)
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// origin
	// x=3 on an axis
	// elsewhere
}

func ExampleInterp_Eval() {
	interp, _ := py.New()
	defer interp.Close()
	v, err := interp.Eval(context.Background(), "[n ** 20 for n in range(2, 12, 3)]")
	if err != nil {
		fmt.Println(err)
		return
	}
	var powers []float64
	if err := v.As(&powers); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(v.Type(), v, powers[0])
	// Output: list [1048576, 95367431640625, 1152921504606846976, 672749994932560009201] 1.048576e+06
}

func ExampleInterp_Call() {
	interp, _ := py.New()
	defer interp.Close()
	ctx := context.Background()
	_ = interp.Run(ctx, `
def total(prices, *, tax=0):
    return round(sum(prices.values()) * (1 + tax), 2)
`)
	prices := map[string]float64{"tea": 3.5, "cake": 2.25}
	v, err := interp.Call(ctx, "total", prices)
	fmt.Println(v, err)

	f, _ := interp.Get("total")
	v, err = f.CallWith(ctx, []any{prices}, map[string]any{"tax": 0.2})
	fmt.Println(v, err)
	// Output:
	// 5.75 <nil>
	// 6.9 <nil>
}

// A Go function, struct or slice that is set is a Python object; a struct that is given by its pointer stays the same struct.
func ExampleInterp_Set() {
	type Point struct{ X, Y int }
	interp, _ := py.New()
	defer interp.Close()
	p := &Point{1, 2}
	_ = interp.Set("p", p)
	_ = interp.Set("shout", strings.ToUpper)
	err := interp.Run(context.Background(), `
p.x += 40
print(shout("ok"), p.x, p.y)
`)
	fmt.Println(p.X, err)
	// Output:
	// OK 41 2
	// 41 <nil>
}

func ExampleInterp_Import() {
	interp, _ := py.New(py.Source(fstest.MapFS{"shapes/__init__.py": {Data: []byte("from .square import area\n")}, "shapes/square.py": {Data: []byte("def area(a): return a * a\n")}}))
	defer interp.Close()
	ctx := context.Background()
	shapes, err := interp.Import(ctx, "shapes")
	if err != nil {
		fmt.Println(err)
		return
	}
	area, _ := shapes.Attr("area")
	v, err := area.Call(ctx, 12)
	fmt.Println(v, err)
	// Output: 144 <nil>
}

// An exception that a script does not catch is an *Error. It unwraps to the Go error that it was made of.
func ExampleError() {
	interp, _ := py.New(py.Modules(modules.All()...))
	defer interp.Close()
	err := interp.Run(context.Background(), `
from core import fs

def load(name):
    return fs.read_file(name)

load("no/such/file")
`)
	var e *py.Error
	if errors.As(err, &e) {
		fmt.Println(e.Type)
		fmt.Print(e.Traceback)
	}
	fmt.Println(errors.Is(err, fs.ErrNotExist))
	// Output:
	// FileNotFoundError
	// Traceback (most recent call last):
	//   File "<string>", line 7, in <module>
	//     load("no/such/file")
	//     ~~~~^^^^^^^^^^^^^^^^
	//   File "<string>", line 5, in load
	//     return fs.read_file(name)
	//            ~~~~~~~~~~~~^^^^^^
	// FileNotFoundError: [Errno 2] No such file or directory: 'no/such/file'
	// true
}

// Temperature is a type that knows nothing of Python.
type Temperature struct{ Celsius float64 }

// Fahrenheit is t on the other scale.
func (t Temperature) Fahrenheit() float64 { return t.Celsius*9/5 + 32 }

// Parse reads a temperature such as "21.5C".
func Parse(text string) (t Temperature, err error) {
	_, err = fmt.Sscanf(text, "%fC", &t.Celsius)
	return t, err
}

func ExampleModules() {
	weather := reflectbind.Module("weather", map[string]any{"Parse": Parse, "Temperature": (*Temperature)(nil)})
	interp, err := py.New(py.Modules(weather))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer interp.Close()
	err = interp.Run(context.Background(), `
import weather
t = weather.parse("21.5C")
print(t.celsius, t.fahrenheit(), isinstance(t, weather.Temperature))
`)
	if err != nil {
		fmt.Println(err)
	}
	// Output: 21.5 70.7 True
}

// A limit of steps stops a script at the same place on every machine. The script cannot catch the exception.
func ExampleStepLimit() {
	interp, _ := py.New(py.StepLimit(10_000))
	defer interp.Close()
	err := interp.Run(context.Background(), `
while True:
    try:
        while True: pass
    except BaseException:
        print("caught")
`)
	fmt.Println(errors.Is(err, py.ErrSteps))
	v, err := interp.Eval(context.Background(), "sum(range(100))")
	fmt.Println(v, err)
	// Output:
	// true
	// 4950 <nil>
}

// A script that runs into its context's deadline stops at its next jump or call.
func ExampleInterp_Run_deadline() {
	interp, _ := py.New()
	defer interp.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	err := interp.Run(ctx, "while True: pass")
	fmt.Println(errors.Is(err, context.DeadlineExceeded))
	// Output: true
}
