package object

func fillType(t *Type) {
	t.Flags |= FlagType
	t.Call = typeCall
	t.GetAttr, t.SetAttr = GenericGetAttr, GenericSetAttr
}
func fillNone(t *Type)           {}
func fillEllipsis(t *Type)       {}
func fillNotImplemented(t *Type) {}
func fillStr(t *Type)            { t.Flags |= FlagStr }
func fillSuper(t *Type)          {}
func fillGenericAlias(t *Type)   {}
func fillUnion(t *Type)          {}

func typeGetItem(th *Thread, v, key Value) (Value, *Exception) { return Value{}, nil }

func classGetItem(th *Thread, cls, key Value) (Value, *Exception) { return Value{}, nil }

// What package vm calls of the type machinery; to be replaced by the real ones under these names.

// ClassGetItem is the __class_getitem__ class method that makes a GenericAlias.
func ClassGetItem() Method {
	return Method{Name: "__class_getitem__", Kind: ClassMethod, F1: func(th *Thread, cls, item Value) (Value, *Exception) { return cls, nil }}
}

// ResolveBases applies __mro_entries__ to the bases of a class statement (types.resolve_bases).
func ResolveBases(th *Thread, bases []Value) ([]Value, *Exception) { return bases, nil }

// WinnerMetatype is the most derived metaclass of meta and the types of bases.
func WinnerMetatype(meta *Type, bases []Value) (*Type, *Exception) { return meta, nil }

// SuperLookup is super(cls, obj).name; with method, a plain function comes back with its self instead of bound.
func SuperLookup(th *Thread, cls, obj Value, name *Str, method bool) (fn, self Value, exc *Exception) {
	return Value{}, Value{}, TypeErrorf("super is missing")
}

// IsInstanceOf is isinstance(v, cls).
func IsInstanceOf(th *Thread, v, cls Value) (bool, *Exception) {
	return IsInstance(v, cls.AsType()), nil
}

// CannotImport is the ImportError of `from module import name`.
func CannotImport(th *Thread, module Value, name *Str) *Exception {
	return Errorf(ImportErrorType, "cannot import name '%s'", name)
}

// TypeParamIntrinsic makes type parameters and aliases; see code.Intrinsic*.
func TypeParamIntrinsic(th *Thread, id int, args []Value, module Value) (Value, *Exception) {
	return Value{}, Errorf(NotImplementedErrorType, "type parameters")
}
