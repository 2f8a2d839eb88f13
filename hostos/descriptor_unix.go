//go:build unix

// This file makes files of descriptors that belong to the script: package os would close them when it sees fit.

package hostos

import (
	"io"
	"io/fs"
	"math"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
)

const (
	notADirectory = syscall.ENOTDIR
	isADirectory  = syscall.EISDIR
)

// descriptor is an open file.
type descriptor struct {
	fd      int
	mayHang bool // reading may have to wait for somebody else
	isPipe  bool
}

var (
	_ object.File       = (*descriptor)(nil)
	_ object.FileWaiter = (*descriptor)(nil)
	_ object.FileDrain  = (*descriptor)(nil)
)

func openDescriptor(fd int) (object.File, error) {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, err
	}
	kind := st.Mode & unix.S_IFMT
	return &descriptor{fd, kind != unix.S_IFREG && kind != unix.S_IFDIR && kind != unix.S_IFBLK, kind == unix.S_IFIFO}, nil
}

// Wait waits until there is something to read.
func (d *descriptor) Wait(limit time.Duration) (ready bool, err error) {
	if !d.mayHang {
		return true, nil
	}
	p := []unix.PollFd{{Fd: int32(d.fd), Events: unix.POLLIN}}
	n, err := unix.Poll(p, int(limit/time.Millisecond))
	if err == syscall.EINTR {
		return false, nil
	}
	return n > 0 || err != nil, nil
}

// Room implements object.FileDrain for pipes. One that does not block is written to at once.
func (d *descriptor) Room(limit time.Duration) (n int, err error) {
	if !d.isPipe {
		return math.MaxInt, nil
	}
	p := []unix.PollFd{{Fd: int32(d.fd), Events: unix.POLLOUT}}
	ready, err := unix.Poll(p, int(limit/time.Millisecond))
	if ready > 0 {
		return object.PipeRoom(), nil
	}
	if flags, err := unix.FcntlInt(uintptr(d.fd), unix.F_GETFL, 0); err != nil || flags&unix.O_NONBLOCK != 0 {
		return math.MaxInt, nil
	}
	if err == syscall.EINTR {
		err = nil
	}
	return 0, err
}

func (d *descriptor) Read(p []byte) (int, error) {
	n, err := unix.Read(d.fd, p)
	if err != nil {
		return 0, err
	}
	if n == 0 && len(p) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

// Write writes all of p, unless the descriptor does not block and has no room.
func (d *descriptor) Write(p []byte) (n int, err error) {
	for n < len(p) {
		m, err := unix.Write(d.fd, p[n:])
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return n, err
		}
		n += m
	}
	return n, nil
}

func (d *descriptor) Seek(offset int64, whence int) (int64, error) {
	return unix.Seek(d.fd, offset, whence)
}

func (d *descriptor) Truncate(size int64) error { return unix.Ftruncate(d.fd, size) }
func (d *descriptor) Fd() uintptr               { return uintptr(d.fd) }

// Stat describes the file. A second descriptor lets package os do it.
func (d *descriptor) Stat() (fs.FileInfo, error) {
	fd, err := unix.FcntlInt(uintptr(d.fd), unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		return nil, err
	}
	f := os.NewFile(uintptr(fd), "")
	defer f.Close()
	return f.Stat()
}

// Close closes the descriptor; it is closed even if a signal came meanwhile.
func (d *descriptor) Close() error {
	if err := unix.Close(d.fd); err != syscall.EINTR {
		return err
	}
	return nil
}
