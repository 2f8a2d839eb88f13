// Package tomllib implements module tomllib: it reads TOML 1.0.
package tomllib

import (
	"strings"

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

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("tomllib", "Reads TOML.", []object.Method{
		native.Python("loads", "(s, /, *, parse_float=float)", "The dict that a document in TOML means. parse_float makes floats of their text.", loads),
		native.Python("load", "(fp, /, *, parse_float=float)", "The dict that a binary file in TOML means. parse_float makes floats of their text.", load),
	})
	c := native.NewClasses(th, m, "tomllib").Know(object.ValueErrorType)
	c.Add("TOMLDecodeError", "Raised about documents that are not TOML.\n\nmsg is the message without the place, doc the document, pos the index of the place, lineno and colno its line and column.", []string{"ValueError"}, []object.Method{
		{Name: "__init__", Sig: "(self, msg=None, doc=None, pos=None, *args)", FK: errorInit},
	})
	if c.Err != nil {
		return nil, c.Err
	}
	names := object.TupleOf(object.StrOf("loads"), object.StrOf("load"), object.StrOf("TOMLDecodeError"))
	m.Dict.SetName("__all__", names)
	return m, nil
}

// errorInit works out line and column. Arguments of any other form are deprecated.
func errorInit(th *thread, self value, args []value, kw []*str) (value, *exception) {
	var parts [3]value
	npos := len(args) - len(kw)
	for i := range min(npos, 3) {
		parts[i] = args[i]
	}
	for i, k := range kw {
		at := map[string]int{"msg": 0, "doc": 1, "pos": 2}
		j, ok := at[k.String()]
		if !ok {
			return value{}, object.TypeErrorf("TOMLDecodeError.__init__() got an unexpected keyword argument '%s'", k)
		}
		parts[j] = args[npos+i]
	}
	is := func(v value, f object.TypeFlags) bool { return !v.IsNull() && v.Type().Has(f) }
	if npos > 3 || !is(parts[0], object.FlagStr) || !is(parts[1], object.FlagStr) || !is(parts[2], object.FlagInt) {
		if exc := object.Warn(th, object.DeprecationWarningType, "Free-form arguments for TOMLDecodeError are deprecated. Please set 'msg' (str), 'doc' (str) and 'pos' (int) arguments only."); exc != nil {
			return value{}, exc
		}
		var all []value
		for _, p := range parts {
			if !p.IsNull() {
				all = append(all, p)
			}
		}
		return object.None, object.ValueErrorType.Init(th, self, append(all, args[min(npos, 3):npos]...), nil)
	}
	doc := parts[1].AsStr()
	pos, _ := object.IntValue(parts[2])
	before := doc.Slice(0, int(max(0, min(pos, int64(doc.Len()))))).String()
	line := int64(strings.Count(before, "\n") + 1)
	column := pos + 1
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		column = pos - int64(object.NewStr(before[:i]).Len())
	}
	place := object.NewStr("end of document")
	if pos < int64(doc.Len()) {
		text, exc := object.Binary(th, object.Mod, object.StrOf("line %d, column %d"), object.TupleOf(object.Int64(line), object.Int64(column)))
		if exc != nil {
			return value{}, exc
		}
		place = text.AsStr()
	}
	message := object.StrOf(parts[0].AsStr().String() + " (at " + place.String() + ")")
	if exc := object.ValueErrorType.Init(th, self, []value{message}, nil); exc != nil {
		return value{}, exc
	}
	for _, a := range []struct {
		name string
		v    value
	}{{"msg", parts[0]}, {"doc", parts[1]}, {"pos", parts[2]}, {"lineno", object.Int64(line)}, {"colno", object.Int64(column)}} {
		if exc := native.SetAttr(th, self, a.name, a.v); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

func load(th *thread, _ value, args []value) (value, *exception) {
	b, exc := native.CallMethod(th, args[0], "read")
	if exc != nil {
		return value{}, exc
	}
	s, exc := native.CallMethod(th, b, "decode")
	if exc != nil {
		if exc.Is(object.AttributeErrorType) {
			exc = object.TypeErrorf("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")
		}
		return value{}, exc
	}
	return loads(th, value{}, []value{s, args[1]})
}

func loads(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("Expected str object, not '%s'", args[0].Type().Name)
	}
	p := &parser{th: th, src: strings.ReplaceAll(args[0].AsStr().String(), "\r\n", "\n"), root: object.NewDict(), flags: &flags{}}
	if f := args[1]; !f.IsNull() && !f.Is(object.FloatType.Value()) {
		p.float = f
	}
	return p.root.Value(), p.document()
}
