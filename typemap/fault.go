// This file defines Fault, why a Python object does not convert to a Go type, and the path to the part that is to blame.

package typemap

import "dappco.re/go/py/engine/object"

// Fault says what is wrong with a Python object, and where in it. It is built from the inside out: every container on
// the way adds a step to the path.
type Fault struct {
	Class *object.Type // TypeError, OverflowError ...
	Path  string       // such as "[3].size"
	Text  string       // such as "expected int, got str"
	// Exc, if set, was raised by Python code that the conversion ran, and passes unchanged.
	Exc *object.Exception

	deep bool // outer steps are left out of Path
}

// maxPath bounds Path: a script nests as deeply as it likes, and each step makes a new text.
const maxPath = 1 << 10

// In adds a step to the front of the path.
func (f *Fault) In(step string) *Fault {
	switch {
	case f.Exc != nil: // its message is its own
	case len(f.Path) > maxPath:
		f.deep = true
	default:
		f.Path = step + f.Path
	}
	return f
}

// Exception is the exception for f; root names the argument or variable that the path starts at, "" if there is none.
func (f *Fault) Exception(root string) *object.Exception {
	if f.Exc != nil {
		return f.Exc
	}
	path := root + f.Path
	if f.deep {
		path = root + "..." + f.Path
	}
	if path == "" {
		return object.Errorf(f.Class, "%s", f.Text)
	}
	return object.Errorf(f.Class, "%s: %s", path, f.Text)
}

// raised is the fault of an exception that passes as it is; nil for nil.
func raised(exc *object.Exception) *Fault {
	if exc == nil {
		return nil
	}
	return &Fault{Exc: exc}
}

// expected is the fault for an object of the wrong type.
func expected(what string, v object.Value) *Fault {
	return &Fault{Class: object.TypeErrorType, Text: "expected " + what + ", got " + typeName(v)}
}

// Expected is the fault for an object of the wrong type; what says which type it should have.
func Expected(what string, v object.Value) *Fault { return expected(what, v) }

// typeName is how messages name the type of v.
func typeName(v object.Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

func valueFault(text string) *Fault    { return &Fault{Class: object.ValueErrorType, Text: text} }
func typeFault(text string) *Fault     { return &Fault{Class: object.TypeErrorType, Text: text} }
func overflowFault(text string) *Fault { return &Fault{Class: object.OverflowErrorType, Text: text} }
