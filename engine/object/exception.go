// This file defines Exception, the representation of raised and raisable objects, and how Go code makes them.

package object

import "fmt"

// Exception is an instance of BaseException or a subclass. Errors inside the engine are values of this concrete type: a Go function that
// can raise returns (..., *Exception), nil meaning success.
type Exception struct {
	Head
	Attrs
	Args            *Tuple
	Cause           Value // __cause__, null means None
	Context         *Exception
	SuppressContext bool
	Traceback       Value // __traceback__, null means None
	// Fields are the named members of the built-in class, such as StopIteration.value or OSError.errno, in the order of the class's field table in
	// exc_hierarchy.go; nil or short until set, null means not set.
	Fields []Value
}

// NewException is an exception of type t with args, as if t(*args) had been called for a class without an __init__ of its own.
func NewException(t *Type, args ...Value) *Exception {
	t.Complete()
	e := &Exception{Args: EmptyTuple}
	e.typ = t
	e.Attrs.Init(t)
	if len(args) > 0 {
		e.Args = TupleOf(args...).AsTuple()
	}
	if t.exceptionInit != nil {
		t.exceptionInit(e)
	}
	return e
}

// Errorf is an exception of type t with a message made as by fmt.Sprintf.
func Errorf(t *Type, format string, args ...any) *Exception {
	text := format
	if len(args) > 0 {
		text = fmt.Sprintf(format, args...)
	}
	return NewException(t, NewStr(text).Value())
}

// TypeErrorf, ValueErrorf ... are Errorf for the most common types.
func TypeErrorf(format string, args ...any) *Exception { return Errorf(TypeErrorType, format, args...) }
func ValueErrorf(format string, args ...any) *Exception {
	return Errorf(ValueErrorType, format, args...)
}
func OverflowErrorf(format string, args ...any) *Exception {
	return Errorf(OverflowErrorType, format, args...)
}
func AttributeErrorf(format string, args ...any) *Exception {
	return Errorf(AttributeErrorType, format, args...)
}

// Raise is what `raise class(*args)` raises. A script may have put something else where class is found, or have given class another __new__.
func Raise(th *Thread, class Value, args ...Value) *Exception {
	v, exc := Call(th, class, args, nil)
	if exc != nil {
		return exc
	}
	return AsRaised(v)
}

// AsRaised is what `raise v` raises for an instance v.
func AsRaised(v Value) *Exception {
	if !IsException(v) {
		return TypeErrorf("exceptions must derive from BaseException")
	}
	return v.AsException()
}

// Is reports that e is an instance of t.
func (e *Exception) Is(t *Type) bool { return e.typ == t || e.typ.IsSubtype(t) }

// IsException reports that v is an instance of BaseException.
func IsException(v Value) bool { return v.Type().Has(FlagException) }

// IsExceptionClass reports that v is a class derived from BaseException.
func IsExceptionClass(v Value) bool { return v.Type().Has(FlagType) && v.AsType().Has(FlagException) }

// Field is field i, null when it is not set.
func (e *Exception) Field(i int) Value {
	if i < len(e.Fields) {
		return e.Fields[i]
	}
	return Value{}
}

// SetField sets field i.
func (e *Exception) SetField(i int, v Value) {
	for len(e.Fields) <= i {
		e.Fields = append(e.Fields, Value{})
	}
	e.Fields[i] = v
}

// StopValue is the value of a StopIteration: what the generator returned.
func (e *Exception) StopValue() Value {
	if v := e.Field(0); !v.IsNull() {
		return v
	}
	return None
}

// NewStopIteration is StopIteration(value), or StopIteration() for None.
func NewStopIteration(value Value) *Exception {
	if value.IsNone() || value.IsNull() {
		return NewException(StopIterationType)
	}
	return NewException(StopIterationType, value)
}

// Message is str(e) for Go code; an error of __str__ itself gives a placeholder as tracebacks have it.
func (e *Exception) Message(th *Thread) string {
	s, exc := ToStr(th, e.Value())
	if exc != nil {
		return "<exception str() failed>"
	}
	return s.s
}

// SetContext makes context the __context__ of e, unless that would make a cycle; a cycle in the existing chain is cut,
// as a raise statement does.
func (e *Exception) SetContext(context *Exception) {
	if context == e || context == nil {
		return
	}
	slow, step := context, false
	for c := context; c.Context != nil; c = c.Context {
		if c.Context == e {
			c.Context = nil
			break
		}
		if step {
			if slow = slow.Context; slow == c {
				break
			}
		}
		step = !step
	}
	e.Context = context
}
