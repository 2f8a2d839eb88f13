// This file defines Instance and Attrs, the representation of instances of classes and of instance attributes, and Shape.

package object

import "sync/atomic"

// Instance is an object of a class that has no built-in base with a layout of its own.
type Instance struct {
	Head
	Attrs
}

// Attrs holds the attributes of one object.
//
// While dict is nil, shape says which attribute lies at which index of vals; objects that got the same attributes in
// the same order share a shape, so one pointer comparison lets an inline cache go straight to the index. The first use
// of __dict__, or too many attributes, or a deletion, moves the attributes to dict, once and for good: shape is then
// the type's root shape and only __slots__ remain in vals. A null value in vals means that the attribute is not set.
type Attrs struct {
	shape *Shape
	vals  []Value
	dict  *Dict
}

// maxShapeAttrs is where objects stop sharing shapes: beyond it they are used as dictionaries.
const maxShapeAttrs = 64

// maxShapeEdges is the most shapes that follow one shape: an object that gets yet another attribute there is used as a
// dictionary.
const maxShapeEdges = 256

// Shape is a node of the tree of attribute layouts below one type's root. It is immutable but for the transition table.
type Shape struct {
	keys  []*Str         // attribute at index i; nil for __slots__, which are reached through their descriptors
	index map[*Str]int32 // the same, reversed; nil means scan keys (few)
	next  atomic.Pointer[[]shapeEdge]
}

type shapeEdge struct {
	name *Str
	to   *Shape
}

// NewRootShape is the shape of a fresh instance with slots __slots__.
func NewRootShape(slots int) *Shape { return &Shape{keys: make([]*Str, slots)} }

// find is the index of the interned name, or -1.
func (s *Shape) find(name *Str) int {
	if s.index != nil {
		if i, ok := s.index[name]; ok {
			return int(i)
		}
		return -1
	}
	for i, k := range s.keys {
		if k == name {
			return i
		}
	}
	return -1
}

// with is the shape after name was added, nil when too many follow already.
func (s *Shape) with(name *Str) *Shape {
	for {
		old := s.next.Load()
		if old != nil {
			for _, e := range *old {
				if e.name == name {
					return e.to
				}
			}
			if len(*old) >= maxShapeEdges {
				return nil
			}
		}
		keys := make([]*Str, len(s.keys)+1)
		copy(keys, s.keys)
		keys[len(s.keys)] = name
		to := &Shape{keys: keys}
		if len(keys) > 8 {
			to.index = make(map[*Str]int32, len(keys))
			for i, k := range keys {
				if k != nil {
					to.index[k] = int32(i)
				}
			}
		}
		var edges []shapeEdge
		if old != nil {
			edges = append(edges, *old...)
		}
		edges = append(edges, shapeEdge{name, to})
		if s.next.CompareAndSwap(old, &edges) {
			return to
		}
	}
}

// Init makes a the attribute store of a fresh instance of t.
func (a *Attrs) Init(t *Type) {
	a.shape = t.RootShape
	if t.SlotCount > 0 {
		a.vals = make([]Value, t.SlotCount, t.SlotCount+int(t.attrHint.Load()))
	}
}

// Shape is the current shape; it changes whenever an attribute is added or attributes move to a dict.
func (a *Attrs) Shape() *Shape { return a.shape }

// At is the value at index i of the current shape.
func (a *Attrs) At(i int) Value { return a.vals[i] }

// SetAt overwrites the value at index i of the current shape.
func (a *Attrs) SetAt(i int, v Value) { a.vals[i] = v }

// Find is the index of the interned name in the current shape, or -1.
func (a *Attrs) Find(name *Str) int {
	if a.shape == nil {
		return -1
	}
	return a.shape.find(name)
}

// Len is how many values the current shape has.
func (a *Attrs) Len() int { return len(a.vals) }

// Grow appends v and moves to shape to, a child of the current shape.
func (a *Attrs) Grow(to *Shape, v Value) {
	a.vals = append(a.vals, v)
	a.shape = to
}

// Dict moves the attributes to a dict, if they are not there yet, and returns it.
func (a *Attrs) Dict(t *Type) *Dict {
	if a.dict == nil {
		d := NewDict()
		n := t.SlotCount
		for i := n; i < len(a.vals); i++ {
			if !a.vals[i].IsNull() {
				d.SetStr(a.shape.keys[i], a.vals[i])
			}
		}
		clear(a.vals[n:])
		a.vals = a.vals[:n:n]
		a.shape = dictShape(t)
		a.dict = d
	}
	return a.dict
}

// dictShape is a shape that no cache knows: objects with a dict must miss every shape check.
func dictShape(t *Type) *Shape { return NewRootShape(t.SlotCount) }

// SetDict replaces the dict (assignment to __dict__).
func (a *Attrs) SetDict(t *Type, d *Dict) {
	a.Dict(t)
	a.dict = d
}

// DictOrNil is the dict if the attributes have moved to one.
func (a *Attrs) DictOrNil() *Dict { return a.dict }

// Get is the attribute name, null when it is not set.
func (a *Attrs) Get(name *Str) Value {
	if a.dict != nil {
		v, _ := a.dict.GetStr(name)
		return v
	}
	if a.shape == nil {
		return Value{}
	}
	if i := a.shape.find(name); i >= 0 {
		return a.vals[i]
	}
	return Value{}
}

// Set sets the attribute name of an instance of t.
func (a *Attrs) Set(t *Type, name *Str, v Value) {
	if a.dict == nil {
		if a.shape == nil {
			a.Init(t)
		}
		if i := a.shape.find(name); i >= 0 {
			a.vals[i] = v
			return
		}
		if len(a.vals) < maxShapeAttrs+t.SlotCount && name.IsInterned() {
			if to := a.shape.with(name); to != nil {
				a.Grow(to, v)
				if n := uint32(len(a.vals) - t.SlotCount); n > t.attrHint.Load() {
					t.attrHint.Store(n)
				}
				return
			}
		}
		a.Dict(t)
	}
	a.dict.SetStr(name, v)
}

// Delete removes the attribute name and reports whether it was set.
func (a *Attrs) Delete(t *Type, name *Str) bool {
	if a.Get(name).IsNull() {
		return false
	}
	return a.Dict(t).DelStr(name)
}

// Range calls f for each attribute in order until it returns false; __slots__ are not among them.
func (a *Attrs) Range(f func(name *Str, v Value) bool) {
	if a.dict != nil {
		for i := 0; ; {
			k, v, next, ok := a.dict.Next(i)
			if !ok {
				return
			}
			i = next
			if k.Type().Has(FlagStr) && !f(k.AsStr(), v) {
				return
			}
		}
	}
	if a.shape == nil {
		return
	}
	for i, k := range a.shape.keys {
		if k != nil && !a.vals[i].IsNull() && !f(k, a.vals[i]) {
			return
		}
	}
}

// AttrsOf is the attribute store of v, nil if instances of its type have none.
func AttrsOf(v Value) *Attrs {
	if off := v.Type().AttrsOffset; off != 0 {
		return attrsAt(v, off)
	}
	return nil
}

// Inline sizes for instances, so that object and attributes are one allocation.
type (
	instance2 struct {
		Instance
		room [2]Value
	}
	instance4 struct {
		Instance
		room [4]Value
	}
	instance8 struct {
		Instance
		room [8]Value
	}
)

// NewInstance is a fresh instance of t, a type with PlainInstance. It has room for as many attributes as earlier
// instances got.
func NewInstance(t *Type) *Instance {
	t.Complete()
	var in *Instance
	switch n := t.SlotCount + int(t.attrHint.Load()); {
	case n == 0:
		in = new(Instance)
	case n <= 2:
		o := new(instance2)
		in = &o.Instance
		in.vals = o.room[:0]
	case n <= 4:
		o := new(instance4)
		in = &o.Instance
		in.vals = o.room[:0]
	case n <= 8:
		o := new(instance8)
		in = &o.Instance
		in.vals = o.room[:0]
	default:
		in = new(Instance)
		in.vals = make([]Value, 0, n)
	}
	in.typ = t
	in.shape = t.RootShape
	in.vals = in.vals[:t.SlotCount]
	return in
}
