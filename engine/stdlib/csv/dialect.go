// This file implements Dialect: how fields are delimited and quoted.

package csv

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// dialect is an object of type Dialect. Characters are -1 where there is none.
type dialect struct {
	object.Head
	delimiter, escape, quote rune
	double, skip, strict     bool
	quoting                  int
	terminator               string
}

var dialectType = &object.Type{Name: "Dialect", Module: "_csv", Doc: "How fields are delimited and quoted.", Def: dialectDef{}}

// parameters of a dialect, after the one that it is made of.
var parameters = object.ParseParams("this function", "(dialect=None, delimiter=None, doublequote=None, escapechar=None, lineterminator=None, quotechar=None, quoting=None, skipinitialspace=None, strict=None)")

func self(v value) *dialect { return object.Cast[dialect](v) }

func charOrNone(r rune) value {
	if r < 0 {
		return object.None
	}
	return object.RuneStr(r)
}

type dialectDef struct{}

// Define implements object.Definition.
func (dialectDef) Define(t *object.Type) {
	native.Class[dialect](t, object.ObjectType, func(th *thread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
		return makeDialect(th, cls, args, kw)
	}, func(t *object.Type) {
		get := func(name string, f func(d *dialect) value) object.GetSet {
			return object.GetSet{Name: name, Get: func(_ *thread, v value) (value, *exception) { return f(self(v)), nil }}
		}
		t.AddGetSets([]object.GetSet{
			get("delimiter", func(d *dialect) value { return charOrNone(d.delimiter) }), get("escapechar", func(d *dialect) value { return charOrNone(d.escape) }),
			get("lineterminator", func(d *dialect) value { return object.StrOf(d.terminator) }), get("quotechar", func(d *dialect) value { return charOrNone(d.quote) }),
			get("quoting", func(d *dialect) value { return object.Int64(int64(d.quoting)) }),
		})
		t.AddMembers([]object.GetSet{
			get("skipinitialspace", func(d *dialect) value { return object.Bool(d.skip) }), get("doublequote", func(d *dialect) value { return object.Bool(d.double) }),
			get("strict", func(d *dialect) value { return object.Bool(d.strict) }),
		})
		cannot := func(_ *thread, v value, _ []value) (value, *exception) {
			return value{}, object.TypeErrorf("cannot pickle '%s' instances", v.Type().Name)
		}
		t.AddMethods([]object.Method{{Name: "__reduce__", FN: cannot, Max: -1}, {Name: "__reduce_ex__", FN: cannot, Max: -1}})
	})
}

// dialectOf is the dialect of arguments: one that it is made of, and keywords.
func dialectOf(th *thread, args []value, kw []*object.Str) (*dialect, *exception) {
	v, exc := makeDialect(th, dialectType, args, kw)
	if exc != nil {
		return nil, exc
	}
	return self(v), nil
}

func makeDialect(th *thread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
	for _, k := range kw {
		if !slices.ContainsFunc(parameters.List().Names, func(n *object.Str) bool { return n.String() == k.String() }) {
			return value{}, object.TypeErrorf("this function got an unexpected keyword argument '%s'", k)
		}
	}
	room, exc := native.Bind(parameters, args, kw)
	if exc != nil {
		return value{}, exc
	}
	base, fields := room[0], room[1:]
	plain := true
	for _, f := range fields {
		plain = plain && f.IsNull()
	}
	if !base.IsNull() && !base.IsNone() {
		if base.Type().Has(object.FlagStr) {
			if base, exc = named(th, base); exc != nil {
				return value{}, exc
			}
		}
		if plain && base.Type() == dialectType && cls == dialectType {
			return base, nil
		}
		for i := range fields {
			if !fields[i].IsNull() {
				continue
			}
			v, ok, exc := object.FindAttr(th, base, parameters.List().Names[i+1])
			if exc != nil {
				return value{}, exc
			}
			if ok {
				fields[i] = v
			}
		}
	}
	made, exc := object.AllocOf[dialect](th, cls)
	if exc != nil {
		return value{}, exc
	}
	d := self(made)
	if exc := d.set(th, fields); exc != nil {
		return value{}, exc
	}
	return made, d.check()
}

// set takes the fields in the order of the parameters.
func (d *dialect) set(th *thread, fields []value) *exception {
	var exc *exception
	flag := func(to *bool, v value, otherwise bool) {
		*to = otherwise
		if !v.IsNull() && exc == nil {
			*to, exc = object.Truth(th, v)
		}
	}
	char := func(to *rune, name string, v value, otherwise rune, orNone bool) {
		if exc != nil {
			return
		}
		*to = otherwise
		what := ""
		if orNone {
			what = " or None"
		}
		switch {
		case v.IsNull():
		case orNone && v.IsNone():
			*to = -1
		case !v.Type().Has(object.FlagStr):
			exc = object.TypeErrorf("\"%s\" must be a unicode character%s, not %s", name, what, v.Type().Name)
		case v.AsStr().Len() != 1:
			exc = object.TypeErrorf("\"%s\" must be a unicode character%s, not a string of length %d", name, what, v.AsStr().Len())
		default:
			*to = v.AsStr().At(0)
		}
	}
	char(&d.delimiter, "delimiter", fields[0], ',', false)
	flag(&d.double, fields[1], true)
	char(&d.escape, "escapechar", fields[2], -1, true)
	d.terminator = "\r\n"
	if v := fields[3]; exc == nil && !v.IsNull() {
		if !v.Type().Has(object.FlagStr) {
			return object.TypeErrorf("\"lineterminator\" must be a string, not %s", v.Type().Name)
		}
		d.terminator = v.AsStr().String()
	}
	char(&d.quote, "quotechar", fields[4], '"', true)
	if v := fields[5]; exc == nil && !v.IsNull() {
		if !v.Type().Has(object.FlagInt) || v.IsBool() {
			return object.TypeErrorf("\"quoting\" must be an integer, not %s", v.Type().Name)
		}
		n, ok := object.IntValue(v)
		if !ok || n < 0 || n > quoteNotNull {
			return object.TypeErrorf("bad \"quoting\" value")
		}
		d.quoting = int(n)
	}
	flag(&d.skip, fields[6], false)
	flag(&d.strict, fields[7], false)
	if exc == nil && d.quote < 0 {
		if fields[5].IsNull() {
			d.quoting = quoteNone
		} else if d.quoting != quoteNone {
			exc = object.TypeErrorf("quotechar must be set if quoting enabled")
		}
	}
	return exc
}

// check refuses characters that would mean two things.
func (d *dialect) check() *exception {
	chars := []struct {
		name  string
		r     rune
		space bool
	}{{"delimiter", d.delimiter, true}, {"escapechar", d.escape, !d.skip}, {"quotechar", d.quote, !d.skip}}
	for _, c := range chars {
		if c.r == '\n' || c.r == '\r' || c.r == ' ' && !c.space {
			return object.ValueErrorf("bad %s value", c.name)
		}
	}
	for i, c := range chars {
		for _, other := range chars[i+1:] {
			if c.r >= 0 && c.r == other.r {
				return object.ValueErrorf("bad %s or %s value", c.name, other.name)
			}
		}
	}
	for _, c := range chars {
		if c.r >= 0 && strings.ContainsRune(d.terminator, c.r) {
			return object.ValueErrorf("bad %s or lineterminator value", c.name)
		}
	}
	return nil
}
