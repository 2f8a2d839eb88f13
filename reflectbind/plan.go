// This file compiles call plans: what happens between a Python call and the Go function, decided once per function.

package reflectbind

import (
	"reflect"
	"slices"
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
	unflat   string        // why the fields of an options struct are no keywords
	kwargs   *typemap.Plan // of the map that takes other keywords, nil when there is none
	kwName   string        // how signatures call it
	outs     []*typemap.Plan
	tuple    *object.Type // of several results with names, nil for a plain tuple
	rest     string       // how messages name the variadic rest
	raises   bool         // the last result is an error
	calls    bool         // an argument may be a Python callable
	keeps    bool         // Go may keep the receiver's pointer
	lock     *locker      // of a type that one thread at a time may use, nil for others
	frames   sync.Pool
}

// param is a plain parameter.
type param struct {
	plan *typemap.Plan
	root string       // how messages name it
	def  object.Value // null when it has to be given
	zero bool         // it may be left out, and is the zero value then
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
	if m.Name != "Lock" && m.Name != "Unlock" {
		p.lock = c.lock
	}
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
	if isRaw(t) && p.recv == 0 {
		p.outs = []*typemap.Plan{p.b.types.Plan(t.Out(0))}
		return
	}
	rest := p.recv
	if t.NumIn() > rest && t.In(rest) == contextType() {
		p.ctx = 1
		rest++
	}
	last := t.NumIn()
	if t.IsVariadic() {
		last--
		p.variadic = p.zoned(p.b.types.Plan(t.In(last).Elem()))
		p.rest = "args"
		if n := len(p.info.params); n > 0 && n != len(plainNames(p.info.params)) {
			p.rest = pythonName(parseParam(p.info.params[n-1]).name)
		}
		p.calls = p.calls || p.variadic.Calls
	} else if last > rest && p.info.kwargs && takesKeywords(t.In(last-1)) {
		last--
		p.kwargs, p.kwName = p.b.types.Plan(t.In(last).Elem()), "kwargs"
		p.calls = p.calls || p.kwargs.Calls
		if n := len(p.info.params); n == last-rest+1 {
			p.kwName = pythonName(parseParam(p.info.params[n-1]).name)
			p.info.params = p.info.params[:n-1]
		}
	} else if last > rest {
		p.compileOptions(t.In(last-1), last-1-rest)
		if p.options != nil {
			last--
			p.calls = p.calls || p.options.plan.Calls
		}
	}
	p.compileParams(rest, last)
	outs := t.NumOut()
	if outs > 0 && (t.Out(outs-1) == errorType() || isErrorType(t.Out(outs-1))) {
		p.raises = true
		outs--
	}
	if p.info.absent != 0 && dropsBool(t) {
		if len(p.info.results) == outs {
			p.info.results = p.info.results[:outs-1]
		}
		outs--
	} else {
		p.info.absent = 0
	}
	for i := range outs {
		p.outs = append(p.outs, p.outPlan(t.Out(i)))
	}
	if p.info.thunk == nil && p.recv == 0 && p.fn.IsValid() {
		p.info.thunk = numberThunk(p.fn)
	}
	if len(p.info.results) == outs && outs > 1 {
		names := make([]string, outs)
		for i, name := range p.info.results {
			names[i] = pythonName(name)
		}
		p.tuple = newResultType(p, names)
	}
	p.frames.New = func() any { return p.newFrame() }
}

// outPlan is the plan of a result of type t, as options want it.
func (p *plan) outPlan(t reflect.Type) *typemap.Plan {
	out := p.b.types.Plan(t)
	if p.info.unsorted {
		if unsorted := typemap.Unsorted(p.b.types, out); unsorted != nil {
			out = unsorted
		}
	}
	return typemap.WithAccess(out, p.info.access)
}

// takesKeywords reports that a parameter type can take keywords by name.
func takesKeywords(t reflect.Type) bool {
	return t.Kind() == reflect.Map && t.Key().Kind() == reflect.String
}

// compileParams compiles the plain parameters, which are those from rest to last of the Go function.
func (p *plan) compileParams(rest, last int) {
	named := plainNames(p.info.params)
	if named != nil && len(named) == last-rest-1 {
		// The options at the end are a parameter like others, because their fields would hide one of the names.
		named = append(slices.Clone(named), p.structName(last)+p.structDefault())
	}
	p.info.params = named
	for i := rest; i < last; i++ {
		pp := p.b.types.Plan(p.typ.In(i))
		root := p.info.name + "() argument " + strconv.Itoa(i-rest+1)
		var def object.Value
		name, kind := "", ""
		if named != nil {
			param := parseParam(named[i-rest])
			root = pythonName(param.name)
			p.names = append(p.names, object.Intern(root))
			if param.optional {
				def = literalValue(param.literal)
			}
			name, kind = param.name, param.kind
		}
		zero := p.unflat != "" && i == last-1 && p.structDefault() != ""
		if zero {
			def = object.Ellipsis
		}
		pp = p.paramPlan(pp, name, i-rest+1, kind)
		p.params = append(p.params, param{pp, root, def, zero})
		p.calls = p.calls || pp.Calls
	}
}

// compileOptions makes keywords of the fields of an options parameter, if t is one. Where a field has the name of another parameter they stay in the struct, all of them:
// otherwise what a keyword means would depend on whether names of parameters are known.
func (p *plan) compileOptions(t reflect.Type, plain int) {
	st := optionsStruct(t)
	if st == nil || len(p.info.params) == plain+1 {
		return // the source may give the struct a name of its own
	}
	c := p.b.class(st)
	taken := plainNames(p.info.params)
	if p.recv == 1 {
		taken = append(slices.Clone(taken), "self")
	}
	if p.ctx == 1 {
		taken = append(slices.Clone(taken), "ctx")
	}
	for _, name := range taken {
		name = pythonName(parseParam(name).name)
		if field := c.Fields[name]; field != nil {
			p.unflat = "the fields of the options struct " + st.Name() + " are no keywords of this function, because its field " + field.Go.Name + " has the name of the parameter '" + name + "': give a " +
				st.Name() + " as the last argument"
			return
		}
	}
	p.options = &optionsPlan{plan: p.b.types.Plan(st), pointer: t.Kind() == reflect.Pointer, fields: c.Fields, order: c.order, must: c.must}
}

// structName is the name of an options struct that is a parameter like others: the last but the one at last.
func (p *plan) structName(last int) string {
	name := strings.ToLower(optionsStruct(p.typ.In(last - 1)).Name())
	for slices.ContainsFunc(p.info.params, func(other string) bool { return pythonName(parseParam(other).name) == name }) {
		name += "2"
	}
	return name
}

// structDefault is how signatures show that an options struct which is a parameter like others may be left out; "" if it has fields that must be given.
func (p *plan) structDefault() string {
	in := p.typ.NumIn()
	if p.unflat == "" || len(p.b.class(optionsStruct(p.typ.In(in-1))).must) > 0 {
		return ""
	}
	return "=..."
}

// frame is the reusable storage of one call: the arguments as addressable values, and room for results.
type frame struct {
	in  []reflect.Value
	at  []typemap.Ptr // the addresses of in
	out []reflect.Value
	set []bool // per plain parameter
	// What in and out point to, for thunks.
	thunkIn, thunkOut []any
}

func (p *plan) newFrame() *frame {
	n := p.typ.NumIn()
	f := &frame{in: make([]reflect.Value, n), at: make([]typemap.Ptr, n), set: make([]bool, len(p.params)), out: make([]reflect.Value, p.typ.NumOut())}
	for i := range n {
		v := reflect.New(p.typ.In(i))
		f.in[i], f.at[i] = v.Elem(), typemap.PtrOf(v)
		f.thunkIn = append(f.thunkIn, v.Interface())
	}
	for i := range f.out {
		v := reflect.New(p.typ.Out(i))
		f.out[i] = v.Elem()
		f.thunkOut = append(f.thunkOut, v.Interface())
	}
	return f
}

// release forgets the arguments, so that they can be collected, and keeps the frame for the next call.
func (p *plan) release(f *frame) {
	for i := range f.in {
		f.in[i].SetZero()
	}
	for i := range f.out {
		if i >= len(p.outs) || p.outs[i].Pointers {
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
	if p.info.owner != "" {
		return p.info.owner + "." + p.info.name
	}
	return p.info.name
}

// textSignature is the signature as inspect parses it. Parameters whose names are not known are positional only.
func (p *plan) textSignature() string {
	if isRaw(p.typ) {
		return "(*args, **kwargs)"
	}
	p.prepare()
	var parts []string
	if p.recv == 1 {
		parts = append(parts, "$self")
	}
	for i := range p.params {
		if p.names == nil {
			text := "arg" + strconv.Itoa(i+1)
			if p.params[i].zero {
				text += "=..."
			}
			parts = append(parts, text)
		} else if name := parseParam(p.info.params[i]); name.optional {
			parts = append(parts, p.names[i].String()+"="+name.literal)
		} else {
			parts = append(parts, p.names[i].String())
		}
	}
	if p.names == nil && len(parts) > 0 {
		parts = append(parts, "/")
	}
	switch {
	case p.variadic != nil:
		parts = append(parts, "*"+p.rest)
	case p.options != nil && len(p.options.order) > 0:
		parts = append(parts, "*")
		for _, name := range p.options.order {
			if !contains(p.options.must, name) {
				name += "=" + zeroText(p.options.fields[name].Go.Type)
			}
			parts = append(parts, name)
		}
	case p.kwargs != nil:
		parts = append(parts, "**"+p.kwName)
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
