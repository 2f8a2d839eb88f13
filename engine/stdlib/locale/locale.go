// Package locale implements modules locale and _locale, for the locales C, POSIX and C.UTF-8.
package locale

import (
	_ "embed"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/script"
)

//go:generate python3.14 gen/tables.py

//go:embed tables.py
var tables string

// New makes module locale.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("locale", "Locales: languages, encodings, and how numbers are written. There are C, POSIX and C.UTF-8.", nil)
	r := native.Begin(th)
	below := r.Import("_locale")
	r.Each(r.Call(r.Builtin("dir"), below), func(name value) {
		if s := r.Str(name); !strings.HasPrefix(s, "_") {
			m.Dict.SetName(s, r.Attr(below, s))
		}
	})
	m.Dict.SetName("_setlocale", r.Attr(below, "setlocale"))
	m.Dict.SetName("_localeconv", r.Attr(below, "localeconv"))
	m.Dict.SetName("_builtin_str", object.StrType.Value())
	m.Dict.SetName("_override_localeconv", object.NewDict().Value())
	m.Dict.SetName("__all__", native.Strings("getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm", "str", "atof", "atoi",
		"format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding", "LC_MESSAGES"))
	if !r.OK() {
		return nil, r.Exc
	}
	native.Add(m.Dict, "locale", functions.Get())
	return m, script.Run(th, m, "locale", tables)
}

// function is a function of the module; absent arguments that are flags count as false.
func function(name, sig, doc string, f func(r *native.Run, a []value) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, a))
	})
}

// textOf is an argument that must be a str.
func textOf(r *native.Run, v value) string {
	if !v.Type().Has(object.FlagStr) {
		r.Raise(object.AttributeErrorType, "'%s' object has no attribute 'lower'", v.Type().Name)
		return ""
	}
	return v.AsStr().String()
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		function("localeconv", "()", "How the locale writes numbers and sums of money.", func(r *native.Run, _ []value) value {
			d := r.Call(r.From("_locale", "localeconv"))
			r.Method(d, "update", r.From("locale", "_override_localeconv"))
			return d
		}),
		function("format_string", "(f, val, grouping=False, monetary=False)", "Format val as f % val does, with numbers as the locale writes them.", func(r *native.Run, a []value) value {
			if !a[0].Type().Has(object.FlagStr) {
				r.Raise(object.TypeErrorType, "expected string or bytes-like object, got '%s'", a[0].Type().Name)
				return object.None
			}
			return formatString(r, a[0], a[1], r.Truth(a[2]), r.Truth(a[3]))
		}),
		function("currency", "(val, symbol=True, grouping=False, international=False)", "Format a sum of money as the locale writes it.", func(r *native.Run, a []value) value {
			return currency(r, a[0], a[1].IsNull() || r.Truth(a[1]), r.Truth(a[2]), r.Truth(a[3]))
		}),
		function("str", "(val)", "A float as str, with the decimal point of the locale.", func(r *native.Run, a []value) value {
			return object.StrOf(formatOne(r, "%.12g", a[:1], false, false))
		}),
		function("delocalize", "(string)", "The number in string as Python writes it.", func(r *native.Run, a []value) value {
			return object.StrOf(current(r).plain(textOf(r, a[0])))
		}),
		function("localize", "(string, grouping=False, monetary=False)", "The number in string as the locale writes it.", func(r *native.Run, a []value) value {
			return object.StrOf(current(r).localise(textOf(r, a[0]), r.Truth(a[1]), r.Truth(a[2])))
		}),
		function("_localize", "(formatted, grouping=False, monetary=False)", "The number formatted by Python as the locale writes it.", func(r *native.Run, a []value) value {
			return object.StrOf(current(r).localise(textOf(r, a[0]), r.Truth(a[1]), r.Truth(a[2])))
		}),
		function("_group", "(s, monetary=False)", "The digits with separators, and how many those are.", func(r *native.Run, a []value) value {
			grouped, n := current(r).group(textOf(r, a[0]), r.Truth(a[1]))
			return object.TupleOf(object.StrOf(grouped), object.Int64(int64(n)))
		}),
		function("_strip_padding", "(s, amount)", "The text without that many spaces around it.", func(r *native.Run, a []value) value {
			n, exc := object.ToInt64(r.Th, a[1])
			r.Fail(exc)
			return object.StrOf(strip(textOf(r, a[0]), int(min(n, int64(1<<30)))))
		}),
		native.Python("atof", "(string, func=float)", "The float that string is in the locale.", func(th *thread, _ value, a []value) (value, *exception) {
			r := native.Begin(th)
			convert := a[1]
			if convert.IsNull() {
				convert = object.FloatType.Value()
			}
			return r.Done(r.Call(convert, object.StrOf(current(r).plain(textOf(r, a[0])))))
		}),
		function("atoi", "(string)", "The integer that string is in the locale.", func(r *native.Run, a []value) value {
			return r.Call(object.IntType.Value(), object.StrOf(current(r).plain(textOf(r, a[0]))))
		}),
		function("normalize", "(localename)", "The full name of a locale, as setlocale() takes it.", func(r *native.Run, a []value) value {
			return object.StrOf(normalise(r, textOf(r, a[0])))
		}),
		function("_parse_localename", "(localename)", "The language and the encoding of a locale.", func(r *native.Run, a []value) value { return parse(r, textOf(r, a[0])) }),
		function("_build_localename", "(localetuple)", "The name of the locale of a language and an encoding.", func(r *native.Run, a []value) value { return build(r, a[0]) }),
		function("getlocale", "(category=0)", "The language and the encoding of the locale of a category.", func(r *native.Run, a []value) value {
			category := a[0]
			if category.IsNull() {
				category = object.Int64(0)
			}
			name := r.Call(r.From("_locale", "setlocale"), category)
			if all := r.From("_locale", "LC_ALL"); r.OK() && r.Equal(all, category) && strings.Contains(r.Str(name), ";") {
				r.Raise(object.TypeErrorType, "category LC_ALL is not supported")
			}
			return parse(r, r.Str(name))
		}),
		function("setlocale", "(category, locale=None)", "Set the locale of a category and return its name; without one, only tell the name.", func(r *native.Run, a []value) value {
			name := a[1]
			if name.IsNull() {
				name = object.None
			}
			if r.Truth(name) && !name.Type().Has(object.FlagStr) {
				name = object.StrOf(normalise(r, r.Str(build(r, name))))
			}
			return r.Call(r.From("_locale", "setlocale"), a[0], name)
		}),
		function("getdefaultlocale", "(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE'))", "The language and the encoding that the environment asks for. Deprecated.", func(r *native.Run, a []value) value {
			r.Fail(object.Warn(r.Th, object.DeprecationWarningType, "'locale.getdefaultlocale' is deprecated and slated for removal in Python 3.15. Use setlocale(), getencoding() and getlocale() instead."))
			names := []value{object.StrOf("LC_ALL"), object.StrOf("LC_CTYPE"), object.StrOf("LANG"), object.StrOf("LANGUAGE")}
			if !a[0].IsNull() {
				names = r.Items(a[0])
			}
			found := "C"
			for _, name := range names {
				if v := r.Method(r.From("os", "environ"), "get", name); r.Truth(v) {
					if found = r.Str(v); r.Str(name) == "LANGUAGE" {
						found, _, _ = strings.Cut(found, ":")
					}
					break
				}
			}
			return parse(r, found)
		}),
		function("getpreferredencoding", "(do_setlocale=True)", "The encoding of text files.", func(*native.Run, []value) value { return object.StrOf("utf-8") }),
	}
}}
