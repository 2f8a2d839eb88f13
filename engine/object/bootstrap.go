// This file makes the built-in types, in one ordered table: a type stands below its bases.

package object

// typeSpec says how a built-in type is made: fill sets its slots, flags, methods and docs.
type typeSpec struct {
	typ  *Type
	base *Type
	fill func(t *Type)
}

// builtinTypes is the order of bootstrap.
func builtinTypes() []typeSpec {
	return []typeSpec{
		{ObjectType, nil, fillObject},
		{TypeType, ObjectType, fillType},
		{NoneType, ObjectType, fillNone},
		{EllipsisType, ObjectType, fillEllipsis},
		{NotImplementedType, ObjectType, fillNotImplemented},
		{IntType, ObjectType, fillInt},
		{BoolType, IntType, fillBool},
		{FloatType, ObjectType, fillFloat},
		{ComplexType, ObjectType, fillComplex},
		{StrType, ObjectType, fillStr},
		{BytesType, ObjectType, fillBytes},
		{ByteArrayType, ObjectType, fillByteArray},
		{MemoryViewType, ObjectType, fillMemoryView},
		{ListType, ObjectType, fillList},
		{TupleType, ObjectType, fillTuple},
		{DictType, ObjectType, fillDict},
		{SetType, ObjectType, fillSet},
		{FrozenSetType, ObjectType, fillFrozenSet},
		{RangeType, ObjectType, fillRange},
		{RangeIteratorType, ObjectType, fillRangeIterator},
		{LongRangeIteratorType, ObjectType, fillLongRangeIterator},
		{SliceType, ObjectType, fillSlice},
		{ModuleType, ObjectType, fillModule},
		{CellType, ObjectType, fillCell},
		{PropertyType, ObjectType, fillProperty},
		{ClassMethodType, ObjectType, fillClassMethod},
		{StaticMethodType, ObjectType, fillStaticMethod},
		{SuperType, ObjectType, fillSuper},
		{MethodType, ObjectType, fillBoundMethod},
		{NativeType, ObjectType, fillNative},
		{MethodDescrType, ObjectType, fillMethodDescr},
		{ClassMethodDescrType, ObjectType, fillClassMethodDescr},
		{WrapperDescrType, ObjectType, fillWrapperDescr},
		{MethodWrapperType, ObjectType, fillMethodWrapper},
		{GetSetType, ObjectType, fillGetSet},
		{MemberType, ObjectType, fillMember},
		{MappingProxyType, ObjectType, fillMappingProxy},
		{GenericAliasType, ObjectType, fillGenericAlias},
		{UnionType, ObjectType, fillUnion},
		{ListIteratorType, ObjectType, fillListIterator},
		{ListReverseIteratorType, ObjectType, fillListReverseIterator},
		{TupleIteratorType, ObjectType, fillTupleIterator},
		{DictKeysType, ObjectType, fillDictKeys},
		{DictValuesType, ObjectType, fillDictValues},
		{DictItemsType, ObjectType, fillDictItems},
		{DictKeyIteratorType, ObjectType, fillDictKeyIterator},
		{DictValueIteratorType, ObjectType, fillDictValueIterator},
		{DictItemIteratorType, ObjectType, fillDictItemIterator},
		{DictReverseKeyIteratorType, ObjectType, fillDictReverseKeyIterator},
		{DictReverseValueIteratorType, ObjectType, fillDictReverseValueIterator},
		{DictReverseItemIteratorType, ObjectType, fillDictReverseItemIterator},
		{SetIteratorType, ObjectType, fillSetIterator},
		{SequenceIteratorType, ObjectType, fillSequenceIterator},
		{CallableIteratorType, ObjectType, fillCallableIterator},
		{EnumerateType, ObjectType, fillEnumerate},
		{ZipType, ObjectType, fillZip},
		{MapType, ObjectType, fillMap},
		{FilterType, ObjectType, fillFilter},
		{ReversedType, ObjectType, fillReversed},
		{StrIteratorType, ObjectType, fillStrIterator},
		{StrASCIIIteratorType, ObjectType, fillStrIterator},
		{BytesIteratorType, ObjectType, fillBytesIterator},
		{ByteArrayIteratorType, ObjectType, fillBytesIterator},
		{MemoryIteratorType, ObjectType, fillMemoryIterator},
	}
}

func init() {
	fillSlotTable()
	newMethod.FK = builtinNew
	dictGetSet.Get, dictGetSet.Set = getInstanceDict, setInstanceDict
	for _, s := range builtinTypes() {
		ReadyType(s.typ, s.base, s.fill)
	}
	readyExceptions()
	for _, s := range typingTypes() {
		ReadyType(s.typ, s.base, s.fill)
	}
}

// typingTypes are the native types of module typing.
func typingTypes() []typeSpec {
	return []typeSpec{
		{TypeVarType, ObjectType, fillTypeVar},
		{ParamSpecType, ObjectType, fillParamSpec},
		{TypeVarTupleType, ObjectType, fillTypeVarTuple},
		{ParamSpecArgsType, ObjectType, func(t *Type) { fillParamSpecHalf(t, "ParamSpecArgs", "args") }},
		{ParamSpecKwargsType, ObjectType, func(t *Type) { fillParamSpecHalf(t, "ParamSpecKwargs", "kwargs") }},
		{TypeAliasType, ObjectType, fillTypeAlias},
		{GenericType, ObjectType, fillGeneric},
		{NoDefaultType, ObjectType, fillNoDefault},
		{constEvaluatorType, ObjectType, fillConstEvaluator},
	}
}
