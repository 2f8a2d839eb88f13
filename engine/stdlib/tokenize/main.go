// This file is what "-m tokenize" runs.

package tokenize

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func runMain(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	parser := r.CommandLine([]native.Arg{
		{Names: "filename", Help: "the file to tokenize; defaults to stdin", Set: []any{"nargs", "?", "metavar", "filename.py"}},
		{Names: "-e --exact", Help: "display token names using the exact type", Set: []any{"dest", "exact", "action", "store_true"}},
	}, "color", true)
	ns := r.Parse(parser, a[0])
	name, exact := "", r.Truth(r.Attr(ns, "exact"))
	if v := r.Option(ns, "filename"); r.OK() && !v.IsNull() {
		name = r.Str(v)
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	exc := show(th, name, exact)
	if exc == nil {
		return object.None, nil
	}
	if name == "" {
		name = "<stdin>"
	}
	return value{}, reported(th, name, exc)
}

// ended writes text to standard error and ends the program.
func ended(th *thread, text string, status int64) *exception {
	if stderr, ok := th.Interp.SysAttr("stderr"); ok {
		if _, exc := object.CallMethod(th, stderr, object.Intern("write"), object.StrOf(text+"\n")); exc != nil {
			return exc
		}
	}
	return object.NewException(object.SystemExitType, object.Int64(status))
}

// reported shows errors of the program's text and of files as compilers do; others stay.
func reported(th *thread, name string, exc *exception) *exception {
	class, failed := native.FromModule(th, "tokenize", "TokenError")
	if failed != nil {
		return failed
	}
	is, failed := object.ExceptMatches(exc, class)
	if failed != nil {
		return failed
	}
	switch {
	case is:
		args, failed := object.GetAttrName(th, exc.Value(), "args")
		if failed != nil {
			return failed
		}
		items, failed := object.Collect(th, args)
		if failed != nil {
			return failed
		}
		if len(items) == 2 {
			row, col, failed := placeOf(th, items[1])
			if failed != nil {
				return failed
			}
			text, failed := object.ToStr(th, items[0])
			if failed != nil {
				return failed
			}
			return ended(th, fmt.Sprintf("%s:%d:%d: error: %s", name, row, col, text), 1)
		}
	case exc.Is(object.SyntaxErrorType):
		return ended(th, fmt.Sprintf("%s: error: %s", name, exc.Message(th)), 1)
	case exc.Is(object.OSErrorType):
		return ended(th, "error: "+exc.Message(th), 1)
	}
	return exc
}

// show prints the tokens of a file, or of standard input.
func show(th *thread, name string, exact bool) *exception {
	file, entry := value{}, "tokenize"
	if name == "" {
		file, _ = th.Interp.SysAttr("stdin")
		entry = "generate_tokens"
	} else {
		open, exc := native.FromModule(th, "builtins", "open")
		if exc != nil {
			return exc
		}
		if file, exc = object.Call2(th, open, object.StrOf(name), object.StrOf("rb")); exc != nil {
			return exc
		}
		defer object.CallMethod(th, file, object.Intern("close"))
	}
	readline, exc := object.GetAttrName(th, file, "readline")
	if exc != nil {
		return exc
	}
	f, exc := native.FromModule(th, "tokenize", entry)
	if exc != nil {
		return exc
	}
	tokens, exc := object.Call1(th, f, readline)
	if exc != nil {
		return exc
	}
	print, exc := native.FromModule(th, "builtins", "print")
	if exc != nil {
		return exc
	}
	all, exc := object.Collect(th, tokens) // so that nothing is printed of what is wrong
	if exc != nil {
		return exc
	}
	return object.Each(th, object.ListOf(all...), func(v value) *exception {
		kind := v.AsTuple().Items[0]
		if exact {
			var exc *exception
			if kind, exc = object.GetAttrName(th, v, "exact_type"); exc != nil {
				return exc
			}
		}
		typ, exc := tokenName(th, kind)
		if exc != nil {
			return exc
		}
		row, col, exc := placeOf(th, v.AsTuple().Items[2])
		if exc != nil {
			return exc
		}
		endRow, endCol, exc := placeOf(th, v.AsTuple().Items[3])
		if exc != nil {
			return exc
		}
		text, exc := object.Repr(th, v.AsTuple().Items[1])
		if exc != nil {
			return exc
		}
		_, exc = object.Call1(th, print, object.StrOf(fmt.Sprintf("%-20s%-15s%-15s", fmt.Sprintf("%d,%d-%d,%d:", row, col, endRow, endCol), typ, text)))
		return exc
	})
}
