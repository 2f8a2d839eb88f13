// This file implements annotations of modules, and tells whether a module's file hides a standard library module.

package object

import "strings"

func moduleGetAnnotations(th *Thread, self Value) (Value, *Exception) {
	d := Cast[Module](self).Dict
	if v, ok := d.GetStr(nameAnnotations); ok {
		return v, nil
	}
	annotations := NewDict().Value()
	if f, ok := d.GetStr(nameAnnotate); ok && f.Type().Call != nil {
		var exc *Exception
		if annotations, exc = Call1(th, f, Int64(annotateFormatValue)); exc != nil {
			return Value{}, exc
		}
		if !annotations.Type().Has(FlagDict) {
			return Value{}, TypeErrorf("__annotate__ returned non-dict of type '%s'", annotations.Type().Name)
		}
	}
	// While the module body still runs more annotations may come: the answer is not kept.
	if spec, ok := d.GetName("__spec__"); !ok || !specFlag(th, spec, "_initializing") {
		d.SetStr(nameAnnotations, annotations)
	}
	return annotations, nil
}

func moduleSetAnnotations(_ *Thread, self, v Value) *Exception {
	d := Cast[Module](self).Dict
	if v.IsNull() {
		if !d.DelStr(nameAnnotations) {
			return attributeError(self, nameAnnotations, "__annotations__")
		}
	} else {
		d.SetStr(nameAnnotations, v)
	}
	d.DelStr(nameAnnotate)
	return nil
}

func moduleGetAnnotate(_ *Thread, self Value) (Value, *Exception) {
	d := Cast[Module](self).Dict
	if v, ok := d.GetStr(nameAnnotate); ok {
		return v, nil
	}
	d.SetStr(nameAnnotate, None)
	return None, nil
}

func moduleSetAnnotate(_ *Thread, self, v Value) *Exception {
	if v.IsNull() {
		return TypeErrorf("cannot delete __annotate__ attribute")
	}
	if !v.IsNone() && v.Type().Call == nil {
		return TypeErrorf("__annotate__ must be callable or None")
	}
	d := Cast[Module](self).Dict
	d.SetStr(nameAnnotate, v)
	if !v.IsNone() {
		d.DelStr(nameAnnotations)
	}
	return nil
}

// originShadows reports that file, which module name came from, was found because it lies beside the script: it may be
// a user's file named like a library.
func originShadows(th *Thread, name, file string) bool {
	if th.Interp.SysDict == nil {
		return false
	}
	path, ok := th.Interp.SysDict.GetName("path")
	if !ok || !path.Type().Has(FlagList) || len(path.AsList().Items) == 0 || !path.AsList().Items[0].Type().Has(FlagStr) {
		return false
	}
	dir := file[:max(0, strings.LastIndexByte(file, '/'))]
	if strings.HasSuffix(file, "/__init__.py") {
		dir = dir[:max(0, strings.LastIndexByte(dir, '/'))]
	}
	return dir == path.AsList().Items[0].AsStr().s && !strings.Contains(name, ".")
}

// stdlibModule reports that name is in sys.stdlib_module_names.
func stdlibModule(th *Thread, name string) bool {
	names, ok := th.Interp.SysAttr("stdlib_module_names")
	if !ok {
		return false
	}
	in, exc := Contains(th, names, NewStr(name).Value())
	return exc == nil && in
}
