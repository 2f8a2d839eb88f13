// This file defines the class Pickler: its attributes, its output and its memory of what it has written.

package pickle

import (
	"encoding/binary"
	"strconv"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// memoEntry is an object that has been written, and its number.
type memoEntry struct {
	index int
	v     value
}

// pickler is a Pickler.
type pickler struct {
	object.Head
	write          value // of the file; null if the pickle is only collected
	proto          int
	bin            int
	fast           int
	fixImports     bool
	bufferCallback value
	dispatch       value // dispatch_table, null if it is not set
	persistent     value // persistent_id, null if it is not overridden
	override       value // reducer_override, null if there is none
	memo           map[*object.Head]memoEntry

	out        []byte
	framing    bool
	frameStart int // of the frame in out, -1 if none has been begun
}

var picklerType = &object.Type{Name: "Pickler", Module: "_pickle",
	Doc: "Writes pickles to a file.\n\nThe arguments are those of dump(). Subclasses may define persistent_id(obj), reducer_override(obj) and dispatch_table.", Def: picklerDef{}}

var picklerParams = object.ParseParams("Pickler", "(file, protocol=None, fix_imports=True, buffer_callback=None)")

type picklerDef struct{}

// Define implements object.Definition.
func (picklerDef) Define(t *object.Type) {
	native.Class[pickler](t, object.ObjectType, func(th *thread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
		v, exc := object.Alloc(th, cls)
		if exc != nil {
			return value{}, exc
		}
		p := object.Cast[pickler](v)
		p.frameStart = -1
		return v, nil
	}, fillPickler)
}

func fillPickler(t *object.Type) {
	t.Sig = "(file, protocol=None, fix_imports=True, buffer_callback=None)"
	t.Init = func(th *thread, self value, args []value, kw []*object.Str) *exception {
		a, exc := native.Bind(picklerParams, args, kw)
		if exc != nil {
			return exc
		}
		p := object.Cast[pickler](self)
		if exc := p.setUp(th, a[1], a[2], a[3]); exc != nil {
			return exc
		}
		return p.setFile(th, a[0])
	}
	t.AddMethods([]object.Method{
		{Name: "dump", Sig: "($self, obj, /)", Doc: "Write a pickle of obj to the file.", F1: func(th *thread, self, obj value) (value, *exception) {
			p := object.Cast[pickler](self)
			if p.write.IsNull() {
				return value{}, picklingError(th, "Pickler.__init__() was not called by %s.__init__()", self.Type().Name)
			}
			p.out = p.out[:0]
			if exc := p.overridden(th, self); exc != nil {
				return value{}, exc
			}
			if exc := p.dump(th, obj); exc != nil {
				return value{}, exc
			}
			return object.None, p.flush(th)
		}},
		{Name: "clear_memo", Sig: "($self, /)", Doc: "Forget what has been written: it will be written again rather than referred to.", F0: func(_ *thread, self value) (value, *exception) {
			object.Cast[pickler](self).memo = map[*object.Head]memoEntry{}
			return object.None, nil
		}},
		{Name: "persistent_id", Sig: "($self, obj, /)", Doc: "Return what stands for obj in the pickle, None to pickle it as usual. Subclasses define it.", F1: func(*thread, value, value) (value, *exception) { return object.None, nil }},
	})
	number := func(name, doc string, field func(p *pickler) *int) object.GetSet {
		return object.GetSet{Name: name, Doc: doc, Get: func(_ *thread, self value) (value, *exception) {
			return object.Int64(int64(*field(object.Cast[pickler](self)))), nil
		}, Set: func(th *thread, self, v value) *exception {
			if v.IsNull() {
				return object.TypeErrorf("can't delete numeric/char attribute")
			}
			n, exc := object.ToInt32(th, v)
			if exc == nil {
				*field(object.Cast[pickler](self)) = int(n)
			}
			return exc
		}}
	}
	t.AddGetSets([]object.GetSet{
		number("bin", "Whether the pickle is binary.", func(p *pickler) *int { return &p.bin }),
		number("fast", "Whether the memo is left out: objects that contain themselves cannot be pickled then.", func(p *pickler) *int { return &p.fast }),
		{Name: "memo", Doc: "What has been written, by address.", Get: memoCopy, Set: setPicklerMemo},
		{Name: "dispatch_table", Doc: "A mapping from classes to functions that reduce their instances.", Get: func(_ *thread, self value) (value, *exception) {
			if d := object.Cast[pickler](self).dispatch; !d.IsNull() {
				return d, nil
			}
			return value{}, object.AttributeErrorf("'%s' object has no attribute 'dispatch_table'", self.Type().MessageName())
		}, Set: func(_ *thread, self, v value) *exception {
			object.Cast[pickler](self).dispatch = v
			return nil
		}},
	})
}

// memoCopy is the memo as a dict from addresses to numbers and objects.
func memoCopy(th *thread, self value) (value, *exception) {
	d := object.NewDict()
	for _, e := range object.Cast[pickler](self).memo {
		if exc := d.Set(th, object.Int64(int64(e.v.Address())), object.TupleOf(object.Int64(int64(e.index)), e.v)); exc != nil {
			return value{}, exc
		}
	}
	return d.Value(), nil
}

func setPicklerMemo(th *thread, self, v value) *exception {
	p := object.Cast[pickler](self)
	switch {
	case v.IsNull():
		return object.TypeErrorf("attribute deletion is not supported")
	case v.Type() == picklerType:
		p.memo = map[*object.Head]memoEntry{}
		for k, e := range object.Cast[pickler](v).memo {
			p.memo[k] = e
		}
		return nil
	case !v.Type().Has(object.FlagDict):
		return object.TypeErrorf("'memo' attribute must be a PicklerMemoProxy object or dict, not %s", v.Type().Name)
	}
	memo := map[*object.Head]memoEntry{}
	for i := 0; ; {
		_, x, next, ok := v.AsDict().Next(i)
		if !ok {
			p.memo = memo
			return nil
		}
		i = next
		if !x.Type().Has(object.FlagTuple) || len(x.AsTuple().Items) != 2 {
			return object.TypeErrorf("'memo' values must be 2-item tuples")
		}
		n, exc := object.ToSsize(th, x.AsTuple().Items[0])
		if exc != nil {
			return exc
		}
		obj := x.AsTuple().Items[1]
		memo[obj.Head()] = memoEntry{n, obj}
	}
}

// newPickler is a pickler; without a file it only collects the pickle.
func newPickler(th *thread, t *object.Type, file, protocol, fixImports, callback value) (*pickler, *exception) {
	p := &pickler{Head: object.NewHead(t), frameStart: -1}
	if exc := p.setUp(th, protocol, fixImports, callback); exc != nil {
		return nil, exc
	}
	if !file.IsNull() {
		if exc := p.setFile(th, file); exc != nil {
			return nil, exc
		}
	}
	return p, nil
}

func (p *pickler) setUp(th *thread, protocol, fixImports, callback value) *exception {
	proto := defaultProtocol
	if !protocol.IsNull() && !protocol.IsNone() {
		n, exc := object.ToInt32(th, protocol)
		if exc != nil {
			return exc
		}
		switch proto = int(n); {
		case proto < 0:
			proto = highest
		case proto > highest:
			return object.ValueErrorf("pickle protocol must be <= %d", highest)
		}
	}
	fix := true
	if !fixImports.IsNull() {
		var exc *exception
		if fix, exc = object.Truth(th, fixImports); exc != nil {
			return exc
		}
	}
	if callback.IsNone() {
		callback = value{}
	}
	if !callback.IsNull() && proto < 5 {
		return object.ValueErrorf("buffer_callback needs protocol >= 5")
	}
	p.proto, p.bin, p.fixImports, p.bufferCallback = proto, 0, fix && proto < 3, callback
	if proto > 0 {
		p.bin = 1
	}
	p.memo = map[*object.Head]memoEntry{}
	p.fast, p.out, p.framing, p.frameStart = 0, nil, false, -1
	return nil
}

func (p *pickler) setFile(th *thread, file value) *exception {
	write, ok, exc := object.FindAttr(th, file, object.Intern("write"))
	if exc != nil {
		return exc
	}
	if !ok {
		return object.TypeErrorf("file must have a 'write' attribute")
	}
	p.write = write
	return nil
}

// overridden finds the methods that a subclass, or an attribute, puts in the place of ours.
func (p *pickler) overridden(th *thread, self value) *exception {
	p.persistent, p.override = value{}, value{}
	f, ok, exc := object.FindAttr(th, self, object.Intern("persistent_id"))
	if exc != nil {
		return exc
	}
	if ok && !isOwn(f, picklerType) {
		p.persistent = f
	}
	if f, ok, exc = object.FindAttr(th, self, object.Intern("reducer_override")); exc != nil {
		return exc
	}
	if ok {
		p.override = f
	}
	if p.dispatch.IsNull() {
		if d, ok, exc := object.FindAttr(th, self, object.Intern("dispatch_table")); exc != nil {
			return exc
		} else if ok {
			p.dispatch = d
		}
	}
	return nil
}

// isOwn reports that f is a method of the built-in type itself.
func isOwn(f value, t *object.Type) bool {
	if f.Type() != object.NativeType {
		return false
	}
	n := object.Cast[object.Native](f)
	return !n.Self.IsNull() && n.Self.Type().IsSubtype(t) && n.Self.Type().LookupName(n.Method.Name).Is(t.LookupName(n.Method.Name))
}

// dump writes the pickle of obj to p.out, and what is large to the file.
func (p *pickler) dump(th *thread, obj value) *exception {
	if p.proto >= 2 {
		p.out = append(p.out, opProto, byte(p.proto))
	}
	if p.proto >= 4 {
		p.framing = true
	}
	exc := p.save(th, obj)
	if exc == nil {
		p.emit(opStop)
		p.commitFrame()
	}
	p.framing, p.frameStart = false, -1
	if exc == nil && !p.write.IsNull() {
		exc = p.flush(th)
	}
	return exc
}

// flush writes what has been collected to the file.
func (p *pickler) flush(th *thread) *exception {
	if p.write.IsNull() || len(p.out) == 0 {
		return nil
	}
	data := object.NewBytes(string(p.out))
	p.out = p.out[:0]
	_, exc := object.Call1(th, p.write, data)
	return exc
}

// emit adds bytes to the output, and begins a frame if none has been begun.
func (p *pickler) emit(data ...byte) {
	p.beginFrame()
	p.out = append(p.out, data...)
}

func (p *pickler) emitString(s string) {
	p.beginFrame()
	p.out = append(p.out, s...)
}

func (p *pickler) beginFrame() {
	if p.framing && p.frameStart < 0 {
		p.frameStart = len(p.out)
		p.out = append(p.out, make([]byte, frameHeader)...)
	}
}

// commitFrame ends the frame: a short one has no header.
func (p *pickler) commitFrame() {
	if !p.framing || p.frameStart < 0 {
		return
	}
	at := p.frameStart
	p.frameStart = -1
	n := len(p.out) - at - frameHeader
	if n < frameLeast {
		p.out = append(p.out[:at], p.out[at+frameHeader:]...)
		return
	}
	p.out[at] = opFrame
	binary.LittleEndian.PutUint64(p.out[at+1:], uint64(n))
}

// boundary is between opcodes: a frame that is large enough ends, and goes to the file.
func (p *pickler) boundary(th *thread) *exception {
	if !p.framing || p.frameStart < 0 || len(p.out)-p.frameStart-frameHeader < frameTarget {
		return nil
	}
	p.commitFrame()
	return p.flush(th)
}

// emitPayload writes a header and the bytes behind it; large ones stand outside frames.
func (p *pickler) emitPayload(th *thread, header []byte, data string) *exception {
	if exc := th.CheckAlloc(len(p.out)+len(data), 2); exc != nil {
		return exc
	}
	large := len(data) >= frameTarget
	framing := p.framing
	if large {
		p.commitFrame()
		p.framing = false
	}
	p.emit(header...)
	if large && !p.write.IsNull() {
		// The bytes go to the file by themselves.
		if exc := p.flush(th); exc != nil {
			return exc
		}
	}
	p.emitString(data)
	p.framing = framing
	if large {
		return p.flush(th)
	}
	return nil
}

// memoize gives obj a number.
func (p *pickler) memoize(obj value) {
	if p.fast != 0 {
		return
	}
	n := len(p.memo)
	p.memo[obj.Head()] = memoEntry{n, obj}
	switch {
	case p.proto >= 4:
		p.emit(opMemoize)
	case p.bin == 0:
		p.emitString("p" + strconv.Itoa(n) + "\n")
	case n < 256:
		p.emit(opBinPut, byte(n))
	default:
		p.emit(binary.LittleEndian.AppendUint32([]byte{opLongBinPut}, uint32(n))...)
	}
}

// known writes a reference to obj, if it has been written before.
func (p *pickler) known(obj value) bool {
	e, ok := p.memo[obj.Head()]
	if !ok || p.fast != 0 {
		return false
	}
	switch n := e.index; {
	case p.bin == 0:
		p.emitString("g" + strconv.Itoa(n) + "\n")
	case n < 256:
		p.emit(opBinGet, byte(n))
	default:
		p.emit(binary.LittleEndian.AppendUint32([]byte{opLongBinGet}, uint32(n))...)
	}
	return true
}
