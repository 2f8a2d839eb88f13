// This file prints exceptions.

package py

import "dappco.re/go/py/engine/object"

// formatTraceback is what Python prints for exc.
func formatTraceback(th *object.Thread, exc *object.Exception) string {
	s, failed := object.Repr(th, exc.Value())
	if failed != nil {
		return exc.Type().Name
	}
	return s.String() + "\n"
}
