// This file issues warnings: where they come from, what the filters say, and whether they were seen before.

package warnings

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// warning is a warning on its way: message is a str or an instance of a category.
type warning struct {
	message  value
	category *object.Type
	filename string
	line     int
	module   value        // __name__ of the module warned about, null: made of filename
	registry *object.Dict // nil: nothing is remembered
	source   value        // the object that is to blame, or None
}

var nameRegistry = object.Name{Text: "__warningregistry__"}

// categoryOf is the category of a warning with these arguments of warn().
func categoryOf(message, category value) (*object.Type, *exception) {
	if message.Type().IsSubtype(object.WarningType) {
		return message.Type(), nil
	}
	if category.IsNull() || category.IsNone() {
		return object.UserWarningType, nil
	}
	if !category.Type().Has(object.FlagType) || !category.AsType().IsSubtype(object.WarningType) {
		return nil, object.TypeErrorf("category must be a Warning subclass, not '%s'", category.Type().Name)
	}
	return category.AsType(), nil
}

// warnFrom warns about the code level frames up the stack. Frames of files with one of the prefixes do not count.
func warnFrom(th *thread, message value, category *object.Type, level int, skip []string, source value) *exception {
	f := vm.CurrentFrame(th, 0)
	skipped := func(f *vm.FrameObject) bool {
		for _, p := range skip {
			if strings.HasPrefix(f.Code().Filename, p) {
				return true
			}
		}
		return false
	}
	for n := 1; f != nil && n < level; n++ {
		f = f.Back()
		for f != nil && skipped(f) {
			f = f.Back()
		}
	}
	w := warning{message: message, category: category, source: source}
	globals := th.Interp.SysDict
	if f == nil {
		w.filename = "<sys>"
	} else {
		globals = f.Globals()
		w.filename, w.line = f.Code().Filename, f.Line()
	}
	w.module = object.StrOf("<string>")
	if name, ok := globals.GetName("__name__"); ok && name.Type().Has(object.FlagStr) {
		w.module = name
	}
	if r, ok := globals.GetStr(nameRegistry.Str()); ok && r.Type().Has(object.FlagDict) {
		w.registry = r.AsDict()
	} else {
		w.registry = object.NewDict()
		globals.SetStr(nameRegistry.Str(), w.registry.Value())
	}
	return explicit(th, w)
}

// explicit issues w, which says itself where it comes from.
func explicit(th *thread, w warning) *exception {
	if w.module.IsNull() {
		name := w.filename
		if name == "" {
			name = "<unknown>"
		}
		w.module = object.StrOf(strings.TrimSuffix(name, ".py"))
	}
	s := stateOf(th)
	text := w.message
	if w.message.Type().IsSubtype(object.WarningType) {
		str, exc := object.ToStr(th, w.message)
		if exc != nil {
			return exc
		}
		text = str.Value()
		w.category = w.message.Type()
	} else {
		made, exc := object.Call1(th, w.category.Value(), w.message)
		if exc != nil {
			return exc
		}
		w.message = made
		if str, exc := object.ToStr(th, text); exc == nil {
			text = str.Value()
		}
	}
	key := object.TupleOf(text, w.category.Value(), object.Int64(int64(w.line)))
	if w.registry != nil {
		seen, exc := s.seen(th, w.registry, key)
		if exc != nil || seen {
			return exc
		}
	}
	action, exc := s.action(th, w, text)
	if exc != nil {
		return exc
	}
	switch action {
	case "ignore":
		return nil
	case "error":
		return w.message.AsException()
	case "always", "all":
	default:
		done, exc := s.remember(th, w, action, key, text)
		if exc != nil || done {
			return exc
		}
	}
	return s.show(th, newMessage(w))
}

// seen reports that registry has key, after forgetting what it knew under other filters.
func (s *state) seen(th *thread, registry *object.Dict, key value) (bool, *exception) {
	version, _ := registry.GetName("version")
	if version.IsNull() || !version.IsInt64() || version.AsInt64() != s.version {
		registry.Clear()
		registry.SetName("version", object.Int64(s.version))
		return false, nil
	}
	v, ok, exc := registry.Get(th, key)
	if exc != nil || !ok {
		return false, exc
	}
	return object.Truth(th, v)
}

// remember does what the actions that show a warning once do with the registries; done means that it was shown before.
func (s *state) remember(th *thread, w warning, action string, key, text value) (done bool, exc *exception) {
	registry := w.registry
	if registry != nil {
		if exc := registry.Set(th, key, object.True); exc != nil {
			return false, exc
		}
	}
	switch action {
	case "default":
		return false, nil
	case "once":
		once, ok := s.module.Dict.GetName("onceregistry")
		if !ok {
			once = s.once
		}
		if !once.Type().Has(object.FlagDict) {
			return false, object.TypeErrorf("_warnings.onceregistry must be a dict, not '%s'", once.Type().Name)
		}
		registry = once.AsDict()
		key = object.TupleOf(text, w.category.Value())
	case "module":
		key = object.TupleOf(text, w.category.Value(), object.Int64(0))
	default:
		shown, failed := object.Repr(th, object.StrOf(action))
		if failed != nil {
			return false, failed
		}
		return false, object.Errorf(object.RuntimeErrorType, "Unrecognized action (%s) in warnings.filters", shown)
	}
	if registry == nil {
		return false, nil
	}
	v, ok, exc := registry.Get(th, key)
	if exc != nil {
		return false, exc
	}
	if ok {
		if done, exc = object.Truth(th, v); exc != nil || done {
			return done, exc
		}
	}
	return false, registry.Set(th, key, object.True)
}

// action is what the first filter that matches says.
func (s *state) action(th *thread, w warning, text value) (string, *exception) {
	list, ok := s.module.Dict.GetName("filters")
	if !ok || !list.Type().Has(object.FlagList) {
		return "", object.ValueErrorf("_warnings.filters must be a list")
	}
	for _, item := range append([]value(nil), list.AsList().Items...) {
		if !item.Type().Has(object.FlagTuple) || len(item.AsTuple().Items) != 5 {
			return "", object.ValueErrorf("warnings.filters item %s isn't a 5-tuple", item.Type().Name)
		}
		f := item.AsTuple().Items
		if line, ok := object.IntValue(f[4]); !ok || line != 0 && line != int64(w.line) {
			continue
		}
		is, exc := object.IsSubclassOf(th, w.category.Value(), f[2])
		if exc == nil && is {
			is, exc = matches(th, f[1], text)
		}
		if exc == nil && is {
			is, exc = matches(th, f[3], w.module)
		}
		if exc != nil {
			return "", exc
		}
		if is {
			if !f[0].Type().Has(object.FlagStr) {
				return "", object.TypeErrorf("action must be a string, not '%s'", f[0].Type().Name)
			}
			return f[0].AsStr().String(), nil
		}
	}
	if v, ok := s.module.Dict.GetName("defaultaction"); ok && v.Type().Has(object.FlagStr) {
		return v.AsStr().String(), nil
	}
	return "default", nil
}

// matches tests text against what a filter asks: nothing, a text, or a compiled regular expression.
func matches(th *thread, want, text value) (bool, *exception) {
	if want.IsNone() {
		return true, nil
	}
	if want.Type() == object.StrType {
		return text.Type().Has(object.FlagStr) && want.AsStr().String() == text.AsStr().String(), nil
	}
	m, exc := object.CallMethod(th, want, object.Intern("match"), text)
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, m)
}
