// This file names what modules offer.

package reflectbind

import "dappco.re/go/py/reflectbind/spelling"

// SnakeCase is a Go name in snake case, as functions, methods, fields and parameters have it in Python: see package spelling.
func SnakeCase(name string) string { return spelling.Snake(name) }

func pythonName(name string) string   { return spelling.Name(name) }
func constantName(name string) string { return spelling.Constant(name) }
func errorName(name string) string    { return spelling.Error(name) }
