// This file makes Python's files, bytes and iterables of bytes the readers and writers of Go.

package reflectbind

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"reflect"
	"runtime"
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// streamMethod is the type of the method name of the interfaces that a Python file can implement, nil if none has it.
func streamMethod(name string) reflect.Type {
	switch name {
	case "Read", "Write":
		return reflect.TypeFor[func([]byte) (int, error)]()
	case "Close":
		return reflect.TypeFor[func() error]()
	case "Seek":
		return reflect.TypeFor[func(int64, int) (int64, error)]()
	case "ReadAt":
		return reflect.TypeFor[func([]byte, int64) (int, error)]()
	case "ReadByte":
		return reflect.TypeFor[func() (byte, error)]()
	}
	return nil
}

// isStream reports that every method of the interface t is one of a file.
func isStream(t reflect.Type) bool {
	for i := range t.NumMethod() {
		if m := t.Method(i); streamMethod(m.Name) != m.Type {
			return false
		}
	}
	return true
}

// held is the Python object behind a Go value.
type held struct{ h typemap.Handle }

// Object is the Python object, for the interpreter that it belongs to.
func (h held) Object(th *object.Thread) (object.Value, *object.Exception) { return h.h.Object(th) }

// The parts that streams are put together of: what Go finds is what the Python object can do.
type (
	reader struct {
		read func(n int) ([]byte, error)
		rest []byte
	}
	writer struct {
		write func(p []byte) (any, error)
	}
	closer struct {
		close func() (any, error)
	}
	seeker struct {
		seek func(offset int64, whence int) (int64, error)
	}
)

var errTooMuch = errors.New("read() returned more bytes than it was asked for")

// Read implements io.Reader.
func (r *reader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if len(r.rest) == 0 {
		data, err := r.read(len(p))
		if err != nil {
			return 0, err
		}
		if len(data) == 0 {
			return 0, io.EOF
		}
		r.rest = data
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// ReadByte implements io.ByteReader.
func (r *reader) ReadByte() (byte, error) {
	var b [1]byte
	_, err := io.ReadFull(r, b[:])
	return b[0], err
}

// Write implements io.Writer. A write() that says nothing has written everything.
func (w *writer) Write(p []byte) (int, error) {
	x, err := w.write(p)
	if err != nil {
		return 0, err
	}
	if n, ok := x.(int); ok && n < len(p) {
		return max(n, 0), io.ErrShortWrite
	}
	return len(p), nil
}

// Close implements io.Closer; what has no close() needs none.
func (c *closer) Close() error {
	if c.close == nil {
		return nil
	}
	_, err := c.close()
	return err
}

// Seek implements io.Seeker.
func (s *seeker) Seek(offset int64, whence int) (int64, error) { return s.seek(offset, whence) }

// readerAt reads at any place by seeking, one call at a time.
type readerAt struct {
	mu *sync.Mutex
	s  *seeker
	r  *reader
}

// ReadAt implements io.ReaderAt.
func (r readerAt) ReadAt(p []byte, at int64) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, err := r.s.Seek(at, io.SeekStart); err != nil {
		return 0, err
	}
	r.r.rest = nil
	n, err := io.ReadFull(r.r, p)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF
	}
	return n, err
}

// implementStream is v as a Go stream, if t is an interface of one and v a Python file, bytes, or an iterable of bytes.
func (b *binder) implementStream(th *object.Thread, v object.Value, t reflect.Type) (reflect.Value, *typemap.Fault) {
	if !isStream(t) {
		return reflect.Value{}, nil
	}
	if v.Type().Has(object.FlagBytes) {
		return bytesStream([]byte(object.Cast[object.Bytes](v).Data), t), nil
	}
	if _, text, exc := object.FindAttr(th, v, object.Intern("newlines")); text || exc != nil {
		if exc != nil {
			return reflect.Value{}, &typemap.Fault{Exc: exc}
		}
		f := typemap.Expected("a binary file", v)
		f.Text += ", which is a text file"
		return reflect.Value{}, f
	}
	var r *reader
	var w *writer
	var s *seeker
	c := &closer{}
	for _, part := range []struct {
		name, asks string
		have       func(fn object.Value) *typemap.Fault
	}{
		{"read", "readable", func(fn object.Value) *typemap.Fault { r = &reader{}; return b.store(th, fn, &r.read) }},
		{"write", "writable", func(fn object.Value) *typemap.Fault { w = &writer{}; return b.store(th, fn, &w.write) }},
		{"close", "", func(fn object.Value) *typemap.Fault { return b.store(th, fn, &c.close) }},
		{"seek", "seekable", func(fn object.Value) *typemap.Fault { s = &seeker{}; return b.store(th, fn, &s.seek) }},
	} {
		fn, ok, exc := capability(th, v, part.name, part.asks)
		if exc != nil {
			return reflect.Value{}, &typemap.Fault{Exc: exc}
		}
		if ok {
			if f := part.have(fn); f != nil {
				return reflect.Value{}, f
			}
		}
	}
	if r == nil && w == nil && v.Type().Iter != nil && !v.Type().Has(object.FlagStr) {
		var f *typemap.Fault
		if r, f = b.iteratorReader(th, v); f != nil {
			return reflect.Value{}, f
		}
	}
	return chooseStream(held{typemap.NewHandle(th, v)}, r, w, c, s, t), nil
}

// store makes a Go func of a Python callable.
func (b *binder) store(th *object.Thread, fn object.Value, to any) *typemap.Fault {
	rv := reflect.ValueOf(to)
	return b.types.Plan(rv.Type().Elem()).Store(th, fn, typemap.PtrOf(rv))
}

// capability is the method of v of that name, unless the method asks says that it does not work.
func capability(th *object.Thread, v object.Value, name, asks string) (fn object.Value, ok bool, exc *object.Exception) {
	fn, ok, exc = object.FindAttr(th, v, object.Intern(name))
	if exc != nil || !ok || asks == "" {
		return fn, ok, exc
	}
	ask, has, exc := object.FindAttr(th, v, object.Intern(asks))
	if exc != nil || !has {
		return fn, ok, exc
	}
	answer, exc := object.Call(th, ask, nil, nil)
	if exc != nil {
		return fn, false, exc
	}
	ok, exc = object.Truth(th, answer)
	return fn, ok, exc
}

// iteratorReader reads the chunks that an iterable yields.
func (b *binder) iteratorReader(th *object.Thread, v object.Value) (*reader, *typemap.Fault) {
	var chunks iter.Seq2[[]byte, error]
	if f := b.store(th, v, &chunks); f != nil {
		return nil, f
	}
	next, stop := iter.Pull2(chunks)
	r := &reader{read: func(int) ([]byte, error) {
		for {
			chunk, err, ok := next()
			if !ok || err != nil {
				return nil, err
			}
			if len(chunk) > 0 {
				return chunk, nil
			}
		}
	}}
	runtime.AddCleanup(r, func(stop func()) { go stop() }, stop)
	return r, nil
}

// bytesStream reads data.
func bytesStream(data []byte, t reflect.Type) reflect.Value {
	r := bytes.NewReader(data)
	for _, x := range []any{r, struct {
		*bytes.Reader
		*closer
	}{r, &closer{}}} {
		if v := reflect.ValueOf(x); v.Type().Implements(t) {
			return v
		}
	}
	return reflect.Value{}
}

// chooseStream is the value with the most parts that implements t; closing is a part only where t asks for it or the object can be closed.
func chooseStream(h held, r *reader, w *writer, c *closer, s *seeker, t reflect.Type) reflect.Value {
	var all []any
	if r != nil && s != nil {
		at := readerAt{new(sync.Mutex), s, r}
		all = append(all, readSeekCloseAt{h, r, s, c, at})
	}
	switch {
	case r != nil && w != nil && s != nil:
		all = append(all, struct {
			held
			*reader
			*writer
			*seeker
			*closer
		}{h, r, w, s, c})
	case w != nil && s != nil:
		all = append(all, struct {
			held
			*writer
			*seeker
			*closer
		}{h, w, s, c})
	}
	if r != nil && w != nil {
		all = append(all, struct {
			held
			*reader
			*writer
			*closer
		}{h, r, w, c})
	}
	if r != nil {
		all = append(all, struct {
			held
			*reader
			*closer
		}{h, r, c})
	}
	if w != nil {
		all = append(all, struct {
			held
			*writer
			*closer
		}{h, w, c})
	}
	if s != nil {
		all = append(all, struct {
			held
			*seeker
			*closer
		}{h, s, c})
	}
	if c.close != nil {
		all = append(all, struct {
			held
			*closer
		}{h, c})
	}
	for _, x := range all {
		if v := reflect.ValueOf(x); v.Type().Implements(t) {
			return v
		}
	}
	return reflect.Value{}
}

// readSeekCloseAt is a file that is read.
type readSeekCloseAt struct {
	held
	*reader
	*seeker
	*closer
	readerAt
}
