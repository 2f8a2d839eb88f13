// This file implements the special forms: names such as Optional and Literal that mean something in annotations only.

package typing

import (
	"cmp"
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// form is a special form. plain ones are types by themselves, such as Never.
type form struct {
	object.Head
	name, doc string
	plain     bool
	item      func(r *run, self, item value) value // nil: it cannot be subscripted
}

var (
	formType       = &class{Name: "typing._SpecialForm", Def: formDef{}}
	cachedFormType = &class{Name: "typing._TypedCacheSpecialForm", Def: formDef{formType}}
)

func asForm(v value) *form { return object.Cast[form](v) }

// isForm reports that v is the special form called name.
func isForm(v value, name string) bool { return v.Type().IsSubtype(formType) && asForm(v).name == name }

func newForm(t *class, name, doc string, plain bool, item func(r *run, self, item value) value) value {
	f := &form{Head: object.NewHead(t), name: name, doc: doc, plain: plain, item: item}
	return f.Value()
}

// oneType is a form that takes one type: message is what follows its name in errors, special whether ClassVar and Final may stand in it.
func oneType(message string, special, bare bool) func(r *run, self, item value) value {
	return func(r *run, self, item value) value {
		name := asForm(self).name
		if !bare {
			name = "typing." + name
		}
		return plainAlias(r, self, checkType(r, item, name+message, special, true))
	}
}

const single = " accepts only single type."

// The special forms.
var (
	classVarForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "ClassVar", "Marks a variable of a class, which instances do not set.\n\nClassVar[int] is for annotations in the body of a class.", false, oneType(single, true, false))
	}}
	finalForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "Final", "Marks a name that is not to be assigned again, nor overridden in a subclass.", false, oneType(single, true, false))
	}}
	optionalForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "Optional", "Optional[X] is the same as Union[X, None].", false, func(r *run, self, item value) value {
			arg := checkType(r, item, "typing.Optional requires a single type.", false, true)
			return r.Item(object.UnionType.Value(), object.TupleOf(arg, object.NoneType.Value()))
		})
	}}
	literalForm = ondemand.Value[value]{Make: func() value {
		return newForm(cachedFormType, "Literal", "Says that a value is one of those given: Literal[\"r\", \"w\"].", false, literalOf)
	}}
	annotatedForm = ondemand.Value[value]{Make: func() value {
		return newForm(cachedFormType, "Annotated", "Adds metadata to a type: Annotated[int, \"metres\"].\n\nThe type comes first; type checkers ignore what follows, other tools\nread it as __metadata__.", false, annotatedOf)
	}}
	concatenateForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "Concatenate", "Adds parameters before those of a ParamSpec: Concatenate[int, P].", false, concatenateOf)
	}}
	typeGuardForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "TypeGuard", "Annotates the result of a function that tells whether its argument is of a type.", false, oneType(single, false, false))
	}}
	typeIsForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "TypeIs", "Annotates the result of a function that is true exactly for arguments of a type.", false, oneType(single, false, false))
	}}
	requiredForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "Required", "Marks a key of a TypedDict that must be there.", false, oneType(" accepts only a single type.", false, true))
	}}
	notRequiredForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "NotRequired", "Marks a key of a TypedDict that may be absent.", false, oneType(" accepts only a single type.", false, true))
	}}
	readOnlyForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "ReadOnly", "Marks a key of a TypedDict that is not to be changed.", false, oneType(" accepts only a single type.", false, true))
	}}
	unpackForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "Unpack", "Spreads a TypeVarTuple or a tuple type: Unpack[Ts] is the same as *Ts.", false, func(r *run, self, item value) value {
			return newAlias(r, unpackAliasType, self, []value{checkType(r, item, "typing.Unpack"+single, false, true)}, "", true)
		})
	}}
	selfForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "Self", "Stands for the class that a method is called on.", true, nil)
	}}
	neverForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "Never", "The type without values: what a function returns that never does.", true, nil)
	}}
	noReturnForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "NoReturn", "Annotates the result of functions that never return. Never means the same.", true, nil)
	}}
	literalStrForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "LiteralString", "A str that was written in source text, or put together of such.", true, nil)
	}}
	typeAliasForm = ondemand.Value[value]{Make: func() value {
		return newForm(formType, "TypeAlias", "Marks an assignment that gives a type another name.\n\nThe type statement does it better.", true, nil)
	}}
)

func forms() []value {
	return []value{classVarForm.Get(), finalForm.Get(), optionalForm.Get(), literalForm.Get(), annotatedForm.Get(), concatenateForm.Get(), typeGuardForm.Get(), typeIsForm.Get(), requiredForm.Get(), notRequiredForm.Get(), readOnlyForm.Get(),
		unpackForm.Get(), selfForm.Get(), neverForm.Get(), noReturnForm.Get(), literalStrForm.Get(), typeAliasForm.Get()}
}

// literalOf flattens nested Literals and drops values that are there already, with their type.
func literalOf(r *run, self, item value) value {
	var flat, unique []value
	for _, v := range subscript(item) {
		if v.Type() == literalAliasType {
			flat = append(flat, asAlias(v).args.Items...)
		} else {
			flat = append(flat, v)
		}
	}
	hashable := true
	for _, v := range flat {
		if _, exc := object.Hash(r.Th, v); exc != nil {
			if !exc.Is(object.TypeErrorType) {
				r.Fail(exc)
			}
			hashable = false
		}
	}
	if hashable {
		for _, v := range flat {
			if !slices.ContainsFunc(unique, func(w value) bool { return w.Type() == v.Type() && r.Equal(v, w) }) {
				unique = append(unique, v)
			}
		}
		flat = unique
	}
	return newAlias(r, literalAliasType, self, flat, "", true)
}

func annotatedOf(r *run, self, item value) value {
	items := subscript(item)
	if len(items) < 2 {
		r.Raise(object.TypeErrorType, "Annotated[...] should be used with at least two arguments (a type and an annotation).")
		return object.None
	}
	if isUnpackedTuple(items[0]) {
		r.Raise(object.TypeErrorType, "Annotated[...] should not be used with an unpacked TypeVarTuple")
		return object.None
	}
	return newAnnotated(r, checkType(r, items[0], "Annotated[t, ...]: t must be a type.", true, true), items[1:])
}

func concatenateOf(r *run, self, item value) value {
	items := subscript(item)
	if len(items) == 0 {
		r.Raise(object.TypeErrorType, "Cannot take a Concatenate of no types.")
		return object.None
	}
	n := len(items) - 1
	if last := items[n]; !last.Is(object.Ellipsis) && last.Type() != object.ParamSpecType {
		r.Raise(object.TypeErrorType, "The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
		return object.None
	}
	checkAll(r, items[:n], "Concatenate[arg, ...]: each arg must be a type.")
	return newAlias(r, concatAliasType, self, items, "", true)
}

// formDef defines a type of special forms.
type formDef struct{ base *class }

// Define implements object.Definition.
func (d formDef) Define(t *class) {
	native.Ready(t, cmp.Or(d.base, object.ObjectType), func(t *class) {
		t.Doc = "A name with a meaning of its own in annotations."
		t.Flags |= object.FlagDisallowNew
		t.HasWeakref = true
		t.Repr = func(_ *thread, self value) (value, *exception) {
			return object.StrOf("typing." + asForm(self).name), nil
		}
		t.Hash, t.Compare = object.ObjectType.Hash, object.ObjectType.Compare
		t.GetAttr = func(th *thread, self value, name *object.Str) (value, *exception) {
			switch name.String() {
			case "__name__", "__qualname__", "_name":
				return object.StrOf(asForm(self).name), nil
			case "__doc__":
				return object.StrOf(asForm(self).doc), nil
			case "__module__":
				return object.StrOf("typing"), nil
			}
			v, exc := object.GenericGetAttr(th, self, name)
			if exc != nil && exc.Is(object.AttributeErrorType) {
				return value{}, object.AttributeErrorf("%s", name)
			}
			return v, exc
		}
		t.Call = func(th *thread, self value, _ []value, _ []*object.Str) (value, *exception) {
			return value{}, object.TypeErrorf("Cannot instantiate typing.%s", asForm(self).name)
		}
		t.GetItem = func(th *thread, self, item value) (value, *exception) {
			f := asForm(self)
			if f.item == nil {
				return value{}, object.TypeErrorf("typing.%s is not subscriptable", f.name)
			}
			return cached(th, self, item, t == cachedFormType, func() (value, *exception) {
				r := native.Begin(th)
				return r.Done(f.item(r, self, item))
			})
		}
		t.Number = &object.NumberSlots{}
		t.Number.Binary[object.Or] = eitherType
		check := func(what string) object.Method {
			return object.Method{Name: "__" + map[string]string{"isinstance": "instance", "issubclass": "subclass"}[what] + "check__", Sig: "($self, obj)", F1: func(_ *thread, self, _ value) (value, *exception) {
				return value{}, object.TypeErrorf("typing.%s cannot be used with %s()", asForm(self).name, what)
			}}
		}
		t.AddMethods([]object.Method{
			{Name: "__mro_entries__", Sig: "($self, bases)", F1: func(_ *thread, self, _ value) (value, *exception) {
				return value{}, object.TypeErrorf("Cannot subclass typing.%s", asForm(self).name)
			}},
			{Name: "__reduce__", Sig: "($self)", F0: func(_ *thread, self value) (value, *exception) { return object.StrOf(asForm(self).name), nil }},
			check("isinstance"), check("issubclass"),
		})
	})
}
