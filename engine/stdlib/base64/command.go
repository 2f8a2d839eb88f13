// This file is the command line of the module.

package base64

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const commandUsage = ` [-h|-d|-e|-u] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)`

var commandFunctions = []object.Method{native.Python("main", "()", "The command line of this module: encode or decode a file, or standard input.", runMain)}

func runMain(th *thread, _ value, _ []value) (value, *exception) {
	r := native.Begin(th)
	usage := "usage: " + r.Str(r.Item(r.From("sys", "argv"), object.Int64(0))) + commandUsage
	flags, files := r.Flags("hdeu", usage)
	convert := "encode"
	for _, f := range flags {
		switch f {
		case "-h":
			r.Print(object.StrOf(usage))
			return r.Done(object.None)
		case "-e":
			convert = "encode"
		default:
			convert = "decode"
		}
	}
	call := func(in value) { r.Call(r.From("base64", convert), in, r.Attr(r.From("sys", "stdout"), "buffer")) }
	if len(files) > 0 && r.Str(files[0]) != "-" {
		f := r.Open(files[0], "rb")
		r.With(f, func() { call(f) })
		return r.Done(object.None)
	}
	stdin := r.From("sys", "stdin")
	in := r.Attr(stdin, "buffer")
	if r.Truth(r.Method(stdin, "isatty")) {
		in = r.Call(r.From("io", "BytesIO"), r.Method(in, "read")) // a terminal may give more after its end
	}
	call(in)
	return r.Done(object.None)
}
