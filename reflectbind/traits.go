// This file defines the options that change what the class of one Go type is: properties, attributes of its own, locking, and subscripts.

package reflectbind

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// traits are what options say about the class of a type. They are complete before the class is made.
type traits struct {
	dynamic, locked, mapping bool
	properties               []string // patterns of Go names of methods
}

// Properties makes getters of T attributes: methods without parameters and with one result, whose names match one of the patterns (as in path.Match), or all of
// them without patterns. GetSize becomes size; it can be set where T has SetSize. Such methods cannot be called by name any more.
func Properties[T any](patterns ...string) Option {
	if len(patterns) == 0 {
		patterns = []string{"*"}
	}
	return withTraits[T]("Properties", func(t *traits) { t.properties = patterns })
}

// Dynamic lets instances of T have attributes that the Go type does not have, beside its fields. Without it a misspelt field is an error. Such attributes belong to the
// Python object, and last as long as Python holds on to it.
func Dynamic[T any]() Option {
	return withTraits[T]("Dynamic", func(t *traits) { t.dynamic = true })
}

// Locked lets one thread at a time use a T: calls of its methods, and of fields. Fields are read and written under T's own lock if it is a sync.Locker. A callback of a
// method may use the same T.
func Locked[T any]() Option {
	return withTraits[T]("Locked", func(t *traits) { t.locked = true })
}

// AsMapping gives T subscripts by its methods: Get(K) (V, bool) is x[k], which raises KeyError, and x.get(k, default); Set(K, V) and Delete(K) assign and delete.
func AsMapping[T any]() Option {
	return withTraits[T]("AsMapping", func(t *traits) { t.mapping = true })
}

func withTraits[T any](option string, set func(*traits)) Option {
	return func(o *options) {
		o.late = append(o.late, func(d *Descriptor) { d.setTraits(option, reflect.TypeFor[T](), set) })
	}
}

// setTraits notes what an option says about t.
func (d *Descriptor) setTraits(option string, t reflect.Type, set func(*traits)) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	b := shared
	b.mu.Lock()
	defer b.mu.Unlock()
	old := b.traits[t]
	next := old
	next.properties = slices.Clone(old.properties)
	set(&next)
	if next.dynamic == old.dynamic && next.locked == old.locked && next.mapping == old.mapping && slices.Equal(next.properties, old.properties) {
		return
	}
	if b.made(t) {
		d.problem("%s[%s]: its class is made already: give the option to the first module that uses the type", option, t)
		return
	}
	b.traits[t] = next
}

// addProperties makes attributes of the getters that the options name. It runs before the methods are added, and returns those that it has used.
func (b *binder) addProperties(c *class, py *object.Type) (used map[string]bool) {
	used = map[string]bool{}
	patterns := b.traits[c.Go].properties
	t := c.Go
	if t.Kind() != reflect.Interface {
		t = reflect.PointerTo(t)
	}
	var sets []object.GetSet
	for i := 0; i < t.NumMethod() && len(patterns) > 0; i++ {
		m := t.Method(i)
		if !matchesAny(patterns, m.Name) || !isGetter(c.Go, m) {
			continue
		}
		goName := strings.TrimPrefix(m.Name, "Get")
		if goName == "" {
			goName = m.Name
		}
		name := pythonName(goName)
		if c.Fields[name] != nil {
			continue
		}
		used[m.Name] = true
		get := functionOf(b.method(c, m, funcInfo{name: name, goName: m.Name, module: py.Module, facts: b.member(c.Go, m)}))
		set := object.GetSet{Name: name, Doc: get.plan.info.doc, Get: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return get.call(th, []object.Value{self}, nil)
		}}
		c.getters, c.setters = append(c.getters, get.plan), append(c.setters, nil)
		if s, ok := t.MethodByName("Set" + goName); ok && isSetter(c.Go, s) {
			used[s.Name] = true
			put := functionOf(b.method(c, s, funcInfo{name: name, goName: s.Name, module: py.Module}))
			c.setters[len(c.setters)-1] = put.plan
			set.Set = func(th *object.Thread, self, v object.Value) *object.Exception {
				if v.IsNull() {
					return object.AttributeErrorf("cannot delete attribute '%s' of '%s' objects", name, py.Name)
				}
				_, exc := put.call(th, []object.Value{self, v}, nil)
				return exc
			}
		}
		sets = append(sets, set)
	}
	py.AddGetSets(sets)
	return used
}

// properties writes the attributes that methods were made.
func (w *stubWriter) properties(c *class) {
	for i, get := range c.getters {
		get.prepare()
		w.body.WriteString("    @property\n")
		w.function(get, "    ")
		if set := c.setters[i]; set != nil {
			set.prepare()
			fmt.Fprintf(&w.body, "    @%s.setter\n    def %s(self, value: %s) -> None: ...\n", get.info.name, get.info.name, w.a.param(set.params[0].plan.Go))
		}
	}
}

// inOut counts the parameters without the receiver, and the results without an error at the end.
func inOut(owner reflect.Type, m reflect.Method) (in, out int) {
	in, out = m.Type.NumIn(), m.Type.NumOut()
	if owner.Kind() != reflect.Interface {
		in--
	}
	if out > 0 && m.Type.Out(out-1) == errorType() {
		out--
	}
	return in, out
}

func isGetter(owner reflect.Type, m reflect.Method) bool {
	in, out := inOut(owner, m)
	return in == 0 && out == 1 && !strings.HasPrefix(m.Name, "Set")
}

func isSetter(owner reflect.Type, m reflect.Method) bool {
	in, out := inOut(owner, m)
	return in == 1 && out == 0 && !m.Type.IsVariadic()
}

// addMapping gives the class subscripts by its methods Get, Set and Delete.
func (b *binder) addMapping(c *class, py *object.Type) {
	if !b.traits[c.Go].mapping {
		return
	}
	m, ok := methodOf(c.Go, "Get")
	if in, out := 0, 0; ok {
		in, out = inOut(c.Go, m)
		ok = in == 1 && out == 2 && m.Type.Out(1).Kind() == reflect.Bool
	}
	if !ok {
		return
	}
	get, put, remove := b.protocol(c, "Get", ""), b.protocol(c, "Set", ""), b.protocol(c, "Delete", "")
	find := func(th *object.Thread, self, key object.Value) (object.Value, bool, *object.Exception) {
		pair, exc := get(th, self, key)
		if exc != nil {
			return pair, false, exc
		}
		items := pair.AsTuple().Items
		return items[0], items[1].AsBool(), nil
	}
	py.Flags |= object.FlagMapping
	py.GetItem = func(th *object.Thread, self, key object.Value) (object.Value, *object.Exception) {
		v, ok, exc := find(th, self, key)
		if exc == nil && !ok {
			exc = object.NewException(object.KeyErrorType, key)
		}
		return v, exc
	}
	py.Contains = func(th *object.Thread, self, key object.Value) (bool, *object.Exception) {
		_, ok, exc := find(th, self, key)
		return ok, exc
	}
	py.SetItem = func(th *object.Thread, self, key, v object.Value) (exc *object.Exception) {
		switch {
		case v.IsNull() && remove != nil:
			_, ok, exc := find(th, self, key)
			if exc == nil && !ok {
				exc = object.NewException(object.KeyErrorType, key)
			}
			if exc == nil {
				_, exc = remove(th, self, key)
			}
			return exc
		case v.IsNull():
			return object.TypeErrorf("'%s' object doesn't support item deletion", py.Name)
		case put == nil:
			return object.TypeErrorf("'%s' object does not support item assignment", py.Name)
		}
		_, exc = put(th, self, key, v)
		return exc
	}
	py.AddMethods([]object.Method{{Name: "get", Sig: "($self, key, default=None, /)", Doc: "The value for key, or default.", Min: 1, Max: 2,
		FN: func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
			v, ok, exc := find(th, self, args[0])
			switch {
			case exc != nil || ok:
				return v, exc
			case len(args) > 1:
				return args[1], nil
			}
			return object.None, nil
		}}})
}

// Settable lets scripts assign to the package variables with these Go names. Without it, assigning to a variable of a module is an error.
func Settable(names ...string) Option {
	return func(o *options) {
		o.checked = true
		if o.settable == nil {
			o.settable = map[string]bool{}
		}
		for _, name := range names {
			o.settable[name] = true
		}
	}
}

// moduleType is the class of the module: one whose variables are those of Go, and that can be called like its function of the same name.
func (d *Descriptor) moduleType() *object.Type {
	last := d.name[strings.LastIndexByte(d.name, '.')+1:]
	variables := map[string]*item{}
	callable := false
	for _, it := range d.items {
		callable = callable || it.name == last && it.kind == itemFunc
		if it.kind == itemVariable {
			variables[it.name] = it
		}
	}
	if !callable && len(variables) == 0 {
		return nil
	}
	t := &object.Type{Name: "module", Qualname: "module", Module: "builtins"}
	object.ReadyType(t, object.ModuleType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		if callable {
			t.Call = callModule
		}
		general := object.ModuleType.SetAttr
		if len(variables) == 0 {
			return
		}
		t.SetAttr = func(th *object.Thread, self object.Value, name *object.Str, v object.Value) *object.Exception {
			it := variables[name.String()]
			switch {
			case it == nil:
				return general(th, self, name, v)
			case v.IsNull():
				return object.AttributeErrorf("cannot delete the Go variable '%s'", name)
			case !d.options.settable[it.goName]:
				return object.AttributeErrorf("the Go variable '%s' cannot be set", name)
			}
			if f := shared.types.Plan(it.value.Type()).Store(th, v, typemap.AddrOf(it.value)); f != nil {
				return f.Exception(it.name)
			}
			return nil
		}
	})
	return t
}

// checkSettable reports names that are no variables.
func (d *Descriptor) checkSettable() {
	for _, name := range slices.Sorted(maps.Keys(d.options.settable)) {
		if it := d.find(name); it == nil || it.kind != itemVariable {
			d.problem("Settable: %s is no variable here", name)
		}
	}
}
