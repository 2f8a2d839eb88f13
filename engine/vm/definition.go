// This file defines the types of package vm.

package vm

import "dappco.re/go/py/engine/object"

// definition defines the types of the package.
type definition struct{}

// Define implements object.Definition.
func (definition) Define(t *object.Type) {
	base, fill := object.ObjectType, func(*object.Type) {}
	switch t {
	case CodeType:
		fill = fillCode
	case FunctionType:
		fill = fillFunction
	case GeneratorType:
		fill = fillGenerator
	case CoroutineType:
		fill = fillCoroutine
	case CoroutineWrapperType:
		fill = fillCoroutineWrapper
	case AsyncGeneratorType:
		fill = fillAsyncGenerator
	case AsyncSendType, AsyncThrowType:
		fill = fillAsyncStep
	case FrameType:
		fill = fillFrame
	case TracebackType:
		fill = fillTraceback
	case LocalsProxyType:
		fill = fillLocalsProxy
	case TemplateType:
		fill = fillTemplate
	case InterpolationType:
		fill = fillInterpolation
	case templateIterType:
		fill = fillTemplateIter
	case InterruptedType:
		base = object.BaseExceptionType
	}
	object.ReadyType(t, base, fill)
}
