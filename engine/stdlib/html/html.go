// Package html implements modules html, html.entities and html.parser: characters that HTML writes by name or number, and a parser that calls methods.
package html

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

//go:generate python3.14 gen/entities.py

//go:embed entities.bin
var packed []byte

// entity is a name and the characters that it stands for.
type entity struct{ name, text string }

// entities are the names of HTML 5, with their semicolons if they need them, and those of HTML 4.
type entities struct {
	five, four []entity
	byName     map[string]string
}

var load = ondemand.Value[*entities]{Make: func() *entities {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic("unreachable: entities.bin is corrupt: " + err.Error())
	}
	e := &entities{byName: map[string]string{}}
	list := &e.five
	for _, line := range strings.Split(string(raw), "\x00") {
		name, text, ok := strings.Cut(line, " ")
		switch {
		case !ok:
			list = &e.four
		case list == &e.five:
			e.byName[name] = text
			e.five = append(e.five, entity{name, text})
		default:
			n, _ := strconv.ParseInt(text, 16, 32)
			e.four = append(e.four, entity{name, string(rune(n))})
		}
	}
	return e
}}

// New makes module html.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("html", "General functions for HTML.", []object.Method{
		native.Submodules("html", "entities"),
		native.Python("escape", "(s, quote=True)", "Replace &, < and > by what stands for them in HTML, and quotes too if quote is true.", func(th *thread, _ value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			pairs := [][2]string{{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}}
			if args[1].IsNull() || st.True(args[1]) {
				pairs = append(pairs, [2]string{`"`, "&quot;"}, [2]string{"'", "&#x27;"})
			}
			s := args[0]
			for _, p := range pairs {
				s = st.Method(s, "replace", object.StrOf(p[0]), object.StrOf(p[1]))
			}
			return st.Result(s)
		}),
		native.Python("unescape", "(s)", "Replace all character references of HTML 5 by the characters, by the rules of that standard for those without semicolon or that are not valid.", func(th *thread, _ value, args []value) (value, *exception) {
			if !args[0].Type().Has(object.FlagStr) {
				return unescapeOther(th, args[0])
			}
			text := args[0].AsStr().String()
			if strings.IndexByte(text, '&') < 0 {
				return args[0], nil
			}
			return object.StrOf(unescape(text)), nil
		}),
	})
	m.Dict.SetName("__all__", native.Strings("escape", "unescape"))
	return m, nil
}

// unescapeOther is unescape of what is no str: what has no & in it is returned as it is.
func unescapeOther(th *thread, v value) (value, *exception) {
	found, exc := object.Contains(th, v, object.StrOf("&"))
	if exc == nil && found {
		exc = object.TypeErrorf("expected string or bytes-like object, got '%s'", v.Type().Name)
	}
	return v, exc
}

// NewEntities makes module html.entities.
func NewEntities(th *thread) (*object.Module, *exception) {
	m := native.Module("html.entities", "Names of characters in HTML.", nil)
	five, toNumber, toName, defs := object.NewDict(), object.NewDict(), object.NewDict(), object.NewDict()
	e := load.Get()
	for _, x := range e.five {
		five.SetName(x.name, object.StrOf(x.text))
	}
	for _, x := range e.four {
		r, _ := object.DecodeRune(x.text)
		toNumber.SetName(x.name, object.Int64(int64(r)))
		defs.SetName(x.name, object.StrOf(x.text))
		if exc := toName.Set(th, object.Int64(int64(r)), object.StrOf(x.name)); exc != nil {
			return nil, exc
		}
	}
	m.Dict.SetName("html5", five.Value())
	m.Dict.SetName("name2codepoint", toNumber.Value())
	m.Dict.SetName("codepoint2name", toName.Value())
	m.Dict.SetName("entitydefs", defs.Value())
	m.Dict.SetName("__all__", native.Strings("html5", "name2codepoint", "codepoint2name", "entitydefs"))
	return m, nil
}
