// This file tests Go errors as exceptions and back.

package reflectbind_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"testing"

	"dappco.re/go/py/reflectbind"
)

var (
	ErrNotFound = errors.New("not found")
	ErrLocked   = errors.New("locked")
)

type QueryError struct {
	Query string
	Line  int
	Err   error
}

func (e *QueryError) Error() string { return e.Query + ": " + e.Err.Error() }
func (e *QueryError) Unwrap() error { return e.Err }

func failures() *reflectbind.Descriptor {
	fail := func(err error) func() error { return func() error { return err } }
	return reflectbind.Module("m", map[string]any{
		"ErrNotFound": ErrNotFound, "ErrLocked": ErrLocked, "QueryError": (*QueryError)(nil),
		"Deep":     fail(fmt.Errorf("a: %w", fmt.Errorf("b: %w", &QueryError{"deep", 4, ErrNotFound}))),
		"Missing":  fail(ErrNotFound),
		"Wrapped":  fail(fmt.Errorf("user 7: %w", ErrNotFound)),
		"Query":    fail(&QueryError{"select", 3, ErrNotFound}),
		"Joined":   fail(errors.Join(ErrNotFound, ErrLocked)),
		"Plain":    fail(errors.New("plain")),
		"Open":     func(name string) error { _, err := os.Open(name); return err },
		"NotExist": fail(fmt.Errorf("cache: %w", fs.ErrNotExist)),
		"Deadline": fail(context.DeadlineExceeded),
		"EOF":      fail(io.ErrUnexpectedEOF),
		"Atoi":     strconv.Atoi,
		"NilErr":   func() (int, *QueryError) { return 1, nil },
		"TypedNil": func() error { var e *QueryError; return e },
		"Same":     func(err error) bool { return err == ErrNotFound },
		"Is":       func(err error) bool { return errors.Is(err, ErrNotFound) },
		"Call": func(f func() error) string {
			err := f()
			return fmt.Sprint(err, errors.Is(err, ErrNotFound))
		},
		"Wrap": func(f func() error) error { return fmt.Errorf("outer: %w", f()) },
	})
}

func TestErrors_Exception_Good(t *testing.T) {
	eachScript(t, failures(), map[string]string{
		"sentinel": `e = raises(m.NotFoundError, m.missing); check(str(e), "not found"); assert type(e) is m.NotFoundError`,
		"wrapped":  `e = raises(m.NotFoundError, m.wrapped); check(str(e), "user 7: not found"); assert isinstance(e.__cause__, m.NotFoundError)`,
		"type":     `e = raises(m.QueryError, m.query); assert isinstance(e, m.NotFoundError); check((e.query, e.line), ("select", 3)); check(str(e), "select: not found")`,
		"as":       `e = raises(m.QueryError, m.deep); check((e.query, e.line), ("deep", 4)); q = e.as_(m.QueryError); check(str(q), "deep: not found"); n = e.as_(m.NotFoundError); check((str(n), type(n)), ("not found", m.NotFoundError)); assert e.as_(m.LockedError) is None and q.as_(m.QueryError) is q; raises(TypeError, e.as_, 3); check(str(raises(m.NotFoundError, m.joined).as_(m.LockedError)), "locked")`,
		"joined":   `e = raises(m.NotFoundError, m.joined); assert isinstance(e, m.LockedError); check(len(e.errors), 2)`,
		"plain":    `import go; e = raises(go.Error, m.plain); assert type(e) is go.Error`,
		"file":     `import go; e = raises(FileNotFoundError, m.open, "/no/such"); check((e.errno, e.filename), (2, "/no/such")); check(str(e), "[Errno 2] No such file or directory: '/no/such'"); assert isinstance(e, go.Error)`,
		"notexist": `e = raises(FileNotFoundError, m.not_exist); check(e.errno, 2)`,
		"deadline": `raises(TimeoutError, m.deadline)`,
		"eof":      `raises(EOFError, m.eof)`,
		"value":    `check(m.atoi("12"), 12); e = raises(ValueError, m.atoi, "x"); assert "invalid syntax" in str(e)`,
		"nil":      `check(m.nil_err(), 1)`,
		"back":     `e = raises(m.NotFoundError, m.missing); assert m.same(e); assert m.is_(raises(m.NotFoundError, m.wrapped))`,
	})
}

func TestErrors_Exception_Bad(t *testing.T) {
	eachScript(t, failures(), map[string]string{
		"typednil": `import go; assert "typed nil" in str(raises(go.Error, m.typed_nil))`,
		"notone":   `raises(TypeError, m.same, 3)`,
	})
}

func TestErrors_Exception_Ugly(t *testing.T) {
	eachScript(t, failures(), map[string]string{
		// A Python exception goes through Go as an error and comes back as itself.
		"roundtrip": `
x = KeyError("k")
def f(): raise x
check(m.call(f), "KeyError: 'k' false")
e = raises(Exception, m.wrap, f)
assert e.__cause__ is x, e.__cause__
check(str(e), "outer: KeyError: 'k'")`,
		// A Go error that passes through Python is the same error in Go.
		"through": "check(m.call(m.missing), 'not found true')\ndef f(): m.wrapped()\ncheck(m.call(f), 'user 7: not found true')",
	})
}

// What Python raises of the classes of Go errors is those errors to Go.
func TestErrors_Raised_Good(t *testing.T) {
	errLost := errors.New("lost")
	var got error
	d := reflectbind.Module("m", map[string]any{"ErrLost": errLost, "Try": func(f func() error) { got = f() }})
	for class, want := range map[string]error{
		"m.LostError": errLost, "m.LostError('with a text')": errLost, "FileNotFoundError(2, 'no')": fs.ErrNotExist, "PermissionError": fs.ErrPermission, "EOFError": io.EOF, "TimeoutError": context.DeadlineExceeded,
		"go.CanceledError": context.Canceled,
	} {
		runScript(t, "import m, go\ndef f(): raise "+class+"\nm.try_(f)\n", d)
		var e *reflectbind.PythonError
		if !errors.Is(got, want) || !errors.As(got, &e) {
			t.Errorf("raise %s is %v to Go", class, got)
		}
	}
	runScript(t, "import m\ndef f(): raise ValueError('v')\nm.try_(f)\n", d)
	if errors.Unwrap(got) != nil {
		t.Error(got)
	}
}
