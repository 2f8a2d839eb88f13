// This file implements string.Formatter, whose methods do the steps of str.format.

package string

import (
	"strconv"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var formatterClass = object.ClassSpec{Module: "string", Name: "Formatter", Doc: "Formats as str.format does; subclasses override the steps.", Methods: []object.Method{
	{Name: "format", Sig: "($self, format_string, /, *args, **kwargs)", Doc: "Fill in the fields of a format string.", FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
		npos := len(args) - len(kw)
		if npos == 0 {
			return value{}, object.TypeErrorf("Formatter.format() missing 1 required positional argument: 'format_string'")
		}
		named := object.Keywords(args, kw)
		return call(th, self, "vformat", args[0], object.TupleOf(args[1:npos]...), named.Value())
	}},
	{Name: "Formatter.vformat", Sig: "($self, format_string, args, kwargs)", Doc: "Fill in the fields of a format string from a tuple and a mapping.", Python: true, FP: func(th *thread, self value, args []value) (value, *exception) {
		f := &formatting{th: th, self: self, args: args[1], kwargs: args[2], used: object.NewSet()}
		text, exc := f.expand(args[0], 2)
		if exc != nil {
			return value{}, exc
		}
		_, exc = call(th, self, "check_unused_args", f.used.Value(), args[1], args[2])
		return text, exc
	}},
	{Name: "Formatter.get_value", Sig: "($self, key, args, kwargs)", Doc: "The argument that a field begins with: a position or a name.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		if args[0].Type().Has(object.FlagInt) {
			return object.GetItem(th, args[1], args[0])
		}
		return object.GetItem(th, args[2], args[0])
	}},
	{Name: "Formatter.check_unused_args", Sig: "($self, used_args, args, kwargs)", Doc: "Called at the end; subclasses may complain about arguments that no field used.", Python: true, FP: func(*thread, value, []value) (value, *exception) {
		return object.None, nil
	}},
	{Name: "Formatter.format_field", Sig: "($self, value, format_spec)", Doc: "The text of a value: format(value, format_spec).", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		format, exc := native.FromModule(th, "builtins", "format")
		if exc != nil {
			return value{}, exc
		}
		return object.Call2(th, format, args[0], args[1])
	}},
	native.Python("Formatter.convert_field", "($self, value, conversion)", "Apply the conversion of a field: None, 's', 'r' or 'a'.", convertField),
	{Name: "Formatter.parse", Sig: "($self, format_string)", Doc: "Go through a format string: an iterator over (literal text, field name, format spec,\nconversion). Text without a field has None for the other three.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		return lowFunctions[0].F1(th, value{}, args[0])
	}},
	native.Python("Formatter.get_field", "($self, field_name, args, kwargs)", "Find the object that a field name stands for; the result is a pair with the key that\nget_value() was called with.", getField),
}}

func convertField(th *thread, _ value, args []value) (value, *exception) {
	v, conversion := args[0], args[1]
	if conversion.IsNone() {
		return v, nil
	}
	name := ""
	if conversion.Type().Has(object.FlagStr) {
		name = conversion.AsStr().String()
	}
	switch name {
	case "s", "r", "a":
		f, exc := native.FromModule(th, "builtins", map[string]string{"s": "str", "r": "repr", "a": "ascii"}[name])
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(th, f, v)
	}
	shown, exc := object.ToStr(th, conversion)
	if exc != nil {
		return value{}, exc
	}
	return value{}, object.ValueErrorf("Unknown conversion specifier %s", shown)
}

func getField(th *thread, self value, args []value) (value, *exception) {
	if exc := needStr(args[0]); exc != nil {
		return value{}, exc
	}
	first, rest, exc := object.SplitField(args[0].AsStr().String())
	if exc != nil {
		return value{}, exc
	}
	v, exc := call(th, self, "get_value", first, args[1], args[2])
	if exc != nil {
		return value{}, exc
	}
	for {
		isAttr, part, ok, exc := rest.Next()
		switch {
		case exc != nil:
			return value{}, exc
		case !ok:
			return object.TupleOf(v, first), nil
		case isAttr:
			v, exc = object.GetAttr(th, v, part.AsStr())
		default:
			v, exc = object.GetItem(th, v, part)
		}
		if exc != nil {
			return value{}, exc
		}
	}
}

// formatting is a call of vformat. next is the number of the next field without one; numbered says that fields have numbers.
type formatting struct {
	th                 *thread
	self, args, kwargs value
	used               *object.Set
	next               int
	numbered           bool
}

// expand fills in the fields of text, which may nest depth times in format specifications.
func (f *formatting) expand(text value, depth int) (value, *exception) {
	if depth < 0 {
		return value{}, object.ValueErrorf("Max string recursion exceeded")
	}
	parsed, exc := call(f.th, f.self, "parse", text)
	if exc != nil {
		return value{}, exc
	}
	var out []value
	exc = object.Each(f.th, parsed, func(piece value) *exception {
		p, exc := object.Collect(f.th, piece)
		if exc == nil && len(p) != 4 {
			exc = object.ValueErrorf("not enough values to unpack (expected 4, got %d)", len(p))
		}
		if exc != nil {
			return exc
		}
		some, exc := object.Truth(f.th, p[0])
		if exc != nil {
			return exc
		}
		if some {
			out = append(out, p[0])
		}
		if p[1].IsNone() {
			return nil
		}
		v, exc := f.field(p[1], p[2], p[3], depth)
		out = append(out, v)
		return exc
	})
	if exc != nil {
		return value{}, exc
	}
	return object.JoinAll(f.th, out)
}

func (f *formatting) field(name, spec, conversion value, depth int) (value, *exception) {
	if exc := needStr(name); exc != nil {
		return value{}, exc
	}
	first, _, exc := object.SplitField(name.AsStr().String())
	if exc != nil {
		return value{}, exc
	}
	switch {
	case first.Type().Has(object.FlagStr) && first.AsStr().Len() == 0:
		if f.numbered {
			return value{}, object.ValueErrorf("cannot switch from manual field specification to automatic field numbering")
		}
		name = object.StrOf(strconv.Itoa(f.next) + name.AsStr().String())
		f.next++
	case first.IsInt64():
		if f.next > 0 {
			return value{}, object.ValueErrorf("cannot switch from automatic field numbering to manual field specification")
		}
		f.numbered = true
	}
	found, exc := call(f.th, f.self, "get_field", name, f.args, f.kwargs)
	if exc != nil {
		return value{}, exc
	}
	pair, exc := object.Collect(f.th, found)
	if exc == nil && len(pair) != 2 {
		exc = object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(pair))
	}
	if exc == nil {
		exc = f.used.Add(f.th, pair[1])
	}
	if exc != nil {
		return value{}, exc
	}
	v, exc := call(f.th, f.self, "convert_field", pair[0], conversion)
	if exc != nil {
		return value{}, exc
	}
	if spec, exc = f.expand(spec, depth-1); exc != nil {
		return value{}, exc
	}
	return call(f.th, f.self, "format_field", v, spec)
}
