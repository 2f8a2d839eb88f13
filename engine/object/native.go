// This file defines Method, how Go functions are described to Python, and Native, the function object made of one.

package object

import (
	"strings"
	"sync"
	"sync/atomic"
)

// MethodKind says how a method in a type's table binds.
type MethodKind uint8

// The kinds of methods.
const (
	InstanceMethod MethodKind = iota
	ClassMethod
	StaticMethod
)

// Method describes one Go function as a Python function or method. Exactly one of the F fields is set; it decides which
// arguments are taken:
//
//	F0  none                F1  one             F2  two            (positional only)
//	FN  Min..Max positional (Max < 0: any number), args is a window on the caller's registers
//	FS  as the signature Sig says, keywords and all: args has one value per parameter of Sig, null where absent
//	FK  anything: the function unpacks args and keywords itself
//	FP  as FS, but bound as functions written in Python bind their arguments, with their messages
//
// self is the instance, the class (ClassMethod), null (StaticMethod), or the module of a module's function. Sig is the
// text signature as inspect shows it, such as "($self, sep=None, maxsplit=-1, /)"; "" means that the callable has none.
type Method struct {
	Name string
	Sig  string
	Doc  string
	Kind MethodKind

	F0       func(th *Thread, self Value) (Value, *Exception)
	F1       func(th *Thread, self, a Value) (Value, *Exception)
	F2       func(th *Thread, self, a, b Value) (Value, *Exception)
	FN       func(th *Thread, self Value, args []Value) (Value, *Exception)
	Min, Max int
	FS       func(th *Thread, self Value, args []Value) (Value, *Exception)
	FK       func(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception)
	FP       func(th *Thread, self Value, args []Value) (Value, *Exception)

	// Func is how messages name a function with FP: that of a method has its class and a dot in front. It is what tables have as Name; Func, Name and Kind are set when
	// the function gets an object (see settle), so that tables of such functions are plain data that costs nothing at start.
	Func string

	// Python says that the function is to look like one written in Python: self can be passed by keyword.
	Python bool

	// Of is the module that the function belongs to, for messages; "" for methods and functions of builtins.
	Of string

	params   atomic.Pointer[ParamList] // Sig parsed, for FS
	function atomic.Pointer[Native]    // what ModuleFunction has made
	owner    *Type                     // the type whose table it is in, nil for module functions
}

// GetSet describes a computed attribute of a built-in type.
type GetSet struct {
	Name string
	Doc  string
	Get  func(th *Thread, self Value) (Value, *Exception)
	Set  func(th *Thread, self, v Value) *Exception // nil: read-only; null v: delete
}

// Of is the attribute of obj. One whose value is null is absent: obj has lost it, or was never initialised.
func (g *GetSet) Of(th *Thread, obj Value) (Value, *Exception) {
	v, exc := g.Get(th, obj)
	if exc == nil && v.IsNull() {
		exc = noAttribute(obj, Intern(g.Name))
	}
	return v, exc
}

// Native is a Go function as a Python object (builtin_function_or_method): a module's function, or a method of a
// built-in type bound to self.
type Native struct {
	Head
	Method *Method
	Self   Value // null for module functions without a module
	Module Value // __module__, a str or null
}

// settleMu guards the tables of methods, which interpreters share, while names and kinds are filled in.
var settleMu sync.Mutex

// settle completes what follows from Name and Sig. Whatever makes an object of m calls it before.
func (m *Method) settle() {
	if m.FP == nil {
		return
	}
	settleMu.Lock()
	defer settleMu.Unlock()
	if m.Func != "" {
		return
	}
	m.Func, m.Name = m.Name, m.OwnName()
	if m.Kind != InstanceMethod {
		return
	}
	for _, first := range [...]string{"($cls", "($klass", "($metacls"} {
		if strings.HasPrefix(m.Sig, first) {
			m.Kind = ClassMethod
		}
	}
}

// OwnName is Name as it will be once m has an object.
func (m *Method) OwnName() string { return m.Name[strings.LastIndexByte(m.Name, '.')+1:] }

// NewNative is the function object of m.
func NewNative(m *Method, self Value) *Native {
	m.settle()
	return &Native{Head: Head{NativeType}, Method: m, Self: self}
}

// ModuleFunction is the function of module that m describes. It is one object, so that io.open is _io.open.
func ModuleFunction(m *Method, module string) *Native {
	if f := m.function.Load(); f != nil && f.Module.AsStr().String() == module {
		return f
	}
	f := NewNative(m, Value{})
	f.Module = StrOf(module)
	if !m.function.CompareAndSwap(nil, f) {
		if first := m.function.Load(); first.Module.AsStr().String() == module {
			return first
		}
	}
	return f
}

// MethodDescr is a method of a built-in type as found in the type's namespace; calling it takes self as the first argument.
type MethodDescr struct {
	Head
	Method *Method
	Owner  *Type
}

// BoundMethod is a callable with its first argument (method).
type BoundMethod struct {
	Head
	Func Value
	Self Value
}

// NewBoundMethod is fn bound to self.
func NewBoundMethod(fn, self Value) Value {
	m := &BoundMethod{Head: Head{MethodType}, Func: fn, Self: self}
	return m.Value()
}

// QualifiedName is how messages name the function: "list.append" or "len".
func (m *Method) QualifiedName() string {
	if m.owner != nil {
		return m.owner.Name + "." + m.Name
	}
	if m.Of != "" {
		return m.Of + "." + m.Name
	}
	return m.Name
}

// LooksPython reports whether the function is to look like one written in Python.
func (m *Method) LooksPython() bool { return m.Python || m.owner != nil && m.owner.PythonLike }

// textSignature is __text_signature__: Sig, or for functions of no or one argument what follows from that.
func (m *Method) textSignature() string {
	if m.Sig != "" || m.F0 == nil && m.F1 == nil {
		return m.Sig
	}
	self := "$self"
	switch {
	case m.owner == nil:
		self = "$module"
	case m.Kind == ClassMethod:
		self = "$type"
	case m.Kind == StaticMethod:
		if m.F0 != nil {
			return "()"
		}
		return "(object, /)"
	}
	if m.F0 != nil {
		return "(" + self + ", /)"
	}
	return "(" + self + ", object, /)"
}

// Invoke calls m with self and the arguments.
func (m *Method) Invoke(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
	if len(kw) > 0 && m.FS == nil && m.FK == nil && m.FP == nil {
		return Value{}, TypeErrorf("%s() takes no keyword arguments", m.QualifiedName())
	}
	switch {
	case m.F1 != nil:
		if len(args) != 1 {
			return Value{}, TypeErrorf("%s() takes exactly one argument (%d given)", m.QualifiedName(), len(args))
		}
		return m.F1(th, self, args[0])
	case m.F0 != nil:
		if len(args) != 0 {
			return Value{}, TypeErrorf("%s() takes no arguments (%d given)", m.QualifiedName(), len(args))
		}
		return m.F0(th, self)
	case m.F2 != nil:
		if len(args) != 2 {
			return Value{}, ArityError(m.Name, len(args), 2, 2)
		}
		return m.F2(th, self, args[0], args[1])
	case m.FN != nil:
		if len(args) < m.Min || m.Max >= 0 && len(args) > m.Max {
			return Value{}, ArityError(m.Name, len(args), m.Min, m.Max)
		}
		return m.FN(th, self, args)
	case m.FS != nil:
		p := m.signature()
		room := th.Scratch(len(p.Names))
		defer th.Release(room)
		if exc := p.bind(args, kw, room); exc != nil {
			return Value{}, exc
		}
		return m.FS(th, self, room)
	case m.FP != nil:
		implied := 0
		if strings.HasPrefix(m.Sig, "($") {
			implied = 1
		}
		given, _, _, exc := m.signature().bindPython(implied, false, args, kw)
		if exc != nil {
			return Value{}, exc
		}
		return m.FP(th, self, given)
	default:
		return m.FK(th, self, args, kw)
	}
}

// ArityError is the TypeError for the wrong number of positional arguments; most < 0 means without limit.
func ArityError(name string, got, least, most int) *Exception {
	bound, n := "at least ", least
	if least == most {
		bound = ""
	} else if got > most && most >= 0 {
		bound, n = "at most ", most
	}
	plural := "s"
	if n == 1 {
		plural = ""
	}
	return TypeErrorf("%s expected %s%d argument%s, got %d", name, bound, n, plural, got)
}

func nativeCall(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
	n := Cast[Native](callee)
	return n.Method.Invoke(th, n.Self, args, kw)
}

func methodDescrCall(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
	d := Cast[MethodDescr](callee)
	if len(args) == len(kw) {
		if d.Method.LooksPython() {
			return Value{}, TypeErrorf("%s() missing 1 required positional argument: 'self'", d.Method.QualifiedName())
		}
		return Value{}, TypeErrorf("unbound method %s() needs an argument", d.Method.QualifiedName())
	}
	if self := args[0]; !IsInstance(self, d.Owner) {
		return Value{}, TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", d.Method.Name, d.Owner.MessageName(), self.Type().MessageName())
	}
	// A special method in Go is called by its slot, and may lead to the same slot of another object.
	if exc := th.Enter(whileCalling); exc != nil {
		return Value{}, exc
	}
	v, exc := d.Method.Invoke(th, args[0], args[1:], kw)
	th.Leave()
	return v, exc
}

func boundMethodCall(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
	// A method of a method takes one more argument, and so on: all of them are put in place at once.
	selves := 1
	m := Cast[BoundMethod](callee)
	for m.Func.Type() == MethodType {
		m = Cast[BoundMethod](m.Func)
		selves++
	}
	if exc := th.CheckAlloc(len(args)+selves, 16); exc != nil {
		return Value{}, exc
	}
	all := th.Scratch(len(args) + selves)
	defer th.Release(all)
	copy(all[selves:], args)
	for m = Cast[BoundMethod](callee); ; m = Cast[BoundMethod](m.Func) {
		selves--
		all[selves] = m.Self
		if selves == 0 {
			return Call(th, m.Func, all, kw)
		}
	}
}
