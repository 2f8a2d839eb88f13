// Package stringprep implements module stringprep: the tables of RFC 3454, for the preparation of names.
package stringprep

import (
	"dappco.re/go/py/engine/internal/stringprep"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes module stringprep.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("stringprep", "Tables of RFC 3454 (stringprep): what characters are, and what they are mapped to, by Unicode 3.2.", functions())
	for _, name := range []string{"b1_set", "c22_specials", "c6_set", "c7_set", "c8_set", "c9_set"} {
		set := object.NewSet()
		for _, run := range stringprep.Set(name) {
			for r := run[0]; r <= run[1]; r++ {
				if exc := set.Add(th, object.Int64(int64(r))); exc != nil {
					return nil, exc
				}
			}
		}
		m.Dict.SetName(name, set.Value())
	}
	exceptions := object.NewDict()
	for _, f := range stringprep.Exceptions() {
		if exc := exceptions.Set(th, object.Int64(int64(f.Char)), object.StrOf(f.Text)); exc != nil {
			return nil, exc
		}
	}
	m.Dict.SetName("b3_exceptions", exceptions.Value())
	old, exc := native.FromModule(th, "unicodedata", "ucd_3_2_0")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("unicodedata", old)
	return m, nil
}

func functions() []object.Method {
	var list []object.Method
	for _, t := range stringprep.Tables {
		list = append(list, about("in_table_"+t.Name, "(code)", "Return whether a character is in the table.", func(r rune) value { return object.Bool(t.Has(r)) }))
	}
	return append(list,
		about("map_table_b2", "(a)", "Return what a character is mapped to with normalisation.", func(r rune) value { return textOf(stringprep.MapB2(r)) }),
		about("map_table_b3", "(code)", "Return what a character is mapped to without normalisation.", func(r rune) value { return textOf(stringprep.MapB3(r)) }))
}

// about makes a function of a character.
func about(name, sig, doc string, f func(r rune) value) object.Method {
	return native.Python(name, sig, doc, func(_ *thread, _ value, args []value) (value, *exception) {
		if !args[0].Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("ord() expected string of length 1, but %s found", args[0].Type().Name)
		}
		s := args[0].AsStr()
		if s.Len() != 1 {
			return value{}, object.TypeErrorf("ord() expected a character, but string of length %d found", s.Len())
		}
		r := s.At(0)
		return f(r), nil
	})
}

func textOf(runes []rune) value {
	var out []byte
	for _, r := range runes {
		out = object.AppendRune(out, r)
	}
	return object.StrOf(string(out))
}
