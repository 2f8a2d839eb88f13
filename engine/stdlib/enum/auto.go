// This file implements auto, member and nonmember, the marks on values in the body of an enumeration.

package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// wrappedName is the attribute in which the marks keep their value.
var wrappedName = object.Name{Text: "value"}

// sentinel is an object that only stands for something, and shows it.
type sentinel struct {
	object.Head
	text string
}

var sentinelType = &object.Type{Name: "_Sentinel", Module: "enum", Def: sentinelDef{}}

type sentinelDef struct{}

// Define implements object.Definition.
func (sentinelDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(_ *thread, self value) (value, *exception) {
			return object.StrOf(object.Cast[sentinel](self).text), nil
		}
	})
}

// autoNull is the value of an auto() that is still to be computed, notGiven a parameter that was not given.
var (
	autoNull = ondemand.Value[value]{Make: func() value { return newSentinel("_auto_null") }}
	notGiven = ondemand.Value[value]{Make: func() value { return newSentinel("<not given>") }}
)

func newSentinel(text string) value {
	s := &sentinel{Head: object.NewHead(sentinelType), text: text}
	return s.Value()
}

func autoSpec() object.ClassSpec {
	return object.ClassSpec{
		Name: "auto", Doc: "Instances are replaced with an appropriate value in Enum class suites.",
		Methods: []object.Method{
			{Name: "__init__", Sig: "($self, value=_auto_null)", FS: func(th *thread, self value, args []value) (value, *exception) {
				v := args[0]
				if v.IsNull() {
					v = autoNull.Get()
				}
				return object.None, object.SetAttr(th, self, wrappedName.Str(), v)
			}},
			{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				v, exc := object.GetAttr(th, self, wrappedName.Str())
				if exc != nil {
					return value{}, exc
				}
				s, exc := text(th, v)
				return object.StrOf("auto(" + s + ")"), exc
			}},
		},
	}
}

func memberSpec(name, doc string) object.ClassSpec {
	return object.ClassSpec{Name: name, Doc: doc, Methods: []object.Method{
		{Name: "__init__", Sig: "($self, value)", FS: func(th *thread, self value, args []value) (value, *exception) {
			return object.None, object.SetAttr(th, self, wrappedName.Str(), args[0])
		}},
	}}
}
