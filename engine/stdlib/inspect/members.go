// This file lists and finds the members of objects and classes.

package inspect

import (
	"slices"
	"sort"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var memberFunctions = []object.Method{
	{Name: "getmembers", Sig: "(object, predicate=None)", Doc: "Return all members of an object as (name, value) pairs sorted by name.\n\nOnly members whose value satisfies the predicate are included, if it is given.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return getMembers(th, a[0], given(a[1]), func(name *object.Str) (value, bool, *exception) { return object.FindAttr(th, a[0], name) })
	}},
	{Name: "getmembers_static", Sig: "(object, predicate=None)", Doc: "Return all members of an object as (name, value) pairs sorted by name without triggering dynamic lookup via the descriptor protocol, __getattr__ or __getattribute__.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return getMembers(th, a[0], given(a[1]), func(name *object.Str) (value, bool, *exception) {
			v := attrStatic(a[0], name)
			return v, !v.IsNull(), nil
		})
	}},
	{Name: "getattr_static", Sig: "(obj, attr, default=<object object>)", Doc: "Retrieve attributes without triggering dynamic lookup via the descriptor protocol, __getattr__ or __getattribute__.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		if !isStr(a[1]) {
			return value{}, object.TypeErrorf("attribute name must be string, not '%s'", a[1].Type().Name)
		}
		v := attrStatic(a[0], a[1].AsStr())
		if v.IsNull() {
			v = a[2]
		}
		if v.IsNull() {
			return v, object.NewException(object.AttributeErrorType, a[1])
		}
		return v, nil
	}},
	{Name: "getmro", Sig: "(cls)", Doc: "Return tuple of base classes (including cls) in method resolution order.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return object.GetAttrName(th, a[0], "__mro__")
	}},
	native.Python("classify_class_attrs", "(cls)", "Return list of attribute-descriptor tuples: name, kind ('class method', 'static method', 'property', 'method' or 'data'), the class that defines it, and the object.", classify),
	native.Python("getclasstree", "(classes, unique=False)", "Arrange the given list of classes into a hierarchy of nested lists.\n\nWhere a nested list appears, it contains classes derived from the class whose entry immediately precedes the list.", classTree),
	{Name: "walktree", Sig: "(classes, children, parent)", Doc: "Recursive helper function for getclasstree().", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		classes, exc := object.Collect(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return walkTree(th, classes, a[1], a[2])
	}},
}

// staticLookup is an attribute in the namespaces of t's MRO, null if there is none.
func (st *state) staticLookup(t *object.Type, name string) value {
	for _, base := range t.MRO {
		if v, ok := base.Namespace().GetName(name); ok {
			return v
		}
	}
	return value{}
}

func inMRO(t *object.Type, name *object.Str) value {
	for _, base := range t.MRO {
		if v, ok := base.Namespace().GetStr(name); ok {
			return v
		}
	}
	return value{}
}

// ownAttr is an attribute of the instance itself.
func ownAttr(v value, name *object.Str) value {
	if object.IsInstance(v, object.ModuleType) {
		found, _ := object.Cast[object.Module](v).Dict.GetStr(name)
		return found
	}
	if a := object.AttrsOf(v); a != nil {
		return a.Get(name)
	}
	return value{}
}

// attrStatic is an attribute found without running code, null if there is none.
func attrStatic(v value, name *object.Str) value {
	if isClass(v) {
		if found := inMRO(v.AsType(), name); !found.IsNull() {
			return found
		}
		return inMRO(v.Type(), name)
	}
	own, onClass := value{}, inMRO(v.Type(), name)
	// A class whose __dict__ is no plain one hides what its instances have.
	if dict := inMRO(v.Type(), object.Intern("__dict__")); dict.IsNull() || dict.Type() == object.GetSetType || dict.Type() == object.MemberType {
		own = ownAttr(v, name)
	}
	if !own.IsNull() && !onClass.IsNull() && typeHas(onClass, "__get__") && (typeHas(onClass, "__set__") || typeHas(onClass, "__delete__")) {
		return onClass
	}
	if !own.IsNull() {
		return own
	}
	return onClass
}

// dirOf is dir(v).
func dirOf(th *thread, v value) ([]value, *exception) {
	dir, ok := th.Interp.Builtins.GetName("dir")
	if !ok {
		return nil, object.Errorf(object.NameErrorType, "name 'dir' is not defined")
	}
	list, exc := object.Call1(th, dir, v)
	if exc != nil {
		return nil, exc
	}
	return object.Collect(th, list)
}

func getMembers(th *thread, v, predicate value, get func(name *object.Str) (value, bool, *exception)) (value, *exception) {
	names, exc := dirOf(th, v)
	if exc != nil {
		return value{}, exc
	}
	var bases []*object.Type
	if isClass(v) {
		bases = v.AsType().MRO
		names = append(names, dynamicNames(th, v.AsType().Bases, false)...)
	}
	type member struct {
		name *object.Str
		v    value
	}
	var found []member
	seen := map[string]bool{}
	for _, n := range names {
		if !isStr(n) {
			continue
		}
		name := n.AsStr()
		x, ok, exc := get(name)
		if exc != nil {
			return value{}, exc
		}
		if !ok || seen[name.String()] {
			for _, base := range bases {
				if x, ok = base.Namespace().GetStr(name); ok {
					break
				}
			}
			if !ok {
				continue
			}
		}
		seen[name.String()] = true
		if !predicate.IsNull() {
			r, exc := object.Call1(th, predicate, x)
			if exc != nil {
				return value{}, exc
			}
			if yes, exc := object.Truth(th, r); exc != nil {
				return value{}, exc
			} else if !yes {
				continue
			}
		}
		found = append(found, member{name, x})
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].name.String() < found[j].name.String() })
	items := make([]value, len(found))
	for i, m := range found {
		items[i] = object.TupleOf(m.name.Value(), m.v)
	}
	return object.ListOf(items...), nil
}

// dynamicNames is the names of the types.DynamicClassAttributes of classes, which those hide; asked leaves out those without a getter.
func dynamicNames(th *thread, classes []*object.Type, asked bool) []value {
	var names []value
	for _, base := range classes {
		for i := 0; ; {
			k, v, next, ok := base.Namespace().Next(i)
			if !ok {
				break
			}
			i = next
			if !slices.ContainsFunc(v.Type().MRO, func(t *object.Type) bool { return t.Module == "types" && t.Name == "DynamicClassAttribute" }) {
				continue
			}
			if get, ok, exc := object.FindAttr(th, v, object.Intern("fget")); !asked || exc == nil && ok && !get.IsNone() {
				names = append(names, k)
			}
		}
	}
	return names
}

func classify(th *thread, _ value, a []value) (value, *exception) {
	if !isClass(a[0]) {
		_, exc := object.GetAttrName(th, a[0], "__mro__")
		if exc == nil {
			exc = object.TypeErrorf("classify_class_attrs() argument must be a class")
		}
		return value{}, exc
	}
	t := a[0].AsType()
	names, exc := dirOf(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	// Attributes that dir() leaves out: those of the metaclass whose class has them too, and dynamic ones.
	names = append(names, dynamicNames(th, t.MRO, true)...)
	var items []value
	for _, n := range names {
		if !isStr(n) {
			continue
		}
		item, ok, exc := classifyOne(th, t, n.AsStr())
		if exc != nil {
			return value{}, exc
		}
		if ok {
			items = append(items, item)
		}
	}
	return object.ListOf(items...), nil
}

func classifyOne(th *thread, t *object.Type, name *object.Str) (item value, ok bool, exc *exception) {
	home, raw := object.None, value{}
	for _, base := range append(append([]*object.Type{}, t.MRO...), t.Type().MRO...) {
		if v, found := base.Namespace().GetStr(name); found {
			home, raw = base.Value(), v
			break
		}
	}
	got, found := value{}, false
	if name.String() != "__dict__" {
		if got, found, exc = object.FindAttr(th, t.Value(), name); exc != nil {
			return item, false, exc
		}
	}
	if raw.IsNull() && !found {
		return item, false, nil
	}
	obj := got
	kind := "data"
	switch {
	case raw.IsNull():
	case raw.Type() == object.StaticMethodType || raw.Type() == object.NativeType && name.String() == "__new__":
		kind, obj = "static method", raw
	case raw.Type() == object.ClassMethodType || raw.Type() == object.ClassMethodDescrType:
		kind, obj = "class method", raw
	case object.IsInstance(raw, object.PropertyType):
		kind, obj = "property", raw
	case !found:
		obj = raw
		if isRoutine(obj) {
			kind = "method"
		}
	case isRoutine(got):
		kind = "method"
	}
	if obj.IsNull() {
		obj = raw
	}
	if !got.IsNull() && got.Is(obj) && !home.IsNone() && !t.IsSubtype(home.AsType()) {
		// What the metaclass makes of each class, as its name, is at home where it is the same.
		for _, base := range t.MRO {
			if v, found, exc := object.FindAttr(th, base.Value(), name); exc == nil && found && (v.Is(got) || isStr(v) && isStr(got) && v.AsStr().String() == got.AsStr().String()) {
				home = base.Value()
			}
		}
	}
	item, exc = tuple(th, "Attribute", name.Value(), object.StrOf(kind), home, obj)
	return item, true, exc
}

// classTree arranges classes below their bases.
func classTree(th *thread, _ value, a []value) (value, *exception) {
	classes, exc := object.Collect(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	unique := false
	if !a[1].IsNull() {
		if unique, exc = object.Truth(th, a[1]); exc != nil {
			return value{}, exc
		}
	}
	children := object.NewDict()
	var roots []value
	isRoot := map[value]bool{}
	addRoot := func(v value) {
		if !isRoot[v] {
			isRoot[v] = true
			roots = append(roots, v)
		}
	}
	for _, c := range classes {
		if !isClass(c) {
			return value{}, object.AttributeErrorf("'%s' object has no attribute '__bases__'", c.Type().Name)
		}
		bases := c.AsType().Bases
		for _, base := range bases {
			list, ok, exc := children.Get(th, base.Value())
			if exc != nil {
				return value{}, exc
			}
			if !ok {
				list = object.NewList(nil).Value()
				if exc := children.Set(th, base.Value(), list); exc != nil {
					return value{}, exc
				}
			}
			known := false
			for _, k := range list.AsList().Items {
				known = known || k.Is(c)
			}
			if !known {
				list.AsList().Items = append(list.AsList().Items, c)
			}
			if unique && containsValue(classes, base.Value()) {
				break
			}
		}
		if len(bases) == 0 {
			addRoot(c)
		}
	}
	for i := 0; ; {
		parent, _, next, ok := children.Next(i)
		if !ok {
			break
		}
		i = next
		if !containsValue(classes, parent) {
			addRoot(parent)
		}
	}
	return walkTree(th, roots, children.Value(), object.None)
}

func containsValue(list []value, v value) bool {
	for _, x := range list {
		if x.Is(v) {
			return true
		}
	}
	return false
}

// walkTree is the nested lists of classes and what children has for them, sorted by module and name.
func walkTree(th *thread, classes []value, children, parent value) (value, *exception) {
	if exc := th.Enter(" while walking classes"); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	key := func(v value) string {
		if isClass(v) {
			return v.AsType().ModuleName() + "\x00" + v.AsType().Name
		}
		return ""
	}
	sorted := append([]value(nil), classes...)
	sort.SliceStable(sorted, func(i, j int) bool { return key(sorted[i]) < key(sorted[j]) })
	var items []value
	for _, c := range sorted {
		bases, exc := object.GetAttrName(th, c, "__bases__")
		if exc != nil {
			return value{}, exc
		}
		items = append(items, object.TupleOf(c, bases))
		below, exc := object.GetItem(th, children, c)
		if exc != nil {
			if exc.Is(object.KeyErrorType) {
				continue
			}
			return value{}, exc
		}
		list, exc := object.Collect(th, below)
		if exc != nil {
			return value{}, exc
		}
		sub, exc := walkTree(th, list, children, c)
		if exc != nil {
			return value{}, exc
		}
		items = append(items, sub)
	}
	return object.ListOf(items...), nil
}
