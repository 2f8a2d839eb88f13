// This file implements property.

package object

// Property is a property object; absent functions are null.
type Property struct {
	Head
	Get, Set, Delete Value
	Doc              Value
	Name             Value // from __set_name__; null means that the getter's name is used
	getterDoc        bool  // Doc was taken from the getter
}

func fillProperty(t *Type) {
	t.Flags |= FlagBasetype
	t.Doc = "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n" +
		"  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring"
	t.Sig = "(fget=None, fset=None, fdel=None, doc=None)"
	t.Alloc, t.SubAttrsOffset = AllocOf[Property], SubclassAttrs[Property]()
	t.New = func(th *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) {
		return AllocOf[Property](th, cls)
	}
	t.Init = propertyInit
	t.DescrGet, t.DescrSet = propertyGet, propertySet
	member := func(name string, get func(p *Property) Value) GetSet {
		return GetSet{Name: name, Get: func(_ *Thread, self Value) (Value, *Exception) { return orNone(get(Cast[Property](self))), nil }}
	}
	doc := member("__doc__", func(p *Property) Value { return p.Doc })
	doc.Set = func(_ *Thread, self, v Value) *Exception {
		Cast[Property](self).Doc = v
		return nil
	}
	t.AddMembers([]GetSet{
		member("fget", func(p *Property) Value { return p.Get }), member("fset", func(p *Property) Value { return p.Set }),
		member("fdel", func(p *Property) Value { return p.Delete }), doc,
	})
	t.AddGetSets([]GetSet{
		{Name: "__name__", Get: propertyName, Set: func(_ *Thread, self, v Value) *Exception { Cast[Property](self).Name = v; return nil }},
		{Name: "__isabstractmethod__", Get: func(th *Thread, self Value) (Value, *Exception) {
			p := Cast[Property](self)
			for _, f := range [3]Value{p.Get, p.Set, p.Delete} {
				if b, exc := isAbstractMethod(th, f); exc != nil || b {
					return Bool(b), exc
				}
			}
			return False, nil
		}},
	})
	t.AddMethods([]Method{
		{Name: "getter", Sig: "($self, object, /)", Doc: "Descriptor to obtain a copy of the property with a different getter.", F1: func(th *Thread, self, f Value) (Value, *Exception) {
			return propertyCopy(th, self, f, Value{}, Value{})
		}},
		{Name: "setter", Sig: "($self, object, /)", Doc: "Descriptor to obtain a copy of the property with a different setter.", F1: func(th *Thread, self, f Value) (Value, *Exception) {
			return propertyCopy(th, self, Value{}, f, Value{})
		}},
		{Name: "deleter", Sig: "($self, object, /)", Doc: "Descriptor to obtain a copy of the property with a different deleter.", F1: func(th *Thread, self, f Value) (Value, *Exception) {
			return propertyCopy(th, self, Value{}, Value{}, f)
		}},
		{Name: "__set_name__", Sig: "($self, owner, name, /)", Doc: "Method to set name of a property.", FN: func(_ *Thread, self Value, args []Value) (Value, *Exception) {
			if len(args) != 2 {
				return Value{}, TypeErrorf("__set_name__() takes 2 positional arguments but %d were given", len(args))
			}
			Cast[Property](self).Name = args[1]
			return None, nil
		}, Max: -1},
	})
}

var propertyParams = ParseParams("property", "(fget=None, fset=None, fdel=None, doc=None)")

// given is v, null when it is None.
func given(v Value) Value {
	if !v.IsNull() && v.IsNone() {
		return Value{}
	}
	return v
}

func propertyInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	var room [4]Value
	if exc := propertyParams.Bind(args, kw, room[:]); exc != nil {
		return exc
	}
	p := Cast[Property](self)
	p.Get, p.Set, p.Delete, p.Name = given(room[0]), given(room[1]), given(room[2]), Value{}
	p.getterDoc = false
	doc := given(room[3])
	if doc.IsNull() && !p.Get.IsNull() {
		v, ok, exc := FindAttr(th, p.Get, nameDoc)
		if exc != nil {
			return exc
		}
		if ok && !v.IsNone() {
			doc, p.getterDoc = v, true
		}
	}
	if self.Type() == PropertyType {
		p.Doc = doc
		return nil
	}
	// A subclass has its own __doc__ in its namespace, which would hide the member: the property's goes into its attributes.
	exc := SetAttr(th, self, nameDoc, orNone(doc))
	if exc != nil && !p.getterDoc && exc.Is(AttributeErrorType) {
		return nil
	}
	return exc
}

func propertyCopy(th *Thread, self, get, set, del Value) (Value, *Exception) {
	p := Cast[Property](self)
	pick := func(new, old Value) Value {
		if given(new).IsNull() {
			return orNone(old)
		}
		return new
	}
	doc := orNone(p.Doc)
	if self.Type() != PropertyType {
		if v, ok, exc := FindAttr(th, self, nameDoc); exc == nil && ok {
			doc = v
		}
	}
	if p.getterDoc && !given(get).IsNull() || p.getterDoc && given(get).IsNull() {
		doc = None // taken from the getter again
	}
	args := []Value{pick(get, p.Get), pick(set, p.Set), pick(del, p.Delete), doc}
	v, exc := Call(th, self.Type().Value(), args, nil)
	if exc == nil && v.Type().IsSubtype(PropertyType) {
		Cast[Property](v).Name = p.Name
	}
	return v, exc
}

func propertyName(th *Thread, self Value) (Value, *Exception) {
	p := Cast[Property](self)
	if !p.Name.IsNull() {
		return p.Name, nil
	}
	if !p.Get.IsNull() {
		if v, ok, exc := FindAttr(th, p.Get, nameName); exc != nil || ok {
			return v, exc
		}
	}
	return Value{}, noAttribute(self, nameName)
}

// propertyError words the absence of a function: "property 'x' of 'C' object has no setter".
func propertyError(th *Thread, self, obj Value, what string) *Exception {
	name, exc := propertyName(th, self)
	if exc != nil && !exc.Is(AttributeErrorType) {
		return exc
	}
	if exc == nil {
		if text, exc := Repr(th, name); exc == nil {
			return AttributeErrorf("property %s of '%s' object has no %s", text, obj.Type().Qualname, what)
		}
	}
	return AttributeErrorf("property of '%s' object has no %s", obj.Type().Qualname, what)
}

func propertyGet(th *Thread, descr, obj Value, _ *Type) (Value, *Exception) {
	if obj.IsNull() {
		return descr, nil
	}
	p := Cast[Property](descr)
	if p.Get.IsNull() {
		return Value{}, propertyError(th, descr, obj, "getter")
	}
	return Call1(th, p.Get, obj)
}

func propertySet(th *Thread, descr, obj, v Value) *Exception {
	p := Cast[Property](descr)
	if v.IsNull() {
		if p.Delete.IsNull() {
			return propertyError(th, descr, obj, "deleter")
		}
		_, exc := Call1(th, p.Delete, obj)
		return exc
	}
	if p.Set.IsNull() {
		return propertyError(th, descr, obj, "setter")
	}
	_, exc := Call2(th, p.Set, obj, v)
	return exc
}
