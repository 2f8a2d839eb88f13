// Package unicodedata implements module unicodedata: the character database of Unicode.
package unicodedata

import (
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// database is an object of type UCD: a version of the character database.
type database struct {
	object.Head
	data *unicodedata.Data
}

var databaseType = &object.Type{Name: "UCD", Module: "unicodedata", Def: databaseDef{}}

type databaseDef struct{}

// Define implements object.Definition.
func (databaseDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew | object.FlagImmutable
		t.AddMethods(functions("self"))
		t.AddMembers([]object.GetSet{{Name: "unidata_version", Get: func(_ *thread, self value) (value, *exception) {
			return object.StrOf(dataOf(self).Version), nil
		}}})
	})
}

// dataOf is the database that a function works on: that of its object, the current one for functions of the module.
func dataOf(self value) *unicodedata.Data {
	if !self.IsNull() && self.Type() == databaseType {
		return object.Cast[database](self).data
	}
	return unicodedata.Current()
}

const doc = "The Unicode character database: names, categories, numeric values and other properties of characters, and normalisation.\n\nucd_3_2_0 has the same functions for Unicode 3.2."

// New makes module unicodedata.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("unicodedata", doc, functions("module"))
	m.Dict.SetName("unidata_version", object.StrOf(unicodedata.Version))
	m.Dict.SetName("UCD", databaseType.Value())
	old := &database{Head: object.NewHead(databaseType), data: unicodedata.Old()}
	m.Dict.SetName("ucd_3_2_0", old.Value())
	return m, nil
}

// functions is the table of functions, which are methods of UCD too.
func functions(self string) []object.Method {
	about := func(name, doc string, f func(d *unicodedata.Data, r rune) value) object.Method {
		return object.Method{Name: name, Sig: "($" + self + ", chr, /)", Doc: doc, F1: func(_ *thread, self, v value) (value, *exception) {
			r, exc := character(name, "argument", v)
			if exc != nil {
				return value{}, exc
			}
			return f(dataOf(self), r), nil
		}}
	}
	// valued makes a function with a default that is returned, or a ValueError with that message if it is not given.
	valued := func(name, doc, missing string, f func(d *unicodedata.Data, r rune) value) object.Method {
		return object.Method{Name: name, Doc: doc, Min: 1, Max: 2, FN: func(_ *thread, self value, args []value) (value, *exception) {
			r, exc := character(name, "argument 1", args[0])
			if exc != nil {
				return value{}, exc
			}
			if v := f(dataOf(self), r); !v.IsNull() {
				return v, nil
			}
			if len(args) > 1 {
				return args[1], nil
			}
			return value{}, object.ValueErrorf("%s", missing)
		}}
	}
	digit := func(n int) value {
		if n < 0 {
			return value{}
		}
		return object.Int64(int64(n))
	}
	return []object.Method{
		valued("decimal", "Return the value of a decimal digit; default, if given, for other characters.", "not a decimal", func(d *unicodedata.Data, r rune) value { return digit(d.Decimal(r)) }),
		valued("digit", "Return the value of a digit; default, if given, for other characters.", "not a digit", func(d *unicodedata.Data, r rune) value { return digit(d.Digit(r)) }),
		valued("numeric", "Return the value of a numeric character as a float; default, if given, for other characters.", "not a numeric character", func(d *unicodedata.Data, r rune) value {
			n, ok := d.Numeric(r)
			if !ok {
				return value{}
			}
			return object.Float(n)
		}),
		about("category", "Return the general category of a character, such as 'Lu'.", func(d *unicodedata.Data, r rune) value { return object.StrOf(d.Category(r)) }),
		about("bidirectional", "Return the bidirectional class of a character, '' if it has none.", func(d *unicodedata.Data, r rune) value { return object.StrOf(d.Bidirectional(r)) }),
		about("combining", "Return the canonical combining class of a character, 0 if it does not combine.", func(d *unicodedata.Data, r rune) value { return object.Int64(int64(d.Combining(r))) }),
		about("mirrored", "Return 1 for a character that is mirrored in bidirectional text, 0 for others.", func(d *unicodedata.Data, r rune) value {
			if d.Mirrored(r) {
				return object.Int64(1)
			}
			return object.Int64(0)
		}),
		about("east_asian_width", "Return the East Asian width of a character.", func(d *unicodedata.Data, r rune) value { return object.StrOf(d.Width(r)) }),
		about("decomposition", "Return the decomposition of a character as numbers in a str, '' if it has none.", func(d *unicodedata.Data, r rune) value { return object.StrOf(d.Decomposition(r)) }),
		valued("name", "Return the name of a character; default, if given, for one without.", "no such name", func(d *unicodedata.Data, r rune) value {
			if s := d.Name(r); s != "" {
				return object.StrOf(s)
			}
			return value{}
		}),
		{Name: "lookup", Sig: "($" + self + ", name, /)", Doc: "Return the character of that name.", F1: lookup},
		{Name: "is_normalized", Sig: "($" + self + ", form, unistr, /)", Doc: "Return whether a str is in a normalisation form: 'NFC', 'NFKC', 'NFD' or 'NFKD'.", Min: 2, Max: 2, FN: isNormalized},
		{Name: "normalize", Sig: "($" + self + ", form, unistr, /)", Doc: "Return a str in a normalisation form: 'NFC', 'NFKC', 'NFD' or 'NFKD'.", Min: 2, Max: 2, FN: normalize},
	}
}

// character is the only character of v.
func character(fn, which string, v value) (rune, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return 0, object.TypeErrorf("%s() %s must be a unicode character, not %s", fn, which, v.Type().MessageName())
	}
	s := v.AsStr()
	if s.Len() != 1 {
		return 0, object.TypeErrorf("%s(): %s must be a unicode character, not a string of length %d", fn, which, s.Len())
	}
	return s.At(0), nil
}

// longestName is how long a name can be.
const longestName = 256

// lookup knows aliases and sequences of the current version only.
func lookup(th *thread, self, v value) (value, *exception) {
	var name string
	if v.Type().Has(object.FlagStr) {
		name = v.AsStr().String()
	} else {
		var exc *exception
		if name, exc = object.BytesOf(th, v); exc != nil {
			return value{}, exc
		}
	}
	if len(name) > longestName {
		return value{}, object.Errorf(object.KeyErrorType, "name too long")
	}
	old := !self.IsNull() && self.Type() == databaseType
	if r, ok := unicodedata.Lookup(name); ok && (!old || strings.EqualFold(unicodedata.Name(r), name)) {
		return object.RuneStr(r), nil
	}
	if s, ok := unicodedata.LookupSequence(name); ok && !old {
		return object.StrOf(s), nil
	}
	return value{}, object.Errorf(object.KeyErrorType, "undefined character name '%s'", name)
}

// formArguments are the arguments form and unistr.
func formArguments(fn string, args []value) (form string, s *object.Str, exc *exception) {
	for i, v := range args {
		if !v.Type().Has(object.FlagStr) {
			return "", nil, object.TypeErrorf("%s() argument %d must be str, not %s", fn, i+1, v.Type().MessageName())
		}
	}
	return args[0].AsStr().String(), args[1].AsStr(), nil
}

// normalized is s in the form; the same object if that is plain to see.
func normalized(th *thread, d *unicodedata.Data, name string, s *object.Str) (*object.Str, *exception) {
	form, ok := unicodedata.FormOf(name)
	if !ok {
		return nil, object.ValueErrorf("invalid normalization form")
	}
	if s.IsASCII() {
		return s, nil
	}
	if exc := th.CheckAlloc(s.Len(), 12); exc != nil {
		return nil, exc
	}
	runes := make([]rune, 0, s.Len())
	for text := s.String(); text != ""; {
		r, size := object.DecodeRune(text)
		text = text[size:]
		runes = append(runes, r)
	}
	var failed *exception
	out, ok := d.Normalize(form, runes, func(n int) bool {
		if failed = th.Poll(); failed == nil {
			failed = th.CheckAlloc(n, 8)
		}
		return failed == nil
	})
	if !ok {
		return nil, failed
	}
	data := make([]byte, 0, len(out)+len(out)/2)
	for _, r := range out {
		data = object.AppendRune(data, r)
	}
	return object.NewStr(string(data)), nil
}

func normalize(th *thread, self value, args []value) (value, *exception) {
	form, s, exc := formArguments("normalize", args)
	if exc != nil {
		return value{}, exc
	}
	if s.Len() == 0 {
		return args[1], nil
	}
	out, exc := normalized(th, dataOf(self), form, s)
	if exc != nil {
		return value{}, exc
	}
	if out == s {
		return args[1], nil
	}
	return out.Value(), nil
}

func isNormalized(th *thread, self value, args []value) (value, *exception) {
	form, s, exc := formArguments("is_normalized", args)
	if exc != nil {
		return value{}, exc
	}
	if s.Len() == 0 {
		return object.True, nil
	}
	out, exc := normalized(th, dataOf(self), form, s)
	if exc != nil {
		return value{}, exc
	}
	return object.Bool(out.String() == s.String()), nil
}
