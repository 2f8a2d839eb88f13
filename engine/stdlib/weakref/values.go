// This file implements WeakValueDictionary and WeakKeyDictionary.

package weakref

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

// find is the value of a key: null if it has none or its referent is gone.
func (w *weakDict) find(th *thread, self, key value) (value, *exception) {
	d, exc := dataOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	if !w.byKey {
		ref, ok, exc := d.Get(th, key)
		if exc != nil || !ok {
			return value{}, exc
		}
		return behindReference(ref), nil
	}
	ref, exc := makeReference(th, refType, key, value{})
	if exc != nil {
		return value{}, exc
	}
	v, _, exc := d.Get(th, ref)
	return v, exc
}

// remove is the callback of the references in the dictionary.
func (w *weakDict) remove(th *thread, self, ref value) *exception {
	d, exc := dataOf(th, self)
	if exc != nil {
		return exc
	}
	if w.byKey {
		_, _, exc := d.Delete(th, ref)
		return exc
	}
	if !object.IsInstance(ref, keyedType) {
		return nil
	}
	key := object.Cast[keyedReference](ref).key
	if now, ok, exc := d.Get(th, key); exc != nil || !ok || !now.Is(ref) {
		return exc
	}
	_, _, exc = d.Delete(th, key)
	return exc
}

func (w *weakDict) setItem(th *thread, self, key, v value) *exception {
	d, exc := dataOf(th, self)
	if exc != nil {
		return exc
	}
	gone, exc := remover(th, self, w.remove)
	if exc != nil {
		return exc
	}
	if w.byKey {
		ref, exc := makeReference(th, refType, key, gone)
		if exc != nil {
			return exc
		}
		return d.Set(th, ref, v)
	}
	ref, exc := newKeyed(th, keyedType, v, gone, key)
	if exc != nil {
		return exc
	}
	return d.Set(th, key, ref)
}

// delete removes the item of key and returns its value, null if there is none.
func (w *weakDict) delete(th *thread, self, key value) (value, *exception) {
	v, exc := w.find(th, self, key)
	if exc != nil {
		return value{}, exc
	}
	d, exc := dataOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	if w.byKey {
		if key, exc = makeReference(th, refType, key, value{}); exc != nil {
			return value{}, exc
		}
	}
	_, _, exc = d.Delete(th, key)
	return v, exc
}

// missing is the KeyError of a dictionary: about the key, or the reference to it.
func (w *weakDict) missing(th *thread, key value) *exception {
	if w.byKey {
		if ref, exc := makeReference(th, refType, key, value{}); exc == nil {
			key = ref
		}
	}
	return object.NewException(object.KeyErrorType, key)
}

// own is the methods that look for keys.
func (w *weakDict) own() []object.Method {
	at := func(name string) string { return w.name + "." + name }
	return []object.Method{
		method(at("__getitem__"), "($self, key)", "", func(th *thread, self value, args []value) (value, *exception) {
			v, exc := w.find(th, self, args[0])
			if exc == nil && v.IsNull() {
				exc = w.missing(th, args[0])
			}
			return v, exc
		}),
		method(at("__setitem__"), "($self, key, value)", "", func(th *thread, self value, args []value) (value, *exception) {
			return object.None, w.setItem(th, self, args[0], args[1])
		}),
		method(at("__delitem__"), "($self, key)", "", func(th *thread, self value, args []value) (value, *exception) {
			v, exc := w.delete(th, self, args[0])
			if exc == nil && v.IsNull() {
				exc = w.missing(th, args[0])
			}
			return object.None, exc
		}),
		method(at("__contains__"), "($self, key)", "", func(th *thread, self value, args []value) (value, *exception) {
			if w.byKey && !args[0].Type().HasWeakref {
				return object.False, nil
			}
			v, exc := w.find(th, self, args[0])
			return object.Bool(!v.IsNull()), exc
		}),
		method(at("get"), "($self, key, default=None)", "", func(th *thread, self value, args []value) (value, *exception) {
			v, exc := w.find(th, self, args[0])
			if exc == nil && v.IsNull() {
				v = orNone(args[1])
			}
			return v, exc
		}),
		method(at("setdefault"), "($self, key, default=None)", "", func(th *thread, self value, args []value) (value, *exception) {
			v, exc := w.find(th, self, args[0])
			if exc == nil && v.IsNull() {
				v = orNone(args[1])
				exc = w.setItem(th, self, args[0], v)
			}
			return v, exc
		}),
		{Name: "pop", Sig: "($self, key, *args)", Min: 1, Max: -1, FN: func(th *thread, self value, args []value) (value, *exception) {
			v, exc := w.delete(th, self, args[0])
			switch {
			case exc != nil || !v.IsNull():
				return v, exc
			case len(args) > 1:
				return args[1], nil
			}
			return value{}, w.missing(th, args[0])
		}},
		method(at(w.getter), "($self)", "Return a list of weak references.\n\nThe objects may be gone when they are asked for; a reference keeps none alive.", w.references()),
	}
}

// references is the references in a dictionary.
func (w *weakDict) references() func(*thread, value, []value) (value, *exception) {
	return func(th *thread, self value, _ []value) (value, *exception) {
		d, exc := dataOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		var refs []value
		for i := 0; ; {
			k, v, next, ok := d.Next(i)
			if !ok {
				break
			}
			i = next
			if !w.byKey {
				k = v
			}
			refs = append(refs, k)
		}
		return object.ListOf(refs...), nil
	}
}

// dictClass makes one of the classes.
func dictClass(th *thread, w *weakDict, doc string, more ...object.Method) (*class, *exception) {
	base, exc := native.ClassFromModule(th, "_collections_abc", "MutableMapping")
	if exc != nil {
		return nil, exc
	}
	t, exc := abc.NewClass(th, object.ClassSpec{Module: "weakref", Name: w.name, Doc: doc, Bases: []*class{base},
		Methods: append(append(w.shared(), w.own()...), more...)})
	w.class = t
	return t, exc
}

func valueDictClass(th *thread) (*class, *exception) {
	w := &weakDict{name: "WeakValueDictionary", getter: "valuerefs"}
	return dictClass(th, w, "Mapping class that references values weakly.\n\nEntries in the dictionary will be discarded when no strong\nreference to the value exists anymore.",
		w.updateMethod("__init__", "($self, other=(), /, **kw)", true), w.updateMethod("update", "($self, other=None, /, **kwargs)", false),
		method("WeakValueDictionary.itervaluerefs", "($self)", "Return an iterator that yields the weak references to the values.", generator.Late("WeakValueDictionary.itervaluerefs", w.references())))
}

func keyDictClass(th *thread) (*class, *exception) {
	w := &weakDict{name: "WeakKeyDictionary", byKey: true, getter: "keyrefs"}
	return dictClass(th, w, "Mapping class that references keys weakly.\n\nEntries in the dictionary will be discarded when there is no\nlonger a strong reference to the key.",
		w.updateMethod("__init__", "($self, dict=None)", true), w.updateMethod("update", "($self, dict=None, /, **kwargs)", false))
}
