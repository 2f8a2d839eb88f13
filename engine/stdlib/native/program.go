// This file has what programs do that modules are: they read options and files, print, and end.

package native

import "dappco.re/go/py/engine/object"

// Print prints v, as print(v).
func (r *Run) Print(v object.Value) { r.Call(r.Builtin("print"), v) }

// PrintError prints text to standard error.
func (r *Run) PrintError(text string) {
	r.CallNamed(r.Builtin("print"), []object.Value{object.StrOf(text), r.From("sys", "stderr")}, "file")
}

// Exit ends the program with a status, unless something was raised.
func (r *Run) Exit(status int) {
	if r.OK() {
		r.Fail(object.NewException(object.SystemExitType, object.Int64(int64(status))))
	}
}

// Arguments is sys.argv[1:].
func (r *Run) Arguments() object.Value {
	return r.Item(r.From("sys", "argv"), object.NewSlice(object.Int64(1), object.None, object.None))
}

// Parse reads args, sys.argv[1:] if it is null, with a parser.
func (r *Run) Parse(parser, args object.Value) object.Value {
	if args.IsNull() {
		args = object.None
	}
	return r.Method(parser, "parse_args", args)
}

// Flags is the options that sys.argv begins with, as "-x", and the arguments behind them. letters are those known, as module getopt has them; the program ends with usage if there are others.
func (r *Run) Flags(letters, usage string) (flags []string, rest []object.Value) {
	read, failure := r.From("getopt", "getopt"), r.From("getopt", "GetoptError")
	options, left := r.Pair(r.Call(read, r.Arguments(), object.StrOf(letters)))
	if r.Exc != nil {
		if is, exc := object.ExceptMatches(r.Exc, failure); exc == nil && is {
			text := r.Exc.Message(r.Th)
			r.Exc = nil
			r.PrintError(text)
			r.PrintError(usage)
			r.Exit(2)
		}
		return nil, nil
	}
	for _, v := range r.Items(options) {
		flag, _ := r.Pair(v)
		flags = append(flags, r.Str(flag))
	}
	return flags, r.Items(left)
}

// Open opens a file.
func (r *Run) Open(name object.Value, mode string) object.Value {
	return r.Call(r.Builtin("open"), name, object.StrOf(mode))
}

// With calls f and closes file then, whatever f raised.
func (r *Run) With(file object.Value, f func()) {
	if !r.OK() {
		return
	}
	f()
	raised := r.Exc
	r.Exc = nil
	if r.Method(file, "close"); raised != nil {
		r.Exc = raised
	}
}

// Source is the content of a file with a program, and its name in messages; "-" is standard input.
func (r *Run) Source(file object.Value) (text, name object.Value) {
	if r.Str(file) == "-" {
		return r.Method(r.From("sys", "stdin"), "read"), object.StrOf("<stdin>")
	}
	f := r.Open(file, "rb")
	r.With(f, func() { text = r.Method(f, "read") })
	return text, file
}
