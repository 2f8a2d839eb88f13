// This file keeps the subclasses of each class, without keeping them alive.

package object

import (
	"slices"
	"sync"
	"weak"
)

// subclassList is the direct subclasses of a class written in Python, in order of creation.
type subclassList struct {
	mu   sync.Mutex
	list []weak.Pointer[Type]
}

func (l *subclassList) add(t *Type) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.list) == cap(l.list) {
		l.compact()
	}
	l.list = append(l.list, weak.Make(t))
}

func (l *subclassList) remove(t *Type) {
	l.mu.Lock()
	defer l.mu.Unlock()
	kept := l.list[:0]
	for _, p := range l.list {
		if v := p.Value(); v != nil && v != t {
			kept = append(kept, p)
		}
	}
	clear(l.list[len(kept):])
	l.list = kept
}

func (l *subclassList) compact() {
	kept := l.list[:0]
	for _, p := range l.list {
		if p.Value() != nil {
			kept = append(kept, p)
		}
	}
	clear(l.list[len(kept):])
	l.list = kept
}

// live is the subclasses that still exist.
func (l *subclassList) live() []*Type {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.list) == 0 {
		return nil
	}
	types := make([]*Type, 0, len(l.list))
	for _, p := range l.list {
		if t := p.Value(); t != nil {
			types = append(types, t)
		}
	}
	return types
}

// subclassesKey is the key of an interpreter's lists for built-in types.
type subclassesKey struct{}

type builtinSubclasses struct {
	mu sync.Mutex
	of map[*Type]*subclassList
}

// subclassesOf is the list to which subclasses of t made by this interpreter belong: built-in types are shared, so each
// interpreter has its own for them.
func subclassesOf(th *Thread, t *Type) *subclassList {
	if t.IsHeap() {
		return &t.subs
	}
	all := th.Interp.State(subclassesKey{}, func() any { return &builtinSubclasses{of: map[*Type]*subclassList{}} }).(*builtinSubclasses)
	all.mu.Lock()
	defer all.mu.Unlock()
	l := all.of[t]
	if l == nil {
		l = new(subclassList)
		all.of[t] = l
	}
	return l
}

// builtinSubsMu guards the builtinSubs of all types: classes of Go types are made while interpreters run.
var builtinSubsMu sync.Mutex

func (t *Type) addBuiltinSub(sub *Type) {
	builtinSubsMu.Lock()
	defer builtinSubsMu.Unlock()
	t.builtinSubs = append(t.builtinSubs, sub)
}

// startModules are the modules of built-in types that every script finds in place, though here their modules are made when they are asked for.
var startModules = map[string]bool{
	"builtins": true, "types": true, "typing": true, "string.templatelib": true, "sys": true, "io": true, "_io": true, "_abc": true, "time": true,
	"_frozen_importlib": true, "_frozen_importlib_external": true, "_sitebuiltins": true,
}

// Subclasses is t.__subclasses__(). Built-in types of a module that the interpreter has not imported are left out: another
// interpreter may have completed them, but in Python a class is made by the import of its module.
func (t *Type) Subclasses(th *Thread) []*Type {
	builtinSubsMu.Lock()
	subs := slices.Clone(t.builtinSubs)
	builtinSubsMu.Unlock()
	subs = slices.DeleteFunc(subs, func(sub *Type) bool {
		if startModules[sub.Module] {
			return false
		}
		_, imported := th.Interp.Modules.GetName(sub.Module)
		return !imported
	})
	return append(subs, subclassesOf(th, t).live()...)
}
