// This file defines Command, what a command line decides about an interpreter.

package py

import (
	"errors"

	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/sys"
)

// Flags is sys.flags.
type Flags = sys.Flags

// Command is what the command line and the environment of a Python command decide beside sys.argv and sys.path. The
// zero value is what embedders have without it.
type Command struct {
	// Executable and Prefix are sys.executable and sys.prefix, OrigArgs is sys.orig_argv.
	Executable, Prefix string
	OrigArgs           []string
	// WarnOptions is the arguments of -W, XOptions those of -X.
	WarnOptions, XOptions []string
	Flags                 Flags
	// Unbuffered writes standard output through at once; Encoding and Errors, if not "", are those of the standard streams.
	Unbuffered       bool
	Encoding, Errors string
	// MaxStrDigits is sys.get_int_max_str_digits(), 0 for no limit; nil for the default.
	MaxStrDigits *int
	// PlainTracebacks leaves the lines of ^ and ~ out of tracebacks.
	PlainTracebacks bool
}

// ErrStrDigits is returned by New for a limit of digits that Python does not allow.
var ErrStrDigits = errors.New("invalid limit; must be >= 640 or 0 for unlimited")

// MinStrDigits is the smallest limit of digits that Python allows.
const MinStrDigits = 640

// CommandLine makes the interpreter what c says. What scripts print is written out when a buffer is full, when they ask
// for it, by Report and by Close; without this option also at the end of every entry.
func CommandLine(c Command) Option {
	return func(s *settings) error {
		if c.MaxStrDigits != nil && *c.MaxStrDigits != 0 && *c.MaxStrDigits < MinStrDigits {
			return ErrStrDigits
		}
		s.buffers = true
		s.MaxStrDigits, s.PlainTracebacks = c.MaxStrDigits, c.PlainTracebacks
		s.Config.Command = sys.Options{
			Executable: c.Executable, Prefix: c.Prefix, OrigArgs: c.OrigArgs, WarnOptions: c.WarnOptions, XOptions: c.XOptions, Flags: c.Flags,
			Streams: stdio.Streams{Encoding: c.Encoding, Errors: c.Errors, Unbuffered: c.Unbuffered},
		}
		return nil
	}
}
