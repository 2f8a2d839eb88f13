// This file is what the run loop asks of types beyond the protocols: facts that inline caches rest on, each good for
// the current version of the type.

package object

import "fmt"

// GenericGetAttr reports that attribute access on instances of t is object.__getattribute__ and nothing else.
func (t *Type) GenericGetAttr() bool { return sameFunc(t.GetAttr, ObjectType.GetAttr) }

// GenericSetAttr reports that setting attributes of instances of t is object.__setattr__.
func (t *Type) GenericSetAttr() bool { return sameFunc(t.SetAttr, ObjectType.SetAttr) }

// initCache remembers PlainInit for a version of a type.
type initCache struct {
	version uint32
	init    Value
	plain   bool
}

var strInitName = Intern("__init__")

// PlainInit reports that instantiating t is NewInstance followed by a call of init, which is null when that is object.__init__.
func (t *Type) PlainInit() (init Value, plain bool) {
	if c := t.initCache.Load(); c != nil && c.version == t.Version() && c.version != 0 {
		return c.init, c.plain
	}
	c := &initCache{version: t.Version(), plain: t.FastNew()}
	if c.plain && !sameFunc(t.Init, ObjectType.Init) {
		c.init = t.Lookup(strInitName)
	}
	t.initCache.Store(c)
	return c.init, c.plain
}

// PropertyGetter is the fget of a property object, null when there is none.
func PropertyGetter(v Value) Value { return Cast[Property](v).Get }

// Update is dict.update(arg): arg is a mapping or an iterable of pairs.
func (d *Dict) Update(th *Thread, arg Value) *Exception { return d.update(th, arg) }

// HexAddress is the address of v as reprs show it.
func HexAddress(v Value) string { return fmt.Sprintf("%#x", v.Address()) }

// NewFrozenSetOf is a frozenset of constants.
func NewFrozenSetOf(items []Value) Value {
	s := NewFrozenSet()
	th := NewThread(&Interp{nativeLimit: maxNative}) // comparing counts recursion
	for _, v := range items {
		if exc := s.Add(th, v); exc != nil {
			panic("unreachable: constants hash without running Python code")
		}
	}
	return s.Value()
}
