// This file defines the class Unpickler, and how it reads its input.

package pickle

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// unpickler is an Unpickler.
type unpickler struct {
	object.Head
	file             value // null for data alone
	readMethod, line value
	data             string // what is read next: the whole pickle, or a frame
	at               int

	proto            int
	fixImports       bool
	encoding, errors string
	buffers          value // an iterator, or null
	persistent       value // persistent_load, null if there is none
	findClass        value // find_class, null if it is not overridden
	memo             memoTable
	stack            []value
	marks            []int
}

var unpicklerType = &object.Type{Name: "Unpickler", Module: "_pickle",
	Doc: "Reads pickles from a file.\n\nThe arguments are those of load(). Subclasses may define persistent_load(pid) and find_class(module, name).", Def: unpicklerDef{}}

var unpicklerParams = object.ParseParams("Unpickler", "(file, "+loadOptions+")")

type unpicklerDef struct{}

// Define implements object.Definition.
func (unpicklerDef) Define(t *object.Type) {
	native.Class[unpickler](t, object.ObjectType, func(th *thread, cls *object.Type, _ []value, _ []*object.Str) (value, *exception) {
		return object.Alloc(th, cls)
	}, fillUnpickler)
}

func fillUnpickler(t *object.Type) {
	t.Sig = "(file, " + loadOptions + ")"
	t.Init = func(th *thread, self value, args []value, kw []*object.Str) *exception {
		a, exc := native.Bind(unpicklerParams, args, kw)
		if exc != nil {
			return exc
		}
		u := object.Cast[unpickler](self)
		if exc := u.setUp(th, a[1:]); exc != nil {
			return exc
		}
		return u.setFile(th, a[0])
	}
	t.AddMethods([]object.Method{
		{Name: "load", Sig: "($self, /)", Doc: "Read a pickle and return the object.", F0: func(th *thread, self value) (value, *exception) {
			u := object.Cast[unpickler](self)
			if u.file.IsNull() {
				return value{}, loadingError(th, "Unpickler.__init__() was not called by %s.__init__()", self.Type().Name)
			}
			if exc := u.overridden(th, self); exc != nil {
				return value{}, exc
			}
			return u.load(th)
		}},
		{Name: "find_class", Sig: "($self, module_name, global_name, /)", Doc: "Return what a module has under a name. Subclasses define it to restrict what pickles may use.", F2: func(th *thread, self, module, name value) (value, *exception) {
			return object.Cast[unpickler](self).lookUp(th, module, name)
		}},
		{Name: "persistent_load", Sig: "($self, pid, /)", Doc: "Return the object that stands for a persistent id. Subclasses define it.", F1: func(th *thread, _, _ value) (value, *exception) {
			return value{}, noPersistentLoad(th)
		}},
	})
	t.AddGetSets([]object.GetSet{{Name: "memo", Doc: "What has been read, by number.", Get: func(th *thread, self value) (value, *exception) {
		d := object.NewDict()
		return d.Value(), object.Cast[unpickler](self).memo.each(func(i int, v value) *exception { return d.Set(th, object.Int64(int64(i)), v) })
	}, Set: setUnpicklerMemo}})
}

func setUnpicklerMemo(th *thread, self, v value) *exception {
	u := object.Cast[unpickler](self)
	switch {
	case v.IsNull():
		return object.TypeErrorf("attribute deletion is not supported")
	case !v.Type().Has(object.FlagDict):
		return object.TypeErrorf("'memo' attribute must be an UnpicklerMemoProxy object or dict, not %s", v.Type().Name)
	}
	memo := memoTable{}
	for i := 0; ; {
		k, x, next, ok := v.AsDict().Next(i)
		if !ok {
			u.memo = memo
			return nil
		}
		i = next
		if !k.Type().Has(object.FlagInt) {
			return object.TypeErrorf("memo key must be integers")
		}
		n, exc := object.ToSsize(th, k)
		if exc != nil {
			return exc
		}
		if n < 0 {
			return object.ValueErrorf("memo key must be positive integers.")
		}
		memo.set(n, x)
	}
}

func noPersistentLoad(th *thread) *exception {
	return loadingError(th, "A load persistent id instruction was encountered, but no persistent_load function was specified.")
}

// newUnpickler is an unpickler with the options of load(): fix_imports, encoding, errors, buffers.
func newUnpickler(th *thread, t *object.Type, options []value) (*unpickler, *exception) {
	u := &unpickler{Head: object.NewHead(t)}
	return u, u.setUp(th, options)
}

func (u *unpickler) setUp(th *thread, a []value) *exception {
	u.fixImports, u.encoding, u.errors = true, "ASCII", "strict"
	if !a[0].IsNull() {
		var exc *exception
		if u.fixImports, exc = object.Truth(th, a[0]); exc != nil {
			return exc
		}
	}
	for i, s := range []*string{&u.encoding, &u.errors} {
		v := a[i+1]
		if v.IsNull() {
			continue
		}
		if !isText(v) {
			return object.TypeErrorf("Unpickler() argument '%s' must be str, not %s", []string{"encoding", "errors"}[i], v.Type().Name)
		}
		*s = v.AsStr().String()
	}
	u.buffers = value{}
	if b := a[3]; !b.IsNull() && !b.IsNone() {
		it, exc := object.Iter(th, b)
		if exc != nil {
			return exc
		}
		if b.Type() != object.TupleType || len(b.AsTuple().Items) > 0 {
			u.buffers = it
		}
	}
	u.memo = memoTable{}
	u.data, u.at, u.proto = "", 0, 0
	return nil
}

func (u *unpickler) setFile(th *thread, file value) *exception {
	var found [2]value
	for i, name := range []string{"read", "readline"} {
		f, ok, exc := object.FindAttr(th, file, object.Intern(name))
		if exc != nil {
			return exc
		}
		if !ok {
			return object.TypeErrorf("file must have 'read' and 'readline' attributes")
		}
		found[i] = f
	}
	u.file, u.readMethod, u.line = file, found[0], found[1]
	return nil
}

// overridden finds the methods that a subclass, or an attribute, puts in the place of ours.
func (u *unpickler) overridden(th *thread, self value) *exception {
	u.persistent, u.findClass = value{}, value{}
	for name, f := range map[string]*value{"persistent_load": &u.persistent, "find_class": &u.findClass} {
		v, ok, exc := object.FindAttr(th, self, object.Intern(name))
		if exc != nil {
			return exc
		}
		if ok && !isOwn(v, unpicklerType) {
			*f = v
		}
	}
	return nil
}

// ended is the error of an input that is too short.
func (u *unpickler) ended(th *thread, first bool) *exception {
	if first {
		return object.Errorf(object.EOFErrorType, "Ran out of input")
	}
	return loadingError(th, "pickle data was truncated")
}

// call calls a method of the file, which has to return bytes.
func (u *unpickler) call(th *thread, f value, args ...value) (string, *exception) {
	v, exc := object.Call(th, f, args, nil)
	if exc != nil {
		return "", exc
	}
	if !v.Type().Has(object.FlagBytes) && v.Type() != object.ByteArrayType {
		return "", object.TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
	}
	return object.BytesOf(th, v)
}

// read is the next n bytes; first says that an opcode is read.
func (u *unpickler) read(th *thread, n int, first bool) (string, *exception) {
	if n < 0 {
		return "", loadingError(th, "pickle data was truncated")
	}
	if n <= len(u.data)-u.at {
		s := u.data[u.at : u.at+n]
		u.at += n
		return s, nil
	}
	if u.file.IsNull() {
		return "", u.ended(th, first)
	}
	if u.at < len(u.data) {
		return "", loadingError(th, "pickle exhausted before end of frame")
	}
	s, exc := u.call(th, u.readMethod, object.Int64(int64(n)))
	if exc != nil {
		return "", exc
	}
	if len(s) < n {
		return "", u.ended(th, first)
	}
	return s[:n], nil
}

// readLine is the next line without its newline.
func (u *unpickler) readLine(th *thread) (string, *exception) {
	rest := u.data[u.at:]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		u.at += i + 1
		return rest[:i], nil
	}
	if u.file.IsNull() {
		return "", loadingError(th, "pickle data was truncated")
	}
	if rest != "" {
		return "", loadingError(th, "pickle exhausted before end of frame")
	}
	s, exc := u.call(th, u.line)
	if exc != nil {
		return "", exc
	}
	if !strings.HasSuffix(s, "\n") {
		return "", loadingError(th, "pickle data was truncated")
	}
	return s[:len(s)-1], nil
}

// lookUp is what find_class() does.
func (u *unpickler) lookUp(th *thread, module, name value) (value, *exception) {
	if !isText(module) || !isText(name) {
		return value{}, object.TypeErrorf("find_class() arguments must be strs")
	}
	m, n := module.AsStr().String(), name.AsStr().String()
	if u.proto < 3 && u.fixImports {
		m, n = newName(m, n)
	}
	mod, exc := native.Import(th, m)
	if exc != nil {
		return value{}, exc
	}
	if u.proto < 4 || !strings.Contains(n, ".") {
		return object.GetAttrName(th, mod, n)
	}
	v, ok, exc := dotted(th, mod, n)
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		return value{}, object.AttributeErrorf("Can't resolve path %s on %s", reprText(th, object.StrOf(n)), reprText(th, mod))
	}
	return v, nil
}

// class is what a module has under a name, as find_class() says.
func (u *unpickler) class(th *thread, module, name value) (value, *exception) {
	if !u.findClass.IsNull() {
		return object.Call2(th, u.findClass, module, name)
	}
	return u.lookUp(th, module, name)
}
