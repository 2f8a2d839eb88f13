// This file is the command line of module gzip.

package zlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func gzipArgs() []native.Arg {
	flag := []any{"action", "store_true"}
	return []native.Arg{
		{Names: "--fast", Help: "compress faster", Set: flag, Group: "|"},
		{Names: "--best", Help: "compress better", Set: flag, Group: "|"},
		{Names: "-d --decompress", Help: "act like gunzip instead of gzip", Set: flag, Group: "|"},
		{Names: "args", Set: []any{"nargs", "*", "default", native.Strings("-"), "metavar", "file"}},
	}
}

func gzipMain(th *thread, _ value, _ []value) (value, *exception) {
	r := native.Begin(th)
	parser := r.CommandLine(gzipArgs(), "description", "A simple command line interface for the gzip module: act like gzip, but do not delete the input file.")
	ns := r.Parse(parser, value{})
	level := r.From("gzip", "_COMPRESS_LEVEL_TRADEOFF")
	if r.Truth(r.Attr(ns, "fast")) {
		level = r.From("gzip", "_COMPRESS_LEVEL_FAST")
	} else if r.Truth(r.Attr(ns, "best")) {
		level = r.From("gzip", "_COMPRESS_LEVEL_BEST")
	}
	unpack := r.Truth(r.Attr(ns, "decompress"))
	for _, name := range r.Items(r.Attr(ns, "args")) {
		if !r.OK() {
			break
		}
		if r.Str(name) == "-" {
			gzipStandard(r, unpack, level)
		} else {
			gzipFile(r, unpack, name)
		}
	}
	return r.Done(object.None)
}

// gzipStandard copies standard input to standard output.
func gzipStandard(r *native.Run, unpack bool, level value) {
	in, out := r.Attr(r.From("sys", "stdin"), "buffer"), r.Attr(r.From("sys", "stdout"), "buffer")
	class := r.From("gzip", "GzipFile")
	if unpack {
		copyAll(r, r.CallNamed(class, []value{object.StrOf(""), object.StrOf("rb"), in}, "filename", "mode", "fileobj"), out)
		return
	}
	packed := r.CallNamed(class, []value{object.StrOf(""), object.StrOf("wb"), out, level}, "filename", "mode", "fileobj", "compresslevel")
	r.With(packed, func() { copyAll(r, in, packed) })
}

// gzipFile copies the file called name to one with the ending .gz, or without it.
func gzipFile(r *native.Run, unpack bool, name value) {
	open := r.From("gzip", "open")
	var in, out value
	if unpack {
		short, ok := strings.CutSuffix(r.Str(name), ".gz")
		if !ok {
			r.Fail(object.NewException(object.SystemExitType, object.StrOf("filename doesn't end in .gz: "+r.Repr(name))))
			return
		}
		in = r.Call(open, name, object.StrOf("rb"))
		r.With(in, func() {
			out = r.Open(object.StrOf(short), "wb")
			r.With(out, func() { copyAll(r, in, out) })
		})
		return
	}
	in = r.Open(name, "rb")
	r.With(in, func() {
		out = r.Call(open, object.StrOf(r.Str(name)+".gz"), object.StrOf("wb"))
		r.With(out, func() { copyAll(r, in, out) })
	})
}

// copyAll writes what a file has to another, piece by piece.
func copyAll(r *native.Run, in, out value) {
	size := r.From("gzip", "READ_BUFFER_SIZE")
	for r.OK() {
		data := r.Method(in, "read", size)
		if !r.Truth(data) {
			return
		}
		r.Method(out, "write", data)
	}
}
