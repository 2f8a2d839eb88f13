// Package types implements modules types and _types: the types of the interpreter's own objects, and helpers to make classes.
package types

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// names are the types that both modules have.
func names() []struct {
	name string
	typ  *object.Type
} {
	return []struct {
		name string
		typ  *object.Type
	}{
		{"AsyncGeneratorType", vm.AsyncGeneratorType}, {"BuiltinFunctionType", object.NativeType}, {"BuiltinMethodType", object.NativeType},
		{"CapsuleType", capsuleType}, {"CellType", object.CellType}, {"ClassMethodDescriptorType", object.ClassMethodDescrType}, {"CodeType", vm.CodeType},
		{"CoroutineType", vm.CoroutineType}, {"EllipsisType", object.EllipsisType}, {"FrameType", vm.FrameType},
		{"FunctionType", vm.FunctionType}, {"GeneratorType", vm.GeneratorType}, {"GenericAlias", object.GenericAliasType},
		{"GetSetDescriptorType", object.GetSetType}, {"LambdaType", vm.FunctionType}, {"MappingProxyType", object.MappingProxyType},
		{"MemberDescriptorType", object.MemberType}, {"MethodDescriptorType", object.MethodDescrType}, {"MethodType", object.MethodType},
		{"MethodWrapperType", object.MethodWrapperType}, {"ModuleType", object.ModuleType}, {"NoneType", object.NoneType},
		{"NotImplementedType", object.NotImplementedType}, {"SimpleNamespace", NamespaceType}, {"TracebackType", vm.TracebackType},
		{"UnionType", object.UnionType}, {"WrapperDescriptorType", object.WrapperDescrType},
	}
}

// capsuleType is the type of opaque pointers of C extensions; there are none here.
var capsuleType = &object.Type{Name: "PyCapsule", Def: capsuleDef{}}

type capsuleDef struct{}

// Define implements object.Definition.
func (capsuleDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) { t.Flags |= object.FlagDisallowNew })
}

// New makes module types.
func New(*object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("types", "Define names for built-in types that aren't directly accessible as a builtin.", functions)
	m.Dict.SetName("_GeneratorWrapper", wrapperType.Value())
	var all []string
	for _, n := range names() {
		m.Dict.SetName(n.name, n.typ.Value())
		all = append(all, n.name)
	}
	m.Dict.SetName("DynamicClassAttribute", DynamicType.Value())
	all = append(all, "new_class", "resolve_bases", "prepare_class", "get_original_bases", "DynamicClassAttribute", "coroutine")
	m.Dict.SetName("__all__", native.Strings(all...))
	return m, nil
}

// NewLow makes module _types.
func NewLow(*object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("_types", "Define names for built-in types.", nil)
	for _, n := range names() {
		m.Dict.SetName(n.name, n.typ.Value())
	}
	return m, nil
}
