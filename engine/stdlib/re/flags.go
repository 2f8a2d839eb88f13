// This file makes RegexFlag, the enumeration of the flags of patterns.

package re

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// The flags of patterns.
const (
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiline  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256

	// textFlags say what letters and digits are; a pattern has one of them.
	textFlags = flagASCII | flagLocale | flagUnicode
)

type flagName struct {
	name, short string
	bit         int
}

// flagNames are the members of RegexFlag in their order; those with a short name have it as an alias.
var flagNames = []flagName{
	{"NOFLAG", "", 0},
	{"ASCII", "A", flagASCII},
	{"IGNORECASE", "I", flagIgnoreCase},
	{"LOCALE", "L", flagLocale},
	{"UNICODE", "U", flagUnicode},
	{"MULTILINE", "M", flagMultiline},
	{"DOTALL", "S", flagDotAll},
	{"VERBOSE", "X", flagVerbose},
	{"DEBUG", "", flagDebug},
}

// reprFlags are the flags in the order that a pattern shows them.
var reprFlags = []flagName{
	{"IGNORECASE", "", flagIgnoreCase}, {"LOCALE", "", flagLocale}, {"MULTILINE", "", flagMultiline}, {"DOTALL", "", flagDotAll},
	{"UNICODE", "", flagUnicode}, {"VERBOSE", "", flagVerbose}, {"DEBUG", "", flagDebug}, {"ASCII", "", flagASCII},
}

// newFlagClass makes RegexFlag; the members show themselves as names of module re, which must be there.
func newFlagClass(th *thread) (value, *exception) {
	base, exc := native.FromModule(th, "enum", "IntFlag")
	if exc != nil {
		return value{}, exc
	}
	keep, exc := native.FromModule(th, "enum", "KEEP")
	if exc != nil {
		return value{}, exc
	}
	global, exc := native.FromModule(th, "enum", "global_enum")
	if exc != nil {
		return value{}, exc
	}
	members := object.NewList(nil)
	for _, f := range flagNames {
		for _, name := range []string{f.name, f.short} {
			if name != "" {
				members.Items = append(members.Items, object.TupleOf(object.StrOf(name), object.Int64(int64(f.bit))))
			}
		}
	}
	cls, exc := object.Call(th, base, []value{object.StrOf("RegexFlag"), members.Value(), object.StrOf("re"), keep}, []*object.Str{object.Intern("module"), object.Intern("boundary")})
	if exc != nil {
		return value{}, exc
	}
	hex, _ := th.Interp.Builtins.GetName("hex")
	for _, a := range []object.ClassAttr{{Name: "__str__", V: object.ObjectType.LookupName("__str__")}, {Name: "_numeric_repr_", V: hex}} {
		if exc := object.SetAttr(th, cls, object.Intern(a.Name), a.V); exc != nil {
			return value{}, exc
		}
	}
	return object.Call1(th, global, cls)
}

// toFlags is a flags argument as an int.
func toFlags(th *thread, v value) (int, *exception) {
	if v.IsNull() {
		return 0, nil
	}
	if !v.IsBool() && !v.IsInt64() && !v.Type().Has(object.FlagInt) {
		return 0, object.TypeErrorf("unsupported operand type(s) for &: '%s' and 'int'", v.Type().Name)
	}
	n, ok := object.IntValue(v)
	if !ok || n != int64(int32(n)) {
		return 0, object.OverflowErrorf("Python int too large to convert to C int")
	}
	return int(n), nil
}
