// This file holds the names that the VM looks up, interned once.

package vm

import "dappco.re/go/py/engine/object"

var (
	strName        = object.Intern("__name__")
	strBuiltins    = object.Intern("__builtins__")
	strThrow       = object.Intern("throw")
	strClose       = object.Intern("close")
	strSend        = object.Intern("send")
	strKeys        = object.Intern("keys")
	strAll         = object.Intern("__all__")
	strDict        = object.Intern("__dict__")
	strImport      = object.Intern("__import__")
	strBuildClass  = object.Intern("__build_class__")
	strMatchArgs   = object.Intern("__match_args__")
	strPrepare     = object.Intern("__prepare__")
	strMetaclass   = object.Intern("metaclass")
	strOrigBases   = object.Intern("__orig_bases__")
	strTypeParams  = object.Intern("__type_params__")
	strGet         = object.Intern("get")
	strDisplayHook = object.Intern("displayhook")
)
