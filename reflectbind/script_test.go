// This file runs Python scripts for the tests of this package.

package reflectbind_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// runScript runs src with the modules; scripts assert what they expect.
func runScript(t testing.TB, src string, modules ...*reflectbind.Descriptor) string {
	t.Helper()
	var out, errOut bytes.Buffer
	in, err := py.New(py.Stdout(&out), py.Stderr(&errOut), py.Modules(append(modules, reflectbind.Go())...))
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Run(context.Background(), raises+src); err != nil {
		var e *py.Error
		if errors.As(err, &e) {
			t.Fatalf("%s\n%s", strings.TrimSpace(src), e.Traceback)
		}
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String() + errOut.String()
}

// raises is a helper for scripts: the exception that f(*args) raises.
const raises = `
def raises(cls, f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except BaseException as e:
        assert isinstance(e, cls), repr(e)
        return e
    assert False, "no exception, but " + repr(r)
def check(a, b):
    assert a == b, repr(a) + " != " + repr(b)
`

// eachScript runs every script of a table as a test of its own.
func eachScript(t *testing.T, d *reflectbind.Descriptor, scripts map[string]string) {
	t.Helper()
	if err := d.Err(); err != nil {
		t.Fatal(err)
	}
	for name, src := range scripts {
		t.Run(name, func(t *testing.T) { runScript(t, "import m\n"+src+"\n", d) })
	}
}
