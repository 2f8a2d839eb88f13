// This file finds the full names of locales.

package locale

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// tableOf looks a name up in one of the tables of the module, which scripts may change.
func tableOf(r *native.Run, table, key string) (string, bool) {
	v := r.Method(r.From("locale", table), "get", object.StrOf(key))
	if !r.OK() || !v.Type().Has(object.FlagStr) {
		return "", false
	}
	return v.AsStr().String(), true
}

var squeeze = ondemand.Value[*strings.Replacer]{Make: func() *strings.Replacer { return strings.NewReplacer("-", "", "_", "") }}

// normalise is the full name of a locale: that of the table for the language, with the encoding and the modifier that were asked for.
func normalise(r *native.Run, name string) string {
	rest, modifier, modified := strings.Cut(strings.ReplaceAll(strings.ToLower(name), ":", "."), "@")
	language, encoding, _ := strings.Cut(rest, ".")
	encoding, _, _ = strings.Cut(encoding, ".")
	base := language
	if encoding != "" {
		base += "." + squeeze.Get().Replace(encoding)
	}
	if modified && modifier != "" {
		if found, ok := tableOf(r, "locale_alias", base+"@"+modifier); ok {
			return found
		}
	}
	if found, ok := tableOf(r, "locale_alias", base); ok {
		return withModifier(found, modifier)
	}
	if encoding == "" {
		return name
	}
	if modifier != "" {
		if found, ok := tableOf(r, "locale_alias", language+"@"+modifier); ok {
			return withEncoding(r, found, encoding)
		}
	}
	if found, ok := tableOf(r, "locale_alias", language); ok {
		return withModifier(withEncoding(r, found, encoding), modifier)
	}
	return name
}

// withEncoding gives the name of a locale another encoding, under the name that locales use.
func withEncoding(r *native.Run, name, encoding string) string {
	name, modifier, modified := strings.Cut(name, "@")
	language, _, _ := strings.Cut(name, ".")
	known := r.Str(r.Call(r.From("encodings", "normalize_encoding"), object.StrOf(encoding)))
	if v := r.Method(r.From("encodings.aliases", "aliases"), "get", object.StrOf(strings.ToLower(known))); r.OK() && v.Type().Has(object.FlagStr) {
		known = v.AsStr().String()
	}
	if full, ok := tableOf(r, "locale_encoding_alias", strings.ToLower(known)); ok {
		known = full
	} else if full, ok := tableOf(r, "locale_encoding_alias", squeeze.Get().Replace(strings.ToLower(known))); ok {
		known = full
	}
	if language += "." + known; modified {
		language += "@" + modifier
	}
	return language
}

// withModifier adds a modifier to a name; euro means an encoding that has the sign.
func withModifier(name, modifier string) string {
	if modifier == "" {
		return name
	}
	if modifier == "euro" {
		language, encoding, dotted := strings.Cut(name, ".")
		switch {
		case !dotted, encoding == "ISO8859-1":
			return language + ".ISO8859-15"
		case encoding == "ISO8859-15" || encoding == "UTF-8":
			return name
		}
	}
	return name + "@" + modifier
}

// parse is the language and the encoding of a locale.
func parse(r *native.Run, name string) value {
	full, modifier, _ := strings.Cut(normalise(r, name), "@")
	language, encoding, dotted := strings.Cut(full, ".")
	switch {
	case dotted:
		encoding, _, _ = strings.Cut(encoding, ".")
		return object.TupleOf(object.StrOf(language), object.StrOf(encoding))
	case modifier == "euro":
		return object.TupleOf(object.StrOf(language), object.StrOf("iso-8859-15"))
	case full == "C":
		return object.TupleOf(object.None, object.None)
	case full == "UTF-8":
		return object.TupleOf(object.None, object.StrOf("UTF-8"))
	}
	r.Raise(object.ValueErrorType, "unknown locale: %s", name)
	return object.None
}

// build is the name of the locale of a language and an encoding.
func build(r *native.Run, pair value) value {
	items := r.Items(pair)
	if r.OK() && len(items) == 2 {
		language, encoding := "C", ""
		ok := true
		for i, v := range items {
			switch {
			case v.IsNone():
			case !v.Type().Has(object.FlagStr):
				ok = false
			case i == 0:
				language = v.AsStr().String()
			default:
				encoding = "." + v.AsStr().String()
			}
		}
		if ok {
			return object.StrOf(language + encoding)
		}
	}
	if r.OK() || r.Catch(object.TypeErrorType) || r.Catch(object.ValueErrorType) {
		r.Raise(object.TypeErrorType, "Locale must be None, a string, or an iterable of two strings -- language code, encoding.")
	}
	return object.None
}
