// This file has the functions that move bytes between descriptors and memory.

package posix

import (
	"syscall"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

var directTransfers = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(files, "read", "($module, fd, length, /)", "At most length bytes from a descriptor; none at the end.", func(th *thread, _ value, args []value) (value, *exception) {
			return readBytes(th, args, func(fd int, room []byte) (int, error) { return unix.Read(fd, room) })
		}),
		direct(files, "pread", "($module, fd, length, offset, /)", "At most length bytes from a position of an open file.", func(th *thread, _ value, args []value) (value, *exception) {
			offset, exc := object.ToInt64(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			return readBytes(th, args, func(fd int, room []byte) (int, error) { return unix.Pread(fd, room, offset) })
		}),
		direct(files, "readinto", "($module, fd, buffer, /)", "Reads from a descriptor into memory and returns how many bytes; 0 at the end.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return withBuffers(th, object.TupleOf(args[1]), true, func(bufs [][]byte) (int, error, *exception) {
				if exc := waitFor(th, fd, unix.POLLIN); exc != nil {
					return 0, nil, exc
				}
				n := 0
				err := retry(func() (err error) {
					n, err = unix.Read(fd, bufs[0])
					return err
				})
				return n, err, nil
			})
		}),
		direct(files, "readv", "($module, fd, buffers, /)", "Reads from a descriptor into several memories and returns how many bytes.", func(th *thread, _ value, args []value) (value, *exception) {
			return vectored(th, args, true, unix.Readv)
		}),
		direct(files, "preadv", "($module, fd, buffers, offset, flags=0, /)", "Reads from a position of an open file into several memories.", func(th *thread, _ value, args []value) (value, *exception) {
			offset, flags, exc := offsetAndFlags(th, args)
			if exc != nil {
				return value{}, exc
			}
			return vectored(th, args, true, func(fd int, bufs [][]byte) (int, error) { return unix.Preadv2(fd, bufs, offset, flags) })
		}),
		direct(files, "write", "($module, fd, data, /)", "Writes bytes to a descriptor and returns how many.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return withBuffers(th, object.TupleOf(args[1]), false, func(bufs [][]byte) (int, error, *exception) { return writeAll(th, fd, bufs[0]) })
		}),
		direct(files, "pwrite", "($module, fd, buffer, offset, /)", "Writes bytes to a position of an open file and returns how many.", func(th *thread, _ value, args []value) (value, *exception) {
			offset, exc := object.ToInt64(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			return writeBytes(th, args, func(fd int, data []byte) (int, error) { return unix.Pwrite(fd, data, offset) })
		}),
		direct(files, "writev", "($module, fd, buffers, /)", "Writes several memories to a descriptor and returns how many bytes.", func(th *thread, _ value, args []value) (value, *exception) {
			return vectored(th, args, false, unix.Writev)
		}),
		direct(files, "pwritev", "($module, fd, buffers, offset, flags=0, /)", "Writes several memories to a position of an open file.", func(th *thread, _ value, args []value) (value, *exception) {
			offset, flags, exc := offsetAndFlags(th, args)
			if exc != nil {
				return value{}, exc
			}
			return vectored(th, args, false, func(fd int, bufs [][]byte) (int, error) { return unix.Pwritev2(fd, bufs, offset, flags) })
		}),
		direct(files, "sendfile", "($module, /, out_fd, in_fd, offset, count)", "Copies bytes from one descriptor to another and returns how many.", func(th *thread, _ value, args []value) (value, *exception) {
			fds, exc := ints(th, args[:2])
			if exc != nil {
				return value{}, exc
			}
			var offset *int64
			if !args[2].IsNone() {
				n, exc := object.ToInt64(th, args[2])
				if exc != nil {
					return value{}, exc
				}
				offset = &n
			}
			count, exc := object.ToSsize(th, args[3])
			if exc != nil {
				return value{}, exc
			}
			n := 0
			err := away(th, func() (err error) {
				n, err = unix.Sendfile(fds[0], fds[1], offset, count)
				return err
			})
			return object.Int64(int64(n)), failedOrNil(err)
		}),
		direct(files, "splice", "($module, /, src, dst, count, offset_src=None, offset_dst=None, flags=0)", "Moves bytes between a pipe and another descriptor and returns how many.", splice),
	}
}}

func offsetAndFlags(th *thread, args []value) (offset int64, flags int, exc *exception) {
	if offset, exc = object.ToInt64(th, args[2]); exc != nil {
		return 0, 0, exc
	}
	flags, exc = toInt(th, args[3], 0)
	return offset, flags, exc
}

// readBytes is what read gives, which gets a descriptor and room as the first two arguments say.
func readBytes(th *thread, args []value, read func(fd int, room []byte) (int, error)) (value, *exception) {
	fd, exc := toDescriptor(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	size, exc := object.ToSsize(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	if size < 0 {
		return value{}, failedWith(syscall.EINVAL)
	}
	if exc := th.CheckAlloc(size, 1); exc != nil {
		return value{}, exc
	}
	if exc := waitFor(th, fd, unix.POLLIN); exc != nil {
		return value{}, exc
	}
	// A size is not trusted with memory until the file has shown that it has as much.
	if size > 1<<20 {
		var st unix.Stat_t
		if unix.Fstat(fd, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFREG {
			size = 1 << 20
		} else {
			size = int(min(int64(size), max(st.Size, 1<<20)))
		}
	}
	room, n := make([]byte, size), 0
	if err := retry(func() (err error) {
		n, err = read(fd, room)
		return err
	}); err != nil {
		return value{}, failed(err)
	}
	return object.NewBytes(string(room[:n])), nil
}

func writeBytes(th *thread, args []value, write func(fd int, data []byte) (int, error)) (value, *exception) {
	fd, exc := toDescriptor(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return withBuffers(th, object.TupleOf(args[1]), false, func(bufs [][]byte) (int, error, *exception) {
		n := 0
		err := away(th, func() (err error) {
			n, err = write(fd, bufs[0])
			return err
		})
		return n, err, nil
	})
}

// writeAll writes data as write(2) does. It waits for a pipe that is full before it writes to it, so that interrupts end the wait; one that is due after the first bytes is
// handled when the caller has been told of them.
func writeAll(th *thread, fd int, data []byte) (written int, err error, exc *exception) {
	size := len(data)
	if room := object.PipeRoom(); size > room && isBlockingPipe(fd) {
		size = room
	}
	for {
		if written == 0 {
			exc = waitFor(th, fd, unix.POLLOUT)
		} else if !drained(th, fd) {
			return written, nil, nil
		}
		if exc != nil {
			return 0, nil, exc
		}
		n := 0
		err = away(th, func() (err error) {
			n, err = unix.Write(fd, data[written:min(written+size, len(data))])
			return err
		})
		if written += max(n, 0); err != nil || n < size || written == len(data) {
			break
		}
	}
	if written > 0 {
		err = nil
	}
	return written, err, nil
}

func isBlockingPipe(fd int) bool {
	var st unix.Stat_t
	if unix.Fstat(fd, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFIFO {
		return false
	}
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	return err == nil && flags&unix.O_NONBLOCK == 0
}

// drained waits until the pipe fd takes something, and reports whether it does: false says that an interrupt is due.
func drained(th *thread, fd int) bool {
	for !happens(th, fd, unix.POLLOUT) {
		if th.Urgent() {
			return false
		}
	}
	return true
}

func vectored(th *thread, args []value, writable bool, f func(fd int, bufs [][]byte) (int, error)) (value, *exception) {
	fd, exc := toDescriptor(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return withBuffers(th, args[1], writable, func(bufs [][]byte) (int, error, *exception) {
		n := 0
		err := away(th, func() (err error) {
			n, err = f(fd, bufs)
			return err
		})
		return n, err, nil
	})
}

// withBuffers calls f with the memory of the objects in list and returns the number that it gives.
func withBuffers(th *thread, list value, writable bool, f func(bufs [][]byte) (int, error, *exception)) (value, *exception) {
	items, exc := object.Collect(th, list)
	if exc != nil {
		return value{}, exc
	}
	bufs := make([][]byte, len(items))
	for i, v := range items {
		b, exc := object.GetBuffer(th, v, writable)
		if exc != nil {
			return value{}, exc
		}
		defer b.Done()
		data, exc := b.Contiguous(th)
		if exc != nil {
			return value{}, exc
		}
		bufs[i] = data
	}
	n, err, exc := f(bufs)
	if exc != nil {
		return value{}, exc
	}
	return object.Int64(int64(n)), failedOrNil(err)
}

func splice(th *thread, _ value, args []value) (value, *exception) {
	fds, exc := ints(th, args[:2])
	if exc != nil {
		return value{}, exc
	}
	count, exc := object.ToSsize(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	if count < 0 {
		return value{}, object.ValueErrorf("negative value for 'count' not allowed")
	}
	var offsets [2]*int64
	for i, v := range args[3:5] {
		if v.IsNull() || v.IsNone() {
			continue
		}
		n, exc := object.ToInt64(th, v)
		if exc != nil {
			return value{}, exc
		}
		offsets[i] = &n
	}
	flags, exc := toInt(th, args[5], 0)
	if exc != nil {
		return value{}, exc
	}
	moved := int64(0)
	err := away(th, func() (err error) {
		moved, err = unix.Splice(fds[0], offsets[0], fds[1], offsets[1], count, flags)
		return err
	})
	return object.Int64(moved), failedOrNil(err)
}
