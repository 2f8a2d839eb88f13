// Package termios implements module termios: the settings of terminals.
package termios

import (
	"syscall"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/posix"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// errorKey is where an interpreter keeps the class termios.error.
type errorKey struct{}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("termios", "The settings of terminals. Each function takes a descriptor or a file.", functions.Get())
	for name, n := range constants.Get() {
		m.Dict.SetName(name, object.Int64(n))
	}
	t, exc := object.NewClass(th, object.ClassSpec{Module: "termios", Name: "error", Bases: []*object.Type{object.ExceptionType}})
	if exc != nil {
		return nil, exc
	}
	kept := th.Interp.State(errorKey{}, func() any { return new(*object.Type) }).(**object.Type)
	*kept = t
	m.Dict.SetName("error", t.Value())
	return m, nil
}

// failed is the termios.error for an error of the system.
func failed(th *thread, err error) *exception {
	t := *th.Interp.State(errorKey{}, func() any { return new(*object.Type) }).(**object.Type)
	errno, _ := err.(syscall.Errno)
	return object.NewException(t, object.Int64(int64(errno)), object.StrOf(stdio.StrError(errno)))
}

// terminal is the descriptor that an argument means, if the host gives terminals.
func terminal(th *thread, v value) (int, *exception) {
	if c := th.Interp.Host.Terminal; c == nil || !object.IsDirect(c) {
		return 0, object.Denied("terminals", value{})
	}
	return posix.FileDescriptor(th, v)
}

// action is a function of a terminal and a number.
func action(name, sig, doc string, f func(fd int, n int) error) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, FN: func(th *thread, _ value, args []value) (value, *exception) {
		fd, exc := terminal(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		n := int32(1)
		if len(args) > 1 {
			if n, exc = object.ToInt32(th, args[1]); exc != nil {
				return value{}, exc
			}
		}
		if err := f(fd, int(n)); err != nil {
			return value{}, failed(th, err)
		}
		return object.None, nil
	}, Min: 1, Max: 2}
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "tcgetattr", Sig: "($module, fd, /)", Doc: "The settings as a list: input, output, control and local modes, speeds of input and output, and the list of special characters.", F1: getAttributes},
		{Name: "tcsetattr", Sig: "($module, fd, when, attributes, /)", Doc: "Sets what tcgetattr gives: at once, or when the output is written, and with what was typed dropped or not.", FN: setAttributes, Min: 3, Max: 3},
		action("tcsendbreak", "($module, fd, duration, /)", "Sends a break.", func(fd, _ int) error { return unix.IoctlSetInt(fd, unix.TCSBRK, 0) }),
		{Name: "tcdrain", Sig: "($module, fd, /)", Doc: "Waits until everything is written.", F1: func(th *thread, _, v value) (value, *exception) {
			fd, exc := terminal(th, v)
			if exc != nil {
				return value{}, exc
			}
			if err := unix.IoctlSetInt(fd, unix.TCSBRK, 1); err != nil {
				return value{}, failed(th, err)
			}
			return object.None, nil
		}},
		action("tcflush", "($module, fd, queue, /)", "Drops what was typed and not read, or what is not written yet.", func(fd, n int) error { return unix.IoctlSetInt(fd, unix.TCFLSH, n) }),
		action("tcflow", "($module, fd, action, /)", "Stops input or output, or lets it go on.", func(fd, n int) error { return unix.IoctlSetInt(fd, unix.TCXONC, n) }),
		{Name: "tcgetwinsize", Sig: "($module, fd, /)", Doc: "The lines and columns of the terminal.", F1: func(th *thread, _, v value) (value, *exception) {
			fd, exc := terminal(th, v)
			if exc != nil {
				return value{}, exc
			}
			size, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
			if err != nil {
				return value{}, failed(th, err)
			}
			return object.TupleOf(object.Int64(int64(size.Row)), object.Int64(int64(size.Col))), nil
		}},
		{Name: "tcsetwinsize", Sig: "($module, fd, winsize, /)", Doc: "Sets the lines and columns of the terminal.", F2: setSize},
	}
}}

func setSize(th *thread, _, v, size value) (value, *exception) {
	fd, exc := terminal(th, v)
	if exc != nil {
		return value{}, exc
	}
	if size.Type().GetItem == nil || !size.Type().Has(object.FlagList) && !size.Type().Has(object.FlagTuple) {
		return value{}, object.TypeErrorf("tcsetwinsize, arg 2: must be a two-item sequence")
	}
	items, exc := object.Collect(th, size)
	if exc != nil {
		return value{}, exc
	}
	if len(items) != 2 {
		return value{}, object.TypeErrorf("tcsetwinsize, arg 2: must be a two-item sequence")
	}
	var n [2]uint16
	for i, item := range items {
		k, exc := object.ToInt64(th, item)
		if exc != nil {
			return value{}, exc
		}
		if k < 0 || k > 0xffff {
			return value{}, object.OverflowErrorf("winsize value(s) out of range.")
		}
		n[i] = uint16(k)
	}
	current, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	if err == nil {
		current.Row, current.Col = n[0], n[1]
		err = unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, current)
	}
	if err != nil {
		return value{}, failed(th, err)
	}
	return object.None, nil
}

// characters is how many special characters the C library's structure has; the system has fewer.
const characters = 32

func getAttributes(th *thread, _, v value) (value, *exception) {
	fd, exc := terminal(th, v)
	if exc != nil {
		return value{}, exc
	}
	t, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	if err != nil {
		return value{}, failed(th, err)
	}
	special := make([]value, characters)
	for i := range special {
		c := byte(0)
		if i < len(t.Cc) {
			c = t.Cc[i]
		}
		special[i] = object.NewBytes(string([]byte{c}))
	}
	if t.Lflag&unix.ICANON == 0 {
		// These two are a number and a time then.
		special[unix.VMIN] = object.Int64(int64(t.Cc[unix.VMIN]))
		special[unix.VTIME] = object.Int64(int64(t.Cc[unix.VTIME]))
	}
	speed := object.Int64(int64(t.Cflag & unix.CBAUD))
	n := func(x uint32) value { return object.Int64(int64(x)) }
	return object.ListOf(n(t.Iflag), n(t.Oflag), n(t.Cflag), n(t.Lflag), speed, speed, object.ListOf(special...)), nil
}

func setAttributes(th *thread, _ value, args []value) (value, *exception) {
	fd, exc := terminal(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	when, exc := object.ToInt32(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	if !args[2].Type().Has(object.FlagList) || len(args[2].AsList().Items) != 7 {
		return value{}, object.TypeErrorf("tcsetattr, arg 3: must be 7 element list")
	}
	items := args[2].AsList().Items
	t, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	if err != nil {
		return value{}, failed(th, err)
	}
	var n [6]int64
	for i := range n {
		if n[i], exc = object.ToInt64(th, items[i]); exc != nil {
			return value{}, exc
		}
	}
	t.Iflag, t.Oflag, t.Lflag = uint32(n[0]), uint32(n[1]), uint32(n[3])
	t.Cflag = uint32(n[2])&^unix.CBAUD | uint32(n[5])&unix.CBAUD
	t.Ispeed, t.Ospeed = uint32(n[4]), uint32(n[5])
	if !items[6].Type().Has(object.FlagList) || len(items[6].AsList().Items) != characters {
		return value{}, object.TypeErrorf("tcsetattr: attributes[6] must be %d element list", characters)
	}
	for i, v := range items[6].AsList().Items {
		c := int64(0)
		switch {
		case v.Type().Has(object.FlagBytes) && len(object.Cast[object.Bytes](v).Data) == 1:
			c = int64(object.Cast[object.Bytes](v).Data[0])
		case v.Type().Has(object.FlagInt):
			if c, exc = object.ToInt64(th, v); exc != nil {
				return value{}, exc
			}
		default:
			return value{}, object.TypeErrorf("tcsetattr: elements of attributes must be characters or integers")
		}
		if i < len(t.Cc) {
			t.Cc[i] = byte(c)
		}
	}
	request := map[int32]uint{0: unix.TCSETS, 1: unix.TCSETSW, 2: unix.TCSETSF}[when]
	if request == 0 {
		return value{}, failed(th, syscall.EINVAL)
	}
	if err := unix.IoctlSetTermios(fd, request, t); err != nil {
		return value{}, failed(th, err)
	}
	return object.None, nil
}
