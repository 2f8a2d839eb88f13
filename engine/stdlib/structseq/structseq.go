// Package structseq makes types whose instances are tuples with named fields, such as sys.version_info and time.struct_time.
package structseq

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

// Type is a structure sequence type: Visible fields are items of the tuple, 0 means all, the rest are attributes only. A field called "" is an item
// without an attribute. Def is a Definition.
//
// One in a package variable is data in the binary, which is why New is one expression; see object.Definition.
type Type struct {
	object.Type
	Fields    []string
	Visible   int
	Creatable bool
	// Supply, if not nil, fills in what a call of the type left None.
	Supply func(values []object.Value)
	// More, if not nil, sets what else the type has.
	More func(t *Type)
}

// sequence is an instance.
type sequence struct {
	object.Tuple
	hidden []object.Value
}

// New makes a type. visible is how many of the fields are items, 0 means all. With creatable unset, calling the type fails.
func New(module, name, doc string, visible int, creatable bool, fields ...string) *Type {
	return &Type{Type: object.Type{Name: name, Module: module, Doc: doc, Def: Definition{}}, Fields: fields, Visible: visible, Creatable: creatable}
}

// Definition defines the type that a Type begins with.
type Definition struct{}

// Define implements object.Definition.
func (Definition) Define(o *object.Type) {
	object.ReadyType(o, object.TupleType, object.Cast[Type](o.Head.Value()).fill)
}

// visible is how many of the fields are items.
func (t *Type) visible() int { return cmp.Or(t.Visible, len(t.Fields)) }

// Make is an instance: one value for each field.
func (t *Type) Make(values ...object.Value) object.Value {
	s := &sequence{Tuple: object.Tuple{Head: object.NewHead(&t.Type), Items: append([]object.Value(nil), values[:t.visible()]...)}}
	s.hidden = append(s.hidden, values[t.visible():]...)
	return s.Value()
}

// value is field i of v, None when a tuple without hidden fields stands in.
func (t *Type) value(v object.Value, i int) object.Value {
	s := object.Cast[sequence](v)
	if i < t.visible() {
		return s.Items[i]
	}
	if i-t.visible() < len(s.hidden) {
		return s.hidden[i-t.visible()]
	}
	return object.None
}

func (t *Type) fill(o *object.Type) {
	var getters []object.GetSet
	names := object.NewTuple(len(t.Fields))
	names.Items = names.Items[:0]
	for i, name := range t.Fields {
		if name == "" {
			continue
		}
		getters = append(getters, object.GetSet{Name: name, Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return t.value(v, i), nil }})
		if i < t.visible() {
			names.Items = append(names.Items, object.Intern(name).Value())
		}
	}
	o.AddMembers(getters)
	o.Namespace().SetName("__match_args__", names.Value())
	o.Namespace().SetName("n_fields", object.Int64(int64(len(t.Fields))))
	o.Namespace().SetName("n_sequence_fields", object.Int64(int64(t.visible())))
	o.Namespace().SetName("n_unnamed_fields", object.Int64(int64(len(t.Fields)-len(getters))))
	o.Repr = t.repr
	if t.Creatable {
		o.Sig = "(iterable=(), /)"
		o.New = t.create
		o.Init = func(*object.Thread, object.Value, []object.Value, []*object.Str) *object.Exception { return nil }
	} else {
		o.Flags |= object.FlagDisallowNew
	}
	if t.More != nil {
		t.More(t)
	}
	o.AddMethods([]object.Method{
		{Name: "__reduce__", Sig: "($self, /)", F0: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			extra := object.NewDict()
			for i := t.visible(); i < len(t.Fields); i++ {
				extra.SetName(t.Fields[i], t.value(v, i))
			}
			return object.TupleOf(o.Value(), object.TupleOf(object.TupleOf(object.Cast[sequence](v).Items...), extra.Value())), nil
		}},
		{Name: "__replace__", Sig: "($self, /, **changes)", FK: t.replace},
	})
}

func (t *Type) repr(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	var b strings.Builder
	b.WriteString(t.fullName() + "(")
	// An item without a name is shown with the next name: that of st_atime, say.
	names := slices.DeleteFunc(slices.Clone(t.Fields), func(name string) bool { return name == "" })
	for i := range t.visible() {
		if i > 0 {
			b.WriteString(", ")
		}
		s, exc := object.Repr(th, t.value(v, i))
		if exc != nil {
			return object.Value{}, exc
		}
		b.WriteString(names[i] + "=" + s.String())
	}
	return object.StrOf(b.String() + ")"), nil
}

func (t *Type) fullName() string {
	if t.Module == "builtins" {
		return t.Name
	}
	return t.Module + "." + t.Name
}

var params = object.ParseParams("", "(sequence, dict=None)")

func (t *Type) create(th *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	room := make([]object.Value, 2)
	if exc := params.Named(t.Name).Bind(args, kw, room); exc != nil {
		return object.Value{}, exc
	}
	if room[0].Type().Iter == nil && room[0].Type().GetItem == nil {
		return object.Value{}, object.TypeErrorf("constructor requires a sequence")
	}
	items, exc := object.Collect(th, room[0])
	if exc != nil {
		return object.Value{}, exc
	}
	if len(items) < t.visible() || len(items) > len(t.Fields) {
		bound, n := "an at least", t.visible()
		if t.visible() == len(t.Fields) {
			bound = "a"
		} else if len(items) > len(t.Fields) {
			bound, n = "an at most", len(t.Fields)
		}
		return object.Value{}, object.TypeErrorf("%s() takes %s %d-sequence (%d-sequence given)", t.fullName(), bound, n, len(items))
	}
	values := append([]object.Value(nil), items...)
	for i := len(items); i < len(t.Fields); i++ {
		v := object.None
		if d := room[1]; !d.IsNull() && d.Type().Has(object.FlagDict) {
			if x, ok := d.AsDict().GetName(t.Fields[i]); ok {
				v = x
			}
		}
		values = append(values, v)
	}
	if t.Supply != nil {
		t.Supply(values)
	}
	return t.Make(values...), nil
}

func (t *Type) replace(_ *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(args) > len(kw) {
		return object.Value{}, object.TypeErrorf("__replace__() takes no positional arguments (%d given)", len(args)-len(kw))
	}
	values := make([]object.Value, len(t.Fields))
	for i := range values {
		values[i] = t.value(self, i)
	}
next:
	for k, name := range kw {
		for i, f := range t.Fields {
			if f == name.String() {
				values[i] = args[k]
				continue next
			}
		}
		return object.Value{}, object.TypeErrorf("Got unexpected field name(s): %s", fmt.Sprintf("['%s']", name))
	}
	return t.Make(values...), nil
}
