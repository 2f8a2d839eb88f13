// This file implements class shlex, but for the reading of tokens.

package shlex

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const (
	wordChars        = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
	latinLetters     = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
	shellPunctuation = "();<>|&"
	pathChars        = "~-./*?="
)

func str(text string) value { return object.StrOf(text) }

func newLexerClass(th *thread) (*object.Type, *exception) {
	property := native.Steps{Th: th}
	getter := object.NewNative(&object.Method{Name: "punctuation_chars", F1: func(th *thread, _, self value) (value, *exception) {
		return object.GetAttrName(th, self, "_punctuation_chars")
	}}, value{}).Value()
	punctuation := property.Call(property.From("builtins", "property"), getter)
	if property.Exc != nil {
		return nil, property.Exc
	}
	return object.NewClass(th, object.ClassSpec{Module: "shlex", Name: "shlex", Doc: "A lexical analyser that reads from a stream or a str; what its tokens are is set by attributes.", Attrs: []object.ClassAttr{{Name: "punctuation_chars", V: punctuation}}, Methods: []object.Method{
		native.Python("shlex.__init__", "($self, instream=None, infile=None, posix=False, punctuation_chars=False)", "", lexerInit),
		native.Python("shlex.push_token", "($self, tok)", "Make tok the next token.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			debug(&st, self, 1, func() string { return "shlex: pushing token " + st.Repr(args[0]) })
			st.Method(st.Attr(self, "pushback"), "appendleft", args[0])
			return st.Result(object.None)
		}),
		native.Python("shlex.push_source", "($self, newstream, newfile=None)", "Read from another stream before going on with this one.", pushSource),
		native.Python("shlex.pop_source", "($self)", "Go back to the stream before.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Method(st.Attr(self, "instream"), "close")
			items := st.Items(st.Method(st.Attr(self, "filestack"), "popleft"))
			if st.Exc == nil && len(items) == 3 {
				st.SetAttr(self, "infile", items[0])
				st.SetAttr(self, "instream", items[1])
				st.SetAttr(self, "lineno", items[2])
			}
			debug(&st, self, 1, func() string {
				return "shlex: popping to " + st.Str(st.Attr(self, "instream")) + ", line " + st.Str(st.Attr(self, "lineno"))
			})
			st.SetAttr(self, "state", str(" "))
			return st.Result(object.None)
		}),
		native.Python("shlex.get_token", "($self)", "Return the next token, the attribute eof at the end.", getToken),
		native.Python("shlex.read_token", "($self)", "Return the next token of the stream, without regard to what was pushed.", readToken),
		native.Python("shlex.sourcehook", "($self, newfile)", "Open a file that is to be read: return its name and stream.", sourceHook),
		native.Python("shlex.error_leader", "($self, infile=None, lineno=None)", "Return the beginning of a message with the place of an error.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			file, line := args[0], args[1]
			if file.IsNull() || file.IsNone() {
				file = st.Attr(self, "infile")
			}
			if line.IsNull() || line.IsNone() {
				line = st.Attr(self, "lineno")
			}
			return st.Result(str(`"` + st.Str(file) + `", line ` + st.Str(line) + ": "))
		}),
		native.Python("shlex.__iter__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) { return self, nil }),
		native.Python("shlex.__next__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			token := st.Method(self, "get_token")
			if st.Equal(token, st.Attr(self, "eof")) {
				return value{}, object.NewException(object.StopIterationType)
			}
			return st.Result(token)
		}),
	}})
}

// streamOf is a stream of v, which may be a str.
func streamOf(st *native.Steps, v value) value {
	if v.Type().Has(object.FlagStr) {
		return st.Call(st.From("io", "StringIO"), v)
	}
	return v
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

func lexerInit(th *thread, self value, args []value) (value, *exception) {
	st := native.Steps{Th: th}
	stream, file := orNone(args[0]), orNone(args[1])
	if stream.IsNone() {
		stream, file = st.From("sys", "stdin"), object.None
	}
	posix := orNone(args[2])
	if args[2].IsNull() {
		posix = object.False
	}
	words, eof := wordChars, str("")
	if st.True(posix) {
		words, eof = words+latinLetters, object.None
	}
	punctuation := ""
	if p := args[3]; !p.IsNull() && st.True(p) {
		if punctuation = shellPunctuation; !p.Is(object.True) {
			punctuation = st.Text(p, "punctuation_chars")
		}
	}
	deque := st.From("collections", "deque")
	set := func(name string, v value) { st.SetAttr(self, name, v) }
	set("instream", streamOf(&st, stream))
	set("infile", file)
	set("posix", posix)
	set("eof", eof)
	set("commenters", str("#"))
	set("whitespace", str(" \t\r\n"))
	set("whitespace_split", object.False)
	set("quotes", str(`'"`))
	set("escape", str(`\`))
	set("escapedquotes", str(`"`))
	set("state", str(" "))
	set("pushback", st.Call(deque))
	set("lineno", object.Int64(1))
	set("debug", object.Int64(0))
	set("token", str(""))
	set("filestack", st.Call(deque))
	set("source", object.None)
	set("_punctuation_chars", str(punctuation))
	if punctuation != "" {
		set("_pushback_chars", st.Call(deque))
		words = strings.Map(func(r rune) rune {
			if strings.ContainsRune(punctuation, r) {
				return -1
			}
			return r
		}, words+pathChars)
	}
	set("wordchars", str(words))
	return st.Result(object.None)
}

// debug prints a line if the attribute debug is so high.
func debug(st *native.Steps, self value, level int, text func() string) {
	if st.Exc == nil && st.Int(st.Attr(self, "debug")) >= level {
		st.Call(st.From("builtins", "print"), str(text()))
	}
}

func pushSource(th *thread, self value, args []value) (value, *exception) {
	st := native.Steps{Th: th}
	file := orNone(args[1])
	st.Method(st.Attr(self, "filestack"), "appendleft", object.TupleOf(st.Attr(self, "infile"), st.Attr(self, "instream"), st.Attr(self, "lineno")))
	st.SetAttr(self, "infile", file)
	st.SetAttr(self, "instream", streamOf(&st, args[0]))
	st.SetAttr(self, "lineno", object.Int64(1))
	debug(&st, self, 1, func() string {
		if file.IsNone() {
			return "shlex: pushing to stream " + st.Str(st.Attr(self, "instream"))
		}
		return "shlex: pushing to file " + st.Str(file)
	})
	return st.Result(object.None)
}

func sourceHook(th *thread, self value, args []value) (value, *exception) {
	st := native.Steps{Th: th}
	name := st.Text(args[0], "newfile")
	if strings.HasPrefix(name, `"`) {
		name = strings.TrimSuffix(name[1:], `"`)
	}
	file := str(name)
	if in := st.Attr(self, "infile"); in.Type().Has(object.FlagStr) && !strings.HasPrefix(name, "/") {
		file = st.Call(st.From("posixpath", "join"), st.Call(st.From("posixpath", "dirname"), in), file)
	}
	return st.Result(object.TupleOf(file, st.Call(st.From("builtins", "open"), file, str("r"))))
}

func getToken(th *thread, self value, _ []value) (value, *exception) {
	st := native.Steps{Th: th}
	if pushed := st.Attr(self, "pushback"); st.True(pushed) {
		token := st.Method(pushed, "popleft")
		debug(&st, self, 1, func() string { return "shlex: popping token " + st.Repr(token) })
		return st.Result(token)
	}
	raw := st.Method(self, "read_token")
	if source := st.Attr(self, "source"); !source.IsNone() {
		for st.Equal(raw, source) {
			if spec := st.Method(self, "sourcehook", st.Method(self, "read_token")); st.True(spec) {
				file, stream := st.Pair(spec)
				st.Method(self, "push_source", stream, file)
			}
			raw = st.Method(self, "get_token")
		}
	}
	for eof := st.Attr(self, "eof"); st.Equal(raw, eof); {
		if !st.True(st.Attr(self, "filestack")) {
			return st.Result(eof)
		}
		st.Method(self, "pop_source")
		raw = st.Method(self, "get_token")
	}
	debug(&st, self, 1, func() string {
		if st.Equal(raw, st.Attr(self, "eof")) {
			return "shlex: token=EOF"
		}
		return "shlex: token=" + st.Repr(raw)
	})
	return st.Result(raw)
}
