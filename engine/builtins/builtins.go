// Package builtins implements the functions of module builtins that need no frames, and fills the namespace of the module.
//
// What needs the frame of the caller (exec, eval, compile, __import__, locals, globals, __build_class__, super() without arguments, breakpoint)
// is added by package vm.
package builtins

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/io"
)

// Short names for what every function here is made of.
type (
	Value     = object.Value
	Exception = object.Exception
	Thread    = object.Thread
	Str       = object.Str
)

// Install fills in.Builtins: constants, functions, types, exceptions and the helpers of interactive use.
func Install(in *object.Interp) {
	ns := in.Builtins
	name := object.StrOf("builtins")
	ns.SetName("__name__", name)
	ns.SetName("__doc__", object.StrOf("Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\nThis module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same name as a builtin and need to access\nthe builtin of that name."))
	for _, attr := range []string{"__package__"} {
		ns.SetName(attr, object.StrOf(""))
	}
	ns.SetName("__loader__", object.None)
	ns.SetName("__spec__", object.None)
	ns.SetName("None", object.None)
	ns.SetName("True", object.True)
	ns.SetName("False", object.False)
	ns.SetName("Ellipsis", object.Ellipsis)
	ns.SetName("NotImplemented", object.NotImplemented)
	ns.SetName("__debug__", object.True)
	for i := range functions {
		m := &functions[i]
		f := object.NewNative(m, Value{})
		f.Module = name
		ns.SetName(m.Name, f.Value())
	}
	for _, t := range types() {
		ns.SetName(t.Name, t.Value())
	}
	for _, t := range object.BuiltinExceptions() {
		ns.SetName(t.Name, t.Value())
	}
	ns.SetName("EnvironmentError", object.OSErrorType.Value())
	ns.SetName("IOError", object.OSErrorType.Value())
	ns.SetName("open", io.OpenFunction())
	installSite(ns)
}

// types are the types with a name in module builtins.
func types() []*object.Type {
	return []*object.Type{
		object.ObjectType, object.TypeType, object.IntType, object.BoolType, object.FloatType, object.ComplexType, object.StrType, object.BytesType,
		object.ByteArrayType, object.MemoryViewType, object.ListType, object.TupleType, object.DictType, object.SetType, object.FrozenSetType,
		object.RangeType, object.SliceType, object.PropertyType, object.ClassMethodType, object.StaticMethodType, object.SuperType,
		object.EnumerateType, object.ZipType, object.MapType, object.FilterType, object.ReversedType,
	}
}

// functions are the functions of the module.
var functions = []object.Method{
	{Name: "abs", Sig: "($module, x, /)", Doc: "Return the absolute value of the argument.", F1: func(th *Thread, _, x Value) (Value, *Exception) { return object.Absolute(th, x) }},
	{Name: "aiter", Sig: "($module, async_iterable, /)", Doc: "Return an AsyncIterator for an AsyncIterable object.", F1: aiter},
	{Name: "all", Sig: "($module, iterable, /)", Doc: "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.", F1: all},
	{Name: "anext", Sig: "($module, aiterator, default=<unrepresentable>, /)", Doc: "Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.", FN: anext, Min: 1, Max: 2},
	{Name: "any", Sig: "($module, iterable, /)", Doc: "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.", F1: anyTrue},
	{Name: "ascii", Sig: "($module, obj, /)", Doc: "Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes.", F1: ascii},
	{Name: "bin", Sig: "($module, number, /)", Doc: "Return the binary representation of an integer.", F1: based(2)},
	{Name: "callable", Sig: "($module, obj, /)", Doc: "Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.", F1: callable},
	{Name: "chr", Sig: "($module, i, /)", Doc: "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.", F1: chr},
	{Name: "delattr", Sig: "($module, obj, name, /)", Doc: "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``", F2: delAttr},
	{Name: "dir", Doc: "dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope.\nElse, return an alphabetized list of names comprising (some of) the attributes\nof the given object, and of attributes reachable from it.", FN: dir, Max: 1},
	{Name: "divmod", Sig: "($module, x, y, /)", Doc: "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.", F2: func(th *Thread, _, x, y Value) (Value, *Exception) {
		return object.Binary(th, object.DivMod, x, y)
	}},
	{Name: "format", Sig: "($module, value, format_spec='', /)", Doc: "Return type(value).__format__(value, format_spec)", FN: format, Min: 1, Max: 2},
	{Name: "getattr", Doc: "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.", FN: getAttr, Min: 2, Max: 3},
	{Name: "hasattr", Sig: "($module, obj, name, /)", Doc: "Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.", F2: hasAttr},
	{Name: "hash", Sig: "($module, obj, /)", Doc: "Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.", F1: hash},
	{Name: "hex", Sig: "($module, number, /)", Doc: "Return the hexadecimal representation of an integer.", F1: based(16)},
	{Name: "id", Sig: "($module, obj, /)", Doc: "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)", F1: id},
	{Name: "input", Sig: "($module, prompt='', /)", Doc: "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.\nOn *nix systems, readline is used if available.", FN: input, Max: 1},
	{Name: "isinstance", Sig: "($module, obj, class_or_tuple, /)", Doc: "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\nor ...`` etc.", F2: isInstance},
	{Name: "issubclass", Sig: "($module, cls, class_or_tuple, /)", Doc: "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\nor ...``.", F2: isSubclass},
	{Name: "iter", Doc: "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.\nIn the first form, the argument must supply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.", FN: iter, Min: 1, Max: 2},
	{Name: "len", Sig: "($module, obj, /)", Doc: "Return the number of items in a container.", F1: length},
	{Name: "max", Doc: "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the largest argument.", FK: extreme("max", object.GT)},
	{Name: "min", Doc: "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.", FK: extreme("min", object.LT)},
	{Name: "next", Doc: "next(iterator[, default])\n\nReturn the next item from the iterator. If default is given and the iterator\nis exhausted, it is returned instead of raising StopIteration.", FN: next, Min: 1, Max: 2},
	{Name: "oct", Sig: "($module, number, /)", Doc: "Return the octal representation of an integer.", F1: based(8)},
	{Name: "ord", Sig: "($module, character, /)", Doc: "Return the ordinal value of a character.\n\nIf the argument is a one-character string, return the Unicode code\npoint of that character.\n\nIf the argument is a bytes or bytearray object of length 1, return its\nsingle byte value.", F1: ord},
	{Name: "pow", Sig: "($module, /, base, exp, mod=None)", Doc: "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.", FS: pow},
	{Name: "print", Sig: "($module, /, *args, sep=' ', end='\\n', file=None, flush=False)", Doc: "Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    string inserted between values, default a space.\n  end\n    string appended after the last value, default a newline.\n  file\n    a file-like object (stream); defaults to the current sys.stdout.\n  flush\n    whether to forcibly flush the stream.", FK: printValues},
	{Name: "repr", Sig: "($module, obj, /)", Doc: "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval() will return\nthe original object: eval(repr(obj)) == obj.", F1: func(th *Thread, _, v Value) (Value, *Exception) { return strResult(object.Repr(th, v)) }},
	{Name: "round", Sig: "($module, /, number, ndigits=None)", Doc: "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative.", FS: round},
	{Name: "setattr", Sig: "($module, obj, name, value, /)", Doc: "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``", FN: setAttr, Min: 3, Max: 3},
	{Name: "sorted", Sig: "($module, iterable, /, *, key=None, reverse=False)", Doc: "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.", FK: sorted},
	{Name: "sum", Sig: "($module, iterable, /, start=0)", Doc: "Return the sum of a 'start' value (default: 0) plus an iterable of numbers.\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.", FS: sum},
	{Name: "vars", Doc: "vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.", FN: vars, Max: 1},
}

// strResult turns the result of a Go function that makes a *Str into a value.
func strResult(s *Str, exc *Exception) (Value, *Exception) {
	if exc != nil {
		return Value{}, exc
	}
	return s.Value(), nil
}
