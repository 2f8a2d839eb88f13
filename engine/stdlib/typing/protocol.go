// This file implements Protocol: classes that say what others must have, without being their bases.

package typing

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/annotationlib"
	"dappco.re/go/py/engine/stdlib/native"
)

// isProtocol reports that v is the class Protocol.
func isProtocol(th *thread, v value) bool {
	st := stateOf(th)
	return st.protocol != nil && v.Is(st.protocol.Value())
}

// allowed lists the classes of other modules that protocols may inherit from, by module.
var allowed = ondemand.Value[map[string][]string]{Make: func() map[string][]string {
	return map[string][]string{
		"collections.abc": {"Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized", "Container", "Collection", "Reversible", "Buffer"},
		"contextlib":      {"AbstractContextManager", "AbstractAsyncContextManager"},
		"io":              {"Reader", "Writer"},
		"os":              {"PathLike"},
	}
}}

// notMembers are names in the namespace of a protocol that say nothing about other classes.
var notMembers = ondemand.Value[map[string]bool]{Make: func() map[string]bool {
	return map[string]bool{
		"__parameters__": true, "__orig_bases__": true, "__orig_class__": true, "_is_protocol": true, "_is_runtime_protocol": true, "__protocol_attrs__": true,
		"__non_callable_proto_members__": true, "__type_params__": true, "__abstractmethods__": true, "__annotations__": true, "__dict__": true, "__doc__": true,
		"__init__": true, "__module__": true, "__new__": true, "__slots__": true, "__subclasshook__": true, "__weakref__": true, "__class_getitem__": true,
		"__match_args__": true, "__static_attributes__": true, "__firstlineno__": true, "__annotate__": true, "__annotate_func__": true, "__annotations_cache__": true,
		"_MutableMapping__marker": true, "__qualname__": true,
	}
}}

// noInit is __init__ of protocols: they make no instances, but their subclasses that define no other do.
var noInit = ondemand.Value[*object.MethodDescr]{Make: func() *object.MethodDescr {
	return &object.MethodDescr{Head: object.NewHead(object.MethodDescrType), Owner: object.ObjectType,
		Method: &object.Method{Name: "__init__", Sig: "($self, *args, **kwargs)", Of: noInitOf, FK: initByOther}}
}}

const noInitOf = "typing.Protocol"

func isNoInit(v value) bool {
	return v.Type() == object.MethodDescrType && object.Cast[object.MethodDescr](v).Method.Of == noInitOf
}

// initByOther calls the first __init__ of the MRO that is not noInit.
func initByOther(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	r, t := native.Begin(th), self.Type()
	if r.Truth(r.Find(t.Value(), "_is_protocol")) {
		return value{}, object.TypeErrorf("Protocols cannot be instantiated")
	}
	if !isNoInit(t.LookupName("__init__")) {
		return r.Done(object.None)
	}
	init := value{}
	for _, b := range t.MRO {
		if v, ok := b.Namespace().GetName("__init__"); ok && !isNoInit(v) {
			init = v
			break
		}
	}
	if own, ok := t.Namespace().GetName("__init__"); ok && isNoInit(own) {
		r.Set(t.Value(), "__init__", init)
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	return object.Call(th, init, append([]value{self}, args...), kw)
}

func ownFlag(r *run, cls value, name string) bool {
	v, ok := cls.AsType().Namespace().GetName(name)
	return ok && r.Truth(v)
}

// protocolMeta makes the metaclass of protocols.
func protocolMeta(r *run) *class {
	base := r.From("abc", "ABCMeta")
	if !r.OK() {
		return nil
	}
	var meta *class
	spec := object.ClassSpec{Module: "typing", Name: "_ProtocolMeta", Bases: []*class{base.AsType()}, Methods: []object.Method{
		{Name: "__new__", Kind: object.StaticMethod, Sig: "(mcls, name, bases, namespace, /, **kwargs)", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			r := native.Begin(th)
			if len(args)-len(kw) == 4 && args[0].Type().Has(object.FlagType) {
				checkProtocolBases(r, args[2])
			}
			f := r.Attr(r.Keep(object.NewSuper(th, meta, args[0])), "__new__")
			if !r.OK() {
				return value{}, r.Exc
			}
			return object.Call(th, f, slices.Clone(args), kw)
		}},
		{Name: "__init__", Sig: "($self, *args, **kwargs)", FK: func(th *thread, self value, _ []value, _ []*object.Str) (value, *exception) {
			r := native.Begin(th)
			if r.Truth(r.Find(self, "_is_protocol")) {
				r.Set(self, "__protocol_attrs__", protocolMembers(r, self.AsType()))
			}
			return r.Done(object.None)
		}},
		{Name: "__subclasscheck__", Sig: "($self, other)", F1: func(th *thread, self, other value) (value, *exception) {
			r := native.Begin(th)
			if isProtocol(th, self) {
				return r.Done(r.Method(object.TypeType.Value(), "__subclasscheck__", self, other))
			}
			if r.Truth(r.Find(self, "_is_protocol")) && !abc.Checking(th) {
				checkRuntime(r, self, other)
				hook, _ := self.AsType().Namespace().GetName("__subclasshook__")
				if names := r.Find(self, "__non_callable_proto_members__"); !names.IsNull() && r.Truth(names) && hook.Is(stateOf(th).hook) {
					needClass(r, other)
					list := object.NewList(r.Items(names))
					r.Fail(object.SortValues(th, list.Items, value{}, false))
					shown := r.Repr(list.Value())
					r.Raise(object.TypeErrorType, "Protocols with non-method members don't support issubclass(). Non-method members: %s.", strings.Trim(shown, "[]"))
				}
			}
			return r.Done(r.Super(meta, self, "__subclasscheck__", []value{other}, nil))
		}},
		{Name: "__instancecheck__", Sig: "($self, instance)", F1: func(th *thread, self, instance value) (value, *exception) {
			r := native.Begin(th)
			if isProtocol(th, self) {
				return r.Done(r.Method(object.TypeType.Value(), "__instancecheck__", self, instance))
			}
			if !r.Truth(r.Find(self, "_is_protocol")) {
				return r.Done(r.Super(meta, self, "__instancecheck__", []value{instance}, nil))
			}
			if !abc.Checking(th) && !r.Truth(r.Find(self, "_is_runtime_protocol")) {
				r.Raise(object.TypeErrorType, "Instance and class checks can only be used with @runtime_checkable protocols")
			}
			if r.Truth(r.Method(r.From("abc", "ABCMeta"), "__instancecheck__", self, instance)) {
				return object.True, nil
			}
			return r.Done(object.Bool(hasMembers(r, self, instance)))
		}},
	}}
	meta, exc := object.NewClass(r.Th, spec)
	r.Fail(exc)
	return meta
}

// hasMembers reports that instance has all members of protocol self; methods must not be None.
func hasMembers(r *run, self, instance value) bool {
	static := r.From("inspect", "getattr_static")
	plain := r.Find(self, "__non_callable_proto_members__")
	for _, name := range r.Items(r.Attr(self, "__protocol_attrs__")) {
		v := r.Call(static, instance, name)
		if r.Catch(object.AttributeErrorType) || !r.OK() {
			return false
		}
		if v.IsNone() && (plain.IsNull() || !r.Contains(plain, name)) {
			return false
		}
	}
	return r.OK()
}

func needClass(r *run, v value) {
	if !v.Type().Has(object.FlagType) {
		r.Raise(object.TypeErrorType, "issubclass() arg 1 must be a class")
	}
}

func checkRuntime(r *run, self, other value) {
	if r.Truth(r.Find(self, "_is_runtime_protocol")) {
		return
	}
	needClass(r, other)
	r.Raise(object.TypeErrorType, "Instance and class checks can only be used with @runtime_checkable protocols")
}

// checkProtocolBases checks that a protocol inherits from protocols only.
func checkProtocolBases(r *run, v value) {
	bases := r.Items(v)
	generic := object.GenericType.Value()
	isBase := slices.ContainsFunc(bases, func(b value) bool { return isProtocol(r.Th, b) })
	if !isBase && !(contains(bases, generic) && len(bases) > 1) {
		return
	}
	for _, b := range bases {
		if !b.Type().Has(object.FlagType) || b.Is(generic) || b.Is(object.ObjectType.Value()) {
			continue
		}
		t := b.AsType()
		if slices.Contains(allowed.Get()[t.ModuleName()], t.Name) || (!t.IsHeap() || r.IsSubclass(b, generic)) && r.Truth(r.Find(b, "_is_protocol")) {
			continue
		}
		r.Raise(object.TypeErrorType, "Protocols can only inherit from other protocols, got %s", r.Repr(b))
	}
}

// protocolMembers is the set of names that the bases of a protocol define or annotate.
func protocolMembers(r *run, t *class) value {
	names := object.NewDict()
	add := func(name value) {
		if !name.Type().Has(object.FlagStr) {
			return
		}
		if s := name.AsStr().String(); !strings.HasPrefix(s, "_abc_") && !notMembers.Get()[s] {
			names.SetStr(name.AsStr(), object.None)
		}
	}
	behind := map[*class]bool{} // bases of built-in protocols, which know their members
	for _, b := range t.MRO[:len(t.MRO)-1] {
		if b.Name == "Protocol" || b.Name == "Generic" || behind[b] {
			continue
		}
		if !b.IsHeap() && b.Type() != object.TypeType {
			for _, base := range b.MRO {
				behind[base] = true
			}
			r.Each(r.Attr(b.Value(), "__protocol_attrs__"), add)
			continue
		}
		for i := 0; ; {
			k, _, next, ok := b.Namespace().Next(i)
			if !ok {
				break
			}
			i = next
			add(k)
		}
		for _, k := range annotationNames(r, b) {
			add(k)
		}
	}
	members, exc := object.Call1(r.Th, object.SetType.Value(), names.Value())
	return r.Keep(members, exc)
}

// formats of annotationlib.
const (
	formatValue   = 1
	formatForward = 3
	formatString  = 4
)

func annotationNames(r *run, t *class) []value {
	if !r.OK() || !t.IsHeap() {
		return nil
	}
	d, exc := annotationlib.Get(r.Th, t.Value(), formatForward)
	if exc != nil {
		r.Fail(exc)
		return nil
	}
	return slices.DeleteFunc(r.Items(d.Value()), func(v value) bool { return !v.Type().Has(object.FlagStr) })
}

// memberNames is the __protocol_attrs__ of a protocol.
func memberNames(r *run, cls value) []*object.Str {
	var names []*object.Str
	r.Each(r.Attr(cls, "__protocol_attrs__"), func(v value) {
		name, exc := object.StrFrom(v, "attribute name")
		r.Fail(exc)
		names = append(names, name)
	})
	if !r.OK() {
		return nil
	}
	return names
}

// protocolHook is __subclasshook__ of protocols: whether the classes of a MRO have all members.
func protocolHook(th *thread, _ value, a []value) (value, *exception) {
	r, cls, other := native.Begin(th), a[0], a[1]
	if !cls.Type().Has(object.FlagType) || !ownFlag(r, cls, "_is_protocol") {
		return object.NotImplemented, r.Exc
	}
	mro := r.Items(r.Attr(other, "__mro__"))
	for _, name := range memberNames(r, cls) {
		found := false
		for _, b := range mro {
			if !b.Type().Has(object.FlagType) {
				continue
			}
			if v, ok := b.AsType().Namespace().GetStr(name); ok {
				if v.IsNone() {
					return object.NotImplemented, nil
				}
				found = true
				break
			}
			if isOther := r.IsSubclass(other, object.GenericType.Value()) && r.Truth(r.Find(other, "_is_protocol")); isOther {
				if slices.ContainsFunc(annotationNames(r, b.AsType()), func(n value) bool { return r.Equal(n, name.Value()) }) {
					found = true
					break
				}
			}
		}
		if !found {
			return r.Done(object.NotImplemented)
		}
	}
	return r.Done(object.True)
}

// protocolClass makes Protocol.
func protocolClass(r *run, st *state) {
	meta := protocolMeta(r)
	if !r.OK() {
		return
	}
	hook := object.NewNative(&object.Method{Name: "_proto_hook", Sig: "(cls, other)", FN: protocolHook, Min: 2, Max: 2}, value{})
	st.hook = r.Keep(object.NewClassMethod(r.Th, hook.Value()))
	ns := object.NewDict()
	initSubclass := object.NewNative(&object.Method{Name: "__init_subclass__", Sig: "(cls, *args, **kwargs)", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		r, cls := native.Begin(th), args[0]
		r.Super(st.protocol, cls, "__init_subclass__", args[1:], kw)
		if !r.OK() {
			return value{}, r.Exc
		}
		t := cls.AsType()
		if !ownFlag(r, cls, "_is_protocol") {
			r.Set(cls, "_is_protocol", object.Bool(slices.Contains(t.Bases, st.protocol)))
		}
		if _, own := t.Namespace().GetName("__subclasshook__"); !own {
			r.Set(cls, "__subclasshook__", st.hook)
		}
		if ownFlag(r, cls, "_is_protocol") && t.LookupName("__init__").Is(st.protocol.LookupName("__init__")) {
			r.Set(cls, "__init__", noInit.Get().Value())
		}
		return r.Done(object.None)
	}}, value{})
	for name, v := range map[string]value{"__module__": object.StrOf("typing"), "__slots__": object.TupleOf(), "_is_protocol": object.True, "_is_runtime_protocol": object.False,
		"__doc__": object.StrOf("Base class of protocols.\n\nA protocol lists the methods and attributes that a class must have, to be\nused where the protocol is asked for. A protocol that is decorated by\nruntime_checkable() works with isinstance() and issubclass().")} {
		ns.SetName(name, v)
	}
	ns.SetName("__init_subclass__", r.Keep(object.NewClassMethod(r.Th, initSubclass.Value())))
	cls := r.Call(meta.Value(), object.StrOf("Protocol"), object.TupleOf(object.GenericType.Value()), ns.Value())
	if r.OK() {
		st.protocol = cls.AsType()
	}
}

// runtimeCheckable is the decorator of that name.
func runtimeCheckable(th *thread, _ value, a []value) (value, *exception) {
	r, cls := native.Begin(th), a[0]
	is := r.IsSubclass(cls, object.GenericType.Value()) && r.Truth(r.Find(cls, "_is_protocol"))
	if r.OK() && !is {
		return value{}, object.TypeErrorf("@runtime_checkable can be only applied to protocol classes, got %s", r.Repr(cls))
	}
	r.Set(cls, "_is_runtime_protocol", object.True)
	plain := object.NewSet().Value()
	for _, name := range memberNames(r, cls) {
		v := r.Find(cls, name.String())
		if r.Exc != nil && r.Exc.Is(object.ExceptionType) {
			cause := r.Exc
			r.Exc = nil
			exc := object.TypeErrorf("Failed to determine whether protocol member %s is a method member", r.Repr(name.Value()))
			exc.Cause = cause.Value()
			return value{}, exc
		}
		if v.IsNull() || v.Type().Call == nil {
			r.Method(plain, "add", name.Value())
		}
	}
	r.Set(cls, "__non_callable_proto_members__", plain)
	return r.Done(cls)
}
