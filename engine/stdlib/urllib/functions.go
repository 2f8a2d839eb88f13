// This file has the functions on URLs: their arguments may be str or ASCII bytes, and their results are of the same kind.

package urllib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// coerced are arguments as text, and whether they were bytes.
func coerced(th *thread, args ...value) (texts []string, asBytes bool, exc *exception) {
	asBytes = !args[0].Type().Has(object.FlagStr)
	for _, a := range args[1:] {
		given, exc := object.Truth(th, a)
		if exc != nil {
			return nil, false, exc
		}
		if given && a.Type().Has(object.FlagStr) == asBytes {
			return nil, false, object.TypeErrorf("Cannot mix str and non-str arguments")
		}
	}
	texts = make([]string, len(args))
	for i, a := range args {
		if a.Type().Has(object.FlagStr) {
			texts[i] = a.AsStr().String()
			continue
		}
		given, exc := object.Truth(th, a)
		if exc != nil {
			return nil, false, exc
		}
		if !given {
			continue
		}
		v, exc := native.CallMethod(th, a, "decode", object.StrOf("ascii"), object.StrOf("strict"))
		if exc != nil {
			return nil, false, exc
		}
		if !v.Type().Has(object.FlagStr) {
			return nil, false, object.TypeErrorf("decoding to str: need a bytes-like object, %s found", v.Type().MessageName())
		}
		texts[i] = v.AsStr().String()
	}
	return texts, asBytes, nil
}

// same is text as the kind of the arguments.
func same(th *thread, text string, asBytes bool) (value, *exception) {
	if asBytes {
		return object.EncodeText(th, object.NewStr(text), "ascii", "strict")
	}
	return object.StrOf(text), nil
}

// make is a result of the class name, or of its counterpart for bytes.
func (m *module) make(th *thread, name string, asBytes bool, texts ...string) (value, *exception) {
	t := object.NewTuple(len(texts))
	for i, s := range texts {
		v, exc := same(th, s, asBytes)
		if exc != nil {
			return value{}, exc
		}
		t.Items[i] = v
	}
	if asBytes {
		name += "Bytes"
	}
	return object.TupleType.New(th, m.By[name], []value{t.Value()}, nil)
}

func truth(th *thread, v value, otherwise bool) (bool, *exception) {
	if v.IsNull() {
		return otherwise, nil
	}
	return object.Truth(th, v)
}

func orEmpty(v value) value {
	if v.IsNull() {
		return object.StrOf("")
	}
	return v
}

// splitArgs does what urlsplit and urlparse begin with.
func splitArgs(th *thread, args []value) (p parts, asBytes bool, exc *exception) {
	texts, asBytes, exc := coerced(th, args[0], orEmpty(args[1]))
	if exc != nil {
		return p, false, exc
	}
	fragments, exc := truth(th, args[2], true)
	if exc != nil {
		return p, false, exc
	}
	p, exc = split(th, texts[0], some(texts[1]), fragments)
	return p, asBytes, exc
}

func (m *module) functions() []object.Method {
	py := native.Python
	return []object.Method{
		py("urlsplit", "(url, scheme='', allow_fragments=True)", "A URL as five components: scheme, netloc, path, query and fragment.", func(th *thread, _ value, args []value) (value, *exception) {
			p, asBytes, exc := splitArgs(th, args)
			if exc != nil {
				return value{}, exc
			}
			return m.make(th, "SplitResult", asBytes, p.scheme.text, p.netloc.text, p.path, p.query.text, p.fragment.text)
		}),
		py("urlparse", "(url, scheme='', allow_fragments=True)", "A URL as six components: scheme, netloc, path, params, query and fragment.", func(th *thread, _ value, args []value) (value, *exception) {
			p, asBytes, exc := splitArgs(th, args)
			if exc != nil {
				return value{}, exc
			}
			params := part{}
			if m.among("uses_params", p.scheme.text) {
				p.path, params = splitParams(p.path)
			}
			return m.make(th, "ParseResult", asBytes, p.scheme.text, p.netloc.text, p.path, params.text, p.query.text, p.fragment.text)
		}),
		py("urlunsplit", "(components)", "The URL of five components.", func(th *thread, _ value, args []value) (value, *exception) {
			return m.unsplitItems(th, args[0], 5)
		}),
		py("urlunparse", "(components)", "The URL of six components.", func(th *thread, _ value, args []value) (value, *exception) {
			return m.unsplitItems(th, args[0], 6)
		}),
		py("urljoin", "(base, url, allow_fragments=True)", "What url means where it occurs in a document at base.", m.urljoin),
		py("urldefrag", "(url)", "A URL without its fragment, and the fragment.", func(th *thread, _ value, args []value) (value, *exception) {
			texts, asBytes, exc := coerced(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			url := texts[0]
			if !strings.Contains(url, "#") {
				return m.make(th, "DefragResult", asBytes, url, "")
			}
			p, exc := split(th, url, part{}, true)
			if exc != nil {
				return value{}, exc
			}
			fragment := p.fragment.text
			p.fragment = part{}
			return m.make(th, "DefragResult", asBytes, unsplit(p), fragment)
		}),
		py("parse_qs", "(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&')", "The fields of a query as a dict of lists.", parseQS),
		py("parse_qsl", "(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&', *, _stacklevel=1)", "The fields of a query as a list of pairs.", parseQSL),
		py("clear_cache", "()", "Forgets results that are kept; none are.", func(*thread, value, []value) (value, *exception) { return object.None, nil }),
	}
}

func (m *module) unsplitItems(th *thread, components value, n int) (value, *exception) {
	items, exc := object.Collect(th, components)
	if exc != nil {
		return value{}, exc
	}
	if len(items) == 0 {
		return value{}, object.Errorf(object.IndexErrorType, "tuple index out of range")
	}
	texts, asBytes, exc := coerced(th, items...)
	if exc != nil {
		return value{}, exc
	}
	if len(items) < n {
		return value{}, object.ValueErrorf("not enough values to unpack (expected %d, got %d)", n+1, len(items)+1)
	}
	if len(items) > n {
		return value{}, object.ValueErrorf("too many values to unpack (expected %d, got %d)", n+1, len(items)+1)
	}
	netloc := orNone(texts[1])
	if path := texts[2]; !netloc.ok && texts[0] != "" && m.among("uses_netloc", texts[0]) && !strings.HasPrefix(path, "//") && (path == "" || path[0] == '/') {
		netloc = some("") // such a scheme has one, empty or not
	}
	if n == 6 {
		if texts[3] != "" {
			texts[2] += ";" + texts[3]
		}
		texts = append(texts[:3:3], texts[4:]...)
	}
	return same(th, unsplit(parts{orNone(texts[0]), netloc, texts[2], orNone(texts[3]), orNone(texts[4])}), asBytes)
}

func (m *module) urljoin(th *thread, _ value, args []value) (value, *exception) {
	for i, v := range args[:2] {
		given, exc := object.Truth(th, v)
		if exc != nil {
			return value{}, exc
		}
		if !given {
			return args[1-i], nil
		}
	}
	texts, asBytes, exc := coerced(th, args[0], args[1])
	if exc != nil {
		return value{}, exc
	}
	fragments, exc := truth(th, args[2], true)
	if exc != nil {
		return value{}, exc
	}
	joined, exc := m.join(th, texts[0], texts[1], fragments)
	if exc != nil {
		return value{}, exc
	}
	return same(th, joined, asBytes)
}

// field is a name and a value of a query, still quoted.
type field struct{ name, value string }

// query takes a query apart; asText is unset where it was bytes.
func query(th *thread, args []value) (fields []field, asText bool, exc *exception) {
	qs, sep := args[0], "&"
	if v := args[6]; !v.IsNull() {
		if v.Type().Has(object.FlagStr) {
			sep = v.AsStr().String()
		} else if v.Type().Has(object.FlagBytes) {
			sep = object.Cast[object.Bytes](v).Data
		} else {
			sep = ""
		}
	}
	if sep == "" {
		return nil, false, object.ValueErrorf("Separator must be of type string or bytes.")
	}
	text := ""
	switch {
	case qs.Type().Has(object.FlagStr):
		text, asText = qs.AsStr().String(), true
	case qs.IsNone():
		return nil, true, nil
	default:
		if text, exc = object.BytesOf(th, qs); exc != nil {
			empty, truthExc := object.Truth(th, qs)
			if truthExc != nil || empty {
				return nil, false, object.TypeErrorf("memoryview: a bytes-like object is required, not '%s'", qs.Type().MessageName())
			}
			return nil, true, object.Warn(th, object.DeprecationWarningType, "Accepting %s objects with false value in urllib.parse.parse_qsl() is deprecated as of 3.14", qs.Type().Name)
		}
	}
	if text == "" {
		return nil, asText, nil
	}
	keep, exc := truth(th, args[1], false)
	if exc != nil {
		return nil, false, exc
	}
	strict, exc := truth(th, args[2], false)
	if exc != nil {
		return nil, false, exc
	}
	if v := args[5]; !v.IsNull() && !v.IsNone() {
		few, exc := object.CompareBool(th, v, object.Int64(int64(1+strings.Count(text, sep))), object.LT)
		if exc != nil {
			return nil, false, exc
		}
		if few {
			return nil, false, object.ValueErrorf("Max number of fields exceeded")
		}
	}
	for _, pair := range strings.Split(text, sep) {
		if pair == "" && !strict {
			continue
		}
		name, v, has := strings.Cut(pair, "=")
		if !has && strict {
			shown := object.StrOf(pair)
			if !asText {
				shown = object.NewBytes(pair)
			}
			r, exc := object.Repr(th, shown)
			if exc != nil {
				return nil, false, exc
			}
			return nil, false, object.ValueErrorf("bad query field: %s", r)
		}
		if v != "" || keep {
			fields = append(fields, field{name, v})
		}
	}
	return fields, asText, nil
}

// unquoted is a list of names and values.
func unquoted(th *thread, args []value) ([]value, *exception) {
	fields, asText, exc := query(th, args)
	if exc != nil {
		return nil, exc
	}
	var list []value
	for _, f := range fields {
		pair := [2]value{}
		for i, s := range []string{f.name, f.value} {
			s = strings.ReplaceAll(s, "+", " ")
			if !asText {
				pair[i] = object.NewBytes(unquoteBytes(s))
				continue
			}
			if pair[i], exc = unquoteText(th, object.NewStr(s), args[3], args[4]); exc != nil {
				return nil, exc
			}
		}
		list = append(list, object.TupleOf(pair[0], pair[1]))
	}
	return list, nil
}

func parseQSL(th *thread, _ value, args []value) (value, *exception) {
	list, exc := unquoted(th, args)
	return object.ListOf(list...), exc
}

func parseQS(th *thread, _ value, args []value) (value, *exception) {
	list, exc := unquoted(th, args)
	if exc != nil {
		return value{}, exc
	}
	d := object.NewDict()
	for _, pair := range list {
		k, v := pair.AsTuple().Items[0], pair.AsTuple().Items[1]
		old, ok, exc := d.Get(th, k)
		if exc != nil {
			return value{}, exc
		}
		if ok {
			old.AsList().Append(v)
			continue
		}
		if exc := d.Set(th, k, object.ListOf(v)); exc != nil {
			return value{}, exc
		}
	}
	return d.Value(), nil
}
