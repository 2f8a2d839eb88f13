// This file is what "-m tokenize" runs.

package tokenize

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func runMain(th *thread, _ value, a []value) (value, *exception) {
	args, skip := a[0], 0
	if args.IsNull() || args.IsNone() {
		args, _ = th.Interp.SysDict.GetName("argv")
		skip = 1
	}
	var items []value
	if !args.IsNull() {
		var exc *exception
		if items, exc = object.Collect(th, args); exc != nil {
			return value{}, exc
		}
	}
	name, exact := "", false
	for _, v := range items[min(skip, len(items)):] {
		if !v.Type().Has(object.FlagStr) {
			continue
		}
		switch s := v.AsStr().String(); s {
		case "-e", "--exact":
			exact = true
		default:
			if strings.HasPrefix(s, "-") && s != "-" {
				return value{}, ended(th, "usage: python -m tokenize [-h] [-e] [filename.py]", 2)
			}
			name = s
		}
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
	if stderr, ok := th.Interp.SysDict.GetName("stderr"); ok {
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
		if items := args.AsTuple().Items; len(items) == 2 {
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
		file, _ = th.Interp.SysDict.GetName("stdin")
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
	return object.Each(th, tokens, func(v value) *exception {
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
