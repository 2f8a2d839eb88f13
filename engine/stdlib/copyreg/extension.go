// This file has the names of slots of classes, and the extension codes of pickle.

package copyreg

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

var nameSlotNames = object.Name{Text: "__slotnames__"}

func slotNames(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagType) {
		return value{}, object.AttributeErrorf("'%s' object has no attribute '__dict__'", args[0].Type().MessageName())
	}
	cls := args[0].AsType()
	if known, ok := cls.Namespace().GetStr(nameSlotNames.Str()); ok && !known.IsNone() {
		return known, nil
	}
	var names []value
	for _, t := range cls.MRO {
		slots, ok := t.Namespace().GetName("__slots__")
		if !ok || !t.IsHeap() {
			continue
		}
		items := []value{slots}
		if !slots.Type().Has(object.FlagStr) {
			var exc *exception
			if items, exc = object.Collect(th, slots); exc != nil {
				return value{}, exc
			}
		}
		for _, v := range items {
			if !v.Type().Has(object.FlagStr) {
				continue
			}
			switch name := v.AsStr().String(); {
			case name == "__dict__" || name == "__weakref__":
			case strings.HasPrefix(name, "__") && !strings.HasSuffix(name, "__"):
				names = append(names, object.StrOf(object.Mangle(t.Name, name)))
			default:
				names = append(names, v)
			}
		}
	}
	list := object.ListOf(names...)
	if exc := object.SetAttr(th, cls.Value(), nameSlotNames.Str(), list); exc != nil && !exc.Is(object.TypeErrorType) {
		return value{}, exc
	}
	return list, nil
}

// extensionKey is the pair of names and the code of the arguments of the functions below.
func extensionKey(th *thread, args []value) (pair, code value, exc *exception) {
	if code, exc = object.ToInt(th, args[2]); exc != nil {
		return value{}, value{}, exc
	}
	return object.TupleOf(args[0], args[1]), code, nil
}

func shown(th *thread, v value) string {
	text, exc := object.Repr(th, v)
	if exc != nil {
		return "?"
	}
	return text.String()
}

func addExtension(th *thread, _ value, args []value) (value, *exception) {
	st := stateOf(th)
	pair, code, exc := extensionKey(th, args)
	if exc != nil {
		return value{}, exc
	}
	if n, ok := object.IntValue(code); !ok || n < 1 || n > 0x7fffffff {
		return value{}, object.ValueErrorf("code out of range")
	}
	known, has, exc := st.extensions.Get(th, pair)
	if exc != nil {
		return value{}, exc
	}
	owner, used, exc := st.inverted.Get(th, code)
	if exc != nil {
		return value{}, exc
	}
	if has && used {
		if same, exc := object.EqualValues(th, known, code); exc != nil || same {
			return object.None, exc
		}
	}
	switch {
	case has:
		return value{}, object.ValueErrorf("key %s is already registered with code %s", shown(th, pair), shown(th, known))
	case used:
		return value{}, object.ValueErrorf("code %s is already in use for key %s", shown(th, code), shown(th, owner))
	}
	if exc := st.extensions.Set(th, pair, code); exc != nil {
		return value{}, exc
	}
	return object.None, st.inverted.Set(th, code, pair)
}

func removeExtension(th *thread, _ value, args []value) (value, *exception) {
	st := stateOf(th)
	pair, code, exc := extensionKey(th, args)
	if exc != nil {
		return value{}, exc
	}
	known, has, exc := st.extensions.Get(th, pair)
	if exc != nil {
		return value{}, exc
	}
	same := false
	if has {
		if same, exc = object.EqualValues(th, known, code); exc != nil {
			return value{}, exc
		}
	}
	if !same {
		return value{}, object.ValueErrorf("key %s is not registered with code %s", shown(th, pair), shown(th, code))
	}
	for _, drop := range []struct {
		from *object.Dict
		key  value
	}{{st.extensions, pair}, {st.inverted, code}, {st.cache, code}} {
		if _, _, exc := drop.from.Delete(th, drop.key); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}
