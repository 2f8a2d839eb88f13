// This file completes built-in types when they are first seen, so that a program pays for those that it uses.

package object

// Definition defines a built-in type outside of this package: Define calls ReadyType for t, whose variable it stands beside:
//
//	var dequeType = &object.Type{Name: "collections.deque", Def: dequeDef{}}
//
//	type dequeDef struct{}
//
//	func (dequeDef) Define(t *object.Type) { object.ReadyType(t, object.ObjectType, fillDeque) }
//
// Such a variable is data in the binary: nothing runs at start. A type is defined when it is first seen, which cannot be missed: it becomes a
// value (Type.Value), gets its first instance (NewHead, NewInstance, NewException) or a subclass (ReadyType). Its name is known before, its slots and
// its namespace are not. That Definition is an interface lets Define name what names the variable.
//
// Several goroutines may see a type first at the same time: one defines it, the others wait. Define must not make what completes t again: an
// instance of t gets its head from OwnHead there, and t as a value is t.Head.Value().
type Definition interface{ Define(t *Type) }

// Complete defines t if that has not been done.
func (t *Type) Complete() {
	if !t.ready.Load() {
		t.define()
	}
}

func (t *Type) define() {
	if t.Def != nil {
		t.once.Do(func() { t.Def.Define(t) })
	} else if t.typ == nil {
		panic("object: nothing defines the type " + t.Name)
	}
}

// Value is t as an object.
func (t *Type) Value() Value {
	t.Complete()
	return t.Head.Value()
}

// OwnHead is the head of an instance of t that its own definition makes, for the namespace of t.
func OwnHead(t *Type) Head { return Head{typ: t} }

// Alloc is a new instance of cls as its Alloc slot makes it.
func Alloc(th *Thread, cls *Type) (Value, *Exception) {
	cls.Complete()
	return cls.Alloc(th, cls)
}
