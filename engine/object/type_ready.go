// This file completes built-in types: namespace, MRO, inherited slots, version.

package object

// ReadyType completes a built-in type: base is its base (nil for object), fill sets slots, flags and the namespace. Packages that define
// types of their own call it once per type at start-up.
func ReadyType(t, base *Type, fill func(t *Type)) {
	t.typ = TypeType
	if t.Dict == nil {
		t.Dict = NewDict()
	}
	fill(t)
	t.Touch()
}
