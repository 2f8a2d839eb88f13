// This file makes the types of package vm, in one ordered table.

package vm

import "dappco.re/go/py/engine/object"

func init() {
	for _, s := range []struct {
		typ  *object.Type
		fill func(*object.Type)
	}{
		{CodeType, fillCode},
		{FunctionType, fillFunction},
		{GeneratorType, fillGenerator},
		{CoroutineType, fillCoroutine},
		{CoroutineWrapperType, fillCoroutineWrapper},
		{AsyncGeneratorType, fillAsyncGenerator},
		{asyncYieldType, func(*object.Type) {}},
		{AsyncSendType, fillAsyncStep},
		{AsyncThrowType, fillAsyncStep},
		{FrameType, fillFrame},
		{TracebackType, fillTraceback},
		{LocalsProxyType, fillLocalsProxy},
		{TemplateType, fillTemplate},
		{InterpolationType, fillInterpolation},
		{templateIterType, fillTemplateIter},
	} {
		object.ReadyType(s.typ, object.ObjectType, s.fill)
	}
	object.ReadyType(InterruptedType, object.BaseExceptionType, func(*object.Type) {})
}
