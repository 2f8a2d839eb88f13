// This file implements module encodings: it finds the standard encodings by name.

package codecs

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

//go:generate python3.14 gen/aliases.py

// moduleKind says what a module of encodings has besides its classes.
type moduleKind uint8

const (
	plainModule     moduleKind = iota
	tableModule                // decoding_table and encoding_table
	mapModule                  // decoding_map and encoding_map too
	multibyteModule            // a MultibyteCodec
	bytesModule                // functions from bytes to bytes
)

// moduleRow is a module of encodings: its name, and the name of its codec.
type moduleRow struct {
	module, name string
	kind         moduleKind
}

func aliasDict() *object.Dict {
	d := object.NewDict()
	for _, a := range aliasTable {
		d.SetName(a[0], object.StrOf(a[1]))
	}
	return d
}

// NewEncodings makes module encodings.
func NewEncodings(th *thread) (*object.Module, *exception) {
	s, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("encodings", "Standard encodings: a module for each of them, with a function getregentry() that returns its CodecInfo.", []object.Method{
		native.Python("normalize_encoding", "(encoding)", "Return the name with an underscore for every run of characters that are no letters, digits or dots.", func(_ *thread, _ value, args []value) (value, *exception) {
			if args[0].Type().Has(object.FlagBytes) {
				return object.StrOf(normalized(object.Cast[object.Bytes](args[0]).Data)), nil
			}
			if !args[0].Type().Has(object.FlagStr) {
				return value{}, object.TypeErrorf("argument must be str, not %s", args[0].Type().Name)
			}
			return object.StrOf(normalized(args[0].AsStr().String())), nil
		}),
	})
	m.Dict.SetName("search_function", s.search)
	m.Dict.SetName("_cache", s.cache.Value())
	registryError, exc := object.NewClass(th, object.ClassSpec{Module: "encodings", Name: "CodecRegistryError", Bases: []*object.Type{object.LookupErrorType, object.SystemErrorType}})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("CodecRegistryError", registryError.Value())
	aliases := native.Module("encodings.aliases", "Other names of encodings.", nil)
	aliases.Dict.SetName("aliases", s.aliases.Value())
	th.Interp.Modules.SetName("encodings.aliases", aliases.Value())
	m.Dict.SetName("aliases", aliases.Value())
	m.Dict.SetName("__path__", object.NewList(nil).Value())
	return m, nil
}

// NewAliases makes module encodings.aliases.
func NewAliases(th *thread) (*object.Module, *exception) {
	s, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("encodings.aliases", "Other names of encodings.", nil)
	m.Dict.SetName("aliases", s.aliases.Value())
	return m, nil
}

// normalized keeps letters, digits and dots of name, with an underscore between runs of them.
func normalized(name string) string {
	var out []byte
	gap := false
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '.':
			if gap && len(out) > 0 {
				out = append(out, '_')
			}
			gap = false
			out = append(out, c)
		case c < 0x80:
			gap = true
		}
	}
	return string(out)
}

// searchFunction is the function that is asked first for codecs.
func (s *state) searchFunction() value {
	m := native.Python("search_function", "(encoding)", "Return the CodecInfo of a standard encoding, or None.", s.searchFor)
	f := object.NewNative(&m, value{})
	f.Module = object.StrOf("encodings")
	return f.Value()
}

func (s *state) searchFor(th *thread, _ value, args []value) (value, *exception) {
	st := native.Steps{Th: th}
	name := st.Text(args[0], "encoding")
	if st.Exc != nil {
		return value{}, st.Exc
	}
	if v, ok := s.cache.GetStr(args[0].AsStr()); ok {
		return v, nil
	}
	info := s.find(&st, normalized(name))
	if st.Exc == nil {
		s.cache.SetStr(args[0].AsStr(), info)
	}
	return st.Result(info)
}

// find is the CodecInfo of a normalised name, or None.
func (s *state) find(st *native.Steps, name string) value {
	candidates := []string{name}
	for _, alias := range []string{name, strings.ReplaceAll(name, ".", "_")} {
		if v, ok := s.aliases.GetName(alias); ok && v.Type().Has(object.FlagStr) {
			candidates = []string{v.AsStr().String(), name}
			break
		}
	}
	for _, c := range candidates {
		if c == "" || strings.Contains(c, ".") {
			continue
		}
		m, exc := native.Import(st.Th, "encodings."+c)
		if exc != nil {
			if exc.Is(object.ImportErrorType) {
				continue
			}
			st.Fail(exc)
			return object.None
		}
		entry, ok, exc := object.FindAttr(st.Th, m, object.Intern("getregentry"))
		if exc != nil {
			st.Fail(exc)
			return object.None
		}
		if ok {
			return st.Call(entry)
		}
		return object.None
	}
	return object.None
}

// HasEncoding reports that NewEncoding makes a module encodings.name.
func HasEncoding(name string) bool {
	return slices.ContainsFunc(moduleTable[:], func(r moduleRow) bool { return r.module == name && r.available() })
}

// Encodings is the names of the modules below encodings that NewEncoding makes.
func Encodings() []string {
	names := make([]string, 0, len(moduleTable))
	for _, r := range moduleTable {
		if r.available() {
			names = append(names, r.module)
		}
	}
	return names
}
