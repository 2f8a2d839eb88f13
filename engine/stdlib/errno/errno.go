// Package errno implements module errno: the error numbers of the operating system.
package errno

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// number is an error number and its name.
type number struct {
	n    int64
	name string
}

// New makes the module.
func New(th *object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("errno", "This module makes available standard errno system symbols.\n\nThe value of each symbol is the corresponding integer value,\ne.g., on most systems, errno.ENOENT equals the integer 2.\n\nThe dictionary errno.errorcode maps numeric codes to symbol names,\ne.g., errno.errorcode[2] could be the string 'ENOENT'.\n\nSymbols that are not relevant to the underlying system are not defined.\n\nTo map error codes to error messages, use the function os.strerror(),\ne.g. os.strerror(2) could return 'No such file or directory'.", nil)
	codes := object.NewDict()
	for _, e := range numbers {
		m.Dict.SetName(e.name, object.Int64(e.n))
		if exc := codes.Set(th, object.Int64(e.n), object.StrOf(e.name)); exc != nil {
			return nil, exc
		}
	}
	m.Dict.SetName("errorcode", codes.Value())
	return m, nil
}
