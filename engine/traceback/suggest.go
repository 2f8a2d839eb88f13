// This file completes the messages of errors about names with what was probably meant.

package traceback

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

var (
	nameDir  = object.Name{Text: "__dir__"}
	nameSelf = object.Name{Text: "self"}
)

// hint is what follows the message of exc: ". Did you mean: 'x'?" and the like.
func (s *shower) hint(exc *object.Exception) string {
	switch {
	case exc.Is(object.ImportErrorType):
		if name, ok := textOf(exc.Field(object.ImportErrorNameFrom)); ok {
			return meant(s.closeInModule(exc, name))
		}
	case exc.Is(object.AttributeErrorType):
		if name, ok := textOf(exc.Field(object.AttributeErrorName)); ok {
			return meant(s.closeAttribute(exc, name))
		}
	case exc.Is(object.NameErrorType):
		name, ok := textOf(exc.Field(object.NameErrorName))
		if !ok {
			return ""
		}
		hint := meant(s.closeVariable(exc, name))
		if s.isStandardModule(name) {
			if hint == "" {
				return ". Did you forget to import '" + name + "'?"
			}
			hint += " Or did you forget to import '" + name + "'?"
		}
		return hint
	}
	return ""
}

func textOf(v object.Value) (string, bool) {
	if v.IsNull() || !v.Type().Has(object.FlagStr) {
		return "", false
	}
	return v.AsStr().String(), true
}

func meant(name string) string {
	if name == "" {
		return ""
	}
	return ". Did you mean: '" + name + "'?"
}

// isStandardModule reports that sys.stdlib_module_names has name.
func (s *shower) isStandardModule(name string) bool {
	names, ok := s.th.Interp.SysAttr("stdlib_module_names")
	if !ok {
		return false
	}
	has, exc := object.Contains(s.th, names, object.StrOf(name))
	return exc == nil && has
}

// dir is dir(v), nothing when it fails. Names that are no strings make CPython give up, and so do we.
func (s *shower) dir(v object.Value) []string {
	var names []string
	list, ok, exc := object.CallSpecial(s.th, v, nameDir.Str())
	if v.Type().Has(object.FlagType) {
		list, exc = object.CallMethod(s.th, v.Type().Value(), nameDir.Str(), v)
		ok = true
	}
	if exc != nil || !ok {
		return nil
	}
	exc = object.Each(s.th, list, func(item object.Value) *object.Exception {
		name, ok := textOf(item)
		if !ok {
			return object.TypeErrorf("not a name")
		}
		names = append(names, name)
		return nil
	})
	if exc != nil {
		return nil
	}
	slices.Sort(names)
	return names
}

// public is names without those that begin with an underscore.
func public(names []string) []string {
	var out []string
	for _, n := range names {
		if !strings.HasPrefix(n, "_") {
			out = append(out, n)
		}
	}
	return out
}

func (s *shower) closeInModule(exc *object.Exception, name string) string {
	module, ok := textOf(exc.Field(object.ImportErrorName))
	if !ok {
		return ""
	}
	m, ok := s.th.Interp.Modules.GetName(module)
	if !ok {
		return ""
	}
	names := s.dir(m)
	if !strings.HasPrefix(name, "_") {
		names = public(names)
	}
	return object.Suggest(name, names)
}

func (s *shower) closeAttribute(exc *object.Exception, name string) string {
	obj := exc.Field(object.AttributeErrorObj)
	if obj.IsNull() {
		return ""
	}
	names := s.dir(obj)
	if !strings.HasPrefix(name, "_") {
		// A method of the object itself may well have meant a private name.
		own := false
		if frame := innermost(exc); frame != nil {
			self, ok := frame.Variables().GetStr(nameSelf.Str())
			own = ok && self.Is(obj)
		}
		if !own {
			names = public(names)
		}
	}
	return object.Suggest(name, names)
}

func (s *shower) closeVariable(exc *object.Exception, name string) string {
	frame := innermost(exc)
	if frame == nil {
		return ""
	}
	locals := frame.Variables()
	if self, ok := locals.GetStr(nameSelf.Str()); ok {
		if _, has, failed := object.FindAttr(s.th, self, object.Intern(name)); failed == nil && has {
			return "self." + name
		}
	}
	var names []string
	spaces := []*object.Dict{locals, frame.Globals()}
	if b := frame.Builtins(); b.Type().Has(object.FlagDict) {
		spaces = append(spaces, b.AsDict())
	}
	for _, d := range spaces {
		for i := 0; ; {
			k, _, next, ok := d.Next(i)
			if !ok {
				break
			}
			i = next
			if n, ok := textOf(k); ok {
				names = append(names, n)
			}
		}
	}
	return object.Suggest(name, names)
}

// innermost is the frame in which exc was raised.
func innermost(exc *object.Exception) *vm.FrameObject {
	tb := tracebackOf(exc)
	if tb == nil {
		return nil
	}
	for tb.Next() != nil {
		tb = tb.Next()
	}
	return tb.Frame()
}
