// Package shlex implements module shlex: splitting of text as shells do it.
package shlex

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

// New makes module shlex.
func New(th *thread) (*object.Module, *exception) {
	cls, exc := newLexerClass(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("shlex", "A lexical analyser for simple languages like those of shells.", functions(cls))
	m.Dict.SetName("shlex", cls.Value())
	m.Dict.SetName("__all__", native.Strings("shlex", "split", "quote", "join"))
	return m, nil
}

func functions(cls *object.Type) []object.Method {
	return []object.Method{
		native.Python("split", "(s, comments=False, posix=True)", "Split a str into words as a shell does.", func(th *thread, _ value, args []value) (value, *exception) {
			if args[0].IsNone() {
				return value{}, object.ValueErrorf("s argument must not be None")
			}
			st := native.Steps{Th: th}
			posix := args[2]
			if posix.IsNull() {
				posix = object.True
			}
			lexer := st.CallNamed(cls.Value(), []string{"posix"}, args[0], posix)
			st.SetAttr(lexer, "whitespace_split", object.True)
			if args[1].IsNull() || !st.True(args[1]) {
				st.SetAttr(lexer, "commenters", object.EmptyStr.Value())
			}
			return st.Result(object.ListOf(st.Items(lexer)...))
		}),
		native.Python("join", "(split_command)", "Return words as one str that split() takes apart again.", func(th *thread, _ value, args []value) (value, *exception) {
			var words []string
			exc := object.Each(th, args[0], func(v value) *exception {
				word, exc := quote(v)
				words = append(words, word)
				return exc
			})
			return object.StrOf(strings.Join(words, " ")), exc
		}),
		native.Python("quote", "(s)", "Return a str quoted so that a shell takes it as one word.", func(_ *thread, _ value, args []value) (value, *exception) {
			word, exc := quote(args[0])
			return object.StrOf(word), exc
		}),
	}
}

const unquoted = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-"

func quote(v value) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		empty, isSized := false, v.Type().Buffer != nil
		if isSized {
			st := native.Steps{}
			empty = st.Len(v) == 0 && st.Exc == nil
		}
		if empty || v.IsNone() {
			return "''", nil
		}
		return "", object.TypeErrorf("expected string object, got '%s'", v.Type().Name)
	}
	text := v.AsStr().String()
	switch {
	case text == "":
		return "''", nil
	case strings.Trim(text, unquoted) == "":
		return text, nil
	}
	return "'" + strings.ReplaceAll(text, "'", `'"'"'`) + "'", nil
}
