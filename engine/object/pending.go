package object

func fillObject(t *Type)           {}
func fillType(t *Type)             {}
func fillNone(t *Type)             {}
func fillEllipsis(t *Type)         {}
func fillNotImplemented(t *Type)   {}
func fillStr(t *Type)              {}
func fillProperty(t *Type)         {}
func fillClassMethod(t *Type)      {}
func fillStaticMethod(t *Type)     {}
func fillSuper(t *Type)            {}
func fillBoundMethod(t *Type)      {}
func fillNative(t *Type)           {}
func fillMethodDescr(t *Type)      {}
func fillClassMethodDescr(t *Type) {}
func fillWrapperDescr(t *Type)     {}
func fillMethodWrapper(t *Type)    {}
func fillGetSet(t *Type)           {}
func fillMember(t *Type)           {}
func fillMappingProxy(t *Type)     {}
func fillGenericAlias(t *Type)     {}
func fillUnion(t *Type)            {}
func readyExceptions()             {}

func defaultRepr(v Value) string { return "" }

func typeGetItem(th *Thread, v, key Value) (Value, *Exception) { return Value{}, nil }

// AddMethods, AddGetSets: fill helpers for built-in types' namespaces (implemented with descriptors).
func (t *Type) AddMethods(ms []Method) {}
func (t *Type) AddGetSets(gs []GetSet) {}

func classGetItem(_ *Thread, cls, _ Value) (Value, *Exception) { return cls, nil }
