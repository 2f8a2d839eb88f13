// This file implements annotations of classes, which are computed when they are asked for (PEP 649).

package object

// annotateFormatValue is what __annotate__ is called with for real values: annotationlib.Format.VALUE.
const annotateFormatValue = 1

func noAnnotations(t *Type, name *Str) *Exception { return noTypeAttribute(t, name) }

func getTypeAnnotations(th *Thread, self Value) (Value, *Exception) {
	t := self.AsType()
	if !t.IsHeap() {
		return Value{}, noAnnotations(t, nameAnnotations)
	}
	for _, name := range [2]*Str{nameAnnotations, nameAnnotationCache} {
		if v, ok := t.Namespace().GetStr(name); ok {
			if get := v.Type().DescrGet; get != nil {
				return get(th, v, Value{}, t)
			}
			return v, nil
		}
	}
	annotate, exc := getTypeAnnotate(th, self)
	if exc != nil {
		return Value{}, exc
	}
	annotations := NewDict().Value()
	if annotate.Type().Call != nil {
		if annotations, exc = Call1(th, annotate, Int64(annotateFormatValue)); exc != nil {
			return Value{}, exc
		}
		if !annotations.Type().Has(FlagDict) {
			return Value{}, TypeErrorf("__annotate__ returned non-dict of type '%s'", annotations.Type().Name)
		}
	}
	t.setDict(nameAnnotationCache, annotations)
	return annotations, nil
}

func setTypeAnnotations(_ *Thread, self, v Value) *Exception {
	t := self.AsType()
	if v.IsNull() {
		_, plain := t.Namespace().GetStr(nameAnnotations)
		_, cached := t.Namespace().GetStr(nameAnnotationCache)
		if !plain && !cached {
			return attributeError(self, nameAnnotations, "__annotations__")
		}
		if plain {
			t.setDict(nameAnnotations, Value{})
		}
		t.setDict(nameAnnotationCache, Value{})
	} else if _, ok := t.Namespace().GetStr(nameAnnotations); ok {
		t.setDict(nameAnnotations, v)
	} else {
		t.setDict(nameAnnotationCache, v)
	}
	t.setDict(nameAnnotateFunc, Value{})
	t.setDict(nameAnnotate, Value{})
	return nil
}

func getTypeAnnotate(th *Thread, self Value) (Value, *Exception) {
	t := self.AsType()
	if !t.IsHeap() {
		return Value{}, noAnnotations(t, nameAnnotate)
	}
	for _, name := range [2]*Str{nameAnnotateFunc, nameAnnotate} {
		if v, ok := t.Namespace().GetStr(name); ok {
			if get := v.Type().DescrGet; get != nil {
				return get(th, v, Value{}, t)
			}
			return v, nil
		}
	}
	t.setDict(nameAnnotateFunc, None)
	return None, nil
}

func setTypeAnnotate(_ *Thread, self, v Value) *Exception {
	t := self.AsType()
	if v.IsNull() {
		return TypeErrorf("cannot delete __annotate__ attribute")
	}
	if !v.IsNone() && v.Type().Call == nil {
		return TypeErrorf("__annotate__ must be callable or None")
	}
	t.setDict(nameAnnotateFunc, v)
	if !v.IsNone() {
		t.setDict(nameAnnotationCache, Value{})
	}
	return nil
}
