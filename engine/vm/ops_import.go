// This file has the import instructions.

package vm

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// importName calls __import__ as the import statement does; the interpreter's own one directly.
func (m *Machine) importName(f *Frame, name *object.Str, fromlist, level object.Value) (object.Value, *object.Exception) {
	fn, ok, exc := m.builtin(f, strImport)
	if exc != nil {
		return object.Value{}, exc
	}
	if !ok {
		return object.Value{}, object.Errorf(object.ImportErrorType, "__import__ not found")
	}
	locals := object.None
	if !f.locals.IsNull() {
		locals = f.locals
	}
	if own, _ := m.th.Interp.Builtins.GetStr(strImport); fn.Is(own) && fn.Type() == object.NativeType && m.th.Interp.Importer != nil {
		n, _ := object.IntValue(level)
		return m.th.Interp.Importer.Import(m.th, name, f.fn.globals.Value(), locals, fromlist, int(n))
	}
	return object.Call(m.th, fn, []object.Value{name.Value(), f.fn.globals.Value(), locals, fromlist, level}, nil)
}

// importFrom is the name of a from-import: an attribute, or a submodule in sys.modules.
func (m *Machine) importFrom(module object.Value, name *object.Str) (object.Value, *object.Exception) {
	v, ok, exc := object.FindAttr(m.th, module, name)
	if exc != nil || ok {
		return v, exc
	}
	pkg, ok, exc := object.FindAttr(m.th, module, strName)
	if exc != nil {
		return object.Value{}, exc
	}
	if ok && pkg.Type().Has(object.FlagStr) {
		full := object.Intern(pkg.AsStr().String() + "." + name.String())
		if v, ok := m.th.Interp.Modules.GetStr(full); ok {
			return v, nil
		}
	}
	return object.Value{}, object.CannotImport(m.th, module, name)
}

// importStar binds the public names of module in the frame's namespace.
func (m *Machine) importStar(f *Frame, module object.Value) *object.Exception {
	all, hasAll, exc := object.FindAttr(m.th, module, strAll)
	if exc != nil {
		return exc
	}
	source := "__all__"
	if !hasAll {
		source = "__dict__"
		d, ok, exc := object.FindAttr(m.th, module, strDict)
		if exc != nil {
			return exc
		}
		if !ok {
			return object.Errorf(object.ImportErrorType, "from-import-* object has no __dict__ and no __all__")
		}
		if all, exc = object.CallMethod(m.th, d, strKeys); exc != nil {
			return exc
		}
	}
	names, exc := object.Collect(m.th, all)
	if exc != nil {
		return exc
	}
	for _, n := range names {
		if !n.Type().Has(object.FlagStr) {
			owner, _, _ := object.FindAttr(m.th, module, strName)
			what := "Item in "
			if !hasAll {
				what = "Key in "
			}
			return object.TypeErrorf("%s%s.%s must be str, not %s", what, strings.Trim(reprOf(m.th, owner), "'"), source, n.Type().Name)
		}
		if !hasAll && strings.HasPrefix(n.AsStr().String(), "_") {
			continue
		}
		v, exc := object.GetAttr(m.th, module, n.AsStr())
		if exc != nil {
			return exc
		}
		if f.locals.Type() == object.DictType {
			f.locals.AsDict().SetStr(object.Intern(n.AsStr().String()), v)
		} else if exc := object.SetItem(m.th, f.locals, n, v); exc != nil {
			return exc
		}
	}
	return nil
}
