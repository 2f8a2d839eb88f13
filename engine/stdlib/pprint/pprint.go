// Package pprint implements module pprint: objects in more than one line.
package pprint

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

var names = []string{"pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"}

// library is what one interpreter's module shares.
type library struct {
	printer *class // PrettyPrinter
	kinds   []kind
}

const settings = "indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False)"

// New makes module pprint.
func New(th *thread) (*object.Module, *exception) {
	lib := &library{}
	m := native.Module("pprint", "Objects in more than one line: what is too long for one has its items below each other.\n", lib.functions())
	classes := native.NewClasses(th, m, "pprint")
	lib.printer = classes.Add("PrettyPrinter", "", nil, lib.methods())
	if classes.Err != nil {
		return nil, classes.Err
	}
	var exc *exception
	if lib.kinds, exc = kindsOf(th); exc != nil {
		return nil, exc
	}
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

func (lib *library) functions() []object.Method {
	safe := func(name, doc string, part int) object.Method {
		return native.Python(name, "(object)", doc, func(th *thread, _ value, args []value) (value, *exception) {
			r := native.Begin(th)
			p := lib.begin(r, r.Call(lib.printer.Value()))
			s := p.safe(args[0], object.NewDict(), object.None, 0)
			return r.Done([]value{object.StrOf(s.text), object.Bool(s.readable), object.Bool(s.recursive)}[part])
		})
	}
	return []object.Method{
		native.Python("pprint", "(object, stream=None, "+settings, "Write object to a stream, sys.stdout unless another is given; the other parameters are those of PrettyPrinter.", lib.pprint),
		native.Python("pformat", "(object, "+settings, "What pprint() writes, as a string without the end of the last line.", lib.pformat),
		{Name: "pp", Sig: "(object, *args, sort_dicts=False, **kwargs)", Doc: "pprint() of object that leaves dicts in their order.", FK: lib.pp, Python: true},
		safe("saferepr", "A representation of object in which recursive parts are marked.", 0),
		safe("isreadable", "Say whether eval() can make sense of saferepr(object).", 1),
		safe("isrecursive", "Say whether object contains itself.", 2),
	}
}

// make calls PrettyPrinter with the settings in args, which are indent to underscore_numbers.
func (lib *library) make(r *native.Run, stream value, args []value) value {
	var given []value
	var named []string
	for i, name := range []string{"indent", "width", "depth", "compact", "sort_dicts", "underscore_numbers"} {
		if !args[i].IsNull() {
			given, named = append(given, args[i]), append(named, name)
		}
	}
	if !stream.IsNull() {
		given, named = append(given, stream), append(named, "stream")
	}
	return r.CallNamed(lib.printer.Value(), given, named...)
}

func (lib *library) pprint(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	r.Method(lib.make(r, args[1], args[2:]), "pprint", args[0])
	return r.Done(object.None)
}

func (lib *library) pformat(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	return r.Done(r.Method(lib.make(r, value{}, args[1:]), "pformat", args[0]))
}

func (lib *library) pp(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	given, names := append([]value(nil), args...), append([]*object.Str(nil), kw...)
	sorted := false
	for i, k := range kw {
		sorted = sorted || k.String() == "sort_dicts"
		if k.String() == "object" && len(args) > len(kw) {
			return value{}, object.TypeErrorf("pp() got multiple values for argument '%s'", kw[i])
		}
	}
	if !sorted {
		given, names = append(given, object.False), append(names, object.Intern("sort_dicts"))
	}
	if len(args) == 0 {
		return value{}, object.TypeErrorf("pp() missing 1 required positional argument: 'object'")
	}
	f, exc := native.FromModule(th, "pprint", "pprint")
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, given, names)
}

func (lib *library) methods() []object.Method {
	method := func(name, sig, doc string, f func(p *printer, args []value) value) object.Method {
		return native.Python("PrettyPrinter."+name, sig, doc, func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			p := lib.begin(r, self)
			if !r.OK() {
				return r.Done(object.None)
			}
			return r.Done(f(p, args))
		})
	}
	return []object.Method{
		native.Python("PrettyPrinter.__init__", "($self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False)",
			"Prints to stream, or to sys.stdout, with lines of at most width columns where that can be.\n\nindent is the number of columns for a level; levels below depth are shown as dots; compact puts more than one item on a line;\nsort_dicts sorts keys; underscore_numbers puts underscores into numbers.", initialise),
		method("pprint", "($self, object)", "Write object and the end of a line to the stream.", func(p *printer, args []value) value {
			stream := p.r.Attr(p.self, "_stream")
			p.write(args[0], 0, 0, object.NewDict(), 0)
			if p.r.OK() && !stream.IsNone() {
				p.r.Method(stream, "write", object.StrOf(p.out.String()))
				p.r.Method(stream, "write", object.StrOf("\n"))
			}
			return object.None
		}),
		method("pformat", "($self, object)", "What pprint() writes, as a string.", func(p *printer, args []value) value {
			p.write(args[0], 0, 0, object.NewDict(), 0)
			return object.StrOf(p.out.String())
		}),
		method("isrecursive", "($self, object)", "Say whether object contains itself.", func(p *printer, args []value) value {
			return object.Bool(p.format(args[0], object.NewDict(), object.Int64(0), 0).recursive)
		}),
		method("isreadable", "($self, object)", "Say whether eval() can make sense of what is shown.", func(p *printer, args []value) value {
			s := p.format(args[0], object.NewDict(), object.Int64(0), 0)
			return object.Bool(s.readable && !s.recursive)
		}),
		method("format", "($self, object, context, maxlevels, level)", "The representation of object on one line, whether eval() can make sense of it, and whether object contains itself.\n\ncontext has the ids of the objects around it as keys. Subclasses that override this change how items are shown.", func(p *printer, args []value) value {
			if !args[1].Type().Has(object.FlagDict) {
				p.r.Raise(object.TypeErrorType, "context must be a dict, not %s", args[1].Type().Name)
				return object.None
			}
			level, exc := object.ToIndexInt(p.r.Th, args[3], nil)
			p.r.Fail(exc)
			s := p.safe(args[0], args[1].AsDict(), args[2], level)
			return object.TupleOf(object.StrOf(s.text), object.Bool(s.readable), object.Bool(s.recursive))
		}),
	}
}

func initialise(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	for i, otherwise := range []value{object.Int64(1), object.Int64(80), object.None, object.None, object.False, object.True, object.False} {
		if args[i].IsNull() {
			args[i] = otherwise
		}
	}
	indent, width := r.Call(object.IntType.Value(), args[0]), r.Call(object.IntType.Value(), args[1])
	zero := object.Int64(0)
	switch {
	case !r.OK():
	case r.Less(indent, zero):
		r.Raise(object.ValueErrorType, "indent must be >= 0")
	case !args[2].IsNone() && r.AtLeast(zero, args[2]):
		r.Raise(object.ValueErrorType, "depth must be > 0")
	case r.OK() && !r.Truth(width):
		r.Raise(object.ValueErrorType, "width must be != 0")
	}
	stream := args[3]
	if stream.IsNone() {
		stream = r.From("sys", "stdout")
	}
	r.Set(self, "_depth", args[2])
	r.Set(self, "_indent_per_level", indent)
	r.Set(self, "_width", width)
	r.Set(self, "_stream", stream)
	for i, name := range []string{"_compact", "_sort_dicts", "_underscore_numbers"} {
		r.Set(self, name, object.Bool(r.Truth(args[4+i])))
	}
	return r.Done(object.None)
}
