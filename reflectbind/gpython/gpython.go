// Package gpython lets bound modules and gpython (github.com/go-python/gpython) meet: Export makes them importable
// there, Import makes gpython's modules importable here.
//
// It is a Go module of its own, so that programs that use CorePy alone neither build nor download gpython.
package gpython

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
	"github.com/go-python/gpython/py"
)

// Export registers bound modules with gpython: every context can import them. The module "core.fs" is found as an
// attribute of "core" too, so that "from core import fs" works; a module whose function has its own name, such as
// core.echo, is callable.
func Export(modules ...*reflectbind.Descriptor) error {
	b := newBridge()
	parents := map[string]*py.ModuleImpl{}
	for _, d := range modules {
		th := b.thread()
		m, exc := d.Build(th)
		if exc != nil {
			return b.toError(th, exc)
		}
		impl := &py.ModuleImpl{Info: py.ModuleInfo{Name: d.Name(), Doc: d.Doc()}, Globals: py.NewStringDict()}
		for _, name := range d.Names() {
			v, exc := object.GetAttrName(th, m.Value(), name)
			if exc != nil {
				return b.toError(th, exc)
			}
			o, err := b.export(th, v)
			if err != nil {
				return err
			}
			impl.Globals[name] = o
		}
		py.RegisterModule(impl)
		parent, child, ok := cutLast(d.Name())
		if !ok {
			continue
		}
		if parents[parent] == nil {
			parents[parent] = parentOf(parent)
		}
		parents[parent].Globals[child] = &exported{b.newProxy(m.Value()), impl.Globals}
	}
	for _, impl := range parents {
		py.RegisterModule(impl)
	}
	return nil
}

// cutLast cuts a dotted name at its last dot.
func cutLast(name string) (parent, child string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

// parentOf is the package above exported modules, with what earlier calls put into it.
func parentOf(name string) *py.ModuleImpl {
	impl := &py.ModuleImpl{Info: py.ModuleInfo{Name: name}, Globals: py.NewStringDict()}
	if old := py.GetModuleImpl(name); old != nil {
		impl = &py.ModuleImpl{Info: old.Info, Methods: old.Methods, Globals: old.Globals.Copy()}
	}
	return impl
}

// bridge converts between the two object models. gpython code may run on any goroutine, so every call has a thread of its own.
type bridge struct {
	interp *object.Interp
}

func newBridge() *bridge { return &bridge{object.NewInterp()} }

func (b *bridge) thread() *object.Thread {
	if b.interp.NewThread != nil {
		return b.interp.NewThread()
	}
	return object.NewThread(b.interp)
}

// export is an attribute of a module in gpython: classes are classes there.
func (b *bridge) export(th *object.Thread, v object.Value) (py.Object, error) {
	if !v.Type().Has(object.FlagType) {
		return b.out(th, v)
	}
	t := v.AsType()
	gt := b.typeFor(t)
	if !t.Has(object.FlagException) {
		return gt, b.fillType(th, t, gt)
	}
	return gt, nil
}

// exported is a module as an attribute of the package above it: what was exported, and Go variables as they are now.
type exported struct {
	*proxy
	globals py.StringDict
}

// M__getattr__ implements attribute access.
func (e *exported) M__getattr__(name string) (py.Object, error) {
	if o, ok := e.globals[name].(*py.Type); ok {
		return o, nil
	}
	return e.proxy.M__getattr__(name)
}

// Module is a module that was written for gpython and registered there with py.RegisterModule, for the interpreters that it is given to:
//
//	py.New(py.Modules(gpython.Module(ctx, "legacy")))
//
// Its functions get objects of gpython, and errors that they make with py.ExceptionNewf are raised as exceptions here, of the classes that the module has.
func Module(ctx py.Context, name string) *reflectbind.Descriptor {
	doc := ""
	if impl := py.GetModuleImpl(name); impl != nil {
		doc = impl.Info.Doc
	}
	return reflectbind.Native(name, doc, Import(ctx, name))
}

// Import is the build function of a module that was written for gpython and registered there, for hosts that put together their interpreters themselves.
func Import(ctx py.Context, name string) func(th *object.Thread) (*object.Module, *object.Exception) {
	return func(th *object.Thread) (*object.Module, *object.Exception) {
		b := &bridge{th.Interp}
		impl := py.GetModuleImpl(name)
		if impl == nil {
			return nil, object.Errorf(object.ModuleNotFoundErrorType, "No module named '%s' in gpython", name)
		}
		gm, err := ctx.ModuleInit(impl)
		if err != nil {
			return nil, b.exception(err)
		}
		m := object.NewModule(name)
		if impl.Info.Doc != "" {
			m.Dict.SetName("__doc__", object.StrOf(impl.Info.Doc))
		}
		for attr, o := range gm.Globals {
			if strings.HasPrefix(attr, "__") {
				continue
			}
			v, exc := b.in(th, o)
			if exc != nil {
				return nil, exc
			}
			m.Dict.SetName(attr, v)
		}
		return m, nil
	}
}
