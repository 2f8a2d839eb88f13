// This file tests what a prompt relies on.

package py_test

import (
	"context"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// An interrupt is raised at the head of the loop that the script jumps to, inside the try statement that begins there.
func TestInteractive_Interrupt_Good(t *testing.T) {
	var interp *py.Interp
	stop := reflectbind.Module("host", map[string]any{"Stop": func() { interp.Interrupt() }})
	interp, err := py.New(py.Modules(stop))
	if err != nil {
		t.Fatal(err)
	}
	defer interp.Close()
	for _, c := range []struct{ name, body string }{
		{"while true", "while True: host.stop()"},
		{"while condition", "while len('x') == 1: host.stop()"},
		{"for", "for _ in iter(int, 1): host.stop()"},
	} {
		err := interp.Run(context.Background(), "import host\ndef f():\n  while True:\n    try:\n      "+c.body+"\n    except KeyboardInterrupt:\n      return 'inner'\n"+
			"try: got = f()\nexcept KeyboardInterrupt: got = 'outer'\n")
		if err != nil {
			t.Fatal(err)
		}
		v, err := interp.Get("got")
		if err != nil {
			t.Fatal(err)
		}
		if v.String() != "inner" {
			t.Errorf("%s: the %s handler caught the interrupt", c.name, v)
		}
	}
}
