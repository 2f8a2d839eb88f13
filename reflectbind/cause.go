// This file leads from an exception to the errors inside of the Go error that it was made of.

package reflectbind

import (
	"errors"
	"reflect"
	"unicode"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// asError is as_(class): the first layer of the error that class was made for.
func asError(th *object.Thread, self, class object.Value) (object.Value, *object.Exception) {
	if !object.IsExceptionClass(class) {
		return object.Value{}, object.TypeErrorf("as_() argument 1 must be an exception class, not %s", class.Type().Name)
	}
	found := error(nil)
	err := goErrorOf(self.AsException())
	exc := typemap.Contained(th, func() {
		walk(err, 0, func(layer error) {
			if found == nil && shared.madeFor(class.AsType(), layer) {
				found = layer
			}
		})
	})
	switch {
	case exc != nil:
		return object.Value{}, exc
	case found == nil:
		return object.None, nil
	case sameError(found, err):
		return self, nil
	}
	return shared.Exception(th, found).Value(), nil
}

// madeFor reports that class t is that of the error's type, or of the sentinel that it is.
func (b *binder) madeFor(t *object.Type, err error) bool {
	if b.typeClass(err) == t || standardClass(err) == t && errors.Unwrap(err) == nil {
		return true
	}
	b.errors.mu.RLock()
	defer b.errors.mu.RUnlock()
	for _, s := range b.errors.sentinels {
		if s.class == t && sameError(s.err, err) {
			return true
		}
	}
	return false
}

// setErrorFields makes the exported fields of the errors in the chain attributes of the exception, and their Code: those of outer ones first.
func (b *binder) setErrorFields(th *object.Thread, e *object.Exception, err error) {
	set := func(name string, v object.Value) {
		if e.Attrs.Get(object.Intern(name)).IsNull() {
			typemap.SetField(e, name, v)
		}
	}
	walk(err, 0, func(layer error) {
		if c, ok := layer.(interface{ Code() string }); ok {
			set("code", typemap.Text(c.Code()))
		}
		v := reflect.ValueOf(layer)
		if v.Kind() == reflect.Pointer && !v.IsNil() {
			v = v.Elem()
		}
		if v.Kind() != reflect.Struct || isOSLayer(layer) || v.Type() == reflect.TypeFor[typemap.Error]() || !isNamedExported(v.Type()) && !sameError(layer, err) {
			return
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, ok := b.errorField(v.Type(), f)
			if !ok {
				continue
			}
			if o, exc := b.types.ToPython(th, v.Field(i).Interface()); exc == nil {
				set(name, o)
			}
		}
	})
}

func isNamedExported(t reflect.Type) bool {
	return t.Name() != "" && unicode.IsUpper(rune(t.Name()[0]))
}

// errorField is the attribute that a field of an error of type t becomes.
func (b *binder) errorField(t reflect.Type, f reflect.StructField) (name string, ok bool) {
	name = b.fieldName(t, f)
	return name, f.IsExported() && !f.Anonymous && !parseTag(f).omit && name != "args" && f.Type != errorType()
}

// panicException is the exception for the recovered panic value r; it is called while the panicking frames are still on the stack. A panic with an error is caught as
// that error too.
func (b *binder) panicException(th *object.Thread, r any) *object.Exception {
	err, isError := r.(error)
	if !isError || isNilPointer(reflect.ValueOf(err)) {
		e := typemap.PanicException(th, r)
		if v, exc := b.types.ToPython(th, r); exc == nil {
			typemap.SetField(e, "value", v)
		}
		return e
	}
	t, std := b.safeClassOf(err)
	bases := []*object.Type{typemap.PanicErrorType}
	if t != typemap.GoErrorType {
		bases = append(bases, t)
	}
	args := []object.Value{typemap.Text(b.errorText(err))}
	if std != nil && std.IsSubtype(object.OSErrorType) {
		args = osErrorArgs(err)
	}
	e := object.NewException(b.combine(bases), args...)
	b.setGoError(th, e, err)
	typemap.SetField(e, "value", b.Exception(th, err).Value())
	typemap.AddPanicStack(th, e)
	return e
}

// addErrorStack puts the stack that an error has taken down into the traceback of its exception: a method StackTrace or Callers that returns addresses, as errors of common
// packages have.
func (b *binder) addErrorStack(th *object.Thread, e *object.Exception, err error) {
	var callers []uintptr
	walk(err, 0, func(layer error) {
		if stack := stackOf(layer); stack != nil {
			callers = stack // the innermost one, which is where the error is from
		}
	})
	typemap.AddGoFrames(th, e, callers, false)
}

// stackOf is the return addresses that an error has, nil if it has none.
func stackOf(err error) (callers []uintptr) {
	for _, name := range []string{"StackTrace", "Callers"} {
		m := reflect.ValueOf(err).MethodByName(name)
		if !m.IsValid() || m.Type().NumIn() != 0 || m.Type().NumOut() != 1 || m.Type().Out(0).Kind() != reflect.Slice || m.Type().Out(0).Elem().Kind() != reflect.Uintptr {
			continue
		}
		stack := m.Call(nil)[0]
		for i := range stack.Len() {
			callers = append(callers, uintptr(stack.Index(i).Uint()))
		}
		return callers
	}
	return nil
}

// setGoError makes err the attribute go_error of its exception.
func (b *binder) setGoError(th *object.Thread, e *object.Exception, err error) {
	holder := new(error)
	*holder = err
	typemap.SetField(e, "go_error", b.class(errorType()).Box(th, typemap.Ptr(holder)))
}
