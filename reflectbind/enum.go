// This file makes enumerations of groups of typed constants: classes of module enum, one per interpreter, whose members carry the methods of the Go type.

package reflectbind

import (
	"math/bits"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind/spelling"
	"dappco.re/go/py/typemap"
)

// enum is a Go type with its constants.
type enum struct {
	typ         reflect.Type
	module, doc string
	goNames     []string
	names       []string // of the members, in Python
	values      []reflect.Value
}

// Enum makes the type T of the module an enumeration: members are alternately Go names of constants and the constants. T is an integer or a string type. With
// a richer source than a map, groups of typed constants are found without it.
func Enum[T any](members ...any) Option {
	return func(o *options) {
		o.checked = true
		o.late = append(o.late, func(d *Descriptor) { d.addEnum(reflect.TypeFor[T](), members) })
	}
}

// addEnum checks what Enum was given.
func (d *Descriptor) addEnum(t reflect.Type, members []any) {
	var names []string
	var values []reflect.Value
	for i := 0; i+1 < len(members); i += 2 {
		name, ok := members[i].(string)
		v := reflect.ValueOf(members[i+1])
		if !ok || name == "" || !v.IsValid() || v.Type() != t {
			d.problem("Enum[%s]: member %d is no name followed by a %s", t, i/2+1, t)
			return
		}
		names, values = append(names, name), append(values, v)
	}
	switch {
	case len(members)%2 != 0 || len(members) == 0:
		d.problem("Enum[%s]: give names and constants in turn", t)
	case !canBeEnum(t):
		d.problem("Enum[%s]: only named integer and string types are enumerations", t)
	default:
		if d.findClass(t) == nil {
			d.items = append(d.items, &item{goName: t.Name(), name: t.Name(), kind: itemClass, typ: t})
		}
		d.setEnum(t, names, values)
	}
}

// canBeEnum reports that values of t can be members: errors become exceptions, and durations are a class of their own.
func canBeEnum(t reflect.Type) bool {
	k := t.Kind()
	return t.PkgPath() != "" && (k >= reflect.Int && k <= reflect.Uintptr || k == reflect.String) && !isErrorType(t) && !typemap.IsKnown(t)
}

// readEnums registers the enumerations that a generated file lists.
func (d *Descriptor) readEnums(e *exports) {
	for typeName, constants := range e.enums {
		t := symbolType(e.symbols[typeName])
		if t == nil || !canBeEnum(t) {
			continue
		}
		var names []string
		var values []reflect.Value
		for _, name := range constants {
			if v := reflect.ValueOf(e.symbols[name]); v.IsValid() && v.Type() == t {
				names, values = append(names, name), append(values, v)
			}
		}
		if len(names) > 0 {
			d.setEnum(t, names, values)
		}
	}
}

// symbolType is the type that a symbol stands for, nil if it is no type.
func symbolType(x any) reflect.Type {
	if t, ok := x.(reflect.Type); ok {
		return t
	}
	if pt := reflect.TypeOf(x); pt != nil && pt.Kind() == reflect.Pointer && reflect.ValueOf(x).IsNil() {
		return pt.Elem()
	}
	return nil
}

// setEnum tells the binder that t is an enumeration. The first module that says so decides.
func (d *Descriptor) setEnum(t reflect.Type, goNames []string, values []reflect.Value) {
	e := &enum{typ: t, module: d.name, goNames: goNames, names: memberNames(t.Name(), goNames), values: values}
	if it := d.findClass(t); it != nil {
		e.doc = it.doc
	}
	shared.enums.LoadOrStore(t, e)
}

// enumOf is the enumeration that t was registered as, nil if it is none.
func (b *binder) enumOf(t reflect.Type) *enum {
	if e, ok := b.enums.Load(t); ok {
		return e.(*enum)
	}
	return nil
}

// IsEnum implements typemap.Binder.
func (b *binder) IsEnum(t reflect.Type) bool {
	_, ok := b.enums.Load(t)
	return ok
}

// memberNames spells constants as members: without what they share with the name of the type, in capitals. Names stay whole where the rest would be no name, or
// that of another member.
func memberNames(typeName string, goNames []string) []string {
	names := make([]string, len(goNames))
	count := map[string]int{}
	word := sharedWord(typeName, goNames)
	for i, n := range goNames {
		names[i] = spelling.Constant(trimmed(n, word))
		count[names[i]]++
	}
	for i, n := range goNames {
		if count[names[i]] > 1 {
			names[i] = spelling.Constant(n)
		}
	}
	return names
}

// sharedWord is what all constants begin with: the name of the type, or the longest word at its end or beginning (ModeDir of FileMode, OpRead of OpCode). Where they
// share nothing, those that begin with the name of the type are shortened all the same.
func sharedWord(typeName string, goNames []string) string {
	candidates := []string{typeName}
	for i := 1; i < len(typeName); i++ {
		if unicode.IsUpper(rune(typeName[i])) {
			candidates = append(candidates, typeName[i:], typeName[:i])
		}
	}
	slices.SortStableFunc(candidates, func(a, b string) int { return len(b) - len(a) })
	for _, word := range candidates {
		if !slices.ContainsFunc(goNames, func(n string) bool { return trimmed(n, word) == n }) {
			return word
		}
	}
	return typeName
}

// trimmed is a constant's name without the word in front, if what is left begins with a capital.
func trimmed(name, word string) string {
	rest, ok := strings.CutPrefix(name, word)
	if !ok || rest == "" || !unicode.IsUpper(rune(rest[0])) {
		return name
	}
	return rest
}

// base is the class of module enum that the enumeration derives from.
func (e *enum) base() string {
	if e.typ.Kind() == reflect.String {
		return "StrEnum"
	}
	single, several, run := 0, 0, true
	seen := map[uint64]bool{}
	for _, v := range e.values {
		n, negative := valueBits(v)
		if negative {
			return "IntEnum"
		}
		if n == 0 || seen[n] {
			continue
		}
		seen[n] = true
		if bits.OnesCount64(n) == 1 {
			single++
		} else {
			several++
		}
	}
	for n := range seen {
		run = run && n <= uint64(len(seen))
	}
	if single > several && single > 1 && !run {
		return "IntFlag"
	}
	return "IntEnum"
}

func valueBits(v reflect.Value) (n uint64, negative bool) {
	if v.CanUint() {
		return v.Uint(), false
	}
	return uint64(v.Int()), v.Int() < 0
}

// enumClass is an enumeration in one interpreter.
type enumClass struct {
	py      *object.Type
	members map[any]object.Value // by the number or text
}

// enumState is the enumerations of one interpreter. Its lock is never held while Python code runs.
type enumState struct {
	mu     sync.Mutex
	byType map[reflect.Type]*enumClass
	byPy   map[*object.Type]reflect.Type
}

type enumKey struct{}

func enumsOf(in *object.Interp) *enumState {
	return in.State(enumKey{}, func() any {
		return &enumState{byType: map[reflect.Type]*enumClass{}, byPy: map[*object.Type]reflect.Type{}}
	}).(*enumState)
}

// memberKeyOf is the key of plain, an int or a str, in an enumClass; nil for ints that are too large.
func memberKeyOf(plain object.Value) any {
	if plain.IsInt64() {
		return plain.AsInt64()
	}
	if plain.Type().Has(object.FlagStr) {
		return plain.AsStr().String()
	}
	return nil
}

// Member implements typemap.Binder.
func (b *binder) Member(th *object.Thread, t reflect.Type, plain object.Value) (object.Value, *object.Exception) {
	e := b.enumOf(t)
	if e == nil {
		return object.Value{}, nil
	}
	c, exc := b.enumClass(th, e)
	if exc != nil || c == nil {
		return object.Value{}, exc
	}
	if v, ok := c.members[memberKeyOf(plain)]; ok {
		return v, nil
	}
	return object.Call(th, c.py.Value(), []object.Value{plain}, nil)
}

// Named implements typemap.Binder.
func (b *binder) Named(th *object.Thread, t *object.Type) (reflect.Type, bool) {
	if gt, ok := b.basics.Load(t); ok {
		return gt.(reflect.Type), true
	}
	st := enumsOf(th.Interp)
	st.mu.Lock()
	defer st.mu.Unlock()
	gt, ok := st.byPy[t]
	return gt, ok
}

// isMember reports that self is a member of the enumeration that c, the class of a named basic type, is in Python.
func (b *binder) isMember(th *object.Thread, self object.Value, c *class) bool {
	if !c.Basic {
		return false
	}
	t, ok := b.Named(th, self.Type())
	return ok && t == c.Go
}

// enumClass is the class of e in the interpreter of th, made at first use; nil where there is no module enum.
func (b *binder) enumClass(th *object.Thread, e *enum) (*enumClass, *object.Exception) {
	st := enumsOf(th.Interp)
	st.mu.Lock()
	c, ok := st.byType[e.typ]
	st.mu.Unlock()
	if ok {
		return c, nil
	}
	c, exc := b.newEnumClass(th, e)
	if exc != nil {
		if !exc.Is(object.ModuleNotFoundErrorType) {
			return nil, exc
		}
		c = nil
	}
	st.mu.Lock()
	defer st.mu.Unlock()
	if first, ok := st.byType[e.typ]; ok {
		return first, nil // making it let another goroutine in
	}
	st.byType[e.typ] = c
	if c != nil {
		st.byPy[c.py] = e.typ
	}
	return c, nil
}

// importModule is the module name, imported.
func importModule(th *object.Thread, name string) (object.Value, *object.Exception) {
	if th.Interp.Importer == nil {
		return object.Value{}, object.Errorf(object.ModuleNotFoundErrorType, "No module named '%s'", name)
	}
	return th.Interp.Importer.Import(th, object.Intern(name), object.NewDict().Value(), object.None, object.None, 0)
}

// newEnumClass makes the class as a class statement would: the metaclass prepares the namespace, and is called with it.
func (b *binder) newEnumClass(th *object.Thread, e *enum) (*enumClass, *object.Exception) {
	m, exc := importModule(th, "enum")
	if exc != nil {
		return nil, exc
	}
	base, exc := object.GetAttrName(th, m, e.base())
	if exc != nil {
		return nil, exc
	}
	name := object.StrOf(e.typ.Name())
	meta := base.Type().Value()
	prepare, exc := object.GetAttrName(th, meta, "__prepare__")
	if exc != nil {
		return nil, exc
	}
	ns, exc := object.Call(th, prepare, []object.Value{name, object.TupleOf(base)}, nil)
	if exc != nil {
		return nil, exc
	}
	set := func(name string, v object.Value) {
		if exc == nil {
			exc = object.SetItem(th, ns, object.StrOf(name), v)
		}
	}
	set("__module__", object.StrOf(e.module))
	set("__qualname__", name)
	doc := e.doc
	if doc == "" {
		doc = "The Go type " + e.typ.String() + "."
	}
	set("__doc__", object.StrOf(doc))
	b.enumMethods(th, e, set)
	values := make([]object.Value, len(e.values))
	for i, v := range e.values {
		pv, exc := b.types.ToPython(th, v.Convert(exactKind(e.typ)).Interface())
		if exc != nil {
			return nil, exc
		}
		values[i] = pv
		set(e.names[i], pv)
	}
	if exc != nil {
		return nil, exc
	}
	v, exc := object.Call(th, meta, []object.Value{name, object.TupleOf(base), ns}, nil)
	if exc != nil {
		return nil, exc
	}
	made, exc := object.TypeFrom(v, "an enumeration")
	if exc != nil {
		return nil, exc
	}
	c := &enumClass{py: made, members: map[any]object.Value{}}
	for i, pv := range values {
		member, exc := object.GetAttrName(th, v, e.names[i])
		if exc != nil {
			return nil, exc
		}
		if key := memberKeyOf(pv); key != nil {
			c.members[key] = member
		}
	}
	return c, nil
}

// exactKind is the predeclared type that holds every value of t.
func exactKind(t reflect.Type) reflect.Type {
	switch k := t.Kind(); {
	case k == reflect.String:
		return reflect.TypeFor[string]()
	case k >= reflect.Uint:
		return reflect.TypeFor[uint64]()
	}
	return reflect.TypeFor[int64]()
}

// enumMethods puts the Go methods into the namespace of an enumeration, and what makes members of values that no constant has.
func (b *binder) enumMethods(th *object.Thread, e *enum, set func(string, object.Value)) {
	c := b.class(e.typ)
	for _, key := range sortedNames(c.Py.Namespace()) {
		if v, _ := c.Py.Namespace().GetName(key); v.Type() == MethodType {
			set(key, v)
		}
	}
	if str, ok := c.Py.Namespace().GetName("string"); ok && b.prints(e.typ) {
		set("__str__", str)
	}
	if e.base() == "IntFlag" {
		return // makes them itself
	}
	set("__repr__", object.NewMethodDescr(&object.Method{Name: "__repr__", Sig: "($self, /)", F0: memberRepr}, b.baseOf(c)))
	missing, exc := object.NewClassMethod(th, object.NewNative(&object.Method{Name: "_missing_", Sig: "(cls, value, /)", FN: b.missingMember(e), Min: 2, Max: 2}, object.Value{}).Value())
	if exc == nil {
		set("_missing_", missing)
	}
}

// prints reports that str() of values of t is what a method of theirs says.
func (b *binder) prints(t reflect.Type) bool {
	m, ok := methodOf(t, "String")
	return ok && methodType(t, m) == "func() string"
}

func memberRepr(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	name, exc := object.GetAttrName(th, self, "_name_")
	if exc != nil {
		return name, exc
	}
	v, exc := object.GetAttrName(th, self, "_value_")
	if exc != nil {
		return v, exc
	}
	r, exc := object.Repr(th, v)
	if exc != nil {
		return object.Value{}, exc
	}
	if name.IsNone() {
		return object.StrOf("<" + self.Type().Name + ": " + r.String() + ">"), nil
	}
	shown, exc := object.ToStr(th, name)
	if exc != nil {
		return object.Value{}, exc
	}
	return object.StrOf("<" + self.Type().Name + "." + shown.String() + ": " + r.String() + ">"), nil
}

// missingMember makes a member without a name for a value of the Go type that no constant has: Go's types are open. Every call makes one, which equals others
// of its value.
func (b *binder) missingMember(e *enum) func(th *object.Thread, _ object.Value, args []object.Value) (object.Value, *object.Exception) {
	store := b.types.Plan(e.typ).Store
	return func(th *object.Thread, _ object.Value, args []object.Value) (object.Value, *object.Exception) {
		if !args[0].Type().Has(object.FlagType) {
			return object.None, nil
		}
		cls, v := args[0].AsType(), args[1]
		isText := e.typ.Kind() == reflect.String
		if isText != v.Type().Has(object.FlagStr) || !isText && (!v.Type().Has(object.FlagInt) || v.IsBool()) {
			return object.None, nil
		}
		if f := store(th, v, typemap.PtrOf(reflect.New(e.typ))); f != nil {
			return object.None, nil
		}
		plain := v
		if isText {
			plain = object.StrOf(v.AsStr().String())
		} else if i, ok := object.IntValue(v); ok {
			plain = object.Int64(i)
		}
		base := object.IntType
		if isText {
			base = object.StrType
		}
		member, exc := base.New(th, cls, []object.Value{plain}, nil)
		if exc != nil {
			return member, exc
		}
		for _, attr := range []struct {
			name string
			v    object.Value
		}{{"_name_", object.None}, {"_value_", plain}, {"__objclass__", cls.Value()}} {
			if exc := object.SetAttr(th, member, object.Intern(attr.name), attr.v); exc != nil {
				return object.Value{}, exc
			}
		}
		return member, nil
	}
}
