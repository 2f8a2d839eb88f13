// Package abc implements _abc, the native half of module abc: virtual subclasses and their caches.
package abc

import (
	"sync"
	"sync/atomic"
	"weak"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	value     = object.Value
	exception = object.Exception
	thread    = object.Thread
)

// data is what an abstract base class knows beyond its namespace: the classes registered with it, and those that were found to be subclasses or not.
// Negative answers hold for the number of registrations that there were then.
type data struct {
	object.Head
	mu              sync.Mutex
	registry        []weak.Pointer[object.Type]
	cache, negative map[weak.Pointer[object.Type]]bool
	negativeVersion uint64
}

var dataType = &object.Type{Name: "_abc._abc_data", Def: dataDef{}}

type dataDef struct{}

// Define implements object.Definition.
func (dataDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Doc = "Internal state held by ABC machinery."
		t.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) (value, *exception) {
			return newData(cls).Value(), nil
		}
	})
}

// registrations counts calls of register in the process: what makes negative answers stale.
var registrations atomic.Uint64

var (
	nameImpl     = object.Name{Text: "_abc_impl"}
	nameMethods  = object.Name{Text: "__abstractmethods__"}
	nameAbstract = object.Name{Text: "__isabstractmethod__"}
	nameFlags    = object.Name{Text: "__abc_tpflags__"}
	nameClass    = object.Name{Text: "__class__"}
	nameHook     = object.Name{Text: "__subclasshook__"}
	nameCheck    = object.Name{Text: "__subclasscheck__"}
)

func newData(cls *object.Type) *data {
	return &data{Head: object.NewHead(cls), negativeVersion: registrations.Load()}
}

// New makes module _abc.
func New(*thread) (*object.Module, *exception) {
	return native.Module("_abc", "Module contains faster C implementation of abc.ABCMeta", functions), nil
}

var functions = []object.Method{
	{Name: "get_cache_token", Sig: "($module, /)", Doc: "Returns the current ABC cache token.", F0: func(*thread, value) (value, *exception) {
		return object.Int64(int64(registrations.Load())), nil
	}},
	{Name: "_abc_init", Sig: "($module, self, /)", Doc: "Internal ABC helper for class set-up. Should be never used outside abc module.", F1: initClass},
	{Name: "_abc_register", Sig: "($module, self, subclass, /)", Doc: "Internal ABC helper for subclasss registration. Should be never used outside abc module.", F2: register},
	{Name: "_abc_instancecheck", Sig: "($module, self, instance, /)", Doc: "Internal ABC helper for instance checks. Should be never used outside abc module.", F2: instanceCheck},
	{Name: "_abc_subclasscheck", Sig: "($module, self, subclass, /)", Doc: "Internal ABC helper for subclasss checks. Should be never used outside abc module.", F2: subclassCheck},
	{Name: "_get_dump", Sig: "($module, self, /)", Doc: "Internal ABC helper for cache and registry debugging.", F1: dump},
	{Name: "_reset_registry", Sig: "($module, self, /)", Doc: "Internal ABC helper to reset registry of a given class.", F1: func(th *thread, _, cls value) (value, *exception) {
		return reset(th, cls, func(d *data) { d.registry = nil })
	}},
	{Name: "_reset_caches", Sig: "($module, self, /)", Doc: "Internal ABC helper to reset both caches of a given class.", F1: func(th *thread, _, cls value) (value, *exception) {
		return reset(th, cls, func(d *data) { d.cache, d.negative = nil, nil })
	}},
}

func dataOf(th *thread, cls value) (*data, *exception) {
	v, exc := object.GetAttr(th, cls, nameImpl.Str())
	if exc != nil {
		return nil, exc
	}
	if v.Type() != dataType {
		return nil, object.TypeErrorf("_abc_impl is set to a wrong type")
	}
	return object.Cast[data](v), nil
}

func reset(th *thread, cls value, f func(d *data)) (value, *exception) {
	d, exc := dataOf(th, cls)
	if exc != nil {
		return value{}, exc
	}
	d.mu.Lock()
	f(d)
	d.mu.Unlock()
	return object.None, nil
}

// abstract is the truth of v.__isabstractmethod__.
func abstract(th *thread, v value) (bool, *exception) {
	flag, ok, exc := object.FindAttr(th, v, nameAbstract.Str())
	if exc != nil || !ok {
		return false, exc
	}
	return object.Truth(th, flag)
}

// initClass completes a new class: its abstract methods, its registry and its flags.
func initClass(th *thread, _, self value) (value, *exception) {
	if !self.Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("_abc_init() argument must be a class")
	}
	cls := self.AsType()
	if exc := findAbstract(th, cls); exc != nil {
		return value{}, exc
	}
	if exc := object.SetAttr(th, self, nameImpl.Str(), newData(dataType).Value()); exc != nil {
		return value{}, exc
	}
	return object.None, takeFlags(th, cls)
}

// findAbstract sets __abstractmethods__ of cls: its own abstract methods, and those of its bases that it does not override.
func findAbstract(th *thread, cls *object.Type) *exception {
	self := cls.Value()
	names := object.NewFrozenSet()
	type item struct{ name, v value }
	var own []item
	for i := 0; ; {
		k, v, next, ok := cls.Namespace().Next(i)
		if !ok {
			break
		}
		i = next
		own = append(own, item{k, v})
	}
	for _, it := range own {
		is, exc := abstract(th, it.v)
		if exc == nil && is {
			exc = names.Add(th, it.name)
		}
		if exc != nil {
			return exc
		}
	}
	for _, base := range cls.Bases {
		inherited, ok, exc := object.FindAttr(th, base.Value(), nameMethods.Str())
		if exc != nil {
			return exc
		}
		if !ok {
			continue
		}
		exc = object.Each(th, inherited, func(name value) *exception {
			if !name.Type().Has(object.FlagStr) {
				return nil
			}
			v, ok, exc := object.FindAttr(th, self, object.Intern(name.AsStr().String()))
			if exc != nil || !ok {
				return exc
			}
			if is, exc := abstract(th, v); exc != nil || !is {
				return exc
			}
			return names.Add(th, name)
		})
		if exc != nil {
			return exc
		}
	}
	return object.SetAttr(th, self, nameMethods.Str(), names.Value())
}

// The bits of __abc_tpflags__.
const (
	sequenceBit = 1 << 5
	mappingBit  = 1 << 6
)

// takeFlags turns __abc_tpflags__ of the class body into the flags that patterns match by.
func takeFlags(th *thread, cls *object.Type) *exception {
	v, ok := cls.Namespace().GetStr(nameFlags.Str())
	if !ok || !v.Type().Has(object.FlagInt) {
		return nil
	}
	bits, _ := object.IntValue(v)
	if bits&sequenceBit != 0 && bits&mappingBit != 0 {
		return object.TypeErrorf("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
	}
	if bits&sequenceBit != 0 {
		cls.Flags |= object.FlagSequence
	}
	if bits&mappingBit != 0 {
		cls.Flags |= object.FlagMapping
	}
	return object.SetAttr(th, cls.Value(), nameFlags.Str(), value{})
}

func register(th *thread, _, self, sub value) (value, *exception) {
	if !sub.Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("Can only register classes")
	}
	defer checking(th)()
	already, exc := object.IsSubclassOf(th, sub, self)
	if exc != nil {
		return value{}, exc
	}
	if already {
		return sub, nil
	}
	cycle, exc := object.IsSubclassOf(th, self, sub)
	if exc != nil {
		return value{}, exc
	}
	if cycle {
		return value{}, object.Errorf(object.RuntimeErrorType, "Refusing to create an inheritance cycle")
	}
	d, exc := dataOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	d.mu.Lock()
	d.registry = append(d.registry, weak.Make(sub.AsType()))
	d.mu.Unlock()
	registrations.Add(1)
	if self.Type().Has(object.FlagType) {
		if flags := self.AsType().Flags & (object.FlagSequence | object.FlagMapping); flags != 0 {
			setFlags(th, sub.AsType(), flags)
		}
	}
	return sub, nil
}

// setFlags makes t and its subclasses match sequence or mapping patterns; built-in types are what they are.
func setFlags(th *thread, t *object.Type, flags object.TypeFlags) {
	if t.Has(object.FlagImmutable) {
		return
	}
	t.Flags = t.Flags&^(object.FlagSequence|object.FlagMapping) | flags
	t.Touch()
	for _, sub := range t.Subclasses(th) {
		setFlags(th, sub, flags)
	}
}

// known looks t up in the caches; ok is false when neither has an answer.
func (d *data) known(t *object.Type) (answer, ok bool) {
	p := weak.Make(t)
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.cache[p] {
		return true, true
	}
	if d.negativeVersion < registrations.Load() {
		d.negative, d.negativeVersion = nil, registrations.Load()
		return false, false
	}
	return false, d.negative[p]
}

func (d *data) remember(t *object.Type, answer bool) {
	p := weak.Make(t)
	d.mu.Lock()
	defer d.mu.Unlock()
	m := &d.negative
	if answer {
		m = &d.cache
	}
	if *m == nil {
		*m = map[weak.Pointer[object.Type]]bool{}
	}
	(*m)[p] = true
}

func instanceCheck(th *thread, _, self, instance value) (value, *exception) {
	d, exc := dataOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	cls, exc := object.GetAttr(th, instance, nameClass.Str())
	if exc != nil {
		return value{}, exc
	}
	actual := instance.Type().Value()
	if cls.Type().Has(object.FlagType) {
		if answer, ok := d.known(cls.AsType()); ok && (answer || cls.Is(actual)) {
			return object.Bool(answer), nil
		}
	}
	defer checking(th)()
	v, exc := object.CallMethod(th, self, nameCheck.Str(), cls)
	if exc != nil || cls.Is(actual) {
		return v, exc
	}
	if yes, exc := object.Truth(th, v); exc != nil || yes {
		return object.Bool(yes), exc
	}
	return object.CallMethod(th, self, nameCheck.Str(), actual)
}

// checking counts a check that another check asks for; the result ends it.
func checking(th *thread) (end func()) {
	n := th.Interp.State(checkKey{}, func() any { return new(int) }).(*int)
	*n++
	return func() { *n-- }
}

type checkKey struct{}

// Checking reports that a check of an abstract base class asks for the present one: classes that refuse checks by scripts answer those.
func Checking(th *thread) bool {
	return *th.Interp.State(checkKey{}, func() any { return new(int) }).(*int) > 0
}

func subclassCheck(th *thread, _, self, sub value) (value, *exception) {
	if !sub.Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("issubclass() arg 1 must be a class")
	}
	d, exc := dataOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	t := sub.AsType()
	if answer, ok := d.known(t); ok {
		return object.Bool(answer), nil
	}
	answer, exc := d.decide(th, self, t)
	if exc != nil {
		return value{}, exc
	}
	d.remember(t, answer)
	return object.Bool(answer), nil
}

// decide asks, in this order: __subclasshook__, the MRO, the registered classes, the subclasses.
func (d *data) decide(th *thread, self value, t *object.Type) (bool, *exception) {
	hook, exc := object.CallMethod(th, self, nameHook.Str(), t.Value())
	if exc != nil {
		return false, exc
	}
	switch {
	case hook.Is(object.True):
		return true, nil
	case hook.Is(object.False):
		return false, nil
	case !hook.IsNotImplemented():
		return false, object.Errorf(object.AssertionErrorType, "__subclasshook__ must return either False, True, or NotImplemented")
	}
	if self.Type().Has(object.FlagType) && t.IsSubtype(self.AsType()) {
		return true, nil
	}
	if name := abstractOf(t); name != "" && self.Type().Has(object.FlagType) && self.AsType().Name == name && moduleOf(self.AsType()) == "collections.abc" {
		return true, nil
	}
	defer checking(th)()
	d.mu.Lock()
	registered := append([]weak.Pointer[object.Type](nil), d.registry...)
	d.mu.Unlock()
	for _, p := range registered {
		if r := p.Value(); r != nil {
			if yes, exc := object.IsSubclassOf(th, t.Value(), r.Value()); exc != nil || yes {
				return yes, exc
			}
		}
	}
	subclasses, exc := object.CallMethod(th, self, object.Intern("__subclasses__"))
	if exc != nil {
		return false, exc
	}
	if !subclasses.Type().Has(object.FlagList) {
		return false, object.TypeErrorf("__subclasses__() must return a list")
	}
	items, exc := object.Collect(th, subclasses)
	if exc != nil {
		return false, exc
	}
	for _, s := range items {
		if yes, exc := object.IsSubclassOf(th, t.Value(), s); exc != nil || yes {
			return yes, exc
		}
	}
	return false, nil
}

// abstractOf is the Abstract of t or of the nearest class in its order of resolution that has one.
func abstractOf(t *object.Type) string {
	t.Complete()
	for _, c := range t.MRO {
		if c.Abstract != "" {
			return c.Abstract
		}
	}
	return ""
}

func moduleOf(t *object.Type) string {
	if v, ok := t.Namespace().GetName("__module__"); ok && v.Type().Has(object.FlagStr) {
		return v.AsStr().String()
	}
	return t.Module
}

// dump is (registry, cache, negative cache, version) for debugging.
func dump(th *thread, _, cls value) (value, *exception) {
	d, exc := dataOf(th, cls)
	if exc != nil {
		return value{}, exc
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	live := func(add func(yield func(weak.Pointer[object.Type]))) value {
		var items []value
		add(func(p weak.Pointer[object.Type]) {
			if t := p.Value(); t != nil {
				items = append(items, t.Value())
			}
		})
		s := object.NewSet()
		for _, item := range items {
			_ = s.Add(th, item) // classes that cannot be hashed are left out
		}
		return s.Value()
	}
	of := func(m map[weak.Pointer[object.Type]]bool) value {
		return live(func(yield func(weak.Pointer[object.Type])) {
			for p := range m {
				yield(p)
			}
		})
	}
	registry := live(func(yield func(weak.Pointer[object.Type])) {
		for _, p := range d.registry {
			yield(p)
		}
	})
	return object.TupleOf(registry, of(d.cache), of(d.negative), object.Int64(int64(d.negativeVersion))), nil
}
