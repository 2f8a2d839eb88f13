// This file defines Type, the representation of Python classes, built-in or written in Python.

package object

import (
	"sync"
	"sync/atomic"
)

// TypeFlags say what a type is and which layouts its instances have.
type TypeFlags uint32

// The flags. The layout flags (FlagInt ... FlagType) are inherited: they say that an instance can be Cast to that built-in's struct.
const (
	FlagHeap         TypeFlags = 1 << iota // written in Python (or made by type()): mutable
	FlagBasetype                           // may be subclassed
	FlagInt                                // layout of int: unboxed, BigInt or IntObject
	FlagFloat                              // layout of float: unboxed or FloatObject
	FlagStr                                // layout Str
	FlagBytes                              // layout Bytes
	FlagByteArray                          // layout ByteArray
	FlagList                               // layout List
	FlagTuple                              // layout Tuple
	FlagDict                               // layout Dict
	FlagSet                                // layout Set (set and frozenset)
	FlagException                          // layout Exception
	FlagType                               // layout Type: a metaclass
	FlagComplex                            // layout Complex
	FlagSequence                           // matches sequence patterns (Py_TPFLAGS_SEQUENCE)
	FlagMapping                            // matches mapping patterns
	FlagAbstract                           // has abstract methods
	FlagMatchSelf                          // class pattern with one positional binds the subject itself
	FlagMethodDescr                        // instances behave as unbound methods: obj.m(...) calls m(obj, ...)
	FlagDisallowNew                        // cannot be instantiated by calling
	FlagImmutable                          // attributes of the type cannot be set
	FlagHasFinalizer                       // has __del__
)

// Type is a Python class.
//
// A type is looked at through its MRO: Lookup walks the namespaces of MRO in order. Slots are the same information compiled to Go
// function pointers, inherited by copying when the type is made and refreshed when a namespace changes. version changes with every
// change that could alter a Lookup on this type or a Slot, is never reused, and is what inline caches compare; 0 means that the
// type cannot be cached.
//
// Built-in types are immutable once they are complete, and shared by all interpreters. See Definition for when that is.
type Type struct {
	Head
	Name     string // __name__
	Qualname string // __qualname__
	Module   string // __module__ of built-in types; heap types keep it in Dict
	Doc      string // docstring of built-in types
	Base     *Type
	Bases    []*Type
	MRO      []*Type // self first
	names    *Dict   // the namespace; see Namespace
	Flags    TypeFlags
	version  atomic.Uint32

	// Alloc makes an empty instance for cls, a subclass of this built-in type (or the type itself). Inherited from the "best" base.
	Alloc func(th *Thread, cls *Type) (Value, *Exception)
	// AttrsOffset is where instances keep their Attrs, 0 when they have none.
	AttrsOffset uintptr
	// SubAttrsOffset is, of a built-in type whose instances have no Attrs, the AttrsOffset of subclasses that need them. See layout.go.
	SubAttrsOffset uintptr
	// HasDict: instances have a __dict__ (Attrs may also be there for __slots__ alone).
	HasDict bool
	// HasWeakref: instances can be weakly referenced.
	HasWeakref bool
	// RootShape is the shape of a fresh instance: the __slots__ of the class and its bases, if any.
	RootShape *Shape
	// SlotCount counts the __slots__ that lie at the front of Attrs.vals.
	SlotCount int
	// attrHint is how many attributes instances ended up with, to allocate them inline.
	attrHint atomic.Uint32
	// slotNames is the __slots__ that the class itself adds, mangled, in their order in Attrs.vals.
	slotNames []*Str
	// Solid is the type whose Go layout instances have (for layout conflicts of several bases).
	Solid *Type
	// exceptionInit prepares a fresh exception of a built-in class made by Go code; nil means that there is nothing to do.
	exceptionInit func(e *Exception)
	// Sig is __text_signature__ of a built-in type, "" means none.
	Sig string
	// PythonLike says that the methods of the class are to look like those of a class written in Python: signatures let self be passed by keyword, and operators
	// call their operand other. SlotSigs has the signatures of special methods whose parameters have other names than usual.
	PythonLike bool
	SlotSigs   map[string]string
	// JSON is, of a built-in type whose instances are no dicts, lists or other plain objects, the plain object that module json writes for one; null says that there is
	// none. It is not inherited by copying: see JSONForm.
	JSON UnaryFunc
	// Abstract names, of a built-in type that belongs to no module which could register it, the class of collections.abc that it and its subclasses are registered with.
	Abstract string
	// Hint is, of a built-in type, what the AttributeError for a name that v does not have says beyond that, "" for nothing. It is not inherited by copying.
	Hint func(v Value, name *Str) string
	// BoundAttr is, of a built-in type of functions, the attribute of a function that is bound to self, where that is not the attribute of the function; null for others.
	BoundAttr func(fn, self Value, name *Str) Value
	// Heir is, of a built-in metaclass, the metaclass of the interpreter that classes written in Python have whose bases are its classes; nil means that it is theirs too.
	// It is not inherited by copying.
	Heir func(th *Thread) (*Type, *Exception)
	// owns says which suites of Slots are not shared with a base.
	owns uint8
	// builtinSubs are the built-in direct subclasses of a built-in type; those of other types are in subs.
	builtinSubs []*Type
	subs        subclassList

	// Def says how the type is completed when it is first seen; see Definition. ready is set when that is done, or when there was nothing to do.
	Def   Definition
	ready atomic.Bool
	// pending is, of a built-in type, what its namespace lacks; nil when it has been looked into.
	pending atomic.Pointer[pendingNames]
	once    sync.Once

	// initCache: see PlainInit.
	initCache atomic.Pointer[initCache]

	Slots
}

var lastTypeVersion atomic.Uint32

// Version is the current version of t, for caches. See Type.
func (t *Type) Version() uint32 { return t.version.Load() }

// Touch gives t a new version: something that Lookup could see has changed. The caller does the same to all subclasses.
func (t *Type) Touch() { t.version.Store(lastTypeVersion.Add(1)) }

// IsHeap reports that t was not built in.
func (t *Type) IsHeap() bool { return t.Flags&FlagHeap != 0 }

// PlainInstance reports that instances of t are Instance structs: no built-in base with a layout of its own.
func (t *Type) PlainInstance() bool { return t.AttrsOffset == PlainAttrsOffset }

// Has reports that t has all the flags of f.
func (t *Type) Has(f TypeFlags) bool { return t.Flags&f == f }

// MessageName is how most messages name t: built-in types of modules other than builtins with their module, as
// CPython's C types call themselves.
func (t *Type) MessageName() string {
	if t.IsHeap() || t.PythonLike || t.Module == "" || t.Module == "builtins" {
		return t.Name
	}
	return t.Module + "." + t.Name
}

// IsSubtype reports that t is u or derives from it by the MRO.
func (t *Type) IsSubtype(u *Type) bool {
	if t == u {
		return true
	}
	for _, b := range t.MRO {
		if b == u {
			return true
		}
	}
	return false
}

// IsInstance reports that the type of v is t or derives from it (no __instancecheck__).
func IsInstance(v Value, t *Type) bool {
	vt := v.Type()
	return vt == t || vt.IsSubtype(t)
}

// The built-in types. They are declared empty, so that methods may name them, and filled in one ordered table: see bootstrap.go.
var (
	ObjectType           = &Type{Name: "object"}
	TypeType             = &Type{Name: "type"}
	NoneType             = &Type{Name: "NoneType"}
	EllipsisType         = &Type{Name: "ellipsis"}
	NotImplementedType   = &Type{Name: "NotImplementedType"}
	IntType              = &Type{Name: "int"}
	BoolType             = &Type{Name: "bool"}
	FloatType            = &Type{Name: "float"}
	ComplexType          = &Type{Name: "complex"}
	StrType              = &Type{Name: "str"}
	BytesType            = &Type{Name: "bytes"}
	ByteArrayType        = &Type{Name: "bytearray"}
	MemoryViewType       = &Type{Name: "memoryview"}
	ListType             = &Type{Name: "list"}
	TupleType            = &Type{Name: "tuple"}
	DictType             = &Type{Name: "dict"}
	SetType              = &Type{Name: "set"}
	FrozenSetType        = &Type{Name: "frozenset"}
	RangeType            = &Type{Name: "range"}
	SliceType            = &Type{Name: "slice"}
	ModuleType           = &Type{Name: "module"}
	CellType             = &Type{Name: "cell"}
	PropertyType         = &Type{Name: "property"}
	ClassMethodType      = &Type{Name: "classmethod"}
	StaticMethodType     = &Type{Name: "staticmethod"}
	SuperType            = &Type{Name: "super"}
	MethodType           = &Type{Name: "method"}
	NativeType           = &Type{Name: "builtin_function_or_method"}
	MethodDescrType      = &Type{Name: "method_descriptor"}
	ClassMethodDescrType = &Type{Name: "classmethod_descriptor"}
	WrapperDescrType     = &Type{Name: "wrapper_descriptor"}
	MethodWrapperType    = &Type{Name: "method-wrapper"}
	GetSetType           = &Type{Name: "getset_descriptor"}
	MemberType           = &Type{Name: "member_descriptor"}
	MappingProxyType     = &Type{Name: "mappingproxy"}
	GenericAliasType     = &Type{Name: "GenericAlias"}
	UnionType            = &Type{Name: "Union"}
)

// JSONForm is the plain object that module json writes for v, null if its class and the bases of that have none.
func JSONForm(th *Thread, v Value) (Value, *Exception) {
	v.Type().Complete()
	for _, t := range v.Type().MRO {
		if t.JSON != nil {
			return t.JSON(th, v)
		}
	}
	return Value{}, nil
}
