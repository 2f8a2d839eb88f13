// This file implements the functions of module types that make classes.

package types

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

var (
	namePrepare   = object.Name{Text: "__prepare__"}
	nameMetaclass = object.Name{Text: "metaclass"}
	nameOrigBases = object.Name{Text: "__orig_bases__"}
	nameBases     = object.Name{Text: "__bases__"}
	nameModule    = object.Name{Text: "__module__"}
)

var functions = []object.Method{
	{Name: "new_class", Sig: "(name, bases=(), kwds=None, exec_body=None)", Doc: "Create a class object dynamically using the appropriate metaclass.", FS: newClass},
	{Name: "prepare_class", Sig: "(name, bases=(), kwds=None)", Doc: "Call the __prepare__ method of the appropriate metaclass.\n\nReturns (metaclass, namespace, kwds) as a 3-tuple", FS: prepareClass},
	{Name: "resolve_bases", Sig: "(bases)", Doc: "Resolve MRO entries dynamically as specified by PEP 560.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		bases, changed, exc := resolve(th, args[0])
		if exc != nil || !changed {
			return args[0], exc
		}
		return object.TupleOf(bases...), nil
	}},
	{Name: "get_original_bases", Sig: "(cls, /)", Doc: "Return the class's \"original\" bases prior to modification by `__mro_entries__`.", F1: originalBases},
	{Name: "coroutine", Sig: "(func)", Doc: "Convert regular generator function to a coroutine.", FS: coroutine},
}

// resolve replaces bases that are no classes by what their __mro_entries__ say.
func resolve(th *thread, v value) (bases []value, changed bool, exc *exception) {
	bases, exc = object.Collect(th, v)
	if exc != nil {
		return nil, false, exc
	}
	resolved, exc := object.ResolveBases(th, bases)
	if exc != nil {
		return nil, false, exc
	}
	changed = len(resolved) != len(bases)
	for i := range resolved {
		changed = changed || !resolved[i].Is(bases[i])
	}
	return resolved, changed, nil
}

// prepared is what prepare_class finds out.
type prepared struct {
	meta, namespace value
	kwds            *object.Dict
}

func prepare(th *thread, name value, bases []value, kwds value) (prepared, *exception) {
	p := prepared{kwds: object.NewDict()}
	if !kwds.IsNull() && !kwds.IsNone() {
		if exc := p.kwds.Update(th, kwds); exc != nil {
			return p, exc
		}
	}
	if meta, ok := p.kwds.GetStr(nameMetaclass.Str()); ok {
		p.meta = meta
		p.kwds.DelStr(nameMetaclass.Str())
	} else if len(bases) > 0 {
		p.meta = bases[0].Type().Value()
	} else {
		p.meta = object.TypeType.Value()
	}
	if p.meta.Type().Has(object.FlagType) {
		winner, exc := object.WinnerMetatype(th, p.meta.AsType(), bases)
		if exc != nil {
			return p, exc
		}
		p.meta = winner.Value()
	}
	f, ok, exc := object.FindAttr(th, p.meta, namePrepare.Str())
	if exc != nil {
		return p, exc
	}
	if !ok {
		p.namespace = object.NewDict().Value()
		return p, nil
	}
	args, kw := withKeywords([]value{name, object.TupleOf(bases...)}, p.kwds)
	p.namespace, exc = object.Call(th, f, args, kw)
	return p, exc
}

// withKeywords appends the items of kwds, whose keys are strs, to args.
func withKeywords(args []value, kwds *object.Dict) ([]value, []*object.Str) {
	var kw []*object.Str
	for i := 0; ; {
		k, v, next, ok := kwds.Next(i)
		if !ok {
			return args, kw
		}
		i = next
		if k.Type().Has(object.FlagStr) {
			kw = append(kw, k.AsStr())
			args = append(args, v)
		}
	}
}

func orEmpty(v value) value {
	if v.IsNull() {
		return object.EmptyTuple.Value()
	}
	return v
}

func prepareClass(th *thread, _ value, args []value) (value, *exception) {
	bases, exc := object.Collect(th, orEmpty(args[1]))
	if exc != nil {
		return value{}, exc
	}
	p, exc := prepare(th, args[0], bases, args[2])
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(p.meta, p.namespace, p.kwds.Value()), nil
}

func newClass(th *thread, _ value, args []value) (value, *exception) {
	given := orEmpty(args[1])
	bases, changed, exc := resolve(th, given)
	if exc != nil {
		return value{}, exc
	}
	p, exc := prepare(th, args[0], bases, args[2])
	if exc != nil {
		return value{}, exc
	}
	if body := args[3]; !body.IsNull() && !body.IsNone() {
		if _, exc := object.Call1(th, body, p.namespace); exc != nil {
			return value{}, exc
		}
	}
	if changed {
		if exc := object.SetItem(th, p.namespace, nameOrigBases.Str().Value(), given); exc != nil {
			return value{}, exc
		}
	}
	// A class that no other metaclass makes belongs to the module that called type.
	if p.meta.Is(object.TypeType.Value()) {
		named, exc := object.Contains(th, p.namespace, nameModule.Str().Value())
		if exc == nil && !named {
			exc = object.SetItem(th, p.namespace, nameModule.Str().Value(), object.StrOf("types"))
		}
		if exc != nil {
			return value{}, exc
		}
	}
	all, kw := withKeywords([]value{args[0], object.TupleOf(bases...), p.namespace}, p.kwds)
	return object.Call(th, p.meta, all, kw)
}

func originalBases(th *thread, _, cls value) (value, *exception) {
	if !cls.Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("Expected an instance of type, not '%s'", cls.Type().Name)
	}
	if v, ok := cls.AsType().Namespace().GetStr(nameOrigBases.Str()); ok {
		return v, nil
	}
	return object.GetAttr(th, cls, nameBases.Str())
}

// coroutine is types.coroutine: a generator function whose generators can be awaited. Other functions are wrapped, as their result may be a generator.
func coroutine(th *thread, _ value, args []value) (value, *exception) {
	f := args[0]
	if f.Type().Call == nil {
		return value{}, object.TypeErrorf("types.coroutine() expects a callable")
	}
	if made, ok := vm.AwaitableFunction(f); ok {
		return made, nil
	}
	m := &object.Method{Name: "wrapped", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		v, exc := object.Call(th, self, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return awaitable(th, v)
	}}
	return object.NewNative(m, f).Value(), nil
}
