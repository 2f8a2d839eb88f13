// This file tests what becomes of an interpreter in which Go code panicked.

package py_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	py "dappco.re/go/py"
)

// failing is a writer that panics with err.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { panic(f.err) }

func TestPanicError_Entry_Good(t *testing.T) {
	cause := errors.New("no paper")
	in, err := py.New(py.Stdout(failing{cause}), py.MemoryLimit(1<<30))
	if err != nil {
		t.Fatal(err)
	}
	err = in.Run(context.Background(), "try: print('x', flush=True)\nexcept BaseException: pass")
	failure, ok := errors.AsType[*py.PanicError](err)
	if !ok || !errors.Is(err, cause) || !strings.Contains(string(failure.Stack), "failing.Write") {
		t.Fatalf("Run: %v", err)
	}
	if _, err := in.Eval(context.Background(), "1"); err != error(failure) {
		t.Errorf("the next entry: %v", err)
	}
	if err := in.Close(); err != error(failure) {
		t.Errorf("Close: %v", err)
	}
	if err := in.Close(); err != error(failure) {
		t.Errorf("the second Close: %v", err)
	}
	other, err := py.New(py.Stdout(io.Discard))
	if err != nil {
		t.Fatal(err)
	}
	if v, err := other.Eval(context.Background(), "6 * 7"); err != nil || v.String() != "42" {
		t.Errorf("another interpreter: %v, %v", v, err)
	}
}

// Entries that wait for their turn, and a script that called Go code which entered again, end with the error too.
func TestPanicError_Others_Ugly(t *testing.T) {
	in, err := py.New(py.Stdout(failing{errors.New("no paper")}))
	if err != nil {
		t.Fatal(err)
	}
	inside, waiting := make(chan struct{}), make(chan error, 1)
	var once sync.Once
	if err := in.Set("again", func() error {
		once.Do(func() { close(inside) })
		return in.Run(context.Background(), "print('x', flush=True)")
	}); err != nil {
		t.Fatal(err)
	}
	go func() {
		<-inside
		_, err := in.Eval(context.Background(), "1")
		waiting <- err
	}()
	err = in.Run(context.Background(), "try: again()\nexcept Exception: pass\nwhile True: pass")
	if err == nil {
		t.Fatal("the outer entry ended well")
	}
	if err := <-waiting; !errors.As(err, new(*py.PanicError)) && !errors.Is(err, py.ErrClosed) {
		t.Errorf("the waiting entry: %v", err)
	}
	if err := in.Run(context.Background(), "pass"); !errors.As(err, new(*py.PanicError)) {
		t.Errorf("the next entry: %v", err)
	}
}
