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
	// Fields are the named members of the built-in class, such as StopIteration.value or OSError.errno, in the order of the class's field table; nil until set.
	Fields []Value
}

// NewException is an exception of type t with args, as if t(*args) had been called for a class without an __init__ of its own.
func NewException(t *Type, args ...Value) *Exception {
	e := &Exception{Args: EmptyTuple}
	e.typ = t
	e.Attrs.shape = t.RootShape
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

// Is reports that e is an instance of t.
func (e *Exception) Is(t *Type) bool { return e.typ == t || e.typ.IsSubtype(t) }

// IsException reports that v is an instance of BaseException.
func IsException(v Value) bool { return v.Type().Has(FlagException) }

// SetContext makes context the __context__ of e, unless that would make a cycle; a cycle in the existing chain is cut, as a raise statement does.
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
