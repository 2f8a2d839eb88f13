// This file gives classes of Go readers, writers and seekers the methods of Python files.

package reflectbind

import (
	"errors"
	"io"
	"math"
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// addFile makes instances files. The methods that Go has under the same names take Go's arguments as well: read(buffer) fills the buffer.
func (b *binder) addFile(c *class, py *object.Type) {
	t := c.Go
	if t.Kind() != reflect.Interface {
		t = reflect.PointerTo(t)
	}
	reader, writer := reflect.TypeFor[io.Reader](), reflect.TypeFor[io.Writer]()
	if t.Implements(reader) {
		b.addReading(c, py)
	}
	able := func(name string, iface reflect.Type) object.Method {
		return object.Method{Name: name, Sig: "($self, /)", F0: func(*object.Thread, object.Value) (object.Value, *object.Exception) {
			return object.Bool(t.Implements(iface)), nil
		}}
	}
	if !t.Implements(reader) && !t.Implements(writer) {
		return
	}
	methods := []object.Method{able("readable", reader), able("writable", writer), able("seekable", reflect.TypeFor[io.Seeker]())}
	if t.Implements(writer) {
		methods = append(methods, object.Method{Name: "flush", Sig: "($self, /)", Doc: "Nothing: Go's writers that buffer have a method of this name.", F0: func(*object.Thread, object.Value) (object.Value, *object.Exception) {
			return object.None, nil
		}})
	}
	if seek := b.protocol(c, "Seek", "func(int64, int) (int64, error)"); seek != nil {
		py.AddMethods([]object.Method{{Name: "seek", Sig: "($self, offset, whence=0, /)", Min: 1, Max: 2, FN: func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
			if len(args) == 1 {
				return seek(th, self, args[0], object.Int64(0))
			}
			return seek(th, self, args[0], args[1])
		}}})
		methods = append(methods, object.Method{Name: "tell", Sig: "($self, /)", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return seek(th, self, object.Int64(0), object.Int64(1))
		}})
	}
	addMissing(py, methods)
	if _, taken := py.Namespace().GetName("closed"); !taken {
		py.AddGetSets([]object.GetSet{{Name: "closed", Doc: "False: whether a Go value is closed only its own methods can tell.", Get: func(*object.Thread, object.Value) (object.Value, *object.Exception) {
			return object.False, nil
		}}})
	}
}

// addMissing adds the methods that the Go type does not have under the same names.
func addMissing(py *object.Type, methods []object.Method) {
	for i := range methods {
		if _, taken := py.Namespace().GetName(methods[i].Name); !taken {
			py.AddMethods(methods[i : i+1])
		}
	}
}

// streamOf is the Go value of self as a T.
func streamOf[T any](c *class, self object.Value) (x T, exc *object.Exception) {
	p, ok := c.Unwrap(self)
	if !ok || p == nil {
		return x, uninitialised(self)
	}
	v := typemap.ValueAt(c.Go, p)
	if c.Go.Kind() != reflect.Interface {
		v = v.Addr()
	}
	x, ok = v.Interface().(T)
	if !ok {
		return x, object.ValueErrorf("the Go interface is nil")
	}
	return x, nil
}

// addReading adds what files that can be read have.
func (b *binder) addReading(c *class, py *object.Type) {
	goRead, _ := py.Namespace().GetName("read")
	read := func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
		size := int64(-1)
		switch {
		case len(args) == 0 || args[0].IsNone():
		case args[0].IsInt64():
			size = args[0].AsInt64()
		default:
			return object.Call(th, goRead, []object.Value{self, args[0]}, nil)
		}
		r, exc := streamOf[io.Reader](c, self)
		if exc != nil {
			return object.Value{}, exc
		}
		return b.readBytes(th, r, size)
	}
	py.AddMethods([]object.Method{
		{Name: "read", Sig: "($self, size=-1, /)", Doc: "Read size bytes, or all that there are; less at the end. A writable buffer is filled as Go's Read does it, and its result is the number of bytes.", Max: 1, FN: read},
	})
	methods := []object.Method{
		{Name: "readinto", Sig: "($self, buffer, /)", F1: func(th *object.Thread, self, buffer object.Value) (object.Value, *object.Exception) {
			v, exc := object.Call(th, goRead, []object.Value{self, buffer}, nil)
			if exc != nil && errors.Is(goErrorOf(exc), io.EOF) {
				return object.Int64(0), nil
			}
			return v, exc
		}},
		{Name: "readline", Sig: "($self, size=-1, /)", Max: 1, FN: func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception) {
			limit := int64(-1)
			if len(args) == 1 && args[0].IsInt64() {
				limit = args[0].AsInt64()
			}
			line, exc := b.readLine(th, c, self, limit)
			return object.NewBytes(string(line)), exc
		}},
		{Name: "readlines", Sig: "($self, /)", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			var lines []object.Value
			for {
				line, exc := b.readLine(th, c, self, -1)
				if exc != nil || len(line) == 0 {
					return object.NewList(lines).Value(), exc
				}
				lines = append(lines, object.NewBytes(string(line)))
			}
		}},
	}
	addMissing(py, methods)
	if py.Iter == nil && py.Next == nil {
		py.Iter = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) { return self, nil }
		py.Next = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			line, exc := b.readLine(th, c, self, -1)
			if exc != nil || len(line) == 0 {
				return object.Value{}, exc
			}
			return object.NewBytes(string(line)), nil
		}
	}
}

// readBytes reads size bytes, all for a negative one. The end is no error.
func (b *binder) readBytes(th *object.Thread, r io.Reader, size int64) (object.Value, *object.Exception) {
	if size < 0 {
		size = math.MaxInt64
	}
	var data []byte
	var err error
	if exc := typemap.Contained(th, func() { data, err = io.ReadAll(io.LimitReader(r, size)) }); exc != nil {
		return object.Value{}, exc
	}
	got := object.NewBytes(string(data))
	if err != nil {
		e := b.Exception(th, err)
		typemap.SetField(e, "result", got)
		return object.Value{}, e
	}
	return got, nil
}

// readLine reads up to and including a line end, byte by byte: what is behind it stays in the reader for Go.
func (b *binder) readLine(th *object.Thread, c *class, self object.Value, limit int64) (line []byte, exc *object.Exception) {
	r, exc := streamOf[io.Reader](c, self)
	if exc != nil {
		return nil, exc
	}
	var err error
	exc = typemap.Contained(th, func() {
		var one [1]byte
		for limit < 0 || int64(len(line)) < limit {
			if _, err = io.ReadFull(r, one[:]); err != nil {
				return
			}
			if line = append(line, one[0]); one[0] == '\n' {
				return
			}
		}
	})
	if exc == nil && err != nil && !errors.Is(err, io.EOF) {
		exc = b.Exception(th, err)
	}
	return line, exc
}
