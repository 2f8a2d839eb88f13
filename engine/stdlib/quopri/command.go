// This file is the command line of the module.

package quopri

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const commandUsage = `usage: quopri [-t | -d] [file] ...
-t: quote tabs
-d: decode; default encode`

func runMain(th *thread, _ value, _ []value) (value, *exception) {
	r := native.Begin(th)
	flags, files := r.Flags("td", commandUsage)
	tabs, decodes := slices.Contains(flags, "-t"), slices.Contains(flags, "-d")
	if tabs && decodes {
		r.PrintError("-t and -d are mutually exclusive")
		r.Exit(2)
	}
	if len(files) == 0 {
		files = []value{object.StrOf("-")}
	}
	convert := func(in value) {
		out := r.Attr(r.From("sys", "stdout"), "buffer")
		if decodes {
			r.Call(r.From("quopri", "decode"), in, out)
		} else {
			r.Call(r.From("quopri", "encode"), in, out, object.Bool(tabs))
		}
	}
	status := 0
	for _, name := range files {
		if !r.OK() {
			break
		}
		if r.Str(name) == "-" {
			convert(r.Attr(r.From("sys", "stdin"), "buffer"))
			continue
		}
		f := r.Open(name, "rb")
		if failed := r.Exc; r.Catch(object.OSErrorType) {
			r.PrintError(r.Str(name) + ": can't open (" + failed.Message(th) + ")")
			status = 1
			continue
		}
		r.With(f, func() { convert(f) })
	}
	if status != 0 {
		r.Exit(status)
	}
	return r.Done(object.None)
}
