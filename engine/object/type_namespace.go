// This file fills the namespaces of built-in types when they are first looked into.

package object

import "sync"

// pendingNames is what the namespace of a built-in type still lacks: ReadyType gives a type its slots and notes the rest, so that a program pays for the
// descriptors of those types that it looks into.
type pendingNames struct {
	once sync.Once
	// own is the slots that the type has of its own: special methods call them.
	own slotSet
	// fills put methods and computed attributes into the namespace, in order.
	fills []func()
}

// slotSet is a set of slots.
type slotSet [(numSlots + 63) / 64]uint64

func (s *slotSet) add(id slotID)      { s[id/64] |= 1 << (id % 64) }
func (s *slotSet) has(id slotID) bool { return s[id/64]&(1<<(id%64)) != 0 }

// Namespace is the namespace of t: what vars(t) shows. A definition that adds to it directly does so after the tables that it added before.
func (t *Type) Namespace() *Dict {
	if t.pending.Load() != nil {
		t.fillNamespace()
	}
	return t.names
}

// fillNamespace does what is pending. Several goroutines may look into a type first at the same time: one fills it, the others wait.
func (t *Type) fillNamespace() {
	p := t.pending.Load()
	switch {
	case p == nil:
	case !t.ready.Load():
		p.run(t)
	default:
		p.once.Do(func() {
			p.run(t)
			t.addWrappers(&p.own)
			t.addStandard()
			t.pending.Store(nil)
		})
	}
}

// run puts the tables into the namespace of t. One may add others.
func (p *pendingNames) run(t *Type) {
	if t.names == nil {
		t.names = NewDict()
	}
	for i := 0; i < len(p.fills); i++ {
		p.fills[i]()
	}
	p.fills = nil
}

// WhenSeen runs fill when somebody looks into the namespace of t, at the end of what it has so far: definitions whose tables are made by functions use it.
func (t *Type) WhenSeen(fill func()) {
	if p := t.pending.Load(); p != nil {
		p.fills = append(p.fills, fill)
		return
	}
	fill()
}

// AddMethods puts methods into the namespace of a built-in type. The slice stays in use.
func (t *Type) AddMethods(ms []Method) {
	t.WhenSeen(func() {
		slab := make([]MethodDescr, len(ms))
		t.names.reserve(len(ms))
		for i := range ms {
			ms[i].owner = t
			v := slab[i].describe(&ms[i], t)
			t.names.SetStr(Intern(ms[i].Name), v)
		}
	})
}

// AddGetSets puts computed attributes into the namespace of a built-in type. The slice stays in use.
func (t *Type) AddGetSets(gs []GetSet) {
	t.WhenSeen(func() {
		slab := make([]GetSetDescr, len(gs))
		t.names.reserve(len(gs))
		for i := range gs {
			d := &slab[i]
			d.typ, d.GetSet, d.Owner = GetSetType, &gs[i], t
			t.names.SetStr(Intern(gs[i].Name), d.Value())
		}
	})
}

// AddMembers puts members into the namespace of a built-in type. The slice stays in use.
func (t *Type) AddMembers(gs []GetSet) {
	t.WhenSeen(func() {
		slab := make([]MemberDescr, len(gs))
		for i := range gs {
			d := &slab[i]
			d.typ, d.Name, d.Owner, d.Index, d.GetSet = MemberType, Intern(gs[i].Name), t, -1, &gs[i]
			t.names.SetStr(d.Name, d.Value())
		}
	})
}

// addWrappers puts slot wrappers of the slots in own into the namespace.
func (t *Type) addWrappers(own *slotSet) {
	rows, n := slotDefinitions().rows, 0
	for i := range rows {
		if own.has(rows[i].slot) && rows[i].wrap != nil {
			n++
		}
	}
	slab := make([]WrapperDescr, 0, n)
	t.names.reserve(n + 3) // and __new__, __hash__, __doc__
	for i := range rows {
		d := &rows[i]
		if !own.has(d.slot) || d.wrap == nil {
			continue
		}
		if _, ok := t.names.GetStr(d.name); ok {
			continue
		}
		slab = append(slab, WrapperDescr{Head{WrapperDescrType}, d, t})
		t.names.SetStr(d.name, slab[len(slab)-1].Value())
	}
	if t.New != nil && own.has(slotNew) {
		t.names.SetStr(nameNew, NewNative(&newMethod, t.Head.Value()).Value())
	}
	if t.Hash == nil && t.Compare != nil {
		t.names.SetStr(nameHash, None)
	}
}

// addStandard adds `__dict__` and `__doc__` where a definition gave none.
func (t *Type) addStandard() {
	if t.HasDict && t.AttrsOffset != 0 && (t.Base == nil || !t.Base.HasDict) {
		if _, ok := t.names.GetStr(nameDict); !ok {
			t.names.SetStr(nameDict, NewGetSet(t, &dictGetSet))
		}
	}
	if _, ok := t.names.GetStr(nameDoc); !ok {
		doc := None
		if t.Doc != "" {
			doc = NewStr(t.Doc).Value()
		}
		t.names.SetStr(nameDoc, doc)
	}
}

// reserve makes room for n more items at once.
func (d *Dict) reserve(n int) {
	n += d.used
	if cap(d.entries) < n {
		d.entries = append(make([]dictEntry, 0, n), d.entries...)
	}
	if n > dictScanMax && len(d.index)*2 < n*3 {
		d.rebuild(n)
	}
}
