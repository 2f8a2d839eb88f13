// Package csv implements modules csv and _csv: rows of fields in lines of text.
package csv

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// What is quoted.
const (
	quoteMinimal = iota
	quoteAll
	quoteNonnumeric
	quoteNone
	quoteStrings
	quoteNotNull
)

// defaultLimit is how long a field can be unless field_size_limit says otherwise.
const defaultLimit = 131072

// state is what an interpreter has of the module.
type state struct {
	err      *object.Type
	dialects *object.Dict
	limit    int
}

type stateKey struct{}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{dialects: object.NewDict(), limit: defaultLimit} }).(*state)
}

// fail is an exception of class Error.
func fail(th *thread, format string, args ...any) *exception {
	return object.Errorf(stateOf(th).err, format, args...)
}

// NewLow makes module _csv.
func NewLow(th *thread) (*object.Module, *exception) {
	s := stateOf(th)
	if s.err == nil {
		var exc *exception
		if s.err, exc = object.NewClass(th, object.ClassSpec{Module: "_csv", Name: "Error", Bases: []*object.Type{object.ExceptionType}}); exc != nil {
			return nil, exc
		}
	}
	m := native.Module("_csv", "Reading and writing of comma-separated values.", functions)
	for i, name := range []string{"QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL"} {
		m.Dict.SetName(name, object.Int64(int64(i)))
	}
	m.Dict.SetName("__version__", object.StrOf("1.0"))
	m.Dict.SetName("_dialects", s.dialects.Value())
	m.Dict.SetName("Dialect", dialectType.Value())
	m.Dict.SetName("Reader", readerType.Value())
	m.Dict.SetName("Writer", writerType.Value())
	m.Dict.SetName("Error", s.err.Value())
	return m, nil
}

var functions = []object.Method{
	{Name: "reader", Sig: "($module, iterable, /, dialect='excel', **fmtparams)", Doc: "Return a reader: an iterator over the rows of an iterable of lines.", FK: newReader},
	{Name: "writer", Sig: "($module, fileobj, /, dialect='excel', **fmtparams)", Doc: "Return a writer that turns rows into lines and gives them to the method write of fileobj.", FK: newWriter},
	{Name: "list_dialects", Sig: "($module, /)", Doc: "Return the list of the names of all dialects.", F0: func(th *thread, _ value) (value, *exception) {
		items, exc := object.Collect(th, stateOf(th).dialects.Value())
		return object.ListOf(items...), exc
	}},
	{Name: "register_dialect", Sig: "($module, name, /, dialect='excel', **fmtparams)", Doc: "Give a dialect a name.", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		n := len(args) - len(kw)
		if n < 1 || n > 2 {
			return value{}, native.Arity("register_dialect", n, 1, 2)
		}
		if !args[0].Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("dialect name must be a string")
		}
		d, exc := dialectOf(th, args[1:], kw)
		if exc != nil {
			return value{}, exc
		}
		return object.None, stateOf(th).dialects.Set(th, args[0], d.Value())
	}},
	{Name: "unregister_dialect", Sig: "($module, /, name)", Doc: "Forget the name of a dialect.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		_, ok, exc := stateOf(th).dialects.Delete(th, args[0])
		if exc == nil && !ok {
			exc = fail(th, "unknown dialect")
		}
		return object.None, exc
	}},
	{Name: "get_dialect", Sig: "($module, /, name)", Doc: "Return the dialect of that name.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		return named(th, args[0])
	}},
	{Name: "field_size_limit", Doc: "Return how long a field can be, and set it if a new limit is given.", FN: func(th *thread, _ value, args []value) (value, *exception) {
		s := stateOf(th)
		old := object.Int64(int64(s.limit))
		if len(args) == 0 {
			return old, nil
		}
		if len(args) > 1 {
			return value{}, object.TypeErrorf("field_size_limit() takes at most 1 argument (%d given)", len(args))
		}
		if !args[0].Type().Has(object.FlagInt) {
			return value{}, object.TypeErrorf("limit must be an integer")
		}
		n, exc := object.ToSsize(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		s.limit = n
		return old, nil
	}, Max: -1},
}

// named is the dialect of a name.
func named(th *thread, name value) (value, *exception) {
	d, ok, exc := stateOf(th).dialects.Get(th, name)
	if exc == nil && !ok {
		exc = fail(th, "unknown dialect")
	}
	return d, exc
}
