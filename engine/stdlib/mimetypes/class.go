// This file defines the class MimeTypes.

package mimetypes

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func (m *module) addClass() {
	py := native.Python
	m.Add("MimeTypes", "Tables of types and extensions.", nil, []object.Method{
		py("MimeTypes.__init__", "($self, filenames=(), strict=True)", "Makes tables with the usual types and those that files list.", m.create),
		py("MimeTypes.add_type", "($self, type, ext, strict=True)", "Makes an extension mean a type.", addType),
		py("MimeTypes.guess_type", "($self, url, strict=True)", "The type and the encoding of what a URL or a path leads to.", guessType),
		py("MimeTypes.guess_file_type", "($self, path, *, strict=True)", "The type and the encoding of a file, by its path.", func(th *thread, self value, args []value) (value, *exception) {
			path, exc := pathText(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			strict, exc := truth(th, args[1])
			if exc != nil {
				return value{}, exc
			}
			return guess(th, self, path, strict)
		}),
		py("MimeTypes.guess_all_extensions", "($self, type, strict=True)", "The extensions of files of a type.", func(th *thread, self value, args []value) (value, *exception) {
			list, exc := extensions(th, self, args)
			return object.ListOf(list...), exc
		}),
		py("MimeTypes.guess_extension", "($self, type, strict=True)", "The usual extension of files of a type, or None.", func(th *thread, self value, args []value) (value, *exception) {
			list, exc := extensions(th, self, args)
			if exc != nil || len(list) == 0 {
				return object.None, exc
			}
			return list[0], nil
		}),
		py("MimeTypes.read", "($self, filename, strict=True)", "Reads a file that lists types.", func(th *thread, self value, args []value) (value, *exception) {
			f, exc := open(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			_, exc = native.CallMethod(th, self, "readfp", f, orTrue(args[1]))
			if _, closeExc := native.CallMethod(th, f, "close"); exc == nil {
				exc = closeExc
			}
			return object.None, exc
		}),
		py("MimeTypes.readfp", "($self, fp, strict=True)", "Reads lines that list types: a type and the extensions of its files.", readLines),
		py("MimeTypes.read_windows_registry", "($self, strict=True)", "Reads the types in the registry of Windows; elsewhere there are none.", func(*thread, value, []value) (value, *exception) {
			return object.None, nil
		}),
	})
}

func orTrue(v value) value {
	if v.IsNull() {
		return object.True
	}
	return v
}

func truth(th *thread, v value) (bool, *exception) { return object.Truth(th, orTrue(v)) }

func (m *module) create(th *thread, self value, args []value) (value, *exception) {
	if inited, ok := m.NS.GetName("inited"); ok && inited.Is(object.False) {
		if exc := m.init(th, object.None); exc != nil {
			return value{}, exc
		}
	}
	set := func(name string, v value) *exception { return native.SetAttr(th, self, name, v) }
	for name, list := range map[string][]pair{"encodings_map": encodings, "suffix_map": suffixes} {
		if exc := set(name, dictOf(list)); exc != nil {
			return value{}, exc
		}
	}
	for _, name := range []string{"types_map", "types_map_inv"} {
		if exc := set(name, object.TupleOf(object.NewDict().Value(), object.NewDict().Value())); exc != nil {
			return value{}, exc
		}
	}
	for i, list := range [][]pair{common, standard} {
		for _, p := range list {
			if _, exc := native.CallMethod(th, self, "add_type", object.StrOf(p.kind), object.StrOf(p.ext), object.Bool(i == 1)); exc != nil {
				return value{}, exc
			}
		}
	}
	if args[0].IsNull() {
		return object.None, nil
	}
	return object.None, object.Each(th, args[0], func(name value) *exception {
		_, exc := native.CallMethod(th, self, "read", name, orTrue(args[1]))
		return exc
	})
}

func addType(th *thread, self value, args []value) (value, *exception) {
	kind, ext := args[0], args[1]
	if ext.Type().Has(object.FlagStr) && ext.AsStr().Len() > 0 && !strings.HasPrefix(ext.AsStr().String(), ".") {
		if exc := object.Warn(th, object.DeprecationWarningType, "Using undotted extensions is deprecated and will raise a ValueError in Python 3.16"); exc != nil {
			return value{}, exc
		}
	}
	given, exc := object.Truth(th, kind)
	if exc != nil || !given {
		return object.None, exc
	}
	strict, exc := truth(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	types, exc := table(th, self, "types_map", strict)
	if exc == nil {
		exc = types.Set(th, ext, kind)
	}
	if exc != nil {
		return value{}, exc
	}
	inverse, exc := table(th, self, "types_map_inv", strict)
	if exc != nil {
		return value{}, exc
	}
	list, exc := inverse.SetDefault(th, kind, object.ListOf())
	if exc != nil {
		return value{}, exc
	}
	there, exc := object.Contains(th, list, ext)
	if exc == nil && !there {
		_, exc = native.CallMethod(th, list, "append", ext)
	}
	return object.None, exc
}

func extensions(th *thread, self value, args []value) ([]value, *exception) {
	kind, exc := native.CallMethod(th, args[0], "lower")
	if exc != nil {
		return nil, exc
	}
	strict, exc := truth(th, args[1])
	if exc != nil {
		return nil, exc
	}
	var list []value
	for _, registered := range []bool{true, false} {
		if !registered && strict {
			break
		}
		inverse, exc := table(th, self, "types_map_inv", registered)
		if exc != nil {
			return nil, exc
		}
		exts, ok, exc := inverse.Get(th, kind)
		if exc != nil {
			return nil, exc
		}
		if !ok {
			continue
		}
		if exc := object.Each(th, exts, func(ext value) *exception {
			there, exc := object.Contains(th, object.ListOf(list...), ext)
			if exc == nil && !there {
				list = append(list, ext)
			}
			return exc
		}); exc != nil {
			return nil, exc
		}
	}
	return list, nil
}

// pathText is a path as text.
func pathText(th *thread, v value) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		f, ok, exc := object.FindAttr(th, v, object.Intern("__fspath__"))
		if exc != nil {
			return "", exc
		}
		if !ok && !v.Type().Has(object.FlagBytes) {
			return "", object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().MessageName())
		}
		if ok {
			if v, exc = object.Call0(th, f); exc != nil {
				return "", exc
			}
		}
	}
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("a str path is needed, not %s", v.Type().MessageName())
	}
	return v.AsStr().String(), nil
}

func guessType(th *thread, self value, args []value) (value, *exception) {
	strict, exc := truth(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	text, exc := pathText(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	parse, exc := native.FromModule(th, "urllib.parse", "urlparse")
	if exc != nil {
		return value{}, exc
	}
	p, exc := object.Call1(th, parse, object.StrOf(text))
	if exc != nil {
		return value{}, exc
	}
	var parts [3]string
	for i, name := range []string{"scheme", "netloc", "path"} {
		v, exc := object.GetAttrName(th, p, name)
		if exc != nil {
			return value{}, exc
		}
		s, exc := object.StrFrom(v, name)
		if exc != nil {
			return value{}, exc
		}
		parts[i] = s.String()
	}
	scheme, netloc, path := parts[0], parts[1], parts[2]
	switch {
	case scheme == "data":
		return dataType(path), nil
	case len(scheme) > 1 || netloc != "":
		return guess(th, self, path, strict)
	}
	f, exc := object.GetAttrName(th, self, "guess_file_type")
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, []value{object.StrOf(text), object.Bool(strict)}, []*object.Str{object.Intern("strict")})
}

// dataType is the type that a URL with the scheme data says.
func dataType(path string) value {
	kind, _, ok := strings.Cut(path, ",")
	if !ok {
		return object.TupleOf(object.None, object.None)
	}
	kind, _, _ = strings.Cut(kind, ";")
	if strings.Contains(kind, "=") || !strings.Contains(kind, "/") {
		kind = "text/plain"
	}
	return object.TupleOf(object.StrOf(kind), object.None)
}

// splitExt cuts the extension off a path; points that a name begins with are none.
func splitExt(path string) (base, ext string) {
	name := path[strings.LastIndexByte(path, '/')+1:]
	at := strings.LastIndexByte(name, '.')
	if at < 0 || strings.Trim(name[:at], ".") == "" {
		return path, ""
	}
	return path[:len(path)-len(name)+at], name[at:]
}

func guess(th *thread, self value, path string, strict bool) (value, *exception) {
	get := func(attr, ext string) (string, bool, *exception) {
		d, exc := object.GetAttrName(th, self, attr)
		if exc != nil {
			return "", false, exc
		}
		if !d.Type().Has(object.FlagDict) {
			return "", false, object.TypeErrorf("%s must be a dict", attr)
		}
		v, ok := d.AsDict().GetName(ext)
		if !ok || !v.Type().Has(object.FlagStr) {
			return "", false, nil
		}
		return v.AsStr().String(), true, nil
	}
	base, ext := splitExt(path)
	for range 100 { // suffixes may stand for suffixes, but not forever
		longer, ok, exc := get("suffix_map", strings.ToLower(ext))
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			break
		}
		base, ext = splitExt(base + longer)
	}
	encoding := object.None
	if e, ok, exc := get("encodings_map", ext); exc != nil {
		return value{}, exc
	} else if ok {
		encoding = object.StrOf(e)
		_, ext = splitExt(base)
	}
	for _, registered := range []bool{true, false} {
		if !registered && strict {
			break
		}
		types, exc := table(th, self, "types_map", registered)
		if exc != nil {
			return value{}, exc
		}
		if kind, ok := types.GetName(strings.ToLower(ext)); ok {
			return object.TupleOf(kind, encoding), nil
		}
	}
	return object.TupleOf(object.None, encoding), nil
}

func readLines(th *thread, self value, args []value) (value, *exception) {
	for {
		line, exc := native.CallMethod(th, args[0], "readline")
		if exc != nil {
			return value{}, exc
		}
		if !line.Type().Has(object.FlagStr) || line.AsStr().Len() == 0 {
			return object.None, nil
		}
		words := strings.Fields(line.AsStr().String())
		for i, w := range words {
			if w[0] == '#' {
				words = words[:i]
				break
			}
		}
		for i := 1; i < len(words); i++ {
			if _, exc := native.CallMethod(th, self, "add_type", object.StrOf(words[0]), object.StrOf("."+words[i]), orTrue(args[1])); exc != nil {
				return value{}, exc
			}
		}
	}
}
