// This file has the older functions that take URLs apart, which are deprecated.

package urllib

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// pair is a text and what was split off, None if nothing was.
func pair(a, b part) value { return object.TupleOf(boxed(a, false), boxed(b, false)) }

// lastCut cuts s around the last sep.
func lastCut(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return "", s, false
}

// oldSplits are the functions of one argument: name, parameter, what to use instead, and what they do.
var oldSplits = []struct {
	name, param, instead string
	split                func(s string) value
}{
	{"splittype", "url", "use urllib.parse.urlparse() instead", func(s string) value {
		if i := strings.IndexAny(s, "/:"); i > 0 && s[i] == ':' {
			return pair(some(strings.ToLower(s[:i])), some(s[i+1:]))
		}
		return pair(part{}, some(s))
	}},
	{"splithost", "url", "use urllib.parse.urlparse() instead", func(s string) value {
		rest, ok := strings.CutPrefix(s, "//")
		if !ok {
			return pair(part{}, some(s))
		}
		end := strings.IndexAny(rest, "/#?")
		if end < 0 {
			end = len(rest)
		}
		path := rest[end:]
		if path != "" && path[0] != '/' {
			path = "/" + path
		}
		return pair(some(rest[:end]), some(path))
	}},
	{"splituser", "host", "use urllib.parse.urlparse() instead", func(s string) value {
		before, after, ok := lastCut(s, "@")
		return pair(part{before, ok}, some(after))
	}},
	{"splitpasswd", "user", "use urllib.parse.urlparse() instead", func(s string) value {
		before, after, ok := strings.Cut(s, ":")
		return pair(some(before), part{after, ok})
	}},
	{"splitport", "host", "use urllib.parse.urlparse() instead", func(s string) value {
		before, port, ok := lastCut(s, ":")
		if !ok || strings.Trim(port, "0123456789") != "" {
			return pair(some(s), part{})
		}
		return pair(some(before), orNone(port))
	}},
	{"splitquery", "url", "use urllib.parse.urlparse() instead", func(s string) value {
		before, after, ok := lastCut(s, "?")
		if !ok {
			return pair(some(s), part{})
		}
		return pair(some(before), some(after))
	}},
	{"splittag", "url", "use urllib.parse.urlparse() instead", func(s string) value {
		before, after, ok := lastCut(s, "#")
		if !ok {
			return pair(some(s), part{})
		}
		return pair(some(before), some(after))
	}},
	{"splitattr", "url", "use urllib.parse.urlparse() instead", func(s string) value {
		words := strings.Split(s, ";")
		return object.TupleOf(object.StrOf(words[0]), native.Strings(words[1:]...))
	}},
	{"splitvalue", "attr", "use urllib.parse.parse_qsl() instead", func(s string) value {
		before, after, ok := strings.Cut(s, "=")
		return pair(some(before), part{after, ok})
	}},
}

func splitNPort(th *thread, _ value, args []value) (value, *exception) {
	def := args[1]
	if def.IsNull() {
		def = object.Int64(-1)
	}
	s, exc := textArg(args[0])
	if exc != nil {
		return value{}, exc
	}
	before, port, ok := lastCut(s, ":")
	switch {
	case !ok:
		return object.TupleOf(object.StrOf(port), def), nil
	case port == "":
		return object.TupleOf(object.StrOf(before), def), nil
	}
	n, err := strconv.Atoi(port)
	if err != nil || strings.Trim(port, "0123456789") != "" {
		return object.TupleOf(object.StrOf(before), object.None), nil
	}
	return object.TupleOf(object.StrOf(before), object.Int64(int64(n))), nil
}

func textArg(v value) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("expected string or bytes-like object, got '%s'", v.Type().MessageName())
	}
	return v.AsStr().String(), nil
}

func toBytes(th *thread, _ value, args []value) (value, *exception) {
	if v := args[0]; v.Type().Has(object.FlagStr) && !v.AsStr().IsASCII() {
		r, exc := object.Repr(th, v)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.Errorf(object.UnicodeErrorType, "URL %s contains non-ASCII characters", r)
	}
	return args[0], nil
}

// splitFunctions are the deprecated functions, each with its twin that does not warn, and unwrap.
func splitFunctions() []object.Method {
	var list []object.Method
	both := func(name, sig, instead string, f native.Body) {
		text := "urllib.parse." + name + "() is deprecated as of 3.8"
		if instead != "" {
			text += ", " + instead
		}
		list = append(list, native.Python("_"+name, sig, "", f), native.Python(name, sig, "", func(th *thread, self value, args []value) (value, *exception) {
			if exc := object.Warn(th, object.DeprecationWarningType, "%s", text); exc != nil {
				return value{}, exc
			}
			return f(th, self, args)
		}))
	}
	for _, o := range oldSplits {
		both(o.name, "("+o.param+")", o.instead, func(_ *thread, _ value, args []value) (value, *exception) {
			s, exc := textArg(args[0])
			if exc != nil {
				return value{}, exc
			}
			return o.split(s), nil
		})
	}
	both("splitnport", "(host, defport=-1)", "use urllib.parse.urlparse() instead", splitNPort)
	both("to_bytes", "(url)", "", toBytes)
	return append(list, native.Python("unwrap", "(url)", "A URL out of the form <URL:scheme://host/path>.", func(th *thread, _ value, args []value) (value, *exception) {
		s, exc := object.ToStr(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		url := strings.TrimSpace(s.String())
		if len(url) > 1 && url[0] == '<' && url[len(url)-1] == '>' {
			url = strings.TrimSpace(url[1 : len(url)-1])
		}
		if rest, ok := strings.CutPrefix(url, "URL:"); ok {
			url = strings.TrimSpace(rest)
		}
		return object.StrOf(url), nil
	}))
}
