// This file tests that generated modules are read when the first bound module is used, and mean what they mean when they are read at once.

package reflectbind_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

type gauge struct{ n int }

// Level is a property by an option of another module than the one that hands out gauges.
func (g *gauge) Level() int { return g.n }

func newGauge() *gauge { return &gauge{7} }

type shade int

// generatedForm is a source as the generator writes them, which counts how often it is read.
func generatedForm(read *int, symbols map[string]any, docs map[string]string, more map[string]any) any {
	return func() (map[string]any, map[string]string, map[string][]string, map[string]any) {
		*read++
		return symbols, docs, nil, more
	}
}

// attempt is what becomes of src in an interpreter of its own.
func attempt(src string, modules ...*reflectbind.Descriptor) string {
	var out bytes.Buffer
	in, err := py.New(py.Stdout(&out), py.Modules(modules...))
	if err != nil {
		return "New: " + err.Error()
	}
	if err := in.Run(context.Background(), src); err != nil {
		return err.Error()
	}
	return strings.TrimSpace(out.String())
}

// waitingChildren are the tests in processes of their own: once a bound module has been used, nothing waits any more.
var waitingChildren = map[string]struct {
	run  func()
	want string
}{
	"unused": {func() {
		n := 0
		d := reflectbind.Module("m", generatedForm(&n, map[string]any{"F": newGauge}, nil, nil))
		for _, src := range []string{"print(1)", "import m; print(m.f().level())", "import m; print(m.__all__)"} {
			fmt.Print(attempt(src, d, reflectbind.Go()), " ")
			fmt.Println(n)
		}
	}, "1 0\n7 1\n['f'] 1"},
	"other": {func() { // what a module that nobody imports says about types holds
		n := 0
		taker := reflectbind.Module("taker", generatedForm(&n, map[string]any{"Make": newGauge, "Pick": func() shade { return 1 }}, nil, nil))
		teller := reflectbind.Module("teller", generatedForm(&n, map[string]any{"Gauge": (*gauge)(nil), "ShadeDark": shade(0), "ShadeLight": shade(1), "Shade": (*shade)(nil)}, map[string]string{"Gauge.Level": "How full."},
			map[string]any{"enums": map[string][]string{"Shade": {"ShadeDark", "ShadeLight"}}}), reflectbind.Properties[gauge]())
		fmt.Println(attempt("import taker; g = taker.make(); print(g.level, type(g).level.__doc__, taker.pick().name)", taker, teller))
		fmt.Println(n)
	}, "7 How full. SHADE_LIGHT\n2"},
	"time": {func() {
		n := 0
		d := reflectbind.Module("m", generatedForm(&n, map[string]any{"Time": (*time.Time)(nil), "Now": time.Now}, map[string]string{"Time.Equal": "Equal has help."}, nil))
		fmt.Println(attempt("import go; print(go.Time.equal.__doc__, go.Time.add.__doc__, go.Time('2024-01-02T03:04:05Z').year_day(), hasattr(go.Time, 'year_'))", d, reflectbind.Go()))
		fmt.Println(reflectbind.Module("o", map[string]any{}, reflectbind.Dynamic[time.Time]()).Err())
	}, "Equal has help. None 2 False\nreflectbind: module o: Dynamic[time.Time]: its class is made already: give the option to the first module that uses the type"},
	"clash": {func() {
		n := 0
		d := reflectbind.Module("m", generatedForm(&n, map[string]any{"ReadURL": newGauge, "ReadUrl": newGauge}, nil, nil))
		fmt.Println(d.Refusal(), attempt("import m", d))
		fmt.Println(d.Refusal() != nil, d.Err() != nil, attempt("1", d))
	}, "<nil> ImportError: reflectbind: module m: ReadURL and ReadUrl are both read_url in Python\ntrue true New: reflectbind: module m: ReadURL and ReadUrl are both read_url in Python"},
	"option": {func() {
		n := 0
		src := generatedForm(&n, map[string]any{"F": newGauge}, nil, nil)
		for _, opt := range []reflectbind.Option{reflectbind.Params("G", "a"), reflectbind.Settable("V"), reflectbind.CommaOK(reflectbind.None, "F"), reflectbind.Copy("F"), reflectbind.NonNil("G"),
			reflectbind.Unsorted("G"), reflectbind.Enum[int]("a"), reflectbind.Source(os.DirFS("testdata/none"))} {
			if got := attempt("1", reflectbind.Module("m", src, opt)); !strings.HasPrefix(got, "New: reflectbind: module m: ") {
				fmt.Println(got)
			}
		}
		fmt.Println("all refused")
	}, "all refused"},
	"panic": {func() {
		bad := reflectbind.Module("bad", func() (map[string]any, map[string]string, map[string][]string, map[string]any) { panic("boom") })
		n := 0
		good := reflectbind.Module("good", generatedForm(&n, map[string]any{"F": newGauge}, nil, nil))
		fmt.Println(attempt("import bad", bad, good), attempt("import good; print(good.f().level())", good))
	}, "ImportError: reflectbind: module bad: reading it panicked: boom 7"},
	"many": {func() {
		n := 0
		for range 1000 {
			reflectbind.Module("m", generatedForm(&n, map[string]any{"F": newGauge}, nil, nil))
		}
		fmt.Println(n)
	}, "1000"},
	"parallel": {func() {
		n, results := 0, make([]string, 8)
		a := reflectbind.Module("a", generatedForm(&n, map[string]any{"Make": newGauge}, nil, nil))
		b := reflectbind.Module("b", generatedForm(&n, map[string]any{"Gauge": (*gauge)(nil), "Time": (*time.Time)(nil)}, map[string]string{"Time.Equal": "Equal."}, nil), reflectbind.Properties[gauge]())
		var wait sync.WaitGroup
		for i := range results {
			wait.Go(func() {
				results[i] = attempt("import a, go; print(a.make().level, go.Time.equal.__doc__)", a, b, reflectbind.Go())
			})
		}
		wait.Wait()
		fmt.Println(n, strings.Join(results, ";"))
	}, "2 " + strings.TrimSuffix(strings.Repeat("7 Equal.;", 8), ";")},
}

func TestWaiting_Module_Good(t *testing.T) {
	if child := os.Getenv("REFLECTBIND_WAITING_CHILD"); child != "" {
		waitingChildren[child].run()
		return
	}
	for name, c := range waitingChildren {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(os.Args[0], "-test.run=^TestWaiting_Module_Good$")
			cmd.Env = append(os.Environ(), "REFLECTBIND_WAITING_CHILD="+name)
			out, err := cmd.CombinedOutput()
			if got, _, _ := strings.Cut(string(out), "\nPASS"); err != nil || got != c.want {
				t.Errorf("%v\n%s\nwant\n%s", err, out, c.want)
			}
		})
	}
}
