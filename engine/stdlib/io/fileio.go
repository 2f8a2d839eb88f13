// This file implements FileIO, an open file of the host without a buffer.

package io

import (
	"errors"
	goio "io"
	"io/fs"
	"math"
	"syscall"
	"time"

	"golang.org/x/term"

	"dappco.re/go/py/engine/object"
)

// fileIO is a FileIO object; file is nil until it is opened and after it was closed.
type fileIO struct {
	base
	file               object.File
	name               Value
	readable, writable bool
	appending, created bool
	keepOpen           bool // closefd=False
}

func fillFileIO(t *Type) {
	t.Sig = "(file, mode='r', closefd=True, opener=None)"
	t.Doc = "Open a file."
	fillType[fileIO](t, []object.Method{
		noState(),
		{Name: "read", Sig: "($self, size=-1, /)", FN: fileRead, Max: 1},
		{Name: "readall", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) { return object.Cast[fileIO](self).readAll(th) }},
		{Name: "readinto", Sig: "($self, buffer, /)", F1: fileReadInto},
		{Name: "write", Sig: "($self, b, /)", F1: fileWrite},
		{Name: "seek", Sig: "($self, pos, whence=0, /)", FN: fileSeek, Min: 1, Max: 2},
		{Name: "tell", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
			pos, exc := object.Cast[fileIO](self).seek(0, 1)
			return object.Int64(pos), exc
		}},
		{Name: "truncate", Sig: "($self, size=None, /)", FN: fileTruncate, Max: 1},
		{Name: "close", Sig: "($self, /)", F0: fileClose},
		{Name: "fileno", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
			f := object.Cast[fileIO](self)
			if f.file == nil {
				return Value{}, closedError()
			}
			fd := f.file.Fd()
			if fd == noDescriptor {
				return Value{}, unsupported("fileno")
			}
			return object.Int64(int64(fd)), nil
		}},
		fileFlag("readable", func(f *fileIO) bool { return f.readable }),
		fileFlag("writable", func(f *fileIO) bool { return f.writable }),
		fileFlag("seekable", func(f *fileIO) bool { _, err := f.file.Seek(0, goio.SeekCurrent); return err == nil }),
		fileFlag("isatty", func(f *fileIO) bool { return isTerminal(f.file) }),
	}, []object.GetSet{
		{Name: "closed", Get: func(_ *Thread, self Value) (Value, *Exception) {
			return object.Bool(object.Cast[fileIO](self).file == nil), nil
		}},
		{Name: "closefd", Get: func(_ *Thread, self Value) (Value, *Exception) {
			return object.Bool(!object.Cast[fileIO](self).keepOpen), nil
		}},
		{Name: "mode", Get: func(_ *Thread, self Value) (Value, *Exception) {
			return object.StrOf(object.Cast[fileIO](self).mode()), nil
		}},
		{Name: "name", Get: func(_ *Thread, self Value) (Value, *Exception) {
			if v := object.Cast[fileIO](self).name; !v.IsNull() {
				return v, nil
			}
			return Value{}, errNoName()
		}, Set: func(_ *Thread, self, v Value) *Exception {
			if v.IsNull() && object.Cast[fileIO](self).name.IsNull() {
				return errNoName()
			}
			object.Cast[fileIO](self).name = v
			return nil
		}},
		{Name: "_blksize", Get: func(*Thread, Value) (Value, *Exception) { return object.Int64(bufferSize), nil }},
	})
	t.New = newAlloc
	t.Init = fileInit
	t.Repr = fileRepr
}

var fileInitParams = object.ParseParams("FileIO", "(file, mode='r', closefd=True, opener=None)")

func fileInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	room := make([]Value, len(fileInitParams.List().Names))
	if exc := fileInitParams.Bind(args, kw, room); exc != nil {
		return exc
	}
	mode := "r"
	if !room[1].IsNull() {
		if !room[1].Type().Has(object.FlagStr) {
			return object.TypeErrorf("FileIO() argument 'mode' must be str, not %s", room[1].Type().Name)
		}
		mode = room[1].AsStr().String()
	}
	m, ok := parseMode(mode)
	if !ok || m.text {
		return object.ValueErrorf("invalid mode: %s", mode)
	}
	if exc := m.check(); exc != nil {
		return object.ValueErrorf("Must have exactly one of create/read/write/append mode and at most one plus")
	}
	closefd := true
	if !room[2].IsNull() {
		var exc *Exception
		if closefd, exc = object.Truth(th, room[2]); exc != nil {
			return exc
		}
	}
	opener := room[3]
	if opener.IsNull() {
		opener = object.None
	}
	return object.Cast[fileIO](self).open(th, room[0], m, closefd, opener)
}

// open opens file, a path or a descriptor.
func (f *fileIO) open(th *Thread, file Value, m openMode, closefd bool, opener Value) *Exception {
	f.readable, f.writable, f.appending, f.created = m.reading || m.updating, !m.reading || m.updating, m.appending, m.creating
	f.keepOpen, f.name = !closefd, file
	files := th.Interp.Host.Files
	if file.IsInt64() || file.IsBool() {
		if file.IsBool() {
			if exc := object.Warn(th, object.RuntimeWarningType, "bool is used as a file descriptor"); exc != nil {
				return exc
			}
		}
		fd := file.AsInt64()
		if fd < 0 {
			return object.ValueErrorf("negative file descriptor")
		}
		return f.adopt(th, files, int(fd), file)
	}
	path, exc := object.FSName(th, file)
	if exc != nil {
		return exc
	}
	if !closefd {
		return object.ValueErrorf("Cannot use closefd=False with file name")
	}
	if !opener.IsNone() {
		fd, exc := object.Call2(th, opener, file, object.Int64(int64(m.systemFlags())))
		if exc != nil {
			return exc
		}
		if !fd.Type().Has(object.FlagInt) {
			return object.TypeErrorf("expected integer from opener")
		}
		n, _ := object.IntValue(fd)
		if n < 0 {
			return object.ValueErrorf("opener returned %d", n)
		}
		return f.adopt(th, files, int(n), file)
	}
	if files == nil {
		return object.Denied("files", file)
	}
	FlushFiles(th)
	h, err := files.OpenFile(path, m.flags(), 0o666)
	if err != nil {
		return hostError(err, file)
	}
	if info, err := h.Stat(); err == nil && info.IsDir() {
		h.Close()
		return ErrnoError(isDirectory, file)
	}
	f.file = h
	if m.appending {
		h.Seek(0, goio.SeekEnd)
	}
	return nil
}

func (f *fileIO) adopt(th *Thread, files object.Files, fd int, name Value) *Exception {
	if h := standardFile(th, fd); h != nil {
		f.file = h
		return nil
	}
	if files == nil {
		return object.Denied("files", Value{})
	}
	h, err := files.OpenDescriptor(fd)
	if err != nil {
		return hostError(err, Value{})
	}
	info, err := h.Stat()
	switch {
	case err != nil:
		return hostError(err, Value{})
	case info.IsDir():
		return ErrnoError(isDirectory, name)
	}
	f.file, f.name = h, name
	return nil
}

func (f *fileIO) mode() string {
	switch {
	case f.created && f.readable:
		return "xb+"
	case f.created:
		return "xb"
	case f.appending && f.readable:
		return "ab+"
	case f.appending:
		return "ab"
	case f.readable && f.writable:
		return "rb+"
	case f.readable:
		return "rb"
	}
	return "wb"
}

// errNoName is that of a file whose name was deleted.
func errNoName() *Exception {
	return object.AttributeErrorf("'_io.FileIO' object has no attribute 'name'")
}

func fileRepr(th *Thread, self Value) (Value, *Exception) {
	f, class := object.Cast[fileIO](self), "_io.FileIO"
	if self.Type().IsHeap() {
		class = self.Type().Name
	}
	if f.file == nil {
		return object.StrOf("<" + class + " [closed]>"), nil
	}
	if !th.EnterRepr(self) {
		return Value{}, object.Errorf(object.RuntimeErrorType, "reentrant call inside %s.__repr__", class)
	}
	defer th.LeaveRepr()
	what, v := "name=", f.name
	if v.IsNull() {
		what, v = "fd=", object.Int64(int64(f.file.Fd()))
	}
	name, exc := object.Repr(th, v)
	if exc != nil {
		return Value{}, exc
	}
	closefd := "True"
	if f.keepOpen {
		closefd = "False"
	}
	return object.StrOf("<" + class + " " + what + name.String() + " mode='" + f.mode() + "' closefd=" + closefd + ">"), nil
}

func fileFlag(name string, f func(*fileIO) bool) object.Method {
	return object.Method{Name: name, Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
		o := object.Cast[fileIO](self)
		if o.file == nil {
			return Value{}, closedError()
		}
		return object.Bool(f(o)), nil
	}}
}

// isTerminal reports that h is a character device of the kind that people type at.
func isTerminal(h object.File) bool {
	info, err := h.Stat()
	if err != nil || info.Mode()&fs.ModeCharDevice == 0 {
		return false
	}
	return term.IsTerminal(int(h.Fd()))
}

func (f *fileIO) canRead() *Exception {
	if f.file == nil {
		return closedError()
	}
	if !f.readable {
		return unsupported("File not open for reading")
	}
	return nil
}

func (f *fileIO) canWrite() *Exception {
	if f.file == nil {
		return closedError()
	}
	if !f.writable {
		return unsupported("File not open for writing")
	}
	return nil
}

// readInto reads once; 0 is the end of the file.
func (f *fileIO) readInto(th *Thread, room []byte) (int, *Exception) {
	if exc := f.canRead(); exc != nil {
		return 0, exc
	}
	if len(room) == 0 {
		return 0, nil
	}
	for {
		// There may always be more to read, as in /dev/zero.
		if exc := th.Poll(); exc != nil {
			return 0, exc
		}
		if exc := f.wait(th); exc != nil {
			return 0, exc
		}
		n, err := f.file.Read(room)
		if n > 0 || err == goio.EOF {
			return n, nil
		}
		if err != nil && !errors.Is(err, syscall.EINTR) {
			return 0, hostError(err, Value{})
		}
	}
}

// wait waits until Read need not; other goroutines may run Python meanwhile.
func (f *fileIO) wait(th *Thread) *Exception {
	w, ok := f.file.(object.FileWaiter)
	if !ok {
		return nil
	}
	// What is there already needs no turn to be given away.
	ready, err := w.Wait(0)
	for err == nil && !ready {
		if ready, err = waitAway(th, w); err == nil && !ready {
			if exc := th.Poll(); exc != nil {
				return exc
			}
		}
		if f.file == nil {
			return closedError()
		}
	}
	if err != nil {
		return hostError(err, Value{})
	}
	return nil
}

// waitTick is how long a wait for a file takes to hear of an interrupt.
const waitTick = 8 * time.Millisecond

func waitAway(th *Thread, w object.FileWaiter) (bool, error) {
	if th.Away() {
		defer th.Return()
	}
	return w.Wait(waitTick)
}

func (f *fileIO) isRegular() bool {
	info, err := f.file.Stat()
	return err == nil && info.Mode().IsRegular()
}

// wouldBlock is what write gives for a file that does not block and takes nothing.
const wouldBlock = -1

// write writes all of data, unless the file does not block, or an interrupt is due after the first bytes: it is handled when the caller has been told of them.
func (f *fileIO) write(th *Thread, data []byte) (written int, exc *Exception) {
	if exc := f.canWrite(); exc != nil {
		return 0, exc
	}
	for {
		room, exc := f.room(th, written > 0)
		if exc != nil || room == 0 {
			return written, exc
		}
		piece := data[written:]
		if len(piece) > room {
			piece = piece[:room]
		}
		n, err := f.file.Write(piece)
		written += n
		switch {
		case errors.Is(err, syscall.EAGAIN):
			if written == 0 {
				return wouldBlock, nil
			}
			return written, nil
		case err != nil:
			return written, hostError(err, Value{})
		case n < len(piece) || written == len(data):
			return written, nil
		}
	}
}

// room waits until the file can be written to, and is how much it takes then; 0 says that an interrupt is due, once some was written.
func (f *fileIO) room(th *Thread, some bool) (n int, exc *Exception) {
	w, ok := f.file.(object.FileDrain)
	if !ok {
		return math.MaxInt, nil
	}
	n, err := w.Room(0)
	for err == nil && n == 0 {
		if some && th.Urgent() {
			return 0, nil
		}
		if exc := th.Poll(); exc != nil {
			return 0, exc
		}
		if n, err = roomAway(th, w); f.file == nil {
			return 0, closedError()
		}
	}
	if err != nil {
		return 0, hostError(err, Value{})
	}
	return n, nil
}

func roomAway(th *Thread, w object.FileDrain) (int, error) {
	if th.Away() {
		defer th.Return()
	}
	return w.Room(waitTick)
}

func (f *fileIO) seek(pos int64, whence int) (int64, *Exception) {
	if f.file == nil {
		return 0, closedError()
	}
	at, err := f.file.Seek(pos, whence)
	if err != nil {
		return 0, hostError(err, Value{})
	}
	return at, nil
}

func fileRead(th *Thread, self Value, args []Value) (Value, *Exception) {
	f := object.Cast[fileIO](self)
	if exc := f.canRead(); exc != nil {
		return Value{}, exc
	}
	n, exc := sizeArgument(th, args)
	if exc != nil {
		return Value{}, exc
	}
	if n < 0 {
		return f.readAll(th)
	}
	if exc := th.CheckAlloc(n, 1); exc != nil {
		return Value{}, exc
	}
	room := make([]byte, min(n, 1<<20))
	got, exc := f.readInto(th, room)
	if exc != nil {
		return Value{}, exc
	}
	all := room[:got]
	for got == len(room) && len(all) < n && f.isRegular() {
		// A size is not trusted with memory until the file has shown that it has as much.
		room = make([]byte, min(n-len(all), len(all)))
		if got, exc = f.readInto(th, room); exc != nil {
			return Value{}, exc
		}
		all = append(all, room[:got]...)
	}
	return bytesValue(all), nil
}

// readPiece is how many bytes are read between two looks at interrupts.
const readPiece = 1 << 20

func (f *fileIO) readAll(th *Thread) (Value, *Exception) {
	var all []byte
	for {
		if len(all) == cap(all) {
			if exc := th.CheckAlloc(2*len(all), 1); exc != nil {
				return Value{}, exc
			}
			all = append(make([]byte, 0, max(4096, 2*len(all))), all...)
		}
		n, exc := f.readInto(th, all[len(all):min(cap(all), len(all)+readPiece)])
		if exc != nil {
			return Value{}, exc
		}
		if n == 0 {
			return bytesValue(all), nil
		}
		all = all[:len(all)+n]
	}
}

func fileReadInto(th *Thread, self, room Value) (Value, *Exception) {
	f := object.Cast[fileIO](self)
	if exc := f.canRead(); exc != nil {
		return Value{}, exc
	}
	data, release, exc := roomOf(th, room, "readinto")
	if exc != nil {
		return Value{}, exc
	}
	defer release()
	n, exc := f.readInto(th, data)
	return object.Int64(int64(n)), exc
}

func fileWrite(th *Thread, self, v Value) (Value, *Exception) {
	f := object.Cast[fileIO](self)
	if exc := f.canWrite(); exc != nil {
		return Value{}, exc
	}
	data, release, exc := dataOf(th, v)
	if exc != nil {
		return Value{}, exc
	}
	defer release()
	n, exc := f.write(th, data)
	if n == wouldBlock {
		return object.None, exc
	}
	return object.Int64(int64(n)), exc
}

func fileSeek(th *Thread, self Value, args []Value) (Value, *Exception) {
	pos, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	w, exc := whence(th, args)
	if exc != nil {
		return Value{}, exc
	}
	at, exc := object.Cast[fileIO](self).seek(int64(pos), w)
	return object.Int64(at), exc
}

func fileTruncate(th *Thread, self Value, args []Value) (Value, *Exception) {
	f := object.Cast[fileIO](self)
	if exc := f.canWrite(); exc != nil {
		return Value{}, exc
	}
	var size int64
	if len(args) == 0 || args[0].IsNone() {
		at, exc := f.seek(0, 1)
		if exc != nil {
			return Value{}, exc
		}
		size = at
	} else {
		n, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
		if exc != nil {
			return Value{}, exc
		}
		size = int64(n)
	}
	if err := f.file.Truncate(size); err != nil {
		return Value{}, hostError(err, Value{})
	}
	return object.Int64(size), nil
}

func fileClose(th *Thread, self Value) (Value, *Exception) {
	f := object.Cast[fileIO](self)
	if f.file == nil {
		return object.None, nil
	}
	_, exc := call(th, self, "flush")
	h := f.file
	f.file = nil
	if f.keepOpen {
		return object.None, exc
	}
	if err := h.Close(); err != nil && exc == nil {
		exc = hostError(err, Value{})
	}
	return object.None, exc
}
