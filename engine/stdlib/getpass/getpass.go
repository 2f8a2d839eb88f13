// Package getpass implements module getpass: passwords that are not shown, and the name of the user.
package getpass

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const askSig = "(prompt='Password: ', stream=None, *, echo_char=None)"

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("getpass", "Passwords that are not shown while they are typed, and the name of the user.", functions)
	m.Dict.SetName("__all__", native.Strings("getpass", "getuser", "GetPassWarning"))
	c := native.NewClasses(th, m, "getpass").Know(object.UserWarningType)
	c.Add("GetPassWarning", "Says that the password may be seen while it is typed.", []string{"UserWarning"}, nil)
	f, _ := m.Dict.GetName("unix_getpass")
	m.Dict.SetName("getpass", f)
	return m, c.Err
}

var functions = []object.Method{
	native.Python("unix_getpass", askSig, "Ask for a password on the terminal, without showing it; echo_char is shown for each character.", ask),
	{Name: "fallback_getpass", Sig: askSig, Doc: "Ask for a password where it cannot be hidden, with a warning.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(fallback(r, promptOf(a[0]), orNone(a[1])))
	}},
	native.Python("getuser", "()", "The name of the user: of the environment, or of the database of users.", user),
	{Name: "_raw_input", Sig: "(prompt='', stream=None, input=None, echo_char=None)", Doc: "Write the prompt to stream and read a line of input.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		prompt := a[0]
		if prompt.IsNull() {
			prompt = object.EmptyStr.Value()
		}
		return r.Done(readLine(r, prompt, orNone(a[1]), orNone(a[2]), orNone(a[3])))
	}},
	{Name: "_check_echo_char", Sig: "(echo_char)", Doc: "Refuse what cannot stand for the characters of a password.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return object.None, checkEcho(th, a[0])
	}},
	{Name: "_readline_with_echo_char", Sig: "(stream, input, echo_char)", Doc: "Read a line of input by characters, and write echo_char to stream for each.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(echoLine(r, a[0], a[1], a[2]))
	}},
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

func promptOf(v value) value {
	if v.IsNull() {
		return object.StrOf("Password: ")
	}
	return v
}

func checkEcho(th *thread, echo value) *exception {
	if echo.IsNone() {
		return nil
	}
	if !echo.Type().Has(object.FlagStr) {
		return object.TypeErrorf("'echo_char' must be a str or None, not %s", echo.Type().Name)
	}
	s := echo.AsStr().String()
	if len(s) != 1 || s[0] < ' ' || s[0] > '~' {
		r := native.Begin(th)
		shown := r.Repr(echo)
		r.Raise(object.ValueErrorType, "'echo_char' must be a single printable ASCII character, got: %s", shown)
		return r.Exc
	}
	return nil
}

func user(th *thread, _ value, _ []value) (value, *exception) {
	r := native.Begin(th)
	env := r.From("os", "environ")
	for _, name := range []string{"LOGNAME", "USER", "LNAME", "USERNAME"} {
		if v := r.Method(env, "get", object.StrOf(name)); r.Truth(v) {
			return r.Done(v)
		}
	}
	entry := r.Call(r.From("pwd", "getpwuid"), r.Call(r.From("os", "getuid")))
	name := r.Item(entry, object.Int64(0))
	if r.Exc != nil && (r.Exc.Is(object.ImportErrorType) || r.Exc.Is(object.KeyErrorType)) {
		cause := r.Exc
		exc := object.Errorf(object.OSErrorType, "No username set in the environment")
		exc.Cause = cause.Value()
		return value{}, exc
	}
	return r.Done(name)
}

// ask uses the terminal of the process if there is one, else the standard input, and restores its settings in any case.
func ask(th *thread, _ value, a []value) (value, *exception) {
	prompt, stream, echo := promptOf(a[0]), orNone(a[1]), orNone(a[2])
	if exc := checkEcho(th, echo); exc != nil {
		return value{}, exc
	}
	r := native.Begin(th)
	flags, _ := object.IntValue(r.From("os", "O_RDWR"))
	noctty, _ := object.IntValue(r.From("os", "O_NOCTTY"))
	if !r.OK() {
		return value{}, r.Exc
	}
	var opened value
	fd := r.Call(r.From("os", "open"), object.StrOf("/dev/tty"), object.Int64(flags|noctty))
	input := object.None
	if r.OK() {
		raw := r.Call(r.From("io", "FileIO"), fd, object.StrOf("w+"))
		opened = r.Call(r.From("io", "TextIOWrapper"), raw)
		input = opened
		if stream.IsNone() {
			// Another wrapper than that of the input: what is written to that one drops what it has read ahead.
			stream = r.Call(r.From("io", "TextIOWrapper"), raw)
		}
	}
	if r.Catch(object.OSErrorType) {
		input = r.From("sys", "stdin")
		fd = r.Method(input, "fileno")
		if r.Catch(object.ValueErrorType) || r.Catch(object.AttributeErrorType) {
			return r.Done(fallback(r, prompt, stream))
		}
		if stream.IsNone() {
			stream = r.From("sys", "stderr")
		}
	}
	answer, hidden := hiddenLine(r, fd, prompt, stream, input, echo)
	if !hidden && r.OK() {
		answer = fallback(r, prompt, stream)
	} else if hidden {
		newline := native.Begin(th)
		newline.Method(stream, "write", object.StrOf("\n"))
		newline.Method(stream, "flush")
		r.Fail(newline.Exc)
	}
	if !opened.IsNull() {
		closing := native.Begin(th)
		closing.Method(opened, "close")
		r.Fail(closing.Exc)
	}
	return r.Done(answer)
}

// hiddenLine reads a line while the terminal shows nothing; hidden is false where descriptor fd is no terminal.
func hiddenLine(r *native.Run, fd, prompt, stream, input, echo value) (answer value, hidden bool) {
	const localFlags, special = 3, 6
	termios := r.Import("termios")
	before := r.Method(termios, "tcgetattr", fd)
	failed := r.Attr(termios, "error")
	if r.Exc != nil && failed.Type().Has(object.FlagType) && r.Exc.Is(failed.AsType()) {
		r.Exc = nil
		return object.None, false
	}
	quiet := r.Call(object.ListType.Value(), before)
	off := r.Attr(termios, "ECHO")
	if !echo.IsNone() {
		off = r.Method(off, "__or__", r.Attr(termios, "ICANON"))
	}
	if r.OK() {
		lflag, _ := object.IntValue(r.Item(quiet, object.Int64(localFlags)))
		bits, _ := object.IntValue(off)
		r.SetItem(quiet, object.Int64(localFlags), object.Int64(lflag&^bits))
	}
	if !echo.IsNone() {
		chars := r.Call(object.ListType.Value(), r.Item(quiet, object.Int64(special)))
		r.SetItem(chars, r.Attr(termios, "VMIN"), object.Int64(1))
		r.SetItem(chars, r.Attr(termios, "VTIME"), object.Int64(0))
		r.SetItem(quiet, object.Int64(special), chars)
	}
	when := r.Attr(termios, "TCSAFLUSH")
	r.Method(termios, "tcsetattr", fd, when, quiet)
	if r.Exc != nil {
		return object.None, false
	}
	answer = readLine(r, prompt, stream, input, echo)
	restoring := native.Begin(r.Th)
	restoring.Method(termios, "tcsetattr", fd, when, before)
	restoring.Method(stream, "flush")
	r.Fail(restoring.Exc)
	return answer, r.OK()
}

// fallback reads without a terminal to control: what is typed may be seen, and no other character stands for it.
func fallback(r *native.Run, prompt, stream value) value {
	if stream.IsNone() {
		stream = r.From("sys", "stderr")
	}
	class := r.From("getpass", "GetPassWarning")
	r.CallNamed(r.From("warnings", "warn"), []value{object.StrOf("Can not control echo on the terminal."), class, object.Int64(1)}, "stacklevel")
	r.CallNamed(r.Builtin("print"), []value{object.StrOf("Warning: Password input may be echoed."), stream}, "file")
	answer := readLine(r, prompt, stream, object.None, object.None)
	r.Method(stream, "write", object.StrOf("\n"))
	return answer
}

// readLine writes the prompt, with replacements for what the stream cannot encode, and reads a line without its end.
func readLine(r *native.Run, prompt, stream, input, echo value) value {
	if stream.IsNone() {
		stream = r.From("sys", "stderr")
	}
	if input.IsNone() {
		input = r.From("sys", "stdin")
	}
	text := r.Call(object.StrType.Value(), prompt)
	if r.Truth(text) {
		r.Method(stream, "write", text)
		if r.Catch(object.UnicodeEncodeErrorType) {
			encoding := r.Attr(stream, "encoding")
			text = r.Method(r.Method(text, "encode", encoding, object.StrOf("replace")), "decode", encoding)
			r.Method(stream, "write", text)
		}
		r.Method(stream, "flush")
	}
	if !echo.IsNone() {
		return echoLine(r, stream, input, echo)
	}
	line := r.Method(input, "readline")
	if r.OK() && !r.Truth(line) {
		r.Fail(object.NewException(object.EOFErrorType))
	}
	if s := r.Str(line); strings.HasSuffix(s, "\n") {
		return object.StrOf(s[:len(s)-1])
	}
	return line
}

// echoLine reads characters up to the end of the line, ^D on an empty line or the end of the input. ^C interrupts, ^H and DEL take a character back, NULs are left out.
func echoLine(r *native.Run, stream, input, echo value) value {
	var typed []string
	endSoon := false
	for r.OK() {
		v := r.Method(input, "read", object.Int64(1))
		c := r.Str(v)
		switch {
		case !r.OK() || c == "\n" || c == "\r":
			return object.StrOf(strings.Join(typed, ""))
		case c == "\x03":
			r.Fail(object.NewException(object.KeyboardInterruptType))
		case c == "\x7f" || c == "\b":
			if len(typed) > 0 {
				typed = typed[:len(typed)-1]
				r.Method(stream, "write", object.StrOf("\b \b"))
				r.Method(stream, "flush")
			}
		case c == "" || c == "\x04":
			if endSoon || c == "" {
				return object.StrOf(strings.Join(typed, ""))
			}
			endSoon = true
			continue
		case c == "\x00":
			continue
		default:
			typed = append(typed, c)
			r.Method(stream, "write", echo)
			r.Method(stream, "flush")
		}
		endSoon = false
	}
	return object.None
}
