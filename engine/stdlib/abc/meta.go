// This file implements module abc: the metaclass of abstract base classes, and what marks methods as abstract.

package abc

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type stateKey struct{}

// state is the classes of one interpreter.
type state struct{ meta, abc *object.Type }

func stateOf(th *thread) (*state, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return new(state) }).(*state)
	if st.abc != nil {
		return st, nil
	}
	meta, exc := object.NewClass(th, object.ClassSpec{Module: "abc", Name: "ABCMeta", Bases: []*object.Type{object.TypeType},
		Doc: "Metaclass for defining Abstract Base Classes (ABCs).\n\nClasses made by it can be subclassed, and other classes, built-in ones too, can be\nregistered as virtual subclasses: issubclass() and isinstance() know them, their MRO does not.",
		Methods: []object.Method{
			{Name: "__new__", Sig: "(mcls, name, bases, namespace, /, **kwargs)", Kind: object.StaticMethod, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
				return create(th, st.meta, args, kw)
			}},
			native.Python("ABCMeta.register", "($self, subclass)", "Register a virtual subclass of an ABC.\n\nReturns the subclass, to allow usage as a class decorator.", func(th *thread, self value, args []value) (value, *exception) {
				return register(th, value{}, self, args[0])
			}),
			native.Python("ABCMeta.__instancecheck__", "($self, instance)", "Override for isinstance(instance, cls).", func(th *thread, self value, args []value) (value, *exception) {
				return instanceCheck(th, value{}, self, args[0])
			}),
			native.Python("ABCMeta.__subclasscheck__", "($self, subclass)", "Override for issubclass(subclass, cls).", func(th *thread, self value, args []value) (value, *exception) {
				return subclassCheck(th, value{}, self, args[0])
			}),
			native.Python("ABCMeta._dump_registry", "($self, file=None)", "Debug helper to print the ABC registry.", dumpRegistry),
			native.Python("ABCMeta._abc_registry_clear", "($self)", "Clear the registry (for debugging or testing).", func(th *thread, self value, _ []value) (value, *exception) {
				return reset(th, self, func(d *data) { d.registry = nil })
			}),
			native.Python("ABCMeta._abc_caches_clear", "($self)", "Clear the caches (for debugging or testing).", func(th *thread, self value, _ []value) (value, *exception) {
				return reset(th, self, func(d *data) { d.cache, d.negative = nil, nil })
			}),
		}})
	if exc != nil {
		return nil, exc
	}
	st.meta = meta
	st.abc, exc = newClass(th, meta, object.ClassSpec{Module: "abc", Name: "ABC", Doc: "Helper class that provides a standard way to create an ABC using\ninheritance.\n",
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.EmptyTuple.Value()}}})
	return st, exc
}

// create is ABCMeta.__new__: the class is made by what comes after ABCMeta in the MRO of its metaclass.
func create(th *thread, meta *object.Type, args []value, kw []*object.Str) (value, *exception) {
	if npos := len(args) - len(kw); npos != 4 || !args[0].Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("ABCMeta.__new__() takes 4 positional arguments but %d were given", npos)
	}
	super, exc := object.NewSuper(th, meta, args[0])
	if exc != nil {
		return value{}, exc
	}
	f, exc := object.GetAttrName(th, super, "__new__")
	if exc != nil {
		return value{}, exc
	}
	cls, exc := object.Call(th, f, slices.Clone(args), kw)
	if exc != nil {
		return value{}, exc
	}
	_, exc = initClass(th, value{}, cls)
	return cls, exc
}

// NewClass makes an abstract base class of an interpreter: its metaclass is ABCMeta, unless spec says another one.
func NewClass(th *thread, spec object.ClassSpec) (*object.Type, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	return newClass(th, st.meta, spec)
}

func newClass(th *thread, meta *object.Type, spec object.ClassSpec) (*object.Type, *exception) {
	if spec.Meta == nil {
		spec.Meta = meta
	}
	t, exc := object.NewClass(th, spec)
	if exc != nil {
		return nil, exc
	}
	_, exc = initClass(th, value{}, t.Value())
	return t, exc
}

// Register makes sub a virtual subclass of cls.
func Register(th *thread, cls, sub *object.Type) *exception {
	_, exc := register(th, value{}, cls.Value(), sub.Value())
	return exc
}

var publicFunctions = []object.Method{
	{Name: "abstractmethod", Sig: "(funcobj)", Doc: "A decorator indicating abstract methods.\n\nA class with ABCMeta as its metaclass cannot be instantiated unless all of its\nabstract methods are overridden.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		return args[0], object.SetAttr(th, args[0], nameAbstract.Str(), object.True)
	}},
	native.Python("update_abstractmethods", "(cls)", "Recalculate the set of abstract methods of an abstract class.\n\nTo be called when methods were added or implemented after the class was made.", updateAbstract),
}

// NewPublic makes module abc.
func NewPublic(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("abc", "Abstract Base Classes (ABCs) according to PEP 3119.", publicFunctions)
	native.Add(m.Dict, "_abc", functions)
	m.Dict.SetName("ABCMeta", st.meta.Value())
	m.Dict.SetName("ABC", st.abc.Value())
	for _, spec := range []object.ClassSpec{
		holder("abstractclassmethod", "A decorator indicating abstract classmethods.\n\nDeprecated, use 'classmethod' with 'abstractmethod' instead.", object.ClassMethodType),
		holder("abstractstaticmethod", "A decorator indicating abstract staticmethods.\n\nDeprecated, use 'staticmethod' with 'abstractmethod' instead.", object.StaticMethodType),
		{Name: "abstractproperty", Doc: "A decorator indicating abstract properties.\n\nDeprecated, use 'property' with 'abstractmethod' instead.", Bases: []*object.Type{object.PropertyType}},
	} {
		spec.Module = "abc"
		spec.Attrs = []object.ClassAttr{{Name: "__isabstractmethod__", V: object.True}}
		t, exc := object.NewClass(th, spec)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(spec.Name, t.Value())
	}
	return m, nil
}

// holder is a class of abstract methods that bind as those of base do.
func holder(name, doc string, base *object.Type) object.ClassSpec {
	return object.ClassSpec{Name: name, Doc: doc, Bases: []*object.Type{base}, Methods: []object.Method{
		native.Python(name+".__init__", "($self, callable)", "", func(th *thread, self value, args []value) (value, *exception) {
			if exc := object.SetAttr(th, args[0], nameAbstract.Str(), object.True); exc != nil {
				return value{}, exc
			}
			return object.None, base.Init(th, self, args, nil)
		})}}
}

func updateAbstract(th *thread, _ value, args []value) (value, *exception) {
	cls := args[0]
	if _, ok, exc := object.FindAttr(th, cls, nameMethods.Str()); exc != nil || !ok {
		return cls, exc
	}
	if !cls.Type().Has(object.FlagType) {
		return value{}, object.AttributeErrorf("'%s' object has no attribute '__bases__'", cls.Type().MessageName())
	}
	return cls, findAbstract(th, cls.AsType())
}

// dumpRegistry prints what the class knows, for debugging.
func dumpRegistry(th *thread, self value, args []value) (value, *exception) {
	file := args[0]
	if file.IsNull() {
		file = object.None
	}
	out, exc := native.FromModule(th, "builtins", "print")
	if exc != nil {
		return value{}, exc
	}
	known, exc := dump(th, value{}, self)
	if exc != nil {
		return value{}, exc
	}
	t := self.AsType()
	lines := []string{"Class: " + t.ModuleName() + "." + t.Qualname, "Inv. counter: "}
	parts := append([]value{object.Int64(int64(registrations.Load()))}, known.AsTuple().Items...)
	for _, name := range []string{"_abc_registry", "_abc_cache", "_abc_negative_cache", "_abc_negative_cache_version"} {
		lines = append(lines, name+": ")
	}
	for i, line := range lines {
		if i > 0 {
			text, exc := object.Repr(th, parts[i-1])
			if exc != nil {
				return value{}, exc
			}
			line += text.String()
		}
		if _, exc := object.Call(th, out, []value{object.StrOf(line), file}, []*object.Str{object.Intern("file")}); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}
