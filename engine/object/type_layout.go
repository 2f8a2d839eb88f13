// This file lays out instances of classes written in Python: __slots__, __dict__ and __weakref__.

package object

import (
	"sort"
	"strings"
	"unicode"
)

// classMembers is the descriptors that a layout adds to the namespace.
type classMembers struct {
	names         []*Str
	dict, weakref bool
	first         int // index of the first name in Attrs.vals
}

// layOut reads __slots__ and decides what instances of t have beyond those of its base.
func (t *Type) layOut(th *Thread) (*classMembers, *Exception) {
	m := &classMembers{first: t.SlotCount}
	mayDict, mayWeakref := !t.HasDict, !t.HasWeakref && !(t.itemSize() > 0 && !t.Has(FlagType))
	slots, given := t.names.GetStr(nameSlots)
	if !given {
		m.dict, m.weakref = mayDict, mayWeakref
	} else if exc := t.readSlots(th, m, slots, mayDict, mayWeakref); exc != nil {
		return nil, exc
	}
	t.HasDict = t.HasDict || m.dict
	t.HasWeakref = t.HasWeakref || m.weakref
	t.slotNames = m.names
	t.SlotCount += len(m.names)
	if len(m.names) > 0 {
		t.Solid = t
	}
	if t.SubAttrsOffset == PlainAttrsOffset {
		t.AttrsOffset = PlainAttrsOffset
	} else if t.AttrsOffset == 0 && (m.dict || len(m.names) > 0) {
		if t.SubAttrsOffset == 0 {
			return nil, TypeErrorf("type '%s' is not an acceptable base type", t.Base.MessageName())
		}
		t.AttrsOffset = t.SubAttrsOffset
	}
	t.RootShape = NewRootShape(t.SlotCount)
	return m, nil
}

func (t *Type) readSlots(th *Thread, m *classMembers, slots Value, mayDict, mayWeakref bool) *Exception {
	items := []Value{slots}
	if !slots.Type().Has(FlagStr) {
		var exc *Exception
		if items, exc = Collect(th, slots); exc != nil {
			return exc
		}
	}
	if len(items) > 0 && t.itemSize() > 0 {
		return TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", t.Base.Name)
	}
	for _, v := range items {
		if !v.Type().Has(FlagStr) {
			return TypeErrorf("__slots__ items must be strings, not '%s'", v.Type().MessageName())
		}
		name := v.AsStr()
		if !isSlotName(name.s) {
			return TypeErrorf("__slots__ must be identifiers")
		}
		switch name.s {
		case "__dict__":
			if !mayDict || m.dict {
				return TypeErrorf("__dict__ slot disallowed: we already got one")
			}
			m.dict = true
			continue
		case "__weakref__":
			if !mayWeakref || m.weakref {
				return TypeErrorf("__weakref__ slot disallowed: we already got one")
			}
			m.weakref = true
			continue
		}
		mangled := Intern(Mangle(t.Name, name.s))
		if _, taken := t.names.GetStr(mangled); taken {
			switch mangled.s {
			case "__qualname__", "__classcell__", "__classdictcell__":
			default:
				return ValueErrorf("'%s' in __slots__ conflicts with class variable", mangled)
			}
		}
		m.names = append(m.names, mangled)
	}
	sort.Slice(m.names, func(i, j int) bool { return m.names[i].s < m.names[j].s })
	// Other bases may bring a __dict__ or __weakref__ that the best base has not.
	for _, b := range t.Bases {
		if b != t.Base {
			m.dict = m.dict || mayDict && b.HasDict && !b.Has(FlagType)
			m.weakref = m.weakref || mayWeakref && b.HasWeakref
		}
	}
	return nil
}

// install puts the descriptors into the namespace of t.
func (m *classMembers) install(t *Type) {
	for i, name := range m.names {
		d := &MemberDescr{Head: Head{MemberType}, Name: name, Owner: t, Index: m.first + i}
		t.names.SetStr(name, d.Value())
	}
	if m.dict {
		if _, ok := t.names.GetStr(nameDict); !ok {
			t.names.SetStr(nameDict, NewGetSet(t, &dictGetSet))
		}
	}
	if m.weakref {
		if _, ok := t.names.GetStr(nameWeakref); !ok {
			t.names.SetStr(nameWeakref, NewGetSet(t, &weakrefGetSet))
		}
	}
}

var (
	dictGetSet    = GetSet{Name: "__dict__", Doc: "dictionary for instance variables"} // its functions, which look into namespaces, are set at start
	weakrefGetSet = GetSet{Name: "__weakref__", Doc: "list of weak references to the object", Get: func(th *Thread, v Value) (Value, *Exception) {
		if th.Interp.FirstWeakref == nil {
			return None, nil
		}
		return th.Interp.FirstWeakref(v), nil
	}}
)

// Mangle is the name that private name stands for inside class cls.
func Mangle(cls, name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.IndexByte(name, '.') >= 0 {
		return name
	}
	cls = strings.TrimLeft(cls, "_")
	if cls == "" {
		return name
	}
	return "_" + cls + name
}

// isSlotName reports that name is an identifier.
func isSlotName(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && !unicode.Is(unicode.Nl, r) && (i == 0 || !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Mc, r) && !unicode.Is(unicode.Pc, r)) {
			return false
		}
	}
	return name != ""
}
