// This file implements NamedTuple: named tuples with annotated fields.

package typing

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// reserved are the attributes of named tuples that a class cannot define; dropped those in a namespace that are not copied.
var (
	reserved = []string{"__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"}
	dropped  = []string{"__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__"}
)

const fieldMessage = "field annotation must be a type"

// checkedAnnotations is a dict of annotations whose values are types.
func checkedAnnotations(r *run, annotations, module value, message string) *object.Dict {
	d := object.NewDict()
	for _, k := range r.Items(annotations) {
		v := checkTypeIn(r, r.Item(annotations, k), message, module, false, true)
		if !r.OK() {
			return d
		}
		r.SetItem(d.Value(), k, v)
	}
	return d
}

// annotator is an __annotate__ function that gives what f makes of what inner gives, in the formats that have values.
func annotator(inner value, f func(r *run, annotations value) value) value {
	return object.NewNative(&object.Method{Name: "__annotate__", Sig: "(format)", FN: func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		format, exc := object.ToIndexInt(th, a[0], object.OverflowErrorType)
		r.Fail(exc)
		if format == 2 {
			r.Raise(object.NotImplementedErrorType, "%d", format)
		}
		lib := r.Import("annotationlib")
		v := inner
		switch {
		case inner.IsNone():
			v = object.NewDict().Value()
		case inner.Type().Has(object.FlagDict):
			if format == formatString {
				return r.Done(r.Method(lib, "annotations_to_string", inner))
			}
		default:
			v = r.Method(lib, "call_annotate_function", inner, a[0])
		}
		if format == formatString || !r.OK() {
			return r.Done(v)
		}
		return r.Done(f(r, v))
	}, Min: 1, Max: 1}, value{}).Value()
}

// makeNamedTuple is a class of collections.namedtuple with annotations, which inner makes or is.
func makeNamedTuple(r *run, name value, fields []value, inner value, defaults []value, module value) value {
	cls := r.CallNamed(r.From("collections", "namedtuple"), []value{name, object.ListOf(fields...), object.TupleOf(defaults...), module}, "defaults", "module")
	annotate := annotator(inner, func(r *run, v value) value {
		return checkedAnnotations(r, v, value{}, fieldMessage).Value()
	})
	r.Set(cls, "__annotate__", annotate)
	if create := r.Attr(cls, "__new__"); r.OK() {
		r.Set(create, "__annotate__", annotate)
		r.Catch(object.AttributeErrorType)
	}
	return cls
}

// namedTupleMeta makes the metaclass that turns a class statement with base NamedTuple into a class of tuples.
func namedTupleMeta(r *run, st *state) *class {
	meta, exc := object.NewClass(r.Th, object.ClassSpec{Module: "typing", Name: "NamedTupleMeta", Bases: []*class{object.TypeType}, Methods: []object.Method{
		{Name: "__new__", Kind: object.StaticMethod, Sig: "(cls, typename, bases, ns)", FN: func(th *thread, _ value, a []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(namedTupleClass(r, st, a[1], r.Items(a[2]), a[3]))
		}, Min: 4, Max: 4},
	}})
	r.Fail(exc)
	return meta
}

func namedTupleClass(r *run, st *state, name value, bases []value, namespace value) value {
	if !r.OK() || !namespace.Type().Has(object.FlagDict) {
		return object.None
	}
	ns, generic := namespace.AsDict(), object.GenericType.Value()
	if _, ok := ns.GetName("__classcell__"); ok {
		r.Raise(object.TypeErrorType, "uses of super() and __class__ are unsupported in methods of NamedTuple subclasses")
	}
	for i, b := range bases {
		switch {
		case b.Is(st.namedTupleBase) && contains(bases[:i], object.TupleType.Value()):
			r.Raise(object.TypeErrorType, "duplicate base class tuple")
		case b.Is(st.namedTupleBase):
			bases[i] = object.TupleType.Value()
		case !b.Is(generic):
			r.Raise(object.TypeErrorType, "can only inherit from a NamedTuple type and Generic")
		}
	}
	inner, types := ownAnnotations(r, namespace)
	var fields, defaults []value
	var names []string
	for _, f := range r.Items(types) {
		fields = append(fields, f)
		if v, ok, exc := ns.Get(r.Th, f); exc != nil {
			r.Fail(exc)
		} else if ok {
			defaults, names = append(defaults, v), append(names, r.Str(f))
		} else if len(names) > 0 {
			plural := ""
			if len(names) > 1 {
				plural = "s"
			}
			r.Raise(object.TypeErrorType, "Non-default namedtuple field %s cannot follow default field%s %s", r.Str(f), plural, strings.Join(names, ", "))
		}
	}
	module, ok := ns.GetName("__module__")
	if !ok {
		module = object.None
	}
	cls := makeNamedTuple(r, name, fields, inner, defaults, module)
	isGeneric := contains(bases, generic)
	if r.OK() && isGeneric {
		r.Set(cls, "__bases__", object.TupleOf(bases...))
		f := object.NewNative(&object.Method{Name: "__class_getitem__", Sig: "(cls, args)", FN: genericGetItem, Min: 2, Max: 2}, value{})
		r.Set(cls, "__class_getitem__", r.Keep(object.NewClassMethod(r.Th, f.Value())))
	}
	copyNamespace(r, cls, ns, fields)
	if isGeneric {
		r.Method(cls, "__init_subclass__")
	}
	return cls
}

// ownAnnotations is the function that makes the annotations of a namespace, or a dict, or None, and the annotations with forward references.
func ownAnnotations(r *run, namespace value) (inner, types value) {
	ns, exc := object.DictFrom(namespace, "namespace")
	if exc != nil {
		r.Fail(exc)
		return object.None, object.None
	}
	if v, ok := ns.GetName("__annotations__"); ok {
		return v, v
	}
	lib := r.Import("annotationlib")
	inner = r.Method(lib, "get_annotate_from_class_namespace", namespace)
	if inner.IsNone() {
		return inner, object.NewDict().Value()
	}
	return inner, r.Method(lib, "call_annotate_function", inner, object.Int64(formatForward))
}

// copyNamespace gives cls what the body of its class statement defined.
func copyNamespace(r *run, cls value, ns *object.Dict, fields []value) {
	for i := 0; r.OK(); {
		k, v, next, ok := ns.Next(i)
		if !ok {
			return
		}
		i = next
		key := r.Str(k)
		if slices.Contains(reserved, key) {
			r.Raise(object.AttributeErrorType, "Cannot overwrite NamedTuple attribute %s", key)
			return
		}
		if slices.Contains(dropped, key) {
			continue
		}
		if !slices.ContainsFunc(fields, func(f value) bool { return r.Equal(f, k) }) {
			r.Set(cls, key, v)
		}
		announce(r, cls, k, v)
	}
}

// announce calls __set_name__ of v, if its class has one, for attribute key of cls.
func announce(r *run, cls, key, v value) {
	f := r.Find(v.Type().Value(), "__set_name__")
	if f.IsNull() || !r.OK() {
		return
	}
	if _, exc := object.Call3(r.Th, f, v, cls, key); exc != nil {
		note := "Error calling __set_name__ on " + r.Repr(object.StrOf(v.Type().Name)) + " instance " + r.Repr(key) + " in " + r.Repr(r.Attr(cls, "__name__"))
		r.Fail(exc.AddNote(r.Th, object.StrOf(note)))
		r.Fail(exc)
	}
}

// deprecate warns the caller of the function of the prelude that is running.
func deprecate(r *run, message string) {
	r.Call(r.From("warnings", "warn"), object.StrOf(message), object.DeprecationWarningType.Value(), object.Int64(2))
}

// namedTuple is what NamedTuple(typename, fields, **kwargs) makes: fields is null if it was not given.
func namedTuple(r *run, st *state, name, fields value, kwargs *object.Dict, module value) value {
	deprecated := func(what, how string) {
		deprecate(r, what+" is deprecated and will be disallowed in Python 3.15. "+how)
	}
	empty := "To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. `" + r.Str(name) + " = NamedTuple(" + r.Repr(name) + ", [])`."
	var pairs []value
	switch {
	case fields.IsNull() && kwargs.Len() > 0:
		deprecated("Creating NamedTuple classes using keyword arguments", "Use the class-based or functional syntax instead.")
		pairs = r.Items(r.Method(kwargs.Value(), "items"))
	case fields.IsNull():
		deprecated("Failing to pass a value for the 'fields' parameter", empty)
	case fields.IsNone() && kwargs.Len() > 0:
		r.Raise(object.TypeErrorType, "Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
	case fields.IsNone():
		deprecated("Passing `None` as the 'fields' parameter", empty)
	case kwargs.Len() > 0:
		r.Raise(object.TypeErrorType, "Either list of fields or keywords can be provided to NamedTuple, not both")
	default:
		pairs = r.Items(fields)
	}
	types := object.NewDict()
	var names []value
	for _, p := range pairs {
		pair := r.Items(p)
		switch n := len(pair); {
		case !r.OK():
			return object.None
		case n < 2:
			r.Raise(object.ValueErrorType, "not enough values to unpack (expected 2, got %d)", n)
		case n > 2:
			r.Raise(object.ValueErrorType, "too many values to unpack (expected 2, got %d)", n)
		default:
			names = append(names, pair[0])
			r.SetItem(types.Value(), pair[0], checkType(r, pair[1], fieldMessage, false, true))
		}
	}
	if !r.OK() {
		return object.None
	}
	cls := makeNamedTuple(r, name, names, types.Value(), nil, module)
	r.Set(cls, "__orig_bases__", object.TupleOf(st.namedTuple))
	return cls
}
