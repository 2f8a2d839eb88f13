// This file implements the functions of module re.

package re

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// functions is the table of functions; it is made when it is needed, as some of what it has refers to the module.
func functions() []object.Method {
	const common = "(pattern, string, flags=0)"
	with := func(f func(p *Pattern, th *thread, args []value) (value, *exception)) native.Body {
		return func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := compileArgs(th, args[0], args[len(args)-1])
			if exc != nil {
				return value{}, exc
			}
			return f(p, th, args[1:len(args)-1])
		}
	}
	finder := func(search, whole bool) native.Body {
		return with(func(p *Pattern, th *thread, args []value) (value, *exception) {
			return p.find(th, []value{args[0], {}, {}}, search, whole)
		})
	}
	return []object.Method{
		native.Python("match", common, "Match the pattern at the beginning of the string: a Match, or None.", finder(false, false)),
		native.Python("fullmatch", common, "Match the pattern to all of the string: a Match, or None.", finder(false, true)),
		native.Python("search", common, "Find the first match of the pattern in the string: a Match, or None.", finder(true, false)),
		limited("sub", "(pattern, repl, string, count=0, flags=0)", "Return the string with the matches of the pattern replaced by repl,\nwhich is a template, or a function that is called with each Match.", with(func(p *Pattern, th *thread, args []value) (value, *exception) {
			v, _, exc := p.sub(th, args)
			return v, exc
		})),
		limited("subn", "(pattern, repl, string, count=0, flags=0)", "Return (result of sub, number of replacements).", with(func(p *Pattern, th *thread, args []value) (value, *exception) {
			v, n, exc := p.sub(th, args)
			if exc != nil {
				return value{}, exc
			}
			return object.TupleOf(v, object.Int64(int64(n))), nil
		})),
		limited("split", "(pattern, string, maxsplit=0, flags=0)", "Split the string at the matches of the pattern; what groups match is part of the list.", with(func(p *Pattern, th *thread, args []value) (value, *exception) {
			return split(th, p.Value(), args)
		})),
		native.Python("findall", common, "Return the list of all matches: texts, or groups if the pattern has some.", with(func(p *Pattern, th *thread, args []value) (value, *exception) {
			return findAll(th, p.Value(), []value{args[0], {}, {}})
		})),
		native.Python("finditer", common, "Return an iterator over the Match objects of all matches.", with(func(p *Pattern, th *thread, args []value) (value, *exception) {
			return findIter(th, p.Value(), []value{args[0], {}, {}})
		})),
		native.Python("compile", "(pattern, flags=0)", "Compile a regular expression to a Pattern.", compile),
		native.Python("_compile", "(pattern, flags)", "", compile),
		native.Python("purge", "()", "Forget all patterns that were compiled.", func(th *thread, _ value, _ []value) (value, *exception) {
			s, exc := stateOf(th)
			if exc != nil {
				return value{}, exc
			}
			clear(s.cache)
			clear(s.templates)
			return object.None, nil
		}),
		native.Python("escape", "(pattern)", "Put a backslash before the characters that mean something in a pattern.", escape),
	}
}

// limited is a function whose last but one parameter, a limit, should be given by name.
func limited(name, sig, doc string, f native.Body) object.Method {
	params := object.ParseParams(name, sig)
	at := len(params.List().Names) - 2
	return object.Method{Name: name, Sig: sig, Doc: doc, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		given, _, _, exc := native.BindPython(params, 0, false, args, kw)
		if exc != nil {
			return value{}, exc
		}
		if len(args)-len(kw) > at {
			if exc := object.Warn(th, object.DeprecationWarningType, "'%s' is passed as positional argument", params.List().Names[at].String()); exc != nil {
				return value{}, exc
			}
		}
		return f(th, self, given)
	}}
}

func compile(th *thread, _ value, args []value) (value, *exception) {
	p, exc := compileArgs(th, args[0], args[1])
	if exc != nil {
		return value{}, exc
	}
	return p.Value(), nil
}

// compileArgs is the pattern of arguments pattern and flags.
func compileArgs(th *thread, source, flagsArg value) (*Pattern, *exception) {
	isCompiled := source.Type() == patternType
	if isCompiled && flagsArg.IsNull() {
		return patternOf(source), nil
	}
	flags, exc := toFlags(th, flagsArg)
	if exc != nil {
		return nil, exc
	}
	if isCompiled {
		if flags != 0 {
			return nil, object.ValueErrorf("cannot process flags argument with a compiled pattern")
		}
		return patternOf(source), nil
	}
	isText, isBytes := source.Type().Has(object.FlagStr), source.Type().Has(object.FlagBytes)
	if !isText && !isBytes {
		if _, exc := object.Hash(th, source); exc != nil && !source.Type().Has(object.FlagByteArray) {
			return nil, exc
		}
		if source.Type().Has(object.FlagByteArray) {
			return nil, object.TypeErrorf("cannot use 'tuple' as a dict key (unhashable type: 'bytearray')")
		}
		return nil, object.TypeErrorf("first argument must be string or compiled pattern")
	}
	s, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	key := cacheKey{flags: flags, binary: isBytes}
	exact := source.Type() == object.StrType || source.Type() == object.BytesType
	if isText {
		key.text = source.AsStr().String()
	} else {
		key.text = object.Cast[object.Bytes](source).Data
	}
	if p := s.cache[key]; p != nil && exact {
		return p, nil
	}
	p, exc := newPattern(th, source, flags)
	if exc != nil {
		return nil, exc
	}
	if flags&flagDebug != 0 {
		return p, p.program.dump(th)
	}
	if exact {
		if len(s.cache) >= maxCached {
			clear(s.cache)
		}
		s.cache[key] = p
	}
	return p, nil
}

// special are the characters that escape escapes.
const special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

func escape(th *thread, _ value, args []value) (value, *exception) {
	v := args[0]
	isText := v.Type().Has(object.FlagStr)
	var text string
	switch {
	case isText:
		text = v.AsStr().String()
	case v.Type().Buffer == nil:
		return value{}, object.TypeErrorf("decoding to str: need a bytes-like object, %s found", v.Type().Name)
	default:
		var exc *exception
		if text, exc = object.BytesOf(th, v); exc != nil {
			return value{}, exc
		}
	}
	if exc := th.CheckAlloc(len(text), 2); exc != nil {
		return value{}, exc
	}
	out := make([]byte, 0, len(text)+8)
	for i := range len(text) {
		if strings.IndexByte(special, text[i]) >= 0 {
			out = append(out, '\\')
		}
		out = append(out, text[i])
	}
	if isText {
		return object.StrOf(string(out)), nil
	}
	return object.NewBytes(string(out)), nil
}
