// This file has namedtuple and the descriptors of its fields.

package collections

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// tupleGetter is a descriptor of an item of a tuple.
type tupleGetter struct {
	object.Head
	index int
	doc   value
}

var tupleGetterType = &class{Name: "_tuplegetter", Module: "collections", Sig: "(index, doc, /)", Def: tupleGetterDef{}}

type tupleGetterDef struct{}

// Define implements object.Definition.
func (tupleGetterDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.New = func(th *thread, cls *class, args []value, kw []*object.Str) (value, *exception) {
			args, exc := native.Positional(cls, "_tuplegetter", args, kw, 2, 2)
			if exc != nil {
				return value{}, exc
			}
			i, exc := object.ToSsize(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return newTupleGetter(i, args[1]), nil
		}
		t.DescrGet = getItem
		t.DescrSet = func(_ *thread, _, _, v value) *exception {
			if v.IsNull() {
				return object.AttributeErrorf("can't delete attribute")
			}
			return object.AttributeErrorf("can't set attribute")
		}
		t.Repr = func(th *thread, v value) (value, *exception) {
			g := object.Cast[tupleGetter](v)
			doc, exc := object.Repr(th, g.doc)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf("_tuplegetter(" + strconv.Itoa(g.index) + ", " + doc.String() + ")"), nil
		}
		t.AddMembers([]object.GetSet{{Name: "__doc__", Get: func(_ *thread, v value) (value, *exception) { return object.Cast[tupleGetter](v).doc, nil },
			Set: func(_ *thread, v, doc value) *exception {
				object.Cast[tupleGetter](v).doc = doc
				return nil
			}}})
		t.AddMethods([]object.Method{{Name: "__reduce__", F0: func(_ *thread, v value) (value, *exception) {
			g := object.Cast[tupleGetter](v)
			return object.TupleOf(v.Type().Value(), object.TupleOf(object.Int64(int64(g.index)), g.doc)), nil
		}}})
	})
}

func newTupleGetter(i int, doc value) value {
	g := &tupleGetter{Head: object.NewHead(tupleGetterType), index: i, doc: doc}
	return g.Value()
}

func getItem(_ *thread, self, obj value, _ *class) (value, *exception) {
	g := object.Cast[tupleGetter](self)
	switch {
	case obj.IsNull() || obj.IsNone():
		return self, nil
	case !obj.Type().Has(object.FlagTuple):
		return value{}, object.TypeErrorf("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", g.index, obj.Type().MessageName())
	}
	items := obj.AsTuple().Items
	if g.index < 0 || g.index >= len(items) {
		return value{}, object.Errorf(object.IndexErrorType, "tuple index out of range")
	}
	return items[g.index], nil
}

func namedTuple(th *thread, _ value, args []value) (value, *exception) {
	fields, exc := fieldNames(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	name, exc := object.ToStr(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	rename := false
	if !args[2].IsNull() {
		if rename, exc = object.Truth(th, args[2]); exc != nil {
			return value{}, exc
		}
	}
	keyword, exc := native.FromModule(th, "keyword", "iskeyword")
	if exc != nil {
		return value{}, exc
	}
	isKeyword := func(s string) bool {
		v, exc := object.Call1(th, keyword, object.StrOf(s))
		return exc == nil && v.Is(object.True)
	}
	if rename {
		renameFields(fields, isKeyword)
	}
	if exc := checkNames(th, name.String(), fields, rename, isKeyword); exc != nil {
		return value{}, exc
	}
	var defaults []value
	if d := args[3]; !d.IsNull() && !d.IsNone() {
		if defaults, exc = object.Collect(th, d); exc != nil {
			return value{}, exc
		}
		if len(defaults) > len(fields) {
			return value{}, object.TypeErrorf("Got more default values than field names")
		}
	}
	return makeNamedTuple(th, name.String(), fields, defaults, args[4])
}

func makeNamedTuple(th *thread, name string, fields []string, defaults []value, module value) (value, *exception) {
	if module.IsNull() || module.IsNone() {
		f, exc := native.FromModule(th, "sys", "_getframemodulename")
		if exc != nil {
			return value{}, exc
		}
		if module, exc = object.Call1(th, f, object.Int64(0)); exc != nil {
			return value{}, exc
		}
		if module.IsNone() {
			module = object.StrOf("__main__")
		}
	}
	t, exc := native.NamedTuple(th, "collections", name, defaults, fields...)
	if exc != nil {
		return value{}, exc
	}
	for i, f := range fields {
		doc := object.Intern("Alias for field number " + strconv.Itoa(i)).Value()
		if exc := object.SetAttr(th, t.Value(), object.Intern(f), newTupleGetter(i, doc)); exc != nil {
			return value{}, exc
		}
	}
	return t.Value(), object.SetAttr(th, t.Value(), object.Intern("__module__"), module)
}

// fieldNames is the names in v: text that commas or spaces separate, or what str() says of the items.
func fieldNames(th *thread, v value) ([]string, *exception) {
	if v.Type().Has(object.FlagStr) {
		return strings.Fields(strings.ReplaceAll(v.AsStr().String(), ",", " ")), nil
	}
	var fields []string
	exc := object.Each(th, v, func(v value) *exception {
		s, exc := object.ToStr(th, v)
		if exc == nil {
			fields = append(fields, s.String())
		}
		return exc
	})
	return fields, exc
}

// renameFields replaces names that cannot be those of fields by their positions.
func renameFields(fields []string, isKeyword func(string) bool) {
	seen := map[string]bool{}
	for i, f := range fields {
		if !object.IsIdentifier(f) || isKeyword(f) || strings.HasPrefix(f, "_") || seen[f] {
			fields[i] = "_" + strconv.Itoa(i)
		}
		seen[f] = true
	}
}

func checkNames(th *thread, name string, fields []string, rename bool, isKeyword func(string) bool) *exception {
	for _, n := range append([]string{name}, fields...) {
		if !object.IsIdentifier(n) {
			return object.ValueErrorf("Type names and field names must be valid identifiers: %s", quoted(th, n))
		}
		if isKeyword(n) {
			return object.ValueErrorf("Type names and field names cannot be a keyword: %s", quoted(th, n))
		}
	}
	seen := map[string]bool{}
	for _, f := range fields {
		if strings.HasPrefix(f, "_") && !rename {
			return object.ValueErrorf("Field names cannot start with an underscore: %s", quoted(th, f))
		}
		if seen[f] {
			return object.ValueErrorf("Encountered duplicate field name: %s", quoted(th, f))
		}
		seen[f] = true
	}
	return nil
}

func quoted(th *thread, s string) string {
	text, exc := object.Repr(th, object.StrOf(s))
	if exc != nil {
		return s
	}
	return text.String()
}
