// This file has the methods of GzipFile that read, and those about the position.

package zlib

import (
	"bytes"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// readable is the state of a GzipFile that reads, for method name.
func readable(th *thread, self value, name string) (*gzipState, *exception) {
	s, exc := openState(th, self)
	if exc == nil && s.gunzip == nil {
		exc = wrongMode(name + "() on write-only GzipFile object")
	}
	return s, exc
}

// take is the next n bytes at most, all if n is negative.
func (s *gzipState) take(th *thread, n int) ([]byte, *exception) {
	if n >= 0 && n <= len(s.ahead) {
		b := s.ahead[:n]
		s.ahead = s.ahead[n:]
		s.offset += int64(n)
		return b, nil
	}
	rest := n
	if n >= 0 {
		rest = n - len(s.ahead)
	}
	more, exc := s.read(th, rest)
	if exc != nil {
		return nil, exc
	}
	b := append(s.ahead, more...)
	s.ahead = nil
	s.offset += int64(len(b))
	return b, nil
}

// peek makes sure that something is ahead, unless all was read.
func (s *gzipState) look(th *thread) *exception {
	if len(s.ahead) > 0 {
		return nil
	}
	var exc *exception
	s.ahead, exc = s.some(th, make([]byte, 0, 8192), 8192)
	return exc
}

func size(th *thread, v value) (int, *exception) {
	if v.IsNull() || v.IsNone() {
		return -1, nil
	}
	return object.ToSsize(th, v)
}

// reader is a method that reads as many bytes as its argument says.
func gzipReader(name string, read func(th *thread, s *gzipState, n int) ([]byte, *exception)) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		s, exc := readable(th, self, name)
		if exc != nil {
			return value{}, exc
		}
		n, exc := size(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		b, exc := read(th, s, n)
		return object.NewBytes(string(b)), exc
	}
}

func (s *gzipState) readOnce(th *thread, n int) ([]byte, *exception) {
	if n == 0 {
		return nil, nil
	}
	if exc := s.look(th); exc != nil {
		return nil, exc
	}
	if n < 0 || n > len(s.ahead) {
		n = len(s.ahead)
	}
	return s.take(th, n)
}

func (s *gzipState) line(th *thread, most int) ([]byte, *exception) {
	var line []byte
	for most < 0 || len(line) < most {
		if exc := s.look(th); exc != nil {
			return nil, exc
		}
		if len(s.ahead) == 0 {
			break
		}
		n := bytes.IndexByte(s.ahead, '\n') + 1
		end := n > 0
		if !end {
			n = len(s.ahead)
		}
		if most >= 0 && n > most-len(line) {
			n, end = most-len(line), false
		}
		b, _ := s.take(th, n) // it is there
		if exc := th.CheckAlloc(len(line)+len(b), 1); exc != nil {
			return nil, exc
		}
		if line = append(line, b...); end {
			break
		}
	}
	return line, nil
}

// into is readinto or readinto1.
func into(name string, once bool) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		s, exc := readable(th, self, name)
		if exc != nil {
			return value{}, exc
		}
		b, exc := object.GetBuffer(th, args[0], true)
		if exc != nil {
			return value{}, exc
		}
		defer b.Done()
		room, exc := b.Contiguous(th)
		if exc != nil {
			return value{}, exc
		}
		read := s.take
		if once {
			read = s.readOnce
		}
		data, exc := read(th, len(room))
		if exc != nil {
			return value{}, exc
		}
		return object.Int64(int64(copy(room, data))), nil
	}
}

// rewound begins to read again.
func (s *gzipState) rewound(th *thread, self value) *exception {
	file, exc := fileOf(th, self)
	if exc != nil {
		return exc
	}
	if _, exc := native.CallMethod(th, file, "seek", object.Int64(0)); exc != nil {
		return exc
	}
	s.gunzip = &gunzip{source: s.source}
	s.ahead, s.offset = nil, 0
	return nil
}

func gzipSeek(th *thread, self value, args []value) (value, *exception) {
	s, exc := openState(th, self)
	if exc != nil {
		return value{}, exc
	}
	offset, exc := object.ToInt64(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	whence, exc := intArg(th, args[1], 0)
	if exc != nil {
		return value{}, exc
	}
	if s.writer != nil {
		return s.seekWriting(th, self, offset, whence)
	}
	switch whence {
	case 1:
		offset += s.offset
	case 2:
		for {
			b, exc := s.readOnce(th, chunk)
			if exc != nil {
				return value{}, exc
			}
			if len(b) == 0 {
				break
			}
		}
		offset += s.offset
	case 0:
	default:
		return value{}, object.ValueErrorf("whence value %d unsupported", whence)
	}
	if offset < s.offset {
		if exc := s.rewound(th, self); exc != nil {
			return value{}, exc
		}
	}
	for s.offset < offset {
		b, exc := s.readOnce(th, int(min(offset-s.offset, chunk)))
		if exc != nil {
			return value{}, exc
		}
		if len(b) == 0 {
			break
		}
	}
	return object.Int64(s.offset), nil
}

// seekWriting writes zeros up to the position.
func (s *gzipState) seekWriting(th *thread, self value, offset int64, whence int) (value, *exception) {
	switch whence {
	case 0:
	case 1:
		offset += s.offset
	default:
		return value{}, object.ValueErrorf("Seek from end not supported")
	}
	if offset < s.offset {
		return value{}, object.Errorf(object.OSErrorType, "Negative seek in write mode")
	}
	for s.offset < offset {
		n := min(offset-s.offset, chunk)
		if _, exc := gzipWrite(th, self, []value{object.NewBytes(string(make([]byte, n)))}); exc != nil {
			return value{}, exc
		}
	}
	return object.Int64(s.offset), nil
}

// inMode is a method that tells whether the file reads or writes.
func inMode(reads bool) native.Body {
	return func(th *thread, self value, _ []value) (value, *exception) {
		s, exc := openState(th, self)
		if exc != nil {
			return value{}, exc
		}
		return object.Bool((s.gunzip != nil) == reads), nil
	}
}

func addGzipFile(c *native.Classes) {
	c.Import("io", "BufferedIOBase")
	py := native.Python
	closed, exc := native.Property(c.Thread, "closed", "True once the file was closed.", func(th *thread, self value) (value, *exception) {
		f, exc := fileOf(th, self)
		return object.Bool(f.IsNone()), exc
	}, nil)
	if exc != nil {
		c.Err = exc
		return
	}
	mtime, exc := native.Property(c.Thread, "mtime", "The time in the head that was read last.", func(th *thread, self value) (value, *exception) {
		s, exc := stateOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		if s.gunzip == nil {
			return s.mtime, nil
		}
		if s.gunzip.mtime.IsNull() {
			return object.None, nil
		}
		return s.gunzip.mtime, nil
	}, nil)
	if exc != nil {
		c.Err = exc
		return
	}
	c.Add("GzipFile", "A gzip file that is read or written as if it was not compressed.", []string{"BufferedIOBase"}, []object.Method{
		py("GzipFile.__init__", "($self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None)", "Opens the file filename, or reads or writes through the open file fileobj.", gzipInit),
		py("GzipFile.write", "($self, data)", "Writes bytes and returns how many.", gzipWrite),
		py("GzipFile.read", "($self, size=-1)", "Reads size bytes, fewer only at the end; all that follows if size is negative.", gzipReader("read", func(th *thread, s *gzipState, n int) ([]byte, *exception) { return s.take(th, n) })),
		py("GzipFile.read1", "($self, size=-1)", "Reads up to size bytes, as many as are ready.", gzipReader("read1", func(th *thread, s *gzipState, n int) ([]byte, *exception) { return s.readOnce(th, n) })),
		py("GzipFile.readinto", "($self, b)", "Reads into a buffer.", into("readinto", false)),
		py("GzipFile.readinto1", "($self, b)", "Reads into a buffer what is ready.", into("readinto1", true)),
		py("GzipFile.readline", "($self, size=-1)", "Reads a line.", gzipReader("readline", func(th *thread, s *gzipState, n int) ([]byte, *exception) { return s.line(th, n) })),
		py("GzipFile.peek", "($self, n)", "What comes next, without a change of the position.", func(th *thread, self value, _ []value) (value, *exception) {
			s, exc := readable(th, self, "peek")
			if exc != nil {
				return value{}, exc
			}
			exc = s.look(th)
			return object.NewBytes(string(s.ahead)), exc
		}),
		py("GzipFile.tell", "($self)", "The position.", func(th *thread, self value, _ []value) (value, *exception) {
			s, exc := openState(th, self)
			if exc != nil {
				return value{}, exc
			}
			return object.Int64(s.offset), nil
		}),
		py("GzipFile.seek", "($self, offset, whence=0)", "Sets the position. Files that are written cannot go back.", gzipSeek),
		py("GzipFile.rewind", "($self)", "Goes back to the beginning of a file that is read.", func(th *thread, self value, _ []value) (value, *exception) {
			s, exc := openState(th, self)
			if exc != nil {
				return value{}, exc
			}
			if s.gunzip == nil {
				return value{}, object.Errorf(object.OSErrorType, "Can't rewind in write mode")
			}
			return object.None, s.rewound(th, self)
		}),
		py("GzipFile.flush", "($self, zlib_mode=2)", "Writes what is ready.", gzipFlush),
		py("GzipFile.close", "($self)", "Closes the file; not one that was given.", gzipClose),
		{Name: "__del__", Sig: "($self, /)", Doc: "Closes a file that was forgotten, if that is possible.", F0: func(th *thread, self value) (value, *exception) {
			_, _ = native.CallMethod(th, self, "close") // there is nobody to tell
			return object.None, nil
		}},
		py("GzipFile.fileno", "($self)", "The descriptor of the file below.", func(th *thread, self value, _ []value) (value, *exception) {
			f, exc := fileOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			return native.CallMethod(th, f, "fileno")
		}),
		py("GzipFile.readable", "($self)", "Whether the file is read.", inMode(true)),
		py("GzipFile.writable", "($self)", "Whether the file is written.", inMode(false)),
		py("GzipFile.seekable", "($self)", "True: the position can be set.", func(*thread, value, []value) (value, *exception) { return object.True, nil }),
	}, object.ClassAttr{Name: "myfileobj", V: object.None}, closed, mtime)
}
