// This file defines how the interpreter reaches its host: capabilities that the embedder may implement, restrict or leave out.

package object

import (
	"context"
	"io"
	"io/fs"
	"runtime"
	"time"
)

// Host is what an interpreter may use of the machine that it runs on. A nil capability denies everything of its kind: scripts get PermissionError.
type Host struct {
	Files       Files
	Environment Environment
	Processes   Processes
	Network     Network
	Clock       Clock
	Terminal    Terminal
}

// Direct is implemented by a capability that stands for all that the operating system has of its kind: native modules may then
// call the system themselves, where the capability has no method for what they need.
type Direct interface {
	Direct()
}

// IsDirect reports that capability c gives all that the operating system has.
func IsDirect(c any) bool {
	_, ok := c.(Direct)
	return ok
}

// Denied is the PermissionError about something that the host does not give to scripts: what is a plural, such as "files".
// name is what was asked for, null when there is nothing to name.
func Denied(what string, name Value) *Exception {
	args := []Value{Int64(permissionDenied), StrOf("Permission denied: this interpreter has no access to " + what)}
	if !name.IsNull() {
		args = append(args, name)
	}
	return NewException(OSErrorType, args...)
}

// OpenFlags say how a file is opened.
type OpenFlags uint8

// The flags. Exactly one of OpenRead and OpenWrite, or both, is set.
const (
	OpenRead OpenFlags = 1 << iota
	OpenWrite
	OpenAppend
	OpenCreate
	OpenTruncate
	OpenExclusive
)

// Files is access to files. Names are as the host writes them, in its bytes.
type Files interface {
	// OpenFile opens the file name; perm is for files that it creates.
	OpenFile(name string, flags OpenFlags, perm fs.FileMode) (File, error)
	// OpenDescriptor is the open file with a descriptor. Nothing but Close closes the descriptor.
	OpenDescriptor(fd int) (File, error)
	// Stat describes a file; with follow unset a symbolic link itself.
	Stat(name string, follow bool) (fs.FileInfo, error)
	// ReadDir lists a directory.
	ReadDir(name string) ([]fs.DirEntry, error)
}

// FileChanger is implemented by Files that scripts may change otherwise than by opening them for writing.
type FileChanger interface {
	Mkdir(name string, perm fs.FileMode) error
	// Remove removes a file or an empty directory, whichever dir says.
	Remove(name string, dir bool) error
	Rename(from, to string) error
	Chmod(name string, mode fs.FileMode) error
	Chtimes(name string, accessed, modified time.Time) error
	Truncate(name string, size int64) error
	Link(from, to string) error
	Symlink(target, name string) error
	Readlink(name string) (string, error)
	// Getwd and Chdir are about the directory that relative names begin at.
	Getwd() (string, error)
	Chdir(name string) error
}

// DescriptorKeeper is implemented by Files with descriptors that the process itself lives by: for scripts they are not open.
type DescriptorKeeper interface {
	Keeps(fd int) bool
}

// File is an open file of the host; *os.File is one.
type File interface {
	io.Reader
	io.Writer
	io.Seeker
	io.Closer
	Truncate(size int64) error
	Stat() (fs.FileInfo, error)
	Fd() uintptr
}

// FileWaiter is implemented by a File whose Read may have to wait for somebody else, as that of a pipe. Wait waits until Read has something to say, at most for
// limit, and reports whether it has.
type FileWaiter interface {
	Wait(limit time.Duration) (ready bool, err error)
}

// FileDrain is implemented by a File whose Write may have to wait until somebody reads, as that of a pipe. Room waits until Write of as many bytes as it reports need not wait, at most for limit; 0 says
// that it would have to.
type FileDrain interface {
	Room(limit time.Duration) (n int, err error)
}

// PipeRoom is how much a pipe takes in one piece, without waiting, when it is ready to be written to: PIPE_BUF.
func PipeRoom() int {
	if runtime.GOOS == "linux" {
		return 4096
	}
	return 512
}

// Environment is access to the environment variables.
type Environment interface {
	// Environ lists the variables as name=value.
	Environ() []string
	Setenv(name, value string) error
	Unsetenv(name string) error
}

// Process is a program to be started.
type Process struct {
	// Path is the file, Args the arguments with the name of the program first.
	Path string
	Args []string
	// Env is the environment, nil for that of the host; Dir, if not "", the working directory.
	Env []string
	Dir string
	// Files are descriptors: that at index i becomes i in the new process, and -1 means closed. Others are not inherited.
	Files []int
	// NewSession and Group are setsid and setpgid; a negative Group leaves it.
	NewSession bool
	Group      int
	// User, if not nil, are the user, the group and the other groups that the program runs as.
	User *Credentials
}

// Credentials are whom a process runs as.
type Credentials struct {
	User, Group int
	Groups      []int
}

// Processes is access to other programs.
type Processes interface {
	// Start starts a program.
	Start(p *Process) (pid int, err error)
	// Wait waits for a child, at most until ctx is done, and gives the status as the system encodes it; with poll set it does not wait, and pid is 0 if there is nothing to
	// report. A negative or zero child means what it means to waitpid.
	Wait(ctx context.Context, child, options int, poll bool) (pid, status int, usage *Usage, err error)
	// Signal sends a signal.
	Signal(pid, signal int) error
	// Exec puts another program in the place of this one.
	Exec(path string, args, env []string) error
}

// SignalReceiver is implemented by Processes that let scripts say what happens when the process gets a signal.
type SignalReceiver interface {
	// Handle has f called, on some goroutine, whenever the signal comes.
	Handle(signal int, f func())
	// Ignore has nothing happen, Default what the system does by itself.
	Ignore(signal int)
	Default(signal int)
}

// Usage is what a process has used.
type Usage struct {
	User, System time.Duration
	// MaxResident is in kilobytes.
	MaxResident                                                                               int64
	Shared, Data, Stack, MinorFaults, MajorFaults, Swaps, BlocksIn, BlocksOut, Sent, Received int64
	Signals, Voluntary, Involuntary                                                           int64
}

// Network is access to other machines.
type Network interface {
	// Permit says whether operation ("connect", "bind", "resolve") on an address of network ("tcp", "udp", "unix") may be done.
	Permit(operation, network, address string) error
}

// Clock is access to the time.
type Clock interface {
	// Now is the time of day, with a monotonic reading.
	Now() time.Time
	// After sends once d has passed, unless stop is called before.
	After(d time.Duration) (passed <-chan time.Time, stop func(), err error)
}

// Terminal is access to terminals.
type Terminal interface {
	IsTerminal(fd int) bool
	Size(fd int) (columns, lines int, err error)
}
