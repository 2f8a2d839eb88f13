// This file describes the Python module "go": what bindings need that belongs to no Go package.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
	"dappco.re/go/py/typemap/numeric"
)

// Go describes the module "go": the exception classes of Go errors and panics, the base class of Go values, Duration and Channel.
func Go() *Descriptor {
	d := &Descriptor{name: "go", doc: "Go values, errors and panics as Python sees them."}
	if !shared.wait(d, (*Descriptor).readGo) {
		d.readGo()
	}
	return d
}

// readGo makes the items of module go.
func (d *Descriptor) readGo() {
	for _, t := range []*object.Type{typemap.GoErrorType, typemap.PanicErrorType, canceledErrorType, typemap.BoxType, typemap.DurationType, typemap.TimeType, typemap.ChannelType, numeric.ArrayType, numeric.MatrixType, GenericType, TimeoutType, typemap.RefType} {
		d.items = append(d.items, &item{goName: t.Name, name: t.Name, kind: itemError, class: t})
	}
	native := func(m *object.Method, stub string) {
		m.Of = "go"
		d.items = append(d.items, &item{goName: m.Name, name: m.Name, kind: itemValue, value: reflect.ValueOf(object.NewNative(m, object.Value{}).Value()), stub: stub, facts: facts{doc: m.Doc}})
	}
	native(&object.Method{Name: "cast", Sig: "(x, type)", Doc: "Cast is Go's type assertion: x as an instance of the class type.", FS: cast}, "(x: Any, type: Any) -> Any")
	native(&object.Method{Name: "select", Doc: "Wait for the first of several operations: a channel is received from, a pair of a channel and a value is sent. The result is the position of the operation, the value received, and whether the channel is open.", FK: selectChannels},
		"(*operations: Channel | tuple[Channel, Any], timeout: datetime.timedelta | float | str | None = None) -> tuple[int, Any, bool]")
	native(&object.Method{Name: "nil", Sig: "(type, /)", Doc: "A nil pointer to the Go type of the class, for functions that tell it from no value at all.", F1: nilOf}, "(type: type[Any], /) -> Any")
	native(&object.Method{Name: "context_value", Sig: "(name, /)", Doc: "The value that the host gives scripts under this name, None if the context of this call has none. KeyError says that it gives none.", FN: contextValue, Min: 1, Max: 1}, "(name: str, /) -> Any")
	for _, m := range numeric.Functions {
		native(&object.Method{Name: m.Name, Sig: m.Sig, Doc: m.Doc, FN: m.FN, Min: m.Min, Max: m.Max}, numberStub(m.Name))
	}
	native(&object.Method{Name: "_unpickle", Sig: "(type, data, /)", Doc: "What pickles of Go values call.", F2: unpickle}, "(type: type[Any], data: bytes, /) -> Any")
	native(&object.Method{Name: "_rebuild", Sig: "(type, content, /)", Doc: "What pickles and deep copies of Go values call whose fields are all exported.", F2: rebuild}, "(type: type[Any], content: Any, /) -> Any")
}
