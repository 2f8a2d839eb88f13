// Package tokenize implements modules tokenize and _tokenize: the tokens of a program, comments too, and program text made of tokens.
package tokenize

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
	stdtoken "dappco.re/go/py/engine/stdlib/token"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

var functions = []object.Method{
	{Name: "tokenize", Sig: "(readline)", Doc: "Iterate over the tokens of a program whose lines, as bytes, readline() returns.\n\nEach token is a TokenInfo. The first is of type ENCODING: the encoding that a byte order mark or a comment declares, UTF-8 otherwise.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		readline := a[0]
		return generator.From("tokenize", func(th *thread) (value, *exception) {
			encoding, lines, exc := detect(th, readline)
			if exc != nil {
				return value{}, exc
			}
			read := chained(th, lines, readline, encoding)
			if encoding == "utf-8-sig" {
				encoding = "utf-8"
			}
			return tokens(th, read, encoding)
		}), nil
	}},
	{Name: "generate_tokens", Sig: "(readline)", Doc: "Iterate over the tokens of a program whose lines, as strs, readline() returns.\n\nEach token is a TokenInfo; there is none for the encoding.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return tokens(th, stringReader(th, a[0]), "")
	}},
	{Name: "detect_encoding", Sig: "(readline)", Doc: "Find the encoding of a program whose lines, as bytes, readline() returns.\n\nThe result is the encoding and the list of lines, two at most, that were read to find it. SyntaxError if the declaration is wrong.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		encoding, lines, exc := detect(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return object.TupleOf(object.StrOf(encoding), object.ListOf(lines...)), nil
	}},
	{Name: "untokenize", Sig: "(iterable)", Doc: "Make program text of tokens: sequences of five items, or of a type and a string only.\n\nTokens with places are put at these places. Otherwise the text has the same tokens, but other space between them. The result is bytes if the first token is an ENCODING.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return untokenize(th, a[0])
	}},
	native.Python("open", "(filename)", "Open a file for reading as text, in the encoding that detect_encoding() finds.", open),
	native.Python("_main", "(args=None)", "Show the tokens of a program: the command line of this module.", runMain),
}

// chained reads the lines that have been read already, then those of readline.
func chained(th *thread, lines []value, readline value, encoding string) func() (string, *exception) {
	if encoding == "utf-8-sig" {
		encoding = "utf-8"
	}
	rest := bytesReader(th, readline, encoding)
	return func() (string, *exception) {
		if len(lines) == 0 {
			return rest()
		}
		data, exc := object.BytesOf(th, lines[0])
		if exc != nil {
			return "", exc
		}
		lines = lines[1:]
		s, exc := object.DecodeText(th, []byte(data), encoding, "replace")
		if exc != nil {
			return "", exc
		}
		return s.String(), nil
	}
}

func tokens(th *thread, read func() (string, *exception), encoding string) (value, *exception) {
	info, exc := native.ClassFromModule(th, "tokenize", "TokenInfo")
	if exc != nil {
		return value{}, exc
	}
	it := newIterator(read, true)
	it.encoding = encoding
	it.info = info
	return generator.New("_generate_tokens_from_c_tokenizer", it.tokenInfos), nil
}

func open(th *thread, _ value, a []value) (value, *exception) {
	openFile, exc := native.FromModule(th, "builtins", "open")
	if exc != nil {
		return value{}, exc
	}
	file, exc := object.Call2(th, openFile, a[0], object.StrOf("rb"))
	if exc != nil {
		return value{}, exc
	}
	text, exc := decoded(th, file)
	if exc != nil {
		if _, closing := object.CallMethod(th, file, object.Intern("close")); closing != nil {
			return value{}, closing
		}
	}
	return text, exc
}

// decoded is a text file over file, in the encoding that it declares.
func decoded(th *thread, file value) (value, *exception) {
	readline, exc := object.GetAttrName(th, file, "readline")
	if exc != nil {
		return value{}, exc
	}
	encoding, _, exc := detect(th, readline)
	if exc != nil {
		return value{}, exc
	}
	if _, exc := object.CallMethod(th, file, object.Intern("seek"), object.Int64(0)); exc != nil {
		return value{}, exc
	}
	wrapper, exc := native.FromModule(th, "io", "TextIOWrapper")
	if exc != nil {
		return value{}, exc
	}
	text, exc := object.Call(th, wrapper, []value{file, object.StrOf(encoding), object.True}, []*object.Str{object.Intern("line_buffering")})
	if exc != nil {
		return value{}, exc
	}
	return text, object.SetAttr(th, text, object.Intern("mode"), object.StrOf("r"))
}

// newInfo makes the class TokenInfo.
func newInfo(th *thread) (*object.Type, *exception) {
	base, exc := native.NamedTuple(th, "tokenize", "TokenInfo", nil, "type", "string", "start", "end", "line")
	if exc != nil {
		return nil, exc
	}
	item := func(v value, i int) value { return v.AsTuple().Items[i] }
	return object.NewClass(th, object.ClassSpec{Module: "tokenize", Name: "TokenInfo", Bases: []*object.Type{base},
		Methods: []object.Method{
			{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				name, exc := tokenName(th, item(self, 0))
				if exc != nil {
					return value{}, exc
				}
				text := "TokenInfo(type="
				number, exc := object.ToStr(th, item(self, 0))
				if exc != nil {
					return value{}, exc
				}
				text += number.String() + " (" + name + ")"
				for i, field := range []string{"string", "start", "end", "line"} {
					s, exc := object.Repr(th, item(self, i+1))
					if exc != nil {
						return value{}, exc
					}
					text += ", " + field + "=" + s.String()
				}
				return object.StrOf(text + ")"), nil
			}},
		},
		GetSets: []object.GetSet{{Name: "exact_type", Doc: "The type, where an operator has a type of its own.", Get: func(th *thread, self value) (value, *exception) {
			kind, ok := object.IntValue(item(self, 0))
			if ok && kind == stdtoken.Op && item(self, 1).Type().Has(object.FlagStr) {
				if n, ok := stdtoken.Operator(item(self, 1).AsStr().String()); ok {
					return object.Int64(int64(n)), nil
				}
			}
			return item(self, 0), nil
		}}}})
}

// tokenName is the name of a type of tokens.
func tokenName(th *thread, kind value) (string, *exception) {
	names, exc := native.FromModule(th, "tokenize", "tok_name")
	if exc != nil {
		return "", exc
	}
	name, exc := object.GetItem(th, names, kind)
	if exc != nil {
		return "", exc
	}
	s, exc := object.ToStr(th, name)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

// New makes module tokenize.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("tokenize", "Tokens of Python programs.\n\ntokenize(readline) yields the tokens of a program as TokenInfo tuples: type, string, place where it starts and where it ends (row and column), and the line.\ngenerate_tokens(readline) does so with strs, untokenize(iterable) goes the other way.", functions)
	if exc := stdtoken.Fill(th, m.Dict); exc != nil {
		return nil, exc
	}
	for _, name := range []string{"ISTERMINAL", "ISNONTERMINAL", "ISEOF"} {
		f, exc := native.FromModule(th, "token", name)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(name, f)
	}
	info, exc := newInfo(th)
	if exc != nil {
		return nil, exc
	}
	failed, exc := object.NewClass(th, object.ClassSpec{Module: "tokenize", Name: "TokenError", Bases: []*object.Type{object.ExceptionType}})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("TokenInfo", info.Value())
	m.Dict.SetName("TokenError", failed.Value())
	m.Dict.SetName("BOM_UTF8", object.NewBytes(bom))
	m.Dict.SetName("tabsize", object.Int64(8))
	m.Dict.SetName("__all__", native.Strings(slices.Concat(stdtoken.All(), []string{"tokenize", "generate_tokens", "detect_encoding", "untokenize", "open", "TokenInfo", "TokenError"})...))
	return m, nil
}

// NewLow makes module _tokenize.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_tokenize", "", nil)
	m.Dict.SetName("TokenizerIter", lowType.Value())
	return m, nil
}
