// This file compiles call plans: what happens between a Python call and the Go function, decided once per function.

package reflectbind

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// plan is the compiled form of one bound function.
//
// The Go parameters are, in order: the receiver of a method; a context, which Python does not see; the plain
// parameters; then either the variadic rest or a struct of options, whose fields are keywords. Results that are errors
// in the last place are raised.
type plan struct {
	b    *binder
	fn   reflect.Value
	typ  reflect.Type
	info funcInfo
	// invoke replaces fn.Call for methods of interfaces, which have no function.
	invoke func(in []reflect.Value) []reflect.Value

	chosen   sync.Once // guards choice
	choice   handler
	compiled sync.Once // guards what follows
	recv     int       // 1 for methods: the receiver is in[0]
	ctx      int       // 1 when a context follows
	params   []param
	names    []*object.Str // of params, nil when they are not known
	variadic *typemap.Plan // of one element, nil when there is none
	options  *optionsPlan  // nil when there are none
	outs     []*typemap.Plan
	raises   bool // the last result is an error
	calls    bool // an argument may be a Python callable
	keeps    bool // Go may keep the receiver's pointer
	frames   sync.Pool
}

// param is a plain parameter.
type param struct {
	plan *typemap.Plan
	root string       // how messages name it
	def  object.Value // null when it has to be given
}

// optionsPlan is a struct whose fields are keyword arguments.
type optionsPlan struct {
	plan    *typemap.Plan // of the struct
	pointer bool          // the parameter is a pointer to it
	fields  map[string]*typemap.Field
	order   []string
	must    []string // keywords that have to be given
}

func (b *binder) newPlan(fn reflect.Value, info funcInfo) *plan {
	return &plan{b: b, fn: fn, typ: fn.Type(), info: info}
}

// newMethodPlan is the plan of a method in a class: the receiver comes first.
func (b *binder) newMethodPlan(c *class, m reflect.Method, info funcInfo) *plan {
	p := &plan{b: b, info: info, recv: 1}
	if c.Go.Kind() != reflect.Interface {
		p.fn, p.typ = m.Func, m.Func.Type()
		_, byValue := c.Go.MethodByName(m.Name)
		p.keeps = !byValue
		return p
	}
	in := []reflect.Type{reflect.PointerTo(c.Go)}
	for i := range m.Type.NumIn() {
		in = append(in, m.Type.In(i))
	}
	var out []reflect.Type
	for i := range m.Type.NumOut() {
		out = append(out, m.Type.Out(i))
	}
	p.typ = reflect.FuncOf(in, out, m.Type.IsVariadic())
	p.invoke = func(in []reflect.Value) []reflect.Value {
		f := in[0].Elem().Method(m.Index)
		if m.Type.IsVariadic() {
			return f.CallSlice(in[1:])
		}
		return f.Call(in[1:])
	}
	return p
}

// prepare compiles the plan, once.
func (p *plan) prepare() { p.compiled.Do(p.compile) }

func (p *plan) compile() {
	t := p.typ
	rest := p.recv
	if t.NumIn() > rest && t.In(rest) == contextType {
		p.ctx = 1
		rest++
	}
	last := t.NumIn()
	if t.IsVariadic() {
		last--
		p.variadic = p.b.types.Plan(t.In(last).Elem())
		p.calls = p.calls || p.variadic.Calls
	} else if last > rest {
		p.options = p.b.compileOptions(t.In(last-1), p.info.params, last-1-rest)
		if p.options != nil {
			last--
			p.calls = p.calls || p.options.plan.Calls
		}
	}
	for i := rest; i < last; i++ {
		pp := p.b.types.Plan(t.In(i))
		root := p.info.name + "() argument " + strconv.Itoa(i-rest+1)
		var def object.Value
		if p.info.params != nil {
			name, literal, optional := strings.Cut(p.info.params[i-rest], "=")
			root = pythonName(name)
			p.names = append(p.names, object.Intern(root))
			if optional {
				def = literalValue(literal)
			}
		}
		p.params = append(p.params, param{pp, root, def})
		p.calls = p.calls || pp.Calls
	}
	outs := t.NumOut()
	if outs > 0 && (t.Out(outs-1) == errorType || isErrorType(t.Out(outs-1))) {
		p.raises = true
		outs--
	}
	for i := range outs {
		p.outs = append(p.outs, p.b.types.Plan(t.Out(i)))
	}
	p.frames.New = func() any { return p.newFrame() }
}

// compileOptions is the plan of an options parameter; nil when t is none, or when a field would hide one of the named parameters.
func (b *binder) compileOptions(t reflect.Type, params []string, plain int) *optionsPlan {
	st := optionsStruct(t)
	if st == nil {
		return nil
	}
	if len(params) == plain+1 {
		return nil // the source gives the struct a name of its own
	}
	c := b.class(st)
	o := &optionsPlan{plan: b.types.Plan(st), pointer: t.Kind() == reflect.Pointer, fields: c.Fields, order: c.order, must: c.must}
	for _, name := range params {
		if c.Fields[pythonName(name)] != nil {
			return nil
		}
	}
	return o
}

// frame is the reusable storage of one call: the arguments as addressable values, and room for results.
type frame struct {
	in  []reflect.Value
	at  []typemap.Ptr // the addresses of in
	out []reflect.Value
	set []bool // per plain parameter
}

func (p *plan) newFrame() *frame {
	n := p.typ.NumIn()
	f := &frame{in: make([]reflect.Value, n), at: make([]typemap.Ptr, n), set: make([]bool, len(p.params)), out: make([]reflect.Value, len(p.outs))}
	for i := range n {
		v := reflect.New(p.typ.In(i))
		f.in[i], f.at[i] = v.Elem(), typemap.PtrOf(v)
	}
	for i := range f.out {
		f.out[i] = reflect.New(p.typ.Out(i)).Elem()
	}
	return f
}

// release forgets the arguments, so that they can be collected, and keeps the frame for the next call.
func (p *plan) release(f *frame) {
	for i := range f.in {
		f.in[i].SetZero()
	}
	for i := range f.out {
		if p.outs[i].Pointers {
			f.out[i].SetZero()
		}
	}
	clear(f.set)
	p.frames.Put(f)
}

// qualname is the name with the class in front.
func (p *plan) qualname() string {
	if p.info.class != nil {
		return p.info.class.Py.Name + "." + p.info.name
	}
	return p.info.name
}

// textSignature is the signature as inspect parses it. Parameters whose names are not known are positional only.
func (p *plan) textSignature() string {
	p.prepare()
	var parts []string
	if p.recv == 1 {
		parts = append(parts, "$self")
	}
	for i := range p.params {
		if p.names == nil {
			parts = append(parts, "arg"+strconv.Itoa(i+1))
		} else if _, literal, ok := strings.Cut(p.info.params[i], "="); ok {
			parts = append(parts, p.names[i].String()+"="+literal)
		} else {
			parts = append(parts, p.names[i].String())
		}
	}
	if p.names == nil && len(parts) > 0 {
		parts = append(parts, "/")
	}
	switch {
	case p.variadic != nil:
		parts = append(parts, "*args")
	case p.options != nil && len(p.options.order) > 0:
		parts = append(parts, "*")
		for _, name := range p.options.order {
			if !contains(p.options.must, name) {
				name += "=" + zeroText(p.options.fields[name].Go.Type)
			}
			parts = append(parts, name)
		}
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// zeroText is Python's spelling of the zero value of t, for signatures.
func zeroText(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "False"
	case reflect.String:
		return "''"
	case reflect.Float32, reflect.Float64:
		return "0.0"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return "0"
	}
	return "None"
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// literalValue is the value of a default as a source spells it: a Python literal of a simple type.
func literalValue(text string) object.Value {
	switch text {
	case "None":
		return object.None
	case "True":
		return object.True
	case "False":
		return object.False
	}
	if i, err := strconv.ParseInt(text, 0, 64); err == nil {
		return object.Int64(i)
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return object.Float(f)
	}
	if s, err := strconv.Unquote(text); err == nil {
		return object.StrOf(s)
	}
	return object.StrOf(strings.Trim(text, "'"))
}
