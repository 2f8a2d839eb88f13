// This file holds the names that enumerations look up, and small accessors of namespaces.

package enum

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

var (
	nameValue       = object.Name{Text: "_value_"}
	nameName        = object.Name{Text: "_name_"}
	nameObjClass    = object.Name{Text: "__objclass__"}
	nameSortOrder   = object.Name{Text: "_sort_order_"}
	nameNames       = object.Name{Text: "_member_names_"}
	nameMap         = object.Name{Text: "_member_map_"}
	nameValues      = object.Name{Text: "_value2member_map_"}
	nameHashable    = object.Name{Text: "_hashable_values_"}
	nameUnhashable  = object.Name{Text: "_unhashable_values_"}
	nameUnhashMap   = object.Name{Text: "_unhashable_values_map_"}
	nameMemberType  = object.Name{Text: "_member_type_"}
	nameValueRepr   = object.Name{Text: "_value_repr_"}
	nameNewMember   = object.Name{Text: "_new_member_"}
	nameUseArgs     = object.Name{Text: "_use_args_"}
	nameMissing     = object.Name{Text: "_missing_"}
	nameGenerate    = object.Name{Text: "_generate_next_value_"}
	nameIgnore      = object.Name{Text: "_ignore_"}
	nameOrder       = object.Name{Text: "_order_"}
	nameBoundary    = object.Name{Text: "_boundary_"}
	nameFlagMask    = object.Name{Text: "_flag_mask_"}
	nameSingles     = object.Name{Text: "_singles_mask_"}
	nameAllBits     = object.Name{Text: "_all_bits_"}
	nameInverted    = object.Name{Text: "_inverted_"}
	nameIterMember  = object.Name{Text: "_iter_member_"}
	nameByDef       = object.Name{Text: "_iter_member_by_def_"}
	nameNumericRepr = object.Name{Text: "_numeric_repr_"}
	nameNew         = object.Name{Text: "__new__"}
	nameSavedNew    = object.Name{Text: "__new_member__"}
	nameReduceEx    = object.Name{Text: "__reduce_ex__"}
	nameReduce      = object.Name{Text: "__reduce__"}
	nameStr         = object.Name{Text: "__str__"}
	nameRepr        = object.Name{Text: "__repr__"}
	nameFormat      = object.Name{Text: "__format__"}
	nameModule      = object.Name{Text: "__module__"}
	nameQualname    = object.Name{Text: "__qualname__"}
	nameDataFields  = object.Name{Text: "__dataclass_fields__"}
)

func lower(s string) string { return strings.ToLower(s) }

// isDunder reports that name is a __dunder__ name.
func isDunder(name string) bool {
	n := len(name)
	return n > 4 && name[:2] == "__" && name[n-2:] == "__" && name[2] != '_' && name[n-3] != '_'
}

// isSunder reports that name is a _sunder_ name.
func isSunder(name string) bool {
	n := len(name)
	return n > 2 && name[0] == '_' && name[n-1] == '_' && name[1] != '_' && name[n-2] != '_'
}

// isPrivate reports that name is a private name of class cls, mangled.
func isPrivate(cls, name string) bool {
	rest, ok := strings.CutPrefix(name, "_"+cls+"__")
	return ok && rest != "" && !(strings.HasSuffix(name, "_") && name[len(name)-2] == '_')
}

var descriptorNames = ondemand.Value[[]*object.Str]{Make: func() []*object.Str {
	return []*object.Str{object.Intern("__get__"), object.Intern("__set__"), object.Intern("__delete__")}
}}

// isDescriptor reports that v takes part in attribute access: it becomes a method or a property, not a member.
func isDescriptor(th *thread, v value) bool {
	t := v.Type()
	if t.DescrGet != nil || t.DescrSet != nil {
		return true
	}
	if !t.IsHeap() && t.AttrsOffset == 0 && !t.Has(object.FlagType) {
		return false
	}
	for _, name := range descriptorNames.Get() {
		if _, ok, _ := object.FindAttr(th, v, name); ok {
			return true
		}
	}
	return false
}

// set puts an attribute on class t, whatever its metaclass says about assignments.
func set(th *thread, t *class, name *object.Str, v value) *exception {
	return object.TypeType.SetAttr(th, t.Value(), name, v)
}

// own is what the namespace of t itself has under name, null if nothing.
func own(t *class, name *object.Str) value {
	v, _ := t.Namespace().GetStr(name)
	return v
}

// membersOf is the dict of names and members of enumeration t.
func membersOf(t *class) *object.Dict { return dictIn(t, nameMap.Str()) }

func dictIn(t *class, name *object.Str) *object.Dict {
	if v := t.Lookup(name); !v.IsNull() && v.Type().Has(object.FlagDict) {
		return v.AsDict()
	}
	return object.NewDict()
}

// namesOf is the list of the names of the members of t that are no aliases.
func namesOf(t *class) *object.List { return listIn(t, nameNames.Str()) }

func listIn(t *class, name *object.Str) *object.List {
	if v := t.Lookup(name); !v.IsNull() && v.Type().Has(object.FlagList) {
		return v.AsList()
	}
	return object.NewList(nil)
}

// membersByName is the names of the members of t that are no aliases, with the members.
func membersByName(t *class) ([]*object.Str, []value) {
	var names []*object.Str
	var list []value
	members := membersOf(t)
	for _, v := range namesOf(t).Items {
		if !v.Type().Has(object.FlagStr) {
			continue
		}
		if m, ok := members.GetStr(v.AsStr()); ok {
			names, list = append(names, v.AsStr()), append(list, m)
		}
	}
	return names, list
}

// memberType is the data type that is mixed into t, object if none.
func memberType(t *class) *class {
	if v := t.Lookup(nameMemberType.Str()); !v.IsNull() && v.Type().Has(object.FlagType) {
		return v.AsType()
	}
	return object.ObjectType
}

// attr is the instance attribute name of a member, null if it is not set.
func attr(v value, name *object.Str) value {
	if a := object.AttrsOf(v); a != nil {
		return a.Get(name)
	}
	return value{}
}

// valueOf and nameOf are what a member has in _value_ and _name_; subclasses may have them as descriptors.
func valueOf(th *thread, member value) (value, *exception) { return field(th, member, nameValue.Str()) }
func nameOf(th *thread, member value) (value, *exception)  { return field(th, member, nameName.Str()) }

func field(th *thread, member value, name *object.Str) (value, *exception) {
	if v := attr(member, name); !v.IsNull() {
		return v, nil
	}
	return object.GetAttr(th, member, name)
}

// text is a value as it appears in messages: its repr.
func text(th *thread, v value) (string, *exception) {
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

// words splits a list of names written as one string.
func words(s string) []value {
	var list []value
	for _, w := range strings.Fields(strings.ReplaceAll(s, ",", " ")) {
		list = append(list, object.Intern(w).Value())
	}
	return list
}

// failf is exception t with a message in which every value is shown by its repr; strings are taken as they are.
func failf(th *thread, t *class, format string, args ...any) *exception {
	shown := make([]any, len(args))
	for i, a := range args {
		shown[i] = a
		if v, ok := a.(value); ok {
			s, exc := text(th, v)
			if exc != nil {
				return exc
			}
			shown[i] = s
		}
	}
	return object.Errorf(t, format, shown...)
}
