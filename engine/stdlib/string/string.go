// Package string implements modules string and _string: constants of characters, templates, and the formatting of str.format in parts.
package string

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

const (
	lowercase   = "abcdefghijklmnopqrstuvwxyz"
	uppercase   = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits      = "0123456789"
	punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	whitespace  = " \t\n\r\v\f"
)

var names = []string{"ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template"}

var functions = []object.Method{
	native.Python("capwords", "(s, sep=None)", "Split the argument into words, capitalize each word, and join them again.\n\nWithout sep, words are what white space separates, and one space joins them.", capwords),
}

var lowFunctions = []object.Method{
	{Name: "formatter_parser", Doc: "Parse a format string: an iterator over (literal text, field name, format spec, conversion).", F1: func(_ *thread, _, s value) (value, *exception) {
		if exc := needStr(s); exc != nil {
			return value{}, exc
		}
		it := &pieces{Head: object.NewHead(piecesType), from: object.NewFormatPieces(s.AsStr().String())}
		return it.Value(), nil
	}},
	{Name: "formatter_field_name_split", Doc: "Split a field name: the first part, and an iterator over (is it an attribute, name).", F1: func(_ *thread, _, s value) (value, *exception) {
		if exc := needStr(s); exc != nil {
			return value{}, exc
		}
		first, rest, exc := object.SplitField(s.AsStr().String())
		if exc != nil {
			return value{}, exc
		}
		it := &steps{Head: object.NewHead(stepsType), from: rest}
		return object.TupleOf(first, it.Value()), nil
	}},
}

func needStr(v value) *exception {
	if !v.Type().Has(object.FlagStr) {
		return object.TypeErrorf("expected str, got %s", v.Type().MessageName())
	}
	return nil
}

// NewLow makes module _string.
func NewLow(*thread) (*object.Module, *exception) {
	return native.Module("_string", "string helper module", lowFunctions), nil
}

// New makes module string.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("string", "A collection of string constants, and classes that fill in templates and format strings.\n", functions)
	for _, c := range [][2]string{{"ascii_letters", lowercase + uppercase}, {"ascii_lowercase", lowercase}, {"ascii_uppercase", uppercase}, {"digits", digits}, {"hexdigits", digits + "abcdefABCDEF"},
		{"octdigits", "01234567"}, {"punctuation", punctuation}, {"whitespace", whitespace}, {"printable", digits + lowercase + uppercase + punctuation + whitespace}} {
		m.Dict.SetName(c[0], object.StrOf(c[1]))
	}
	formatter, exc := object.NewClass(th, formatterClass)
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("Formatter", formatter.Value())
	template, exc := newTemplateClass(th)
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("Template", template.Value())
	m.Dict.SetName("__path__", object.ListOf())
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

func call(th *thread, self value, name string, args ...value) (value, *exception) {
	return object.CallMethod(th, self, object.Intern(name), args...)
}

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttr(th, v, object.Intern(name))
}

func capwords(th *thread, _ value, args []value) (value, *exception) {
	s, sep := args[0], args[1]
	var given []value
	if !sep.IsNull() {
		given = []value{sep}
	}
	list, exc := call(th, s, "split", given...)
	if exc != nil {
		return value{}, exc
	}
	words, exc := object.Collect(th, list)
	if exc != nil {
		return value{}, exc
	}
	out := make([]value, len(words))
	for i, w := range words {
		if out[i], exc = call(th, w, "capitalize"); exc != nil {
			return value{}, exc
		}
	}
	if sep.IsNull() || sep.IsNone() {
		sep = object.StrOf(" ")
	} else if some, exc := object.Truth(th, sep); exc != nil {
		return value{}, exc
	} else if !some {
		sep = object.StrOf(" ")
	}
	return call(th, sep, "join", object.ListOf(out...))
}

// pieces is the iterator of formatter_parser.
type pieces struct {
	object.Head
	from *object.FormatPieces
}

var piecesType = &class{Name: "formatteriterator", Def: piecesDef{}}

type piecesDef struct{}

// Define implements object.Definition.
func (piecesDef) Define(t *object.Type) {
	native.Iterator[pieces](t, nil, func(_ *thread, v value) (value, *exception) {
		p, ok, exc := object.Cast[pieces](v).from.Next()
		if exc != nil || !ok {
			return value{}, exc
		}
		name, spec, conversion := object.None, object.None, object.None
		if p.HasField {
			name, spec = object.StrOf(p.Name), object.StrOf(p.Spec)
			if p.Conversion != 0 {
				conversion = object.RuneStr(p.Conversion)
			}
		}
		return object.TupleOf(object.StrOf(p.Literal), name, spec, conversion), nil
	}, nil)
}

// steps is the iterator of formatter_field_name_split.
type steps struct {
	object.Head
	from *object.FieldSteps
}

var stepsType = &class{Name: "fieldnameiterator", Def: stepsDef{}}

type stepsDef struct{}

// Define implements object.Definition.
func (stepsDef) Define(t *object.Type) {
	native.Iterator[steps](t, nil, func(_ *thread, v value) (value, *exception) {
		isAttr, part, ok, exc := object.Cast[steps](v).from.Next()
		if exc != nil || !ok {
			return value{}, exc
		}
		return object.TupleOf(object.Bool(isAttr), part), nil
	}, nil)
}
