// This file holds the names that the VM looks up, interned once.

package vm

import (
	"strconv"

	"dappco.re/go/py/engine/object"
)

var (
	strName          = object.Intern("__name__")
	strBuiltins      = object.Intern("__builtins__")
	strInit          = object.Intern("__init__")
	strNew           = object.Intern("__new__")
	strIter          = object.Intern("__iter__")
	strAwait         = object.Intern("__await__")
	strAIter         = object.Intern("__aiter__")
	strANext         = object.Intern("__anext__")
	strThrow         = object.Intern("throw")
	strClose         = object.Intern("close")
	strSend          = object.Intern("send")
	strKeys          = object.Intern("keys")
	strAll           = object.Intern("__all__")
	strDict          = object.Intern("__dict__")
	strFile          = object.Intern("__file__")
	strSpec          = object.Intern("__spec__")
	strPath          = object.Intern("__path__")
	strImport        = object.Intern("__import__")
	strBuildClass    = object.Intern("__build_class__")
	strMatchArgs     = object.Intern("__match_args__")
	strPrepare       = object.Intern("__prepare__")
	strMetaclass     = object.Intern("metaclass")
	strMroEntries    = object.Intern("__mro_entries__")
	strOrigBases     = object.Intern("__orig_bases__")
	strClassCell     = object.Intern("__classcell__")
	strClass         = object.Intern("__class__")
	strTypeParams    = object.Intern("__type_params__")
	strAnnotations   = object.Intern("__annotations__")
	strAnnotate      = object.Intern("__annotate__")
	strGet           = object.Intern("get")
	strDisplayHook   = object.Intern("displayhook")
	strInstanceCheck = object.Intern("__instancecheck__")
)

func itoa(n int) string { return strconv.Itoa(n) }
