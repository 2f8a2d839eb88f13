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
