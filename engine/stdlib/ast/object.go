// This file has the methods of AST: how nodes are made, copied with changes, reduced and shown.

package ast

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

// rootMethods are the methods of AST.
func rootMethods() []object.Method {
	return []object.Method{
		{Name: "__init__", Sig: "($self, /, *args, **kwargs)", FK: initNode},
		{Name: "__repr__", Sig: "($self, /)", F0: func(th *thread, self value) (value, *exception) {
			text, exc := shownNode(th, self, maxShown)
			return object.StrOf(text), exc
		}},
		{Name: "__reduce__", Sig: "($self, /)", F0: reduceNode},
		{Name: "__replace__", Sig: "($self, /, **fields)", Doc: "Return a copy of the node with other values for the fields that are given.", FK: replaceNode},
	}
}

// qualified is the name of a class in messages: the root of the classes has its module in front.
func qualified(t *object.Type) string {
	if t.Name == "AST" && len(t.Bases) == 1 && t.Bases[0] == object.ObjectType {
		return "ast.AST"
	}
	return t.Name
}

// namesIn is attribute name of v as names: nothing if it is not there.
func namesIn(th *thread, v value, name *object.Str) ([]value, *exception) {
	list, ok, exc := object.FindAttr(th, v, name)
	if exc != nil || !ok {
		return nil, exc
	}
	if _, exc := object.Len(th, list); exc != nil {
		return nil, exc
	}
	return object.Collect(th, list)
}

func isText(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// holds reports that names has the str name.
func holds(names []value, name *object.Str) bool {
	return slices.ContainsFunc(names, func(v value) bool { return isText(v) && v.AsStr().String() == name.String() })
}

func initNode(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	t := self.Type()
	fields, exc := namesIn(th, self, nameFields.Str())
	if exc != nil {
		return value{}, exc
	}
	positional := args[:len(args)-len(kw)]
	if len(positional) > len(fields) {
		plural := "s"
		if len(fields) == 1 {
			plural = ""
		}
		return value{}, object.TypeErrorf("%s constructor takes at most %d positional argument%s", baseName(t), len(fields), plural)
	}
	given := map[string]bool{}
	for i, v := range positional {
		if !isText(fields[i]) {
			return value{}, object.TypeErrorf("attribute name must be string, not '%s'", fields[i].Type().Name)
		}
		if exc := object.SetAttr(th, self, fields[i].AsStr(), v); exc != nil {
			return value{}, exc
		}
		given[fields[i].AsStr().String()] = true
	}
	var attributes []value
	for i, name := range kw {
		switch {
		case holds(fields, name):
			if given[name.String()] {
				return value{}, object.TypeErrorf("%s got multiple values for argument '%s'", baseName(t), name)
			}
			given[name.String()] = true
		default:
			if attributes == nil {
				if attributes, exc = namesIn(th, self, nameAttributes.Str()); exc != nil {
					return value{}, exc
				}
			}
			if holds(attributes, name) {
				break
			}
			if exc := object.Warn(th, object.DeprecationWarningType, "%s.__init__ got an unexpected keyword argument '%s'. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.",
				qualified(t), name); exc != nil {
				return value{}, exc
			}
		}
		if exc := object.SetAttr(th, self, name, args[len(positional)+i]); exc != nil {
			return value{}, exc
		}
	}
	return object.None, fillNode(th, self, fields, given)
}

// baseName is the last part of a class's name.
func baseName(t *object.Type) string { return t.Name[strings.LastIndexByte(t.Name, '.')+1:] }

// fillNode gives the fields that were left out what their types say: lists are empty, contexts Load. Others are missed.
func fillNode(th *thread, self value, fields []value, given map[string]bool) *exception {
	if len(given) == len(fields) {
		return nil
	}
	types, ok, exc := object.FindAttr(th, self.Type().Value(), nameFieldTypes.Str())
	if exc != nil || !ok {
		return exc
	}
	if !types.Type().Has(object.FlagDict) {
		return nil
	}
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	for _, f := range fields {
		if !isText(f) || given[f.AsStr().String()] {
			continue
		}
		name := f.AsStr()
		t, ok, exc := types.AsDict().Get(th, f)
		if exc != nil {
			return exc
		}
		switch {
		case !ok:
			exc = object.Warn(th, object.DeprecationWarningType, "Field %s is missing from %s._field_types. This will become an error in Python 3.15.", reprText(th, f), qualified(self.Type()))
		case t.Type() == object.UnionType: // None, which the class has
		case t.Type() == object.GenericAliasType:
			exc = object.SetAttr(th, self, name, object.NewList(nil).Value())
		case t.Is(st.byName["expr_context"].Value()):
			exc = object.SetAttr(th, self, name, st.operators[kindLoad])
		default:
			exc = object.Warn(th, object.DeprecationWarningType, "%s.__init__ missing 1 required positional argument: %s. This will become an error in Python 3.15.", qualified(self.Type()), reprText(th, f))
		}
		if exc != nil {
			return exc
		}
	}
	return nil
}

// reprText is repr(v), or what stands for it if that fails.
func reprText(th *thread, v value) string {
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "<" + v.Type().Name + ">"
	}
	return s.String()
}

// attrs is a copy of the attributes of a node.
func attrs(th *thread, self value) (*object.Dict, *exception) {
	v, exc := object.GetAttr(th, self, nameDict.Str())
	if exc != nil {
		return nil, exc
	}
	if !v.Type().Has(object.FlagDict) {
		return nil, object.TypeErrorf("__dict__ must be a dict, not %s", v.Type().Name)
	}
	return v.AsDict().Copy(), nil
}

// reduceNode tells how to make the node again: fields come as None first, so that none is missed.
func reduceNode(th *thread, self value) (value, *exception) {
	d, exc := attrs(th, self)
	if exc != nil {
		return value{}, exc
	}
	fields, exc := namesIn(th, self, nameFields.Str())
	if exc != nil {
		return value{}, exc
	}
	var args []value
	for _, f := range fields {
		if _, ok, exc := d.Get(th, f); exc != nil {
			return value{}, exc
		} else if !ok {
			break
		}
		args = append(args, object.None)
	}
	return object.TupleOf(self.Type().Value(), object.TupleOf(args...), d.Value()), nil
}

func replaceNode(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	if len(args) > len(kw) {
		return value{}, object.TypeErrorf("__replace__() takes no positional arguments")
	}
	d, exc := attrs(th, self)
	if exc != nil {
		return value{}, exc
	}
	fields, exc := namesIn(th, self, nameFields.Str())
	if exc != nil {
		return value{}, exc
	}
	attributes, exc := namesIn(th, self, nameAttributes.Str())
	if exc != nil {
		return value{}, exc
	}
	t := self.Type()
	for _, name := range kw {
		if !holds(fields, name) && !holds(attributes, name) {
			return value{}, object.TypeErrorf("%s.__replace__ got an unexpected keyword argument '%s'.", qualified(t), name)
		}
	}
	var missing []string
	for _, f := range fields {
		if !isText(f) || slices.ContainsFunc(kw, func(k *object.Str) bool { return k.String() == f.AsStr().String() }) {
			continue
		}
		if _, ok, exc := object.FindAttr(th, self, f.AsStr()); exc != nil {
			return value{}, exc
		} else if !ok {
			missing = append(missing, reprText(th, f))
		}
	}
	if len(missing) > 0 {
		slices.Sort(missing)
		plural := "s"
		if len(missing) == 1 {
			plural = ""
		}
		return value{}, object.TypeErrorf("%s.__replace__ missing %d keyword argument%s: %s.", qualified(t), len(missing), plural, strings.Join(missing, ", "))
	}
	// Keywords come in the order of the fields.
	var names []*object.Str
	var values []value
	for _, n := range slices.Concat(fields, attributes) {
		if !isText(n) {
			continue
		}
		if i := slices.IndexFunc(kw, func(k *object.Str) bool { return k.String() == n.AsStr().String() }); i >= 0 {
			names, values = append(names, n.AsStr()), append(values, args[i])
			continue
		}
		if v, ok, exc := d.Get(th, n); exc != nil {
			return value{}, exc
		} else if ok {
			names, values = append(names, n.AsStr()), append(values, v)
		}
	}
	return object.Call(th, t.Value(), values, names)
}

// maxShown is how deep repr shows nodes.
const maxShown = 3

// shownNode is repr of a node: deeper ones are only named, and of longer lists the first and the last item are shown.
func shownNode(th *thread, self value, depth int) (string, *exception) {
	name := qualified(self.Type())
	if depth <= 0 {
		return name + "(...)", nil
	}
	fields, exc := namesIn(th, self, nameFields.Str())
	if exc != nil {
		return "", exc
	}
	if len(fields) == 0 {
		return name + "()", nil
	}
	if !th.EnterRepr(self) {
		return name + "(...)", nil
	}
	defer th.LeaveRepr()
	st, exc := stateOf(th)
	if exc != nil {
		return "", exc
	}
	parts := make([]string, 0, len(fields))
	for _, f := range fields {
		if !isText(f) {
			return "", object.TypeErrorf("attribute name must be string, not '%s'", f.Type().Name)
		}
		v, exc := object.GetAttr(th, self, f.AsStr())
		if exc != nil {
			return "", exc
		}
		text := ""
		switch {
		case v.Type().Has(object.FlagList):
			text, exc = shownItems(th, st, v.AsList().Items, "[", "]", depth)
		case v.Type().Has(object.FlagTuple):
			text, exc = shownItems(th, st, v.AsTuple().Items, "(", ")", depth)
		default:
			text, exc = shownItem(th, st, v, depth)
		}
		if exc != nil {
			return "", exc
		}
		parts = append(parts, f.AsStr().String()+"="+text)
	}
	return name + "(" + strings.Join(parts, ", ") + ")", nil
}

func shownItem(th *thread, st *state, v value, depth int) (string, *exception) {
	if object.IsInstance(v, st.ast) {
		return shownNode(th, v, depth-1)
	}
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

func shownItems(th *thread, st *state, items []value, open, end string, depth int) (string, *exception) {
	if len(items) == 0 {
		return open + end, nil
	}
	first, exc := shownItem(th, st, items[0], depth)
	if exc != nil {
		return "", exc
	}
	text := open + first
	if len(items) > 2 {
		text += ", ..."
	}
	if len(items) > 1 {
		last, exc := shownItem(th, st, items[len(items)-1], depth)
		if exc != nil {
			return "", exc
		}
		text += ", " + last
	}
	return text + end, nil
}
