// Package re implements modules re and _sre: regular expressions.
//
// A pattern is parsed to a tree (parser.go, node.go), which is compiled to a program (compile.go, program.go), which a matcher runs with a
// stack of its own (matcher.go, run.go): no pattern and no text can exhaust Go's stack, and a match that takes too long can be stopped.
// Programs work on the UTF-8 of a str or on bytes; offsets become indexes only for what Python code sees.
package re

import (
	"dappco.re/go/py/engine/internal/unicodedata"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const doc = "Regular expressions: patterns that are searched for in text and bytes.\n\nsearch(), match() and fullmatch() find a match, findall() and finditer() all of them;\nsub() replaces them, and split() cuts at them. compile() makes a Pattern that has\nthese functions as methods."

// New makes module re.
func New(th *thread) (*object.Module, *exception) {
	s, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("re", doc, functions())
	if s.scanner == nil {
		th.Interp.Modules.SetName("re", m.Value())
		if s.flags, exc = newFlagClass(th); exc != nil {
			return nil, exc
		}
		if s.scanner, exc = newScannerClass(th); exc != nil {
			return nil, exc
		}
	}
	m.Dict.SetName("__version__", object.StrOf("2.2.1"))
	m.Dict.SetName("__all__", native.Strings("match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge",
		"escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
		"VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"))
	for _, f := range flagNames {
		for _, name := range []string{f.name, f.short} {
			if name == "" {
				continue
			}
			v, exc := object.GetAttrName(th, s.flags, name)
			if exc != nil {
				return nil, exc
			}
			m.Dict.SetName(name, v)
		}
	}
	m.Dict.SetName("RegexFlag", s.flags)
	m.Dict.SetName("PatternError", s.err.Value())
	m.Dict.SetName("error", s.err.Value())
	m.Dict.SetName("Pattern", patternType.Value())
	m.Dict.SetName("Match", matchType.Value())
	m.Dict.SetName("Scanner", s.scanner.Value())
	m.Dict.SetName("_MAXCACHE", object.Int64(maxCached))
	return m, nil
}

// NewLow makes module _sre.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_sre", "", lowFunctions.Get())
	for name, n := range map[string]int64{"MAGIC": 20230612, "CODESIZE": 4, "MAXREPEAT": maxRepeat, "MAXGROUPS": maxGroups} {
		m.Dict.SetName(name, object.Int64(n))
	}
	m.Dict.SetName("copyright", object.StrOf(" SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB "))
	return m, nil
}

// lowFunctions are about the cases of characters. The compiler of patterns is not a function here: its input would be CPython's code.
var lowFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "getcodesize", Sig: "($module, /)", F0: func(*thread, value) (value, *exception) { return object.Int64(4), nil }},
		{Name: "ascii_iscased", Sig: "($module, character, /)", F1: about(func(r rune) value { return object.Bool(r < 128 && foldASCII.hasCase(r)) })},
		{Name: "ascii_tolower", Sig: "($module, character, /)", F1: about(func(r rune) value { return object.Int64(int64(lowerASCII(r))) })},
		{Name: "unicode_iscased", Sig: "($module, character, /)", F1: about(func(r rune) value {
			upper, _ := unicodedata.Upper(r)
			return object.Bool(lowerRune(r) != r || upper != r)
		})},
		{Name: "unicode_tolower", Sig: "($module, character, /)", F1: about(func(r rune) value { return object.Int64(int64(lowerRune(r))) })},
	}
}}

// about makes a function of a character's number.
func about(f func(r rune) value) func(*thread, value, value) (value, *exception) {
	return func(th *thread, _, v value) (value, *exception) {
		n, exc := object.ToInt32(th, v)
		if exc != nil {
			return value{}, exc
		}
		return f(n), nil
	}
}
